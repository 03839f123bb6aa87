//! One person's page: facts, the roles they held, their line, and who looked at this.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Person, RoleHistory, access::Member, mentoring::Taking, question::Question, tags::Tag};
use crate::{
    companies::{Company, JobRole},
    kit::{
        audit,
        clock::Now,
        error::{Error, Result},
        extract::Path,
        id::PersonId,
        page::{Chrome, Page},
    },
};

#[derive(Deserialize)]
pub struct At {
    pub person: PersonId,
}

#[derive(Template)]
#[template(path = "people/show.html")]
pub struct Show {
    chrome: Chrome,
    company: Company,
    person: Person,
    role: Option<JobRole>,
    manager: Option<Person>,
    reports: Vec<Person>,
    history: Vec<RoleHistory>,
    programs: Vec<Taking>,
    tags: Vec<Tag>,
    looks: Vec<Look>,
    /// Whether the reader is this person.
    own: bool,
    may_edit: bool,
}

/// A line of the audit log about the person.
pub struct Look {
    pub at: DateTime<Utc>,
    pub action: String,
    pub noun: String,
    /// Empty: the system.
    pub by: String,
}

/// The page, for the person and for HR. HR's reading is noted where the person sees it.
pub async fn show(mut member: Member, Now(now): Now, Path(at): Path<At>) -> Result<Page<Show>> {
    let own = member.id() == at.person;
    if !own && !member.me.hr_admin {
        return Err(Error::Forbidden);
    }
    let tx = &mut member.tx;
    let person = Person::find(tx, at.person).await?;
    let role = match person.job_role_id {
        Some(id) => JobRole::find(tx, id).await.map(Some)?,
        None => None,
    };
    let company = Company::find(tx).await?;
    let manager = match person.manager_id {
        Some(id) => Some(Person::find(tx, id).await?),
        None => None,
    };
    let reports = person.reports(tx).await?;
    let history = RoleHistory::of(tx, person.id).await?;
    let (programs, tags) = (Taking::of(tx, person.id).await?, Tag::of(tx, person.id).await?);
    let looks = person.looks(tx).await?;
    if !own {
        audit::Entry::new("read", "person").id(person.id.0).about(person.id).write(tx, now).await?;
    }
    member.tx.commit().await?;
    Ok(Page(Show {
        may_edit: member.me.hr_admin,
        chrome: member.chrome,
        company,
        person,
        role,
        manager,
        reports,
        history,
        programs,
        tags,
        looks,
        own,
    }))
}

impl Show {
    fn line(&self) -> String {
        let role = self.role.as_ref().map(|r| r.title.clone()).unwrap_or_default();
        [role, self.person.department.clone(), self.person.site.clone()]
            .into_iter()
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn href(&self, person: &Person) -> String {
        // A page that the reader may not open is not linked.
        if self.may_edit { self.chrome.at(format!("/people/{}", person.id)) } else { String::new() }
    }

    fn facts(&self) -> Vec<(String, String)> {
        let p = &self.person;
        let date = |d: Option<chrono::NaiveDate>| d.map(|d| self.chrome.date(&d)).unwrap_or_default();
        let country = |code: &String| t!(self.chrome, "reason-country-name", code = code);
        let number = |n: Option<i32>| n.map(|n| n.to_string()).unwrap_or_default();
        let level = p.level.or(self.role.as_ref().map(|r| r.level));
        let level = level.map(|level| self.company.level(&level)).unwrap_or_default();
        [
            (t!(self.chrome, "person-employee-number"), p.employee_number.clone()),
            (t!(self.chrome, "person-email"), p.email.clone()),
            (t!(self.chrome, "person-level"), level),
            (t!(self.chrome, "person-department"), p.department.clone()),
            (t!(self.chrome, "person-site"), p.site.clone()),
            (t!(self.chrome, "person-country"), country(&p.country)),
            (t!(self.chrome, "person-home-country"), country(&p.home_country)),
            (t!(self.chrome, "person-languages"), p.languages_in(self.chrome.lang)),
            (t!(self.chrome, "person-time-zone"), p.time_zone.clone()),
            (t!(self.chrome, "person-hire-date"), date(p.hire_date)),
            (t!(self.chrome, "person-career-start"), number(p.career_start_year)),
            (t!(self.chrome, "person-leaving-date"), date(p.leaving_date)),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
    }

    /// The whole log about this person, for those who read it.
    fn log(&self) -> String {
        self.chrome.at(format!("/settings/audit{}", Question::default().address(&[("who", &self.person.name())])))
    }

    fn program_href(&self, taking: &Taking) -> String {
        let page = if self.may_edit { "/people" } else { "/join" };
        self.chrome.at(format!("/programs/{}{page}", taking.program_id))
    }

    fn span(&self, held: &RoleHistory) -> String {
        match held.ended_on {
            Some(end) => t!(self.chrome, "person-held", start = held.started_on, end = end),
            None => t!(self.chrome, "person-since", start = held.started_on),
        }
    }

    fn where_held(&self, held: &RoleHistory) -> String {
        [held.employer.clone(), held.department.clone()]
            .into_iter()
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn words(&self, look: &Look) -> String {
        let by = if look.by.is_empty() { t!(self.chrome, "person-look-system") } else { look.by.clone() };
        match (look.action.as_str(), look.noun.as_str()) {
            ("read", "person") => t!(self.chrome, "person-look-read", by = by),
            ("added", "person") => t!(self.chrome, "person-look-added", by = by),
            ("changed", "person") => t!(self.chrome, "person-look-changed", by = by),
            ("listed", _) => t!(self.chrome, "person-look-listed", by = by),
            ("left", _) => self.chrome.lang.get("person-look-left"),
            ("read", _) => t!(self.chrome, "person-look-read-other", by = by),
            _ => t!(self.chrome, "person-look-other", by = by),
        }
    }
}
