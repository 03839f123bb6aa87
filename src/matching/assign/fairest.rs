//! The smallest score as large as possible, then the highest total.

use super::most::most;
use super::{Assignment, Canceled, Cover, FairestProof, Graph, most_then_total};

/// Finds the highest floor that still matches as many, by halving the list of scores, then the best total above it.
pub(super) fn fairest(graph: &Graph, cancel: &dyn Fn() -> bool) -> Result<Assignment, Canceled> {
    let all = most(graph, 0, cancel)?;
    let mut floors = graph.scores.clone();
    floors.sort_unstable();
    floors.dedup();
    let (mut good, mut bad) = (0, floors.len());
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        if most(graph, floors[middle], cancel)?.matched == all.matched {
            good = middle;
        } else {
            bad = middle;
        }
    }
    let floor = floors.get(good).copied().filter(|_| all.matched > 0).unwrap_or(0);
    let higher = match floors.get(good + 1) {
        _ if all.matched == 0 => all.cover.clone(),
        Some(&next) => most(graph, next, cancel)?.cover,
        None => Cover { mentees: Vec::new(), mentors: Vec::new() },
    };
    let mut answer = most_then_total(&graph.at_least(floor), cancel)?;
    answer.duals.fairest = Some(FairestProof { floor, most: all.cover, higher });
    Ok(answer)
}
