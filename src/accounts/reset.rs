//! Asking for a new password: the same answer, as quickly, whether or not anybody has this email.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Visitor,
    attempts::{self, ClientAddress},
    links,
};
use crate::kit::{
    clock::Now,
    error::Result,
    extract::Form,
    form::Errors,
    mail::Sheet,
    page::{Answer, Chrome, Page},
    site::Site,
    text::Lang,
};

#[derive(Template)]
#[template(path = "accounts/reset.html")]
struct Reset {
    chrome: Chrome,
    errors: Errors,
    email: String,
    /// The request is taken; the page says what happens next.
    asked: bool,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    email: String,
}

pub async fn show(Visitor(chrome): Visitor) -> impl IntoResponse {
    Page(Reset { chrome, errors: Errors::default(), email: String::new(), asked: false })
}

pub async fn create(
    State(site): State<Site>,
    Now(now): Now,
    Visitor(chrome): Visitor,
    from: ClientAddress,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut errors = Errors::default();
    let email = errors.required("email", &typed.email, 254).to_lowercase();
    if errors.is_empty() && !email.contains('@') {
        errors.add("email", "error-email");
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(Reset { chrome, errors, email, asked: false }).into_response());
    }
    attempts::count(&site, "reset", &email, &from, now).await?;
    let mut tx = site.db.accounts().await?;
    sqlx::query!("select ask_reset($1, $2, $3)", email, chrome.lang.tag(), now).fetch_one(tx.conn()).await?;
    tx.commit().await?;
    site.wake.notify_one();
    Ok(Page(Reset { chrome, errors, email, asked: true }).into_response())
}

/// Answers what was asked: a link by mail for each account, nothing for an email that nobody has. The worker does this.
///
/// # Errors
/// When the database does not answer; what is unanswered stays.
pub async fn answer_requests(site: &Site, now: DateTime<Utc>) -> Result<()> {
    loop {
        let mut tx = site.db.accounts().await?;
        let request =
            sqlx::query!(r#"select email as "email!", language as "language!", known as "known!" from take_reset()"#)
                .fetch_optional(tx.conn())
                .await?;
        let Some(request) = request else { return Ok(()) };
        if request.known {
            let link = links::reset_link(&mut tx, &request.email, now).await?;
            letter(&request.language, link).letter("reset", &request.email)?.post(tx.conn(), now).await?;
        }
        tx.commit().await?;
    }
}

fn letter(language: &str, link: String) -> Sheet {
    let lang = Lang::of(language).unwrap_or_else(Lang::english);
    Sheet {
        lang,
        company: String::new(),
        given_name: String::new(),
        title: lang.get("mail-reset-title"),
        lines: vec![lang.get("mail-reset-line")],
        items: Vec::new(),
        button: (lang.get("mail-reset-go"), link),
        promise: lang.get("mail-reset-promise"),
        why: lang.get("mail-why-reset"),
        stop: None,
    }
}
