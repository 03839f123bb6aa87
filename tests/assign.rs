//! The solver against brute force, its proofs against an independent checker.

use ithaca::matching::assign::{
    Assignment, Change, Cover, Edit, Graph, GraphError, Objective, Pace, Solved, solve, solve_again,
};
use proptest::prelude::*;

/// A small program: capacities and, for each mentee, who is eligible with which score.
#[derive(Clone, Debug)]
struct Small {
    capacities: Vec<u32>,
    rows: Vec<Vec<Option<u32>>>,
}

impl Small {
    fn graph(&self) -> Graph {
        let (mut starts, mut mentors, mut scores) = (vec![0], vec![], vec![]);
        for row in &self.rows {
            for (j, score) in row.iter().enumerate() {
                if let Some(score) = score {
                    mentors.push(j as u32);
                    scores.push(*score);
                }
            }
            starts.push(mentors.len());
        }
        Graph::new(self.capacities.clone(), starts, mentors, scores).expect("a graph")
    }
}

fn small(mentees: usize, mentors: usize) -> impl Strategy<Value = Small> {
    let top = prop_oneof![Just(0u32), Just(1), Just(3), Just(10), Just(1000), Just(1_000_000)];
    (1..=mentees, 1..=mentors, top, prop_oneof![Just(15u32), Just(40), Just(70), Just(100)]).prop_flat_map(
        |(n, m, top, dense)| {
            let cell = (0..100u32, 0..=top).prop_map(move |(chance, score)| (chance < dense).then_some(score));
            let rows = prop::collection::vec(prop::collection::vec(cell, m), n);
            (prop::collection::vec(prop_oneof![1 => Just(0u32), 4 => Just(1u32), 3 => 1..4u32], m), rows)
                .prop_map(|(capacities, rows)| Small { capacities, rows })
        },
    )
}

/// Every assignment, by trying everything: (matched, smallest score, total) of the best one for the objective.
fn brute(small: &Small, objective: Objective) -> (usize, u64) {
    fn go(
        small: &Small,
        i: usize,
        left: &mut [u32],
        now: (usize, u32, u64),
        objective: Objective,
        best: &mut (usize, u32, u64),
    ) {
        if i == small.rows.len() {
            let key = |s: (usize, u32, u64)| {
                if objective == Objective::Fairest { s } else { (s.0, 0, s.2) }
            };
            if key(now) > key(*best) {
                *best = now;
            }
            return;
        }
        go(small, i + 1, left, now, objective, best);
        for j in 0..left.len() {
            if let (Some(score), true) = (small.rows[i][j], left[j] > 0) {
                left[j] -= 1;
                go(small, i + 1, left, (now.0 + 1, now.1.min(score), now.2 + u64::from(score)), objective, best);
                left[j] += 1;
            }
        }
    }
    let mut best = (0, 0, 0);
    go(small, 0, &mut small.capacities.clone(), (0, u32::MAX, 0), objective, &mut best);
    (best.0, best.2)
}

fn cover_size(graph: &Graph, cover: &Cover) -> u64 {
    let places: u64 = cover.mentors.iter().map(|&j| u64::from(graph.capacities()[j as usize])).sum();
    cover.mentees.len() as u64 + places
}

fn covers(graph: &Graph, cover: &Cover, above: Option<u32>) -> bool {
    (0..graph.mentee_count()).all(|i| {
        let (row, scores) = graph.row(i);
        let touched = |j: u32| cover.mentees.contains(&(i as u32)) || cover.mentors.contains(&j);
        row.iter().zip(scores).all(|(&j, &s)| above.is_some_and(|above| s <= above) || touched(j))
    })
}

