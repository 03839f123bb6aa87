//! `ithaca jobs`: the work that waits, runs, fails or was given up, and the mail; for the operator, who sees kinds and faults, never contents.

use anyhow::Context;
use chrono::{DateTime, Utc};
use clap::Subcommand;
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use super::Ground;
use crate::kit::{clock::Clock, config::Config};

#[derive(clap::Args)]
pub struct JobsArgs {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    config: Config,
}

#[derive(Subcommand)]
enum Command {
    /// Put a job that was given up back to work.
    Retry {
        /// The job, as "ithaca jobs" lists it.
        id: Uuid,
    },
}

/// What is wrong with one job.
struct Trouble {
    id: Uuid,
    company: String,
    kind: String,
    attempts: i32,
    last_error: String,
    dead_at: Option<DateTime<Utc>>,
    run_after: DateTime<Utc>,
}

/// Runs the command.
///
/// # Errors
/// When the database is not to be had as its owner.
pub async fn run(args: JobsArgs) -> anyhow::Result<()> {
    let ground = Ground::prepare(&args.config).await?;
    let owner = ground.owner.clone().context("ITHACA_OWNER_DATABASE_URL is missing: only the owner sees every job")?;
    let mut owner = PgConnection::connect_with(&owner).await?;
    let now = Clock::Real.now();
    match args.command {
        None => report(&mut owner, now).await?,
        Some(Command::Retry { id }) => retry(&mut owner, id, now).await?,
    }
    owner.close().await?;
    ground.stop().await
}

async fn report(owner: &mut PgConnection, now: DateTime<Utc>) -> anyhow::Result<()> {
    let jobs = sqlx::query!(
        r#"select count(*) filter (where done_at is null and dead_at is null and attempts = 0) as "waiting!",
             count(*) filter (where done_at is null and dead_at is null and claimed_until >= $1) as "running!",
             count(*) filter (where done_at is null and dead_at is null and attempts > 0 and (claimed_until is null or claimed_until < $1)) as "failed!",
             count(*) filter (where dead_at is not null) as "dead!",
             count(*) filter (where done_at > $1::timestamptz - interval '1 day') as "done!"
           from job"#,
        now
    )
    .fetch_one(&mut *owner)
    .await?;
    let mail = sqlx::query!(
        r#"select count(*) filter (where sent_at is null and refused_at is null and attempts = 0) as "waiting!",
             count(*) filter (where sent_at is null and refused_at is null and attempts > 0) as "failed!",
             count(*) filter (where refused_at is not null) as "refused!",
             count(*) filter (where sent_at > $1::timestamptz - interval '1 day') as "sent!"
           from outbox"#,
        now
    )
    .fetch_one(&mut *owner)
    .await?;
    println!(
        "jobs   waiting {}  running {}  to be tried again {}  given up {}  done in 24 hours {}",
        jobs.waiting, jobs.running, jobs.failed, jobs.dead, jobs.done
    );
    println!(
        "mail   waiting {}  to be tried again {}  refused for good {}  sent in 24 hours {}",
        mail.waiting, mail.failed, mail.refused, mail.sent
    );
    let troubles = sqlx::query_as!(
        Trouble,
        r#"select j.id, coalesce(a.slug, '') as "company!", j.kind, j.attempts, j.last_error, j.dead_at, j.run_after
           from job j left join company_address a on a.company_id = j.company_id
           where j.done_at is null and j.attempts > 0 and (j.claimed_until is null or j.claimed_until < $1)
           order by j.dead_at desc nulls last, j.run_after limit 100"#,
        now
    )
    .fetch_all(owner)
    .await?;
    for job in troubles {
        let state = match job.dead_at {
            Some(at) => format!("given up on {}", at.format("%Y-%m-%d %H:%M UTC")),
            None => format!("again on {}", job.run_after.format("%Y-%m-%d %H:%M UTC")),
        };
        println!("{}  {}  {}  {} tries, {state}: {}", job.id, job.company, job.kind, job.attempts, job.last_error);
    }
    Ok(())
}

async fn retry(owner: &mut PgConnection, id: Uuid, now: DateTime<Utc>) -> anyhow::Result<()> {
    let done = sqlx::query!(
        "update job set dead_at = null, attempts = 0, claimed_until = null, run_after = $2 where id = $1 and dead_at is not null",
        id,
        now
    )
    .execute(owner)
    .await?;
    anyhow::ensure!(done.rows_affected() == 1, "{id}: no such job was given up");
    println!("{id} is tried again");
    Ok(())
}
