//! Who looks after mentoring: HR admins, talent admins, auditors. Granted and taken in the browser.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;

use super::{
    Filter, Person,
    access::{HrAdmin, Member, Reader},
};
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        audit,
        clock::Now,
        db::to,
        error::Result,
        extract::{Form, Query},
        form::Errors,
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
};

/// The roles, as the database keeps them, with the text keys of name and meaning.
const ROLES: [(&str, &str, &str); 3] = [
    ("hr_admin", "role-hr-admin", "role-hr-admin-may"),
    ("talent_admin", "role-talent-admin", "role-talent-admin-may"),
    ("auditor", "role-auditor", "role-auditor-may"),
];

/// A person with one role.
pub struct Holder {
    pub role: String,
    pub id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub email: String,
}

#[derive(Template)]
#[template(path = "people/roles.html")]
pub struct Roles {
    chrome: Chrome,
    errors: Errors,
    holders: Vec<Holder>,
    q: String,
    found: Vec<Person>,
    may_change: bool,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

#[derive(Deserialize)]
pub struct Chosen {
    #[serde(default)]
    person: String,
    #[serde(default)]
    role: String,
}

impl Roles {
    async fn new(mut member: Member, errors: Errors, q: String, now: DateTime<Utc>) -> Result<Self> {
        let holders = Holder::all(&mut member.tx).await?;
        let may_change = member.me.hr_admin;
        let found = if may_change && !q.trim().is_empty() {
            let filter = Filter { text: q.clone(), ..Filter::on(member.chrome.today()) };
            Person::search(&mut member.tx, &filter, None, 20).await?.people
        } else {
            Vec::new()
        };
        let seen = holders.iter().map(|holder| holder.id).chain(found.iter().map(|person| person.id));
        audit::listed(&mut member.tx, "role", seen, now).await?;
        member.tx.commit().await?;
        Ok(Self { chrome: member.chrome, errors, holders, q, found, may_change })
    }

    fn roles(&self) -> Vec<(&'static str, String, String)> {
        let lang = self.chrome.lang;
        ROLES.map(|(role, name, may)| (role, lang.get(name), lang.get(may))).into()
    }

    fn holding(&self, role: &str) -> Vec<&Holder> {
        self.holders.iter().filter(|holder| holder.role == role).collect()
    }

    fn lacks(&self, role: &str, person: &Person) -> bool {
        !self.holders.iter().any(|holder| holder.role == role && holder.id == person.id)
    }
}

/// The person and the role that a form names.
async fn chosen(member: &mut Member, errors: &mut Errors, typed: &Chosen) -> Result<Option<(Person, &'static str)>> {
    let role = errors.one_of("role", &typed.role, &ROLES.map(|(role, ..)| (role, role)));
    let Ok(id) = typed.person.parse::<PersonId>() else {
        errors.add("person", "error-choose");
        return Ok(None);
    };
    let person = Person::find(&mut member.tx, id).await?;
    Ok(role.map(|role| (person, role)))
}

pub async fn show(Reader(member): Reader, Now(now): Now, Query(asked): Query<Asked>) -> Result<Page<Roles>> {
    Ok(Page(Roles::new(member, Errors::default(), asked.q, now).await?))
}

pub async fn grant(HrAdmin(mut member): HrAdmin, Now(now): Now, Form(typed): Form<Chosen>) -> Result<Answer<Roles>> {
    let mut errors = Errors::default();
    let Some((person, role)) = chosen(&mut member, &mut errors, &typed).await? else {
        return Ok(Answer::Again(Roles::new(member, errors, String::new(), now).await?));
    };
    person.grant(&mut member.tx, role, now).await?;
    audit::Entry::new("granted", "role")
        .about(person.id)
        .detail(json!({ "role": role }))
        .write(&mut member.tx, now)
        .await?;
    inbox::tell(
        &mut member.tx,
        person.id,
        Kind::RoleGranted,
        &format!("{role} {}", now.timestamp()),
        Words::none(),
        "/home",
        now,
    )
    .await?;
    let path = member.tx.path("/settings/roles");
    Ok(Answer::Saved(member.tx.save(to(path).notice_with("role-granted", person.name())).await?))
}

pub async fn take(HrAdmin(mut member): HrAdmin, Now(now): Now, Form(typed): Form<Chosen>) -> Result<Answer<Roles>> {
    let mut errors = Errors::default();
    let Some((person, role)) = chosen(&mut member, &mut errors, &typed).await? else {
        return Ok(Answer::Again(Roles::new(member, errors, String::new(), now).await?));
    };
    let holders = Holder::all(&mut member.tx).await?;
    if role == "hr_admin" && !holders.iter().any(|holder| holder.role == role && holder.id != person.id) {
        errors.add("hr_admin", "role-last-hr-admin");
        return Ok(Answer::Again(Roles::new(member, errors, String::new(), now).await?));
    }
    Person::take(&mut member.tx, person.id, role).await?;
    audit::Entry::new("took", "role")
        .about(person.id)
        .detail(json!({ "role": role }))
        .write(&mut member.tx, now)
        .await?;
    // Whoever gave up the own role may not look at this page any more.
    let next = if role == "hr_admin" && person.id == member.id() { "/home" } else { "/settings/roles" };
    let path = member.tx.path(next);
    Ok(Answer::Saved(member.tx.save(to(path).notice_with("role-taken", person.name())).await?))
}
