//! The SQL of guidance requests. Row security shows each only to who asked and who was asked.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Request, RequestId};
use crate::{
    companies::TopicId,
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    programs::KnownGoal,
};

/// The longest list on one page.
pub const PAGE: i64 = 20;

macro_rules! requests {
    ($tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        sqlx::query_as!(
            Request,
            r#"select q.id as "id: RequestId", q.program_id, g.name as program, q.pairing_id, q.author_id as "author_id: PersonId",
                 a.given_name as author_given, a.family_name as author_family, q.kind, q.topic_id as "topic_id: TopicId", t.name as "topic?",
                 q.goal_id, l.known as "goal_known?: KnownGoal", l.title as "goal_title?", q.body, q.wished_by, q.state, q.asked_at, q.reminded_at,
                 q.thanks, q.version
               from guidance_request q
               join program g on g.company_id = q.company_id and g.id = q.program_id
               join person a on a.company_id = q.company_id and a.id = q.author_id
               left join topic t on t.company_id = q.company_id and t.id = q.topic_id
               left join program_goal l on l.company_id = q.company_id and l.id = q.goal_id "#
                + $rest,
            $($arg),*
        )
    };
}

impl Request {
    /// A request that the asking person may see.
    ///
    /// # Errors
    /// `NotFound` for everybody who neither asked nor was asked.
    pub async fn find(tx: &mut CompanyTx, id: RequestId) -> Result<Self> {
        Ok(requests!(tx, "where q.id = $1", id.0).fetch_one(tx.conn()).await?)
    }

