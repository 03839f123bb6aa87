//! Who was paired, asked or is taken: what the matching must know of the pairings there are.

use chrono::{DateTime, Utc};

use super::{PairingId, State};
use crate::{
    enrollment::EnrollmentId,
    inbox::{self, Kind, Words},
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::{Program, ProgramId},
};

/// A pairing of the past or present, as far as the matching reads it.
pub struct Met {
    pub program: ProgramId,
    pub mentor: PersonId,
    pub mentee: PersonId,
    pub mentor_enrollment: EnrollmentId,
    pub mentee_enrollment: EnrollmentId,
    pub state: State,
    /// Proposed, and the mentor has not answered yet.
    pub is_unanswered: bool,
}

/// A proposal that its mentor has not answered yet: nobody else knows of it.
pub struct Unanswered {
    pub id: PairingId,
    pub mentor: EnrollmentId,
    pub mentee: EnrollmentId,
}

impl Unanswered {
    /// Those of a program.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn in_program(tx: &mut CompanyTx, program: ProgramId) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: PairingId", mentor_enrollment as "mentor: EnrollmentId", mentee_enrollment as "mentee: EnrollmentId"
               from pairing where program_id = $1 and state = 'proposed' and mentor_accepted_at is null order by id"#,
            program.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Takes it back; the mentor hears that it did not come about. Nothing for what was answered meanwhile.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn take_back(&self, tx: &mut CompanyTx, program: &Program, now: DateTime<Utc>) -> Result<()> {
        let mentor = sqlx::query_scalar!(
            r#"update pairing set state = 'expired', ended_at = $2, version = version + 1
               where id = $1 and state = 'proposed' and mentor_accepted_at is null returning mentor_id as "mentor: PersonId""#,
            self.id.0,
            now
        )
        .fetch_optional(tx.conn())
        .await?;
        let Some(mentor) = mentor else { return Ok(()) };
        let words = Words::none().name("program", &program.name);
        inbox::tell(tx, mentor, Kind::NextChoice, &self.id.to_string(), words, "/mentoring", now).await
    }
}

/// Every pairing between these people, in any program.
///
/// # Errors
/// When the database does not answer.
pub async fn met(tx: &mut CompanyTx, people: &[PersonId]) -> Result<Vec<Met>> {
    let ids: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
    Ok(sqlx::query_as!(
        Met,
        r#"select program_id as "program: ProgramId", mentor_id as "mentor: PersonId", mentee_id as "mentee: PersonId",
             mentor_enrollment as "mentor_enrollment: EnrollmentId", mentee_enrollment as "mentee_enrollment: EnrollmentId", state as "state: State",
             state = 'proposed' and mentor_accepted_at is null as "is_unanswered!"
           from pairing where mentor_id = any($1) or mentee_id = any($1) order by id"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?)
}
