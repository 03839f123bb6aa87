//! The SQL of enrollment.

use chrono::{DateTime, Utc};

use super::{Enrollment, EnrollmentId, Side, State};
use crate::{
    companies::JobRoleId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::{ProgramId, purpose_of},
};

/// Most places that a run reads of one side.
const EVERYBODY: i64 = 20_000;

struct Row {
    id: EnrollmentId,
    program_id: ProgramId,
    person_id: PersonId,
    side: Side,
    state: State,
    why_now: String,
    purpose: Option<String>,
    target_role_id: Option<JobRoleId>,
    capacity: i32,
    can_teach: String,
    styles: Vec<String>,
    agreed_at: Option<DateTime<Utc>>,
    oriented_at: Option<DateTime<Utc>>,
    told_at: Option<DateTime<Utc>>,
    invited_at: Option<DateTime<Utc>>,
    opened_at: Option<DateTime<Utc>>,
    answered_at: Option<DateTime<Utc>>,
    decline_reason: String,
    exception: String,
}

impl From<Row> for Enrollment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            program_id: row.program_id,
            person_id: row.person_id,
            side: row.side,
            state: row.state,
            why_now: row.why_now,
            purpose: row.purpose.as_deref().map(purpose_of),
            target_role_id: row.target_role_id,
            capacity: row.capacity,
            can_teach: row.can_teach,
            styles: row.styles,
            agreed_at: row.agreed_at,
            oriented_at: row.oriented_at,
            told_at: row.told_at,
            invited_at: row.invited_at,
            opened_at: row.opened_at,
            answered_at: row.answered_at,
            decline_reason: row.decline_reason,
            exception: row.exception,
        }
    }
}

