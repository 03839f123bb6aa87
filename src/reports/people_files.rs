//! The directory and a program's people as tables for a file: the columns that the reader sees on the page, none of what people wrote.

use std::collections::HashMap;

use crate::{
    companies::JobRole,
    enrollment::{Enrollment, Funnel, Side, Stage},
    kit::{
        audit,
        clock::Now,
        error::Result,
        export::{Cell, MOST, Sheet},
        id::PersonId,
        page::Chrome,
    },
    people::{Person, Question, access::Member},
    programs::Program,
};

/// Titles of job roles, and whose number a manager is.
struct Known {
    roles: Vec<JobRole>,
    managers: HashMap<PersonId, String>,
}

impl Known {
    async fn of(member: &mut Member, people: &[Person]) -> Result<Self> {
        let managers: Vec<PersonId> = people.iter().filter_map(|p| p.manager_id).collect();
        let managers = Person::of(&mut member.tx, &managers).await?;
        Ok(Self {
            roles: JobRole::all(&mut member.tx).await?,
            managers: managers.into_iter().map(|p| (p.id, p.employee_number)).collect(),
        })
    }

    fn role(&self, person: &Person) -> Cell {
        self.roles.iter().find(|role| Some(role.id) == person.job_role_id).map(|role| role.title.as_str()).into()
    }

    fn manager(&self, person: &Person) -> Cell {
        person.manager_id.and_then(|id| self.managers.get(&id)).map(String::as_str).into()
    }
}

fn head(chrome: &Chrome, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| chrome.lang.get(key)).collect()
}

/// Everybody whom the directory's filter means. The columns are called as an import knows them.
pub async fn directory(member: &mut Member, asked: &Question, Now(now): Now) -> Result<Sheet> {
    let filter = asked.filter(member.chrome.today());
    let ids = Person::ids_of(&mut member.tx, &filter).await?;
    let people = Person::of(&mut member.tx, &ids).await?;
    let known = Known::of(member, &people).await?;
    audit::listed(&mut member.tx, "person", ids, now).await?;
    let rows = people.iter().map(|person| {
        vec![
            person.employee_number.as_str().into(),
            person.given_name.as_str().into(),
            person.family_name.as_str().into(),
            person.email.as_str().into(),
            known.role(person),
            person.level.into(),
            person.department.as_str().into(),
            person.site.as_str().into(),
            person.country.as_str().into(),
            person.home_country.as_str().into(),
            known.manager(person),
            person.hire_date.into(),
            person.career_start_year.into(),
            person.languages.join(", ").into(),
            person.time_zone.as_str().into(),
            person.leaving_date.into(),
        ]
    });
    let keys = [
        "person-employee-number",
        "person-given-name",
        "person-family-name",
        "person-email",
        "person-job-role",
        "person-level",
        "person-department",
        "person-site",
        "person-country",
        "person-home-country",
        "person-manager",
        "person-hire-date",
        "person-career-start",
        "person-languages",
        "person-time-zone",
        "person-leaving-date",
    ];
    let chrome = &member.chrome;
    Ok(Sheet { name: chrome.lang.get("people-title"), head: head(chrome, &keys), rows: rows.collect() })
}

/// Mentees and mentors of a program, each with where they stand.
pub async fn roster(member: &mut Member, program: &Program, Now(now): Now) -> Result<Sheet> {
    let mut places = Vec::new();
    for side in [Side::Mentee, Side::Mentor] {
        let ids = Funnel::people(&mut member.tx, program, side, Stage::All, None, MOST).await?;
        places.extend(Enrollment::of_ids(&mut member.tx, &ids).await?);
    }
    let ids: Vec<PersonId> = places.iter().map(|place| place.person_id).collect();
    let people = Person::of(&mut member.tx, &ids).await?;
    let known = Known::of(member, &people).await?;
    audit::listed(&mut member.tx, "enrollment", ids, now).await?;
    let people: HashMap<PersonId, &Person> = people.iter().map(|person| (person.id, person)).collect();
    let chrome = &member.chrome;
    let rows = places.iter().filter_map(|place| {
        let person = people.get(&place.person_id)?;
        let is_mentor = place.side == Side::Mentor;
        Some(vec![
            person.employee_number.as_str().into(),
            person.name().into(),
            person.email.as_str().into(),
            chrome.lang.get(if is_mentor { "side-mentor" } else { "side-mentee" }).into(),
            chrome.lang.get(place.state.label()).into(),
            is_mentor.then_some(place.capacity).into(),
            known.role(person),
            person.department.as_str().into(),
            person.site.as_str().into(),
        ])
    });
    let keys = [
        "person-employee-number",
        "person-full-name",
        "person-email",
        "roster-as",
        "invite-stands",
        "roster-places",
        "person-job-role",
        "person-department",
        "person-site",
    ];
    Ok(Sheet { name: chrome.lang.get("tab-people"), head: head(chrome, &keys), rows: rows.collect() })
}
