//! Writing a plan: whole sets at once, in the caller's one transaction.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{
    ImportId,
    plan::{Held, Plan},
};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    people::Person,
};

/// People in one statement.
const AT_ONCE: usize = 2_000;

/// Who writes, from which import, and when.
pub struct Hand {
    pub by: PersonId,
    pub import: ImportId,
    pub now: DateTime<Utc>,
}

/// A part of a plan that is written in one statement.
pub enum Part<'a> {
    Roles(&'a Plan),
    Add(&'a [Person]),
    Change(&'a [super::plan::Change]),
    Hold(&'a [Held]),
    HoldOtherwise(&'a [super::plan::HeldChange]),
}

/// The parts of a plan in the order in which they must be written.
pub fn parts(plan: &Plan) -> Vec<Part<'_>> {
    let mut parts = vec![Part::Roles(plan)];
    parts.extend(plan.added.chunks(AT_ONCE).map(Part::Add));
    parts.extend(plan.changed.chunks(AT_ONCE).map(Part::Change));
    parts.extend(plan.roles_added.chunks(AT_ONCE * 2).map(Part::Hold));
    parts.extend(plan.roles_changed.chunks(AT_ONCE * 2).map(Part::HoldOtherwise));
    parts
}

impl Part<'_> {
    /// Writes the part.
    pub async fn write(&self, tx: &mut CompanyTx, hand: &Hand) -> Result<()> {
        match self {
            Self::Roles(plan) => add_roles(tx, hand, rows(&plan.new_roles)?).await,
            Self::Add(people) => {
                add(tx, hand, rows(people)?).await?;
                let lines = people.iter().map(|p| json!({ "id": p.id, "detail": { "import": hand.import } })).collect();
                note(tx, hand, "added", lines).await
            }
            Self::Change(changes) => {
                let people: Vec<&Person> = changes.iter().map(|c| &c.person).collect();
                change(tx, hand, rows(&people)?).await?;
                let lines = changes
                    .iter()
                    .map(|c| json!({ "id": c.person.id, "detail": { "import": hand.import, "fields": c.fields } }))
                    .collect();
                note(tx, hand, "changed", lines).await
            }
            Self::Hold(held) => hold(tx, hand, rows(held)?).await,
            Self::HoldOtherwise(held) => hold_otherwise(tx, hand, rows(held)?).await,
        }
    }
}

fn rows(set: &(impl serde::Serialize + ?Sized)) -> Result<Value> {
    serde_json::to_value(set).map_err(|e| Error::internal("import", e))
}

// Each statement writes and, with it, keeps what the rows were and are: what an import did can be taken back.

async fn add_roles(tx: &mut CompanyTx, hand: &Hand, set: Value) -> Result<()> {
    sqlx::query!(
        "with added as (
           insert into job_role (company_id, id, title, family, level, leads_people)
           select current_company(), r.id, r.title, r.family, r.level, r.leads_people
           from jsonb_to_recordset($1) as r (id uuid, title text, family text, level int, leads_people boolean)
           returning id, import_facts(job_role) as facts
         )
         insert into import_change (company_id, import_id, noun, id, after) select current_company(), $2, 'job_role', id, facts from added",
        set,
        hand.import.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn add(tx: &mut CompanyTx, hand: &Hand, set: Value) -> Result<()> {
    sqlx::query!(
        "with added as (
           insert into person (company_id, id, employee_number, given_name, family_name, email, job_role_id, level, department, site,
             country, home_country, manager_id, hire_date, career_start_year, languages, time_zone, leaving_date, created_at, updated_at)
           select current_company(), p.id, p.employee_number, p.given_name, p.family_name, p.email, p.job_role_id, p.level, p.department, p.site,
             p.country, p.home_country, p.manager_id, p.hire_date, p.career_start_year, p.languages, p.time_zone, p.leaving_date, $2, $2
           from jsonb_to_recordset($1) as p (id uuid, employee_number text, given_name text, family_name text, email text, job_role_id uuid, level int,
             department text, site text, country text, home_country text, manager_id uuid, hire_date date, career_start_year int, languages text[],
             time_zone text, leaving_date date)
           returning id, import_facts(person) as facts
         )
         insert into import_change (company_id, import_id, noun, id, after) select current_company(), $3, 'person', id, facts from added",
        set,
        hand.now,
        hand.import.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn change(tx: &mut CompanyTx, hand: &Hand, set: Value) -> Result<()> {
    sqlx::query!(
        "with wanted as (
           select * from jsonb_to_recordset($1) as p (id uuid, employee_number text, given_name text, family_name text, email text, job_role_id uuid,
             level int, department text, site text, country text, home_country text, manager_id uuid, hire_date date, career_start_year int,
             languages text[], time_zone text, leaving_date date)
         ), was as (
           select p.id, import_facts(p) as facts from person p where p.id in (select id from wanted)
         ), changed as (
           update person set employee_number = p.employee_number, given_name = p.given_name, family_name = p.family_name, email = p.email,
             job_role_id = p.job_role_id, level = p.level, department = p.department, site = p.site, country = p.country, home_country = p.home_country,
             manager_id = p.manager_id, hire_date = p.hire_date, career_start_year = p.career_start_year, languages = p.languages,
             time_zone = p.time_zone, leaving_date = p.leaving_date, updated_at = $2
           from wanted p where person.id = p.id
           returning person.id, import_facts(person) as facts
         )
         insert into import_change (company_id, import_id, noun, id, before, after)
         select current_company(), $3, 'person', c.id, w.facts, c.facts from changed c join was w on w.id = c.id",
        set,
        hand.now,
        hand.import.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn hold(tx: &mut CompanyTx, hand: &Hand, set: Value) -> Result<()> {
    sqlx::query!(
        "with added as (
           insert into role_history (company_id, id, person_id, job_role_id, department, employer, started_on, ended_on)
           select current_company(), gen_random_uuid(), h.person, h.role, h.department, h.employer, h.started_on, h.ended_on
           from jsonb_to_recordset($1) as h (person uuid, role uuid, department text, employer text, started_on date, ended_on date)
           returning id, import_facts(role_history) as facts
         )
         insert into import_change (company_id, import_id, noun, id, after) select current_company(), $2, 'role_history', id, facts from added",
        set,
        hand.import.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn hold_otherwise(tx: &mut CompanyTx, hand: &Hand, set: Value) -> Result<()> {
    sqlx::query!(
        "with wanted as (
           select * from jsonb_to_recordset($1) as h (id uuid, department text, employer text, ended_on date)
         ), was as (
           select h.id, import_facts(h) as facts from role_history h where h.id in (select id from wanted)
         ), changed as (
           update role_history set department = h.department, employer = h.employer, ended_on = h.ended_on
           from wanted h where role_history.id = h.id
           returning role_history.id, import_facts(role_history) as facts
         )
         insert into import_change (company_id, import_id, noun, id, before, after)
         select current_company(), $2, 'role_history', c.id, w.facts, c.facts from changed c join was w on w.id = c.id",
        set,
        hand.import.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// One line of the audit log about each person, in the name of whoever uploaded the file.
async fn note(tx: &mut CompanyTx, hand: &Hand, action: &str, lines: Vec<Value>) -> Result<()> {
    sqlx::query!(
        "insert into audit (company_id, id, at, actor_id, action, noun, noun_id, about_id, detail)
         select current_company(), gen_random_uuid(), $1, $2, $3, 'person', l.id, l.id, l.detail
         from jsonb_to_recordset($4) as l (id uuid, detail jsonb)",
        hand.now,
        hand.by.0,
        action,
        Value::Array(lines)
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
