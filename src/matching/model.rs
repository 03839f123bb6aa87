//! The instance with every id looked up once: people, topics and places as small numbers.

mod facts;
mod faults;
mod pairs;

use std::collections::HashMap;
use std::sync::Arc;

use super::instance::{Date, Hours, Instance, Person, Situation};
use super::settings::Settings;
use super::watch::{Refusal, Watch};
use super::words::Words;
use facts::{mentees, mentors, people, roles};
pub(super) use faults::Faults;
use pairs::Enrolled;

/// "Not recorded", for every index in this module.
pub(super) const NONE: u32 = u32::MAX;
/// "Not recorded", for months.
pub(super) const UNKNOWN: i32 = i32::MIN;

/// An instance whose references hold, under settings. What other weights leave as it is, is shared.
#[derive(Clone)]
pub(super) struct Model<'a> {
    pub settings: &'a Settings,
    facts: Arc<Facts<'a>>,
    /// The mentor to whom a mentee is locked.
    pub locked: Arc<[Option<u32>]>,
    /// Why the lock may break a rule.
    pub lock_reason: Arc<HashMap<u32, &'a str>>,
    /// Places left after locks.
    pub places: Arc<[u32]>,
}

/// What is known of people, roles and pairs.
pub(super) struct Facts<'a> {
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
}

impl<'a> std::ops::Deref for Model<'a> {
    type Target = Facts<'a>;

    fn deref(&self) -> &Facts<'a> {
        &self.facts
    }
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
    pub fn new(instance: &'a Instance, watch: &dyn Watch) -> Result<Model<'a>, Refusal> {
        Model::under(instance, &instance.settings, watch)
    }

    /// The same people under other settings than the instance's own.
    pub fn under(instance: &'a Instance, settings: &'a Settings, watch: &dyn Watch) -> Result<Model<'a>, Refusal> {
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
        let people = people(instance, settings, &roles, &mut words, &mut faults, watch)?;
        let mentees = mentees(instance, settings, &people, &mut words, &mut faults);
        let mentors = mentors(instance, settings, &mut words, &mut faults);
        faults.stop()?;
        asked(watch)?;
        let mut facts = Facts {
            instance,
            roles,
            people,
            barred: vec![Vec::new(); mentees.len()],
            wished: vec![Vec::new(); mentees.len()],
            offering: vec![Vec::new(); instance.topics.len()],
            learning: vec![Vec::new(); instance.topics.len()],
            holders: vec![Vec::new(); instance.job_roles.len()],
            family_holders: vec![Vec::new(); words.families.len()],
            mentees,
            mentors,
        };
        facts.index();
        asked(watch)?;
        let enrolled = Enrolled::of(&facts);
        facts.bar(&settings.rules, &enrolled, &words, &mut faults);
        asked(watch)?;
        facts.wish(&enrolled, &words, &mut faults);
        faults.stop()?;
        let (locked, lock_reason, places) = Default::default();
        let mut model = Model { settings, facts: Arc::new(facts), locked, lock_reason, places };
        model.lock(&enrolled, &words, &mut faults);
        faults.stop()?;
        Ok(model)
    }

    /// The same people under other weights or another objective; rules and day are the same.
    pub fn weighed<'s>(&self, settings: &'s Settings) -> Model<'s>
    where
        'a: 's,
    {
        let mut model: Model<'s> = self.clone();
        model.settings = settings;
        model
    }
}

impl<'a> Facts<'a> {
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
}

/// Adds a number to an ascending list once.
fn note(list: &mut Vec<u32>, number: u32) {
    if list.last() != Some(&number) {
        list.push(number);
    }
}

/// People whose facts are gathered between two questions whether to stop.
const PEOPLE_BETWEEN_QUESTIONS: usize = 4096;

fn asked(watch: &dyn Watch) -> Result<(), Refusal> {
    if watch.canceled() { Err(Refusal::Canceled) } else { Ok(()) }
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
