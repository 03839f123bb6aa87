//! What concerns single pairs: goals, exchange, wishes and bars, from indexes over topics, roles and people.

use super::super::model::NONE;
use super::super::score;
use super::super::settings::Term;
use super::Rows;

impl Rows<'_> {
    /// Writes what concerns single pairs into `extra` and `bar`.
    pub(super) fn scatter(&mut self, mentee: usize) {
        let model = self.model;
        let facts = &model.mentees[mentee];
        let settings = &model.settings;
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

    pub(super) fn clear(&mut self, mentee: usize) {
        for &at in &self.touched {
            self.extra[at as usize] = 0;
        }
        for &(j, _) in &self.model.barred[mentee] {
            self.bar[self.mentors.position[j as usize] as usize] = 0;
        }
    }

    /// Lists the only mentors whom a rule with an index can let through; false when listing them saves nothing.
    pub(super) fn index(&mut self, mentee: usize) -> bool {
        let model = self.model;
        let facts = &model.mentees[mentee];
        let most = self.out.len() / 8;
        let roles: usize =
            if self.roles.rule { sum(&facts.required, |r| model.holders[r as usize].len()) } else { usize::MAX };
        let goals: usize = if model.settings.rules.goal_in_common {
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
}

fn sum(list: &[u32], size: impl Fn(u32) -> usize) -> usize {
    list.iter().filter(|k| **k != NONE).map(|&k| size(k)).sum()
}
