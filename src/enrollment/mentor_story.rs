//! A mentor's story (S15): for the mentees of the program, never for HR.

use chrono::{DateTime, Utc};
use sqlx::types::Uuid;

use super::EnrollmentId;
use crate::{
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::Program,
};

/// A success, a defeat, what changed (S15).
#[derive(Clone, Debug, Default)]
pub struct Story {
    pub success: String,
    pub defeat: String,
    pub changed: String,
}

impl Story {
    /// A mentor's story, for the mentor and the mentees of the program; none for anybody else.
    pub async fn of(tx: &mut CompanyTx, place: EnrollmentId) -> Result<Option<Self>> {
        Ok(sqlx::query_as!(Self, "select success, defeat, changed from mentor_story where enrollment_id = $1", place.0)
            .fetch_optional(tx.conn())
            .await?)
    }

    /// The stories of some mentors, as far as the asking person may read them.
    pub async fn of_all(tx: &mut CompanyTx, places: &[EnrollmentId]) -> Result<Vec<(EnrollmentId, Self)>> {
        let ids: Vec<Uuid> = places.iter().map(|id| id.0).collect();
        let rows = sqlx::query!(
            r#"select enrollment_id as "place: EnrollmentId", success, defeat, changed from mentor_story where enrollment_id = any($1)"#,
            &ids
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows
            .into_iter()
            .map(|r| (r.place, Self { success: r.success, defeat: r.defeat, changed: r.changed }))
            .collect())
    }

    /// Stores the asking mentor's story.
    pub(super) async fn set(
        &self,
        tx: &mut CompanyTx,
        place: EnrollmentId,
        program: &Program,
        me: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into mentor_story (company_id, enrollment_id, program_id, person_id, success, defeat, changed, written_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7)
             on conflict (company_id, enrollment_id) do update
               set success = excluded.success, defeat = excluded.defeat, changed = excluded.changed, written_at = excluded.written_at",
            place.0,
            program.id.0,
            me.0,
            self.success,
            self.defeat,
            self.changed,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
