//! Which single change would match how many more people.

use super::super::assign::{Canceled, Edit, Pace};
use super::super::eligibility;
use super::super::model::Model;
use super::super::settings::{Rule, Settings};
use super::super::watch::{Refusal, Stage, Watch, pause};
use super::Advisor;
use super::augment::Augment;

/// One change of the program and how many more people it would match, exactly (M6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    pub kind: RemedyKind,
    pub matched: i64,
    /// The people without a mentor who would have one.
    pub helped: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemedyKind {
    /// Switch one rule off.
    RelaxRule(Rule),
    /// One more place with this mentor.
    OneMorePlace { mentor: String },
    /// Two more mentors like this one: the same role, offers, site and rules.
    TwoMoreMentorsLike { mentor: String },
}

/// How many mentors are asked for more places; those whose place is worth most come first.
const MENTORS_ASKED: usize = 1000;
/// Of how many of them it is told.
const MENTORS_TOLD: usize = 100;

impl From<Canceled> for Refusal {
    fn from(_: Canceled) -> Refusal {
        Refusal::Canceled
    }
}

impl Advisor<'_> {
    /// Single changes that would match more people, the most helpful first: every rule, and the scarcest mentors.
    pub fn remedies(&self, watch: &dyn Watch) -> Result<Vec<Remedy>, Refusal> {
        let mut remedies = Vec::new();
        let without: Vec<u32> = self.without().collect();
        if without.is_empty() {
            return Ok(remedies);
        }
        for rule in Rule::ALL.into_iter().filter(|rule| !rule.is_absolute() && self.has_room_without(*rule)) {
            if let Some(rules) = self.model.settings.rules.without(rule) {
                let settings = Settings { rules, ..self.model.settings.clone() };
                let model = Model::under(self.model.instance, &settings, watch)?;
                let mut augment = Augment::new(&model, &self.orders, self.solved.assignment(), watch);
                let mut helped = Vec::new();
                for &at in &without {
                    if augment.place(at)? {
                        helped.push(self.mentee_id_at(at));
                    }
                }
                if !helped.is_empty() {
                    remedies.push(Remedy { kind: RemedyKind::RelaxRule(rule), matched: helped.len() as i64, helped });
                }
            }
        }
        self.more_places(&mut remedies, watch)?;
        remedies.sort_by_key(|remedy| std::cmp::Reverse(remedy.matched));
        Ok(remedies)
    }

    /// One more place, and two more mentors alike, who are two places more.
    fn more_places(&self, remedies: &mut Vec<Remedy>, watch: &dyn Watch) -> Result<(), Refusal> {
        let cancel = || watch.canceled();
        let pace = Pace::new(&cancel);
        let more = |at: u32, change: i32| self.solved.ask(&[Edit::Places { mentor: at, change }], &pace);
        let mut asked = Vec::new();
        for (k, at) in self.scarce().into_iter().enumerate() {
            if k % 16 == 0 {
                pause(watch, Stage::Explaining, k, MENTORS_ASKED)?;
            }
            asked.push((at, more(at, 2)?));
        }
        asked.sort_by_key(|(_, two)| std::cmp::Reverse(two.matched));
        for (at, two) in asked.into_iter().take(MENTORS_TOLD) {
            let mentor = self.model.mentor_id(self.orders.mentors.at[at as usize] as usize).to_owned();
            let one = more(at, 1)?;
            let kinds = [
                (RemedyKind::OneMorePlace { mentor: mentor.clone() }, &one),
                (RemedyKind::TwoMoreMentorsLike { mentor }, &two),
            ];
            // Two that help no more than one place are no second remedy.
            for ((kind, change), least) in kinds.into_iter().zip([0, one.matched]) {
                if change.matched > least {
                    let newly = change.moves.iter().filter(|step| step.from.is_none() && step.to.is_some());
                    let helped = newly.map(|step| self.mentee_id_at(step.mentee)).collect();
                    remedies.push(Remedy { kind, matched: change.matched, helped });
                }
            }
        }
        Ok(())
    }

    /// Positions of the people of the run without a mentor.
    fn without(&self) -> impl Iterator<Item = u32> {
        let mentor_of = &self.solved.assignment().mentor_of;
        let locked = |at: u32| self.model.locked[self.orders.mentees.at[at as usize] as usize].is_some();
        (0..mentor_of.len() as u32).filter(move |&at| mentor_of[at as usize].is_none() && !locked(at))
    }

    fn mentee_id_at(&self, at: u32) -> String {
        self.model.mentee_id(self.orders.mentees.at[at as usize] as usize).to_owned()
    }

    /// Whether a place is free, or would be, with somebody whom no other rule keeps from every mentee.
    fn has_room_without(&self, rule: Rule) -> bool {
        let mut used = vec![0u32; self.known.1];
        self.solved.assignment().mentor_of.iter().flatten().for_each(|&at| used[at as usize] += 1);
        (0..self.known.1).any(|at| {
            let j = self.orders.mentors.at[at] as usize;
            let withheld = self.model.instance.mentors[j].capacity > self.model.mentors[j].capacity;
            let free = used[at] < self.model.places[j] || (rule == Rule::Capacity && withheld);
            free && eligibility::alone_mentor(&self.model, j) & !rule.bit() == 0
        })
    }

    /// Mentors of whom one more place could match somebody: only those whose price carries the bonus.
    fn scarce(&self) -> Vec<u32> {
        let assignment = self.solved.assignment();
        let duals = &assignment.duals;
        let least = duals.bonus - assignment.total.min(i64::MAX as u64) as i64;
        let able = |at: u32| {
            let j = self.orders.mentors.at[at as usize] as usize;
            duals.mentor[at as usize] >= least && eligibility::alone_mentor(&self.model, j) == 0
        };
        let mut scarce: Vec<u32> = (0..self.known.1 as u32).filter(|&at| able(at)).collect();
        scarce.sort_by_key(|&at| std::cmp::Reverse(duals.mentor[at as usize]));
        scarce.truncate(MENTORS_ASKED);
        scarce
    }
}
