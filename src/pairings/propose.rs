//! A proposed pairing: how each begins.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Pairing, PairingId};
use crate::{
    companies::JobRoleId,
    enrollment::EnrollmentId,
    kit::{
        db::CompanyTx,
        error::{Error, OnConstraint, Result},
        id::PersonId,
    },
    programs::ProgramId,
};

/// What a pairing is made of before anybody was asked.
pub struct Proposal<'a> {
    pub program: ProgramId,
    pub run: Option<uuid::Uuid>,
    pub mentor: (EnrollmentId, PersonId),
    pub mentee: (EnrollmentId, PersonId),
    /// "effective", "progress" or "both": the mentee's, else the program's.
    pub purpose: &'a str,
    pub target_role: Option<JobRoleId>,
    pub rhythm_days: i32,
    pub score: i32,
    /// `matching::Reason`s as JSON.
    pub reasons: &'a serde_json::Value,
    /// The last day on which the proposal can be answered.
    pub answer_due: NaiveDate,
}

impl Pairing {
    /// Proposes two people to each other.
    ///
    /// # Errors
    /// `Conflict` when the mentee's place holds a living pairing already (S3).
    pub async fn propose(tx: &mut CompanyTx, what: Proposal<'_>, now: DateTime<Utc>) -> Result<PairingId> {
        let id = PairingId::new();
        sqlx::query!(
            "insert into pairing (company_id, id, program_id, run_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state,
               purpose, target_role_id, rhythm_days, score, reasons, proposed_at, answer_due_on)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, 'proposed', $8, $9, $10, $11, $12, $13, $14)",
            id.0,
            what.program.0,
            what.run,
            what.mentor.1.0,
            what.mentee.1.0,
            what.mentor.0.0,
            what.mentee.0.0,
            what.purpose,
            what.target_role.map(|r| r.0),
            what.rhythm_days,
            what.score,
            what.reasons,
            now,
            what.answer_due
        )
        .execute(tx.conn())
        .await
        .on_constraint("pairing_one_living", || Error::Conflict)?;
        Ok(id)
    }
}
