//! Taking part in a program.

pub mod access;
mod answers;
mod approvals;
mod bringing;
pub mod clock;
mod entrant;
mod fitness;
mod funnel;
pub mod heirs;
mod invitations;
mod invite;
mod invite_together;
mod join;
mod join_page;
mod leaving;
mod mentor_story;
mod mentors;
mod nominate_together;
mod nominations;
mod orientation;
mod profile;
mod queries;
mod reminder;
mod roster;
mod saving;
mod standing;
mod story;
mod suggested;
pub mod suggestions;
mod waiting;

use axum::{
    Router,
    routing::{get, post},
};
use chrono::{DateTime, Utc};

pub use entrant::{Entrant, Offer};
pub use fitness::{Unfit, unfit};
pub use funnel::{Funnel, Matchable, Stage};
pub use invite::{TELL_INVITED, Uninvited, tell_invited};
pub use mentor_story::Story;
pub use profile::STYLES;
pub use standing::{Missing, Side, State};
pub use waiting::{Reasons, Waiting, why_not};

use crate::{
    companies::JobRoleId,
    kit::{id::PersonId, site::Site},
    matching::Purpose,
    programs::{Program, ProgramId},
};

crate::id!(
    /// A person's place in a program.
    EnrollmentId
);

/// A person's place in a program, as mentor or as mentee.
#[derive(Clone, Debug)]
pub struct Enrollment {
    pub id: EnrollmentId,
    pub program_id: ProgramId,
    pub person_id: PersonId,
    pub side: Side,
    pub state: State,
    /// Why now, in the mentee's own words (S17).
    pub why_now: String,
    pub purpose: Option<Purpose>,
    pub target_role_id: Option<JobRoleId>,
    /// How many mentees a mentor takes.
    pub capacity: i32,
    /// "What I can teach you" (S19), in own words.
    pub can_teach: String,
    /// Any of listen, advise, orient, decide (S9): offered by mentors, wanted by mentees.
    pub styles: Vec<String>,
    pub agreed_at: Option<DateTime<Utc>>,
    pub oriented_at: Option<DateTime<Utc>>,
    /// When the mentor's story was last written; its words stand apart (S15).
    pub told_at: Option<DateTime<Utc>>,
    pub invited_at: Option<DateTime<Utc>>,
    pub opened_at: Option<DateTime<Utc>>,
    pub answered_at: Option<DateTime<Utc>>,
    pub decline_reason: String,
    /// HR's recorded exception from a rule of the program (S22).
    pub exception: String,
}

impl Enrollment {
    /// Still in it: neither declined nor withdrawn nor finished.
    pub fn is_living(&self) -> bool {
        matches!(self.state, State::Invited | State::Applied | State::Approved | State::Placed)
    }

    /// What is missing before this person can be matched; nothing when ready (S13).
    pub fn missing(&self, program: &Program) -> Vec<Missing> {
        let mut missing = Vec::new();
        if !matches!(self.state, State::Approved | State::Placed) {
            missing.push(Missing::Approval);
        }
        if self.agreed_at.is_none() {
            missing.push(Missing::Agreement);
        }
        if self.side == Side::Mentor {
            if self.oriented_at.is_none() {
                missing.push(Missing::Orientation);
            }
            if program.formal && self.told_at.is_none() {
                missing.push(Missing::Story);
            }
        }
        missing
    }

    /// Whether this person can be matched.
    pub fn is_ready(&self, program: &Program) -> bool {
        self.missing(program).is_empty()
    }
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/programs/{program}/invitations", get(invitations::show).post(invitations::create))
        .route("/{company}/programs/{program}/nominations", get(nominations::show).post(nominations::create))
        .route("/{company}/programs/{program}/nominations/{person}/removal", post(nominations::remove))
        .route("/{company}/programs/{program}/nominations/{person}/invitation", post(nominations::invite))
        .route("/{company}/programs/{program}/exceptions", post(nominations::except))
        .route("/{company}/programs/{program}/join", get(join::show).post(join::create))
        .route("/{company}/programs/{program}/join/decline", post(answers::decline))
        .route("/{company}/programs/{program}/join/withdrawal", post(answers::withdraw))
        .route("/{company}/programs/{program}/orientation", get(orientation::show).post(orientation::create))
        .route("/{company}/programs/{program}/mentors", get(mentors::show))
        .route("/{company}/suggestions", get(suggested::show))
        .route("/{company}/suggestions/{suggestion}/invitation", post(suggested::invite))
        .route("/{company}/suggestions/{suggestion}/dismissal", post(suggested::dismiss))
        .route("/{company}/people/invitation", get(invite_together::show).post(invite_together::create))
        .route("/{company}/people/nomination", get(nominate_together::show).post(nominate_together::create))
        .route("/{company}/people/{person}/heirs", get(heirs::show).post(heirs::create))
        .route("/{company}/people/{person}/heirs/removal", post(heirs::remove))
        .route("/{company}/story", get(story::show))
        .route("/{company}/programs/{program}/people", get(roster::show))
        .route("/{company}/programs/{program}/people/reminder", get(reminder::show).post(reminder::create))
        .route("/{company}/programs/{program}/people/approval", get(approvals::show).post(approvals::create))
        .route("/{company}/programs/{program}/people/{place}/approval", post(roster::approve))
        .route("/{company}/programs/{program}/people/{place}/decline", post(roster::decline))
        .route("/{company}/programs/{program}/people/{place}/withdrawal", post(roster::withdraw))
}
