//! M1: each hard rule, switched on and off.

use ithaca::matching::advice::Advisor;
use ithaca::matching::*;

use crate::world::{self, day, mentee, mentor, person, quiet, role};

/// The rules that the pair m-M breaks.
fn broken(instance: &Instance) -> Vec<Rule> {
    let proposal = propose(instance, &()).expect("a proposal");
    verify(instance, &proposal, &()).expect("a valid proposal");
    let advisor = Advisor::new(instance, &proposal, &()).expect("an advisor");
    let explained = advisor.explain("m", "M").expect("both people");
    let matched = proposal.pairs.iter().any(|pair| pair.mentee == "m" && pair.mentor == "M");
    assert_eq!(matched, explained.broken_rules.is_empty(), "the proposal and the rules agree");
    explained.broken_rules
}

/// One mentee `m` and one mentor `M`, every rule off.
fn two(set_mentee: impl FnOnce(&mut Person), set_mentor: impl FnOnce(&mut Person)) -> Instance {
    let mut instance = quiet();
    role(&mut instance, "engineer", "engineering", 2);
    role(&mut instance, "senior engineer", "engineering", 3);
    role(&mut instance, "controller", "finance", 3);
    world::topic(&mut instance, "negotiation");
    person(&mut instance, "m", set_mentee);
    person(&mut instance, "M", set_mentor);
    mentee(&mut instance, "m");
    mentor(&mut instance, "M");
    instance
}

fn held(role: &str, from: i32, to: Option<i32>, managed_people: bool) -> PastRole {
    PastRole { role: role.into(), from: day(from, 1, 1), to: to.map(|year| day(year, 1, 1)), managed_people }
}

/// Off: nothing is broken. On: exactly this rule is.
fn only_when_on(mut instance: Instance, rule: Rule, on: impl FnOnce(&mut Rules)) {
    assert_eq!(broken(&instance), [], "off");
    on(&mut instance.settings.rules);
    assert_eq!(broken(&instance), [rule], "on");
}

#[test]
fn m1_nobody_mentors_oneself() {
    let mut instance = quiet();
    mentee(&mut instance, "a");
    mentor(&mut instance, "a");
    let proposal = propose(&instance, &()).expect("a proposal");
    assert!(proposal.pairs.is_empty());
    let excluded = Excluded { rule: Rule::SamePerson, mentors: 1, alone: 1 };
    assert_eq!(proposal.unmatched, [Unmatched { mentee: "a".into(), eligible: 0, excluded: vec![excluded] }]);
}

#[test]
fn m1_never_a_manager_above_at_any_depth() {
    let mut instance = two(|m| m.manager = Some("middle".into()), |_| ());
    person(&mut instance, "middle", |p| p.manager = Some("upper".into()));
    person(&mut instance, "upper", |p| p.manager = Some("M".into()));
    only_when_on(instance, Rule::LineOfManagement, |rules| rules.no_line_of_management = true);
}

#[test]
fn m1_never_a_report_below() {
    let mut instance = two(|_| (), |mentor| mentor.manager = Some("middle".into()));
    person(&mut instance, "middle", |p| p.manager = Some("m".into()));
    only_when_on(instance, Rule::LineOfManagement, |rules| rules.no_line_of_management = true);
}

#[test]
fn m1_a_circle_of_managers_ends() {
    let mut instance = two(|m| m.manager = Some("x".into()), |_| ());
    person(&mut instance, "x", |p| p.manager = Some("y".into()));
    person(&mut instance, "y", |p| p.manager = Some("x".into()));
    instance.settings.rules.no_line_of_management = true;
    assert_eq!(broken(&instance), []);
}

#[test]
fn m1_minimum_experience_gap() {
    let instance = two(|m| m.career_start = Some(2020), |mentor| mentor.career_start = Some(2016));
    only_when_on(instance.clone(), Rule::ExperienceGap, |rules| rules.experience_gap_years = Some(5));
    let mut enough = instance;
    enough.settings.rules.experience_gap_years = Some(4);
    assert_eq!(broken(&enough), []);
}

#[test]
fn s5_a_lower_grade_with_more_experience_is_accepted() {
    let grade = |level: u8, start: u16| {
        move |p: &mut Person| {
            p.level = Some(level);
            p.career_start = Some(start);
        }
    };
    let mut instance = two(grade(6, 2018), grade(2, 1998));
    instance.settings.rules.experience_gap_years = Some(10);
    assert_eq!(broken(&instance), []);
}

