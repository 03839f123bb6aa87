//! The SQL of accounts: most of it goes through functions that answer one question each.

use chrono::{DateTime, Utc};
use sqlx::types::Uuid;

use super::{Account, Login};
use crate::kit::{
    db::{CompanyTx, Transact},
    error::Result,
    id::{AccountId, PersonId},
    site::Site,
};

impl Account {
    /// The account of an email, where there is one.
    pub async fn for_sign_in(tx: &mut impl Transact, email: &str) -> Result<Option<Self>> {
        let row = sqlx::query!(r#"select id as "id!", password_hash from account_for_sign_in($1)"#, email)
            .fetch_optional(tx.connection())
            .await?;
        Ok(row.map(|r| Self { id: AccountId(r.id), password_hash: r.password_hash }))
    }

    /// The account of an email that is proven to be its holder's, made when new; with a new password where one is given.
    pub async fn prove(
        tx: &mut impl Transact,
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
        .fetch_one(tx.connection())
        .await?;
        Ok(Self { id: AccountId(id), password_hash: None })
    }

    /// Lets a browser in.
    pub async fn add_login(
        &self,
        tx: &mut impl Transact,
        hash: &[u8],
        browser: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!("select add_login($1, $2, $3, $4, $5)", hash, self.id.0, now, super::absolute_end(now), browser)
            .fetch_one(tx.connection())
            .await?;
        Ok(())
    }

    /// Ends every login, in all browsers.
    pub async fn end_logins(&self, tx: &mut impl Transact) -> Result<()> {
        sqlx::query!("select end_all_logins($1)", self.id.0).fetch_one(tx.connection()).await?;
        Ok(())
    }

    /// Makes this account the sign-in of a person; false where that person has one already, or has left.
    pub async fn joins(&self, tx: &mut CompanyTx, person: PersonId, now: DateTime<Utc>) -> Result<bool> {
        let joined = sqlx::query_scalar!(
            r#"select join_person($1, $2, $3) as "joined!""#,
            person.0,
            self.id.0,
            now.date_naive()
        );
        Ok(joined.fetch_one(tx.conn()).await?)
    }

    /// Keeps the language that its holder chose.
    pub async fn speaks(&self, tx: &mut impl Transact, language: &str) -> Result<()> {
        sqlx::query!("select set_config('app.account', $1, true)", self.id.to_string())
            .fetch_one(tx.connection())
            .await?;
        sqlx::query!("update account set language = $2 where id = $1", self.id.0, language)
            .execute(tx.connection())
            .await?;
        Ok(())
    }

    /// The companies where this account is a person today: (address, name).
    pub async fn companies(
        tx: &mut impl Transact,
        account: AccountId,
        now: DateTime<Utc>,
    ) -> Result<Vec<(String, String)>> {
        let rows = sqlx::query!(
            r#"select slug as "slug!", name as "name!" from companies_of_account($1, $2)"#,
            account.0,
            now
        )
        .fetch_all(tx.connection())
        .await?;
        Ok(rows.into_iter().map(|r| (r.slug, r.name)).collect())
    }

    /// What the holder of this transaction's login chose; empty words where the company's or the browser's choice holds.
    pub async fn change(tx: &mut CompanyTx, language: &str, zone: &str, theme: &str) -> Result<()> {
        sqlx::query!(
            "update account set language = nullif($1, ''), time_zone = nullif($2, ''), theme = nullif($3, '') where id = current_account()",
            language,
            zone,
            theme
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// The holder's own new password; every other browser is signed out.
    pub async fn change_password(tx: &mut CompanyTx, hash: &str, this_login: &[u8]) -> Result<()> {
        sqlx::query!("update account set password_hash = $1 where id = current_account()", hash)
            .execute(tx.conn())
            .await?;
        sqlx::query!("delete from login where account_id = current_account() and token_hash <> $1", this_login)
            .execute(tx.conn())
            .await?;
        Ok(())
    }
}

impl Login {
    /// The browsers in which the holder of this transaction's login is signed in, last seen first.
    pub async fn own(tx: &mut CompanyTx, this_login: &[u8], now: DateTime<Utc>) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select browser, created_at, last_seen_at, token_hash = $1 as "is_this!" from login
               where account_id = current_account() and expires_at > $2 and last_seen_at > $2::timestamptz - interval '14 days'
               order by last_seen_at desc limit 50"#,
            this_login,
            now
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Ends one login.
    pub async fn end(tx: &mut impl Transact, hash: &[u8]) -> Result<()> {
        sqlx::query!("select end_login($1)", hash).fetch_one(tx.connection()).await?;
        Ok(())
    }

    /// Ends every login of the holder of this transaction's login.
    pub async fn end_own(tx: &mut CompanyTx) -> Result<()> {
        sqlx::query!("delete from login where account_id = current_account()").execute(tx.conn()).await?;
        Ok(())
    }

    /// Slides the login's end once an hour, in a transaction of its own: pages that only read commit nothing.
    pub async fn keep_alive(hash: &[u8], now: DateTime<Utc>, site: &Site) -> Result<()> {
        let mut own = site.db.accounts().await?;
        sqlx::query!("select touch_login($1, $2)", hash, now).fetch_one(own.conn()).await?;
        own.commit().await
    }
}

/// Counts one try of this subject; how many it made in the last quarter of an hour.
pub async fn count_attempt(tx: &mut impl Transact, subject: &[u8], now: DateTime<Utc>) -> Result<i64> {
    let tries = sqlx::query_scalar!(
        r#"select count_attempt($1, $2, interval '15 minutes') as "tries!""#,
        &[subject.to_vec()],
        now
    );
    Ok(tries.fetch_one(tx.connection()).await?)
}

/// A right password wipes the account's count.
pub async fn forgive(tx: &mut impl Transact, subject: &[u8]) -> Result<()> {
    sqlx::query!("select forgive_attempts($1)", subject).fetch_one(tx.connection()).await?;
    Ok(())
}
