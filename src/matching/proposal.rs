//! The answer of a match run as plain values: pairs with reasons, people left out, and the proof.

use serde::{Deserialize, Serialize};

use super::instance::{Date, Situation};
use super::settings::{Rule, Settings, Term};

/// What [`super::propose`] answers. People are named by their ids; texts are the reader's business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The settings of the run, repeated.
    pub settings: Settings,
    pub totals: Totals,
    /// True when the certificate closes: no other assignment is better.
    pub proven: bool,
    /// Worst pair and total under both objectives; present for "fairest".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fairness: Option<Fairness>,
    /// In the instance's order of mentees.
    pub pairs: Vec<ProposedPair>,
    /// In the instance's order of mentees.
    pub unmatched: Vec<Unmatched>,
    pub certificate: Certificate,
}

/// The numbers of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    pub mentees: usize,
    pub mentors: usize,
    /// Places of all mentors together.
    pub places: u64,
    /// Pairs that no rule excludes. The proof is about all of them.
    pub eligible_pairs: u64,
    /// Pairs that the solver saw: fewer than the eligible ones when the best of each mentee were enough.
    pub listed_pairs: u64,
    pub matched: usize,
    /// Sum of the scores of the pairs.
    pub score: u64,
    /// No assignment that matches as many people scores more than this. Equal to `score` when proven.
    pub upper_bound: u64,
    /// No assignment matches more people than this. Equal to `matched` when proven.
    pub most_matched: usize,
    /// The best score that one pair could have under the weights.
    pub best_possible: u32,
}

/// The price of choosing "fairest" (M3). Locked pairs count in the totals, not in the worst.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fairness {
    /// The lowest score of a pair, and the total, when the total comes first.
    pub total_first_worst: u32,
    pub total_first_score: u64,
    /// The same when the worst pair comes first.
    pub fairest_worst: u32,
    pub fairest_score: u64,
}

impl Fairness {
    /// Points of total that fairness costs.
    pub fn price(&self) -> u64 {
        self.total_first_score.saturating_sub(self.fairest_score)
    }
}

/// A mentee and a mentor who are proposed to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposedPair {
    pub mentee: String,
    pub mentor: String,
    /// Sum of the points of the reasons.
    pub score: u32,
    /// A coordinator fixed this pair.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
    /// Only for locked pairs: the rules that the pair breaks, with the coordinator's reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broken_rules: Vec<Rule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_reason: Option<String>,
    /// One for each term that counts, also where it gives no points.
    pub reasons: Vec<Reason>,
    /// The next three eligible mentors, the best first.
    pub runners_up: Vec<RunnerUp>,
}

/// What one term gives a pair, and the facts behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    pub term: Term,
    pub points: u32,
    /// The most that this term can give.
    pub of: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// A fact that a person can check, to be put into words by the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "fact", deny_unknown_fields)]
pub enum Fact {
    /// "Was Plant Controller 2015-2019, the role you hold."
    HeldRole {
        role: String,
        wanted: String,
        target: bool,
        nearness: Nearness,
        from: Date,
        to: Option<Date>,
    },
    /// "Can help on 2 of 3 goals."
    GoalsCovered {
        covered: Vec<String>,
        of: usize,
    },
    /// "Eight years in the company."
    Tenure {
        years: u32,
    },
    /// "Managed a first team in 2012."
    FirstTeam {
        year: i32,
    },
    /// "From Portugal, where you work."
    HostCountry {
        country: String,
    },
    /// "Works abroad as well."
    WorksAbroad {
        country: String,
    },
    /// Which situation of the mentee the facts above speak to.
    For {
        situation: Situation,
    },
    /// What each can teach the other: topics.
    TeachEachOther {
        mentee_teaches: Vec<String>,
        mentor_teaches: Vec<String>,
    },
    /// Decades in which the careers began (1990 = 1990 to 1999).
    Generations {
        mentee: u16,
        mentor: u16,
    },
    /// What differs.
    Bridge {
        site: bool,
        family: bool,
        generation: bool,
    },
    /// Wanted kinds of help that the mentor offers.
    StylesOffered {
        offered: Vec<String>,
        of: usize,
    },
    /// Place on the other's list of wishes, from 1.
    Wished {
        by_mentee: Option<u32>,
        by_mentor: Option<u32>,
    },
    SameSite {
        site: String,
    },
    SameCountry {
        country: String,
    },
    SharedLanguages {
        languages: Vec<String>,
    },
}

/// How near a role that the mentor held is to the one the mentee holds or aims at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nearness {
    SameFamily,
    SameFamilyAndLevel,
    SameRole,
}

/// Another mentor for a matched mentee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunnerUp {
    pub mentor: String,
    pub score: u32,
    /// This score minus the proposed pair's; above zero when somebody else needed that mentor more.
    pub difference: i32,
    /// The total falls by at least this if the pair is made; the exact change is [`super::advice`]'s answer.
    /// `None`: the change would leave somebody without a mentor.
    pub costs_at_least: Option<u64>,
}

/// A mentee without a mentor, and why (M6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unmatched {
    pub mentee: String,
    /// Mentors whom no rule excludes: all their places went to others.
    pub eligible: usize,
    /// For each rule that excludes anybody: how many mentors, and how many by this rule alone. Filled when nobody is eligible.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<Excluded>,
}

/// How many mentors a rule takes away from one mentee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excluded {
    pub rule: Rule,
    pub mentors: usize,
    /// Excluded by this rule and no other: relaxing it would bring them back.
    pub alone: usize,
}

/// Dual prices: a proof that anybody can check without the solver (M4; `docs/matching.md` says what it shows).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// What one more matched mentee is worth: more than any total.
    pub bonus: i64,
    /// One price for each mentee, in the instance's order; 0 for locked ones.
    pub mentee: Vec<i64>,
    /// One price for each place of a mentor, in the instance's order.
    pub mentor: Vec<i64>,
    /// "Fairest": the lowest score of a pair that is not locked, with the two covers that prove it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Floor>,
}

/// Why the worst pair cannot be better: two covers (Kőnig), by index in the instance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    pub score: u32,
    /// Touches every eligible pair: nobody matches more people than it has places.
    pub all: Cover,
    /// Touches every eligible pair above the floor, and has fewer places.
    pub above: Cover,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    pub mentees: Vec<u32>,
    pub mentors: Vec<u32>,
}
