//! What a filter can choose from.

use crate::kit::{db::CompanyTx, error::Result};

/// The values that a company's directory holds.
pub struct Choices {
    pub departments: Vec<String>,
    pub sites: Vec<String>,
    pub countries: Vec<String>,
    pub levels: Vec<i32>,
}

impl Choices {
    /// What the company's directory holds: found by stepping through an index from one value to the next.
    pub async fn of(tx: &mut CompanyTx) -> Result<Self> {
        let row = sqlx::query!(
            r#"with recursive department (name) as (
                 (select department collate "C" from person where department collate "C" > '' order by 1 limit 1)
                 union all
                 select (select p.department collate "C" from person p where p.department collate "C" > d.name order by 1 limit 1)
                 from department d where d.name is not null
               ), site (name) as (
                 (select site collate "C" from person where site collate "C" > '' order by 1 limit 1)
                 union all
                 select (select p.site collate "C" from person p where p.site collate "C" > s.name order by 1 limit 1) from site s where s.name is not null
               ), country (name) as (
                 (select country collate "C" from person where country collate "C" > '' order by 1 limit 1)
                 union all
                 select (select p.country collate "C" from person p where p.country collate "C" > c.name order by 1 limit 1)
                 from country c where c.name is not null
               ), level (number) as (
                 (select level from person where level >= 0 order by 1 limit 1)
                 union all
                 select (select p.level from person p where p.level > l.number order by 1 limit 1) from level l where l.number is not null
               )
               select
                 array(select name from department where name is not null order by plain(name), name limit 1000) as "departments!",
                 array(select name from site where name is not null order by plain(name), name limit 1000) as "sites!",
                 array(select name from country where name is not null order by name limit 300) as "countries!",
                 array(select number from level where number is not null
                   union select level from job_role order by 1 limit 100) as "levels!""#
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(Self { departments: row.departments, sites: row.sites, countries: row.countries, levels: row.levels })
    }
}
