//! Shortest augmenting paths: one more mentee, or one more place, at a time, so that the prices stay a proof.

use super::columns::{Columns, Entry};
use super::pace::Pace;
use super::search::Search;
use super::state::{NOBODY, State};
use super::{Canceled, Graph};

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
        while let Some((far, mentor)) = search.nearest(best.length) {
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

    /// Goes on from a mentee to all mentors nearer than the best end so far, which may be one of them.
    fn forward(&self, search: &mut Search, rows: &impl Rows, mentee: usize, so_far: i64, best: &mut Best) {
        let (row, scores) = rows.row(mentee);
        let base = so_far + self.worth[mentee] - self.bonus;
        search.pairs_seen += row.len();
        for (&mentor, &score) in row.iter().zip(scores) {
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

    /// Uses every free place that costs something, or finds that it may stay free.
    pub(super) fn fill_all(
        &mut self,
        pairs: &impl RowsAndColumns,
        search: &mut Search,
        pace: &Pace,
    ) -> Result<(), Canceled> {
        for mentor in 0..self.price.len() {
            while self.wants(mentor) {
                self.fill(pairs, mentor as u32, search, pace)?;
            }
        }
        Ok(())
    }

    /// Uses a free place of a mentor who still costs something: whoever gains most comes, others may follow up.
    pub(super) fn fill(
        &mut self,
        pairs: &impl RowsAndColumns,
        mentor: u32,
        search: &mut Search,
        pace: &Pace,
    ) -> Result<(), Canceled> {
        let mut length = self.price[mentor as usize];
        if length <= 0 || self.used[mentor as usize] >= self.capacity[mentor as usize] {
            return Ok(());
        }
        let mut begin = Begin::StaysFree(mentor);
        search.reach(mentor, NOBODY, 0);
        while let Some((far, mentor)) = search.nearest(length) {
            let base = far + self.price[mentor as usize] - self.bonus;
            for Entry { mentee, score } in pairs.column(mentor as usize) {
                search.pairs_seen += 1;
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
            search.ask(pace)?;
        }
        self.change_prices(search, length, -1);
        self.shift_from(mentor, begin, search);
        search.forget();
        Ok(())
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

    /// Raises (or lowers) the prices of all mentors nearer than the path's length, which puts the path exactly on price.
    fn change_prices(&mut self, search: &Search, length: i64, sign: i64) {
        for &mentor in &search.settled {
            let j = mentor as usize;
            let change = sign * (length - search.distance[j]).max(0);
            self.raise_price(j, change);
        }
    }
}
