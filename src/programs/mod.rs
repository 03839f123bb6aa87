//! Presets, settings and life cycle of programs.

pub mod access;
mod changes;
pub mod clock;
mod coordinators;
mod create;
pub mod form;
mod goal;
mod head;
mod next_round;
mod own_presets;
mod preset;
mod queries;
mod settings;
mod setup;
mod sheet;
mod steps;

use axum::{
    Router,
    routing::{get, post},
};
use chrono::NaiveDate;

pub use changes::{Refused, end_of};
pub use goal::{KnownGoal, ProgramGoal};
pub use head::{Head, Tab, rhythm, rhythm_words};
pub use next_round::Change;
pub use preset::Preset;
pub use setup::Setup;
pub use sheet::Sheet;
pub use steps::Step;

use crate::{
    kit::site::Site,
    matching::{Objective, Purpose, Rules, Weights},
};

crate::id!(
    /// A mentoring program.
    ProgramId
);
crate::id!(
    /// A goal of a program.
    ProgramGoalId
);

/// A mentoring program with everything that decides about it.
#[derive(Clone, Debug)]
pub struct Program {
    pub id: ProgramId,
    pub name: String,
    pub formal: bool,
    pub preset: Preset,
    pub state: State,
    pub description: String,
    /// What the mentor is called here; empty for "mentor".
    pub mentor_label: String,
    pub purpose: Purpose,
    pub length_months: i32,
    /// Why it is shorter than three months; empty where it is not.
    pub short_reason: String,
    pub rhythm_days: i32,
    /// Days a mentor has to answer a proposal.
    pub answer_days: i32,
    /// Whether "why I want to work with you" must be written on accepting (S29).
    pub welcome_required: bool,
    pub joining: Joining,
    pub rules: Rules,
    pub weights: Weights,
    pub objective: Objective,
    /// Invites by itself whoever its preset is for, on the day that the directory gives reason.
    pub invites_alone: bool,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Counts saves.
    pub version: i32,
}

/// Who may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Joining {
    /// Only the invited.
    Invited,
    /// Whoever applies and is approved.
    Apply,
    /// Everybody, at once.
    Open,
}

impl Joining {
    /// As the database writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Apply => "apply",
            Self::Open => "open",
        }
    }
}

/// Where a program stands (PRODUCT.md section 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum State {
    Draft,
    Enrolling,
    Matching,
    Running,
    Closing,
    Closed,
    Archived,
}

impl State {
    /// As the database writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Enrolling => "enrolling",
            Self::Matching => "matching",
            Self::Running => "running",
            Self::Closing => "closing",
            Self::Closed => "closed",
            Self::Archived => "archived",
        }
    }

    /// The text key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Draft => "program-state-draft",
            Self::Enrolling => "program-state-enrolling",
            Self::Matching => "program-state-matching",
            Self::Running => "program-state-running",
            Self::Closing => "program-state-closing",
            Self::Closed => "program-state-closed",
            Self::Archived => "program-state-archived",
        }
    }
}

impl Program {
    /// People may be invited and join: while enrolling, and late joiners until it begins to close.
    pub fn takes_people(&self) -> bool {
        matches!(self.state, State::Enrolling | State::Matching | State::Running)
    }

    /// Shorter than three months (S8).
    pub fn is_short(&self) -> bool {
        self.length_months < 3
    }

    /// What a mentor is called here (S20).
    pub fn mentor_word(&self, lang: crate::kit::text::Lang) -> String {
        if self.mentor_label.is_empty() { lang.get("side-mentor") } else { self.mentor_label.clone() }
    }

    /// The address of its page below the company, `rest` beginning with a slash or empty.
    pub fn path(&self, rest: &str) -> String {
        format!("/programs/{}{rest}", self.id)
    }
}

/// A purpose as the database writes it (S1).
pub fn purpose_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Effective => "effective",
        Purpose::Progress => "progress",
        Purpose::Both => "both",
    }
}

/// A purpose from the database's word.
pub fn purpose_of(key: &str) -> Purpose {
    match key {
        "effective" => Purpose::Effective,
        "progress" => Purpose::Progress,
        _ => Purpose::Both,
    }
}

/// The text key of a purpose.
pub fn purpose_label(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Effective => "purpose-effective",
        Purpose::Progress => "purpose-progress",
        Purpose::Both => "purpose-both",
    }
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/programs/new", get(create::presets))
        .route("/{company}/programs/new/{preset}", get(create::show).post(create::create))
        .route("/{company}/programs/{program}/settings", get(settings::show).post(settings::update))
        .route("/{company}/programs/{program}/enrollment-opening", post(steps::open_enrollment))
        .route("/{company}/programs/{program}/matching-opening", post(steps::open_matching))
        .route("/{company}/programs/{program}/launch", post(steps::launch))
        .route("/{company}/programs/{program}/closing", post(steps::begin_closing))
        .route("/{company}/programs/{program}/close", post(steps::close))
        .route("/{company}/programs/{program}/archiving", post(steps::archive))
        .route("/{company}/programs/{program}/copy", post(steps::copy))
        .route("/{company}/programs/{program}/preset", post(own_presets::create))
        .route("/{company}/programs/presets/{own_preset}/removal", post(own_presets::remove))
        .route("/{company}/programs/{program}/coordinators", post(coordinators::create))
        .route("/{company}/programs/{program}/coordinators/{person}/removal", post(coordinators::remove))
}
