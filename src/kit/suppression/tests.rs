//! An adversary who knows everybody's groups solves the equations of all that is shown, by another arithmetic than the code's.

use proptest::prelude::*;

use super::*;

/// What is shown as equations: one row a cell, one column a person.
fn equations(dimensions: &[Vec<usize>], shown: &[Shown]) -> Vec<Vec<i128>> {
    let mut rows = Vec::new();
    for (groups, s) in dimensions.iter().zip(shown) {
        for cell in 0..s.people.len() {
            rows.push(groups.iter().map(|group| i128::from(s.cell_of[*group] == cell)).collect());
        }
    }
    rows
}

/// Echelon form without fractions.
fn reduced(mut rows: Vec<Vec<i128>>) -> Vec<Vec<i128>> {
    let width = rows.first().map_or(0, Vec::len);
    let mut done = 0;
    for column in 0..width {
        let Some(at) = (done..rows.len()).find(|r| rows[*r][column] != 0) else { continue };
        rows.swap(done, at);
        let pivot = rows[done].clone();
        for row in rows.iter_mut().skip(done + 1) {
            let (a, b) = (pivot[column], row[column]);
            if b != 0 {
                for (mine, theirs) in row.iter_mut().zip(&pivot) {
                    *mine = *mine * a - b * theirs;
                }
                let common = row.iter().fold(0, |g, v| gcd(g, v.abs()));
                if common > 1 {
                    row.iter_mut().for_each(|v| *v /= common);
                }
            }
        }
        done += 1;
    }
    rows.truncate(done);
    rows
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The fewest people that any combination of the equations is about: every combination that leaves as many people out as it can leaves
/// out some people who fix it but for scale, so those are tried one after the other.
fn fewest(rows: &[Vec<i128>]) -> usize {
    let rows = reduced(rows.to_vec());
    let people = rows.first().map_or(0, Vec::len);
    let mut kinds: Vec<Vec<i128>> = (0..people).map(|person| rows.iter().map(|row| row[person]).collect()).collect();
    let all = kinds.clone();
    kinds.sort();
    kinds.dedup();
    let mut fewest = people;
    choose(&kinds, rows.len() - 1, 0, &mut Vec::new(), &mut |left_out| {
        let about = combination(left_out, rows.len());
        if let Some(about) = about {
            let touched = all.iter().filter(|p| p.iter().zip(&about).map(|(a, b)| a * b).sum::<i128>() != 0).count();
            if touched > 0 {
                fewest = fewest.min(touched);
            }
        }
    });
    fewest
}

fn choose(from: &[Vec<i128>], n: usize, at: usize, taken: &mut Vec<Vec<i128>>, each: &mut impl FnMut(&[Vec<i128>])) {
    if taken.len() == n {
        each(taken);
        return;
    }
    for next in at..from.len() {
        taken.push(from[next].clone());
        choose(from, n, next + 1, taken, each);
        taken.pop();
    }
}

/// The weights of the equations that leave these people out; none where they do not fix them.
fn combination(left_out: &[Vec<i128>], equations: usize) -> Option<Vec<i128>> {
    let rows = reduced(left_out.to_vec());
    if rows.len() + 1 != equations {
        return None;
    }
    let pivots: Vec<usize> = rows.iter().filter_map(|row| row.iter().position(|v| *v != 0)).collect();
    let free = (0..equations).find(|column| !pivots.contains(column))?;
    let mut weights = vec![0; equations];
    weights[free] = 1;
    for (row, pivot) in rows.iter().zip(&pivots).rev() {
        let sum: i128 = row.iter().zip(&weights).map(|(a, b)| a * b).sum();
        let by = row[*pivot];
        weights.iter_mut().for_each(|w| *w *= by);
        weights[*pivot] = -sum;
        let common = weights.iter().fold(0, |g, v| gcd(g, v.abs())).max(1);
        weights.iter_mut().for_each(|v| *v /= common);
    }
    Some(weights)
}

fn groups(people: usize, dimensions: usize) -> impl Strategy<Value = Vec<Vec<usize>>> {
    proptest::collection::vec(
        (1usize..6, proptest::collection::vec(0usize..100, people)).prop_map(|(n, chance)| {
            // Uneven groups: the first is the largest.
            let raw: Vec<usize> =
                chance.iter().map(|c| (c * c / 2500).min(3) * n / 4 + usize::from(c % 7 == 0)).collect();
            let mut names = raw.clone();
            names.sort_unstable();
            names.dedup();
            raw.iter().map(|g| names.iter().position(|n| n == g).unwrap_or_default()).collect()
        }),
        dimensions,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn no_combination_of_what_is_shown_is_about_fewer_people_than_the_threshold(
        threshold in 5usize..8, all in (1usize..23, 1usize..4).prop_flat_map(|(people, dimensions)| groups(people, dimensions))
    ) {
        let people = all[0].len();
        match cells(threshold, &all) {
            None => prop_assert!(people < threshold, "{people} people are enough for their total"),
            Some(shown) => {
                for (groups, s) in all.iter().zip(&shown) {
                    prop_assert_eq!(s.people.iter().sum::<usize>(), people);
                    for (cell, n) in s.people.iter().enumerate() {
                        prop_assert_eq!(groups.iter().filter(|g| s.cell_of[**g] == cell).count(), *n);
                    }
                }
                prop_assert!(fewest(&equations(&all, &shown)) >= threshold, "{shown:?}");
            }
        }
    }

    #[test]
    fn one_dimension_of_large_groups_is_shown_as_it_is(sizes in proptest::collection::vec(5usize..9, 1..6)) {
        let groups: Vec<usize> = sizes.iter().enumerate().flat_map(|(g, n)| std::iter::repeat_n(g, *n)).collect();
        let shown = cells(5, &[groups]).expect("enough people");
        prop_assert_eq!(&shown[0].people, &sizes);
    }
}

#[test]
fn the_adversary_finds_the_one_whom_two_tables_give_away() {
    // Hamburg has six; the five controllers all sit there: the difference is one person.
    let sites = vec![0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
    let functions = vec![0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
    let naive: Vec<Shown> = [&sites, &functions].map(|g| Shown::each_alone(g)).into();
    assert_eq!(fewest(&equations(&[sites.clone(), functions.clone()], &naive)), 1);
    let shown = cells(5, &[sites.clone(), functions.clone()]).expect("enough people");
    assert!(fewest(&equations(&[sites, functions], &shown)) >= 5);
}

#[test]
fn well_mixed_groups_are_shown_whole_and_the_few_are_put_together() {
    let people = 120;
    let (sites, functions, bands): (Vec<_>, Vec<_>, Vec<_>) = (
        (0..people).map(|i| i % 3).collect(),
        (0..people).map(|i| i / 3 % 4).collect(),
        (0..people).map(|i| i / 12 % 5).collect(),
    );
    let shown = cells(5, &[sites, functions, bands]).expect("enough people");
    assert_eq!(shown.iter().map(|s| s.people.len()).collect::<Vec<_>>(), [3, 4, 5]);
    let sites: Vec<usize> = [vec![0; 20], vec![1; 6], vec![2; 3], vec![3; 1]].concat();
    let shown = cells(5, &[sites]).expect("enough people");
    assert_eq!(shown[0], Shown { cell_of: vec![0, 1, 1, 1], people: vec![20, 10] });
    assert_eq!(cells(3, &[vec![0; 4]]), None, "the threshold is never below five");
}
