//! M8: leavers, exits and late joiners, each against an independent solve with everybody else locked.

use ithaca::matching::advice::{Advisor, Late};
use ithaca::matching::*;

use crate::advice::{check, company, difference, solved};

#[test]
fn m8_after_a_leaver_nobody_else_moves_and_the_free_place_goes_to_the_best() {
    for seed in 0..200 {
        let instance = company(seed);
        let before = solved(&instance);
        let Some(gone) = before.pairs.get(seed as usize % before.pairs.len().max(1)) else {
            continue;
        };
        let advisor = Advisor::new(&instance, &before, &()).expect("an advisor");
        let event = [Late::MenteeLeaves { mentee: gone.mentee.clone() }];
        let price = advisor.late(&event).expect("a price");
        let mut after = instance.clone();
        after.mentees.retain(|m| m.person != gone.mentee);
        for pair in before.pairs.iter().filter(|pair| pair.mentee != gone.mentee) {
            after.locks.push(Lock { mentee: pair.mentee.clone(), mentor: pair.mentor.clone(), reason: None });
        }
        check(&price, difference(&before, &solved(&after)), &format!("seed {seed}"));
        let stays = |id: &str| before.pairs.iter().any(|p| p.mentee == id && p.mentee != gone.mentee);
        assert!(price.moves.iter().all(|step| !stays(&step.mentee)), "seed {seed}: somebody moved");
        let moved = advisor.late_with_moves(&event).expect("a price");
        after.locks.clear();
        check(&moved, difference(&before, &solved(&after)), &format!("seed {seed}: everybody may move"));
    }
}

#[test]
fn m8_a_mentor_who_leaves_frees_only_the_own_mentees() {
    for seed in 0..200 {
        let instance = company(seed);
        let before = solved(&instance);
        let gone = &instance.mentors[seed as usize % instance.mentors.len()].person;
        let advisor = Advisor::new(&instance, &before, &()).expect("an advisor");
        let price = advisor.late(&[Late::MentorLeaves { mentor: gone.clone() }]).expect("a price");
        let mut after = instance.clone();
        after.mentors.retain(|m| m.person != *gone);
        for pair in before.pairs.iter().filter(|pair| pair.mentor != *gone) {
            after.locks.push(Lock { mentee: pair.mentee.clone(), mentor: pair.mentor.clone(), reason: None });
        }
        check(&price, difference(&before, &solved(&after)), &format!("seed {seed}"));
    }
}

#[test]
fn m8_late_joiners_find_a_place_without_moving_anybody() {
    for seed in 0..200 {
        let whole = company(seed);
        let mut early = whole.clone();
        let (mentee, mentor) = (early.mentees.pop().expect("a mentee"), early.mentors.pop().expect("a mentor"));
        let before = solved(&early);
        let advisor = Advisor::new(&whole, &before, &()).expect("an advisor");
        let events =
            [Late::MenteeJoins { mentee: mentee.person.clone() }, Late::MentorJoins { mentor: mentor.person.clone() }];
        for (count, also) in [(1, false), (2, true)] {
            let price = advisor.late(&events[..count]).expect("a price");
            let mut after =
                if also { whole.clone() } else { Instance { mentees: whole.mentees.clone(), ..early.clone() } };
            for pair in &before.pairs {
                after.locks.push(Lock { mentee: pair.mentee.clone(), mentor: pair.mentor.clone(), reason: None });
            }
            check(&price, difference(&before, &solved(&after)), &format!("seed {seed}: {count} joiners"));
        }
        let free = advisor.late_with_moves(&events).expect("a price");
        check(&free, difference(&before, &solved(&whole)), &format!("seed {seed}: everybody may move"));
    }
}
