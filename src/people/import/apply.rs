//! A confirmed import, written all or nothing, away from the request.

use chrono::{DateTime, Utc};

use super::{Import, ImportId, State, prepare, queries, write};
use crate::{
    companies::Company,
    kit::{
        db::Db,
        error::{Error, Result},
        id::CompanyId,
        text,
    },
    people::{occasions, somebody_left},
};

/// Takes up an import whose process ended before it was written: the work of the job `JOB`.
///
/// # Errors
/// When the payload names no import, or the database does not answer.
pub async fn resume(db: &Db, company: CompanyId, payload: &serde_json::Value, now: DateTime<Utc>) -> Result<()> {
    let id = payload.get("import").and_then(serde_json::Value::as_str).and_then(|id| id.parse().ok());
    apply(db, company, id.ok_or_else(|| Error::internal("job", "an import without its id"))?, now).await
}

/// Writes a confirmed import. Doing it again changes nothing. When it cannot be written, the import says so and the
/// directory is as before.
///
/// # Errors
/// When not even that can be noted.
pub async fn apply(db: &Db, company: CompanyId, id: ImportId, now: DateTime<Utc>) -> Result<()> {
    match run(db, company, id, now).await {
        Ok(()) => Ok(()),
        Err(error) => {
            tracing::error!(%error, import = %id, "import not written");
            queries::fail(db, company, id).await
        }
    }
}

async fn run(db: &Db, company: CompanyId, id: ImportId, now: DateTime<Utc>) -> Result<()> {
    let mut tx = db.system(company).await?;
    queries::wait_turn(&mut tx).await?;
    let import = Import::find(&mut tx, id).await?;
    if import.state != State::Applying {
        return Ok(());
    }
    let confirmed = import.preview.as_ref().map(|p| p.digest.clone()).unwrap_or_default();
    let zone = Company::find(&mut tx).await?.time_zone;
    let today = text::date_in(now, &text::zone(&zone, "UTC"));
    let files = import.files(&mut tx).await?;
    let (_, sheets) = prepare::read(files).await?;
    let sheets = sheets.map_err(|(_, why)| Error::internal("import", format!("{why:?}")))?;
    let prepared = prepare::prepare(&mut tx, sheets, import.mapping.clone(), import.complete, today).await?;
    if prepared.plan.digest() != confirmed {
        import.send_back(&mut tx, &prepared.preview).await?;
        return tx.commit().await;
    }
    let hand = write::Hand { by: import.uploaded_by, import: id, now };
    let parts = write::parts(&prepared.plan);
    for (done, part) in parts.iter().enumerate() {
        if !queries::progress(db, company, id, percent(done, parts.len())).await? {
            drop(tx);
            return queries::stopped(db, company, id).await;
        }
        part.write(&mut tx, &hand).await?;
    }
    somebody_left(&mut tx, &id.to_string(), now).await?;
    occasions::look(&mut tx, &id.to_string(), now).await?;
    import.finish(&mut tx, now).await?;
    tx.commit().await
}

fn percent(done: usize, all: usize) -> i32 {
    i32::try_from(10 + done * 85 / all.max(1)).unwrap_or(95)
}
