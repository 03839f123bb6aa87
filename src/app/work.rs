//! What happens by itself: jobs, mail, requests for new passwords, and the daily round through every company.
//!
//! A feature plugs in here: work for later is an arm of `perform`; what time does to its rows is a line of the table in `clock`.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use serde_json::json;
use tokio::sync::{Mutex, watch};

use super::{clock, rehearsal};
use crate::{
    accounts,
    companies::Company,
    enrollment, feedback,
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        jobs::{self, Among, Job},
        mail::Sender,
        site::Site,
        text,
    },
    matches, pairings, people,
    programs::Program,
    sessions,
};

/// The daily round begins at this hour of the company's day.
const MORNING: i8 = 6;

/// Does one job, in the transaction that also marks it done: effects and mark are saved together or not at all.
/// Work that shows progress opens further transactions by `site.db.system(job.company)`.
async fn perform(site: &Site, tx: &mut CompanyTx, job: &Job, now: DateTime<Utc>) -> Result<()> {
    match job.kind.as_str() {
        sessions::ASK_TO_LOG => sessions::ask_to_log(tx, &job.payload, now).await,
        "begin_closing" => {
            let program = job.payload.get("program").and_then(|id| id.as_str()?.parse().ok()).ok_or(Error::NotFound)?;
            let program = Program::find(tx, program).await?;
            feedback::begin_closing(tx, &program, now).await
        }
        people::import::JOB => people::import::resume(&site.db, job.company, &job.payload, now).await,
        pairings::ENDED => sessions::call_off(tx, &job.payload, now).await,
        matches::MATCH_RUN => matches::perform(site, job.company, &job.payload).await,
        matches::NEXT_CHOICE => matches::next_choice(tx, &job.payload, now).await,
        enrollment::TELL_INVITED => enrollment::tell_invited(tx, &job.payload, now).await,
        rehearsal::REHEARSAL => rehearsal::perform(site, tx, &job.payload, now).await,
        other => clock::perform(tx, other, now).await,
    }
}

/// Work that may take minutes. It has a lane of its own: neither a reminder nor a mail waits for it.
const LONG: [&str; 3] = [matches::MATCH_RUN, people::import::JOB, rehearsal::REHEARSAL];

/// The two lanes of a worker.
#[derive(Clone, Copy)]
enum Lane {
    /// The daily rounds, everything that is done in a moment, and mail.
    Short,
    Long,
}

/// The worker of this instance. Any number of instances may run: each job and each mail is held by one at a time.
pub struct Worker {
    site: Site,
    sender: Option<Sender>,
    /// When the daily rounds were last planned.
    planned: Mutex<Option<DateTime<Utc>>>,
}

/// Does everything that is due now: for tests and commands.
///
/// # Errors
/// When the configuration of mail is wrong or the database does not answer.
pub async fn run_due(site: &Site) -> Result<()> {
    let worker = Worker::new(site)?;
    worker.turn(Lane::Long).await?;
    worker.turn(Lane::Short).await
}

impl Worker {
    /// A worker for this site.
    ///
    /// # Errors
    /// When the configuration of mail is wrong.
    pub fn new(site: &Site) -> Result<Self> {
        Ok(Self { site: site.clone(), sender: Sender::from_config(&site.config)?, planned: Mutex::default() })
    }

    /// Works until told to stop. A fault ends one turn, never the worker.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let worker = Arc::new(self);
        tokio::join!(worker.clone().walk(Lane::Short, stop.clone()), worker.walk(Lane::Long, stop));
    }

    async fn walk(self: Arc<Self>, lane: Lane, mut stop: watch::Receiver<bool>) {
        let worker = self;
        let wake = worker.site.wake.clone();
        while !*stop.borrow() {
            let turn = tokio::spawn({
                let worker = worker.clone();
                async move { worker.turn(lane).await }
            });
            match turn.await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::warn!(%error, "the worker could not finish its turn"),
                Err(panic) => tracing::error!(%panic, "the worker broke off its turn"),
            }
            tokio::select! {
                () = wake.notified() => {}
                () = tokio::time::sleep(Duration::from_secs(3)) => {}
                _ = stop.changed() => {}
            }
        }
    }

    async fn turn(&self, lane: Lane) -> Result<()> {
        let now = self.site.clock.now();
        match lane {
            Lane::Long => return self.work_through(Among::Only(&LONG)).await,
            Lane::Short => self.plan_rounds(now).await?,
        }
        self.work_through(Among::AllBut(&LONG)).await?;
        accounts::answer_requests(&self.site, now).await?;
        if let Some(sender) = &self.sender {
            sender.send_due(&self.site.db, &self.site.clock).await?;
        } else if self.site.config.demo.is_some() {
            Sender::lay_out_due(&self.site.db, now).await?;
        }
        Ok(())
    }

    /// Each job is held from the moment it is claimed, however long those before it took.
    async fn work_through(&self, among: Among<'_>) -> Result<()> {
        loop {
            let now = self.site.clock.now();
            let Some(job) = Job::claim(&self.site.db, among, now).await? else { return Ok(()) };
            if let Err(error) = self.work(&job, now).await {
                tracing::warn!(%error, job = %job.id, kind = job.kind, "job failed");
                job.failed(&self.site.db, now, &error.to_string()).await?;
            }
        }
    }

    async fn work(&self, job: &Job, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.site.db.system(job.company).await?;
        perform(&self.site, &mut tx, job, now).await?;
        job.done(&mut tx, now).await?;
        tx.commit().await
    }

    /// Plans today's round of each company; the job's key keeps it one, whoever plans it. Each part is a job of its own, so that what fails
    /// holds up nothing else. After a standstill there is one round, not one for each day.
    async fn plan_rounds(&self, now: DateTime<Utc>) -> Result<()> {
        let mut planned = self.planned.lock().await;
        if planned.is_some_and(|at| now - at < chrono::Duration::minutes(10)) {
            return Ok(());
        }
        for id in self.site.db.companies().await? {
            let mut tx = self.site.db.system(id).await?;
            let zone = text::zone(&Company::find(&mut tx).await?.time_zone, "UTC");
            let today = text::date_in(now, &zone);
            let morning = text::moment_in(today, MORNING, 0, &zone).unwrap_or(now);
            for part in clock::jobs() {
                jobs::enqueue(&mut tx, part, &today.to_string(), json!({}), morning).await?;
            }
            tx.commit().await?;
        }
        *planned = Some(now);
        Ok(())
    }
}
