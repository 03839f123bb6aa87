//! Late joiners, leavers and exits: only freed people find a place, nobody else moves.

use super::super::assign::{Edit, Pace};
use super::{Advisor, Edits, Price};

/// Something that happened after the run (M8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Late {
    MenteeLeaves {
        mentee: String,
    },
    MentorLeaves {
        mentor: String,
    },
    /// A mentee at the end of the instance's list, who was not in the run.
    MenteeJoins {
        mentee: String,
    },
    /// A mentor at the end of the instance's list, who was not in the run.
    MentorJoins {
        mentor: String,
    },
}

impl Advisor<'_> {
    /// What the best placing of the freed people is while everybody else keeps the mentor. `None` for unknown people.
    pub fn late(&self, events: &[Late]) -> Option<Price> {
        let edits = self.late_edits(events)?;
        let change = self.solved.ask_others_hold(&edits.list, &Pace::free()).ok()?;
        Some(self.told(change, edits))
    }

    /// The same if HR lets everybody move: who would, and what that brings.
    pub fn late_with_moves(&self, events: &[Late]) -> Option<Price> {
        let edits = self.late_edits(events)?;
        let change = self.solved.ask(&edits.list, &Pace::free()).ok()?;
        Some(self.told(change, edits))
    }

    fn late_edits(&self, events: &[Late]) -> Option<Edits> {
        let mut edits = Edits::default();
        let (mut mentees, mut mentors) = (Vec::new(), Vec::new());
        for event in events {
            match event {
                Late::MenteeLeaves { mentee } => {
                    self.release(mentee, &mut edits)?;
                    edits.list.push(Edit::LeaveOut { mentee: self.mentee_at(mentee)? });
                }
                Late::MentorLeaves { mentor } => {
                    let j = *self.mentors.get(mentor.as_str())?;
                    let locked = (0..self.known.0).filter(|&i| self.model.locked[i] == Some(j));
                    for i in locked {
                        self.release(self.model.mentee_id(i), &mut edits)?;
                    }
                    edits.list.push(Edit::RemoveMentor { mentor: self.at_mentor(j) });
                }
                Late::MenteeJoins { mentee } => mentees.push(*self.mentees.get(mentee.as_str())?),
                Late::MentorJoins { mentor } => mentors.push(*self.mentors.get(mentor.as_str())?),
            }
        }
        self.join(&mentees, &mentors, &mut edits);
        Some(edits)
    }

    /// The graph numbers latecomers in the order of the instance; whoever does not come yet is added without pairs.
    fn join(&self, mentees: &[u32], mentors: &[u32], edits: &mut Edits) {
        let (known_mentees, known_mentors) = self.known;
        let comes = |at: u32| (at as usize) < known_mentors || mentors.contains(&self.orders.mentors.at[at as usize]);
        if !mentors.is_empty() {
            for j in known_mentors..self.model.mentors.len() {
                let coming = mentors.contains(&(j as u32));
                let capacity = if coming { self.model.places[j] } else { 0 };
                let edges = if coming { self.pairs_of(j as u32) } else { Vec::new() };
                edits.list.push(Edit::AddMentor { capacity, edges });
            }
        }
        if !mentees.is_empty() {
            for i in known_mentees..self.model.mentees.len() {
                let row = if mentees.contains(&(i as u32)) { &self.list.rows[i][..] } else { &[] };
                let edges = row.iter().copied().filter(|&(at, _)| comes(at)).collect();
                edits.list.push(Edit::AddMentee { edges });
            }
        }
    }

    /// The mentees of the run whom a late mentor may have, with their scores.
    fn pairs_of(&self, mentor: u32) -> Vec<(u32, u32)> {
        let at = self.at_mentor(mentor);
        let score = |row: &Vec<(u32, u32)>| row.binary_search_by_key(&at, |entry| entry.0).ok().map(|k| row[k].1);
        let rows = self.list.rows.iter().take(self.known.0).enumerate();
        rows.filter_map(|(mentee, row)| Some((mentee as u32, score(row)?))).collect()
    }
}
