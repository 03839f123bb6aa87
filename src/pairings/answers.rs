//! Who has answered a proposal and who is waited for: a program's board.

use super::{Pairing, PairingId, Purpose, State, queries::select};
use crate::{
    companies::JobRoleId,
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::ProgramId,
};

/// How many proposals of a program stand where.
#[derive(Clone, Copy, Default)]
pub struct Answers {
    /// The mentor has not answered.
    pub mentor: i64,
    /// The mentor has said yes, the mentee has not answered.
    pub mentee: i64,
    /// Both have said yes, now or earlier.
    pub yes: i64,
    pub declined: i64,
    pub expired: i64,
}

impl Answers {
    /// The numbers of a program.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, program: ProgramId) -> Result<Self> {
        Ok(sqlx::query_as!(
            Self,
            r#"select count(*) filter (where state = 'proposed' and mentor_accepted_at is null) as "mentor!",
                 count(*) filter (where state = 'proposed' and mentor_accepted_at is not null) as "mentee!",
                 count(*) filter (where state not in ('proposed', 'declined', 'expired')) as "yes!",
                 count(*) filter (where state = 'declined') as "declined!", count(*) filter (where state = 'expired') as "expired!"
               from pairing where program_id = $1"#,
            program.0
        )
        .fetch_one(tx.conn())
        .await?)
    }
}

impl Pairing {
    /// What was ever proposed to these mentees in a program, the latest last.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn proposed_to(tx: &mut CompanyTx, program: ProgramId, mentees: &[EnrollmentId]) -> Result<Vec<Self>> {
        let ids: Vec<uuid::Uuid> = mentees.iter().map(|id| id.0).collect();
        let list = select!("where program_id = $1 and mentee_enrollment = any($2) order by id", program.0, &ids);
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// The text key of how far a proposal came: whose answer is waited for, or what became of it.
    pub fn became(&self) -> &'static str {
        match self.state {
            State::Proposed if self.mentor_accepted_at.is_none() => "pair-mentor-asked",
            State::Proposed => "pair-mentee-asked",
            state => state.label(),
        }
    }

    /// The proposals of a program that stand so ("mentor", "mentee", "yes", "declined", "expired", or all), the latest asked first;
    /// a page before `before`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn asked(
        tx: &mut CompanyTx,
        program: ProgramId,
        show: &str,
        before: Option<PairingId>,
        most: i64,
    ) -> Result<Vec<Self>> {
        let list = select!(
            "where program_id = $1 and ($3::uuid is null or id < $3) and case $2::text
               when 'mentor' then state = 'proposed' and mentor_accepted_at is null
               when 'mentee' then state = 'proposed' and mentor_accepted_at is not null
               when 'yes' then state not in ('proposed', 'declined', 'expired')
               when 'declined' then state = 'declined'
               when 'expired' then state = 'expired'
               else true
             end
             order by id desc limit $4",
            program.0,
            show,
            before.map(|id| id.0),
            most
        );
        Ok(list.fetch_all(tx.conn()).await?)
    }
}
