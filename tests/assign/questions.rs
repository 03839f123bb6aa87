//! Questions to a solved program: each against solving the edited one.

use ithaca::matching::assign::{Assignment, Change, Edit, Graph, Objective, Pace, Solved, solve, solve_again};
use proptest::prelude::*;

use crate::small::{Small, brute, check, small};

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

/// Whoever keeps a mentor: had one before and has the same now, without being forced.
fn keeps(edited: &Edited, old: &Assignment, change: &Change) -> Vec<Option<u32>> {
    let mut keeps = old.mentor_of.clone();
    keeps.resize(edited.small.rows.len(), None);
    change.moves.iter().for_each(|step| keeps[step.mentee as usize] = None);
    edited.forced.iter().zip(&mut keeps).for_each(|(forced, keeps)| *keeps = keeps.filter(|_| forced.is_none()));
    keeps
}

/// How many of the others have a mentor after the change, and with which total.
fn placed(edited: &Edited, change: &Change) -> (usize, u64) {
    let newly = change.moves.iter().filter(|step| edited.forced[step.mentee as usize].is_none());
    let scores = newly.filter_map(|step| edited.small.rows[step.mentee as usize][step.to? as usize]);
    scores.fold((0, 0), |(n, sum), score| (n + 1, sum + u64::from(score)))
}

/// The best that every assignment of the others to the places left could give.
fn best_for_the_free(edited: &Edited, old: &Assignment, change: &Change) -> (usize, u64) {
    let mut left = edited.small.clone();
    for (row, mentor) in left.rows.iter_mut().zip(keeps(edited, old, change)) {
        if let Some(mentor) = mentor {
            left.capacities[mentor as usize] -= 1;
            row.fill(None);
        }
    }
    brute(&left, Objective::MostThenTotal)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

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
        prop_assert_eq!(placed(&edited, &change), best_for_the_free(&edited, &answer, &change));
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
