//! Asking for guidance (S18, S14, S19): to the own mentor or to up to three others, and the clock that runs until somebody answers.

pub mod access;
mod answer;
mod ask;
mod asked;
pub mod clock;
mod edit;
mod index;
mod leaving;
mod new;
mod outside;
mod pass_on;
mod places;
mod queries;
mod schedule;
mod show;
mod suggest;
mod thanks;
mod withdraw;

use axum::{
    Router,
    routing::{get, post},
};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    companies::TopicId,
    kit::{id::PersonId, page::Chrome, site::Site},
    programs::KnownGoal,
};

pub use leaving::end_all_of;

crate::id!(
    /// A guidance request.
    RequestId
);

/// What is wanted: an ear, advice, a sense of direction, help with a decision.
pub const KINDS: [(&str, &str); 4] =
    [("listen", "listen"), ("advise", "advise"), ("orient", "orient"), ("decide", "decide")];

/// Nobody is asked together with more than two others.
pub const MOST_ASKED: usize = 3;

/// A mentee's request for help.
#[derive(Clone)]
pub struct Request {
    pub id: RequestId,
    pub program_id: uuid::Uuid,
    pub program: String,
    pub pairing_id: Option<uuid::Uuid>,
    pub author_id: PersonId,
    pub author_given: String,
    pub author_family: String,
    pub kind: String,
    pub topic_id: Option<TopicId>,
    pub topic: Option<String>,
    pub goal_id: Option<uuid::Uuid>,
    pub goal_known: Option<KnownGoal>,
    pub goal_title: Option<String>,
    pub body: String,
    pub wished_by: Option<NaiveDate>,
    pub state: String,
    pub asked_at: DateTime<Utc>,
    pub reminded_at: Option<DateTime<Utc>>,
    pub thanks: String,
    pub version: i32,
}

/// Somebody who was asked.
#[derive(Clone)]
pub struct Recipient {
    pub person_id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub passed_on_at: Option<DateTime<Utc>>,
}

/// What somebody answered.
pub struct Reply {
    pub author_id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub body: String,
    pub written_at: DateTime<Utc>,
}

impl Request {
    /// Whether nobody answered, or it was taken back: it can be asked once more.
    pub fn is_over(&self) -> bool {
        matches!(self.state.as_str(), "withdrawn" | "expired")
    }

    /// Whether it still waits for somebody to answer.
    pub fn waits(&self) -> bool {
        matches!(self.state.as_str(), "open" | "passed_on")
    }

    /// Whether its author may still take it back.
    pub fn may_be_withdrawn(&self) -> bool {
        self.waits() || self.state == "scheduled"
    }

    /// Whether an answer may still be written.
    pub fn takes_answers(&self) -> bool {
        self.may_be_withdrawn() || self.state == "answered"
    }

    /// Whether thanks close it now.
    pub fn may_be_thanked(&self) -> bool {
        matches!(self.state.as_str(), "answered" | "scheduled") && self.thanks.is_empty()
    }

    /// Who asked.
    pub fn author(&self) -> String {
        format!("{} {}", self.author_given, self.author_family).trim().to_owned()
    }

    /// The address inside the company.
    pub fn path(&self) -> String {
        format!("/guidance/{}", self.id)
    }

    /// An address below it: `at("/answer")`.
    pub fn at(&self, rest: &str) -> String {
        format!("/guidance/{}{rest}", self.id)
    }

    /// "Advice".
    pub fn kind_words(&self, chrome: &Chrome) -> String {
        kind_words(chrome, &self.kind)
    }

    /// "Waiting for an answer".
    pub fn state_words(&self, chrome: &Chrome) -> String {
        let key = match self.state.as_str() {
            "answered" => "guidance-state-answered",
            "scheduled" => "guidance-state-scheduled",
            "passed_on" => "guidance-state-passed-on",
            "withdrawn" => "guidance-state-withdrawn",
            "expired" => "guidance-state-expired",
            _ => "guidance-state-open",
        };
        chrome.lang.get(key)
    }

    /// The tone and the icon of its state.
    pub fn look(&self) -> (&'static str, &'static str) {
        match self.state.as_str() {
            "answered" => ("ok", "circle-check"),
            "scheduled" => ("ok", "calendar"),
            "withdrawn" | "expired" => ("idle", "x"),
            _ => ("slow", "hourglass"),
        }
    }

    /// The first line, for lists.
    pub fn gist(&self) -> String {
        let line: String = self.body.lines().next().unwrap_or_default().chars().take(140).collect();
        if line.chars().count() < self.body.trim().chars().count() { format!("{line}…") } else { line }
    }
}

impl Recipient {
    /// Given and family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }
}

/// The word for a kind of help.
pub fn kind_words(chrome: &Chrome, kind: &str) -> String {
    let key = match kind {
        "listen" => "guidance-kind-listen",
        "orient" => "guidance-kind-orient",
        "decide" => "guidance-kind-decide",
        _ => "guidance-kind-advise",
    };
    chrome.lang.get(key)
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/guidance", get(index::show))
        .route("/{company}/guidance/new", get(new::show).post(new::create))
        .route("/{company}/guidance/outside/{contact}", get(outside::show))
        .route("/{company}/guidance/{request}", get(show::show))
        .route("/{company}/guidance/{request}/edit", get(edit::show).post(edit::update))
        .route("/{company}/guidance/{request}/answer", post(answer::create))
        .route("/{company}/guidance/{request}/schedule", post(schedule::create))
        .route("/{company}/guidance/{request}/pass-on", post(pass_on::create))
        .route("/{company}/guidance/{request}/ask", post(ask::create))
        .route("/{company}/guidance/{request}/withdraw", post(withdraw::create))
        .route("/{company}/guidance/{request}/thanks", post(thanks::create))
}
