//! The proof of a run (M4, M11): its inputs' hash, its certificate, and the same answer once more from what was stored.

use std::time::{Duration, Instant};

use askama::Template;
use axum::response::IntoResponse;
use tokio::sync::Semaphore;

use super::{At, MatchRun, instance};
use crate::{
    kit::{
        error::{Error, Result},
        extract::{Path, Query},
        page::{Chrome, Page},
    },
    matching::{self, Instance, Proposal, Refusal, Watch},
    people::access::Coordinator,
    programs::Program,
};

/// Longer than this nobody waits for a page.
const PATIENCE: Duration = Duration::from_secs(15);

/// Pages that compute take turns: each takes a core.
static THINKING: Semaphore = Semaphore::const_new(2);

#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    again: String,
}

/// What came of looking again.
struct Looked {
    /// The stored inputs have the hash that the run kept.
    hash_holds: bool,
    /// The certificate convinces a check that knows no solver.
    certificate_holds: bool,
    /// Solved again, the very same pairs and prices.
    same_answer: bool,
}

#[derive(Template)]
#[template(path = "matches/proof.html")]
struct Proof {
    chrome: Chrome,
    program: Program,
    run: MatchRun,
    looked: Option<Looked>,
    too_long: bool,
}

pub(super) async fn show(
    Coordinator(mut member): Coordinator,
    Path(at): Path<At>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let run = MatchRun::find(&mut member.tx, at.program, at.run).await?;
    let program = Program::find(&mut member.tx, at.program).await?;
    let mut page = Proof { chrome: member.chrome, program, run, looked: None, too_long: false };
    if asked.again == "yes" {
        let (instance, proposal) = page.run.record(&mut member.tx).await?;
        drop(member.tx);
        let hash = page.run.input_hash.clone();
        match think(move |until| look(&instance, &proposal, &hash, until)).await? {
            Ok(looked) => page.looked = Some(looked),
            Err(Refusal::Canceled) => page.too_long = true,
            Err(refusal) => return Err(Error::internal("proof", refusal)),
        }
    }
    Ok(Page(page))
}

/// Computes for a page: off the async threads, a few at a time, and not for ever.
pub(super) async fn think<T: Send + 'static>(
    work: impl FnOnce(&Until) -> Result<T, Refusal> + Send + 'static,
) -> Result<Result<T, Refusal>> {
    let turn = tokio::time::timeout(PATIENCE, THINKING.acquire()).await.map_err(|_| Error::Busy)?;
    let until = Until::patience_ends();
    let done = tokio::task::spawn_blocking(move || work(&until)).await.map_err(|e| Error::internal("thinking", e));
    drop(turn);
    done
}

fn look(instance: &Instance, proposal: &Proposal, hash: &str, until: &Until) -> Result<Looked, Refusal> {
    let again = matching::propose(instance, until)?;
    Ok(Looked {
        hash_holds: instance::hash(instance).is_ok_and(|now| now == hash),
        certificate_holds: matching::verify(instance, proposal, until).is_ok(),
        same_answer: again.pairs == proposal.pairs && again.totals == proposal.totals,
    })
}

/// Gives up at a moment.
pub(super) struct Until(Instant);

impl Until {
    /// The moment at which nobody waits any longer for a page that begins now.
    pub(super) fn patience_ends() -> Until {
        Until(Instant::now() + PATIENCE)
    }
}

impl Watch for Until {
    fn canceled(&self) -> bool {
        Instant::now() > self.0
    }
}

impl Proof {
    fn path(&self, rest: &str) -> String {
        self.chrome.at(self.run.path(rest))
    }

    /// (holds, sentence) of everything that was looked at.
    fn findings(&self, looked: &Looked) -> [(bool, String); 3] {
        let say = |holds: bool, yes: &str, no: &str| (holds, self.chrome.lang.get(if holds { yes } else { no }));
        [
            say(looked.hash_holds, "proof-hash-holds", "proof-hash-broken"),
            say(looked.certificate_holds, "proof-certificate-holds", "proof-certificate-broken"),
            say(looked.same_answer, "proof-same", "proof-differs"),
        ]
    }
}
