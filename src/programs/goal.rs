//! What a program is for: ten goals known by name (S24), and the program's own.

use super::{ProgramGoalId, ProgramId};
use crate::kit::text::Lang;

/// A goal that a program has picked or named.
#[derive(Clone, Debug)]
pub struct ProgramGoal {
    pub id: ProgramGoalId,
    pub program: ProgramId,
    pub known: Option<KnownGoal>,
    /// The program's own words, where it is none of the ten.
    pub title: Option<String>,
    pub position: i32,
}

impl ProgramGoal {
    /// The goal in the reader's language; own goals as they were written.
    pub fn label(&self, lang: Lang) -> String {
        match (self.known, &self.title) {
            (Some(known), _) => lang.get(known.label()),
            (None, Some(title)) => title.clone(),
            (None, None) => String::new(),
        }
    }
}

/// The ten goals of mentoring (S24).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum KnownGoal {
    Knowledge,
    Experiences,
    Generations,
    Values,
    SocialSkills,
    Prospects,
    Support,
    Belonging,
    Personality,
    Opportunities,
}

impl KnownGoal {
    pub const ALL: [Self; 10] = [
        Self::Knowledge,
        Self::Experiences,
        Self::Generations,
        Self::Values,
        Self::SocialSkills,
        Self::Prospects,
        Self::Support,
        Self::Belonging,
        Self::Personality,
        Self::Opportunities,
    ];

    /// As the database writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Knowledge => "knowledge",
            Self::Experiences => "experiences",
            Self::Generations => "generations",
            Self::Values => "values",
            Self::SocialSkills => "social_skills",
            Self::Prospects => "prospects",
            Self::Support => "support",
            Self::Belonging => "belonging",
            Self::Personality => "personality",
            Self::Opportunities => "opportunities",
        }
    }

    /// The text key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Knowledge => "goal-knowledge",
            Self::Experiences => "goal-experiences",
            Self::Generations => "goal-generations",
            Self::Values => "goal-values",
            Self::SocialSkills => "goal-social-skills",
            Self::Prospects => "goal-prospects",
            Self::Support => "goal-support",
            Self::Belonging => "goal-belonging",
            Self::Personality => "goal-personality",
            Self::Opportunities => "goal-opportunities",
        }
    }
}
