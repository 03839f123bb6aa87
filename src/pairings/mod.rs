//! One mentor, one mentee: agreement, sealed exchange, plan, exit.

pub mod access;
mod agreed;
pub mod agreement;
pub mod answer;
mod answers;
mod attachment;
mod carried;
mod chance;
pub mod clock;
mod closing;
mod concern;
mod culture;
mod ending;
mod exchange;
pub mod exit;
mod experience;
mod goal_form;
mod goals;
mod head;
mod journal;
mod know_how;
mod messages;
mod passing_on;
pub mod past;
pub mod plan;
mod proposal;
mod propose;
mod queries;
pub mod reasons;
mod renewal;
mod stories;
mod topic;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    companies::JobRoleId,
    enrollment::EnrollmentId,
    kit::{id::PersonId, site::Site},
    programs::ProgramId,
};

pub use crate::enrollment::Side;
pub use agreed::Agreement;
pub use answer::Welcome;
pub use answers::Answers;
pub use closing::NextGoal;
pub use ending::ENDED;
pub use exchange::Exchange;
pub use goals::lacking;
pub use head::{Head, Phase};
pub use propose::Proposal;

crate::id!(
    /// One mentor and one mentee in one program.
    PairingId
);
crate::id!(
    /// A message between the two.
    MessageId
);

/// Where a pairing stands (PRODUCT.md section 6).
#[derive(Clone, Copy, PartialEq, Eq, Debug, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum State {
    Proposed,
    Declined,
    Expired,
    Active,
    Paused,
    Closing,
    Completed,
    ClosedWithoutFeedback,
    EndedEarly,
}

impl State {
    /// The text key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Proposed => "pair-state-proposed",
            Self::Declined => "pair-state-declined",
            Self::Expired => "pair-state-expired",
            Self::Active => "pair-state-active",
            Self::Paused => "pair-state-paused",
            Self::Closing => "pair-state-closing",
            Self::Completed => "pair-state-completed",
            Self::ClosedWithoutFeedback => "pair-state-without",
            Self::EndedEarly => "pair-state-ended",
        }
    }

    /// Agreed by both and not over.
    pub fn is_living(self) -> bool {
        matches!(self, Self::Active | Self::Paused | Self::Closing)
    }

    /// Agreed by both once, and over.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::ClosedWithoutFeedback | Self::EndedEarly)
    }
}

/// What the help is for (S1).
#[derive(Clone, Copy, PartialEq, Eq, Debug, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Purpose {
    /// Being effective in the role one holds.
    Effective,
    /// Progressing to a role one aims at.
    Progress,
    Both,
}

impl Purpose {
    /// Whether a target role belongs to it.
    pub fn asks_target_role(self) -> bool {
        !matches!(self, Self::Effective)
    }
}

/// One mentor and one mentee in one program: the unit of record.
#[derive(Clone)]
pub struct Pairing {
    pub id: PairingId,
    pub program_id: ProgramId,
    pub run_id: Option<uuid::Uuid>,
    pub mentor_id: PersonId,
    pub mentee_id: PersonId,
    pub mentor_enrollment: EnrollmentId,
    pub mentee_enrollment: EnrollmentId,
    pub state: State,
    pub purpose: Purpose,
    pub target_role_id: Option<JobRoleId>,
    pub rhythm_days: i32,
    pub score: i32,
    /// The matching module's reasons, as data; `reasons::sentences` words them.
    pub reasons: serde_json::Value,
    pub proposed_at: DateTime<Utc>,
    pub answer_due_on: NaiveDate,
    pub mentor_accepted_at: Option<DateTime<Utc>>,
    pub mentee_accepted_at: Option<DateTime<Utc>>,
    pub declined_by: Option<PersonId>,
    pub started_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// From when the sealed close can be written, and by when it must be in.
    pub closing_from: Option<NaiveDate>,
    pub close_due_on: Option<NaiveDate>,
    pub ended_at: Option<DateTime<Utc>>,
    pub exchange_mentor_at: Option<DateTime<Utc>>,
    pub exchange_mentee_at: Option<DateTime<Utc>>,
    pub close_mentor_at: Option<DateTime<Utc>>,
    pub close_mentee_at: Option<DateTime<Utc>>,
    /// Since when the two go on informally, after the close.
    pub goes_on_since: Option<NaiveDate>,
    pub version: i32,
}

