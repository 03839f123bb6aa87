//! Everything that can go wrong, each with its status and its page. Internal text goes to the log, never to the visitor.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

/// What a handler answers when it cannot do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in: off to the sign-in page, back here afterwards.
    #[error("sign in first")]
    SignIn,
    /// The person may not do this.
    #[error("forbidden")]
    Forbidden,
    /// There is no such thing, or it is another company's.
    #[error("not found")]
    NotFound,
    /// Somebody else saved first, or the thing has moved on.
    #[error("conflict")]
    Conflict,
    /// The request itself cannot be understood.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// More than a page takes.
    #[error("too large")]
    TooLarge,
    /// Too many tries.
    #[error("too many")]
    TooMany,
    /// At the limit of what this machine does at once.
    #[error("busy")]
    Busy,
    /// A fault of ours.
    #[error("internal: {0}")]
    Internal(String),
}

/// The result of everything a request does.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// A fault of ours, with where it happened.
    pub fn internal(place: &str, cause: impl std::fmt::Display) -> Self {
        Self::Internal(format!("{place}: {cause}"))
    }

    /// The status that the visitor's browser is given.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::SEE_OTHER,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict => StatusCode::CONFLICT,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// Left in the response for the layer that draws the page of an error (see `page::error_pages`).
#[derive(Clone, Copy)]
pub struct NeedsPage;

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if matches!(self, Self::SignIn) {
            // The layer that knows the address asked for adds the way back.
            return Redirect::to("/sign-in").into_response();
        }
        if let Self::Internal(detail) = &self {
            tracing::error!(detail, "internal error");
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(NeedsPage);
        response
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::PoolTimedOut => Self::Busy,
            sqlx::Error::Database(db) if db.code().as_deref() == Some("40001") => Self::Conflict,
            // A life cycle refuses a step: the thing has moved on since the page was drawn.
            sqlx::Error::Database(db) if db.constraint().is_some_and(|c| c.ends_with("_life_cycle")) => Self::Conflict,
            // Row security refuses a write: the person may not.
            sqlx::Error::Database(db) if db.code().as_deref() == Some("42501") => Self::Forbidden,
            _ => Self::internal("database", error),
        }
    }
}

/// Turns the violation of a named constraint into an answer of one's own; anything else stays what it is.
pub trait OnConstraint<T> {
    /// Where `name` was violated, the error that `answer` makes.
    ///
    /// # Errors
    /// The answer, or the original error.
    fn on_constraint<E: From<Error>>(self, name: &str, answer: impl FnOnce() -> E) -> Result<T, E>;
}

impl<T> OnConstraint<T> for Result<T, sqlx::Error> {
    fn on_constraint<E: From<Error>>(self, name: &str, answer: impl FnOnce() -> E) -> Result<T, E> {
        self.map_err(|error| match error.as_database_error() {
            Some(db) if db.constraint() == Some(name) => answer(),
            _ => E::from(Error::from(error)),
        })
    }
}
