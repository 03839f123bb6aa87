//! Logging from a signed link in the mail, without signing in: only the form, once for each of the two, for three days. Whoever reads the
//! mail reads no stored word by it: what was written before is behind the sign-in.

use askama::Template;
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

use super::{
    Session, SessionId,
    log::Log,
    log_form::Typed,
    relog::{Relogged, facts_as_kept, relog},
};
use crate::{
    inbox::{self, Kind, Message, Words},
    kit::{
        clock::Now,
        db::{CompanyTx, SignedLink, to},
        error::{Error, Result},
        extract::Form,
        form::{Errors, Stored},
        jobs,
        page::{Answer, Chrome, Me, Page},
        site::Site,
        text, token,
    },
    pairings::{Pairing, PairingId, access::OfPairing},
    people::Person,
};

/// The job that asks both to log when a planned session is over.
pub const ASK_TO_LOG: &str = "ask to log";

/// How long after the session a link can be used.
const OPEN: Duration = Duration::days(3);

/// The holder of a link that is still good, as one of the two.
pub struct Linked {
    at: OfPairing,
    session: Session,
    secret: String,
}

/// Why a link opens nothing.
pub enum NoLink {
    /// It has done its work, or its days are over.
    Done(Box<Done>),
    /// Its holder has written about this session already: that is read and changed signed in.
    SignIn(String),
    Refused(Error),
}

#[derive(Template)]
#[template(path = "sessions/link_done.html")]
pub struct Done {
    chrome: Chrome,
}

impl From<Error> for NoLink {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl IntoResponse for NoLink {
    fn into_response(self) -> Response {
        match self {
            Self::Done(page) => (StatusCode::OK, Page(*page)).into_response(),
            Self::SignIn(page) => Redirect::to(&page).into_response(),
            Self::Refused(error) => error.into_response(),
        }
    }
}

impl FromRequestParts<Site> for Linked {
    type Rejection = NoLink;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, NoLink> {
        let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| Error::NotFound)?;
        let part = |name: &str| params.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned());
        let (slug, secret) = part("company").zip(part("token")).ok_or(Error::NotFound)?;
        let now = site.clock.now();
        let found = site.db.open_link(&token::hash(&secret), &slug, now).await?.ok_or(Error::NotFound)?;
        let mut chrome = Chrome::outside(&parts.headers, parts.uri.path(), now);
        chrome.company = Some((slug, found.company.clone()));
        chrome.zone = text::zone(&found.zone, &found.company_zone);
        let SignedLink { tx: Some(mut tx), person, given_name, family_name, subject, .. } = found else {
            return Err(NoLink::Done(Box::new(Done { chrome })));
        };
        let session = Session::anywhere(&mut tx, SessionId(subject)).await?;
        let pairing = Pairing::find(&mut tx, session.pairing_id).await?;
        let side = pairing.side_of(person).ok_or(Error::NotFound)?;
        if session.has_words_of(&mut tx, person).await? {
            return Err(NoLink::SignIn(tx.path(&session.page("/log"))));
        }
        let me = Me {
            id: person,
            given_name,
            family_name,
            hr_admin: false,
            talent_admin: false,
            auditor: false,
            coordinator: false,
            unread: 0,
        };
        Ok(Self { at: OfPairing { tx, me, chrome, pairing, side }, session, secret })
    }
}

/// The form, without words, and nothing else.
pub async fn show(linked: Linked) -> Result<Page<Log>> {
    let Linked { mut at, session, secret } = linked;
    at.must_be_living()?;
    let typed = facts_as_kept(&mut at, &session).await?.marked();
    Ok(Page(Log::of(at, Some(session), Errors::default(), typed).await?.by_link(secret)))
}

/// Logs it, and the link has done its work.
pub async fn create(linked: Linked, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Log>> {
    let Linked { mut at, session, secret } = linked;
    at.must_be_living()?;
    let next = at.tx.path(&format!("/log/{secret}"));
    SignedLink::use_up(&mut at.tx, &token::hash(&secret), now).await?;
    match relog(at, session, typed, now).await? {
        Relogged::Again(page) => Ok(Answer::Again(page.by_link(secret))),
        Relogged::Overtaken(page) => Ok(Answer::Overtaken(page.by_link(secret))),
        Relogged::Done(at, notice) => Ok(Answer::Saved(at.tx.save(to(next).notice(notice)).await?)),
    }
}

/// When a planned session is over, both are asked to log it: told once, with a link of their own.
///
/// # Errors
/// When the database refuses.
pub async fn ask_later(tx: &mut CompanyTx, session: &Session) -> Result<()> {
    let payload = json!({ "pairing": session.pairing_id, "session": session.id, "sequence": session.sequence });
    let over = session.starts_at + Duration::minutes(session.minutes.into());
    jobs::enqueue(tx, ASK_TO_LOG, &format!("{} {}", session.id, session.sequence), payload, over).await
}

/// Does what `ask_later` planned, unless the session was moved, called off or logged meanwhile.
///
/// # Errors
/// When the database refuses.
pub async fn ask_to_log(tx: &mut CompanyTx, payload: &Value, now: DateTime<Utc>) -> Result<()> {
    let messages = to_log(tx, payload).await?;
    inbox::tell_all(tx, &messages, now).await
}

/// What both are told then.
///
/// # Errors
/// When the database refuses.
pub async fn to_log(tx: &mut CompanyTx, payload: &Value) -> Result<Vec<Message>> {
    let id = |name: &str| payload.get(name).and_then(|v| v.as_str()?.parse::<uuid::Uuid>().ok()).ok_or(Error::NotFound);
    let pairing = Pairing::find(tx, PairingId(id("pairing")?)).await?;
    let session = Session::find(tx, &pairing, SessionId(id("session")?)).await?;
    let moved = payload.get("sequence").and_then(Value::as_i64) != Some(session.sequence.into());
    if moved || !session.is_planned() || !pairing.is_living() {
        return Ok(Vec::new());
    }
    let mut messages = Vec::new();
    let over = session.starts_at + Duration::minutes(session.minutes.into());
    for (person, other) in [(pairing.mentor_id, pairing.mentee_id), (pairing.mentee_id, pairing.mentor_id)] {
        let secret = token::fresh()?;
        SignedLink::add(tx, &token::hash(&secret), session.id.0, person, over + OPEN).await?;
        let words =
            Words::none().name("other", &Person::find(tx, other).await?.name()).moment("when", session.starts_at);
        let about = format!("{} {}", session.id, session.sequence);
        messages.push(Message::new(person, Kind::SessionToLog, about, words, format!("/log/{secret}")));
    }
    Ok(messages)
}
