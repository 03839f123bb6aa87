//! From an instance to a proposal.

use super::assign::{self, Assignment, Graph};
use super::candidates::{self, Candidates, Orders};
use super::course::Course;
use super::eligibility;
use super::instance::Instance;
use super::model::Model;
use super::proposal::{Certificate, Cover, Fairness, Floor, Proposal, ProposedPair, RunnerUp, Totals, Unmatched};
use super::rows::Rows;
use super::score;
use super::watch::{Refusal, Stage, Watch, pause};

/// How many pairs are listed before rows are cut to their best: 32 million take half a gigabyte.
pub const PAIRS_LISTED: usize = 32 << 20;

/// The best pairs for an instance, with reasons and proof. The same instance gives the same proposal on every machine.
pub fn propose(instance: &Instance, watch: &dyn Watch) -> Result<Proposal, Refusal> {
    propose_within(instance, PAIRS_LISTED, watch)
}

/// The same with another limit of listed pairs, which changes time and memory and never whether the answer is best.
pub fn propose_within(instance: &Instance, pairs: usize, watch: &dyn Watch) -> Result<Proposal, Refusal> {
    let model = Model::new(instance, watch)?;
    let orders = Orders::of(&model);
    let mut rows = Rows::new(&model, &orders.mentors);
    let list = candidates::gather(&model, &orders, &mut rows, pairs, watch)?;
    let mut course = Course { model: &model, orders: &orders, rows, list, watch };
    let (graph, assignment) = course.settle(instance.settings.objective, None)?;
    let fairness = course.fairness(&assignment)?;
    let Course { mut rows, list, .. } = course;
    let answer = Answer { model: &model, orders: &orders, list: &list, graph: &graph, assignment: &assignment };
    answer.proposal(&mut rows, fairness, watch)
}

/// A solved run, ready to be put into words and numbers.
struct Answer<'a, 'm> {
    model: &'a Model<'m>,
    orders: &'a Orders,
    list: &'a Candidates,
    graph: &'a Graph,
    assignment: &'a Assignment,
}

impl Answer<'_, '_> {
    fn proposal(&self, rows: &mut Rows, fairness: Option<Fairness>, watch: &dyn Watch) -> Result<Proposal, Refusal> {
        let model = self.model;
        let count = model.mentees.len();
        let mut pairs = Vec::with_capacity(count);
        let mut unmatched = Vec::new();
        for mentee in 0..count {
            if mentee % 1024 == 0 {
                pause(watch, Stage::Explaining, mentee, count)?;
            }
            let at = self.orders.mentees.position[mentee] as usize;
            let mentor = model.locked[mentee]
                .or_else(|| self.assignment.mentor_of[at].map(|place| self.orders.mentors.at[place as usize]));
            match mentor {
                Some(mentor) => pairs.push(self.pair(mentee, mentor as usize)),
                None => unmatched.push(self.left_out(rows, mentee)),
            }
        }
        let totals = self.totals(&pairs);
        let proven = totals.score == totals.upper_bound && totals.matched == totals.most_matched;
        let settings = model.settings.clone();
        Ok(Proposal { settings, totals, proven, fairness, pairs, unmatched, certificate: self.certificate() })
    }

    fn pair(&self, mentee: usize, mentor: usize) -> ProposedPair {
        let model = self.model;
        let locked = model.locked[mentee].is_some();
        let reasons = score::reasons(model, mentee, mentor);
        let score = reasons.iter().map(|reason| reason.points).sum();
        let broken = if locked { eligibility::broken(model, mentee, mentor) } else { 0 };
        let reason = model.lock_reason.get(&(mentee as u32));
        ProposedPair {
            mentee: model.mentee_id(mentee).to_owned(),
            mentor: model.mentor_id(mentor).to_owned(),
            score,
            locked,
            broken_rules: eligibility::names(broken),
            override_reason: reason.map(|reason| (*reason).to_owned()),
            reasons,
            runners_up: if locked { Vec::new() } else { self.runners_up(mentee, mentor, score) },
        }
    }

