//! The form of a log: what it says of the meeting, the words for both, and those for oneself.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Kind, Session, State, note::Words, queries::Facts};
use crate::{
    kit::{
        form::{Errors, Stored},
        text,
    },
    pairings::access::OfPairing,
    programs::{ProgramGoal, ProgramGoalId},
};

const MOST: usize = 8000;

/// What of a mentor's offers can have been used (S9).
pub const STYLES: [&str; 4] = ["listen", "advise", "orient", "decide"];

#[derive(Deserialize, Serialize, Default)]
pub struct Typed {
    #[serde(default)]
    pub date: String,
    #[serde(default)]
    pub minutes: String,
    /// A kind, or "missed".
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub goals: Vec<String>,
    #[serde(default)]
    pub talked: String,
    #[serde(default)]
    pub learned: String,
    #[serde(default)]
    pub challenged: String,
    #[serde(default)]
    pub used: Vec<String>,
    #[serde(default)]
    pub private: String,
    #[serde(default, skip_serializing)]
    pub mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

/// A form that says what it should.
pub struct Checked {
    pub facts: Facts,
    pub goals: Vec<ProgramGoalId>,
    pub shared: Words,
    pub private: Words,
}

impl Typed {
    /// What the form says, where nothing in it is wrong.
    pub fn checked(
        &self,
        errors: &mut Errors,
        at: &OfPairing,
        known: &[ProgramGoal],
        planned: Option<&Session>,
    ) -> Option<Checked> {
        let date = errors.date("date", &self.date);
        if date.is_none() && self.date.trim().is_empty() {
            errors.add("date", "error-required");
        }
        if date.is_some_and(|d| d > at.chrome.today()) {
            errors.add("date", "session-in-future");
        }
        // Where the one lives who said yes last, the day may be a day further.
        let begun = at.pairing.started_on.and_then(|from| from.pred_opt());
        if date.zip(begun).is_some_and(|(date, begun)| date < begun) {
            errors.add("date", "session-before-start");
        }
        let minutes = errors.number("minutes", &self.minutes, 5..=600);
        let missed = self.kind == "missed";
        let kind = if missed {
            planned.map_or(Some(Kind::InPerson), |s| Some(s.kind))
        } else {
            errors.one_of("kind", &self.kind, &Kind::ALL.map(|k| (k.key(), k)))
        };
        let shared = Words {
            talked: errors.optional("talked", &self.talked, MOST),
            learned: errors.optional("learned", &self.learned, MOST),
            challenged: errors.optional("challenged", &self.challenged, MOST),
            body: String::new(),
            used: STYLES.iter().filter(|s| self.used.iter().any(|u| u == *s)).map(|s| (*s).to_owned()).collect(),
        };
        let private = Words { body: errors.optional("private", &self.private, MOST), ..Words::default() };
        let goals = known.iter().filter(|g| self.goals.contains(&g.id.to_string())).map(|g| g.id).collect();
        let starts_at = moment(date?, at, planned)?;
        let state = if missed { State::Missed } else { State::Held };
        errors.is_empty().then_some(Checked {
            facts: Facts { state, kind: kind?, starts_at, minutes },
            goals,
            shared,
            private,
        })
    }
}

/// A planned session keeps its hour; any other is put at noon.
fn moment(date: NaiveDate, at: &OfPairing, planned: Option<&Session>) -> Option<DateTime<Utc>> {
    match planned {
        Some(s) if text::date_in(s.starts_at, &at.chrome.zone) == date => Some(s.starts_at),
        _ => text::moment_in(date, 12, 0, &at.chrome.zone),
    }
}
