//! The home of mentors and mentees: what is next, what waits for whom, and the people on the way.

use std::collections::HashMap;

use askama::Template;

use super::{finished::Finished, first_steps::Reached};
use crate::{
    enrollment::{self, Enrollment},
    guidance::Request,
    kit::{
        db::CompanyTx,
        error::Result,
        id::PersonId,
        page::{Chrome, Me, Page},
        text,
    },
    pairings::{Agreement, Pairing, PairingId, Side, State},
    people::{Person, access::Member},
    programs::{Program, ProgramId},
    sessions::{Session, Strip, list::others},
};

/// One thing that the reader can do now, as a sentence with a button.
pub struct Todo {
    pub icon: &'static str,
    pub words: String,
    pub line: String,
    pub path: String,
    pub button: String,
}

/// Somebody the reader is on the way with.
pub struct Companion {
    pub pairing: Pairing,
    pub person: Person,
    pub program: String,
    pub strip: Strip,
    pub line: String,
}

#[derive(Template)]
#[template(path = "reports/mentoring.html")]
pub struct Mentoring {
    chrome: Chrome,
    me: Me,
    next: Option<(Session, Person)>,
    todos: Vec<Todo>,
    waiting: Vec<String>,
    mentees: Vec<Companion>,
    mentors: Vec<Companion>,
    finished: Vec<Finished>,
    asked_of_me: Vec<Request>,
    mine: Vec<Request>,
    may_ask: bool,
    free_places: i64,
    /// Whom a session can be logged with.
    can_log: Vec<(PairingId, String)>,
    /// The five short screens, for whoever has met nobody yet and has not seen them.
    first_steps: Option<Reached>,
}

impl Mentoring {
    fn is_empty(&self) -> bool {
        self.mentees.is_empty()
            && self.mentors.is_empty()
            && self.todos.is_empty()
            && self.finished.is_empty()
            && self.asked_of_me.is_empty()
    }

    fn next_when(&self, session: &Session) -> String {
        self.chrome.moment(&session.starts_at)
    }

    fn next_facts(&self, session: &Session) -> String {
        let kind = session.kind.label(&self.chrome.lang);
        let facts = t!(self.chrome, "session-facts", minutes = session.minutes, kind = kind);
        if session.place.is_empty() || session.has_link() { facts } else { format!("{facts} {}", session.place) }
    }
}

/// What the reader's pairings, places and requests say, gathered once.
struct Ground {
    me: PersonId,
    pairings: Vec<Pairing>,
    others: HashMap<PairingId, Person>,
    programs: HashMap<ProgramId, Program>,
    sessions: Vec<Session>,
    places: Vec<Enrollment>,
}

impl Ground {
    async fn of(member: &mut Member) -> Result<Self> {
        let me = member.id();
        let pairings = Pairing::of_person(&mut member.tx, me).await?;
        let others = others(member, &pairings).await?;
        let places = Enrollment::of_person(&mut member.tx, me).await?;
        let mut ids: Vec<ProgramId> =
            pairings.iter().map(|p| p.program_id).chain(places.iter().map(|p| p.program_id)).collect();
        ids.sort_unstable();
        ids.dedup();
        let programs = Program::of_ids(&mut member.tx, &ids).await?.into_iter().map(|p| (p.id, p)).collect();
        let living: Vec<PairingId> = pairings.iter().filter(|p| p.is_living()).map(|p| p.id).collect();
        let sessions = Session::of_pairings(&mut member.tx, &living).await?;
        Ok(Self { me, pairings, others, programs, sessions, places })
    }

    fn living(&self) -> impl Iterator<Item = (&Pairing, &Person)> {
        self.pairings.iter().filter(|p| p.is_living()).filter_map(|p| Some((p, self.others.get(&p.id)?)))
    }

    fn program(&self, id: ProgramId) -> String {
        self.programs.get(&id).map_or_else(String::new, |p| p.name.clone())
    }

