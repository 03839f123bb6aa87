//! The run itself: a job that reads the program, solves it off the async threads, and leaves a draft.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI32, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tokio::sync::Semaphore;

use super::{
    Candidate, MatchRun, MatchRunId, desk,
    draft::{Change, Kind, stored},
    instance::{self, Kept},
    queries::{Outcome, Row, Without},
};
use crate::{
    enrollment::EnrollmentId,
    inbox::{self, Kind as Notice, Words},
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::CompanyId,
        site::Site,
    },
    matching::{
        self, Instance, Proposal, Refusal, Stage, Watch,
        advice::{Advisor, Remedy, RemedyKind},
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
    let before = Before::of(&mut tx, &run).await?;
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

/// The draft before this run: what of it stays, and what it is compared with.
struct Before {
    pairs: HashMap<EnrollmentId, EnrollmentId>,
    changes: Vec<Change>,
    kept: Kept,
}

impl Before {
    async fn of(tx: &mut CompanyTx, run: &MatchRun) -> Result<Self> {
        let mut before = Self { pairs: HashMap::new(), changes: Vec::new(), kept: Kept::default() };
        let Some(draft) = MatchRun::draft_of(tx, run.program_id).await? else { return Ok(before) };
        before.pairs = draft.pairs(tx).await?.into_iter().collect();
        before.changes = draft.changes(tx).await?;
        let kept = &mut before.kept;
        let mut decided: HashMap<EnrollmentId, &Change> = HashMap::new();
        for change in &before.changes {
            match (change.kind, change.mentor) {
                (Kind::Forbid, Some(mentor)) => kept.forbidden.push((change.mentee, mentor)),
                _ => drop(decided.insert(change.mentee, change)),
            }
        }
        for change in decided.values() {
            match change.mentor {
                Some(mentor) if change.kind != Kind::LeaveOut => {
                    kept.pairs.push((change.mentee, mentor, change.reason.clone()))
                }
                _ => drop(kept.left_out.insert(change.mentee)),
            }
        }
        if run.keep_pairs {
            let free = before.pairs.iter().filter(|(mentee, _)| !decided.contains_key(*mentee));
            kept.pairs.extend(free.map(|(mentee, mentor)| (*mentee, *mentor, String::new())));
        }
        kept.pairs.sort_unstable();
        Ok(before)
    }

    /// The change that holds this pair, if one does.
    fn holds(&self, mentee: EnrollmentId, mentor: EnrollmentId) -> Option<&Change> {
        self.changes
            .iter()
            .rev()
            .find(|c| c.mentee == mentee && c.kind != Kind::Forbid)
            .filter(|c| c.mentor == Some(mentor) && c.kind != Kind::LeaveOut)
    }
}

/// What the solver leaves.
struct Solved {
    instance: Instance,
    proposal: Proposal,
    remedies: Vec<Remedy>,
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

async fn keep(
    tx: &mut CompanyTx,
    run: &MatchRun,
    solved: &Solved,
    candidates: &[Candidate],
    before: &Before,
    took_ms: i32,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let proposal = &solved.proposal;
    let average = proposal.totals.score.checked_div(proposal.totals.matched as u64).unwrap_or(0);
    let outcome = Outcome {
        hash: instance::hash(&solved.instance)?,
        instance: &solved.instance,
        proposal,
        remedies: Value::Array(solved.remedies.iter().map(remedy).collect()),
        mentees: candidates.iter().filter(|c| !c.mentor).count(),
        look_below: i32::try_from(average * 2 / 3).unwrap_or(0),
        took_ms,
    };
    if !run.finish(tx, &outcome, now).await? {
        return Ok(());
    }
    run.add_candidates(tx, candidates).await?;
    let of_side = |mentor: bool| {
        candidates.iter().filter(move |c| c.mentor == mentor).map(|c| (c.key.as_str(), c.enrollment)).collect()
    };
    let (mentees, mentors): (HashMap<&str, EnrollmentId>, HashMap<&str, EnrollmentId>) =
        (of_side(false), of_side(true));
    let mut rows = Vec::with_capacity(proposal.pairs.len());
    for pair in &proposal.pairs {
        let (Some(&mentee), Some(&mentor)) = (mentees.get(pair.mentee.as_str()), mentors.get(pair.mentor.as_str()))
        else {
            continue;
        };
        let held = before.holds(mentee, mentor);
        rows.push(Row {
            mentee,
            mentor,
            score: pair.score,
            reasons: stored(&pair.reasons)?,
            runners_up: pair
                .runners_up
                .iter()
                .filter_map(|r| Some(json!({"mentor": mentors.get(r.mentor.as_str())?, "score": r.score})))
                .collect(),
            locked_by: held.map(|c| c.made_by),
            by_hand: held.is_some_and(|c| c.kind != Kind::Lock),
            changed: !before.pairs.is_empty() && before.pairs.get(&mentee) != Some(&mentor),
            broken_rules: pair.broken_rules.iter().map(|r| r.key()).collect(),
            reason: held.map(|c| c.reason.clone()).unwrap_or_default(),
        });
    }
    run.put_pairs(tx, &rows).await?;
    let without = proposal.unmatched.iter().filter_map(|u| {
        Some(Without {
            mentee: *mentees.get(u.mentee.as_str())?,
            eligible: u.eligible,
            excluded: serde_json::to_value(&u.excluded).ok()?,
        })
    });
    run.put_without(tx, &without.collect::<Vec<_>>()).await?;
    let placed: Vec<&Change> = before
        .changes
        .iter()
        .filter(|c| {
            c.kind == Kind::Forbid
                || c.kind == Kind::LeaveOut
                || rows.iter().any(|r| r.mentee == c.mentee && Some(r.mentor) == c.mentor)
        })
        .collect();
    run.carry(tx, &placed).await
}

/// A remedy as the page reads it.
fn remedy(remedy: &Remedy) -> Value {
    let (kind, what) = match &remedy.kind {
        RemedyKind::RelaxRule(rule) => ("relax", rule.key().to_owned()),
        RemedyKind::OneMorePlace { mentor } => ("place", mentor.clone()),
        RemedyKind::TwoMoreMentorsLike { mentor } => ("mentors", mentor.clone()),
    };
    json!({"kind": kind, "what": what, "matched": remedy.matched, "helped": remedy.helped})
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
    let id = MatchRun::request(&mut tx, program, false, now).await?;
    tx.commit().await?;
    perform(site, company, &serde_json::json!({ "run": id })).await?;
    let mut tx = site.db.system(company).await?;
    let run = MatchRun::hold(&mut tx, program, id).await?;
    run.go_out(&mut tx, now.date_naive(), now).await?;
    tx.commit().await
}
