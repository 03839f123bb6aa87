//! Who is asked, and what they reply.

use chrono::{DateTime, Utc};

use super::{MOST_ASKED, Recipient, Reply, Request};
use crate::kit::{
    db::CompanyTx,
    error::{Error, Result},
    id::PersonId,
};

impl Request {
    /// Everybody who was asked, in order.
    pub async fn recipients(&self, tx: &mut CompanyTx) -> Result<Vec<Recipient>> {
        Ok(sqlx::query_as!(
            Recipient,
            r#"select r.person_id as "person_id: PersonId", p.given_name, p.family_name, r.passed_on_at
               from guidance_recipient r join person p on p.company_id = r.company_id and p.id = r.person_id
               where r.request_id = $1 order by r.asked_at, p.family_name, p.id limit 50"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Asks one more person; whoever passed it on before may be asked again.
    ///
    /// # Errors
    /// `Conflict` when three are asked already.
    pub async fn ask(&self, tx: &mut CompanyTx, person: PersonId, now: DateTime<Utc>) -> Result<()> {
        tx.one_at_a_time(self.id.0).await?;
        let asked = sqlx::query_scalar!(
            r#"select count(*) as "n!" from guidance_recipient where request_id = $1 and passed_on_at is null and person_id <> $2"#,
            self.id.0,
            person.0
        )
        .fetch_one(tx.conn())
        .await?;
        if usize::try_from(asked).unwrap_or(MOST_ASKED) >= MOST_ASKED {
            return Err(Error::Conflict);
        }
        sqlx::query!(
            "insert into guidance_recipient (company_id, request_id, person_id, author_id, asked_at) values (current_company(), $1, $2, $3, $4)
             on conflict do nothing",
            self.id.0,
            person.0,
            self.author_id.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Notes that somebody handed the request to another.
    pub async fn leave(&self, tx: &mut CompanyTx, person: PersonId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update guidance_recipient set passed_on_at = $3 where request_id = $1 and person_id = $2",
            self.id.0,
            person.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// What was answered, in order.
    pub async fn replies(&self, tx: &mut CompanyTx) -> Result<Vec<Reply>> {
        Ok(sqlx::query_as!(
            Reply,
            r#"select w.author_id as "author_id: PersonId", p.given_name, p.family_name, w.body, w.written_at
               from guidance_answer w join person p on p.company_id = w.company_id and p.id = w.author_id
               where w.request_id = $1 order by w.written_at, w.id limit 100"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Writes an answer.
    pub async fn reply(&self, tx: &mut CompanyTx, author: PersonId, body: &str, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "insert into guidance_answer (company_id, id, request_id, author_id, body, written_at) values (current_company(), $1, $2, $3, $4, $5)",
            uuid::Uuid::now_v7(),
            self.id.0,
            author.0,
            body,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
