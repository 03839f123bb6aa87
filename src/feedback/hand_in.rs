//! Handing in one side of the close: sealed until the other side is in, then both open together and the pairing is completed.

use super::{
    Closing, Moment,
    close::Close,
    closing::{Frame, Written},
    form::Typed,
    queries,
};
use crate::{
    enrollment::{self, Enrollment},
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::Form,
        form::Errors,
        page::Answer,
    },
    pairings::{State, access::OfPairing},
};

pub async fn create(
    mut at: OfPairing,
    Now(now): Now,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer<Close>> {
    let frame = Frame::of(&mut at).await?;
    let path = at.tx.path(&frame.path("/close"));
    if frame.pairing.close_in(frame.side).is_some() {
        // A double tap: it is in already.
        return Ok(Answer::Saved(at.tx.save(to(path)).await?));
    }
    if frame.pairing.state != State::Closing {
        return Err(Error::Conflict);
    }
    let mut typed = Typed::from(fields);
    let mut errors = Errors::default();
    let written = Written::read(&mut errors, &typed, &frame);
    must_say_something(&mut errors, &written);
    if !errors.is_empty() {
        return Ok(Answer::Again(Close::of(at.chrome, frame, errors, &typed)));
    }
    if frame.is_overtaken(&mut at.tx, Moment::Close, &mut typed, &mut errors, at.chrome.lang).await? {
        return Ok(Answer::Overtaken(Close::of(at.chrome, frame, errors, &typed)));
    }
    written.keep(&mut at.tx, &frame, now).await?;
    Closing::hand_in(&mut at.tx, &frame.pairing, frame.me.id, now).await?;
    queries::count_answers(&mut at.tx, frame.pairing.program_id, now).await?;
    let completed = frame.pairing.complete(&mut at.tx, now).await?;
    if completed {
        finish_place(&mut at.tx, &frame, now).await?;
    }
    tell(&mut at.tx, &frame, completed, now).await?;
    let notice = if completed { "close-opened" } else { "close-handed-in" };
    Ok(Answer::Saved(at.tx.save(to(path).notice(notice)).await?))
}

/// At least one goal with what was done and what to improve.
fn must_say_something(errors: &mut Errors, written: &Written) {
    if written.answers.iter().any(|a| !a.done.is_empty() && !a.to_improve.is_empty()) {
        return;
    }
    let part = written.answers.iter().find(|a| !a.done.is_empty()).map(|a| ("improve", a.goal_id));
    let wanted = part.or_else(|| written.answers.first().map(|a| ("done", a.goal_id)));
    match wanted {
        Some((part, goal)) => errors.add(format!("{part}-{goal}"), "close-say-something"),
        None if written.closing.thanks.is_empty() => errors.add("thanks", "error-required"),
        None => {}
    }
}

/// The mentee's place is finished; a mentor's may hold others.
async fn finish_place(tx: &mut CompanyTx, frame: &Frame, now: chrono::DateTime<chrono::Utc>) -> Result<()> {
    let place = Enrollment::find(tx, frame.pairing.mentee_enrollment).await?;
    if place.state == enrollment::State::Placed {
        place.step(tx, enrollment::State::Finished, now).await?;
    }
    Ok(())
}

async fn tell(tx: &mut CompanyTx, frame: &Frame, completed: bool, now: chrono::DateTime<chrono::Utc>) -> Result<()> {
    let (about, path) = (frame.pairing.id.to_string(), frame.path("/close"));
    if !completed {
        let words = Words::none()
            .name("other", &frame.me.name())
            .date("due", frame.pairing.close_due_on.unwrap_or(now.date_naive()));
        return inbox::tell(tx, frame.other.id, Kind::CloseWaits, &about, words, &path, now).await;
    }
    for (to, other) in [(&frame.other, &frame.me), (&frame.me, &frame.other)] {
        inbox::tell(tx, to.id, Kind::CloseOpen, &about, Words::none().name("other", &other.name()), &path, now).await?;
    }
    Ok(())
}
