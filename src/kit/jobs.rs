//! Work for later: queued in the transaction of its cause, claimed by any instance, done at least once.

use chrono::{DateTime, Duration, Utc};
use serde_json::Value;

use super::{
    db::{CompanyTx, Db},
    error::{Error, Result},
    id::CompanyId,
};

/// After so many tries a job is given up; the database counts to the same number.
const TRIES: i32 = 10;

/// A job that this instance holds for a while.
pub struct Job {
    pub id: uuid::Uuid,
    pub company: CompanyId,
    pub kind: String,
    pub payload: Value,
    /// How often it was claimed, this time included.
    attempts: i32,
}

/// Which jobs a worker takes.
#[derive(Clone, Copy)]
pub enum Among<'a> {
    Only(&'a [&'a str]),
    AllBut(&'a [&'a str]),
}

/// Queues work; the same kind and key is queued once.
///
/// # Errors
/// When the database refuses.
pub async fn enqueue(
    tx: &mut CompanyTx,
    kind: &str,
    key: &str,
    payload: Value,
    run_after: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into job (id, company_id, kind, key, payload, run_after) values ($1, current_company(), $2, $3, $4, $5)
         on conflict (company_id, kind, key) do nothing",
        uuid::Uuid::now_v7(),
        kind,
        key,
        payload,
        run_after
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

impl Job {
    /// The next job of these kinds that is due, held for ten minutes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn claim(db: &Db, among: Among<'_>, now: DateTime<Utc>) -> Result<Option<Self>> {
        let (kinds, only) = match among {
            Among::Only(kinds) => (kinds, true),
            Among::AllBut(kinds) => (kinds, false),
        };
        let kinds: Vec<String> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
        let mut tx = db.accounts().await?;
        let row = sqlx::query!(
            r#"select id as "id!", company_id as "company_id!", kind as "kind!", payload as "payload!", attempts as "attempts!" from claim_job($1, make_interval(secs => $2), $3, $4)"#,
            now,
            Duration::minutes(10).as_seconds_f64(),
            &kinds,
            only
        )
        .fetch_optional(tx.conn())
        .await?;
        tx.commit().await?;
        Ok(row.map(|r| Self {
            id: r.id,
            company: CompanyId(r.company_id),
            kind: r.kind,
            payload: r.payload,
            attempts: r.attempts,
        }))
    }

    /// Marks the job done in the transaction of its effects.
    ///
    /// # Errors
    /// `Conflict` when it took so long that another worker holds it now: nothing of this try may stay.
    pub async fn done(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        let done = sqlx::query!(
            "update job set done_at = $2, claimed_until = null where id = $1 and attempts = $3 and done_at is null",
            self.id,
            now,
            self.attempts
        )
        .execute(tx.conn())
        .await?;
        if done.rows_affected() == 1 { Ok(()) } else { Err(Error::Conflict) }
    }

    /// Puts the job back for later, or to rest after its last try.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn failed(&self, db: &Db, now: DateTime<Utc>, problem: &str) -> Result<()> {
        let mut tx = db.accounts().await?;
        sqlx::query!("select job_failed($1, $2, $3, $4)", self.id, now, problem, self.attempts)
            .fetch_one(tx.conn())
            .await?;
        tx.commit().await?;
        if self.attempts >= TRIES {
            tracing::error!(job = %self.id, kind = self.kind, problem, "job given up: see \"ithaca jobs\"");
        }
        Ok(())
    }
}
