//! The SQL of companies and their catalogues.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{Company, JobRole, JobRoleId, Topic, TopicId, topic_merge::Uses};
use crate::kit::{db::CompanyTx, error::Result, id::CompanyId};

impl Company {
    /// Adds a company: the operator's command, as the owner of the tables.
    pub async fn create(
        owner: &mut PgConnection,
        slug: &str,
        name: &str,
        language: &str,
        zone: &str,
        now: DateTime<Utc>,
    ) -> Result<CompanyId> {
        let id = CompanyId::new();
        sqlx::query!("select set_config('app.company', $1, false)", id.to_string()).fetch_one(&mut *owner).await?;
        sqlx::query!(
            "insert into company (id, slug, name, language, time_zone, created_at) values ($1, $2, $3, $4, $5, $6)",
            id.0,
            slug,
            name,
            language,
            zone,
            now
        )
        .execute(owner)
        .await?;
        Ok(id)
    }

    /// The company of this transaction.
    pub async fn find(tx: &mut CompanyTx) -> Result<Self> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: CompanyId", slug, name, language, time_zone, anonymity_threshold, mail_cap, hr_contact, health_contact, ethics_contact,
                 company_values as "values", ladder, accent
               from company"#
        )
        .fetch_one(tx.conn())
        .await?)
    }
}

impl Company {
    /// Keeps the settings.
    pub async fn save(&self, tx: &mut CompanyTx) -> Result<()> {
        sqlx::query!(
            "update company set name = $1, language = $2, time_zone = $3, anonymity_threshold = $4, hr_contact = $5, health_contact = $6, ethics_contact = $7,
               company_values = $8, ladder = $9, accent = $10",
            self.name,
            self.language,
            self.time_zone,
            self.anonymity_threshold,
            self.hr_contact,
            self.health_contact,
            self.ethics_contact,
            self.values,
            &self.ladder,
            self.accent
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

impl JobRole {
    /// A job role of the catalogue.
    ///
    /// # Errors
    /// `NotFound` for anybody else's.
    pub async fn find(tx: &mut CompanyTx, id: JobRoleId) -> Result<Self> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: JobRoleId", title, family, level, leads_people from job_role where id = $1"#,
            id.0
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// The titles of these job roles, in the order asked for; empty where there is none.
    pub async fn titles(tx: &mut CompanyTx, ids: &[Option<JobRoleId>]) -> Result<Vec<String>> {
        let ids: Vec<Option<uuid::Uuid>> = ids.iter().map(|id| id.map(|i| i.0)).collect();
        Ok(sqlx::query_scalar!(
            r#"select coalesce(r.title, '') as "title!" from unnest($1::uuid[]) with ordinality as asked (id, place)
               left join job_role r on r.id = asked.id order by asked.place"#,
            &ids as &[Option<uuid::Uuid>]
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The catalogue, by family, level and title.
    pub async fn all(tx: &mut CompanyTx) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: JobRoleId", title, family, level, leads_people from job_role order by family, level, title limit 5000"#
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Adds a job role.
    pub async fn create(
        tx: &mut CompanyTx,
        title: &str,
        family: &str,
        level: i32,
        leads_people: bool,
    ) -> Result<JobRoleId> {
        let id = JobRoleId::new();
        sqlx::query!(
            "insert into job_role (company_id, id, title, family, level, leads_people) values (current_company(), $1, $2, $3, $4, $5)",
            id.0,
            title,
            family,
            level,
            leads_people
        )
        .execute(tx.conn())
        .await?;
        Ok(id)
    }
}

impl Topic {
    /// The catalogue, by name.
    pub async fn all(tx: &mut CompanyTx) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: TopicId", name, family, tacit from topic order by lower(name) limit 2000"#
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Adds a topic.
    pub async fn create(tx: &mut CompanyTx, name: &str, family: &str, tacit: bool) -> Result<TopicId> {
        let id = TopicId::new();
        sqlx::query!(
            "insert into topic (company_id, id, name, family, tacit) values (current_company(), $1, $2, $3, $4)",
            id.0,
            name,
            family,
            tacit
        )
        .execute(tx.conn())
        .await?;
        Ok(id)
    }

    /// One topic of the catalogue.
    pub async fn find(tx: &mut CompanyTx, id: TopicId) -> Result<Self> {
        Ok(sqlx::query_as!(Self, r#"select id as "id: TopicId", name, family, tacit from topic where id = $1"#, id.0)
            .fetch_one(tx.conn())
            .await?)
    }

    /// Whether another topic has this name.
    pub async fn is_taken(tx: &mut CompanyTx, name: &str, by_other_than: Option<TopicId>) -> Result<bool> {
        let taken = sqlx::query_scalar!(
            r#"select exists (select from topic where lower(name) = lower($1) and id is distinct from $2)
                 or exists (select from topic_alias where alias = lower($1) and topic_id is distinct from $2) as "taken!""#,
            name,
            by_other_than.map(|id| id.0)
        );
        Ok(taken.fetch_one(tx.conn()).await?)
    }

    /// Keeps name, family and whether it is tacit.
    pub async fn save(&self, tx: &mut CompanyTx) -> Result<(), sqlx::Error> {
        sqlx::query!(
            "update topic set name = $2, family = $3, tacit = $4 where id = $1",
            self.id.0,
            self.name,
            self.family,
            self.tacit
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Its other names.
    pub(super) async fn aliases(&self, tx: &mut CompanyTx) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar!("select alias from topic_alias where topic_id = $1 order by alias", self.id.0)
            .fetch_all(tx.conn())
            .await?)
    }

    /// Gives it exactly these other names.
    pub(super) async fn set_aliases(&self, tx: &mut CompanyTx, aliases: &[String]) -> Result<()> {
        sqlx::query!("delete from topic_alias where topic_id = $1 and alias <> all ($2)", self.id.0, aliases)
            .execute(tx.conn())
            .await?;
        sqlx::query!(
            "insert into topic_alias (company_id, alias, topic_id) select current_company(), unnest($2::text[]), $1 on conflict do nothing",
            self.id.0,
            aliases
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// How often it is offered, wanted and asked about, as far as the asking one may know.
    pub(super) async fn uses(&self, tx: &mut CompanyTx) -> Result<Uses> {
        Ok(sqlx::query_as!(
            Uses,
            r#"select (select count(*) from offer where topic_id = $1) as "offers!", (select count(*) from wanted_topic where topic_id = $1) as "wishes!",
                 (select count(*) from guidance_request where topic_id = $1) as "requests!""#,
            self.id.0
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// Whatever was said of the other is now said of this one; the other is gone.
    pub(super) async fn absorb(&self, tx: &mut CompanyTx, gone: &Self) -> Result<()> {
        sqlx::query!("select merge_topic($1, $2)", gone.id.0, self.id.0).fetch_one(tx.conn()).await?;
        Ok(())
    }
}
