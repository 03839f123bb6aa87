//! Signing in: one human's account, its logins, invitations and reset.

pub mod password;
mod queries;
mod sign_in;
mod sign_out;

use axum::{
    Router,
    extract::FromRequestParts,
    http::request::Parts,
    routing::{get, post},
};
use chrono::{DateTime, Utc};

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

/// A signed-in browser outside any company: the page of the account, the choice of a company.
pub struct SignedIn {
    pub tx: CompanyTx,
    pub opened: Opened,
    pub chrome: Chrome,
}

/// Opens the request's login in the company of its address ("" for none).
///
/// # Errors
/// `SignIn` when nobody is signed in.
pub async fn open(parts: &Parts, site: &Site, slug: &str) -> Result<(CompanyTx, Opened, Chrome)> {
    let now = site.clock.now();
    let secret = cookie::login(&site.config, &parts.headers).ok_or(Error::SignIn)?;
    let hash = token::hash(&secret);
    let (tx, opened) = site.db.open(&hash, slug, now).await?;
    queries::keep_alive(&hash, opened.last_seen_at, now, site).await?;
    let chrome = Chrome::inside(&opened, slug, &parts.headers, parts.uri.path(), now);
    Ok((tx, opened, chrome))
}

impl FromRequestParts<Site> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let (tx, opened, chrome) = open(parts, site, "").await?;
        Ok(Self { tx, opened, chrome })
    }
}

/// The chrome of a page for whoever is not signed in (yet).
pub struct Visitor(pub Chrome);

impl FromRequestParts<Site> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        Ok(Self(Chrome::outside(
            &parts.headers,
            parts.uri.path(),
            site.clock.now(),
        )))
    }
}

/// When a login that is created now ends, used or not.
pub fn absolute_end(now: DateTime<Utc>) -> DateTime<Utc> {
    now + cookie::ABSOLUTE
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/", get(sign_in::door))
        .route("/sign-in", get(sign_in::show).post(sign_in::create))
        .route("/sign-out", post(sign_out::create))
}
