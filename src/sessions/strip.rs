//! The rhythm strip: one mark a session along the way, dotted where it is still to come.

use super::{Session, State};
use crate::kit::text::Lang;

/// One mark: where it stands and what it is ("held", "missed" or "next").
pub struct Mark {
    pub x: i32,
    pub is: &'static str,
}

/// The picture of a pairing's sessions, with its sentence for whoever does not see it.
pub struct Strip {
    pub marks: Vec<Mark>,
    /// Where the solid line ends.
    pub here: i32,
    pub width: i32,
    pub held: usize,
    pub missed: usize,
    pub planned: usize,
}

impl Strip {
    /// The last twelve sessions of a pairing, oldest first.
    pub fn of(sessions: &[&Session]) -> Self {
        let recent = sessions.get(sessions.len().saturating_sub(12)..).unwrap_or(sessions);
        let mut marks: Vec<Mark> = Vec::new();
        let mut here = 6;
        for (at, session) in recent.iter().enumerate() {
            let x = 6 + 16 * i32::try_from(at).unwrap_or_default();
            let is = match session.state {
                State::Held => "held",
                State::Missed => "missed",
                _ => "next",
            };
            if is != "next" {
                here = x;
            }
            marks.push(Mark { x, is });
        }
        let count = |state| sessions.iter().filter(|s| s.state == state).count();
        let width = marks.last().map_or(6, |m| m.x) + 54;
        Self {
            marks,
            here,
            width,
            held: count(State::Held),
            missed: count(State::Missed),
            planned: count(State::Planned),
        }
    }

    /// "Six sessions held, one missed, one to come".
    pub fn sentence(&self, lang: &Lang) -> String {
        t!(lang, "session-strip", held = self.held, missed = self.missed, planned = self.planned)
    }
}
