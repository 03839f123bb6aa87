//! The schema: run by the owner, forward only.

use sqlx::{Connection, PgConnection, migrate::Migrator, postgres::PgConnectOptions};

/// Every migration, in order.
pub static MIGRATOR: Migrator = sqlx::migrate!();

/// Whether the server answers under this role.
///
/// # Errors
/// With what stands in the way: nobody listens, no such database, a wrong password.
pub async fn reach(role: &PgConnectOptions) -> anyhow::Result<()> {
    Ok(PgConnection::connect_with(role).await?.close().await?)
}

/// Brings the schema up to date as its owner, one instance at a time.
///
/// # Errors
/// When the owner cannot connect, is bound by no policy, or a migration fails; nothing of a failed migration stays.
pub async fn migrate(owner: &PgConnectOptions) -> anyhow::Result<()> {
    let mut connection = PgConnection::connect_with(owner).await?;
    let mighty = sqlx::query_scalar!(
        r#"select rolsuper or rolbypassrls as "mighty!" from pg_roles where rolname = current_user"#
    );
    if mighty.fetch_one(&mut connection).await? {
        anyhow::bail!(
            "the owner of the tables must be a plain role: no policy binds a superuser or a role with bypassrls, nor the functions it owns"
        );
    }
    MIGRATOR.run(&mut connection).await?;
    connection.close().await?;
    Ok(())
}
