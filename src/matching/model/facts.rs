//! People, mentees and mentors with their words looked up.

use std::collections::HashMap;

use super::super::instance::{Date, Instance, Person, Purpose, Situation};
use super::super::settings::{Settings, WhichRole};
use super::super::watch::{Refusal, Watch};
use super::super::words::Words;
use super::faults::Faults;
use super::{Held, MenteeFacts, MentorFacts, NONE, PEOPLE_BETWEEN_QUESTIONS, PersonFacts, RoleFacts, UNKNOWN, asked};

pub(super) fn roles<'a>(instance: &'a Instance, words: &mut Words<'a>, faults: &mut Faults) -> Vec<RoleFacts> {
    let mut roles = Vec::with_capacity(instance.job_roles.len());
    for (k, role) in instance.job_roles.iter().enumerate() {
        if !words.roles.add(&role.id) {
            faults.add(|| format!("job_roles[{k}].id"), || format!("`{}` is there twice", role.id));
        }
        let family = if role.family.trim().is_empty() { NONE } else { words.families.intern(&role.family) };
        roles.push(RoleFacts { family, level: role.level.map_or(-1, i32::from) });
    }
    roles
}

pub(super) fn people<'a>(
    instance: &'a Instance,
    settings: &Settings,
    roles: &[RoleFacts],
    words: &mut Words<'a>,
    faults: &mut Faults,
    watch: &dyn Watch,
) -> Result<Vec<PersonFacts<'a>>, Refusal> {
    for (k, person) in instance.people.iter().enumerate() {
        if person.id.trim().is_empty() {
            faults.add(|| format!("people[{k}].id"), || "is empty".into());
        } else if !words.people.add(&person.id) {
            faults.add(|| format!("people[{k}].id"), || format!("`{}` is there twice", person.id));
        }
    }
    let mut facts = Vec::with_capacity(instance.people.len());
    for (k, person) in instance.people.iter().enumerate() {
        if k % PEOPLE_BETWEEN_QUESTIONS == 0 {
            asked(watch)?;
        }
        facts.push(person_facts(k, person, settings.as_of, roles, words, faults));
    }
    Ok(facts)
}

fn person_facts<'a>(
    k: usize,
    person: &'a Person,
    as_of: Date,
    roles: &[RoleFacts],
    words: &mut Words<'a>,
    faults: &mut Faults,
) -> PersonFacts<'a> {
    let role = words.roles.find_option(&person.role, || format!("people[{k}].role"), faults);
    let manager = words.people.find_option(&person.manager, || format!("people[{k}].manager"), faults);
    let mut history = Vec::with_capacity(person.history.len() + 1);
    let mut first_team: Option<Date> = None;
    for (h, past) in person.history.iter().enumerate() {
        let Some(held) = words.roles.find(&past.role, || format!("people[{k}].history[{h}].role"), faults) else {
            continue;
        };
        if past.to.is_some_and(|to| to < past.from) {
            faults.add(|| format!("people[{k}].history[{h}]"), || "ends before it begins".into());
        }
        if past.from > as_of {
            continue;
        }
        history.push(Held { role: held, from: past.from, to: past.to.filter(|to| *to < as_of) });
        if past.managed_people {
            first_team = Some(first_team.map_or(past.from, |first| first.min(past.from)));
        }
    }
    if role != NONE && !history.iter().any(|held| held.role == role && held.to.is_none()) {
        history.push(Held { role, from: person.hired_on.filter(|d| *d <= as_of).unwrap_or(as_of), to: None });
    }
    let years = 1900..=as_of.year();
    if let Some(year) = person.career_start.filter(|year| !years.contains(&i32::from(*year))) {
        faults
            .add(|| format!("people[{k}].career_start"), || format!("{year} is not between 1900 and {}", as_of.year()));
    }
    let of_role = roles.get(role as usize);
    let earliest = history.iter().map(|h| h.from).chain(person.hired_on).min();
    let started = person.career_start.and_then(|year| Date::new(i32::from(year), 1, 1)).or(earliest);
    let mut languages: Vec<u32> = person.languages.iter().map(|l| words.languages.intern(l)).collect();
    languages.sort_unstable();
    languages.dedup();
    PersonFacts {
        role,
        family: of_role.map_or(NONE, |r| r.family),
        level: person.level.map(i32::from).or(of_role.map(|r| r.level)).unwrap_or(-1),
        department: words.departments.intern_option(&person.department),
        site: words.sites.intern_option(&person.site),
        country: words.countries.intern_option(&person.country),
        home: words.countries.intern_option(&person.home_country),
        languages,
        hours: person.hours,
        manager,
        experience: started.map_or(UNKNOWN, |day| as_of.months_since(day)),
        tenure: person.hired_on.map_or(UNKNOWN, |day| as_of.months_since(day)),
        generation: started.map_or(NONE, |day| day.year() as u32 / 10 * 10),
        first_team,
        history,
        source: person,
    }
}

