//! `ithaca demo`: Nordlicht Energy, a company to try things on, the same at every run of the same day.

mod between;
mod dice;
mod directory;
mod enroll;
mod guidance;
mod life;
mod looking_back;
mod meetings;
mod names;
mod people;
mod programs;
mod words;

use anyhow::{Context, bail};
use chrono::{DateTime, Utc};
use sqlx::{Connection, PgConnection};

use super::{Ground, serve};
use crate::{
    accounts::{Account, password},
    companies::{Company, GuideKind, GuidePoint, starter_guide, starter_topics},
    kit::{clock::Clock, config::Config, db::Db, id::CompanyId, site::Site, text::Lang},
    people::Person,
};

const SLUG: &str = "nordlicht";

/// The password of every account of the demo. It is printed at start: the demo holds invented people only.
const PASSWORD: &str = "harbor-lantern-compass";

#[derive(clap::Args)]
pub struct DemoArgs {
    /// Add the demo company even where other companies live.
    #[arg(long)]
    beside_others: bool,
    #[command(flatten)]
    config: Config,
}

/// Makes the company where it is missing, prints how to sign in, and serves.
///
/// # Errors
/// When another company lives in the database, or the database is not to be had.
pub async fn run(args: DemoArgs) -> anyhow::Result<()> {
    let mut config = args.config;
    config.demo = Some(SLUG.to_owned());
    let ground = Ground::prepare_alone(&config).await?;
    let done = begin(&ground, config, args.beside_others).await;
    ground.stop().await?;
    done
}

async fn begin(ground: &Ground, config: Config, beside_others: bool) -> anyhow::Result<()> {
    let db = Db::connect(ground.app.clone(), 4).await?;
    let (mut ours, mut others) = (None, 0);
    for company in db.companies().await? {
        match db.system(company).await?.path("") == format!("/{SLUG}") {
            true => ours = Some(company),
            false => others += 1,
        }
    }
    if ours.is_none() && others > 0 && !beside_others {
        bail!(
            "this database holds {others} other companies; the demo leaves them alone (--beside-others adds it all the same)"
        );
    }
    if ours.is_none() {
        let owner =
            ground.owner.as_ref().context("ITHACA_OWNER_DATABASE_URL is missing: only the owner adds companies")?;
        let mut owner = PgConnection::connect_with(owner).await?;
        eprintln!("Making Nordlicht Energy ...");
        make(&Site::new(db.clone(), config.clone(), Clock::Real), &mut owner, Clock::Real.now()).await?;
        owner.close().await?;
    }
    drop(db);
    println!("Nordlicht Energy is at {}/sign-in", config.public_url);
    for (who, given, family) in WHO {
        println!("  {who:<12} {}.{}@nordlicht.example  {PASSWORD}", given.to_lowercase(), family.to_lowercase());
    }
    serve::serve(ground, config).await
}

/// Whose account is printed at start.
const WHO: [(&str, &str, &str); 4] = [
    ("HR admin", "Katrin", "Vogel"),
    ("coordinator", "Amara", "Okoye"),
    ("mentor", "Henrik", "Aalto"),
    ("mentee", "Priya", "Raman"),
];

async fn make(site: &Site, owner: &mut PgConnection, now: DateTime<Utc>) -> anyhow::Result<()> {
    let company = Company::create(owner, SLUG, "Nordlicht Energy", "en", "Europe/Berlin", now).await?;
    sqlx::query!(
        "update company set hr_contact = 'People and Culture, +49 40 555 0100', health_contact = 'Dr. Ebba Lindgren, company doctor, +49 40 555 0112',
           ethics_contact = 'Ethics line, +49 40 555 0199'"
    )
    .execute(&mut *owner)
    .await?;
    let directory = directory::make(now.date_naive());
    let mut tx = site.db.system(company).await?;
    starter_topics(&mut tx, Lang::english()).await?;
    starter_guide(&mut tx, Lang::english()).await?;
    let values = ["We say what we see".to_owned(), "Safety before speed".to_owned(), "Nobody learns alone".to_owned()];
    GuidePoint::replace(&mut tx, GuideKind::Value, &values).await?;
    let everybody = people::settle(&mut tx, &directory, now).await?;
    tx.commit().await?;
    people::histories(owner, &directory).await?;
    accounts(site, company, &everybody, now).await?;
    programs::make(site, company, owner, &everybody, now).await
}

async fn accounts(site: &Site, company: CompanyId, everybody: &[Person], now: DateTime<Utc>) -> anyhow::Result<()> {
    let hash = password::hash_now(PASSWORD)?;
    for (who, given, family) in WHO {
        let person =
            everybody.iter().find(|p| p.given_name == given && p.family_name == family).context("a known person")?;
        let mut tx = site.db.accounts().await?;
        let account = Account::prove(&mut tx, &person.email, Some(&hash), now).await?;
        tx.commit().await?;
        let mut tx = site.db.system(company).await?;
        person.belongs_to(&mut tx, account.id).await?;
        if who == "HR admin" {
            person.grant(&mut tx, "hr_admin", now).await?;
            person.grant(&mut tx, "talent_admin", now).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
