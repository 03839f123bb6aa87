//! The sign-in page, and the door that leads everybody to their own page.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Account, SignedIn, Visitor,
    attempts::{self, ClientAddress},
    password, queries,
};
use crate::kit::{
    clock::Now,
    cookie,
    db::Transact,
    error::Result,
    extract::{Form, Query},
    form::Errors,
    page::{Chrome, Page},
    site::Site,
    token,
};

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignIn {
    chrome: Chrome,
    errors: Errors,
    email: String,
    next: String,
}

#[derive(Template)]
#[template(path = "accounts/companies.html")]
struct Companies {
    chrome: Chrome,
    companies: Vec<(String, String)>,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// "/": to the one company of this account, or the choice among several.
pub async fn door(Now(now): Now, mut signed_in: SignedIn) -> Result<Response> {
    let companies = Account::companies(&mut signed_in.tx, signed_in.opened.account, now).await?;
    Ok(match companies.as_slice() {
        [(slug, _)] => Redirect::to(&format!("/{slug}/home")).into_response(),
        _ => Page(Companies { chrome: signed_in.chrome, companies }).into_response(),
    })
}

pub async fn show(Visitor(chrome): Visitor, Query(asked): Query<Asked>) -> impl IntoResponse {
    Page(SignIn { chrome, errors: Errors::default(), email: String::new(), next: asked.next })
}

pub async fn create(
    State(site): State<Site>,
    Now(now): Now,
    Visitor(chrome): Visitor,
    from: ClientAddress,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let email = typed.email.trim().to_lowercase();
    attempts::count(&site, "sign-in", &email, &from, now).await?;
    // Hashing waits for its turn: nobody holds a connection meanwhile.
    let account = Account::for_sign_in(&mut site.db.accounts().await?, &email).await?;
    let hash = account.as_ref().and_then(|a| a.password_hash.as_deref());
    let right = password::is_right(&site, &typed.password, hash).await?;
    let Some(account) = account.filter(|_| right) else {
        let mut errors = Errors::default();
        errors.add("email", "sign-in-wrong");
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(SignIn { chrome, errors, email, next: typed.next }))
            .into_response());
    };
    let mut tx = site.db.accounts().await?;
    queries::forgive(&mut tx, &attempts::of_account("sign-in", &email)).await?;
    let response = let_in(&site, &mut tx, &account, &headers, &typed.next, now).await?;
    tx.commit().await?;
    Ok(response)
}

/// Lets this browser in as the account, under a new secret, and leads it on. The caller commits.
pub async fn let_in(
    site: &Site,
    tx: &mut impl Transact,
    account: &Account,
    headers: &HeaderMap,
    next: &str,
    now: DateTime<Utc>,
) -> Result<Response> {
    let secret = token::fresh()?;
    let browser: String =
        headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default().chars().take(200).collect();
    account.add_login(tx, &token::hash(&secret), &browser, now).await?;
    let mut response = Redirect::to(super::inside(next)).into_response();
    cookie::give(response.headers_mut(), cookie::set_login(&site.config, &secret));
    Ok(response)
}
