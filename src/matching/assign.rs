//! The best whole assignment under capacities: most mentees matched, then the highest total, with the prices that prove it.

mod alike;
mod best;
mod columns;
mod edited;
mod fairest;
mod mentees_bid;
mod mentors_bid;
mod most;
mod paths;
mod questions;
mod raise;
mod search;
mod state;
mod trial;

use std::fmt;

use serde::{Deserialize, Serialize};

use alike::Alike;
use columns::Columns;
use search::Search;

pub use questions::{Change, Edit, Move, Solved};

/// Largest number of mentees, and of mentors.
pub const PEOPLE_MAX: usize = 1 << 20;
/// Largest score of a pair. With `PEOPLE_MAX` every price stays below 2^43, and no sum of two prices leaves an i64.
pub const SCORE_MAX: u32 = 1_000_000;

/// Who may be paired with whom, and how well they fit: one row of eligible mentors for each mentee.
#[derive(Clone, Debug)]
pub struct Graph {
    capacities: Vec<u32>,
    starts: Vec<usize>,
    mentors: Vec<u32>,
    scores: Vec<u32>,
}

/// Why lists do not make a `Graph`; indexes count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GraphError {
    TooManyPeople,
    TooManyPairs,
    Starts,
    UnknownMentor { mentee: usize },
    Order { mentee: usize },
    Score { mentee: usize, mentor: u32 },
}

impl fmt::Display for GraphError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyPeople => write!(f, "more than {PEOPLE_MAX} mentees or mentors"),
            Self::TooManyPairs => write!(f, "more than {} eligible pairs", u32::MAX),
            Self::Starts => write!(f, "the rows do not cover the list of pairs"),
            Self::UnknownMentor { mentee } => write!(f, "mentee {mentee} lists an unknown mentor"),
            Self::Order { mentee } => write!(f, "mentee {mentee}: mentors are not ascending"),
            Self::Score { mentee, mentor } => write!(f, "mentee {mentee}, mentor {mentor}: score above {SCORE_MAX}"),
        }
    }
}

impl std::error::Error for GraphError {}

impl Graph {
    /// `starts` has one entry more than there are mentees; row `i` is `mentors[starts[i]..starts[i + 1]]`, ascending.
    pub fn new(
        capacities: Vec<u32>,
        starts: Vec<usize>,
        mentors: Vec<u32>,
        scores: Vec<u32>,
    ) -> Result<Self, GraphError> {
        let mentees = starts.len().checked_sub(1).ok_or(GraphError::Starts)?;
        if mentees > PEOPLE_MAX || capacities.len() > PEOPLE_MAX {
            return Err(GraphError::TooManyPeople);
        }
        if mentors.len() >= u32::MAX as usize {
            return Err(GraphError::TooManyPairs);
        }
        let covers =
            starts.first() == Some(&0) && starts.last() == Some(&mentors.len()) && scores.len() == mentors.len();
        if !covers || starts.is_sorted_by(|a, b| a <= b).eq(&false) {
            return Err(GraphError::Starts);
        }
        let graph = Self { capacities, starts, mentors, scores };
        for mentee in 0..mentees {
            let (row, scores) = graph.row(mentee);
            if !row.is_sorted_by(|a, b| a < b) {
                return Err(GraphError::Order { mentee });
            }
            if row.last().is_some_and(|&j| j as usize >= graph.capacities.len()) {
                return Err(GraphError::UnknownMentor { mentee });
            }
            if let Some(at) = scores.iter().position(|&s| s > SCORE_MAX) {
                return Err(GraphError::Score { mentee, mentor: row[at] });
            }
        }
        Ok(graph)
    }

    pub fn mentee_count(&self) -> usize {
        self.starts.len() - 1
    }

    pub fn mentor_count(&self) -> usize {
        self.capacities.len()
    }

    pub fn pair_count(&self) -> usize {
        self.mentors.len()
    }

    /// Places of each mentor.
    pub fn capacities(&self) -> &[u32] {
        &self.capacities
    }

