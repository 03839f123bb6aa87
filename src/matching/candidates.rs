//! The pairs that the solver sees: all eligible ones where they fit, else the best of each mentee until the prices clear the rest.

use super::assign::{Duals, Graph};
use super::model::Model;
use super::order::Order;

use super::rows::Rows;
use super::watch::{Fault, Refusal, Stage, Watch, pause};

/// Pairs by mentee, both sides in the order of their positions.
pub(super) struct Candidates {
    pub rows: Vec<Vec<(u32, u32)>>,
    /// Eligible mentors of each mentee, by position; listed or not.
    pub eligible: Vec<u32>,
    /// True when every eligible pair is listed.
    pub complete: bool,
    /// How many of its best a cut row keeps.
    keep: usize,
}

/// The order of both sides.
pub(super) struct Orders {
    pub mentees: Order,
    pub mentors: Order,
}

impl Orders {
    pub fn of(model: &Model) -> Orders {
        let instance = model.instance;
        let seed = instance.settings.seed;
        Orders {
            mentees: Order::of(seed, 1, instance.mentees.iter().map(|m| m.person.as_str())),
            mentors: Order::of(seed, 2, instance.mentors.iter().map(|m| m.person.as_str())),
        }
    }
}

/// Lists the pairs; a mentee's row is cut to its best when all rows together would pass `most` pairs.
pub(super) fn gather(
    model: &Model,
    orders: &Orders,
    rows: &mut Rows,
    most: usize,
    watch: &dyn Watch,
) -> Result<Candidates, Refusal> {
    let count = orders.mentees.at.len();
    let keep = (most / 4 / count.max(1)).max(16);
    let mut list = Candidates { rows: vec![Vec::new(); count], eligible: vec![0; count], complete: true, keep };
    let mut listed = 0;
    let mut cut = false;
    for at in 0..count {
        let mentee = orders.mentees.at[at] as usize;
        if at % 64 == 0 {
            pause(watch, Stage::Scoring, at, count)?;
        }
        let mut row: Vec<(u32, u32)> = Vec::new();
        rows.eligible(mentee, |mentor, score| row.push((mentor, score)));
        list.eligible[at] = row.len() as u32;
        if model.locked[mentee].is_some() {
            continue;
        }
        if !cut && listed + row.len() > most {
            cut = true;
            for (before, kept) in list.rows.iter_mut().enumerate() {
                list.complete &= !shorten(kept, keep, before);
            }
        }
        if cut {
            list.complete &= !shorten(&mut row, keep, at);
        }
        row.shrink_to_fit();
        listed += row.len();
        list.rows[at] = row;
    }
    Ok(list)
}

/// Keeps the best pairs of a row; among equals those that follow `spin`, so that not everybody keeps the same few.
fn shorten(row: &mut Vec<(u32, u32)>, keep: usize, spin: usize) -> bool {
    if row.len() <= keep {
        return false;
    }
    let mut counts = [0usize; 1001];
    for &(_, score) in row.iter() {
        counts[(score as usize).min(1000)] += 1;
    }
    let mut above = 0;
    let mut bar = 1000;
    while above + counts[bar] < keep {
        above += counts[bar];
        bar -= 1;
    }
    let equals = keep - above;
    let start = spin.wrapping_mul(0x9e37_79b9) % counts[bar];
    let mut seen = 0;
    let total = counts[bar];
    row.retain(|&(_, score)| {
        let score = (score as usize).min(1000);
        let equal = score == bar;
        let chosen = equal && (seen + total - start) % total < equals;
        seen += usize::from(equal);
        score > bar || chosen
    });
    true
}

impl Candidates {
    /// The rows of the first mentees and mentors.
    pub fn known(&self, (mentees, mentors): (usize, usize)) -> Candidates {
        let known = |row: &Vec<(u32, u32)>| row.iter().copied().filter(|entry| (entry.0 as usize) < mentors).collect();
        Candidates {
            rows: self.rows.iter().take(mentees).map(known).collect(),
            eligible: self.eligible[..mentees].to_vec(),
            complete: self.complete,
            keep: self.keep,
        }
    }

