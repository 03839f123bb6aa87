//! What HR may ask of a finished run: why not, what an override costs, what a late change or one change of the rules brings.
//!
//! Answers start from the stored prices and are exact; nothing is solved again.

mod augment;
mod late;
mod overrides;
mod remedies;
mod what_if;

use std::collections::HashMap;

use super::assign::{Change, Pace, Solved};
use super::candidates::{self, Candidates, Orders};
use super::eligibility;
use super::instance::Instance;
use super::model::Model;
use super::order::Order;
use super::proposal::{Excluded, Proposal, Reason};
use super::propose::PAIRS_LISTED;
use super::rows::Rows;
use super::score;
use super::settings::Rule;
use super::stored;
use super::tally::Tally;
use super::watch::{Fault, Refusal, Watch};

use overrides::Edits;

pub use late::Late;
pub use overrides::Override;
pub use remedies::{Remedy, RemedyKind};
pub use what_if::{Changed, WhatIf};

/// A run that answers questions. Build it from the stored instance and proposal; each question leaves it as it was.
pub struct Advisor<'a> {
    model: Model<'a>,
    orders: Orders,
    list: Candidates,
    solved: Solved,
    /// Mentees and mentors of the run; those after them in the instance have come late.
    known: (usize, usize),
    mentees: HashMap<&'a str, u32>,
    mentors: HashMap<&'a str, u32>,
}

/// What a change brings, exactly, before it is saved (M7).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Price {
    /// Change of the number of matched people, and of the total score.
    pub matched: i64,
    pub score: i64,
    /// Everybody who would have another mentor: who gains, who loses.
    pub moves: Vec<Moved>,
    /// Rules that pairs made by hand break; a reason is needed for each.
    pub broken: Vec<Broken>,
    /// False when not every eligible pair was listed, so that a better way round may exist: label it "not proven".
    pub exact: bool,
}

/// A mentee whose mentor changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub mentee: String,
    pub from: Option<String>,
    pub to: Option<String>,
    /// Scores of the pairs; 0 without a mentor.
    pub before: u32,
    pub after: u32,
}

/// A pair made by hand that breaks rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub mentee: String,
    pub mentor: String,
    pub rules: Vec<Rule>,
}

/// Any pair under the glass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    pub score: u32,
    pub reasons: Vec<Reason>,
    /// Empty for an eligible pair.
    pub broken_rules: Vec<Rule>,
}

