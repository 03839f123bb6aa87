//! The form's fields, as typed, and the person that they make.

use serde::{Deserialize, Serialize};

use crate::{
    companies::{JobRole, JobRoleId},
    kit::{
        db::CompanyTx,
        error::Result,
        form::{Errors, Stored},
        id::PersonId,
    },
    people::{
        Person,
        import::{country_of, email_of, is_zone, languages_of},
        lines_above,
    },
};

/// The form's fields, as typed.
#[derive(Deserialize, Serialize, Default)]
#[serde(default)]
pub struct Typed {
    pub(super) employee_number: String,
    pub(super) given_name: String,
    pub(super) family_name: String,
    pub(super) email: String,
    pub(super) job_role: String,
    pub(super) role_since: String,
    pub(super) level: String,
    pub(super) department: String,
    pub(super) site: String,
    pub(super) country: String,
    pub(super) home_country: String,
    pub(super) languages: String,
    pub(super) time_zone: String,
    pub(super) manager: String,
    pub(super) hire_date: String,
    pub(super) career_start: String,
    pub(super) leaving_date: String,
    #[serde(skip_serializing)]
    pub(super) mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

impl Typed {
    /// A person as the form begins.
    pub(super) async fn of(tx: &mut CompanyTx, person: &Person) -> Result<Self> {
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
    pub(super) async fn parse(
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
        let above = lines_above(tx, &[*manager]).await?;
        if *manager == person.id || above.get(manager).is_some_and(|line| line.contains(&person.id)) {
            errors.add("manager", "person-error-circle");
        }
        Ok(Some(*manager))
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
