//! Becoming ready to be a mentor (S13): a short read, and questions about what a mentor does and does not do (S14).

use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Side, access::Participant};
use crate::{
    kit::{
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::Form,
        form::Errors,
        page::{Answer, Chrome, Page},
    },
    programs::Program,
};

/// A question: field, text key, answers (word, text key); the right word, and the text key of why the others are not.
type Question = (&'static str, &'static str, [(&'static str, &'static str); 3], &'static str, &'static str);

const QUESTIONS: [Question; 4] = [
    (
        "q1",
        "orientation-q1",
        [("a", "orientation-q1-a"), ("b", "orientation-q1-b"), ("c", "orientation-q1-c")],
        "b",
        "orientation-q1-why",
    ),
    (
        "q2",
        "orientation-q2",
        [("a", "orientation-q2-a"), ("b", "orientation-q2-b"), ("c", "orientation-q2-c")],
        "c",
        "orientation-q2-why",
    ),
    (
        "q3",
        "orientation-q3",
        [("a", "orientation-q3-a"), ("b", "orientation-q3-b"), ("c", "orientation-q3-c")],
        "a",
        "orientation-q3-why",
    ),
    (
        "q4",
        "orientation-q4",
        [("a", "orientation-q4-a"), ("b", "orientation-q4-b"), ("c", "orientation-q4-c")],
        "b",
        "orientation-q4-why",
    ),
];

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    q1: String,
    q2: String,
    q3: String,
    q4: String,
}

impl Typed {
    fn answers(&self) -> [&str; 4] {
        [&self.q1, &self.q2, &self.q3, &self.q4]
    }
}

/// A question as the page shows it.
struct Shown {
    field: &'static str,
    question: String,
    answers: Vec<(&'static str, String, bool)>,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "enrollment/orientation.html")]
struct Orientation {
    chrome: Chrome,
    program: Program,
    errors: Errors,
    typed: Typed,
    done: bool,
}

impl Orientation {
    fn questions(&self) -> Vec<Shown> {
        let lang = &self.chrome.lang;
        QUESTIONS
            .iter()
            .zip(self.typed.answers())
            .map(|((field, question, answers, _, _), typed)| Shown {
                field,
                question: lang.get(question),
                answers: answers.iter().map(|(word, text)| (*word, lang.get(text), *word == typed)).collect(),
                error: self.errors.of(lang, field),
            })
            .collect()
    }
}

pub async fn show(mut who: Participant) -> Result<impl IntoResponse> {
    let place = who.place(Side::Mentor).cloned().ok_or(Error::Forbidden)?;
    let done = place.oriented_at.is_some();
    who.member.chrome.notice.take_if(|_| done);
    Ok(Page(Orientation {
        chrome: who.member.chrome,
        program: who.program,
        errors: Errors::default(),
        typed: Typed::default(),
        done,
    }))
}

pub async fn create(mut who: Participant, Now(now): Now, Form(typed): Form<Typed>) -> Result<Response> {
    let place = who.place(Side::Mentor).cloned().ok_or(Error::Forbidden)?;
    let mut errors = Errors::default();
    for ((field, _, _, right, why), answer) in QUESTIONS.iter().zip(typed.answers()) {
        if answer.is_empty() {
            errors.add(*field, "error-choose");
        } else if answer != *right {
            errors.add(*field, why);
        }
    }
    if !errors.is_empty() {
        let done = place.oriented_at.is_some();
        return Ok(Answer::Again(Orientation { chrome: who.member.chrome, program: who.program, errors, typed, done })
            .into_response());
    }
    place.oriented(&mut who.member.tx, now).await?;
    let path = who.member.tx.path(&who.program.path("/join?side=mentor"));
    Ok(who.member.tx.save(to(path).notice("orientation-done")).await?.into_response())
}
