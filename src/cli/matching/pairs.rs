//! The plain format `mm1`: eligible pairs with scores and nothing else, for benchmarks beside other solvers.

use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::watch::{self, Follow};
use super::{Done, Stop, mm1, parse, print, read};
use crate::matching::assign::{self, Graph, Objective, Pace};
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
    let solved = assign::solve(&graph, Objective::MostThenTotal, &Pace::new(&cancel)).map_err(|_| Stop::Canceled)?;
    let cpu = before.zip(watch::cpu_seconds()).map_or(wall.seconds(), |(before, after)| after - before);
    let (bonus, mentee, mentor) = (solved.duals.bonus, solved.duals.mentee, solved.duals.mentor);
    let certificate = Certificate { bonus, mentee, mentor, floor: None };
    let upper_bound =
        check_pairs(graph.mentee_count(), graph.capacities(), |i| graph.row(i), &solved.mentor_of, &certificate)
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
    let refused = |problem: String| Stop::Refused(format!("{}: refused: {problem}", answer.display()));
    let found =
        check_pairs(graph.mentee_count(), graph.capacities(), |i| graph.row(i), &stated.mentor_of, &stated.certificate)
            .map_err(|fault| refused(fault.to_string()))?;
    if found != (stated.matched, stated.score) {
        return Err(refused(format!(
            "states {} matched and {}; the pairs give {} and {}",
            stated.matched, stated.score, found.0, found.1
        )));
    }
    let seconds = clock.seconds();
    follow.end();
    print(&format!("{} matched, total {}: no better assignment exists (checked in {seconds} s)\n", found.0, found.1))
}

fn graph(file: &Path, bytes: &[u8]) -> Result<Graph, Stop> {
    mm1::read(bytes).map_err(|problem| Stop::Bad(format!("{}: {problem}", file.display())))
}
