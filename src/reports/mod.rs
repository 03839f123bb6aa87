//! Numbers for HR, and everybody's home page.

mod home;
mod program;
mod programs;

use axum::{Router, routing::get};

use crate::kit::site::Site;

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new().route("/{company}/home", get(home::show))
        .route("/{company}/programs", get(programs::show))
        .route("/{company}/programs/{program}", get(program::show))
}
