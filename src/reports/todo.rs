//! What needs somebody today: sentences with one button each, the most urgent first.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::rhythm::{Asked, Pair};
use crate::{
    enrollment::suggestions::Suggestion,
    kit::{db::CompanyTx, error::Result, page::Chrome},
    programs::{Program, State},
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

/// Everything that needs the asking person in the programs they run.
pub async fn todos(tx: &mut CompanyTx, chrome: &Chrome, programs: &[Program], now: DateTime<Utc>) -> Result<Vec<Todo>> {
    let mut todos = Vec::new();
    confided(tx, chrome, &mut todos).await?;
    suggested(tx, chrome, &mut todos).await?;
    drafts(tx, chrome, programs, &mut todos).await?;
    waiting(tx, chrome, programs, &mut todos).await?;
    for program in programs {
        quiet(tx, chrome, program, now, &mut todos).await?;
    }
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
             (select min(p.answer_due_on) from pairing p where p.program_id = g.id and p.state = 'proposed') as due
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

/// Pairs that have not met for more than six weeks, by name.
async fn quiet(
    tx: &mut CompanyTx,
    chrome: &Chrome,
    program: &Program,
    now: DateTime<Utc>,
    todos: &mut Vec<Todo>,
) -> Result<()> {
    if !matches!(program.state, State::Running | State::Closing) {
        return Ok(());
    }
    let asked = Asked { show: "six-weeks".to_owned(), most: 200, ..Asked::default() };
    let pairs = Pair::of(tx, std::slice::from_ref(program), &asked, now).await?;
    if pairs.is_empty() {
        return Ok(());
    }
    let names = pairs.iter().take(3).map(Pair::names).collect::<Vec<_>>().join("; ");
    todos.push(Todo {
        tone: "stop",
        icon: "anchor",
        sentence: t!(chrome, "hr-todo-quiet", n = pairs.len()),
        detail: t!(chrome, "hr-todo-quiet-detail", program = program.name, names = names),
        button: chrome.lang.get("hr-todo-quiet-go"),
        path: program.path("#at-risk"),
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
