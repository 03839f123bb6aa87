//! Taking part in a program.

use axum::Router;

use crate::kit::site::Site;

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
}
