//! The form of a program's settings: what was typed, and the settings it means.

use serde::{Deserialize, Serialize};

use super::{Joining, KnownGoal, Setup, purpose_key};
use crate::{
    kit::form::Errors,
    matching::{Objective, Purpose, Rule, Rules, Term, Weight, Weights, WhichRole},
};

/// The settings form as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Sheet {
    pub name: String,
    pub description: String,
    pub mentor_label: String,
    pub purpose: String,
    pub goal: Vec<String>,
    /// One own goal a line.
    pub own_goals: String,
    pub length_months: String,
    pub short_reason: String,
    pub rhythm_days: String,
    pub answer_days: String,
    pub welcome: Option<String>,
    pub invites_alone: Option<String>,
    pub joining: String,
    pub starts_on: String,
    /// The keys of the hard rules that are on.
    pub rule: Vec<String>,
    pub experience_gap: String,
    pub held_role: String,
    pub working_hours: String,
    pub capacity: String,
    pub mentor_level: String,
    pub mentor_tenure: String,
    #[serde(flatten)]
    pub weights: WeightWords,
    pub objective: String,
    pub version: String,
}

/// One word for each term, as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct WeightWords {
    pub role_history: String,
    pub goals: String,
    pub situation: String,
    pub exchange: String,
    pub generation: String,
    pub bridge: String,
    pub style: String,
    pub wishes: String,
    pub location: String,
    pub language: String,
}

/// The rules of the form, in its order. Two more are always on: nobody with themselves, and "not this person".
pub const RULES: [Rule; 13] = [
    Rule::LineOfManagement,
    Rule::SharedLanguage,
    Rule::PairedBefore,
    Rule::Readiness,
    Rule::ExperienceGap,
    Rule::HeldRole,
    Rule::PeopleManager,
    Rule::MentorLevel,
    Rule::MentorTenure,
    Rule::HostCountry,
    Rule::DifferentDepartment,
    Rule::WorkingHours,
    Rule::GoalInCommon,
];

impl WeightWords {
    fn slot(&mut self, term: Term) -> &mut String {
        match term {
            Term::RoleHistory => &mut self.role_history,
            Term::Goals => &mut self.goals,
            Term::Situation => &mut self.situation,
            Term::Exchange => &mut self.exchange,
            Term::Generation => &mut self.generation,
            Term::Bridge => &mut self.bridge,
            Term::Style => &mut self.style,
            Term::Wishes => &mut self.wishes,
            Term::Location => &mut self.location,
            Term::Language => &mut self.language,
        }
    }

    /// What was typed for a term.
    pub fn word(&self, term: Term) -> String {
        self.clone().slot(term).clone()
    }
}

/// The word of a weight in forms.
pub fn weight_key(weight: Weight) -> &'static str {
    match weight {
        Weight::Off => "off",
        Weight::Low => "low",
        Weight::Medium => "medium",
        Weight::High => "high",
    }
}

impl Sheet {
    /// The form filled with settings.
    pub fn of(setup: &Setup, version: i32) -> Self {
        let rules = &setup.rules;
        let number = |n: Option<u32>, otherwise: &str| n.map_or_else(|| otherwise.to_owned(), |n| n.to_string());
        let mut weights = WeightWords::default();
        for term in Term::ALL {
            weight_key(setup.weights.get(term)).clone_into(weights.slot(term));
        }
        Self {
            name: setup.name.clone(),
            description: setup.description.clone(),
            mentor_label: setup.mentor_label.clone(),
            purpose: purpose_key(setup.purpose).to_owned(),
            goal: setup.goals.iter().map(|goal| goal.key().to_owned()).collect(),
            own_goals: setup.own_goals.join("\n"),
            length_months: setup.length_months.to_string(),
            short_reason: setup.short_reason.clone(),
            rhythm_days: setup.rhythm_days.to_string(),
            answer_days: setup.answer_days.to_string(),
            welcome: setup.welcome_required.then(|| "yes".to_owned()),
            invites_alone: setup.invites_alone.then(|| "yes".to_owned()),
            joining: setup.joining.key().to_owned(),
            starts_on: setup.starts_on.map(|day| day.to_string()).unwrap_or_default(),
            rule: RULES.iter().filter(|rule| is_on(rules, **rule)).map(|rule| rule.key().to_owned()).collect(),
            experience_gap: number(rules.experience_gap_years.map(u32::from), "3"),
            held_role: which_key(rules.held_role.unwrap_or(WhichRole::Either)).to_owned(),
            working_hours: number(rules.hours_in_common.map(u32::from), "2"),
            capacity: number(rules.most_mentees, ""),
            mentor_level: number(rules.mentor_level.map(u32::from), "5"),
            mentor_tenure: number(rules.mentor_tenure_years.map(u32::from), "3"),
            weights,
            objective: if setup.objective == Objective::Fairest { "fairest" } else { "most_then_total" }.to_owned(),
            version: version.to_string(),
        }
    }

