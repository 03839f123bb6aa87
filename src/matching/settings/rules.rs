//! The hard rules: what excludes a pair whatever its points.

use serde::{Deserialize, Serialize};

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

    pub(in crate::matching) fn bit(self) -> u32 {
        1 << self as u32
    }
}
