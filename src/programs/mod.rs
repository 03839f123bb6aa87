//! Presets, settings and life cycle of programs.

use axum::Router;

use crate::kit::site::Site;

crate::id!(
    /// A mentoring program.
    ProgramId
);

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
}
