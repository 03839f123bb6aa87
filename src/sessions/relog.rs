//! Logging a planned session, and correcting one that is logged: what it said before is kept.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{
    Note, Session, State,
    calendar::SessionPath,
    log::{Log, Typed, keep},
};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::{Form, Path},
        form::Errors,
        page::{Answer, Page},
        text,
    },
    pairings::{Head, access::OfPairing},
};

/// What came of a form: saved but not committed, with the words for the next page, or to be looked at again.
pub enum Relogged {
    Done(Box<OfPairing>, &'static str),
    Again(Box<Log>),
    /// Somebody else saved meanwhile.
    Overtaken(Box<Log>),
}

/// The form as the session and the reader's own notes stand.
///
/// # Errors
/// `Conflict` when the session was called off.
pub async fn as_kept(at: &mut OfPairing, session: &Session) -> Result<Typed> {
    if session.state == State::Canceled {
        return Err(Error::Conflict);
    }
    let me = at.me.id;
    let mut typed = Typed {
        date: text::date_in(session.starts_at, &at.chrome.zone).min(at.chrome.today()).to_string(),
        minutes: session.minutes.to_string(),
        kind: if session.is_missed() { "missed" } else { session.kind.key() }.into(),
        goals: session.goals(&mut at.tx).await?.iter().map(ToString::to_string).collect(),
        version: session.version.to_string(),
        ..Typed::default()
    };
    let notes = Note::of(&mut at.tx, &at.pairing).await?;
    for note in notes.into_iter().filter(|n| n.session_id == session.id && n.author_id == me) {
        if note.shared {
            (typed.talked, typed.learned, typed.challenged, typed.used) =
                (note.talked, note.learned, note.challenged, note.used);
        } else {
            typed.private = note.body;
        }
    }
    Ok(typed)
}

/// Logs or corrects a session.
///
/// # Errors
/// When the database refuses.
pub async fn relog(mut at: OfPairing, session: Session, mut typed: Typed, now: DateTime<Utc>) -> Result<Relogged> {
    let head = Head::of(&mut at, "sessions").await?;
    let goals = head.program.goals(&mut at.tx).await?;
    let mut errors = Errors::default();
    let checked = typed.checked(&mut errors, &at, &goals, Some(&session));
    let version = typed.version.parse().unwrap_or_default();
    let me = at.me.id;
    let Some(checked) = checked else {
        return Ok(Relogged::Again(Box::new(Log::of(at, Some(session), errors, typed).await?)));
    };
    if !session.relog(&mut at.tx, &checked.facts, version, me, now).await? {
        errors.add("date", "error-saved-meanwhile");
        typed.version = session.version.to_string();
        return Ok(Relogged::Overtaken(Box::new(Log::of(at, Some(session), errors, typed).await?)));
    }
    if !session.is_planned() {
        let before = json!({ "state": session.state.key(), "kind": session.kind.key(), "starts_at": session.starts_at, "minutes": session.minutes });
        audit::Entry::new("corrected", "session").id(session.id.0).detail(before).write(&mut at.tx, now).await?;
    }
    let notice = keep(&mut at, &session, &checked, now).await?;
    Ok(Relogged::Done(Box::new(at), notice))
}

/// The form of a planned session, or of one that is corrected.
pub async fn edit(mut at: OfPairing, Path(place): Path<SessionPath>) -> Result<Page<Log>> {
    at.must_be_agreed()?;
    let session = Session::find(&mut at.tx, &at.pairing, place.session).await?;
    let typed = as_kept(&mut at, &session).await?;
    Ok(Page(Log::of(at, Some(session), Errors::default(), typed).await?))
}

pub async fn change(
    mut at: OfPairing,
    Path(place): Path<SessionPath>,
    Now(now): Now,
    Form(typed): Form<Typed>,
) -> Result<Answer<Log>> {
    at.must_be_agreed()?;
    let session = Session::find(&mut at.tx, &at.pairing, place.session).await?;
    match relog(at, session, typed, now).await? {
        Relogged::Again(page) => Ok(Answer::Again(*page)),
        Relogged::Overtaken(page) => Ok(Answer::Overtaken(*page)),
        Relogged::Done(at, notice) => {
            let next = at.tx.path(&at.pairing.page(""));
            Ok(Answer::Saved(at.tx.save(to(next).notice(notice)).await?))
        }
    }
}
