//! The head and the tabs that all pages of a pairing share: a view has `chrome` and `head` and includes `pairings/_head.html`.

use chrono::{Duration, NaiveDate};

use super::{Pairing, Side, State, access::OfPairing};
use crate::{
    companies::JobRole,
    kit::{db::CompanyTx, error::Result, text::Lang},
    people::Person,
    programs::Program,
};

/// The two people and their program, above the tabs.
pub struct Head {
    pub pairing: Pairing,
    /// The reader's.
    pub side: Side,
    pub mentor: Person,
    pub mentee: Person,
    pub mentor_role: String,
    pub mentee_role: String,
    pub program: Program,
    /// The line between the two: "six sessions since 14 October 2025". Empty is filled from the state.
    pub thread: String,
    /// Which tab is open: "sessions", "goals", "stories", "agreement" or none.
    pub tab: &'static str,
}

/// The four stretches of a pairing's way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Phase {
    Start,
    Build,
    Use,
    Close,
}

impl Phase {
    /// In their order.
    pub const ALL: [Self; 4] = [Self::Start, Self::Build, Self::Use, Self::Close];

    /// Its name.
    pub fn label(self, lang: &Lang) -> String {
        lang.get(match self {
            Self::Start => "pairing-phase-start",
            Self::Build => "pairing-phase-build",
            Self::Use => "pairing-phase-use",
            Self::Close => "pairing-phase-close",
        })
    }
}

impl Pairing {
    /// Where the two are on their way: the first month starts it, the first third builds, the last month closes (S8).
    pub fn phase(&self, today: NaiveDate) -> Phase {
        let (Some(from), Some(till)) = (self.started_on, self.ends_on) else {
            return Phase::Start;
        };
        let month = Duration::days(30);
        if self.state == State::Closing || self.state.is_over() || today >= till - month {
            Phase::Close
        } else if today < from + month {
            Phase::Start
        } else if today < from + (till - from) / 3 {
            Phase::Build
        } else {
            Phase::Use
        }
    }
}

impl Head {
    /// Both people and the program of a pairing.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(at: &mut OfPairing, tab: &'static str) -> Result<Self> {
        Self::seen_by(&mut at.tx, at.pairing.clone(), at.side, tab).await
    }

    /// The same with the reader given: for what happens by itself.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn seen_by(tx: &mut CompanyTx, pairing: Pairing, side: Side, tab: &'static str) -> Result<Self> {
        let mentor = Person::find(tx, pairing.mentor_id).await?;
        let mentee = Person::find(tx, pairing.mentee_id).await?;
        let mut roles = JobRole::titles(tx, &[mentor.job_role_id, mentee.job_role_id]).await?.into_iter();
        let program = Program::find(tx, pairing.program_id).await?;
        let (mentor_role, mentee_role) = (roles.next().unwrap_or_default(), roles.next().unwrap_or_default());
        Ok(Self { pairing, side, mentor, mentee, mentor_role, mentee_role, program, thread: String::new(), tab })
    }

    /// The reader.
    pub fn me(&self) -> &Person {
        if self.side == Side::Mentor { &self.mentor } else { &self.mentee }
    }

    /// The one across the table.
    pub fn other(&self) -> &Person {
        if self.side == Side::Mentor { &self.mentee } else { &self.mentor }
    }

    /// Whether the reader is the mentor.
    pub fn is_mentor(&self) -> bool {
        self.side == Side::Mentor
    }

    /// Whether the two rest.
    pub fn is_paused(&self) -> bool {
        self.pairing.state == State::Paused
    }

    /// Whether the two are under way.
    pub fn is_active(&self) -> bool {
        self.pairing.state == State::Active
    }

    /// Until when the two agreed to meet, while they are on the way.
    pub fn agreed_until(&self) -> Option<NaiveDate> {
        self.pairing.ends_on.filter(|_| self.pairing.state.is_living())
    }

    /// Whether this tab is open.
    pub fn is(&self, tab: &str) -> bool {
        self.tab == tab
    }

    /// "Mentor" or what the program calls it, with the role held.
    pub fn mentor_line(&self, lang: &Lang) -> String {
        let label = if self.program.mentor_label.is_empty() {
            lang.get("side-mentor")
        } else {
            self.program.mentor_label.clone()
        };
        line(label, &self.mentor_role)
    }

    /// "Mentee" with the role held.
    pub fn mentee_line(&self, lang: &Lang) -> String {
        line(lang.get("side-mentee"), &self.mentee_role)
    }

    /// The words on the line between the two.
    pub fn thread(&self, lang: &Lang) -> String {
        match (self.pairing.state, self.pairing.started_on) {
            _ if !self.thread.is_empty() => self.thread.clone(),
            _ if self.pairing.goes_on_since.is_some() => lang.get("pairing-goes-on"),
            (State::Paused, _) => lang.get("pairing-paused"),
            (state, _) if state.is_over() => lang.get("pairing-over"),
            (_, Some(day)) => t!(lang, "pairing-since", day = day),
            _ => lang.get("pairing-proposed"),
        }
    }

    /// Where the two are: (name, "done", "now" or "").
    pub fn phases(&self, lang: &Lang, today: NaiveDate) -> Vec<(String, &'static str)> {
        let here = self.pairing.phase(today);
        Phase::ALL
            .into_iter()
            .map(|p| {
                (
                    p.label(lang),
                    if p < here {
                        "done"
                    } else if p == here {
                        "now"
                    } else {
                        ""
                    },
                )
            })
            .collect()
    }
}

fn line(side: String, role: &str) -> String {
    if role.is_empty() { side } else { format!("{side} · {role}") }
}
