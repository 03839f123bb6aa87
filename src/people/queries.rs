//! The SQL of the directory.

use chrono::{DateTime, Utc};

use super::{Person, roles::Holder};
use crate::{
    companies::JobRoleId,
    kit::{
        db::CompanyTx,
        error::{Error, OnConstraint, Result},
        id::{AccountId, PersonId},
    },
};

impl Person {
    /// A person of the company.
    ///
    /// # Errors
    /// `NotFound` for anybody else's.
    pub async fn find(tx: &mut CompanyTx, id: PersonId) -> Result<Self> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: PersonId", employee_number, given_name, family_name, email, job_role_id as "job_role_id: JobRoleId", level,
                 department, site, country, home_country, manager_id as "manager_id: PersonId", hire_date, career_start_year,
                 languages, time_zone, leaving_date
               from person where id = $1"#,
            id.0
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// These people, in the order asked for; whoever is not of the company is left out.
    pub async fn of(tx: &mut CompanyTx, ids: &[PersonId]) -> Result<Vec<Self>> {
        let ids: Vec<sqlx::types::Uuid> = ids.iter().map(|p| p.0).collect();
        Ok(sqlx::query_as!(
            Self,
            r#"select p.id as "id: PersonId", employee_number, given_name, family_name, email, job_role_id as "job_role_id: JobRoleId", level,
                 department, site, country, home_country, manager_id as "manager_id: PersonId", hire_date, career_start_year,
                 languages, time_zone, leaving_date
               from person p join unnest($1::uuid[]) with ordinality as asked (id, place) on asked.id = p.id order by asked.place"#,
            &ids
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The company's HR admins, longest in the right first.
    pub async fn hr_admins(tx: &mut CompanyTx) -> Result<Vec<PersonId>> {
        Ok(sqlx::query_scalar!(
            r#"select person_id as "id: PersonId" from company_role where role = 'hr_admin' order by granted_at, person_id limit 60"#
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Adds a person to the directory.
    pub async fn create(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "insert into person (company_id, id, employee_number, given_name, family_name, email, job_role_id, level, department, site,
               country, home_country, manager_id, hire_date, career_start_year, languages, time_zone, leaving_date, created_at, updated_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)",
            self.id.0,
            self.employee_number,
            self.given_name,
            self.family_name,
            self.email,
            self.job_role_id.map(|r| r.0),
            self.level,
            self.department,
            self.site,
            self.country,
            self.home_country,
            self.manager_id.map(|m| m.0),
            self.hire_date,
            self.career_start_year,
            &self.languages,
            self.time_zone,
            self.leaving_date,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Makes an account this person's sign-in.
    pub async fn belongs_to(&self, tx: &mut CompanyTx, account: AccountId) -> Result<()> {
        sqlx::query!(
            "update person set account_id = $2 where id = $1",
            self.id.0,
            account.0
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Who holds a role of the company.
    pub async fn with_role(tx: &mut CompanyTx, role: &str) -> Result<Vec<PersonId>> {
        Ok(sqlx::query_scalar!(r#"select person_id as "id: PersonId" from company_role where role = $1 order by granted_at, person_id"#, role)
            .fetch_all(tx.conn())
            .await?)
    }

    /// Gives the person a role in the company: "hr_admin", "talent_admin" or "auditor".
    pub async fn grant(&self, tx: &mut CompanyTx, role: &str, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "insert into company_role (company_id, person_id, role, granted_at) values (current_company(), $1, $2, $3) on conflict do nothing",
            self.id.0,
            role,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Takes a role of the company away.
    ///
    /// # Errors
    /// `Conflict` when that would leave the company without an HR admin.
    pub async fn take(tx: &mut CompanyTx, id: PersonId, role: &str) -> Result<()> {
        sqlx::query!(
            "delete from company_role where person_id = $1 and role = $2",
            id.0,
            role
        )
        .execute(tx.conn())
        .await
        .on_constraint("company_role_last_hr_admin", || Error::Conflict)?;
        Ok(())
    }
}

impl Holder {
    /// Everybody who holds a role of the company, by role and name.
    pub async fn all(tx: &mut CompanyTx) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select r.role, p.id as "id: PersonId", p.given_name, p.family_name, p.email
               from company_role r join person p on p.id = r.person_id
               order by r.role, p.family_name, p.given_name, p.id limit 500"#
        )
        .fetch_all(tx.conn())
        .await?)
    }
}
