//! A form of statements and goals, as it was typed: its fields are as many as the program's goals.

use super::{GoalAnswer, Question};
use crate::{
    kit::{form::Errors, id::PersonId},
    programs::ProgramGoal,
};

/// The longest text of one field.
const MOST: usize = 4000;

/// The fields of a form in the order they came.
#[derive(Default, Clone)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// What a field holds; empty where it was not sent.
    pub fn get(&self, field: &str) -> &str {
        self.0.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    pub fn has(&self, field: &str) -> bool {
        !self.get(field).is_empty()
    }

    /// Adds what was kept before.
    pub fn with(&mut self, field: impl Into<String>, value: impl Into<String>) {
        self.0.push((field.into(), value.into()));
    }

    /// A text of the form.
    pub fn text(&self, errors: &mut Errors, field: &'static str) -> String {
        errors.optional(field, self.get(field), MOST)
    }

    /// What was said about each goal.
    pub fn answers(&self, errors: &mut Errors, author: PersonId, goals: &[ProgramGoal]) -> Vec<GoalAnswer> {
        goals
            .iter()
            .map(|goal| {
                let mut text = |part: &str| {
                    let field = format!("{part}-{}", goal.id);
                    let value = self.get(&field).to_owned();
                    errors.optional(field, &value, MOST)
                };
                GoalAnswer {
                    author_id: author,
                    goal_id: goal.id,
                    done: text("done"),
                    to_improve: text("improve"),
                    next: text("next"),
                    hr_may_read: self.has(&format!("hr-{}", goal.id)),
                }
            })
            .collect()
    }

    /// What was rated: one to five, none where nothing was chosen.
    pub fn ratings(&self, errors: &mut Errors, questions: &[Question]) -> Vec<(Question, Option<i32>)> {
        questions
            .iter()
            .map(|question| {
                let field = question.field();
                let typed = self.get(&field);
                let value = typed.parse::<i32>().ok().filter(|v| (1..=5).contains(v));
                if value.is_none() && !typed.is_empty() {
                    errors.add(field, "error-choose");
                }
                (question.clone(), value)
            })
            .collect()
    }
}
