//! Working hours.

use serde::{Deserialize, Serialize};

/// Working hours of one day in UTC, written `07:00-15:30`; they may run over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hours {
    start: u16,
    end: u16,
}

const DAY: u16 = 24 * 60;

impl Hours {
    /// Minutes after midnight UTC, both below 24 hours.
    pub fn new(start: u16, end: u16) -> Option<Hours> {
        (start < DAY && end < DAY).then_some(Hours { start, end })
    }

    pub fn parse(text: &str) -> Option<Hours> {
        let (start, end) = text.split_once('-')?;
        Hours::new(minutes(start)?, minutes(end)?)
    }

    pub(in crate::matching) fn key(self) -> Vec<u32> {
        vec![self.start.into(), self.end.into()]
    }

    /// Minutes that two working days have in common.
    pub(in crate::matching) fn overlap(self, other: Hours) -> u16 {
        let length = |h: Hours| (h.end + DAY - h.start) % DAY;
        let (a, b) = (i32::from(self.start), i32::from(other.start));
        let (a_end, b_end) = (a + i32::from(length(self)), b + i32::from(length(other)));
        let common = |shift: i32| (a_end.min(b_end + shift) - a.max(b + shift)).max(0);
        let day = i32::from(DAY);
        (common(-day) + common(0) + common(day)) as u16
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let small = |s: &str| {
        if s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit()) { s.parse::<u16>().ok() } else { None }
    };
    let (hour, minute) = (small(hour)?, small(minute)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

impl TryFrom<String> for Hours {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Hours::parse(&text).ok_or_else(|| format!("`{text}` is not a range of hours like 07:00-15:30"))
    }
}

impl From<Hours> for String {
    fn from(hours: Hours) -> String {
        let at = |m: u16| format!("{:02}:{:02}", m / 60, m % 60);
        format!("{}-{}", at(hours.start), at(hours.end))
    }
}
