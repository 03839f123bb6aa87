//! Auction where mentors bid for mentees, one bid for each place: right when places are scarce.

use super::best::Best;
use super::columns::Columns;
use super::pace::Pace;
use super::state::{NOBODY, State};
use super::{Canceled, Graph};

/// How many of the best mentees a mentor remembers between two looks at the whole column.
const REMEMBERED: usize = 8;
const NEVER_LOOKED: i32 = i32::MAX;

/// The best mentees when the mentor last looked. Their worth only rises, so nobody else has become better than `others`.
#[derive(Clone, Copy)]
struct Memory {
    mentees: [u32; REMEMBERED],
    scores: [i32; REMEMBERED],
    others: i32,
}

/// With whom a mentee is, and that pair's score.
#[derive(Clone, Copy)]
struct Held {
    mentor: u32,
    score: i32,
}

struct Auction<'a> {
    columns: &'a Columns,
    pace: &'a Pace<'a>,
    worth: Vec<i32>,
    held: Vec<Held>,
    memory: Vec<Memory>,
    waiting: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Bid {
    rank: usize,
    gain: i32,
    next_gain: i32,
}

/// Runs one auction.
pub(super) fn run(graph: &Graph, columns: &Columns, step: i32, pace: &Pace) -> Result<State, Canceled> {
    let (mentees, mentors) = (graph.mentee_count(), graph.mentor_count());
    let blank = Memory { mentees: [NOBODY; REMEMBERED], scores: [0; REMEMBERED], others: NEVER_LOOKED };
    let mut auction = Auction {
        columns,
        pace,
        worth: vec![0; mentees],
        held: vec![Held { mentor: NOBODY, score: 0 }; mentees],
        memory: vec![blank; mentors],
        waiting: Vec::new(),
    };
    for (mentor, &capacity) in graph.capacities().iter().enumerate().rev() {
        let bids = (capacity as usize).min(columns.len(mentor));
        pace.look(bids)?;
        auction.waiting.extend(std::iter::repeat_n(mentor as u32, bids));
    }
    auction.buy(step)?;
    auction.finish(graph)
}

impl Auction<'_> {
    fn buy(&mut self, step: i32) -> Result<(), Canceled> {
        while let Some(mentor) = self.waiting.pop() {
            let bid = self.best_bid(mentor)?;
            if bid.gain <= 0 {
                continue;
            }
            let memory = &mut self.memory[mentor as usize];
            let mentee = std::mem::replace(&mut memory.mentees[bid.rank], NOBODY);
            let score = memory.scores[bid.rank];
            let before = std::mem::replace(&mut self.held[mentee as usize], Held { mentor, score });
            self.worth[mentee as usize] += bid.gain - bid.next_gain.max(0) + step;
            if before.mentor != NOBODY {
                self.lose(before, mentee);
            }
        }
        Ok(())
    }

    /// A mentor who is outbid remembers the mentee again and bids once more.
    fn lose(&mut self, held: Held, mentee: u32) {
        let memory = &mut self.memory[held.mentor as usize];
        if let Some(rank) = memory.mentees.iter().position(|&i| i == NOBODY) {
            memory.mentees[rank] = mentee;
            memory.scores[rank] = held.score;
        } else {
            memory.others = memory.others.max(held.score - self.worth[mentee as usize]);
        }
        self.waiting.push(held.mentor);
    }

    fn best_bid(&mut self, mentor: u32) -> Result<Bid, Canceled> {
        let memory = &self.memory[mentor as usize];
        if memory.others != NEVER_LOOKED {
            let mut bid = Bid { rank: 0, gain: i32::MIN, next_gain: i32::MIN };
            for (rank, (&mentee, &score)) in memory.mentees.iter().zip(&memory.scores).enumerate() {
                if mentee == NOBODY {
                    continue;
                }
                let gain = score - self.worth[mentee as usize];
                if gain > bid.gain {
                    bid = Bid { rank, gain, next_gain: bid.gain };
                } else if gain > bid.next_gain {
                    bid.next_gain = gain;
                }
            }
            if bid.next_gain >= memory.others || memory.others <= 0 {
                self.pace.look(0)?;
                return Ok(bid);
            }
        }
        self.look_again(mentor)
    }

    /// Goes through the whole column and remembers the best who are with somebody else or free.
    fn look_again(&mut self, mentor: u32) -> Result<Bid, Canceled> {
        let column = self.columns.of(mentor as usize);
        self.pace.look(column.len())?;
        let mut best = Best::<{ REMEMBERED + 1 }>::new();
        let mut least = i32::MIN;
        for (k, pair) in column.iter().enumerate() {
            let i = pair.mentee as usize;
            let gain = pair.score as i32 - self.worth[i];
            if gain > least && self.held[i].mentor != mentor {
                least = best.offer(gain, k as u32);
            }
        }
        let memory = &mut self.memory[mentor as usize];
        for rank in 0..REMEMBERED {
            let pair = best.at(rank).map(|k| column[k as usize]);
            memory.mentees[rank] = pair.map_or(NOBODY, |pair| pair.mentee);
            memory.scores[rank] = pair.map_or(0, |pair| pair.score as i32);
        }
        memory.others = best.gain(REMEMBERED);
        Ok(Bid { rank: 0, gain: best.gain(0), next_gain: best.gain(1) })
    }

    /// A mentor's price is the best gain that is not held; whoever is held for more is raised to it, for less is let go.
    fn finish(mut self, graph: &Graph) -> Result<State, Canceled> {
        let mut state = State::new(graph);
        state.bonus = 0;
        for j in 0..graph.mentor_count() {
            self.pace.look(self.columns.len(j))?;
            let mut price = 0;
            for pair in self.columns.of(j) {
                let i = pair.mentee as usize;
                if self.held[i].mentor != j as u32 {
                    price = price.max(pair.score as i32 - self.worth[i]);
                }
            }
            state.price[j] = i64::from(price);
        }
        for i in 0..graph.mentee_count() {
            let held = self.held[i];
            if held.mentor != NOBODY {
                let price = state.price[held.mentor as usize] as i32;
                let worth = held.score - price;
                if worth >= self.worth[i] {
                    self.worth[i] = worth;
                    state.join(i as u32, held.mentor);
                }
            }
            state.worth[i] = i64::from(self.worth[i]);
        }
        Ok(state)
    }
}
