//! The page of a pairing: how often the two meet, what was said, and what they are working on.

use std::collections::HashMap;

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::{Note, Session, SessionId, agenda};
use crate::{
    companies::Company,
    kit::{
        error::Result,
        extract::Query,
        page::{Chrome, Page},
        text,
    },
    pairings::{
        Agreement, Head, Side, State, Welcome,
        access::OfPairing,
        agreement,
        plan::{Plan, PlanGoal},
    },
    programs::rhythm_words,
};

/// Sessions on a page.
const MOST: i64 = 20;

#[derive(Template)]
#[template(path = "sessions/timeline.html")]
pub struct Timeline {
    chrome: Chrome,
    head: Head,
    sessions: Vec<Session>,
    notes: Vec<Note>,
    /// Names of the goals each session touched.
    touched: HashMap<SessionId, Vec<String>>,
    /// The next page begins after this session.
    more: Option<SessionId>,
    last_met: Option<DateTime<Utc>>,
    held: i64,
    learned: (i64, i64),
    welcome: Option<Welcome>,
    plan: Plan,
    agreed: Option<Agreement>,
    company: Company,
    agenda: Vec<String>,
    /// What the mentee takes along after the close: goal and words.
    next_goals: Vec<(String, String)>,
}

#[derive(Deserialize)]
pub struct Asked {
    before: Option<SessionId>,
}

impl Timeline {
    /// "12 days since you met, your rhythm is 14 days" (S7); once it is over, what it came to.
    fn rhythm(&self) -> String {
        if !self.head.pairing.is_living() {
            let last = self.last_met.map_or_else(String::new, |at| self.chrome.date_of(&at));
            return t!(self.chrome, "rhythm-over", n = self.held, last = last);
        }
        let agreed = self.head.pairing.rhythm_days;
        let Some(last) = self.last_met else {
            let whose =
                if self.agreed.as_ref().is_some_and(|one| one.agreed_at().is_some()) { "pair" } else { "program" };
            return t!(self.chrome, "rhythm-not-yet", often = rhythm_words(self.chrome.lang, agreed), whose = whose);
        };
        let days = (self.chrome.today() - text::date_in(last, &self.chrome.zone)).num_days().max(0);
        t!(self.chrome, "rhythm-days", days = days, agreed = agreed)
    }

    /// The checklist of the first thirty days (S27): (done, sentence, page).
    fn checklist(&self) -> Vec<(bool, String, String)> {
        let pairing = &self.head.pairing;
        let page = |rest: &str| pairing.page(rest);
        vec![
            (self.held >= 1, t!(self.chrome, "first-meet"), page("/sessions/new")),
            (self.held >= 2, t!(self.chrome, "first-meet-twice"), page("/sessions/new")),
            (pairing.exchange_is_open(), t!(self.chrome, "first-exchange"), page("/stories")),
            (self.agreed.is_some(), t!(self.chrome, "first-agree"), page("/agreement")),
        ]
    }

    /// Shown in the first month, and after it while something is open.
    fn shows_checklist(&self) -> bool {
        self.head.pairing.state.is_living() && (self.checklist().iter().any(|(done, ..)| !done) || self.is_new())
    }

    /// The check-ins that have come: (sentence, page).
    fn check_ins(&self) -> Vec<(String, String)> {
        let (pairing, today) = (&self.head.pairing, self.chrome.today());
        let (Some(from), true) = (pairing.started_on, pairing.state.is_living()) else { return Vec::new() };
        let middle = pairing.ends_on.map(|till| from + (till - from) / 2);
        let asks = [
            (self.head.side == Side::Mentee && self.is_new(), "check-in-start", "/check-in/start"),
            (today >= from + chrono::Duration::days(30), "check-in-day-30", "/check-in/day_30"),
            (middle.is_some_and(|day| today >= day), "check-in-midway", "/check-in/midway"),
        ];
        asks.into_iter()
            .filter(|(due, ..)| *due)
            .map(|(_, key, page)| (self.chrome.lang.get(key), pairing.page(page)))
            .collect()
    }

    /// Whether a planned session can still be logged: of two who are done, only what was to be before today.
    fn can_be_logged(&self, session: &Session) -> bool {
        self.head.pairing.is_living() || session.starts_at < self.chrome.now
    }

    /// By when the close must be in, while it is open.
    fn close_due(&self) -> Option<NaiveDate> {
        self.head.pairing.close_due_on.filter(|_| self.head.pairing.state == State::Closing)
    }

    /// The word on the way to the goals and the agreement.
    fn way_on(&self) -> String {
        t!(self.chrome, if self.head.pairing.is_living() { "timeline-change" } else { "timeline-see" })
    }

    /// Whether there is a close to write or to read.
    fn has_close(&self) -> bool {
        matches!(self.head.pairing.state, State::Closing | State::Completed | State::ClosedWithoutFeedback)
    }

