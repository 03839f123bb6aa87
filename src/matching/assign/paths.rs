//! Shortest augmenting paths: places one more mentee at a time so that the prices stay a proof.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Assignment, Duals, Graph};

/// The caller asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canceled;

pub(super) const NOBODY: u32 = u32::MAX;
const FAR: i64 = i64::MAX;
const PAIRS_BETWEEN_QUESTIONS: usize = 1 << 20;

/// An assignment with prices: placed mentees are exactly on price, free places cost nothing, waiting mentees are worth nothing.
pub(super) struct State {
    bonus: i64,
    price: Vec<i64>,
    worth: Vec<i64>,
    mentor_of: Vec<u32>,
    first_place: Vec<usize>,
    used: Vec<u32>,
    places: Vec<u32>,
    distance: Vec<i64>,
    reached_from: Vec<u32>,
    touched: Vec<u32>,
    settled: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    pairs_seen: usize,
}

/// Where a path ends: at a free place, or with somebody who steps out.
#[derive(Clone, Copy)]
enum End {
    FreePlace(u32),
    StepsOut(u32),
}

impl State {
    /// Nobody placed, all prices zero.
    pub(super) fn new(graph: &Graph) -> Self {
        let (mentees, mentors) = (graph.mentee_count(), graph.mentor_count());
        let mut first_place = Vec::with_capacity(mentors + 1);
        let mut next = 0;
        first_place.push(0);
        for &capacity in graph.capacities() {
            next += (capacity as usize).min(mentees);
            first_place.push(next);
        }
        Self {
            bonus: graph.bonus(),
            price: vec![0; mentors],
            worth: vec![0; mentees],
            mentor_of: vec![NOBODY; mentees],
            used: vec![0; mentors],
            places: vec![NOBODY; next],
            first_place,
            distance: vec![FAR; mentors],
            reached_from: vec![NOBODY; mentors],
            touched: Vec::new(),
            settled: Vec::new(),
            queue: BinaryHeap::new(),
            pairs_seen: 0,
        }
    }

    /// Places a waiting mentee by the shortest path, which may end with somebody (this mentee too) stepping out.
    pub(super) fn insert(
        &mut self,
        graph: &Graph,
        mentee: usize,
        cancel: &dyn Fn() -> bool,
    ) -> Result<(), Canceled> {
        let (row, scores) = graph.row(mentee);
        let best = row
            .iter()
            .zip(scores)
            .map(|(&j, &s)| i64::from(s) + self.bonus - self.price[j as usize])
            .max();
        self.worth[mentee] = best.unwrap_or(0).max(0);
        if self.worth[mentee] == 0 {
            return Ok(());
        }
        let mut length = self.worth[mentee];
        let mut end = End::StepsOut(mentee as u32);
        self.reach_from(graph, mentee, 0, length);
        while let Some(Reverse((far, mentor))) = self.queue.pop() {
            if far >= length {
                break;
            }
            let j = mentor as usize;
            if far > self.distance[j] {
                continue;
            }
            self.settled.push(mentor);
            let first = self.first_place[j];
            let used = self.used[j] as usize;
            if used < self.first_place[j + 1] - first {
                (length, end) = (far, End::FreePlace(mentor));
                break;
            }
            for place in first..first + used {
                let other = self.places[place];
                let out = far + self.worth[other as usize];
                if out < length {
                    (length, end) = (out, End::StepsOut(other));
                }
                self.reach_from(graph, other as usize, far, length);
            }
            if self.pairs_seen > PAIRS_BETWEEN_QUESTIONS {
                self.pairs_seen = 0;
                if cancel() {
                    return Err(Canceled);
                }
            }
        }
        self.settle_prices(mentee, length);
        self.shift_along(mentee as u32, end);
        self.forget();
        Ok(())
    }

    fn reach_from(&mut self, graph: &Graph, mentee: usize, so_far: i64, limit: i64) {
        let (row, scores) = graph.row(mentee);
        let base = so_far + self.worth[mentee] - self.bonus;
        self.pairs_seen += row.len();
        for (&mentor, &score) in row.iter().zip(scores) {
            let j = mentor as usize;
            let far = base + self.price[j] - i64::from(score);
            if far < self.distance[j] && far < limit {
                if self.distance[j] == FAR {
                    self.touched.push(mentor);
                }
                self.distance[j] = far;
                self.reached_from[j] = mentee as u32;
                self.queue.push(Reverse((far, mentor)));
            }
        }
    }

    /// Raises the prices of everybody nearer than the path's end, which makes the path exactly on price.
    fn settle_prices(&mut self, source: usize, length: i64) {
        self.worth[source] -= length;
        for &mentor in &self.settled {
            let j = mentor as usize;
            let rise = length - self.distance[j];
            if rise <= 0 {
                continue;
            }
            self.price[j] += rise;
            let first = self.first_place[j];
            for place in first..first + self.used[j] as usize {
                self.worth[self.places[place] as usize] -= rise;
            }
        }
    }

    fn shift_along(&mut self, source: u32, end: End) {
        let mut mentor = match end {
            End::FreePlace(mentor) => {
                let j = mentor as usize;
                self.places[self.first_place[j] + self.used[j] as usize] = NOBODY;
                self.used[j] += 1;
                mentor
            }
            End::StepsOut(out) if out == source => return,
            End::StepsOut(out) => {
                let mentor = self.mentor_of[out as usize];
                self.mentor_of[out as usize] = NOBODY;
                self.replace(mentor, out, NOBODY);
                mentor
            }
        };
        loop {
            let newcomer = self.reached_from[mentor as usize];
            let left = self.mentor_of[newcomer as usize];
            self.replace(mentor, NOBODY, newcomer);
            self.mentor_of[newcomer as usize] = mentor;
            if newcomer == source {
                return;
            }
            self.replace(left, newcomer, NOBODY);
            mentor = left;
        }
    }

    fn replace(&mut self, mentor: u32, old: u32, new: u32) {
        let first = self.first_place[mentor as usize];
        let used = self.used[mentor as usize] as usize;
        for place in &mut self.places[first..first + used] {
            if *place == old {
                *place = new;
                return;
            }
        }
    }

    fn forget(&mut self) {
        for mentor in self.touched.drain(..) {
            self.distance[mentor as usize] = FAR;
        }
        self.settled.clear();
        self.queue.clear();
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
