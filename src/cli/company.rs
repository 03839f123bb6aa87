//! `ithaca company create`: a new tenant and the link with which its first HR admin begins.

use clap::Subcommand;
use sqlx::{Connection, PgConnection};

use super::Ground;
use crate::{
    companies::Company,
    kit::{clock::Clock, config::Config, db::Db, id::PersonId},
    people::Person,
};

#[derive(Subcommand)]
pub enum Command {
    /// Add a company and its first HR admin; prints the link with which that person begins.
    Create {
        /// The company's address, as in /nordlicht: small letters, digits and hyphens.
        slug: String,
        /// The company's name.
        name: String,
        /// The first HR admin: given name, family name, email.
        #[arg(long, num_args = 3, value_names = ["GIVEN", "FAMILY", "EMAIL"])]
        admin: Vec<String>,
        /// The company's language.
        #[arg(long, default_value = "en")]
        language: String,
        /// The company's time zone.
        #[arg(long, default_value = "Europe/Berlin")]
        zone: String,
        #[command(flatten)]
        config: Config,
    },
}

/// Runs the command.
///
/// # Errors
/// When the database cannot be reached or the address is taken.
pub async fn run(command: Command) -> anyhow::Result<()> {
    let Command::Create {
        slug,
        name,
        admin,
        language,
        zone,
        config,
    } = command;
    let ground = Ground::prepare(&config).await?;
    let now = Clock::Real.now();
    let owner = ground.owner.clone().ok_or_else(|| {
        anyhow::anyhow!("ITHACA_OWNER_DATABASE_URL is missing: only the owner adds companies")
    })?;
    let mut owner = PgConnection::connect_with(&owner).await?;
    let company = Company::create(&mut owner, &slug, &name, &language, &zone, now).await?;
    owner.close().await?;
    let db = Db::connect(ground.app.clone(), 2).await?;
    let mut tx = db.system(company).await?;
    let [given, family, email] = admin.as_slice() else {
        anyhow::bail!("--admin takes three words: given name, family name, email")
    };
    let person = Person::new_entry(PersonId::new(), "1", given, family, email);
    person.create(&mut tx, now).await?;
    person.grant(&mut tx, "hr_admin", now).await?;
    tx.commit().await?;
    println!("{name} is at {}/{slug}", config.public_url);
    ground.stop().await
}
