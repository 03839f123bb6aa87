//! Configuration from the environment. A missing or bad value names itself.

use std::{net::SocketAddr, path::PathBuf};

use secrecy::SecretString;

/// Everything that can be set from outside; the table is in the README.
#[derive(Clone, Debug, clap::Args)]
pub struct Config {
    /// The application's Postgres, as a member of ithaca_app. Without it a private Postgres runs in the data directory.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_parser = database_url)]
    pub database_url: Option<DatabaseUrl>,
    /// The same server as the owner of the tables: used to migrate at start, then let go.
    #[arg(long, env = "ITHACA_OWNER_DATABASE_URL", hide_env_values = true, value_parser = database_url)]
    pub owner_database_url: Option<DatabaseUrl>,
    /// Where the private Postgres keeps its files.
    #[arg(long, env = "ITHACA_DATA_DIR", default_value = "data")]
    pub data_dir: PathBuf,
    /// Address and port to listen on.
    #[arg(long, env = "ITHACA_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// The address that people type; links in mail begin with it. "https://" makes cookies secure.
    #[arg(long, env = "ITHACA_PUBLIC_URL", default_value = "http://127.0.0.1:3000", value_parser = public_url)]
    pub public_url: String,
    /// The mail server, "smtp://user:password@host:587" or "smtps://...". Without it mail stays in the outbox.
    #[arg(long, env = "ITHACA_SMTP_URL", hide_env_values = true, value_parser = super::mail::sender::smtp_url)]
    pub smtp_url: Option<SecretString>,
    /// The sender of every mail.
    #[arg(long, env = "ITHACA_MAIL_FROM", default_value = "Ithaca <ithaca@localhost>", value_parser = mail_from)]
    pub mail_from: String,
    /// Connections to Postgres; about four to eight for each two cores.
    #[arg(long, env = "ITHACA_DATABASE_CONNECTIONS", default_value_t = 8, value_parser = clap::value_parser!(u32).range(2..=500))]
    pub database_connections: u32,
    /// Set behind a proxy that writes X-Forwarded-For; else the peer's address counts.
    #[arg(long, env = "ITHACA_TRUST_PROXY", default_value_t = false)]
    pub trust_proxy: bool,
    /// The address of the demo company, whose mail is shown at /demo/mail. Only the demo sets it.
    #[arg(skip)]
    pub demo: Option<String>,
}

/// A checked address of a Postgres server.
#[derive(Clone)]
pub struct DatabaseUrl(pub sqlx::postgres::PgConnectOptions);

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("(hidden)")
    }
}

fn database_url(text: &str) -> Result<DatabaseUrl, String> {
    if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
        return Err("expected an address like postgres://user:password@host/database".into());
    }
    text.parse().map(DatabaseUrl).map_err(|e: sqlx::Error| e.to_string())
}

fn public_url(text: &str) -> Result<String, String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .ok_or("expected an address that begins with http:// or https://")?;
    let host = rest.trim_end_matches('/');
    if host.is_empty() || host.contains(['/', '?', '#', ' ', '@']) {
        return Err("expected scheme, host and port only, like https://ithaca.example.com".into());
    }
    Ok(text.trim_end_matches('/').to_owned())
}

fn mail_from(text: &str) -> Result<String, String> {
    let checked = text.parse::<lettre::message::Mailbox>();
    checked.map(|_| text.to_owned()).map_err(|_| "expected a sender like Ithaca <ithaca@example.com>".into())
}

impl Config {
    /// Whether people reach the site through TLS.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Everything at its default, for tests.
    pub fn for_tests() -> Self {
        Self {
            database_url: None,
            owner_database_url: None,
            data_dir: PathBuf::new(),
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            public_url: "http://ithaca.test".into(),
            smtp_url: None,
            mail_from: "Ithaca <ithaca@ithaca.test>".into(),
            database_connections: 4,
            trust_proxy: false,
            demo: None,
        }
    }
}
