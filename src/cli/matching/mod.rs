//! `ithaca match` and `ithaca verify`: the matching engine on files, without a database.

mod mm1;
mod pairs;
mod sheets;
mod tables;
mod watch;
mod words;

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::matching::{Instance, Objection, Proposal, Refusal, propose, verify};
use watch::Follow;

/// Propose pairs from a file of people, rules and weights.
#[derive(clap::Args, Debug)]
pub struct MatchArgs {
    /// An instance as JSON, or plain pairs in the format `mm1` (several files with --summary).
    #[arg(required_unless_present = "csv")]
    files: Vec<PathBuf>,
    /// Three spreadsheets instead: people, role history, enrollments.
    #[arg(long, num_args = 3, value_names = ["PEOPLE", "ROLE_HISTORY", "ENROLLMENTS"], conflicts_with = "files", requires = "as_of")]
    csv: Option<Vec<PathBuf>>,
    /// The day on which experience and tenure are measured, with --csv.
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<String>,
    /// Rules, weights and objective as JSON, with --csv.
    #[arg(long, value_name = "FILE", requires = "csv")]
    settings: Option<PathBuf>,
    /// Where to write: a file, or with --csv a folder. Otherwise the standard output, or the working folder.
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Print one line of numbers for each file instead of the answer.
    #[arg(long, conflicts_with = "csv")]
    summary: bool,
}

/// Check a proposal against its instance without solving.
#[derive(clap::Args, Debug)]
pub struct VerifyArgs {
    /// The instance as JSON, or plain pairs in the format `mm1`.
    instance: PathBuf,
    /// What `ithaca match` answered.
    proposal: PathBuf,
}

/// Why a command stops; each has its status.
enum Stop {
    /// Something in a file, or a file that cannot be read or written: status 2.
    Bad(String),
    /// The proposal does not hold: status 1.
    Refused(String),
    /// Ctrl-C: status 130.
    Canceled,
}

type Done = Result<(), Stop>;

/// Files above this size are refused: one gibibyte holds more than a million people.
const MOST_BYTES: u64 = 1 << 30;

/// Runs `ithaca match`.
pub fn run_match(args: &MatchArgs) -> ExitCode {
    ended(match &args.csv {
        Some(files) => sheets::run(files, args),
        None if args.summary => args.files.iter().try_for_each(|file| summary(file)),
        None => answer(args),
    })
}

/// Runs `ithaca verify`.
pub fn run_verify(args: &VerifyArgs) -> ExitCode {
    ended(check(args))
}

fn ended(done: Done) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Bad(message)) => told(&message, 2),
        Err(Stop::Refused(message)) => told(&message, 1),
        Err(Stop::Canceled) => told("canceled", 130),
    }
}

fn told(message: &str, status: u8) -> ExitCode {
    eprintln!("ithaca: {message}");
    ExitCode::from(status)
}

fn answer(args: &MatchArgs) -> Done {
    let [file] = &args.files[..] else {
        return Err(Stop::Bad("several files need --summary".into()));
    };
    let follow = Follow::start();
    let bytes = read(file)?;
    if pairs::is_mm1(&bytes) {
        let answer = pairs::solve(file, bytes, &follow)?;
        return save(args.out.as_deref(), |to| pairs::write(&answer, to));
    }
    let instance = parse::<Instance>(file, &bytes)?;
    drop(bytes);
    let proposal = propose(&instance, &follow).map_err(|refusal| stop(file, &refusal))?;
    follow.end();
    save(args.out.as_deref(), |to| json(to, &proposal))
}

