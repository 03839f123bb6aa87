//! The open detail of one mentee: other mentors with their price, and the price of one of them in full.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{
    Candidate, MatchRun, desk,
    draft::{self, Change, Effect, Kind, People},
    list::{Asked, Pair},
};
use crate::{
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
};

/// What is being considered for a mentee.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pick {
    Assign(EnrollmentId),
    /// Change places with this mentee.
    Swap(EnrollmentId),
    Forbid,
    LeaveOut,
}

impl Pick {
    /// From the address or a form; none for anybody who is not of the run.
    pub fn parse(typed: &str, people: &People) -> Option<Self> {
        let of =
            |id: &str, mentor: bool| id.parse().ok().filter(|id| people.at(*id).is_some_and(|c| c.mentor == mentor));
        match typed.split_once(':') {
            Some(("assign", id)) => of(id, true).map(Self::Assign),
            Some(("swap", id)) => of(id, false).map(Self::Swap),
            None if typed == "forbid" => Some(Self::Forbid),
            None if typed == "leave_out" => Some(Self::LeaveOut),
            _ => None,
        }
    }

    /// The changes it makes; none where it means nothing as the pairs stand.
    pub fn changes(
        self,
        mentee: EnrollmentId,
        pairs: &[(EnrollmentId, EnrollmentId)],
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Option<Vec<Change>> {
        let with = |mentee: EnrollmentId| pairs.iter().find(|p| p.0 == mentee).map(|p| p.1);
        let one = |kind, mentor| vec![Change::new(kind, mentee, mentor, by, now)];
        Some(match self {
            Self::Assign(mentor) => one(Kind::Assign, Some(mentor)),
            Self::Forbid => one(Kind::Forbid, Some(with(mentee)?)),
            Self::LeaveOut => one(Kind::LeaveOut, None),
            Self::Swap(other) => {
                let (mine, theirs) = (with(mentee)?, with(other).filter(|_| other != mentee)?);
                vec![
                    Change::new(Kind::Swap, mentee, Some(theirs), by, now),
                    Change::new(Kind::Swap, other, Some(mine), by, now),
                ]
            }
        })
    }
}

/// One of the mentors to choose from.
pub(super) struct Choice {
    pub value: String,
    pub person: PersonId,
    pub name: String,
    pub line: String,
    /// None where it was not asked.
    pub fit: Option<i32>,
    /// None for the mentor at hand, and where it was not asked.
    pub cost: Option<Cost>,
    pub checked: bool,
}

/// What a choice costs, in short.
#[derive(Clone)]
pub(super) struct Cost {
    /// Change of the total, in points.
    pub points: i64,
    /// People left without a mentor, by name.
    pub left: Vec<String>,
    /// Other mentees who would get another mentor.
    pub others: usize,
    pub impossible: bool,
    /// Rules that a reason can set aside.
    pub broken: Vec<&'static str>,
    /// Everybody whose pair it changes.
    pub people: Vec<PersonId>,
}

/// One person's lot under the choice in hand.
pub(super) struct Lot {
    pub mentee: String,
    pub mentor: Option<String>,
    /// Fit of 100, before and after; before is none where there was no mentor.
    pub before: Option<i32>,
    pub after: i32,
}

/// The price of the choice in hand, in full.
pub(super) struct Price {
    pub pick: String,
    /// Who would mentor, or with whom places change.
    pub about: String,
    pub kind: &'static str,
    pub cost: Cost,
    pub seen: String,
    pub lots: Vec<Lot>,
    pub freed: Vec<String>,
    pub exact: bool,
}

/// The open detail.
pub(super) struct Swap {
    pub who: Candidate,
    /// The mentor at hand; none for somebody without.
    pub pair: Option<Pair>,
    pub choices: Vec<Choice>,
    pub found: Vec<Choice>,
    pub price: Option<Price>,
}

impl Swap {
    /// Everybody who is named in it.
    pub fn seen(&self) -> impl Iterator<Item = PersonId> {
        let choices = self.choices.iter().chain(&self.found);
        let costs =
            choices.clone().filter_map(|choice| choice.cost.as_ref()).chain(self.price.as_ref().map(|p| &p.cost));
        let changed = costs.flat_map(|cost| cost.people.iter().copied());
        std::iter::once(self.who.person).chain(choices.map(|choice| choice.person)).chain(changed)
    }

