//! Edits tried on a copy of the people's side of a solved program.

use std::collections::BTreeMap;

use super::edited::Edited;
use super::pace::Pace;
use super::paths::Rows;
use super::questions::{Change, Edit, GONE, Move, Solved};
use super::search::Search;
use super::state::{NOBODY, State};
use super::{Canceled, Graph, Objective};

/// A copy of the people's side of the state, on which edits are tried.
pub(super) struct Trial<'a> {
    pairs: Edited<'a>,
    state: State,
    search: Search,
    pace: &'a Pace<'a>,
    forced: BTreeMap<u32, Forced>,
    others_hold: bool,
}

#[derive(Clone, Copy)]
struct Forced {
    mentor: u32,
    score: u32,
    takes_place: bool,
}

impl<'a> Trial<'a> {
    pub(super) fn new(solved: &'a Solved, others_hold: bool, pace: &'a Pace<'a>) -> Self {
        let pairs = Edited::new(solved);
        let search = Search::new(solved.state.price.len());
        Self { pairs, state: solved.state.clone(), search, pace, forced: BTreeMap::new(), others_hold }
    }

    fn knows(&self, mentee: u32, mentor: u32) -> bool {
        (mentee as usize) < self.state.worth.len() && (mentor as usize) < self.state.price.len()
    }

    pub(super) fn apply(&mut self, edit: &Edit) -> Result<(), Canceled> {
        self.pace.look(0)?;
        match edit {
            Edit::Force { mentee, mentor, score } if self.knows(*mentee, *mentor) => {
                self.force(*mentee, *mentor, *score)
            }
            Edit::Forbid { mentee, mentor } if self.knows(*mentee, *mentor) => {
                let row = self.row_of(*mentee).filter(|pair| pair.0 != *mentor).collect();
                self.rewrite(*mentee, row)
            }
            Edit::LeaveOut { mentee } if self.knows(*mentee, 0) => self.leave_out(*mentee),
            Edit::RemoveMentor { mentor } if (*mentor as usize) < self.state.price.len() => {
                self.state.price[*mentor as usize] = GONE;
                self.shrink(*mentor, u32::MAX)
            }
            Edit::Places { mentor, change } if (*mentor as usize) < self.state.price.len() => {
                if *change < 0 {
                    self.shrink(*mentor, change.unsigned_abs())
                } else {
                    self.grow(*mentor, *change as u32)
                }
            }
            Edit::AddMentee { edges } => {
                self.state.add_mentee();
                self.pairs.changed.push(true);
                let mentee = self.state.worth.len() as u32 - 1;
                let known = |edge: &&(u32, u32)| (edge.0 as usize) < self.state.price.len();
                let row: BTreeMap<u32, u32> = edges.iter().filter(known).copied().collect();
                self.rewrite(mentee, row.into_iter().collect())
            }
            Edit::AddMentor { capacity, edges } => self.add_mentor(*capacity, edges),
            Edit::AddPairs { pairs } => self.add_pairs(pairs),
            _ => Ok(()),
        }
    }

    fn row_of(&self, mentee: u32) -> impl Iterator<Item = (u32, u32)> {
        let (row, scores) = self.pairs.row(mentee as usize);
        row.iter().copied().zip(scores.iter().copied())
    }

    /// Takes a mentee out; the place goes away with them until the caller gives it back.
    fn evict(&mut self, mentee: u32) -> Option<u32> {
        let mentor = self.state.mentor_of[mentee as usize];
        self.state.worth[mentee as usize] = 0;
        if mentor == NOBODY {
            return None;
        }
        self.state.leave(mentee);
        self.state.capacity[mentor as usize] -= 1;
        Some(mentor)
    }

    fn place(&mut self, mentee: u32) -> Result<(), Canceled> {
        if self.others_hold {
            return Ok(());
        }
        self.state.insert(&self.pairs, mentee, &mut self.search, self.pace)
    }

    fn grow(&mut self, mentor: u32, mut places: u32) -> Result<(), Canceled> {
        let j = mentor as usize;
        if self.state.price[j] == GONE {
            return Ok(());
        }
        while places > 0 && self.state.price[j] > 0 && !self.others_hold {
            self.state.capacity[j] += 1;
            self.state.fill(&self.pairs, mentor, &mut self.search, self.pace)?;
            places -= 1;
        }
        self.state.capacity[j] = self.state.capacity[j].saturating_add(places);
        Ok(())
    }

    fn shrink(&mut self, mentor: u32, places: u32) -> Result<(), Canceled> {
        let j = mentor as usize;
        self.state.capacity[j] = self.state.capacity[j].saturating_sub(places);
        while self.state.used[j] > self.state.capacity[j] {
            let worst = self.state.group(j).min_by_key(|&i| (self.pairs.score(i, mentor), i));
            let Some(mentee) = worst else { break };
            self.state.leave(mentee);
            self.place(mentee)?;
        }
        Ok(())
    }

    /// Gives a mentee another row.
    fn rewrite(&mut self, mentee: u32, row: Vec<(u32, u32)>) -> Result<(), Canceled> {
        if self.forced.contains_key(&mentee) {
            return Ok(());
        }
        let holds = self.others_hold && row.iter().any(|pair| pair.0 == self.state.mentor_of[mentee as usize]);
        if holds {
            self.pairs.replace_row(mentee, row);
            return Ok(());
        }
        if self.row_of(mentee).eq(row.iter().copied()) {
            return Ok(());
        }
        let left = self.evict(mentee);
        self.pairs.replace_row(mentee, row);
        self.place(mentee)?;
        left.map_or(Ok(()), |mentor| self.grow(mentor, 1))
    }

