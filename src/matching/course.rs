//! The way from listed pairs to an answer that is best among all eligible pairs.

use super::assign::{self, Assignment, Graph, Pace};
use super::candidates::{Candidates, Orders};
use super::model::Model;
use super::proposal::Fairness;
use super::rows::Rows;
use super::score;
use super::settings::Objective;
use super::watch::{Refusal, Stage, Watch, pause};

/// A program whose pairs are listed, all or some.
pub(super) struct Course<'r> {
    pub model: &'r Model<'r>,
    pub orders: &'r Orders,
    pub rows: Rows<'r>,
    pub list: Candidates,
    pub watch: &'r dyn Watch,
}

impl Course<'_> {
    /// Solves, prices the pairs that were not listed, and solves again until the prices clear them all.
    pub fn settle(
        &mut self,
        objective: Objective,
        mut known: Option<Assignment>,
    ) -> Result<(Graph, Assignment), Refusal> {
        let taking_part = &self.orders.mentors.at[..self.list.mentors];
        let places: Vec<u32> = taking_part.iter().map(|&j| self.model.places[j as usize]).collect();
        let objective = match objective {
            Objective::MostThenTotal => assign::Objective::MostThenTotal,
            Objective::Fairest => assign::Objective::Fairest,
        };
        loop {
            let graph = self.list.graph(places.clone())?;
            pause(self.watch, Stage::Solving, 0, 1)?;
            let cancel = || self.watch.canceled();
            let pace = Pace::new(&cancel);
            let solved = match &known {
                Some(known) => assign::solve_again(&graph, objective, known, &pace),
                None => assign::solve(&graph, objective, &pace),
            };
            let assignment = solved.map_err(|_| Refusal::Canceled)?;
            if self.list.cleared(self.model, self.orders, &mut self.rows, &assignment.duals, self.watch)? {
                return Ok((graph, assignment));
            }
            known = Some(assignment);
        }
    }

    /// Solves for the highest total as well, to say what "fairest" costs.
    pub fn fairness(&mut self, fairest: &Assignment) -> Result<Option<Fairness>, Refusal> {
        let Some(proof) = &fairest.duals.fairest else {
            return Ok(None);
        };
        // Anew, so that ties are settled as in a run with that objective.
        let (graph, best) = self.settle(Objective::MostThenTotal, None)?;
        let scores = (0..best.mentor_of.len()).filter_map(|at| graph.score(at, best.mentor_of[at]?));
        let (_, locked) = self.locked();
        Ok(Some(Fairness {
            total_first_worst: scores.min().unwrap_or(0),
            total_first_score: best.total + locked,
            fairest_worst: proof.floor,
            fairest_score: fairest.total + locked,
        }))
    }

    /// How many pairs are locked, and their total.
    pub fn locked(&self) -> (usize, u64) {
        let pairs = self.model.locked.iter().enumerate().filter_map(|(i, mentor)| Some((i, (*mentor)? as usize)));
        let scores = pairs.map(|(i, j)| u64::from(score::score(self.model, i, j)));
        scores.fold((0, 0), |(count, sum), score| (count + 1, sum + score))
    }
}
