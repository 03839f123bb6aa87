//! The SQL of pairings.

use super::{Pairing, PairingId, Purpose, State};
use crate::{
    companies::JobRoleId,
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::ProgramId,
};

macro_rules! select {
    ($rest:tt $(, $value:expr)*) => {
        sqlx::query_as!(
            Pairing,
            r#"select id as "id: PairingId", program_id as "program_id: ProgramId", run_id, mentor_id as "mentor_id: PersonId",
                 mentee_id as "mentee_id: PersonId", mentor_enrollment as "mentor_enrollment: EnrollmentId",
                 mentee_enrollment as "mentee_enrollment: EnrollmentId", state as "state: State", purpose as "purpose: Purpose",
                 target_role_id as "target_role_id: JobRoleId", rhythm_days, score, reasons, proposed_at, answer_due_on,
                 mentor_accepted_at, mentee_accepted_at, declined_by as "declined_by: PersonId", started_on, ends_on, closing_from,
                 close_due_on, ended_at, exchange_mentor_at, exchange_mentee_at, close_mentor_at, close_mentee_at, goes_on_since, version
               from pairing "# + $rest
            $(, $value)*
        )
    };
}

pub(super) use select;

impl Pairing {
    /// A pairing that the asking person may know of.
    ///
    /// # Errors
    /// `NotFound` for anybody else's.
    pub async fn find(tx: &mut CompanyTx, id: PairingId) -> Result<Self> {
        Ok(select!("where id = $1", id.0).fetch_one(tx.conn()).await?)
    }

    /// All pairings of a person, living ones first, then the newest.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of_person(tx: &mut CompanyTx, person: PersonId) -> Result<Vec<Self>> {
        let list = select!(
            "where mentor_id = $1 or mentee_id = $1
             order by (state in ('proposed', 'active', 'paused', 'closing')) desc, coalesce(started_on, proposed_at::date) desc, id limit 200",
            person.0
        );
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// The pairings of a program, a page at a time, by id; `after` is the last one of the page before.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of_program(
        tx: &mut CompanyTx,
        program: ProgramId,
        after: Option<PairingId>,
        most: i64,
    ) -> Result<Vec<Self>> {
        let list = select!(
            "where program_id = $1 and ($2::uuid is null or id > $2) order by id limit $3",
            program.0,
            after.map(|a| a.0),
            most
        );
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// The proposals whose answer was due before `today`: for the daily clock.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn unanswered(tx: &mut CompanyTx, today: chrono::NaiveDate) -> Result<Vec<Self>> {
        let list =
            select!("where state = 'proposed' and answer_due_on < $1 order by answer_due_on, id limit 1000", today);
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// The proposed and living pairings of these people.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn living_of(tx: &mut CompanyTx, people: &[PersonId]) -> Result<Vec<Self>> {
        let ids: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
        let list = select!(
            "where (mentor_id = any($1) or mentee_id = any($1)) and state in ('proposed', 'active', 'paused', 'closing') order by id",
            &ids
        );
        Ok(list.fetch_all(tx.conn()).await?)
    }
}