/// Everything that the documentation of `Duals` promises.
fn check(graph: &Graph, answer: &Assignment) {
    let duals = &answer.duals;
    let (mut matched, mut total, mut used) = (0, 0u64, vec![0u32; graph.mentor_count()]);
    for (i, mentor) in answer.mentor_of.iter().enumerate() {
        let Some(j) = *mentor else { continue };
        matched += 1;
        used[j as usize] += 1;
        let score = graph.score(i, j).expect("an eligible pair");
        total += u64::from(score);
        assert!(duals.fairest.as_ref().is_none_or(|f| score >= f.floor), "a pair below the floor");
    }
    assert_eq!((matched, total), (answer.matched, answer.total));
    assert!(used.iter().zip(graph.capacities()).all(|(u, c)| u <= c), "too many mentees for a mentor");
    assert!(duals.bonus >= graph.bonus());
    assert!(duals.mentee.iter().chain(&duals.mentor).all(|&price| price >= 0), "a negative price");
    for i in 0..graph.mentee_count() {
        let (row, scores) = graph.row(i);
        for (&j, &s) in row.iter().zip(scores) {
            let counts = duals.fairest.as_ref().is_none_or(|f| s >= f.floor);
            assert!(
                !counts || duals.mentee[i] + duals.mentor[j as usize] >= i64::from(s) + duals.bonus,
                "pair {i},{j} beats the prices"
            );
        }
    }
    let bound: i128 = duals.mentee.iter().map(|&u| i128::from(u)).sum::<i128>()
        + duals.mentor.iter().zip(graph.capacities()).map(|(&p, &c)| i128::from(p) * i128::from(c)).sum::<i128>();
    assert_eq!(bound, matched as i128 * i128::from(duals.bonus) + i128::from(total));
    if let Some(fairest) = &duals.fairest {
        assert!(covers(graph, &fairest.most, None) && cover_size(graph, &fairest.most) == matched as u64);
        assert!(covers(graph, &fairest.higher, Some(fairest.floor)));
        assert!(matched == 0 || cover_size(graph, &fairest.higher) < matched as u64);
    }
}

/// One edit in numbers; the numbers are folded into range when it is applied.
fn edit() -> impl Strategy<Value = (u8, u32, u32, u32, Vec<(u32, u32)>)> {
    (0..8u8, 0..8u32, 0..8u32, 0..30u32, prop::collection::vec((0..6u32, 0..30u32), 0..5))
}

type Numbers = (u8, u32, u32, u32, Vec<(u32, u32)>);

/// The edited program as plain data, forced pairs apart.
#[derive(Clone, Debug)]
struct Edited {
    small: Small,
    forced: Vec<Option<(u32, u32)>>,
    gone: Vec<u32>,
}

impl Edited {
    /// Applies an edit to the plain data; answers the same edit for the solver.
    fn apply(&mut self, (kind, a, b, score, list): Numbers) -> Edit {
        let (n, m) = (self.small.rows.len() as u32, self.small.capacities.len() as u32);
        let (mentee, mentor) = (a % n, b % m);
        let (i, j) = (mentee as usize, mentor as usize);
        match kind {
            0 if self.forced[i].is_none() => {
                self.forced[i] = Some((mentor, score));
                self.small.rows[i].fill(None);
                self.small.capacities[j] = self.small.capacities[j].saturating_sub(1);
                Edit::Force { mentee, mentor, score }
            }
            0 | 1 => {
                self.small.rows[i][j] = None;
                Edit::Forbid { mentee, mentor }
            }
            2 if self.forced[i].is_none() => {
                self.small.rows[i].fill(None);
                Edit::LeaveOut { mentee }
            }
            2 | 3 => {
                self.small.rows.iter_mut().for_each(|row| row[j] = None);
                self.small.capacities[j] = 0;
                self.gone.push(mentor);
                Edit::RemoveMentor { mentor }
            }
            4 => {
                let change = score as i32 % 5 - 2;
                let capacity = i64::from(self.small.capacities[j]) + i64::from(change);
                self.small.capacities[j] = capacity.max(0) as u32;
                Edit::Places { mentor, change }
            }
            5 => {
                let mut row = vec![None; m as usize];
                let edges: Vec<_> = list.iter().map(|&(j, s)| (j % m, s)).collect();
                let here = edges.iter().filter(|edge| !self.gone.contains(&edge.0));
                here.for_each(|&(j, s)| row[j as usize] = Some(s));
                self.small.rows.push(row);
                self.forced.push(None);
                Edit::AddMentee { edges }
            }
            6 => {
                let mut edges: Vec<_> = list.iter().map(|&(i, s)| (i % n, s)).collect();
                edges.sort_unstable();
                edges.dedup_by_key(|edge| edge.0);
                edges.retain(|edge| self.forced[edge.0 as usize].is_none());
                self.small.capacities.push(score % 3);
                self.small.rows.iter_mut().for_each(|row| row.push(None));
                edges.iter().for_each(|&(i, s)| self.small.rows[i as usize][m as usize] = Some(s));
                Edit::AddMentor { capacity: score % 3, edges }
            }
            _ => {
                let pairs: Vec<_> = list.iter().map(|&(j, s)| ((a + s) % n, j % m, s)).collect();
                for &(i, j, s) in &pairs {
                    if self.forced[i as usize].is_none() && !self.gone.contains(&j) {
                        self.small.rows[i as usize][j as usize] = Some(s);
                    }
                }
                Edit::AddPairs { pairs }
            }
        }
    }
}

