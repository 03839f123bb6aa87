//! The solver against brute force, its proofs against an independent checker.

mod best;
mod hostile;
mod optima;
mod questions;
mod small;
