//! How the settings form shows rules, weights and choices in words.

use super::{
    KnownGoal, Program, Sheet,
    sheet::{RULES, weight_key},
};
use crate::{
    kit::{form::Errors, text::Lang},
    matching::{Rule, Term, Weight},
};

/// A hard rule as a row of the form.
pub struct RuleRow {
    pub key: &'static str,
    pub label: String,
    pub hint: String,
    pub on: bool,
    pub number: Option<NumberField>,
    pub choices: Vec<(&'static str, String, bool)>,
    pub error: Option<String>,
}

/// The number that belongs to a rule.
pub struct NumberField {
    pub label: String,
    pub value: String,
    pub least: u32,
    pub most: u32,
}

/// A weighted term as a row of the form: its four words with the points behind each.
pub struct TermRow {
    pub key: &'static str,
    pub label: String,
    pub hint: String,
    /// Word, text, points, chosen.
    pub words: Vec<(&'static str, String, u32, bool)>,
}

impl Sheet {
    /// The ten goals: key, label, picked.
    pub fn known_goals(&self, lang: &Lang) -> Vec<(&'static str, String, bool)> {
        KnownGoal::ALL
            .iter()
            .map(|goal| (goal.key(), lang.get(goal.label()), self.goal.iter().any(|key| key == goal.key())))
            .collect()
    }

    /// The purposes: key, label, hint, chosen.
    pub fn purposes(&self, lang: &Lang) -> Vec<(&'static str, String, String, bool)> {
        [
            ("effective", "purpose-effective", "purpose-effective-hint"),
            ("progress", "purpose-progress", "purpose-progress-hint"),
            ("both", "purpose-both", "purpose-both-hint"),
        ]
        .map(|(key, label, hint)| (key, lang.get(label), lang.get(hint), self.purpose == key))
        .into()
    }

    /// Who may come in: key, label, hint, chosen.
    pub fn joinings(&self, lang: &Lang) -> Vec<(&'static str, String, String, bool)> {
        [
            ("invited", "joining-invited", "joining-invited-hint"),
            ("apply", "joining-apply", "joining-apply-hint"),
            ("open", "joining-open", "joining-open-hint"),
        ]
        .map(|(key, label, hint)| (key, lang.get(label), lang.get(hint), self.joining == key))
        .into()
    }

    /// The objectives (M3): key, label, hint, chosen.
    pub fn objectives(&self, lang: &Lang) -> Vec<(&'static str, String, String, bool)> {
        [
            ("most_then_total", "objective-most", "objective-most-hint"),
            ("fairest", "objective-fairest", "objective-fairest-hint"),
        ]
        .map(|(key, label, hint)| (key, lang.get(label), lang.get(hint), self.objective == key))
        .into()
    }

    /// The rhythms to choose from; an unusual one stays choosable.
    pub fn rhythms(&self, lang: &Lang) -> Vec<(String, String)> {
        let mut days = vec![7, 14, 21, 30, 42, 61, 91];
        if let Ok(own) = self.rhythm_days.trim().parse::<i32>()
            && !days.contains(&own)
        {
            days.push(own);
        }
        days.into_iter().map(|n| (n.to_string(), super::head::rhythm_words(*lang, n))).collect()
    }

    /// The hard rules (M1).
    pub fn rule_rows(&self, lang: &Lang, errors: &Errors) -> Vec<RuleRow> {
        RULES.iter().map(|rule| self.rule_row(*rule, lang, errors)).collect()
    }

    fn rule_row(&self, rule: Rule, lang: &Lang, errors: &Errors) -> RuleRow {
        let (label, hint) = rule_words(rule);
        let field = |label: &str, value: &str, most: u32| {
            Some(NumberField { label: lang.get(label), value: value.to_owned(), least: 1, most })
        };
        let number = match rule {
            Rule::ExperienceGap => field("setting-years-more", &self.experience_gap, 40),
            Rule::WorkingHours => field("setting-hours", &self.working_hours, 8),
            Rule::MentorLevel => field("setting-level", &self.mentor_level, 30),
            Rule::MentorTenure => field("setting-years", &self.mentor_tenure, 40),
            _ => None,
        };
        let choices = if rule == Rule::HeldRole {
            [("current", "setting-held-current"), ("target", "setting-held-target"), ("either", "setting-held-either")]
                .map(|(key, label)| (key, lang.get(label), self.held_role == key))
                .into()
        } else {
            Vec::new()
        };
        RuleRow {
            key: rule.key(),
            label: lang.get(label),
            hint: lang.get(hint),
            on: self.has(rule),
            number,
            choices,
            error: errors.of(lang, rule.key()),
        }
    }

