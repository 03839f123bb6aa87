//! The eligible pairs of a solved program with some rows replaced.

use std::collections::BTreeMap;

use super::Canceled;
use super::columns::Entry;
use super::pace::Pace;
use super::paths::{Rows, RowsAndColumns};
use super::questions::Solved;

/// The eligible pairs with some rows replaced.
pub(super) struct Edited<'a> {
    pub solved: &'a Solved,
    pub changed: Vec<bool>,
    rows: BTreeMap<u32, (Vec<u32>, Vec<u32>)>,
    columns: BTreeMap<u32, BTreeMap<u32, u32>>,
}

impl Rows for Edited<'_> {
    fn row(&self, mentee: usize) -> (&[u32], &[u32]) {
        if !self.changed[mentee] {
            return self.solved.graph.row(mentee);
        }
        self.rows.get(&(mentee as u32)).map_or((&[], &[]), |(mentors, scores)| (mentors, scores))
    }
}

impl RowsAndColumns for Edited<'_> {
    fn column(&self, mentor: usize, _pace: &Pace) -> Result<impl Iterator<Item = Entry>, Canceled> {
        let kept = self.solved.columns.of(mentor).iter().copied();
        let kept = kept.filter(|pair| !self.changed[pair.mentee as usize]);
        let new = self.columns.get(&(mentor as u32)).into_iter().flatten();
        Ok(kept.chain(new.map(|(&mentee, &score)| Entry { mentee, score })))
    }
}

impl<'a> Edited<'a> {
    pub(super) fn new(solved: &'a Solved) -> Self {
        let changed = vec![false; solved.state.worth.len()];
        Self { solved, changed, rows: BTreeMap::new(), columns: BTreeMap::new() }
    }

    pub(super) fn score(&self, mentee: u32, mentor: u32) -> Option<u32> {
        let (row, scores) = self.row(mentee as usize);
        row.iter().position(|&j| j == mentor).map(|at| scores[at])
    }

    pub(super) fn replace_row(&mut self, mentee: u32, row: Vec<(u32, u32)>) {
        let old: Vec<u32> = self.row(mentee as usize).0.to_vec();
        for mentor in old {
            if let Some(column) = self.columns.get_mut(&mentor) {
                column.remove(&mentee);
            }
        }
        for &(mentor, score) in &row {
            self.columns.entry(mentor).or_default().insert(mentee, score);
        }
        self.changed[mentee as usize] = true;
        self.rows.insert(mentee, row.into_iter().unzip());
    }
}
