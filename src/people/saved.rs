//! Questions to the directory that somebody keeps under a name, for themselves.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Question, access::HrAdmin};
use crate::kit::{
    clock::Now,
    db::{CompanyTx, Saved, to},
    error::{Error, Result},
    extract::{Form, Path, Query},
    form::Errors,
    id::PersonId,
};

crate::id!(
    /// A question that somebody keeps.
    SavedFilterId
);

/// The most that one person keeps.
const MOST: i64 = 40;

/// A question that somebody keeps.
pub struct SavedFilter {
    pub id: SavedFilterId,
    pub name: String,
    /// As the address writes it, "?" included.
    pub question: String,
}

#[derive(Deserialize)]
pub struct At {
    filter: SavedFilterId,
}

#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    name: String,
}

/// Keeps the question of the address under a name; the same name again means the new question.
pub async fn create(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Query(question): Query<Question>,
    Form(typed): Form<Typed>,
) -> Result<Saved> {
    let mut errors = Errors::default();
    let name = errors.required("name", &typed.name, 60);
    let address = question.address(&[]);
    let path = member.tx.path(&format!("/people{address}"));
    if !errors.is_empty() || !question.narrows() || address.len() > 2000 {
        // The browser asks for a name and its length; what comes otherwise is sent back unsaved.
        return member.tx.save(to(path).notice("filter-needs-name")).await;
    }
    let by = member.id();
    SavedFilter::keep(&mut member.tx, by, &name, &address, now).await?;
    member.tx.save(to(path).notice_with("filter-saved", name)).await
}

/// Forgets one.
pub async fn remove(HrAdmin(mut member): HrAdmin, Path(at): Path<At>) -> Result<Saved> {
    let gone = sqlx::query!("delete from saved_filter where id = $1", at.filter.0).execute(member.tx.conn()).await?;
    if gone.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    let next = to(member.tx.path("/people")).notice("filter-forgotten");
    member.tx.save(next).await
}

impl SavedFilter {
    /// Those of the asking person, by name.
    pub async fn all(tx: &mut CompanyTx) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: SavedFilterId", name, question from saved_filter order by lower(name) limit $1"#,
            MOST
        )
        .fetch_all(tx.conn())
        .await?)
    }

    async fn keep(tx: &mut CompanyTx, by: PersonId, name: &str, question: &str, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "insert into saved_filter (company_id, id, person_id, name, question, saved_at) values (current_company(), $1, $2, $3, $4, $5)
             on conflict (company_id, person_id, lower(name)) do update set question = excluded.question, saved_at = excluded.saved_at",
            SavedFilterId::new().0,
            by.0,
            name,
            question,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
