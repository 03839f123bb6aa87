//! Lists as files: what the reader may see on the page, whole, in their language; that it left is in the audit log.

use axum::response::Response;
use serde::Deserialize;

use super::{
    activity::Activity,
    goals::GoalLine,
    people_files,
    rhythm::{Asked, Pair},
    sessions,
};
use crate::{
    kit::{
        audit,
        clock::Now,
        error::{Error, Result},
        export::{Cell, Format, MOST, Sheet},
        extract::{Path, Query},
        page::Chrome,
        text,
    },
    people::{
        Question,
        access::{Coordinator, HrAdmin, Member},
    },
    programs::{Program, ProgramId, access::Overseer},
};

#[derive(Deserialize)]
pub struct Wanted {
    program: ProgramId,
    table: String,
}

#[derive(Deserialize)]
pub struct File {
    table: String,
}

/// A list of a program: its pairs, sessions, goals or people.
pub async fn of_program(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<Wanted>,
) -> Result<Response> {
    let (list, format) = Format::of(&at.table)?;
    let program = Program::find(&mut member.tx, at.program).await?;
    let (noun, sheet) = match list {
        "pairs" => ("pairing", pairs(&mut member, &program).await?),
        "sessions" => ("session", of_sessions(&mut member, &program).await?),
        "goals" => ("program_goal", goals(&mut member, &program).await?),
        "people" => ("enrollment", people_files::roster(&mut member, &program, Now(now)).await?),
        _ => return Err(Error::NotFound),
    };
    audit::Entry::new("exported", noun).id(program.id.0).write(&mut member.tx, now).await?;
    member.tx.commit().await?;
    format.file(&format!("{} {list}", program.name), &[sheet], member.chrome.lang)
}

/// The directory, as far as its filter means it: HR's alone.
pub async fn of_people(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<File>,
    Query(asked): Query<Question>,
) -> Result<Response> {
    let ("directory", format) = Format::of(&at.table)? else { return Err(Error::NotFound) };
    let sheet = people_files::directory(&mut member, &asked, Now(now)).await?;
    audit::Entry::new("exported", "person").write(&mut member.tx, now).await?;
    member.tx.commit().await?;
    format.file("directory", &[sheet], member.chrome.lang)
}

/// Every program in numbers.
pub async fn of_company(overseer: Overseer, Now(now): Now, Path(at): Path<File>) -> Result<Response> {
    let Overseer { mut member, of_all } = overseer;
    let ("programs", format) = Format::of(&at.table)? else { return Err(Error::NotFound) };
    let me = member.id();
    let programs = if of_all {
        Program::all(&mut member.tx, false, None).await?
    } else {
        Program::coordinated_by(&mut member.tx, me).await?
    };
    let activity = Activity::of(&mut member.tx, &programs, &member.chrome).await?;
    let sheet = of_programs(&member.chrome, &programs, &activity);
    audit::Entry::new("exported", "program").write(&mut member.tx, now).await?;
    member.tx.commit().await?;
    format.file("programs", &[sheet], member.chrome.lang)
}

fn head(chrome: &Chrome, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| chrome.lang.get(key)).collect()
}

fn of_programs(chrome: &Chrome, programs: &[Program], activity: &[Activity]) -> Sheet {
    let rows = programs.iter().map(|program| {
        let mut row = vec![Cell::from(program.name.as_str()), chrome.lang.get(program.state.label()).into()];
        let numbers = activity.iter().find(|a| a.program_id == program.id.0);
        row.extend([
            numbers.map(Activity::begun).into(),
            numbers.map(|a| a.under_way).into(),
            numbers.map(|a| a.held).into(),
            numbers.map(|a| a.minutes / 60).into(),
            numbers.and_then(Activity::kept).into(),
            numbers.map(|a| a.sides_in).into(),
            numbers.map(|a| a.sides).into(),
        ]);
        row
    });
    let keys = [
        "programs-name",
        "programs-state",
        "reports-pairs-begun",
        "export-pairs",
        "nav-sessions",
        "reports-hours",
        "export-kept",
        "export-feedback",
        "reports-feedback-asked",
    ];
    Sheet { name: chrome.lang.get("nav-programs"), head: head(chrome, &keys), rows: rows.collect() }
}

