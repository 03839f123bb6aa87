//! Finding people: pages of the directory, everybody of a filter, and what a filter can choose from.

use sqlx::types::Uuid;

use super::{Filter, Person, Sort};
use crate::kit::{db::CompanyTx, error::Result, id::PersonId};

/// One page of a list.
pub struct Found {
    pub people: Vec<Person>,
    /// Whether more follow after the last one.
    pub more: bool,
}

/// What a filter can choose from.
pub struct Choices {
    pub departments: Vec<String>,
    pub sites: Vec<String>,
    pub countries: Vec<String>,
    pub levels: Vec<i32>,
}

/// Where the last page ended, in every order there is.
#[derive(Default)]
struct Place {
    id: Option<Uuid>,
    name: Option<String>,
    role: Option<String>,
    department: Option<String>,
    site: Option<String>,
}

// One condition, several orders: the checked queries need their words as literals, so the condition is a macro.
macro_rules! matching {
    ($make:ident, $filter:expr, $terms:expr, $select:tt, $end:tt $(, $more:expr)*) => {
        sqlx::$make!(
            $select
                + " where (cardinality($1::text[]) = 0 or p.search_text like all ($1) or p.job_role_id = any ($2)
                       or p.id in (select h.person_id from role_history h where h.job_role_id = any ($2)))
                     and (cardinality($3::uuid[]) = 0 or p.job_role_id = any ($3))
                     and (cardinality($4::int[]) = 0 or p.level = any ($4) or (p.level is null and p.job_role_id = any ($5)))
                     and (cardinality($6::text[]) = 0 or p.department = any ($6))
                     and (cardinality($7::text[]) = 0 or p.site = any ($7))
                     and (cardinality($8::text[]) = 0 or p.country = any ($8))
                     and ($9::date is null or p.hire_date <= $9) and ($10::date is null or p.hire_date >= $10)
                     and case $11::text when 'here' then p.leaving_date is null or p.leaving_date >= $12
                       when 'leaving' then p.leaving_date >= $12 when 'left' then p.leaving_date < $12 else true end "
                + $end,
            &$terms.patterns,
            &$terms.named,
            &$terms.roles,
            &$filter.levels,
            &$terms.high,
            &$filter.departments,
            &$filter.sites,
            &$filter.countries,
            $terms.hired_by,
            $terms.hired_since,
            $filter.standing.word(),
            $filter.today
            $(, $more)*
        )
    };
}

impl Person {
    /// A page of the people whom a filter means, by name; the cursor is the last person of the page before.
    pub async fn search(tx: &mut CompanyTx, filter: &Filter, after: Option<PersonId>, limit: i64) -> Result<Found> {
        Self::sorted(tx, filter, Sort::Name, after, limit).await
    }

    /// The same in another order.
    pub async fn sorted(
        tx: &mut CompanyTx,
        filter: &Filter,
        sort: Sort,
        after: Option<PersonId>,
        limit: i64,
    ) -> Result<Found> {
        let t = filter.terms(tx).await?;
        let at = place(tx, after).await?;
        let most = limit + 1;
        let mut ids: Vec<Uuid> = match sort {
            Sort::Name => matching!(
                query_scalar, filter, t, "select p.id from person p",
                "and ($13::uuid is null or (p.sort_name, p.id) > ($14::text, $13)) order by p.sort_name, p.id limit $15",
                at.id, at.name, most
            )
            .fetch_all(tx.conn())
            .await?,
            Sort::Role => matching!(
                query_scalar, filter, t, "select p.id from person p left join job_role r on r.company_id = p.company_id and r.id = p.job_role_id",
                "and ($13::uuid is null or (coalesce(r.sort_title, ''), p.sort_name, p.id) > ($14::text, $15::text, $13))
                 order by coalesce(r.sort_title, ''), p.sort_name, p.id limit $16",
                at.id, at.role, at.name, most
            )
            .fetch_all(tx.conn())
            .await?,
            Sort::Department => matching!(
                query_scalar, filter, t, "select p.id from person p",
                r#"and ($13::uuid is null or (p.department collate "C", p.sort_name, p.id) > ($14::text, $15::text, $13))
                 order by p.department collate "C", p.sort_name, p.id limit $16"#,
                at.id, at.department, at.name, most
            )
            .fetch_all(tx.conn())
            .await?,
            Sort::Site => matching!(
                query_scalar, filter, t, "select p.id from person p",
                r#"and ($13::uuid is null or (p.site collate "C", p.sort_name, p.id) > ($14::text, $15::text, $13))
                 order by p.site collate "C", p.sort_name, p.id limit $16"#,
                at.id, at.site, at.name, most
            )
            .fetch_all(tx.conn())
            .await?,
        };
        let more = i64::try_from(ids.len()).is_ok_and(|n| n > limit);
        ids.truncate(usize::try_from(limit).unwrap_or_default());
        let ids: Vec<PersonId> = ids.into_iter().map(PersonId).collect();
        Ok(Found { people: Self::of(tx, &ids).await?, more })
    }

    /// How many people a filter means.
    pub async fn count(tx: &mut CompanyTx, filter: &Filter) -> Result<i64> {
        let t = filter.terms(tx).await?;
        Ok(matching!(query_scalar, filter, t, r#"select count(*) as "n!" from person p"#, "")
            .fetch_one(tx.conn())
            .await?)
    }

    /// Everybody whom a filter means, by name: for what is done to a whole list.
    pub async fn ids_of(tx: &mut CompanyTx, filter: &Filter) -> Result<Vec<PersonId>> {
        let t = filter.terms(tx).await?;
        let ids: Vec<Uuid> =
            matching!(query_scalar, filter, t, "select p.id from person p", "order by p.sort_name, p.id limit 100000")
                .fetch_all(tx.conn())
                .await?;
        Ok(ids.into_iter().map(PersonId).collect())
    }
}

async fn place(tx: &mut CompanyTx, after: Option<PersonId>) -> Result<Place> {
    let Some(after) = after else {
        return Ok(Place::default());
    };
    let row = sqlx::query!(
        r#"select p.id, p.sort_name, p.department, p.site, r.sort_title as "sort_title?"
           from person p left join job_role r on r.company_id = p.company_id and r.id = p.job_role_id where p.id = $1"#,
        after.0
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(Place {
        id: Some(row.id),
        name: Some(row.sort_name),
        role: Some(row.sort_title.unwrap_or_default()),
        department: Some(row.department),
        site: Some(row.site),
    })
}

impl Choices {
    /// What the company's directory holds.
    pub async fn of(tx: &mut CompanyTx) -> Result<Self> {
        let row = sqlx::query!(
            r#"select
                 array(select distinct department from person where department <> '' order by 1 limit 1000) as "departments!",
                 array(select distinct site from person where site <> '' order by 1 limit 1000) as "sites!",
                 array(select distinct country from person where country <> '' order by 1 limit 300) as "countries!",
                 array(select distinct coalesce(p.level, r.level) from person p left join job_role r on r.company_id = p.company_id and r.id = p.job_role_id
                   where coalesce(p.level, r.level) is not null order by 1 limit 100) as "levels!""#
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(Self { departments: row.departments, sites: row.sites, countries: row.countries, levels: row.levels })
    }
}
