//! Why nobody fits: the rules that a mentee breaks with each mentor, counted.

use super::super::eligibility;
use super::super::proposal::Excluded;
use super::super::settings::Rule;
use super::Rows;
use super::table::Kind;

impl Rows<'_> {
    /// How many mentors no rule excludes.
    pub fn open(&mut self, mentee: usize) -> usize {
        self.note_broken(mentee);
        self.broken.iter().filter(|bits| **bits == 0).count()
    }

    /// How many mentors each rule excludes, and how many it alone.
    pub fn excluded(&mut self, mentee: usize) -> Vec<Excluded> {
        self.note_broken(mentee);
        self.tally.count(self.broken.iter().copied())
    }

    /// Notes the rules that each mentor breaks with this mentee, one bit each.
    fn note_broken(&mut self, mentee: usize) {
        let model = self.model;
        self.prepare(mentee);
        let every = eligibility::alone_mentee(model, mentee);
        let facts = &model.mentees[mentee];
        let goal = model.settings.rules.goal_in_common;
        let bits = &mut self.broken;
        bits.clear();
        bits.extend(self.alone.iter().map(|bits| bits | every));
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
    }
}
