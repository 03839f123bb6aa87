//! The page that a reset link opens: a new password, and every other browser is signed out.

use askama::Template;
use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{Account, Visitor, attempts, join, links::OneTimeLink, password, sign_in, strength};
use crate::kit::{
    clock::Now,
    error::Result,
    extract::{Form, Path},
    form::Errors,
    page::{Answer, Chrome, Page},
    site::Site,
};

#[derive(Template)]
#[template(path = "accounts/new_password.html")]
struct NewPassword {
    chrome: Chrome,
    errors: Errors,
    token: String,
    email: String,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    password: String,
}

pub async fn show(
    State(site): State<Site>,
    Now(now): Now,
    Visitor(chrome): Visitor,
    Path(token): Path<String>,
) -> Result<Response> {
    let mut tx = site.db.accounts().await?;
    Ok(match OneTimeLink::see(&mut tx, "password_reset", &token, now).await? {
        Some(link) => Page(NewPassword { chrome, errors: Errors::default(), token, email: link.email }).into_response(),
        None => join::dead(chrome, true),
    })
}

pub async fn create(
    State(site): State<Site>,
    Now(now): Now,
    Visitor(chrome): Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut tx = site.db.accounts().await?;
    let Some(link) = OneTimeLink::see(&mut tx, "password_reset", &token, now).await? else {
        return Ok(join::dead(chrome, true));
    };
    drop(tx);
    let mut errors = Errors::default();
    strength::check(&mut errors, "password", &typed.password, &[&link.email, "ithaca"]);
    if !errors.is_empty() {
        return Ok(Answer::Again(NewPassword { chrome, errors, token, email: link.email }).into_response());
    }
    let hash = password::hash(&site, &typed.password).await?;
    let mut tx = site.db.accounts().await?;
    if !OneTimeLink::use_up(&mut tx, &token, now).await? {
        return Ok(join::dead(chrome, true));
    }
    let account = Account::prove(&mut tx, &link.email, Some(&hash), now).await?;
    account.end_logins(&mut tx).await?;
    super::queries::forgive(&mut tx, &attempts::of_account("sign-in", &link.email)).await?;
    let response = sign_in::let_in(&site, &mut tx, &account, &headers, "/", now).await?;
    tx.commit().await?;
    Ok(response)
}