    fn companions(&self, chrome: &Chrome, side: Side) -> Vec<Companion> {
        let mine = self.living().filter(|(p, _)| p.side_of(self.me) == Some(side));
        mine.map(|(pairing, person)| {
            let sessions: Vec<&Session> = self.sessions.iter().filter(|s| s.pairing_id == pairing.id).collect();
            Companion {
                line: met(chrome, pairing, &sessions),
                strip: Strip::of(&sessions),
                program: self.program(pairing.program_id),
                pairing: pairing.clone(),
                person: person.clone(),
            }
        })
        .collect()
    }
}

/// "Met 14 days ago, your rhythm is 21 days."
fn met(chrome: &Chrome, pairing: &Pairing, sessions: &[&Session]) -> String {
    if pairing.state == State::Paused {
        return t!(chrome, "home-rests");
    }
    let Some(last) = sessions.iter().rev().find(|s| s.is_held()) else {
        return t!(chrome, "home-not-met", agreed = pairing.rhythm_days);
    };
    let days = (chrome.today() - text::date_in(last.starts_at, &chrome.zone)).num_days().max(0);
    t!(chrome, "home-met", days = days, agreed = pairing.rhythm_days)
}

fn todo(icon: &'static str, words: String, line: String, path: String, button: String) -> Todo {
    Todo { icon, words, line, path, button }
}

/// Invitations and proposals that wait for the reader's answer.
fn answers(ground: &Ground, chrome: &Chrome) -> Vec<Todo> {
    let mut todos = Vec::new();
    for place in ground.places.iter().filter(|p| p.state == enrollment::State::Invited) {
        let words = t!(chrome, "todo-invited", program = ground.program(place.program_id));
        todos.push(todo(
            "mail",
            words,
            String::new(),
            format!("/programs/{}/join", place.program_id),
            t!(chrome, "notice-invited-go"),
        ));
    }
    for pairing in ground.pairings.iter().filter(|p| p.state == State::Proposed) {
        let mentor = pairing.mentor_id == ground.me;
        let (Some(other), true) = (ground.others.get(&pairing.id), mentor == pairing.mentor_accepted_at.is_none())
        else {
            continue;
        };
        let words = if mentor {
            t!(chrome, "todo-proposed", name = other.name())
        } else {
            t!(chrome, "todo-welcomed", name = other.name())
        };
        let line = t!(chrome, "todo-by", program = ground.program(pairing.program_id), date = pairing.answer_due_on);
        todos.push(todo("heart-handshake", words, line, pairing.page("/proposal"), t!(chrome, "notice-meet")));
    }
    todos
}

/// What the reader's pairings wait for: a log, a story, a signature, closing words.
async fn of_pairings(tx: &mut CompanyTx, ground: &Ground, chrome: &Chrome) -> Result<Vec<Todo>> {
    let mut todos = Vec::new();
    for (pairing, other) in ground.living() {
        let Some(side) = pairing.side_of(ground.me) else {
            continue;
        };
        let name = &other.given_name;
        for session in
            ground.sessions.iter().filter(|s| s.pairing_id == pairing.id && s.is_planned() && s.starts_at < chrome.now)
        {
            let words = t!(chrome, "todo-log", name = name, when = chrome.date_of(&session.starts_at));
            todos.push(todo("notebook-pen", words, String::new(), session.page("/log"), t!(chrome, "session-log-it")));
        }
        if pairing.exchange_in(side).is_none() {
            let line = if pairing.exchange_in(side.other()).is_some() {
                t!(chrome, "exchange-theirs-in", name = name)
            } else {
                String::new()
            };
            todos.push(todo(
                "pencil-line",
                t!(chrome, "todo-story", name = name),
                line,
                pairing.page("/stories"),
                t!(chrome, "todo-write"),
            ));
        }
        let newest = Agreement::of(tx, pairing).await?.into_iter().next();
        if newest.as_ref().is_none_or(|a| a.signed(&side).is_none()) {
            let words = if newest.is_none() {
                t!(chrome, "todo-agree", name = name)
            } else {
                t!(chrome, "todo-sign", name = name)
            };
            todos.push(todo("handshake", words, String::new(), pairing.page("/agreement"), t!(chrome, "todo-open")));
        }
        let closed = if side == Side::Mentor { pairing.close_mentor_at } else { pairing.close_mentee_at };
        if pairing.state == State::Closing && closed.is_none() {
            let line = pairing.close_due_on.map_or_else(String::new, |day| t!(chrome, "todo-until", date = day));
            todos.push(todo(
                "sprout",
                t!(chrome, "todo-close", name = name),
                line,
                pairing.page("/close"),
                t!(chrome, "notice-close-due-go"),
            ));
        }
    }
    Ok(todos)
}

