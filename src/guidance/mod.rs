//! Asking for guidance, and its clock.

use axum::Router;

use crate::kit::site::Site;

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
}
