//! What needs somebody today: sentences with one button each, the most urgent first.

use chrono::NaiveDate;
use uuid::Uuid;

use super::rhythm::{Lagging, Why};
use crate::{
    enrollment::suggestions::Suggestion,
    kit::{db::CompanyTx, error::Result, page::Chrome},
    programs::{Preset, Program, State},
};

/// One thing to do.
pub struct Todo {
    /// "", "slow" or "stop".
    pub tone: &'static str,
    pub icon: &'static str,
    pub sentence: String,
    pub detail: String,
    pub button: String,
    /// Below the company.
    pub path: String,
}

/// An invitation may stay unopened and unanswered so long before it is brought up.
const INVITED_DAYS: i32 = 7;

/// A newcomer has a sponsor by this day (S30), and is new for so many days.
const SPONSOR_BY: i32 = 10;
const NEW_FOR: i32 = 60;

/// Everything that needs the asking person in the programs they run.
pub async fn todos(tx: &mut CompanyTx, chrome: &Chrome, programs: &[Program], hr: bool) -> Result<Vec<Todo>> {
    let mut todos = Vec::new();
    confided(tx, chrome, &mut todos).await?;
    suggested(tx, chrome, &mut todos).await?;
    drafts(tx, chrome, programs, &mut todos).await?;
    lagging(tx, chrome, programs, &mut todos).await?;
    newcomers(tx, chrome, programs, &mut todos).await?;
    if hr {
        imports(tx, chrome, &mut todos).await?;
    }
    waiting(tx, chrome, programs, &mut todos).await?;
    steps(chrome, programs, &mut todos);
    Ok(todos)
}

/// What somebody confided to the asking person and that nobody has seen.
async fn confided(tx: &mut CompanyTx, chrome: &Chrome, todos: &mut Vec<Todo>) -> Result<()> {
    let Some(me) = tx.person() else { return Ok(()) };
    let unseen =
        sqlx::query_scalar!(r#"select count(*) as "n!" from concern where contact_id = $1 and seen_at is null"#, me.0)
            .fetch_one(tx.conn())
            .await?;
    if unseen > 0 {
        todos.push(Todo {
            tone: "stop",
            icon: "shield-check",
            sentence: t!(chrome, "hr-todo-confided", n = unseen),
            detail: chrome.lang.get("hr-todo-confided-detail"),
            button: chrome.lang.get("hr-todo-confided-go"),
            path: "/confided".to_owned(),
        });
    }
    Ok(())
}

/// People whom the directory gives reason to ask: for HR admins.
async fn suggested(tx: &mut CompanyTx, chrome: &Chrome, todos: &mut Vec<Todo>) -> Result<()> {
    let open = if chrome.me.as_ref().is_some_and(|me| me.hr_admin) { Suggestion::count(tx).await? } else { 0 };
    if open > 0 {
        todos.push(Todo {
            tone: "",
            icon: "sprout",
            sentence: t!(chrome, "hr-todo-suggested", n = open),
            detail: chrome.lang.get("hr-todo-suggested-detail"),
            button: chrome.lang.get("hr-todo-suggested-go"),
            path: "/suggestions".to_owned(),
        });
    }
    Ok(())
}

/// Match runs that wait for a look.
async fn drafts(tx: &mut CompanyTx, chrome: &Chrome, programs: &[Program], todos: &mut Vec<Todo>) -> Result<()> {
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
        todos.push(Todo {
            tone: "",
            icon: "handshake",
            sentence: t!(chrome, "hr-todo-draft", n = run.matched),
            detail: t!(chrome, "hr-todo-draft-detail", program = program.name, without = (run.mentees - run.matched)),
            button: chrome.lang.get("hr-todo-draft-go"),
            path: program.path(&format!("/match-runs/{}", run.id)),
        });
    }
    Ok(())
}

/// People and proposals that wait for an answer.
async fn waiting(tx: &mut CompanyTx, chrome: &Chrome, programs: &[Program], todos: &mut Vec<Todo>) -> Result<()> {
    let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
    let today = chrome.today();
    let rows = sqlx::query!(
        r#"select g.id as "program_id!",
             (select count(*) from enrollment e where e.program_id = g.id and e.state = 'applied') as "applied!",
             (select count(*) from enrollment e where e.program_id = g.id and e.state = 'invited' and e.invited_at < $2::date - $3::int) as "invited!",
             (select count(*) from pairing p where p.program_id = g.id and p.state = 'proposed') as "proposed!",
             (select min(p.answer_due_on) from pairing p where p.program_id = g.id and p.state = 'proposed') as due,
             (select count(*) from enrollment e where e.program_id = g.id and e.side = 'mentee' and e.state = 'approved' and e.agreed_at is not null
               and not exists (select from pairing p where p.mentee_enrollment = e.id and p.state in ('proposed', 'active', 'paused', 'closing'))) as "ready!",
             exists (select from match_run r where r.program_id = g.id and r.state in ('queued', 'running', 'draft')) as "matched!"
           from unnest($1::uuid[]) g(id)"#,
        &ids,
        today,
        INVITED_DAYS
    )
    .fetch_all(tx.conn())
    .await?;
    for row in rows {
        let Some(program) = programs.iter().find(|p| p.id.0 == row.program_id) else { continue };
        if row.applied > 0 {
            todos.push(to_people(
                chrome,
                program,
                ("slow", "sprout"),
                t!(chrome, "hr-todo-applied", n = row.applied),
                "applied",
            ));
        }
        if row.invited > 0 {
            todos.push(to_people(
                chrome,
                program,
                ("slow", "mail"),
                t!(chrome, "hr-todo-invited", n = row.invited),
                "waiting",
            ));
        }
        if row.ready > 0 && !row.matched && matches!(program.state, State::Matching | State::Running) {
            todos.push(Todo {
                tone: "slow",
                icon: "handshake",
                sentence: t!(chrome, "hr-todo-unmatched", n = row.ready),
                detail: program.name.clone(),
                button: chrome.lang.get("funnel-match"),
                path: program.path("/match-runs"),
            });
        }
        if row.proposed > 0 {
            todos.push(proposals(chrome, program, row.proposed, row.due));
        }
    }
    Ok(())
}

