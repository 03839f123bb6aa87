//! The link at the foot of each mail: a page with a button, and the one click of mail programs (RFC 8058).

use askama::Template;
use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    accounts::Visitor,
    kit::{
        cookie,
        error::{Error, Result},
        extract::{Form, Path},
        page::{Chrome, Page},
        site::Site,
        text::Lang,
    },
};

#[derive(Template)]
#[template(path = "inbox/stop.html")]
struct Stop {
    chrome: Chrome,
    at: At,
    company: String,
    repeats: bool,
}

#[derive(Deserialize)]
pub struct At {
    company: String,
    token: Uuid,
}

#[derive(Deserialize)]
pub struct Wish {
    #[serde(default)]
    repeats: String,
}

async fn page(site: &Site, mut chrome: Chrome, headers: &HeaderMap, at: At) -> Result<Page<Stop>> {
    let mut tx = site.db.accounts().await?;
    let choice = super::queries::see_choice(&mut tx, &at.company, at.token).await?.ok_or(Error::NotFound)?;
    chrome.lang = cookie::language(headers).or_else(|| Lang::of(&choice.language)).unwrap_or(chrome.lang);
    Ok(Page(Stop { chrome, at, company: choice.company_name, repeats: choice.repeats }))
}

pub async fn show(
    State(site): State<Site>,
    Visitor(chrome): Visitor,
    headers: HeaderMap,
    Path(at): Path<At>,
) -> Result<Response> {
    Ok(page(&site, chrome, &headers, at).await?.into_response())
}

/// Stops mail, or lets it come again. A mail program's click says neither, and means stop.
pub async fn create(
    State(site): State<Site>,
    Visitor(chrome): Visitor,
    headers: HeaderMap,
    Path(at): Path<At>,
    Form(wish): Form<Wish>,
) -> Result<Response> {
    let mut tx = site.db.accounts().await?;
    super::queries::choose(&mut tx, &at.company, at.token, wish.repeats == "yes").await?;
    tx.commit().await?;
    Ok(page(&site, chrome, &headers, at).await?.into_response())
}
