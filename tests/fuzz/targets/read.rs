//! Whatever bytes a file holds: a clear answer, and never a panic. What can be read is matched and verified.
//!
//! With cargo-fuzz: `cd tests/fuzz && cargo +nightly fuzz run --fuzz-dir . read seeds`. Without it: `tests/fuzz/run 60`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, unused_imports)]
#[path = "../../../src/matching/mod.rs"]
mod matching;
#[path = "../../../src/cli/matching/mm1.rs"]
mod mm1;

use matching::advice::Advisor;
use matching::assign::{Objective, Pace, solve};
use matching::{Certificate, Instance, Proposal, check_pairs, propose, verify};

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"mm1") {
        if let Ok(graph) = mm1::read(bytes) {
            let solved = solve(&graph, Objective::MostThenTotal, &Pace::free()).expect("not canceled");
            let (bonus, mentee, mentor) = (solved.duals.bonus, solved.duals.mentee, solved.duals.mentor);
            let certificate = Certificate { bonus, mentee, mentor, floor: None };
            let row = |i| graph.row(i);
            check_pairs(graph.mentee_count(), graph.capacities(), row, &solved.mentor_of, &certificate)
                .expect("proven");
        }
        return;
    }
    if let Ok(instance) = serde_json::from_slice::<Instance>(bytes) {
        if let Ok(proposal) = propose(&instance, &()) {
            verify(&instance, &proposal, &()).expect("a proposal that holds");
            let advisor = Advisor::new(&instance, &proposal, &()).expect("an advisor");
            advisor.remedies(&()).expect("not canceled");
        }
    } else if let Ok((instance, proposal)) = serde_json::from_slice::<(Instance, Proposal)>(bytes) {
        // Hostile proposals are refused or hold, and never panic.
        let _ = verify(&instance, &proposal, &());
    }
});
