//! What the directory gives reason for: who began, who leads a first team, who moved abroad, who leaves.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::json;

use crate::kit::{db::CompanyTx, error::Result, id::PersonId, jobs};

/// The job that looks for what the directory gives reason for.
pub const OCCASIONS: &str = "occasions";

/// Why somebody may need a mentor, or may have something to hand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Occasion {
    /// Began to work here (S30).
    NewHire,
    /// Leads people for the first time (S31, S23).
    FirstTeam,
    /// Works outside the home country now (S32).
    Abroad,
    /// Has a leaving date (S33).
    Leaving,
}

impl Occasion {
    /// As the database writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewHire => "new_hire",
            Self::FirstTeam => "first_team",
            Self::Abroad => "abroad",
            Self::Leaving => "leaving",
        }
    }
}

/// An occasion of one person.
pub struct Occurred {
    pub person: PersonId,
    pub occasion: Occasion,
    /// Tells one occasion of a kind from the next: a date, a country.
    pub mark: String,
    pub on: NaiveDate,
}

/// An occasion is news for so long: a program that begins later does not bring up last year's newcomers.
const NEWS_DAYS: u64 = 30;
/// "Promoted this quarter" (S23).
const QUARTER_DAYS: u64 = 92;
/// A farewell is prepared so long ahead.
const FAREWELL_DAYS: u64 = 90;
/// Most of a day's occasions that are read at once.
const MOST: i64 = 2000;

/// The directory changed: what it gives reason for is looked for now, not with tomorrow's round. `cause` names the change.
///
/// # Errors
/// When the database refuses.
pub async fn look(tx: &mut CompanyTx, cause: &str, now: DateTime<Utc>) -> Result<()> {
    jobs::enqueue(tx, OCCASIONS, cause, json!({}), now).await
}

/// Everything that is news on this day.
///
/// # Errors
/// When the database does not answer.
pub async fn occurred(tx: &mut CompanyTx, today: NaiveDate) -> Result<Vec<Occurred>> {
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    Ok(sqlx::query_as!(
        Occurred,
        r#"select * from (
             select p.id as "person!: PersonId", 'new_hire' as "occasion!: Occasion", p.hire_date::text as "mark!", p.hire_date as "on!"
             from person p where p.hire_date between $2 and $1 and not has_left(p.leaving_date, $1)
           union all
             select h.person_id, 'first_team', h.started_on::text, h.started_on
             from role_history h join job_role r on r.company_id = h.company_id and r.id = h.job_role_id
             join person p on p.company_id = h.company_id and p.id = h.person_id and not has_left(p.leaving_date, $1)
             where h.started_on between $3 and $1 and r.leads_people
               and not exists (select from role_history e join job_role d on d.company_id = e.company_id and d.id = e.job_role_id
                 where e.company_id = h.company_id and e.person_id = h.person_id and d.leads_people and e.started_on < h.started_on)
           union all
             select m.person_id, 'abroad', m.country, $1 from moved_abroad m
             join person p on p.company_id = m.company_id and p.id = m.person_id and not has_left(p.leaving_date, $1)
           union all
             select p.id, 'abroad', p.country, p.hire_date from person p
             where p.hire_date between $2 and $1 and p.country <> p.home_country and p.country <> '' and p.home_country <> ''
               and not has_left(p.leaving_date, $1)
           union all
             select p.id, 'leaving', p.leaving_date::text, p.leaving_date from person p where p.leaving_date between $1 and $4
           ) o order by 4, 1 limit $5"#,
        today,
        ago(NEWS_DAYS),
        ago(QUARTER_DAYS),
        today.checked_add_days(Days::new(FAREWELL_DAYS)).unwrap_or(today),
        MOST
    )
    .fetch_all(tx.conn())
    .await?)
}
