//! The SQL of feedback. Row security opens a close to the two together, and to HR only what its author marked.

use chrono::{DateTime, Utc};

use super::{CheckIn, Closing, GoalAnswer, Moment, Question};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    pairings::Pairing,
    programs::{ProgramGoalId, ProgramId},
};

impl Closing {
    /// One side's close, as far as the asking person may read it.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing, author: PersonId) -> Result<Option<Self>> {
        Ok(sqlx::query_as!(
            Self,
            "select thanks, hr_may_read, handed_in_at from closing where pairing_id = $1 and author_id = $2",
            pairing.id.0,
            author.0
        )
        .fetch_optional(tx.conn())
        .await?)
    }

    /// Keeps a draft.
    ///
    /// # Errors
    /// `Conflict` once it is handed in.
    pub async fn keep(
        &self,
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let kept = sqlx::query!(
            "insert into closing (company_id, pairing_id, author_id, thanks, hr_may_read, saved_at)
             values (current_company(), $1, $2, $3, $4, $5)
             on conflict (company_id, pairing_id, author_id) do update
               set thanks = excluded.thanks, hr_may_read = excluded.hr_may_read, saved_at = excluded.saved_at
               where closing.handed_in_at is null",
            pairing.id.0,
            author.0,
            self.thanks,
            self.hr_may_read,
            now
        )
        .execute(tx.conn())
        .await?;
        if kept.rows_affected() == 1 { Ok(()) } else { Err(Error::Conflict) }
    }

    /// Seals one side. The database marks the pairing.
    pub async fn hand_in(tx: &mut CompanyTx, pairing: &Pairing, author: PersonId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update closing set handed_in_at = $3 where pairing_id = $1 and author_id = $2 and handed_in_at is null returning author_id",
            pairing.id.0,
            author.0,
            now
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Ok(())
    }
}

impl GoalAnswer {
    /// What has been said about the goals of a pairing, as far as the asking person may read it.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select author_id as "author_id: PersonId", goal_id as "goal_id: ProgramGoalId", done, to_improve, next, hr_may_read
               from closing_answer where pairing_id = $1 limit 200"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Keeps what one side says about one goal.
    pub async fn keep(&self, tx: &mut CompanyTx, pairing: &Pairing) -> Result<()> {
        sqlx::query!(
            "insert into closing_answer (company_id, pairing_id, author_id, goal_id, done, to_improve, next, hr_may_read)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7)
             on conflict (company_id, pairing_id, author_id, goal_id) do update
               set done = excluded.done, to_improve = excluded.to_improve, next = excluded.next, hr_may_read = excluded.hr_may_read",
            pairing.id.0,
            self.author_id.0,
            self.goal_id.0,
            self.done,
            self.to_improve,
            self.next,
            self.hr_may_read
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

impl Question {
    /// What somebody rated at a moment: their own only.
    pub async fn rated(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        moment: Moment,
    ) -> Result<Vec<(Self, i32)>> {
        let rows = sqlx::query!(
            "select question, value from rating where pairing_id = $1 and author_id = $2 and moment = $3 limit 200",
            pairing.id.0,
            author.0,
            moment.key()
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().filter_map(|row| Some((Self::of(&row.question)?, row.value))).collect())
    }

    /// Keeps one rating; none takes it back.
    pub async fn rate(
        &self,
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        moment: Moment,
        value: Option<i32>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        Self::rate_as(tx, pairing, author, moment, &self.key(), value, now).await
    }

    /// The same for whatever is rated or chosen under this key.
    pub(super) async fn rate_as(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        moment: Moment,
        key: &str,
        value: Option<i32>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let Some(value) = value else {
            sqlx::query!(
                "delete from rating where pairing_id = $1 and author_id = $2 and moment = $3 and question = $4",
                pairing.id.0,
                author.0,
                moment.key(),
                key
            )
            .execute(tx.conn())
            .await?;
            return Ok(());
        };
        sqlx::query!(
            "insert into rating (company_id, pairing_id, author_id, moment, question, value, rated_at)
             values (current_company(), $1, $2, $3, $4, $5, $6)
             on conflict (company_id, pairing_id, author_id, moment, question) do update set value = excluded.value, rated_at = excluded.rated_at",
            pairing.id.0,
            author.0,
            moment.key(),
            key,
            value,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

/// Counts the answers of a program that are ready for it: in batches of five people or more, which never change (V6).
///
/// # Errors
/// When the database refuses.
pub async fn count_answers(tx: &mut CompanyTx, program: ProgramId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("select count_answers($1, $2)", program.0, now).execute(tx.conn()).await?;
    Ok(())
}

/// The same for every program of the company.
///
/// # Errors
/// When the database refuses.
pub async fn count_all_answers(tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("select count_all_answers($1)", now).execute(tx.conn()).await?;
    Ok(())
}

impl CheckIn {
    /// What one of the two wrote at a moment.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing, author: PersonId, moment: Moment) -> Result<Option<Self>> {
        Ok(sqlx::query_as!(
            Self,
            "select helps, hinders, wish from check_in where pairing_id = $1 and author_id = $2 and moment = $3",
            pairing.id.0,
            author.0,
            moment.key()
        )
        .fetch_optional(tx.conn())
        .await?)
    }

    /// Keeps what one of the two writes.
    pub async fn keep(
        &self,
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        moment: Moment,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into check_in (company_id, pairing_id, author_id, moment, helps, hinders, wish, written_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7)
             on conflict (company_id, pairing_id, author_id, moment) do update
               set helps = excluded.helps, hinders = excluded.hinders, wish = excluded.wish, written_at = excluded.written_at",
            pairing.id.0,
            author.0,
            moment.key(),
            self.helps,
            self.hinders,
            self.wish,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
