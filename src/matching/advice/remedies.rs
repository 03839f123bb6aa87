//! Which single change would match how many more people.

use super::super::assign::{Change, Edit};
use super::super::candidates::pause;
use super::super::eligibility;
use super::super::propose::{Refusal, Stage, Watch};
use super::super::rows::Rows;
use super::super::score;
use super::super::settings::Rule;
use super::Advisor;

/// One change of the program and what it would bring (M6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    pub kind: RemedyKind,
    /// How many more people would be matched, and the change of the total.
    pub matched: i64,
    pub score: i64,
    /// False for a relaxed rule in a large program: it would match at least as many.
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

/// A rule, and the pairs (mentee, mentor, score) that it alone excludes.
type Relaxed = (Rule, Vec<(u32, u32, u32)>);

/// How many mentors are asked for one more place; those whose place is worth most come first.
const MENTORS_ASKED: usize = 100;
/// Possible pairs up to which all are looked at for relaxed rules.
const PAIRS_LOOKED_AT: usize = 4_000_000;
/// Beyond it: people without a mentor who are looked at, and pairs of each.
const PEOPLE_LOOKED_AT: usize = 500;
const PAIRS_EACH: usize = 20;

impl Advisor<'_> {
    /// Every single change that would match more people, the most helpful first.
    pub fn remedies(&self, watch: &dyn Watch) -> Result<Vec<Remedy>, Refusal> {
        let mut remedies = Vec::new();
        if self.without().next().is_none() {
            return Ok(remedies);
        }
        for (rule, pairs) in self.relaxed(watch)? {
            let edits = match rule {
                Rule::Capacity => self.uncapped(),
                _ => vec![Edit::AddPairs { pairs }],
            };
            self.weigh(RemedyKind::RelaxRule(rule), &edits, &mut remedies);
        }
        for (k, at) in self.scarce().into_iter().enumerate() {
            if k % 16 == 0 {
                pause(watch, Stage::Explaining, k, MENTORS_ASKED)?;
            }
            let mentor = self.model.mentor_id(self.orders.mentors.at[at as usize] as usize).to_owned();
            let more = |change: i32| [Edit::Places { mentor: at, change }];
            let before = remedies.len();
            self.weigh(RemedyKind::OneMorePlace { mentor: mentor.clone() }, &more(1), &mut remedies);
            self.weigh(RemedyKind::TwoMoreMentorsLike { mentor }, &more(2), &mut remedies);
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

    fn weigh(&self, kind: RemedyKind, edits: &[Edit], remedies: &mut Vec<Remedy>) {
        let change = self.solved.ask(edits);
        if change.matched > 0 {
            let helped = self.helped(&change);
            let relaxed = matches!(kind, RemedyKind::RelaxRule(rule) if rule != Rule::Capacity);
            let exact = self.list.complete && (!relaxed || self.is_whole());
            remedies.push(Remedy { kind, exact, matched: change.matched, score: change.total, helped });
        }
    }

    fn helped(&self, change: &Change) -> Vec<String> {
        let newly = change.moves.iter().filter(|step| step.from.is_none() && step.to.is_some());
        newly
            .map(|step| self.model.mentee_id(self.orders.mentees.at[step.mentee as usize] as usize).to_owned())
            .collect()
    }

    /// For each rule that is on: the pairs that it alone excludes; in a large program some of them, for people without a mentor,
    /// those first whose places are worth least.
    fn relaxed(&self, watch: &dyn Watch) -> Result<Vec<Relaxed>, Refusal> {
        let rules = &self.model.instance.settings.rules;
        let mut found: Vec<Relaxed> = Rule::ALL
            .into_iter()
            .filter(|rule| !rule.is_absolute() && rules.without(*rule).is_some())
            .map(|rule| (rule, Vec::new()))
            .collect();
        let mut rows = Rows::new(&self.model, &self.orders.mentors);
        let whole = self.is_whole();
        let asked: Vec<usize> =
            if whole { (0..self.known.0).collect() } else { self.without().take(PEOPLE_LOOKED_AT).collect() };
        let mut cheapest: Vec<usize> = (0..self.known.1).collect();
        if !whole {
            let prices = &self.solved.assignment().duals.mentor;
            cheapest.sort_by_key(|&at| prices[at]);
        }
        let each = if whole { usize::MAX } else { PAIRS_EACH };
        for (k, &at) in asked.iter().enumerate() {
            if k % 16 == 0 {
                pause(watch, Stage::Explaining, k, asked.len())?;
            }
            let mentee = self.orders.mentees.at[at] as usize;
            if self.model.locked[mentee].is_some() {
                continue;
            }
            let broken = rows.broken(mentee);
            for (rule, pairs) in &mut found {
                let alone = cheapest.iter().filter(|&&mentor| broken[mentor] == rule.bit());
                pairs.extend(alone.take(each).map(|&mentor| {
                    let score = score::score(&self.model, mentee, self.orders.mentors.at[mentor] as usize);
                    (at as u32, mentor as u32, score)
                }));
            }
        }
        found.retain(|(rule, pairs)| *rule == Rule::Capacity || !pairs.is_empty());
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
