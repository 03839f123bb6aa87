//! What a person is told, when, and how often. The inbox is the record; mail repeats it.

mod kind;
mod queries;
mod words;

use axum::Router;
use chrono::{DateTime, Utc};

pub use self::{kind::Kind, words::Words};
use crate::{
    accounts,
    kit::{
        db::CompanyTx,
        error::Result,
        id::PersonId,
        mail::{Reached, Sheet},
        site::Site,
        text,
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
    if !queries::add(tx, person, kind, about, &words, path, now).await? {
        return Ok(());
    }
    match Reached::find(tx, person, now).await? {
        Some(to) if to.repeats => repeat(tx, person, kind, &words, path, to, now).await,
        _ => Ok(()),
    }
}

/// The mail that repeats a notice. For whoever has no account yet, its button is the one-time link that makes one.
async fn repeat(
    tx: &mut CompanyTx,
    person: PersonId,
    kind: Kind,
    words: &Words,
    path: &str,
    to: Reached,
    now: DateTime<Utc>,
) -> Result<()> {
    let lang = to.lang();
    let here = tx.path(path);
    let (link, promise) = if to.joined {
        (here, "mail-promise")
    } else {
        (
            accounts::join_link(tx, person, &to.address, &here, now).await?,
            "mail-join-promise",
        )
    };
    let letter = Sheet {
        title: lang.format(
            kind.sentence(),
            &words.args(lang, &text::zone(&to.time_zone, "UTC")),
        ),
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
    let owner = (tx.company(), person);
    letter.post(tx.conn(), Some(owner), now).await
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
}
