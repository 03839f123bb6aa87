//! An assignment in the making: who is with whom, at which prices.

use super::columns::Columns;
use super::pace::Pace;
use super::{Assignment, Canceled, Duals, Graph};

pub(super) const NOBODY: u32 = u32::MAX;

/// An assignment with prices: placed mentees are exactly on price, mentors with a free place cost nothing, waiting
/// mentees are worth nothing, and nobody can gain by moving.
#[derive(Clone)]
pub(super) struct State {
    pub bonus: i64,
    pub price: Vec<i64>,
    pub worth: Vec<i64>,
    pub mentor_of: Vec<u32>,
    pub capacity: Vec<u32>,
    pub used: Vec<u32>,
    group: Vec<u32>,
    next: Vec<u32>,
    before: Vec<u32>,
}

/// People whom waiting mentees can reach.
pub(super) struct Reach {
    pub mentees: Vec<bool>,
    pub mentors: Vec<bool>,
}

impl State {
    /// Nobody placed, all prices zero.
    pub(super) fn new(graph: &Graph) -> Self {
        let (mentees, mentors) = (graph.mentee_count(), graph.mentor_count());
        Self {
            bonus: graph.bonus(),
            price: vec![0; mentors],
            worth: vec![0; mentees],
            mentor_of: vec![NOBODY; mentees],
            capacity: graph.capacities().to_vec(),
            used: vec![0; mentors],
            group: vec![NOBODY; mentors],
            next: vec![NOBODY; mentees],
            before: vec![NOBODY; mentees],
        }
    }

    /// An assignment and its prices as they were stored.
    pub(super) fn resume(graph: &Graph, assignment: &Assignment) -> Self {
        let mut state = Self::new(graph);
        state.bonus = assignment.duals.bonus;
        state.worth.clone_from(&assignment.duals.mentee);
        state.price.clone_from(&assignment.duals.mentor);
        for (mentee, mentor) in assignment.mentor_of.iter().enumerate() {
            if let Some(mentor) = mentor {
                state.join(mentee as u32, *mentor);
            }
        }
        state
    }

