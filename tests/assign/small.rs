//! Small programs as plain tables, every assignment of them, and a checker that knows no solver.

use ithaca::matching::assign::{Assignment, Cover, Graph, Objective};
use proptest::prelude::*;

/// A small program: capacities and, for each mentee, who is eligible with which score.
#[derive(Clone, Debug)]
pub struct Small {
    pub capacities: Vec<u32>,
    pub rows: Vec<Vec<Option<u32>>>,
}

impl Small {
    pub fn graph(&self) -> Graph {
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

pub fn small(mentees: usize, mentors: usize) -> impl Strategy<Value = Small> {
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
pub fn brute(small: &Small, objective: Objective) -> (usize, u64) {
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

pub fn cover_size(graph: &Graph, cover: &Cover) -> u64 {
    let places: u64 = cover.mentors.iter().map(|&j| u64::from(graph.capacities()[j as usize])).sum();
    cover.mentees.len() as u64 + places
}

pub fn covers(graph: &Graph, cover: &Cover, above: Option<u32>) -> bool {
    (0..graph.mentee_count()).all(|i| {
        let (row, scores) = graph.row(i);
        let touched = |j: u32| cover.mentees.contains(&(i as u32)) || cover.mentors.contains(&j);
        row.iter().zip(scores).all(|(&j, &s)| above.is_some_and(|above| s <= above) || touched(j))
    })
}

/// Everything that the documentation of `Duals` promises.
pub fn check(graph: &Graph, answer: &Assignment) {
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

/// All pairs are eligible with the product of two factors; every mentor has one place.
pub fn rank_one(mentees: &[u32], mentors: &[u32]) -> Graph {
    let all = 0..mentors.len() as u32;
    let scores = mentees.iter().flat_map(|a| mentors.iter().map(move |b| a * b));
    let starts = (0..=mentees.len()).map(|i| i * mentors.len()).collect();
    let columns = mentees.iter().flat_map(|_| all.clone()).collect();
    Graph::new(vec![1; mentors.len()], starts, columns, scores.collect()).expect("a graph")
}

pub fn factors(count: u32, step: u32) -> Vec<u32> {
    (0..count).map(|k| k * step % 101 % 31 + 1).collect()
}
