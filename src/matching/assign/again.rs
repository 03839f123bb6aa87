//! Solves a program that differs from one whose answer is known: the known prices are the start.

use super::pace::Pace;
use super::state::{NOBODY, State};
use super::{Assignment, Canceled, Graph};

/// A state with the known mentors' prices: pairs that are still on price stay, everybody else waits.
pub(super) fn resume(graph: &Graph, known: &Assignment, pace: &Pace) -> Result<State, Canceled> {
    let mut state = State::new(graph);
    let more = state.bonus - known.duals.bonus;
    for (price, &before) in state.price.iter_mut().zip(&known.duals.mentor) {
        // Prices that carry the bonus follow it.
        *price = if before > known.duals.bonus / 2 { (before + more).max(0) } else { before };
    }
    for mentee in 0..graph.mentee_count() {
        let (row, scores) = graph.row(mentee);
        pace.look(row.len())?;
        let gain = |at: usize| i64::from(scores[at]) + state.bonus - state.price[row[at] as usize];
        let best = (0..row.len()).map(gain).max().unwrap_or(0).max(0);
        let before = known.mentor_of.get(mentee).copied().flatten().unwrap_or(NOBODY);
        let holds = best > 0 && row.binary_search(&before).is_ok_and(|at| gain(at) == best);
        state.worth[mentee] = best;
        if holds && state.used[before as usize] < state.capacity[before as usize] {
            state.join(mentee as u32, before);
        }
    }
    Ok(state)
}
