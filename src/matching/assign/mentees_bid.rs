//! Auction where mentees bid for places: right when places are not scarce (Bertsekas 1979; with several alike places,
//! Bertsekas and Castañon 1989).

use super::best::Best;
use super::pace::Pace;
use super::state::{NOBODY, State};
use super::{Canceled, Graph};

/// How many of the best mentors a mentee remembers between two looks at the whole row.
const REMEMBERED: usize = 7;
/// The gains of a complete row are looked through in blocks.
const BLOCK: usize = 32;
const NEVER_LOOKED: i32 = i32::MAX;

/// The best mentors when the mentee last looked. Prices only rise, so nobody else can have become better than `others`.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Memory {
    mentors: [u32; REMEMBERED],
    scores: [i32; REMEMBERED],
    others: i32,
}

#[derive(Clone, Copy)]
struct Place {
    price: i32,
    mentee: u32,
}

struct Auction<'a> {
    graph: &'a Graph,
    pace: &'a Pace<'a>,
    price: Vec<i32>,
    places: Vec<Place>,
    first_place: Vec<usize>,
    mentor_of: Vec<u32>,
    memory: Vec<Memory>,
    waiting: Vec<u32>,
    /// Who gains no more than this gives up: what being placed is worth, below zero.
    least: i32,
    opened: bool,
}

#[derive(Clone, Copy)]
struct Bid {
    mentor: u32,
    gain: i32,
    next_gain: i32,
}

/// Runs the auction with each step in turn, from coarse to fine. Being placed is worth `bonus` besides the score: it keeps
/// people from giving up at a price that only a coarse step has raised.
pub(super) fn run(graph: &Graph, steps: &[i32], bonus: i32, pace: &Pace) -> Result<State, Canceled> {
    let mut auction = Auction::new(graph, bonus, pace);
    for &step in steps {
        auction.reopen(step)?;
        auction.sell(step)?;
    }
    auction.finish()
}

impl<'a> Auction<'a> {
    fn new(graph: &'a Graph, bonus: i32, pace: &'a Pace<'a>) -> Self {
        let (mentees, mentors) = (graph.mentee_count(), graph.mentor_count());
        let mut first_place = vec![0; mentors + 1];
        for (j, &capacity) in graph.capacities().iter().enumerate() {
            first_place[j + 1] = first_place[j] + (capacity as usize).min(mentees);
        }
        let free = Place { price: 0, mentee: NOBODY };
        let blank = Memory { mentors: [NOBODY; REMEMBERED], scores: [0; REMEMBERED], others: NEVER_LOOKED };
        // A mentor without any place never has an attractive price.
        let price = graph.capacities().iter().map(|&c| if c == 0 { i32::MAX / 2 } else { 0 });
        Self {
            graph,
            pace,
            price: price.collect(),
            places: vec![free; first_place[mentors]],
            first_place,
            mentor_of: vec![NOBODY; mentees],
            memory: vec![blank; mentees],
            waiting: Vec::with_capacity(mentees),
            least: -bonus,
            opened: false,
        }
    }

    /// Keeps the pairs that are good enough for the step, and sends everybody else back to bid.
    fn reopen(&mut self, step: i32) -> Result<(), Canceled> {
        self.waiting.clear();
        if !std::mem::replace(&mut self.opened, true) {
            self.waiting.extend((0..self.mentor_of.len() as u32).rev());
            return Ok(());
        }
        for j in 0..self.price.len() {
            let price = self.price[j];
            self.places[self.first_place[j]..self.first_place[j + 1]].fill(Place { price, mentee: NOBODY });
        }
        let mut used = vec![0; self.price.len()];
        for mentee in (0..self.mentor_of.len()).rev() {
            let (best, own) = self.best_and_own(mentee)?;
            let mentor = self.mentor_of[mentee];
            if mentor != NOBODY && own >= best - step {
                let j = mentor as usize;
                self.places[self.first_place[j] + used[j]].mentee = mentee as u32;
                used[j] += 1;
            } else {
                self.mentor_of[mentee] = NOBODY;
                if best > self.least {
                    self.waiting.push(mentee as u32);
                }
            }
        }
        Ok(())
    }

    fn best_and_own(&self, mentee: usize) -> Result<(i32, i32), Canceled> {
        let (row, scores) = self.graph.row(mentee);
        self.pace.look(row.len())?;
        let own_mentor = self.mentor_of[mentee];
        let best = if self.is_complete(row) {
            self.most(0, scores)
        } else {
            row.iter().zip(scores).map(|(&mentor, &score)| self.gain(score, mentor)).fold(i32::MIN, i32::max)
        };
        let own = row.binary_search(&own_mentor).map_or(i32::MIN, |at| self.gain(scores[at], own_mentor));
        Ok((best.max(self.least), own))
    }

    fn gain(&self, score: u32, mentor: u32) -> i32 {
        score as i32 - self.price[mentor as usize]
    }