    /// The eligible mentors of a mentee, ascending, with their scores.
    pub fn row(&self, mentee: usize) -> (&[u32], &[u32]) {
        let span = self.starts[mentee]..self.starts[mentee + 1];
        (&self.mentors[span.clone()], &self.scores[span])
    }

    /// The points of a pair; `None` when the pair is not eligible.
    pub fn score(&self, mentee: usize, mentor: u32) -> Option<u32> {
        let (row, scores) = self.row(mentee);
        row.binary_search(&mentor).ok().map(|at| scores[at])
    }

    /// Whether at least an eighth of all pairs are eligible.
    fn is_dense(&self) -> bool {
        self.pair_count() / 8 > self.mentee_count() * self.mentor_count() / 64
    }

    /// The same people with only the pairs that score at least `floor`.
    fn at_least(&self, floor: u32) -> Self {
        let mut part =
            Self { capacities: self.capacities.clone(), starts: vec![0], mentors: Vec::new(), scores: Vec::new() };
        for mentee in 0..self.mentee_count() {
            let (row, scores) = self.row(mentee);
            for (&mentor, &score) in row.iter().zip(scores).filter(|pair| *pair.1 >= floor) {
                part.mentors.push(mentor);
                part.scores.push(score);
            }
            part.starts.push(part.mentors.len());
        }
        part
    }

    /// What one more matched person is worth: more than any total can be.
    pub fn bonus(&self) -> i64 {
        let places: u64 = self.capacities.iter().map(|&c| u64::from(c)).sum();
        let most = places.min(self.mentee_count() as u64) as i64;
        let highest = self.scores.iter().copied().max().unwrap_or(0);
        most * i64::from(highest) + 1
    }
}

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

/// Finds the best whole assignment. Asks `cancel` every few milliseconds and stops once it answers true.
pub fn solve(graph: &Graph, objective: Objective, cancel: &dyn Fn() -> bool) -> Result<Assignment, Canceled> {
    match objective {
        Objective::MostThenTotal => most_then_total(graph, cancel),
        Objective::Fairest => fairest::fairest(graph, cancel),
    }
}

fn most_then_total(graph: &Graph, cancel: &dyn Fn() -> bool) -> Result<Assignment, Canceled> {
    if graph.is_dense()
        && let Some(alike) = Alike::merge(graph)
    {
        return Ok(alike.part(graph, told_apart(&alike.graph, cancel)?));
    }
    told_apart(graph, cancel)
}

/// The best total of a program whose mentors are all different, or are taken for it.
fn told_apart(graph: &Graph, cancel: &dyn Fn() -> bool) -> Result<Assignment, Canceled> {
    let mut search = Search::new(graph.mentor_count());
    let places: u64 = graph.capacities.iter().map(|&c| u64::from(c)).sum();
    let people = graph.starts.windows(2).filter(|row| row[0] < row[1]).count() as u64;
    let highest = graph.scores.iter().copied().max().unwrap_or(0) as i32;
    let step = (highest / 480).max(2);
    if places < people {
        let columns = Columns::new(graph);
        let mut state = mentors_bid::run(graph, &columns, step, cancel)?;
        state.fill_all(&(graph, &columns), &mut search, cancel)?;
        state.insert_all(graph, &mut search, cancel)?;
        raise::match_most(graph, &columns, &mut state, &mut search, cancel)?;
        return Ok(state.finish(graph));
    }
    let dense = graph.is_dense();
    let bonus = if dense { highest } else { 0 };
    let mut state = mentees_bid::run(graph, &finer(step, dense), bonus, cancel)?;
    // Where few pairs are eligible, those who gave up may be too many for the places around them.
    let at_once = dense || !state.anybody_gave_up(graph);
    if at_once {
        state.promote(graph, graph.bonus());
    }
    state.insert_all(graph, &mut search, cancel)?;
    if !at_once || state.wants_filling() {
        let columns = Columns::new(graph);
        state.fill_all(&(graph, &columns), &mut search, cancel)?;
        if !at_once {
            raise::match_most(graph, &columns, &mut state, &mut search, cancel)?;
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
