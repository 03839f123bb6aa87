//! Checks a proposal against its instance without the solver: rules, scores, places and the proof, in exact integers.

use super::candidates::pause;
use super::eligibility;
use super::instance::Instance;
use super::model::Model;
use super::order::Order;
use super::proposal::{Certificate, Cover, Floor, Proposal, ProposedPair, Unmatched};
use super::propose::{Fault, Refusal, Stage, Watch};
use super::rows::Rows;
use super::score;
use super::settings::Objective;

/// What a proposal that was checked whole has shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub matched: usize,
    pub score: u64,
    /// True when the prices prove that no assignment is better; false when the proposal does not claim it.
    pub proven: bool,
}

/// Why a proposal is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// The instance itself does not hold, or the check was canceled.
    Instance(Refusal),
    /// The first thing that is not as it should be.
    Violation(Fault),
}

impl std::fmt::Display for Objection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Objection::Instance(refusal) => write!(f, "{refusal}"),
            Objection::Violation(fault) => write!(f, "{fault}"),
        }
    }
}

impl std::error::Error for Objection {}

type Check = Result<(), Objection>;

fn violation<T>(place: impl Into<String>, problem: impl Into<String>) -> Result<T, Objection> {
    Err(Objection::Violation(Fault { place: place.into(), problem: problem.into() }))
}

fn same<T: PartialEq + std::fmt::Debug>(place: impl Fn() -> String, stated: T, found: T) -> Check {
    if stated == found {
        Ok(())
    } else {
        violation(place(), format!("states {stated:?}; the instance gives {found:?}"))
    }
}

/// Checks everything that a proposal states; names the first violation.
pub fn verify(instance: &Instance, proposal: &Proposal, watch: &dyn Watch) -> Result<Verified, Objection> {
    let refused = |faults| Objection::Instance(Refusal::Faults(faults));
    let model = Model::new(instance).map_err(refused)?;
    if proposal.settings != instance.settings {
        return violation("settings", "are not the instance's");
    }
    let pairs = Pairs::read(&model, proposal)?;
    for pair in &proposal.pairs {
        pairs.stated(&model, pair)?;
    }
    places(&model, &pairs)?;
    let proof = Proof::read(&model, proposal, &pairs)?;
    totals(&model, proposal, &pairs)?;
    let eligible = proof.every_pair(proposal, watch)?;
    same(|| "totals.eligible_pairs".into(), proposal.totals.eligible_pairs, eligible)?;
    if proposal.proven {
        proof.closes(proposal)?;
    }
    Ok(Verified { matched: proposal.totals.matched, score: proposal.totals.score, proven: proposal.proven })
}

/// The proposal's pairs by index.
struct Pairs<'p> {
    mentor_of: Vec<Option<u32>>,
    scores: Vec<u32>,
    pair_of: Vec<Option<&'p ProposedPair>>,
    alone_of: Vec<Option<&'p Unmatched>>,
    ids: Ids<'p>,
}

/// Indexes by person id.
struct Ids<'p> {
    mentees: std::collections::HashMap<&'p str, u32>,
    mentors: std::collections::HashMap<&'p str, u32>,
}