/// The change applied to the old pairs must be a legal assignment of the edited program with the stated numbers.
fn check_change(edited: &Edited, old: &Assignment, old_graph: &Graph, change: &Change) {
    let mut mentor_of = old.mentor_of.clone();
    mentor_of.resize(edited.small.rows.len(), None);
    for step in &change.moves {
        assert_eq!(mentor_of[step.mentee as usize], step.from);
        assert_ne!(step.from, step.to);
        mentor_of[step.mentee as usize] = step.to;
    }
    let mut used = vec![0; edited.small.capacities.len()];
    let (mut matched, mut total) = (0, 0);
    for (i, mentor) in mentor_of.iter().enumerate() {
        if let Some((j, score)) = edited.forced[i] {
            assert_eq!(*mentor, Some(j));
            (matched, total) = (matched + 1, total + i64::from(score));
        } else if let Some(j) = mentor {
            used[*j as usize] += 1;
            matched += 1;
            total += i64::from(edited.small.rows[i][*j as usize].expect("an eligible pair"));
        }
    }
    assert!(used.iter().zip(&edited.small.capacities).all(|(u, c)| u <= c));
    let before = (0..old_graph.mentee_count()).filter_map(|i| old_graph.score(i, old.mentor_of[i]?));
    let before = before.fold((0, 0), |(n, sum), score| (n + 1, sum + i64::from(score)));
    assert_eq!((change.matched, change.total), (matched - before.0, total - before.1));
}

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

    #[test]
    fn m7_an_answer_equals_the_difference_of_two_solves(small in small(7, 5), edits in prop::collection::vec(edit(), 1..4)) {
        let graph = small.graph();
        let answer = solve(&graph, Objective::MostThenTotal, &Pace::free()).unwrap();
        let forced = vec![None; small.rows.len()];
        let mut edited = Edited { small, forced, gone: vec![] };
        let edits: Vec<Edit> = edits.into_iter().map(|numbers| edited.apply(numbers)).collect();
        let solved = Solved::new(graph.clone(), answer.clone(), &Pace::free()).unwrap();
        let change = solved.ask(&edits, &Pace::free()).unwrap();
        check_change(&edited, &answer, &graph, &change);
        let again = solve(&edited.small.graph(), Objective::MostThenTotal, &Pace::free()).unwrap();
        let forced = edited.forced.iter().flatten();
        let (count, points) = forced.fold((0, 0), |(n, sum), pair| (n + 1, sum + i64::from(pair.1)));
        let difference = |new: usize, old: usize| new as i64 - old as i64;
        prop_assert_eq!(change.matched, difference(again.matched + count, answer.matched));
        prop_assert_eq!(change.total, again.total as i64 + points - answer.total as i64);
        prop_assert_eq!(&change, &solved.ask(&edits, &Pace::free()).unwrap(), "a question leaves no trace");
    }

    #[test]
    fn m9_starting_from_known_prices_gives_what_solving_anew_gives(
        small in small(8, 5),
        other in small(8, 5),
        changes in prop::collection::vec((0..8usize, 0..5usize, prop::option::of(0..1200u32)), 0..12),
        fairest in any::<bool>(),
    ) {
        let objective = if fairest { Objective::Fairest } else { Objective::MostThenTotal };
        let known = solve(&small.graph(), Objective::MostThenTotal, &Pace::free()).unwrap();
        let mut changed = small.clone();
        for (i, j, score) in changes {
            let (n, m) = (changed.rows.len(), changed.capacities.len());
            changed.rows[i % n][j % m] = score;
            changed.capacities[j % m] = (changed.capacities[j % m] + i as u32) % 3;
        }
        for program in [changed, small, other] {
            let graph = program.graph();
            let again = solve_again(&graph, objective, &known, &Pace::free()).unwrap();
            check(&graph, &again);
            let anew = solve(&graph, objective, &Pace::free()).unwrap();
            prop_assert_eq!((again.matched, again.total), (anew.matched, anew.total));
        }
    }

    #[test]
    fn m8_whoever_keeps_a_mentor_can_hold_still(small in small(7, 5), edits in prop::collection::vec(edit(), 1..4)) {
        let graph = small.graph();
        let answer = solve(&graph, Objective::MostThenTotal, &Pace::free()).unwrap();
        let forced = vec![None; small.rows.len()];
        let mut edited = Edited { small, forced, gone: vec![] };
        let edits: Vec<Edit> = edits.into_iter().map(|numbers| edited.apply(numbers)).collect();
        let solved = Solved::new(graph.clone(), answer.clone(), &Pace::free()).unwrap();
        let change = solved.ask_others_hold(&edits, &Pace::free()).unwrap();
        check_change(&edited, &answer, &graph, &change);
        let best = solved.ask(&edits, &Pace::free()).unwrap();
        prop_assert!((change.matched, change.total) <= (best.matched, best.total));
        for step in &change.moves {
            let Some(from) = step.from else { continue };
            let touched = edits.iter().any(|edit| match edit {
                Edit::Force { mentor, .. } | Edit::Places { mentor, .. } => *mentor == from,
                Edit::Forbid { mentee, .. } | Edit::LeaveOut { mentee } => *mentee == step.mentee,
                _ => false,
            });
            let lost = edited.small.rows[step.mentee as usize][from as usize].is_none();
            prop_assert!(lost || touched, "mentee {} could have stayed", step.mentee);
        }
    }
}

