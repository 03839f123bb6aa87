//! Shortest augmenting paths: one more mentee, or one more place, at a time, so that the prices stay a proof.

use super::columns::{Columns, Entry};
use super::near::NearPairs;
use super::pace::Pace;
use super::search::{Next, Search};
use super::state::{NOBODY, State};
use super::{Canceled, Graph};

/// Eligible pairs seen from the mentees.
pub(super) trait Rows {
    /// The eligible mentors of a mentee, with the scores.
    fn row(&self, mentee: usize) -> (&[u32], &[u32]);

    /// Those who are near a mentee with this price (the worth above the bonus), if they are known.
    fn near_row(&self, _mentee: usize, _price: i64) -> Option<NearPairs<'_>> {
        None
    }
}

/// Eligible pairs seen from both sides.
pub(super) trait RowsAndColumns: Rows {
    /// The mentees whom the mentor may get, with the scores.
    fn column(&self, mentor: usize, pace: &Pace) -> Result<impl Iterator<Item = Entry>, Canceled>;

    /// Those who are near a mentor with this price, if they are known.
    fn near_column(&self, _mentor: usize, _price: i64) -> Option<NearPairs<'_>> {
        None
    }
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
    fn column(&self, mentor: usize, _pace: &Pace) -> Result<impl Iterator<Item = Entry>, Canceled> {
        Ok(self.1.of(mentor).iter().copied())
    }
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

impl State {
    /// Places everybody who waits and is worth something.
    pub(super) fn insert_all(&mut self, rows: &impl Rows, search: &mut Search, pace: &Pace) -> Result<(), Canceled> {
        for mentee in 0..self.mentor_of.len() {
            if self.mentor_of[mentee] == NOBODY && self.worth[mentee] > 0 {
                self.insert(rows, mentee as u32, search, pace)?;
            }
        }
        Ok(())
    }

    /// Places a waiting mentee by the shortest path, which may end with somebody (this mentee too) stepping out.
    pub(super) fn insert(
        &mut self,
        rows: &impl Rows,
        mentee: u32,
        search: &mut Search,
        pace: &Pace,
    ) -> Result<(), Canceled> {
        let i = mentee as usize;
        let (row, scores) = rows.row(i);
        search.pairs_seen += row.len();
        let gains = row.iter().zip(scores).map(|(&j, &s)| i64::from(s) + self.bonus - self.price[j as usize]);
        self.worth[i] = gains.max().unwrap_or(0).max(0);
        if self.worth[i] == 0 {
            return Ok(());
        }
        let mut best = Best { length: self.worth[i], end: End::StepsOut(mentee) };
        self.forward(search, rows, i, 0, &mut best);
        search.ask(pace)?;
        while let Some(next) = search.next(best.length) {
            let (far, mentor) = match next {
                Next::Mentor(far, mentor) => (far, mentor),
                Next::PutOff(far, other) => {
                    self.go_on(search, rows, other as usize, far, &mut best);
                    search.ask(pace)?;
                    continue;
                }
            };
            for other in self.group(mentor as usize) {
                let out = far + self.worth[other as usize];
                if out < best.length {
                    best = Best { length: out, end: End::StepsOut(other) };
                }
                self.forward(search, rows, other as usize, far, &mut best);
                search.ask(pace)?;
                if best.length == far {
                    break;
                }
            }
        }
        let Best { length, end } = best;
        self.worth[i] -= length;
        self.change_prices(search, length, 1);
        self.shift_to(mentee, end, search);
        search.forget();
        Ok(())
    }

    /// Goes on from a mentee to the near mentors and puts the others off; to all where the near ones are not known.
    fn forward(&self, search: &mut Search, rows: &impl Rows, mentee: usize, so_far: i64, best: &mut Best) {
        match rows.near_row(mentee, self.worth[mentee] - self.bonus) {
            Some(NearPairs { pairs, rest }) if rest > 0 => {
                self.reach_all(search, pairs.iter().copied(), (mentee, so_far), best);
                if so_far + rest < best.length {
                    search.put_off(mentee as u32, so_far, so_far + rest);
                }
            }
            _ => self.go_on(search, rows, mentee, so_far, best),
        }
    }

    /// Goes on from a mentee to all mentors.
    fn go_on(&self, search: &mut Search, rows: &impl Rows, mentee: usize, so_far: i64, best: &mut Best) {
        let (row, scores) = rows.row(mentee);
        let pairs = row.iter().copied().zip(scores.iter().copied());
        self.reach_all(search, pairs, (mentee, so_far), best);
    }

    /// Reaches mentors who are nearer than the best end so far, which may be one of them.
    fn reach_all(
        &self,
        search: &mut Search,
        pairs: impl ExactSizeIterator<Item = (u32, u32)>,
        (mentee, so_far): (usize, i64),
        best: &mut Best,
    ) {
        let base = so_far + self.worth[mentee] - self.bonus;
        search.pairs_seen += pairs.len();
        for (mentor, score) in pairs {
            let j = mentor as usize;
            let far = base + self.price[j] - i64::from(score);
            if far >= best.length || far >= search.distance[j] {
                continue;
            }
            search.reach(mentor, mentee as u32, far);
            if self.used[j] < self.capacity[j] {
                *best = Best { length: far, end: End::FreePlace(mentor) };
                if far == so_far {
                    return;
                }
            }
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

    /// Raises (or lowers) the prices of all mentors nearer than the path's length, which puts the path exactly on price.
    pub(super) fn change_prices(&mut self, search: &Search, length: i64, sign: i64) {
        for &mentor in &search.settled {
            let j = mentor as usize;
            let change = sign * (length - search.distance[j]).max(0);
            self.raise_price(j, change);
        }
    }
}
