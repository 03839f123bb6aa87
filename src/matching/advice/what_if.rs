//! What other rules or weights would change, before they are chosen (M9).

use super::super::candidates;
use super::super::course::Course;
use super::super::model::Model;
use super::super::proposal::Fairness;
use super::super::propose::PAIRS_LISTED;
use super::super::rows::Rows;
use super::super::settings::Settings;
use super::super::watch::{Refusal, Watch};
use super::Advisor;

/// The best assignment under other settings beside the one at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// Mentees whose mentor would differ, with the mentor now and then.
    pub changed: Vec<Changed>,
    /// How many of the mentees are matched now, and how many would be, with which total.
    pub mentees: usize,
    pub matched_now: usize,
    pub matched: usize,
    pub score: u64,
    /// The best score a pair could have under these weights.
    pub best_possible: u32,
    /// What "fairest" would cost, where that is the objective.
    pub fairness: Option<Fairness>,
}

impl WhatIf {
    /// How many more people would be matched, or fewer.
    pub fn more(&self) -> i64 {
        self.matched as i64 - self.matched_now as i64
    }
}

/// A mentee with the mentor now and then.
pub type Changed = (String, Option<String>, Option<String>);

impl Advisor<'_> {
    /// The best assignment under other settings. Points of terms whose weight stays, and pairs under rules that stay, are
    /// taken over; the stored prices are the start; whatever the rules let in is held against them. Exact, like every run.
    pub fn what_if(&self, settings: &Settings, watch: &dyn Watch) -> Result<WhatIf, Refusal> {
        let now = self.model.settings;
        let rules_stay = settings.as_of == now.as_of && settings.rules == now.rules;
        let model = match rules_stay {
            true => self.model.weighed(settings),
            false => Model::under(self.model.instance, settings, watch)?,
        };
        let mut rows = Rows::new(&model, &self.orders.mentors);
        let mut list = self.list.known(self.known);
        if rules_stay {
            list.weigh(&self.model, &self.orders, &settings.weights, watch)?;
        } else if settings.as_of == now.as_of {
            list.rule(&model, &self.orders, &mut rows, watch)?;
        } else {
            list = candidates::gather(&model, &self.orders, &mut rows, PAIRS_LISTED, watch)?.known(self.known);
        }
        let mut course = Course { model: &model, orders: &self.orders, rows, list, watch };
        let known = self.solved.assignment();
        let (_, then) = course.settle(settings.objective, Some(known.clone()))?;
        let fairness = course.fairness(&then)?;
        let mentor = |at: Option<u32>| {
            Some(self.model.mentor_id(*self.orders.mentors.at.get(at? as usize)? as usize).to_owned())
        };
        let mut changed: Vec<(u32, Changed)> = Vec::new();
        for (at, (before, after)) in known.mentor_of.iter().zip(&then.mentor_of).enumerate() {
            if before != after {
                let i = self.orders.mentees.at[at];
                changed.push((i, (self.model.mentee_id(i as usize).to_owned(), mentor(*before), mentor(*after))));
            }
        }
        changed.sort_unstable_by_key(|one| one.0);
        let (locked, locked_score) = course.locked();
        Ok(WhatIf {
            changed: changed.into_iter().map(|one| one.1).collect(),
            mentees: self.known.0,
            matched_now: known.matched + locked,
            matched: then.matched + locked,
            score: then.total + locked_score,
            best_possible: settings.weights.best_possible(),
            fairness,
        })
    }
}
