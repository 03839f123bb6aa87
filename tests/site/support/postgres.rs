//! One throwaway Postgres for this process; every test gets a database of its own, cloned from a migrated one.

use std::sync::atomic::{AtomicU32, Ordering};

use ithaca::kit::{embedded::Postgres, migrate::migrate};
use sqlx::{Connection, PgConnection, postgres::PgConnectOptions};
use tokio::sync::{Mutex, OnceCell};

static SERVER: OnceCell<Postgres> = OnceCell::const_new();
static CLONING: Mutex<()> = Mutex::const_new(());
static NEXT: AtomicU32 = AtomicU32::new(1);

async fn server() -> &'static Postgres {
    SERVER
        .get_or_init(|| async {
            let server = Postgres::throwaway().await.expect("a throwaway Postgres");
            migrate(&server.owner_options()).await.expect("migrations run");
            server
        })
        .await
}

/// A migrated database of this test's own: (as the owner, as the application).
pub async fn database() -> (PgConnectOptions, PgConnectOptions) {
    let server = server().await;
    let name = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let _one_at_a_time = CLONING.lock().await;
    let mut owner =
        PgConnection::connect_with(&server.owner_options().database("postgres")).await.expect("the owner connects");
    let sql = format!("create database {name} template ithaca");
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut owner).await.expect("a database of one's own");
    owner.close().await.expect("closed");
    (server.owner_options().database(&name), server.app_options().database(&name))
}
