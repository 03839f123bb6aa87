//! Runs that stand ready to answer questions in milliseconds: each on a thread of its own, a few at a time, gone when nobody asks.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError, mpsc},
    time::Duration,
};

use tokio::sync::oneshot;

use super::{MatchRun, MatchRunId};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
    },
    matching::{Instance, Proposal, advice::Advisor},
};

/// A run under the eyes of the advisor.
pub(super) struct Desk<'a> {
    pub advisor: Advisor<'a>,
    pub proposal: &'a Proposal,
    /// Places of each mentor in the run, before any lock.
    pub places: HashMap<&'a str, u32>,
    pub instance: &'a Instance,
}

pub(super) type Question = Box<dyn for<'a> FnOnce(&Desk<'a>) + Send>;

/// At most so many runs stand ready; the largest take some 70 MB each.
const READY: usize = 3;
/// A run that nobody asked for so long is put away.
const PATIENCE: Duration = Duration::from_secs(600);

/// The runs that stand ready, each with the door to ask it.
type Desks = Vec<(MatchRunId, mpsc::Sender<Question>)>;

static DESKS: LazyLock<Mutex<Desks>> = LazyLock::new(Mutex::default);

/// Asks a run, and waits for the answer.
///
/// # Errors
/// `NotFound` for a run without a result; `Busy` when the answer does not come.
pub(super) async fn ask<T, F>(tx: &mut CompanyTx, run: &MatchRun, question: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'a> FnOnce(&Desk<'a>) -> T + Send + 'static,
{
    put(tx, run, question).await?.await.map_err(|_| Error::Busy)
}

/// Puts a question to a run, for answers that take so long that no transaction should wait for them. What the run read and
/// answered never changes, so that every instance of the site may keep its own copy.
///
/// # Errors
/// `NotFound` for a run without a result.
pub(super) async fn put<T, F>(tx: &mut CompanyTx, run: &MatchRun, question: F) -> Result<oneshot::Receiver<T>>
where
    T: Send + 'static,
    F: for<'a> FnOnce(&Desk<'a>) -> T + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    let question: Question = Box::new(move |desk| drop(reply.send(question(desk))));
    if let Err(question) = hand_over(run.id, question) {
        let (instance, proposal) = run.record(tx).await?;
        drop(open(run.id, instance, proposal)?.send(question));
    }
    Ok(answer)
}

fn hand_over(run: MatchRunId, question: Question) -> std::result::Result<(), Question> {
    let mut desks = DESKS.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(place) = desks.iter().position(|(id, _)| *id == run) else { return Err(question) };
    let (id, desk) = desks.remove(place);
    match desk.send(question) {
        Ok(()) => {
            desks.push((id, desk));
            Ok(())
        }
        Err(mpsc::SendError(question)) => Err(question),
    }
}

/// Makes a run stand ready; also right after it was computed, so that the first question waits for nothing.
pub(super) fn open(run: MatchRunId, instance: Instance, proposal: Proposal) -> Result<mpsc::Sender<Question>> {
    let (desk, questions) = mpsc::channel::<Question>();
    let thread = std::thread::Builder::new().name("match-desk".into());
    thread.spawn(move || sit(&instance, &proposal, &questions)).map_err(|e| Error::internal("match desk", e))?;
    let mut desks = DESKS.lock().unwrap_or_else(PoisonError::into_inner);
    desks.retain(|(id, _)| *id != run);
    desks.push((run, desk.clone()));
    let spare = desks.len().saturating_sub(READY);
    desks.drain(..spare);
    Ok(desk)
}

fn sit(instance: &Instance, proposal: &Proposal, questions: &mpsc::Receiver<Question>) {
    let advisor = match Advisor::new(instance, proposal, &()) {
        Ok(advisor) => advisor,
        Err(refusal) => return tracing::error!(%refusal, "a stored run does not open"),
    };
    let places = instance.mentors.iter().map(|m| (m.person.as_str(), m.capacity)).collect();
    let desk = Desk { advisor, proposal, places, instance };
    while let Ok(question) = questions.recv_timeout(PATIENCE) {
        question(&desk);
    }
}
