//! Every proposal is checked by the certificate, and is as good as brute force finds.

use ithaca::matching::*;

use crate::world::{self, Dice, Size};

/// A small company with some of the rules switched on.
fn small(seed: u64) -> Instance {
    let mut dice = Dice::new(seed ^ 0xabcd);
    let size = Size {
        mentees: 1 + dice.below(6),
        mentors: 1 + dice.below(5),
        roles: 6,
        topics: 6,
        capacity: 3,
    };
    let mut instance = world::company(seed, size);
    let rules = &mut instance.settings.rules;
    rules.experience_gap_years = dice.percent(30).then_some(5);
    rules.held_role = [
        None,
        Some(WhichRole::Either),
        Some(WhichRole::Current),
        Some(WhichRole::Target),
    ][dice.below(4)];
    rules.people_manager = dice.percent(20);
    rules.host_country = dice.percent(30);
    rules.hours_in_common = dice.percent(30).then_some(4);
    rules.different_department = dice.percent(30);
    rules.most_mentees = dice.percent(30).then_some(1);
    rules.mentor_level = dice.percent(20).then_some(3);
    rules.mentor_tenure_years = dice.percent(20).then_some(3);
    rules.goal_in_common = dice.percent(20);
    for term in Term::ALL {
        instance
            .settings
            .weights
            .set(term, Weight::ALL[dice.below(4)]);
    }
    if dice.percent(40) {
        instance.settings.objective = Objective::Fairest;
    }
    if dice.percent(30) {
        let (i, j) = (
            dice.below(instance.mentees.len()),
            dice.below(instance.mentors.len()),
        );
        let pair = Pair {
            mentee: instance.mentees[i].person.clone(),
            mentor: instance.mentors[j].person.clone(),
        };
        instance.bans.push(pair);
    }
    instance
}

#[test]
fn m4_every_proposal_passes_the_check_and_says_that_it_is_proven() {
    for seed in 0..3000 {
        let instance = small(seed);
        let proposal = propose(&instance, &()).expect("a proposal");
        let verified = verify(&instance, &proposal, &())
            .unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert!(verified.proven, "seed {seed}");
    }
}

#[test]
fn a_cut_list_is_priced_and_repaired_until_the_whole_problem_is_solved() {
    for seed in 0..300 {
        let size = Size {
            mentees: 40,
            mentors: 60,
            roles: 12,
            topics: 10,
            capacity: 2,
        };
        let mut instance = world::company(seed, size);
        if seed % 3 == 0 {
            instance.settings.objective = Objective::Fairest;
        }
        let whole = propose(&instance, &()).expect("a proposal");
        let cut = propose_within(&instance, 40, &()).expect("a proposal");
        verify(&instance, &cut, &()).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert!(
            cut.totals.listed_pairs < cut.totals.eligible_pairs,
            "seed {seed}: nothing was cut"
        );
        assert_eq!(whole.totals.matched, cut.totals.matched);
        assert_eq!(whole.totals.score, cut.totals.score);
        assert!(cut.proven);
    }
}
