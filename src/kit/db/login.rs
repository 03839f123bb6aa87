//! What a login opens: the company of the address and the person that the account is there.

use chrono::{DateTime, Utc};

use super::{CompanyTx, Db};
use crate::kit::{
    error::{Error, Result},
    id::{AccountId, CompanyId, PersonId},
};

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
}
