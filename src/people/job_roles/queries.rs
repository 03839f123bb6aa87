//! The SQL of the catalogue page.

use sqlx::types::Uuid;

use crate::{
    companies::{JobRole, JobRoleId},
    kit::{db::CompanyTx, error::Result},
};

/// A role with its other names and how often it is used.
pub struct Entry {
    pub role: JobRole,
    pub aliases: Vec<String>,
    /// Who hold it now, and histories that name it.
    pub people: i64,
    pub histories: i64,
    /// Places and pairings that aim at it.
    pub aims: i64,
}

/// Which part of the catalogue is shown.
pub struct Part<'a> {
    /// Pieces of title or other name.
    pub text: &'a str,
    /// None: every family.
    pub family: Option<&'a str>,
    pub after: Option<JobRoleId>,
}

impl Entry {
    /// A page of the catalogue by family, level and title; one more than `limit` where there is more.
    pub async fn page(tx: &mut CompanyTx, part: &Part<'_>, limit: i64) -> Result<Vec<Self>> {
        let text = part.text.replace(['%', '_', '\\'], " ");
        let rows = sqlx::query!(
            r#"select r.id as "id: JobRoleId", r.title, r.family, r.level, r.leads_people,
                 (select count(*) from person p where p.job_role_id = r.id) as "people!",
                 (select count(*) from role_history h where h.job_role_id = r.id) as "histories!",
                 array(select alias from job_role_alias a where a.job_role_id = r.id order by alias) as "aliases!"
               from job_role r
               where ($1 = '' or r.sort_title like '%' || plain($1) || '%'
                   or exists (select from job_role_alias a where a.job_role_id = r.id and plain(a.alias) like '%' || plain($1) || '%'))
                 and ($2::text is null or r.family = $2)
                 and ($3::uuid is null or (r.family, r.level, r.sort_title, r.id) > (
                   (select family from job_role where id = $3), (select level from job_role where id = $3),
                   (select sort_title from job_role where id = $3), $3))
               order by r.family, r.level, r.sort_title, r.id limit $4"#,
            text.trim(),
            part.family,
            part.after.map(|id| id.0),
            limit
        )
        .fetch_all(tx.conn())
        .await?;
        let role = rows.into_iter().map(|r| Self {
            role: JobRole { id: r.id, title: r.title, family: r.family, level: r.level, leads_people: r.leads_people },
            aliases: r.aliases,
            people: r.people,
            histories: r.histories,
            aims: 0,
        });
        Ok(role.collect())
    }

    /// One role with its uses.
    ///
    /// # Errors
    /// `NotFound` for anybody else's.
    pub async fn find(tx: &mut CompanyTx, id: JobRoleId) -> Result<Self> {
        let role = JobRole::find(tx, id).await?;
        let row = sqlx::query!(
            r#"select (select count(*) from person where job_role_id = $1) as "people!", (select count(*) from role_history where job_role_id = $1) as "histories!",
                 (select count(*) from enrollment where target_role_id = $1) + (select count(*) from pairing where target_role_id = $1) as "aims!""#,
            id.0
        )
        .fetch_one(tx.conn())
        .await?;
        let aliases = role.aliases(tx).await?;
        Ok(Self { role, aliases, people: row.people, histories: row.histories, aims: row.aims })
    }
}

/// The families there are, with how many roles each has.
pub async fn families(tx: &mut CompanyTx) -> Result<Vec<(String, i64)>> {
    let rows =
        sqlx::query!(r#"select family, count(*) as "n!" from job_role group by family order by family limit 2000"#)
            .fetch_all(tx.conn())
            .await?;
    Ok(rows.into_iter().map(|r| (r.family, r.n)).collect())
}

/// Every role with its plain title: what `alike` compares.
pub async fn plain_titles(tx: &mut CompanyTx) -> Result<Vec<(JobRole, String)>> {
    let rows = sqlx::query!(
        r#"select id as "id: JobRoleId", title, family, level, leads_people, sort_title from job_role order by sort_title limit 5000"#
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| {
            let role =
                JobRole { id: r.id, title: r.title, family: r.family, level: r.level, leads_people: r.leads_people };
            (role, r.sort_title)
        })
        .collect())
}

/// Moves roles to a family; answers how many there were.
pub async fn move_to_family(tx: &mut CompanyTx, roles: &[JobRoleId], family: &str) -> Result<u64> {
    let ids: Vec<Uuid> = roles.iter().map(|id| id.0).collect();
    let moved =
        sqlx::query!("update job_role set family = $2 where id = any ($1)", &ids, family).execute(tx.conn()).await?;
    Ok(moved.rows_affected())
}

impl JobRole {
    /// Adds this role with its own id.
    pub(super) async fn add(&self, tx: &mut CompanyTx) -> Result<()> {
        sqlx::query!(
            "insert into job_role (company_id, id, title, family, level, leads_people) values (current_company(), $1, $2, $3, $4, $5)",
            self.id.0,
            self.title,
            self.family,
            self.level,
            self.leads_people
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Changes everything but the id.
    pub(super) async fn update(&self, tx: &mut CompanyTx) -> Result<()> {
        sqlx::query!(
            "update job_role set title = $2, family = $3, level = $4, leads_people = $5 where id = $1",
            self.id.0,
            self.title,
            self.family,
            self.level,
            self.leads_people
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Its other names.
    pub(super) async fn aliases(&self, tx: &mut CompanyTx) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar!("select alias from job_role_alias where job_role_id = $1 order by alias", self.id.0)
            .fetch_all(tx.conn())
            .await?)
    }

    /// Gives it exactly these other names.
    pub(super) async fn set_aliases(&self, tx: &mut CompanyTx, aliases: &[String]) -> Result<()> {
        sqlx::query!("delete from job_role_alias where job_role_id = $1 and alias <> all ($2)", self.id.0, aliases)
            .execute(tx.conn())
            .await?;
        sqlx::query!(
            "insert into job_role_alias (company_id, alias, job_role_id) select current_company(), unnest($2::text[]), $1 on conflict do nothing",
            self.id.0,
            aliases
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// The first of these names that another role has, as title or as alias.
    pub(super) async fn taken(&self, tx: &mut CompanyTx, names: &[String]) -> Result<Option<String>> {
        Ok(sqlx::query_scalar!(
            r#"select name as "name!" from unnest($2::text[]) with ordinality as named (name, place)
               where exists (select from job_role where sort_title = plain(name) and id <> $1)
                  or exists (select from job_role_alias where plain(alias) = plain(name) and job_role_id <> $1)
               order by place limit 1"#,
            self.id.0,
            names
        )
        .fetch_optional(tx.conn())
        .await?)
    }

    /// The other roles as (id, title), those of a like title first.
    pub(super) async fn others(&self, tx: &mut CompanyTx) -> Result<Vec<(String, String)>> {
        let rows = sqlx::query!(
            "select id, title from job_role where id <> $1 order by similarity(sort_title, plain($2)) desc, sort_title limit 500",
            self.id.0,
            self.title
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.id.to_string(), r.title)).collect())
    }

    /// Whatever was said of the other is now said of this one; the other is gone.
    pub(super) async fn absorb(&self, tx: &mut CompanyTx, gone: &Self) -> Result<()> {
        sqlx::query!("select merge_job_role($1, $2)", gone.id.0, self.id.0).fetch_one(tx.conn()).await?;
        Ok(())
    }
}
