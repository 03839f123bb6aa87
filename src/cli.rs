//! The commands: `ithaca --help` lists them.

mod bounce;
mod company;
mod demo;
mod jobs;
mod matching;
mod serve;

use std::{process::ExitCode, time::Duration};

use anyhow::Context;
use clap::{Parser, Subcommand};

use crate::kit::{
    config::Config,
    embedded::{EmbeddedError, Postgres},
    migrate,
};

/// Mentoring programs for companies: provably optimal matching, confidentiality held by the database.
#[derive(Parser)]
#[command(name = "ithaca", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the site.
    Serve(Config),
    /// Run the site with "Nordlicht Energy", a company of invented people.
    Demo(demo::DemoArgs),

    /// Bring the database schema up to date.
    Migrate(Config),
    /// Add a company and its first HR admin.
    #[command(subcommand)]
    Company(company::Command),
    /// Show the work that waits, runs, fails or was given up, and the mail.
    Jobs(jobs::JobsArgs),
    /// Note an address that takes no mail, from a report of failed delivery on the standard input.
    Bounce(Config),
    /// Propose pairs from a file, or from three spreadsheets; needs no database.
    Match(matching::MatchArgs),
    /// Check a proposal against its instance without solving; needs no database.
    Verify(matching::VerifyArgs),
}

/// Parses the command line and the environment and runs the command. A missing or bad value ends with status 2.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match &cli.command {
        Command::Match(args) => return matching::run_match(args),
        Command::Verify(args) => return matching::run_verify(args),
        _ => {}
    }
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| "info,sqlx::postgres::notice=warn,memory_serve=warn".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.into()),
    };
    let done = runtime.block_on(async {
        match cli.command {
            Command::Serve(config) => serve::run(config).await,
            Command::Demo(args) => demo::run(args).await,
            Command::Migrate(config) => Ground::prepare(&config).await?.stop().await,
            Command::Company(command) => company::run(command).await,
            Command::Jobs(args) => jobs::run(args).await,
            Command::Bounce(config) => bounce::run(config).await,
            Command::Match(_) | Command::Verify(_) => Ok(()),
        }
    });
    // A thread that still asks for a server's address keeps nobody waiting.
    runtime.shutdown_timeout(Duration::from_secs(1));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("ithaca: {error:#}");
    ExitCode::from(2)
}

/// The database that a command works on: the named server, or the private one, migrated.
pub struct Ground {
    private: Option<Postgres>,
    /// As the application.
    pub app: sqlx::postgres::PgConnectOptions,
    /// As the owner of the tables, where that is known.
    pub owner: Option<sqlx::postgres::PgConnectOptions>,
}

impl Ground {
    /// Finds or starts the server and brings the schema up to date. A private server that is already running is shared.
    ///
    /// # Errors
    /// When no server can be started or reached, or a migration fails.
    pub async fn prepare(config: &Config) -> anyhow::Result<Self> {
        Self::with(config, Postgres::start_or_share(&config.data_dir)).await
    }

    /// Like [`Ground::prepare`], for a command that stays: it has the private server for itself, and waits for one that still stops.
    ///
    /// # Errors
    /// As [`Ground::prepare`], and when another process keeps the private server.
    pub async fn prepare_alone(config: &Config) -> anyhow::Result<Self> {
        Self::with(config, Postgres::start_after(&config.data_dir, serve::ENDS_WITHIN)).await
    }

    async fn with(
        config: &Config,
        private: impl Future<Output = Result<Postgres, EmbeddedError>>,
    ) -> anyhow::Result<Self> {
        let ground = match &config.database_url {
            Some(url) => Self {
                private: None,
                app: url.0.clone(),
                owner: config.owner_database_url.as_ref().map(|o| o.0.clone()),
            },
            None => {
                let private = private.await.context("ITHACA_DATA_DIR")?;
                Self { app: private.app_options(), owner: Some(private.owner_options()), private: Some(private) }
            }
        };
        // The pool would only say that it waited too long.
        if ground.private.is_none() {
            migrate::reach(&ground.app).await.context("DATABASE_URL")?;
        }
        if let Some(owner) = &ground.owner {
            let named = if ground.private.is_some() { "ITHACA_DATA_DIR" } else { "ITHACA_OWNER_DATABASE_URL" };
            migrate::migrate(owner).await.context(named)?;
        }
        Ok(ground)
    }

    /// Stops the private server, where there is one.
    ///
    /// # Errors
    /// Never; for the shape of commands.
    pub async fn stop(self) -> anyhow::Result<()> {
        if let Some(private) = self.private {
            private.stop().await;
        }
        Ok(())
    }
}
