//! Shortest augmenting paths: one more mentee, or one more place, at a time, so that the prices stay a proof.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::columns::{Columns, Entry};
use super::{Assignment, Canceled, Duals, Graph};

pub(super) const NOBODY: u32 = u32::MAX;
const FAR: i64 = i64::MAX;
/// An estimate, for the questions whether to stop.
const PAIRS_IN_A_COLUMN: usize = 256;
const PAIRS_BETWEEN_QUESTIONS: usize = 1 << 20;

/// Eligible pairs seen from the mentees.
pub(super) trait Rows {
    /// The eligible mentors of a mentee, with the scores.
    fn row(&self, mentee: usize) -> (&[u32], &[u32]);
}

/// Eligible pairs seen from both sides.
pub(super) trait RowsAndColumns: Rows {
    /// The mentees whom the mentor may get, with the scores.
    fn column(&self, mentor: usize) -> impl Iterator<Item = Entry>;
}

impl Rows for Graph {
    fn row(&self, mentee: usize) -> (&[u32], &[u32]) {
        Graph::row(self, mentee)
    }
}

impl Rows for (&Graph, &Columns) {
    fn row(&self, mentee: usize) -> (&[u32], &[u32]) {
        self.0.row(mentee)
    }
}

impl RowsAndColumns for (&Graph, &Columns) {
    fn column(&self, mentor: usize) -> impl Iterator<Item = Entry> {
        self.1.of(mentor).iter().copied()
    }
}

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

/// Working memory of one search, reused by the next.
pub(super) struct Search {
    distance: Vec<i64>,
    by: Vec<u32>,
    towards: Vec<u32>,
    touched: Vec<u32>,
    settled: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    near: Vec<u32>,
    now: i64,
    pairs_seen: usize,
}

/// Where a path from a mentee ends: at a free place, or with somebody who steps out.
#[derive(Clone, Copy)]
enum End {
    FreePlace(u32),
    StepsOut(u32),
}

/// The shortest path so far.
struct Best {
    length: i64,
    end: End,
}

/// Where a path to a place begins: with somebody who waited, or at a place that stays free.
#[derive(Clone, Copy)]
enum Begin {
    Waiting(u32, u32),
    StaysFree(u32),
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
        std::iter::successors(some(self.group[mentor]), move |&i| {
            some(self.next[i as usize])
        })
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

    /// Places a waiting mentee by the shortest path, which may end with somebody (this mentee too) stepping out.
    pub(super) fn insert(
        &mut self,
        rows: &impl Rows,
        mentee: u32,
        search: &mut Search,
        cancel: &dyn Fn() -> bool,
    ) -> Result<(), Canceled> {
        let i = mentee as usize;
        let (row, scores) = rows.row(i);
        let gains = row
            .iter()
            .zip(scores)
            .map(|(&j, &s)| i64::from(s) + self.bonus - self.price[j as usize]);
        self.worth[i] = gains.max().unwrap_or(0).max(0);
        if self.worth[i] == 0 {
            return Ok(());
        }
        let mut best = Best {
            length: self.worth[i],
            end: End::StepsOut(mentee),
        };
        search.forward(self, rows, i, 0, &mut best);
        while let Some((far, mentor)) = search.nearest(best.length) {
            for other in self.group(mentor as usize) {
                let out = far + self.worth[other as usize];
                if out < best.length {
                    best = Best {
                        length: out,
                        end: End::StepsOut(other),
                    };
                }
                search.forward(self, rows, other as usize, far, &mut best);
                if best.length == far {
                    break;
                }
            }
            search.ask(cancel)?;
        }
        let Best { length, end } = best;
        self.worth[i] -= length;
        self.change_prices(search, length, 1);
        self.shift_to(mentee, end, search);
        search.forget();
        Ok(())
    }

