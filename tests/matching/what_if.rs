//! M9: other settings, each against a new run with them.

use ithaca::matching::advice::Advisor;
use ithaca::matching::*;

use crate::advice::{company, solved};
use crate::world::Dice;

#[test]
fn m9_other_settings_show_who_would_change() {
    let instance = company(7);
    let now = solved(&instance);
    let advisor = Advisor::new(&instance, &now, &()).expect("an advisor");
    let same = advisor.what_if(&instance.settings, &()).expect("an answer");
    assert_eq!((same.changed.len(), same.more(), same.score), (0, 0, now.totals.score));
    let mut settings = instance.settings.clone();
    settings.weights = Weights { generation: Weight::High, ..Weights::none() };
    let other = advisor.what_if(&settings, &()).expect("an answer");
    let mentor = |id: &str| now.pairs.iter().find(|p| p.mentee == id).map(|p| p.mentor.clone());
    assert!(!other.changed.is_empty());
    assert!(other.changed.iter().all(|(id, before, after)| before != after && mentor(id) == *before));
}

/// The pairs that a what-if leaves, locked one by one: a run under those settings must count and score them the same.
fn score_of(changed: &Instance, now: &Proposal, what: &[(String, Option<String>, Option<String>)]) -> (usize, u64) {
    let mut held = changed.clone();
    held.locks.clear();
    for mentee in &changed.mentees {
        let now = now.pairs.iter().find(|p| p.mentee == mentee.person).map(|p| p.mentor.clone());
        let then = what.iter().find(|one| one.0 == mentee.person).map_or(now, |one| one.2.clone());
        if let Some(mentor) = then {
            held.locks.push(Lock { mentee: mentee.person.clone(), mentor, reason: None });
        }
    }
    let count = held.locks.len();
    let locked = propose(&held, &()).expect("no rule is broken, no mentor has too many");
    (count, locked.pairs.iter().filter(|p| p.locked).map(|p| u64::from(p.score)).sum())
}

#[test]
fn m9_other_settings_give_what_a_new_run_would_give() {
    for seed in 0..300 {
        let mut dice = Dice::new(seed);
        let mut instance = company(seed);
        if dice.percent(30) {
            let pair = solved(&instance).pairs[0].clone();
            instance.locks.push(Lock { mentee: pair.mentee, mentor: pair.mentor, reason: Some("HR".into()) });
        }
        let now = solved(&instance);
        let advisor = Advisor::new(&instance, &now, &()).expect("an advisor");
        let mut settings = instance.settings.clone();
        for term in Term::ALL {
            if dice.percent(40) {
                settings.weights.set(term, Weight::ALL[dice.below(4)]);
            }
        }
        if dice.percent(50) {
            settings.rules.different_department = dice.percent(50);
            settings.rules.shared_language = dice.percent(50);
            settings.rules.held_role = dice.percent(30).then_some(WhichRole::Target);
            settings.rules.most_mentees = dice.percent(30).then_some(1);
        }
        if dice.percent(40) {
            settings.objective = Objective::Fairest;
        }
        let other = advisor.what_if(&settings, &()).expect("an answer");
        let changed = Instance { settings, ..instance.clone() };
        let anew = solved(&changed);
        let totals = (anew.totals.matched, anew.totals.score, anew.totals.best_possible);
        assert_eq!((other.matched, other.score, other.best_possible), totals, "seed {seed}");
        // The worst pair of "total first" depends on which of the equally good assignments is named.
        let price = |f: &Option<Fairness>| f.as_ref().map(|f| (f.fairest_worst, f.fairest_score, f.total_first_score));
        assert_eq!(price(&other.fairness), price(&anew.fairness), "seed {seed}");
        assert_eq!(other.more(), anew.totals.matched as i64 - now.totals.matched as i64, "seed {seed}");
        if instance.locks.is_empty() {
            assert_eq!(score_of(&changed, &now, &other.changed), (other.matched, other.score), "seed {seed}");
        }
    }
}

#[test]
fn m9_another_day_is_another_run() {
    let instance = company(3);
    let now = solved(&instance);
    let advisor = Advisor::new(&instance, &now, &()).expect("an advisor");
    let settings = Settings { as_of: crate::world::day(2028, 3, 1), ..instance.settings.clone() };
    let other = advisor.what_if(&settings, &()).expect("an answer");
    let anew = solved(&Instance { settings, ..instance.clone() });
    assert_eq!((other.matched, other.score), (anew.totals.matched, anew.totals.score));
}
