//! What the two agreed, version by version.

use chrono::{DateTime, Utc};

use super::{Pairing, Side};
use crate::kit::{db::CompanyTx, error::Result, id::PersonId};

/// One version of what the two agree.
#[derive(Clone)]
pub struct Agreement {
    pub version: i32,
    pub rhythm_days: i32,
    pub place: String,
    pub own_words: String,
    pub written_by: PersonId,
    pub written_at: DateTime<Utc>,
    pub mentor_signed_at: Option<DateTime<Utc>>,
    pub mentee_signed_at: Option<DateTime<Utc>>,
}

impl Agreement {
    /// All versions, the newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select version, rhythm_days, place, own_words, written_by as "written_by: PersonId", written_at, mentor_signed_at, mentee_signed_at
               from agreement where pairing_id = $1 order by version desc limit 100"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The newest that both signed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn current(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Option<Self>> {
        Ok(Self::of(tx, pairing).await?.into_iter().find(Self::is_signed))
    }

    /// Whether both have signed.
    pub fn is_signed(&self) -> bool {
        self.mentor_signed_at.is_some() && self.mentee_signed_at.is_some()
    }

    /// When a side signed.
    pub fn signed(&self, side: &Side) -> Option<DateTime<Utc>> {
        match side {
            Side::Mentor => self.mentor_signed_at,
            Side::Mentee => self.mentee_signed_at,
        }
    }

    /// The day on which the second signature was given.
    pub fn agreed_at(&self) -> Option<DateTime<Utc>> {
        self.mentor_signed_at.max(self.mentee_signed_at)
    }
}
