//! Every proposal is checked by the certificate, and is as good as brute force finds.

use ithaca::matching::advice::Advisor;
use ithaca::matching::*;

use crate::world::{self, Dice, Size};

/// A small company with some of the rules switched on.
pub fn small(seed: u64) -> Instance {
    let mut dice = Dice::new(seed ^ 0xabcd);
    let size = Size { mentees: 1 + dice.below(6), mentors: 1 + dice.below(5), roles: 6, topics: 6, capacity: 3 };
    let mut instance = world::company(seed, size);
    let rules = &mut instance.settings.rules;
    rules.experience_gap_years = dice.percent(30).then_some(5);
    rules.held_role = [None, Some(WhichRole::Either), Some(WhichRole::Current), Some(WhichRole::Target)][dice.below(4)];
    rules.people_manager = dice.percent(20);
    rules.host_country = dice.percent(30);
    rules.hours_in_common = dice.percent(30).then_some(4);
    rules.different_department = dice.percent(30);
    rules.most_mentees = dice.percent(30).then_some(1);
    rules.mentor_level = dice.percent(20).then_some(3);
    rules.mentor_tenure_years = dice.percent(20).then_some(3);
    rules.goal_in_common = dice.percent(20);
    for term in Term::ALL {
        instance.settings.weights.set(term, Weight::ALL[dice.below(4)]);
    }
    if dice.percent(40) {
        instance.settings.objective = Objective::Fairest;
    }
    if dice.percent(30) {
        let (i, j) = (dice.below(instance.mentees.len()), dice.below(instance.mentors.len()));
        let pair = Pair { mentee: instance.mentees[i].person.clone(), mentor: instance.mentors[j].person.clone() };
        instance.bans.push(pair);
    }
    instance
}

#[test]
fn m4_every_proposal_passes_the_check_and_says_that_it_is_proven() {
    for seed in 0..3000 {
        let instance = small(seed);
        let proposal = propose(&instance, &()).expect("a proposal");
        let verified = verify(&instance, &proposal, &()).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert!(verified.proven, "seed {seed}");
    }
}

#[test]
fn a_cut_list_is_priced_and_repaired_until_the_whole_problem_is_solved() {
    for seed in 0..300 {
        let size = Size { mentees: 40, mentors: 60, roles: 12, topics: 10, capacity: 2 };
        let mut instance = world::company(seed, size);
        if seed % 3 == 0 {
            instance.settings.objective = Objective::Fairest;
        }
        let whole = propose(&instance, &()).expect("a proposal");
        let cut = propose_within(&instance, 40, &()).expect("a proposal");
        verify(&instance, &cut, &()).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert!(cut.totals.listed_pairs < cut.totals.eligible_pairs, "seed {seed}: nothing was cut");
        assert_eq!(whole.totals.matched, cut.totals.matched);
        assert_eq!(whole.totals.score, cut.totals.score);
        assert!(cut.proven);
    }
}

/// Score of every eligible pair, `None` elsewhere; rows are mentees.
pub fn table(instance: &Instance, proposal: &Proposal) -> Vec<Vec<Option<u32>>> {
    let advisor = Advisor::new(instance, proposal, &()).expect("an advisor");
    let pair = |i: &Mentee, j: &Mentor| {
        let explained = advisor.explain(&i.person, &j.person).expect("both people");
        explained.broken_rules.is_empty().then_some(explained.score)
    };
    instance.mentees.iter().map(|i| instance.mentors.iter().map(|j| pair(i, j)).collect()).collect()
}

/// The most that any assignment matches, and the highest total of those.
fn brute_force(table: &[Vec<Option<u32>>], places: &mut [u32]) -> (usize, u64) {
    let Some((row, rest)) = table.split_first() else {
        return (0, 0);
    };
    let mut best = brute_force(rest, places);
    for (j, score) in row.iter().enumerate() {
        let Some(score) = *score else { continue };
        if places[j] > 0 {
            places[j] -= 1;
            let (matched, total) = brute_force(rest, places);
            best = best.max((matched + 1, total + u64::from(score)));
            places[j] += 1;
        }
    }
    best
}

/// For "fairest": the highest floor above which as many are matched, and the highest total there.
fn best(table: &[Vec<Option<u32>>], places: &[u32], objective: Objective) -> (usize, u64) {
    let most = brute_force(table, &mut places.to_vec());
    if objective == Objective::MostThenTotal {
        return most;
    }
    let mut floors: Vec<u32> = table.iter().flatten().flatten().copied().collect();
    floors.sort_unstable_by(|a, b| b.cmp(a));
    let above = |floor: u32| -> Vec<Vec<Option<u32>>> {
        table.iter().map(|row| row.iter().map(|score| score.filter(|s| *s >= floor)).collect()).collect()
    };
    let mut reached = floors.into_iter().map(|floor| brute_force(&above(floor), &mut places.to_vec()));
    reached.find(|found| found.0 == most.0).unwrap_or((0, 0))
}

