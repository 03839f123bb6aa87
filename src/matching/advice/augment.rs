//! More people matched by augmenting paths over rows that are made only where a path passes.

use std::collections::VecDeque;

use super::super::assign::Assignment;
use super::super::candidates::Orders;
use super::super::model::Model;
use super::super::rows::Rows;
use super::super::watch::{Refusal, Stage, Watch, pause};

const NOBODY: u32 = u32::MAX;

/// The pairs of a run, to which more are added while nobody matched is left without a mentor. By position.
pub(super) struct Augment<'r> {
    orders: &'r Orders,
    rows: Rows<'r>,
    watch: &'r dyn Watch,
    mentor_of: Vec<u32>,
    group: Vec<Vec<u32>>,
    free: Vec<u32>,
    /// Reached by a search that found no free place: no later search will find one there (Berge 1957).
    dead: Vec<bool>,
    /// Through whom this search reached a mentor.
    by: Vec<u32>,
    searches: usize,
}

impl<'r> Augment<'r> {
    /// The run's pairs under a model that may have other rules; a pair that it excludes stays as it is.
    pub fn new(model: &'r Model<'r>, orders: &'r Orders, assignment: &Assignment, watch: &'r dyn Watch) -> Self {
        let mentors = assignment.duals.mentor.len();
        let mut group = vec![Vec::new(); mentors];
        for (at, mentor) in assignment.mentor_of.iter().enumerate() {
            if let Some(mentor) = mentor {
                group[*mentor as usize].push(at as u32);
            }
        }
        let places = orders.mentors.at[..mentors].iter().map(|&j| model.places[j as usize]);
        let free = places.zip(&group).map(|(places, group)| places.saturating_sub(group.len() as u32)).collect();
        Augment {
            orders,
            rows: Rows::new(model, &orders.mentors),
            watch,
            mentor_of: assignment.mentor_of.iter().map(|mentor| mentor.unwrap_or(NOBODY)).collect(),
            group,
            free,
            dead: vec![false; mentors],
            by: vec![NOBODY; mentors],
            searches: 0,
        }
    }

    /// Finds a mentor for somebody without one, if the others can make room; nobody loses theirs.
    pub fn place(&mut self, mentee: u32) -> Result<bool, Refusal> {
        let mut waiting = VecDeque::from([mentee]);
        let mut reached: Vec<u32> = Vec::new();
        let mut found = None;
        let mut fresh = Vec::new();
        while let (Some(next), None) = (waiting.pop_front(), found) {
            if self.searches.is_multiple_of(64) {
                pause(self.watch, Stage::Explaining, 0, 1)?;
            }
            self.searches += 1;
            fresh.clear();
            let (dead, by) = (&self.dead, &mut self.by);
            self.rows.eligible(self.orders.mentees.at[next as usize] as usize, |mentor, _| {
                let j = mentor as usize;
                if j < by.len() && !dead[j] && by[j] == NOBODY {
                    by[j] = next;
                    fresh.push(mentor);
                }
            });
            reached.extend(&fresh);
            found = fresh.iter().copied().find(|&mentor| self.free[mentor as usize] > 0);
            waiting.extend(fresh.iter().flat_map(|&mentor| &self.group[mentor as usize]));
        }
        if let Some(mentor) = found {
            self.shift(mentee, mentor);
        }
        for mentor in reached {
            self.by[mentor as usize] = NOBODY;
            self.dead[mentor as usize] = found.is_none();
        }
        Ok(found.is_some())
    }

    /// Everybody on the path moves on by one.
    fn shift(&mut self, source: u32, end: u32) {
        self.free[end as usize] -= 1;
        let mut to = end;
        loop {
            let mover = self.by[to as usize];
            let from = std::mem::replace(&mut self.mentor_of[mover as usize], to);
            self.group[to as usize].push(mover);
            if mover == source {
                return;
            }
            self.group[from as usize].retain(|other| *other != mover);
            to = from;
        }
    }
}
