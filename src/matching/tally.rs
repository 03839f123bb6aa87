//! Which rules exclude how many.

use super::proposal::Excluded;
use super::settings::Rule;

/// How often each set of broken rules occurs; zero between two counts, so that counting often costs no memory.
#[derive(Default)]
pub(super) struct Tally(Vec<u32>);

impl Tally {
    /// For each rule: how many break it, and how many it alone. Few different sets are broken by many, so sets come first.
    pub fn count(&mut self, broken: impl Iterator<Item = u32>) -> Vec<Excluded> {
        self.0.resize(1 << Rule::ALL.len(), 0);
        let mut sets = Vec::new();
        for bits in broken {
            let count = &mut self.0[bits as usize];
            if *count == 0 {
                sets.push(bits);
            }
            *count += 1;
        }
        let mut counts = [(0, 0); Rule::ALL.len()];
        for bits in sets {
            let times = std::mem::take(&mut self.0[bits as usize]) as usize;
            for (bit, count) in counts.iter_mut().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1) {
                *count = (count.0 + times, count.1 + if bits == 1 << bit { times } else { 0 });
            }
        }
        let told = |rule: Rule| Excluded { rule, mentors: counts[rule as usize].0, alone: counts[rule as usize].1 };
        Rule::ALL.into_iter().map(told).filter(|excluded| excluded.mentors > 0).collect()
    }
}
