//! The pairs that are nearly on price. Shortest paths are short: most end before they need any other pair, so that a search
//! looks at these first and puts the others off.

use std::cell::OnceCell;

use super::columns::{Columns, Entry};
use super::pace::Pace;
use super::paths::{Rows, RowsAndColumns};
use super::state::State;
use super::{Canceled, Graph};

/// For each person of one side the pairs whose slack (what both prices together are more than the pair's value) was below
/// `within`: other person and score. The prices of the other side may only rise from then on, so that slack falls by no
/// more than the person's own price.
pub(super) struct Near {
    starts: Vec<u32>,
    pairs: Vec<(u32, u32)>,
    price: Vec<i64>,
    within: i64,
}

/// The near pairs of somebody, as other person and score, and the least slack that any other pair has.
pub(super) struct NearPairs<'a> {
    pub pairs: &'a [(u32, u32)],
    pub rest: i64,
}

impl Near {
    /// The pairs near each mentee; none where that would be most pairs. A mentee's price is the worth above the bonus.
    fn of_mentees(graph: &Graph, state: &State, within: i64, pace: &Pace) -> Result<Self, Canceled> {
        let price: Vec<i64> = state.worth.iter().map(|worth| worth - state.bonus).collect();
        let mut near = Self { starts: vec![0], pairs: Vec::with_capacity(8 * price.len()), price, within };
        for (mentee, &price) in near.price.iter().enumerate() {
            let (row, scores) = graph.row(mentee);
            pace.look(row.len())?;
            let slack = |(&j, &score): (&u32, &u32)| price + state.price[j as usize] - i64::from(score);
            let pairs = row.iter().zip(scores).filter(|pair| slack(*pair) < within);
            near.pairs.extend(pairs.map(|(&j, &score)| (j, score)));
            near.starts.push(near.pairs.len() as u32);
            if near.pairs.len() > graph.pair_count() / 2 {
                near.within = 0;
                near.pairs.clear();
                near.starts = vec![0; graph.mentee_count() + 1];
                break;
            }
        }
        Ok(near)
    }

    /// The pairs near each mentor.
    fn of_mentors(graph: &Graph, state: &State, within: i64, pace: &Pace) -> Result<Self, Canceled> {
        let rows = Self::of_mentees(graph, state, within, pace)?;
        let mut starts = vec![0; state.price.len() + 1];
        rows.pairs.iter().for_each(|pair| starts[pair.0 as usize + 1] += 1);
        for j in 1..starts.len() {
            starts[j] += starts[j - 1];
        }
        let mut next = starts.clone();
        let mut pairs = vec![(0, 0); rows.pairs.len()];
        for (mentee, span) in rows.starts.windows(2).enumerate() {
            for &(mentor, score) in &rows.pairs[span[0] as usize..span[1] as usize] {
                let at = &mut next[mentor as usize];
                pairs[*at as usize] = (mentee as u32, score);
                *at += 1;
            }
        }
        Ok(Self { starts, pairs, price: state.price.clone(), within: rows.within })
    }

    /// The near pairs of a person whose price is this now.
    fn of(&self, person: usize, price: i64) -> NearPairs<'_> {
        let span = self.starts[person] as usize..self.starts[person + 1] as usize;
        NearPairs { pairs: &self.pairs[span], rest: self.within + price - self.price[person] }
    }
}

/// The eligible pairs of the mentees, the near ones first, while mentors' prices only rise.
pub(super) struct NearRows<'a> {
    graph: &'a Graph,
    near: Near,
}

impl<'a> NearRows<'a> {
    pub(super) fn new(graph: &'a Graph, state: &State, within: i64, pace: &Pace) -> Result<Self, Canceled> {
        Ok(Self { graph, near: Near::of_mentees(graph, state, within, pace)? })
    }
}

impl Rows for NearRows<'_> {
    fn row(&self, mentee: usize) -> (&[u32], &[u32]) {
        self.graph.row(mentee)
    }

    fn near_row(&self, mentee: usize, price: i64) -> Option<NearPairs<'_>> {
        Some(self.near.of(mentee, price))
    }
}

/// The eligible pairs of the mentors, the near ones first, while what mentees are worth only rises. The whole columns are
/// made when the first of them is needed.
pub(super) struct NearColumns<'a> {
    graph: &'a Graph,
    near: Near,
    columns: OnceCell<Columns>,
}

impl<'a> NearColumns<'a> {
    pub(super) fn new(graph: &'a Graph, state: &State, within: i64, pace: &Pace) -> Result<Self, Canceled> {
        Ok(Self { graph, near: Near::of_mentors(graph, state, within, pace)?, columns: OnceCell::new() })
    }

    /// The whole columns.
    pub(super) fn columns(&self, pace: &Pace) -> Result<&Columns, Canceled> {
        if let Some(columns) = self.columns.get() {
            return Ok(columns);
        }
        let columns = Columns::new(self.graph, pace)?;
        Ok(self.columns.get_or_init(|| columns))
    }
}

impl Rows for NearColumns<'_> {
    fn row(&self, mentee: usize) -> (&[u32], &[u32]) {
        self.graph.row(mentee)
    }
}

impl RowsAndColumns for NearColumns<'_> {
    fn column(&self, mentor: usize, pace: &Pace) -> Result<impl Iterator<Item = Entry>, Canceled> {
        Ok(self.columns(pace)?.of(mentor).iter().copied())
    }

    fn near_column(&self, mentor: usize, price: i64) -> Option<NearPairs<'_>> {
        Some(self.near.of(mentor, price))
    }
}
