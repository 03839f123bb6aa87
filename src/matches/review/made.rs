//! The record of what coordinators changed.

use super::{Candidate, Change, Kind, People};

/// Changes that stand on the page.
const MOST: usize = 30;

/// A change in force, for the record.
pub(super) struct Made {
    pub change: Change,
    pub by: String,
    pub mentee: String,
    pub mentor: String,
}

impl Made {
    /// The last ones, the newest first; by whom is yet to be told.
    pub fn of(changes: &[Change], people: &People) -> Vec<Self> {
        let name = |place| people.at(place).map(Candidate::name).unwrap_or_default();
        let shown = changes.iter().filter(|c| c.kind != Kind::Lock).rev().take(MOST);
        shown
            .map(|c| Self {
                change: c.clone(),
                by: String::new(),
                mentee: name(c.mentee),
                mentor: c.mentor.map(name).unwrap_or_default(),
            })
            .collect()
    }
}
