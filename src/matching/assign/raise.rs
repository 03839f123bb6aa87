//! From the best total to the best total among the assignments that match the most mentees.

use super::columns::Columns;
use super::pace::Pace;
use super::search::Search;
use super::state::{NOBODY, State};
use super::{Canceled, Graph};

/// Makes one more matched mentee worth the graph's bonus. Where waiting mentees and free places can reach each other by
/// others moving, paths are laid from the side that has fewer; a place weighs half, for its search ends sooner.
pub(super) fn match_most(
    graph: &Graph,
    columns: &Columns,
    state: &mut State,
    search: &mut Search,
    pace: &Pace,
) -> Result<(), Canceled> {
    let reach = state.reach_of_waiting(graph, columns, pace)?;
    let free = |j: usize| (state.capacity[j] - state.used[j]) as usize;
    let places: usize = (0..state.price.len()).filter(|&j| reach.mentors[j]).map(free).sum();
    if places == 0 {
        state.raise_bonus(&reach, graph.bonus());
        return Ok(());
    }
    let open = mentors_who_reach_a_free_place(columns, state, pace)?;
    let waiting = |i: &usize| {
        let (row, _) = graph.row(*i);
        state.mentor_of[*i] == NOBODY && row.iter().any(|&j| open[j as usize])
    };
    let waiting: Vec<usize> = (0..state.worth.len()).filter(waiting).collect();
    if places <= 2 * waiting.len() {
        state.raise_bonus(&reach, graph.bonus());
        return state.fill_all(&(graph, columns), search, pace);
    }
    raise_where_open(state, &open, graph.bonus());
    for mentee in waiting {
        state.insert(graph, mentee as u32, search, pace)?;
    }
    Ok(())
}

/// Mentors from whom somebody could move on, directly or through others, to a free place.
fn mentors_who_reach_a_free_place(columns: &Columns, state: &State, pace: &Pace) -> Result<Vec<bool>, Canceled> {
    let mut open: Vec<bool> = (0..state.price.len()).map(|j| state.used[j] < state.capacity[j]).collect();
    let mut next: Vec<usize> = (0..open.len()).filter(|&j| open[j]).collect();
    while let Some(mentor) = next.pop() {
        pace.look(columns.len(mentor))?;
        for pair in columns.of(mentor) {
            let from = state.mentor_of[pair.mentee as usize];
            if from != NOBODY && !std::mem::replace(&mut open[from as usize], true) {
                next.push(from as usize);
            }
        }
    }
    Ok(open)
}

/// Raises the bonus at the cost of the mentors who are not open, and of the mentees who are with open ones.
fn raise_where_open(state: &mut State, open: &[bool], bonus: i64) {
    let more = bonus - state.bonus;
    state.bonus = bonus;
    for (price, _) in state.price.iter_mut().zip(open).filter(|pair| !pair.1) {
        *price += more;
    }
    for (worth, &mentor) in state.worth.iter_mut().zip(&state.mentor_of) {
        if mentor != NOBODY && open[mentor as usize] {
            *worth += more;
        }
    }
}