#[test]
fn m3_nothing_beats_a_proposal_in_either_objective() {
    for seed in 0..2000 {
        let instance = small(seed);
        let proposal = propose(&instance, &()).expect("a proposal");
        let table = table(&instance, &proposal);
        let most = instance.settings.rules.most_mentees.unwrap_or(u32::MAX);
        let places: Vec<u32> = instance.mentors.iter().map(|mentor| mentor.capacity.min(most)).collect();
        let found = best(&table, &places, instance.settings.objective);
        assert_eq!((proposal.totals.matched, proposal.totals.score), found, "seed {seed}");
        let eligible = table.iter().flatten().flatten().count() as u64;
        assert_eq!(proposal.totals.eligible_pairs, eligible, "seed {seed}");
    }
}

/// A company with a lock, in which somebody is left out.
fn contested(objective: Objective) -> (Instance, Proposal) {
    let size = Size { mentees: 30, mentors: 12, roles: 8, topics: 8, capacity: 2 };
    let mut instance = world::company(11, size);
    instance.settings.objective = objective;
    let first = propose(&instance, &()).expect("a proposal").pairs[0].clone();
    instance.locks.push(Lock { mentee: first.mentee, mentor: first.mentor, reason: None });
    let proposal = propose(&instance, &()).expect("a proposal");
    assert!(!proposal.unmatched.is_empty());
    verify(&instance, &proposal, &()).expect("a valid proposal");
    (instance, proposal)
}

/// The violation that a changed proposal is refused for.
fn refused(objective: Objective, change: impl FnOnce(&mut Proposal)) -> String {
    let (instance, mut proposal) = contested(objective);
    change(&mut proposal);
    match verify(&instance, &proposal, &()) {
        Err(Objection::Violation(fault)) => fault.to_string(),
        other => panic!("accepted: {other:?}"),
    }
}

#[test]
fn m4_a_raised_score_is_refused() {
    let said = refused(Objective::MostThenTotal, |p| p.pairs[3].score += 1);
    assert!(said.contains("score: states"), "{said}");
    let said = refused(Objective::MostThenTotal, |p| p.pairs[3].reasons[0].points += 1);
    assert!(said.contains("reasons: states"), "{said}");
    let said = refused(Objective::MostThenTotal, |p| p.totals.score += 1);
    assert!(said.contains("totals.score"), "{said}");
}

#[test]
fn m4_swapped_pairs_are_refused_even_when_their_scores_are_right() {
    let (instance, proposal) = contested(Objective::MostThenTotal);
    let advisor = Advisor::new(&instance, &proposal, &()).expect("an advisor");
    let free: Vec<usize> = (0..proposal.pairs.len()).filter(|&k| !proposal.pairs[k].locked).collect();
    let mut swaps = 0;
    for &a in &free {
        for &b in free.iter().filter(|b| **b > a) {
            let mut swapped = proposal.clone();
            (swapped.pairs[a].mentor, swapped.pairs[b].mentor) =
                (proposal.pairs[b].mentor.clone(), proposal.pairs[a].mentor.clone());
            for k in [a, b] {
                let pair = &mut swapped.pairs[k];
                let explained = advisor.explain(&pair.mentee, &pair.mentor).expect("both people");
                (pair.score, pair.reasons, pair.runners_up) = (explained.score, explained.reasons, Vec::new());
            }
            swapped.totals.score = swapped.pairs.iter().map(|pair| u64::from(pair.score)).sum();
            swapped.totals.upper_bound = swapped.totals.score;
            if swapped.totals.score != proposal.totals.score {
                swaps += 1;
                assert!(verify(&instance, &swapped, &()).is_err(), "pairs {a} and {b}");
            }
        }
    }
    assert!(swaps > 20);
}

#[test]
fn m4_every_shifted_price_is_refused() {
    let (instance, proposal) = contested(Objective::MostThenTotal);
    for by in [-1, 1, 1000] {
        for i in 0..proposal.certificate.mentee.len() {
            let mut shifted = proposal.clone();
            shifted.certificate.mentee[i] += by;
            assert!(verify(&instance, &shifted, &()).is_err(), "mentee {i} by {by}");
        }
        for j in (0..proposal.certificate.mentor.len()).filter(|&j| instance.mentors[j].capacity > 0) {
            let mut shifted = proposal.clone();
            shifted.certificate.mentor[j] += by;
            let locked = instance.locks.iter().filter(|l| l.mentor == instance.mentors[j].person).count() as u32;
            if instance.mentors[j].capacity > locked {
                assert!(verify(&instance, &shifted, &()).is_err(), "mentor {j} by {by}");
            }
        }
    }
    let said = refused(Objective::MostThenTotal, |p| p.certificate.bonus = 10);
    assert!(said.contains("beats the prices") || said.contains("price of mentee"), "{said}");
}

