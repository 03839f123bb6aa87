//! The eligible pairs seen from the mentors.

use super::pace::Pace;
use super::{Canceled, Graph};

#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub mentee: u32,
    pub score: u32,
}

/// One column of eligible mentees, ascending, for each mentor.
pub(super) struct Columns {
    starts: Vec<u32>,
    entries: Vec<Entry>,
}

impl Columns {
    pub(super) fn new(graph: &Graph, pace: &Pace) -> Result<Self, Canceled> {
        let mut starts = vec![0u32; graph.mentor_count() + 1];
        for mentee in 0..graph.mentee_count() {
            let (row, _) = graph.row(mentee);
            row.iter().for_each(|&j| starts[j as usize + 1] += 1);
            pace.look(row.len())?;
        }
        for j in 1..starts.len() {
            starts[j] += starts[j - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![Entry { mentee: 0, score: 0 }; graph.pair_count()];
        for mentee in 0..graph.mentee_count() {
            let (row, scores) = graph.row(mentee);
            for (&j, &score) in row.iter().zip(scores) {
                let at = &mut next[j as usize];
                entries[*at as usize] = Entry { mentee: mentee as u32, score };
                *at += 1;
            }
            pace.look(row.len())?;
        }
        Ok(Self { starts, entries })
    }

    /// The column of a mentor; empty for a mentor who is not in the graph.
    pub(super) fn of(&self, mentor: usize) -> &[Entry] {
        match (self.starts.get(mentor), self.starts.get(mentor + 1)) {
            (Some(&from), Some(&to)) => &self.entries[from as usize..to as usize],
            _ => &[],
        }
    }

    pub(super) fn len(&self, mentor: usize) -> usize {
        self.of(mentor).len()
    }
}
