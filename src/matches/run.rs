//! The run itself: a job that reads the program, solves it off the async threads, and leaves a draft.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI32, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::Value;
use tokio::sync::Semaphore;

use super::{MatchRun, MatchRunId, before::Before, desk, instance, keep::keep};
use crate::{
    inbox::{self, Kind as Notice, Words},
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::CompanyId,
        site::Site,
    },
    matching::{
        self, Instance, Proposal, Refusal, Stage, Watch,
        advice::{Advisor, Remedy},
    },
    programs::Program,
};

/// The kind of the job that runs a match run; its payload names the run.
pub const MATCH_RUN: &str = "match_run";

/// One solver at a time: a run takes a core and, at its largest, some hundred megabytes.
static SOLVING: Semaphore = Semaphore::const_new(1);

/// How often a run under way notes its progress and hears whether it was called off.
const BREATH: Duration = Duration::from_millis(400);

/// Most remedies that are kept: the page shows a few.
const REMEDIES: usize = 12;

/// Runs what was queued. Done twice, or taken up after a crash, it leaves one result.
///
/// # Errors
/// When the database does not answer; the job is tried again.
pub async fn perform(site: &Site, company: CompanyId, payload: &Value) -> Result<()> {
    let id = payload.get("run").and_then(Value::as_str).and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let mut tx = site.db.system(company).await?;
    let Some(run) = MatchRun::begin(&mut tx, id).await? else { return Ok(()) };
    tx.commit().await?;
    let mut tx = site.db.system(company).await?;
    let program = Program::find(&mut tx, run.program_id).await?;
    let mut before = Before::of(&mut tx, run.program_id, run.keep_pairs).await?;
    if run.frees_proposals {
        before.free_proposals(&mut tx, run.program_id).await?;
    }
    let gathered = instance::gather(&mut tx, &program, &before.kept, None, site.clock.now()).await?;
    drop(tx);
    let (mentees, mentors) = (gathered.instance.mentees.len(), gathered.instance.mentors.len());
    let began = Instant::now();
    let solved = if mentees == 0 || mentors == 0 {
        Err(if mentees == 0 { "no_mentees" } else { "no_mentors" })
    } else {
        solve(site, company, run.id, gathered.instance).await?
    };
    let mut tx = site.db.system(company).await?;
    let now = site.clock.now();
    let ready = match solved {
        Ok(solved) => {
            let took_ms = i32::try_from(began.elapsed().as_millis()).unwrap_or(i32::MAX);
            keep(&mut tx, &run, &solved, &gathered.candidates, &before, took_ms, now).await?;
            tell(&mut tx, &run, &program, now).await?;
            Some(solved)
        }
        Err(why) => {
            run.fail(&mut tx, why, now).await?;
            None
        }
    };
    tx.commit().await?;
    if let Some(solved) = ready {
        desk::open(run.id, solved.instance, solved.proposal)?;
    }
    Ok(())
}

/// What the solver leaves.
pub(super) struct Solved {
    pub instance: Instance,
    pub proposal: Proposal,
    pub remedies: Vec<Remedy>,
}

struct Watching {
    canceled: AtomicBool,
    thousandths: AtomicI32,
}

impl Watch for Watching {
    fn canceled(&self) -> bool {
        self.canceled.load(Ordering::Relaxed)
    }

    fn progress(&self, stage: Stage, done: usize, of: usize) {
        let (from, to) = match stage {
            Stage::Scoring => (0, 300),
            Stage::Solving => (300, 800),
            Stage::Proving => (800, 900),
            Stage::Explaining => (900, 990),
        };
        let share = done.saturating_mul(to - from).checked_div(of).unwrap_or(0).min(to - from);
        self.thousandths.store(i32::try_from(from + share).unwrap_or(990), Ordering::Relaxed);
    }
}

async fn solve(
    site: &Site,
    company: CompanyId,
    run: MatchRunId,
    instance: Instance,
) -> Result<std::result::Result<Solved, &'static str>> {
    let turn = SOLVING.acquire().await.map_err(|_| Error::Busy)?;
    let watching = Arc::new(Watching { canceled: AtomicBool::new(false), thousandths: AtomicI32::new(0) });
    let watched = watching.clone();
    let mut work = tokio::task::spawn_blocking(move || answer(instance, &*watched));
    let solved = loop {
        tokio::select! {
            solved = &mut work => break solved,
            () = tokio::time::sleep(BREATH) => {
                let mut tx = site.db.system(company).await?;
                let goes_on = MatchRun::note_progress(&mut tx, run, watching.thousandths.load(Ordering::Relaxed)).await?;
                tx.commit().await?;
                if !goes_on {
                    watching.canceled.store(true, Ordering::Relaxed);
                }
            }
        }
    };
    drop(turn);
    match solved {
        Ok(Ok(solved)) => Ok(Ok(solved)),
        Ok(Err(Refusal::Canceled)) => Ok(Err("canceled")),
        Ok(Err(refusal)) => {
            tracing::error!(%run, %refusal, "a match run was refused");
            Ok(Err("contradiction"))
        }
        Err(problem) => {
            tracing::error!(%run, %problem, "a match run broke");
            Ok(Err("broken"))
        }
    }
}

fn answer(instance: Instance, watch: &dyn Watch) -> std::result::Result<Solved, Refusal> {
    let proposal = matching::propose(&instance, watch)?;
    let mut remedies = if proposal.unmatched.is_empty() {
        Vec::new()
    } else {
        Advisor::new(&instance, &proposal, watch)?.remedies(watch)?
    };
    remedies.truncate(REMEDIES);
    Ok(Solved { instance, proposal, remedies })
}

/// The coordinators, and whoever asked, hear that it is through.
async fn tell(tx: &mut CompanyTx, run: &MatchRun, program: &Program, now: chrono::DateTime<chrono::Utc>) -> Result<()> {
    for person in run.audience(tx, program).await? {
        inbox::tell(
            tx,
            person,
            Notice::MatchReady,
            &run.id.to_string(),
            Words::none().name("program", &program.name),
            &run.path(""),
            now,
        )
        .await?;
    }
    Ok(())
}

/// Matches a program and publishes the result at once, as the system: for the demo company.
///
/// # Errors
/// When the run fails or the database does not answer.
pub async fn run_and_publish(
    site: &Site,
    company: CompanyId,
    program: crate::programs::ProgramId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let mut tx = site.db.system(company).await?;
    let id = MatchRun::request(&mut tx, program, super::Moves::Draft, now).await?;
    tx.commit().await?;
    perform(site, company, &serde_json::json!({ "run": id })).await?;
    let mut tx = site.db.system(company).await?;
    let run = MatchRun::hold(&mut tx, program, id).await?;
    run.go_out(&mut tx, now.date_naive(), now).await?;
    tx.commit().await
}
