//! The one door to Postgres: a transaction that names one company and one person.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::{
    PgConnection, Postgres, Transaction,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use super::{
    error::{Error, Result},
    id::{AccountId, CompanyId, PersonId},
};

/// The pool. Only the access extractors and the jobs ask it for transactions.
#[derive(Clone)]
#[allow(clippy::disallowed_types)]
pub struct Db {
    pool: sqlx::PgPool,
}

/// A transaction of one company, seen by one person (or by the system itself). Dropped, it is undone.
pub struct CompanyTx {
    tx: Transaction<'static, Postgres>,
    company: CompanyId,
    slug: String,
    person: Option<PersonId>,
}

/// A transaction before any company is known: signing in, links, choosing a company.
pub struct AccountTx {
    tx: Transaction<'static, Postgres>,
}

/// What one statement finds out about a login.
pub struct Opened {
    pub account: AccountId,
    pub email: String,
    pub language: Option<String>,
    pub theme: Option<String>,
    pub zone: Option<String>,
    pub last_seen_at: DateTime<Utc>,
    /// None where there is no such company.
    pub company: Option<OpenedCompany>,
    /// None where the account is no (present) person of the company.
    pub person: Option<OpenedPerson>,
}

/// The company of the address.
pub struct OpenedCompany {
    pub id: CompanyId,
    pub name: String,
    pub language: String,
    pub zone: String,
}

