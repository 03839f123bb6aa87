//! M3: "fairest", its price, and ties.

use std::collections::BTreeSet;

use ithaca::matching::*;

use crate::world::{self, Size, mentee, mentor, quiet};

#[test]
fn m3_fairest_lifts_the_worst_pair_and_states_its_price() {
    let mut dearer = 0;
    for seed in 0..60 {
        let size = Size { mentees: 40, mentors: 25, roles: 10, topics: 10, capacity: 2 };
        let mut instance = world::company(seed, size);
        let total_first = propose(&instance, &()).expect("a proposal");
        instance.settings.objective = Objective::Fairest;
        let fairest = propose(&instance, &()).expect("a proposal");
        let worst = |p: &Proposal| p.pairs.iter().map(|pair| pair.score).min().unwrap_or(0);
        let fairness = fairest.fairness.clone().expect("the price of fairness");
        assert_eq!(fairness.total_first_score, total_first.totals.score);
        assert_eq!(fairness.total_first_worst, worst(&total_first));
        assert_eq!(fairness.fairest_score, fairest.totals.score);
        assert_eq!(fairness.fairest_worst, worst(&fairest));
        assert_eq!(fairness.price(), total_first.totals.score - fairest.totals.score);
        assert_eq!(fairest.totals.matched, total_first.totals.matched);
        assert!(fairness.fairest_worst >= fairness.total_first_worst);
        dearer += usize::from(fairness.price() > 0 && fairness.fairest_worst > fairness.total_first_worst);
        assert!(total_first.fairness.is_none());
    }
    assert!(dearer > 10, "fairness costs something in {dearer} of 60");
}

/// Twelve mentees who are all the same, and one place.
fn equals() -> Instance {
    let mut instance = quiet();
    for k in 0..12 {
        mentee(&mut instance, &format!("m{k}"));
    }
    mentor(&mut instance, "M");
    instance
}

#[test]
fn ties_follow_the_seed_and_not_the_name_or_the_row() {
    let mut winners = Vec::new();
    for seed in 0..600 {
        let mut instance = equals();
        instance.settings.seed = seed;
        let winner = propose(&instance, &()).expect("a proposal").pairs[0].mentee.clone();
        instance.mentees.reverse();
        instance.people.reverse();
        assert_eq!(propose(&instance, &()).expect("a proposal").pairs[0].mentee, winner, "row order does not matter");
        winners.push(winner);
    }
    let different: BTreeSet<&String> = winners.iter().collect();
    assert_eq!(different.len(), 12);
    for winner in different {
        let times = winners.iter().filter(|w| *w == winner).count();
        assert!((25..=80).contains(&times), "{winner} wins {times} of 600 ties");
    }
}

#[test]
fn m11_the_same_instance_gives_the_same_bytes() {
    let size = Size { mentees: 80, mentors: 40, roles: 10, topics: 10, capacity: 2 };
    let bytes = || {
        let instance = world::company(3, size);
        serde_json::to_vec(&propose(&instance, &()).expect("a proposal")).expect("bytes")
    };
    let first = bytes();
    assert!((0..3).all(|_| bytes() == first));
}
