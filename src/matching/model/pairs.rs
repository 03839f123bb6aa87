//! What concerns single pairs: bars, wishes, locks.

use std::collections::HashMap;

use super::super::eligibility;
use super::super::instance::Pair;
use super::super::settings::{Rule, Rules};
use super::super::words::Words;
use super::faults::Faults;
use super::{Facts, Model, NONE};

impl Facts<'_> {
    /// The rules that concern single pairs: same person, the line, past pairings, "not this person", bans.
    pub(super) fn bar(&mut self, rules: &Rules, enrolled: &Enrolled, words: &Words, faults: &mut Faults) {
        let mut bars: Vec<(u32, u32, u32)> = Vec::new();
        for (i, mentee) in self.mentees.iter().enumerate() {
            bars.push((i as u32, enrolled.mentor[mentee.person as usize], Rule::SamePerson.bit()));
        }
        if rules.no_line_of_management {
            let bit = Rule::LineOfManagement.bit();
            let mut met = vec![NONE; self.people.len()];
            for person in 0..self.people.len() as u32 {
                let (mentee, mentor) = (enrolled.mentee[person as usize], enrolled.mentor[person as usize]);
                self.above(person, &mut met, |boss| {
                    for (i, j) in [(mentee, enrolled.mentor[boss]), (enrolled.mentee[boss], mentor)] {
                        if i != NONE && j != NONE {
                            bars.push((i, j, bit));
                        }
                    }
                });
            }
        }
        let mut pairs = |list: &[Pair], name: &str, on: bool, rule: Rule| {
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

    /// Everybody in the line above, the nearest first; a circle of managers ends where it closes. `met` tells for whom somebody
    /// was met last.
    fn above(&self, person: u32, met: &mut [u32], mut each: impl FnMut(usize)) {
        met[person as usize] = person;
        let mut boss = self.people[person as usize].manager;
        while boss != NONE && met[boss as usize] != person {
            each(boss as usize);
            met[boss as usize] = person;
            boss = self.people[boss as usize].manager;
        }
    }

    pub(super) fn wish(&mut self, enrolled: &Enrolled, words: &Words, faults: &mut Faults) {
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
}

impl<'a> Model<'a> {
    /// Notes who is locked to whom, and the places that are left.
    pub(super) fn lock(&mut self, enrolled: &Enrolled, words: &Words, faults: &mut Faults) {
        let model = &*self;
        let mut mentor_of = vec![None; model.mentees.len()];
        let mut reasons = HashMap::new();
        let mut used = vec![(0u32, 0u32); model.mentors.len()];
        for (k, lock) in model.instance.locks.iter().enumerate() {
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
            if mentor_of[i as usize].is_some() {
                faults.add(place, || format!("`{}` is locked twice", lock.mentee));
                continue;
            }
            let broken = eligibility::broken(model, i as usize, j as usize) & !Rule::Capacity.bit();
            let absolute = Rule::ALL.iter().any(|rule| rule.is_absolute() && broken & rule.bit() != 0);
            let reason = lock.reason.as_ref().is_some_and(|r| !r.trim().is_empty());
            if absolute {
                // The same words for both absolute rules: one of them is private.
                faults.add(place, || format!("`{}` and `{}` cannot be paired", lock.mentee, lock.mentor));
            } else if broken != 0 && !reason {
                let names: Vec<&str> = Rule::ALL.iter().filter(|r| broken & r.bit() != 0).map(|r| r.key()).collect();
                faults.add(place, || format!("breaks {} and gives no reason", names.join(", ")));
            }
            mentor_of[i as usize] = Some(j);
            if let Some(reason) = &lock.reason {
                reasons.insert(i, reason.as_str());
            }
            let (all, excused) = &mut used[j as usize];
            *all += 1;
            *excused += u32::from(reason);
        }
        let mut places = vec![0; used.len()];
        for (j, &(all, excused)) in used.iter().enumerate() {
            let capacity = model.mentors[j].capacity;
            if all > capacity + excused {
                faults.add(
                    || "locks".into(),
                    || format!("`{}` has {capacity} places and {all} locks without a reason", model.mentor_id(j)),
                );
            }
            places[j] = capacity.saturating_sub(all);
        }
        (self.locked, self.lock_reason, self.places) = (mentor_of.into(), reasons.into(), places.into());
    }
}

/// From person to place in the lists of mentees and mentors.
pub(super) struct Enrolled {
    mentee: Vec<u32>,
    mentor: Vec<u32>,
}

impl Enrolled {
    pub(super) fn of(model: &Facts) -> Enrolled {
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
