//! People without a mentor.

use super::{Candidate, Change, Kind};
use crate::{enrollment, kit::text::Lang, matches::counts::Alone};

/// Somebody without a mentor, with the reason and a way out.
pub(super) struct Spare {
    pub who: Candidate,
    pub why: Vec<String>,
    /// Left out before this run, which therefore knows nothing of their choices.
    pub out: bool,
}

impl Spare {
    /// With what the changes in force say of them.
    pub fn of(lang: Lang, alone: Alone, changes: &[Change]) -> Self {
        let last = changes.iter().rev().find(|c| c.decides() && c.mentee == alone.who.enrollment);
        let out = last.filter(|c| c.kind == Kind::LeaveOut);
        let why = match out {
            Some(_) => vec![lang.get("match-why-left-out")],
            None => enrollment::why_not(lang, alone.eligible, &alone.excluded),
        };
        Self { why, out: out.is_some_and(|c| c.carried), who: alone.who }
    }
}
