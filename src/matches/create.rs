//! Asking for a run, and calling it off.

use axum::extract::State as OfSite;
use chrono::{DateTime, Utc};

use super::{At, MATCH_RUN, MatchRun, MatchRunId, Moves};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Form, Path},
        jobs,
        site::Site,
    },
    people::access::Coordinator,
    programs::{Program, ProgramId},
};

/// The parts of the address.
#[derive(serde::Deserialize)]
pub(super) struct ProgramAt {
    pub program: ProgramId,
}

/// How to run.
#[derive(Default, serde::Deserialize)]
pub(super) struct RunForm {
    /// "yes": every pair of the draft stays, only people without one find a place (M8); "asked": also unanswered proposals may move.
    #[serde(default)]
    keep: String,
}

impl RunForm {
    fn moves(&self) -> Moves {
        match self.keep.as_str() {
            "yes" => Moves::Nobody,
            "asked" => Moves::Asked,
            _ => Moves::Draft,
        }
    }
}

/// Queues a run; whoever is second is led to the first one's.
pub(super) async fn create(
    OfSite(site): OfSite<Site>,
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramAt>,
    Form(form): Form<RunForm>,
) -> Result<Saved> {
    let program = Program::find(&mut member.tx, at.program).await?;
    if !program.takes_people() {
        return Err(Error::Conflict);
    }
    if let Some(run) =
        MatchRun::of_program(&mut member.tx, at.program).await?.into_iter().find(|r| r.state.is_under_way())
    {
        let path = member.tx.path(&run.path(""));
        return member.tx.save(to(path)).await;
    }
    let id = queue(&mut member.tx, at.program, form.moves(), now).await?;
    let path = member.tx.path(&format!("/programs/{}/match-runs/{id}", at.program));
    let saved = member.tx.save(to(path)).await?;
    site.wake.notify_waiters();
    Ok(saved)
}

/// A run, its job and its line in the record.
pub(super) async fn queue(
    tx: &mut CompanyTx,
    program: ProgramId,
    moves: Moves,
    now: DateTime<Utc>,
) -> Result<MatchRunId> {
    let id = MatchRun::request(tx, program, moves, now).await?;
    jobs::enqueue(tx, MATCH_RUN, &id.to_string(), serde_json::json!({ "run": id }), now).await?;
    audit::Entry::new("requested", "match_run").id(id.0).write(tx, now).await?;
    Ok(id)
}

/// Calls a run off; the draft before it stays.
pub(super) async fn cancel(Coordinator(mut member): Coordinator, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let run = MatchRun::find(&mut member.tx, at.program, at.run).await?;
    run.cancel(&mut member.tx, now).await?;
    let path = member.tx.path(&format!("/programs/{}/match-runs", at.program));
    member.tx.save(to(path).notice("match-canceled")).await
}
