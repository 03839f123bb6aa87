//! Numbers for HR, and everybody's home page.

mod home;

use axum::{Router, routing::get};

use crate::kit::site::Site;

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new().route("/{company}/home", get(home::show))
}
