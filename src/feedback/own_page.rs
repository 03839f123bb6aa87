//! The page on which a program's own questions are written, reworded and retired.

use askama::Template;
use serde::Deserialize;

use super::own::{MOST, OwnKind, OwnQuestion, OwnQuestionId, Wording};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::Result,
        extract::{Form, Path},
        form::Errors,
        page::{Answer, Chrome, Page},
    },
    people::access::{Coordinator, Member},
    programs::{Head, Program, ProgramId, Tab, access::ProgramPath},
};

#[derive(Template)]
#[template(path = "feedback/own_questions.html")]
pub struct Questions {
    chrome: Chrome,
    head: Head,
    errors: Errors,
    typed: Typed,
    asked: Vec<OwnQuestion>,
    retired: Vec<OwnQuestion>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    words: String,
    kind: String,
    options: String,
    moment: Vec<String>,
}

#[derive(Deserialize)]
pub struct At {
    program: ProgramId,
    question: OwnQuestionId,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Reworded {
    words: String,
}

/// The moments at which a question may be asked, with their text keys.
const MOMENTS: [(&str, &str); 3] =
    [("day_30", "check-in-day-30"), ("midway", "check-in-midway"), ("close", "close-title")];

impl Typed {
    fn wording(&self, errors: &mut Errors) -> Wording {
        let kinds = OwnKind::ALL.map(|(kind, word, _)| (word, kind));
        let kind = errors.one_of("kind", &self.kind, &kinds).unwrap_or(OwnKind::Text);
        let mut options: Vec<String> =
            self.options.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        if kind != OwnKind::Choice {
            options.clear();
        } else if !(2..=5).contains(&options.len()) || options.iter().any(|option| option.chars().count() > 80) {
            errors.add("options", "own-options-asks");
        }
        let moments: Vec<String> =
            MOMENTS.iter().map(|(word, _)| (*word).to_owned()).filter(|word| self.moment.contains(word)).collect();
        if moments.is_empty() {
            errors.add("moment", "error-choose");
        }
        Wording { kind, words: errors.required("words", &self.words, 240), options, moments }
    }
}

impl Questions {
    async fn of(mut member: Member, program: Program, errors: Errors, typed: Typed) -> Result<Self> {
        let all = OwnQuestion::of(&mut member.tx, program.id).await?;
        let head = Head::of(&mut member.tx, program, Tab::Feedback).await?;
        let (asked, retired) = all.into_iter().partition(|q| q.retired_at.is_none());
        Ok(Self { chrome: member.chrome, head, errors, typed, asked, retired })
    }

    fn may_add(&self) -> bool {
        self.asked.len() < MOST
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        OwnKind::ALL.iter().map(|(_, word, label)| (*word, self.chrome.lang.get(label))).collect()
    }

    /// (word, text key, ticked).
    fn moments(&self) -> [(&'static str, &'static str, bool); 3] {
        MOMENTS.map(|(word, key)| (word, key, self.typed.moment.iter().any(|typed| typed == word)))
    }

    /// When a question is asked, in words.
    fn when(&self, question: &OwnQuestion) -> String {
        let known = MOMENTS.iter().filter(|(word, _)| question.moments.iter().any(|m| m == word));
        known.map(|(_, key)| self.chrome.lang.get(key)).collect::<Vec<_>>().join(", ")
    }

    /// The address of what can be done with a question.
    fn path(&self, question: &OwnQuestion, what: &str) -> String {
        self.head.program.path(&format!("/questions/{}/{what}", question.id))
    }
}

pub async fn show(Coordinator(mut member): Coordinator, Path(at): Path<ProgramPath>) -> Result<Page<Questions>> {
    let program = Program::find(&mut member.tx, at.program).await?;
    Ok(Page(Questions::of(member, program, Errors::default(), Typed::default()).await?))
}

pub async fn create(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(typed): Form<Typed>,
) -> Result<Answer<Questions>> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let mut errors = Errors::default();
    let wording = typed.wording(&mut errors);
    if !errors.is_empty() {
        return Ok(Answer::Again(Questions::of(member, program, errors, typed).await?));
    }
    let me = member.id();
    let id = OwnQuestion::add(&mut member.tx, program.id, &wording, me, now).await?;
    audit::Entry::new("added", "own_question").id(id.0).write(&mut member.tx, now).await?;
    let path = member.tx.path(&program.path("/questions"));
    Ok(Answer::Saved(member.tx.save(to(path).notice("own-added")).await?))
}

pub async fn reword(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Form(typed): Form<Reworded>,
) -> Result<Saved> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let mut errors = Errors::default();
    let words = errors.required("words", &typed.words, 240);
    if !errors.is_empty() {
        let path = member.tx.path(&program.path("/questions"));
        return member.tx.save(to(path).notice("own-words-missing")).await;
    }
    let me = member.id();
    OwnQuestion::reword(&mut member.tx, program.id, at.question, &words, me, now).await?;
    audit::Entry::new("changed", "own_question").id(at.question.0).write(&mut member.tx, now).await?;
    let path = member.tx.path(&program.path("/questions"));
    member.tx.save(to(path).notice("own-reworded")).await
}

pub async fn retire(Coordinator(mut member): Coordinator, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let program = Program::find(&mut member.tx, at.program).await?;
    OwnQuestion::retire(&mut member.tx, program.id, at.question, now).await?;
    audit::Entry::new("removed", "own_question").id(at.question.0).write(&mut member.tx, now).await?;
    let path = member.tx.path(&program.path("/questions"));
    member.tx.save(to(path).notice("own-retired")).await
}
