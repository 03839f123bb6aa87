//! The prices of a proposal against every eligible pair.

use super::super::model::Model;
use super::super::order::Order;
use super::super::proposal::{Cover, Floor, Proposal};
use super::super::rows::Rows;
use super::super::settings::Objective;
use super::super::watch::{Stage, Watch, pause};
use super::{Check, Objection, Pairs, same, violation};

/// The stored prices, ready to be held against every eligible pair.
pub(super) struct Proof<'c, 'm> {
    model: &'c Model<'m>,
    pairs: &'c Pairs<'m>,
    bonus: i64,
    mentee: &'c [i64],
    mentor: &'c [i64],
    floor: Option<(&'c Floor, [Vec<bool>; 4])>,
}

impl<'c, 'm> Proof<'c, 'm> {
    pub(super) fn read(
        model: &'c Model<'m>,
        proposal: &'c Proposal,
        pairs: &'c Pairs<'m>,
    ) -> Result<Proof<'c, 'm>, Objection> {
        let certificate = &proposal.certificate;
        let sizes = (certificate.mentee.len(), certificate.mentor.len());
        same(|| "certificate, number of prices".into(), sizes, (model.mentees.len(), model.mentors.len()))?;
        let fairest = model.settings.objective == Objective::Fairest;
        same(|| "certificate.floor, present".into(), certificate.floor.is_some(), fairest)?;
        let floor = match &certificate.floor {
            Some(floor) => Some((floor, touched(model, floor)?)),
            None => None,
        };
        let (mentee, mentor) = (&certificate.mentee[..], &certificate.mentor[..]);
        Ok(Proof { model, pairs, bonus: certificate.bonus, mentee, mentor, floor })
    }

    /// Holds every eligible pair against the prices and the covers; answers how many there are.
    pub(super) fn every_pair(&self, proposal: &Proposal, watch: &dyn Watch) -> Result<u64, Objection> {
        let model = self.model;
        let order = Order {
            at: (0..model.mentors.len() as u32).collect(),
            position: (0..model.mentors.len() as u32).collect(),
        };
        let mut rows = Rows::new(model, &order);
        let mut row: Vec<(u32, u32)> = Vec::new();
        let mut eligible = 0;
        for i in 0..model.mentees.len() {
            if i % 64 == 0 {
                pause(watch, Stage::Proving, i, model.mentees.len()).map_err(Objection::Instance)?;
            }
            row.clear();
            rows.eligible(i, |j, score| row.push((j, score)));
            eligible += row.len() as u64;
            self.beside(i, &row, &mut rows)?;
            if proposal.proven && model.locked[i].is_none() {
                for &(j, score) in &row {
                    self.cleared(i, j as usize, score)?;
                }
            }
        }
        Ok(eligible)
    }

    /// What the proposal says beside the pair: the runners-up, and why somebody is left out.
    fn beside(&self, i: usize, row: &[(u32, u32)], rows: &mut Rows) -> Check {
        let score_of = |id: &str| {
            let j = self.pairs.ids.mentors.get(id)?;
            row.binary_search_by_key(j, |entry| entry.0).ok().map(|at| row[at].1)
        };
        if let Some(pair) = self.pairs.pair_of[i] {
            for runner in &pair.runners_up {
                let place = || format!("runner-up `{}` of `{}`", runner.mentor, pair.mentee);
                same(place, Some(runner.score), score_of(&runner.mentor))?;
                same(place, runner.difference, runner.score as i32 - pair.score as i32)?;
            }
        }
        if let Some(alone) = self.pairs.alone_of[i] {
            let place = || format!("unmatched `{}`", alone.mentee);
            if let Some(locked) = self.model.locked[i] {
                return violation(place(), format!("is locked to `{}`", self.model.mentor_id(locked as usize)));
            }
            same(place, alone.eligible, row.len())?;
            if row.is_empty() {
                same(place, &alone.excluded, &rows.excluded(i))?;
            }
        }
        Ok(())
    }

