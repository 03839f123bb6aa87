//! The SQL of sessions.

use chrono::{DateTime, Utc};

use super::{Kind, Session, SessionId, State};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    pairings::{Pairing, PairingId},
    programs::ProgramGoalId,
};

macro_rules! select {
    ($rest:tt $(, $value:expr)*) => {
        sqlx::query_as!(
            Session,
            r#"select id as "id: SessionId", pairing_id as "pairing_id: PairingId", state as "state: State", kind as "kind: Kind", starts_at,
                 minutes, place, sequence, planned_by as "planned_by: PersonId", logged_by as "logged_by: PersonId", logged_at, version
               from session "# + $rest
            $(, $value)*
        )
    };
}

/// What the form of a log says about the meeting itself.
pub struct Facts {
    pub state: State,
    pub kind: Kind,
    pub starts_at: DateTime<Utc>,
    pub minutes: i32,
}

impl Session {
    /// A session of a pairing.
    ///
    /// # Errors
    /// `NotFound` for anybody else's.
    pub async fn find(tx: &mut CompanyTx, pairing: &Pairing, id: SessionId) -> Result<Self> {
        Ok(select!("where id = $1 and pairing_id = $2", id.0, pairing.id.0).fetch_one(tx.conn()).await?)
    }

    /// A session by its id alone, for whoever may know of it.
    ///
    /// # Errors
    /// `NotFound` for anybody else's.
    pub async fn anywhere(tx: &mut CompanyTx, id: SessionId) -> Result<Self> {
        Ok(select!("where id = $1", id.0).fetch_one(tx.conn()).await?)
    }

    /// How many sessions of a pairing took place, and their minutes together.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn together(tx: &mut CompanyTx, pairing: &Pairing) -> Result<(i64, i64)> {
        let row = sqlx::query!(
            r#"select count(*) as "n!", coalesce(sum(minutes), 0)::bigint as "minutes!" from session where pairing_id = $1 and state = 'held'"#,
            pairing.id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok((row.n, row.minutes))
    }

    /// The sessions of a pairing, newest first; `before` is the last one of the page before. Canceled ones are left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing, before: Option<SessionId>, most: i64) -> Result<Vec<Self>> {
        let list = select!(
            "where pairing_id = $1 and state <> 'canceled'
               and ($2::uuid is null or (starts_at, id) < (select b.starts_at, b.id from session b where b.id = $2))
             order by starts_at desc, id desc limit $3",
            pairing.id.0,
            before.map(|b| b.0),
            most
        );
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// The sessions of several pairings, oldest first, canceled ones left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of_pairings(tx: &mut CompanyTx, pairings: &[PairingId]) -> Result<Vec<Self>> {
        let ids: Vec<uuid::Uuid> = pairings.iter().map(|p| p.0).collect();
        let list =
            select!("where pairing_id = any($1) and state <> 'canceled' order by starts_at, id limit 4000", &ids);
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// The sessions of several pairings that begin between two moments: one day, where the two are.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn between(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        from: DateTime<Utc>,
        till: DateTime<Utc>,
    ) -> Result<Vec<Self>> {
        let list = select!(
            "where pairing_id = $1 and state <> 'canceled' and starts_at >= $2 and starts_at < $3 order by starts_at, id limit 20",
            pairing.id.0,
            from,
            till
        );
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// The planned sessions of a pairing that are still to come.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn to_come(tx: &mut CompanyTx, pairing: &Pairing, now: DateTime<Utc>) -> Result<Vec<Self>> {
        let list = select!(
            "where pairing_id = $1 and state = 'planned' and starts_at > $2 order by starts_at, id limit 200",
            pairing.id.0,
            now
        );
        Ok(list.fetch_all(tx.conn()).await?)
    }

    /// How many sessions of a pairing took place.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn held(tx: &mut CompanyTx, pairing: &Pairing) -> Result<i64> {
        Ok(sqlx::query_scalar!(
            r#"select count(*) as "n!" from session where pairing_id = $1 and state = 'held'"#,
            pairing.id.0
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// When the two last met, and how often so far.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn last_met(tx: &mut CompanyTx, pairing: &Pairing) -> Result<(Option<DateTime<Utc>>, i64)> {
        let row = sqlx::query!(
            r#"select max(starts_at) as last, count(*) as "n!" from session where pairing_id = $1 and state = 'held'"#,
            pairing.id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok((row.last, row.n))
    }

    /// The goals of the program that a session touched.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn goals(&self, tx: &mut CompanyTx) -> Result<Vec<ProgramGoalId>> {
        Ok(sqlx::query_scalar!(r#"select goal_id as "id: ProgramGoalId" from session_goal where session_id = $1 order by goal_id limit 40"#, self.id.0)
            .fetch_all(tx.conn())
            .await?)
    }

    /// The goals that each session of a pairing touched.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn goals_of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Vec<(SessionId, ProgramGoalId)>> {
        let rows = sqlx::query!(
            r#"select g.session_id as "session: SessionId", g.goal_id as "goal: ProgramGoalId"
               from session_goal g join session s on s.company_id = g.company_id and s.id = g.session_id
               where s.pairing_id = $1 order by g.session_id, g.goal_id limit 4000"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.session, r.goal)).collect())
    }

    /// Says which goals a session touched.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn touch(&self, tx: &mut CompanyTx, goals: &[ProgramGoalId]) -> Result<()> {
        let ids: Vec<uuid::Uuid> = goals.iter().map(|g| g.0).collect();
        sqlx::query!("delete from session_goal where session_id = $1 and not goal_id = any($2)", self.id.0, &ids)
            .execute(tx.conn())
            .await?;
        sqlx::query!(
            "insert into session_goal (company_id, session_id, goal_id) select current_company(), $1, unnest($2::uuid[]) on conflict do nothing",
            self.id.0,
            &ids
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Logs a session that was not planned.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn log(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        facts: &Facts,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let id = SessionId::new();
        sqlx::query!(
            "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, planned_by, planned_at, logged_by, logged_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8, $7, $8)",
            id.0,
            pairing.id.0,
            facts.state.key(),
            facts.kind.key(),
            facts.starts_at,
            facts.minutes,
            by.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Self::find(tx, pairing, id).await
    }

    /// Logs a planned session, or corrects one.
    ///
    /// # Errors
    /// `Conflict` when it was called off meanwhile.
    pub async fn relog(&self, tx: &mut CompanyTx, facts: &Facts, by: PersonId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update session set state = $2, kind = $3, starts_at = $4, minutes = $5, logged_by = $6, logged_at = $7, version = version + 1
             where id = $1 returning id",
            self.id.0,
            facts.state.key(),
            facts.kind.key(),
            facts.starts_at,
            facts.minutes,
            by.0,
            now
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Ok(())
    }
}
