//! The plain format `mm1`: eligible pairs with scores and nothing else, for benchmarks beside other solvers.

use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::watch::{self, Follow};
use super::{Done, Stop, parse, print, read};
use crate::matching::assign::{self, Graph, Objective};
use crate::matching::{Certificate, Watch, check_pairs};

/// What solving such a file gives.
pub struct Answer {
    pub matched: usize,
    pub score: u64,
    pub upper_bound: u64,
    pub solve_cpu_s: f64,
    mentor_of: Vec<Option<u32>>,
    certificate: Certificate,
}

/// The answer as a file; people are numbered from 0.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerFile {
    matched: usize,
    score: u64,
    mentor_of: Vec<Option<u32>>,
    certificate: Certificate,
}

pub fn is_mm1(bytes: &[u8]) -> bool {
    bytes.starts_with(b"mm1") && bytes.get(3).is_none_or(u8::is_ascii_whitespace)
}

pub fn solve(file: &Path, bytes: Vec<u8>, follow: &Follow) -> Result<Answer, Stop> {
    let graph = graph(file, &bytes)?;
    drop(bytes);
    let wall = watch::Clock::start();
    let before = watch::cpu_seconds();
    let cancel = || follow.canceled();
    let solved =
        assign::solve(&graph, Objective::MostThenTotal, &cancel).map_err(|_| Stop::Canceled)?;
    let cpu = before
        .zip(watch::cpu_seconds())
        .map_or(wall.seconds(), |(before, after)| after - before);
    let (bonus, mentee, mentor) = (solved.duals.bonus, solved.duals.mentee, solved.duals.mentor);
    let certificate = Certificate {
        bonus,
        mentee,
        mentor,
        floor: None,
    };
    let upper_bound = check_pairs(
        graph.mentee_count(),
        graph.capacities(),
        |i| graph.row(i),
        &solved.mentor_of,
        &certificate,
    )
    .map_err(|fault| Stop::Refused(format!("{}: not proven: {fault}", file.display())))?
    .1;
    Ok(Answer {
        matched: solved.matched,
        score: solved.total,
        upper_bound,
        solve_cpu_s: watch::rounded(cpu),
        mentor_of: solved.mentor_of,
        certificate,
    })
}

pub fn write(answer: &Answer, to: &mut dyn Write) -> std::io::Result<()> {
    let file = AnswerFile {
        matched: answer.matched,
        score: answer.score,
        mentor_of: answer.mentor_of.clone(),
        certificate: answer.certificate.clone(),
    };
    serde_json::to_writer(&mut *to, &file)?;
    to.write_all(b"\n")
}

pub fn check(file: &Path, bytes: Vec<u8>, answer: &Path, follow: &Follow) -> Done {
    let graph = graph(file, &bytes)?;
    drop(bytes);
    let stated = parse::<AnswerFile>(answer, &read(answer)?)?;
    let clock = watch::Clock::start();
    let refused =
        |problem: String| Stop::Refused(format!("{}: refused: {problem}", answer.display()));
    let found = check_pairs(
        graph.mentee_count(),
        graph.capacities(),
        |i| graph.row(i),
        &stated.mentor_of,
        &stated.certificate,
    )
    .map_err(|fault| refused(fault.to_string()))?;
    if found != (stated.matched, stated.score) {
        return Err(refused(format!(
            "states {} matched and {}; the pairs give {} and {}",
            stated.matched, stated.score, found.0, found.1
        )));
    }
    let seconds = clock.seconds();
    follow.end();
    print(&format!(
        "{} matched, total {}: no better assignment exists (checked in {seconds} s)\n",
        found.0, found.1
    ))
}

fn graph(file: &Path, bytes: &[u8]) -> Result<Graph, Stop> {
    read_mm1(bytes).map_err(|problem| Stop::Bad(format!("{}: {problem}", file.display())))
}

