//! All mentors of one mentee at once: rules and points from tables, one row for each distinct record of a mentee.
//!
//! A table row holds what mentees with the same record (the same languages, the same wanted role) get from every mentor, so
//! that two billion pairs cost a few additions each and the words are compared only once.

use std::borrow::Cow;
use std::collections::HashMap;

use super::eligibility::{self, DERIVED};
use super::model::{MenteeFacts, Model, NONE};
use super::order::Order;
use super::score;
use super::settings::{Rule, Term};

/// Rules and points of one mentee against mentors in the order of their positions.
pub(super) struct Rows<'m> {
    model: &'m Model<'m>,
    mentors: &'m Order,
    tables: Vec<Table>,
    roles: RoleTables,
    /// The rules that a mentor breaks with every mentee, by position.
    alone: Vec<u32>,
    /// 1 where there are any.
    out: Vec<u8>,
    /// Points of single pairs (goals, exchange, wishes) of the current mentee; zero elsewhere.
    extra: Vec<u16>,
    touched: Vec<u32>,
    /// Topics shared in both directions, for the exchange term.
    ways: Vec<[u8; 2]>,
    /// 1 where only this mentee is barred, or where no goal is in common; zero elsewhere.
    bar: Vec<u8>,
    points: Vec<u16>,
    fails: Vec<u8>,
    candidates: Vec<u32>,
}

/// One row of bytes for each class of mentees.
struct Table {
    kind: Kind,
    class_of: Vec<u32>,
    representative: Vec<u32>,
    rows: Cache,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Points(Term),
    Differs(Part),
    Fails(Rule),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Site,
    Family,
    Generation,
}

/// Role history is looked up by role, for the current role and the target.
struct RoleTables {
    factor: u32,
    rule: bool,
    points: Cache,
    unheld: Cache,
}

/// Rows that are computed once; forgotten when they fill their share of memory.
struct Cache {
    rows: Vec<Option<Box<[u8]>>>,
    filled: usize,
    most: usize,
}

/// Bytes that one table may keep.
const TABLE_BYTES: usize = 64 << 20;

impl Cache {
    fn new(classes: usize, width: usize) -> Cache {
        let most = (TABLE_BYTES / width.max(1)).max(2);
        Cache { rows: (0..classes).map(|_| None).collect(), filled: 0, most }
    }

