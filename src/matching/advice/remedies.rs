//! Which single change would match how many more people.

use super::super::assign::{Canceled, Change, Edit, Pace, Prices};
use super::super::eligibility;
use super::super::rows::Rows;
use super::super::settings::Rule;
use super::super::watch::{Refusal, Stage, Watch, pause};
use super::Advisor;

/// One change of the program and what it would bring (M6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    pub kind: RemedyKind,
    /// How many more people would be matched, and the change of the total.
    pub matched: i64,
    pub score: i64,
    /// False for a relaxed rule in a program of more than a hundred million possible pairs: it would match at least as many.
    pub exact: bool,
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

/// How many mentors are asked for one more place; those whose place is worth most come first.
const MENTORS_ASKED: usize = 100;
/// Possible pairs up to which all are held against the prices for each relaxed rule.
const PAIRS_LOOKED_AT: usize = 1 << 27;
/// Beyond it: people without a mentor who are looked at.
const PEOPLE_LOOKED_AT: usize = 500;
/// New pairs of one mentee that are listed at a time.
const PAIRS_EACH: usize = 16;

impl From<Canceled> for Refusal {
    fn from(_: Canceled) -> Refusal {
        Refusal::Canceled
    }
}

impl Advisor<'_> {
    /// Every single change that would match more people, the most helpful first.
    pub fn remedies(&self, watch: &dyn Watch) -> Result<Vec<Remedy>, Refusal> {
        let cancel = || watch.canceled();
        let pace = Pace::new(&cancel);
        let mut remedies = Vec::new();
        if self.without().next().is_none() {
            return Ok(remedies);
        }
        let mut rows = Rows::new(&self.model, &self.orders.mentors);
        let rules = &self.model.instance.settings.rules;
        for rule in Rule::ALL.into_iter().filter(|rule| !rule.is_absolute() && rules.without(*rule).is_some()) {
            let change = match rule {
                Rule::Capacity => self.solved.ask(&self.uncapped(), &pace)?,
                _ => self.solved.ask_with(|prices| self.let_in(rule, &prices, &mut rows, watch), &pace)?,
            };
            self.note(RemedyKind::RelaxRule(rule), &change, &mut remedies);
        }
        for (k, at) in self.scarce().into_iter().enumerate() {
            if k % 16 == 0 {
                pause(watch, Stage::Explaining, k, MENTORS_ASKED)?;
            }
            let mentor = self.model.mentor_id(self.orders.mentors.at[at as usize] as usize).to_owned();
            let more = |change: i32| [Edit::Places { mentor: at, change }];
            let before = remedies.len();
            let (one, two) = (self.solved.ask(&more(1), &pace)?, self.solved.ask(&more(2), &pace)?);
            self.note(RemedyKind::OneMorePlace { mentor: mentor.clone() }, &one, &mut remedies);
            self.note(RemedyKind::TwoMoreMentorsLike { mentor }, &two, &mut remedies);
            // Two that help no more than one place are no second remedy.
            if remedies.len() == before + 2 && remedies[before].matched == remedies[before + 1].matched {
                remedies.pop();
            }
        }
        remedies.sort_by_key(|remedy| std::cmp::Reverse((remedy.matched, remedy.score)));
        Ok(remedies)
    }

    /// Positions of the people of the run without a mentor.
    fn without(&self) -> impl Iterator<Item = usize> {
        let mentor_of = &self.solved.assignment().mentor_of;
        let locked = |at: usize| self.model.locked[self.orders.mentees.at[at] as usize].is_some();
        (0..mentor_of.len()).filter(move |&at| mentor_of[at].is_none() && !locked(at))
    }

    fn note(&self, kind: RemedyKind, change: &Change, remedies: &mut Vec<Remedy>) {
        if change.matched > 0 {
            let relaxed = matches!(kind, RemedyKind::RelaxRule(rule) if rule != Rule::Capacity);
            let exact = self.list.complete && (!relaxed || self.is_whole());
            let helped = self.helped(change);
            remedies.push(Remedy { kind, exact, matched: change.matched, score: change.total, helped });
        }
    }

    fn helped(&self, change: &Change) -> Vec<String> {
        let newly = change.moves.iter().filter(|step| step.from.is_none() && step.to.is_some());
        newly
            .map(|step| self.model.mentee_id(self.orders.mentees.at[step.mentee as usize] as usize).to_owned())
            .collect()
    }

    /// The best pairs of each mentee that only this rule excludes and that beat the prices; in a very large program only
    /// those of some people without a mentor.
    fn let_in(
        &self,
        rule: Rule,
        prices: &Prices,
        rows: &mut Rows,
        watch: &dyn Watch,
    ) -> Result<Vec<(u32, u32, u32)>, Refusal> {
        let asked: Vec<usize> =
            if self.is_whole() { (0..self.known.0).collect() } else { self.without().take(PEOPLE_LOOKED_AT).collect() };
        let mut found = Vec::new();
        let mut better: Vec<(i64, u32, u32)> = Vec::new();
        for (k, &at) in asked.iter().enumerate() {
            if k % 64 == 0 {
                pause(watch, Stage::Explaining, k, asked.len())?;
            }
            let mentee = self.orders.mentees.at[at] as usize;
            if self.model.locked[mentee].is_some() {
                continue;
            }
            better.clear();
            rows.excluded_by(mentee, rule, |mentor, score| {
                if (mentor as usize) < self.known.1 {
                    let gain = prices.gain(at as u32, mentor, score);
                    if gain > 0 {
                        better.push((-gain, mentor, score));
                    }
                }
            });
            if better.len() > PAIRS_EACH {
                better.select_nth_unstable(PAIRS_EACH);
                better.truncate(PAIRS_EACH);
            }
            found.extend(better.iter().map(|&(_, mentor, score)| (at as u32, mentor, score)));
        }
        Ok(found)
    }

    /// Whether the program is small enough to look at all its pairs.
    fn is_whole(&self) -> bool {
        self.known.0 * self.known.1 <= PAIRS_LOOKED_AT
    }

    /// The program's limit of mentees lifted: each mentor has all the places offered.
    fn uncapped(&self) -> Vec<Edit> {
        let offered = |j: usize| self.model.instance.mentors[j].capacity - self.model.mentors[j].capacity;
        let places = (0..self.known.1).map(|j| (self.at_mentor(j as u32), offered(j) as i32));
        places.filter(|place| place.1 > 0).map(|(mentor, change)| Edit::Places { mentor, change }).collect()
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
