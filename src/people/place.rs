//! Where a page of the directory begins.

use sqlx::types::Uuid;

use super::Sort;
use crate::kit::{db::CompanyTx, error::Result, id::PersonId};

/// Where the last page of the directory ended, in every order there is.
#[derive(Default)]
pub(super) struct Place {
    pub id: Option<Uuid>,
    pub name: Option<String>,
    pub role: Option<String>,
    pub department: Option<String>,
    pub site: Option<String>,
    pub hired: Option<i32>,
    /// Whether the person holds a role: those without stand last in the order of roles.
    pub holds: bool,
}

impl Place {
    /// The place of the last person of the page before.
    pub async fn of(tx: &mut CompanyTx, after: Option<PersonId>) -> Result<Self> {
        let Some(after) = after else {
            return Ok(Self::default());
        };
        let row = sqlx::query!(
            r#"select p.id, p.sort_name, p.department, p.site, r.sort_title as "sort_title?",
                 p.hired_key as "hired!"
               from person p left join job_role r on r.company_id = p.company_id and r.id = p.job_role_id where p.id = $1"#,
            after.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(Self {
            id: Some(row.id),
            name: Some(row.sort_name),
            holds: row.sort_title.is_some(),
            role: Some(row.sort_title.unwrap_or_default()),
            hired: Some(row.hired),
            department: Some(row.department),
            site: Some(row.site),
        })
    }

    /// What stands before the name in this order, as the search for words writes it.
    pub fn word(&self, sort: Sort) -> String {
        match sort {
            Sort::Name => String::new(),
            Sort::Role if self.holds => self.role.clone().unwrap_or_default(),
            Sort::Role => '\u{ffff}'.to_string(),
            Sort::Department => self.department.clone().unwrap_or_default(),
            Sort::Site => self.site.clone().unwrap_or_default(),
            Sort::Hired => format!("{:09}", self.hired.unwrap_or_default()),
        }
    }
}
