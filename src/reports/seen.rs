//! Whose pairing was looked at: each of the two finds it among what was read about them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::kit::{audit, db::CompanyTx, error::Result, id::PersonId};

/// Notes that these pairings stood on a page of whoever looks after them.
pub async fn note(tx: &mut CompanyTx, pairings: impl Iterator<Item = Uuid>, now: DateTime<Utc>) -> Result<()> {
    let ids: Vec<Uuid> = pairings.collect();
    let people = sqlx::query_scalar!(
        r#"select w.id as "id!: PersonId" from pairing p cross join lateral (values (p.mentor_id), (p.mentee_id)) w(id) where p.id = any($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    audit::listed(tx, "pairing", people, now).await
}
