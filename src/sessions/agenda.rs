//! A ready agenda for each phase (S34): what others found worth talking about.

use crate::{kit::text::Lang, pairings::Phase};

/// The points of a phase.
pub fn of(phase: Phase, lang: &Lang) -> Vec<String> {
    let keys: &[&str] = match phase {
        Phase::Start => &[
            "agenda-start-way",
            "agenda-start-rhythm",
            "agenda-start-limits",
            "agenda-start-why",
            "agenda-start-first",
        ],
        Phase::Build => {
            &["agenda-build-since", "agenda-build-goal", "agenda-build-story", "agenda-build-try", "agenda-build-back"]
        }
        Phase::Use => {
            &["agenda-use-tried", "agenda-use-hard", "agenda-use-who", "agenda-use-decide", "agenda-use-back"]
        }
        Phase::Close => &[
            "agenda-close-way",
            "agenda-close-done",
            "agenda-close-improve",
            "agenda-close-next",
            "agenda-close-after",
        ],
    };
    keys.iter().map(|key| lang.get(key)).collect()
}
