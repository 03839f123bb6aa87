//! More mentees matched at the least loss: shortest paths from all waiting mentees at once, as many as fit side by side.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::paths::{NOBODY, State};
use super::{Canceled, Graph};

const FAR: i64 = i64::MAX;

/// Goes on from the best total to the best total among those that match the most mentees. Worth may become negative on
/// the way: every waiting mentee is then worth the same, which is taken off at the end.
pub(super) fn match_more(
    graph: &Graph,
    state: &mut State,
    cancel: &dyn Fn() -> bool,
) -> Result<(), Canceled> {
    let free = (0..state.price.len()).any(|j| state.used[j] < state.capacity[j]);
    if !free {
        return Ok(());
    }
    let reach = state.reach_of_waiting(graph);
    if !(0..state.price.len()).any(|j| reach.mentors[j] && state.used[j] < state.capacity[j]) {
        return Ok(());
    }
    let mut loss = 0;
    while let Some(step) = approach(graph, state) {
        loss += step;
        if cancel() {
            return Err(Canceled);
        }
        augment(graph, state);
    }
    let reach = state.reach_of_waiting(graph);
    for (worth, reached) in state.worth.iter_mut().zip(reach.mentees) {
        *worth += if reached { loss } else { 0 };
    }
    for (price, reached) in state.price.iter_mut().zip(reach.mentors) {
        *price -= if reached { loss } else { 0 };
    }
    Ok(())
}

/// Changes the prices so that a shortest path to a free place is exactly on price; its length, if there is one.
fn approach(graph: &Graph, state: &mut State) -> Option<i64> {
    let mut distance = vec![FAR; state.price.len()];
    let mut queue = BinaryHeap::new();
    let waiting: Vec<u32> = (0..state.worth.len() as u32)
        .filter(|&i| state.mentor_of[i as usize] == NOBODY)
        .collect();
    let forward = |state: &State,
                   queue: &mut BinaryHeap<_>,
                   distance: &mut [i64],
                   mentee: u32,
                   so_far: i64| {
        let (row, scores) = graph.row(mentee as usize);
        let base = so_far + state.worth[mentee as usize];
        for (&mentor, &score) in row.iter().zip(scores) {
            let far = base + state.price[mentor as usize] - i64::from(score);
            if far < distance[mentor as usize] {
                distance[mentor as usize] = far;
                queue.push(Reverse((far, mentor)));
            }
        }
    };
    for &mentee in &waiting {
        forward(state, &mut queue, &mut distance, mentee, 0);
    }
    let mut settled = Vec::new();
    let length = loop {
        let Reverse((far, mentor)) = queue.pop()?;
        let j = mentor as usize;
        if far > distance[j] {
            continue;
        }
        if state.used[j] < state.capacity[j] {
            break far;
        }
        settled.push(mentor);
        for other in state.group(j) {
            forward(state, &mut queue, &mut distance, other, far);
        }
    };
    for mentee in waiting {
        state.worth[mentee as usize] -= length;
    }
    for mentor in settled {
        state.raise_price(mentor as usize, length - distance[mentor as usize]);
    }
    Some(length)
}

/// Follows pairs that are exactly on price from each waiting mentee to a free place; no mentor is entered twice.
fn augment(graph: &Graph, state: &mut State) {
    let mut entered = vec![false; state.price.len()];
    for mentee in 0..state.worth.len() as u32 {
        if state.mentor_of[mentee as usize] == NOBODY {
            follow(graph, state, &mut entered, mentee);
        }
    }
}

fn follow(graph: &Graph, state: &mut State, entered: &mut [bool], start: u32) {
    // Each entry: a mentee, and how much of the row has been tried.
    let mut path: Vec<(u32, usize)> = vec![(start, 0)];
    let mut to: Vec<u32> = Vec::new();
    let mut pending: Vec<Vec<u32>> = Vec::new();
    while let Some((mentee, tried)) = path.last_mut() {
        let i = *mentee as usize;
        let (row, scores) = graph.row(i);
        let tight = |k: &usize| {
            let j = row[*k] as usize;
            !entered[j] && state.worth[i] + state.price[j] == i64::from(scores[*k])
        };
        let Some(k) = (*tried..row.len()).find(tight) else {
            path.pop();
            // The same mentor may have another mentee to try.
            if let Some(group) = pending.last_mut() {
                if let Some(next) = group.pop() {
                    path.push((next, 0));
                } else {
                    pending.pop();
                    to.pop();
                }
            }
            continue;
        };
        *tried = k + 1;
        let mentor = row[k];
        entered[mentor as usize] = true;
        to.push(mentor);
        if state.used[mentor as usize] < state.capacity[mentor as usize] {
            // A free place may be entered by others as long as there is one.
            entered[mentor as usize] =
                state.used[mentor as usize] + 1 == state.capacity[mentor as usize];
            for (&(mentee, _), &mentor) in path.iter().zip(&to).rev() {
                if mentee != start {
                    state.leave(mentee);
                }
                state.join(mentee, mentor);
            }
            return;
        }
        let mut group: Vec<u32> = state.group(mentor as usize).collect();
        let next = group.pop();
        pending.push(group);
        match next {
            Some(next) => path.push((next, 0)),
            None => {
                pending.pop();
                to.pop();
            }
        }
    }
}
