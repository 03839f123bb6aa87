//! Pairs: matches to look at, mentees without a mentor, proposals that wait, and pairs that do not meet.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    super::rhythm::{Lagging, Why},
    Todo,
};
use crate::{
    kit::{db::CompanyTx, error::Result, page::Chrome},
    programs::{Preset, Program, State},
};

/// Match runs that wait for a look.
pub(super) async fn drafts(
    tx: &mut CompanyTx,
    chrome: &Chrome,
    programs: &[Program],
    todos: &mut Vec<Todo>,
) -> Result<()> {
    let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
    let runs = sqlx::query!(
        "select distinct on (program_id) id, program_id, matched, mentees from match_run
         where state = 'draft' and program_id = any($1) order by program_id, number desc",
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    for run in runs {
        let Some(program) = programs.iter().find(|p| p.id.0 == run.program_id) else { continue };
        let (tone, sentence, detail) = match (run.matched, run.mentees) {
            (0, 0) => continue,
            (0, all) => ("slow", t!(chrome, "hr-todo-draft-none", n = all), program.name.clone()),
            (n, all) => {
                let detail = t!(chrome, "hr-todo-draft-detail", program = program.name, without = (all - n));
                ("", t!(chrome, "hr-todo-draft", n = n), detail)
            }
        };
        todos.push(Todo {
            tone,
            icon: "handshake",
            sentence,
            detail,
            button: chrome.lang.get("hr-todo-draft-go"),
            path: program.path(&format!("/match-runs/{}", run.id)),
        });
    }
    Ok(())
}

/// Mentees who could be matched and have nobody: before the first run of a program, and those who came late or were freed since, unless a
/// draft waits already.
pub(super) async fn without_mentor(
    tx: &mut CompanyTx,
    chrome: &Chrome,
    programs: &[Program],
    todos: &mut Vec<Todo>,
) -> Result<()> {
    let matching: Vec<&Program> = programs
        .iter()
        .filter(|p| matches!(p.state, State::Matching | State::Running) && p.preset != Preset::OpenGuidance)
        .collect();
    let ids: Vec<Uuid> = matching.iter().map(|p| p.id.0).collect();
    let rows = sqlx::query!(
        r#"select e.program_id, count(*) as "n!",
             count(*) filter (where exists (select from pairing b where b.company_id = e.company_id and b.mentee_enrollment = e.id and b.started_on is not null)) as "freed!"
           from enrollment e join program g on g.company_id = e.company_id and g.id = e.program_id
           where e.program_id = any($1) and e.side = 'mentee' and e.state = 'approved' and enrollment_stage(e, g.formal) = 'ready'
             and not exists (select from pairing p where p.company_id = e.company_id and p.mentee_enrollment = e.id
               and p.state in ('proposed', 'active', 'paused', 'closing'))
             and not exists (select from match_run r where r.company_id = e.company_id and r.program_id = e.program_id and r.state in ('queued', 'running', 'draft'))
           group by e.program_id"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    for program in matching {
        let Some(row) = rows.iter().find(|row| row.program_id == program.id.0) else { continue };
        let (key, detail) = if program.state == State::Matching {
            ("hr-todo-match", program.name.clone())
        } else {
            ("hr-todo-without", t!(chrome, "hr-todo-without-detail", program = program.name, freed = row.freed))
        };
        todos.push(Todo {
            tone: if row.freed > 0 { "stop" } else { "slow" },
            icon: "handshake",
            sentence: t!(chrome, key, n = row.n),
            detail,
            button: chrome.lang.get("hr-todo-match-go"),
            path: program.path("/match-runs"),
        });
    }
    Ok(())
}

pub(super) fn proposals(chrome: &Chrome, program: &Program, n: i64, due: Option<NaiveDate>) -> Todo {
    let detail = due.map_or_else(
        || program.name.clone(),
        |due| t!(chrome, "hr-todo-proposed-detail", program = program.name, due = due),
    );
    let late = due.is_some_and(|due| due < chrome.today());
    Todo {
        tone: if late { "stop" } else { "slow" },
        icon: "hourglass",
        sentence: t!(chrome, "hr-todo-proposed", n = n),
        detail,
        button: chrome.lang.get("hr-todo-pairs-go"),
        path: program.path("/pairs?show=proposed"),
    }
}

/// Pairs that have not met for more than six weeks, and those without a second meeting by day 30 (S27), by name.
pub(super) async fn lagging(
    tx: &mut CompanyTx,
    chrome: &Chrome,
    programs: &[Program],
    todos: &mut Vec<Todo>,
) -> Result<()> {
    let running: Vec<Program> =
        programs.iter().filter(|p| matches!(p.state, State::Running | State::Closing)).cloned().collect();
    for pairs in Lagging::of(tx, &running, chrome).await? {
        let Some(program) = running.iter().find(|p| p.id.0 == pairs.program_id) else { continue };
        let detail = t!(chrome, "hr-todo-quiet-detail", program = program.name, names = pairs.names.join("; "));
        let (tone, icon, key, show) = match pairs.why {
            Why::SixWeeks => ("stop", "anchor", "hr-todo-quiet", "quiet"),
            Why::MetOnce => ("slow", "hourglass", "hr-todo-met-once", "met-once"),
        };
        todos.push(Todo {
            tone,
            icon,
            sentence: t!(chrome, key, n = pairs.n),
            detail,
            button: chrome.lang.get("hr-todo-quiet-go"),
            path: program.path(&format!("/pairs?show={show}")),
        });
    }
    Ok(())
}