fn to_people(
    chrome: &Chrome,
    program: &Program,
    (tone, icon): (&'static str, &'static str),
    sentence: String,
    stage: &str,
) -> Todo {
    let path = program.path(&format!("/people?stage={stage}"));
    Todo { tone, icon, sentence, detail: program.name.clone(), button: chrome.lang.get("hr-todo-people-go"), path }
}

fn proposals(chrome: &Chrome, program: &Program, n: i64, due: Option<NaiveDate>) -> Todo {
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
async fn lagging(tx: &mut CompanyTx, chrome: &Chrome, programs: &[Program], todos: &mut Vec<Todo>) -> Result<()> {
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

/// Whoever was hired lately, and has no sponsor yet where a program gives one (S30).
async fn newcomers(tx: &mut CompanyTx, chrome: &Chrome, programs: &[Program], todos: &mut Vec<Todo>) -> Result<()> {
    let sponsoring: Vec<&Program> =
        programs.iter().filter(|p| p.preset == Preset::Sponsor && p.state == State::Running).collect();
    let ids: Vec<Uuid> = sponsoring.iter().map(|p| p.id.0).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let row = sqlx::query!(
        r#"select count(*) as "n!", count(*) filter (where n.hire_date + $3::int < $2::date) as "late!" from person n
           where n.hire_date > $2::date - $4::int and n.hire_date <= $2::date and (n.leaving_date is null or n.leaving_date >= $2)
             and not exists (select from pairing p where p.company_id = n.company_id and p.mentee_id = n.id and p.program_id = any($1)
               and p.state not in ('declined', 'expired'))"#,
        &ids,
        chrome.today(),
        SPONSOR_BY,
        NEW_FOR
    )
    .fetch_one(tx.conn())
    .await?;
    let Some(program) = sponsoring.first().filter(|_| row.n > 0) else { return Ok(()) };
    todos.push(Todo {
        tone: if row.late > 0 { "stop" } else { "slow" },
        icon: "sprout",
        sentence: t!(chrome, "hr-todo-newcomers", n = row.n),
        detail: t!(chrome, "hr-todo-newcomers-detail", program = program.name, late = row.late),
        button: chrome.lang.get("hr-todo-newcomers-go"),
        path: program.path("/invitations?side=mentee"),
    });
    Ok(())
}

/// The last upload of the directory, where it waits for HR: rows to put right, or a look and a click.
async fn imports(tx: &mut CompanyTx, chrome: &Chrome, todos: &mut Vec<Todo>) -> Result<()> {
    let waiting = sqlx::query!(
        r#"select id, uploaded_at, coalesce((preview->>'wrong')::bigint, 0) as "wrong!", people_name
           from people_import where state = 'uploaded' and preview is not null order by uploaded_at desc limit 1"#
    )
    .fetch_optional(tx.conn())
    .await?;
    let Some(import) = waiting else { return Ok(()) };
    let day = chrome.date_of(&import.uploaded_at);
    let (sentence, button) = if import.wrong > 0 {
        (t!(chrome, "hr-todo-import-wrong", n = import.wrong), "hr-todo-import-fix")
    } else {
        (chrome.lang.get("hr-todo-import-waits"), "hr-todo-import-look")
    };
    todos.push(Todo {
        tone: "slow",
        icon: "file-spreadsheet",
        sentence,
        detail: t!(chrome, "hr-todo-import-detail", file = import.people_name, day = day),
        button: chrome.lang.get(button),
        path: format!("/people/import/{}", import.id),
    });
    Ok(())
}

/// Programs whose next step is due.
fn steps(chrome: &Chrome, programs: &[Program], todos: &mut Vec<Todo>) {
    let today = chrome.today();
    for program in programs {
        let (icon, key) = match program.state {
            State::Draft => ("compass", "hr-todo-open"),
            State::Running if program.ends_on.is_some_and(|end| end < today) => ("notebook-pen", "hr-todo-close"),
            _ => continue,
        };
        let detail = if program.state == State::Draft { "hr-todo-open-detail" } else { "hr-todo-close-detail" };
        todos.push(Todo {
            tone: "",
            icon,
            sentence: t!(chrome, key, program = program.name),
            detail: chrome.lang.get(detail),
            button: chrome.lang.get("hr-todo-program-go"),
            path: program.path(""),
        });
    }
}