    fn ensure(&mut self, classes: &[u32], mut row: impl FnMut(u32) -> Box<[u8]>) {
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

    fn get(&self, class: u32) -> Option<&[u8]> {
        self.rows.get(class as usize)?.as_deref()
    }
}

impl<'m> Rows<'m> {
    pub fn new(model: &'m Model<'m>, mentors: &'m Order) -> Rows<'m> {
        let width = mentors.at.len();
        let settings = &model.instance.settings;
        let factor = |term: Term| settings.weights.get(term).factor();
        let mut kinds: Vec<Kind> = Vec::new();
        for term in [Term::Situation, Term::Generation, Term::Style, Term::Location, Term::Language] {
            if factor(term) > 0 {
                kinds.push(Kind::Points(term));
            }
        }
        if factor(Term::Bridge) > 0 {
            kinds.extend([Part::Site, Part::Family, Part::Generation].map(Kind::Differs));
        }
        for rule in DERIVED {
            if rule != Rule::HeldRole && settings.rules.without(rule).is_some() {
                kinds.push(Kind::Fails(rule));
            }
        }
        let alone = mentors.at.iter().map(|&j| eligibility::alone_mentor(model, j as usize));
        let alone: Vec<u32> = alone.collect();
        let out = alone.iter().map(|bits| u8::from(*bits != 0)).collect();
        Rows {
            model,
            mentors,
            tables: kinds.into_iter().map(|kind| Table::new(model, kind, width)).collect(),
            roles: RoleTables {
                factor: factor(Term::RoleHistory),
                rule: settings.rules.held_role.is_some(),
                points: Cache::new(model.roles.len(), width),
                unheld: Cache::new(model.roles.len(), width),
            },
            alone,
            out,
            extra: vec![0; width],
            touched: Vec::new(),
            ways: vec![[0; 2]; width],
            bar: vec![0; width],
            points: vec![0; width],
            fails: vec![0; width],
            candidates: Vec::new(),
        }
    }

    /// Calls `each` with position and score of every eligible mentor, positions ascending.
    pub fn eligible(&mut self, mentee: usize, mut each: impl FnMut(u32, u32)) {
        let model = self.model;
        if eligibility::alone_mentee(model, mentee) != 0 {
            return;
        }
        self.prepare(mentee);
        self.scatter(mentee);
        let listed = self.index(mentee);
        if listed {
            let (out, bar) = (&self.out, &self.bar);
            self.candidates.retain(|&at| out[at as usize] | bar[at as usize] == 0);
        }
        self.fill(mentee, listed);
        for (k, (&points, &fails)) in self.points.iter().zip(&self.fails).enumerate() {
            if fails == 0 {
                let at = if listed { self.candidates[k] } else { k as u32 };
                each(at, u32::from(points));
            }
        }
        self.clear(mentee);
    }

    /// Points and failures of all mentors, for a caller that filters by itself; `None` where nobody is eligible.
    pub fn whole(&mut self, mentee: usize) -> Option<(&[u16], &[u8])> {
        if eligibility::alone_mentee(self.model, mentee) != 0 {
            return None;
        }
        self.prepare(mentee);
        self.scatter(mentee);
        self.fill(mentee, false);
        self.clear(mentee);
        Some((&self.points, &self.fails))
    }

    /// The rules that each mentor breaks with this mentee, one bit each.
    pub fn broken(&mut self, mentee: usize) -> Vec<u32> {
        let model = self.model;
        self.prepare(mentee);
        let every = eligibility::alone_mentee(model, mentee);
        let facts = &model.mentees[mentee];
        let goal = model.instance.settings.rules.goal_in_common;
        let mut bits: Vec<u32> = self.alone.iter().map(|bits| bits | every).collect();
        if goal {
            let bit = Rule::GoalInCommon.bit();
            bits.iter_mut().for_each(|bits| *bits |= bit);
            for &goal in &facts.goals {
                for &(j, _) in &model.offering[goal as usize] {
                    bits[self.mentors.position[j as usize] as usize] &= !bit;
                }
            }
        }
        for table in &self.tables {
            let (Kind::Fails(rule), Some(row)) = (table.kind, table.rows.get(table.class_of[mentee])) else {
                continue;
            };
            bits.iter_mut().zip(row).for_each(|(bits, &fails)| *bits |= rule.bit() * u32::from(fails));
        }
        if self.roles.rule {
            let rows: Vec<&[u8]> = facts.required.iter().filter_map(|&role| self.roles.unheld.get(role)).collect();
            for (at, bits) in bits.iter_mut().enumerate() {
                let held = rows.iter().any(|row| row[at] == 0);
                *bits |= if held { 0 } else { Rule::HeldRole.bit() };
            }
        }
        for &(j, broken) in &model.barred[mentee] {
            bits[self.mentors.position[j as usize] as usize] |= broken;
        }
        bits
    }

    /// Computes the table rows that this mentee needs.
    fn prepare(&mut self, mentee: usize) {
        let (model, mentors) = (self.model, self.mentors);
        for table in &mut self.tables {
            let Table { kind, class_of, representative, rows } = table;
            rows.ensure(&[class_of[mentee]], |class| {
                let facts = &model.mentees[representative[class as usize] as usize];
                mentors.at.iter().map(|&j| kind.value(model, facts, j as usize)).collect()
            });
        }
        let facts = &model.mentees[mentee];
        let roles = &mut self.roles;
        if roles.factor > 0 {
            let factor = roles.factor;
            roles.points.ensure(&facts.wanted, |role| {
                let mut row = vec![0u8; mentors.at.len()];
                for &j in model.near(role) {
                    let points = score::role(model, role, j as usize).map_or(0, |found| found.0);
                    row[mentors.position[j as usize] as usize] = (points * factor) as u8;
                }
                row.into_boxed_slice()
            });
        }
        if roles.rule {
            roles.unheld.ensure(&facts.required, |role| {
                let mut unheld = vec![1u8; mentors.at.len()];
                for &j in &model.holders[role as usize] {
                    unheld[mentors.position[j as usize] as usize] = 0;
                }
                unheld.into_boxed_slice()
            });
        }
    }

    /// Writes what concerns single pairs into `extra` and `bar`.
    fn scatter(&mut self, mentee: usize) {
        let model = self.model;
        let facts = &model.mentees[mentee];
        let settings = &model.instance.settings;
        let position = &self.mentors.position;
        let factor = |term: Term| settings.weights.get(term).factor();
        self.touched.clear();
        let goal_factor = factor(Term::Goals);
        if goal_factor > 0 {
            for (rank, &goal) in facts.goals.iter().enumerate() {
                for &(j, level) in &model.offering[goal as usize] {
                    let at = position[j as usize];
                    let points = goal_factor * score::goal_points(facts.goals.len(), rank, level);
                    self.extra[at as usize] += points as u16;
                    self.touched.push(at);
                }
            }
        }
        let exchange_factor = factor(Term::Exchange);
        if exchange_factor > 0 {
            let start = self.touched.len();
            let up = facts.teaches.iter().flat_map(|&t| &model.learning[t as usize]).map(|&j| (j, 0));
            let down = facts.learns.iter().flat_map(|&t| &model.offering[t as usize]).map(|&(j, _)| (j, 1));
            for (j, way) in up.chain(down) {
                let at = position[j as usize];
                let count = &mut self.ways[at as usize][way];
                *count = count.saturating_add(1);
                self.touched.push(at);
            }
            for k in start..self.touched.len() {
                let at = self.touched[k] as usize;
                let [up, down] = std::mem::take(&mut self.ways[at]);
                self.extra[at] += (exchange_factor * score::exchange_strength(up.into(), down.into())) as u16;
            }
        }
        let wish_factor = factor(Term::Wishes);
        if wish_factor > 0 {
            for &(j, by_mentee, by_mentor) in &model.wished[mentee] {
                let at = position[j as usize];
                self.extra[at as usize] += (wish_factor * score::wish_strength(by_mentee, by_mentor)) as u16;
                self.touched.push(at);
            }
        }
        if settings.rules.goal_in_common {
            self.bar.fill(1);
            for &goal in &facts.goals {
                for &(j, _) in &model.offering[goal as usize] {
                    self.bar[position[j as usize] as usize] = 0;
                }
            }
        }
        for &(j, _) in &model.barred[mentee] {
            self.bar[position[j as usize] as usize] = 1;
        }
    }

    fn clear(&mut self, mentee: usize) {
        for &at in &self.touched {
            self.extra[at as usize] = 0;
        }
        for &(j, _) in &self.model.barred[mentee] {
            self.bar[self.mentors.position[j as usize] as usize] = 0;
        }
    }

    /// Lists the only mentors whom a rule with an index can let through; false when listing them saves nothing.
    fn index(&mut self, mentee: usize) -> bool {
        let model = self.model;
        let facts = &model.mentees[mentee];
        let most = self.out.len() / 8;
        let roles: usize =
            if self.roles.rule { sum(&facts.required, |r| model.holders[r as usize].len()) } else { usize::MAX };
        let goals: usize = if model.instance.settings.rules.goal_in_common {
            sum(&facts.goals, |t| model.offering[t as usize].len())
        } else {
            usize::MAX
        };
        if roles.min(goals) > most {
            return false;
        }
        let position = &self.mentors.position;
        self.candidates.clear();
        if roles <= goals {
            let holders = facts.required.iter().filter(|r| **r != NONE).flat_map(|&r| &model.holders[r as usize]);
            self.candidates.extend(holders.map(|&j| position[j as usize]));
        } else {
            let offering = facts.goals.iter().flat_map(|&t| &model.offering[t as usize]);
            self.candidates.extend(offering.map(|&(j, _)| position[j as usize]));
        }
        self.candidates.sort_unstable();
        self.candidates.dedup();
        true
    }

    /// Fills `points` and `fails`, one table after the other: for all mentors, or for the listed candidates.
    fn fill(&mut self, mentee: usize, listed: bool) {
        let candidates = &self.candidates;
        let seen = |row| match row {
            Some(row) if listed => Cow::Owned(picked(row, candidates)),
            Some(row) => Cow::Borrowed(row),
            None => Cow::Borrowed(&[][..]),
        };
        let (points, fails) = (&mut self.points, &mut self.fails);
        points.clear();
        fails.clear();
        if listed {
            points.extend(candidates.iter().map(|&at| self.extra[at as usize]));
            fails.extend(candidates.iter().map(|&at| self.out[at as usize] | self.bar[at as usize]));
        } else {
            points.extend_from_slice(&self.extra);
            fails.extend_from_slice(&self.out);
            or(fails, &self.bar);
        }
        let mut differences: Vec<Cow<[u8]>> = Vec::with_capacity(3);
        for table in &self.tables {
            let row = seen(table.rows.get(table.class_of[mentee]));
            match table.kind {
                Kind::Fails(_) => or(fails, &row),
                Kind::Points(_) => add(points, &row),
                Kind::Differs(_) => differences.push(row),
            }
        }
        if let [site, family, generation] = &differences[..] {
            let weights = &self.model.instance.settings.weights;
            let factor = weights.get(Term::Bridge).factor() as u16;
            for (k, points) in points.iter_mut().enumerate() {
                let count = u16::from(site[k] + family[k] + generation[k]);
                *points += factor * (8 * count + count / 3);
            }
        }
        let facts = &self.model.mentees[mentee];
        if self.roles.rule {
            let [a, b] = facts.required.map(|role| seen(self.roles.unheld.get(role)));
            match (a.is_empty(), b.is_empty()) {
                (true, true) => fails.fill(1),
                (false, true) => or(fails, &a),
                (true, false) => or(fails, &b),
                (false, false) => {
                    for ((fails, a), b) in fails.iter_mut().zip(&*a).zip(&*b) {
                        *fails |= a & b;
                    }
                }
            }
        }
        let [a, b] = facts.wanted.map(|role| seen(self.roles.points.get(role)));
        if a.is_empty() || b.is_empty() {
            add(points, &a);
            add(points, &b);
        } else {
            for ((points, a), b) in points.iter_mut().zip(&*a).zip(&*b) {
                *points += u16::from(*a.max(b));
            }
        }
    }
}

fn picked(row: &[u8], candidates: &[u32]) -> Vec<u8> {
    candidates.iter().map(|&at| row[at as usize]).collect()
}

fn sum(list: &[u32], size: impl Fn(u32) -> usize) -> usize {
    list.iter().filter(|k| **k != NONE).map(|&k| size(k)).sum()
}

fn or(fails: &mut [u8], row: &[u8]) {
    for (fails, row) in fails.iter_mut().zip(row) {
        *fails |= row;
    }
}

fn add(points: &mut [u16], row: &[u8]) {
    for (points, row) in points.iter_mut().zip(row) {
        *points += u16::from(*row);
    }
}

impl Kind {
    /// The byte of a table for one mentor.
    fn value(self, model: &Model, facts: &MenteeFacts, mentor: usize) -> u8 {
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
        (model.instance.settings.weights.get(term).factor() * strength) as u8
    }

    /// What of a mentee's record decides the row; an empty key means that every mentor gets 0.
    fn key(self, model: &Model, facts: &MenteeFacts) -> Vec<u32> {
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
    fn new(model: &Model, kind: Kind, width: usize) -> Table {
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
