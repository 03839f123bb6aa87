//! A journal for oneself (V1, S24i): nobody else reads it, in any role.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    kit::{
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::{Errors, form_key},
        page::{Answer, Chrome, Page},
    },
    people::access::Member,
};

crate::id!(
    /// One entry of a journal.
    EntryId
);

/// What somebody wrote down for themselves.
pub struct Entry {
    pub id: EntryId,
    pub body: String,
    pub written_at: DateTime<Utc>,
}

#[derive(Template)]
#[template(path = "pairings/journal.html")]
pub struct Journal {
    chrome: Chrome,
    entries: Vec<Entry>,
    /// The next page begins after this entry.
    more: Option<EntryId>,
    errors: Errors,
    typed: String,
    key: Uuid,
}

#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    body: String,
    #[serde(default)]
    key: String,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    before: Option<EntryId>,
}

#[derive(Deserialize)]
pub struct At {
    entry: EntryId,
}

/// Entries on a page.
const MOST: usize = 20;

impl Journal {
    async fn of(mut member: Member, before: Option<EntryId>, errors: Errors, typed: String) -> Result<Self> {
        let mut entries = sqlx::query_as!(
            Entry,
            r#"select id as "id: EntryId", body, written_at from journal_entry
               where author_id = $1 and ($2::uuid is null or (written_at, id) < (select b.written_at, b.id from journal_entry b where b.id = $2))
               order by written_at desc, id desc limit $3"#,
            member.me.id.0,
            before.map(|b| b.0),
            MOST as i64 + 1
        )
        .fetch_all(member.tx.conn())
        .await?;
        let more = entries.len() > MOST;
        entries.truncate(MOST);
        let more = entries.last().map(|e| e.id).filter(|_| more);
        Ok(Self { chrome: member.chrome, entries, more, errors, typed, key: Uuid::now_v7() })
    }
}

pub async fn show(member: Member, Query(asked): Query<Asked>) -> Result<Page<Journal>> {
    Ok(Page(Journal::of(member, asked.before, Errors::default(), String::new()).await?))
}

pub async fn create(mut member: Member, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Journal>> {
    let mut errors = Errors::default();
    let body = errors.required("body", &typed.body, 8000);
    if !errors.is_empty() {
        return Ok(Answer::Again(Journal::of(member, None, errors, typed.body).await?));
    }
    sqlx::query!(
        "insert into journal_entry (company_id, id, author_id, body, written_at, form_key) values (current_company(), $1, $2, $3, $4, $5)
         on conflict do nothing",
        EntryId::new().0,
        member.me.id.0,
        body,
        now,
        form_key(&typed.key)
    )
    .execute(member.tx.conn())
    .await?;
    let next = member.tx.path("/journal");
    Ok(Answer::Saved(member.tx.save(to(next).notice("journal-kept")).await?))
}

/// Takes an entry out for good.
pub async fn remove(mut member: Member, Path(at): Path<At>) -> Result<Saved> {
    sqlx::query!("delete from journal_entry where id = $1 and author_id = $2 returning id", at.entry.0, member.me.id.0)
        .fetch_optional(member.tx.conn())
        .await?
        .ok_or(Error::NotFound)?;
    let next = member.tx.path("/journal");
    member.tx.save(to(next).notice("journal-removed")).await
}
