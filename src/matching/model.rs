//! The instance with every id looked up once: people, topics and places as small numbers.

use std::collections::HashMap;

use super::instance::{Date, Hours, Instance, Person, Purpose, Situation};
use super::propose::Fault;
use super::settings::{Rule, WhichRole};
use super::words::Words;

/// "Not recorded", for every index in this module.
pub(super) const NONE: u32 = u32::MAX;
/// "Not recorded", for months.
pub(super) const UNKNOWN: i32 = i32::MIN;

/// An instance whose references hold.
pub(super) struct Model<'a> {
    pub instance: &'a Instance,
    pub roles: Vec<RoleFacts>,
    pub people: Vec<PersonFacts<'a>>,
    pub mentees: Vec<MenteeFacts>,
    pub mentors: Vec<MentorFacts>,
    /// For each mentee: mentors by index with the rules that only this pair breaks, ascending.
    pub barred: Vec<Vec<(u32, u32)>>,
    /// For each mentee: (mentor, rank given by the mentee, rank given by the mentor); ranks from 1, 0 = none; ascending.
    pub wished: Vec<Vec<(u32, u32, u32)>>,
    /// Mentors who offer a topic, with their level; mentors ascending.
    pub offering: Vec<Vec<(u32, u8)>>,
    /// Mentors who want to learn a topic.
    pub learning: Vec<Vec<u32>>,
    /// Mentors who have held a role.
    pub holders: Vec<Vec<u32>>,
    /// Mentors who have held a role of a family.
    family_holders: Vec<Vec<u32>>,
    /// The mentor to whom a mentee is locked.
    pub locked: Vec<Option<u32>>,
    /// Why the lock may break a rule.
    pub lock_reason: HashMap<u32, &'a str>,
    /// Places left after locks.
    pub places: Vec<u32>,
}

pub(super) struct RoleFacts {
    pub family: u32,
    pub level: i32,
}

pub(super) struct PersonFacts<'a> {
    pub role: u32,
    pub family: u32,
    pub level: i32,
    pub department: u32,
    pub site: u32,
    pub country: u32,
    pub home: u32,
    /// Ascending.
    pub languages: Vec<u32>,
    pub hours: Option<Hours>,
    pub manager: u32,
    /// Months of experience and of tenure on the run's day.
    pub experience: i32,
    pub tenure: i32,
    /// Decade of the career's start, like 1990.
    pub generation: u32,
    /// First day with people to lead.
    pub first_team: Option<Date>,
    pub history: Vec<Held>,
    pub source: &'a Person,
}

#[derive(Clone, Copy)]
pub(super) struct Held {
    pub role: u32,
    pub from: Date,
    pub to: Option<Date>,
}

pub(super) struct MenteeFacts {
    pub person: u32,
    /// The roles whose past holders are looked for: the current one, then the target.
    pub wanted: [u32; 2],
    /// The roles that the rule "held role" asks for.
    pub required: [u32; 2],
    pub goals: Vec<u32>,
    pub teaches: Vec<u32>,
    /// Without the goals.
    pub learns: Vec<u32>,
    pub styles: Vec<u32>,
    /// Ascending.
    pub situations: Vec<Situation>,
    pub ready: bool,
}

pub(super) struct MentorFacts {
    pub person: u32,
    /// (topic, level), ascending.
    pub offers: Vec<(u32, u8)>,
    /// Ascending.
    pub learns: Vec<u32>,
    /// Ascending.
    pub styles: Vec<u32>,
    pub ready: bool,
    /// What the mentor offers, at most what the program allows.
    pub capacity: u32,
}

