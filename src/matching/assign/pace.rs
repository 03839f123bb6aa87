//! How often a solver asks whether to stop.

use std::cell::Cell;

use super::Canceled;

/// Pairs looked at between two questions; a few milliseconds.
const LOOKS: usize = 1 << 20;

/// Counts the pairs that a solver looks at, and asks the caller now and then whether to stop.
pub struct Pace<'a> {
    cancel: &'a dyn Fn() -> bool,
    since: Cell<usize>,
    longest: Cell<usize>,
}

impl<'a> Pace<'a> {
    /// `cancel` is asked every few milliseconds; true stops.
    pub fn new(cancel: &'a dyn Fn() -> bool) -> Pace<'a> {
        Pace { cancel, since: Cell::new(0), longest: Cell::new(0) }
    }

    /// Nobody stops the solver.
    pub fn free() -> Pace<'static> {
        Pace::new(&|| false)
    }

    /// The most pairs that were looked at between two questions.
    pub fn longest(&self) -> usize {
        self.longest.get()
    }

    /// Notes work: the pairs of one row or column.
    pub(super) fn look(&self, pairs: usize) -> Result<(), Canceled> {
        let since = self.since.get() + pairs + 1;
        self.longest.set(self.longest.get().max(since));
        if since < LOOKS {
            self.since.set(since);
            return Ok(());
        }
        self.since.set(0);
        if (self.cancel)() { Err(Canceled) } else { Ok(()) }
    }
}
