//! The company's rules for mail: the cap of a week, and the addresses that do not take any.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;

use crate::{
    accounts::access::{HrAdmin, Reader},
    companies::Company,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::Result,
        extract::{Form, Path},
        form::Errors,
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
};

/// An address that the mail server would not take.
struct Bounce {
    person: PersonId,
    given_name: String,
    family_name: String,
    address: String,
    at: DateTime<Utc>,
}

#[derive(Template)]
#[template(path = "inbox/policy.html")]
pub struct Policy {
    chrome: Chrome,
    errors: Errors,
    cap: String,
    bounces: Vec<Bounce>,
    /// Auditors read; only HR admins change.
    may_change: bool,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    cap: String,
}

#[derive(Deserialize)]
pub struct Whose {
    person: PersonId,
}

async fn bounces(tx: &mut CompanyTx) -> Result<Vec<Bounce>> {
    let rows = sqlx::query_as!(
        Bounce,
        r#"select person_id as "person!: PersonId", given_name as "given_name!", family_name as "family_name!", address as "address!",
             bounced_at as "at!" from bounces(200)"#
    );
    Ok(rows.fetch_all(tx.conn()).await?)
}

pub async fn show(Reader(mut member): Reader) -> Result<Page<Policy>> {
    let cap = Company::find(&mut member.tx).await?.mail_cap.to_string();
    let bounces = bounces(&mut member.tx).await?;
    let may_change = member.me.hr_admin;
    Ok(Page(Policy { chrome: member.chrome, errors: Errors::default(), cap, bounces, may_change }))
}

pub async fn update(HrAdmin(mut member): HrAdmin, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Policy>> {
    let mut errors = Errors::default();
    let cap = errors.number("cap", &typed.cap, 1..=20);
    if !errors.is_empty() {
        let bounces = bounces(&mut member.tx).await?;
        return Ok(Answer::Again(Policy { chrome: member.chrome, errors, cap: typed.cap, bounces, may_change: true }));
    }
    let company = member.tx.company();
    sqlx::query!("update company set mail_cap = $1", cap).execute(member.tx.conn()).await?;
    let entry = audit::Entry::new("changed", "company").id(company.0).detail(json!({ "mail_cap": cap }));
    entry.write(&mut member.tx, now).await?;
    let path = member.tx.path("/settings/mail");
    Ok(Answer::Saved(member.tx.save(to(path).notice("settings-saved")).await?))
}

/// Mail to this address is tried again.
pub async fn try_again(HrAdmin(mut member): HrAdmin, Path(whose): Path<Whose>) -> Result<Saved> {
    sqlx::query!("select forget_bounce($1)", whose.person.0).fetch_one(member.tx.conn()).await?;
    let path = member.tx.path("/settings/mail");
    member.tx.save(to(path).notice("mail-bounce-again")).await
}