impl<'a> Model<'a> {
    /// Looks everything up, or says where the instance contradicts itself.
    pub fn new(instance: &'a Instance) -> Result<Model<'a>, Vec<Fault>> {
        let mut words = Words::default();
        let mut faults = Faults::default();
        sizes(instance, &mut faults);
        faults.stop()?;
        let roles = roles(instance, &mut words, &mut faults);
        for (k, topic) in instance.topics.iter().enumerate() {
            if !words.topics.add(&topic.id) {
                faults.add(|| format!("topics[{k}].id"), || format!("`{}` is there twice", topic.id));
            }
        }
        let people = people(instance, &roles, &mut words, &mut faults);
        let mentees = mentees(instance, &people, &mut words, &mut faults);
        let mentors = mentors(instance, &mut words, &mut faults);
        faults.stop()?;
        let mut model = Model {
            instance,
            roles,
            people,
            barred: vec![Vec::new(); mentees.len()],
            wished: vec![Vec::new(); mentees.len()],
            offering: vec![Vec::new(); instance.topics.len()],
            learning: vec![Vec::new(); instance.topics.len()],
            holders: vec![Vec::new(); instance.job_roles.len()],
            family_holders: vec![Vec::new(); words.families.len()],
            locked: vec![None; mentees.len()],
            lock_reason: HashMap::new(),
            places: mentors.iter().map(|m| m.capacity).collect(),
            mentees,
            mentors,
        };
        model.index();
        let enrolled = Enrolled::of(&model);
        model.bar(&enrolled, &words, &mut faults);
        model.wish(&enrolled, &words, &mut faults);
        faults.stop()?;
        model.lock(&enrolled, &words, &mut faults);
        faults.stop()?;
        Ok(model)
    }

    pub fn mentee_id(&self, mentee: usize) -> &'a str {
        &self.instance.mentees[mentee].person
    }