impl<'p> Pairs<'p> {
    fn read(model: &Model<'p>, proposal: &'p Proposal) -> Result<Pairs<'p>, Objection> {
        let count = model.mentees.len();
        let ids = Ids {
            mentees: (0..count).map(|i| (model.mentee_id(i), i as u32)).collect(),
            mentors: (0..model.mentors.len()).map(|j| (model.mentor_id(j), j as u32)).collect(),
        };
        let mut pairs = Pairs {
            mentor_of: vec![None; count],
            scores: vec![0; count],
            pair_of: vec![None; count],
            alone_of: vec![None; count],
            ids,
        };
        let mut seen = vec![false; count];
        let mut once = |pairs: &Pairs, id: &str, place: &dyn Fn() -> String| match pairs.ids.mentees.get(id) {
            None => violation(place(), format!("`{id}` is not a mentee of the instance")),
            Some(&i) if std::mem::replace(&mut seen[i as usize], true) => {
                violation(place(), format!("`{id}` is there twice"))
            }
            Some(&i) => Ok(i as usize),
        };
        for (k, pair) in proposal.pairs.iter().enumerate() {
            let place = || format!("pairs[{k}]");
            let i = once(&pairs, &pair.mentee, &place)?;
            let Some(&j) = pairs.ids.mentors.get(pair.mentor.as_str()) else {
                return violation(place(), format!("`{}` is not a mentor of the instance", pair.mentor));
            };
            pairs.mentor_of[i] = Some(j);
            pairs.scores[i] = pair.score;
            pairs.pair_of[i] = Some(pair);
        }
        for (k, alone) in proposal.unmatched.iter().enumerate() {
            let i = once(&pairs, &alone.mentee, &|| format!("unmatched[{k}]"))?;
            pairs.alone_of[i] = Some(alone);
        }
        match seen.iter().position(|seen| !seen) {
            Some(i) => violation("pairs", format!("`{}` is neither matched nor unmatched", model.mentee_id(i))),
            None => Ok(pairs),
        }
    }

    /// Rules, lock, score and reasons of one pair.
    fn stated(&self, model: &Model, pair: &ProposedPair) -> Check {
        let (i, j) = (self.ids.mentees[pair.mentee.as_str()] as usize, self.ids.mentors[pair.mentor.as_str()] as usize);
        let place = |what: &str| format!("pair of `{}` and `{}`{what}", pair.mentee, pair.mentor);
        let broken = eligibility::names(eligibility::broken(model, i, j));
        match model.locked[i] {
            Some(locked) if locked as usize != j => {
                return violation(
                    place(""),
                    format!("`{}` is locked to `{}`", pair.mentee, model.mentor_id(locked as usize)),
                );
            }
            Some(_) => same(|| place(", broken rules"), &pair.broken_rules, &broken)?,
            None => {
                if let Some(rule) = broken.first() {
                    let public = if rule.is_private() {
                        "is not possible".into()
                    } else {
                        format!("breaks the rule {}", rule.key())
                    };
                    return violation(place(""), public);
                }
                same(|| place(", broken rules"), &pair.broken_rules, &Vec::new())?;
            }
        }
        same(|| place(", locked"), pair.locked, model.locked[i].is_some())?;
        same(|| place(", score"), pair.score, score::score(model, i, j))?;
        same(|| place(", reasons"), &pair.reasons, &score::reasons(model, i, j))?;
        same(|| place(", points"), pair.reasons.iter().map(|reason| reason.points).sum(), pair.score)
    }
}

/// Nobody has more mentees than places; locks may go beyond with a reason, and then nobody else comes.
fn places(model: &Model, pairs: &Pairs) -> Check {
    let mut free = pairs.mentor_of.iter().enumerate().filter(|(i, _)| model.locked[*i].is_none());
    let mut used = vec![0u32; model.mentors.len()];
    let over = free.find_map(|(_, mentor)| {
        let j = (*mentor)? as usize;
        used[j] += 1;
        (used[j] > model.places[j]).then_some(j)
    });
    match over {
        Some(j) => violation(
            format!("mentor `{}`", model.mentor_id(j)),
            format!("has more mentees than {} places", model.mentors[j].capacity),
        ),
        None => Ok(()),
    }
}

fn totals(model: &Model, proposal: &Proposal, pairs: &Pairs) -> Check {
    let totals = &proposal.totals;
    let score: u64 = pairs.scores.iter().map(|&score| u64::from(score)).sum();
    let places: u64 = model.mentors.iter().map(|mentor| u64::from(mentor.capacity)).sum();
    same(|| "totals.mentees".into(), totals.mentees, model.mentees.len())?;
    same(|| "totals.mentors".into(), totals.mentors, model.mentors.len())?;
    same(|| "totals.places".into(), totals.places, places)?;
    same(|| "totals.matched".into(), totals.matched, proposal.pairs.len())?;
    same(|| "totals.score".into(), totals.score, score)?;
    same(|| "totals.best_possible".into(), totals.best_possible, model.instance.settings.weights.best_possible())
}

