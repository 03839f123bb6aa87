//! The SQL of the directory.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Person, roles::Holder, show::Look};
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

    /// The people behind these emails; unknown ones are left out.
    pub async fn of_emails(tx: &mut CompanyTx, emails: &[String]) -> Result<Vec<PersonId>> {
        Ok(sqlx::query_scalar!(r#"select id as "id: PersonId" from person where email = any($1) limit 1000"#, emails)
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

    /// Changes everything of a person that is not an id.
    ///
    /// # Errors
    /// `NotFound` for anybody else's.
    pub async fn update(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        let changed = sqlx::query!(
            "update person set employee_number = $2, given_name = $3, family_name = $4, email = $5, job_role_id = $6, level = $7, department = $8,
               site = $9, country = $10, home_country = $11, manager_id = $12, hire_date = $13, career_start_year = $14, languages = $15,
               time_zone = $16, leaving_date = $17, updated_at = $18
             where id = $1",
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
        .await
        .on_constraint("company_role_last_hr_admin", || Error::Conflict)?;
        if changed.rows_affected() == 1 { Ok(()) } else { Err(Error::NotFound) }
    }

    /// Whether the company would be without an HR admin if this person left.
    pub async fn is_last_hr_admin(&self, tx: &mut CompanyTx) -> Result<bool> {
        Ok(sqlx::query_scalar!(
            r#"select exists (select from company_role where person_id = $1 and role = 'hr_admin')
                 and not exists (select from company_role r join person p on p.company_id = r.company_id and p.id = r.person_id
                   where r.role = 'hr_admin' and r.person_id <> $1 and p.leaving_date is null) as "last!""#,
            self.id.0
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// Whether somebody else has this person's number, or email.
    pub async fn taken(&self, tx: &mut CompanyTx) -> Result<(bool, bool)> {
        let row = sqlx::query!(
            r#"select exists (select from person where employee_number = $2 and id <> $1) as "number!",
                 exists (select from person where email = $3 and id <> $1) as "email!""#,
            self.id.0,
            self.employee_number,
            self.email
        )
        .fetch_one(tx.conn())
        .await?;
        Ok((row.number, row.email))
    }

    /// Everybody of this number or email, else of this name: two at the most.
    pub async fn called(tx: &mut CompanyTx, called: &str) -> Result<Vec<PersonId>> {
        let ids = sqlx::query_scalar!(
            r#"select id as "id!" from person where employee_number = $1 or email = lower($1)
             union
             select id from person where sort_name = plain($2) limit 2"#,
            called,
            turned(called)
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(ids.into_iter().map(PersonId).collect())
    }

    /// From a day on the person holds the role that is now theirs; the role before ends.
    pub async fn moves_to(
        &self,
        tx: &mut CompanyTx,
        before: Option<JobRoleId>,
        since: Option<NaiveDate>,
    ) -> Result<()> {
        let Some(since) = since else { return Ok(()) };
        sqlx::query!(
            "update role_history set ended_on = greatest($3, started_on) where person_id = $1 and job_role_id = $2 and ended_on is null",
            self.id.0,
            before.map(|r| r.0),
            since
        )
        .execute(tx.conn())
        .await?;
        sqlx::query!(
            "insert into role_history (company_id, id, person_id, job_role_id, department, started_on)
             select current_company(), gen_random_uuid(), $1, $2::uuid, $3, $4 where $2::uuid is not null
             on conflict do nothing",
            self.id.0,
            self.job_role_id.map(|r| r.0),
            self.department,
            since
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// What was read and changed about this person, the latest first, as far as the asking one may know.
    pub async fn looks(&self, tx: &mut CompanyTx) -> Result<Vec<Look>> {
        let rows = sqlx::query!(
            r#"select a.at, a.action, a.noun, coalesce(p.given_name || ' ' || p.family_name, '') as "by!"
               from audit a left join person p on p.company_id = a.company_id and p.id = a.actor_id
               where a.about_id = $1 order by a.at desc, a.id limit 20"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| Look { at: r.at, action: r.action, noun: r.noun, by: r.by }).collect())
    }

    /// Makes an account this person's sign-in.
    pub async fn belongs_to(&self, tx: &mut CompanyTx, account: AccountId) -> Result<()> {
        sqlx::query!("update person set account_id = $2 where id = $1", self.id.0, account.0)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// Who holds a role of the company.
    pub async fn with_role(tx: &mut CompanyTx, role: &str) -> Result<Vec<PersonId>> {
        Ok(sqlx::query_scalar!(
            r#"select person_id as "id: PersonId" from company_role where role = $1 order by granted_at, person_id"#,
            role
        )
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
        sqlx::query!("delete from company_role where person_id = $1 and role = $2", id.0, role)
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

/// "Ada Lovelace" and "Lovelace, Ada" as the directory sorts them.
fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) => format!("{} {}", family.trim(), given.trim()),
        None => match name.rsplit_once(' ') {
            Some((given, family)) => format!("{family} {given}"),
            None => name.to_owned(),
        },
    }
}
