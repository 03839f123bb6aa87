//! The mails of the outbox: claimed for a while, noted as sent or as failed.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::kit::{
    db::{CompanyTx, Db},
    error::Result,
};

/// Mails held and sent at once: each may take a minute, and a hold lasts five.
const BATCH: i32 = 8;

/// A mail as it stands in the outbox.
pub struct Waiting {
    pub id: Uuid,
    pub address: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub calendar: Option<String>,
    pub stop: Option<String>,
    pub queued_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
}

/// How a mail that did not go failed.
pub(super) struct Failure {
    /// The server will never take it.
    pub(super) for_good: bool,
    pub(super) problem: String,
}

impl Waiting {
    /// The next mails that are due.
    pub(super) async fn claim(db: &Db, now: DateTime<Utc>) -> Result<Vec<Self>> {
        let mut tx = db.accounts().await?;
        let held = sqlx::query_as!(
            Self,
            r#"select id as "id!", address as "address!", subject as "subject!", text_body as "text!", html_body as "html!", calendar,
                 stop_path as stop, queued_at as "queued_at!", sent_at
               from claim_mail($1, $2)"#,
            now,
            BATCH
        )
        .fetch_all(tx.conn())
        .await?;
        tx.commit().await?;
        Ok(held)
    }

    /// The server took it: what it said is kept no longer.
    pub(super) async fn sent(&self, db: &Db, now: DateTime<Utc>) -> Result<()> {
        let mut tx = db.accounts().await?;
        sqlx::query!("select mail_left($1, $2)", self.id, now).fetch_one(tx.conn()).await?;
        tx.commit().await
    }

    /// It did not leave.
    pub(super) async fn failed(&self, db: &Db, now: DateTime<Utc>, failure: &Failure) -> Result<()> {
        let mut tx = db.accounts().await?;
        sqlx::query!("select mail_failed($1, $2, $3, $4)", self.id, now, failure.problem, failure.for_good)
            .fetch_one(tx.conn())
            .await?;
        tx.commit().await
    }

    /// The latest mails of the company, for the demo's page.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of_company(tx: &mut CompanyTx) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id!", address as "address!", subject as "subject!", text_body as "text!", html_body as "html!", calendar,
                 stop_path as stop, queued_at as "queued_at!", sent_at
               from mail_of_company(100)"#
        )
        .fetch_all(tx.conn())
        .await?)
    }
}