    /// What somebody asked, newest first, older than `before`.
    pub async fn asked_by(tx: &mut CompanyTx, person: PersonId, before: Option<RequestId>) -> Result<Vec<Self>> {
        Ok(requests!(
            tx,
            "where q.author_id = $1 and ($2::uuid is null or q.id < $2) order by q.id desc limit $3",
            person.0,
            before.map(|b| b.0),
            PAGE + 1
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// What waits for somebody's answer, the oldest first.
    pub async fn waiting_for(tx: &mut CompanyTx, person: PersonId) -> Result<Vec<Self>> {
        Ok(requests!(
            tx,
            "join guidance_recipient r on r.company_id = q.company_id and r.request_id = q.id and r.person_id = $1 and r.passed_on_at is null
             where q.state in ('open', 'passed_on') order by q.asked_at, q.id limit 100",
            person.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// What somebody was asked and that waits no longer, newest first, older than `before`.
    pub async fn settled_with(tx: &mut CompanyTx, person: PersonId, before: Option<RequestId>) -> Result<Vec<Self>> {
        Ok(requests!(
            tx,
            "join guidance_recipient r on r.company_id = q.company_id and r.request_id = q.id and r.person_id = $1
             where (q.state not in ('open', 'passed_on') or r.passed_on_at is not null) and ($2::uuid is null or q.id < $2)
             order by q.id desc limit $3",
            person.0,
            before.map(|b| b.0),
            PAGE + 1
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Requests without an answer whose day of reminder has come.
    pub async fn to_remind(tx: &mut CompanyTx, today: NaiveDate) -> Result<Vec<Self>> {
        Ok(requests!(
            tx,
            "where q.state in ('open', 'passed_on') and q.remind_on <= $1 and q.reminded_at is null order by q.remind_on, q.id limit 2000",
            today
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Requests that nobody answered until 14 days after the wished date, or within 30 days.
    pub async fn to_expire(tx: &mut CompanyTx, today: NaiveDate, zone: &str) -> Result<Vec<Self>> {
        Ok(requests!(
            tx,
            "where q.state in ('open', 'passed_on')
               and coalesce(q.wished_by + 14, (q.asked_at at time zone $2)::date + 30) < $1 order by q.id limit 2000",
            today,
            zone
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// What these people asked and may still take back.
    pub async fn unsettled_of(tx: &mut CompanyTx, people: &[PersonId]) -> Result<Vec<Self>> {
        let ids: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
        Ok(requests!(
            tx,
            "where q.author_id = any($1) and q.state in ('open', 'passed_on', 'scheduled') order by q.id",
            &ids
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// What waits for an answer of one of these people, each request once.
    pub async fn waiting_for_any(tx: &mut CompanyTx, people: &[PersonId]) -> Result<Vec<Self>> {
        let ids: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
        Ok(requests!(
            tx,
            "where q.state in ('open', 'passed_on') and q.id in (
               select r.request_id from guidance_recipient r where r.person_id = any($1) and r.passed_on_at is null)
             order by q.id",
            &ids
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Stores a new request, open; its id, or the one that the same form made when it was sent before.
    pub async fn create(&self, tx: &mut CompanyTx, remind_on: NaiveDate, form_key: Uuid) -> Result<RequestId> {
        let stored = sqlx::query!(
            "insert into guidance_request (company_id, id, program_id, pairing_id, author_id, kind, topic_id, goal_id, body, wished_by, state, asked_at,
               remind_on, form_key)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11, $12) on conflict do nothing",
            self.id.0,
            self.program_id,
            self.pairing_id,
            self.author_id.0,
            self.kind,
            self.topic_id.map(|t| t.0),
            self.goal_id,
            self.body,
            self.wished_by,
            self.asked_at,
            remind_on,
            form_key
        )
        .execute(tx.conn())
        .await?;
        if stored.rows_affected() == 1 {
            return Ok(self.id);
        }
        Ok(sqlx::query_scalar!(
            r#"select id as "id: RequestId" from guidance_request where author_id = $1 and form_key = $2 and body = $3"#,
            self.author_id.0,
            form_key,
            self.body
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// Changes what was asked, unless somebody else saved since `self.version` was read or an answer came.
    ///
    /// # Errors
    /// `Conflict` in those cases.
    pub async fn save_words(&self, tx: &mut CompanyTx) -> Result<()> {
        let done = sqlx::query!(
            "update guidance_request set kind = $3, topic_id = $4, body = $5, wished_by = $6, version = version + 1
             where id = $1 and version = $2 and state in ('open', 'passed_on')",
            self.id.0,
            self.version,
            self.kind,
            self.topic_id.map(|t| t.0),
            self.body,
            self.wished_by
        )
        .execute(tx.conn())
        .await?;
        if done.rows_affected() == 1 { Ok(()) } else { Err(Error::Conflict) }
    }

    /// Moves the request on; the database refuses a step that its life cycle does not know.
    pub async fn becomes(&self, tx: &mut CompanyTx, state: &str) -> Result<()> {
        sqlx::query!("update guidance_request set state = $2, version = version + 1 where id = $1", self.id.0, state)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// Moves the request on because somebody took care of it: the moment counts as the answer's.
    pub async fn is_taken_care_of(&self, tx: &mut CompanyTx, state: &str, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update guidance_request set state = $2, answered_at = coalesce(answered_at, $3), version = version + 1 where id = $1",
            self.id.0,
            state,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Starts the clock anew: somebody else has been asked.
    pub async fn waits_again(&self, tx: &mut CompanyTx, remind_on: NaiveDate) -> Result<()> {
        sqlx::query!(
            "update guidance_request set remind_on = $2, reminded_at = null where id = $1",
            self.id.0,
            remind_on
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Notes that those who were asked have been reminded.
    pub async fn is_reminded(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!("update guidance_request set reminded_at = $2 where id = $1", self.id.0, now)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// Keeps the author's thanks.
    pub async fn give_thanks(&self, tx: &mut CompanyTx, thanks: &str) -> Result<()> {
        sqlx::query!("update guidance_request set thanks = $2, version = version + 1 where id = $1", self.id.0, thanks)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// The pairing in which this person mentors who asked, to plan a session there.
    pub async fn pairing_with(&self, tx: &mut CompanyTx, mentor: PersonId) -> Result<Option<uuid::Uuid>> {
        Ok(sqlx::query_scalar!(
            "select id from pairing where mentee_id = $1 and mentor_id = $2 and state in ('active', 'closing')
             order by (id = $3) desc nulls last, id desc limit 1",
            self.author_id.0,
            mentor.0,
            self.pairing_id
        )
        .fetch_optional(tx.conn())
        .await?)
    }
}