#[test]
fn m4_anything_else_that_was_touched_is_refused() {
    type Change = fn(&mut Proposal);
    let changes: [(Change, &str); 13] = [
        (|p| drop(p.pairs.pop()), "neither matched nor unmatched"),
        (|p| p.pairs.push(p.pairs[0].clone()), "is there twice"),
        (|p| p.pairs[0].mentor = "nobody".into(), "not a mentor"),
        (|p| p.pairs[0].mentee = "nobody".into(), "not a mentee"),
        (|p| p.pairs.iter_mut().for_each(|pair| pair.locked = false), "locked: states"),
        (|p| p.unmatched[0].eligible += 1, "unmatched"),
        (|p| p.settings.weights.goals = Weight::Low, "settings"),
        (|p| p.certificate.mentee.truncate(3), "number of prices"),
        (|p| p.certificate.floor = Some(Floor::default()), "floor"),
        (|p| p.totals.eligible_pairs -= 1, "eligible_pairs"),
        (|p| p.totals.upper_bound += 1, "upper_bound"),
        (|p| p.totals.most_matched += 1, "most_matched"),
        (|p| p.pairs[4].runners_up[0].score += 1, "runner-up"),
    ];
    for (change, words) in changes {
        let said = refused(Objective::MostThenTotal, change);
        assert!(said.contains(words), "{said} does not name {words}");
    }
}

#[test]
fn m4_more_mentees_than_places_are_refused() {
    let (instance, proposal) = contested(Objective::MostThenTotal);
    let advisor = Advisor::new(&instance, &proposal, &()).expect("an advisor");
    let mentor = proposal.pairs[5].mentor.clone();
    let mut crowded = proposal.clone();
    for pair in crowded.pairs.iter_mut().filter(|pair| !pair.locked) {
        let explained = advisor.explain(&pair.mentee, &mentor).expect("both people");
        if explained.broken_rules.is_empty() {
            pair.mentor = mentor.clone();
            (pair.score, pair.reasons, pair.runners_up) = (explained.score, explained.reasons, Vec::new());
        }
    }
    let said = verify(&instance, &crowded, &()).expect_err("refused").to_string();
    assert!(said.contains("more mentees than"), "{said}");
}

#[test]
fn m4_a_moved_lock_and_a_false_floor_are_refused() {
    let (mut instance, proposal) = contested(Objective::MostThenTotal);
    let other = proposal.pairs.iter().find(|pair| !pair.locked).expect("a free pair");
    instance.locks.push(Lock {
        mentee: other.mentee.clone(),
        mentor: instance.locks[0].mentor.clone(),
        reason: Some("x".into()),
    });
    assert!(verify(&instance, &proposal, &()).is_err());
    let said = refused(Objective::Fairest, |p| p.certificate.floor.as_mut().expect("a floor").score += 1);
    assert!(said.contains("floor") || said.contains("price"), "{said}");
    let said = refused(Objective::Fairest, |p| p.certificate.floor.as_mut().expect("a floor").above = Cover::default());
    assert!(said.contains("cover above the floor"), "{said}");
}

#[test]
fn what_is_not_proven_may_be_said_so() {
    let (instance, mut proposal) = contested(Objective::MostThenTotal);
    proposal.proven = false;
    proposal.certificate.mentee[0] += 1;
    let verified = verify(&instance, &proposal, &()).expect("a valid proposal");
    assert!(!verified.proven);
}

/// What checks a proof may read the instance, the rules and the terms, and nothing of what found the answer.
#[test]
fn m4_the_checker_shares_no_code_with_the_solver() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/matching");
    let mut waiting = vec!["certificate.rs".to_owned(), "pairs_certificate.rs".to_owned()];
    let mut seen: Vec<String> = Vec::new();
    while let Some(name) = waiting.pop() {
        let path = folder.join(&name);
        if seen.contains(&name) || !path.exists() {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a source file");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let text = code.collect::<Vec<_>>().join("\n");
        for solver in ["assign", "candidates", "propose", "stored", "advice"] {
            let used = [format!("super::{solver}"), format!("matching::{solver}")];
            assert!(!used.iter().any(|used| text.contains(used.as_str())), "{name} uses {solver}");
        }
        let word = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        let stem = name.trim_end_matches(".rs").to_owned();
        waiting.extend(text.split("super::").skip(1).map(|rest| format!("{}.rs", word(rest))));
        waiting.extend(text.split("\nmod ").skip(1).map(|rest| format!("{stem}/{}.rs", word(rest))));
        seen.push(name);
    }
    for part in ["certificate/proof.rs", "score.rs", "score/facts.rs", "eligibility.rs", "rows.rs", "model.rs"] {
        assert!(seen.iter().any(|name| name == part), "{part} was not followed: {seen:?}");
    }
}
