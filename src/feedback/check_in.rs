//! A short look at how it goes: three questions at day 30 and midway, and the mentee's look at themselves at start and midway.

use askama::Template;
use serde::Deserialize;

use super::{
    CheckIn as Words, Moment, Question,
    closing::{Frame, Group},
    form::Typed,
    own::OwnQuestion,
    own_answer::{OwnField, own_fields},
    queries,
    questions::scale,
};
use crate::{
    kit::{
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::{Form, Path},
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
    },
    pairings::{Side, State, access::OfPairing},
};

#[derive(Template)]
#[template(path = "feedback/check_in.html")]
pub struct CheckIn {
    chrome: Chrome,
    frame: Frame,
    errors: Errors,
    moment: Moment,
    mine: Words,
    theirs: Option<Words>,
    groups: Vec<Group>,
    own: Vec<OwnField>,
    scale: [(i32, String); 5],
    mark: String,
}

#[derive(Deserialize)]
pub struct At {
    moment: String,
}

impl CheckIn {
    /// Whether the three questions belong to this moment.
    fn asks(&self) -> bool {
        self.moment != Moment::Start
    }

    fn path(&self) -> String {
        self.frame.path(&format!("/check-in/{}", self.moment.key()))
    }

    fn title(&self) -> String {
        self.chrome.lang.get(match self.moment {
            Moment::Start => "check-in-start",
            Moment::Day30 => "check-in-day-30",
            Moment::Midway | Moment::Close => "check-in-midway",
        })
    }

    async fn of(mut at: OfPairing, frame: Frame, moment: Moment, errors: Errors, typed: &Typed) -> Result<Self> {
        let theirs = Words::of(&mut at.tx, &frame.pairing, frame.other.id, moment).await?;
        let lang = at.chrome.lang;
        let text = |field: &str| typed.get(field).to_owned();
        Ok(Self {
            mine: Words { helps: text("helps"), hinders: text("hinders"), wish: text("wish") },
            groups: frame.groups(moment, typed, lang),
            own: own_fields(&frame.own, moment, typed, &scale(lang)),
            scale: scale(lang),
            mark: typed.mark.clone(),
            chrome: at.chrome,
            frame,
            errors,
            moment,
            theirs,
        })
    }
}

/// A moment that this side is asked about: the start is the mentee's alone.
fn moment_of(at: &OfPairing, key: &str) -> Result<Moment> {
    let moment = Moment::of(key).ok_or(Error::NotFound)?;
    let agreed = at.pairing.state.is_living() || at.pairing.state.is_over();
    if !agreed || (moment == Moment::Start && at.side == Side::Mentor) { Err(Error::NotFound) } else { Ok(moment) }
}

/// What the reader answered before, as the form shows it.
///
/// # Errors
/// When the database does not answer.
pub async fn kept(tx: &mut CompanyTx, frame: &Frame, moment: Moment) -> Result<Typed> {
    let (me, pairing) = (frame.me.id, &frame.pairing);
    let mut typed = Typed::default();
    if let Some(kept) = Words::of(tx, pairing, me, moment).await? {
        typed.with("helps", kept.helps);
        typed.with("hinders", kept.hinders);
        typed.with("wish", kept.wish);
    }
    for (question, value) in Question::rated(tx, pairing, me, moment).await? {
        typed.with(question.field(), value.to_string());
    }
    OwnQuestion::kept(&frame.own, tx, pairing, me, moment, &mut typed).await?;
    Ok(typed.marked())
}

pub async fn show(mut at: OfPairing, Path(asked): Path<At>) -> Result<Page<CheckIn>> {
    let moment = moment_of(&at, &asked.moment)?;
    let frame = Frame::of(&mut at).await?;
    let typed = kept(&mut at.tx, &frame, moment).await?;
    Ok(Page(CheckIn::of(at, frame, moment, Errors::default(), &typed).await?))
}

pub async fn keep(
    mut at: OfPairing,
    Now(now): Now,
    Path(asked): Path<At>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer<CheckIn>> {
    let moment = moment_of(&at, &asked.moment)?;
    if !matches!(at.pairing.state, State::Active | State::Paused | State::Closing) {
        return Err(Error::Conflict);
    }
    let frame = Frame::of(&mut at).await?;
    let mut typed = Typed::from(fields);
    let mut errors = Errors::default();
    let words = Words {
        helps: typed.text(&mut errors, "helps"),
        hinders: typed.text(&mut errors, "hinders"),
        wish: typed.text(&mut errors, "wish"),
    };
    let ratings = typed.ratings(&mut errors, &frame.questions(moment));
    let answers: Vec<_> = frame.own_at(moment).map(|question| question.read(&mut errors, &typed)).collect();
    if moment != Moment::Start && words.helps.is_empty() && words.hinders.is_empty() && words.wish.is_empty() {
        errors.add("helps", "check-in-say-something");
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(CheckIn::of(at, frame, moment, errors, &typed).await?));
    }
    if frame.is_overtaken(&mut at.tx, moment, &mut typed, &mut errors, at.chrome.lang).await? {
        return Ok(Answer::Overtaken(CheckIn::of(at, frame, moment, errors, &typed).await?));
    }
    let (me, pairing) = (frame.me.id, &frame.pairing);
    if moment != Moment::Start {
        words.keep(&mut at.tx, pairing, me, moment, now).await?;
    }
    for (question, value) in ratings {
        question.rate(&mut at.tx, pairing, me, moment, value, now).await?;
    }
    for (question, answer) in frame.own_at(moment).zip(&answers) {
        question.keep(&mut at.tx, pairing, me, moment, answer, now).await?;
    }
    queries::count_answers(&mut at.tx, pairing.program_id, now).await?;
    let path = at.tx.path(&frame.path(&format!("/check-in/{}", moment.key())));
    Ok(Answer::Saved(at.tx.save(to(path).notice("check-in-kept")).await?))
}
