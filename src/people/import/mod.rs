//! Bringing in the directory: an upload is read, compared, shown, and written only when HR says so.

mod absent;
mod apply;
mod cells;
mod check;
mod columns;
mod compare;
mod dates;
mod directory;
mod fold;
mod held;
mod layout;
mod managers;
mod names;
mod plan;
mod prepare;
mod preview;
mod problem;
mod queries;
mod read;
mod restore;
mod roles;
mod rows;
mod safe_cell;
mod steps;
mod titles;
mod undo;
mod upload;
mod words;
mod workbook;
mod write;
mod wrong_rows;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use apply::{apply, resume};
pub use cells::{country as country_of, email as email_of, is_zone, languages as languages_of};
pub use restore::forget_changes;
pub use titles::{family as family_of, leads_people, level as level_of};

use crate::kit::{id::PersonId, site::Site};
use preview::Preview;

crate::id!(
    /// An upload of the directory.
    ImportId
);

/// The kind of job that takes an import up again; its payload names the import.
pub const JOB: &str = "people_import";

/// The most bytes of one file.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// An upload of the directory, from its arrival to its end.
pub struct Import {
    pub id: ImportId,
    pub state: State,
    pub uploaded_by: PersonId,
    pub uploaded_at: DateTime<Utc>,
    pub people_name: String,
    pub history_name: String,
    pub mapping: Mapping,
    pub preview: Option<Preview>,
    /// Parts of a hundred that are written.
    pub progress: i32,
    pub failure: String,
    pub applied_at: Option<DateTime<Utc>>,
    /// Whoever is not in the file has left.
    pub complete: bool,
}

/// Where an import stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Uploaded,
    Applying,
    Applied,
    Dropped,
    Failed,
    /// Taken back within a day.
    Undone,
}

/// What each column of the two files becomes, as words of `columns::Becomes`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    pub people: Vec<String>,
    #[serde(default)]
    pub history: Vec<String>,
}

/// The bytes of an upload.
pub struct Files {
    pub people: Vec<u8>,
    pub history: Option<Vec<u8>>,
}

impl State {
    fn of(word: &str) -> Self {
        match word {
            "applying" => Self::Applying,
            "applied" => Self::Applied,
            "dropped" => Self::Dropped,
            "failed" => Self::Failed,
            "undone" => Self::Undone,
            _ => Self::Uploaded,
        }
    }
}

/// The addresses of importing.
pub fn routes() -> Router<Site> {
    Router::new()
        .route(
            "/{company}/people/import",
            get(upload::new).post(upload::create).layer(DefaultBodyLimit::max(2 * LARGEST + 64 * 1024)),
        )
        .route("/{company}/people/import/{import}", get(check::show))
        .route("/{company}/people/import/{import}/columns", post(steps::choose))
        .route("/{company}/people/import/{import}/confirmation", post(steps::confirm))
        .route("/{company}/people/import/{import}/removal", post(steps::remove))
        .route("/{company}/people/import/{import}/stop", post(steps::stop))
        .route("/{company}/people/import/{import}/undo", get(undo::show).post(undo::create))
        .route("/{company}/people/import/{import}/wrong-rows.csv", get(wrong_rows::show))
}
