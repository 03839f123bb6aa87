//! What a person is told, when, and how often. The inbox is the record; mail repeats it.

mod choices;
mod demo_mail;
pub mod digest;
mod kind;
mod letter;
mod list;
mod policy;
mod queries;
mod rewording;
mod stop;
mod tell;
mod wording;
mod words;

use axum::{
    Router,
    routing::{get, post},
};
use chrono::{DateTime, Utc};
use jiff::tz::TimeZone;

pub use self::{
    kind::{Kind, Topic, Urgency},
    queries::finish,
    tell::{Message, tell, tell_all},
    wording::Wording,
    words::Words,
};
use crate::kit::{site::Site, text::Lang};

/// What a person was told.
pub struct Notice {
    pub id: uuid::Uuid,
    /// None for a kind that this version does not know any more.
    kind: Option<Kind>,
    words: Words,
    /// Where it leads, inside the company.
    pub path: String,
    pub told_at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
    pub done_at: Option<DateTime<Utc>>,
}

impl Notice {
    /// What it says, in the company's words.
    pub fn sentence(&self, lang: Lang, zone: &TimeZone, wording: &Wording) -> String {
        self.kind.map_or_else(|| lang.get("notice-unknown"), |kind| wording.sentence(kind, &self.words, lang, zone))
    }

    /// The words on its one button.
    pub fn button(&self, lang: Lang) -> String {
        lang.get(self.kind.map_or("notice-unknown-go", Kind::button))
    }

    /// Whether nobody has looked at it yet.
    pub fn is_new(&self) -> bool {
        self.read_at.is_none() && self.done_at.is_none()
    }
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/inbox", get(list::show))
        .route("/{company}/inbox/read", post(list::read_all))
        .route("/{company}/inbox/mail", get(choices::show).post(choices::update))
        .route("/{company}/inbox/{notice}/open", post(list::open))
        .route("/{company}/inbox/{notice}/done", post(list::done))
        .route("/{company}/mail/{token}", get(stop::show).post(stop::create))
        .route("/{company}/settings/mail", get(policy::show).post(policy::update))
        .route("/{company}/settings/mail/bounces/{person}", post(policy::try_again))
        .route("/{company}/settings/wording", get(rewording::show))
        .route("/{company}/settings/wording/{kind}", get(rewording::edit).post(rewording::update))
        .route("/{company}/settings/wording/{kind}/reset", post(rewording::reset))
        .route("/demo/mail", get(demo_mail::show))
}