    fn leave_out(&mut self, mentee: u32) -> Result<(), Canceled> {
        self.release(mentee)?;
        self.rewrite(mentee, Vec::new())
    }

    fn release(&mut self, mentee: u32) -> Result<(), Canceled> {
        if let Some(forced) = self.forced.remove(&mentee)
            && forced.takes_place
        {
            self.grow(forced.mentor, 1)?;
        }
        Ok(())
    }

    fn force(&mut self, mentee: u32, mentor: u32, score: u32) -> Result<(), Canceled> {
        self.release(mentee)?;
        let left = self.evict(mentee);
        self.pairs.replace_row(mentee, Vec::new());
        let takes_place = left == Some(mentor) || self.state.capacity[mentor as usize] > 0;
        self.forced.insert(mentee, Forced { mentor, score, takes_place });
        if left == Some(mentor) {
            return Ok(());
        }
        self.shrink(mentor, 1)?;
        left.map_or(Ok(()), |left| self.grow(left, 1))
    }

    /// Assigns the free places to the people without a mentor, as a program of its own.
    pub(super) fn place_the_free(&mut self) -> Result<(), Canceled> {
        let free: Vec<u32> = (0..self.state.worth.len() as u32)
            .filter(|i| self.state.mentor_of[*i as usize] == NOBODY && !self.forced.contains_key(i))
            .collect();
        let places = self.state.capacity.iter().zip(&self.state.used).map(|(c, u)| c.saturating_sub(*u));
        let highest = self.pairs.solved.graph.highest;
        let mut part =
            Graph { capacities: places.collect(), starts: vec![0], mentors: vec![], scores: vec![], highest };
        for &mentee in &free {
            let open = self.row_of(mentee).filter(|pair| part.capacities[pair.0 as usize] > 0);
            for (mentor, score) in open {
                part.mentors.push(mentor);
                part.scores.push(score);
                part.highest = part.highest.max(score);
            }
            part.starts.push(part.mentors.len());
        }
        let answer = super::solve(&part, Objective::MostThenTotal, self.pace)?;
        for (mentee, mentor) in free.into_iter().zip(answer.mentor_of) {
            if let Some(mentor) = mentor {
                self.state.join(mentee, mentor);
            }
        }
        Ok(())
    }

    fn add_mentor(&mut self, capacity: u32, edges: &[(u32, u32)]) -> Result<(), Canceled> {
        let mentor = self.state.price.len() as u32;
        let known = || edges.iter().filter(|edge| (edge.0 as usize) < self.state.worth.len());
        let gain = |&(i, score): &(u32, u32)| i64::from(score) + self.state.bonus - self.state.worth[i as usize];
        let price = known().map(gain).max().unwrap_or(0).max(0);
        let rows: Vec<_> = known().map(|&(i, score)| (i, self.row_of(i).chain([(mentor, score)]).collect())).collect();
        self.state.add_mentor(price);
        self.search.add_mentor();
        for (mentee, row) in rows {
            self.pairs.replace_row(mentee, row);
        }
        self.grow(mentor, capacity)
    }

    fn add_pairs(&mut self, pairs: &[(u32, u32, u32)]) -> Result<(), Canceled> {
        let mut by_mentee: BTreeMap<u32, BTreeMap<u32, u32>> = BTreeMap::new();
        for &(mentee, mentor, score) in pairs.iter().filter(|pair| self.knows(pair.0, pair.1)) {
            by_mentee.entry(mentee).or_default().insert(mentor, score);
        }
        for (mentee, new) in by_mentee {
            let mut row: BTreeMap<u32, u32> = self.row_of(mentee).collect();
            row.extend(new);
            self.rewrite(mentee, row.into_iter().collect())?;
        }
        Ok(())
    }

    fn mentor_of(&self, mentee: u32) -> Option<(u32, u32)> {
        let placed = self.state.mentor_of[mentee as usize];
        let forced = self.forced.get(&mentee).map(|forced| (forced.mentor, forced.score));
        forced.or_else(|| self.pairs.score(mentee, placed).map(|score| (placed, score)))
    }

    pub(super) fn change(&self) -> Change {
        let mut change = Change::default();
        let before = &self.pairs.solved.state.mentor_of;
        for mentee in 0..self.state.worth.len() as u32 {
            let old = before.get(mentee as usize).copied().unwrap_or(NOBODY);
            if old == self.state.mentor_of[mentee as usize] && !self.pairs.changed[mentee as usize] {
                continue;
            }
            let old = (old != NOBODY)
                .then(|| self.pairs.solved.graph.score(mentee as usize, old))
                .flatten()
                .map(|s| (old, s));
            let new = self.mentor_of(mentee);
            change.matched += i64::from(new.is_some()) - i64::from(old.is_some());
            change.total += new.map_or(0, |n| i64::from(n.1)) - old.map_or(0, |o| i64::from(o.1));
            let (from, to) = (old.map(|o| o.0), new.map(|n| n.0));
            if from != to {
                change.moves.push(Move { mentee, from, to });
            }
        }
        change
    }
}
