//! Numbers for HR, and everybody's home page.

mod activity;
mod ahead;
mod audit_log;
mod comparison;
mod exports;
mod fairness;
mod feedback;
mod finished;
mod first_steps;
mod goals;
mod home;
mod index;
mod mentoring;
mod outcomes;
mod own;
mod pairs;
mod people_files;
mod program;
mod programs;
mod report;
mod rhythm;
mod seen;
mod sessions;
mod todo;
mod totals;
mod way;

use axum::{Router, routing::get};

use crate::kit::site::Site;

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}", get(home::front))
        .route("/{company}/", get(home::front))
        .route("/{company}/home", get(home::show))
        .route("/{company}/reports", get(index::show))
        .route("/{company}/settings/audit", get(audit_log::show))
        .route("/{company}/read-about-me", get(audit_log::about_me))
        .route("/{company}/mentoring", get(mentoring::show))
        .route("/{company}/first-steps", get(first_steps::show).post(first_steps::create))
        .route("/{company}/pairings/{pairing}/way", get(way::show))
        .route("/{company}/programs", get(programs::show))
        .route("/{company}/programs/{program}", get(program::show))
        .route("/{company}/programs/{program}/pairs", get(pairs::show))
        .route("/{company}/programs/{program}/sessions", get(sessions::show))
        .route("/{company}/programs/{program}/feedback", get(feedback::show))
        .route("/{company}/programs/{program}/report", get(report::show))
        .route("/{company}/programs/{program}/report/{table}", get(report::save))
        .route("/{company}/programs/{program}/lists/{table}", get(exports::of_program))
        .route("/{company}/reports/{table}", get(exports::of_company))
        .route("/{company}/people/lists/{table}", get(exports::of_people))
}
