//! The catalogue of job roles: titles, families, levels, other names, and two that are one.

mod alike;
mod catalogue;
mod queries;

use askama::Template;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::access::HrAdmin;
use crate::{
    companies::{JobRole, JobRoleId},
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
    },
};
pub use alike::show as alike;
pub use catalogue::{create, level, moves, show};
pub use queries::Entry;

/// The most other names of one role.
const MOST_ALIASES: usize = 40;

#[derive(Deserialize)]
pub struct At {
    job_role: JobRoleId,
}

#[derive(Deserialize)]
pub struct Into {
    #[serde(default)]
    into: String,
}

/// A role as typed.
#[derive(Deserialize, Serialize, Default)]
#[serde(default)]
pub struct Typed {
    title: String,
    family: String,
    level: String,
    leads_people: String,
    aliases: String,
    #[serde(skip_serializing)]
    mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

#[derive(Template)]
#[template(path = "people/job_role.html")]
pub struct Edit {
    chrome: Chrome,
    errors: Errors,
    typed: Typed,
    role: JobRole,
    /// The others, those of a like title first.
    others: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "people/job_role_merge.html")]
pub struct Merge {
    chrome: Chrome,
    gone: Entry,
    kept: JobRole,
}

/// One role's form.
pub async fn edit(HrAdmin(mut member): HrAdmin, Path(at): Path<At>) -> Result<Page<Edit>> {
    let tx = &mut member.tx;
    let role = JobRole::find(tx, at.job_role).await?;
    let typed = Typed::of(tx, &role).await?;
    let others = role.others(tx).await?;
    Ok(Page(Edit { chrome: member.chrome, errors: Errors::default(), typed, role, others }))
}

/// Changes a role.
pub async fn update(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(mut typed): Form<Typed>,
) -> Result<Answer<Edit>> {
    let mut errors = Errors::default();
    let tx = &mut member.tx;
    tx.one_at_a_time(at.job_role.0).await?;
    let before = JobRole::find(tx, at.job_role).await?;
    let (role, aliases) = typed.parse(tx, before.id, &mut errors).await?;
    if !errors.is_empty() {
        let others = before.others(tx).await?;
        return Ok(Answer::Again(Edit { chrome: member.chrome, errors, typed, role: before, others }));
    }
    let stored = Typed::of(tx, &before).await?;
    if typed.overtaken(stored, &mut errors, |_, stands| stands) {
        let others = before.others(tx).await?;
        return Ok(Answer::Overtaken(Edit { chrome: member.chrome, errors, typed, role: before, others }));
    }
    role.update(tx).await?;
    role.set_aliases(tx, &aliases).await?;
    audit::Entry::new("changed", "job_role")
        .id(role.id.0)
        .detail(json!({ "title": role.title }))
        .write(tx, now)
        .await?;
    let next = to(tx.path("/settings/job-roles")).notice("settings-saved");
    Ok(Answer::Saved(member.tx.save(next).await?))
}

/// What merging would change, before anything does.
pub async fn ask_merge(
    HrAdmin(mut member): HrAdmin,
    Path(at): Path<At>,
    Query(into): Query<Into>,
) -> Result<Page<Merge>> {
    let (gone, kept) = pair(&mut member.tx, at.job_role, &into.into).await?;
    Ok(Page(Merge { chrome: member.chrome, gone, kept }))
}

/// Merges the role into another.
pub async fn merge(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(into): Form<Into>,
) -> Result<Saved> {
    let tx = &mut member.tx;
    let (gone, kept) = pair(tx, at.job_role, &into.into).await?;
    kept.absorb(tx, &gone.role).await?;
    let detail = json!({ "gone": gone.role.title, "people": gone.people, "histories": gone.histories });
    audit::Entry::new("merged", "job_role").id(kept.id.0).detail(detail).write(tx, now).await?;
    let next = to(tx.path("/settings/job-roles")).notice_with("job-role-merged", kept.title);
    member.tx.save(next).await
}

async fn pair(tx: &mut CompanyTx, gone: JobRoleId, kept: &str) -> Result<(Entry, JobRole)> {
    let gone = Entry::find(tx, gone).await?;
    let kept = kept.parse().map_err(|_| Error::NotFound)?;
    if gone.role.id == kept {
        return Err(Error::NotFound);
    }
    Ok((gone, JobRole::find(tx, kept).await?))
}

impl Typed {
    async fn of(tx: &mut CompanyTx, role: &JobRole) -> Result<Self> {
        let aliases = role.aliases(tx).await?.join("\n");
        Ok(Self {
            title: role.title.clone(),
            family: role.family.clone(),
            level: role.level.to_string(),
            leads_people: if role.leads_people { "yes".into() } else { String::new() },
            aliases,
            mark: String::new(),
        }
        .marked())
    }

    async fn parse(&self, tx: &mut CompanyTx, id: JobRoleId, errors: &mut Errors) -> Result<(JobRole, Vec<String>)> {
        let role = JobRole {
            id,
            title: errors.required("title", &self.title, 160).split_whitespace().collect::<Vec<_>>().join(" "),
            family: errors.optional("family", &self.family, 120),
            level: errors.number("level", &self.level, 0..=30),
            leads_people: self.leads_people == "yes",
        };
        let mut aliases: Vec<String> =
            self.aliases.lines().map(|l| l.trim().to_lowercase()).filter(|l| !l.is_empty()).collect();
        aliases.sort();
        aliases.dedup();
        if aliases.len() > MOST_ALIASES || aliases.iter().any(|a| a.chars().count() > 160) {
            errors.add("aliases", "job-role-aliases-too-many");
        }
        let names: Vec<String> = std::iter::once(role.title.clone()).chain(aliases.iter().cloned()).collect();
        if let Some(taken) = role.taken(tx, &names).await? {
            errors.add_with(if taken == role.title { "title" } else { "aliases" }, "job-role-taken", taken);
        }
        Ok((role, aliases))
    }
}
