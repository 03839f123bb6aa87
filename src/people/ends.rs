//! What ends when people leave: their pairings and their places in programs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::types::Uuid;

use super::compare::Leaver;
use crate::{
    kit::{db::CompanyTx, error::Result, id::PersonId},
    people::ends_with,
};

/// Pairings that are named; more are counted.
const SHOWN: i64 = 40;

/// What would end.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Endings {
    pub pairings: usize,
    pub places: usize,
    pub meetings: usize,
    pub first: Vec<End>,
}

/// A pairing that would end, and when.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct End {
    pub mentor: String,
    pub mentee: String,
    pub program: String,
    pub on: NaiveDate,
}

impl Endings {
    /// What ends with these people's last day.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, leavers: &[Leaver]) -> Result<Self> {
        let (ids, days): (Vec<Uuid>, Vec<NaiveDate>) = leavers.iter().map(|one| (one.id.0, one.on)).unzip();
        let pairings = sqlx::query_scalar!(
            r#"select count(*) as "n!" from pairing
               where (mentor_id = any ($1) or mentee_id = any ($1)) and state in ('proposed', 'active', 'paused', 'closing')"#,
            &ids
        )
        .fetch_one(tx.conn())
        .await?;
        let people: Vec<PersonId> = leavers.iter().map(|one| one.id).collect();
        let each = ends_with(tx, &people).await?;
        let first = sqlx::query_as!(
            End,
            r#"with leaver as (select * from unnest($1::uuid[], $2::date[]) as l (id, day))
               select a.given_name || ' ' || a.family_name as "mentor!", b.given_name || ' ' || b.family_name as "mentee!", g.name as "program!",
                 least(m.day, n.day) as "on!"
               from pairing p
               join person a on a.company_id = p.company_id and a.id = p.mentor_id
               join person b on b.company_id = p.company_id and b.id = p.mentee_id
               join program g on g.company_id = p.company_id and g.id = p.program_id
               left join leaver m on m.id = p.mentor_id left join leaver n on n.id = p.mentee_id
               where (p.mentor_id = any ($1) or p.mentee_id = any ($1)) and p.state in ('proposed', 'active', 'paused', 'closing')
               order by least(m.day, n.day), a.sort_name, p.id limit $3"#,
            &ids,
            &days,
            SHOWN
        )
        .fetch_all(tx.conn())
        .await?;
        let count = |n: i64| usize::try_from(n).unwrap_or_default();
        let (places, meetings) = each.iter().fold((0, 0), |sum, one| (sum.0 + one.places, sum.1 + one.meetings));
        Ok(Self { pairings: count(pairings), places: count(places), meetings: count(meetings), first })
    }
}
