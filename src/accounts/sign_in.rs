//! The sign-in page, and the door that leads everybody to their own page.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{Account, SignedIn, Visitor, password, queries};
use crate::kit::{
    clock::Now,
    cookie,
    error::{Error, Result},
    extract::{Form, Query},
    form::Errors,
    page::{Chrome, Page},
    site::Site,
    token,
};

/// Tries in a quarter of an hour, per account and per address.
const MOST_TRIES: i64 = 10;

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
pub async fn door(
    State(site): State<Site>,
    Now(now): Now,
    signed_in: SignedIn,
) -> Result<Response> {
    let mut tx = site.db.accounts().await?;
    let companies = Account::companies(&mut tx, signed_in.opened.account, now).await?;
    Ok(match companies.as_slice() {
        [(slug, _)] => Redirect::to(&format!("/{slug}/home")).into_response(),
        _ => Page(Companies {
            chrome: signed_in.chrome,
            companies,
        })
        .into_response(),
    })
}

pub async fn show(Visitor(chrome): Visitor, Query(asked): Query<Asked>) -> impl IntoResponse {
    Page(SignIn {
        chrome,
        errors: Errors::default(),
        email: String::new(),
        next: asked.next,
    })
}

pub async fn create(
    State(site): State<Site>,
    Now(now): Now,
    Visitor(chrome): Visitor,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let email = typed.email.trim().to_lowercase();
    let subject = token::hash(&format!("account {email}"));
    let from = token::hash(&format!("address {}", address(&site, &headers)));
    let mut tx = site.db.accounts().await?;
    let tries = queries::count_attempt(&mut tx, &[subject.clone(), from], now).await?;
    tx.commit().await?;
    if tries > MOST_TRIES {
        return Err(Error::TooMany);
    }
    let mut tx = site.db.accounts().await?;
    let account = Account::for_sign_in(&mut tx, &email).await?;
    let hash = account.as_ref().and_then(|a| a.password_hash.as_deref());
    if !password::is_right(&site, &typed.password, hash).await? {
        let mut errors = Errors::default();
        errors.add("email", "sign-in-wrong");
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            Page(SignIn {
                chrome,
                errors,
                email,
                next: typed.next,
            }),
        )
            .into_response());
    }
    let account = account.ok_or(Error::SignIn)?;
    let secret = token::fresh()?;
    let browser: String = headers
        .get(header::USER_AGENT)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
        .chars()
        .take(200)
        .collect();
    account
        .add_login(&mut tx, &token::hash(&secret), &browser, now)
        .await?;
    queries::forgive(&mut tx, &subject).await?;
    tx.commit().await?;
    let mut response = Redirect::to(inside(&typed.next)).into_response();
    cookie::give(
        response.headers_mut(),
        cookie::set_login(&site.config, &secret),
    );
    Ok(response)
}

/// Only addresses of this site: "//elsewhere" and "/\elsewhere" lead out.
fn inside(next: &str) -> &str {
    let safe = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && !next.chars().any(char::is_control);
    if safe { next } else { "/" }
}

/// Whose tries are counted: the client's address as the trusted proxy names it, else one bucket for all.
fn address(site: &Site, headers: &HeaderMap) -> String {
    let forwarded = headers
        .get("x-forwarded-for")
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.rsplit(',').next());
    match forwarded {
        Some(address) if site.config.trust_proxy => address.trim().to_owned(),
        _ => headers
            .get("x-peer-address")
            .and_then(|v| v.to_str().ok())
            .unwrap_or("unknown")
            .to_owned(),
    }
}
