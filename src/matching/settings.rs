//! What a program decides about its matching: the objective, the hard rules and the weighted terms.

mod rules;
mod weights;

use serde::{Deserialize, Serialize};

use super::instance::Date;

pub use rules::{Rule, Rules, WhichRole};
pub use weights::{STEPS, Term, Weight, Weights};

/// Everything a coordinator sets before a run. Stored with the run, so that it answers the same for ever (M11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The day on which experience, tenure and situations are measured. The core has no clock.
    pub as_of: Date,
    /// Breaks ties: people are put in the order of a hash of seed and id. Give each run another seed.
    #[serde(default)]
    pub seed: u64,
    #[serde(default)]
    pub objective: Objective,
    #[serde(default)]
    pub rules: Rules,
    #[serde(default)]
    pub weights: Weights,
}

impl Settings {
    /// The defaults of PRODUCT.md section 5 on a given day.
    pub fn on(as_of: Date) -> Self {
        Settings {
            as_of,
            seed: 0,
            objective: Objective::default(),
            rules: Rules::default(),
            weights: Weights::default(),
        }
    }
}

/// What "best" means (M3). Both put the number of matched mentees first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Objective {
    /// The most mentees matched, then the highest total score.
    #[default]
    MostThenTotal,
    /// The most mentees matched, then the worst pairing as good as possible, then the highest total.
    Fairest,
}
