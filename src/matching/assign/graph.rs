//! Who may be paired with whom, as flat lists.

use std::fmt;

/// Largest number of mentees, and of mentors.
pub const PEOPLE_MAX: usize = 1 << 20;
/// Largest score of a pair. With `PEOPLE_MAX` every price stays below 2^43, and no sum of two prices leaves an i64.
pub const SCORE_MAX: u32 = 1_000_000;

/// Who may be paired with whom, and how well they fit: one row of eligible mentors for each mentee.
#[derive(Clone, Debug)]
pub struct Graph {
    pub(super) capacities: Vec<u32>,
    pub(super) starts: Vec<usize>,
    pub(super) mentors: Vec<u32>,
    pub(super) scores: Vec<u32>,
    pub(super) highest: u32,
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
        let highest = scores.iter().copied().max().unwrap_or(0);
        let graph = Self { capacities, starts, mentors, scores, highest };
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
    pub(super) fn is_dense(&self) -> bool {
        self.pair_count() / 8 > self.mentee_count() * self.mentor_count() / 64
    }

    /// The same people with only the pairs that score at least `floor`.
    pub(super) fn at_least(&self, floor: u32) -> Self {
        let (capacities, highest) = (self.capacities.clone(), self.highest);
        let mut part = Self { capacities, starts: vec![0], mentors: Vec::new(), scores: Vec::new(), highest };
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
        most * i64::from(self.highest) + 1
    }
}