    /// The mentor's place as the page shows it; empty for none.
    pub fn was(&self) -> String {
        self.pair.as_ref().map(|p| p.mentor.enrollment.to_string()).unwrap_or_default()
    }
}

/// Opens the detail that the address asks for.
pub(super) async fn open(
    tx: &mut CompanyTx,
    run: &MatchRun,
    people: &People,
    asked: &Asked,
    me: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<Swap>> {
    let Ok(mentee) = asked.swap.parse::<EnrollmentId>() else { return Ok(None) };
    let Some(who) = people.at(mentee).filter(|c| !c.mentor).cloned() else { return Ok(None) };
    let pair = run.list(tx, &Asked::default(), Some(mentee)).await?.into_iter().next();
    let pairs = run.pairs(tx).await?;
    let changes = run.changes(tx).await?;
    let mut opening = Opening { tx, run, people, pairs: &pairs, changes: &changes, mentee, me, now };
    let (key, with) = (who.key.clone(), pair.as_ref().map(|p| p.mentor.key.clone()));
    let others = desk::ask(opening.tx, run, move |desk| desk.others(&key, with.as_deref())).await?;
    let mut choices = Vec::new();
    if let Some(pair) = &pair {
        choices.push(Choice {
            value: format!("assign:{}", pair.mentor.enrollment),
            person: pair.mentor.person,
            name: pair.mentor.name(),
            line: pair.mentor.line(),
            fit: Some(run.fit(pair.score)),
            cost: None,
            checked: asked.pick.is_empty(),
        });
    }
    for (mentor, points) in others {
        let Some(mentor) = people.mentor(&mentor) else { continue };
        let Some((_, effect)) = opening.effect(Pick::Assign(mentor.enrollment)).await? else { continue };
        let value = format!("assign:{}", mentor.enrollment);
        let cost = opening.cost(&effect, &[mentee]);
        choices.push(Choice {
            checked: value == asked.pick,
            value,
            person: mentor.person,
            name: mentor.name(),
            line: mentor.line(),
            fit: Some(run.fit(i32::try_from(points).unwrap_or(0))),
            cost: Some(cost),
        });
    }
    let found = opening.find(&asked.find, &asked.pick);
    if let Some(Pick::Assign(mentor)) = Pick::parse(&asked.pick, people) {
        let shown = choices.iter().chain(&found).any(|c| c.value == asked.pick);
        choices.extend(people.at(mentor).filter(|_| !shown).map(|c| Choice {
            value: asked.pick.clone(),
            person: c.person,
            name: c.name(),
            line: c.line(),
            fit: None,
            cost: None,
            checked: true,
        }));
    }
    let price = match Pick::parse(&asked.pick, people) {
        Some(pick) if pair.as_ref().is_none_or(|p| pick != Pick::Assign(p.mentor.enrollment)) => {
            opening.price(pick, &asked.pick).await?
        }
        _ => None,
    };
    Ok(Some(Swap { who, pair, choices, found, price }))
}

struct Opening<'a> {
    tx: &'a mut CompanyTx,
    run: &'a MatchRun,
    people: &'a People,
    pairs: &'a [(EnrollmentId, EnrollmentId)],
    changes: &'a [Change],
    mentee: EnrollmentId,
    me: PersonId,
    now: DateTime<Utc>,
}

impl Opening<'_> {
    async fn effect(&mut self, pick: Pick) -> Result<Option<(Vec<EnrollmentId>, Effect)>> {
        let Some(made) = pick.changes(self.mentee, self.pairs, self.me, self.now) else { return Ok(None) };
        let named: Vec<EnrollmentId> = made.iter().map(|c| c.mentee).collect();
        let after: Vec<Change> = self.changes.iter().cloned().chain(made).collect();
        let effect = draft::effect(self.tx, self.run, self.people, self.pairs, &after, &named).await?;
        Ok(Some((named, effect)))
    }

