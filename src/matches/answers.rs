//! The acceptance board: who was asked, who has answered, who is waited for and until when (M10).

use askama::Template;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};

use super::create::ProgramAt;
use crate::{
    enrollment::Waiting,
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Path, Query},
        id::PersonId,
        page::{Chrome, Page},
        text,
    },
    pairings::{Answers, Pairing, PairingId, State},
    people::{Person, access::Coordinator},
    programs::{Head, Program, ProgramId, Tab},
};

/// Proposals on a page.
const PAGE: i64 = 50;
/// People of the wait list who are named.
const NAMED: i64 = 20;

#[derive(Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// "mentor", "mentee", "yes", "declined", "expired"; anything else is all.
    show: String,
    before: String,
}

#[derive(Template)]
#[template(path = "matches/answers.html")]
struct Board {
    chrome: Chrome,
    head: Head,
    asked: Asked,
    answers: Answers,
    rows: Vec<Pairing>,
    next: Option<PairingId>,
    people: Vec<Person>,
    waiting: Vec<Waiting>,
    waiting_in_all: i64,
}

pub(super) async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramAt>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let tx = &mut member.tx;
    let program = Program::find(tx, at.program).await?;
    let answers = Answers::of(tx, at.program).await?;
    let mut rows = Pairing::asked(tx, at.program, &asked.show, asked.before.parse().ok(), PAGE + 1).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let next = rows.last().map(|p| p.id).filter(|_| more);
    let waiting = Waiting::in_program(tx, at.program, NAMED).await?;
    let waiting_in_all = Waiting::count(tx, at.program).await?;
    let mut ids: Vec<PersonId> = rows.iter().flat_map(|p| [p.mentor_id, p.mentee_id]).collect();
    ids.extend(waiting.iter().map(|w| w.person));
    ids.sort_unstable();
    ids.dedup();
    let people = Person::of(tx, &ids).await?;
    let head = Head::of(tx, program, Tab::Matching).await?;
    audit::listed(tx, "pairing", ids, now).await?;
    member.tx.commit().await?;
    Ok(Page(Board { chrome: member.chrome, head, asked, answers, rows, next, people, waiting, waiting_in_all }))
}

/// The parts of the address.
#[derive(serde::Deserialize)]
pub(super) struct PairAt {
    program: ProgramId,
    pairing: PairingId,
}

/// Waits no longer for an answer: the next choice is asked.
pub(super) async fn move_on(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<PairAt>,
) -> Result<Saved> {
    let pairing = Pairing::find(&mut member.tx, at.pairing).await?;
    if pairing.program_id != at.program {
        return Err(Error::NotFound);
    }
    if pairing.state != State::Proposed {
        return Err(Error::Conflict);
    }
    pairing.expire(&mut member.tx, now).await?;
    audit::Entry::new("moved on from", "pairing")
        .id(pairing.id.0)
        .about(pairing.mentee_id)
        .write(&mut member.tx, now)
        .await?;
    let path = member.tx.path(&format!("/programs/{}/answers", at.program));
    member.tx.save(to(path).notice("answers-moved-on")).await
}

impl Board {
    fn tabs(&self) -> [(&'static str, &'static str, i64); 6] {
        let a = &self.answers;
        let all = a.mentor + a.mentee + a.yes + a.declined + a.expired;
        [
            ("", "answers-all", all),
            ("mentor", "answers-mentor", a.mentor),
            ("mentee", "answers-mentee", a.mentee),
            ("yes", "answers-yes", a.yes),
            ("declined", "answers-declined", a.declined),
            ("expired", "answers-expired", a.expired),
        ]
    }

    fn is(&self, show: &str) -> bool {
        self.asked.show == show
    }

    fn at(&self, rest: &str) -> String {
        self.chrome.at(self.head.program.path(rest))
    }

    fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|p| p.id == *id)
    }

    /// Whether somebody in charge moved on before the days were over.
    fn taken_back(&self, pairing: &Pairing) -> bool {
        pairing.ended_at.is_some_and(|at| text::date_in(at, &self.chrome.zone) <= pairing.answer_due_on)
    }

    /// (tone, icon, words): who is waited for, until when, or what came of it.
    fn stands(&self, pairing: &Pairing) -> (&'static str, &'static str, String) {
        let lang = self.chrome.lang;
        let on = |at: Option<DateTime<Utc>>| at.map(|at| self.chrome.date_of(&at)).unwrap_or_default();
        match pairing.state {
            State::Proposed => {
                let late = if pairing.answer_due_on < self.chrome.today() { "stop" } else { "slow" };
                let key =
                    if pairing.mentor_accepted_at.is_none() { "answers-waits-mentor" } else { "answers-waits-mentee" };
                (late, "hourglass", t!(lang, key, due = pairing.answer_due_on))
            }
            State::Declined if pairing.declined_by == Some(pairing.mentor_id) => {
                ("idle", "x", t!(lang, "answers-no-mentor", when = on(pairing.ended_at)))
            }
            State::Declined => ("idle", "x", t!(lang, "answers-no-mentee", when = on(pairing.ended_at))),
            State::Expired if self.taken_back(pairing) => {
                ("idle", "clock", t!(lang, "answers-taken-back", when = on(pairing.ended_at)))
            }
            State::Expired => ("idle", "clock", t!(lang, "answers-no-answer", when = on(pairing.ended_at))),
            _ => ("ok", "circle-check", t!(lang, "answers-both-yes", when = on(pairing.mentee_accepted_at))),
        }
    }
}
