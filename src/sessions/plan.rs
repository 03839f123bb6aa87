//! Planning a session: who is busy then, the plan itself, its moves and its end.

use chrono::{DateTime, Utc};

use super::{Kind, Session, SessionId, link};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    pairings::Pairing,
};

/// What a plan says.
pub struct Plan {
    pub kind: Kind,
    pub starts_at: DateTime<Utc>,
    pub minutes: i32,
    pub place: String,
}

impl Session {
    /// With whom this person is to meet while another session would last; `except` is that session itself.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn meets_then(
        tx: &mut CompanyTx,
        person: PersonId,
        plan: &Plan,
        except: Option<SessionId>,
    ) -> Result<Option<PersonId>> {
        Ok(sqlx::query_scalar!(
            r#"select case when p.mentor_id = $1 then p.mentee_id else p.mentor_id end as "other!: PersonId"
               from session s join pairing p on p.company_id = s.company_id and p.id = s.pairing_id
               where s.state = 'planned' and (p.mentor_id = $1 or p.mentee_id = $1) and s.id is distinct from $4
                 and s.starts_at < $2::timestamptz + make_interval(mins => $3) and s.starts_at + make_interval(mins => s.minutes) > $2
               order by s.starts_at limit 1"#,
            person.0,
            plan.starts_at,
            plan.minutes,
            except.map(|s| s.0)
        )
        .fetch_optional(tx.conn())
        .await?)
    }

    /// Whether the other one of a pairing meets somebody else while a session would last.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn other_is_busy(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        plan: &Plan,
        except: Option<SessionId>,
    ) -> Result<bool> {
        Ok(sqlx::query_scalar!(
            r#"select other_is_busy($1, $2, $3, $4) as "busy!""#,
            pairing.id.0,
            plan.starts_at,
            plan.minutes,
            except.map(|s| s.0)
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// Plans a session.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn plan(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        plan: &Plan,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let id = SessionId::new();
        sqlx::query!(
            "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, place, planned_by, planned_at)
             values (current_company(), $1, $2, 'planned', $3, $4, $5, $6, $7, $8)",
            id.0,
            pairing.id.0,
            plan.kind.key(),
            plan.starts_at,
            plan.minutes,
            plan.place,
            by.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Self::find(tx, pairing, id).await
    }

    /// Moves a planned session, or changes its place.
    ///
    /// # Errors
    /// `Conflict` when it was changed meanwhile, or is not planned any more.
    pub async fn replan(&self, tx: &mut CompanyTx, pairing: &Pairing, plan: &Plan, version: i32) -> Result<Self> {
        sqlx::query!(
            "update session set kind = $3, starts_at = $4, minutes = $5, place = $6, sequence = sequence + 1, version = version + 1
             where id = $1 and version = $2 and state = 'planned' returning id",
            self.id.0,
            version,
            plan.kind.key(),
            plan.starts_at,
            plan.minutes,
            plan.place
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Self::find(tx, pairing, self.id).await
    }

    /// Cancels a planned session.
    ///
    /// # Errors
    /// `Conflict` when it is not planned any more.
    pub async fn cancel(&self, tx: &mut CompanyTx, pairing: &Pairing) -> Result<Self> {
        sqlx::query!(
            "update session set state = 'canceled', sequence = sequence + 1, version = version + 1 where id = $1 and state = 'planned' returning id",
            self.id.0
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Self::find(tx, pairing, self.id).await
    }

    /// Plans an hour at this moment, by the mentor: what the rehearsal of a program takes as usual.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn plan_usual(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let plan = Plan { kind: Kind::InPerson, starts_at: at, minutes: 60, place: String::new() };
        let session = Self::plan(tx, pairing, &plan, pairing.mentor_id, now).await?;
        link::ask_later(tx, &session).await?;
        Ok(session)
    }
}
