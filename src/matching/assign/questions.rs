//! What would change if: exact answers from the stored prices, one shortest path for each person who has to move.

use super::columns::Columns;
use super::pace::Pace;
use super::state::State;
use super::trial::Trial;
use super::{Assignment, Canceled, Graph};

/// The price of a mentor who takes nobody; with it nothing else can matter.
pub(super) const GONE: i64 = 1 << 60;
/// Worth of one more matched person in answers: any edit of a legal graph stays below it.
const ROOMY_BONUS: i64 = 1 << 43;

/// A solved program that answers questions without being solved again.
pub struct Solved {
    pub(super) graph: Graph,
    assignment: Assignment,
    pub(super) state: State,
    pub(super) columns: Columns,
}

/// One edit of the program. Edits of people who do not exist change nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// This pair is made, eligible or not; the mentor has at least as many places as there are such pairs.
    Force { mentee: u32, mentor: u32, score: u32 },
    /// This pair is not made.
    Forbid { mentee: u32, mentor: u32 },
    /// The mentee leaves.
    LeaveOut { mentee: u32 },
    /// The mentor leaves, with all places; later edits of the same mentor bring nobody back.
    RemoveMentor { mentor: u32 },
    /// The mentor has more places, or fewer.
    Places { mentor: u32, change: i32 },
    /// A mentee more, numbered after the last, with eligible mentors and scores.
    AddMentee { edges: Vec<(u32, u32)> },
    /// A mentor more, numbered after the last, with eligible mentees and scores.
    AddMentor { capacity: u32, edges: Vec<(u32, u32)> },
    /// More eligible pairs, or other scores: mentee, mentor, score.
    AddPairs { pairs: Vec<(u32, u32, u32)> },
}

/// What edits bring: new minus old, and every mentee whose mentor differs, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub matched: i64,
    pub total: i64,
    pub moves: Vec<Move>,
}

/// One mentee who would have another mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    pub mentee: u32,
    pub from: Option<u32>,
    pub to: Option<u32>,
}

impl Solved {
    /// Takes over an assignment whose proof has been checked. Under the objective "fairest", pairs below the floor stay out.
    pub fn new(graph: Graph, assignment: Assignment, pace: &Pace) -> Result<Self, Canceled> {
        let floor = assignment.duals.fairest.as_ref().map_or(0, |proof| proof.floor);
        let graph = if floor > 0 { graph.at_least(floor) } else { graph };
        let columns = Columns::new(&graph, pace)?;
        let mut state = State::resume(&graph, &assignment);
        let reach = state.reach_of_waiting(&graph, &columns, pace)?;
        state.raise_bonus(&reach, ROOMY_BONUS);
        Ok(Self { graph, assignment, state, columns })
    }

    pub fn assignment(&self) -> &Assignment {
        &self.assignment
    }

    /// The pairs that count: all, or under the objective "fairest" those at the floor or above.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// What the best assignment would change if all the edits held. Nothing is kept.
    pub fn ask(&self, edits: &[Edit], pace: &Pace) -> Result<Change, Canceled> {
        let mut trial = Trial::new(self, false, pace);
        edits.iter().try_for_each(|edit| trial.apply(edit))?;
        Ok(trial.change())
    }

    /// The best that can be done if nobody who keeps a mentor moves: only people without one, from before or because of
    /// the edits, get a free place. A mentor with too few places keeps the pairs that score most.
    pub fn ask_others_hold(&self, edits: &[Edit], pace: &Pace) -> Result<Change, Canceled> {
        let mut trial = Trial::new(self, true, pace);
        edits.iter().try_for_each(|edit| trial.apply(edit))?;
        trial.place_the_free()?;
        Ok(trial.change())
    }
}
