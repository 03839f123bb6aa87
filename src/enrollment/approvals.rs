//! Taking in everybody who applied, at once: the page says who they are and what they will hear before it is done.

use askama::Template;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;

use super::{Side, invite, roster};
use crate::{
    inbox::Kind,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        id::PersonId,
        page::{Chrome, Page},
    },
    people::{Meant, access::Coordinator},
    programs::{Head, Program, Tab, access::ProgramPath},
};

#[derive(Template)]
#[template(path = "enrollment/approvals.html")]
struct Approvals {
    chrome: Chrome,
    head: Head,
    side: Side,
    meant: Meant,
}

/// How many the page showed: whoever applies meanwhile is not taken in unseen.
#[derive(Deserialize)]
pub struct Seen {
    #[serde(default)]
    count: usize,
}

impl Approvals {
    /// The subject of what they get.
    fn subject(&self) -> String {
        t!(self.chrome, "notice-approved", program = self.head.program.name)
    }
}

pub async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(asked): Query<roster::Asked>,
) -> Result<impl IntoResponse> {
    let tx = &mut member.tx;
    let program = Program::find(tx, at.program).await?;
    let side = Side::of(&asked.side).ok_or(Error::NotFound)?;
    let applicants = applicants(tx, &program, side).await?;
    let meant = Meant::of(tx, applicants).await?;
    audit::listed(tx, "enrollment", meant.first.iter().map(|person| person.id), now).await?;
    let head = Head::of(tx, program, Tab::People).await?;
    member.tx.commit().await?;
    Ok(Page(Approvals { chrome: member.chrome, head, side, meant }))
}

/// Takes them in.
pub async fn create(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(asked): Query<roster::Asked>,
    Form(seen): Form<Seen>,
) -> Result<Saved> {
    let tx = &mut member.tx;
    let program = Program::find(tx, at.program).await?;
    let side = Side::of(&asked.side).ok_or(Error::NotFound)?;
    let approved = approve(tx, &program, side, now).await?;
    if approved.is_empty() || approved.len() != seen.count {
        return Err(Error::Conflict);
    }
    invite::tell_all(tx, &program, side, Kind::Approved, &approved, now).await?;
    for person in &approved {
        audit::Entry::new("approved", "enrollment").about(*person).write(tx, now).await?;
    }
    let detail = json!({ "side": side.key(), "count": approved.len() });
    audit::Entry::new("approved", "program").id(program.id.0).detail(detail).write(tx, now).await?;
    let path = tx.path(&program.path(&format!("/people?side={}", side.key())));
    member.tx.save(to(path).notice_with("roster-approved-all", approved.len())).await
}

async fn applicants(tx: &mut CompanyTx, program: &Program, side: Side) -> Result<Vec<PersonId>> {
    Ok(sqlx::query_scalar!(
        r#"select person_id as "person: PersonId" from enrollment where program_id = $1 and side = $2 and state = 'applied' order by id"#,
        program.id.0,
        side.key()
    )
    .fetch_all(tx.conn())
    .await?)
}

async fn approve(tx: &mut CompanyTx, program: &Program, side: Side, now: DateTime<Utc>) -> Result<Vec<PersonId>> {
    Ok(sqlx::query_scalar!(
        r#"update enrollment set state = 'approved', updated_at = $3
           where program_id = $1 and side = $2 and state = 'applied' returning person_id as "person: PersonId""#,
        program.id.0,
        side.key(),
        now
    )
    .fetch_all(tx.conn())
    .await?)
}
