//! The pool of connections, and the transactions of the system.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use super::{AccountTx, CompanyTx};
use crate::kit::{
    error::{Error, Result},
    id::CompanyId,
    migrate::MIGRATOR,
};

/// The pool. Only the access extractors and the jobs ask it for transactions.
#[derive(Clone)]
#[allow(clippy::disallowed_types)]
pub struct Db {
    pub(super) pool: sqlx::PgPool,
}

impl Db {
    /// Connects as the application. Refuses a role that owns tables, bypasses policies or is a superuser.
    ///
    /// # Errors
    /// When the server cannot be reached or the role is too powerful.
    #[allow(clippy::disallowed_types)]
    pub async fn connect(options: PgConnectOptions, connections: u32) -> anyhow::Result<Self> {
        let pool = PgPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(Duration::from_secs(5))
            .test_before_acquire(false)
            .connect_with(options)
            .await?;
        let powers = sqlx::query!(
            r#"select r.rolsuper or r.rolbypassrls as "bypasses!",
                 exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'usage')) as "owns!",
                 (select o.rolname::text from pg_proc f join pg_namespace n on n.oid = f.pronamespace join pg_roles o on o.oid = f.proowner
                   where n.nspname = 'public' and f.prosecdef and (o.rolsuper or o.rolbypassrls) limit 1) as mighty,
                 current_user::text as "name!"
               from pg_roles r where r.rolname = current_user"#
        )
        .fetch_one(&pool)
        .await?;
        if powers.bypasses || powers.owns {
            anyhow::bail!(
                "the database role \"{}\" could read past the fence between companies (superuser, bypassrls or owner of tables); \
                 connect as a plain member of ithaca_app instead: see the README, \"Configuration\"",
                powers.name
            );
        }
        if let Some(owner) = powers.mighty {
            anyhow::bail!(
                "the tables' functions belong to \"{owner}\", whom no policy binds (superuser or bypassrls), so they would read past the fence \
                 between companies; give them to a plain role (reassign owned) and migrate as that one: see the README, \"Configuration\""
            );
        }
        Ok(Self { pool })
    }

    /// A transaction of the system in one company: jobs, the match run, the operator's commands.
    ///
    /// # Errors
    /// `NotFound` when there is no such company.
    pub async fn system(&self, company: CompanyId) -> Result<CompanyTx> {
        let mut tx = self.pool.begin().await?;
        sqlx::query!(
            "select set_config('app.company', $1, true) as company, set_config('app.person', '', true) as person",
            company.to_string()
        )
        .fetch_one(&mut *tx)
        .await?;
        let slug =
            sqlx::query_scalar!("select slug from company").fetch_optional(&mut *tx).await?.ok_or(Error::NotFound)?;
        Ok(CompanyTx { tx, company, slug, person: None })
    }

    /// A copy of what a program's mail may be about, to play with in a transaction that nobody can commit: it is another company, so nothing
    /// of the real one is changed or locked. Mails sent since then count for the week.
    ///
    /// # Errors
    /// `NotFound` when there is no such company.
    pub async fn rehearsal(&self, company: CompanyId, program: uuid::Uuid, since: DateTime<Utc>) -> Result<CompanyTx> {
        let mut tx = self.system(company).await?;
        let copy = sqlx::query_scalar!(r#"select copy_for_rehearsal($1, $2) as "id!""#, program, since);
        tx.company = CompanyId(copy.fetch_one(tx.conn()).await?);
        Ok(tx)
    }

    /// The same as `system`, by the company's address.
    ///
    /// # Errors
    /// `NotFound` when there is no such company.
    pub async fn system_at(&self, slug: &str) -> Result<CompanyTx> {
        let id = sqlx::query_scalar!("select company_by_slug($1)", slug)
            .fetch_one(&self.pool)
            .await?
            .ok_or(Error::NotFound)?;
        self.system(CompanyId(id)).await
    }

    /// A transaction that knows no company.
    ///
    /// # Errors
    /// When no connection is free.
    pub async fn accounts(&self) -> Result<AccountTx> {
        Ok(AccountTx { tx: self.pool.begin().await? })
    }

    /// Every company, for the clock that visits each.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn companies(&self) -> Result<Vec<CompanyId>> {
        Ok(sqlx::query_scalar!(r#"select all_companies() as "id!""#)
            .fetch_all(&self.pool)
            .await?
            .into_iter()
            .map(CompanyId)
            .collect())
    }

    /// Fails unless the schema is the one this program was built for.
    ///
    /// # Errors
    /// When it is older or newer, saying which.
    pub async fn is_current(&self) -> anyhow::Result<()> {
        let wanted = MIGRATOR.iter().map(|m| m.version).max();
        let found = sqlx::query_scalar!("select schema_version()").fetch_one(&self.pool).await.ok().flatten();
        if found != wanted {
            let words = |v: Option<i64>| v.map_or("nothing".to_owned(), |v| v.to_string());
            anyhow::bail!(
                "the database schema is at {}, this program needs {}: run \"ithaca migrate\" with ITHACA_OWNER_DATABASE_URL first",
                words(found),
                words(wanted)
            );
        }
        Ok(())
    }

    /// Whether Postgres answers: for health checks.
    pub async fn answers(&self) -> bool {
        sqlx::query_scalar!("select 1 as one").fetch_one(&self.pool).await.is_ok()
    }
}