fn summary(file: &Path) -> Done {
    let start = watch::Clock::start();
    let follow = Follow::start();
    let bytes = read(file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (matched, score, upper_bound, solve_cpu_s) = if pairs::is_mm1(&bytes) {
        let answer = pairs::solve(file, bytes, &follow)?;
        (answer.matched, answer.score, answer.upper_bound, Some(answer.solve_cpu_s))
    } else {
        let instance = parse::<Instance>(file, &bytes)?;
        drop(bytes);
        let proposal = propose(&instance, &follow).map_err(|refusal| stop(file, &refusal))?;
        let totals = proposal.totals;
        (totals.matched, totals.score, totals.upper_bound, None)
    };
    let (total_s, peak_mb) = (start.seconds(), watch::peak_mb());
    let line = Line { file: name, matched, score, upper_bound, solve_cpu_s, total_s, peak_mb };
    let line = serde_json::to_string(&line).unwrap_or_default();
    follow.end();
    print(&format!("{line}\n"))
}

/// One line of `--summary`.
#[derive(serde::Serialize)]
struct Line {
    file: String,
    matched: usize,
    score: u64,
    upper_bound: u64,
    /// Only for `mm1`: the solve alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    solve_cpu_s: Option<f64>,
    total_s: f64,
    peak_mb: Option<f64>,
}

fn check(args: &VerifyArgs) -> Done {
    let follow = Follow::start();
    let bytes = read(&args.instance)?;
    if pairs::is_mm1(&bytes) {
        return pairs::check(&args.instance, bytes, &args.proposal, &follow);
    }
    let instance = parse::<Instance>(&args.instance, &bytes)?;
    let proposal = parse::<Proposal>(&args.proposal, &read(&args.proposal)?)?;
    let verified = verify(&instance, &proposal, &follow).map_err(|objection| match objection {
        Objection::Instance(refusal) => stop(&args.instance, &refusal),
        Objection::Violation(fault) => Stop::Refused(format!("{}: refused: {fault}", args.proposal.display())),
    })?;
    follow.end();
    let claim = if verified.proven { "no better assignment exists" } else { "holds, but is not proven to be the best" };
    print(&format!("{} matched, total {}: {claim}\n", verified.matched, verified.score))
}

fn stop(file: &Path, refusal: &Refusal) -> Stop {
    match refusal {
        Refusal::Canceled => Stop::Canceled,
        Refusal::Faults(faults) => {
            let lines: Vec<String> = faults.iter().map(|fault| format!("{}: {fault}", file.display())).collect();
            Stop::Bad(lines.join("\nithaca: "))
        }
    }
}

fn read(file: &Path) -> Result<Vec<u8>, Stop> {
    let bad = |error: std::io::Error| Stop::Bad(format!("{}: {error}", file.display()));
    let size = std::fs::metadata(file).map_err(bad)?.len();
    if size > MOST_BYTES {
        return Err(Stop::Bad(format!("{}: {size} bytes; at most {MOST_BYTES} are read", file.display())));
    }
    std::fs::read(file).map_err(bad)
}

fn parse<T: serde::de::DeserializeOwned>(file: &Path, bytes: &[u8]) -> Result<T, Stop> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    serde_json::from_slice(bytes).map_err(|error| Stop::Bad(format!("{}: {error}", file.display())))
}

fn json<T: serde::Serialize>(to: &mut dyn Write, value: &T) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, value)?;
    to.write_all(b"\n")
}

/// Writes a file whole or not at all; a closed pipe is no error.
fn save(path: Option<&Path>, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Done {
    let Some(path) = path else {
        let mut out = BufWriter::new(std::io::stdout().lock());
        return piped(write(&mut out).and_then(|()| out.flush()));
    };
    let part = path.with_extension("part");
    watch::unfinished(Some(&part));
    let written = std::fs::File::create(&part).and_then(|file| {
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.flush()?;
        std::fs::rename(&part, path)
    });
    watch::unfinished(None);
    written.map_err(|error| Stop::Bad(format!("{}: {error}", path.display())))
}

fn print(text: &str) -> Done {
    piped(std::io::stdout().lock().write_all(text.as_bytes()))
}

fn piped(written: std::io::Result<()>) -> Done {
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Stop::Bad(format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}
