//! Check-ins on the way, and the sealed two-way close (S35): done, to improve, next, for each goal.

mod certificate;
mod check_in;
pub mod clock;
mod close;
mod closing;
mod form;
mod hand_in;
mod observing;
mod own;
mod own_answer;
mod own_page;
mod queries;
mod questions;
mod rhythm;
mod skill_view;
mod skills;

use axum::{
    Router,
    routing::{get, post},
};
use chrono::{DateTime, Utc};

use crate::{
    kit::{id::PersonId, site::Site},
    programs::ProgramGoalId,
};

pub use clock::{OPEN_DAYS, begin_closing};
pub use own::{OwnKind, OwnQuestion, OwnQuestionId};
pub use questions::{ATTITUDES, BELONGING, Question};

/// One side's close of a pairing.
#[derive(Clone, Default)]
pub struct Closing {
    pub thanks: String,
    /// Whether its author lets HR read the thanks.
    pub hr_may_read: bool,
    pub handed_in_at: Option<DateTime<Utc>>,
}

/// What one side says about one goal.
#[derive(Clone)]
pub struct GoalAnswer {
    pub author_id: PersonId,
    pub goal_id: ProgramGoalId,
    pub done: String,
    pub to_improve: String,
    pub next: String,
    /// Whether its author lets HR read it.
    pub hr_may_read: bool,
}

/// A short look at how it goes: what helps, what hinders, what is wished.
#[derive(Clone, Default)]
pub struct CheckIn {
    pub helps: String,
    pub hinders: String,
    pub wish: String,
}

/// When a check-in or a rating belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moment {
    /// Where the mentee stands at the start.
    Start,
    /// The first thirty days.
    Day30,
    Midway,
    Close,
}

impl Moment {
    /// As the database and the address write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Day30 => "day_30",
            Self::Midway => "midway",
            Self::Close => "close",
        }
    }

    /// The check-in of an address; the close has a page of its own.
    pub fn of(key: &str) -> Option<Self> {
        [Self::Start, Self::Day30, Self::Midway].into_iter().find(|moment| moment.key() == key)
    }
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/programs/{program}/questions", get(own_page::show).post(own_page::create))
        .route("/{company}/programs/{program}/questions/{question}/rewording", post(own_page::reword))
        .route("/{company}/programs/{program}/questions/{question}/retirement", post(own_page::retire))
        .route("/{company}/pairings/{pairing}/close", get(close::show).post(close::keep))
        .route("/{company}/pairings/{pairing}/close/hand-in", post(hand_in::create))
        .route("/{company}/pairings/{pairing}/certificate", get(certificate::show))
        .route("/{company}/pairings/{pairing}/skills", get(skills::show).post(skills::keep))
        .route("/{company}/pairings/{pairing}/observer", post(skills::choose))
        .route("/{company}/observing/{pairing}", get(observing::show).post(observing::keep))
        .route("/{company}/pairings/{pairing}/check-in/{moment}", get(check_in::show).post(check_in::keep))
        .route("/{company}/pairings/{pairing}/rhythm", get(rhythm::show).post(rhythm::create))
}