    fn cost(&self, effect: &Effect, named: &[EnrollmentId]) -> Cost {
        let mentee = |key: &str| self.people.mentee(key);
        let left = effect
            .steps
            .iter()
            .filter(|s| s.from.is_some() && s.to.is_none())
            .filter_map(|s| Some(mentee(&s.mentee)?.name()));
        let others = effect.steps.iter().filter(|s| s.from != s.to && s.to.is_some());
        let changed = effect.steps.iter().filter(|s| s.from != s.to).flat_map(|s| {
            let mentors = [&s.from, &s.to].into_iter().flatten().filter_map(|key| self.people.mentor(key));
            mentee(&s.mentee).into_iter().chain(mentors)
        });
        Cost {
            points: effect.total,
            left: left.collect(),
            others: others.filter(|s| mentee(&s.mentee).is_some_and(|c| !named.contains(&c.enrollment))).count(),
            impossible: effect.is_impossible(),
            broken: effect.broken.iter().filter(|r| !r.is_absolute()).map(|r| r.key()).collect(),
            people: changed.map(|candidate| candidate.person).collect(),
        }
    }

    async fn price(&mut self, pick: Pick, typed: &str) -> Result<Option<Price>> {
        let Some((named, effect)) = self.effect(pick).await? else { return Ok(None) };
        let name = |place: EnrollmentId| self.people.at(place).map(Candidate::name).unwrap_or_default();
        let (kind, about) = match pick {
            Pick::Assign(mentor) => ("assign", name(mentor)),
            Pick::Swap(other) => ("swap", name(other)),
            Pick::Forbid => ("forbid", String::new()),
            Pick::LeaveOut => ("leave_out", String::new()),
        };
        let lots = effect.steps.iter().filter(|s| s.from != s.to).filter_map(|step| {
            Some(Lot {
                mentee: self.people.mentee(&step.mentee)?.name(),
                mentor: step.to.as_deref().and_then(|m| self.people.mentor(m)).map(Candidate::name),
                before: step.from.as_ref().map(|_| self.run.fit(i32::try_from(step.before).unwrap_or(0))),
                after: step.after.as_ref().map_or(0, |a| self.run.fit(i32::try_from(a.score).unwrap_or(0))),
            })
        });
        Ok(Some(Price {
            pick: typed.to_owned(),
            about,
            kind,
            cost: self.cost(&effect, &named),
            seen: effect.price(),
            lots: lots.collect(),
            freed: self.freed(&effect),
            exact: effect.exact,
        }))
    }

    /// Mentors who would have no mentee any more.
    fn freed(&self, effect: &Effect) -> Vec<String> {
        let had: BTreeSet<&String> = effect.steps.iter().filter_map(|s| s.from.as_ref()).collect();
        let free = had.into_iter().filter(|m| !effect.after.mentor_of.values().any(|of| of == *m));
        free.filter_map(|m| Some(self.people.mentor(m)?.name())).collect()
    }

    /// Mentors by name, and mentees to change places with.
    fn find(&self, words: &str, pick: &str) -> Vec<Choice> {
        let words = words.trim().to_lowercase();
        if words.is_empty() {
            return Vec::new();
        }
        let paired = |c: &Candidate| c.mentor || self.pairs.iter().any(|p| p.0 == c.enrollment);
        let meant =
            |c: &&Candidate| c.enrollment != self.mentee && c.name().to_lowercase().contains(&words) && paired(c);
        let choice = |c: &Candidate| {
            let value = format!("{}:{}", if c.mentor { "assign" } else { "swap" }, c.enrollment);
            Choice {
                checked: value == pick,
                value,
                person: c.person,
                name: c.name(),
                line: c.line(),
                fit: None,
                cost: None,
            }
        };
        let mut found: Vec<&Candidate> = self.people.all().iter().filter(meant).collect();
        found.sort_by_cached_key(|c| (!c.mentor, c.name()));
        found.into_iter().take(8).map(choice).collect()
    }
}
