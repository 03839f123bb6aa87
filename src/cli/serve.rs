//! `ithaca serve`: the site, until it is told to stop.

use std::time::Duration;

use anyhow::Context;
use axum_server::Handle;

use super::Ground;
use crate::{
    app::{self, work::Worker},
    kit::{clock::Clock, config::Config, db::Db, site::Site},
};

/// What is under way at a stop may take this long: requests first, then jobs.
const GRACE: Duration = Duration::from_secs(10);
/// A stop takes no longer than this, the private server's own included.
pub const ENDS_WITHIN: Duration = Duration::from_secs(30);

/// Runs the site until SIGINT or SIGTERM, then finishes what is under way.
///
/// # Errors
/// When the database or the port is not to be had.
pub async fn run(config: Config) -> anyhow::Result<()> {
    let ground = Ground::prepare_alone(&config).await?;
    let done = serve(&ground, config).await;
    ground.stop().await?;
    done
}

/// Serves on a database that stands ready.
///
/// # Errors
/// When the database or the port is not to be had.
pub async fn serve(ground: &Ground, config: Config) -> anyhow::Result<()> {
    let db = Db::connect(ground.app.clone(), config.database_connections).await?;
    db.is_current().await?;
    let listener = std::net::TcpListener::bind(config.listen)
        .with_context(|| format!("ITHACA_LISTEN: cannot listen on {}", config.listen))?;
    listener.set_nonblocking(true)?;
    let handle = Handle::new();
    tokio::spawn(stop_on_signal(handle.clone()));
    tracing::info!(address = %config.listen, url = config.public_url, "listening");
    let site = Site::new(db, config, Clock::Real);
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let worker = tokio::spawn(Worker::new(&site)?.run(stopping));
    let mut server = axum_server::from_tcp(listener)?.handle(handle);
    // Slow headers do not hold a connection for ever.
    server.http_builder().http1().header_read_timeout(Duration::from_secs(5));
    server.serve(app::site(site).into_make_service_with_connect_info::<std::net::SocketAddr>()).await?;
    // What the worker has begun it may finish; what it has not saved is done by the next one.
    stop.send_replace(true);
    if tokio::time::timeout(GRACE, worker).await.is_err() {
        tracing::warn!("the worker did not finish in time");
    }
    Ok(())
}

async fn stop_on_signal(handle: Handle<std::net::SocketAddr>) {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} },
        Err(_) => drop(interrupt.await),
    }
    handle.graceful_shutdown(Some(GRACE));
}
