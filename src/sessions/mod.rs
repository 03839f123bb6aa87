//! Planning and logging meetings.

mod agenda;
mod calendar;
mod call_off;
pub mod clock;
mod draft;
mod feed;
mod link;
pub mod list;
mod log;
mod log_form;
mod note;
mod plan;
mod planning;
mod queries;
mod relog;
mod show;
mod strip;
mod timeline;

use axum::{
    Router,
    routing::{get, post},
};
use chrono::{DateTime, Utc};

use crate::{
    kit::{id::PersonId, site::Site, text::Lang},
    pairings::PairingId,
};

pub use call_off::call_off;
pub use link::{ASK_TO_LOG, ask_to_log, to_log};
pub use note::Note;
pub use strip::Strip;

crate::id!(
    /// One mentoring meeting of a pairing.
    SessionId
);

/// Where a meeting stands (PRODUCT.md section 6).
#[derive(Clone, Copy, PartialEq, Eq, Debug, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum State {
    Planned,
    Held,
    Missed,
    Canceled,
}

/// How the two met; the last three pass on what is hard to say (S33).
#[derive(Clone, Copy, PartialEq, Eq, Debug, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Kind {
    InPerson,
    Video,
    Phone,
    Shadow,
    DoTogether,
    TellTheStory,
}

impl State {
    /// As the database writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Missed => "missed",
            Self::Canceled => "canceled",
        }
    }
}

impl Kind {
    /// All kinds, in the order of a form.
    pub const ALL: [Self; 6] =
        [Self::InPerson, Self::Video, Self::Phone, Self::Shadow, Self::DoTogether, Self::TellTheStory];

    /// As the database and a form write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Video => "video",
            Self::Phone => "phone",
            Self::Shadow => "shadow",
            Self::DoTogether => "do_together",
            Self::TellTheStory => "tell_the_story",
        }
    }

    /// The kind of a form's word.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Its name.
    pub fn label(self, lang: &Lang) -> String {
        lang.get(match self {
            Self::InPerson => "session-in-person",
            Self::Video => "session-video",
            Self::Phone => "session-phone",
            Self::Shadow => "session-shadow",
            Self::DoTogether => "session-do-together",
            Self::TellTheStory => "session-tell-the-story",
        })
    }
}

/// One mentoring meeting: its date, minutes and kind are for HR too (V3), what was said is not.
#[derive(Clone)]
pub struct Session {
    pub id: SessionId,
    pub pairing_id: PairingId,
    pub state: State,
    pub kind: Kind,
    pub starts_at: DateTime<Utc>,
    pub minutes: i32,
    /// A room, or a link.
    pub place: String,
    /// Changes of the invitation.
    pub sequence: i32,
    pub planned_by: PersonId,
    pub logged_by: Option<PersonId>,
    pub logged_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl Session {
    /// Address of a page of this session inside the company.
    pub fn page(&self, rest: &str) -> String {
        format!("/pairings/{}/sessions/{}{rest}", self.pairing_id, self.id)
    }

    /// Whether it is still to come.
    pub fn is_planned(&self) -> bool {
        self.state == State::Planned
    }

    /// Whether it did not take place.
    pub fn is_missed(&self) -> bool {
        self.state == State::Missed
    }

    /// Whether it took place.
    pub fn is_held(&self) -> bool {
        self.state == State::Held
    }

    /// Whether it was called off.
    pub fn is_canceled(&self) -> bool {
        self.state == State::Canceled
    }

    /// Whether the place is an address of the web, to be opened.
    pub fn has_link(&self) -> bool {
        self.place.starts_with("https://")
    }
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/sessions", get(list::show).post(log::quick))
        .route("/{company}/log/{token}", get(link::show).post(link::create))
        .route("/{company}/draft-key", get(draft::key))
        .route("/{company}/pairings/{pairing}", get(timeline::show))
        .route("/{company}/pairings/{pairing}/sessions", post(planning::create))
        .route("/{company}/pairings/{pairing}/sessions/new", get(planning::new))
        .route("/{company}/pairings/{pairing}/sessions/log", get(log::new).post(log::create))
        .route("/{company}/pairings/{pairing}/sessions/{session}", get(show::show))
        .route("/{company}/pairings/{pairing}/sessions/{session}/move", get(planning::edit).post(planning::change))
        .route("/{company}/pairings/{pairing}/sessions/{session}/cancelation", post(planning::cancel))
        .route("/{company}/pairings/{pairing}/sessions/{session}/log", get(relog::edit).post(relog::change))
        .route("/{company}/calendar", get(feed::show).post(feed::create))
        .route("/{company}/calendar/removal", post(feed::remove))
        .route("/{company}/calendar/{feed}/mentoring.ics", get(feed::read))
        .route("/{company}/pairings/{pairing}/sessions/{session}/calendar.ics", get(calendar::show))
}
