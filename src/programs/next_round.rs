//! The next round of a program: what might change in it, each with what holds now. A tick changes the copy's settings, nothing else.

use super::{Program, Setup};
use crate::kit::page::Chrome;

/// A change of settings that can be ticked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Meet twice as often.
    Often,
    /// More days to answer a proposal.
    Answer,
    /// Three months longer.
    Longer,
    /// Each mentor writes why they want to work with their mentee (S29).
    Welcome,
}

/// The rhythm that no change goes below, and the longest that others do not pass.
const LEAST_RHYTHM: i32 = 7;
const MOST_ANSWER_DAYS: i32 = 28;
const MOST_MONTHS: i32 = 24;
const MORE_ANSWER_DAYS: i32 = 7;
const MORE_MONTHS: i32 = 3;

impl Change {
    /// In the order of a form.
    const ALL: [Self; 4] = [Self::Often, Self::Answer, Self::Longer, Self::Welcome];

    /// As a form writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Often => "often",
            Self::Answer => "answer",
            Self::Longer => "longer",
            Self::Welcome => "welcome",
        }
    }

    /// The one that a form means.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.key() == key)
    }

    /// What could change in this program.
    pub fn offered(program: &Program) -> Vec<Self> {
        let mut all = Self::ALL.to_vec();
        all.retain(|change| match change {
            Self::Often => program.rhythm_days / 2 >= LEAST_RHYTHM,
            Self::Answer => program.answer_days + MORE_ANSWER_DAYS <= MOST_ANSWER_DAYS,
            Self::Longer => program.length_months + MORE_MONTHS <= MOST_MONTHS,
            Self::Welcome => !program.welcome_required,
        });
        all
    }

    /// What would hold then.
    pub fn then(self, program: &Program, chrome: &Chrome) -> String {
        match self {
            Self::Often => t!(chrome, "next-often", days = program.rhythm_days / 2),
            Self::Answer => t!(chrome, "next-answer", days = program.answer_days + MORE_ANSWER_DAYS),
            Self::Longer => t!(chrome, "next-longer", months = program.length_months + MORE_MONTHS),
            Self::Welcome => t!(chrome, "next-welcome"),
        }
    }

    /// What holds now.
    pub fn now(self, program: &Program, chrome: &Chrome) -> String {
        match self {
            Self::Often => t!(chrome, "next-now-days", days = program.rhythm_days),
            Self::Answer => t!(chrome, "next-now-days", days = program.answer_days),
            Self::Longer => t!(chrome, "next-now-months", months = program.length_months),
            Self::Welcome => t!(chrome, "next-now-free"),
        }
    }

    /// Changes the settings of the next round.
    pub fn apply(self, setup: &mut Setup) {
        match self {
            Self::Often => setup.rhythm_days = (setup.rhythm_days / 2).max(LEAST_RHYTHM),
            Self::Answer => setup.answer_days = (setup.answer_days + MORE_ANSWER_DAYS).min(MOST_ANSWER_DAYS),
            Self::Longer => setup.length_months = (setup.length_months + MORE_MONTHS).min(MOST_MONTHS),
            Self::Welcome => setup.welcome_required = true,
        }
    }
}
