//! Public instances whose best answers are published.

use ithaca::matching::assign::{Objective, Pace, solve};

use crate::small::{Small, check, rank_one};

/// The highest total of ratings, everybody with one place.
fn highest(ratings: &[Vec<u32>]) -> u64 {
    let rows = ratings.iter().map(|row| row.iter().copied().map(Some).collect()).collect();
    let graph = Small { capacities: vec![1; ratings[0].len()], rows }.graph();
    let answer = solve(&graph, Objective::MostThenTotal, &Pace::free()).expect("not canceled");
    check(&graph, &answer);
    assert_eq!(answer.matched, ratings.len());
    answer.total
}

/// The least total of costs: what they leave of a constant is maximized.
fn least(costs: &[Vec<u32>]) -> u64 {
    let top = costs.iter().flatten().max().copied().unwrap_or(0);
    let left: Vec<Vec<u32>> = costs.iter().map(|row| row.iter().map(|cost| top - cost).collect()).collect();
    u64::from(top) * costs.len() as u64 - highest(&left)
}

/// H. Kuhn, *The Hungarian method for the assignment problem* (1955): four individuals, four jobs.
#[test]
fn m3_the_published_optimum_of_kuhn_is_found() {
    let ratings = [[8, 7, 9, 9], [5, 2, 7, 8], [6, 1, 4, 9], [2, 3, 2, 6]].map(|row| row.to_vec());
    assert_eq!(highest(&ratings), 27);
}

/// J. Beasley's OR-Library, instance assign100: 100 x 100 costs from 1 to 100, published optimum 305. The data are MIT-licensed;
/// the notice stands beside them.
#[test]
fn m3_the_published_optimum_of_the_or_library_is_found() {
    let numbers: Vec<u32> = include_str!("../data/or-library/assign100.txt")
        .split_whitespace()
        .map(|number| number.parse().expect("a whole number"))
        .collect();
    let (size, costs) = (numbers[0] as usize, &numbers[1..]);
    assert_eq!((size, costs.len()), (100, 10_000));
    assert!(costs.iter().all(|cost| (1..=100).contains(cost)));
    assert_eq!(least(&costs.chunks(size).map(<[u32]>::to_vec).collect::<Vec<_>>()), 305);
}

/// R. Machol and M. Wien, *A hard assignment problem* (1976): costs i * j; the best totals are known as formulas.
#[test]
fn m3_the_published_optimum_of_machol_and_wien_is_found() {
    for n in [10u32, 100, 200] {
        let sizes: Vec<u32> = (1..=n).collect();
        let graph = rank_one(&sizes, &sizes);
        let answer = solve(&graph, Objective::MostThenTotal, &Pace::free()).unwrap();
        check(&graph, &answer);
        assert_eq!(answer.total, u64::from(n * (n + 1) * (2 * n + 1) / 6), "the highest total, {n}");
        let costs: Vec<Vec<u32>> = sizes.iter().map(|i| sizes.iter().map(|j| i * j).collect()).collect();
        assert_eq!(least(&costs), u64::from(n * (n + 1) * (n + 2) / 6), "the least cost, {n}");
    }
}
