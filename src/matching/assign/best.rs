//! The few best gains of a long list, in one pass.

/// The `N` best gains so far with their positions; among equals the earlier position first. Both are packed into one
/// number so that one comparison orders them.
pub(super) struct Best<const N: usize> {
    ranked: [i64; N],
}

impl<const N: usize> Best<N> {
    pub(super) fn new() -> Self {
        Self { ranked: [i64::MIN; N] }
    }

    /// Ranks a gain that is more than the least one; answers the new least.
    pub(super) fn offer(&mut self, gain: i32, at: u32) -> i32 {
        let packed = (i64::from(gain) << 32) | i64::from(u32::MAX - at);
        let mut rank = N - 1;
        while rank > 0 && self.ranked[rank - 1] < packed {
            self.ranked[rank] = self.ranked[rank - 1];
            rank -= 1;
        }
        self.ranked[rank] = packed;
        self.gain(N - 1)
    }

    /// The gain at a rank; `i32::MIN` when there are fewer.
    pub(super) fn gain(&self, rank: usize) -> i32 {
        (self.ranked[rank] >> 32) as i32
    }

    /// The position at a rank.
    pub(super) fn at(&self, rank: usize) -> Option<u32> {
        (self.ranked[rank] != i64::MIN).then(|| u32::MAX - self.ranked[rank] as u32)
    }
}
