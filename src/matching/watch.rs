//! Following a long computation, stopping it, and why it gives no answer.

/// Lets a caller follow a long run and stop it. `()` watches nothing.
pub trait Watch {
    /// True ends the run with [`Refusal::Canceled`] within a tenth of a second.
    fn canceled(&self) -> bool {
        false
    }
    /// Told now and then: `done` of `of` steps of a stage.
    fn progress(&self, _stage: Stage, _done: usize, _of: usize) {}
}

impl Watch for () {}

/// The stages of a run, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Scoring,
    Solving,
    Proving,
    Explaining,
}

/// Why there is no proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The instance contradicts itself; every place that does, up to a hundred.
    Faults(Vec<Fault>),
    Canceled,
}

/// Something wrong with an instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Like `mentees[3].goals[0]`.
    pub place: String,
    pub problem: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Refusal::Canceled => f.write_str("canceled"),
            Refusal::Faults(faults) => {
                for (k, fault) in faults.iter().enumerate() {
                    write!(f, "{}{fault}", if k == 0 { "" } else { "\n" })?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// Tells how far a stage is; ends it when the caller wants to stop.
pub(super) fn pause(watch: &dyn Watch, stage: Stage, done: usize, of: usize) -> Result<(), Refusal> {
    watch.progress(stage, done, of);
    if watch.canceled() { Err(Refusal::Canceled) } else { Ok(()) }
}