#[test]
fn m1_unknown_experience_does_not_meet_a_minimum() {
    only_when_on(two(|_| (), |_| ()), Rule::ExperienceGap, |rules| rules.experience_gap_years = Some(1));
}

#[test]
fn m1_mentor_held_the_current_or_the_target_role() {
    let mut instance = two(
        |m| m.role = Some("engineer".into()),
        |mentor| mentor.history.push(held("controller", 2010, Some(2015), false)),
    );
    instance.mentees[0].target_role = Some("controller".into());
    only_when_on(instance.clone(), Rule::HeldRole, |rules| rules.held_role = Some(WhichRole::Current));
    instance.settings.rules.held_role = Some(WhichRole::Target);
    assert_eq!(broken(&instance), []);
    instance.settings.rules.held_role = Some(WhichRole::Either);
    assert_eq!(broken(&instance), []);
}

#[test]
fn m1_people_manager_experience() {
    let with = |managed| two(|_| (), move |mentor| mentor.history.push(held("engineer", 2010, None, managed)));
    only_when_on(with(false), Rule::PeopleManager, |rules| rules.people_manager = true);
    let mut manager = with(true);
    manager.settings.rules.people_manager = true;
    assert_eq!(broken(&manager), []);
}

#[test]
fn m1_host_country_concerns_expatriates_only() {
    let from = |home: &'static str, country: &'static str| {
        move |p: &mut Person| {
            p.home_country = Some(home.into());
            p.country = Some(country.into());
        }
    };
    only_when_on(two(from("IT", "PT"), from("IT", "IT")), Rule::HostCountry, |rules| rules.host_country = true);
    let mut host = two(from("IT", "PT"), from("PT", "DE"));
    host.settings.rules.host_country = true;
    assert_eq!(broken(&host), [], "a mentor of the host country");
    let mut at_home = two(from("IT", "IT"), from("DE", "DE"));
    at_home.settings.rules.host_country = true;
    assert_eq!(broken(&at_home), [], "the mentee is no expatriate");
}

#[test]
fn m1_a_shared_language() {
    let speak = |languages: &'static [&'static str]| {
        move |p: &mut Person| p.languages = languages.iter().map(|l| (*l).to_owned()).collect()
    };
    only_when_on(two(speak(&["it", "en"]), speak(&["de"])), Rule::SharedLanguage, |rules| rules.shared_language = true);
    let mut common = two(speak(&["it", "en"]), speak(&["de", "en"]));
    common.settings.rules.shared_language = true;
    assert_eq!(broken(&common), []);
}

#[test]
fn m1_working_hours_in_common_also_over_midnight() {
    let works = |hours: &'static str| move |p: &mut Person| p.hours = Hours::parse(hours);
    let instance = two(works("08:00-16:00"), works("13:00-21:00"));
    only_when_on(instance.clone(), Rule::WorkingHours, |rules| rules.hours_in_common = Some(4));
    let mut three = instance;
    three.settings.rules.hours_in_common = Some(3);
    assert_eq!(broken(&three), []);
    let mut night = two(works("22:00-06:00"), works("04:00-12:00"));
    night.settings.rules.hours_in_common = Some(2);
    assert_eq!(broken(&night), []);
    night.settings.rules.hours_in_common = Some(3);
    assert_eq!(broken(&night), [Rule::WorkingHours]);
}

#[test]
fn m1_different_department() {
    let in_department = |d: &'static str| move |p: &mut Person| p.department = Some(d.into());
    let same = two(in_department("Sales"), in_department("Sales"));
    only_when_on(same, Rule::DifferentDepartment, |rules| rules.different_department = true);
    let mut other = two(in_department("Sales"), in_department("Finance"));
    other.settings.rules.different_department = true;
    assert_eq!(broken(&other), []);
}

#[test]
fn m1_not_paired_before() {
    let mut instance = two(|_| (), |_| ());
    instance.past_pairings.push(Pair { mentee: "m".into(), mentor: "M".into() });
    only_when_on(instance, Rule::PairedBefore, |rules| rules.not_paired_before = true);
}

#[test]
fn m1_not_this_person_from_either_side() {
    for side in [0, 1] {
        let mut instance = two(|_| (), |_| ());
        match side {
            0 => instance.mentees[0].not_with.push("M".into()),
            _ => instance.mentors[0].not_with.push("m".into()),
        }
        only_when_on(instance, Rule::NotThisPerson, |rules| rules.not_this_person = true);
    }
    assert!(Rule::NotThisPerson.is_private());
}

#[test]
fn s13_a_mentor_who_is_not_ready_is_not_matched() {
    let mut instance = two(|_| (), |_| ());
    instance.mentors[0].ready = false;
    only_when_on(instance, Rule::Readiness, |rules| rules.readiness = true);
}

