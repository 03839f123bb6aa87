//! The SQL that makes and changes programs.

use chrono::{DateTime, Months, NaiveDate, Utc};
use sqlx::types::Json;

use super::{Preset, Program, ProgramGoal, ProgramGoalId, ProgramId, Setup, State, purpose_key};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, OnConstraint, Result},
        id::PersonId,
    },
    matching::Objective,
};

/// Why settings were not saved.
pub enum Refused {
    /// Another program of the company has this name.
    NameTaken,
    /// Somebody else saved since the form was opened.
    SomebodyElseSaved,
    /// A goal to be removed is carried by somebody's session, plan or request.
    GoalInUse,
    Other(Error),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Other(error.into())
    }
}

fn objective_key(objective: Objective) -> &'static str {
    if objective == Objective::Fairest { "fairest" } else { "most_then_total" }
}

impl Program {
    /// Stores a new program as a draft.
    ///
    /// # Errors
    /// `NameTaken` where another living program has the name.
    pub async fn create(
        tx: &mut CompanyTx,
        preset: Preset,
        setup: &Setup,
        now: DateTime<Utc>,
    ) -> Result<ProgramId, Refused> {
        let id = ProgramId::new();
        let by = tx.person().map(|p| p.0);
        sqlx::query!(
            "insert into program (company_id, id, name, formal, preset, state, description, mentor_label, purpose, length_months, short_reason,
               rhythm_days, answer_days, welcome_required, rules, weights, objective, starts_on, created_by, created_at, updated_at, joining, invites_alone)
             values (current_company(), $1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, $19, $20)",
            id.0,
            setup.name,
            preset.is_formal(),
            preset.key(),
            setup.description,
            setup.mentor_label,
            purpose_key(setup.purpose),
            setup.length_months,
            setup.short_reason,
            setup.rhythm_days,
            setup.answer_days,
            setup.welcome_required,
            Json(&setup.rules) as _,
            Json(&setup.weights) as _,
            objective_key(setup.objective),
            setup.starts_on,
            by,
            now,
            setup.joining.key(),
            setup.invites_alone
        )
        .execute(tx.conn())
        .await
        .on_constraint("program_name_once", || Refused::NameTaken)?;
        ProgramGoal::set(tx, id, setup).await?;
        Ok(id)
    }

    /// Stores changed settings, if nobody else saved since the form was opened at `version`.
    ///
    /// # Errors
    /// `NameTaken`, `SomebodyElseSaved`.
    pub async fn change(
        &self,
        tx: &mut CompanyTx,
        setup: &Setup,
        version: i32,
        now: DateTime<Utc>,
    ) -> Result<(), Refused> {
        let ends_on =
            self.ends_on.and(setup.starts_on.or(self.starts_on)).and_then(|from| end_of(from, setup.length_months));
        let saved = sqlx::query!(
            "update program set name = $3, description = $4, mentor_label = $5, purpose = $6, length_months = $7, short_reason = $8,
               rhythm_days = $9, answer_days = $10, welcome_required = $11, rules = $12, weights = $13, objective = $14,
               starts_on = coalesce($15, case when ends_on is null then null else starts_on end), ends_on = $16, updated_at = $17, joining = $18, invites_alone = $19, version = version + 1
             where id = $1 and version = $2",
            self.id.0,
            version,
            setup.name,
            setup.description,
            setup.mentor_label,
            purpose_key(setup.purpose),
            setup.length_months,
            setup.short_reason,
            setup.rhythm_days,
            setup.answer_days,
            setup.welcome_required,
            Json(&setup.rules) as _,
            Json(&setup.weights) as _,
            objective_key(setup.objective),
            setup.starts_on,
            ends_on,
            now,
            setup.joining.key(),
            setup.invites_alone
        )
        .execute(tx.conn())
        .await
        .on_constraint("program_name_once", || Refused::NameTaken)?;
        if saved.rows_affected() != 1 {
            return Err(Refused::SomebodyElseSaved);
        }
        ProgramGoal::set(tx, self.id, setup).await?;
        Ok(())
    }

    /// Moves the program along its life cycle; on running it gets its dates.
    ///
    /// # Errors
    /// `Conflict` where the step is not allowed from here.
    pub async fn step(&self, tx: &mut CompanyTx, state: State, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
        let starts = self.starts_on.unwrap_or(today);
        let (from, till) = match state {
            State::Running if self.formal => (Some(starts), end_of(starts, self.length_months)),
            State::Running => (Some(starts), self.ends_on),
            _ => (self.starts_on, self.ends_on),
        };
        sqlx::query!(
            "update program set state = $2, starts_on = $3, ends_on = $4, updated_at = $5, version = version + 1 where id = $1 returning id",
            self.id.0,
            state.key(),
            from,
            till,
            now
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(())
    }

    /// Lets a person coordinate the program.
    pub async fn add_coordinator(&self, tx: &mut CompanyTx, person: PersonId) -> Result<()> {
        sqlx::query!(
            "insert into coordinator (company_id, program_id, person_id) values (current_company(), $1, $2) on conflict do nothing",
            self.id.0,
            person.0
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Takes the coordination from a person.
    pub async fn remove_coordinator(&self, tx: &mut CompanyTx, person: PersonId) -> Result<()> {
        sqlx::query!("delete from coordinator where program_id = $1 and person_id = $2", self.id.0, person.0)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// Takes every program from these coordinators. Says whose there were, once for each program.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_coordination_of(tx: &mut CompanyTx, people: &[PersonId]) -> Result<Vec<PersonId>> {
        let ids: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
        Ok(sqlx::query_scalar!(
            r#"delete from coordinator where person_id = any($1) returning person_id as "id: PersonId""#,
            &ids
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

/// The last day of a program of that length.
pub fn end_of(from: NaiveDate, months: i32) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(u32::try_from(months).ok()?))
}

impl ProgramGoal {
    /// Makes a program's goals these: goals that stay keep their id, so that sessions and plans keep pointing at them.
    async fn set(tx: &mut CompanyTx, program: ProgramId, setup: &Setup) -> Result<(), Refused> {
        let known: Vec<String> = setup.goals.iter().map(|goal| goal.key().to_owned()).collect();
        sqlx::query!(
            "delete from program_goal where program_id = $1
               and not (known is not null and known = any ($2)) and not (title is not null and title = any ($3))",
            program.0,
            &known,
            &setup.own_goals
        )
        .execute(tx.conn())
        .await
        .map_err(|error| match error.as_database_error() {
            Some(db) if db.is_foreign_key_violation() => Refused::GoalInUse,
            _ => error.into(),
        })?;
        let ids = |n: usize| -> Vec<uuid::Uuid> { (0..n).map(|_| ProgramGoalId::new().0).collect() };
        sqlx::query!(
            "insert into program_goal (company_id, id, program_id, known, position)
             select current_company(), g.id, $1, g.known, g.at::int from unnest($2::uuid[], $3::text[]) with ordinality as g(id, known, at)
             on conflict on constraint program_goal_once do update set position = excluded.position",
            program.0,
            &ids(known.len()),
            &known
        )
        .execute(tx.conn())
        .await?;
        sqlx::query!(
            "insert into program_goal (company_id, id, program_id, title, position)
             select current_company(), g.id, $1, g.title, 100 + g.at::int from unnest($2::uuid[], $3::text[]) with ordinality as g(id, title, at)
             where not exists (select from program_goal p where p.program_id = $1 and p.title = g.title)",
            program.0,
            &ids(setup.own_goals.len()),
            &setup.own_goals
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
