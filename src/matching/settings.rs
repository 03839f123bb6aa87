//! What a program decides about its matching: the objective, the hard rules and the weighted terms.

use serde::{Deserialize, Serialize};

use super::instance::Date;

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

/// The hard rules (M1). A rule that needs a fact which nobody recorded is not met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// Never a manager in the line above or below, at any depth.
    pub no_line_of_management: bool,
    /// The mentor has at least this many more years of experience than the mentee.
    pub experience_gap_years: Option<u8>,
    /// The mentor has held a role of the mentee.
    pub held_role: Option<WhichRole>,
    /// The mentor has managed people.
    pub people_manager: bool,
    /// A mentee who works outside the home country gets a mentor of the host country.
    pub host_country: bool,
    pub shared_language: bool,
    /// At least this many hours of the working day in common.
    pub hours_in_common: Option<u8>,
    pub different_department: bool,
    pub not_paired_before: bool,
    /// Respects "not this person". Private to whoever marked it.
    pub not_this_person: bool,
    /// Only people who are ready for their role in the program.
    pub readiness: bool,
    /// At most this many mentees for any mentor, whatever the mentor offers.
    pub most_mentees: Option<u32>,
    /// The mentor's level is at least this (S22: executives).
    pub mentor_level: Option<u8>,
    /// The mentor has been in the company for at least this many years (S20).
    pub mentor_tenure_years: Option<u8>,
    /// The mentor offers at least one topic that the mentee named as a goal.
    pub goal_in_common: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Rules {
            no_line_of_management: true,
            experience_gap_years: None,
            held_role: None,
            people_manager: false,
            host_country: false,
            shared_language: true,
            hours_in_common: None,
            different_department: false,
            not_paired_before: true,
            not_this_person: true,
            readiness: true,
            most_mentees: None,
            mentor_level: None,
            mentor_tenure_years: None,
            goal_in_common: false,
        }
    }
}

impl Rules {
    /// Every optional rule off; only "not the same person" and the mentors' own capacities remain.
    pub fn none() -> Self {
        Rules {
            no_line_of_management: false,
            shared_language: false,
            not_paired_before: false,
            not_this_person: false,
            readiness: false,
            ..Rules::default()
        }
    }

    /// The same rules with one of them switched off, or `None` when it is off already or can never be off.
    pub fn without(&self, rule: Rule) -> Option<Rules> {
        let mut rules = self.clone();
        match rule {
            Rule::LineOfManagement => rules.no_line_of_management = false,
            Rule::ExperienceGap => rules.experience_gap_years = None,
            Rule::HeldRole => rules.held_role = None,
            Rule::PeopleManager => rules.people_manager = false,
            Rule::HostCountry => rules.host_country = false,
            Rule::SharedLanguage => rules.shared_language = false,
            Rule::WorkingHours => rules.hours_in_common = None,
            Rule::DifferentDepartment => rules.different_department = false,
            Rule::PairedBefore => rules.not_paired_before = false,
            Rule::Readiness => rules.readiness = false,
            Rule::MentorLevel => rules.mentor_level = None,
            Rule::MentorTenure => rules.mentor_tenure_years = None,
            Rule::GoalInCommon => rules.goal_in_common = false,
            Rule::Capacity => rules.most_mentees = None,
            Rule::SamePerson | Rule::NotThisPerson | Rule::Forbidden => return None,
        }
        (rules != *self).then_some(rules)
    }
}

/// Whose role a mentor must have held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhichRole {
    Current,
    Target,
    Either,
}

/// The name of a hard rule, as it appears in "why not" and in broken rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    SamePerson,
    /// Show it to whoever marked it and to nobody else (see [`Rule::is_private`]).
    NotThisPerson,
    /// A coordinator has forbidden this pair.
    Forbidden,
    LineOfManagement,
    ExperienceGap,
    HeldRole,
    PeopleManager,
    HostCountry,
    SharedLanguage,
    WorkingHours,
    DifferentDepartment,
    PairedBefore,
    Readiness,
    MentorLevel,
    MentorTenure,
    GoalInCommon,
    /// The mentor has no place left to give.
    Capacity,
}

impl Rule {
    pub const ALL: [Rule; 17] = [
        Rule::SamePerson,
        Rule::NotThisPerson,
        Rule::Forbidden,
        Rule::LineOfManagement,
        Rule::ExperienceGap,
        Rule::HeldRole,
        Rule::PeopleManager,
        Rule::HostCountry,
        Rule::SharedLanguage,
        Rule::WorkingHours,
        Rule::DifferentDepartment,
        Rule::PairedBefore,
        Rule::Readiness,
        Rule::MentorLevel,
        Rule::MentorTenure,
        Rule::GoalInCommon,
        Rule::Capacity,
    ];

    /// The rule's name in files; also a key for the text layer.
    pub fn key(self) -> &'static str {
        match self {
            Rule::SamePerson => "same_person",
            Rule::NotThisPerson => "not_this_person",
            Rule::Forbidden => "forbidden",
            Rule::LineOfManagement => "line_of_management",
            Rule::ExperienceGap => "experience_gap",
            Rule::HeldRole => "held_role",
            Rule::PeopleManager => "people_manager",
            Rule::HostCountry => "host_country",
            Rule::SharedLanguage => "shared_language",
            Rule::WorkingHours => "working_hours",
            Rule::DifferentDepartment => "different_department",
            Rule::PairedBefore => "paired_before",
            Rule::Readiness => "readiness",
            Rule::MentorLevel => "mentor_level",
            Rule::MentorTenure => "mentor_tenure",
            Rule::GoalInCommon => "goal_in_common",
            Rule::Capacity => "capacity",
        }
    }

    /// True for what one person said in private: it excludes the pair, and no page may say that it was the reason.
    pub fn is_private(self) -> bool {
        self == Rule::NotThisPerson
    }

    /// True where not even a coordinator with a reason may pair the two.
    pub fn is_absolute(self) -> bool {
        matches!(self, Rule::SamePerson | Rule::NotThisPerson)
    }

    pub(super) fn bit(self) -> u32 {
        1 << self as u32
    }
}

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

    pub(super) fn factor(self) -> u32 {
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