/// The stored prices, ready to be held against every eligible pair.
struct Proof<'c, 'm> {
    model: &'c Model<'m>,
    pairs: &'c Pairs<'m>,
    bonus: i64,
    mentee: &'c [i64],
    mentor: &'c [i64],
    floor: Option<(&'c Floor, [Vec<bool>; 4])>,
}

impl<'c, 'm> Proof<'c, 'm> {
    fn read(model: &'c Model<'m>, proposal: &'c Proposal, pairs: &'c Pairs<'m>) -> Result<Proof<'c, 'm>, Objection> {
        let certificate = &proposal.certificate;
        let sizes = (certificate.mentee.len(), certificate.mentor.len());
        same(|| "certificate, number of prices".into(), sizes, (model.mentees.len(), model.mentors.len()))?;
        let fairest = model.instance.settings.objective == Objective::Fairest;
        same(|| "certificate.floor, present".into(), certificate.floor.is_some(), fairest)?;
        let floor = match &certificate.floor {
            Some(floor) => Some((floor, touched(model, floor)?)),
            None => None,
        };
        let (mentee, mentor) = (&certificate.mentee[..], &certificate.mentor[..]);
        Ok(Proof { model, pairs, bonus: certificate.bonus, mentee, mentor, floor })
    }

    /// Holds every eligible pair against the prices and the covers; answers how many there are.
    fn every_pair(&self, proposal: &Proposal, watch: &dyn Watch) -> Result<u64, Objection> {
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
                let broken = rows.broken(i);
                for excluded in &alone.excluded {
                    let bit = excluded.rule.bit();
                    same(place, excluded.mentors, broken.iter().filter(|bits| **bits & bit != 0).count())?;
                    same(place, excluded.alone, broken.iter().filter(|bits| **bits == bit).count())?;
                }
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
    fn closes(&self, proposal: &Proposal) -> Check {
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

/// Checks a plain assignment with its prices: pairs from the list, places, and the proof. Answers matched and total.
///
/// # Errors
/// The first violation.
pub fn check_pairs<'g>(
    mentees: usize,
    capacities: &[u32],
    row: impl Fn(usize) -> (&'g [u32], &'g [u32]),
    mentor_of: &[Option<u32>],
    certificate: &Certificate,
) -> Result<(usize, u64), Fault> {
    let fault = |place: String, problem: &str| Err(Fault { place, problem: problem.to_owned() });
    let (mentee, mentor, bonus) = (&certificate.mentee, &certificate.mentor, certificate.bonus);
    if mentor_of.len() != mentees {
        return fault("mentor_of".into(), "does not have one entry for each mentee");
    }
    if mentee.len() != mentees || mentor.len() != capacities.len() {
        return fault("certificate".into(), "does not have one price for each person");
    }
    let mut used = vec![0u32; capacities.len()];
    let (mut matched, mut total, mut worth) = (0usize, 0u64, 0i128);
    for (i, (&of, &price)) in mentor_of.iter().zip(mentee).enumerate() {
        let (mentors, scores) = row(i);
        if price < 0 || (of.is_none() && price != 0) {
            return fault(format!("mentee {i}"), "is unmatched and has a price, or a negative one");
        }
        worth += i128::from(price);
        let spare = i128::from(price) - i128::from(bonus);
        if let Some(at) =
            (0..mentors.len()).find(|&k| spare + i128::from(mentor[mentors[k] as usize]) < i128::from(scores[k]))
        {
            return fault(format!("mentee {i} and mentor {}", mentors[at]), "beat the prices");
        }
        let Some(j) = of else { continue };
        let Ok(at) = mentors.binary_search(&j) else {
            return fault(format!("mentee {i} and mentor {j}"), "are not an eligible pair");
        };
        if spare + i128::from(mentor[j as usize]) != i128::from(scores[at]) {
            return fault(format!("mentee {i} and mentor {j}"), "do not meet their prices");
        }
        matched += 1;
        total += u64::from(scores[at]);
        used[j as usize] += 1;
    }
    for (j, (&places, &price)) in capacities.iter().zip(mentor).enumerate() {
        if used[j] > places {
            return fault(format!("mentor {j}"), "has more mentees than places");
        }
        if price < 0 || (used[j] < places && price != 0) {
            return fault(format!("mentor {j}"), "has a free place and a price, or a negative one");
        }
        worth += i128::from(price) * i128::from(places);
    }
    if i128::from(bonus) <= i128::from(total) {
        return fault("certificate.bonus".into(), "is not more than the total");
    }
    if worth != matched as i128 * i128::from(bonus) + i128::from(total) {
        return fault("certificate".into(), "the prices do not sum to the value of the pairs");
    }
    Ok((matched, total))
}
