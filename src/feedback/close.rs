//! The close of a pairing: the form while it is open, one's own words once they are in, both together when both are.

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::{
    Closing, Moment, Question,
    closing::{Frame, GoalTogether, Group, Statement, Written, statements, together},
    form::Typed,
    own_answer::{OwnField, own_fields},
    questions::scale,
};
use crate::{
    kit::{
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::Form,
        form::Errors,
        page::{Answer, Chrome, Page},
    },
    pairings::{State, access::OfPairing},
};

/// One goal of the form.
pub struct GoalPart {
    pub id: String,
    pub title: String,
    pub done: String,
    pub improve: String,
    pub next: String,
    pub hr: bool,
    pub far: Vec<Statement>,
}

#[derive(Template)]
#[template(path = "feedback/close.html")]
pub struct Close {
    chrome: Chrome,
    frame: Frame,
    errors: Errors,
    parts: Vec<GoalPart>,
    groups: Vec<Group>,
    own: Vec<OwnField>,
    thanks: String,
    hr_thanks: bool,
    scale: [(i32, String); 5],
    mark: String,
}

#[derive(Template)]
#[template(path = "feedback/closed.html")]
struct Closed {
    chrome: Chrome,
    frame: Frame,
    goals: Vec<GoalTogether>,
    mine: Closing,
    theirs: Option<Closing>,
}

impl Close {
    /// The form, filled with what was typed.
    pub fn of(chrome: Chrome, frame: Frame, errors: Errors, typed: &Typed) -> Self {
        let lang = chrome.lang;
        let parts = frame
            .goals
            .iter()
            .map(|goal| {
                let text = |part: &str| typed.get(&format!("{part}-{}", goal.id)).to_owned();
                GoalPart {
                    id: goal.id.to_string(),
                    title: goal.label(lang),
                    done: text("done"),
                    improve: text("improve"),
                    next: text("next"),
                    hr: typed.has(&format!("hr-{}", goal.id)),
                    far: statements(&[Question::Goal(goal.id)], typed, lang),
                }
            })
            .collect();
        Self {
            parts,
            groups: frame.groups(Moment::Close, typed, lang),
            own: own_fields(&frame.own, Moment::Close, typed, &scale(lang)),
            thanks: typed.get("thanks").to_owned(),
            hr_thanks: typed.has("hr-thanks"),
            scale: scale(lang),
            mark: typed.mark.clone(),
            chrome,
            frame,
            errors,
        }
    }

    /// The id of a goal's field.
    fn field(&self, part: &str, id: &str) -> String {
        format!("{part}-{id}")
    }
}

impl Closed {
    fn is_open(&self) -> bool {
        self.theirs.as_ref().is_some_and(|c| c.handed_in_at.is_some()) && self.mine.handed_in_at.is_some()
    }

    fn is_without(&self) -> bool {
        self.frame.pairing.state == State::ClosedWithoutFeedback
    }
}

pub async fn show(mut at: OfPairing) -> Result<Response> {
    let frame = Frame::of(&mut at).await?;
    let mine = Closing::of(&mut at.tx, &frame.pairing, frame.me.id).await?;
    let is_in = mine.as_ref().is_some_and(|c| c.handed_in_at.is_some());
    if frame.pairing.state == State::Closing && !is_in {
        let typed = Written::typed(&mut at.tx, &frame).await?;
        return Ok(Page(Close::of(at.chrome, frame, Errors::default(), &typed)).into_response());
    }
    if !matches!(frame.pairing.state, State::Closing | State::Completed | State::ClosedWithoutFeedback) {
        return Err(Error::NotFound);
    }
    let theirs = Closing::of(&mut at.tx, &frame.pairing, frame.other.id).await?;
    let goals = together(&mut at.tx, &frame, &at.chrome).await?;
    Ok(Page(Closed { chrome: at.chrome, frame, goals, mine: mine.unwrap_or_default(), theirs }).into_response())
}

/// Keeps a draft.
pub async fn keep(
    mut at: OfPairing,
    Now(now): Now,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer<Close>> {
    if at.pairing.state != State::Closing {
        return Err(Error::Conflict);
    }
    let mut typed = Typed::from(fields);
    let frame = Frame::of(&mut at).await?;
    let mut errors = Errors::default();
    let written = Written::read(&mut errors, &typed, &frame);
    if !errors.is_empty() {
        return Ok(Answer::Again(Close::of(at.chrome, frame, errors, &typed)));
    }
    if frame.is_overtaken(&mut at.tx, Moment::Close, &mut typed, &mut errors, at.chrome.lang).await? {
        return Ok(Answer::Overtaken(Close::of(at.chrome, frame, errors, &typed)));
    }
    written.keep(&mut at.tx, &frame, now).await?;
    let path = at.tx.path(&frame.path("/close"));
    Ok(Answer::Saved(at.tx.save(to(path).notice("close-kept")).await?))
}
