//! Connections to the private server: waiting for it, and its two roles.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sqlx::postgres::{PgConnectOptions, PgConnection, PgSslMode};
use sqlx::{ConnectOptions, Connection, raw_sql};

use super::server::Server;
use super::{EmbeddedError, Mode};

/// Recovery after a crash may take this long.
pub(super) const PATIENCE: Duration = Duration::from_secs(300);
/// "The database system is starting up", or is shutting down.
const UNDER_WAY: &str = "57P03";

/// Makes the roles what they must be; changes nothing where they are.
const ROLES: &str = "
do $$
declare name text;
begin
  foreach name in array array['ithaca_owner', 'ithaca_app'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I', name);
    end if;
    if exists (select from pg_roles where rolname = name
        and (rolsuper or rolbypassrls or rolcreaterole or rolreplication or rolcreatedb or not rolcanlogin)) then
      execute format('alter role %I login nosuperuser nobypassrls nocreaterole noreplication nocreatedb', name);
    end if;
  end loop;
end $$";

const RIGHTS: &str = "
revoke connect, temporary on database ithaca from public;
grant connect on database ithaca to ithaca_app";

#[derive(Clone, Debug)]
pub struct Link {
    socket: PathBuf,
}

impl Link {
    pub fn new(socket: &Path) -> Link {
        Link { socket: socket.to_path_buf() }
    }

    pub fn socket_dir(&self) -> &Path {
        &self.socket
    }

    pub fn options(&self, role: &str, database: &str) -> PgConnectOptions {
        let options = PgConnectOptions::new_without_pgpass().socket(&self.socket).port(5432);
        options.username(role).database(database).ssl_mode(PgSslMode::Disable).application_name("ithaca")
    }

    /// Waits until the server takes connections.
    pub async fn ready(&self, server: &Server) -> Result<(), EmbeddedError> {
        let begun = Instant::now();
        let mut told = false;
        let superuser = self.options("postgres", "postgres");
        loop {
            let error = match superuser.connect().await {
                Ok(connection) => return Ok(connection.close().await?),
                Err(error) => error,
            };
            let Some(pause) = pause(&error) else {
                return Err(error.into());
            };
            if server.is_hopeless() || begun.elapsed() > PATIENCE {
                return Err(server.did_not_start());
            }
            if begun.elapsed() > Duration::from_secs(5) && !told {
                told = true;
                tracing::info!("waiting for the private Postgres, which is recovering its data");
            }
            tokio::time::sleep(pause).await;
        }
    }

    /// Fails unless the server takes connections now.
    pub async fn answers(&self) -> Result<(), sqlx::Error> {
        self.options("ithaca_app", "ithaca").connect().await?.close().await
    }

    /// Makes the two roles and the database where they are missing.
    pub async fn make_roles(&self, mode: Mode) -> Result<(), EmbeddedError> {
        let mut superuser: PgConnection = self.options("postgres", "postgres").connect().await?;
        raw_sql(ROLES).execute(&mut superuser).await?;
        let exists =
            sqlx::query_scalar!(r#"select exists (select from pg_database where datname = 'ithaca') as "exists!""#);
        if !exists.fetch_one(&mut superuser).await? {
            raw_sql("create database ithaca owner ithaca_owner").execute(&mut superuser).await?;
        }
        raw_sql(RIGHTS).execute(&mut superuser).await?;
        if mode == Mode::Throwaway {
            // Tests make a database each.
            raw_sql("alter role ithaca_owner createdb").execute(&mut superuser).await?;
        }
        Ok(superuser.close().await?)
    }
}

/// Whether the server is on its way up or down, so that it is worth asking again.
pub(super) fn passes(error: &sqlx::Error) -> bool {
    /// The role or the database of a first start, which are made last.
    const NOT_YET: [&str; 2] = ["28000", "3D000"];
    let not_yet = |refusal: &sqlx::Error| match refusal {
        sqlx::Error::Database(refusal) => refusal.code().is_some_and(|code| NOT_YET.contains(&code.as_ref())),
        _ => false,
    };
    pause(error).is_some() || not_yet(error)
}

/// How long to wait before asking a starting server again; none if it will never take us.
fn pause(error: &sqlx::Error) -> Option<Duration> {
    match error {
        sqlx::Error::Io(io) if io.kind() == ErrorKind::PermissionDenied => None,
        sqlx::Error::Io(_) => Some(Duration::from_millis(4)),
        sqlx::Error::Database(refusal) if refusal.code().as_deref() == Some(UNDER_WAY) => {
            Some(Duration::from_millis(25))
        }
        _ => None,
    }
}
