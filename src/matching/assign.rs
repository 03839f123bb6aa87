//! The best whole assignment under capacities: most mentees matched, then the highest total, with the prices that prove it.

mod again;
mod alike;
mod best;
mod columns;
mod edited;
mod fairest;
mod graph;
mod mentees_bid;
mod mentors_bid;
mod most;
mod near;
mod pace;
mod paths;
mod questions;
mod raise;
mod refill;
mod search;
mod state;
mod trial;

use serde::{Deserialize, Serialize};

use alike::Alike;
use columns::Columns;
use near::{NearColumns, NearRows};
use search::Search;

pub use graph::{Graph, GraphError, PEOPLE_MAX, SCORE_MAX};
pub use pace::Pace;
pub use questions::{Change, Edit, Move, Solved};

/// The caller asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canceled;

/// What "best" means, after as many mentees as possible are matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Objective {
    /// The highest total.
    MostThenTotal,
    /// The smallest score as large as possible, then the highest total.
    Fairest,
}

/// The best whole assignment and its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    pub mentor_of: Vec<Option<u32>>,
    pub matched: usize,
    pub total: u64,
    pub duals: Duals,
}

/// Prices that prove an assignment. With `value = score + bonus` for each pair, they show the largest sum of values, and
/// because `bonus` is more than any total, the most mentees matched first. What to verify, in integers:
/// 1. `bonus >= 1 + min(mentees, places) * largest score`;
/// 2. no price is negative, and `mentee[i] + mentor[j] >= score + bonus` for every pair;
/// 3. the two sides are equal: `sum mentee[i] + sum capacity[j] * mentor[j] == matched * bonus + total`.
///
/// Equality in 3 is the same as: matched pairs are tight, unmatched mentees and mentors with a free place cost nothing.
/// When `fairest` is set, 2 is about pairs that score at least `fairest.floor`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duals {
    pub bonus: i64,
    pub mentee: Vec<i64>,
    pub mentor: Vec<i64>,
    pub fairest: Option<FairestProof>,
}

/// Why no assignment that matches as many has a higher smallest score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FairestProof {
    /// The smallest score in the assignment.
    pub floor: u32,
    /// Touches every pair; its size is the number matched: nobody can match more.
    pub most: Cover,
    /// Touches every pair that scores more than `floor`; its size is below the number matched, unless that is zero.
    pub higher: Cover,
}

/// People who together touch all pairs in question. Its size, mentees plus places of the mentors, bounds the number matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    pub mentees: Vec<u32>,
    pub mentors: Vec<u32>,
}

/// Finds the best whole assignment, unless the pace's caller wants to stop.
pub fn solve(graph: &Graph, objective: Objective, pace: &Pace) -> Result<Assignment, Canceled> {
    match objective {
        Objective::MostThenTotal => most_then_total(graph, pace),
        Objective::Fairest => fairest::fairest(graph, None, pace),
    }
}

/// The same for a program of which a part was different when it was last solved: starts from the known prices and pairs, so
/// that only those who are concerned are placed again. People and mentors have the same numbers as then.
pub fn solve_again(
    graph: &Graph,
    objective: Objective,
    known: &Assignment,
    pace: &Pace,
) -> Result<Assignment, Canceled> {
    match objective {
        Objective::MostThenTotal => most_then_total_again(graph, known, pace),
        Objective::Fairest => fairest::fairest(graph, Some(known), pace),
    }
}

fn most_then_total_again(graph: &Graph, known: &Assignment, pace: &Pace) -> Result<Assignment, Canceled> {
    let mut search = Search::new(graph.mentor_count());
    let mut state = again::resume(graph, known, pace)?;
    state.insert_all(graph, &mut search, pace)?;
    if state.wants_filling() {
        let columns = Columns::new(graph, pace)?;
        state.fill_all(&(graph, &columns), &mut search, pace)?;
    }
    Ok(state.finish(graph))
}

fn most_then_total(graph: &Graph, pace: &Pace) -> Result<Assignment, Canceled> {
    if graph.is_dense()
        && let Some(alike) = Alike::merge(graph, pace)?
    {
        return Ok(alike.part(graph, told_apart(&alike.graph, pace)?));
    }
    told_apart(graph, pace)
}

/// The best total of a program whose mentors are all different, or are taken for it.
fn told_apart(graph: &Graph, pace: &Pace) -> Result<Assignment, Canceled> {
    let mut search = Search::new(graph.mentor_count());
    let places: u64 = graph.capacities.iter().map(|&c| u64::from(c)).sum();
    let people = graph.starts.windows(2).filter(|row| row[0] < row[1]).count() as u64;
    let highest = graph.highest as i32;
    let step = (highest / 480).max(2);
    if places < people {
        let columns = Columns::new(graph, pace)?;
        let mut state = mentors_bid::run(graph, &columns, step, pace)?;
        state.fill_all(&(graph, &columns), &mut search, pace)?;
        state.insert_all(graph, &mut search, pace)?;
        raise::match_most(graph, &columns, &mut state, &mut search, pace)?;
        return Ok(state.finish(graph));
    }
    let dense = graph.is_dense();
    let bonus = if dense { highest } else { 0 };
    let mut state = mentees_bid::run(graph, &finer(step, dense), bonus, pace)?;
    // Where few pairs are eligible, those who gave up may be too many for the places around them.
    let at_once = dense || !state.anybody_gave_up(graph);
    if at_once {
        state.promote(graph, graph.bonus());
    }
    let within = 8 * i64::from(step);
    state.insert_all(&NearRows::new(graph, &state, within, pace)?, &mut search, pace)?;
    if !at_once || state.wants_filling() {
        let pairs = NearColumns::new(graph, &state, within, pace)?;
        state.fill_all(&pairs, &mut search, pace)?;
        if !at_once {
            raise::match_most(graph, pairs.columns(pace)?, &mut state, &mut search, pace)?;
        }
    }
    Ok(state.finish(graph))
}

/// The auction's steps down to 2, then 0. In a dense graph many people want the same mentors; a coarser first step then
/// keeps them from outbidding each other by trifles.
fn finer(mut step: i32, dense: bool) -> Vec<i32> {
    let mut steps = if dense { vec![step * 4] } else { vec![] };
    while step > 1 {
        steps.push(step);
        step /= 10;
    }
    steps.push(0);
    steps
}
