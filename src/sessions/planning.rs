//! Planning a session, moving it, and calling it off; the other side is told with an entry for the calendar.

use askama::Template;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Kind, Session, SessionId, agenda,
    calendar::{self, SessionPath},
    link,
    plan::Plan,
};
use crate::{
    inbox::{self, Kind as Told, Message, Words},
    kit::{
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path},
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
        text,
    },
    pairings::{Agreement, Head, access::OfPairing, lacking, plan},
    people::Person,
};

#[derive(Template)]
#[template(path = "sessions/planning.html")]
pub struct Planning {
    chrome: Chrome,
    head: Head,
    /// The session that is moved; none for a new one.
    session: Option<Session>,
    agenda: Vec<String>,
    /// What the plan lacks, when this is the third session of a formal pairing (S12).
    lacks: Vec<String>,
    errors: Errors,
    typed: Typed,
}

#[derive(Deserialize, Serialize, Default)]
pub struct Typed {
    #[serde(default)]
    date: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    place: String,
    /// The moment about which the page has said already that something else is planned then.
    #[serde(default, skip_serializing)]
    anyway: String,
    #[serde(default, skip_serializing)]
    mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

impl Typed {
    fn moment(&self) -> String {
        format!("{} {}", self.date.trim(), self.time.trim())
    }

    fn of(session: &Session, chrome: &Chrome) -> Self {
        Self {
            date: text::date_in(session.starts_at, &chrome.zone).to_string(),
            time: text::Lang::english().time(session.starts_at, &chrome.zone),
            minutes: session.minutes.to_string(),
            kind: session.kind.key().into(),
            place: session.place.clone(),
            ..Self::default()
        }
        .marked()
    }

