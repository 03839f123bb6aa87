//! Checks a proposal against its instance without the solver: rules, scores, places and the proof, in exact integers.

mod proof;

use super::eligibility;
use super::instance::Instance;
use super::model::Model;
use super::proposal::{Proposal, ProposedPair, Unmatched};
use super::score;
use super::watch::{Fault, Refusal, Watch};
use proof::Proof;

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
    let model = Model::new(instance, watch).map_err(Objection::Instance)?;
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
        let reasons = score::reasons(model, i, j);
        same(|| place(", score"), pair.score, reasons.iter().map(|reason| reason.points).sum())?;
        same(|| place(", reasons"), &pair.reasons, &reasons)
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
    same(|| "totals.best_possible".into(), totals.best_possible, model.settings.weights.best_possible())
}
