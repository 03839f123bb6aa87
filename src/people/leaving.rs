//! Who has left, and what would end with whoever leaves. Ending it is work for the features below: `app` gives it to them.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use sqlx::types::Uuid;

use crate::kit::{db::CompanyTx, error::Result, id::PersonId, jobs};

/// The job that ends what whoever has left still had.
pub const LEAVERS: &str = "leavers";

/// What would end today if this person left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    pub person: PersonId,
    /// Places in programs: invited, applied, approved or placed.
    pub places: i64,
    /// Proposed and living pairings, on each side.
    pub as_mentor: i64,
    pub as_mentee: i64,
    /// Planned meetings.
    pub meetings: i64,
}

impl Ends {
    /// Whether nothing at all would end.
    pub fn is_nothing(&self) -> bool {
        self.places + self.as_mentor + self.as_mentee + self.meetings == 0
    }
}

/// What would end if these people left, in the order asked for; reads only. For a preview, before it is confirmed.
///
/// # Errors
/// When the database does not answer.
pub async fn ends_with(tx: &mut CompanyTx, people: &[PersonId]) -> Result<Vec<Ends>> {
    let ids: Vec<Uuid> = people.iter().map(|p| p.0).collect();
    Ok(sqlx::query_as!(
        Ends,
        r#"select person_id as "person!: PersonId", places as "places!", as_mentor as "as_mentor!", as_mentee as "as_mentee!", meetings as "meetings!"
           from ends_with($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Whoever left on this day or before.
///
/// # Errors
/// When the database does not answer.
pub async fn gone(tx: &mut CompanyTx, today: NaiveDate) -> Result<Vec<PersonId>> {
    Ok(sqlx::query_scalar!(r#"select id as "id: PersonId" from person where leaving_date <= $1 order by id"#, today)
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
