//! The open detail of one mentee: other mentors with their price, and the price of one of them in full.

mod opening;

use chrono::{DateTime, Utc};

pub(super) use self::opening::open;
use super::{
    Candidate,
    draft::{Change, Kind},
    list::Pair,
    people::People,
};
use crate::{enrollment::EnrollmentId, kit::id::PersonId};

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

impl Choice {
    /// This candidate, of whose fit and cost nothing is known yet.
    fn of(who: &Candidate, value: String) -> Self {
        Self { value, person: who.person, name: who.name(), line: who.line(), fit: None, cost: None, checked: false }
    }
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
