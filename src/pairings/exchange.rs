//! The sealed exchange (S28): four boxes each; a draft is its author's, and both open together.

use chrono::{DateTime, Utc};

use super::{Pairing, Side};
use crate::kit::{
    db::CompanyTx,
    error::{Error, OnConstraint, Result},
    id::PersonId,
};

/// One side's four boxes.
#[derive(Clone, Default)]
pub struct Exchange {
    pub the_way: String,
    pub defeat: String,
    pub success: String,
    pub hope: String,
    pub handed_in_at: Option<DateTime<Utc>>,
}

impl Exchange {
    /// What a side has written, as far as the asking person may read it: the own draft, or both once both are in.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing, author: PersonId) -> Result<Option<Self>> {
        Ok(sqlx::query_as!(
            Self,
            "select the_way, defeat, success, hope, handed_in_at from exchange where pairing_id = $1 and author_id = $2",
            pairing.id.0,
            author.0
        )
        .fetch_optional(tx.conn())
        .await?)
    }

    /// Whether every box holds something.
    pub fn is_complete(&self) -> bool {
        [&self.the_way, &self.defeat, &self.success, &self.hope].iter().all(|text| !text.is_empty())
    }

    /// Keeps the draft.
    ///
    /// # Errors
    /// `Conflict` when it was handed in already.
    pub async fn keep(
        &self,
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into exchange (company_id, pairing_id, author_id, the_way, defeat, success, hope, saved_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7)
             on conflict (company_id, pairing_id, author_id)
             do update set the_way = $3, defeat = $4, success = $5, hope = $6, saved_at = $7 where exchange.handed_in_at is null
             returning author_id",
            pairing.id.0,
            author.0,
            self.the_way,
            self.defeat,
            self.success,
            self.hope,
            now
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Ok(())
    }
}

/// What one side's boxes said before.
pub struct EarlierExchange {
    pub author_id: PersonId,
    pub words: Exchange,
    pub saved_at: DateTime<Utc>,
}

impl Exchange {
    /// Changes a side's own boxes once both are in; what they said before is kept.
    ///
    /// # Errors
    /// `Conflict` while a seal holds.
    pub async fn change(
        &self,
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "update exchange set the_way = $3, defeat = $4, success = $5, hope = $6, saved_at = $7
             where pairing_id = $1 and author_id = $2 and handed_in_at is not null returning author_id",
            pairing.id.0,
            author.0,
            self.the_way,
            self.defeat,
            self.success,
            self.hope,
            now
        )
        .fetch_optional(tx.conn())
        .await
        .on_constraint("exchange_stays_in", || Error::Conflict)?
        .ok_or(Error::Conflict)?;
        Ok(())
    }

    /// What the boxes of both said before they were changed, the newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn earlier(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Vec<EarlierExchange>> {
        let rows = sqlx::query!(
            r#"select author_id as "author_id: PersonId", the_way, defeat, success, hope, saved_at
               from exchange_history where pairing_id = $1 order by saved_at desc, id limit 40"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows
            .into_iter()
            .map(|r| EarlierExchange {
                author_id: r.author_id,
                saved_at: r.saved_at,
                words: Self {
                    the_way: r.the_way,
                    defeat: r.defeat,
                    success: r.success,
                    hope: r.hope,
                    handed_in_at: None,
                },
            })
            .collect())
    }
}

impl Pairing {
    /// Seals a side's boxes; the database marks the side as in. Returns whether both are in now.
    ///
    /// # Errors
    /// `Conflict` when a box is empty.
    pub async fn hand_in_exchange(&self, tx: &mut CompanyTx, author: PersonId, now: DateTime<Utc>) -> Result<bool> {
        sqlx::query!(
            "update exchange set handed_in_at = coalesce(handed_in_at, $3) where pairing_id = $1 and author_id = $2 returning author_id",
            self.id.0,
            author.0,
            now
        )
        .fetch_optional(tx.conn())
        .await
        .on_constraint("exchange_complete", || Error::Conflict)?
        .ok_or(Error::Conflict)?;
        Ok(Self::find(tx, self.id).await?.exchange_is_open())
    }

    /// When a side handed its boxes in.
    pub fn exchange_in(&self, side: Side) -> Option<DateTime<Utc>> {
        match side {
            Side::Mentor => self.exchange_mentor_at,
            Side::Mentee => self.exchange_mentee_at,
        }
    }
}
