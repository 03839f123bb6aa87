//! The forms of a plan: of a goal, of an action, of what has shown one.

use serde::{Deserialize, Serialize};

use super::{
    Head,
    plan::{ActionWords, GoalWords, PlanAction, PlanGoal},
};
use crate::{
    kit::form::{Errors, Stored},
    programs::{ProgramGoal, ProgramGoalId},
};

#[derive(Deserialize, Serialize, Default)]
pub struct Typed {
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub nature: String,
    #[serde(default)]
    pub family: String,
    #[serde(default)]
    pub program_goal: String,
    #[serde(default)]
    pub step: String,
    #[serde(default)]
    pub state: String,
    #[serde(default)]
    pub body: String,
    #[serde(default)]
    pub owner: String,
    #[serde(default)]
    pub due_on: String,
    #[serde(default)]
    pub evidence: String,
    #[serde(default)]
    pub done: String,
    #[serde(default, skip_serializing)]
    pub mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

impl Typed {
    /// The form of a goal as it is kept.
    pub fn of(goal: &PlanGoal) -> Self {
        Self {
            title: goal.title.clone(),
            nature: if goal.personal { "personal" } else { "professional" }.into(),
            family: goal.family.clone(),
            program_goal: goal.program_goal_id.map_or_else(String::new, |g| g.to_string()),
            step: goal.step.to_string(),
            state: goal.state.clone(),
            ..Self::default()
        }
        .marked()
    }

    /// The form of what has shown an action.
    pub fn shown_by(action: &PlanAction) -> Self {
        Self { evidence: action.evidence.clone(), ..Self::default() }.marked()
    }

    pub fn goal(&self, errors: &mut Errors, program_goals: &[ProgramGoal]) -> Option<GoalWords> {
        let title = errors.required("title", &self.title, 160);
        let personal = errors.one_of("nature", &self.nature, &[("professional", false), ("personal", true)])?;
        let family = errors.one_of("family", &self.family, &[("work", "work"), ("social", "social")])?;
        let step = errors.number("step", &self.step, 1..=5);
        let known = if self.state.is_empty() { "open" } else { self.state.as_str() };
        let state = errors.one_of("state", known, &[("open", "open"), ("done", "done"), ("dropped", "dropped")])?;
        let program_goal = self.program_goal(errors, program_goals);
        errors.is_empty().then_some(GoalWords { title, personal, family, program_goal, step, state })
    }

    fn program_goal(&self, errors: &mut Errors, program_goals: &[ProgramGoal]) -> Option<ProgramGoalId> {
        if self.program_goal.is_empty() {
            return None;
        }
        let found = program_goals.iter().find(|g| g.id.to_string() == self.program_goal).map(|g| g.id);
        if found.is_none() {
            errors.add("program_goal", "error-choose");
        }
        found
    }

    pub fn action(&self, errors: &mut Errors, head: &Head) -> Option<ActionWords> {
        let body = errors.required("body", &self.body, 400);
        let owner = errors.one_of("owner", &self.owner, &[("mentor", head.mentor.id), ("mentee", head.mentee.id)])?;
        let due_on = errors.date("due_on", &self.due_on);
        let evidence = errors.optional("evidence", &self.evidence, 2000);
        errors.is_empty().then_some(ActionWords { body, owner, due_on, evidence })
    }

    /// What a field of a goal holds.
    pub fn field(&self, field: &str) -> String {
        match field {
            "title" => &self.title,
            "nature" => &self.nature,
            "family" => &self.family,
            "step" => &self.step,
            "mark" => &self.mark,
            _ => &self.program_goal,
        }
        .clone()
    }
}
