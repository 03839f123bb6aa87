//! The SQL of notices.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    Kind, Notice, Words,
    choices::{Choices, Digest},
};
use crate::kit::{
    db::{AccountTx, CompanyTx},
    error::Result,
    id::PersonId,
};

/// Notes how mail repeats these notices: "alone", "held", "digest" or "none".
pub(super) async fn mails(tx: &mut CompanyTx, ids: &[Uuid], how: &str) -> Result<()> {
    sqlx::query!("update notice set mail = $2 where id = any($1)", ids, how).execute(tx.conn()).await?;
    Ok(())
}

/// What the link in a mail is about.
pub struct Choice {
    pub company_name: String,
    pub language: String,
    /// Whether any mail comes.
    pub repeats: bool,
    /// Whether mail of what the link is about does.
    pub comes: bool,
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
    /// The newest of the asking person, those before the cursor: all of them or what is still to do, of some kinds or of all.
    pub async fn of(
        tx: &mut CompanyTx,
        open: bool,
        kinds: Option<&[String]>,
        before: Option<(DateTime<Utc>, Uuid)>,
        most: usize,
    ) -> Result<Vec<Self>> {
        let rows = sqlx::query_as!(
            Row,
            "select id, kind, words, path, told_at, read_at, done_at from notice
             where person_id = current_person() and ($1::timestamptz is null or (told_at, id) < ($1, $2::uuid))
               and (not $4 or done_at is null) and ($5::text[] is null or kind = any($5))
             order by told_at desc, id desc limit $3",
            before.map(|b| b.0),
            before.map(|b| b.1),
            most as i64,
            open,
            kinds
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(Self::from).collect())
    }

    /// What waits for the digests of these people, the oldest first, a hundred of each at the most.
    pub(super) async fn held(tx: &mut CompanyTx, people: &[PersonId]) -> Result<HashMap<PersonId, Vec<Self>>> {
        let people: Vec<Uuid> = people.iter().map(|person| person.0).collect();
        let rows = sqlx::query!(
            r#"select p.id as "person!: PersonId", n.id, n.kind, n.words, n.path, n.told_at, n.read_at, n.done_at
               from unnest($1::uuid[]) as p (id)
               cross join lateral (select * from notice where person_id = p.id and mail = 'held' order by told_at, id limit 100) n
               order by p.id, n.told_at, n.id"#,
            &people
        )
        .fetch_all(tx.conn())
        .await?;
        let mut held: HashMap<PersonId, Vec<Self>> = HashMap::new();
        for r in rows {
            let (id, kind, words, path) = (r.id, r.kind, r.words, r.path);
            let row = Row { id, kind, words, path, told_at: r.told_at, read_at: r.read_at, done_at: r.done_at };
            held.entry(r.person).or_default().push(row.into());
        }
        Ok(held)
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

/// Nothing is left to do about what led the asking person to this page.
///
/// # Errors
/// When the database refuses.
pub async fn finish(tx: &mut CompanyTx, path: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update notice set done_at = $2, read_at = coalesce(read_at, $2) where person_id = current_person() and path = $1 and done_at is null",
        path,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

impl Choices {
    /// The asking person's.
    pub async fn own(tx: &mut CompanyTx) -> Result<Self> {
        let row = sqlx::query!(
            r#"select m.repeats, m.digest, m.gathered, m.silent, m.bounced <> '' and m.bounced = p.email as "bounces!"
               from mail_choice m join person p on p.company_id = m.company_id and p.id = m.person_id where m.person_id = current_person()"#
        )
        .fetch_optional(tx.conn())
        .await?;
        Ok(row.map_or_else(Self::default, |r| Self {
            repeats: r.repeats,
            digest: Digest::of(&r.digest),
            gathered: r.gathered,
            silent: r.silent,
            bounces: r.bounces,
        }))
    }

    /// From now on.
    pub async fn save(&self, tx: &mut CompanyTx) -> Result<()> {
        let often = self.digest.key();
        sqlx::query!("select own_mail_choice($1, $2, $3, $4)", self.repeats, often, &self.gathered, &self.silent)
            .fetch_one(tx.conn())
            .await?;
        Ok(())
    }
}

/// What the link in a mail is about; none for a wrong link.
pub async fn see_choice(tx: &mut AccountTx, company: &str, token: Uuid, about: &str) -> Result<Option<Choice>> {
    let choice = sqlx::query_as!(
        Choice,
        r#"select company_name as "company_name!", language as "language!", repeats as "repeats!", comes as "comes!" from see_mail_choice($1, $2, $3)"#,
        company,
        token,
        about
    );
    Ok(choice.fetch_optional(tx.conn()).await?)
}

/// Mail about this comes to whoever got this link, or does not.
pub async fn choose(tx: &mut AccountTx, company: &str, token: Uuid, about: &str, comes: bool) -> Result<()> {
    sqlx::query!("select choose_mail($1, $2, $3, $4)", company, token, about, comes).fetch_one(tx.conn()).await?;
    Ok(())
}
