//! The SQL of programs.

use chrono::NaiveDate;
use sqlx::types::Json;

use super::{Joining, KnownGoal, Preset, Program, ProgramGoal, ProgramGoalId, ProgramId, State, purpose_of};
use crate::{
    kit::{db::CompanyTx, error::Result, id::PersonId},
    matching::{Objective, Rules, Weights},
};

/// Most programs of a page.
const PAGE: i64 = 100;

struct Row {
    id: ProgramId,
    name: String,
    formal: bool,
    preset: String,
    state: State,
    description: String,
    mentor_label: String,
    purpose: String,
    length_months: i32,
    short_reason: String,
    rhythm_days: i32,
    answer_days: i32,
    welcome_required: bool,
    joining: Joining,
    rules: Json<Rules>,
    weights: Json<Weights>,
    objective: String,
    invites_alone: bool,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    version: i32,
}

impl From<Row> for Program {
    fn from(row: Row) -> Self {
        let blank = if row.formal { Preset::Blank } else { Preset::BlankInformal };
        Self {
            id: row.id,
            name: row.name,
            formal: row.formal,
            preset: Preset::of(&row.preset).unwrap_or(blank),
            state: row.state,
            description: row.description,
            mentor_label: row.mentor_label,
            purpose: purpose_of(&row.purpose),
            length_months: row.length_months,
            short_reason: row.short_reason,
            rhythm_days: row.rhythm_days,
            answer_days: row.answer_days,
            welcome_required: row.welcome_required,
            joining: row.joining,
            rules: row.rules.0,
            weights: row.weights.0,
            objective: if row.objective == "fairest" { Objective::Fairest } else { Objective::MostThenTotal },
            invites_alone: row.invites_alone,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            version: row.version,
        }
    }
}

impl Program {
    /// A program of the company.
    ///
    /// # Errors
    /// `NotFound` where there is none.
    pub async fn find(tx: &mut CompanyTx, id: ProgramId) -> Result<Self> {
        let row = sqlx::query_as!(
            Row,
            r#"select id as "id: ProgramId", name, formal, preset, state as "state: State", description, mentor_label, purpose, length_months,
                 short_reason, rhythm_days, answer_days, welcome_required, joining as "joining: Joining", rules as "rules: Json<Rules>", weights as "weights: Json<Weights>",
                 objective, invites_alone, starts_on, ends_on, version
               from program where id = $1"#,
            id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(row.into())
    }

    /// Some programs, by id; for pages that show several.
    pub async fn of_ids(tx: &mut CompanyTx, ids: &[ProgramId]) -> Result<Vec<Self>> {
        let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
        let rows = sqlx::query_as!(
            Row,
            r#"select id as "id: ProgramId", name, formal, preset, state as "state: State", description, mentor_label, purpose, length_months,
                 short_reason, rhythm_days, answer_days, welcome_required, joining as "joining: Joining", rules as "rules: Json<Rules>", weights as "weights: Json<Weights>",
                 objective, invites_alone, starts_on, ends_on, version
               from program where id = any($1) order by created_at desc, id desc limit $2"#,
            &ids,
            PAGE
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(Into::into).collect())
    }

    /// The programs of the company, newest first, archived ones apart; the next page begins after `after`.
    pub async fn all(tx: &mut CompanyTx, archived: bool, after: Option<ProgramId>) -> Result<Vec<Self>> {
        let rows = sqlx::query_as!(
            Row,
            r#"select id as "id: ProgramId", name, formal, preset, state as "state: State", description, mentor_label, purpose, length_months,
                 short_reason, rhythm_days, answer_days, welcome_required, joining as "joining: Joining", rules as "rules: Json<Rules>", weights as "weights: Json<Weights>",
                 objective, invites_alone, starts_on, ends_on, version
               from program where (state = 'archived') = $1 and ($2::uuid is null or id < $2) order by id desc limit $3"#,
            archived,
            after.map(|id| id.0),
            PAGE
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(Into::into).collect())
    }

    /// The programs that a person coordinates.
    pub async fn coordinated_by(tx: &mut CompanyTx, person: PersonId) -> Result<Vec<Self>> {
        let ids = sqlx::query_scalar!(
            r#"select program_id as "id: ProgramId" from coordinator where person_id = $1 limit $2"#,
            person.0,
            PAGE
        )
        .fetch_all(tx.conn())
        .await?;
        Self::of_ids(tx, &ids).await
    }

    /// Its goals, in order.
    pub async fn goals(&self, tx: &mut CompanyTx) -> Result<Vec<ProgramGoal>> {
        Ok(sqlx::query_as!(
            ProgramGoal,
            r#"select id as "id: ProgramGoalId", program_id as "program: ProgramId", known as "known: KnownGoal", title, position
               from program_goal where program_id = $1 order by position, id limit 60"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Who coordinates it.
    pub async fn coordinators(&self, tx: &mut CompanyTx) -> Result<Vec<PersonId>> {
        Ok(sqlx::query_scalar!(
            r#"select person_id as "id: PersonId" from coordinator where program_id = $1 limit 60"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Whether the asking person runs it: coordinator, HR admin, or the system.
    pub async fn is_run_by_me(&self, tx: &mut CompanyTx) -> Result<bool> {
        Ok(sqlx::query_scalar!(r#"select runs_program($1) as "may!""#, self.id.0).fetch_one(tx.conn()).await?)
    }

    /// Names of living programs that begin like this.
    pub async fn names_like(tx: &mut CompanyTx, beginning: &str) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar!(
            "select name from program where starts_with(lower(name), lower($1)) and state <> 'archived' limit 1000",
            beginning
        )
        .fetch_all(tx.conn())
        .await?)
    }
}
