//! The pairs that the solver sees: all eligible ones where they fit, else the best of each mentee until the prices clear the rest.

use super::assign::{Duals, Graph};
use super::model::Model;
use super::order::Order;
use super::rows::Rows;
use super::settings::{Rules, Settings, Term, Weight, Weights};
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
    /// Mentors who take part; those behind them in the order have come late.
    pub mentors: usize,
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
    let (rows_of, eligible) = (vec![Vec::new(); count], vec![0; count]);
    let mut list = Candidates { rows: rows_of, eligible, complete: true, keep, mentors: orders.mentors.at.len() };
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
            mentors,
        }
    }

    /// The same pairs under other weights: only the terms that count more or less are looked at.
    pub fn weigh(&mut self, model: &Model, orders: &Orders, to: &Weights, watch: &dyn Watch) -> Result<(), Refusal> {
        for term in Term::ALL {
            let more = to.get(term).factor() as i32 - model.settings.weights.get(term).factor() as i32;
            if more == 0 {
                continue;
            }
            let mut alone = Settings { rules: Rules::none(), weights: Weights::none(), ..model.settings.clone() };
            alone.weights.set(term, Weight::Low);
            let model = model.weighed(&alone);
            let mut rows = Rows::new(&model, &orders.mentors);
            for at in 0..self.rows.len() {
                if at % 64 == 0 {
                    pause(watch, Stage::Scoring, at, self.rows.len())?;
                }
                let mentors = self.rows[at].iter().map(|entry| entry.0);
                let (strengths, _) = rows.listed(orders.mentees.at[at] as usize, mentors);
                for (entry, &strength) in self.rows[at].iter_mut().zip(strengths) {
                    entry.1 = entry.1.wrapping_add_signed(more * i32::from(strength));
                }
            }
        }
        Ok(())
    }

    /// The same pairs under other rules: those that they exclude go, the others are scored anew, and pairs that they let in are
    /// still to be found.
    pub fn rule(&mut self, model: &Model, orders: &Orders, rows: &mut Rows, watch: &dyn Watch) -> Result<(), Refusal> {
        for at in 0..self.rows.len() {
            if at % 64 == 0 {
                pause(watch, Stage::Scoring, at, self.rows.len())?;
            }
            let (mentee, row) = (orders.mentees.at[at] as usize, &mut self.rows[at]);
            if model.locked[mentee].is_some() {
                row.clear();
                continue;
            }
            let (points, fails) = rows.listed(mentee, row.iter().map(|entry| entry.0));
            row.iter_mut().zip(points).for_each(|(entry, &points)| entry.1 = points.into());
            let mut fails = fails.iter();
            row.retain(|_| fails.next() == Some(&0));
        }
        self.eligible.fill(u32::MAX);
        self.complete = false;
        Ok(())
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
        let count = self.rows.len();
        let open = Open::of(duals, self.mentors, count);
        let mut clear = true;
        let mut better: Vec<(i64, u32, u32)> = Vec::new();
        for at in 0..count {
            if at % 64 == 0 {
                pause(watch, Stage::Proving, at, count)?;
            }
            let mentee = orders.mentees.at[at] as usize;
            if model.locked[mentee].is_some() || self.rows[at].len() == self.eligible[at] as usize {
                continue;
            }
            better.clear();
            rows.eligible(mentee, |mentor, points| {
                if (mentor as usize) < self.mentors {
                    let gain = open.gain(at, mentor as usize, points);
                    if gain > 0 {
                        better.push((-gain, mentor, points));
                    }
                }
            });
            if !better.is_empty() {
                clear = false;
                if better.len() > self.keep {
                    better.select_nth_unstable(self.keep);
                    better.truncate(self.keep);
                }
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
