//! What may be shown of groups of people, so that nobody is found by subtracting what is shown.
//!
//! One condition covers rows, filters and totals alike: for every number that is independent of the others there are as many
//! people as the threshold who stand behind it and behind nothing else ([`Witnesses`]). Take any few people away, and what is
//! shown still stands without them; so no sum or difference of shown numbers is about those few alone. `docs/suppression.md` has
//! the proof.

use std::collections::BTreeMap;

/// No figure is about fewer people than this (PRODUCT.md section 4, V6).
pub const FEWEST: usize = 5;

/// So many cells at the most, over all dimensions: the arithmetic below is exact up to here.
const MOST_CELLS: usize = 70;

/// How one dimension (the sites, say) is shown: for each of its groups the number of the cell that it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The cell of each group.
    pub cell_of: Vec<usize>,
    /// How many people each cell has.
    pub people: Vec<usize>,
}

/// The cells in which several dimensions of the same people may be shown side by side; none where the people are too few for anything.
///
/// `dimensions[d][i]` is the group of person `i` in dimension `d`, counted from zero. Small groups are put together, the smallest
/// first, until no combination of cells, of one dimension or of several, is about fewer people than the threshold.
pub fn cells(threshold: usize, dimensions: &[Vec<usize>]) -> Option<Vec<Shown>> {
    let threshold = threshold.max(FEWEST);
    let people = dimensions.first().map_or(0, Vec::len);
    if people < threshold {
        return None;
    }
    let mut shown: Vec<Shown> = dimensions.iter().map(|groups| Shown::each_alone(groups)).collect();
    for dimension in &mut shown {
        while dimension.people.len() > 1 && dimension.smallest().is_some_and(|(_, n)| n < threshold) {
            dimension.merge_smallest();
        }
    }
    while !Witnesses::of(dimensions, &shown).are_enough(threshold) {
        let least = shown.iter_mut().filter(|s| s.people.len() > 1).min_by_key(|s| s.smallest().map(|(_, n)| n));
        least?.merge_smallest();
    }
    Some(shown)
}

/// A cell by name: the groups that stand in it together, and whose places in the list are behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub names: Vec<String>,
    pub people: Vec<usize>,
}

/// The same by name: `named[d][i]` is what person `i` is called in dimension `d`. The cells of each dimension, large ones first.
pub fn named_cells(threshold: usize, named: &[Vec<String>]) -> Option<Vec<Vec<Cell>>> {
    let dimensions: Vec<(Vec<String>, Vec<usize>)> = named.iter().map(|names| numbered(names)).collect();
    let groups: Vec<Vec<usize>> = dimensions.iter().map(|(_, groups)| groups.clone()).collect();
    let shown = cells(threshold, &groups)?;
    let by_name = dimensions.into_iter().zip(shown).map(|((names, groups), shown)| {
        let mut cells = vec![Cell { names: Vec::new(), people: Vec::new() }; shown.people.len()];
        for (name, cell) in names.into_iter().zip(&shown.cell_of) {
            cells[*cell].names.push(name);
        }
        for (person, group) in groups.into_iter().enumerate() {
            cells[shown.cell_of[group]].people.push(person);
        }
        cells.sort_by_key(|cell| std::cmp::Reverse(cell.people.len()));
        cells
    });
    Some(by_name.collect())
}

/// The names in order, and for each person the number of theirs.
fn numbered(of: &[String]) -> (Vec<String>, Vec<usize>) {
    let mut numbers: BTreeMap<&String, usize> = of.iter().map(|name| (name, 0)).collect();
    for (at, number) in numbers.values_mut().enumerate() {
        *number = at;
    }
    (numbers.keys().map(|name| (*name).clone()).collect(), of.iter().map(|name| numbers[name]).collect())
}

impl Shown {
    fn each_alone(groups: &[usize]) -> Self {
        let most = groups.iter().max().map_or(0, |most| most + 1);
        let mut people = vec![0; most];
        for group in groups {
            people[*group] += 1;
        }
        Self { cell_of: (0..most).collect(), people }
    }

    /// The cell with the fewest people, the last of several.
    fn smallest(&self) -> Option<(usize, usize)> {
        self.people.iter().copied().enumerate().rev().min_by_key(|(_, n)| *n)
    }

