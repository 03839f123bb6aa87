//! The rehearsal of a program: every mail of its first ninety days, by day and by person, before anybody gets one.
//!
//! It is the real thing on days to come: the clock's own table, the real cap, the real sentences, on a copy of the program and its people that is
//! undone at the end. So it cannot say anything else than what will be done, and nobody waits for it.

mod show;
mod stage;

use axum::{Router, routing::get};
use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        site::Site,
    },
    programs::{Program, ProgramId},
};

/// The kind of the job; its payload names the program.
pub const REHEARSAL: &str = "rehearsal";

/// Plays the program and keeps what it would mail, in the job's own transaction.
///
/// # Errors
/// When the database refuses.
pub async fn perform(site: &Site, tx: &mut CompanyTx, payload: &Value, now: DateTime<Utc>) -> Result<()> {
    let id: ProgramId = payload.get("program").and_then(|id| id.as_str()?.parse().ok()).ok_or(Error::NotFound)?;
    let played = stage::play(site, tx.company(), id, now).await?;
    let program = Program::find(tx, id).await?;
    stage::keep(tx, &program, &played, now).await
}

/// The addresses of this page.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/programs/{program}/rehearsal", get(show::show).post(show::create))
        .route("/{company}/programs/{program}/rehearsal/{mail}", get(show::letter))
}