    pub fn mentor_id(&self, mentor: usize) -> &'a str {
        &self.instance.mentors[mentor].person
    }

    pub fn mentee_person(&self, mentee: usize) -> &PersonFacts<'a> {
        &self.people[self.mentees[mentee].person as usize]
    }

    pub fn mentor_person(&self, mentor: usize) -> &PersonFacts<'a> {
        &self.people[self.mentors[mentor].person as usize]
    }

    /// The mentors who have held a role or one of its family: nobody else has points for it.
    pub fn near(&self, role: u32) -> &[u32] {
        let family = self.roles[role as usize].family as usize;
        self.family_holders.get(family).unwrap_or(&self.holders[role as usize])
    }

    fn index(&mut self) {
        for (j, mentor) in self.mentors.iter().enumerate() {
            for &(topic, level) in &mentor.offers {
                self.offering[topic as usize].push((j as u32, level));
            }
            for &topic in &mentor.learns {
                self.learning[topic as usize].push(j as u32);
            }
            for held in &self.people[mentor.person as usize].history {
                note(&mut self.holders[held.role as usize], j as u32);
                if let Some(holders) = self.family_holders.get_mut(self.roles[held.role as usize].family as usize) {
                    note(holders, j as u32);
                }
            }
        }
    }

    /// The rules that concern single pairs: same person, the line, past pairings, "not this person", bans.
    fn bar(&mut self, enrolled: &Enrolled, words: &Words, faults: &mut Faults) {
        let rules = &self.instance.settings.rules;
        let mut bars: Vec<(u32, u32, u32)> = Vec::new();
        for (i, mentee) in self.mentees.iter().enumerate() {
            bars.push((i as u32, enrolled.mentor[mentee.person as usize], Rule::SamePerson.bit()));
        }
        if rules.no_line_of_management {
            for person in 0..self.people.len() as u32 {
                self.above(person, |boss| {
                    let bit = Rule::LineOfManagement.bit();
                    bars.push((enrolled.mentee[person as usize], enrolled.mentor[boss as usize], bit));
                    bars.push((enrolled.mentee[boss as usize], enrolled.mentor[person as usize], bit));
                });
            }
        }
        let mut pairs = |list: &[super::instance::Pair], name: &str, on: bool, rule: Rule| {
            for (k, pair) in list.iter().enumerate() {
                let mentee = words.people.find(&pair.mentee, || format!("{name}[{k}].mentee"), faults);
                let mentor = words.people.find(&pair.mentor, || format!("{name}[{k}].mentor"), faults);
                if let (Some(mentee), Some(mentor), true) = (mentee, mentor, on) {
                    bars.push((enrolled.mentee[mentee as usize], enrolled.mentor[mentor as usize], rule.bit()));
                }
            }
        };
        pairs(&self.instance.past_pairings, "past_pairings", rules.not_paired_before, Rule::PairedBefore);
        pairs(&self.instance.bans, "bans", true, Rule::Forbidden);
        let marks = rules.not_this_person;
        let bit = Rule::NotThisPerson.bit();
        for (i, mentee) in self.instance.mentees.iter().enumerate() {
            for (k, id) in mentee.not_with.iter().enumerate() {
                let other = words.people.find(id, || format!("mentees[{i}].not_with[{k}]"), faults);
                if let (Some(other), true) = (other, marks) {
                    bars.push((i as u32, enrolled.mentor[other as usize], bit));
                }
            }
        }
        for (j, mentor) in self.instance.mentors.iter().enumerate() {
            for (k, id) in mentor.not_with.iter().enumerate() {
                let other = words.people.find(id, || format!("mentors[{j}].not_with[{k}]"), faults);
                if let (Some(other), true) = (other, marks) {
                    bars.push((enrolled.mentee[other as usize], j as u32, bit));
                }
            }
        }
        bars.retain(|&(i, j, _)| i != NONE && j != NONE);
        bars.sort_unstable();
        for (i, j, bit) in bars {
            let list = &mut self.barred[i as usize];
            match list.last_mut() {
                Some(last) if last.0 == j => last.1 |= bit,
                _ => list.push((j, bit)),
            }
        }
    }

    /// Everybody in the line above, the nearest first; a circle of managers ends where it closes.
    fn above(&self, person: u32, mut each: impl FnMut(u32)) {
        let mut seen = vec![person];
        let mut boss = self.people[person as usize].manager;
        while boss != NONE && !seen.contains(&boss) {
            each(boss);
            seen.push(boss);
            boss = self.people[boss as usize].manager;
        }
    }

    fn wish(&mut self, enrolled: &Enrolled, words: &Words, faults: &mut Faults) {
        let mut wishes: Vec<(u32, u32, u32, u32)> = Vec::new();
        for (i, mentee) in self.instance.mentees.iter().enumerate() {
            let place = || format!("mentees[{i}].wishes");
            for (k, other) in words.people.find_all(&mentee.wishes, &place, faults).into_iter().enumerate() {
                wishes.push((i as u32, enrolled.mentor[other as usize], k as u32 + 1, 0));
            }
        }
        for (j, mentor) in self.instance.mentors.iter().enumerate() {
            let place = || format!("mentors[{j}].wishes");
            for (k, other) in words.people.find_all(&mentor.wishes, &place, faults).into_iter().enumerate() {
                wishes.push((enrolled.mentee[other as usize], j as u32, 0, k as u32 + 1));
            }
        }
        wishes.retain(|&(i, j, _, _)| i != NONE && j != NONE);
        wishes.sort_unstable();
        for (i, j, by_mentee, by_mentor) in wishes {
            let list = &mut self.wished[i as usize];
            match list.last_mut() {
                Some(last) if last.0 == j => *last = (j, last.1 + by_mentee, last.2 + by_mentor),
                _ => list.push((j, by_mentee, by_mentor)),
            }
        }
    }

    fn lock(&mut self, enrolled: &Enrolled, words: &Words, faults: &mut Faults) {
        let mut used = vec![(0u32, 0u32); self.mentors.len()];
        for (k, lock) in self.instance.locks.iter().enumerate() {
            let place = || format!("locks[{k}]");
            let mentee = words.people.find(&lock.mentee, place, faults).map(|p| enrolled.mentee[p as usize]);
            let mentor = words.people.find(&lock.mentor, place, faults).map(|p| enrolled.mentor[p as usize]);
            let (Some(i), Some(j)) = (mentee, mentor) else {
                continue;
            };
            if i == NONE || j == NONE {
                let who = if i == NONE {
                    format!("`{}` is not a mentee", lock.mentee)
                } else {
                    format!("`{}` is not a mentor", lock.mentor)
                };
                faults.add(place, || format!("{who} of this run"));
                continue;
            }
            if self.locked[i as usize].is_some() {
                faults.add(place, || format!("`{}` is locked twice", lock.mentee));
                continue;
            }
            let broken = super::eligibility::broken(self, i as usize, j as usize) & !Rule::Capacity.bit();
            let absolute = Rule::ALL.iter().any(|rule| rule.is_absolute() && broken & rule.bit() != 0);
            let reason = lock.reason.as_ref().is_some_and(|r| !r.trim().is_empty());
            if absolute {
                // The same words for both absolute rules: one of them is private.
                faults.add(place, || format!("`{}` and `{}` cannot be paired", lock.mentee, lock.mentor));
            } else if broken != 0 && !reason {
                let names: Vec<&str> = Rule::ALL.iter().filter(|r| broken & r.bit() != 0).map(|r| r.key()).collect();
                faults.add(place, || format!("breaks {} and gives no reason", names.join(", ")));
            }
            self.locked[i as usize] = Some(j);
            if let Some(reason) = &lock.reason {
                self.lock_reason.insert(i, reason);
            }
            let (all, excused) = &mut used[j as usize];
            *all += 1;
            *excused += u32::from(reason);
        }
        for (j, &(all, excused)) in used.iter().enumerate() {
            let capacity = self.mentors[j].capacity;
            if all > capacity + excused {
                faults.add(
                    || "locks".into(),
                    || format!("`{}` has {capacity} places and {all} locks without a reason", self.mentor_id(j)),
                );
            }
            self.places[j] = capacity.saturating_sub(all);
        }
    }
}

