//! What a person is told, when, and how often.

use axum::Router;

use crate::kit::site::Site;

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
}
