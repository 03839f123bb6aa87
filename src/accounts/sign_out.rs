//! Signing out of this browser.

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue},
    response::{IntoResponse, Redirect, Response},
};

use super::Login;
use crate::kit::{cookie, error::Result, site::Site, token};

pub async fn create(State(site): State<Site>, headers: HeaderMap) -> Result<Response> {
    if let Some(secret) = cookie::login(&site.config, &headers) {
        let mut tx = site.db.accounts().await?;
        Login::end(&mut tx, &token::hash(&secret)).await?;
        tx.commit().await?;
    }
    Ok(out(&site))
}

/// Leads to signing in, without the login and whatever the browser kept: nobody's drafts stay on a shared machine.
pub(super) fn out(site: &Site) -> Response {
    let mut response = Redirect::to("/sign-in").into_response();
    cookie::give(response.headers_mut(), cookie::clear_login(&site.config));
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"storage\""));
    response
}
