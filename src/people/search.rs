//! Finding people: pages of the directory, everybody of a filter, and what a filter can choose from.

use sqlx::types::Uuid;

use super::{Filter, Person, Sort, filter::Terms, place::Place};
use crate::kit::{db::CompanyTx, error::Result, id::PersonId};

/// One page of a list.
pub struct Found {
    pub people: Vec<Person>,
    /// Whether more follow after the last one.
    pub more: bool,
    /// How many the filter means in all, where finding the page has told that as well.
    all: Option<i64>,
}

// One condition, several orders: the checked queries need their words as literals, so the condition is a macro.
macro_rules! meant {
    ($make:ident $(($row:ident))?, $said:tt, $filter:expr, $terms:expr, $select:tt, $end:tt $(, $more:expr)*) => {
        sqlx::$make!(
            $($row,)?
            $select + " where " + $said + "
                     and (cardinality($3::uuid[]) = 0 or p.job_role_id = any ($3))
                     and (cardinality($4::int[]) = 0 or p.level = any ($4) or (p.level is null and p.job_role_id = any ($5)))
                     and (cardinality($6::text[]) = 0 or p.department = any ($6))
                     and (cardinality($7::text[]) = 0 or p.site = any ($7))
                     and (cardinality($8::text[]) = 0 or p.country = any ($8))
                     and ($9::date is null or p.hire_date <= $9) and ($10::date is null or p.hire_date >= $10)
                     and case $11::text when 'here' then p.leaving_date is null or p.leaving_date > $12
                       when 'leaving' then p.leaving_date > $12 when 'left' then p.leaving_date <= $12 else true end
                     and ($13::uuid is null or p.id in (select people_of_program($13)))
                     and ($14::uuid is null or p.id in (select g.person_id from person_tag g where g.tag_id = $14)) "
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
            $filter.today,
            $filter.program,
            $filter.tag.map(|tag| tag.0),
            &$terms.rests,
            &$terms.own
            $(, $more)*
        )
    };
}

// Any words, or none: whoever holds them all, or those that no role of theirs does.
macro_rules! matching {
    ($make:ident $(($row:ident))?, $($rest:tt)*) => {
        meant!(
            $make $(($row))?,
            "p.search_text like all ($16::text[]) and (cardinality($1::text[]) = 0 or p.search_text like all ($1)
               or p.id in (
                 select c.id from unnest($2::uuid[], $15::text[]) as n (role, rest) join person c on c.job_role_id = n.role
                 where c.search_text like all (string_to_array(n.rest, chr(31)))
                 union all
                 select c.id from unnest($2::uuid[], $15::text[]) as n (role, rest) join role_history h on h.job_role_id = n.role
                 join person c on c.id = h.person_id where c.search_text like all (string_to_array(n.rest, chr(31)))))",
            $($rest)*
        )
    };
}

