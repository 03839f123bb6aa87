//! What a person is told, when, and how often. The inbox is the record; mail repeats it.

mod demo_mail;
mod kind;
mod list;
mod queries;
mod stop;
mod words;

use axum::{
    Router,
    routing::{get, post},
};
use chrono::{DateTime, Utc};
use jiff::tz::TimeZone;

pub use self::{kind::Kind, words::Words};
use crate::{
    accounts,
    kit::{
        db::CompanyTx,
        error::Result,
        id::PersonId,
        mail::{Reached, Sheet},
        site::Site,
        text::{self, Lang},
    },
};

/// Tells a person something once: a notice in the inbox, and the mail that repeats it, in this transaction.
///
/// `about` is the thing and the moment it belongs to ("{pairing id} 2026-03"): the same kind about the same is told once, a repeat does
/// nothing. `words` fill the sentence's placeholders: names, dates, numbers, never what somebody wrote. `path` is inside the company
/// ("/pairings/...").
///
/// # Errors
/// When the database refuses.
pub async fn tell(
    tx: &mut CompanyTx,
    person: PersonId,
    kind: Kind,
    about: &str,
    words: Words,
    path: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    tell_with(tx, person, kind, about, words, path, None, now).await
}

/// The same with an iCalendar invitation, update or cancellation that goes along in the mail.
///
/// # Errors
/// When the database refuses.
#[allow(clippy::too_many_arguments)]
pub async fn tell_with(
    tx: &mut CompanyTx,
    person: PersonId,
    kind: Kind,
    about: &str,
    words: Words,
    path: &str,
    calendar: Option<String>,
    now: DateTime<Utc>,
) -> Result<()> {
    if !queries::add(tx, person, kind, about, &words, path, now).await? {
        return Ok(());
    }
    match Reached::find(tx, person, now).await? {
        Some(to) if to.repeats => repeat(tx, person, kind, &words, path, calendar, to, now).await,
        _ => Ok(()),
    }
}

/// The mail that repeats a notice. For whoever has no account yet, its button is the one-time link that makes one.
#[allow(clippy::too_many_arguments)]
async fn repeat(
    tx: &mut CompanyTx,
    person: PersonId,
    kind: Kind,
    words: &Words,
    path: &str,
    calendar: Option<String>,
    to: Reached,
    now: DateTime<Utc>,
) -> Result<()> {
    let lang = to.lang();
    let here = tx.path(path);
    let (link, promise) = if to.joined {
        (here, "mail-promise")
    } else {
        (accounts::join_link(tx, person, &to.address, &here, now).await?, "mail-join-promise")
    };
    let mut letter = Sheet {
        title: lang.format(kind.sentence(), &words.args(lang, &text::zone(&to.time_zone, "UTC"))),
        lines: Vec::new(),
        button: (lang.get(kind.button()), link),
        promise: lang.get(promise),
        why: crate::t!(lang, kind.why(), company = to.company_name),
        stop: Some(tx.path(&format!("/mail/{}", to.token))),
        company: to.company_name,
        given_name: to.given_name,
        lang,
    }
    .letter(kind.name(), &to.address)?;
    letter.calendar = calendar;
    let owner = (tx.company(), person);
    letter.post(tx.conn(), Some(owner), now).await
}

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
    /// What it says.
    pub fn sentence(&self, lang: Lang, zone: &TimeZone) -> String {
        self.kind.map_or_else(
            || lang.get("notice-unknown"),
            |kind| lang.format(kind.sentence(), &self.words.args(lang, zone)),
        )
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
        .route("/{company}/inbox/mail", post(list::choose_mail))
        .route("/{company}/inbox/{notice}/open", post(list::open))
        .route("/{company}/inbox/{notice}/done", post(list::done))
        .route("/{company}/mail/{token}", get(stop::show).post(stop::create))
        .route("/demo/mail", get(demo_mail::show))
}
