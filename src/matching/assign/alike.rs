//! Mentors who are alike: eligible for the same mentees with the same scores. To the solver they are the places of one mentor,
//! so that nobody bids for one of them against the other (Bertsekas and Castañon 1989, "similar objects").

use std::collections::HashMap;

use super::pace::Pace;
use super::{Assignment, Canceled, Graph};

/// A program in which alike mentors are one.
pub(super) struct Alike {
    pub graph: Graph,
    class_of: Vec<u32>,
}

/// Rows that are looked at first: if they tell most mentors apart, nothing is merged.
const ROWS_FIRST: usize = 64;

impl Alike {
    /// Merges alike mentors; `None` when there are few of them.
    pub(super) fn merge(graph: &Graph, pace: &Pace) -> Result<Option<Alike>, Canceled> {
        let mentors = graph.mentor_count();
        let worth_it = |classes: &Vec<u32>| classes.len() - classes.len() / 8 >= distinct(classes);
        if mentors < 2 || !worth_it(&classes(graph, ROWS_FIRST.min(graph.mentee_count()), pace)?) {
            return Ok(None);
        }
        let class_of = classes(graph, graph.mentee_count(), pace)?;
        if !worth_it(&class_of) {
            return Ok(None);
        }
        Ok(merged(graph, &class_of, pace)?.map(|graph| Alike { graph, class_of }))
    }

    /// The answer for the mentors one by one: those of a class are filled in turn, at one price.
    pub(super) fn part(&self, whole: &Graph, mut answer: Assignment) -> Assignment {
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); self.graph.mentor_count()];
        for (mentor, &class) in self.class_of.iter().enumerate().rev() {
            let places = (whole.capacities[mentor] as usize).min(whole.mentee_count());
            members[class as usize].extend(std::iter::repeat_n(mentor as u32, places));
        }
        for mentor in answer.mentor_of.iter_mut() {
            *mentor = mentor.and_then(|class| members[class as usize].pop());
        }
        let prices = self.class_of.iter().map(|&class| answer.duals.mentor[class as usize]);
        answer.duals.mentor = prices.collect();
        answer
    }
}

fn distinct(classes: &[u32]) -> usize {
    classes.iter().max().map_or(0, |last| *last as usize + 1)
}

/// Numbers mentors by what the first rows say of them; equal numbers are very likely alike.
fn classes(graph: &Graph, rows: usize, pace: &Pace) -> Result<Vec<u32>, Canceled> {
    let mut prints = vec![0u64; graph.mentor_count()];
    for mentee in 0..rows {
        let (row, scores) = graph.row(mentee);
        pace.look(row.len())?;
        for (&mentor, &score) in row.iter().zip(scores) {
            let print = &mut prints[mentor as usize];
            let word = (mentee as u64) << 32 | u64::from(score);
            *print = (print.rotate_left(29) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }
    let mut numbers: HashMap<u64, u32> = HashMap::new();
    let number = |print| {
        let next = numbers.len() as u32;
        *numbers.entry(print).or_insert(next)
    };
    Ok(prints.into_iter().map(number).collect())
}

/// The program of the classes; `None` if two of a class are not alike after all.
fn merged(graph: &Graph, class_of: &[u32], pace: &Pace) -> Result<Option<Graph>, Canceled> {
    let count = distinct(class_of);
    let (mut capacities, mut sizes, mut first) = (vec![0u32; count], vec![0usize; count], vec![true; class_of.len()]);
    for (mentor, &class) in class_of.iter().enumerate() {
        let c = class as usize;
        capacities[c] = capacities[c].saturating_add(graph.capacities[mentor]);
        first[mentor] = sizes[c] == 0;
        sizes[c] += 1;
    }
    let (mut starts, mut mentors, mut scores) = (vec![0], Vec::new(), Vec::new());
    let mut score_of = vec![u32::MAX; count];
    for mentee in 0..graph.mentee_count() {
        let (row, row_scores) = graph.row(mentee);
        pace.look(row.len())?;
        let mut stands_for = 0;
        for (&mentor, &score) in row.iter().zip(row_scores) {
            let class = class_of[mentor as usize];
            let known = &mut score_of[class as usize];
            if first[mentor as usize] {
                *known = score;
                mentors.push(class);
                scores.push(score);
                stands_for += sizes[class as usize];
            } else if *known != score {
                return Ok(None);
            }
        }
        if stands_for != row.len() {
            return Ok(None);
        }
        starts.push(mentors.len());
    }
    Ok(Some(Graph { capacities, starts, mentors, scores, highest: graph.highest }))
}