    fn is_new(&self) -> bool {
        self.head.pairing.started_on.is_some_and(|from| (self.chrome.today() - from).num_days() < 30)
    }

    fn notes_of(&self, session: &SessionId) -> Vec<&Note> {
        self.notes.iter().filter(|n| n.session_id == *session).collect()
    }

    /// "60 minutes in person. Goals: Belonging."
    fn facts(&self, session: &Session) -> String {
        facts(&self.chrome, session, self.touched.get(&session.id).map_or(&[], Vec::as_slice))
    }

    fn when(&self, session: &Session) -> String {
        when(&self.chrome, session)
    }

    fn author(&self, note: &Note) -> &str {
        if note.author_id == self.head.mentor.id { &self.head.mentor.given_name } else { &self.head.mentee.given_name }
    }

    fn meets(&self, one: &Agreement) -> String {
        agreement::meets(&self.chrome, one)
    }

    fn open_goals(&self) -> Vec<&PlanGoal> {
        self.plan.open().collect()
    }

    fn taught(&self) -> String {
        t!(
            self.chrome,
            "session-both-learned",
            mentor = self.head.mentor.given_name,
            n = self.learned.0,
            mentee = self.head.mentee.given_name,
            m = self.learned.1
        )
    }
}

/// The day, and for what is still to come the hour.
pub fn when(chrome: &Chrome, session: &Session) -> String {
    if session.is_planned() {
        chrome.moment(&session.starts_at)
    } else {
        chrome.lang.day(text::date_in(session.starts_at, &chrome.zone))
    }
}

/// "60 minutes in person. Goals: Belonging."
pub fn facts(chrome: &Chrome, session: &Session, goals: &[String]) -> String {
    let kind = session.kind.label(&chrome.lang);
    let mut said = if session.is_missed() {
        t!(chrome, "session-did-not-take-place")
    } else if session.is_planned() {
        t!(chrome, "session-facts-planned", minutes = session.minutes, kind = kind)
    } else {
        t!(chrome, "session-facts", minutes = session.minutes, kind = kind)
    };
    if session.is_planned() && !session.place.is_empty() && !session.has_link() {
        said = format!("{said} {}", session.place);
    }
    if !goals.is_empty() {
        said = format!("{said} {}", t!(chrome, "session-facts-goals", n = goals.len(), goals = goals.join(", ")));
    }
    said
}

pub async fn show(mut at: OfPairing, Query(asked): Query<Asked>) -> Result<Response> {
    if matches!(at.pairing.state, State::Proposed | State::Declined | State::Expired) {
        return Ok(Redirect::to(&at.tx.path(&at.pairing.page("/proposal"))).into_response());
    }
    let mut head = Head::of(&mut at, "sessions").await?;
    let pairing = head.pairing.clone();
    let mut sessions = Session::of(&mut at.tx, &pairing, asked.before, MOST + 1).await?;
    let more =
        (sessions.len() as i64 > MOST).then(|| sessions.pop()).flatten().and_then(|_| sessions.last().map(|s| s.id));
    let (last_met, held) = Session::last_met(&mut at.tx, &pairing).await?;
    let names: HashMap<_, _> =
        head.program.goals(&mut at.tx).await?.into_iter().map(|g| (g.id, g.label(at.chrome.lang))).collect();
    let mut touched: HashMap<SessionId, Vec<String>> = HashMap::new();
    for (session, goal) in Session::goals_of(&mut at.tx, &pairing).await? {
        touched.entry(session).or_default().extend(names.get(&goal).cloned());
    }
    let next_goals = pairing
        .next_goals(&mut at.tx)
        .await?
        .into_iter()
        .map(|n| (names.get(&n.goal_id).cloned().unwrap_or_default(), n.next))
        .collect();
    if let Some(from) = pairing.started_on.filter(|_| held > 0 && pairing.state == State::Active) {
        head.thread = t!(at.chrome, "session-thread", n = held, month = at.chrome.lang.month(from));
    }
    let agenda = agenda::of(&mut at.tx, pairing.phase(at.chrome.today()), at.chrome.lang).await?;
    Ok(Page(Timeline {
        notes: Note::of(&mut at.tx, &pairing).await?,
        learned: Note::learned_by(&mut at.tx, &pairing).await?,
        welcome: Welcome::of(&mut at.tx, &pairing).await?,
        plan: Plan::of(&mut at.tx, &pairing).await?,
        agreed: Agreement::current(&mut at.tx, &pairing).await?,
        company: Company::find(&mut at.tx).await?,
        chrome: at.chrome,
        head,
        sessions,
        touched,
        more,
        last_met,
        held,
        agenda,
        next_goals,
    })
    .into_response())
}
