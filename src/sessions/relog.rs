//! Logging a planned session, and correcting one that is logged: what it said before is kept.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{
    Kind, Note, Session, State,
    calendar::SessionPath,
    log::{Log, keep},
    log_form::Typed,
};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::{Form, Path},
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
        text,
    },
    pairings::{Head, access::OfPairing},
    programs::ProgramGoal,
};

/// What came of a form: saved but not committed, with the words for the next page, or to be looked at again.
pub enum Relogged {
    Done(Box<OfPairing>, &'static str),
    Again(Box<Log>),
    /// Somebody else saved meanwhile.
    Overtaken(Box<Log>),
}

/// The form with what HR may know too: when, how long, how, for which goals. No words (V1, V2).
///
/// # Errors
/// `Conflict` when the session was called off.
pub async fn facts_as_kept(at: &mut OfPairing, session: &Session) -> Result<Typed> {
    if session.state == State::Canceled {
        return Err(Error::Conflict);
    }
    Ok(Typed {
        date: text::date_in(session.starts_at, &at.chrome.zone).min(at.chrome.today()).to_string(),
        minutes: session.minutes.to_string(),
        kind: if session.is_missed() { "missed" } else { session.kind.key() }.into(),
        goals: session.goals(&mut at.tx).await?.iter().map(ToString::to_string).collect(),
        ..Typed::default()
    })
}

/// The form as the session and the reader's own notes stand.
///
/// # Errors
/// `Conflict` when the session was called off.
pub async fn as_kept(at: &mut OfPairing, session: &Session) -> Result<Typed> {
    let mut typed = facts_as_kept(at, session).await?;
    let me = at.me.id;
    let notes = Note::of(&mut at.tx, &at.pairing).await?;
    for note in notes.into_iter().filter(|n| n.session_id == session.id && n.author_id == me) {
        if note.shared {
            (typed.talked, typed.learned, typed.challenged, typed.used) =
                (note.talked, note.learned, note.challenged, note.used);
        } else {
            typed.private = note.body;
        }
    }
    Ok(typed.marked())
}

/// What stands in a field of the log, as a person reads it.
fn in_words(chrome: &Chrome, goals: &[ProgramGoal], field: &str, stands: String) -> String {
    let each =
        |name: &dyn Fn(&str) -> Option<String>| stands.split(", ").filter_map(name).collect::<Vec<_>>().join(", ");
    match field {
        "date" => stands.parse().map_or_else(|_| stands.clone(), |day| chrome.date(&day)),
        "kind" if stands == "missed" => chrome.lang.get("session-did-not"),
        "kind" => Kind::ALL.iter().find(|k| k.key() == stands).map_or_else(String::new, |k| k.label(&chrome.lang)),
        "goals" => each(&|id| goals.iter().find(|g| g.id.to_string() == id).map(|g| g.label(chrome.lang))),
        "used" => each(&|style| (!style.is_empty()).then(|| t!(chrome, "reason-style-name", style = style))),
        _ => stands,
    }
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
    let me = at.me.id;
    let Some(checked) = checked else {
        return Ok(Relogged::Again(Box::new(Log::of(at, Some(session), errors, typed).await?)));
    };
    at.tx.one_at_a_time(at.pairing.id.0).await?;
    let session = Session::find(&mut at.tx, &at.pairing, session.id).await?;
    let stored = as_kept(&mut at, &session).await?;
    let chrome = &at.chrome;
    if typed.overtaken(stored, &mut errors, |field, stands| in_words(chrome, &goals, field, stands)) {
        return Ok(Relogged::Overtaken(Box::new(Log::of(at, Some(session), errors, typed).await?)));
    }
    session.relog(&mut at.tx, &checked.facts, me, now).await?;
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