    /// The weighted terms (M2).
    pub fn term_rows(&self, lang: &Lang) -> Vec<TermRow> {
        Term::ALL
            .iter()
            .map(|term| {
                let (label, hint) = term_words(*term);
                let typed = self.weights.word(*term);
                let words = Weight::ALL
                    .iter()
                    .map(|weight| {
                        (
                            weight_key(*weight),
                            lang.get(weight_words(*weight)),
                            weight.points(),
                            typed == weight_key(*weight),
                        )
                    })
                    .collect();
                TermRow { key: term.key(), label: lang.get(label), hint: lang.get(hint), words }
            })
            .collect()
    }
}

impl Program {
    /// The rules and weights in sentences: what is never broken, and what counts how much.
    pub fn in_words(&self, lang: &Lang) -> (Vec<String>, Vec<(String, u32)>) {
        in_words(lang, &self.rules, &self.weights)
    }
}

/// The same for settings that are not saved yet (S4).
pub fn in_words(
    lang: &Lang,
    rules: &crate::matching::Rules,
    weights: &crate::matching::Weights,
) -> (Vec<String>, Vec<(String, u32)>) {
    let mut kept = Vec::new();
    for rule in RULES {
        if rules.without(rule).is_none() {
            continue;
        }
        let said = |key: &str, n: Option<u8>| n.map(|n| t!(lang, key, n = i32::from(n)));
        let with_number = match rule {
            Rule::ExperienceGap => said("rule-experience-gap", rules.experience_gap_years),
            Rule::WorkingHours => said("rule-working-hours", rules.hours_in_common),
            Rule::MentorLevel => said("rule-mentor-level", rules.mentor_level),
            Rule::MentorTenure => said("rule-mentor-tenure", rules.mentor_tenure_years),
            _ => None,
        };
        kept.push(with_number.unwrap_or_else(|| lang.get(rule_words(rule).0)));
    }
    kept.push(lang.get("rule-not-this-person"));
    let mut terms: Vec<(String, u32)> = Term::ALL
        .iter()
        .map(|term| (lang.get(term_words(*term).0), weights.get(*term).points()))
        .filter(|(_, points)| *points > 0)
        .collect();
    terms.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
    (kept, terms)
}

/// The text keys of a rule: its name and what it does.
pub fn rule_words(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::LineOfManagement => ("setting-line", "setting-line-hint"),
        Rule::ExperienceGap => ("setting-gap", "setting-gap-hint"),
        Rule::HeldRole => ("setting-held", "setting-held-hint"),
        Rule::PeopleManager => ("setting-manager", "setting-manager-hint"),
        Rule::HostCountry => ("setting-host", "setting-host-hint"),
        Rule::SharedLanguage => ("setting-language", "setting-language-hint"),
        Rule::WorkingHours => ("setting-overlap", "setting-overlap-hint"),
        Rule::DifferentDepartment => ("setting-department", "setting-department-hint"),
        Rule::PairedBefore => ("setting-before", "setting-before-hint"),
        Rule::Readiness => ("setting-ready", "setting-ready-hint"),
        Rule::MentorLevel => ("setting-from-level", "setting-from-level-hint"),
        Rule::MentorTenure => ("setting-tenure", "setting-tenure-hint"),
        Rule::GoalInCommon => ("setting-goal", "setting-goal-hint"),
        Rule::SamePerson | Rule::NotThisPerson | Rule::Forbidden | Rule::Capacity => {
            ("setting-not-this-person", "setting-not-this-person-hint")
        }
    }
}

/// The text keys of a weighted term: its name and what it compares.
pub fn term_words(term: Term) -> (&'static str, &'static str) {
    match term {
        Term::RoleHistory => ("term-role-history", "term-role-history-hint"),
        Term::Goals => ("term-goals", "term-goals-hint"),
        Term::Situation => ("term-situation", "term-situation-hint"),
        Term::Exchange => ("term-exchange", "term-exchange-hint"),
        Term::Generation => ("term-generation", "term-generation-hint"),
        Term::Bridge => ("term-bridge", "term-bridge-hint"),
        Term::Style => ("term-style", "term-style-hint"),
        Term::Wishes => ("term-wishes", "term-wishes-hint"),
        Term::Location => ("term-location", "term-location-hint"),
        Term::Language => ("term-language", "term-language-hint"),
    }
}

/// The text key of a weight's word.
pub fn weight_words(weight: Weight) -> &'static str {
    match weight {
        Weight::Off => "weight-off",
        Weight::Low => "weight-low",
        Weight::Medium => "weight-medium",
        Weight::High => "weight-high",
    }
}
