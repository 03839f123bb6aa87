//! Programs made to take long, and lists that make no program.

use ithaca::matching::assign::{Graph, GraphError, Objective, Pace, solve};

use crate::small::{check, rank_one};

#[test]
fn a_long_solve_can_be_canceled() {
    let all: Vec<u32> = (1..=990).map(|k| k * 37 % 997).collect();
    let graph = rank_one(&all, &all);
    assert!(solve(&graph, Objective::MostThenTotal, &Pace::new(&|| true)).is_err());
    assert!(solve(&graph, Objective::Fairest, &Pace::new(&|| true)).is_err());
}

/// Hostile programs: everybody agrees, a chain, one wanted mentor, nothing but ties, groups with a place too few.
fn hostile() -> Vec<(&'static str, Graph)> {
    let all: Vec<u32> = (1..=990).map(|k| k * 37 % 997).collect();
    let graph = |capacities: Vec<u32>, rows: Vec<Vec<(u32, u32)>>| {
        let (mut starts, mut mentors, mut scores) = (vec![0], vec![], vec![]);
        for row in rows {
            mentors.extend(row.iter().map(|pair| pair.0));
            scores.extend(row.iter().map(|pair| pair.1));
            starts.push(mentors.len());
        }
        Graph::new(capacities, starts, mentors, scores).expect("a graph")
    };
    let chain = (0..3000).map(|i| if i == 0 { vec![(0, 1)] } else { vec![(i - 1, 1000), (i, 1)] });
    let hot = (0..4000u32).map(|i| (0..40).map(|k| (k * 60 + i % 60 * u32::from(k > 0), 1000 - 24 * k)).collect());
    let ties = (0..1600).map(|i| (0..600).filter(|j| (i + j) % 3 == 0).map(|j| (j, 700)).collect());
    let gap = (0..3000u32).map(|i| (0..19).map(|k| (i / 20 * 20 + k, 600 + i * k % 400)).collect());
    vec![
        ("everybody agrees", rank_one(&all, &all)),
        ("a chain", graph(vec![1; 3000], chain.collect())),
        ("one wanted mentor", graph(vec![2; 2460], hot.collect())),
        ("ties", graph(vec![2; 600], ties.collect())),
        ("groups with a place too few", graph(vec![1; 3000], gap.collect())),
    ]
}

/// A pair looked at takes some nanoseconds, so that two million are far below a tenth of a second.
#[test]
fn a_solver_asks_often_whether_to_stop_whatever_the_input() {
    for (name, graph) in hostile() {
        for objective in [Objective::MostThenTotal, Objective::Fairest] {
            let asked = std::cell::Cell::new(0);
            let count = || {
                asked.set(asked.get() + 1);
                false
            };
            let pace = Pace::new(&count);
            check(&graph, &solve(&graph, objective, &pace).unwrap());
            assert!(pace.longest() < 2 << 20, "{name}: {} pairs between two questions", pace.longest());
            let questions = [1, asked.get() / 2, asked.get()].into_iter().filter(|at| (1..=asked.get()).contains(at));
            for stop_at in questions {
                let left = std::cell::Cell::new(stop_at);
                let stop = || {
                    left.set(left.get() - 1);
                    left.get() == 0
                };
                assert!(solve(&graph, objective, &Pace::new(&stop)).is_err(), "{name}: question {stop_at}");
                assert_eq!(left.get(), 0, "{name}: went on after the answer to stop");
            }
        }
    }
}

#[test]
fn lists_that_make_no_graph_are_refused() {
    let graph = |starts: &[usize], mentors: &[u32], scores: &[u32]| {
        Graph::new(vec![1, 1], starts.to_vec(), mentors.to_vec(), scores.to_vec()).err()
    };
    assert_eq!(graph(&[0, 2], &[0, 1], &[5, 5]), None);
    assert_eq!(graph(&[], &[], &[]), Some(GraphError::Starts));
    assert_eq!(graph(&[0, 3], &[0, 1], &[5, 5]), Some(GraphError::Starts));
    assert_eq!(graph(&[0, 2, 1, 2], &[0, 1], &[5, 5]), Some(GraphError::Starts));
    assert_eq!(graph(&[0, 2], &[1, 0], &[5, 5]), Some(GraphError::Order { mentee: 0 }));
    assert_eq!(graph(&[0, 2], &[0, 0], &[5, 5]), Some(GraphError::Order { mentee: 0 }));
    assert_eq!(graph(&[0, 2], &[0, 2], &[5, 5]), Some(GraphError::UnknownMentor { mentee: 0 }));
    assert_eq!(graph(&[0, 1], &[1], &[1_000_001]), Some(GraphError::Score { mentee: 0, mentor: 1 }));
}
