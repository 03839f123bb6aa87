//! The hard rules: which of them exclude a mentee and a mentor from each other.

use super::model::{MenteeFacts, Model, NONE, PersonFacts, UNKNOWN};
use super::settings::Rule;

/// The rules that a pair breaks, one bit each ([`Rule::bit`]); 0 for an eligible pair.
pub(super) fn broken(model: &Model, mentee: usize, mentor: usize) -> u32 {
    let barred = &model.barred[mentee];
    let single = match barred.binary_search_by_key(&(mentor as u32), |&(j, _)| j) {
        Ok(at) => barred[at].1,
        Err(_) => 0,
    };
    let facts = &model.mentees[mentee];
    let mut bits = single | alone_mentee(model, mentee) | alone_mentor(model, mentor);
    for rule in DERIVED {
        if fails(model, rule, facts, mentor) {
            bits |= rule.bit();
        }
    }
    if !goal_met(model, mentee, mentor) {
        bits |= Rule::GoalInCommon.bit();
    }
    bits
}

/// The names behind the bits.
pub(super) fn names(bits: u32) -> Vec<Rule> {
    Rule::ALL.into_iter().filter(|rule| bits & rule.bit() != 0).collect()
}

/// Rules that compare two people by their records; each has a table in `rows`.
pub(super) const DERIVED: [Rule; 6] = [
    Rule::ExperienceGap,
    Rule::HeldRole,
    Rule::HostCountry,
    Rule::SharedLanguage,
    Rule::WorkingHours,
    Rule::DifferentDepartment,
];

/// Rules that the mentee breaks with every mentor.
pub(super) fn alone_mentee(model: &Model, mentee: usize) -> u32 {
    let unready = model.settings.rules.readiness && !model.mentees[mentee].ready;
    if unready { Rule::Readiness.bit() } else { 0 }
}

/// Rules that the mentor breaks with every mentee.
pub(super) fn alone_mentor(model: &Model, mentor: usize) -> u32 {
    let rules = &model.settings.rules;
    let person = model.mentor_person(mentor);
    let facts = &model.mentors[mentor];
    let mut bits = 0;
    let mut when = |broken: bool, rule: Rule| bits |= if broken { rule.bit() } else { 0 };
    when(rules.readiness && !facts.ready, Rule::Readiness);
    when(rules.people_manager && person.first_team.is_none(), Rule::PeopleManager);
    when(rules.mentor_level.is_some_and(|least| person.level < i32::from(least)), Rule::MentorLevel);
    when(rules.mentor_tenure_years.is_some_and(|years| person.tenure < 12 * i32::from(years)), Rule::MentorTenure);
    when(facts.capacity == 0, Rule::Capacity);
    bits
}

/// Whether a rule that compares two records excludes the pair. Off: never.
pub(super) fn fails(model: &Model, rule: Rule, facts: &MenteeFacts, mentor: usize) -> bool {
    let rules = &model.settings.rules;
    let mentee = &model.people[facts.person as usize];
    let other = model.mentor_person(mentor);
    match rule {
        Rule::ExperienceGap => {
            rules.experience_gap_years.is_some_and(|years| !gap_reached(mentee.experience, other.experience, years))
        }
        Rule::HeldRole => {
            rules.held_role.is_some() && !facts.required.iter().any(|&role| role != NONE && held(other, role))
        }
        Rule::HostCountry => rules.host_country && host_of(mentee).is_some_and(|host| !is_from(other, host)),
        Rule::SharedLanguage => rules.shared_language && !shares(&mentee.languages, &other.languages),
        Rule::WorkingHours => rules.hours_in_common.is_some_and(|hours| !overlaps(mentee, other, hours)),
        Rule::DifferentDepartment => {
            let known = mentee.department != NONE && other.department != NONE;
            rules.different_department && !(known && mentee.department != other.department)
        }
        _ => false,
    }
}

pub(super) fn goal_met(model: &Model, mentee: usize, mentor: usize) -> bool {
    if !model.settings.rules.goal_in_common {
        return true;
    }
    let offers = &model.mentors[mentor].offers;
    model.mentees[mentee].goals.iter().any(|goal| offers.binary_search_by_key(goal, |offer| offer.0).is_ok())
}

fn gap_reached(mentee: i32, mentor: i32, years: u8) -> bool {
    mentee != UNKNOWN && mentor != UNKNOWN && mentor - mentee >= 12 * i32::from(years)
}

fn held(person: &PersonFacts, role: u32) -> bool {
    person.history.iter().any(|past| past.role == role)
}

/// The country that hosts an expatriate; `None` for everybody else.
pub(super) fn host_of(person: &PersonFacts) -> Option<u32> {
    let abroad = person.country != NONE && person.home != NONE && person.country != person.home;
    abroad.then_some(person.country)
}

/// Whether a mentor is of a country: by home where recorded, else by place of work.
pub(super) fn is_from(person: &PersonFacts, country: u32) -> bool {
    let own = if person.home != NONE { person.home } else { person.country };
    own == country
}

/// Whether two ascending lists have a word in common.
fn shares(a: &[u32], b: &[u32]) -> bool {
    a.iter().any(|word| b.binary_search(word).is_ok())
}

fn overlaps(a: &PersonFacts, b: &PersonFacts, hours: u8) -> bool {
    match (a.hours, b.hours) {
        (Some(a), Some(b)) => a.overlap(b) >= 60 * u16::from(hours),
        _ => false,
    }
}