    fn runners_up(&self, mentee: usize, mentor: usize, score: u32) -> Vec<RunnerUp> {
        let at = self.orders.mentees.position[mentee] as usize;
        let own = self.orders.mentors.position[mentor];
        let mut best: Vec<(u32, u32)> = Vec::with_capacity(4);
        for &(place, points) in &self.list.rows[at] {
            let passes = best.len() < 3 || points > best[2].1;
            if place != own && passes {
                let rank = best.iter().position(|b| points > b.1).unwrap_or(best.len());
                best.insert(rank, (place, points));
                best.truncate(3);
            }
        }
        let runner = |(place, points): (u32, u32)| RunnerUp {
            mentor: self.model.mentor_id(self.orders.mentors.at[place as usize] as usize).to_owned(),
            score: points,
            difference: points as i32 - score as i32,
            costs_at_least: self.costs_at_least(at, place as usize, points),
        };
        best.into_iter().map(runner).collect()
    }

    /// The reduced cost of a pair bounds from below what making it takes from the whole.
    fn costs_at_least(&self, at: usize, place: usize, points: u32) -> Option<u64> {
        let duals = &self.assignment.duals;
        let cost = duals.mentee[at] + duals.mentor[place] - duals.bonus - i64::from(points);
        let within = cost <= self.assignment.total as i64;
        within.then_some(cost.max(0) as u64)
    }

    fn left_out(&self, rows: &mut Rows, mentee: usize) -> Unmatched {
        let at = self.orders.mentees.position[mentee] as usize;
        let eligible = self.list.eligible[at] as usize;
        let excluded = if eligible == 0 { rows.excluded(mentee) } else { Vec::new() };
        Unmatched { mentee: self.model.mentee_id(mentee).to_owned(), eligible, excluded }
    }

    fn totals(&self, pairs: &[ProposedPair]) -> Totals {
        let (model, duals) = (self.model, &self.assignment.duals);
        let fixed = pairs.iter().filter(|pair| pair.locked);
        let (locked, locked_score) = fixed.fold((0, 0), |(n, sum), pair| (n + 1, sum + u64::from(pair.score)));
        let mentees: i128 = duals.mentee.iter().map(|&price| i128::from(price)).sum();
        let places = duals.mentor.iter().zip(self.graph.capacities());
        let worth: i128 =
            mentees + places.map(|(&price, &places)| i128::from(price) * i128::from(places)).sum::<i128>();
        let most = worth / i128::from(duals.bonus.max(1));
        Totals {
            mentees: model.mentees.len(),
            mentors: model.mentors.len(),
            places: model.mentors.iter().map(|mentor| u64::from(mentor.capacity)).sum(),
            eligible_pairs: self.list.eligible.iter().map(|&n| u64::from(n)).sum(),
            listed_pairs: self.list.count() as u64,
            matched: pairs.len(),
            score: pairs.iter().map(|pair| u64::from(pair.score)).sum(),
            upper_bound: (worth - most * i128::from(duals.bonus)) as u64 + locked_score,
            most_matched: most as usize + locked,
            best_possible: model.settings.weights.best_possible(),
        }
    }

    /// The solver's prices in the instance's order.
    fn certificate(&self) -> Certificate {
        let (orders, duals) = (self.orders, &self.assignment.duals);
        let cover = |cover: &assign::Cover| {
            let mut cover = Cover {
                mentees: cover.mentees.iter().map(|&at| orders.mentees.at[at as usize]).collect(),
                mentors: cover.mentors.iter().map(|&at| orders.mentors.at[at as usize]).collect(),
            };
            cover.mentees.sort_unstable();
            cover.mentors.sort_unstable();
            cover
        };
        Certificate {
            bonus: duals.bonus,
            mentee: orders.mentees.position.iter().map(|&at| duals.mentee[at as usize]).collect(),
            mentor: orders.mentors.position.iter().map(|&at| duals.mentor[at as usize]).collect(),
            floor: duals.fairest.as_ref().map(|proof| Floor {
                score: proof.floor,
                all: cover(&proof.most),
                above: cover(&proof.higher),
            }),
        }
    }
}
