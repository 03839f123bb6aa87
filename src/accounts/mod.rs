//! Signing in: one human's account, its logins, invitations and reset.

pub mod access;
mod account;
mod attempts;
mod join;
mod language;
mod links;
mod new_password;
pub mod password;
mod queries;
mod reset;
mod sign_in;
mod sign_out;
mod strength;

use axum::{
    Router,
    extract::FromRequestParts,
    http::request::Parts,
    routing::{get, post},
};
use chrono::{DateTime, Duration, Utc};

pub use self::{
    links::{invite, join_path, join_secrets},
    reset::answer_requests,
};
use crate::kit::{
    cookie,
    db::{CompanyTx, Opened},
    error::{Error, Result},
    page::Chrome,
    site::Site,
    token,
};

/// One human's sign-in, as far as signing in needs it.
pub struct Account {
    pub id: crate::kit::id::AccountId,
    pub password_hash: Option<String>,
}

/// A signed-in browser, as its owner sees it.
pub struct Login {
    pub browser: String,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    /// The browser that is asking.
    pub is_this: bool,
}

/// How exactly it is kept when a login was last used.
const SEEN_EVERY: Duration = Duration::hours(1);

/// A signed-in browser outside any company: the page of the account, the choice of a company.
pub struct SignedIn {
    pub tx: CompanyTx,
    pub opened: Opened,
    pub chrome: Chrome,
    /// What the database keeps of this browser's secret.
    pub login: Vec<u8>,
}

/// Opens the request's login in the company of its address ("" for none).
///
/// # Errors
/// `SignIn` when nobody is signed in.
pub async fn open(parts: &Parts, site: &Site, slug: &str) -> Result<(CompanyTx, Opened, Chrome)> {
    let now = site.clock.now();
    let secret = cookie::login(&site.config, &parts.headers).ok_or(Error::SignIn)?;
    let hash = token::hash(&secret);
    let (mut tx, mut opened) = site.db.open(&hash, slug, now).await?;
    if now - opened.last_seen_at >= SEEN_EVERY {
        // Pages commit nothing, so this is saved by itself, and never on a second connection while one is held.
        drop(tx);
        Login::keep_alive(&hash, now, site).await?;
        (tx, opened) = site.db.open(&hash, slug, now).await?;
    }
    let chrome = Chrome::inside(&opened, slug, &parts.headers, parts.uri.path(), now);
    Ok((tx, opened, chrome))
}

impl FromRequestParts<Site> for SignedIn {
    type Rejection = Error;

    /// Whoever is a person of one company only sees that company's head on these pages, too.
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let (mut tx, mut opened, mut chrome) = open(parts, site, "").await?;
        let companies = Account::companies(&mut tx, opened.account, chrome.now).await?;
        if let [(slug, _)] = companies.as_slice() {
            drop(tx);
            (tx, opened, chrome) = open(parts, site, slug).await?;
        }
        let login = cookie::login(&site.config, &parts.headers).map(|secret| token::hash(&secret)).unwrap_or_default();
        Ok(Self { tx, opened, chrome, login })
    }
}

/// The chrome of a page for whoever is not signed in (yet).
pub struct Visitor(pub Chrome);

impl FromRequestParts<Site> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        Ok(Self(Chrome::outside(&parts.headers, parts.uri.path(), site.clock.now())))
    }
}

/// When a login that is created now ends, used or not.
pub fn absolute_end(now: DateTime<Utc>) -> DateTime<Utc> {
    now + cookie::ABSOLUTE
}

/// Only addresses of this site: "//elsewhere" and "/\elsewhere" lead out.
fn inside(next: &str) -> &str {
    let safe =
        next.starts_with('/') && !next.starts_with("//") && !next.contains('\\') && !next.chars().any(char::is_control);
    if safe { next } else { "/" }
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/", get(sign_in::door))
        .route("/sign-in", get(sign_in::show).post(sign_in::create))
        .route("/sign-out", post(sign_out::create))
        .route("/join/{token}", get(join::show).post(join::create))
        .route("/reset", get(reset::show).post(reset::create))
        .route("/reset/{token}", get(new_password::show).post(new_password::create))
        .route("/language/{tag}", get(language::choose))
        .route("/account", get(account::show).post(account::update))
        .route("/account/password", post(account::change_password))
        .route("/account/sign-out-everywhere", post(account::sign_out_everywhere))
}
