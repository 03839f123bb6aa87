//! The SQL of notices.

use chrono::{DateTime, Utc};

use uuid::Uuid;

use super::{Kind, Notice, Words};
use crate::kit::{
    db::{AccountTx, CompanyTx},
    error::Result,
    id::PersonId,
};

/// Adds a notice; false where the person was told this before.
pub async fn add(
    tx: &mut CompanyTx,
    person: PersonId,
    kind: Kind,
    about: &str,
    words: &Words,
    path: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let added = sqlx::query!(
        "insert into notice (company_id, id, person_id, kind, words, path, about, told_at)
         values (current_company(), $1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
        uuid::Uuid::now_v7(),
        person.0,
        kind.name(),
        words.to_json(),
        path,
        about,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(added.rows_affected() == 1)
}

/// What the link in a mail is about.
pub struct Choice {
    pub company_name: String,
    pub language: String,
    pub repeats: bool,
}

struct Row {
    id: Uuid,
    kind: String,
    words: serde_json::Value,
    path: String,
    told_at: DateTime<Utc>,
    read_at: Option<DateTime<Utc>>,
    done_at: Option<DateTime<Utc>>,
}

impl From<Row> for Notice {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            kind: Kind::of(&row.kind),
            words: Words::from_json(row.words),
            path: row.path,
            told_at: row.told_at,
            read_at: row.read_at,
            done_at: row.done_at,
        }
    }
}

impl Notice {
    /// The newest of the asking person, those before the cursor.
    pub async fn of(tx: &mut CompanyTx, before: Option<(DateTime<Utc>, Uuid)>, most: usize) -> Result<Vec<Self>> {
        let rows = sqlx::query_as!(
            Row,
            "select id, kind, words, path, told_at, read_at, done_at from notice
             where person_id = current_person() and ($1::timestamptz is null or (told_at, id) < ($1, $2::uuid))
             order by told_at desc, id desc limit $3",
            before.map(|b| b.0),
            before.map(|b| b.1),
            most as i64
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(Self::from).collect())
    }

    /// One of the asking person's.
    pub async fn find(tx: &mut CompanyTx, id: Uuid) -> Result<Self> {
        let row = sqlx::query_as!(
            Row,
            "select id, kind, words, path, told_at, read_at, done_at from notice where id = $1 and person_id = current_person()",
            id
        );
        Ok(row.fetch_one(tx.conn()).await?.into())
    }

    /// It was looked at.
    pub async fn read(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!("update notice set read_at = coalesce(read_at, $2) where id = $1", self.id, now)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// Nothing is left to do about it.
    pub async fn done(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!("update notice set done_at = $2, read_at = coalesce(read_at, $2) where id = $1", self.id, now)
            .execute(tx.conn())
            .await?;
        Ok(())
    }
}

/// The asking person has looked at everything.
pub async fn read_all(tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update notice set read_at = $1 where person_id = current_person() and read_at is null", now)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Whether mail repeats the inbox of the asking person.
pub async fn repeats(tx: &mut CompanyTx) -> Result<bool> {
    let choice = sqlx::query_scalar!("select repeats from mail_choice where person_id = current_person()");
    Ok(choice.fetch_optional(tx.conn()).await?.unwrap_or(true))
}

/// Whether mail repeats the inbox of the asking person, from now on.
pub async fn choose_repeats(tx: &mut CompanyTx, repeats: bool) -> Result<()> {
    sqlx::query!("select own_mail_choice($1)", repeats).fetch_one(tx.conn()).await?;
    Ok(())
}

/// What the link in a mail is about; none for a wrong link.
pub async fn see_choice(tx: &mut AccountTx, company: &str, token: Uuid) -> Result<Option<Choice>> {
    let choice = sqlx::query_as!(
        Choice,
        r#"select company_name as "company_name!", language as "language!", repeats as "repeats!" from see_mail_choice($1, $2)"#,
        company,
        token
    );
    Ok(choice.fetch_optional(tx.conn()).await?)
}

/// Mail repeats the inbox of whoever got this link, or does not.
pub async fn choose(tx: &mut AccountTx, company: &str, token: Uuid, repeats: bool) -> Result<()> {
    sqlx::query!("select choose_mail($1, $2, $3)", company, token, repeats).fetch_one(tx.conn()).await?;
    Ok(())
}
