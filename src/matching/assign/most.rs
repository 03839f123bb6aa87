//! The most mentees that can be matched when only scores from a floor up count, with the cover that proves it
//! (Hopcroft and Karp 1973, with capacities; Koenig 1931).

use super::pace::Pace;
use super::state::NOBODY;
use super::{Canceled, Cover, Graph};

const UNSEEN: u32 = u32::MAX;

pub(super) struct Most {
    pub matched: usize,
    pub cover: Cover,
}

struct Layers<'a> {
    graph: &'a Graph,
    pace: &'a Pace<'a>,
    floor: u32,
    mentor_of: Vec<u32>,
    groups: Vec<Vec<u32>>,
    layer: Vec<u32>,
    resume_at: Vec<usize>,
    resume_in: Vec<usize>,
}

/// The largest number of mentees that pairs of at least `floor` can match.
pub(super) fn most(graph: &Graph, floor: u32, pace: &Pace) -> Result<Most, Canceled> {
    let mut layers = Layers {
        graph,
        pace,
        floor,
        mentor_of: vec![NOBODY; graph.mentee_count()],
        groups: vec![Vec::new(); graph.mentor_count()],
        layer: vec![UNSEEN; graph.mentor_count()],
        resume_at: vec![0; graph.mentee_count()],
        resume_in: vec![0; graph.mentor_count()],
    };
    layers.take_free_places()?;
    while layers.spread()? {
        for mentee in 0..graph.mentee_count() as u32 {
            if layers.mentor_of[mentee as usize] == NOBODY {
                layers.augment(mentee)?;
            }
        }
    }
    Ok(layers.finish())
}

impl Layers<'_> {
    fn take_free_places(&mut self) -> Result<(), Canceled> {
        for mentee in 0..self.graph.mentee_count() {
            let (row, scores) = self.graph.row(mentee);
            self.pace.look(row.len())?;
            let open = |pair: &(&u32, &u32)| *pair.1 >= self.floor && self.is_free(*pair.0);
            if let Some((&mentor, _)) = row.iter().zip(scores).find(open) {
                self.mentor_of[mentee] = mentor;
                self.groups[mentor as usize].push(mentee as u32);
            }
        }
        Ok(())
    }

    fn is_free(&self, mentor: u32) -> bool {
        self.groups[mentor as usize].len() < self.graph.capacities()[mentor as usize] as usize
    }

    /// Numbers the mentors by their distance from the waiting mentees; true when a free place was reached.
    fn spread(&mut self) -> Result<bool, Canceled> {
        self.layer.fill(UNSEEN);
        self.resume_at.fill(0);
        self.resume_in.fill(0);
        let mut wave: Vec<u32> =
            (0..self.mentor_of.len() as u32).filter(|&i| self.mentor_of[i as usize] == NOBODY).collect();
        let mut depth = 0;
        let mut found = false;
        while !wave.is_empty() && !found {
            let mut next = Vec::new();
            for mentee in wave {
                let (row, scores) = self.graph.row(mentee as usize);
                self.pace.look(row.len())?;
                for (&mentor, _) in row.iter().zip(scores).filter(|pair| *pair.1 >= self.floor) {
                    if self.layer[mentor as usize] == UNSEEN {
                        self.layer[mentor as usize] = depth;
                        found |= self.is_free(mentor);
                        next.extend_from_slice(&self.groups[mentor as usize]);
                    }
                }
            }
            wave = next;
            depth += 1;
        }
        Ok(found)
    }

    /// Follows the layers from a waiting mentee to a free place, without recursion.
    fn augment(&mut self, start: u32) -> Result<(), Canceled> {
        let mut path: Vec<(u32, u32)> = Vec::new();
        let mut mentee = start;
        loop {
            let depth = path.len() as u32;
            match self.step(mentee, depth)? {
                Some(mentor) if self.is_free(mentor) => {
                    path.push((mentee, mentor));
                    self.shift(&path);
                    return Ok(());
                }
                Some(mentor) => {
                    path.push((mentee, mentor));
                    mentee = self.groups[mentor as usize][self.resume_in[mentor as usize]];
                    self.resume_in[mentor as usize] += 1;
                }
                None => {
                    let Some(&(earlier, mentor)) = path.last() else {
                        return Ok(());
                    };
                    let j = mentor as usize;
                    if let Some(&other) = self.groups[j].get(self.resume_in[j]) {
                        self.resume_in[j] += 1;
                        mentee = other;
                    } else {
                        path.pop();
                        mentee = earlier;
                    }
                }
            }
        }
    }

    /// The next mentor in the layer who is free or whose group is not used up.
    fn step(&mut self, mentee: u32, depth: u32) -> Result<Option<u32>, Canceled> {
        let (row, scores) = self.graph.row(mentee as usize);
        while let Some(&mentor) = row.get(self.resume_at[mentee as usize]) {
            let at = self.resume_at[mentee as usize];
            self.resume_at[mentee as usize] += 1;
            self.pace.look(0)?;
            let j = mentor as usize;
            let open = self.is_free(mentor) || self.resume_in[j] < self.groups[j].len();
            if scores[at] >= self.floor && self.layer[j] == depth && open {
                return Ok(Some(mentor));
            }
        }
        Ok(None)
    }

    fn shift(&mut self, path: &[(u32, u32)]) {
        for &(mentee, mentor) in path.iter().rev() {
            let old = std::mem::replace(&mut self.mentor_of[mentee as usize], mentor);
            if old != NOBODY {
                let j = old as usize;
                if let Some(at) = self.groups[j].iter().position(|&i| i == mentee) {
                    self.groups[j].remove(at);
                    self.resume_in[j] -= usize::from(at < self.resume_in[j]);
                }
            }
            self.groups[mentor as usize].push(mentee);
        }
    }

    /// After the last spread: mentees who were not reached, and mentors who were, touch every pair.
    fn finish(self) -> Most {
        let reached = |mentor: u32| mentor != NOBODY && self.layer[mentor as usize] != UNSEEN;
        let matched = self.mentor_of.iter().filter(|&&j| j != NOBODY).count();
        let safe = |i: &u32| self.mentor_of[*i as usize] != NOBODY && !reached(self.mentor_of[*i as usize]);
        let mentees = (0..self.mentor_of.len() as u32).filter(safe).collect();
        let mentors = (0..self.groups.len() as u32).filter(|&j| reached(j)).collect();
        Most { matched, cover: Cover { mentees, mentors } }
    }
}
