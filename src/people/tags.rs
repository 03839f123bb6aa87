//! Words that HR puts on people, one or many at a time. Whoever bears one sees it on their own page.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;
use sqlx::types::Uuid;

use super::{
    Question,
    access::{HrAdmin, Member},
    together::{Meant, Together},
};
use crate::kit::{
    audit,
    clock::Now,
    db::{CompanyTx, to},
    error::Result,
    extract::{Form, Query},
    form::Errors,
    id::PersonId,
    page::{Answer, Chrome, Page},
};

crate::id!(
    /// A word that HR puts on people.
    TagId
);

/// A word that HR puts on people.
pub struct Tag {
    pub id: TagId,
    pub name: String,
    /// How many bear it.
    pub people: i64,
}

/// The form's own fields, as typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    name: String,
    /// "remove" takes the tag away.
    deed: String,
}

#[derive(Template)]
#[template(path = "people/tags.html")]
pub struct Tags {
    chrome: Chrome,
    question: Question,
    together: Together,
    meant: Meant,
    tags: Vec<Tag>,
    errors: Errors,
    typed: Typed,
}

/// Whom it would tag, before it does.
pub async fn show(
    HrAdmin(member): HrAdmin,
    Query(question): Query<Question>,
    Query(together): Query<Together>,
) -> Result<Page<Tags>> {
    Ok(Page(Tags::new(member, question, together, Errors::default(), Typed::default()).await?))
}

/// Tags everybody meant, or takes the tag away.
pub async fn create(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Query(question): Query<Question>,
    Query(together): Query<Together>,
    Form(typed): Form<Typed>,
) -> Result<Answer<Tags>> {
    let mut errors = Errors::default();
    let name = errors.required("name", &typed.name, 60).split_whitespace().collect::<Vec<_>>().join(" ");
    let meant = together.people(&mut member.tx, &question, &member.chrome).await?;
    if meant.ids.is_empty() {
        errors.add("name", "together-nobody");
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(Tags::new(member, question, together, errors, typed).await?));
    }
    let by = member.id();
    let tx = &mut member.tx;
    let (deed, key, count) = if typed.deed == "remove" {
        ("untagged", "people-untagged", Tag::take(tx, &name, &meant.ids).await?)
    } else {
        ("tagged", "people-tagged", Tag::put(tx, &name, &meant.ids, by, now).await?)
    };
    audit::Entry::new(deed, "people").detail(json!({ "tag": name, "count": count })).write(tx, now).await?;
    let next = to(tx.path(&format!("/people{}", question.address(&[])))).notice_with(key, count);
    Ok(Answer::Saved(member.tx.save(next).await?))
}

impl Tags {
    async fn new(
        mut member: Member,
        question: Question,
        together: Together,
        errors: Errors,
        typed: Typed,
    ) -> Result<Self> {
        let meant = together.people(&mut member.tx, &question, &member.chrome).await?;
        let tags = Tag::all(&mut member.tx).await?;
        Ok(Self { chrome: member.chrome, question, together, meant, tags, errors, typed })
    }

    fn deeds(&self) -> Vec<(String, String)> {
        vec![
            (String::new(), self.chrome.lang.get("tags-put")),
            ("remove".to_owned(), self.chrome.lang.get("tags-take")),
        ]
    }
}

impl Tag {
    /// The tags in use, by name.
    pub async fn all(tx: &mut CompanyTx) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select t.id as "id: TagId", t.name, count(g.person_id) as "people!"
               from tag t left join person_tag g on g.company_id = t.company_id and g.tag_id = t.id
               group by t.company_id, t.id order by lower(t.name) limit 500"#
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The tags of one person, by name.
    pub async fn of(tx: &mut CompanyTx, person: PersonId) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select t.id as "id: TagId", t.name, 0::bigint as "people!"
               from person_tag g join tag t on t.company_id = g.company_id and t.id = g.tag_id
               where g.person_id = $1 order by lower(t.name)"#,
            person.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Puts the tag of this name on people, making it when it is new; answers how many did not bear it.
    async fn put(tx: &mut CompanyTx, name: &str, people: &[PersonId], by: PersonId, now: DateTime<Utc>) -> Result<u64> {
        let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
        let tag = sqlx::query_scalar!(
            "insert into tag (company_id, id, name, created_at) values (current_company(), $1, $2, $3)
             on conflict (company_id, lower(name)) do update set name = tag.name returning id",
            TagId::new().0,
            name,
            now
        )
        .fetch_one(tx.conn())
        .await?;
        let done = sqlx::query!(
            "insert into person_tag (company_id, tag_id, person_id, tagged_by, tagged_at)
             select current_company(), $1, id, $3, $4 from unnest($2::uuid[]) as id on conflict do nothing",
            tag,
            &ids,
            by.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(done.rows_affected())
    }

    /// Takes the tag of this name from people; a tag that nobody bears is gone. Answers how many bore it.
    async fn take(tx: &mut CompanyTx, name: &str, people: &[PersonId]) -> Result<u64> {
        let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
        let done = sqlx::query!(
            "delete from person_tag where tag_id in (select id from tag where lower(name) = lower($1)) and person_id = any ($2)",
            name,
            &ids
        )
        .execute(tx.conn())
        .await?;
        sqlx::query!("delete from tag t where lower(name) = lower($1) and not exists (select from person_tag g where g.company_id = t.company_id and g.tag_id = t.id)", name)
            .execute(tx.conn())
            .await?;
        Ok(done.rows_affected())
    }
}
