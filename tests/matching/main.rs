//! Matching from the outside: rules, terms, proof, advice, command line.
#![allow(clippy::panic, reason = "a test says what went wrong")]

mod advice;
mod commands;
mod fairness;
mod hostile;
mod late;
mod metamorphic;
mod proof;
mod rules;
mod terms;
mod what_if;
mod world;
