//! The steps of a pairing's close: it begins, is completed with feedback from both, or ends without.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Pairing, PairingId, Purpose, Side, State, queries::select};
use crate::{
    companies::JobRoleId,
    enrollment::EnrollmentId,
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    programs::{Program, ProgramGoalId, ProgramId},
};

/// How many pairings one pass of the clock moves; the next pass moves the rest.
const PASS: i64 = 20_000;

/// What the mentee takes along from a closed pairing, for a goal of the program.
pub struct NextGoal {
    pub goal_id: ProgramGoalId,
    pub next: String,
}

impl Pairing {
    /// When a side handed its close in.
    pub fn close_in(&self, side: Side) -> Option<DateTime<Utc>> {
        match side {
            Side::Mentor => self.close_mentor_at,
            Side::Mentee => self.close_mentee_at,
        }
    }

    /// The pairings that a program has under way.
    pub async fn under_way(tx: &mut CompanyTx, program: &Program) -> Result<Vec<Self>> {
        let list =
            select!("where program_id = $1 and state in ('active', 'paused') order by id limit 50000", program.id.0);
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// How many pairs a program has under way, and how many people are in them: all of them are asked when its close begins.
    pub async fn to_be_asked(tx: &mut CompanyTx, program: &Program) -> Result<(i64, i64)> {
        let row = sqlx::query!(
            r#"select count(distinct p.id) as "pairs!", count(distinct w.person_id) as "people!"
               from pairing p cross join lateral (values (p.mentor_id), (p.mentee_id)) w(person_id)
               where p.program_id = $1 and p.state in ('active', 'paused')"#,
            program.id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok((row.pairs, row.people))
    }

    /// The pairings whose agreed time is over.
    pub async fn at_their_end(tx: &mut CompanyTx, today: NaiveDate) -> Result<Vec<Self>> {
        let list =
            select!("where state in ('active', 'paused') and ends_on <= $1 order by ends_on, id limit $2", today, PASS);
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// The pairings that look back and whose last day for it is `from` to `till`.
    pub async fn closing_due(tx: &mut CompanyTx, from: NaiveDate, till: NaiveDate) -> Result<Vec<Self>> {
        let list = select!(
            "where state = 'closing' and close_due_on between $1 and $2 order by close_due_on, id limit $3",
            from,
            till,
            PASS
        );
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// Opens the close of these for writing.
    ///
    /// # Errors
    /// `Conflict` unless each of them is under way.
    pub async fn begin_closing(tx: &mut CompanyTx, pairings: &[Self], today: NaiveDate, due: NaiveDate) -> Result<()> {
        let ids: Vec<uuid::Uuid> = pairings.iter().map(|pairing| pairing.id.0).collect();
        let begun = sqlx::query!(
            "update pairing set state = 'closing', closing_from = $2, close_due_on = $3, version = version + 1
             where id = any($1) and state in ('active', 'paused')",
            &ids,
            today,
            due
        )
        .execute(tx.conn())
        .await?;
        if begun.rows_affected() == ids.len() as u64 { Ok(()) } else { Err(Error::Conflict) }
    }

    /// Completes the pairing if both sides are in; whether it did.
    pub async fn complete(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<bool> {
        let done = sqlx::query!(
            "update pairing set state = 'completed', ended_at = $2, version = version + 1
             where id = $1 and state = 'closing' and close_mentor_at is not null and close_mentee_at is not null",
            self.id.0,
            now
        )
        .execute(tx.conn())
        .await?;
        let is_over = done.rows_affected() == 1;
        if is_over {
            self.call_off_planned(tx, now).await?;
        }
        Ok(is_over)
    }

    /// The deadline of these passed before both sides were in.
    pub async fn close_without_feedback(tx: &mut CompanyTx, pairings: &[Self], now: DateTime<Utc>) -> Result<()> {
        let ids: Vec<uuid::Uuid> = pairings.iter().map(|pairing| pairing.id.0).collect();
        let over = sqlx::query_scalar!(
            r#"update pairing set state = 'closed_without_feedback', ended_at = $2, version = version + 1
               where id = any($1) and state = 'closing' returning id as "id: PairingId""#,
            &ids,
            now
        )
        .fetch_all(tx.conn())
        .await?;
        let over: HashSet<PairingId> = over.into_iter().collect();
        for pairing in pairings.iter().filter(|pairing| over.contains(&pairing.id)) {
            pairing.call_off_planned(tx, now).await?;
        }
        Ok(())
    }

    /// What the mentee takes along: their own "next" for each goal, once both sides of the close are in.
    pub async fn next_goals(&self, tx: &mut CompanyTx) -> Result<Vec<NextGoal>> {
        Ok(sqlx::query_as!(
            NextGoal,
            r#"select a.goal_id as "goal_id: ProgramGoalId", a.next from closing_answer a
               join pairing p on p.company_id = a.company_id and p.id = a.pairing_id
               where p.id = $1 and p.state = 'completed' and a.author_id = p.mentee_id and a.next <> '' order by a.goal_id limit 60"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }
}
