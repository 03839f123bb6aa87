//! Our `Path`, `Query` and `Form`: refusing with our `Error`, and never passing a NUL byte on.

use axum::{
    body::Body,
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderMap, Method, header, request::Parts},
    middleware::Next,
    response::Response,
};
use serde::de::DeserializeOwned;

use super::error::Error;

/// The parts of the address; what does not parse is not found.
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let axum::extract::Path(at) =
            axum::extract::Path::from_request_parts(parts, state).await.map_err(|_| Error::NotFound)?;
        Ok(Self(at))
    }
}

/// The question behind the address; repeated keys make lists.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        refuse_nul(parts.uri.query().unwrap_or_default().as_bytes())?;
        let axum_extra::extract::Query(asked) = axum_extra::extract::Query::from_request_parts(parts, state)
            .await
            .map_err(|_| Error::BadRequest("query"))?;
        Ok(Self(asked))
    }
}

/// The most that a form without files may hold.
pub const LARGEST_FORM: usize = 1024 * 1024;

/// Reads a form to its end before anything is opened for it: a slow line keeps no connection to the database. Files have handlers that let
/// go of theirs meanwhile.
///
/// # Errors
/// `TooLarge`.
pub async fn whole_form(request: Request, next: Next) -> Result<Response, Error> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if request.method() != Method::POST || kind.starts_with("multipart/form-data") {
        return Ok(next.run(request).await);
    }
    refuse_announced(request.headers(), LARGEST_FORM)?;
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, LARGEST_FORM).await.map_err(|_| Error::TooLarge)?;
    Ok(next.run(Request::from_parts(parts, Body::from(bytes))).await)
}

/// A form's fields, as typed: strings, lists of strings and options. Meaning comes later, with field errors.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let (parts, body) = request.into_parts();
        let bytes = axum::body::to_bytes(body, LARGEST_FORM).await.map_err(|_| Error::TooLarge)?;
        refuse_nul(&bytes)?;
        let again = Request::from_parts(parts, Body::from(bytes));
        let axum_extra::extract::Form(typed) =
            axum_extra::extract::Form::from_request(again, state).await.map_err(|_| Error::BadRequest("form"))?;
        Ok(Self(typed))
    }
}

/// Refuses an upload that says itself that it is larger than `most` bytes, before any of it is read.
///
/// # Errors
/// `TooLarge`.
pub fn refuse_announced(headers: &HeaderMap, most: usize) -> Result<(), Error> {
    let announced =
        headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse::<usize>().ok());
    if announced.is_some_and(|bytes| bytes > most) { Err(Error::TooLarge) } else { Ok(()) }
}

/// Postgres text holds no NUL byte; a browser never sends one by itself.
fn refuse_nul(bytes: &[u8]) -> Result<(), Error> {
    let encoded = bytes.windows(3).any(|w| w == b"%00");
    if encoded || bytes.contains(&0) { Err(Error::BadRequest("NUL byte")) } else { Ok(()) }
}