/// The person that the account is in this company.
pub struct OpenedPerson {
    pub id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub zone: String,
    pub hr_admin: bool,
    pub talent_admin: bool,
    pub auditor: bool,
    /// Looks after a program at least.
    pub coordinator: bool,
    /// Notices not looked at, 100 at the most.
    pub unread: i64,
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
        Ok(Self { pool })
    }

    /// Opens a request: checks the login, names its company and person for the transaction.
    ///
    /// # Errors
    /// `SignIn` when the login is unknown or over.
    pub async fn open(&self, token_hash: &[u8], slug: &str, now: DateTime<Utc>) -> Result<(CompanyTx, Opened)> {
        let mut tx = self.pool.begin().await?;
        let row = sqlx::query!(
            r#"select account_id as "account_id!", email as "email!", language, theme, account_zone, last_seen_at as "last_seen_at!",
                 company_id, company_name, company_language, company_zone,
                 person_id, given_name, family_name, person_zone,
                 hr_admin as "hr_admin!", talent_admin as "talent_admin!", auditor as "auditor!", coordinator as "coordinator!",
                 unread as "unread!"
               from open_login($1, $2, $3)"#,
            token_hash,
            slug,
            now
        )
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(Error::SignIn)?;
        let company = row.company_id.map(|id| OpenedCompany {
            id: CompanyId(id),
            name: row.company_name.unwrap_or_default(),
            language: row.company_language.unwrap_or_default(),
            zone: row.company_zone.unwrap_or_default(),
        });
        let person = row.person_id.map(|id| OpenedPerson {
            id: PersonId(id),
            given_name: row.given_name.unwrap_or_default(),
            family_name: row.family_name.unwrap_or_default(),
            zone: row.person_zone.unwrap_or_default(),
            hr_admin: row.hr_admin,
            talent_admin: row.talent_admin,
            auditor: row.auditor,
            coordinator: row.coordinator,
            unread: row.unread,
        });
        let opened = Opened {
            account: AccountId(row.account_id),
            email: row.email,
            language: row.language,
            theme: row.theme,
            zone: row.account_zone,
            last_seen_at: row.last_seen_at,
            company,
            person,
        };
        let company = opened.company.as_ref().map_or(CompanyId(uuid::Uuid::nil()), |c| c.id);
        let person = opened.person.as_ref().map(|p| p.id);
        Ok((CompanyTx { tx, company, slug: slug.to_owned(), person }, opened))
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

    /// The same by the company's address.
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

    /// Opens the calendar feed of a secret, as the person it belongs to; says their language too.
    ///
    /// # Errors
    /// `NotFound` for a wrong or old secret, and for whoever has left.
    pub async fn open_feed(&self, slug: &str, token_hash: &[u8], now: DateTime<Utc>) -> Result<(CompanyTx, String)> {
        let mut tx = self.pool.begin().await?;
        let row = sqlx::query!(
            r#"select company_id as "company!", person_id as "person!", language as "language!" from open_calendar_feed($1, $2, $3)"#,
            slug,
            token_hash,
            now
        )
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(Error::NotFound)?;
        let tx = CompanyTx {
            tx,
            company: CompanyId(row.company),
            slug: slug.to_owned(),
            person: Some(PersonId(row.person)),
        };
        Ok((tx, row.language))
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
        let wanted = super::migrate::MIGRATOR.iter().map(|m| m.version).max();
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

/// What a signed link opens: one thing, in one person's name, without a login.
pub struct SignedLink {
    /// The person's transaction; none for a link that has done its work.
    pub tx: Option<CompanyTx>,
    /// What the link is for.
    pub subject: uuid::Uuid,
    pub person: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub zone: String,
    pub company: String,
    pub company_zone: String,
}

impl Db {
    /// Opens a request that brings a signed link instead of a login; none for a link nobody made.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn open_link(&self, token_hash: &[u8], slug: &str, now: DateTime<Utc>) -> Result<Option<SignedLink>> {
        let mut tx = self.pool.begin().await?;
        let row = sqlx::query!(
            r#"select usable as "usable!", subject_id as "subject!", person_id as "person!", given_name as "given_name!", family_name as "family_name!",
                 person_zone as "zone!", company_id as "company_id!", company_name as "company!", company_zone as "company_zone!"
               from open_signed_link($1, $2, $3)"#,
            token_hash,
            slug,
            now
        )
        .fetch_optional(&mut *tx)
        .await?;
        Ok(row.map(|row| {
            let person = PersonId(row.person);
            let (company, slug) = (CompanyId(row.company_id), slug.to_owned());
            SignedLink {
                tx: row.usable.then(|| CompanyTx { tx, company, slug, person: Some(person) }),
                subject: row.subject,
                person,
                given_name: row.given_name,
                family_name: row.family_name,
                zone: row.zone,
                company: row.company,
                company_zone: row.company_zone,
            }
        }))
    }
}

impl SignedLink {
    /// Keeps a link that the system made for a person.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add(
        tx: &mut CompanyTx,
        token_hash: &[u8],
        subject: uuid::Uuid,
        person: PersonId,
        until: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into signed_link (company_id, token_hash, subject_id, person_id, expires_at) values (current_company(), $1, $2, $3, $4)",
            token_hash,
            subject,
            person.0,
            until
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// The link has done its work.
    ///
    /// # Errors
    /// `Conflict` when it had before.
    pub async fn use_up(tx: &mut CompanyTx, token_hash: &[u8], now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update signed_link set used_at = $2 where token_hash = $1 and used_at is null returning subject_id",
            token_hash,
            now
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Ok(())
    }
}

/// Any transaction, for questions that need no company: accounts and logins.
pub trait Transact {
    /// The connection, for a noun's queries.
    fn connection(&mut self) -> &mut PgConnection;
}

impl Transact for CompanyTx {
    fn connection(&mut self) -> &mut PgConnection {
        &mut self.tx
    }
}

impl Transact for AccountTx {
    fn connection(&mut self) -> &mut PgConnection {
        &mut self.tx
    }
}

impl CompanyTx {
    /// The connection, for a noun's queries.
    pub fn conn(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    /// The company that this transaction is fenced into.
    pub fn company(&self) -> CompanyId {
        self.company
    }

    /// Who is looking; none is the system itself.
    pub fn person(&self) -> Option<PersonId> {
        self.person
    }

    /// An address inside the company: `path("/people")` is `/nordlicht/people`.
    pub fn path(&self, rest: &str) -> String {
        format!("/{}{rest}", self.slug)
    }

    /// Commits and redirects: the only way to answer a change.
    ///
    /// # Errors
    /// When the commit fails.
    pub async fn save(self, to: To) -> Result<Saved> {
        self.tx.commit().await?;
        Ok(Saved(to))
    }

    /// Two who change the same thing at the same moment come one after the other: the second sees what the first has saved.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn one_at_a_time(&mut self, what: uuid::Uuid) -> Result<()> {
        sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1::text, 0))::text as locked", what.to_string())
            .fetch_one(self.conn())
            .await?;
        Ok(())
    }

    /// Commits where nobody waits for a redirect: jobs, commands, and pages that note who read them.
    ///
    /// # Errors
    /// When the commit fails.
    pub async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }
}

impl AccountTx {
    /// The connection, for a noun's queries.
    pub fn conn(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    /// Commits.
    ///
    /// # Errors
    /// When the commit fails.
    pub async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }

    /// Commits and redirects.
    ///
    /// # Errors
    /// When the commit fails.
    pub async fn save(self, to: To) -> Result<Saved> {
        self.tx.commit().await?;
        Ok(Saved(to))
    }
}

/// Where a change leads, with the sentence shown there once.
pub struct To {
    pub(super) path: String,
    pub(super) notice: Option<(&'static str, String)>,
}

/// The page that follows a change.
pub fn to(path: impl Into<String>) -> To {
    To { path: path.into(), notice: None }
}

impl To {
    /// Shows the text of this key on the next page.
    pub fn notice(mut self, key: &'static str) -> Self {
        self.notice = Some((key, String::new()));
        self
    }

    /// The same with one value for the text's `{ $what }`.
    pub fn notice_with(mut self, key: &'static str, what: impl std::fmt::Display) -> Self {
        self.notice = Some((key, what.to_string()));
        self
    }
}

/// Proof that a change was committed; becomes the redirect.
pub struct Saved(pub(super) To);
