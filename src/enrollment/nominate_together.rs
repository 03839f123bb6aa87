//! Putting many people of the directory on the high-potential list at once: talent admins alone (V8).

use askama::Template;
use serde::Deserialize;
use serde_json::json;
use sqlx::types::Uuid;

use crate::{
    kit::{
        audit,
        clock::Now,
        db::to,
        error::Result,
        extract::{Form, Query},
        form::Errors,
        page::{Answer, Chrome, Page},
    },
    people::{
        Meant, Question, Together,
        access::{Member, TalentAdmin},
    },
};

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    reason: String,
}

#[derive(Template)]
#[template(path = "enrollment/nominate_together.html")]
pub struct NominateTogether {
    chrome: Chrome,
    question: Question,
    together: Together,
    meant: Meant,
    errors: Errors,
    typed: Typed,
}

async fn view(
    mut member: Member,
    question: Question,
    together: Together,
    errors: Errors,
    typed: Typed,
) -> Result<NominateTogether> {
    let meant = together.people(&mut member.tx, &question, &member.chrome).await?;
    Ok(NominateTogether { chrome: member.chrome, question, together, meant, errors, typed })
}

/// Whom it would nominate, before it does.
pub async fn show(
    TalentAdmin(member): TalentAdmin,
    Query(question): Query<Question>,
    Query(together): Query<Together>,
) -> Result<Page<NominateTogether>> {
    Ok(Page(view(member, question, together, Errors::default(), Typed::default()).await?))
}

/// Nominates everybody meant who is not on the list.
pub async fn create(
    TalentAdmin(mut member): TalentAdmin,
    Now(now): Now,
    Query(question): Query<Question>,
    Query(together): Query<Together>,
    Form(typed): Form<Typed>,
) -> Result<Answer<NominateTogether>> {
    let mut errors = Errors::default();
    let reason = errors.optional("reason", &typed.reason, 400);
    let meant = together.people(&mut member.tx, &question, &member.chrome).await?;
    if meant.ids.is_empty() {
        errors.add("reason", "together-nobody");
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(view(member, question, together, errors, typed).await?));
    }
    let (by, ids) = (member.id(), meant.ids.iter().map(|id| id.0).collect::<Vec<Uuid>>());
    let tx = &mut member.tx;
    let added = sqlx::query!(
        "insert into nomination (company_id, person_id, nominated_by, reason, nominated_at)
         select current_company(), id, $2, $3, $4 from unnest($1::uuid[]) as id on conflict do nothing",
        &ids,
        by.0,
        reason,
        now
    )
    .execute(tx.conn())
    .await?
    .rows_affected();
    audit::Entry::new("nominated", "nomination").detail(json!({ "count": added })).write(tx, now).await?;
    let next = to(tx.path(&format!("/people{}", question.address(&[])))).notice_with("people-nominated", added);
    Ok(Answer::Saved(member.tx.save(next).await?))
}
