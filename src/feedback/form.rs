//! A form of statements and goals, as it was typed: its fields are as many as the program's goals.

use serde::{Serialize, Serializer};

use super::{
    GoalAnswer, Question,
    own::{OwnKind, OwnQuestion},
    questions::scale,
};
use crate::{
    kit::{
        form::{Errors, Stored},
        id::PersonId,
        text::Lang,
    },
    programs::ProgramGoal,
};

/// The longest text of one field.
const MOST: usize = 4000;

/// The fields of a form in the order they came.
#[derive(Default, Clone)]
pub struct Typed {
    fields: Vec<(String, String)>,
    pub mark: String,
}

impl From<Vec<(String, String)>> for Typed {
    fn from(sent: Vec<(String, String)>) -> Self {
        let (marks, fields): (Vec<_>, Vec<_>) = sent.into_iter().partition(|(name, _)| name == "mark");
        Self { fields, mark: marks.into_iter().next().map(|(_, mark)| mark).unwrap_or_default() }
    }
}

impl Serialize for Typed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Of a field that was sent twice the first counts, as in `get`.
        serializer.collect_map(self.fields.iter().rev().map(|(name, value)| (name, value)))
    }
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

impl Typed {
    /// What a field holds; empty where it was not sent.
    pub fn get(&self, field: &str) -> &str {
        self.fields.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    pub fn has(&self, field: &str) -> bool {
        !self.get(field).is_empty()
    }

    /// Adds what was kept before.
    pub fn with(&mut self, field: impl Into<String>, value: impl Into<String>) {
        self.fields.push((field.into(), value.into()));
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

/// What stands in a field, as a person reads it: the word behind a step, the option that was chosen, what a tick means.
pub fn in_words(own: &[OwnQuestion], lang: Lang, field: &str, stands: String) -> String {
    if field.starts_with("hr-") {
        return if stands.is_empty() { stands } else { lang.get("close-hr-may-read") };
    }
    let question = own.iter().find(|question| question.field() == field);
    let step = stands.parse::<usize>().ok().and_then(|step| step.checked_sub(1));
    let word = match question.map(|question| question.kind) {
        Some(OwnKind::Choice) => step.and_then(|at| question?.options.get(at).cloned()),
        Some(OwnKind::Scale) => step.and_then(|at| scale(lang).into_iter().nth(at)).map(|(_, word)| word),
        None if field.starts_with("rate-") || field.starts_with("skill-") => {
            step.and_then(|at| scale(lang).into_iter().nth(at)).map(|(_, word)| word)
        }
        _ => None,
    };
    word.unwrap_or(stands)
}