impl Pairing {
    /// Whether the two are on the way together: in the program, or informally after it.
    pub fn is_living(&self) -> bool {
        self.state.is_living() || self.goes_on_since.is_some()
    }

    /// Which of the two this person is.
    pub fn side_of(&self, person: PersonId) -> Option<Side> {
        if person == self.mentor_id {
            Some(Side::Mentor)
        } else if person == self.mentee_id {
            Some(Side::Mentee)
        } else {
            None
        }
    }

    /// The person on a side.
    pub fn person(&self, side: Side) -> PersonId {
        match side {
            Side::Mentor => self.mentor_id,
            Side::Mentee => self.mentee_id,
        }
    }

    /// Whether the sealed exchange is open to both (S28).
    pub fn exchange_is_open(&self) -> bool {
        self.exchange_mentor_at.is_some() && self.exchange_mentee_at.is_some()
    }

    /// Address of a page of this pairing inside the company: `page("/goals")`.
    pub fn page(&self, rest: &str) -> String {
        format!("/pairings/{}{rest}", self.id)
    }
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/pairings/{pairing}/proposal", get(proposal::show))
        .route("/{company}/pairings/{pairing}/acceptance", post(proposal::accept))
        .route("/{company}/pairings/{pairing}/refusal", post(proposal::decline))
        .route("/{company}/pairings/{pairing}/stories", get(stories::show).post(stories::keep))
        .route("/{company}/pairings/{pairing}/stories/seal", post(stories::hand_in))
        .route("/{company}/pairings/{pairing}/stories/change", post(stories::change))
        .route("/{company}/pairings/{pairing}/teaching", post(stories::teach))
        .route("/{company}/pairings/{pairing}/agreement", get(agreement::show).post(agreement::create))
        .route("/{company}/pairings/{pairing}/agreement/signature", post(agreement::sign))
        .route("/{company}/pairings/{pairing}/goals", get(goals::show).post(goals::create))
        .route("/{company}/pairings/{pairing}/goals/{goal}", post(goals::change))
        .route("/{company}/pairings/{pairing}/goals/{goal}/actions", post(goals::add_action))
        .route("/{company}/pairings/{pairing}/actions/{action}", post(goals::mark_action))
        .route("/{company}/pairings/{pairing}/pause", post(exit::pause))
        .route("/{company}/pairings/{pairing}/resumption", post(exit::resume))
        .route("/{company}/pairings/{pairing}/exit", get(exit::show).post(exit::create))
        .route("/{company}/pairings/{pairing}/help", get(concern::show).post(concern::create))
        .route("/{company}/pairings/{pairing}/passing-on", get(passing_on::show))
        .route("/{company}/pairings/{pairing}/know-how", post(know_how::create))
        .route("/{company}/pairings/{pairing}/know-how/{know_how}/word", post(know_how::say))
        .route("/{company}/pairings/{pairing}/culture/{point}", post(culture::tick))
        .route("/{company}/pairings/{pairing}/chances", post(chance::create))
        .route("/{company}/pairings/{pairing}/chances/{chance}", post(chance::change))
        .route("/{company}/pairings/{pairing}/experiences", post(experience::create))
        .route("/{company}/pairings/{pairing}/experiences/{experience}/publication", post(experience::publish))
        .route("/{company}/pairings/{pairing}/experiences/{experience}/return", post(experience::take_back))
        .route(
            "/{company}/pairings/{pairing}/messages",
            get(messages::show)
                .post(messages::create)
                .layer(DefaultBodyLimit::max(3 * attachment::LARGEST + 64 * 1024)),
        )
        .route("/{company}/pairings/{pairing}/files/{file}", get(attachment::show))
        .route("/{company}/pairings/{pairing}/renewals", post(renewal::create))
        .route("/{company}/pairings/{pairing}/renewals/{renewal}/answer", post(renewal::answer))
        .route("/{company}/programs/{program}/experiences", get(experience::list))
        .route("/{company}/topics/{topic}", get(topic::show))
        .route("/{company}/journal", get(journal::show).post(journal::create))
        .route("/{company}/journal/{entry}/removal", post(journal::remove))
        .route("/{company}/confided", get(concern::confided).post(concern::see))
}
