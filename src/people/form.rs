//! Adding a person by hand, and changing one.

use askama::Template;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    Endings, Person,
    access::HrAdmin,
    import::{country_of, email_of, is_zone, languages_of},
    leaving::somebody_left,
    occasions,
    show::At,
};
use crate::{
    companies::{JobRole, JobRoleId},
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, to},
        error::Result,
        extract::{Form, Path},
        form::{Errors, Stored},
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
};

/// The form's fields, as typed.
#[derive(Deserialize, Serialize, Default)]
#[serde(default)]
pub struct Typed {
    employee_number: String,
    given_name: String,
    family_name: String,
    email: String,
    job_role: String,
    role_since: String,
    level: String,
    department: String,
    site: String,
    country: String,
    home_country: String,
    languages: String,
    time_zone: String,
    manager: String,
    hire_date: String,
    career_start: String,
    leaving_date: String,
    #[serde(skip_serializing)]
    mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

#[derive(Template)]
#[template(path = "people/form.html")]
pub struct Edit {
    chrome: Chrome,
    errors: Errors,
    typed: Typed,
    roles: Vec<JobRole>,
    /// None while the person is new.
    person: Option<Person>,
    /// What ends with the person.
    ends: Option<Endings>,
}

/// The empty form.
pub async fn new(HrAdmin(mut member): HrAdmin) -> Result<Page<Edit>> {
    let roles = JobRole::all(&mut member.tx).await?;
    Ok(Page(Edit {
        chrome: member.chrome,
        errors: Errors::default(),
        typed: Typed::default(),
        roles,
        person: None,
        ends: None,
    }))
}

/// Adds the person.
pub async fn create(HrAdmin(mut member): HrAdmin, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Edit>> {
    let mut errors = Errors::default();
    let tx = &mut member.tx;
    let fresh = Person::new_entry(PersonId::new(), "", "", "", "");
    let (person, since) = typed.parse(tx, fresh, &mut errors).await?;
    if errors.is_empty() {
        person.create(tx, now).await?;
        person.moves_to(tx, None, since).await?;
        audit::Entry::new("added", "person").id(person.id.0).about(person.id).write(tx, now).await?;
        let next = to(tx.path(&format!("/people/{}", person.id))).notice_with("person-added", person.name());
        return Ok(Answer::Saved(member.tx.save(next).await?));
    }
    let roles = JobRole::all(tx).await?;
    Ok(Answer::Again(Edit { chrome: member.chrome, errors, typed, roles, person: None, ends: None }))
}

/// The form of somebody.
pub async fn edit(HrAdmin(mut member): HrAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Page<Edit>> {
    let tx = &mut member.tx;
    let person = Person::find(tx, at.person).await?;
    let typed = Typed::of(tx, &person).await?;
    let roles = JobRole::all(tx).await?;
    let ends = Some(Endings::of(tx, &[(person.id, member.chrome.today())]).await?);
    if member.me.id != person.id {
        audit::Entry::new("read", "person").id(person.id.0).about(person.id).write(tx, now).await?;
    }
    member.tx.commit().await?;
    Ok(Page(Edit { chrome: member.chrome, errors: Errors::default(), typed, roles, person: Some(person), ends }))
}

/// Changes the person.
pub async fn update(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(mut typed): Form<Typed>,
) -> Result<Answer<Edit>> {
    let mut errors = Errors::default();
    let today = member.chrome.today();
    let tx = &mut member.tx;
    tx.one_at_a_time(at.person.0).await?;
    let before = Person::find(tx, at.person).await?;
    let (person, since) = typed.parse(tx, before.clone(), &mut errors).await?;
    let stored = Typed::of(tx, &before).await?;
    let roles = JobRole::all(tx).await?;
    let overtaken =
        errors.is_empty() && typed.overtaken(stored, &mut errors, |field, stands| in_words(field, stands, &roles));
    if errors.is_empty() {
        person.update(tx, now).await?;
        if person.job_role_id != before.job_role_id {
            person.moves_to(tx, before.job_role_id, since.or(Some(today))).await?;
        }
        audit::Entry::new("changed", "person")
            .id(person.id.0)
            .about(person.id)
            .detail(json!({ "by_hand": true }))
            .write(tx, now)
            .await?;
        if person.leaving_date != before.leaving_date && person.leaving_date.is_some_and(|day| day <= today) {
            somebody_left(tx, &format!("{} {now}", person.id), now).await?;
        }
        occasions::look(tx, &format!("{} {now}", person.id), now).await?;
        let next = to(tx.path(&format!("/people/{}", person.id))).notice("person-changed");
        return Ok(Answer::Saved(member.tx.save(next).await?));
    }
    let ends = Some(Endings::of(tx, &[(before.id, today)]).await?);
    let page = Edit { chrome: member.chrome, errors, typed, roles, person: Some(before), ends };
    Ok(if overtaken { Answer::Overtaken(page) } else { Answer::Again(page) })
}

impl Typed {
    async fn of(tx: &mut CompanyTx, person: &Person) -> Result<Self> {
        let manager = match person.manager_id {
            Some(id) => Person::find(tx, id).await?.employee_number,
            None => String::new(),
        };
        let text = |value: Option<String>| value.unwrap_or_default();
        Ok(Self {
            employee_number: person.employee_number.clone(),
            given_name: person.given_name.clone(),
            family_name: person.family_name.clone(),
            email: person.email.clone(),
            job_role: text(person.job_role_id.map(|r| r.to_string())),
            role_since: String::new(),
            level: text(person.level.map(|l| l.to_string())),
            department: person.department.clone(),
            site: person.site.clone(),
            country: person.country.clone(),
            home_country: person.home_country.clone(),
            languages: person.languages.join(" "),
            time_zone: person.time_zone.clone(),
            manager,
            hire_date: text(person.hire_date.map(|d| d.to_string())),
            career_start: text(person.career_start_year.map(|y| y.to_string())),
            leaving_date: text(person.leaving_date.map(|d| d.to_string())),
            mark: String::new(),
        }
        .marked())
    }

    /// The person as typed, and since when the role is held.
    async fn parse(
        &self,
        tx: &mut CompanyTx,
        mut person: Person,
        errors: &mut Errors,
    ) -> Result<(Person, Option<chrono::NaiveDate>)> {
        person.employee_number = errors.required("employee_number", &self.employee_number, 60);
        person.given_name = errors.optional("given_name", &self.given_name, 120);
        person.family_name = errors.required("family_name", &self.family_name, 120);
        match email_of(self.email.trim()) {
            Some(email) => person.email = email,
            None => errors.add("email", "person-error-email"),
        }
        person.department = errors.optional("department", &self.department, 120);
        person.site = errors.optional("site", &self.site, 120);
        person.country = known(errors, "country", &self.country, "person-error-country", country_of);
        person.home_country = known(errors, "home_country", &self.home_country, "person-error-country", country_of);
        let zone = |typed: &str| is_zone(typed).then(|| typed.to_owned());
        person.time_zone = known(errors, "time_zone", &self.time_zone, "person-error-zone", zone);
        match languages_of(&self.languages) {
            Ok(codes) => person.languages = codes,
            Err(word) => errors.add_with("languages", "person-error-language", word),
        }
        person.level = maybe(errors, "level", &self.level, 0..=30);
        person.career_start_year = maybe(errors, "career_start", &self.career_start, 1930..=2100);
        person.hire_date = errors.date("hire_date", &self.hire_date);
        person.leaving_date = errors.date("leaving_date", &self.leaving_date);
        if person.leaving_date.is_some_and(|leaves| person.hire_date.is_some_and(|hired| leaves < hired)) {
            errors.add("leaving_date", "person-error-leaves-before-hire");
        }
        if person.leaving_date.is_some() && person.is_last_hr_admin(tx).await? {
            errors.add("leaving_date", "person-error-last-hr-admin");
        }
        let since = errors.date("role_since", &self.role_since);
        person.job_role_id = match self.job_role.parse::<JobRoleId>() {
            _ if self.job_role.is_empty() => None,
            Ok(role) if JobRole::find(tx, role).await.is_ok() => Some(role),
            _ => {
                errors.add("job_role", "error-choose");
                None
            }
        };
        person.manager_id = self.manager(tx, &person, errors).await?;
        let (number, email) = person.taken(tx).await?;
        if number {
            errors.add("employee_number", "person-error-number-taken");
        }
        if email {
            errors.add("email", "person-error-email-taken");
        }
        Ok((person, since))
    }

    async fn manager(&self, tx: &mut CompanyTx, person: &Person, errors: &mut Errors) -> Result<Option<PersonId>> {
        if self.manager.trim().is_empty() {
            return Ok(None);
        }
        let found = Person::called(tx, self.manager.trim()).await?;
        let [manager] = found.as_slice() else {
            errors.add(
                "manager",
                if found.is_empty() { "person-error-manager-unknown" } else { "person-error-manager-unclear" },
            );
            return Ok(None);
        };
        let above = super::lines_above(tx, &[*manager]).await?;
        if *manager == person.id || above.get(manager).is_some_and(|line| line.contains(&person.id)) {
            errors.add("manager", "person-error-circle");
        }
        Ok(Some(*manager))
    }
}

/// What stands in a field, as somebody reads it: a role by its title.
fn in_words(field: &str, stands: String, roles: &[JobRole]) -> String {
    match field {
        "job_role" => roles.iter().find(|r| r.id.to_string() == stands).map(|r| r.title.clone()).unwrap_or_default(),
        _ => stands,
    }
}

/// A word that may be left out, as the catalogue of such words writes it.
fn known(
    errors: &mut Errors,
    field: &'static str,
    typed: &str,
    wrong: &'static str,
    read: impl Fn(&str) -> Option<String>,
) -> String {
    let typed = errors.optional(field, typed, 60);
    if typed.is_empty() {
        return typed;
    }
    read(&typed).unwrap_or_else(|| {
        errors.add(field, wrong);
        typed
    })
}

fn maybe(errors: &mut Errors, field: &'static str, typed: &str, range: std::ops::RangeInclusive<i32>) -> Option<i32> {
    if typed.trim().is_empty() { None } else { Some(errors.number(field, typed, range)) }
}

impl Edit {
    fn action(&self) -> String {
        match &self.person {
            Some(person) => self.chrome.at(format!("/people/{}/edit", person.id)),
            None => self.chrome.at("/people"),
        }
    }

    /// What the leaving date does; with what this person has now.
    fn leaving_hint(&self) -> String {
        let hint = self.chrome.lang.get("person-leaving-hint");
        let Some(ends) = self.ends.as_ref().filter(|ends| !ends.is_nothing()) else { return hint };
        let now = t!(
            self.chrome,
            "person-leaving-ends",
            places = ends.places,
            pairings = ends.pairings,
            meetings = ends.meetings,
            rights = ends.rights
        );
        format!("{hint} {now}")
    }

    fn role_choices(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.chrome.lang.get("person-no-role"));
        std::iter::once(none).chain(self.roles.iter().map(|r| (r.id.to_string(), r.title.clone()))).collect()
    }
}
