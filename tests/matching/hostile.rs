//! Mutilated files: refused or answered, never a panic.

use ithaca::matching::*;

use crate::world::{self, Dice, Size};

/// Tokens that are legal JSON and wrong almost everywhere.
const TOKENS: [&str; 12] =
    ["-1", "0", "null", "\"\"", "\"p0\"", "[]", "{}", "4294967295", "1e400", "true", "\"2026-02-30\"", "\"fairest\""];

/// Cuts, repeats, flips, or puts another token at a random place.
fn mutilate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..1 + dice.below(6) / 5 {
        let at = dice.below(bytes.len());
        match dice.below(16) {
            0 => bytes.truncate(at),
            1 => bytes[at] ^= 1 << dice.below(8),
            2 => {
                let end = (at + dice.below(40)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            3 => drop(bytes.drain(at..(at + 1 + dice.below(10)).min(bytes.len()))),
            _ => {
                let starts = |b: &u8| matches!(b, b':' | b',' | b'[');
                let start = at + bytes[at..].iter().position(starts).map_or(0, |k| k + 1);
                let ends = |b: &u8| matches!(b, b',' | b']' | b'}');
                let end = start + bytes[start.min(bytes.len())..].iter().position(ends).unwrap_or(0);
                let token = TOKENS[dice.below(TOKENS.len())].bytes();
                bytes.splice(start.min(bytes.len())..end.min(bytes.len()), token);
            }
        }
        if bytes.is_empty() {
            return;
        }
    }
}

#[test]
fn a_mutilated_instance_is_refused_or_matched_and_proven() {
    let (mut read, mut answered) = (0, 0);
    for seed in 0..3000 {
        let dice = &mut Dice::new(seed);
        let instance = world::company(seed % 7, Size { mentees: 6, mentors: 4, roles: 5, topics: 5, capacity: 2 });
        let mut bytes = serde_json::to_vec(&instance).expect("json");
        mutilate(&mut bytes, dice);
        let Ok(instance) = serde_json::from_slice::<Instance>(&bytes) else {
            continue;
        };
        read += 1;
        if let Ok(proposal) = propose(&instance, &()) {
            answered += 1;
            verify(&instance, &proposal, &()).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        }
    }
    assert!(read > 150 && answered > 80, "{read} read, {answered} answered");
}

#[test]
fn a_mutilated_proposal_is_refused_unless_nothing_that_counts_was_touched() {
    let instance = world::company(4, Size { mentees: 12, mentors: 7, roles: 5, topics: 5, capacity: 2 });
    let proposal = propose(&instance, &()).expect("a proposal");
    let bytes = serde_json::to_vec(&proposal).expect("json");
    let mut refused = 0;
    for seed in 0..3000 {
        let mut changed = bytes.clone();
        mutilate(&mut changed, &mut Dice::new(seed));
        let Ok(changed) = serde_json::from_slice::<Proposal>(&changed) else {
            continue;
        };
        match verify(&instance, &changed, &()) {
            Err(_) => refused += 1,
            Ok(verified) => {
                assert_eq!(
                    (verified.matched, verified.score),
                    (proposal.totals.matched, proposal.totals.score),
                    "seed {seed}"
                );
            }
        }
    }
    assert!(refused > 100, "{refused} refused");
}

#[test]
fn a_run_can_be_stopped() {
    struct Stop;
    impl Watch for Stop {
        fn canceled(&self) -> bool {
            true
        }
    }
    let instance = world::company(1, Size { mentees: 50, mentors: 30, roles: 5, topics: 5, capacity: 2 });
    assert_eq!(propose(&instance, &Stop), Err(Refusal::Canceled));
}
