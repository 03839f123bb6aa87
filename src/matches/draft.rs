//! The draft as it stands: the run's proposal with every change in force, and what one more change would bring.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::{
    MatchRun, OverrideId,
    desk::{self, Desk},
    people::People,
};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    matching::{
        Excluded, Reason, Rule,
        advice::{Explained, Override},
    },
};

/// What a coordinator did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Kind {
    Lock,
    Forbid,
    /// Two mentees changed places: two changes of one moment.
    Swap,
    Assign,
    LeaveOut,
}

impl Kind {
    /// As the database writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Lock => "lock",
            Self::Forbid => "forbid",
            Self::Swap => "swap",
            Self::Assign => "assign",
            Self::LeaveOut => "leave_out",
        }
    }
}

/// A change in force.
#[derive(Clone, Debug)]
pub(super) struct Change {
    pub id: OverrideId,
    pub kind: Kind,
    pub mentee: EnrollmentId,
    pub mentor: Option<EnrollmentId>,
    pub total_change: i64,
    pub broken_rules: Vec<String>,
    pub reason: String,
    pub made_by: PersonId,
    pub made_at: DateTime<Utc>,
    /// Of an earlier draft: the run's own instance holds it.
    pub carried: bool,
}

impl Change {
    /// Decides whom the mentee gets; a later one takes its place.
    pub fn decides(&self) -> bool {
        self.kind != Kind::Forbid
    }
}

/// The draft under certain changes.
#[derive(Clone)]
pub(super) struct Standing {
    pub mentor_of: BTreeMap<String, String>,
    pub matched: i64,
    pub total: i64,
    pub exact: bool,
}

/// One mentee whose mentor a change touches.
pub(super) struct Step {
    pub mentee: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub before: u32,
    /// The pair after the change; none without a mentor.
    pub after: Option<Explained>,
    /// For somebody left without: how many the rules allow, and which rule excludes how many.
    pub eligible: usize,
    pub excluded: Vec<Excluded>,
}

/// What a change brings, exactly, before it is saved (M7).
pub(super) struct Effect {
    pub matched: i64,
    pub total: i64,
    /// Everybody who gets another mentor, and everybody the change names.
    pub steps: Vec<Step>,
    /// Rules that the named pairs break.
    pub broken: BTreeSet<Rule>,
    /// False when a better way round may exist.
    pub exact: bool,
    pub after: Standing,
}

impl Effect {
    /// Whether these pairs cannot be chosen at all. To a coordinator that is as if the mentor were not of the run: there may be a mark behind
    /// it that its author keeps private (M1).
    pub fn is_no_choice(&self) -> bool {
        self.broken.iter().any(|rule| rule.is_absolute())
    }

    /// The price in one word, to see whether it is still the one that was shown.
    pub fn price(&self) -> String {
        format!("{}:{}", self.matched, self.total)
    }
}

/// Changes, and the mentees that the coordinator spoke of.
pub(super) type Wish = (Vec<Change>, Vec<EnrollmentId>);

/// What leads from the pairs as they stand to each of these wishes.
pub(super) async fn effects(
    tx: &mut CompanyTx,
    run: &MatchRun,
    people: &People,
    pairs: &[(EnrollmentId, EnrollmentId)],
    wishes: &[Wish],
) -> Result<Vec<Effect>> {
    let key = |place: EnrollmentId| people.at(place).map(|c| c.key.clone());
    let mentor_of = pairs.iter().filter_map(|(mentee, mentor)| Some((key(*mentee)?, key(*mentor)?))).collect();
    let before = Standing { mentor_of, matched: i64::from(run.matched), total: run.total, exact: true };
    let asked = |(changes, named): &Wish| -> Result<(Vec<Override>, Vec<String>)> {
        Ok((people.overrides(changes)?, named.iter().filter_map(|n| key(*n)).collect()))
    };
    let wishes = wishes.iter().map(asked).collect::<Result<Vec<_>>>()?;
    let all =
        move |desk: &Desk| wishes.iter().map(|(to, named)| desk.effect(&before, to, named)).collect::<Option<Vec<_>>>();
    desk::ask(tx, run, all).await?.ok_or(Error::NotFound)
}

/// The same for one wish.
pub(super) async fn effect(
    tx: &mut CompanyTx,
    run: &MatchRun,
    people: &People,
    pairs: &[(EnrollmentId, EnrollmentId)],
    wish: Wish,
) -> Result<Effect> {
    effects(tx, run, people, pairs, &[wish]).await?.pop().ok_or(Error::NotFound)
}

