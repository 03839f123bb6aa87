//! What must follow when the input changes in a known way.

use ithaca::matching::*;

use crate::world::{self, Dice, Size};

fn company(seed: u64) -> Instance {
    let mut instance = world::company(seed, Size { mentees: 25, mentors: 15, roles: 8, topics: 8, capacity: 2 });
    if seed % 2 == 1 {
        instance.settings.objective = Objective::Fairest;
    }
    instance
}

fn solved(instance: &Instance) -> Proposal {
    let proposal = propose(instance, &()).expect("a proposal");
    verify(instance, &proposal, &()).expect("a valid proposal");
    proposal
}

fn key(proposal: &Proposal) -> Vec<(String, String, u32)> {
    let mut pairs: Vec<_> = proposal.pairs.iter().map(|p| (p.mentee.clone(), p.mentor.clone(), p.score)).collect();
    pairs.sort();
    pairs
}

fn shuffle<T>(list: &mut [T], dice: &mut Dice) {
    for k in (1..list.len()).rev() {
        list.swap(k, dice.below(k + 1));
    }
}

#[test]
fn rows_in_another_order_give_the_same_pairs() {
    for seed in 0..100 {
        let instance = company(seed);
        let mut shuffled = instance.clone();
        let dice = &mut Dice::new(seed);
        shuffle(&mut shuffled.people, dice);
        shuffle(&mut shuffled.mentees, dice);
        shuffle(&mut shuffled.mentors, dice);
        shuffle(&mut shuffled.job_roles, dice);
        shuffle(&mut shuffled.topics, dice);
        assert_eq!(key(&solved(&instance)), key(&solved(&shuffled)), "seed {seed}");
    }
}

#[test]
fn doubling_every_weight_doubles_every_score() {
    for seed in 0..100 {
        let mut instance = company(seed);
        let at = |instance: &mut Instance, weight: Weight| {
            instance.settings.weights = Weights::all(weight);
            solved(instance)
        };
        let (low, medium, high) =
            (at(&mut instance, Weight::Low), at(&mut instance, Weight::Medium), at(&mut instance, Weight::High));
        let times = |proposal: &Proposal, by: u64| (proposal.totals.matched, proposal.totals.score * by);
        assert_eq!(times(&low, 2), times(&medium, 1), "seed {seed}");
        assert_eq!(times(&low, 4), times(&high, 1), "seed {seed}");
    }
}

#[test]
fn a_useless_mentor_changes_nothing() {
    for seed in 0..100 {
        let instance = company(seed);
        let before = solved(&instance);
        let mut more = instance;
        more.people.push(Person { id: "useless".into(), languages: vec!["xx".into()], ..Person::default() });
        more.mentors.push(Mentor { person: "useless".into(), capacity: 5, ..Mentor::default() });
        let after = solved(&more);
        assert_eq!(
            (before.totals.matched, before.totals.score),
            (after.totals.matched, after.totals.score),
            "seed {seed}"
        );
    }
}

#[test]
fn a_twin_of_a_mentor_is_worth_as_much_as_more_places() {
    for seed in 0..100 {
        let mut instance = company(seed);
        instance.settings.rules.no_line_of_management = false;
        instance.settings.rules.not_this_person = false;
        instance.settings.weights.wishes = Weight::Off;
        let which = Dice::new(seed).below(instance.mentors.len());
        let mut roomy = instance.clone();
        roomy.mentors[which].capacity += 1;
        let id = instance.mentors[which].person.clone();
        let mut person = instance.people.iter().find(|p| p.id == id).expect("the mentor").clone();
        person.id = "twin".into();
        instance.people.push(person);
        instance.mentors.push(Mentor { person: "twin".into(), capacity: 1, ..instance.mentors[which].clone() });
        let (twin, roomy) = (solved(&instance), solved(&roomy));
        assert_eq!((twin.totals.matched, twin.totals.score), (roomy.totals.matched, roomy.totals.score), "seed {seed}");
    }
}

#[test]
fn a_stricter_rule_never_matches_more() {
    for seed in 0..100 {
        let mut instance = company(seed);
        let before = solved(&instance).totals;
        instance.settings.rules.different_department = true;
        instance.settings.rules.experience_gap_years = Some(3);
        let after = solved(&instance).totals;
        assert!(after.matched <= before.matched && after.eligible_pairs <= before.eligible_pairs);
    }
}
