//! Places that end because somebody left, and places that are free again because a pairing is over.

use chrono::{DateTime, Utc};

use super::{Enrollment, EnrollmentId, State, queries::uuids};
use crate::kit::{db::CompanyTx, error::Result, id::PersonId};

impl Enrollment {
    /// Ends every living place of these people. Says whose there were; done twice, it does nothing more.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_all_of(tx: &mut CompanyTx, people: &[PersonId], now: DateTime<Utc>) -> Result<Vec<PersonId>> {
        let ids: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
        Ok(sqlx::query_scalar!(
            r#"update enrollment set state = 'withdrawn', updated_at = $2
               where person_id = any($1) and state in ('invited', 'applied', 'approved', 'placed') returning person_id as "id: PersonId""#,
            &ids,
            now
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// A pairing has let these places go: their people can be matched again, unless another pairing holds the place.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn free(tx: &mut CompanyTx, places: &[EnrollmentId], now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update enrollment set state = $2, updated_at = $3 where id = any($1) and state = 'placed' and not is_held(enrollment)",
            &uuids(places),
            State::Approved.key(),
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