impl Enrollment {
    /// A place that the asking person may see.
    ///
    /// # Errors
    /// `NotFound` where there is none.
    pub async fn find(tx: &mut CompanyTx, id: EnrollmentId) -> Result<Self> {
        let row = sqlx::query_as!(
            Row,
            r#"select id as "id: EnrollmentId", program_id as "program_id: ProgramId", person_id as "person_id: PersonId", side as "side: Side",
                 state as "state: State", why_now, purpose, target_role_id as "target_role_id: JobRoleId", capacity, can_teach, styles, agreed_at,
                 oriented_at, told_at, invited_at, opened_at, answered_at, decline_reason, exception
               from enrollment where id = $1"#,
            id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(row.into())
    }

    /// A person's place on one side of a program.
    pub async fn of(tx: &mut CompanyTx, program: ProgramId, person: PersonId, side: Side) -> Result<Option<Self>> {
        let row = sqlx::query_as!(
            Row,
            r#"select id as "id: EnrollmentId", program_id as "program_id: ProgramId", person_id as "person_id: PersonId", side as "side: Side",
                 state as "state: State", why_now, purpose, target_role_id as "target_role_id: JobRoleId", capacity, can_teach, styles, agreed_at,
                 oriented_at, told_at, invited_at, opened_at, answered_at, decline_reason, exception
               from enrollment where program_id = $1 and person_id = $2 and side = $3"#,
            program.0,
            person.0,
            side.key()
        )
        .fetch_optional(tx.conn())
        .await?;
        Ok(row.map(Into::into))
    }

    /// A person's places in a program: at most one on each side.
    pub async fn of_person_in(tx: &mut CompanyTx, person: PersonId, program: ProgramId) -> Result<Vec<Self>> {
        let rows = sqlx::query_as!(
            Row,
            r#"select id as "id: EnrollmentId", program_id as "program_id: ProgramId", person_id as "person_id: PersonId", side as "side: Side",
                 state as "state: State", why_now, purpose, target_role_id as "target_role_id: JobRoleId", capacity, can_teach, styles, agreed_at,
                 oriented_at, told_at, invited_at, opened_at, answered_at, decline_reason, exception
               from enrollment where program_id = $1 and person_id = $2 order by side limit 2"#,
            program.0,
            person.0
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(Into::into).collect())
    }

    /// All places of a person, newest first.
    pub async fn of_person(tx: &mut CompanyTx, person: PersonId) -> Result<Vec<Self>> {
        let rows = sqlx::query_as!(
            Row,
            r#"select id as "id: EnrollmentId", program_id as "program_id: ProgramId", person_id as "person_id: PersonId", side as "side: Side",
                 state as "state: State", why_now, purpose, target_role_id as "target_role_id: JobRoleId", capacity, can_teach, styles, agreed_at,
                 oriented_at, told_at, invited_at, opened_at, answered_at, decline_reason, exception
               from enrollment where person_id = $1 order by id desc limit 100"#,
            person.0
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(Into::into).collect())
    }

    /// Whether somebody has a mentee's place in a program under way: whoever has may ask for guidance.
    pub async fn may_ask(tx: &mut CompanyTx, person: PersonId) -> Result<bool> {
        Ok(sqlx::query_scalar!(
            r#"select exists (select from enrollment e join program g on g.company_id = e.company_id and g.id = e.program_id
               where e.person_id = $1 and e.side = 'mentee' and e.state in ('approved', 'placed')
                 and g.state in ('enrolling', 'matching', 'running', 'closing')) as "may!""#,
            person.0
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// The approved and placed of one side, in the order they came.
    pub async fn matchable(tx: &mut CompanyTx, program: ProgramId, side: Side) -> Result<Vec<Self>> {
        let rows = sqlx::query_as!(
            Row,
            r#"select id as "id: EnrollmentId", program_id as "program_id: ProgramId", person_id as "person_id: PersonId", side as "side: Side",
                 state as "state: State", why_now, purpose, target_role_id as "target_role_id: JobRoleId", capacity, can_teach, styles, agreed_at,
                 oriented_at, told_at, invited_at, opened_at, answered_at, decline_reason, exception
               from enrollment where program_id = $1 and side = $2 and state in ('approved', 'placed') order by id limit $3"#,
            program.0,
            side.key(),
            EVERYBODY
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(Into::into).collect())
    }

    /// Places by id.
    pub async fn of_ids(tx: &mut CompanyTx, ids: &[EnrollmentId]) -> Result<Vec<Self>> {
        let rows = sqlx::query_as!(
            Row,
            r#"select id as "id: EnrollmentId", program_id as "program_id: ProgramId", person_id as "person_id: PersonId", side as "side: Side",
                 state as "state: State", why_now, purpose, target_role_id as "target_role_id: JobRoleId", capacity, can_teach, styles, agreed_at,
                 oriented_at, told_at, invited_at, opened_at, answered_at, decline_reason, exception
               from enrollment where id = any($1) limit $2"#,
            &uuids(ids),
            EVERYBODY
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(Into::into).collect())
    }

    /// Keeps "what I can teach you" (S19).
    pub async fn teaches(&self, tx: &mut CompanyTx, words: &str, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update enrollment set can_teach = $2, updated_at = $3 where id = $1 returning id",
            self.id.0,
            words,
            now
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(())
    }

    /// Declines with a reason: by HR to an applicant, or by an invited person.
    ///
    /// # Errors
    /// `Conflict` where there is nothing to decline.
    pub async fn decline(&self, tx: &mut CompanyTx, reason: &str, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            r#"update enrollment set state = 'declined', decline_reason = $2, answered_at = $3, updated_at = $3 where id = $1 returning id"#,
            self.id.0,
            reason,
            now
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(())
    }

    /// Notes that the invited person has opened the invitation.
    pub(super) async fn opened(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!("update enrollment set opened_at = $2 where id = $1", self.id.0, now).execute(tx.conn()).await?;
        Ok(())
    }

    /// Notes that the mentor has done the orientation (S13).
    pub(super) async fn oriented(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update enrollment set oriented_at = coalesce(oriented_at, $2), updated_at = $2 where id = $1",
            self.id.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Moves the place along its life cycle.
    ///
    /// # Errors
    /// `Conflict` where the step is not allowed from here.
    pub async fn step(&self, tx: &mut CompanyTx, state: State, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            r#"update enrollment set state = $2, updated_at = $3 where id = $1 returning id"#,
            self.id.0,
            state.key(),
            now
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(())
    }
}

pub(super) fn uuids(ids: &[EnrollmentId]) -> Vec<uuid::Uuid> {
    ids.iter().map(|id| id.0).collect()
}
