//! Who has left, and their rights, which end with them. The rest of what they had is ended by the features below: `app` gives it to them.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use sqlx::types::Uuid;

use crate::kit::{db::CompanyTx, error::Result, id::PersonId, jobs};

/// The job that ends what whoever has left still had.
pub const LEAVERS: &str = "leavers";

/// Whoever has left by this day.
///
/// # Errors
/// When the database does not answer.
pub async fn gone(tx: &mut CompanyTx, today: NaiveDate) -> Result<Vec<PersonId>> {
    Ok(sqlx::query_scalar!(r#"select id as "id: PersonId" from person where leaving_date <= $1 order by id"#, today)
        .fetch_all(tx.conn())
        .await?)
}

/// Takes every right in the company from these people. Says whose there were, once for each; done twice, it does nothing more.
///
/// # Errors
/// When the database refuses: it keeps the last HR admin, whose leaving it does not accept either.
pub async fn end_rights_of(tx: &mut CompanyTx, people: &[PersonId]) -> Result<Vec<PersonId>> {
    let ids: Vec<Uuid> = people.iter().map(|p| p.0).collect();
    Ok(sqlx::query_scalar!(
        r#"delete from company_role where person_id = any($1) returning person_id as "id: PersonId""#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The directory says that somebody has left: what they still had ends now, not with tomorrow's round. `cause` names the change, so that
/// one change asks once.
///
/// # Errors
/// When the database refuses.
pub async fn somebody_left(tx: &mut CompanyTx, cause: &str, now: DateTime<Utc>) -> Result<()> {
    jobs::enqueue(tx, LEAVERS, cause, json!({}), now).await
}
