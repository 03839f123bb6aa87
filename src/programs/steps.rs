//! The life cycle as buttons: what comes next, what it will do, and the noun behind each.

use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::json;

use super::{Change, Program, ProgramId, Refused, Setup, State, access::ProgramPath};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path},
        jobs,
        text::Lang,
    },
    people::access::{Coordinator, HrAdmin, Member},
};

/// What is ticked for the next round; nothing for a plain copy.
#[derive(Deserialize)]
pub struct NextRound {
    #[serde(default)]
    change: Vec<String>,
}

/// A step that is possible now.
#[derive(Clone, Copy)]
pub struct Step {
    /// The noun it is posted to.
    pub noun: &'static str,
    pub label: &'static str,
    /// What will happen.
    pub explains: &'static str,
    /// The one main way on.
    pub main: bool,
}

const fn step(noun: &'static str, label: &'static str, explains: &'static str, main: bool) -> Step {
    Step { noun, label, explains, main }
}

impl Program {
    /// The steps that are possible now, the main one first.
    pub fn steps(&self) -> Vec<Step> {
        let archive = step("archiving", "step-archive", "step-archive-what", false);
        match (self.state, self.formal) {
            (State::Draft, true) => vec![step("enrollment-opening", "step-open", "step-open-what", true), archive],
            (State::Draft, false) => vec![step("launch", "step-run", "step-run-what", true), archive],
            (State::Enrolling, _) => vec![step("matching-opening", "step-match", "step-match-what", true), archive],
            (State::Matching, _) => {
                vec![
                    step("launch", "step-launch", "step-launch-what", true),
                    step("enrollment-opening", "step-reopen", "step-reopen-what", false),
                    archive,
                ]
            }
            (State::Running, true) => vec![step("closing", "step-closing", "step-closing-what", true)],
            // It is open all year: to end it is no next step.
            (State::Running, false) => vec![step("closing", "step-wind-down", "step-wind-down-what", false)],
            (State::Closing, _) => vec![
                step("close", "step-close", "step-close-what", true),
                step("launch", "step-resume", "step-resume-what", false),
            ],
            (State::Closed, _) => vec![step("archiving", "step-archive", "step-archive-closed-what", true)],
            (State::Archived, _) => vec![],
        }
    }
}

async fn go(
    mut member: Member,
    id: ProgramId,
    noun: &str,
    state: State,
    notice: &'static str,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Saved> {
    let program = Program::find(&mut member.tx, id).await?;
    if !program.steps().iter().any(|step| step.noun == noun) {
        return Err(Error::Conflict);
    }
    let today = member.chrome.today();
    program.step(&mut member.tx, state, today, now).await?;
    if state == State::Closing {
        // Feedback stands below: it finds this job and opens every pairing's close.
        jobs::enqueue(&mut member.tx, "begin_closing", &format!("{id} {now}"), json!({ "program": id }), now).await?;
    }
    audit::Entry::new(state.key(), "program").id(id.0).write(&mut member.tx, now).await?;
    let path = member.tx.path(&program.path(""));
    member.tx.save(to(path).notice(notice)).await
}

/// Invitations may go out; the invited may join.
pub async fn open_enrollment(
    Coordinator(member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
) -> Result<impl IntoResponse> {
    go(member, at.program, "enrollment-opening", State::Enrolling, "step-open-done", now).await
}

/// Everybody is in: pairs are proposed.
pub async fn open_matching(
    Coordinator(member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
) -> Result<impl IntoResponse> {
    go(member, at.program, "matching-opening", State::Matching, "step-match-done", now).await
}

/// The program runs; an informal one enrolls and runs at once.
pub async fn launch(
    Coordinator(member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
) -> Result<impl IntoResponse> {
    go(member, at.program, "launch", State::Running, "step-launch-done", now).await
}

/// The pairs look back together.
pub async fn begin_closing(
    Coordinator(member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
) -> Result<impl IntoResponse> {
    go(member, at.program, "closing", State::Closing, "step-closing-done", now).await
}

/// The program is over.
pub async fn close(
    Coordinator(member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
) -> Result<impl IntoResponse> {
    go(member, at.program, "close", State::Closed, "step-close-done", now).await
}

/// Out of the list, kept for the record.
pub async fn archive(
    Coordinator(member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
) -> Result<impl IntoResponse> {
    go(member, at.program, "archiving", State::Archived, "step-archive-done", now).await
}

/// A new draft with the same settings, without people.
pub async fn copy(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(round): Form<NextRound>,
) -> Result<Saved> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let goals = program.goals(&mut member.tx).await?;
    let mut setup = Setup::of(&program, &goals);
    setup.starts_on = None;
    let offered = Change::offered(&program);
    for change in round.change.iter().filter_map(|key| Change::of(key)).filter(|change| offered.contains(change)) {
        change.apply(&mut setup);
    }
    setup.name = copy_name(&mut member, &program.name).await?;
    match Program::create(&mut member.tx, program.preset, &setup, now).await {
        Ok(id) => {
            audit::Entry::new("created", "program").id(id.0).write(&mut member.tx, now).await?;
            let path = member.tx.path(&format!("/programs/{id}/settings"));
            member.tx.save(to(path).notice("program-copied")).await
        }
        Err(Refused::Other(error)) => Err(error),
        Err(_) => Err(Error::Conflict),
    }
}

/// "Copy of X", or with the first number that is free.
async fn copy_name(member: &mut Member, name: &str) -> Result<String> {
    let lang: Lang = member.chrome.lang;
    let short: String = name.chars().take(90).collect();
    let base = t!(lang, "program-copy-name", name = short);
    let taken = Program::names_like(&mut member.tx, &base).await?;
    let free = |wanted: &String| !taken.iter().any(|known| known.to_lowercase() == wanted.to_lowercase());
    Ok(std::iter::once(base.clone()).chain((2..).map(|n| format!("{base} {n}"))).find(free).unwrap_or(base))
}