    fn plan(&self, errors: &mut Errors, chrome: &Chrome, now: DateTime<Utc>) -> Option<Plan> {
        let date = errors.date("date", &self.date);
        if date.is_none() && self.date.trim().is_empty() {
            errors.add("date", "error-required");
        }
        let time = hour_and_minute(&self.time);
        if time.is_none() {
            errors.add("time", "error-time");
        }
        let minutes = errors.number("minutes", &self.minutes, 5..=600);
        let place = errors.optional("place", &self.place, 240);
        let kind = errors.one_of("kind", &self.kind, &Kind::ALL.map(|k| (k.key(), k)))?;
        let (date, (hour, minute)) = (date?, time?);
        let starts_at = text::moment_in(date, hour, minute, &chrome.zone);
        if starts_at.is_none_or(|at| at < now - Duration::hours(1) || at > now + Duration::days(800)) {
            errors.add("date", "session-not-to-come");
        }
        errors.is_empty().then_some(Plan { kind, starts_at: starts_at?, minutes, place })
    }
}

fn hour_and_minute(typed: &str) -> Option<(i8, i8)> {
    let (hour, rest) = typed.trim().split_once(':')?;
    let (hour, minute) = (hour.parse::<i8>().ok()?, rest.get(..2)?.parse::<i8>().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

/// What is missing of the plan when the next session is the third of a formal pairing, or a later one (S12).
pub async fn lacks(at: &mut OfPairing, head: &Head) -> Result<Vec<String>> {
    if !head.program.formal || Session::held(&mut at.tx, &head.pairing).await? < 2 {
        return Ok(Vec::new());
    }
    let plan = plan::Plan::of(&mut at.tx, &head.pairing).await?;
    Ok(plan.lacking().into_iter().map(|what| lacking(what, &at.chrome.lang)).collect())
}

impl Planning {
    async fn of(mut at: OfPairing, session: Option<Session>, errors: Errors, typed: Typed) -> Result<Self> {
        let head = Head::of(&mut at, "sessions").await?;
        let lacks = lacks(&mut at, &head).await?;
        let agenda = agenda::of(&mut at.tx, head.pairing.phase(at.chrome.today()), at.chrome.lang).await?;
        Ok(Self { chrome: at.chrome, head, session, agenda, lacks, errors, typed })
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        Kind::ALL.into_iter().map(|k| (k.key(), k.label(&self.chrome.lang))).collect()
    }

    fn heading(&self) -> String {
        let name = &self.head.other().given_name;
        if self.session.is_some() {
            t!(self.chrome, "session-move-title", name = name)
        } else {
            t!(self.chrome, "session-plan-title", name = name)
        }
    }

    fn action(&self) -> String {
        self.session.as_ref().map_or_else(|| self.head.pairing.page("/sessions"), |s| s.page("/move"))
    }

    /// The clock of the other side, where it shows another time.
    fn their_zone(&self) -> Option<String> {
        let zone = &self.head.other().time_zone;
        let differs = !zone.is_empty() && self.chrome.zone.iana_name() != Some(zone.as_str());
        differs.then(|| {
            t!(self.chrome, "session-their-zone", name = self.head.other().given_name, zone = zone.replace('_', " "))
        })
    }
}

/// An empty plan: a rhythm from the last meeting, the agreed place, the last minutes.
pub async fn new(mut at: OfPairing) -> Result<Page<Planning>> {
    at.must_be_living()?;
    let last = Session::of(&mut at.tx, &at.pairing, None, 1).await?.into_iter().next();
    let agreed = Agreement::current(&mut at.tx, &at.pairing).await?;
    let next = at.chrome.today() + Duration::days(i64::from(at.pairing.rhythm_days.min(14)));
    let typed = Typed {
        date: next.to_string(),
        time: "10:00".into(),
        minutes: last.as_ref().map_or(60, |s| s.minutes).to_string(),
        kind: last.as_ref().map_or(Kind::InPerson, |s| s.kind).key().into(),
        place: last
            .as_ref()
            .map(|s| s.place.clone())
            .filter(|p| !p.is_empty())
            .or(agreed.map(|a| a.place))
            .unwrap_or_default(),
        ..Typed::default()
    };
    Ok(Page(Planning::of(at, None, Errors::default(), typed).await?))
}

/// Says once that one of the two meets somebody else at that time, of the other one never whom; sent again for the same moment, it is
/// meant.
async fn warn(
    at: &mut OfPairing,
    errors: &mut Errors,
    typed: &mut Typed,
    plan: &Plan,
    except: Option<SessionId>,
) -> Result<()> {
    let me = at.me.id;
    if typed.anyway == typed.moment() {
        return Ok(());
    }
    if let Some(other) = Session::meets_then(&mut at.tx, me, plan, except).await? {
        errors.add_with("time", "session-meets-then", Person::find(&mut at.tx, other).await?.name());
    } else if Session::other_is_busy(&mut at.tx, &at.pairing, plan, except).await? {
        let other = at.other();
        errors.add_with("time", "session-other-busy", Person::find(&mut at.tx, other).await?.given_name);
    } else {
        return Ok(());
    }
    typed.anyway = typed.moment();
    Ok(())
}

pub async fn create(mut at: OfPairing, Now(now): Now, Form(mut typed): Form<Typed>) -> Result<Answer<Planning>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let plan = typed.plan(&mut errors, &at.chrome, now);
    if let Some(plan) = &plan {
        warn(&mut at, &mut errors, &mut typed, plan, None).await?;
    }
    let Some(plan) = plan.filter(|_| errors.is_empty()) else {
        return Ok(Answer::Again(Planning::of(at, None, errors, typed).await?));
    };
    let me = at.me.id;
    let session = Session::plan(&mut at.tx, &at.pairing, &plan, me, now).await?;
    link::ask_later(&mut at.tx, &session).await?;
    tell(&mut at, &session, Told::SessionPlanned, now).await?;
    Ok(Answer::Saved(saved(at, &session.page(""), "session-planned").await?))
}

pub async fn edit(mut at: OfPairing, Path(place): Path<SessionPath>) -> Result<Page<Planning>> {
    at.must_be_living()?;
    let session = Session::find(&mut at.tx, &at.pairing, place.session).await?;
    if !session.is_planned() {
        return Err(Error::Conflict);
    }
    let typed = Typed::of(&session, &at.chrome);
    Ok(Page(Planning::of(at, Some(session), Errors::default(), typed).await?))
}

pub async fn change(
    mut at: OfPairing,
    Path(place): Path<SessionPath>,
    Now(now): Now,
    Form(mut typed): Form<Typed>,
) -> Result<Answer<Planning>> {
    at.must_be_living()?;
    at.tx.one_at_a_time(at.pairing.id.0).await?;
    let session = Session::find(&mut at.tx, &at.pairing, place.session).await?;
    if !session.is_planned() {
        return Err(Error::Conflict);
    }
    let mut errors = Errors::default();
    let plan = typed.plan(&mut errors, &at.chrome, now);
    if let Some(plan) = &plan {
        warn(&mut at, &mut errors, &mut typed, plan, Some(session.id)).await?;
    }
    let Some(plan) = plan.filter(|_| errors.is_empty()) else {
        return Ok(Answer::Again(Planning::of(at, Some(session), errors, typed).await?));
    };
    let lang = at.chrome.lang;
    let named = |field: &str, stands: String| match Kind::ALL.into_iter().find(|k| field == "kind" && k.key() == stands)
    {
        Some(kind) => kind.label(&lang),
        None => stands,
    };
    if typed.overtaken(Typed::of(&session, &at.chrome), &mut errors, named) {
        return Ok(Answer::Overtaken(Planning::of(at, Some(session), errors, typed).await?));
    }
    let moved = session.replan(&mut at.tx, &at.pairing, &plan, session.version).await?;
    link::ask_later(&mut at.tx, &moved).await?;
    tell(&mut at, &moved, Told::SessionMoved, now).await?;
    Ok(Answer::Saved(saved(at, &moved.page(""), "session-moved").await?))
}

pub async fn cancel(mut at: OfPairing, Path(place): Path<SessionPath>, Now(now): Now) -> Result<Saved> {
    let session = Session::find(&mut at.tx, &at.pairing, place.session).await?;
    let canceled = session.cancel(&mut at.tx, &at.pairing).await?;
    tell(&mut at, &canceled, Told::SessionCanceled, now).await?;
    let next = at.pairing.page("");
    saved(at, &next, "session-canceled").await
}

async fn tell(at: &mut OfPairing, session: &Session, kind: Told, now: DateTime<Utc>) -> Result<()> {
    let head = Head::of(at, "sessions").await?;
    let words =
        Words::none().name("other", &head.me().name()).moment("when", session.starts_at).name("place", &session.place);
    let about = format!("{} {}", session.id, session.sequence);
    let entry = calendar::file(session, &head, at.chrome.lang, now);
    let other = head.other().id;
    let message = Message::new(other, kind, about, words, session.page("")).with_calendar(entry);
    inbox::tell_all(&mut at.tx, &[message], now).await
}

async fn saved(at: OfPairing, next: &str, notice: &'static str) -> Result<Saved> {
    let next = at.tx.path(next);
    at.tx.save(to(next).notice(notice)).await
}
