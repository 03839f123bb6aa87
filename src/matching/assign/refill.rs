//! Shortest paths to a free place that costs something: who comes, who follows up, or that it may stay free.

use super::Canceled;
use super::columns::Entry;
use super::near::NearPairs;
use super::pace::Pace;
use super::paths::RowsAndColumns;
use super::search::{Next, Search};
use super::state::{NOBODY, State};

/// Where a path to a place begins: with somebody who waited, or at a place that stays free.
#[derive(Clone, Copy)]
enum Begin {
    Waiting(u32, u32),
    StaysFree(u32),
}

/// The shortest path so far to a place that is to be filled.
struct Start {
    length: i64,
    begin: Begin,
}

impl State {
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
        let length = self.price[mentor as usize];
        if length <= 0 || self.used[mentor as usize] >= self.capacity[mentor as usize] {
            return Ok(());
        }
        let mut start = Start { length, begin: Begin::StaysFree(mentor) };
        search.reach(mentor, NOBODY, 0);
        while let Some(next) = search.next(start.length) {
            let (Next::Mentor(far, mentor) | Next::PutOff(far, mentor)) = next;
            let near = match next {
                Next::Mentor(..) => pairs.near_column(mentor as usize, self.price[mentor as usize]),
                Next::PutOff(..) => None,
            };
            match near {
                Some(NearPairs { pairs, rest }) if rest > 0 => {
                    let near = pairs.iter().map(|&(mentee, score)| Entry { mentee, score });
                    self.reach_back(search, near, (mentor, far), &mut start);
                    if far + rest < start.length {
                        search.put_off(mentor, far, far + rest);
                    }
                }
                _ => self.reach_back(search, pairs.column(mentor as usize, pace)?, (mentor, far), &mut start),
            }
            search.ask(pace)?;
        }
        let Start { length, begin } = start;
        self.change_prices(search, length, -1);
        self.shift_from(mentor, begin, search);
        search.forget();
        Ok(())
    }

    /// Reaches back to whoever may come to this mentor, and to the mentors they come from.
    fn reach_back(
        &self,
        search: &mut Search,
        pairs: impl Iterator<Item = Entry>,
        (mentor, far): (u32, i64),
        start: &mut Start,
    ) {
        let base = far + self.price[mentor as usize] - self.bonus;
        for Entry { mentee, score } in pairs {
            search.pairs_seen += 1;
            let i = mentee as usize;
            let reach = base + self.worth[i] - i64::from(score);
            if reach >= start.length {
                continue;
            }
            let from = self.mentor_of[i];
            if from == NOBODY {
                *start = Start { length: reach, begin: Begin::Waiting(mentee, mentor) };
            } else if reach < search.distance[from as usize] {
                search.reach(from, mentee, reach);
                search.towards[from as usize] = mentor;
                let free = reach + self.price[from as usize];
                if free < start.length {
                    *start = Start { length: free, begin: Begin::StaysFree(from) };
                }
            }
            if start.length == far {
                break;
            }
        }
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
}
