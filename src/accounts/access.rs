//! Who may: each type is a parameter that a handler asks for. Its transaction is fenced before the handler begins.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};

use super::open;
use crate::kit::{
    db::CompanyTx,
    error::{Error, Result},
    id::PersonId,
    page::{Chrome, Me},
    site::Site,
};

/// Anybody of the company.
pub struct Member {
    pub tx: CompanyTx,
    pub me: Me,
    pub chrome: Chrome,
}

/// An HR admin of the company.
pub struct HrAdmin(pub Member);

/// Whoever may see the high-potential list.
pub struct TalentAdmin(pub Member);

/// Whoever reads settings, reports and the audit log: auditors and HR admins.
pub struct Reader(pub Member);

/// A coordinator of the program in the address, or an HR admin.
pub struct Coordinator(pub Member);

impl Member {
    /// The asking person's id.
    pub fn id(&self) -> PersonId {
        self.me.id
    }
}

async fn part(parts: &mut Parts, site: &Site, name: &str) -> Option<String> {
    let params = RawPathParams::from_request_parts(parts, site).await.ok()?;
    params.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

impl FromRequestParts<Site> for Member {
    type Rejection = Error;

    /// Another company's person is told that there is nothing here.
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        // Browsers and robots ask for files (/favicon.ico) where a company could stand.
        let slug = part(parts, site, "company").await.filter(|slug| !slug.contains('.')).ok_or(Error::NotFound)?;
        let (tx, opened, chrome) = open(parts, site, &slug).await?;
        if opened.person.is_none() {
            return Err(Error::NotFound);
        }
        let me = chrome.me.clone().ok_or(Error::NotFound)?;
        Ok(Self { tx, me, chrome })
    }
}

macro_rules! whoever {
    ($who:ident, $may:expr) => {
        impl FromRequestParts<Site> for $who {
            type Rejection = Error;

            async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
                let member = Member::from_request_parts(parts, site).await?;
                let may: fn(&Me) -> bool = $may;
                if may(&member.me) { Ok(Self(member)) } else { Err(Error::Forbidden) }
            }
        }
    };
}
whoever!(HrAdmin, |me| me.hr_admin);
whoever!(TalentAdmin, |me| me.talent_admin);
whoever!(Reader, |me| me.hr_admin || me.auditor);

impl FromRequestParts<Site> for Coordinator {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let program =
            part(parts, site, "program").await.and_then(|p| p.parse::<uuid::Uuid>().ok()).ok_or(Error::NotFound)?;
        let mut member = Member::from_request_parts(parts, site).await?;
        let row = sqlx::query!(
            r#"select exists (select from program where id = $1) as "there!", runs_program($1) as "may!""#,
            program
        )
        .fetch_one(member.tx.conn())
        .await?;
        match (row.there, row.may) {
            (false, _) => Err(Error::NotFound),
            (true, false) => Err(Error::Forbidden),
            (true, true) => Ok(Self(member)),
        }
    }
}
