//! The directory: who works here, what they did before, and who may do what.

pub mod access;
mod choices;
mod directory;
mod ends;
mod filter;
mod form;
mod history;
pub mod import;
mod job_roles;
mod leaving;
mod line;
mod mentoring;
pub mod occasions;
mod place;
mod queries;
mod question;
mod roles;
mod saved;
mod search;
mod show;
mod tags;
mod together;
mod working_days;

use axum::{
    Router,
    routing::{get, post},
};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    companies::JobRoleId,
    kit::{db::CompanyTx, error::Result, id::PersonId, site::Site, text::Lang},
};

pub use choices::Choices;
pub use ends::Endings;
pub use filter::{Filter, Sort, Standing};
pub use history::RoleHistory;
pub use leaving::{LEAVERS, end_rights_of, gone, somebody_left};
pub use line::lines_above;
pub use question::Question;
pub use search::Found;
pub use tags::TagId;
pub use together::{Meant, Together};

/// One entry of a company's directory.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Person {
    pub id: PersonId,
    pub employee_number: String,
    pub given_name: String,
    pub family_name: String,
    pub email: String,
    pub job_role_id: Option<JobRoleId>,
    pub level: Option<i32>,
    pub department: String,
    pub site: String,
    pub country: String,
    pub home_country: String,
    pub manager_id: Option<PersonId>,
    pub hire_date: Option<NaiveDate>,
    pub career_start_year: Option<i32>,
    pub languages: Vec<String>,
    pub time_zone: String,
    pub leaving_date: Option<NaiveDate>,
}

impl Person {
    /// The languages spoken, by their names in the reader's language.
    pub fn languages_in(&self, lang: Lang) -> String {
        let names: Vec<_> = self.languages.iter().map(|code| t!(lang, "reason-language-name", code = code)).collect();
        names.join(", ")
    }

    /// A bare entry: everything but number, name and email is still to come.
    pub fn new_entry(id: PersonId, number: &str, given: &str, family: &str, email: &str) -> Self {
        Self {
            id,
            employee_number: number.to_owned(),
            given_name: given.to_owned(),
            family_name: family.to_owned(),
            email: email.to_lowercase(),
            job_role_id: None,
            level: None,
            department: String::new(),
            site: String::new(),
            country: String::new(),
            home_country: String::new(),
            manager_id: None,
            hire_date: None,
            career_start_year: None,
            languages: Vec::new(),
            time_zone: String::new(),
            leaving_date: None,
        }
    }

    /// Whoever leaves has left from the beginning of that day on.
    pub fn has_left(&self, today: NaiveDate) -> bool {
        self.leaving_date.is_some_and(|day| day <= today)
    }

    /// Given and family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }
}

/// What a day does: imports of yesterday can no longer be taken back.
///
/// # Errors
/// When the database does not answer.
pub async fn daily(tx: &mut CompanyTx, _today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    import::forget_changes(tx, now).await
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/settings/roles", get(roles::show).post(roles::grant))
        .route("/{company}/settings/roles/take", post(roles::take))
        .route("/{company}/settings/working-days", get(working_days::show).post(working_days::update))
        .route("/{company}/people", get(directory::show).post(form::create))
        .route("/{company}/people/new", get(form::new))
        .route("/{company}/people/tags", get(tags::show).post(tags::create))
        .route("/{company}/people/filters", post(saved::create))
        .route("/{company}/people/filters/{filter}/removal", post(saved::remove))
        .route("/{company}/people/{person}", get(show::show))
        .route("/{company}/people/{person}/edit", get(form::edit).post(form::update))
        .route("/{company}/settings/job-roles", get(job_roles::show).post(job_roles::create))
        .route("/{company}/settings/job-roles/alike", get(job_roles::alike))
        .route("/{company}/settings/job-roles/moves", post(job_roles::moves))
        .route("/{company}/settings/job-roles/{job_role}/level", post(job_roles::level))
        .route("/{company}/settings/job-roles/{job_role}", get(job_roles::edit).post(job_roles::update))
        .route("/{company}/settings/job-roles/{job_role}/merge", get(job_roles::ask_merge).post(job_roles::merge))
        .merge(import::routes())
}