// The same where some of the words stand in no title: they tell few people apart, and only theirs are the roles that are looked at.
macro_rules! narrowed {
    ($make:ident $(($row:ident))?, $($rest:tt)*) => {
        meant!(
            $make $(($row))?,
            "p.id in (
               with own as materialized (
                 select c.id, c.job_role_id, c.search_text, c.search_text like all ($1::text[]) as whole
                 from person c where c.search_text like all ($16::text[])),
               n as materialized (select * from unnest($2::uuid[], $15::text[]) as n (role, rest))
               select id from own where whole
               union all
               select o.id from own o join n on n.role = o.job_role_id where not o.whole and o.search_text like all (string_to_array(n.rest, chr(31)))
               union all
               select o.id from own o join role_history h on h.person_id = o.id join n on n.role = h.job_role_id
               where not o.whole and o.search_text like all (string_to_array(n.rest, chr(31))))",
            $($rest)*
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
        let at = Place::of(tx, after).await?;
        let most = limit + 1;
        if !t.patterns.is_empty() {
            return said(tx, filter, &t, sort, &at, limit).await;
        }
        let mut ids: Vec<Uuid> = match sort {
            Sort::Name => matching!(
                query_scalar, filter, t, "select p.id from person p",
                "and ($17::uuid is null or (p.sort_name, p.id) > ($18::text, $17)) order by p.sort_name, p.id limit $19",
                at.id, at.name, most
            )
            .fetch_all(tx.conn())
            .await?,
            Sort::Role => by_role(tx, filter, &t, &at, most).await?,
            Sort::Department => matching!(
                query_scalar, filter, t, "select p.id from person p",
                r#"and ($17::uuid is null or (p.department collate "C", p.sort_name, p.id) > ($18::text, $19::text, $17))
                 order by p.department collate "C", p.sort_name, p.id limit $20"#,
                at.id, at.department, at.name, most
            )
            .fetch_all(tx.conn())
            .await?,
            Sort::Site => matching!(
                query_scalar, filter, t, "select p.id from person p",
                r#"and ($17::uuid is null or (p.site collate "C", p.sort_name, p.id) > ($18::text, $19::text, $17))
                 order by p.site collate "C", p.sort_name, p.id limit $20"#,
                at.id, at.site, at.name, most
            )
            .fetch_all(tx.conn())
            .await?,
            Sort::Hired => matching!(
                query_scalar, filter, t, "select p.id from person p",
                "and ($17::uuid is null or (p.hired_key, p.sort_name, p.id) > ($18::int, $19::text, $17))
                 order by p.hired_key, p.sort_name, p.id limit $20",
                at.id, at.hired, at.name, most
            )
            .fetch_all(tx.conn())
            .await?,
        };
        let more = i64::try_from(ids.len()).is_ok_and(|n| n > limit);
        ids.truncate(usize::try_from(limit).unwrap_or_default());
        let ids: Vec<PersonId> = ids.into_iter().map(PersonId).collect();
        Ok(Found { people: Self::of(tx, &ids).await?, more, all: None })
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

impl Found {
    /// How many people the filter of this page means in all.
    pub async fn all(&self, tx: &mut CompanyTx, filter: &Filter) -> Result<i64> {
        match self.all {
            Some(all) => Ok(all),
            None => Person::count(tx, filter).await,
        }
    }
}

/// Somebody whom words mean, and how many they mean in all.
struct Hit {
    id: Uuid,
    all: i64,
}

/// Whom words mean: everybody is read once (no index answers "holds these letters" behind the fence), for the page and the count alike.
async fn said(tx: &mut CompanyTx, filter: &Filter, t: &Terms, sort: Sort, at: &Place, limit: i64) -> Result<Found> {
    macro_rules! hits {
        ($meant:ident) => {
            $meant!(
                query_as(Hit),
                filter,
                t,
                r#"with hit as materialized (
                     select p.id, p.sort_name, (case $17::text
                       when 'role' then coalesce((select r.sort_title from job_role r where r.company_id = p.company_id and r.id = p.job_role_id), chr(65535))
                       when 'department' then p.department when 'site' then p.site when 'hired' then lpad(p.hired_key::text, 9, '0') else '' end) collate "C" as place
                     from person p"#,
                r#")
                   select h.id, (select count(*) from hit) as "all!" from hit h
                   where $18::uuid is null or (h.place, h.sort_name, h.id) > ($19::text, $20::text, $18)
                   order by h.place, h.sort_name, h.id limit $21"#,
                sort.word(),
                at.id,
                at.word(sort),
                at.name,
                limit + 1
            )
            .fetch_all(tx.conn())
            .await?
        };
    }
    let hits: Vec<Hit> = if t.own.is_empty() { hits!(matching) } else { hits!(narrowed) };
    let more = i64::try_from(hits.len()).is_ok_and(|n| n > limit);
    // Behind the last page nobody is found, which says nothing of how many there are.
    let all = hits.first().map(|hit| hit.all).or(at.id.is_none().then_some(0));
    let ids: Vec<PersonId> =
        hits.iter().take(usize::try_from(limit).unwrap_or_default()).map(|hit| PersonId(hit.id)).collect();
    Ok(Found { people: Person::of(tx, &ids).await?, more, all })
}

/// By title of the role, which is the catalogue's: whoever holds none comes last, so that both parts read an index in order.
async fn by_role(tx: &mut CompanyTx, filter: &Filter, t: &Terms, at: &Place, most: i64) -> Result<Vec<Uuid>> {
    let mut ids: Vec<Uuid> = if at.id.is_none() || at.holds {
        matching!(
            query_scalar, filter, t, "select p.id from job_role r join person p on p.company_id = r.company_id and p.job_role_id = r.id",
            "and ($17::uuid is null or (r.sort_title >= $18::text and (r.sort_title, p.sort_name, p.id) > ($18::text, $19::text, $17)))
             order by r.sort_title, p.sort_name, p.id limit $20",
            at.id, at.role, at.name, most
        )
        .fetch_all(tx.conn())
        .await?
    } else {
        Vec::new()
    };
    let rest = most - i64::try_from(ids.len()).unwrap_or(most);
    if rest > 0 {
        let after = at.id.filter(|_| !at.holds);
        let without = matching!(
            query_scalar, filter, t, "select p.id from person p",
            "and p.job_role_id is null and ($17::uuid is null or (p.sort_name, p.id) > ($18::text, $17)) order by p.sort_name, p.id limit $19",
            after, at.name, rest
        )
        .fetch_all(tx.conn())
        .await?;
        ids.extend(without);
    }
    Ok(ids)
}
