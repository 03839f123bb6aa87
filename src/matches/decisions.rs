//! What a row of changes comes to: for each mentee the last decision, for each pair whether it may be.

use std::collections::BTreeMap;

use super::draft::Change;
use crate::enrollment::EnrollmentId;

/// The changes that count. Forbidding a pair takes back the decision that made it; deciding for a pair takes back that it was forbidden.
pub(super) struct Decisions<'a> {
    pub forbidden: Vec<&'a Change>,
    pub decided: BTreeMap<EnrollmentId, &'a Change>,
}

impl<'a> Decisions<'a> {
    /// From changes in the order in which they were made.
    pub fn of(changes: &'a [Change]) -> Self {
        let mut all = Self { forbidden: Vec::new(), decided: BTreeMap::new() };
        for change in changes {
            if change.decides() {
                all.forbidden.retain(|ban| ban.mentee != change.mentee || ban.mentor != change.mentor);
                all.decided.insert(change.mentee, change);
            } else {
                if all.decided.get(&change.mentee).is_some_and(|made| made.mentor == change.mentor) {
                    all.decided.remove(&change.mentee);
                }
                all.forbidden.push(change);
            }
        }
        all
    }
}
