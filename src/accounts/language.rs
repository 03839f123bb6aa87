//! The language of a visitor: a link, so that it works before anything else does.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};

use crate::kit::{
    cookie,
    error::{Error, Result},
    extract::Path,
    site::Site,
    text::Lang,
};

/// Back to the page the link stood on, in that language.
pub async fn choose(State(site): State<Site>, Path(tag): Path<String>, headers: HeaderMap) -> Result<Response> {
    let lang = Lang::of(&tag).ok_or(Error::NotFound)?;
    let from = headers.get(header::REFERER).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let back =
        from.split_once("://").and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..))).unwrap_or("/sign-in");
    let mut response = Redirect::to(super::inside(back)).into_response();
    cookie::give(response.headers_mut(), cookie::set_language(&site.config, lang));
    Ok(response)
}
