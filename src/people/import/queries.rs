//! The SQL of imports.

use chrono::{DateTime, Utc};

use super::{Files, Import, ImportId, Mapping, State, preview::Preview};
use crate::kit::{
    db::{CompanyTx, Db},
    error::{Error, Result},
    id::{CompanyId, PersonId},
};

/// An import in a list.
pub struct Line {
    pub id: ImportId,
    pub state: State,
    pub people_name: String,
    pub uploaded_at: DateTime<Utc>,
}

impl Import {
    /// Keeps an upload with what it would do.
    pub async fn create(
        tx: &mut CompanyTx,
        by: PersonId,
        names: (&str, &str),
        files: &Files,
        complete: bool,
        (mapping, preview): (&Mapping, &Preview),
        now: DateTime<Utc>,
    ) -> Result<ImportId> {
        let id = ImportId::new();
        sqlx::query!(
            "insert into people_import (company_id, id, state, uploaded_by, uploaded_at, people_name, people_file, history_name, history_file, mapping, preview, complete)
             values (current_company(), $1, 'uploaded', $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            id.0,
            by.0,
            now,
            names.0,
            files.people,
            names.1,
            files.history.as_deref(),
            json(mapping)?,
            json(preview)?,
            complete
        )
        .execute(tx.conn())
        .await?;
        Ok(id)
    }

    /// An import without its files.
    ///
    /// # Errors
    /// `NotFound` for anybody else's.
    pub async fn find(tx: &mut CompanyTx, id: ImportId) -> Result<Self> {
        let row = sqlx::query!(
            r#"select state, uploaded_by, uploaded_at, people_name, history_name, mapping, preview, progress, failure, applied_at, complete
               from people_import where id = $1"#,
            id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(Self {
            id,
            state: State::of(&row.state),
            uploaded_by: PersonId(row.uploaded_by),
            uploaded_at: row.uploaded_at,
            people_name: row.people_name,
            history_name: row.history_name,
            mapping: serde_json::from_value(row.mapping).unwrap_or_default(),
            preview: row.preview.and_then(|p| serde_json::from_value(p).ok()),
            progress: row.progress,
            failure: row.failure,
            applied_at: row.applied_at,
            complete: row.complete,
        })
    }

    /// The files, while they are kept.
    ///
    /// # Errors
    /// `Conflict` once the import is over.
    pub async fn files(&self, tx: &mut CompanyTx) -> Result<Files> {
        let row = sqlx::query!("select people_file, history_file from people_import where id = $1", self.id.0)
            .fetch_one(tx.conn())
            .await?;
        Ok(Files { people: row.people_file.ok_or(Error::Conflict)?, history: row.history_file })
    }

    /// Other columns, and what they come to.
    ///
    /// # Errors
    /// `Conflict` when it is no longer waiting.
    pub async fn look_again(
        &self,
        tx: &mut CompanyTx,
        complete: bool,
        (mapping, preview): (&Mapping, &Preview),
    ) -> Result<()> {
        let changed = sqlx::query!(
            "update people_import set mapping = $2, preview = $3, complete = $4, failure = '' where id = $1 and state = 'uploaded'",
            self.id.0,
            json(mapping)?,
            json(preview)?,
            complete
        )
        .execute(tx.conn())
        .await?;
        once(changed.rows_affected())
    }

    /// From here on the import is on its way.
    ///
    /// # Errors
    /// `Conflict` when somebody else pressed first.
    pub async fn begin(&self, tx: &mut CompanyTx) -> Result<()> {
        let begun = sqlx::query!("update people_import set state = 'applying', progress = 0, failure = '', stop_asked = false where id = $1 and state = 'uploaded'", self.id.0)
            .execute(tx.conn())
            .await?;
        once(begun.rows_affected())
    }

    /// Forgets the upload.
    ///
    /// # Errors
    /// `Conflict` when it is already on its way.
    pub async fn forget(&self, tx: &mut CompanyTx) -> Result<()> {
        let dropped =
            sqlx::query!("update people_import set state = 'dropped', people_file = null, history_file = null, preview = null where id = $1 and state = 'uploaded'", self.id.0)
                .execute(tx.conn())
                .await?;
        once(dropped.rows_affected())
    }

    /// Asks whoever writes it to stop.
    ///
    /// # Errors
    /// `Conflict` when it is not being written any more.
    pub async fn ask_stop(&self, tx: &mut CompanyTx) -> Result<()> {
        let asked =
            sqlx::query!("update people_import set stop_asked = true where id = $1 and state = 'applying'", self.id.0)
                .execute(tx.conn())
                .await?;
        once(asked.rows_affected())
    }

    /// Done: the files are not kept.
    pub async fn finish(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!("update people_import set state = 'applied', progress = 100, people_file = null, history_file = null, applied_at = $2 where id = $1", self.id.0, now)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// The directory changed since HR looked: back to looking, with what it would do now.
    pub async fn send_back(&self, tx: &mut CompanyTx, preview: &Preview) -> Result<()> {
        sqlx::query!("update people_import set state = 'uploaded', progress = 0, preview = $2, failure = 'changed' where id = $1", self.id.0, json(preview)?)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// The newest imports.
    pub async fn latest(tx: &mut CompanyTx) -> Result<Vec<Line>> {
        let rows = sqlx::query!("select id, state, people_name, uploaded_at from people_import where state <> 'dropped' order by uploaded_at desc, id desc limit 10")
            .fetch_all(tx.conn())
            .await?;
        Ok(rows
            .into_iter()
            .map(|r| Line {
                id: ImportId(r.id),
                state: State::of(&r.state),
                people_name: r.people_name,
                uploaded_at: r.uploaded_at,
            })
            .collect())
    }
}

/// Imports of a company are written one after the other: waits for the one before.
pub async fn wait_turn(tx: &mut CompanyTx) -> Result<()> {
    let company = tx.company().to_string();
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('people_import' || $1, 0)) as locked", company)
        .fetch_one(tx.conn())
        .await?;
    Ok(())
}

/// Says how far it is, beside the transaction that writes; answers whether it may go on.
pub async fn progress(db: &Db, company: CompanyId, id: ImportId, percent: i32) -> Result<bool> {
    let mut tx = db.system(company).await?;
    let stop = sqlx::query_scalar!(
        "update people_import set progress = $2 where id = $1 and state = 'applying' returning stop_asked",
        id.0,
        percent
    )
    .fetch_optional(tx.conn())
    .await?;
    tx.commit().await?;
    Ok(stop == Some(false))
}

/// Somebody stopped it; nothing was written, and it can be looked at again.
pub async fn stopped(db: &Db, company: CompanyId, id: ImportId) -> Result<()> {
    let mut tx = db.system(company).await?;
    sqlx::query!("update people_import set state = 'uploaded', progress = 0, failure = 'stopped' where id = $1 and state = 'applying' and stop_asked", id.0)
        .execute(tx.conn())
        .await?;
    tx.commit().await
}

/// It could not be written; nothing was.
pub async fn fail(db: &Db, company: CompanyId, id: ImportId) -> Result<()> {
    let mut tx = db.system(company).await?;
    sqlx::query!("update people_import set state = 'failed', people_file = null, history_file = null, failure = 'database' where id = $1 and state = 'applying'", id.0)
        .execute(tx.conn())
        .await?;
    tx.commit().await
}

fn json(value: &impl serde::Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(value).map_err(|e| Error::internal("import", e))
}

fn once(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::Conflict) }
}