#[test]
fn m1_capacity_of_mentor_and_program() {
    let mut instance = quiet();
    ["a", "b", "c"].iter().for_each(|id| mentee(&mut instance, id));
    mentor(&mut instance, "M");
    instance.mentors[0].capacity = 2;
    assert_eq!(propose(&instance, &()).expect("a proposal").pairs.len(), 2);
    instance.settings.rules.most_mentees = Some(1);
    assert_eq!(propose(&instance, &()).expect("a proposal").pairs.len(), 1);
    instance.mentors[0].capacity = 0;
    let nobody = propose(&instance, &()).expect("a proposal");
    assert_eq!(nobody.unmatched[0].excluded, [Excluded { rule: Rule::Capacity, mentors: 1, alone: 1 }]);
}

#[test]
fn s20_a_sponsor_needs_tenure_not_rank_and_is_not_the_line_manager() {
    let mut instance = quiet();
    instance.settings.rules.mentor_tenure_years = Some(3);
    instance.settings.rules.no_line_of_management = true;
    let hired = |p: &mut Person, year: i32| p.hired_on = Some(day(year, 5, 1));
    person(&mut instance, "new", |p| {
        hired(p, 2026);
        p.manager = Some("boss".into());
    });
    person(&mut instance, "boss", |p| hired(p, 2010));
    person(&mut instance, "colleague", |p| hired(p, 2022));
    person(&mut instance, "beginner", |p| hired(p, 2025));
    mentee(&mut instance, "new");
    ["boss", "colleague", "beginner"].iter().for_each(|id| mentor(&mut instance, id));
    let proposal = propose(&instance, &()).expect("a proposal");
    assert_eq!(proposal.pairs[0].mentor, "colleague");
    assert_eq!(proposal.totals.eligible_pairs, 1);
}

#[test]
fn s22_mentors_from_executive_level_up() {
    let instance = two(|_| (), |mentor| mentor.level = Some(6));
    only_when_on(instance.clone(), Rule::MentorLevel, |rules| rules.mentor_level = Some(7));
    let mut executive = instance;
    executive.settings.rules.mentor_level = Some(6);
    assert_eq!(broken(&executive), []);
}

#[test]
fn a_goal_in_common() {
    let mut instance = two(|_| (), |_| ());
    instance.mentees[0].goals = vec!["negotiation".into()];
    only_when_on(instance.clone(), Rule::GoalInCommon, |rules| rules.goal_in_common = true);
    instance.settings.rules.goal_in_common = true;
    instance.mentors[0].offers = vec![Offer { topic: "negotiation".into(), level: 1 }];
    assert_eq!(broken(&instance), []);
}

#[test]
fn a_forbidden_pair_is_not_made() {
    let mut instance = two(|_| (), |_| ());
    instance.bans.push(Pair { mentee: "m".into(), mentor: "M".into() });
    assert_eq!(broken(&instance), [Rule::Forbidden]);
}

#[test]
fn m7_a_lock_holds_and_one_that_breaks_a_rule_needs_a_reason() {
    let mut instance = two(|_| (), |_| ());
    instance.settings.rules.shared_language = true;
    instance.locks.push(Lock { mentee: "m".into(), mentor: "M".into(), reason: None });
    let Err(Refusal::Faults(faults)) = propose(&instance, &()) else { panic!("a lock without reason") };
    assert_eq!(faults[0].to_string(), "locks[0]: breaks shared_language and gives no reason");
    instance.locks[0].reason = Some("they met at the fair and get on".into());
    let proposal = propose(&instance, &()).expect("a proposal");
    let pair = &proposal.pairs[0];
    assert!(pair.locked);
    assert_eq!(pair.broken_rules, [Rule::SharedLanguage]);
    assert_eq!(pair.override_reason.as_deref(), Some("they met at the fair and get on"));
    verify(&instance, &proposal, &()).expect("a valid proposal");
}

#[test]
fn no_lock_goes_against_not_this_person_and_the_refusal_does_not_tell_why() {
    let mut instance = two(|_| (), |_| ());
    instance.settings.rules.not_this_person = true;
    instance.mentees[0].not_with.push("M".into());
    instance.locks.push(Lock { mentee: "m".into(), mentor: "M".into(), reason: Some("please".into()) });
    let Err(Refusal::Faults(faults)) = propose(&instance, &()) else { panic!("a lock against a private mark") };
    assert_eq!(faults[0].to_string(), "locks[0]: `m` and `M` cannot be paired");
}
