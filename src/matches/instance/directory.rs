//! The people of a run and the company's catalogue, as the matching module reads them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};

use super::date;
use crate::{
    companies::{JobRole, JobRoleId, Topic, TopicId},
    enrollment::Entrant,
    kit::{db::CompanyTx, error::Result, id::PersonId, text},
    matching::{self, Hours, PastRole},
    people::{Person, RoleHistory, lines_above},
};

/// Working hours, where nobody recorded others: nine to five on the person's own clock.
const WORKDAY: (i32, i32) = (9 * 60, 17 * 60);

/// The company's job roles and topics, by title and by name.
pub(super) struct Catalogue {
    roles: BTreeMap<JobRoleId, JobRole>,
    topics: BTreeMap<TopicId, Topic>,
}

impl Catalogue {
    pub async fn read(tx: &mut CompanyTx) -> Result<Self> {
        let roles = JobRole::all(tx).await?.into_iter().map(|r| (r.id, r)).collect();
        let topics = Topic::all(tx).await?.into_iter().map(|t| (t.id, t)).collect();
        Ok(Self { roles, topics })
    }

    pub fn title(&self, role: Option<JobRoleId>) -> Option<String> {
        Some(self.roles.get(&role?)?.title.clone())
    }

    /// The family of a job role; none where it has no name.
    pub fn function(&self, role: Option<JobRoleId>) -> Option<String> {
        Some(self.roles.get(&role?)?.family.clone()).filter(|family| !family.is_empty())
    }

    pub fn topic(&self, topic: TopicId) -> Option<String> {
        Some(self.topics.get(&topic)?.name.clone())
    }

    pub fn topics_of(&self, topics: impl IntoIterator<Item = TopicId>) -> Vec<String> {
        topics.into_iter().filter_map(|t| self.topic(t)).collect()
    }

    pub fn job_roles(&self) -> Vec<matching::JobRole> {
        let mut roles: Vec<_> = self
            .roles
            .values()
            .map(|r| matching::JobRole {
                id: r.title.clone(),
                title: r.title.clone(),
                family: r.family.clone(),
                level: level(Some(r.level)),
            })
            .collect();
        roles.sort_by(|a, b| a.id.cmp(&b.id));
        roles
    }

    pub fn topics(&self) -> Vec<matching::Topic> {
        let mut topics: Vec<_> =
            self.topics.values().map(|t| matching::Topic { id: t.name.clone(), title: t.name.clone() }).collect();
        topics.sort_by(|a, b| a.id.cmp(&b.id));
        topics
    }
}

fn level(level: Option<i32>) -> Option<u8> {
    level.and_then(|l| u8::try_from(l).ok())
}

/// The people of the run and everybody above them.
pub(super) struct Directory {
    people: BTreeMap<PersonId, Person>,
    histories: HashMap<PersonId, Vec<RoleHistory>>,
}

impl Directory {
    pub async fn read(tx: &mut CompanyTx, ids: &[PersonId]) -> Result<Self> {
        let mut all: BTreeSet<PersonId> = ids.iter().copied().collect();
        all.extend(lines_above(tx, ids).await?.into_values().flatten());
        let all: Vec<PersonId> = all.into_iter().collect();
        let people = Person::of(tx, &all).await?.into_iter().map(|p| (p.id, p)).collect();
        Ok(Self { people, histories: RoleHistory::of_all(tx, ids).await? })
    }

    pub fn of(&self, person: PersonId) -> Option<&Person> {
        self.people.get(&person)
    }

    pub fn key(&self, person: PersonId) -> Option<String> {
        Some(self.of(person)?.employee_number.clone())
    }

    pub fn keys(&self, people: &[PersonId]) -> Vec<String> {
        people.iter().filter_map(|p| self.key(*p)).collect()
    }

    /// By employee number, which means the same in every database.
    pub fn in_order(&self, entrants: &mut [Entrant]) {
        entrants.sort_by_cached_key(|e| self.key(e.enrollment.person_id));
    }

    pub fn people(&self, catalogue: &Catalogue, today: NaiveDate) -> Vec<matching::Person> {
        let mut people: Vec<_> = self.people.values().map(|p| self.person(p, catalogue, today)).collect();
        people.sort_by(|a, b| a.id.cmp(&b.id));
        people
    }

    fn person(&self, person: &Person, catalogue: &Catalogue, today: NaiveDate) -> matching::Person {
        let text = |words: &str| (!words.is_empty()).then(|| words.to_owned());
        matching::Person {
            id: person.employee_number.clone(),
            name: person.name(),
            role: catalogue.title(person.job_role_id),
            level: level(person.level),
            department: text(&person.department),
            site: text(&person.site),
            country: text(&person.country),
            home_country: text(&person.home_country),
            languages: person.languages.clone(),
            hours: hours(&person.time_zone, today),
            manager: person.manager_id.and_then(|m| self.key(m)),
            hired_on: person.hire_date.and_then(|d| date(d).ok()),
            career_start: person
                .career_start_year
                .filter(|y| (1900..=today.year()).contains(y))
                .and_then(|y| u16::try_from(y).ok()),
            history: self
                .histories
                .get(&person.id)
                .map(|held| held.iter().filter_map(past_role).collect())
                .unwrap_or_default(),
        }
    }
}

fn past_role(held: &RoleHistory) -> Option<PastRole> {
    let to = held.ended_on.and_then(|d| date(d).ok());
    Some(PastRole {
        role: held.title.clone(),
        from: date(held.started_on).ok()?,
        to,
        managed_people: held.leads_people,
    })
}

fn hours(zone: &str, today: NaiveDate) -> Option<Hours> {
    if zone.is_empty() {
        return None;
    }
    let noon = text::moment_in(today, 12, 0, &text::zone(zone, "UTC"))?;
    let ahead = 12 * 60
        - i32::try_from(noon.signed_duration_since(today.and_hms_opt(0, 0, 0)?.and_utc()).num_minutes()).ok()?;
    let utc = |minute: i32| u16::try_from((minute - ahead).rem_euclid(24 * 60)).ok();
    Hours::new(utc(WORKDAY.0)?, utc(WORKDAY.1)?)
}
