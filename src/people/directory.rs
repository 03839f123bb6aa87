//! The directory: everybody, searched, narrowed and sorted, a page at a time.

use std::collections::HashMap;

use askama::Template;
use serde::Deserialize;

use super::{
    Choices, Found, Person, Question, RoleHistory, Sort, Standing,
    access::HrAdmin,
    mentoring::{Choice, Mentoring},
    saved::SavedFilter,
    tags::Tag,
};
use crate::{
    companies::{Company, JobRole},
    kit::{
        audit,
        clock::Now,
        error::Result,
        extract::Query,
        id::PersonId,
        page::{Chrome, Page},
    },
};

/// People on a page.
const PAGE: i64 = 50;
/// Roles offered in one field.
const MOST_ROLES: usize = 450;

/// Where in the list, and in which order.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Place {
    sort: String,
    after: String,
}

#[derive(Template)]
#[template(path = "people/directory.html")]
pub struct Directory {
    chrome: Chrome,
    asked: Question,
    place: Place,
    company: Company,
    choices: Choices,
    roles: Vec<JobRole>,
    programs: Vec<Choice>,
    tags: Vec<Tag>,
    saved: Vec<SavedFilter>,
    found: Found,
    history: HashMap<PersonId, Vec<RoleHistory>>,
    mentoring: HashMap<PersonId, Mentoring>,
    /// How many the filter means.
    count: i64,
}

/// The page.
pub async fn show(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Query(asked): Query<Question>,
    Query(place): Query<Place>,
) -> Result<Page<Directory>> {
    let tx = &mut member.tx;
    let filter = asked.filter(member.chrome.today());
    let after = place.after.parse().ok();
    let found = Person::sorted(tx, &filter, Sort::of(&place.sort), after, PAGE).await?;
    let count = found.all(tx, &filter).await?;
    let ids: Vec<PersonId> = found.people.iter().map(|p| p.id).collect();
    let history = RoleHistory::of_all(tx, &ids).await?;
    let mentoring = Mentoring::of_all(tx, &ids).await?;
    let (company, choices, roles) = (Company::find(tx).await?, Choices::of(tx).await?, JobRole::all(tx).await?);
    let (programs, tags, saved) = (Choice::all(tx).await?, Tag::all(tx).await?, SavedFilter::all(tx).await?);
    audit::listed(tx, "person", ids, now).await?;
    member.tx.commit().await?;
    let chrome = member.chrome;
    Ok(Page(Directory {
        chrome,
        asked,
        place,
        company,
        choices,
        roles,
        programs,
        tags,
        saved,
        found,
        history,
        mentoring,
        count,
    }))
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
        person.languages_in(self.chrome.lang)
    }

    fn hired(&self, person: &Person) -> String {
        person.hire_date.map(|day| self.chrome.lang.short_date(day)).unwrap_or_default()
    }

    fn taking_part(&self, person: &Person) -> String {
        self.mentoring.get(&person.id).map(|m| m.words(self.chrome.lang)).unwrap_or_default()
    }

    fn sorted(&self) -> &'static str {
        Sort::of(&self.place.sort).word()
    }

    /// The address of the same list in this order.
    fn order(&self, sort: &str) -> String {
        self.asked.address(&[("sort", sort)])
    }

    /// Roles to choose from: of a large catalogue only the chosen one, the others are found by their words.
    fn roles_to_choose(&self) -> Vec<&JobRole> {
        let all = self.roles.len() <= MOST_ROLES;
        self.roles.iter().filter(|role| all || role.id.to_string() == self.asked.role).collect()
    }

    /// The saved filter that is shown, where it is one.
    fn kept(&self) -> Option<&SavedFilter> {
        let address = self.asked.address(&[]);
        self.saved.iter().find(|one| one.question == address)
    }

    fn talent(&self) -> bool {
        self.chrome.me.as_ref().is_some_and(|me| me.talent_admin)
    }

    fn next(&self) -> Option<String> {
        let last = self.found.people.last().filter(|_| self.found.more)?;
        Some(self.asked.address(&[("sort", self.sorted()), ("after", &last.id.to_string())]))
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
        [&a.family, &a.level, &a.country, &a.tenure, &a.standing, &a.program, &a.tag].iter().any(|v| !v.is_empty())
    }
}
