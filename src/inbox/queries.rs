//! The SQL of notices.

use chrono::{DateTime, Utc};

use super::{Kind, Words};
use crate::kit::{db::CompanyTx, error::Result, id::PersonId};

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
