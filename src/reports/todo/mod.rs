//! What needs somebody today: sentences with one button each, the most urgent first.

mod pairs;
mod people;

use crate::{
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

/// Everything that needs the asking person in the programs they run.
pub async fn todos(tx: &mut CompanyTx, chrome: &Chrome, programs: &[Program], hr: bool) -> Result<Vec<Todo>> {
    let mut todos = Vec::new();
    confided(tx, chrome, &mut todos).await?;
    pairs::drafts(tx, chrome, programs, &mut todos).await?;
    pairs::without_mentor(tx, chrome, programs, &mut todos).await?;
    pairs::lagging(tx, chrome, programs, &mut todos).await?;
    people::newcomers(tx, chrome, programs, &mut todos).await?;
    if hr {
        people::imports(tx, chrome, &mut todos).await?;
    }
    people::waiting(tx, chrome, programs, &mut todos).await?;
    people::suggested(tx, chrome, &mut todos).await?;
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