    /// The mentees of a mentor.
    pub(super) fn group(&self, mentor: usize) -> impl Iterator<Item = u32> + '_ {
        let some = |mentee: u32| (mentee != NOBODY).then_some(mentee);
        std::iter::successors(some(self.group[mentor]), move |&i| some(self.next[i as usize]))
    }

    pub(super) fn join(&mut self, mentee: u32, mentor: u32) {
        let (i, j) = (mentee as usize, mentor as usize);
        let second = std::mem::replace(&mut self.group[j], mentee);
        self.next[i] = second;
        self.before[i] = NOBODY;
        if second != NOBODY {
            self.before[second as usize] = mentee;
        }
        self.mentor_of[i] = mentor;
        self.used[j] += 1;
    }

    /// Takes a mentee out of the group; prices are the caller's business.
    pub(super) fn leave(&mut self, mentee: u32) {
        let i = mentee as usize;
        let (before, next) = (self.before[i], self.next[i]);
        let j = std::mem::replace(&mut self.mentor_of[i], NOBODY) as usize;
        match before {
            NOBODY => self.group[j] = next,
            before => self.next[before as usize] = next,
        }
        if next != NOBODY {
            self.before[next as usize] = before;
        }
        self.used[j] -= 1;
    }

    pub(super) fn add_mentee(&mut self) {
        self.worth.push(0);
        self.mentor_of.push(NOBODY);
        self.next.push(NOBODY);
        self.before.push(NOBODY);
    }

    pub(super) fn add_mentor(&mut self, price: i64) {
        self.price.push(price);
        self.capacity.push(0);
        self.used.push(0);
        self.group.push(NOBODY);
    }

    /// Raises a mentor's price, at the cost of the mentees there.
    pub(super) fn raise_price(&mut self, mentor: usize, change: i64) {
        self.price[mentor] += change;
        let mut member = self.group[mentor];
        while member != NOBODY {
            self.worth[member as usize] -= change;
            member = self.next[member as usize];
        }
    }

    /// Whether a mentor has a free place that costs something.
    pub(super) fn wants(&self, mentor: usize) -> bool {
        self.price[mentor] > 0 && self.used[mentor] < self.capacity[mentor]
    }

    /// Whether a free place costs something.
    pub(super) fn wants_filling(&self) -> bool {
        (0..self.price.len()).any(|mentor| self.wants(mentor))
    }

    /// Makes one more matched mentee worth `bonus` at once; whoever waits has to be inserted again.
    pub(super) fn promote(&mut self, graph: &Graph, bonus: i64) {
        let more = bonus - self.bonus;
        self.bonus = bonus;
        for (mentee, worth) in self.worth.iter_mut().enumerate() {
            if self.mentor_of[mentee] != NOBODY || !graph.row(mentee).0.is_empty() {
                *worth += more;
            }
        }
    }

    /// Makes one more matched mentee worth `bonus`, in a state that matches as many as can be matched: adds to those
    /// prices that carry the bonus, of mentees matched in every best assignment and of mentors whom the others can reach.
    pub(super) fn raise_bonus(&mut self, reach: &Reach, bonus: i64) {
        let more = bonus - self.bonus;
        self.bonus = bonus;
        for (worth, surplus) in self.worth.iter_mut().zip(&reach.mentees) {
            *worth += if *surplus { 0 } else { more };
        }
        for (price, contested) in self.price.iter_mut().zip(&reach.mentors) {
            *price += if *contested { more } else { 0 };
        }
    }

    /// Whether the prices are too high for somebody who waits.
    pub(super) fn anybody_gave_up(&self, graph: &Graph) -> bool {
        let gave_up = |i: usize| self.mentor_of[i] == NOBODY && self.worth[i] == 0 && !graph.row(i).0.is_empty();
        (0..self.worth.len()).any(gave_up)
    }

    /// Who can be reached from waiting mentees when matched ones step aside, at any price; everybody if no place is free.
    pub(super) fn reach_of_waiting(&self, graph: &Graph, columns: &Columns, pace: &Pace) -> Result<Reach, Canceled> {
        let everybody = (0..self.price.len()).all(|j| self.used[j] >= self.capacity[j]);
        let mut mentors = vec![everybody; self.price.len()];
        let mut mentees: Vec<bool> = self.mentor_of.iter().map(|&j| everybody || j == NOBODY).collect();
        // Once every mentor who is eligible for somebody else has been reached, there is nothing left to find.
        let mut unseen =
            (0..self.price.len()).filter(|&j| !everybody && columns.len(j) > self.used[j] as usize).count();
        let mut waiting: Vec<u32> = (0..mentees.len() as u32).filter(|&i| mentees[i as usize]).collect();
        while let (Some(mentee), true) = (waiting.pop(), unseen > 0) {
            let (row, _) = graph.row(mentee as usize);
            pace.look(row.len())?;
            for &mentor in row {
                if !std::mem::replace(&mut mentors[mentor as usize], true) {
                    unseen = unseen.saturating_sub(1);
                    for other in self.group(mentor as usize) {
                        mentees[other as usize] = true;
                        waiting.push(other);
                    }
                }
            }
        }
        Ok(Reach { mentees, mentors })
    }

    /// The assignment as the caller sees it.
    pub(super) fn finish(self, graph: &Graph) -> Assignment {
        let mentor_of: Vec<Option<u32>> = self.mentor_of.iter().map(|&j| (j != NOBODY).then_some(j)).collect();
        let scores = mentor_of.iter().enumerate().filter_map(|(i, j)| graph.score(i, (*j)?));
        let (matched, total) = scores.fold((0, 0), |(n, sum), score| (n + 1, sum + u64::from(score)));
        let duals = Duals { bonus: self.bonus, mentee: self.worth, mentor: self.price, fairest: None };
        Assignment { mentor_of, matched, total, duals }
    }
}