/// All pairs are eligible with the product of two factors; every mentor has one place.
fn rank_one(mentees: &[u32], mentors: &[u32]) -> Graph {
    let all = 0..mentors.len() as u32;
    let scores = mentees.iter().flat_map(|a| mentors.iter().map(move |b| a * b));
    let starts = (0..=mentees.len()).map(|i| i * mentors.len()).collect();
    let columns = mentees.iter().flat_map(|_| all.clone()).collect();
    Graph::new(vec![1; mentors.len()], starts, columns, scores.collect()).expect("a graph")
}

fn factors(count: u32, step: u32) -> Vec<u32> {
    (0..count).map(|k| k * step % 101 % 31 + 1).collect()
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

/// R. Machol and M. Wien (1976): costs i * j, hard for many solvers; the best total is known as a formula.
#[test]
fn m3_the_published_optimum_of_machol_and_wien_is_found() {
    for n in [10u32, 100, 200] {
        let sizes: Vec<u32> = (1..=n).collect();
        let highest = rank_one(&sizes, &sizes);
        let answer = solve(&highest, Objective::MostThenTotal, &Pace::free()).unwrap();
        check(&highest, &answer);
        assert_eq!(answer.total, u64::from(n * (n + 1) * (2 * n + 1) / 6), "the highest total, {n}");
        let costs = sizes.iter().map(|i| sizes.iter().map(|j| Some(n * n - i * j)).collect()).collect();
        let least = Small { capacities: vec![1; n as usize], rows: costs }.graph();
        let answer = solve(&least, Objective::MostThenTotal, &Pace::free()).unwrap();
        check(&least, &answer);
        assert_eq!(u64::from(n.pow(3)) - answer.total, u64::from(n * (n + 1) * (n + 2) / 6), "the least cost, {n}");
    }
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
