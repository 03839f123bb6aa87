//! All mentors of one mentee at once: rules and points from tables, one row for each distinct record of a mentee.
//!
//! A table row holds what mentees with the same record (the same languages, the same wanted role) get from every mentor, so
//! that two billion pairs cost a few additions each and the words are compared only once.

mod excluded;
mod fill;
mod single;
mod table;

use super::eligibility::{self, DERIVED};
use super::model::Model;
use super::order::Order;
use super::score;
use super::settings::{Rule, Term};
use super::tally::Tally;
use table::{Cache, Kind, Part, RoleTables, Table};

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
    /// Broken rules by position.
    broken: Vec<u32>,
    tally: Tally,
}

impl<'m> Rows<'m> {
    pub fn new(model: &'m Model<'m>, mentors: &'m Order) -> Rows<'m> {
        let width = mentors.at.len();
        let settings = &model.settings;
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
            broken: Vec::new(),
            tally: Tally::default(),
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

    /// Points with the mentors at these positions, and whether a rule excludes them.
    pub fn listed(&mut self, mentee: usize, at: impl Iterator<Item = u32>) -> (&[u16], &[u8]) {
        self.candidates.clear();
        self.candidates.extend(at);
        self.prepare(mentee);
        self.scatter(mentee);
        self.fill(mentee, true);
        self.clear(mentee);
        if eligibility::alone_mentee(self.model, mentee) != 0 {
            self.fails.fill(1);
        }
        (&self.points, &self.fails)
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
}