    /// The settings that the form means; what is wrong goes to `errors`.
    pub fn read(&self, errors: &mut Errors) -> Setup {
        let length_months = errors.number("length_months", &self.length_months, 1..=36);
        let short_reason = errors.optional("short_reason", &self.short_reason, 400);
        if length_months < 3 && short_reason.is_empty() {
            errors.add("short_reason", "program-short-asks");
        }
        let purposes = [("effective", Purpose::Effective), ("progress", Purpose::Progress), ("both", Purpose::Both)];
        let joinings = [Joining::Invited, Joining::Apply, Joining::Open].map(|joining| (joining.key(), joining));
        let objectives = [("most_then_total", Objective::MostThenTotal), ("fairest", Objective::Fairest)];
        Setup {
            name: errors.required("name", &self.name, 120),
            description: errors.optional("description", &self.description, 2000),
            mentor_label: errors.optional("mentor_label", &self.mentor_label, 40),
            purpose: errors.one_of("purpose", &self.purpose, &purposes).unwrap_or_default(),
            goals: self.read_goals(errors),
            own_goals: self.read_own_goals(errors),
            length_months,
            short_reason: if length_months < 3 { short_reason } else { String::new() },
            rhythm_days: errors.number("rhythm_days", &self.rhythm_days, 7..=92),
            answer_days: errors.number("answer_days", &self.answer_days, 1..=30),
            welcome_required: self.welcome.is_some(),
            invites_alone: self.invites_alone.is_some(),
            joining: errors.one_of("joining", &self.joining, &joinings).unwrap_or(Joining::Invited),
            starts_on: errors.date("starts_on", &self.starts_on),
            rules: self.read_rules(errors),
            weights: self.read_weights(errors),
            objective: errors.one_of("objective", &self.objective, &objectives).unwrap_or_default(),
        }
    }

    fn read_goals(&self, errors: &mut Errors) -> Vec<KnownGoal> {
        let picked: Vec<KnownGoal> =
            KnownGoal::ALL.into_iter().filter(|goal| self.goal.iter().any(|key| key == goal.key())).collect();
        if picked.is_empty() && self.own_goals.trim().is_empty() {
            errors.add("goal", "program-goal-asks");
        }
        picked
    }

    fn read_own_goals(&self, errors: &mut Errors) -> Vec<String> {
        let mut own: Vec<String> = Vec::new();
        for line in self.own_goals.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if !own.iter().any(|known| known.eq_ignore_ascii_case(line)) {
                own.push(line.to_owned());
            }
        }
        if own.len() > 20 || own.iter().any(|line| line.chars().count() > 120) {
            errors.add("own_goals", "program-own-goals-asks");
        }
        own
    }

    /// Whether a rule is ticked.
    pub fn has(&self, rule: Rule) -> bool {
        self.rule.iter().any(|key| key == rule.key())
    }

    fn read_rules(&self, errors: &mut Errors) -> Rules {
        let small = |errors: &mut Errors, field: &'static str, typed: &str, range: std::ops::RangeInclusive<i32>| {
            u8::try_from(errors.number(field, typed, range)).unwrap_or_default()
        };
        let whiches = [("current", WhichRole::Current), ("target", WhichRole::Target), ("either", WhichRole::Either)];
        let most = if self.capacity.trim().is_empty() {
            None
        } else {
            u32::try_from(errors.number("capacity", &self.capacity, 1..=10)).ok()
        };
        Rules {
            no_line_of_management: self.has(Rule::LineOfManagement),
            experience_gap_years: self
                .has(Rule::ExperienceGap)
                .then(|| small(errors, "experience_gap", &self.experience_gap, 1..=40)),
            held_role: if self.has(Rule::HeldRole) {
                errors.one_of("held_role", &self.held_role, &whiches)
            } else {
                None
            },
            people_manager: self.has(Rule::PeopleManager),
            host_country: self.has(Rule::HostCountry),
            shared_language: self.has(Rule::SharedLanguage),
            hours_in_common: self
                .has(Rule::WorkingHours)
                .then(|| small(errors, "working_hours", &self.working_hours, 1..=8)),
            different_department: self.has(Rule::DifferentDepartment),
            not_paired_before: self.has(Rule::PairedBefore),
            not_this_person: true,
            readiness: self.has(Rule::Readiness),
            most_mentees: most,
            mentor_level: self
                .has(Rule::MentorLevel)
                .then(|| small(errors, "mentor_level", &self.mentor_level, 1..=30)),
            mentor_tenure_years: self
                .has(Rule::MentorTenure)
                .then(|| small(errors, "mentor_tenure", &self.mentor_tenure, 1..=40)),
            goal_in_common: self.has(Rule::GoalInCommon),
        }
    }

    fn read_weights(&self, errors: &mut Errors) -> Weights {
        let words = Weight::ALL.map(|weight| (weight_key(weight), weight));
        let mut weights = Weights::none();
        for term in Term::ALL {
            if let Some(weight) = errors.one_of(term.key(), &self.weights.word(term), &words) {
                weights.set(term, weight);
            }
        }
        weights
    }
}

fn is_on(rules: &Rules, rule: Rule) -> bool {
    rules.without(rule).is_some()
}

fn which_key(which: WhichRole) -> &'static str {
    match which {
        WhichRole::Current => "current",
        WhichRole::Target => "target",
        WhichRole::Either => "either",
    }
}
