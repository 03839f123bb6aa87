//! Numbers for HR, and everybody's home page.

mod audit_log;
mod home;
mod mentoring;
mod program;
mod programs;

use axum::{Router, routing::get};

use crate::kit::site::Site;

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/home", get(home::show))
        .route("/{company}/settings/audit", get(audit_log::show))
        .route("/{company}/read-about-me", get(audit_log::about_me))
        .route("/{company}/mentoring", get(mentoring::show))
        .route("/{company}/programs", get(programs::show))
        .route("/{company}/programs/{program}", get(program::show))
}
