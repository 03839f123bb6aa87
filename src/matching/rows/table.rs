//! One row of bytes for each distinct record of a mentee, computed once.

use std::collections::HashMap;

use super::super::eligibility;
use super::super::model::{MenteeFacts, Model, NONE};
use super::super::score;
use super::super::settings::{Rule, Term};

/// One row of bytes for each class of mentees.
pub(super) struct Table {
    pub kind: Kind,
    pub class_of: Vec<u32>,
    pub representative: Vec<u32>,
    pub rows: Cache,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Points(Term),
    Differs(Part),
    Fails(Rule),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Site,
    Family,
    Generation,
}

/// Role history is looked up by role, for the current role and the target.
pub(super) struct RoleTables {
    pub factor: u32,
    pub rule: bool,
    pub points: Cache,
    pub unheld: Cache,
}

/// Rows that are computed once; forgotten when they fill their share of memory.
pub(super) struct Cache {
    rows: Vec<Option<Box<[u8]>>>,
    filled: usize,
    most: usize,
}

/// Bytes that one table may keep.
const TABLE_BYTES: usize = 64 << 20;

impl Cache {
    pub fn new(classes: usize, width: usize) -> Cache {
        let most = (TABLE_BYTES / width.max(1)).max(2);
        Cache { rows: (0..classes).map(|_| None).collect(), filled: 0, most }
    }

    pub fn ensure(&mut self, classes: &[u32], mut row: impl FnMut(u32) -> Box<[u8]>) {
        let missing = classes.iter().filter(|&&c| c != NONE && self.rows[c as usize].is_none()).count();
        if missing > 0 && self.filled + missing > self.most {
            self.rows.iter_mut().for_each(|row| *row = None);
            self.filled = 0;
        }
        for &class in classes {
            if class != NONE && self.rows[class as usize].is_none() {
                self.rows[class as usize] = Some(row(class));
                self.filled += 1;
            }
        }
    }

    pub fn get(&self, class: u32) -> Option<&[u8]> {
        self.rows.get(class as usize)?.as_deref()
    }
}

impl Kind {
    /// The byte of a table for one mentor.
    pub fn value(self, model: &Model, facts: &MenteeFacts, mentor: usize) -> u8 {
        let (own, other) = (&model.people[facts.person as usize], model.mentor_person(mentor));
        let strength = match self {
            Kind::Fails(rule) => return u8::from(eligibility::fails(model, rule, facts, mentor)),
            Kind::Differs(Part::Site) => return u8::from(score::differs(own.site, other.site)),
            Kind::Differs(Part::Family) => {
                return u8::from(score::differs(own.family, other.family));
            }
            Kind::Differs(Part::Generation) => {
                return u8::from(score::differs(own.generation, other.generation));
            }
            Kind::Points(Term::Situation) => score::situation(model, facts, mentor),
            Kind::Points(Term::Generation) => score::generation(own.generation, other.generation),
            Kind::Points(Term::Style) => score::style(&facts.styles, &model.mentors[mentor].styles),
            Kind::Points(Term::Location) => score::location(own, other),
            Kind::Points(Term::Language) => score::languages(&own.languages, &other.languages),
            Kind::Points(_) => 0,
        };
        let Kind::Points(term) = self else { return 0 };
        (model.settings.weights.get(term).factor() * strength) as u8
    }

    /// What of a mentee's record decides the row; an empty key means that every mentor gets 0.
    pub fn key(self, model: &Model, facts: &MenteeFacts) -> Vec<u32> {
        let person = &model.people[facts.person as usize];
        match self {
            Kind::Points(Term::Situation) if facts.situations.is_empty() => Vec::new(),
            Kind::Points(Term::Situation) => {
                let bits = facts.situations.iter().fold(0, |bits, s| bits | 1 << *s as u32);
                vec![bits, person.country, person.home]
            }
            Kind::Points(Term::Generation) | Kind::Differs(Part::Generation) => {
                vec![person.generation]
            }
            Kind::Points(Term::Style) => facts.styles.clone(),
            Kind::Points(Term::Location) => vec![person.site, person.country],
            Kind::Points(_) => [&[0], &person.languages[..]].concat(),
            Kind::Differs(Part::Site) => vec![person.site],
            Kind::Differs(Part::Family) => vec![person.family],
            Kind::Fails(Rule::ExperienceGap) => vec![person.experience as u32],
            Kind::Fails(Rule::HostCountry) => eligibility::host_of(person).map_or(Vec::new(), |host| vec![host]),
            Kind::Fails(Rule::SharedLanguage) => [&[0], &person.languages[..]].concat(),
            Kind::Fails(Rule::WorkingHours) => person.hours.map_or(vec![NONE], |hours| hours.key()),
            Kind::Fails(_) => vec![person.department],
        }
    }
}

impl Table {
    pub fn new(model: &Model, kind: Kind, width: usize) -> Table {
        let mut classes: HashMap<Vec<u32>, u32> = HashMap::new();
        let mut representative = Vec::new();
        let class_of = (0..model.mentees.len())
            .map(|i| {
                let key = kind.key(model, &model.mentees[i]);
                if key.is_empty() {
                    return NONE;
                }
                *classes.entry(key).or_insert_with(|| {
                    representative.push(i as u32);
                    representative.len() as u32 - 1
                })
            })
            .collect();
        let rows = Cache::new(representative.len(), width);
        Table { kind, class_of, representative, rows }
    }
}
