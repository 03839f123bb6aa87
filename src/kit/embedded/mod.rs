//! The private Postgres that runs when no `DATABASE_URL` is given, and the throwaway one that tests use.

mod account;
mod binaries;
mod cluster;
mod error;
mod guard;
mod home;
mod link;
mod server;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sqlx::postgres::PgConnectOptions;

pub use error::EmbeddedError;
use home::{Claim, Home};
use link::Link;
use server::Server;

/// How long to wait before asking again whether another process still holds the data directory.
const BETWEEN_TRIES: Duration = Duration::from_millis(100);

/// What a server may lose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// Nothing that was committed.
    Durable,
    /// Everything: files are never synced, and the directory goes when the server stops.
    Throwaway,
}

/// A running private Postgres. It stops when this value is stopped or dropped, and also when the process is killed.
#[derive(Debug)]
pub struct Postgres {
    link: Link,
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    server: Server,
    sweeper: Option<guard::Sweeper>,
    /// Held as long as the server runs; a throwaway one is nobody else's.
    _claim: Option<Claim>,
}

impl Postgres {
    /// Starts the server that keeps its data in `<data_dir>/postgres`, making it at the first start.
    ///
    /// Fails with [`EmbeddedError::Held`] while another process runs it.
    pub async fn start(data_dir: &Path) -> Result<Postgres, EmbeddedError> {
        let data_dir = data_dir.to_path_buf();
        let home = blocking(move || Home::in_data_dir(&data_dir)).await?;
        Self::run(home, None, Mode::Durable).await
    }

    /// Like [`Postgres::start`]; while another process runs the server, waits up to `patience` for it to end.
    ///
    /// For `ithaca serve`, started again while the one before still finishes what it had begun.
    pub async fn start_after(data_dir: &Path, patience: Duration) -> Result<Postgres, EmbeddedError> {
        let begun = Instant::now();
        let mut told = false;
        loop {
            match Self::start(data_dir).await {
                Err(EmbeddedError::Held { pid, .. }) if begun.elapsed() < patience => {
                    if !told {
                        told = true;
                        tracing::info!(pid, "waiting for another Ithaca to let go of the data directory");
                    }
                    tokio::time::sleep(BETWEEN_TRIES).await;
                }
                started => return started,
            }
        }
    }

    /// Like [`Postgres::start`]; while another process runs the server, shares that one instead.
    ///
    /// For short commands beside a running `ithaca serve`. Waits while that one is on its way up or down.
    pub async fn start_or_share(data_dir: &Path) -> Result<Postgres, EmbeddedError> {
        let begun = Instant::now();
        loop {
            match Self::start(data_dir).await {
                Err(EmbeddedError::Held { .. }) => {}
                started => return started,
            }
            let data_dir = data_dir.to_path_buf();
            let home = blocking(move || Home::in_data_dir(&data_dir)).await?;
            let link = Link::new(home.socket_dir());
            match link.answers().await {
                Ok(()) => return Ok(Postgres { link, running: None }),
                Err(error) if !link::passes(&error) || begun.elapsed() > link::PATIENCE => return Err(error.into()),
                Err(_) => tokio::time::sleep(BETWEEN_TRIES).await,
            }
        }
    }

    /// Starts a fast server in a fresh temporary directory, which is removed at the end, however this process ends.
    ///
    /// It does not depend on the async runtime that started it, so it may be kept in a `static` for a whole test process.
    pub async fn throwaway() -> Result<Postgres, EmbeddedError> {
        let (home, sweeper) = blocking(|| {
            let home = Home::temporary()?;
            let sweeper = guard::Sweeper::spawn(&home)?;
            Ok((home, sweeper))
        })
        .await?;
        Self::run(home, Some(sweeper), Mode::Throwaway).await
    }

    async fn run(home: Home, sweeper: Option<guard::Sweeper>, mode: Mode) -> Result<Postgres, EmbeddedError> {
        let link = Link::new(home.socket_dir());
        let (server, claim) = blocking(move || {
            let claim = (mode == Mode::Durable).then(|| home.claim()).transpose()?;
            let binaries = cluster::prepare(&home, mode)?;
            Ok((Server::spawn(home, binaries, mode)?, claim))
        })
        .await?;
        let running = Running { server, sweeper, _claim: claim };
        link.ready(&running.server).await?;
        link.make_roles(mode).await?;
        Ok(Postgres { link, running: Some(running) })
    }

    /// Connects as `ithaca_owner`, who owns the database `ithaca` and migrates it.
    pub fn owner_options(&self) -> PgConnectOptions {
        self.link.options("ithaca_owner", "ithaca")
    }

    /// Connects as `ithaca_app`, who owns nothing and is bound by every policy.
    pub fn app_options(&self) -> PgConnectOptions {
        self.link.options("ithaca_app", "ithaca")
    }

    /// The directory of the socket, for `psql -h`.
    pub fn socket_dir(&self) -> &Path {
        self.link.socket_dir()
    }

    /// Stops the server and waits until its data is safely on disk (or, for a throwaway one, gone).
    pub async fn stop(mut self) {
        let Some(running) = self.running.take() else {
            return;
        };
        let stopped = tokio::task::spawn_blocking(move || {
            running.server.stop();
            if let Some(sweeper) = running.sweeper {
                sweeper.finish();
            }
        });
        if let Err(error) = stopped.await {
            tracing::error!(%error, "the private Postgres did not stop in order");
        }
    }
}

/// Runs file and process work off the async threads.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, EmbeddedError> + Send + 'static,
) -> Result<T, EmbeddedError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(EmbeddedError::io("start", PathBuf::from("postgres"))(error.into())),
    }
}
