//! What somebody did before: dated job roles, inside the company or elsewhere.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use sqlx::types::Uuid;

use crate::{
    companies::JobRoleId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
};

/// A job role that a person has held.
#[derive(Clone, Debug)]
pub struct RoleHistory {
    pub person_id: PersonId,
    pub job_role_id: JobRoleId,
    pub title: String,
    pub family: String,
    /// The role's level in the catalogue.
    pub level: i32,
    pub leads_people: bool,
    pub department: String,
    /// Empty: this company.
    pub employer: String,
    pub started_on: NaiveDate,
    /// None: still held.
    pub ended_on: Option<NaiveDate>,
}

impl RoleHistory {
    /// "2010–2015"; "2010–" while it is held.
    pub fn years(&self) -> String {
        format!("{}–{}", self.started_on.year(), self.ended_on.map(|d| d.year().to_string()).unwrap_or_default())
    }

    /// One person's roles, the latest first.
    pub async fn of(tx: &mut CompanyTx, person: PersonId) -> Result<Vec<Self>> {
        Ok(Self::of_all(tx, &[person]).await?.remove(&person).unwrap_or_default())
    }

    /// Many people's roles, each the latest first; who has none is absent.
    pub async fn of_all(tx: &mut CompanyTx, people: &[PersonId]) -> Result<HashMap<PersonId, Vec<Self>>> {
        let ids: Vec<Uuid> = people.iter().map(|p| p.0).collect();
        let rows = sqlx::query_as!(
            Self,
            r#"select h.person_id as "person_id: PersonId", h.job_role_id as "job_role_id: JobRoleId", r.title, r.family, r.level, r.leads_people,
                 h.department, h.employer, h.started_on, h.ended_on
               from role_history h join job_role r on r.company_id = h.company_id and r.id = h.job_role_id
               where h.person_id = any ($1)
               order by h.person_id, h.started_on desc, h.ended_on desc nulls first, h.id"#,
            &ids
        )
        .fetch_all(tx.conn())
        .await?;
        let mut all: HashMap<PersonId, Vec<Self>> = HashMap::new();
        for row in rows {
            all.entry(row.person_id).or_default().push(row);
        }
        Ok(all)
    }
}