    pub fn count(&self) -> usize {
        self.rows.iter().map(Vec::len).sum()
    }

    pub fn graph(&self, places: Vec<u32>) -> Result<Graph, Refusal> {
        let count = self.count();
        let mut starts = Vec::with_capacity(self.rows.len() + 1);
        let (mut mentors, mut scores) = (Vec::with_capacity(count), Vec::with_capacity(count));
        starts.push(0);
        for row in &self.rows {
            for &(mentor, score) in row {
                mentors.push(mentor);
                scores.push(score);
            }
            starts.push(mentors.len());
        }
        Graph::new(places, starts, mentors, scores)
            .map_err(|error| Refusal::Faults(vec![Fault { place: "mentees".into(), problem: error.to_string() }]))
    }

    /// Prices every eligible pair and lists those that beat the prices; true when none did.
    pub fn cleared(
        &mut self,
        model: &Model,
        orders: &Orders,
        rows: &mut Rows,
        duals: &Duals,
        watch: &dyn Watch,
    ) -> Result<bool, Refusal> {
        if self.complete {
            return Ok(true);
        }
        let open = Open::of(duals, orders.mentors.at.len(), orders.mentees.at.len());
        let mut clear = true;
        let count = orders.mentees.at.len();
        let mut better: Vec<(i64, u32, u32)> = Vec::new();
        for at in 0..count {
            if at % 64 == 0 {
                pause(watch, Stage::Proving, at, count)?;
            }
            let mentee = orders.mentees.at[at] as usize;
            let listed = self.rows[at].len();
            if model.locked[mentee].is_some() || listed == self.eligible[at] as usize {
                continue;
            }
            let Some((points, fails)) = rows.whole(mentee) else {
                continue;
            };
            better.clear();
            for (mentor, (&points, &fails)) in points.iter().zip(fails).enumerate() {
                if fails == 0 {
                    let gain = open.gain(at, mentor, points.into());
                    if gain > 0 {
                        better.push((-gain, mentor as u32, points.into()));
                    }
                }
            }
            if !better.is_empty() {
                clear = false;
                better.sort_unstable();
                better.truncate(self.keep);
                self.rows[at].extend(better.iter().map(|&(_, mentor, score)| (mentor, score)));
                self.rows[at].sort_unstable();
                self.rows[at].dedup();
            }
        }
        Ok(clear)
    }
}

/// What prices and covers leave open: a pair with a gain above zero could improve the assignment.
struct Open<'d> {
    duals: &'d Duals,
    floor: u32,
    /// Touched by the covers "most" and "higher": mentees, then mentors. Empty unless "fairest".
    touched: Option<[Vec<bool>; 4]>,
}

impl<'d> Open<'d> {
    fn of(duals: &'d Duals, mentors: usize, mentees: usize) -> Open<'d> {
        let flags = |list: &[u32], len: usize| {
            let mut flags = vec![false; len];
            list.iter().for_each(|&k| flags[k as usize] = true);
            flags
        };
        let touched = duals.fairest.as_ref().map(|proof| {
            [
                flags(&proof.most.mentees, mentees),
                flags(&proof.most.mentors, mentors),
                flags(&proof.higher.mentees, mentees),
                flags(&proof.higher.mentors, mentors),
            ]
        });
        Open { duals, floor: duals.fairest.as_ref().map_or(0, |proof| proof.floor), touched }
    }

    fn gain(&self, mentee: usize, mentor: usize, score: u32) -> i64 {
        if let Some([most_mentees, most_mentors, higher_mentees, higher_mentors]) = &self.touched {
            let untouched = !most_mentees[mentee] && !most_mentors[mentor];
            let higher = score > self.floor && !higher_mentees[mentee] && !higher_mentors[mentor];
            if untouched || higher {
                return i64::MAX;
            }
            if score < self.floor {
                return 0;
            }
        }
        i64::from(score) + self.duals.bonus - self.duals.mentee[mentee] - self.duals.mentor[mentor]
    }
}
