//! The mentors in order of distance, while a shortest path is looked for.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Canceled;
use super::pace::Pace;
use super::state::NOBODY;

const FAR: i64 = i64::MAX;

/// Working memory of one search, reused by the next.
pub(super) struct Search {
    pub distance: Vec<i64>,
    /// Through whom a mentor was reached.
    pub by: Vec<u32>,
    /// Where that mentee would move.
    pub towards: Vec<u32>,
    touched: Vec<u32>,
    pub settled: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    near: Vec<u32>,
    later: BinaryHeap<Reverse<(i64, i64, u32)>>,
    now: i64,
    pub pairs_seen: usize,
}

/// What a search turns to next.
pub(super) enum Next {
    /// A mentor at this distance.
    Mentor(i64, u32),
    /// The pairs that were put off, of somebody who was reached at this distance.
    PutOff(i64, u32),
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
            later: BinaryHeap::new(),
            now: 0,
            pairs_seen: 0,
        }
    }

    pub(super) fn add_mentor(&mut self) {
        self.distance.push(FAR);
        self.by.push(NOBODY);
        self.towards.push(NOBODY);
    }

    /// Notes a mentor at a distance that is smaller than before.
    pub(super) fn reach(&mut self, mentor: u32, by: u32, far: i64) {
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

    /// Puts off the pairs of somebody reached at `far`: none of them leads to less than `least`.
    pub(super) fn put_off(&mut self, person: u32, far: i64, least: i64) {
        self.later.push(Reverse((least, far, person)));
    }

    /// The next mentor in order of distance, among the equally near the one reached last; before that, pairs that were put
    /// off and may lead nearer.
    pub(super) fn next(&mut self, limit: i64) -> Option<Next> {
        if self.now >= limit {
            return None;
        }
        if let Some(mentor) = self.near.pop() {
            self.settled.push(mentor);
            return Some(Next::Mentor(self.now, mentor));
        }
        while let Some(&Reverse((far, mentor))) = self.queue.peek() {
            if self.later.peek().is_some_and(|Reverse((least, ..))| *least < far) {
                break;
            }
            if far >= limit {
                return None;
            }
            self.queue.pop();
            if far == self.distance[mentor as usize] {
                self.now = far;
                self.settled.push(mentor);
                return Some(Next::Mentor(far, mentor));
            }
        }
        let Reverse((least, far, person)) = self.later.pop()?;
        (least < limit).then_some(Next::PutOff(far, person))
    }

    /// Asks now and then whether to stop.
    pub(super) fn ask(&mut self, pace: &Pace) -> Result<(), Canceled> {
        pace.look(std::mem::take(&mut self.pairs_seen))
    }

    /// Makes ready for the next search.
    pub(super) fn forget(&mut self) {
        for mentor in self.touched.drain(..) {
            self.distance[mentor as usize] = FAR;
        }
        self.settled.clear();
        self.queue.clear();
        self.near.clear();
        self.later.clear();
        self.now = 0;
    }
}
