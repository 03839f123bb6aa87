//! The weighted terms: what speaks for a pair, and how much it counts.

use serde::{Deserialize, Serialize};

/// How much a term counts. The number behind each word is fixed: [`Weight::points`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    #[default]
    Off,
    Low,
    Medium,
    High,
}

/// Every term measures a pair in twenty-fifths, so that each word multiplies by a whole number and nothing is rounded.
pub const STEPS: u32 = 25;

impl Weight {
    pub const ALL: [Weight; 4] = [Weight::Off, Weight::Low, Weight::Medium, Weight::High];

    /// The most points that a term of this weight can give: 0, 25, 50 or 100.
    pub fn points(self) -> u32 {
        STEPS * self.factor()
    }

    pub(in crate::matching) fn factor(self) -> u32 {
        match self {
            Weight::Off => 0,
            Weight::Low => 1,
            Weight::Medium => 2,
            Weight::High => 4,
        }
    }
}

/// A weighted term (M2). Ten terms of at most 100 points: a score is at most 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    RoleHistory,
    Goals,
    Situation,
    Exchange,
    Generation,
    Bridge,
    Style,
    Wishes,
    Location,
    Language,
}

impl Term {
    pub const ALL: [Term; 10] = [
        Term::RoleHistory,
        Term::Goals,
        Term::Situation,
        Term::Exchange,
        Term::Generation,
        Term::Bridge,
        Term::Style,
        Term::Wishes,
        Term::Location,
        Term::Language,
    ];

    /// The term's name in files; also a key for the text layer.
    pub fn key(self) -> &'static str {
        match self {
            Term::RoleHistory => "role_history",
            Term::Goals => "goals",
            Term::Situation => "situation",
            Term::Exchange => "exchange",
            Term::Generation => "generation",
            Term::Bridge => "bridge",
            Term::Style => "style",
            Term::Wishes => "wishes",
            Term::Location => "location",
            Term::Language => "language",
        }
    }
}

/// One word for each term. The defaults let role history, goals and style weigh most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    pub role_history: Weight,
    pub goals: Weight,
    pub situation: Weight,
    pub exchange: Weight,
    pub generation: Weight,
    pub bridge: Weight,
    pub style: Weight,
    pub wishes: Weight,
    pub location: Weight,
    pub language: Weight,
}

impl Default for Weights {
    fn default() -> Self {
        Weights {
            role_history: Weight::High,
            goals: Weight::High,
            situation: Weight::Medium,
            exchange: Weight::Low,
            generation: Weight::Off,
            bridge: Weight::Off,
            style: Weight::High,
            wishes: Weight::Medium,
            location: Weight::Low,
            language: Weight::Low,
        }
    }
}

impl Weights {
    /// Every term off.
    pub fn none() -> Self {
        Weights::all(Weight::Off)
    }

    pub fn all(weight: Weight) -> Self {
        Weights {
            role_history: weight,
            goals: weight,
            situation: weight,
            exchange: weight,
            generation: weight,
            bridge: weight,
            style: weight,
            wishes: weight,
            location: weight,
            language: weight,
        }
    }

    pub fn get(&self, term: Term) -> Weight {
        match term {
            Term::RoleHistory => self.role_history,
            Term::Goals => self.goals,
            Term::Situation => self.situation,
            Term::Exchange => self.exchange,
            Term::Generation => self.generation,
            Term::Bridge => self.bridge,
            Term::Style => self.style,
            Term::Wishes => self.wishes,
            Term::Location => self.location,
            Term::Language => self.language,
        }
    }

    pub fn set(&mut self, term: Term, weight: Weight) {
        match term {
            Term::RoleHistory => self.role_history = weight,
            Term::Goals => self.goals = weight,
            Term::Situation => self.situation = weight,
            Term::Exchange => self.exchange = weight,
            Term::Generation => self.generation = weight,
            Term::Bridge => self.bridge = weight,
            Term::Style => self.style = weight,
            Term::Wishes => self.wishes = weight,
            Term::Location => self.location = weight,
            Term::Language => self.language = weight,
        }
    }

    /// The best score a pair could have under these weights.
    pub fn best_possible(&self) -> u32 {
        Term::ALL.iter().map(|term| self.get(*term).points()).sum()
    }
}
