//! What was said: shared between the two (V2), or for its author alone (V1).

use chrono::{DateTime, Utc};

use super::{Session, SessionId};
use crate::{
    kit::{db::CompanyTx, error::Result, id::PersonId},
    pairings::Pairing,
};

/// One person's words about a session.
#[derive(Clone, Default)]
pub struct Words {
    pub learned: String,
    pub talked: String,
    pub challenged: String,
    pub body: String,
    /// What of the mentor's offers was used (S9).
    pub used: Vec<String>,
}

/// A kept note, as far as the asking person may read it.
#[derive(Clone)]
pub struct Note {
    pub id: uuid::Uuid,
    pub session_id: SessionId,
    pub author_id: PersonId,
    pub shared: bool,
    pub learned: String,
    pub talked: String,
    pub challenged: String,
    pub body: String,
    pub used: Vec<String>,
    pub written_at: DateTime<Utc>,
}

/// What a note said before it was corrected.
pub struct Earlier {
    pub author_id: PersonId,
    pub shared: bool,
    pub learned: String,
    pub talked: String,
    pub challenged: String,
    pub body: String,
    pub written_at: DateTime<Utc>,
}

impl Earlier {
    /// Everything it said.
    pub fn texts(&self) -> Vec<&str> {
        [&self.talked, &self.learned, &self.challenged, &self.body]
            .into_iter()
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect()
    }
}

impl Words {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.used.is_empty()
            && [&self.learned, &self.talked, &self.challenged, &self.body].iter().all(|text| text.is_empty())
    }
}

impl Note {
    /// The notes of a pairing that the asking person may read, oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id, session_id as "session_id: SessionId", author_id as "author_id: PersonId", shared, learned, talked, challenged, body, used, written_at
               from session_note where pairing_id = $1 order by written_at, id limit 1000"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// What the notes of a session said before they were corrected, newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn earlier(tx: &mut CompanyTx, session: &Session) -> Result<Vec<Earlier>> {
        Ok(sqlx::query_as!(
            Earlier,
            r#"select h.author_id as "author_id: PersonId", h.shared, h.learned, h.talked, h.challenged, h.body, h.written_at
               from session_note_history h join session_note n on n.company_id = h.company_id and n.id = h.note_id
               where n.session_id = $1 order by h.written_at desc, h.id limit 100"#,
            session.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// In how many sessions each of the two learned something (S19): (mentor, mentee).
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn learned_by(tx: &mut CompanyTx, pairing: &Pairing) -> Result<(i64, i64)> {
        let row = sqlx::query!(
            r#"select count(*) filter (where author_id = $2) as "mentor!", count(*) filter (where author_id = $3) as "mentee!"
               from session_note where pairing_id = $1 and shared and learned <> ''"#,
            pairing.id.0,
            pairing.mentor_id.0,
            pairing.mentee_id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok((row.mentor, row.mentee))
    }
}

impl Session {
    /// Whether a person has written anything about this session, shared or private.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn has_words_of(&self, tx: &mut CompanyTx, author: PersonId) -> Result<bool> {
        Ok(sqlx::query_scalar!(
            r#"select exists (select from session_note where session_id = $1 and author_id = $2
                 and (learned || talked || challenged || body <> '' or used <> '{}')) as "written!""#,
            self.id.0,
            author.0
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// Keeps a person's words about this session: shared or private. Empty words take the place of earlier ones only where there were any.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn note(
        &self,
        tx: &mut CompanyTx,
        author: PersonId,
        shared: bool,
        words: &Words,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if words.is_empty() {
            sqlx::query!(
                "update session_note set learned = '', talked = '', challenged = '', body = '', used = '{}', written_at = $4
                 where session_id = $1 and author_id = $2 and shared = $3",
                self.id.0,
                author.0,
                shared,
                now
            )
            .execute(tx.conn())
            .await?;
            return Ok(());
        }
        sqlx::query!(
            "insert into session_note (company_id, id, session_id, pairing_id, author_id, shared, learned, talked, challenged, body, used, written_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict (company_id, session_id, author_id, shared)
             do update set learned = $6, talked = $7, challenged = $8, body = $9, used = $10, written_at = $11",
            uuid::Uuid::now_v7(),
            self.id.0,
            self.pairing_id.0,
            author.0,
            shared,
            words.learned,
            words.talked,
            words.challenged,
            words.body,
            &words.used,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
