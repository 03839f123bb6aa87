//! What opens without a login: signed links, and the feed that calendar programs subscribe to.

use chrono::{DateTime, Utc};

use super::{CompanyTx, Db};
use crate::kit::{
    error::{Error, Result},
    id::{CompanyId, PersonId},
};

/// What a signed link opens: one thing, in one person's name, without a login.
pub struct SignedLink {
    /// The person's transaction; none for a link that has done its work.
    pub tx: Option<CompanyTx>,
    /// What the link is for.
    pub subject: uuid::Uuid,
    pub person: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub zone: String,
    pub company: String,
    pub company_zone: String,
}

impl Db {
    /// Opens the calendar feed of a secret, as the person it belongs to; says their language too.
    ///
    /// # Errors
    /// `NotFound` for a wrong or old secret, and for whoever has left.
    pub async fn open_feed(&self, slug: &str, token_hash: &[u8], now: DateTime<Utc>) -> Result<(CompanyTx, String)> {
        let mut tx = self.pool.begin().await?;
        let row = sqlx::query!(
            r#"select company_id as "company!", person_id as "person!", language as "language!" from open_calendar_feed($1, $2, $3)"#,
            slug,
            token_hash,
            now
        )
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(Error::NotFound)?;
        let tx = CompanyTx {
            tx,
            company: CompanyId(row.company),
            slug: slug.to_owned(),
            person: Some(PersonId(row.person)),
        };
        Ok((tx, row.language))
    }

    /// Opens a request that brings a signed link instead of a login; none for a link nobody made.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn open_link(&self, token_hash: &[u8], slug: &str, now: DateTime<Utc>) -> Result<Option<SignedLink>> {
        let mut tx = self.pool.begin().await?;
        let row = sqlx::query!(
            r#"select usable as "usable!", subject_id as "subject!", person_id as "person!", given_name as "given_name!", family_name as "family_name!",
                 person_zone as "zone!", company_id as "company_id!", company_name as "company!", company_zone as "company_zone!"
               from open_signed_link($1, $2, $3)"#,
            token_hash,
            slug,
            now
        )
        .fetch_optional(&mut *tx)
        .await?;
        Ok(row.map(|row| {
            let person = PersonId(row.person);
            let (company, slug) = (CompanyId(row.company_id), slug.to_owned());
            SignedLink {
                tx: row.usable.then(|| CompanyTx { tx, company, slug, person: Some(person) }),
                subject: row.subject,
                person,
                given_name: row.given_name,
                family_name: row.family_name,
                zone: row.zone,
                company: row.company,
                company_zone: row.company_zone,
            }
        }))
    }
}

impl SignedLink {
    /// Keeps a link that the system made for a person.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add(
        tx: &mut CompanyTx,
        token_hash: &[u8],
        subject: uuid::Uuid,
        person: PersonId,
        until: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into signed_link (company_id, token_hash, subject_id, person_id, expires_at) values (current_company(), $1, $2, $3, $4)",
            token_hash,
            subject,
            person.0,
            until
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// The link has done its work.
    ///
    /// # Errors
    /// `Conflict` when it had before.
    pub async fn use_up(tx: &mut CompanyTx, token_hash: &[u8], now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update signed_link set used_at = $2 where token_hash = $1 and used_at is null returning subject_id",
            token_hash,
            now
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Ok(())
    }
}
