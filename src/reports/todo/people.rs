//! People: those the directory speaks of, those who wait for an answer, newcomers without a sponsor.

use uuid::Uuid;

use super::{Todo, pairs::proposals};
use crate::{
    enrollment::suggestions::Suggestion,
    kit::{db::CompanyTx, error::Result, page::Chrome},
    programs::{Preset, Program, State},
};

/// An invitation may stay unopened and unanswered so long before it is brought up.
const INVITED_DAYS: i32 = 7;

/// A newcomer has a sponsor by this day (S30), and is new for so many days.
const SPONSOR_BY: i32 = 10;
const NEW_FOR: i32 = 60;

/// People whom the directory gives reason to ask: for HR admins.
pub(super) async fn suggested(tx: &mut CompanyTx, chrome: &Chrome, todos: &mut Vec<Todo>) -> Result<()> {
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

/// People and proposals that wait for an answer.
pub(super) async fn waiting(
    tx: &mut CompanyTx,
    chrome: &Chrome,
    programs: &[Program],
    todos: &mut Vec<Todo>,
) -> Result<()> {
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

/// Whoever was hired lately, and has no sponsor yet where a program gives one (S30).
pub(super) async fn newcomers(
    tx: &mut CompanyTx,
    chrome: &Chrome,
    programs: &[Program],
    todos: &mut Vec<Todo>,
) -> Result<()> {
    let sponsoring: Vec<&Program> =
        programs.iter().filter(|p| p.preset == Preset::Sponsor && p.state == State::Running).collect();
    let ids: Vec<Uuid> = sponsoring.iter().map(|p| p.id.0).collect();
    if ids.is_empty() {
        return Ok(());
    }
    // Few are new: "offset 0" has each looked up by an index, where a join would read every pair.
    let row = sqlx::query!(
        r#"select count(*) as "n!", count(*) filter (where n.hire_date + $3::int < $2::date) as "late!" from person n
           where n.hire_date > $2::date - $4::int and n.hire_date <= $2::date and not has_left(n.leaving_date, $2)
             and not exists (select from pairing p where p.company_id = n.company_id and p.mentee_id = n.id and p.program_id = any($1)
               and p.state not in ('declined', 'expired') offset 0)"#,
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
pub(super) async fn imports(tx: &mut CompanyTx, chrome: &Chrome, todos: &mut Vec<Todo>) -> Result<()> {
    let waiting = sqlx::query!(
        r#"select id, uploaded_at, coalesce((preview->>'wrong')::bigint, 0) as "wrong!", people_name
           from people_import
           where state = 'uploaded' and preview @? '$ ? (@.wrong > 0 || @.added > 0 || @.changed > 0 || @.roles_added > 0 || @.roles_changed > 0
             || @.new_role_count > 0 || @.people.missing.size() > 0 || @.history.missing.size() > 0)'
           order by uploaded_at desc limit 1"#
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