impl Desk<'_> {
    /// The proposal with these overrides; everybody else is placed as well as can be.
    pub fn standing(&self, overrides: &[Override]) -> Option<Standing> {
        let pairs = self.proposal.pairs.iter().map(|p| (p.mentee.clone(), p.mentor.clone()));
        let totals = &self.proposal.totals;
        let mut standing = Standing {
            mentor_of: pairs.collect(),
            matched: totals.matched as i64,
            total: totals.score.min(i64::MAX as u64) as i64,
            exact: true,
        };
        if overrides.is_empty() {
            return Some(standing);
        }
        let price = self.advisor.price(overrides)?;
        for moved in price.moves {
            match moved.to {
                Some(to) => standing.mentor_of.insert(moved.mentee, to),
                None => standing.mentor_of.remove(&moved.mentee),
            };
        }
        standing.matched += price.matched;
        standing.total += price.score;
        standing.exact = price.exact;
        Some(standing)
    }

    fn effect(&self, before: &Standing, to: &[Override], named: &[String]) -> Option<Effect> {
        let after = self.standing(to)?;
        let (had, has) = (&before.mentor_of, &after.mentor_of);
        let others = had.iter().filter(|(mentee, mentor)| has.get(*mentee) != Some(mentor)).map(|(mentee, _)| mentee);
        let new = has.keys().filter(|mentee| !had.contains_key(*mentee));
        let moved: BTreeSet<&String> = others.chain(new).chain(named).collect();
        let steps: Vec<Step> = moved.into_iter().filter_map(|mentee| self.step(mentee, before, &after)).collect();
        let explained = steps.iter().filter(|s| named.contains(&s.mentee)).filter_map(|s| s.after.as_ref());
        let mut broken: BTreeSet<Rule> = explained.flat_map(|e| e.broken_rules.iter().copied()).collect();
        let crowded = |mentor: &String| self.crowded(mentor, to, &after);
        if named.iter().filter_map(|m| after.mentor_of.get(m)).any(crowded) {
            broken.insert(Rule::Capacity);
        }
        Some(Effect {
            matched: after.matched - before.matched,
            total: after.total - before.total,
            steps,
            broken,
            exact: after.exact,
            after,
        })
    }

    fn step(&self, mentee: &str, before: &Standing, after: &Standing) -> Option<Step> {
        let (from, to) = (before.mentor_of.get(mentee).cloned(), after.mentor_of.get(mentee).cloned());
        let score = |mentor: &String| self.advisor.explain(mentee, mentor).map_or(0, |e| e.score);
        let (mut eligible, mut excluded) = (0, Vec::new());
        if to.is_none() {
            excluded = self.advisor.why_not(mentee)?;
            eligible = self.eligible(mentee);
        }
        Some(Step {
            mentee: mentee.to_owned(),
            before: from.as_ref().map_or(0, score),
            after: to.as_ref().and_then(|mentor| self.advisor.explain(mentee, mentor)),
            from,
            to,
            eligible,
            excluded,
        })
    }

    /// Whether a coordinator may choose all of these pairs of mentee and mentor, if need be with a reason.
    pub fn may_choose(&self, pairs: &[(String, String)]) -> bool {
        let open = |mentee: &str, mentor: &str| {
            self.advisor.explain(mentee, mentor).is_some_and(|e| !e.broken_rules.iter().any(|rule| rule.is_absolute()))
        };
        pairs.iter().all(|(mentee, mentor)| open(mentee, mentor))
    }

    fn eligible(&self, mentee: &str) -> usize {
        let open = |mentor: &str| self.advisor.explain(mentee, mentor).is_some_and(|e| e.broken_rules.is_empty());
        self.instance.mentors.iter().filter(|m| open(&m.person)).count()
    }

    /// More mentees fixed to a mentor than there are places.
    fn crowded(&self, mentor: &String, overrides: &[Override], after: &Standing) -> bool {
        let fixed = overrides.iter().filter(|o| matches!(o, Override::Pair { mentor: of, .. } if of == mentor)).count();
        let held = after.mentor_of.values().filter(|of| *of == mentor).count();
        fixed > 0 && held > self.places.get(mentor.as_str()).copied().unwrap_or(0) as usize
    }

    /// The next best mentors for a mentee beside the one at hand: (key, points). For whoever the rules leave nobody, those who come
    /// closest: who break the fewest of the rules that a reason can set aside.
    pub fn others(&self, mentee: &str, now: Option<&str>) -> Vec<(String, u32)> {
        let proposed = self.proposal.pairs.iter().find(|p| p.mentee == mentee);
        let mut others: Vec<(String, u32)> = Vec::new();
        if let Some(pair) = proposed {
            others.push((pair.mentor.clone(), pair.score));
            others.extend(pair.runners_up.iter().map(|r| (r.mentor.clone(), r.score)));
        } else {
            let explained = self.instance.mentors.iter().filter_map(|m| {
                let explained = self.advisor.explain(mentee, &m.person)?;
                let possible = explained.broken_rules.iter().all(|rule| !rule.is_absolute());
                possible.then(|| (explained.broken_rules.len(), m.person.clone(), explained.score))
            });
            let explained: Vec<_> = explained.collect();
            let fewest = explained.iter().map(|(broken, ..)| *broken).min().unwrap_or_default();
            let closest = explained.into_iter().filter(|(broken, ..)| *broken == fewest);
            others.extend(closest.map(|(_, mentor, score)| (mentor, score)));
        }
        others.retain(|(mentor, _)| Some(mentor.as_str()) != now);
        others.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        others.truncate(3);
        others
    }
}

/// The reasons of a pair as they are stored.
pub(super) fn stored(reasons: &[Reason]) -> Result<serde_json::Value> {
    serde_json::to_value(reasons).map_err(|e| Error::internal("reasons", e))
}
