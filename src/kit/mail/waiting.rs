//! The mails of the outbox: claimed for a while, noted as sent or as failed.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::kit::{
    db::{CompanyTx, Db},
    error::Result,
};

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

/// Notes how mails went: those that the server took, whose words are kept no longer, and those that did not leave.
pub(super) async fn note(db: &Db, back: &[(Uuid, Result<(), Failure>)], now: DateTime<Utc>) -> Result<()> {
    let mut tx = db.accounts().await?;
    let left: Vec<Uuid> = back.iter().filter(|(_, sent)| sent.is_ok()).map(|(mail, _)| *mail).collect();
    if !left.is_empty() {
        sqlx::query!("select mail_left($1, $2)", &left, now).fetch_one(tx.conn()).await?;
    }
    for (mail, failure) in back.iter().filter_map(|(mail, sent)| Some((mail, sent.as_ref().err()?))) {
        tracing::warn!(%mail, problem = failure.problem, "mail not sent");
        sqlx::query!("select mail_failed($1, $2, $3, $4)", mail, now, failure.problem, failure.for_good)
            .fetch_one(tx.conn())
            .await?;
    }
    tx.commit().await
}

impl Waiting {
    /// The next mails that are due.
    pub(super) async fn claim(db: &Db, most: usize, now: DateTime<Utc>) -> Result<Vec<Self>> {
        let mut tx = db.accounts().await?;
        let held = sqlx::query_as!(
            Self,
            r#"select id as "id!", address as "address!", subject as "subject!", text_body as "text!", html_body as "html!", calendar,
                 stop_path as stop, queued_at as "queued_at!", sent_at
               from claim_mail($1, $2)"#,
            now,
            i32::try_from(most).unwrap_or(i32::MAX)
        )
        .fetch_all(tx.conn())
        .await?;
        tx.commit().await?;
        Ok(held)
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
