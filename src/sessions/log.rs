//! Logging a session in a few taps: everything is filled but the words. Private words stand apart, and stay apart.

use askama::Template;
use chrono::{DateTime, Duration, Utc};
use serde::Deserialize;

use super::{
    Kind, Note, Session, State, agenda,
    log_form::{Checked, STYLES, Typed},
    planning,
    queries::Facts,
    relog::as_kept,
};
use crate::{
    kit::{
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::Form,
        form::Errors,
        page::{Answer, Chrome, Page},
        text,
    },
    pairings::{Head, PairingId, access::OfPairing},
    people::access::Member,
    programs::ProgramGoal,
};

#[derive(Template)]
#[template(path = "sessions/log.html")]
pub struct Log {
    chrome: Chrome,
    head: Head,
    /// The session that is logged or corrected; none for one that was not planned.
    session: Option<Session>,
    goals: Vec<ProgramGoal>,
    agenda: Vec<String>,
    /// What the plan lacks, when this is the third session of a formal pairing (S12).
    lacks: Vec<String>,
    /// What the other side has written to both, shown above one's own.
    theirs: Option<Note>,
    /// The secret of the signed link that brought the reader here; none for whoever is signed in.
    link: Option<String>,
    errors: Errors,
    typed: Typed,
}

impl Log {
    /// The form as it was typed, with what is wrong.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(mut at: OfPairing, session: Option<Session>, errors: Errors, typed: Typed) -> Result<Self> {
        let head = Head::of(&mut at, "sessions").await?;
        let goals = head.program.goals(&mut at.tx).await?;
        let lacks = if session.as_ref().is_some_and(Session::is_held) {
            Vec::new()
        } else {
            planning::lacks(&mut at, &head).await?
        };
        let agenda = agenda::of(&mut at.tx, head.pairing.phase(at.chrome.today()), at.chrome.lang).await?;
        let other = head.other().id;
        let theirs = match &session {
            Some(s) => Note::of(&mut at.tx, &head.pairing)
                .await?
                .into_iter()
                .find(|n| n.session_id == s.id && n.author_id == other),
            None => None,
        };
        Ok(Self { chrome: at.chrome, head, session, goals, agenda, lacks, theirs, link: None, errors, typed })
    }

    /// The form as the holder of a signed link sees it: nothing of what the other side wrote.
    pub fn by_link(mut self, secret: String) -> Self {
        (self.link, self.theirs) = (Some(secret), None);
        self
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        let kinds = Kind::ALL.into_iter().map(|k| (k.key(), k.label(&self.chrome.lang)));
        kinds.chain([("missed", self.chrome.lang.get("session-did-not"))]).collect()
    }

    fn lengths(&self) -> Vec<String> {
        let mut lengths = vec![30, 45, 60, 90];
        if let Some(kept) =
            self.typed.minutes.parse::<i32>().ok().filter(|m| (5..=600).contains(m) && !lengths.contains(m))
        {
            lengths.push(kept);
            lengths.sort_unstable();
        }
        lengths.into_iter().map(|m| m.to_string()).collect()
    }

    fn styles(&self) -> Vec<(&'static str, String, bool)> {
        let name = |s: &str| t!(self.chrome, "reason-style-name", style = s);
        STYLES.iter().map(|s| (*s, name(s), self.typed.used.iter().any(|u| u == s))).collect()
    }

    fn goal(&self, goal: &ProgramGoal) -> String {
        goal.label(self.chrome.lang)
    }

    fn touches(&self, goal: &ProgramGoal) -> bool {
        self.typed.goals.contains(&goal.id.to_string())
    }

    fn secret(&self) -> &str {
        self.link.as_deref().unwrap_or_default()
    }

    fn action(&self) -> String {
        if let Some(secret) = &self.link {
            return format!("/log/{secret}");
        }
        self.session.as_ref().map_or_else(|| self.head.pairing.page("/sessions/log"), |s| s.page("/log"))
    }
}

/// An empty log: today, the last minutes, the last kind.
pub async fn new(mut at: OfPairing) -> Result<Page<Log>> {
    at.must_be_living()?;
    let recent = Session::of(&mut at.tx, &at.pairing, None, 10).await?;
    let last = recent.iter().find(|s| !s.is_planned()).or(recent.first());
    let typed = Typed {
        date: at.chrome.today().to_string(),
        minutes: last.map_or(60, |s| s.minutes).to_string(),
        kind: last.map_or(Kind::InPerson, |s| s.kind).key().into(),
        ..Typed::default()
    };
    Ok(Page(Log::of(at, None, Errors::default(), typed).await?))
}

