//! Points and failures of a mentee with all mentors, or with a few, from the tables.

use std::borrow::Cow;

use super::super::settings::Term;
use super::Rows;
use super::table::Kind;

impl Rows<'_> {
    /// Fills `points` and `fails`, one table after the other: for all mentors, or for the listed candidates.
    pub(super) fn fill(&mut self, mentee: usize, listed: bool) {
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
            let weights = &self.model.settings.weights;
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
