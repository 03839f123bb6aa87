//! `ithaca company create`: a new tenant and the link with which its first HR admin begins.

use anyhow::Context;
use clap::Subcommand;
use sqlx::{Connection, PgConnection};

use super::Ground;
use crate::{
    accounts,
    companies::{Company, starter_guide, starter_topics},
    kit::{
        clock::Clock,
        config::Config,
        db::Db,
        id::PersonId,
        text::{self, Lang},
    },
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
    let Command::Create { slug, name, admin, language, zone, config } = command;
    let [given, family, email] = admin.as_slice() else {
        anyhow::bail!("--admin takes three words: given name, family name, email")
    };
    let lang = Lang::of(&language).with_context(|| format!("--language: there is no \"{language}\" here"))?;
    if !text::zones().contains(&zone) {
        anyhow::bail!("--zone: \"{zone}\" is no time zone; expected one like Europe/Berlin");
    }
    let ground = Ground::prepare(&config).await?;
    let now = Clock::Real.now();
    let owner = ground.owner.clone().context("ITHACA_OWNER_DATABASE_URL is missing: only the owner adds companies")?;
    let mut owner = PgConnection::connect_with(&owner).await?;
    let company = Company::create(&mut owner, &slug, &name, lang.tag(), &zone, now)
        .await
        .with_context(|| format!("the company \"{slug}\" cannot be added: the address may be taken or reserved"))?;
    owner.close().await?;
    let db = Db::connect(ground.app.clone(), 2).await?;
    let mut tx = db.system(company).await?;
    starter_topics(&mut tx, lang).await?;
    starter_guide(&mut tx, lang).await?;
    let person = Person::new_entry(PersonId::new(), "1", given, family, email);
    person.create(&mut tx, now).await?;
    person.grant(&mut tx, "hr_admin", now).await?;
    let link = accounts::invite(&mut tx, person.id, now).await?.unwrap_or_default();
    tx.commit().await?;
    println!("{name} is at {}/{slug}", config.public_url);
    println!("{} begins here (once, within 14 days): {}{link}", person.name(), config.public_url);
    ground.stop().await
}