/// The short form of the home page: whom, today or yesterday, how long, one line.
#[derive(Deserialize)]
pub struct Quick {
    #[serde(default)]
    with: String,
    #[serde(default)]
    when: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    line: String,
}

pub async fn quick(member: Member, now: Now, Form(quick): Form<Quick>) -> Result<Answer<Log>> {
    let pairing = quick.with.parse::<PairingId>().map_err(|_| Error::NotFound)?;
    let mut at = OfPairing::open(member, pairing).await?;
    let last = Session::of(&mut at.tx, &at.pairing, None, 1).await?.into_iter().next();
    let day = at.chrome.today() - Duration::days(i64::from(quick.when == "yesterday"));
    let typed = Typed {
        date: day.to_string(),
        minutes: quick.minutes,
        kind: last.map_or(Kind::InPerson, |s| s.kind).key().into(),
        talked: quick.line,
        ..Typed::default()
    };
    create(at, now, Form(typed)).await
}

pub async fn create(mut at: OfPairing, Now(now): Now, Form(mut typed): Form<Typed>) -> Result<Answer<Log>> {
    at.must_be_living()?;
    let head = Head::of(&mut at, "sessions").await?;
    let goals = head.program.goals(&mut at.tx).await?;
    let mut errors = Errors::default();
    let Some(checked) = typed.checked(&mut errors, &at, &goals, None) else {
        return Ok(Answer::Again(Log::of(at, None, errors, typed).await?));
    };
    at.tx.one_at_a_time(at.pairing.id.0).await?;
    let me = at.me.id;
    let Some(there) = same_day(&mut at, checked.facts.starts_at).await? else {
        let session = Session::log(&mut at.tx, &at.pairing, &checked.facts, me, now).await?;
        return Ok(Answer::Saved(save(at, &session, &checked, now).await?));
    };
    if there.is_planned() {
        let facts = Facts { starts_at: there.starts_at, ..checked.facts };
        there.relog(&mut at.tx, &facts, me, now).await?;
        return Ok(Answer::Saved(save(at, &there, &Checked { facts, ..checked }, now).await?));
    }
    let mine = Note::of(&mut at.tx, &at.pairing)
        .await?
        .into_iter()
        .find(|n| n.session_id == there.id && n.author_id == me && n.shared);
    let again = there.logged_by == Some(me) && mine.is_none_or(|n| n.talked == checked.shared.talked);
    if again {
        // A double tap: the same session once more.
        return Ok(Answer::Saved(save(at, &there, &checked, now).await?));
    }
    // The other side was quicker: the words stay, and this form now adds them to that session.
    errors.add("date", "session-logged-already");
    typed.mark = as_kept(&mut at, &there).await?.mark;
    Ok(Answer::Again(Log::of(at, Some(there), errors, typed).await?))
}

/// A session of the same day, where the reader is.
async fn same_day(at: &mut OfPairing, moment: DateTime<Utc>) -> Result<Option<Session>> {
    let day = text::date_in(moment, &at.chrome.zone);
    let from = text::moment_in(day, 0, 0, &at.chrome.zone).unwrap_or(moment);
    Ok(Session::between(&mut at.tx, &at.pairing, from, from + Duration::hours(24)).await?.into_iter().next())
}

/// Keeps goals and words of a session that is logged; the words for the next page.
///
/// # Errors
/// When the database refuses.
pub async fn keep(
    at: &mut OfPairing,
    session: &Session,
    checked: &Checked,
    now: DateTime<Utc>,
) -> Result<&'static str> {
    let me = at.me.id;
    session.touch(&mut at.tx, &checked.goals).await?;
    session.note(&mut at.tx, me, true, &checked.shared, now).await?;
    session.note(&mut at.tx, me, false, &checked.private, now).await?;
    Ok(if checked.facts.state == State::Missed { "session-logged-missed" } else { "session-logged" })
}

/// The same, and off to the page of the pairing.
async fn save(mut at: OfPairing, session: &Session, checked: &Checked, now: DateTime<Utc>) -> Result<Saved> {
    let notice = keep(&mut at, session, checked, now).await?;
    let next = at.tx.path(&at.pairing.page(""));
    at.tx.save(to(next).notice(notice)).await
}
