//! Matching from the outside: rules, terms, proof, advice.

mod proof;
mod world;
