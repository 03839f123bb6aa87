//! Taking part in a program.

use axum::Router;

use crate::kit::site::Site;

crate::id!(
    /// A person's place in a program.
    EnrollmentId
);

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
}
