//! What is wrong with an instance.

use super::super::watch::{Fault, Refusal};

/// Collects what is wrong; a hundred are enough.
#[derive(Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub fn add(&mut self, place: impl FnOnce() -> String, problem: impl FnOnce() -> String) {
        if self.0.len() < 100 {
            self.0.push(Fault { place: place(), problem: problem() });
        }
    }

    pub fn stop(&mut self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::Faults(std::mem::take(&mut self.0))) }
    }
}
