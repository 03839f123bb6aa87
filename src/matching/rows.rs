//! All mentors of one mentee at once: rules and points from tables, one row for each distinct record of a mentee.
//!
//! A table row holds what mentees with the same record (the same languages, the same wanted role) get from every mentor, so
//! that two billion pairs cost a few additions each and the words are compared only once.

mod table;

use std::borrow::Cow;

use super::eligibility::{self, DERIVED};
use super::model::{Model, NONE};
use super::order::Order;
use super::score;
use super::settings::{Rule, Term};
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

    /// Calls `each` with position and score of every mentor whom this rule, and no other, excludes.
    pub fn excluded_by(&mut self, mentee: usize, rule: Rule, mut each: impl FnMut(u32, u32)) {
        let broken = self.broken(mentee);
        if !broken.contains(&rule.bit()) {
            return;
        }
        self.scatter(mentee);
        self.fill(mentee, false);
        self.clear(mentee);
        for (at, (&broken, &points)) in broken.iter().zip(&self.points).enumerate() {
            if broken == rule.bit() {
                each(at as u32, u32::from(points));
            }
        }
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
