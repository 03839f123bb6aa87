//! The SQL of accounts: all of it goes through functions that answer one question each.

use chrono::{DateTime, Duration, Utc};
use sqlx::types::Uuid;

use super::Account;
use crate::kit::{db::AccountTx, error::Result, id::AccountId, site::Site};

impl Account {
    /// The account of an email, where there is one.
    pub async fn for_sign_in(tx: &mut AccountTx, email: &str) -> Result<Option<Self>> {
        let row = sqlx::query!(
            r#"select id as "id!", password_hash from account_for_sign_in($1)"#,
            email
        )
        .fetch_optional(tx.conn())
        .await?;
        Ok(row.map(|r| Self {
            id: AccountId(r.id),
            password_hash: r.password_hash,
        }))
    }

    /// The account of an email that is proven to be its holder's, made when new; with a new password where one is given.
    pub async fn prove(
        tx: &mut AccountTx,
        email: &str,
        password_hash: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let id = sqlx::query_scalar!(
            r#"select prove_account($1, $2, $3, $4) as "id!""#,
            Uuid::now_v7(),
            email,
            password_hash,
            now
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(Self {
            id: AccountId(id),
            password_hash: None,
        })
    }

    /// Lets a browser in.
    pub async fn add_login(
        &self,
        tx: &mut AccountTx,
        hash: &[u8],
        browser: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "select add_login($1, $2, $3, $4, $5)",
            hash,
            self.id.0,
            now,
            super::absolute_end(now),
            browser
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(())
    }

    /// The companies where this account is a person today: (address, name).
    pub async fn companies(
        tx: &mut AccountTx,
        account: AccountId,
        now: DateTime<Utc>,
    ) -> Result<Vec<(String, String)>> {
        let rows = sqlx::query!(
            r#"select slug as "slug!", name as "name!" from companies_of_account($1, $2)"#,
            account.0,
            now
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.slug, r.name)).collect())
    }
}

/// Counts one try for each subject; the largest count in the last quarter of an hour.
pub async fn count_attempt(
    tx: &mut AccountTx,
    subjects: &[Vec<u8>],
    now: DateTime<Utc>,
) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count_attempt($1, $2, interval '15 minutes') as "tries!""#,
        subjects,
        now
    )
    .fetch_one(tx.conn())
    .await?)
}

/// A right password wipes the account's count.
pub async fn forgive(tx: &mut AccountTx, subject: &[u8]) -> Result<()> {
    sqlx::query!("select forgive_attempts($1)", subject)
        .fetch_one(tx.conn())
        .await?;
    Ok(())
}

/// Ends one login.
pub async fn end_login(tx: &mut AccountTx, hash: &[u8]) -> Result<()> {
    sqlx::query!("select end_login($1)", hash)
        .fetch_one(tx.conn())
        .await?;
    Ok(())
}

/// Slides the login's end once an hour, in a transaction of its own: pages that only read commit nothing.
pub async fn keep_alive(
    hash: &[u8],
    seen: DateTime<Utc>,
    now: DateTime<Utc>,
    site: &Site,
) -> Result<()> {
    if now - seen < Duration::hours(1) {
        return Ok(());
    }
    let mut own = site.db.accounts().await?;
    sqlx::query!("select touch_login($1, $2)", hash, now)
        .fetch_one(own.conn())
        .await?;
    own.commit().await
}
