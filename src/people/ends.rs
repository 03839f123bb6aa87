//! What ends with people who leave, before it is confirmed: counted for each, and the pairings by name. The one answer for a preview.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::types::Uuid;

use crate::kit::{db::CompanyTx, error::Result, id::PersonId};

/// Pairings that are named; more are counted.
const SHOWN: i64 = 40;

/// What would end today if these people left.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Endings {
    /// Proposed and living pairings: one between two leavers counts once.
    pub pairings: usize,
    /// Places in programs: invited, applied, approved or placed.
    pub places: usize,
    /// Planned meetings.
    pub meetings: usize,
    /// Rights in the company, and programs looked after.
    #[serde(default)]
    pub rights: usize,
    pub first: Vec<End>,
}

/// A pairing that would end, and when.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct End {
    pub mentor: String,
    pub mentee: String,
    pub program: String,
    pub on: NaiveDate,
    /// The two.
    #[serde(default)]
    pub people: Vec<Uuid>,
}

impl Endings {
    /// What ends with these people's last day; reads only.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, leavers: &[(PersonId, NaiveDate)]) -> Result<Self> {
        let (ids, days): (Vec<Uuid>, Vec<NaiveDate>) = leavers.iter().map(|(id, day)| (id.0, *day)).unzip();
        let sums = sqlx::query!(
            r#"select pairings as "pairings!", places as "places!", meetings as "meetings!", rights as "rights!" from ends_with($1)"#,
            &ids
        )
        .fetch_one(tx.conn())
        .await?;
        let first = sqlx::query_as!(
            End,
            r#"with leaver as (select * from unnest($1::uuid[], $2::date[]) as l (id, day))
               select a.given_name || ' ' || a.family_name as "mentor!", b.given_name || ' ' || b.family_name as "mentee!", g.name as "program!",
                 least(m.day, n.day) as "on!", array[p.mentor_id, p.mentee_id] as "people!"
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
        Ok(Self {
            pairings: count(sums.pairings),
            places: count(sums.places),
            meetings: count(sums.meetings),
            rights: count(sums.rights),
            first,
        })
    }

    /// Whether nothing at all would end.
    pub fn is_nothing(&self) -> bool {
        self.pairings + self.places + self.meetings + self.rights == 0
    }
}
