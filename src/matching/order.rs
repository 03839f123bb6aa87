//! The order in which people meet the solver: a hash of the run's seed and their id, so that neither names nor rows decide ties.

/// A permutation of one side and its inverse.
pub(super) struct Order {
    /// Index in the instance by position.
    pub at: Vec<u32>,
    /// Position by index in the instance.
    pub position: Vec<u32>,
}

impl Order {
    /// People by (hash of seed, side and id, then id).
    pub fn of<'a>(seed: u64, side: u64, ids: impl Iterator<Item = &'a str>) -> Order {
        let mut keyed: Vec<(u64, &str, u32)> =
            ids.enumerate().map(|(k, id)| (hash(seed, side, id), id, k as u32)).collect();
        keyed.sort_unstable();
        let at: Vec<u32> = keyed.iter().map(|key| key.2).collect();
        let mut position = vec![0; at.len()];
        for (place, &k) in at.iter().enumerate() {
            position[k as usize] = place as u32;
        }
        Order { at, position }
    }
}

/// FNV-1a over the id, then the finalizer of SplitMix64 with the seed.
fn hash(seed: u64, side: u64, id: &str) -> u64 {
    let mut word: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in id.bytes() {
        word = (word ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    mix(word ^ mix(seed ^ mix(side)))
}

fn mix(word: u64) -> u64 {
    let word = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}
