//! Who was paired, asked or is taken: what the matching must know of the pairings there are.

use super::State;
use crate::{
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::ProgramId,
};

/// A pairing of the past or present, as far as the matching reads it.
pub struct Met {
    pub program: ProgramId,
    pub mentor: PersonId,
    pub mentee: PersonId,
    pub mentor_enrollment: EnrollmentId,
    pub mentee_enrollment: EnrollmentId,
    pub state: State,
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
             mentor_enrollment as "mentor_enrollment: EnrollmentId", mentee_enrollment as "mentee_enrollment: EnrollmentId", state as "state: State"
           from pairing where mentor_id = any($1) or mentee_id = any($1) order by id"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?)
}