    /// Whether a row lists every mentor, so that scores and prices stand side by side.
    fn is_complete(&self, row: &[u32]) -> bool {
        row.len() == self.price.len()
    }

    /// The highest gain among mentors who stand side by side from `first` on.
    fn most(&self, first: usize, scores: &[u32]) -> i32 {
        let prices = &self.price[first..first + scores.len()];
        scores.iter().zip(prices).map(|(&score, &price)| score as i32 - price).fold(i32::MIN, i32::max)
    }

    fn sell(&mut self, step: i32) -> Result<(), Canceled> {
        let mut left = Vec::new();
        while let Some(mentee) = self.waiting.pop() {
            let bid = self.best_bid(mentee as usize)?;
            if bid.gain <= self.least {
                continue;
            }
            let rise = bid.gain - bid.next_gain.max(self.least) + step;
            let first = self.first_place[bid.mentor as usize];
            let Place { price, mentee: before } = self.places[first];
            if before != NOBODY && rise == 0 {
                left.push(mentee);
                continue;
            }
            self.take_cheapest(bid.mentor as usize, Place { price: price + rise, mentee });
            self.mentor_of[mentee as usize] = bid.mentor;
            if before != NOBODY {
                self.mentor_of[before as usize] = NOBODY;
                self.waiting.push(before);
            }
        }
        self.waiting = left;
        Ok(())
    }

    fn best_bid(&mut self, mentee: usize) -> Result<Bid, Canceled> {
        let memory = &self.memory[mentee];
        if memory.others != NEVER_LOOKED {
            let mut bid = Bid { mentor: NOBODY, gain: i32::MIN, next_gain: i32::MIN };
            for (&mentor, &score) in memory.mentors.iter().zip(&memory.scores) {
                if mentor == NOBODY {
                    break;
                }
                let gain = score - self.price[mentor as usize];
                if gain > bid.gain {
                    bid = Bid { mentor, gain, next_gain: bid.gain };
                } else if gain > bid.next_gain {
                    bid.next_gain = gain;
                }
            }
            if bid.next_gain >= memory.others || memory.others <= self.least {
                self.pace.look(0)?;
                return Ok(bid);
            }
        }
        self.look_again(mentee)
    }

    /// Goes through the whole row and remembers the best.
    fn look_again(&mut self, mentee: usize) -> Result<Bid, Canceled> {
        let (row, scores) = self.graph.row(mentee);
        self.pace.look(row.len())?;
        let complete = self.is_complete(row);
        let mut best = Best::<{ REMEMBERED + 1 }>::new();
        let mut least = i32::MIN;
        for (block, (mentors, scores)) in row.chunks(BLOCK).zip(scores.chunks(BLOCK)).enumerate() {
            let first = block * BLOCK;
            if complete && self.most(first, scores) <= least {
                continue;
            }
            for (k, (&mentor, &score)) in mentors.iter().zip(scores).enumerate() {
                let gain = self.gain(score, mentor);
                if gain > least {
                    least = best.offer(gain, (first + k) as u32);
                }
            }
        }
        let memory = &mut self.memory[mentee];
        for rank in 0..REMEMBERED {
            let at = best.at(rank).map(|k| k as usize);
            memory.mentors[rank] = at.map_or(NOBODY, |k| row[k]);
            memory.scores[rank] = at.map_or(0, |k| scores[k] as i32);
        }
        memory.others = best.gain(REMEMBERED);
        Ok(Bid { mentor: memory.mentors[0], gain: best.gain(0), next_gain: best.gain(1) })
    }

    /// The places of a mentor are a heap with the cheapest on top.
    fn take_cheapest(&mut self, mentor: usize, taken: Place) {
        let places = &mut self.places[self.first_place[mentor]..self.first_place[mentor + 1]];
        let mut at = 0;
        loop {
            let mut child = 2 * at + 1;
            if child + 1 < places.len() && places[child + 1].price < places[child].price {
                child += 1;
            }
            if child >= places.len() || places[child].price >= taken.price {
                break;
            }
            places[at] = places[child];
            at = child;
        }
        places[at] = taken;
        self.price[mentor] = places[0].price;
    }

    /// Keeps who is exactly on price; the others, and places that cost something but are free, are left to the paths.
    fn finish(self) -> Result<State, Canceled> {
        let mut state = State::new(self.graph);
        state.bonus = i64::from(-self.least);
        for mentee in 0..self.mentor_of.len() {
            let (best, own) = self.best_and_own(mentee)?;
            state.worth[mentee] = i64::from(best - self.least);
            if self.mentor_of[mentee] != NOBODY && own == best {
                state.join(mentee as u32, self.mentor_of[mentee]);
            }
        }
        for (j, price) in state.price.iter_mut().enumerate() {
            *price = i64::from(self.price[j]);
        }
        Ok(state)
    }
}