    /// Puts the two smallest cells together.
    fn merge_smallest(&mut self) {
        let Some((gone, n)) = self.smallest() else { return };
        self.people.remove(gone);
        let mut renamed: Vec<Option<usize>> = Vec::new();
        let into = self.smallest().map_or(0, |(cell, _)| cell);
        if let Some(kept) = self.people.get_mut(into) {
            *kept += n;
        }
        let cells = self.people.len() + 1;
        for cell in 0..cells {
            renamed.push(match cell.cmp(&gone) {
                std::cmp::Ordering::Less => Some(cell),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some(cell - 1),
            });
        }
        for cell in &mut self.cell_of {
            *cell = renamed.get(*cell).copied().flatten().unwrap_or(into);
        }
    }
}

/// People by the cells that they stand in: those of one kind are in the same cells of every dimension.
struct Witnesses {
    /// Where each dimension's cells begin in a person's row.
    cells: usize,
    /// The cells of a kind, and how many people are of it.
    kinds: Vec<(Vec<usize>, usize)>,
}

/// A prime that no determinant of so few cells reaches: rank by it is rank.
const PRIME: u128 = (1 << 61) - 1;

impl Witnesses {
    fn of(dimensions: &[Vec<usize>], shown: &[Shown]) -> Self {
        let mut begin = 0;
        let mut kinds: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let starts: Vec<usize> = shown
            .iter()
            .map(|s| {
                begin += s.people.len();
                begin - s.people.len()
            })
            .collect();
        let people = dimensions.first().map_or(0, Vec::len);
        for person in 0..people {
            let kind =
                dimensions.iter().zip(shown).zip(&starts).map(|((groups, s), at)| at + s.cell_of[groups[person]]);
            *kinds.entry(kind.collect()).or_default() += 1;
        }
        Self { cells: begin, kinds: kinds.into_iter().collect() }
    }

    /// Whether there are so many disjoint sets of people of which each alone tells apart everything that is shown: then whoever leaves
    /// out fewer people than sets has left one set whole, and nothing shown is about the people left out alone.
    fn are_enough(&self, sets: usize) -> bool {
        if self.cells > MOST_CELLS {
            return false;
        }
        let mut left: Vec<usize> = self.kinds.iter().map(|(_, n)| *n).collect();
        let everybody: Vec<usize> = (0..left.len()).collect();
        let rank = self.basis(&everybody).len();
        for _ in 0..sets {
            let mut order: Vec<usize> = (0..left.len()).filter(|kind| left[*kind] > 0).collect();
            order.sort_by_key(|kind| std::cmp::Reverse(left[*kind]));
            let basis = self.basis(&order);
            if basis.len() < rank {
                return false;
            }
            for kind in basis {
                left[kind] -= 1;
            }
        }
        true
    }

    /// Kinds, taken in this order, of which none follows from those before it.
    fn basis(&self, order: &[usize]) -> Vec<usize> {
        // The cells of every dimension add up to everybody: there cannot be more.
        let most = (self.cells + 1).saturating_sub(self.kinds.first().map_or(0, |(cells, _)| cells.len()));
        let mut rows: Vec<(usize, Vec<u128>)> = Vec::new();
        let mut basis = Vec::new();
        for kind in order {
            if basis.len() == most {
                break;
            }
            let mut row = vec![0; self.cells];
            for cell in &self.kinds[*kind].0 {
                row[*cell] = 1;
            }
            for (pivot, known) in &rows {
                let by = row[*pivot];
                if by != 0 {
                    for (mine, theirs) in row.iter_mut().zip(known) {
                        *mine = (*mine + (PRIME - by) * theirs) % PRIME;
                    }
                }
            }
            if let Some(pivot) = row.iter().position(|value| *value != 0) {
                let inverse = power(row[pivot], PRIME - 2);
                for value in &mut row {
                    *value = *value * inverse % PRIME;
                }
                rows.push((pivot, row));
                basis.push(*kind);
            }
        }
        basis
    }
}

fn power(mut base: u128, mut exponent: u128) -> u128 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}

#[cfg(test)]
mod tests;