impl<'a> Advisor<'a> {
    /// Takes over a proposal that [`super::verify`] accepts. People who came after the run stand at the ends of the
    /// instance's lists; they take part in late changes only.
    pub fn new(instance: &'a Instance, proposal: &Proposal, watch: &dyn Watch) -> Result<Advisor<'a>, Refusal> {
        let model = Model::new(instance, watch)?;
        let certificate = &proposal.certificate;
        let known = (certificate.mentee.len(), certificate.mentor.len());
        if known.0 > model.mentees.len() || known.1 > model.mentors.len() {
            let problem = "has fewer people than the proposal".to_owned();
            return Err(Refusal::Faults(vec![Fault { place: "instance".into(), problem }]));
        }
        let orders = Orders {
            mentees: with_late(Orders::of(&model).mentees, known.0),
            mentors: with_late(Orders::of(&model).mentors, known.1),
        };
        let mut rows = Rows::new(&model, &orders.mentors);
        let list = candidates::gather(&model, &orders, &mut rows, PAIRS_LISTED, watch)?;
        drop(rows);
        let mentees: HashMap<&str, u32> = (0..model.mentees.len()).map(|i| (model.mentee_id(i), i as u32)).collect();
        let mentors: HashMap<&str, u32> = (0..model.mentors.len()).map(|j| (model.mentor_id(j), j as u32)).collect();
        let solved = resume(&model, &orders, &list, known, proposal, watch)?;
        Ok(Advisor { model, orders, list, solved, known, mentees, mentors })
    }

    /// Score, reasons and broken rules of any pair; `None` for people who are not in the run.
    pub fn explain(&self, mentee: &str, mentor: &str) -> Option<Explained> {
        let (i, j) = (*self.mentees.get(mentee)? as usize, *self.mentors.get(mentor)? as usize);
        let reasons = score::reasons(&self.model, i, j);
        let score = reasons.iter().map(|reason| reason.points).sum();
        Some(Explained { score, reasons, broken_rules: eligibility::names(eligibility::broken(&self.model, i, j)) })
    }

    /// Which rules take how many mentors from one mentee (M6).
    pub fn why_not(&self, mentee: &str) -> Option<Vec<Excluded>> {
        let i = *self.mentees.get(mentee)? as usize;
        let broken = (0..self.model.mentors.len()).map(|j| eligibility::broken(&self.model, i, j));
        Some(Tally::default().count(broken))
    }

    fn mentee_at(&self, mentee: &str) -> Option<u32> {
        Some(self.orders.mentees.position[*self.mentees.get(mentee)? as usize])
    }

    fn at_mentor(&self, mentor: u32) -> u32 {
        self.orders.mentors.position[mentor as usize]
    }

    /// A change in the words of the run; locked pairs that were released count as given up.
    fn told(&self, change: Change, edits: Edits) -> Price {
        let id = |place: Option<u32>| {
            Some(self.model.mentor_id(*self.orders.mentors.at.get(place? as usize)? as usize).to_owned())
        };
        let mut price = Price {
            matched: change.matched,
            score: change.total,
            moves: Vec::with_capacity(change.moves.len()),
            broken: edits.broken,
            exact: self.list.complete,
        };
        let score_of = |i: usize, place: Option<u32>| {
            place.map_or(0, |place| score::score(&self.model, i, self.orders.mentors.at[place as usize] as usize))
        };
        let mut told: Vec<(usize, Option<u32>, Option<u32>)> = Vec::new();
        for (i, mentor) in edits.released {
            price.matched -= 1;
            price.score -= i64::from(score::score(&self.model, i, mentor as usize));
            let to = change.moves.iter().find(|step| self.orders.mentees.at[step.mentee as usize] as usize == i);
            told.push((i, Some(self.at_mentor(mentor)), to.and_then(|step| step.to)));
        }
        for step in &change.moves {
            let i = self.orders.mentees.at[step.mentee as usize] as usize;
            if !told.iter().any(|t| t.0 == i) {
                told.push((i, step.from, step.to));
            }
        }
        told.retain(|(_, from, to)| from != to);
        told.sort_unstable();
        for (i, from, to) in told {
            let (before, after) = (score_of(i, from), score_of(i, to));
            let mentee = self.model.mentee_id(i).to_owned();
            price.moves.push(Moved { mentee, from: id(from), to: id(to), before, after });
        }
        price
    }
}

/// The order of the run, with latecomers behind it.
fn with_late(order: Order, known: usize) -> Order {
    let mut at: Vec<u32> = order.at.iter().copied().filter(|&k| (k as usize) < known).collect();
    at.extend(known as u32..order.at.len() as u32);
    let mut position = vec![0; at.len()];
    at.iter().enumerate().for_each(|(place, &k)| position[k as usize] = place as u32);
    Order { at, position }
}

/// Sets the solver's state to a stored proposal, by its pairs and prices.
fn resume(
    model: &Model,
    orders: &Orders,
    list: &Candidates,
    known: (usize, usize),
    proposal: &Proposal,
    watch: &dyn Watch,
) -> Result<Solved, Refusal> {
    let assignment = stored::assignment(model, orders, proposal)?;
    let places = orders.mentors.at[..known.1].iter().map(|&j| model.places[j as usize]).collect();
    let graph = list.known(known).graph(places)?;
    let cancel = || watch.canceled();
    Solved::new(graph, assignment, &Pace::new(&cancel)).map_err(|_| Refusal::Canceled)
}
