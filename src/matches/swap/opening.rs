//! Opening the detail of one mentee: whom else there is, and what each would cost.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Choice, Cost, Lot, Pick, Price, Swap};
use crate::{
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    matches::{
        Candidate, MatchRun, desk,
        draft::{self, Change, Effect},
        list::Asked,
        people::People,
    },
};

/// So many are shown of whom a search finds.
const FOUND: usize = 8;

/// Opens the detail that the address asks for.
pub(in crate::matches) async fn open(
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
    let opening = Opening { run, people, pairs: &pairs, changes: &changes, mentee, me, now };
    let (key, with) = (who.key.clone(), pair.as_ref().map(|p| p.mentor.key.clone()));
    let others = desk::ask(tx, run, move |desk| desk.others(&key, with.as_deref())).await?;
    let others: Vec<(&Candidate, i32)> = others
        .iter()
        .filter_map(|(mentor, points)| Some((people.mentor(mentor)?, i32::try_from(*points).unwrap_or(0))))
        .collect();
    let picked = Pick::parse(&asked.pick, people);
    let considered = picked.filter(|pick| pair.as_ref().is_none_or(|p| *pick != Pick::Assign(p.mentor.enrollment)));
    // One question to the desk for all of them.
    let picks = others.iter().map(|(mentor, _)| Pick::Assign(mentor.enrollment)).chain(considered);
    let effects = opening.effects(tx, picks.collect()).await?;
    let of = |pick: Pick| effects.iter().find(|(made, _)| *made == pick).map(|(_, effect)| effect);
    let mut choices = Vec::new();
    if let Some(pair) = &pair {
        let value = format!("assign:{}", pair.mentor.enrollment);
        let fit = Some(run.fit(pair.score));
        choices.push(Choice { fit, checked: asked.pick.is_empty(), ..Choice::of(&pair.mentor, value) });
    }
    for (mentor, points) in others {
        let Some(effect) = of(Pick::Assign(mentor.enrollment)) else { continue };
        let value = format!("assign:{}", mentor.enrollment);
        let cost = Some(opening.cost(effect, &[mentee]));
        choices.push(Choice {
            fit: Some(run.fit(points)),
            cost,
            checked: value == asked.pick,
            ..Choice::of(mentor, value)
        });
    }
    let found = opening.find(tx, &asked.find, &asked.pick).await?;
    if let Some(Pick::Assign(mentor)) = picked {
        let shown = choices.iter().chain(&found).any(|c| c.value == asked.pick);
        let wanted = people.at(mentor).filter(|_| !shown && of(Pick::Assign(mentor)).is_some());
        choices.extend(wanted.map(|c| Choice { checked: true, ..Choice::of(c, asked.pick.clone()) }));
    }
    let price = considered.and_then(|pick| Some(opening.price(pick, of(pick)?, &asked.pick)));
    Ok(Some(Swap { who, pair, choices, found, price }))
}

struct Opening<'a> {
    run: &'a MatchRun,
    people: &'a People,
    pairs: &'a [(EnrollmentId, EnrollmentId)],
    changes: &'a [Change],
    mentee: EnrollmentId,
    me: PersonId,
    now: DateTime<Utc>,
}

impl Opening<'_> {
    /// What each of these would bring; those that mean nothing as the pairs stand, or cannot be chosen, are left out.
    async fn effects(&self, tx: &mut CompanyTx, picks: Vec<Pick>) -> Result<Vec<(Pick, Effect)>> {
        let mut meant = Vec::new();
        let mut wishes = Vec::new();
        for pick in picks {
            let Some(made) = pick.changes(self.mentee, self.pairs, self.me, self.now) else { continue };
            let named = made.iter().map(|c| c.mentee).collect();
            meant.push(pick);
            wishes.push((self.changes.iter().cloned().chain(made).collect(), named));
        }
        let effects = draft::effects(tx, self.run, self.people, self.pairs, &wishes).await?;
        Ok(meant.into_iter().zip(effects).filter(|(_, effect)| !effect.is_no_choice()).collect())
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
            broken: effect.broken.iter().map(|r| r.key()).collect(),
            people: changed.map(|candidate| candidate.person).collect(),
        }
    }

    fn price(&self, pick: Pick, effect: &Effect, typed: &str) -> Price {
        let named = match pick {
            Pick::Swap(other) => vec![self.mentee, other],
            _ => vec![self.mentee],
        };
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
        Price {
            pick: typed.to_owned(),
            about,
            kind,
            cost: self.cost(effect, &named),
            seen: effect.price(),
            lots: lots.collect(),
            freed: self.freed(effect),
            exact: effect.exact,
        }
    }

    /// Mentors who would have no mentee any more.
    fn freed(&self, effect: &Effect) -> Vec<String> {
        let had: BTreeSet<&String> = effect.steps.iter().filter_map(|s| s.from.as_ref()).collect();
        let free = had.into_iter().filter(|m| !effect.after.mentor_of.values().any(|of| of == *m));
        free.filter_map(|m| Some(self.people.mentor(m)?.name())).collect()
    }

    /// Mentors by name, and mentees to change places with. Whoever cannot be chosen is not found, like somebody who is not of the run.
    async fn find(&self, tx: &mut CompanyTx, words: &str, pick: &str) -> Result<Vec<Choice>> {
        let words = words.trim().to_lowercase();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let paired = |c: &Candidate| c.mentor || self.pairs.iter().any(|p| p.0 == c.enrollment);
        let meant =
            |c: &&Candidate| c.enrollment != self.mentee && c.name().to_lowercase().contains(&words) && paired(c);
        let choice = |c: &Candidate| {
            let value = format!("{}:{}", if c.mentor { "assign" } else { "swap" }, c.enrollment);
            Choice { checked: value == pick, ..Choice::of(c, value) }
        };
        let mut found: Vec<&Candidate> = self.people.all().iter().filter(meant).collect();
        found.sort_by_cached_key(|c| (!c.mentor, c.name()));
        found.truncate(FOUND * 4);
        let made: Vec<Vec<(String, String)>> = found.iter().map(|c| self.would_pair(c)).collect();
        let may = move |desk: &desk::Desk<'_>| made.iter().map(|pairs| desk.may_choose(pairs)).collect::<Vec<bool>>();
        let may = desk::ask(tx, self.run, may).await?;
        Ok(found.into_iter().zip(may).filter(|(_, may)| *may).take(FOUND).map(|(c, _)| choice(c)).collect())
    }

    /// The pairs that choosing somebody found would make, as mentee and mentor.
    fn would_pair(&self, found: &Candidate) -> Vec<(String, String)> {
        let key = |place: EnrollmentId| self.people.at(place).map(|c| c.key.clone());
        let with = |place: EnrollmentId| self.pairs.iter().find(|p| p.0 == place).and_then(|p| key(p.1));
        let mine = |mentor: String| Some((key(self.mentee)?, mentor));
        if found.mentor {
            return mine(found.key.clone()).into_iter().collect();
        }
        let theirs = with(self.mentee).map(|mentor| (found.key.clone(), mentor));
        with(found.enrollment).and_then(mine).into_iter().chain(theirs).collect()
    }
}
