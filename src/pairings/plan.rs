//! The development plan (S12): goals of work and social skills, personal or professional, with actions and what will show them.

use chrono::{DateTime, NaiveDate, Utc};

use super::Pairing;
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    programs::ProgramGoalId,
};

crate::id!(
    /// A goal of a development plan.
    PlanGoalId
);
crate::id!(
    /// An action of a development plan.
    PlanActionId
);

/// A goal of the two, with its actions.
#[derive(Clone)]
pub struct PlanGoal {
    pub id: PlanGoalId,
    pub program_goal_id: Option<ProgramGoalId>,
    pub title: String,
    /// Personal goals stay between the two (S11); professional ones HR may see (V4).
    pub personal: bool,
    /// "work" or "social" (S6).
    pub family: String,
    pub started_at_step: i32,
    pub step: i32,
    /// "open", "done" or "dropped".
    pub state: String,
}

/// One thing somebody does for a goal.
#[derive(Clone)]
pub struct PlanAction {
    pub id: PlanActionId,
    pub goal_id: PlanGoalId,
    pub owner_id: PersonId,
    pub body: String,
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    /// What will show, or has shown, that it is done.
    pub evidence: String,
}

/// What a plan still lacks before session 3 of a formal pairing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lacking {
    Goal,
    Action,
    Evidence,
}

/// The whole plan.
pub struct Plan {
    pub goals: Vec<PlanGoal>,
    pub actions: Vec<PlanAction>,
}

/// A goal as a form gives it.
pub struct GoalWords {
    pub title: String,
    pub personal: bool,
    pub family: &'static str,
    pub program_goal: Option<ProgramGoalId>,
    pub step: i32,
    pub state: &'static str,
}

/// An action as a form gives it.
pub struct ActionWords {
    pub body: String,
    pub owner: PersonId,
    pub due_on: Option<NaiveDate>,
    pub evidence: String,
}

impl PlanGoal {
    /// Where the picture of the five steps puts a step.
    pub fn at(step: &i32) -> i32 {
        8 + 36 * (step.clamp(&1, &5) - 1)
    }

    /// Where it began, in the picture.
    pub fn from_x(&self) -> i32 {
        Self::at(&self.started_at_step)
    }

    /// Where it stands, in the picture.
    pub fn now_x(&self) -> i32 {
        Self::at(&self.step)
    }
}

impl Plan {
    /// The plan of a pairing, as far as the asking person may read it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Self> {
        let goals = sqlx::query_as!(
            PlanGoal,
            r#"select id as "id: PlanGoalId", program_goal_id as "program_goal_id: ProgramGoalId", title, personal, family, started_at_step, step, state
               from plan_goal where pairing_id = $1 order by (state = 'open') desc, position, id limit 100"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        let actions = sqlx::query_as!(
            PlanAction,
            r#"select id as "id: PlanActionId", goal_id as "goal_id: PlanGoalId", owner_id as "owner_id: PersonId", body, due_on, done_on, evidence
               from plan_action where pairing_id = $1 order by (done_on is not null), due_on nulls last, id limit 400"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(Self { goals, actions })
    }

    /// Goals that are worked on.
    pub fn open(&self) -> impl Iterator<Item = &PlanGoal> {
        self.goals.iter().filter(|g| g.state == "open")
    }

    /// What is still missing (S12).
    pub fn lacking(&self) -> Vec<Lacking> {
        let mut lacking = Vec::new();
        if self.goals.iter().all(|g| g.state == "dropped") {
            lacking.push(Lacking::Goal);
        }
        if self.actions.is_empty() {
            lacking.push(Lacking::Action);
        }
        if self.actions.iter().all(|a| a.evidence.is_empty()) {
            lacking.push(Lacking::Evidence);
        }
        lacking
    }

    /// Whether all goals are of one family and the other has none yet (S6).
    pub fn is_only(&self, family: &str) -> bool {
        self.open().next().is_some() && self.open().all(|g| g.family == family)
    }

    /// The next thing to do for a goal.
    pub fn next(&self, goal: &PlanGoalId) -> Option<&PlanAction> {
        self.actions.iter().find(|a| a.goal_id == *goal && a.done_on.is_none())
    }

    /// Everything planned for a goal.
    pub fn actions_of(&self, goal: &PlanGoalId) -> Vec<&PlanAction> {
        self.actions.iter().filter(|a| a.goal_id == *goal).collect()
    }
}

impl Pairing {
    /// Adds a goal to the plan.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_goal(
        &self,
        tx: &mut CompanyTx,
        words: &GoalWords,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<PlanGoalId> {
        let id = PlanGoalId::new();
        sqlx::query!(
            "insert into plan_goal (company_id, id, pairing_id, program_goal_id, title, personal, family, started_at_step, step, position, created_by, created_at)
             select current_company(), $1, $2, $3, $4, $5, $6, $7, $7, count(*)::int, $8, $9 from plan_goal where pairing_id = $2",
            id.0,
            self.id.0,
            words.program_goal.map(|g| g.0),
            words.title,
            words.personal,
            words.family,
            words.step,
            by.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(id)
    }

    /// Changes a goal of this pairing.
    ///
    /// # Errors
    /// `NotFound` for a goal of anybody else.
    pub async fn change_goal(&self, tx: &mut CompanyTx, goal: PlanGoalId, words: &GoalWords) -> Result<()> {
        sqlx::query!(
            "update plan_goal set title = $3, personal = $4, family = $5, program_goal_id = $6, step = $7, state = $8
             where id = $1 and pairing_id = $2 returning id",
            goal.0,
            self.id.0,
            words.title,
            words.personal,
            words.family,
            words.program_goal.map(|g| g.0),
            words.step,
            words.state
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::NotFound)?;
        Ok(())
    }

    /// Adds an action to a goal of this pairing.
    ///
    /// # Errors
    /// `NotFound` for a goal of anybody else.
    pub async fn add_action(
        &self,
        tx: &mut CompanyTx,
        goal: PlanGoalId,
        words: &ActionWords,
        now: DateTime<Utc>,
    ) -> Result<PlanActionId> {
        let id = PlanActionId::new();
        sqlx::query!(
            "insert into plan_action (company_id, id, goal_id, pairing_id, owner_id, body, due_on, evidence, created_at)
             select current_company(), $1, g.id, g.pairing_id, $4, $5, $6, $7, $8 from plan_goal g where g.id = $2 and g.pairing_id = $3 returning id",
            id.0,
            goal.0,
            self.id.0,
            words.owner.0,
            words.body,
            words.due_on,
            words.evidence,
            now
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::NotFound)?;
        Ok(id)
    }

    /// Marks an action as done, or as open again, with what shows it.
    ///
    /// # Errors
    /// `NotFound` for an action of anybody else.
    pub async fn mark_action(
        &self,
        tx: &mut CompanyTx,
        action: PlanActionId,
        done_on: Option<NaiveDate>,
        evidence: &str,
    ) -> Result<()> {
        sqlx::query!(
            "update plan_action set done_on = $3, evidence = $4 where id = $1 and pairing_id = $2 returning id",
            action.0,
            self.id.0,
            done_on,
            evidence
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::NotFound)?;
        Ok(())
    }
}
