//! Refuses writes that come from another site.

use axum::{body::Body, http::Response, response::IntoResponse};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use super::error::Error;

/// The layer before every route: a POST from another site never reaches a handler.
pub fn same_site_only() -> CsrfLayer<impl Fn(ProtectionError) -> Response<Body> + Clone> {
    CsrfLayer::new().with_rejection_response(|_| Error::Forbidden.into_response())
}
