//! M5 to M7: runners-up, why not, remedies, prices of overrides; each against solving again.

use ithaca::matching::advice::{Advisor, Override, Price, RemedyKind};
use ithaca::matching::*;

use crate::world::{self, Dice, Size};

pub fn company(seed: u64) -> Instance {
    let mut instance = world::company(seed, Size { mentees: 16, mentors: 9, roles: 6, topics: 6, capacity: 2 });
    instance.settings.rules.different_department = seed.is_multiple_of(3);
    instance.settings.rules.held_role = seed.is_multiple_of(4).then_some(WhichRole::Either);
    instance
}

pub fn solved(instance: &Instance) -> Proposal {
    propose(instance, &()).expect("a proposal")
}

pub fn difference(before: &Proposal, after: &Proposal) -> (i64, i64) {
    let matched = after.totals.matched as i64 - before.totals.matched as i64;
    (matched, after.totals.score as i64 - before.totals.score as i64)
}

/// What the moves of a price sum to.
fn sum_of_moves(price: &Price) -> (i64, i64) {
    let count = |id: &Option<String>| i64::from(id.is_some());
    let matched = price.moves.iter().map(|m| count(&m.to) - count(&m.from)).sum();
    (matched, price.moves.iter().map(|m| i64::from(m.after) - i64::from(m.before)).sum())
}

pub fn check(price: &Price, expected: (i64, i64), what: &str) {
    assert_eq!((price.matched, price.score), expected, "{what}");
    assert_eq!(sum_of_moves(price), expected, "{what}: the moves explain the change");
    assert!(price.exact);
}

#[test]
fn m5_three_runners_up_are_the_next_best_eligible_mentors() {
    for seed in 0..40 {
        let instance = company(seed);
        let proposal = solved(&instance);
        let table = crate::proof::table(&instance, &proposal);
        for pair in &proposal.pairs {
            let i = instance.mentees.iter().position(|m| m.person == pair.mentee).expect("the mentee");
            let mine = instance.mentors.iter().position(|m| m.person == pair.mentor).expect("the mentor");
            let mut others: Vec<u32> = (0..table[i].len()).filter(|j| *j != mine).filter_map(|j| table[i][j]).collect();
            others.sort_unstable_by(|a, b| b.cmp(a));
            others.truncate(3);
            assert_eq!(pair.runners_up.iter().map(|r| r.score).collect::<Vec<_>>(), others);
            for runner in &pair.runners_up {
                assert_eq!(runner.difference, runner.score as i32 - pair.score as i32);
            }
        }
    }
}

#[test]
fn m5_the_bound_beside_a_runner_up_holds() {
    for seed in 0..40 {
        let instance = company(seed);
        let proposal = solved(&instance);
        let advisor = Advisor::new(&instance, &proposal, &()).expect("an advisor");
        for pair in &proposal.pairs {
            for runner in &pair.runners_up {
                let wish = Override::Pair { mentee: pair.mentee.clone(), mentor: runner.mentor.clone() };
                let price = advisor.price(&[wish]).expect("a price");
                match runner.costs_at_least {
                    Some(cost) => assert!(price.matched < 0 || -price.score >= cost as i64),
                    None => assert!(price.matched < 0),
                }
            }
        }
    }
}

