//! The best assignment: against brute force, by its proof, on instances with known answers.

use ithaca::matching::assign::{Graph, Objective, Pace, solve};
use proptest::prelude::*;

use crate::small::{Small, brute, check, factors, rank_one, small};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn m3_nothing_beats_the_answer(small in small(6, 4)) {
        let graph = small.graph();
        let answer = solve(&graph, Objective::MostThenTotal, &Pace::free()).unwrap();
        check(&graph, &answer);
        prop_assert_eq!((answer.matched, answer.total), brute(&small, Objective::MostThenTotal));
    }

    #[test]
    fn m4_every_answer_carries_its_proof(small in small(60, 25)) {
        let graph = small.graph();
        check(&graph, &solve(&graph, Objective::MostThenTotal, &Pace::free()).unwrap());
        check(&graph, &solve(&graph, Objective::Fairest, &Pace::free()).unwrap());
    }

    #[test]
    fn m3_the_fairest_answer_has_the_best_worst_pairing(small in small(6, 4)) {
        let graph = small.graph();
        let answer = solve(&graph, Objective::Fairest, &Pace::free()).unwrap();
        check(&graph, &answer);
        prop_assert_eq!((answer.matched, answer.total), brute(&small, Objective::Fairest));
    }
}

#[test]
fn m3_products_are_best_sorted_with_sorted() {
    let (mut mentees, mut mentors) = (factors(90, 37), factors(90, 59));
    let graph = rank_one(&mentees, &mentors);
    let answer = solve(&graph, Objective::MostThenTotal, &Pace::free()).unwrap();
    check(&graph, &answer);
    mentees.sort_unstable();
    mentors.sort_unstable();
    let sorted = mentees.iter().zip(&mentors).map(|(a, b)| u64::from(a * b));
    assert_eq!(answer.total, sorted.sum::<u64>(), "the rearrangement inequality");
}

#[test]
fn m3_one_newcomer_can_move_a_whole_chain() {
    let length = 300;
    let mentors = (0..length).flat_map(|i| if i == 0 { vec![0] } else { vec![i - 1, i] });
    let starts = (0..=length as usize).map(|i| (2 * i).saturating_sub(1)).collect();
    let scores = (0..length).flat_map(|i| if i == 0 { vec![1] } else { vec![1000, 1] });
    let graph = Graph::new(vec![1; length as usize], starts, mentors.collect(), scores.collect()).unwrap();
    let answer = solve(&graph, Objective::MostThenTotal, &Pace::free()).unwrap();
    check(&graph, &answer);
    assert_eq!((answer.matched, answer.total), (300, 300));
}

/// Mentors who are alike are one to the solver, and one by one in the answer.
#[test]
fn m3_alike_mentors_share_out_their_places() {
    let (mentees, mentors) = (factors(60, 37), factors(8, 59));
    let twice: Vec<u32> = mentors.iter().flat_map(|&factor| [factor; 5]).collect();
    let graph = rank_one(&mentees, &twice);
    let answer = solve(&graph, Objective::MostThenTotal, &Pace::free()).unwrap();
    check(&graph, &answer);
    let rows = mentees.iter().map(|a| mentors.iter().map(|b| Some(a * b)).collect()).collect();
    let once = solve(&Small { capacities: vec![5; 8], rows }.graph(), Objective::MostThenTotal, &Pace::free()).unwrap();
    assert_eq!((answer.matched, answer.total), (once.matched, once.total));
}
