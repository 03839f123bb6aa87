//! Reminding everybody of one stage at once: who hears what, and who is left in peace, before anything is sent.

use askama::Template;
use axum::response::IntoResponse;
use chrono::{DateTime, Duration, Utc};
use serde_json::json;

use super::{Side, Stage, invite, roster::Asked};
use crate::{
    inbox::Kind,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Path, Query},
        id::PersonId,
        page::{Chrome, Page},
    },
    people::{Meant, access::Coordinator},
    programs::{Head, Program, Tab, access::ProgramPath},
};

/// Whoever was asked, answered or was reminded within so many days is left in peace.
const PEACE_DAYS: i64 = 3;

/// What would be sent, and to whom.
#[derive(Template)]
#[template(path = "enrollment/reminder.html")]
struct Reminder {
    chrome: Chrome,
    head: Head,
    side: Side,
    stage: Stage,
    kind: Kind,
    meant: Meant,
    /// At this stage, and heard of it only lately.
    in_peace: i64,
}

impl Reminder {
    /// The subject of what they get.
    fn subject(&self) -> String {
        let program = &self.head.program.name;
        match self.kind {
            Kind::StillInvited => t!(self.chrome, "notice-still-invited", program = program),
            _ => t!(self.chrome, "notice-not-ready", program = program),
        }
    }
}

/// What the people of a stage are reminded of, where there is something to remind them of.
fn reminds_of(stage: Stage) -> Result<Kind> {
    match stage {
        Stage::Waiting | Stage::Opened => Ok(Kind::StillInvited),
        Stage::NotReady => Ok(Kind::NotReady),
        _ => Err(Error::NotFound),
    }
}

async fn asked_of(tx: &mut CompanyTx, at: ProgramPath, asked: &Asked) -> Result<(Program, Side, Stage, Kind)> {
    let program = Program::find(tx, at.program).await?;
    let side = Side::of(&asked.side).ok_or(Error::NotFound)?;
    let stage = Stage::of(&asked.stage);
    let kind = reminds_of(stage)?;
    if program.takes_people() { Ok((program, side, stage, kind)) } else { Err(Error::Conflict) }
}

pub async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let tx = &mut member.tx;
    let (program, side, stage, kind) = asked_of(tx, at, &asked).await?;
    let everybody = stage.people(tx, &program, side, now).await?;
    let due = stage.people(tx, &program, side, peace_before(now)).await?;
    let in_peace = i64::try_from(everybody.len() - due.len()).unwrap_or_default();
    let meant = Meant::of(tx, due).await?;
    audit::listed(tx, "enrollment", meant.first.iter().map(|person| person.id), now).await?;
    let head = Head::of(tx, program, Tab::People).await?;
    member.tx.commit().await?;
    Ok(Page(Reminder { chrome: member.chrome, head, side, stage, kind, meant, in_peace }))
}

/// Reminds them.
pub async fn create(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(asked): Query<Asked>,
) -> Result<Saved> {
    let tx = &mut member.tx;
    let (program, side, stage, kind) = asked_of(tx, at, &asked).await?;
    let reminded = stage.note_reminder(tx, &program, side, now).await?;
    if reminded.is_empty() {
        return Err(Error::Conflict);
    }
    invite::tell_all(tx, &program, side, kind, &reminded, now).await?;
    let detail = json!({ "side": side.key(), "stage": stage.key(), "count": reminded.len() });
    audit::Entry::new("reminded", "program").id(program.id.0).detail(detail).write(tx, now).await?;
    let path = tx.path(&program.path(&format!("/people?side={}&stage={}", side.key(), stage.key())));
    member.tx.save(to(path).notice_with("reminder-sent", reminded.len())).await
}

fn peace_before(now: DateTime<Utc>) -> DateTime<Utc> {
    now - Duration::days(PEACE_DAYS)
}

impl Stage {
    /// Who stands at this stage and heard nothing of it since that moment.
    async fn people(
        self,
        tx: &mut CompanyTx,
        program: &Program,
        side: Side,
        before: DateTime<Utc>,
    ) -> Result<Vec<PersonId>> {
        Ok(sqlx::query_scalar!(
            r#"select person_id as "person: PersonId" from enrollment
               where program_id = $1 and side = $2 and enrollment_stage(enrollment, $3) = $4
                 and greatest(created_at, invited_at, answered_at, reminded_at) <= $5 order by id"#,
            program.id.0,
            side.key(),
            program.formal,
            self.key(),
            before
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Notes that these are reminded now, and says who they are.
    async fn note_reminder(
        self,
        tx: &mut CompanyTx,
        program: &Program,
        side: Side,
        now: DateTime<Utc>,
    ) -> Result<Vec<PersonId>> {
        Ok(sqlx::query_scalar!(
            r#"update enrollment set reminded_at = $5
               where program_id = $1 and side = $2 and enrollment_stage(enrollment, $3) = $4
                 and greatest(created_at, invited_at, answered_at, reminded_at) <= $6 returning person_id as "person: PersonId""#,
            program.id.0,
            side.key(),
            program.formal,
            self.key(),
            now,
            peace_before(now)
        )
        .fetch_all(tx.conn())
        .await?)
    }
}