#[test]
fn m7_prices_of_overrides_are_those_of_solving_again() {
    for seed in 0..400 {
        let mut dice = Dice::new(seed);
        let mut instance = company(seed);
        if dice.percent(50) {
            let pair = solved(&instance).pairs[0].clone();
            instance.locks.push(Lock { mentee: pair.mentee, mentor: pair.mentor, reason: None });
        }
        let before = solved(&instance);
        let advisor = Advisor::new(&instance, &before, &()).expect("an advisor");
        for _ in 0..4 {
            let mentee = instance.mentees[dice.below(instance.mentees.len())].person.clone();
            let mentor = instance.mentors[dice.below(instance.mentors.len())].person.clone();
            let absolute =
                advisor.explain(&mentee, &mentor).expect("both").broken_rules.iter().any(|r| r.is_absolute());
            let places = instance.mentors.iter().find(|m| m.person == mentor).expect("the mentor").capacity;
            let unlocked = |instance: &Instance| {
                let mut other = instance.clone();
                other.locks.retain(|lock| lock.mentee != mentee);
                other
            };
            let taken = instance.locks.iter().filter(|l| l.mentor == mentor && l.mentee != mentee).count() as u32;
            if !absolute && taken < places {
                let mut forced = unlocked(&instance);
                forced.locks.push(Lock { mentee: mentee.clone(), mentor: mentor.clone(), reason: Some("HR".into()) });
                let price = advisor
                    .price(&[Override::Pair { mentee: mentee.clone(), mentor: mentor.clone() }])
                    .expect("a price");
                check(&price, difference(&before, &solved(&forced)), &format!("seed {seed}: force"));
                let broken = advisor.explain(&mentee, &mentor).expect("both").broken_rules;
                assert_eq!(price.broken.iter().flat_map(|b| b.rules.clone()).collect::<Vec<_>>(), broken);
            }
            let mut banned = unlocked(&instance);
            banned.bans.push(Pair { mentee: mentee.clone(), mentor: mentor.clone() });
            let price =
                advisor.price(&[Override::Forbid { mentee: mentee.clone(), mentor: mentor.clone() }]).expect("a price");
            check(&price, difference(&before, &solved(&banned)), &format!("seed {seed}: forbid"));
            let mut without = unlocked(&instance);
            without.mentees.retain(|m| m.person != mentee);
            let price = advisor.price(&[Override::LeaveOut { mentee: mentee.clone() }]).expect("a price");
            check(&price, difference(&before, &solved(&without)), &format!("seed {seed}: leave out"));
            let mut roomy = instance.clone();
            roomy.mentors.iter_mut().filter(|m| m.person == mentor).for_each(|m| m.capacity += 1);
            let price = advisor.price(&[Override::Places { mentor: mentor.clone(), change: 1 }]).expect("a price");
            check(&price, difference(&before, &solved(&roomy)), &format!("seed {seed}: one more place"));
        }
    }
}

#[test]
fn m7_a_swap_is_two_pairs_made_by_hand() {
    for seed in 0..100 {
        let instance = company(seed);
        let before = solved(&instance);
        if before.pairs.len() < 2 {
            continue;
        }
        let (one, other) = (&before.pairs[0], &before.pairs[before.pairs.len() - 1]);
        let advisor = Advisor::new(&instance, &before, &()).expect("an advisor");
        let cross = [(&one.mentee, &other.mentor), (&other.mentee, &one.mentor)];
        let broken = |(mentee, mentor): (&String, &String)| advisor.explain(mentee, mentor).expect("both").broken_rules;
        if cross.iter().any(|pair| broken(*pair).iter().any(|rule| rule.is_absolute())) {
            continue;
        }
        let wish = Override::Swap { one: one.mentee.clone(), other: other.mentee.clone() };
        let price = advisor.price(&[wish]).expect("a price");
        let mut swapped = instance.clone();
        for (mentee, mentor) in cross {
            swapped.locks.push(Lock { mentee: mentee.clone(), mentor: mentor.clone(), reason: Some("HR".into()) });
        }
        check(&price, difference(&before, &solved(&swapped)), &format!("seed {seed}"));
    }
}

#[test]
fn m7_unknown_people_have_no_price() {
    let instance = company(1);
    let proposal = solved(&instance);
    let advisor = Advisor::new(&instance, &proposal, &()).expect("an advisor");
    assert_eq!(advisor.price(&[Override::LeaveOut { mentee: "nobody".into() }]), None);
    assert_eq!(advisor.explain("nobody", "p20"), None);
}

