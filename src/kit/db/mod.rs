//! The one door to Postgres: a transaction that names one company and one person.

mod link;
mod login;
mod pool;
mod reader;

use std::pin::Pin;

use sqlx::{PgConnection, Postgres, Transaction};

pub use self::{
    link::SignedLink,
    login::{Opened, OpenedCompany, OpenedPerson},
    pool::Db,
    reader::Reader,
};
use super::{
    error::Result,
    id::{CompanyId, PersonId},
};

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

    /// Reads as the system in the middle of somebody's transaction, what a page needs to compute with and must not show. Whatever comes of it,
    /// the transaction is that person's again.
    ///
    /// # Errors
    /// Those of `read`; and when the database does not answer.
    pub async fn as_system<T>(
        &mut self,
        read: impl for<'c> FnOnce(&'c mut PgConnection) -> Pin<Box<dyn Future<Output = Result<T>> + Send + 'c>> + Send,
    ) -> Result<T> {
        self.is_seen_by(None).await?;
        let found = read(&mut self.tx).await;
        // After an error of the database nothing more is answered, and nothing of the transaction stays.
        let back = self.is_seen_by(self.person).await;
        found.and_then(|found| back.map(|()| found))
    }

    async fn is_seen_by(&mut self, person: Option<PersonId>) -> Result<()> {
        let person = person.map(|person| person.to_string()).unwrap_or_default();
        sqlx::query!("select set_config('app.person', $1, true) as person", person).fetch_one(self.conn()).await?;
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