async fn pairs(member: &mut Member, program: &Program) -> Result<Sheet> {
    let chrome = &member.chrome;
    let mut rows = Vec::new();
    for show in ["proposed", "under-way", "over"] {
        let asked = Asked { show: show.to_owned(), most: MOST, ..Asked::default() };
        for pair in Pair::of(&mut member.tx, program, &asked, chrome).await? {
            let day =
                |at: Option<chrono::DateTime<chrono::Utc>>| Cell::from(at.map(|at| text::date_in(at, &chrome.zone)));
            rows.push(vec![
                format!("{} {}", pair.mentee_given, pair.mentee_family).into(),
                format!("{} {}", pair.mentor_given, pair.mentor_family).into(),
                chrome.lang.get(pair.state.label()).into(),
                pair.started_on.into(),
                pair.rhythm_days.into(),
                pair.held.into(),
                pair.missed.into(),
                day(pair.last_at),
                day(pair.next_at),
            ]);
        }
    }
    let keys = [
        "side-mentee",
        "side-mentor",
        "pairs-state",
        "pairs-began",
        "pairs-rhythm-days",
        "chart-held",
        "sessions-missed",
        "pairs-last",
        "pairs-next",
    ];
    Ok(Sheet { name: chrome.lang.get("tab-pairs"), head: head(chrome, &keys), rows })
}

async fn of_sessions(member: &mut Member, program: &Program) -> Result<Sheet> {
    let chrome = &member.chrome;
    let goals = program.goals(&mut member.tx).await?;
    let asked = sessions::Asked { most: MOST, ..sessions::Asked::default() };
    let rows = sessions::Line::of(&mut member.tx, program, &asked, chrome.now).await?.into_iter().map(|line| {
        let touched = goals.iter().filter(|goal| line.goals.contains(&goal.id.0)).map(|goal| goal.label(chrome.lang));
        vec![
            text::date_in(line.starts_at, &chrome.zone).into(),
            line.mentee.as_str().into(),
            line.mentor.as_str().into(),
            line.kind.label(&chrome.lang).into(),
            line.minutes.into(),
            touched.collect::<Vec<_>>().join(", ").into(),
            chrome.lang.get(line.state_key()).into(),
        ]
    });
    let keys = [
        "sessions-day",
        "side-mentee",
        "side-mentor",
        "sessions-kind",
        "sessions-minutes",
        "sessions-goals",
        "pairs-state",
    ];
    Ok(Sheet { name: chrome.lang.get("nav-sessions"), head: head(chrome, &keys), rows: rows.collect() })
}

/// Of personal goals only how many there are leaves the pairing (S11).
async fn goals(member: &mut Member, program: &Program) -> Result<Sheet> {
    let chrome = &member.chrome;
    let goals = program.goals(&mut member.tx).await?;
    let personal =
        sqlx::query_scalar!(r#"select personal_goals($1) as "n!""#, program.id.0).fetch_one(member.tx.conn()).await?;
    let lines = GoalLine::of(&mut member.tx, program, goals, chrome.now).await?;
    let mut rows: Vec<Vec<Cell>> = lines
        .iter()
        .map(|l| {
            let mut row = vec![Cell::from(l.goal.label(chrome.lang))];
            row.extend([l.pairings, l.sessions, l.evidence, l.done, l.to_improve].map(Cell::from));
            row.extend([l.steps.map(|(from, _)| from).into(), l.steps.map(|(_, now)| now).into()]);
            row
        })
        .collect();
    rows.push(vec![chrome.lang.get("goals-personal").into(), personal.into()]);
    let keys = [
        "goals-goal",
        "goals-pairings",
        "goals-sessions",
        "goals-evidence",
        "told-done",
        "told-improve",
        "goals-from",
        "goals-now",
    ];
    Ok(Sheet { name: chrome.lang.get("goals-title"), head: head(chrome, &keys), rows })
}
