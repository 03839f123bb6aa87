//! An invitation's page: choose a password (or give the one you have), and you are in.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Account, Visitor,
    attempts::{self, ClientAddress},
    links::OneTimeLink,
    password, sign_in, strength,
};
use crate::kit::{
    clock::Now,
    cookie,
    db::CompanyTx,
    error::Result,
    extract::{Form, Path, Query},
    form::Errors,
    id::PersonId,
    mail::Reached,
    page::{Answer, Chrome, Page},
    site::Site,
};

#[derive(Template)]
#[template(path = "accounts/join.html")]
struct Join {
    chrome: Chrome,
    errors: Errors,
    token: String,
    next: String,
    invited: Invited,
}

/// What a good link is for.
struct Invited {
    person: PersonId,
    email: String,
    given_name: String,
    company: String,
    language: String,
    /// The hash of a password that the holder of this email has here already.
    known: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/dead_link.html")]
pub struct DeadLink {
    pub chrome: Chrome,
    /// A link for a new password, not an invitation.
    pub reset: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

impl Invited {
    async fn find(site: &Site, secret: &str, now: DateTime<Utc>) -> Result<Option<(CompanyTx, Self)>> {
        let mut tx = site.db.accounts().await?;
        let Some(link) = OneTimeLink::see(&mut tx, "invitation", secret, now).await? else { return Ok(None) };
        let Some((company, person)) = link.person else { return Ok(None) };
        drop(tx);
        let mut tx = site.db.system(company).await?;
        let Some(to) = Reached::find(&mut tx, person, now).await?.filter(|to| !to.joined && to.address == link.email)
        else {
            return Ok(None);
        };
        let known = Account::for_sign_in(&mut tx, &link.email).await?.and_then(|account| account.password_hash);
        let invited = Self {
            person,
            email: link.email,
            given_name: to.given_name,
            company: to.company_name,
            language: to.language,
            known,
        };
        Ok(Some((tx, invited)))
    }
}

impl Join {
    fn new(mut chrome: Chrome, headers: &HeaderMap, token: String, next: String, invited: Invited) -> Self {
        // The mail was in this language; a visitor who chose another keeps it.
        chrome.lang =
            cookie::language(headers).or_else(|| crate::kit::text::Lang::of(&invited.language)).unwrap_or(chrome.lang);
        Self { chrome, errors: Errors::default(), token, next, invited }
    }
}

/// A link that is used, over or cut short: what to do now.
pub fn dead(chrome: Chrome, reset: bool) -> Response {
    (StatusCode::GONE, Page(DeadLink { chrome, reset })).into_response()
}

pub async fn show(
    State(site): State<Site>,
    Now(now): Now,
    Visitor(chrome): Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    Ok(match Invited::find(&site, &token, now).await? {
        Some((_, invited)) => Page(Join::new(chrome, &headers, token, asked.next, invited)).into_response(),
        None => dead(chrome, false),
    })
}

pub async fn create(
    State(site): State<Site>,
    Now(now): Now,
    Visitor(chrome): Visitor,
    from: ClientAddress,
    headers: HeaderMap,
    Path(token): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let Some((tx, invited)) = Invited::find(&site, &token, now).await? else { return Ok(dead(chrome, false)) };
    let company = tx.company();
    // Hashing waits for its turn: nobody holds a connection meanwhile.
    drop(tx);
    attempts::count(&site, "join", &invited.email, &from, now).await?;
    let mut view = Join::new(chrome, &headers, token, typed.next, invited);
    if let Some(known) = &view.invited.known {
        if !password::is_right(&site, &typed.password, Some(known)).await? {
            view.errors.add("password", "join-wrong");
        }
    } else {
        let invited = &view.invited;
        strength::check(
            &mut view.errors,
            "password",
            &typed.password,
            &[&invited.email, &invited.given_name, &invited.company, "ithaca"],
        );
    }
    if !view.errors.is_empty() {
        return Ok(Answer::Again(view).into_response());
    }
    let hash = if view.invited.known.is_some() { None } else { Some(password::hash(&site, &typed.password).await?) };
    let mut tx = site.db.system(company).await?;
    if !OneTimeLink::use_up(&mut tx, &view.token, now).await? {
        return Ok(dead(view.chrome, false));
    }
    let account = Account::prove(&mut tx, &view.invited.email, hash.as_deref(), now).await?;
    if !account.joins(&mut tx, view.invited.person, now).await? {
        return Ok(dead(view.chrome, false));
    }
    if let Some(lang) = cookie::language(&headers) {
        account.speaks(&mut tx, lang.tag()).await?;
    }
    let response = sign_in::let_in(&site, &mut tx, &account, &headers, &view.next, now).await?;
    tx.commit().await?;
    Ok(response)
}