pub(super) fn mentees<'a>(
    instance: &'a Instance,
    settings: &Settings,
    people: &[PersonFacts],
    words: &mut Words<'a>,
    faults: &mut Faults,
) -> Vec<MenteeFacts> {
    let mut facts = Vec::with_capacity(instance.mentees.len());
    let mut seen: HashMap<u32, usize> = HashMap::with_capacity(instance.mentees.len());
    for (i, mentee) in instance.mentees.iter().enumerate() {
        let at = |field: &'static str| move || format!("mentees[{i}].{field}");
        let found = words.people.find(&mentee.person, at("person"), faults);
        if found.is_some_and(|person| seen.insert(person, i).is_some()) {
            faults.add(at("person"), || format!("`{}` is a mentee twice", mentee.person));
        }
        let target = words.roles.find_option(&mentee.target_role, at("target_role"), faults);
        let person = found.unwrap_or(0);
        let Some(own) = people.get(person as usize) else {
            continue;
        };
        let goals = words.topics.find_all(&mentee.goals, &at("goals"), faults);
        let mut learns = words.topics.find_all(&mentee.learns, &at("learns"), faults);
        learns.retain(|topic| !goals.contains(topic));
        let wanted = match mentee.purpose {
            Purpose::Effective => [own.role, NONE],
            Purpose::Progress => [NONE, target],
            Purpose::Both => [own.role, target],
        };
        let required = match settings.rules.held_role {
            Some(WhichRole::Current) => [own.role, NONE],
            Some(WhichRole::Target) => [NONE, target],
            Some(WhichRole::Either) => [own.role, target],
            None => [NONE, NONE],
        };
        let mut styles: Vec<u32> = mentee.styles.iter().map(|s| words.styles.intern(s)).collect();
        styles.sort_unstable();
        styles.dedup();
        let mut situations = mentee.situations.clone().unwrap_or_else(|| derived(own, settings.as_of));
        situations.sort_unstable();
        situations.dedup();
        let teaches = words.topics.find_all(&mentee.teaches, &at("teaches"), faults);
        facts.push(MenteeFacts {
            person,
            wanted,
            required,
            goals,
            teaches,
            learns,
            styles,
            situations,
            ready: mentee.ready,
        });
    }
    facts
}

/// Situations that the directory shows by itself.
fn derived(person: &PersonFacts, as_of: Date) -> Vec<Situation> {
    let mut situations = Vec::new();
    if person.tenure != UNKNOWN && person.tenure < 6 {
        situations.push(Situation::NewHire);
    }
    if person.first_team.is_some_and(|day| as_of.months_since(day) < 12) {
        situations.push(Situation::FirstTimeManager);
    }
    if person.home != NONE && person.country != NONE && person.home != person.country {
        situations.push(Situation::Expatriate);
    }
    situations
}

pub(super) fn mentors<'a>(
    instance: &'a Instance,
    settings: &Settings,
    words: &mut Words<'a>,
    faults: &mut Faults,
) -> Vec<MentorFacts> {
    let most = settings.rules.most_mentees.unwrap_or(u32::MAX);
    let mut facts = Vec::with_capacity(instance.mentors.len());
    let mut seen: HashMap<u32, usize> = HashMap::with_capacity(instance.mentors.len());
    for (j, mentor) in instance.mentors.iter().enumerate() {
        let at = |field: &'static str| move || format!("mentors[{j}].{field}");
        let found = words.people.find(&mentor.person, at("person"), faults);
        if found.is_some_and(|person| seen.insert(person, j).is_some()) {
            faults.add(at("person"), || format!("`{}` is a mentor twice", mentor.person));
        }
        let mut offers: Vec<(u32, u8)> = Vec::with_capacity(mentor.offers.len());
        for (k, offer) in mentor.offers.iter().enumerate() {
            let place = || format!("mentors[{j}].offers[{k}]");
            if !(1..=3).contains(&offer.level) {
                faults.add(place, || format!("level {} is not 1, 2 or 3", offer.level));
            }
            let Some(topic) = words.topics.find(&offer.topic, place, faults) else {
                continue;
            };
            if offers.iter().any(|o| o.0 == topic) {
                faults.add(place, || format!("`{}` is offered twice", offer.topic));
            }
            offers.push((topic, offer.level));
        }
        offers.sort_unstable();
        let mut learns = words.topics.find_all(&mentor.learns, &at("learns"), faults);
        learns.sort_unstable();
        let mut styles: Vec<u32> = mentor.styles.iter().map(|s| words.styles.intern(s)).collect();
        styles.sort_unstable();
        styles.dedup();
        let capacity = mentor.capacity.min(most);
        facts.push(MentorFacts { person: found.unwrap_or(0), offers, learns, styles, ready: mentor.ready, capacity });
    }
    facts
}
