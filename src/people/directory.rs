//! The directory: everybody, searched, narrowed and sorted, a page at a time.

use std::collections::HashMap;

use askama::Template;
use serde::Deserialize;

use super::{Choices, Filter, Found, Person, RoleHistory, Sort, Standing, access::HrAdmin};
use crate::{
    companies::{JobRole, JobRoleId},
    kit::{
        error::Result,
        extract::Query,
        id::PersonId,
        page::{Chrome, Page},
    },
};

/// People on a page.
const PAGE: i64 = 50;

/// What the address asks for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    q: String,
    role: String,
    family: String,
    level: String,
    department: String,
    site: String,
    country: String,
    /// Years with the company: "0-1", "10-".
    tenure: String,
    standing: String,
    sort: String,
    after: String,
}

#[derive(Template)]
#[template(path = "people/directory.html")]
pub struct Directory {
    chrome: Chrome,
    asked: Asked,
    choices: Choices,
    roles: Vec<JobRole>,
    found: Found,
    history: HashMap<PersonId, Vec<RoleHistory>>,
    /// How many the filter means, and how many there are.
    count: i64,
    everybody: i64,
}

/// The page.
pub async fn show(HrAdmin(mut member): HrAdmin, Query(asked): Query<Asked>) -> Result<Page<Directory>> {
    let tx = &mut member.tx;
    let filter = asked.filter(member.chrome.today());
    let after = asked.after.parse().ok();
    let found = Person::sorted(tx, &filter, Sort::of(&asked.sort), after, PAGE).await?;
    let count = Person::count(tx, &filter).await?;
    let everybody = Person::count(tx, &Filter::on(filter.today)).await?;
    let ids: Vec<PersonId> = found.people.iter().map(|p| p.id).collect();
    let history = RoleHistory::of_all(tx, &ids).await?;
    let (choices, roles) = (Choices::of(tx).await?, JobRole::all(tx).await?);
    Ok(Page(Directory { chrome: member.chrome, asked, choices, roles, found, history, count, everybody }))
}

impl Asked {
    fn filter(&self, today: chrono::NaiveDate) -> Filter {
        let one = |value: &str| if value.is_empty() { Vec::new() } else { vec![value.to_owned()] };
        let (least, most) = self.tenure.split_once('-').unwrap_or_default();
        Filter {
            text: self.q.chars().take(200).collect(),
            job_roles: self.role.parse::<JobRoleId>().into_iter().collect(),
            families: one(&self.family),
            levels: self.level.parse().into_iter().collect(),
            departments: one(&self.department),
            sites: one(&self.site),
            countries: one(&self.country),
            tenure_min: least.parse().ok(),
            tenure_max: most.parse().ok(),
            standing: Standing::of(&self.standing),
            ..Filter::on(today)
        }
    }

    /// Whether anything narrows the list.
    fn narrows(&self) -> bool {
        [
            &self.q,
            &self.role,
            &self.family,
            &self.level,
            &self.department,
            &self.site,
            &self.country,
            &self.tenure,
            &self.standing,
        ]
        .iter()
        .any(|v| !v.is_empty())
    }

    /// The question of the same list, sorted otherwise or going on after somebody.
    fn with(&self, sort: &str, after: &str) -> String {
        let pairs = [
            ("q", self.q.as_str()),
            ("role", &self.role),
            ("family", &self.family),
            ("level", &self.level),
            ("department", &self.department),
            ("site", &self.site),
            ("country", &self.country),
            ("tenure", &self.tenure),
            ("standing", &self.standing),
            ("sort", sort),
            ("after", after),
        ];
        let written = pairs
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encode(value)));
        format!("?{}", written.collect::<Vec<_>>().join("&"))
    }
}

impl Directory {
    fn href(&self, person: &Person) -> String {
        self.chrome.at(format!("/people/{}", person.id))
    }

    fn role(&self, person: &Person) -> &str {
        let role = person.job_role_id.and_then(|id| self.roles.iter().find(|r| r.id == id));
        role.map(|r| r.title.as_str()).unwrap_or_default()
    }

    /// The role held before the present one, with its years.
    fn before(&self, person: &Person) -> Option<String> {
        let history = self.history.get(&person.id)?;
        let past = history.iter().find(|h| h.ended_on.is_some() && Some(h.job_role_id) != person.job_role_id)?;
        Some(format!("{} {}", past.title, past.years()))
    }

    fn languages(&self, person: &Person) -> String {
        person.languages.join(", ").to_uppercase()
    }

    fn sorted(&self) -> &'static str {
        Sort::of(&self.asked.sort).word()
    }

    fn next(&self) -> Option<String> {
        let last = self.found.people.last().filter(|_| self.found.more)?;
        Some(self.asked.with(self.sorted(), &last.id.to_string()))
    }

    fn caption(&self) -> String {
        if self.asked.narrows() {
            t!(self.chrome, "people-found", n = self.count)
        } else {
            t!(self.chrome, "people-all", n = self.count)
        }
    }

    fn tenures(&self) -> Vec<(&'static str, String)> {
        ["0-1", "1-3", "3-5", "5-10", "10-"]
            .into_iter()
            .map(|span| match span.split_once('-') {
                Some((least, "")) => (span, t!(self.chrome, "people-tenure-from", least = least)),
                Some((least, most)) => (span, t!(self.chrome, "people-tenure", least = least, most = most)),
                None => (span, String::new()),
            })
            .collect()
    }

    fn standings(&self) -> Vec<(&'static str, String)> {
        vec![
            ("", t!(self.chrome, "people-here")),
            (Standing::Leaving.word(), t!(self.chrome, "people-leaving")),
            (Standing::Left.word(), t!(self.chrome, "people-left")),
            (Standing::Everybody.word(), t!(self.chrome, "people-everybody")),
        ]
    }

    fn families(&self) -> Vec<&str> {
        let mut families: Vec<&str> = self.roles.iter().map(|r| r.family.as_str()).filter(|f| !f.is_empty()).collect();
        families.dedup();
        families
    }

    /// Whether one of the filters behind "more" is in use.
    fn more_open(&self) -> bool {
        let a = &self.asked;
        [&a.family, &a.level, &a.country, &a.tenure, &a.standing].iter().any(|v| !v.is_empty())
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b == b'-' { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
