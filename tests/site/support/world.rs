//! A company with people in it, at a moment that a test can move.

use axum::Router;
use chrono::{DateTime, Duration, Utc};
use ithaca::{
    accounts::Account,
    app,
    companies::Company,
    kit::{
        clock::Clock,
        config::Config,
        db::{CompanyTx, Db},
        id::{CompanyId, PersonId},
        site::Site,
        token,
    },
    people::Person,
};
use sqlx::{Connection, PgConnection, postgres::PgConnectOptions};

use super::{browser::Browser, postgres::database};

/// The site with one company, "Nordlicht" at /nordlicht. More companies can be added.
pub struct World {
    pub site: Site,
    pub company: CompanyId,
    slug: String,
    app: Router,
    owner: PgConnectOptions,
    app_role: PgConnectOptions,
    number: u32,
}

/// A world on a database of its own; it is 10 March 2026, 09:00 UTC.
pub async fn world() -> World {
    let (owner, app_role) = database().await;
    let db = Db::connect(app_role.clone(), 4).await.expect("the application connects");
    let at = "2026-03-10T09:00:00Z".parse::<DateTime<Utc>>().expect("a time");
    let site = Site::new(db, Config::for_tests(), Clock::at(at));
    let app = app::site(site.clone());
    let mut world =
        World { site, company: CompanyId(uuid::Uuid::nil()), slug: String::new(), app, owner, app_role, number: 0 };
    world.company = world.add_company("nordlicht", "Nordlicht Energy").await;
    world.slug = "nordlicht".into();
    world
}

impl World {
    /// Adds another company and makes it the one that `person` and `hr` add people to.
    pub async fn add_company(&mut self, slug: &str, name: &str) -> CompanyId {
        let mut owner = self.owner().await;
        let id = Company::create(&mut owner, slug, name, "en", "Europe/Berlin", self.now()).await.expect("a company");
        owner.close().await.expect("closed");
        self.company = id;
        self.slug = slug.to_owned();
        id
    }

    /// Makes a company that is there the one that `person` and `hr` add people to.
    pub async fn back_to(&mut self, slug: &str) {
        self.company = self.site.db.system_at(slug).await.expect("the company").company();
        self.slug = slug.to_owned();
    }

    /// What time it is here.
    pub fn now(&self) -> DateTime<Utc> {
        self.site.clock.now()
    }

    /// Time passes.
    pub fn days_pass(&self, days: i64) {
        self.site.clock.advance(Duration::days(days));
    }

    /// A transaction of the system in the company.
    pub async fn tx(&self) -> CompanyTx {
        self.site.db.system(self.company).await.expect("a transaction")
    }

    /// A raw connection as the owner of the tables: to look at the catalogue.
    pub async fn owner(&self) -> PgConnection {
        PgConnection::connect_with(&self.owner).await.expect("the owner connects")
    }

    /// Where a process of its own finds the database: as the application, and as the owner.
    pub fn addresses(&self) -> (String, String) {
        let address = |options: &PgConnectOptions| {
            let socket = options.get_socket().expect("a socket").display().to_string();
            let (user, database) = (options.get_username(), options.get_database().expect("a database"));
            format!("postgres://{user}@localhost/{database}?host={socket}&port={}&sslmode=disable", options.get_port())
        };
        (address(&self.app_role), address(&self.owner))
    }

    /// A raw connection as the application, fenced as this person ("none" is the system): to ask the policies themselves.
    pub async fn raw(&self, person: Option<PersonId>) -> PgConnection {
        let mut raw = PgConnection::connect_with(&self.app_role).await.expect("the application connects");
        sqlx::query("select set_config('app.company', $1, false), set_config('app.person', $2, false)")
            .bind(self.company.to_string())
            .bind(person.map(|p| p.to_string()).unwrap_or_default())
            .execute(&mut raw)
            .await
            .expect("fenced");
        raw
    }

    /// A browser with nobody signed in.
    pub fn visitor(&self) -> Browser {
        Browser::new(self.app.clone(), &self.slug)
    }

    /// A person of the directory ("Ada Lovelace"), without an account.
    pub async fn entry(&mut self, name: &str) -> Person {
        self.number += 1;
        let (given, family) = name.split_once(' ').expect("a given and a family name");
        let email =
            format!("{}.{}@{}.example", given.to_lowercase(), family.to_lowercase().replace(' ', "-"), self.slug);
        let person = Person::new_entry(PersonId::new(), &format!("{:05}", self.number), given, family, &email);
        let mut tx = self.tx().await;
        person.create(&mut tx, self.now()).await.expect("a person");
        tx.commit().await.expect("committed");
        person
    }

    /// A person of the directory, signed in at a browser of their own.
    pub async fn person(&mut self, name: &str) -> Browser {
        let person = self.entry(name).await;
        self.sign_in(&person).await
    }

    /// Signs somebody of the directory in.
    pub async fn sign_in(&self, person: &Person) -> Browser {
        let now = self.now();
        let secret = token::fresh().expect("a secret");
        let mut tx = self.site.db.accounts().await.expect("a transaction");
        let account = Account::prove(&mut tx, &person.email, None, now).await.expect("an account");
        account.add_login(&mut tx, &token::hash(&secret), "test", now).await.expect("a login");
        tx.commit().await.expect("committed");
        let mut tx = self.tx().await;
        person.belongs_to(&mut tx, account.id).await.expect("linked");
        tx.commit().await.expect("committed");
        self.visitor().signed_in(person.id, &person.email, &secret)
    }

    /// The same browser with a fresh login: whatever ended the old one.
    pub async fn again(&self, browser: &Browser) -> Browser {
        if browser.email.is_empty() {
            return browser.clone();
        }
        let secret = token::fresh().expect("a secret");
        let mut tx = self.site.db.accounts().await.expect("a transaction");
        let account = Account::prove(&mut tx, &browser.email, None, self.now()).await.expect("an account");
        account.add_login(&mut tx, &token::hash(&secret), "test", self.now()).await.expect("a login");
        tx.commit().await.expect("committed");
        browser.clone().signed_in(browser.id, &browser.email, &secret)
    }

    /// Somebody signs in again: after two weeks away every login is over.
    pub async fn sign_in_again(&self, id: PersonId) -> Browser {
        let mut tx = self.tx().await;
        let person = Person::find(&mut tx, id).await.expect("a person");
        self.sign_in(&person).await
    }

    /// An HR admin, signed in.
    pub async fn hr(&mut self, name: &str) -> Browser {
        self.with_role(name, "hr_admin").await
    }

    /// A person with a role of the company, signed in.
    pub async fn with_role(&mut self, name: &str, role: &str) -> Browser {
        let person = self.entry(name).await;
        let mut tx = self.tx().await;
        person.grant(&mut tx, role, self.now()).await.expect("granted");
        tx.commit().await.expect("committed");
        self.sign_in(&person).await
    }
}
