//! The reader of plain pairs: whole numbers between blanks, and nothing believed that the file does not hold.

use crate::matching::assign::{self, Graph};

/// Reads `mm1`; a fault names its line.
pub fn read(bytes: &[u8]) -> Result<Graph, String> {
    let mut numbers = Numbers { bytes, at: 3, line: 1 };
    let (mentees, mentors, pairs) =
        (numbers.size("mentees")?, numbers.size("mentors")?, numbers.next("pairs")? as usize);
    // A number takes two bytes at least: a header that promises more than the file holds is not believed.
    let room = bytes.len() / 2 + 1;
    if mentees > room || mentors > room || pairs > room {
        return Err("line 1: the file is shorter than its header says".into());
    }
    let capacities = (0..mentors).map(|_| numbers.small("a capacity")).collect::<Result<Vec<u32>, String>>()?;
    let mut starts = Vec::with_capacity(mentees + 1);
    let (mut list, mut scores) = (Vec::with_capacity(pairs), Vec::with_capacity(pairs));
    starts.push(0);
    for mentee in 0..mentees {
        let degree = numbers.next("a number of mentors")? as usize;
        if degree > pairs.saturating_sub(list.len()) {
            return Err(format!("line {}: more pairs than the {pairs} of the header", numbers.line));
        }
        let mut last = None;
        for _ in 0..degree {
            let mentor = numbers.small("a mentor")?;
            let score = numbers.small("a score")?;
            if mentor as usize >= mentors {
                return Err(format!("line {}: mentee {mentee}: mentor {mentor} does not exist", numbers.line));
            }
            if last.is_some_and(|last| mentor <= last) {
                return Err(format!("line {}: mentee {mentee}: mentor {mentor} is out of order", numbers.line));
            }
            if score > assign::SCORE_MAX {
                return Err(format!("line {}: score {score} is above {}", numbers.line, assign::SCORE_MAX));
            }
            last = Some(mentor);
            list.push(mentor);
            scores.push(score);
        }
        starts.push(list.len());
    }
    if list.len() != pairs {
        return Err(format!("line 1: {pairs} pairs are announced, {} follow", list.len()));
    }
    numbers.end()?;
    Graph::new(capacities, starts, list, scores).map_err(|error| error.to_string())
}

/// No number of a legal file has as many digits; all of them fit.
const MOST_DIGITS: usize = 19;

/// Whole numbers between blanks.
struct Numbers<'b> {
    bytes: &'b [u8],
    at: usize,
    line: usize,
}

impl Numbers<'_> {
    fn skip(&mut self) {
        while let Some(byte) = self.bytes.get(self.at).filter(|byte| byte.is_ascii_whitespace()) {
            self.line += usize::from(*byte == b'\n');
            self.at += 1;
        }
    }

    fn next(&mut self, what: &str) -> Result<u64, String> {
        self.skip();
        let start = self.at;
        let mut value: u64 = 0;
        while let Some(digit) = self.bytes.get(self.at).map(|byte| byte.wrapping_sub(b'0')).filter(|digit| *digit < 10)
        {
            value = value.wrapping_mul(10).wrapping_add(digit.into());
            self.at += 1;
        }
        match self.bytes.get(self.at) {
            None if self.at == start => Err(format!("line {}: the file ends where {what} should be", self.line)),
            Some(byte) if !byte.is_ascii_whitespace() => Err(self.wrong(start, what)),
            // Longer numbers could have gone round.
            _ if self.at - start > MOST_DIGITS => Err(self.wrong(start, what)),
            _ => Ok(value),
        }
    }

    fn wrong(&self, start: usize, what: &str) -> String {
        let rest = &self.bytes[start..];
        let length = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len()).min(30);
        format!("line {}: `{}` is not {what} (a whole number)", self.line, String::from_utf8_lossy(&rest[..length]))
    }

    fn small(&mut self, what: &str) -> Result<u32, String> {
        let value = self.next(what)?;
        u32::try_from(value).map_err(|_| format!("line {}: {value} is too large for {what}", self.line))
    }

    fn size(&mut self, what: &str) -> Result<usize, String> {
        let value = self.next(what)?;
        match usize::try_from(value) {
            Ok(value) if value <= assign::PEOPLE_MAX => Ok(value),
            _ => Err(format!("line {}: {value} {what}; at most {} are read", self.line, assign::PEOPLE_MAX)),
        }
    }

    fn end(&mut self) -> Result<(), String> {
        self.skip();
        if self.at == self.bytes.len() {
            Ok(())
        } else {
            Err(format!("line {}: more follows than the header says", self.line))
        }
    }
}
