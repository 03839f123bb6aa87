//! Pairs made or forbidden by hand, swaps, places: as edits of the solver's graph.

use super::super::assign::{Edit, Pace};
use super::super::eligibility;
use super::super::score;
use super::{Advisor, Broken, Price};

/// One wish of a coordinator. Several together make, for example, a chain of swaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Override {
    /// Assign by hand or lock: this pair is made, whatever the rules say.
    Pair { mentee: String, mentor: String },
    /// This pair is not made.
    Forbid { mentee: String, mentor: String },
    /// The two mentees change places.
    Swap { one: String, other: String },
    /// The mentee stays without a mentor.
    LeaveOut { mentee: String },
    /// The mentor has more places, or fewer.
    Places { mentor: String, change: i32 },
}

impl Advisor<'_> {
    /// What overrides would change. `None` if they name people who are not in the run.
    pub fn price(&self, overrides: &[Override]) -> Option<Price> {
        let mut edits = Edits::default();
        for wish in overrides {
            self.edits_of(wish, &mut edits)?;
        }
        let change = self.solved.ask(&edits.list, &Pace::free()).ok()?;
        Some(self.told(change, edits))
    }

    fn edits_of(&self, wish: &Override, edits: &mut Edits) -> Option<()> {
        match wish {
            Override::Pair { mentee, mentor } => self.force(mentee, *self.mentors.get(mentor.as_str())?, edits)?,
            Override::Swap { one, other } => {
                let (of_one, of_other) = (self.mentor_now(one)?, self.mentor_now(other)?);
                match of_other {
                    Some(mentor) => self.force(one, mentor, edits)?,
                    None => edits.list.push(Edit::LeaveOut { mentee: self.mentee_at(one)? }),
                }
                match of_one {
                    Some(mentor) => self.force(other, mentor, edits)?,
                    None => edits.list.push(Edit::LeaveOut { mentee: self.mentee_at(other)? }),
                }
            }
            Override::Forbid { mentee, mentor } => {
                let mentor = *self.mentors.get(mentor.as_str())?;
                self.release(mentee, edits)?;
                edits.list.push(Edit::Forbid { mentee: self.mentee_at(mentee)?, mentor: self.at_mentor(mentor) });
            }
            Override::LeaveOut { mentee } => {
                self.release(mentee, edits)?;
                edits.list.push(Edit::LeaveOut { mentee: self.mentee_at(mentee)? });
            }
            Override::Places { mentor, change } => {
                let mentor = self.at_mentor(*self.mentors.get(mentor.as_str())?);
                edits.list.push(Edit::Places { mentor, change: *change });
            }
        }
        Some(())
    }

    fn force(&self, mentee: &str, mentor: u32, edits: &mut Edits) -> Option<()> {
        let i = *self.mentees.get(mentee)?;
        self.release(mentee, edits)?;
        let score = score::score(&self.model, i as usize, mentor as usize);
        edits.list.push(Edit::Force { mentee: self.mentee_at(mentee)?, mentor: self.at_mentor(mentor), score });
        let rules = eligibility::names(eligibility::broken(&self.model, i as usize, mentor as usize));
        if !rules.is_empty() {
            let (mentee, mentor) = (mentee.to_owned(), self.model.mentor_id(mentor as usize).to_owned());
            edits.broken.push(Broken { mentee, mentor, rules });
        }
        Some(())
    }

    /// A locked pair lies outside the graph: whoever is moved out of one gives the place back, unless locks had filled more
    /// places than there are.
    pub(super) fn release(&self, mentee: &str, edits: &mut Edits) -> Option<()> {
        let i = *self.mentees.get(mentee)? as usize;
        let Some(mentor) = self.model.locked[i] else {
            return Some(());
        };
        if edits.released.iter().any(|released| released.0 == i) {
            return Some(());
        }
        let locks = self.model.locked.iter().filter(|locked| **locked == Some(mentor)).count();
        let gone = edits.released.iter().filter(|released| released.1 == mentor).count();
        if locks - gone <= self.model.mentors[mentor as usize].capacity as usize {
            edits.list.push(Edit::Places { mentor: self.at_mentor(mentor), change: 1 });
        }
        edits.released.push((i, mentor));
        let at = self.orders.mentees.position[i];
        let pairs = self.row_of(i).map(|(mentor, score)| (at, mentor, score)).collect();
        edits.list.push(Edit::AddPairs { pairs });
        Some(())
    }

    /// The eligible mentors of a mentee of the run, for one whose row was left out for a lock.
    fn row_of(&self, mentee: usize) -> impl Iterator<Item = (u32, u32)> {
        let known = (0..self.known.1).filter(move |&j| eligibility::broken(&self.model, mentee, j) == 0);
        known.map(move |j| (self.at_mentor(j as u32), score::score(&self.model, mentee, j)))
    }

    fn mentor_now(&self, mentee: &str) -> Option<Option<u32>> {
        let i = *self.mentees.get(mentee)? as usize;
        let placed = || {
            let place = (*self.solved.assignment().mentor_of.get(self.orders.mentees.position[i] as usize)?)?;
            Some(self.orders.mentors.at[place as usize])
        };
        Some(self.model.locked[i].or_else(placed))
    }
}

/// Edits of the solver's graph, and what they mean for people.
#[derive(Default)]
pub(super) struct Edits {
    pub list: Vec<Edit>,
    pub broken: Vec<Broken>,
    /// Mentees taken out of a locked pair, with the mentor of it.
    pub released: Vec<(usize, u32)>,
}
