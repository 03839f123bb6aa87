//! The smallest score as large as possible, then the highest total.

use super::most::most;
use super::pace::Pace;
use super::{Assignment, Canceled, Cover, FairestProof, Graph, most_then_total, most_then_total_again};

/// Finds the highest floor that still matches as many, by halving the list of scores, then the best total above it.
pub(super) fn fairest(graph: &Graph, known: Option<&Assignment>, pace: &Pace) -> Result<Assignment, Canceled> {
    let all = most(graph, 0, pace)?;
    let mut present = vec![false; graph.highest as usize + 1];
    for mentee in 0..graph.mentee_count() {
        let (_, scores) = graph.row(mentee);
        scores.iter().for_each(|&score| present[score as usize] = true);
        pace.look(scores.len())?;
    }
    let floors: Vec<u32> = (0..=graph.highest).filter(|&score| present[score as usize]).collect();
    let (mut good, mut bad) = (0, floors.len());
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        if most(graph, floors[middle], pace)?.matched == all.matched {
            good = middle;
        } else {
            bad = middle;
        }
    }
    let floor = floors.get(good).copied().filter(|_| all.matched > 0).unwrap_or(0);
    let higher = match floors.get(good + 1) {
        _ if all.matched == 0 => all.cover.clone(),
        Some(&next) => most(graph, next, pace)?.cover,
        None => Cover { mentees: Vec::new(), mentors: Vec::new() },
    };
    let part = graph.at_least(floor);
    let mut answer = match known {
        Some(known) => most_then_total_again(&part, known, pace)?,
        None => most_then_total(&part, pace)?,
    };
    answer.duals.fairest = Some(FairestProof { floor, most: all.cover, higher });
    Ok(answer)
}
