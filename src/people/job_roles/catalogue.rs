//! The catalogue of job roles, a page at a time: searched, by family, levels and families changed in place.

use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::{
    At, Entry, Typed,
    queries::{self, Part},
};
use crate::{
    companies::{Company, JobRole, JobRoleId},
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::Errors,
        page::{Answer, Chrome, Page},
    },
    people::access::{HrAdmin, Member, Reader},
};

/// Roles on a page.
const PAGE: usize = 60;

/// Which part of the catalogue the address asks for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// "-" is the roles without a family.
    family: String,
    after: String,
}

/// Roles that go to another family.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Moved {
    role: Vec<String>,
    family: String,
}

/// A role's new level.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Level {
    level: String,
}

#[derive(Template)]
#[template(path = "people/job_roles/catalogue.html")]
pub struct Catalogue {
    chrome: Chrome,
    asked: Asked,
    errors: Errors,
    typed: Typed,
    entries: Vec<Entry>,
    /// The last role of this page, where more follow.
    next: Option<JobRoleId>,
    families: Vec<(String, i64)>,
    company: Company,
    may_change: bool,
}

/// The catalogue.
pub async fn show(Reader(member): Reader, Query(asked): Query<Asked>) -> Result<Page<Catalogue>> {
    Ok(Page(Catalogue::new(member, asked, Errors::default(), Typed::default()).await?))
}

/// Adds a role.
pub async fn create(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Form(typed): Form<Typed>,
) -> Result<Answer<Catalogue>> {
    let mut errors = Errors::default();
    let tx = &mut member.tx;
    let (role, aliases) = typed.parse(tx, JobRoleId::new(), &mut errors).await?;
    if !errors.is_empty() {
        return Ok(Answer::Again(Catalogue::new(member, Asked::default(), errors, typed).await?));
    }
    role.add(tx).await?;
    role.set_aliases(tx, &aliases).await?;
    audit::Entry::new("added", "job_role").id(role.id.0).detail(json!({ "title": role.title })).write(tx, now).await?;
    let next = to(tx.path("/settings/job-roles")).notice_with("job-role-added", role.title);
    Ok(Answer::Saved(member.tx.save(next).await?))
}

/// Moves a role up or down the ladder.
pub async fn level(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Query(asked): Query<Asked>,
    Form(typed): Form<Level>,
) -> Result<Saved> {
    let tx = &mut member.tx;
    let mut role = JobRole::find(tx, at.job_role).await?;
    role.level = typed.level.parse().ok().filter(|level| (0..=30).contains(level)).ok_or(Error::BadRequest("level"))?;
    role.update(tx).await?;
    let detail = json!({ "title": role.title, "level": role.level });
    audit::Entry::new("changed", "job_role").id(role.id.0).detail(detail).write(tx, now).await?;
    let next = to(tx.path(&format!("/settings/job-roles{}#role-{}", asked.address(&asked.after), role.id)));
    member.tx.save(next).await
}

/// Moves the chosen roles to a family.
pub async fn moves(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Query(asked): Query<Asked>,
    Form(typed): Form<Moved>,
) -> Result<Saved> {
    let tx = &mut member.tx;
    let family: String = typed.family.split_whitespace().collect::<Vec<_>>().join(" ");
    if family.chars().count() > 120 {
        return Err(Error::BadRequest("family"));
    }
    let roles: Vec<JobRoleId> = typed.role.iter().filter_map(|id| id.parse().ok()).take(500).collect();
    let moved = queries::move_to_family(tx, &roles, &family).await?;
    if moved > 0 {
        let detail = json!({ "family": family, "count": moved });
        audit::Entry::new("changed", "job_role").detail(detail).write(tx, now).await?;
    }
    let next = to(tx.path(&format!("/settings/job-roles{}", asked.address(&asked.after))));
    member.tx.save(next.notice_with("job-roles-moved", moved)).await
}

impl Asked {
    /// The question of the same part, going on after a role.
    fn address(&self, after: &str) -> String {
        let parts = [("q", self.q.as_str()), ("family", &self.family), ("after", after)];
        crate::people::question::address(&parts)
    }
}

impl Catalogue {
    async fn new(mut member: Member, asked: Asked, errors: Errors, typed: Typed) -> Result<Self> {
        let family = match asked.family.as_str() {
            "" => None,
            "-" => Some(""),
            family => Some(family),
        };
        let text: String = asked.q.chars().take(100).collect();
        let part = Part { text: &text, family, after: asked.after.parse().ok() };
        let mut entries = Entry::page(&mut member.tx, &part, i64::try_from(PAGE + 1).unwrap_or(i64::MAX)).await?;
        let more = entries.len() > PAGE;
        entries.truncate(PAGE);
        let next = entries.last().map(|entry| entry.role.id).filter(|_| more);
        let families = queries::families(&mut member.tx).await?;
        let company = Company::find(&mut member.tx).await?;
        let may_change = member.me.hr_admin;
        Ok(Self { chrome: member.chrome, asked, errors, typed, entries, next, families, company, may_change })
    }

    /// The entries of each family, in the order of the catalogue.
    fn by_family(&self) -> Vec<(&str, Vec<&Entry>)> {
        let mut families: Vec<(&str, Vec<&Entry>)> = Vec::new();
        for entry in &self.entries {
            match families.last_mut() {
                Some((family, of)) if *family == entry.role.family => of.push(entry),
                _ => families.push((&entry.role.family, vec![entry])),
            }
        }
        families
    }

    fn all(&self) -> i64 {
        self.families.iter().map(|(_, n)| n).sum()
    }

    fn here(&self) -> String {
        self.asked.address(&self.asked.after)
    }

    fn next(&self) -> Option<String> {
        self.next.map(|after| self.asked.address(&after.to_string()))
    }

    fn family_key<'a>(&self, family: &'a str) -> &'a str {
        if family.is_empty() { "-" } else { family }
    }
}