    /// One eligible pair must not beat the prices, and must be touched by the covers.
    fn cleared(&self, i: usize, j: usize, score: u32) -> Check {
        let place = || format!("pair of `{}` and `{}`", self.model.mentee_id(i), self.model.mentor_id(j));
        if let Some((floor, [all_mentees, all_mentors, above_mentees, above_mentors])) = &self.floor {
            if !all_mentees[i] && !all_mentors[j] {
                return violation(place(), "is not touched by the cover of all pairs");
            }
            if score > floor.score && !above_mentees[i] && !above_mentors[j] {
                return violation(place(), "is not touched by the cover above the floor");
            }
            if score < floor.score {
                return Ok(());
            }
        }
        let price = i128::from(self.mentee[i]) + i128::from(self.mentor[j]);
        if price < i128::from(self.bonus) + i128::from(score) {
            return violation(
                place(),
                format!(
                    "beats the prices: {} + {} is less than {} + {score}",
                    self.mentee[i], self.mentor[j], self.bonus
                ),
            );
        }
        Ok(())
    }

    /// No price is negative, used pairs are tight, what is left over costs nothing, and both sums are equal.
    pub(super) fn closes(&self, proposal: &Proposal) -> Check {
        let model = self.model;
        let mut used = vec![0u32; model.mentors.len()];
        let (mut worth, mut matched, mut score) = (0i128, 0i128, 0i128);
        for (i, &price) in self.mentee.iter().enumerate() {
            let place = || format!("price of mentee `{}`", model.mentee_id(i));
            worth += i128::from(price);
            if price < 0 {
                return violation(place(), "is negative");
            }
            let mentor = if model.locked[i].is_some() { None } else { self.pairs.mentor_of[i] };
            let Some(j) = mentor else {
                same(place, price, 0)?;
                continue;
            };
            used[j as usize] += 1;
            matched += 1;
            score += i128::from(self.pairs.scores[i]);
            let tight = i128::from(price) + i128::from(self.mentor[j as usize]);
            same(
                || format!("{}, with its mentor's", place()),
                tight,
                i128::from(self.bonus) + i128::from(self.pairs.scores[i]),
            )?;
        }
        for (j, &price) in self.mentor.iter().enumerate() {
            let place = || format!("price of mentor `{}`", model.mentor_id(j));
            worth += i128::from(price) * i128::from(model.places[j]);
            if price < 0 {
                return violation(place(), "is negative");
            }
            if used[j] < model.places[j] {
                same(place, price, 0)?;
            }
        }
        if i128::from(self.bonus) <= score {
            return violation("certificate.bonus", format!("{} is not more than the total {score}", self.bonus));
        }
        same(|| "certificate, sum of prices".into(), worth, matched * i128::from(self.bonus) + score)?;
        same(|| "totals.upper_bound".into(), proposal.totals.upper_bound, proposal.totals.score)?;
        same(|| "totals.most_matched".into(), proposal.totals.most_matched, proposal.totals.matched)?;
        self.fair(matched)
    }

    /// "Fairest": nobody is below the floor, the first cover has as many places as people matched, the second fewer.
    fn fair(&self, matched: i128) -> Check {
        let Some((floor, _)) = &self.floor else {
            return Ok(());
        };
        let below = (0..self.pairs.scores.len()).find(|&i| {
            self.model.locked[i].is_none() && self.pairs.mentor_of[i].is_some() && self.pairs.scores[i] < floor.score
        });
        if let Some(i) = below {
            return violation(
                "certificate.floor",
                format!("`{}` has less than {}", self.model.mentee_id(i), floor.score),
            );
        }
        let places = |cover: &Cover| {
            let mentors: i128 = cover.mentors.iter().map(|&j| i128::from(self.model.places[j as usize])).sum();
            mentors + cover.mentees.len() as i128
        };
        same(|| "certificate.floor.all, places".into(), places(&floor.all), matched)?;
        if matched > 0 && places(&floor.above) >= matched {
            return violation("certificate.floor.above", "has as many places as people matched");
        }
        Ok(())
    }
}

/// The two covers as flags; each person at most once.
fn touched(model: &Model, floor: &Floor) -> Result<[Vec<bool>; 4], Objection> {
    let flags = |list: &[u32], len: usize| {
        let mut flags = vec![false; len];
        for &k in list {
            match flags.get_mut(k as usize) {
                Some(flag) if !*flag => *flag = true,
                Some(_) => {
                    return violation("certificate.floor", format!("index {k} is there twice"));
                }
                None => {
                    return violation("certificate.floor", format!("index {k} is not in the instance"));
                }
            }
        }
        Ok(flags)
    };
    let (mentees, mentors) = (model.mentees.len(), model.mentors.len());
    Ok([
        flags(&floor.all.mentees, mentees)?,
        flags(&floor.all.mentors, mentors)?,
        flags(&floor.above.mentees, mentees)?,
        flags(&floor.above.mentors, mentors)?,
    ])
}