    /// Raises (or lowers) the prices of all mentors nearer than the path's length, which puts the path exactly on price.
    fn change_prices(&mut self, search: &Search, length: i64, sign: i64) {
        for &mentor in &search.settled {
            let j = mentor as usize;
            let change = sign * (length - search.distance[j]).max(0);
            self.raise_price(j, change);
        }
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

    fn shift_to(&mut self, source: u32, end: End, search: &Search) {
        let mut mentor = match end {
            End::FreePlace(mentor) => mentor,
            End::StepsOut(out) if out == source => return,
            End::StepsOut(out) => {
                let mentor = self.mentor_of[out as usize];
                self.leave(out);
                mentor
            }
        };
        loop {
            let newcomer = search.by[mentor as usize];
            let left = self.mentor_of[newcomer as usize];
            if newcomer != source {
                self.leave(newcomer);
            }
            self.join(newcomer, mentor);
            if newcomer == source {
                return;
            }
            mentor = left;
        }
    }

    /// Uses a free place of a mentor who still costs something: whoever gains most comes, others may follow up.
    pub(super) fn fill(&mut self, pairs: &impl RowsAndColumns, mentor: u32, search: &mut Search) {
        let mut length = self.price[mentor as usize];
        if length <= 0 || self.used[mentor as usize] >= self.capacity[mentor as usize] {
            return;
        }
        let mut begin = Begin::StaysFree(mentor);
        search.reach(mentor, NOBODY, 0);
        while let Some((far, mentor)) = search.nearest(length) {
            let base = far + self.price[mentor as usize] - self.bonus;
            search.pairs_seen += PAIRS_IN_A_COLUMN;
            for Entry { mentee, score } in pairs.column(mentor as usize) {
                let i = mentee as usize;
                let reach = base + self.worth[i] - i64::from(score);
                if reach >= length {
                    continue;
                }
                let from = self.mentor_of[i];
                if from == NOBODY {
                    (length, begin) = (reach, Begin::Waiting(mentee, mentor));
                } else if reach < search.distance[from as usize] {
                    search.reach(from, mentee, reach);
                    search.towards[from as usize] = mentor;
                    let free = reach + self.price[from as usize];
                    if free < length {
                        (length, begin) = (free, Begin::StaysFree(from));
                    }
                }
                if length == far {
                    break;
                }
            }
        }
        self.change_prices(search, length, -1);
        self.shift_from(mentor, begin, search);
        search.forget();
    }

    fn shift_from(&mut self, target: u32, begin: Begin, search: &Search) {
        let mut mentor = match begin {
            Begin::StaysFree(mentor) => mentor,
            Begin::Waiting(mentee, mentor) => {
                self.join(mentee, mentor);
                mentor
            }
        };
        // Each step: the mentee through whom this place was reached moves on towards the target.
        while mentor != target {
            let mover = search.by[mentor as usize];
            let to = search.towards[mentor as usize];
            self.leave(mover);
            self.join(mover, to);
            mentor = to;
        }
    }

    /// Places everybody who waits and is worth something.
    pub(super) fn insert_all(
        &mut self,
        rows: &impl Rows,
        search: &mut Search,
        cancel: &dyn Fn() -> bool,
    ) -> Result<(), Canceled> {
        for mentee in 0..self.mentor_of.len() {
            if self.mentor_of[mentee] == NOBODY && self.worth[mentee] > 0 {
                self.insert(rows, mentee as u32, search, cancel)?;
            }
        }
        Ok(())
    }

    fn wants(&self, mentor: usize) -> bool {
        self.price[mentor] > 0 && self.used[mentor] < self.capacity[mentor]
    }

    /// Whether a free place costs something.
    pub(super) fn wants_filling(&self) -> bool {
        (0..self.price.len()).any(|mentor| self.wants(mentor))
    }

    /// Uses every free place that costs something, or finds that it may stay free.
    pub(super) fn fill_all(
        &mut self,
        pairs: &impl RowsAndColumns,
        search: &mut Search,
        cancel: &dyn Fn() -> bool,
    ) -> Result<(), Canceled> {
        for mentor in 0..self.price.len() {
            while self.wants(mentor) {
                self.fill(pairs, mentor as u32, search);
                search.ask(cancel)?;
            }
        }
        Ok(())
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

    /// Whether somebody who waits could be matched if others moved.
    pub(super) fn may_match_more(&self, reach: &Reach) -> bool {
        (0..self.price.len()).any(|j| reach.mentors[j] && self.used[j] < self.capacity[j])
    }

    /// Who can be reached from waiting mentees when matched ones step aside, at any price; everybody if no place is free.
    pub(super) fn reach_of_waiting(&self, graph: &Graph, columns: &Columns) -> Reach {
        let everybody = (0..self.price.len()).all(|j| self.used[j] >= self.capacity[j]);
        let mut mentors = vec![everybody; self.price.len()];
        let mut mentees: Vec<bool> = self
            .mentor_of
            .iter()
            .map(|&j| everybody || j == NOBODY)
            .collect();
        // Once every mentor who is eligible for somebody else has been reached, there is nothing left to find.
        let mut unseen = (0..self.price.len())
            .filter(|&j| !everybody && columns.len(j) > self.used[j] as usize)
            .count();
        let mut waiting: Vec<u32> = (0..mentees.len() as u32)
            .filter(|&i| mentees[i as usize])
            .collect();
        while let (Some(mentee), true) = (waiting.pop(), unseen > 0) {
            for &mentor in graph.row(mentee as usize).0 {
                if !std::mem::replace(&mut mentors[mentor as usize], true) {
                    unseen = unseen.saturating_sub(1);
                    for other in self.group(mentor as usize) {
                        mentees[other as usize] = true;
                        waiting.push(other);
                    }
                }
            }
        }
        Reach { mentees, mentors }
    }

    /// The assignment as the caller sees it.
    pub(super) fn finish(self, graph: &Graph) -> Assignment {
        let mentor_of: Vec<Option<u32>> = self
            .mentor_of
            .iter()
            .map(|&j| (j != NOBODY).then_some(j))
            .collect();
        let scores = mentor_of
            .iter()
            .enumerate()
            .filter_map(|(i, j)| graph.score(i, (*j)?));
        let (matched, total) =
            scores.fold((0, 0), |(n, sum), score| (n + 1, sum + u64::from(score)));
        let duals = Duals {
            bonus: self.bonus,
            mentee: self.worth,
            mentor: self.price,
            fairest: None,
        };
        Assignment {
            mentor_of,
            matched,
            total,
            duals,
        }
    }
}

impl Search {
    pub(super) fn new(mentors: usize) -> Self {
        Self {
            distance: vec![FAR; mentors],
            by: vec![NOBODY; mentors],
            towards: vec![NOBODY; mentors],
            touched: Vec::new(),
            settled: Vec::new(),
            queue: BinaryHeap::new(),
            near: Vec::new(),
            now: 0,
            pairs_seen: 0,
        }
    }

    pub(super) fn add_mentor(&mut self) {
        self.distance.push(FAR);
        self.by.push(NOBODY);
        self.towards.push(NOBODY);
    }

    /// Goes on from a mentee to all mentors nearer than the best end so far, which may be one of them.
    fn forward(
        &mut self,
        state: &State,
        rows: &impl Rows,
        mentee: usize,
        so_far: i64,
        best: &mut Best,
    ) {
        let (row, scores) = rows.row(mentee);
        let base = so_far + state.worth[mentee] - state.bonus;
        self.pairs_seen += row.len();
        for (&mentor, &score) in row.iter().zip(scores) {
            let j = mentor as usize;
            let far = base + state.price[j] - i64::from(score);
            if far >= best.length || far >= self.distance[j] {
                continue;
            }
            self.reach(mentor, mentee as u32, far);
            if state.used[j] < state.capacity[j] {
                *best = Best {
                    length: far,
                    end: End::FreePlace(mentor),
                };
            }
        }
    }

    fn reach(&mut self, mentor: u32, by: u32, far: i64) {
        let j = mentor as usize;
        if self.distance[j] == FAR {
            self.touched.push(mentor);
        }
        self.distance[j] = far;
        self.by[j] = by;
        if far == self.now {
            self.near.push(mentor);
        } else {
            self.queue.push(Reverse((far, mentor)));
        }
    }

    /// The next mentor in order of distance; among the equally near, the one reached last.
    fn nearest(&mut self, limit: i64) -> Option<(i64, u32)> {
        if self.now >= limit {
            return None;
        }
        if let Some(mentor) = self.near.pop() {
            self.settled.push(mentor);
            return Some((self.now, mentor));
        }
        while let Some(Reverse((far, mentor))) = self.queue.pop() {
            if far >= limit {
                return None;
            }
            if far == self.distance[mentor as usize] {
                self.now = far;
                self.settled.push(mentor);
                return Some((far, mentor));
            }
        }
        None
    }

    fn ask(&mut self, cancel: &dyn Fn() -> bool) -> Result<(), Canceled> {
        if self.pairs_seen > PAIRS_BETWEEN_QUESTIONS {
            self.pairs_seen = 0;
            if cancel() {
                return Err(Canceled);
            }
        }
        Ok(())
    }

    fn forget(&mut self) {
        for mentor in self.touched.drain(..) {
            self.distance[mentor as usize] = FAR;
        }
        self.settled.clear();
        self.queue.clear();
        self.near.clear();
        self.now = 0;
    }
}