/// Whom the reader is waiting for.
fn waiting(ground: &Ground, chrome: &Chrome) -> Vec<String> {
    let mut said = Vec::new();
    for pairing in ground
        .pairings
        .iter()
        .filter(|p| p.state == State::Proposed && p.mentor_id == ground.me && p.mentor_accepted_at.is_some())
    {
        if let Some(other) = ground.others.get(&pairing.id) {
            said.push(t!(chrome, "waiting-answer", name = other.given_name));
        }
    }
    for (pairing, other) in ground.living() {
        let Some(side) = pairing.side_of(ground.me) else {
            continue;
        };
        if pairing.exchange_in(side).is_some() && pairing.exchange_in(side.other()).is_none() {
            said.push(t!(chrome, "waiting-story", name = other.given_name));
        }
    }
    for place in ground.places.iter().filter(|p| p.side == Side::Mentee && p.state == enrollment::State::Approved) {
        said.push(t!(chrome, "waiting-match", program = ground.program(place.program_id)));
    }
    said
}

pub async fn show(mut member: Member) -> Result<Page<Mentoring>> {
    let ground = Ground::of(&mut member).await?;
    let me = member.id();
    let mut todos = answers(&ground, &member.chrome);
    todos.extend(of_pairings(&mut member.tx, &ground, &member.chrome).await?);
    let soon = member.chrome.now - chrono::Duration::hours(2);
    let next = ground.sessions.iter().find(|s| s.is_planned() && s.starts_at >= soon);
    let next = next.and_then(|s| Some((s.clone(), ground.others.get(&s.pairing_id)?.clone())));
    let mentees = ground.companions(&member.chrome, Side::Mentor);
    let mentors = ground.companions(&member.chrome, Side::Mentee);
    let open = |p: &&Enrollment| {
        p.side == Side::Mentor && matches!(p.state, enrollment::State::Approved | enrollment::State::Placed)
    };
    let places: i64 = ground.places.iter().filter(open).map(|p| i64::from(p.capacity)).sum();
    let asked_of_me = Request::waiting_for(&mut member.tx, me).await?;
    let may_ask = Enrollment::may_ask(&mut member.tx, me).await?;
    let mine: Vec<Request> = Request::asked_by(&mut member.tx, me, None)
        .await?
        .into_iter()
        .filter(Request::may_be_withdrawn)
        .take(5)
        .collect();
    let finished = Finished::of(&member.chrome, &ground.pairings, &ground.others, &ground.programs);
    let is_new = finished.is_empty() && mentees.iter().chain(&mentors).all(|one| one.strip.held == 0);
    let reached = if is_new { Some(Reached::of(&mut member.tx, me).await?) } else { None };
    Ok(Page(Mentoring {
        first_steps: reached.filter(|reached| !reached.done),
        waiting: waiting(&ground, &member.chrome),
        finished,
        can_log: ground.living().map(|(p, other)| (p.id, other.given_name.clone())).collect(),
        free_places: (places - i64::try_from(mentees.len()).unwrap_or_default()).max(0),
        chrome: member.chrome,
        me: member.me,
        next,
        todos,
        mentees,
        mentors,
        asked_of_me,
        may_ask,
        mine,
    }))
}