/// Adds a number to an ascending list once.
fn note(list: &mut Vec<u32>, number: u32) {
    if list.last() != Some(&number) {
        list.push(number);
    }
}

/// From person to place in the lists of mentees and mentors.
struct Enrolled {
    mentee: Vec<u32>,
    mentor: Vec<u32>,
}

impl Enrolled {
    fn of(model: &Model) -> Enrolled {
        let mut enrolled = Enrolled { mentee: vec![NONE; model.people.len()], mentor: vec![NONE; model.people.len()] };
        for (i, mentee) in model.mentees.iter().enumerate() {
            enrolled.mentee[mentee.person as usize] = i as u32;
        }
        for (j, mentor) in model.mentors.iter().enumerate() {
            enrolled.mentor[mentor.person as usize] = j as u32;
        }
        enrolled
    }
}

/// Collects what is wrong; a hundred are enough.
#[derive(Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    pub fn add(&mut self, place: impl FnOnce() -> String, problem: impl FnOnce() -> String) {
        if self.0.len() < 100 {
            self.0.push(Fault { place: place(), problem: problem() });
        }
    }

    fn stop(&mut self) -> Result<(), Vec<Fault>> {
        if self.0.is_empty() { Ok(()) } else { Err(std::mem::take(&mut self.0)) }
    }
}

/// With at most a million people on each side and scores of at most 1000, `big` stays below 2^30 and sums below 2^51.
const MOST: usize = 1_000_000;

fn sizes(instance: &Instance, faults: &mut Faults) {
    for (name, len) in [("mentees", instance.mentees.len()), ("mentors", instance.mentors.len())] {
        if len > MOST {
            faults.add(|| name.into(), || format!("{len} people; at most {MOST} fit one run"));
        }
    }
    if instance.people.len() > 4 * MOST {
        faults
            .add(|| "people".into(), || format!("{} people; at most {} fit one run", instance.people.len(), 4 * MOST));
    }
    for (j, mentor) in instance.mentors.iter().enumerate() {
        if mentor.capacity as usize > MOST {
            faults.add(|| format!("mentors[{j}].capacity"), || format!("{} places; at most {MOST}", mentor.capacity));
        }
    }
}

fn roles<'a>(instance: &'a Instance, words: &mut Words<'a>, faults: &mut Faults) -> Vec<RoleFacts> {
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

fn people<'a>(
    instance: &'a Instance,
    roles: &[RoleFacts],
    words: &mut Words<'a>,
    faults: &mut Faults,
) -> Vec<PersonFacts<'a>> {
    for (k, person) in instance.people.iter().enumerate() {
        if person.id.trim().is_empty() {
            faults.add(|| format!("people[{k}].id"), || "is empty".into());
        } else if !words.people.add(&person.id) {
            faults.add(|| format!("people[{k}].id"), || format!("`{}` is there twice", person.id));
        }
    }
    let mut facts = Vec::with_capacity(instance.people.len());
    for (k, person) in instance.people.iter().enumerate() {
        facts.push(person_facts(k, person, instance.settings.as_of, roles, words, faults));
    }
    facts
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

fn mentees<'a>(
    instance: &'a Instance,
    people: &[PersonFacts],
    words: &mut Words<'a>,
    faults: &mut Faults,
) -> Vec<MenteeFacts> {
    let settings = &instance.settings;
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

fn mentors<'a>(instance: &'a Instance, words: &mut Words<'a>, faults: &mut Faults) -> Vec<MentorFacts> {
    let most = instance.settings.rules.most_mentees.unwrap_or(u32::MAX);
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
