//! What every request may reach.

use std::sync::Arc;

use super::{clock::Clock, config::Config, db::Db};

/// The state of the running site.
#[derive(Clone)]
pub struct Site {
    pub db: Db,
    pub config: Arc<Config>,
    pub clock: Clock,
    /// At most this many passwords are hashed at once, 19 MiB each (see `accounts::password`).
    pub hashing: Arc<tokio::sync::Semaphore>,
    /// Wakes the worker when a job was queued.
    pub wake: Arc<tokio::sync::Notify>,
}

impl Site {
    /// A site over a database.
    pub fn new(db: Db, config: Config, clock: Clock) -> Self {
        Self {
            db,
            config: Arc::new(config),
            clock,
            hashing: Arc::new(tokio::sync::Semaphore::new(4)),
            wake: Arc::default(),
        }
    }
}
