//! "Something is wrong": to a named contact, and the contact's page of what was confided.

use askama::Template;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    Head,
    access::OfPairing,
    exit::{self, Typed},
};
use crate::{
    companies::Company,
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::to,
        error::Result,
        extract::Form,
        form::{Errors, form_key},
        page::{Answer, Chrome, Page},
    },
    people::{Person, access::Member},
};

const MOST: usize = 4000;

#[derive(Template)]
#[template(path = "pairings/concern.html")]
pub struct Concern {
    chrome: Chrome,
    head: Head,
    company: Company,
    contacts: Vec<Person>,
    errors: Errors,
    typed: Typed,
    key: Uuid,
}

/// What one person told a contact.
pub struct Confided {
    pub author: String,
    pub body: String,
    pub at: DateTime<Utc>,
    /// A reason for leaving, else something that is wrong.
    pub leaving: bool,
    pub seen: bool,
}

#[derive(Template)]
#[template(path = "pairings/confided.html")]
pub struct ConfidedList {
    chrome: Chrome,
    list: Vec<Confided>,
}

async fn view(mut at: OfPairing, errors: Errors, typed: Typed) -> Result<Concern> {
    let head = Head::of(&mut at, "").await?;
    let contacts = exit::contacts(&mut at.tx, &head.pairing, &head.program, at.chrome.today()).await?;
    let company = Company::find(&mut at.tx).await?;
    Ok(Concern { chrome: at.chrome, head, company, contacts, errors, typed, key: Uuid::now_v7() })
}

pub async fn show(at: OfPairing) -> Result<Page<Concern>> {
    Ok(Page(view(at, Errors::default(), Typed::default()).await?))
}

pub async fn create(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Concern>> {
    let head = Head::of(&mut at, "").await?;
    let contacts = exit::contacts(&mut at.tx, &head.pairing, &head.program, at.chrome.today()).await?;
    let mut errors = Errors::default();
    let body = errors.required("body", &typed.body, MOST);
    if typed.contact.is_empty() {
        errors.add("contact", "error-choose");
    }
    let contact = typed.contact(&mut errors, &contacts).map(|c| c.id);
    let (true, Some(contact)) = (errors.is_empty(), contact) else {
        return Ok(Answer::Again(view(at, errors, typed).await?));
    };
    let id = Uuid::now_v7();
    let told = sqlx::query!(
        "insert into concern (company_id, id, pairing_id, author_id, contact_id, body, raised_at, form_key)
         values (current_company(), $1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
        id,
        at.pairing.id.0,
        at.me.id.0,
        contact.0,
        body,
        now,
        form_key(&typed.key)
    )
    .execute(at.tx.conn())
    .await?;
    if told.rows_affected() == 1 {
        let words = Words::none().name("program", &head.program.name);
        inbox::tell(&mut at.tx, contact, Kind::Confided, &id.to_string(), words, "/confided", now).await?;
    }
    let next = at.tx.path(&at.pairing.page(""));
    Ok(Answer::Saved(at.tx.save(to(next).notice("concern-sent")).await?))
}

/// What people have confided to the reader, and to nobody else. Reading it marks it as seen by its contact.
pub async fn confided(mut member: Member) -> Result<Page<ConfidedList>> {
    let me = member.id();
    let list = sqlx::query_as!(
        Confided,
        r#"select concat_ws(' ', p.given_name, p.family_name) as "author!", body as "body!", at as "at!",
             leaving as "leaving!", seen as "seen!"
           from (
             select company_id, author_id, body, raised_at as at, false as leaving, seen_at is not null as seen from concern where contact_id = $1
             union all
             select company_id, author_id, reason, left_at, true, true from pairing_exit where contact_id = $1 and reason <> ''
           ) told join person p on p.company_id = told.company_id and p.id = told.author_id
           order by at desc limit 200"#,
        me.0
    )
    .fetch_all(member.tx.conn())
    .await?;
    Ok(Page(ConfidedList { chrome: member.chrome, list }))
}

/// The contact has read them all.
pub async fn see(mut member: Member, Now(now): Now) -> Result<crate::kit::db::Saved> {
    let me = member.id();
    sqlx::query!("update concern set seen_at = $2 where contact_id = $1 and seen_at is null", me.0, now)
        .execute(member.tx.conn())
        .await?;
    let next = member.tx.path("/confided");
    member.tx.save(to(next).notice("confided-seen-done")).await
}
