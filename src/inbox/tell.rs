//! Telling people something: the notice in the inbox and the mail that repeats it, in one transaction, one or thousands at a time.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    Kind, Urgency, Words,
    letter::{self, Keys},
    wording::{Wording, Wordings},
};
use crate::kit::{
    db::CompanyTx,
    error::Result,
    id::PersonId,
    mail::{Letter, Reached, Sheet, Weight},
    text,
};

/// How many are told at once: what one statement carries.
pub(super) const AT_ONCE: usize = 500;

/// Something that one person is told.
pub struct Message {
    pub person: PersonId,
    pub kind: Kind,
    /// The thing and the moment it belongs to ("{pairing id} 2026-03"): the same kind about the same is told once.
    pub about: String,
    /// They fill the sentence's placeholders: names, dates, numbers, never what somebody wrote.
    pub words: Words,
    /// Where it leads, inside the company ("/pairings/...").
    pub path: String,
    /// An iCalendar invitation, update or cancellation that goes along in the mail.
    pub calendar: Option<String>,
}

impl Message {
    /// A message without anything for the calendar.
    pub fn new(person: PersonId, kind: Kind, about: impl Into<String>, words: Words, path: impl Into<String>) -> Self {
        Self { person, kind, about: about.into(), words, path: path.into(), calendar: None }
    }

    /// The same with an entry for the reader's calendar.
    pub fn with_calendar(self, calendar: String) -> Self {
        Self { calendar: Some(calendar), ..self }
    }
}

/// Tells each of these people something once; who was told it before hears nothing more.
///
/// # Errors
/// When the database refuses.
pub async fn tell_all(tx: &mut CompanyTx, messages: &[Message], now: DateTime<Utc>) -> Result<()> {
    for chunk in messages.chunks(AT_ONCE) {
        tell_some(tx, chunk, now).await?;
    }
    Ok(())
}

/// Tells one person something once.
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
    tell_all(tx, &[Message::new(person, kind, about, words, path)], now).await
}

/// How mail repeats a message: "alone", "held" for the digest, or "none". A change of the calendar comes by itself unless mail about
/// meetings is off.
fn way(message: &Message, to: Option<&Reached>) -> &'static str {
    let topic = message.kind.topic().key();
    let Some(to) = to.filter(|to| to.repeats) else { return "none" };
    let is = |list: &[String]| list.iter().any(|known| known == topic);
    let gathered = is(&to.gathered) && message.kind.urgency() != Urgency::Calendar;
    match (is(&to.silent), gathered, to.digests) {
        (true, ..) | (false, true, false) => "none",
        (false, true, true) => "held",
        (false, false, _) => "alone",
    }
}

async fn tell_some(tx: &mut CompanyTx, messages: &[Message], now: DateTime<Utc>) -> Result<()> {
    let people: Vec<PersonId> = messages.iter().map(|m| m.person).collect();
    let reached = Reached::of(tx, &people, now).await?;
    let ways: Vec<&str> = messages.iter().map(|m| way(m, reached.get(&m.person))).collect();
    let ids: Vec<Uuid> = messages.iter().map(|_| Uuid::now_v7()).collect();
    let added = add(tx, messages, &ids, &ways, now).await?;
    let mailed: Vec<(&Message, Uuid, &Reached)> = messages
        .iter()
        .zip(ids)
        .zip(ways)
        .filter(|((_, id), way)| *way == "alone" && added.contains(id))
        .filter_map(|((message, id), _)| Some((message, id, reached.get(&message.person)?)))
        .collect();
    let keys = Keys::of(tx, mailed.iter().map(|(message, _, to)| (message.person, *to)), now).await?;
    let mut post = Vec::with_capacity(mailed.len());
    let mut wordings = Wordings::default();
    for (message, notice, to) in mailed {
        let wording = wordings.of(tx, to.lang()).await?;
        let letter = Letter { notice: Some(notice), ..write(tx, message, to, &keys, wording)? };
        post.push((message.person, letter));
    }
    Letter::post_all(tx, &post, now).await
}

/// Adds notices; those that were there before stay as they are and are left out of the answer.
async fn add(
    tx: &mut CompanyTx,
    messages: &[Message],
    ids: &[Uuid],
    ways: &[&str],
    now: DateTime<Utc>,
) -> Result<HashSet<Uuid>> {
    let people: Vec<Uuid> = messages.iter().map(|m| m.person.0).collect();
    let kinds: Vec<String> = messages.iter().map(|m| m.kind.name().to_owned()).collect();
    let words: Vec<serde_json::Value> = messages.iter().map(|m| m.words.to_json()).collect();
    let paths: Vec<String> = messages.iter().map(|m| m.path.clone()).collect();
    let abouts: Vec<String> = messages.iter().map(|m| m.about.clone()).collect();
    let ways: Vec<String> = ways.iter().map(|way| (*way).to_owned()).collect();
    let added = sqlx::query_scalar!(
        r#"select add_notices($1, $2, $3, $4, $5, $6, $7, $8) as "id!""#,
        ids,
        &people,
        &kinds,
        &words,
        &paths,
        &abouts,
        &ways,
        now
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(added.into_iter().collect())
}

fn write(tx: &CompanyTx, message: &Message, to: &Reached, keys: &Keys, wording: &Wording) -> Result<Letter> {
    let lang = to.lang();
    let zone = text::zone(&to.time_zone, "UTC");
    let (kind, words) = (message.kind, &message.words);
    let title = wording.sentence(kind, words, lang, &zone);
    let detail = kind.detail().filter(|(_, placeholder)| words.has(placeholder));
    let lines = detail.map(|(key, _)| lang.format(key, &words.args(lang, &zone))).into_iter().collect();
    let sheet = letter::sheet(tx, (message.person, to), keys, title, &message.path, (kind, Some(kind.topic())));
    let address = if kind.opens_without_login() { &to.proven } else { &to.address };
    let mut letter = Sheet { lines, ..sheet }.letter(kind.name(), address)?;
    letter.calendar.clone_from(&message.calendar);
    letter.weight = match kind.urgency() {
        Urgency::Calendar => Weight::Calendar,
        Urgency::Answer => Weight::Answer,
        Urgency::News => Weight::News,
    };
    Ok(letter)
}