#[test]
fn m6_each_unmatched_person_sees_the_rules_that_left_nobody() {
    let mut instance = world::quiet();
    instance.settings.rules.shared_language = true;
    instance.settings.rules.different_department = true;
    let set = |p: &mut Person, language: &str, department: &str| {
        p.languages = vec![language.into()];
        p.department = Some(department.into());
    };
    world::person(&mut instance, "m", |p| set(p, "it", "Sales"));
    world::person(&mut instance, "A", |p| set(p, "de", "Sales"));
    world::person(&mut instance, "B", |p| set(p, "de", "Finance"));
    world::person(&mut instance, "C", |p| set(p, "it", "Sales"));
    world::mentee(&mut instance, "m");
    ["A", "B", "C"].iter().for_each(|id| world::mentor(&mut instance, id));
    let proposal = solved(&instance);
    let excluded = vec![
        Excluded { rule: Rule::SharedLanguage, mentors: 2, alone: 1 },
        Excluded { rule: Rule::DifferentDepartment, mentors: 2, alone: 1 },
    ];
    assert_eq!(proposal.unmatched[0].excluded, excluded);
    let advisor = Advisor::new(&instance, &proposal, &()).expect("an advisor");
    assert_eq!(advisor.why_not("m"), Some(excluded));
}

#[test]
fn m6_each_single_change_matches_as_many_as_it_says() {
    let mut seen = [0; 3];
    for seed in 0..120 {
        let mut instance = company(seed);
        instance.settings.rules.most_mentees = seed.is_multiple_of(2).then_some(1);
        let before = solved(&instance);
        let advisor = Advisor::new(&instance, &before, &()).expect("an advisor");
        for remedy in advisor.remedies(&()).expect("remedies") {
            let mut changed = instance.clone();
            match &remedy.kind {
                RemedyKind::RelaxRule(rule) => {
                    changed.settings.rules = instance.settings.rules.without(*rule).expect("a rule that is on");
                    seen[0] += 1;
                }
                RemedyKind::OneMorePlace { mentor } => {
                    changed.settings.rules.most_mentees = None;
                    cap(&mut changed, instance.settings.rules.most_mentees, mentor, 1);
                    seen[1] += 1;
                }
                RemedyKind::TwoMoreMentorsLike { mentor } => {
                    changed.settings.rules.most_mentees = None;
                    cap(&mut changed, instance.settings.rules.most_mentees, mentor, 2);
                    seen[2] += 1;
                }
            }
            let (matched, _) = difference(&before, &solved(&changed));
            assert_eq!(remedy.matched, matched, "seed {seed}: {:?}", remedy.kind);
            assert!(remedy.matched > 0 && remedy.helped.len() as i64 >= remedy.matched);
            let alone = |id: &String| before.unmatched.iter().any(|one| one.mentee == *id);
            assert!(remedy.helped.iter().all(alone), "seed {seed}: {:?}", remedy.helped);
        }
        if before.unmatched.is_empty() {
            assert_eq!(advisor.remedies(&()).expect("remedies"), []);
        }
    }
    assert!(seen.iter().all(|count| *count > 20), "{seen:?}");
}

/// Writes the program's limit into each mentor, and gives one of them more.
fn cap(instance: &mut Instance, most: Option<u32>, mentor: &str, more: u32) {
    for one in &mut instance.mentors {
        one.capacity = one.capacity.min(most.unwrap_or(u32::MAX)) + if one.person == mentor { more } else { 0 };
    }
}

#[test]
fn m6_every_relaxed_rule_that_helps_is_named() {
    for seed in 0..60 {
        let instance = company(seed);
        let before = solved(&instance);
        let advisor = Advisor::new(&instance, &before, &()).expect("an advisor");
        let remedies = advisor.remedies(&()).expect("remedies");
        for rule in Rule::ALL.into_iter().filter(|rule| !rule.is_absolute()) {
            let Some(rules) = instance.settings.rules.without(rule) else {
                continue;
            };
            let mut changed = instance.clone();
            changed.settings.rules = rules;
            let helps = solved(&changed).totals.matched > before.totals.matched;
            let named = remedies.iter().any(|remedy| remedy.kind == RemedyKind::RelaxRule(rule));
            assert_eq!(helps, named, "seed {seed}: {rule:?}");
        }
    }
}