/// Reads `mm1`; a fault names its line.
fn read_mm1(bytes: &[u8]) -> Result<Graph, String> {
    let mut numbers = Numbers {
        bytes,
        at: 3,
        line: 1,
    };
    let (mentees, mentors, pairs) = (
        numbers.size("mentees")?,
        numbers.size("mentors")?,
        numbers.next("pairs")? as usize,
    );
    // A number takes two bytes at least: a header that promises more than the file holds is not believed.
    let room = bytes.len() / 2 + 1;
    if mentees > room || mentors > room || pairs > room {
        return Err("line 1: the file is shorter than its header says".into());
    }
    let capacities = (0..mentors)
        .map(|_| numbers.small("a capacity"))
        .collect::<Result<Vec<u32>, String>>()?;
    let mut starts = Vec::with_capacity(mentees + 1);
    let (mut list, mut scores) = (Vec::with_capacity(pairs), Vec::with_capacity(pairs));
    starts.push(0);
    for mentee in 0..mentees {
        let degree = numbers.next("a number of mentors")? as usize;
        if degree > pairs.saturating_sub(list.len()) {
            return Err(format!(
                "line {}: more pairs than the {pairs} of the header",
                numbers.line
            ));
        }
        let mut last = None;
        for _ in 0..degree {
            let mentor = numbers.small("a mentor")?;
            let score = numbers.small("a score")?;
            if mentor as usize >= mentors {
                return Err(format!(
                    "line {}: mentee {mentee}: mentor {mentor} does not exist",
                    numbers.line
                ));
            }
            if last.is_some_and(|last| mentor <= last) {
                return Err(format!(
                    "line {}: mentee {mentee}: mentor {mentor} is out of order",
                    numbers.line
                ));
            }
            if score > assign::SCORE_MAX {
                return Err(format!(
                    "line {}: score {score} is above {}",
                    numbers.line,
                    assign::SCORE_MAX
                ));
            }
            last = Some(mentor);
            list.push(mentor);
            scores.push(score);
        }
        starts.push(list.len());
    }
    if list.len() != pairs {
        return Err(format!(
            "line 1: {pairs} pairs are announced, {} follow",
            list.len()
        ));
    }
    numbers.end()?;
    Graph::new(capacities, starts, list, scores).map_err(|error| error.to_string())
}

/// Whole numbers between blanks.
struct Numbers<'b> {
    bytes: &'b [u8],
    at: usize,
    line: usize,
}

impl Numbers<'_> {
    fn skip(&mut self) {
        while let Some(byte) = self
            .bytes
            .get(self.at)
            .filter(|byte| byte.is_ascii_whitespace())
        {
            self.line += usize::from(*byte == b'\n');
            self.at += 1;
        }
    }

    fn next(&mut self, what: &str) -> Result<u64, String> {
        self.skip();
        let start = self.at;
        let mut value: u64 = 0;
        while let Some(&byte) = self
            .bytes
            .get(self.at)
            .filter(|byte| !byte.is_ascii_whitespace())
        {
            let digit = byte.wrapping_sub(b'0');
            let grown = value
                .checked_mul(10)
                .and_then(|value| value.checked_add(u64::from(digit)));
            match grown.filter(|_| digit < 10) {
                Some(grown) => value = grown,
                None => return Err(self.wrong(start, what)),
            }
            self.at += 1;
        }
        if self.at == start {
            return Err(format!(
                "line {}: the file ends where {what} should be",
                self.line
            ));
        }
        Ok(value)
    }

    fn wrong(&self, start: usize, what: &str) -> String {
        let rest = &self.bytes[start..];
        let length = rest
            .iter()
            .position(u8::is_ascii_whitespace)
            .unwrap_or(rest.len())
            .min(30);
        format!(
            "line {}: `{}` is not {what} (a whole number)",
            self.line,
            String::from_utf8_lossy(&rest[..length])
        )
    }

    fn small(&mut self, what: &str) -> Result<u32, String> {
        let value = self.next(what)?;
        u32::try_from(value)
            .map_err(|_| format!("line {}: {value} is too large for {what}", self.line))
    }

    fn size(&mut self, what: &str) -> Result<usize, String> {
        let value = self.next(what)?;
        match usize::try_from(value) {
            Ok(value) if value <= assign::PEOPLE_MAX => Ok(value),
            _ => Err(format!(
                "line {}: {value} {what}; at most {} are read",
                self.line,
                assign::PEOPLE_MAX
            )),
        }
    }

    fn end(&mut self) -> Result<(), String> {
        self.skip();
        if self.at == self.bytes.len() {
            Ok(())
        } else {
            Err(format!(
                "line {}: more follows than the header says",
                self.line
            ))
        }
    }
}
