//! The question to a pair that has gone quiet: what is it? Each answers alone; nothing is kept but what the answer does.

use askama::Template;
use serde::Deserialize;

use super::clock;
use crate::{
    inbox,
    kit::{
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::Form,
        form::Errors,
        page::{Answer, Chrome, Page},
        text,
    },
    pairings::{Head, State, access::OfPairing, exit},
    sessions::Session,
};

#[derive(Template)]
#[template(path = "feedback/rhythm.html")]
pub struct Rhythm {
    chrome: Chrome,
    head: Head,
    /// Days since the two met, or since they began.
    days: i64,
    errors: Errors,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    answer: String,
}

/// What it may be: the word, its name, what it does.
const ANSWERS: [(&str, &str, &str); 4] = [
    ("met", "lull-met", "lull-met-what"),
    ("paused", "lull-paused", "lull-paused-what"),
    ("finished", "lull-finished", "lull-finished-what"),
    ("stuck", "lull-stuck", "lull-stuck-what"),
];

impl Rhythm {
    async fn of(mut at: OfPairing, errors: Errors) -> Result<Self> {
        if at.pairing.state != State::Active {
            return Err(Error::Conflict);
        }
        let head = Head::of(&mut at, "").await?;
        let (last, _) = Session::last_met(&mut at.tx, &at.pairing).await?;
        let since = last.map(|last| text::date_in(last, &at.chrome.zone)).or(at.pairing.started_on);
        let days = since.map_or(0, |since| (at.chrome.today() - since).num_days().max(0));
        Ok(Self { chrome: at.chrome, head, days, errors })
    }

    fn answers(&self) -> Vec<(&'static str, String, String)> {
        let name = &self.head.other().given_name;
        ANSWERS
            .iter()
            .map(|(word, label, what)| (*word, self.chrome.lang.get(label), t!(self.chrome, what, name = name)))
            .collect()
    }
}

pub async fn show(at: OfPairing) -> Result<Page<Rhythm>> {
    Ok(Page(Rhythm::of(at, Errors::default()).await?))
}

/// Does what the answer says; the question is done for whoever answered.
pub async fn create(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Rhythm>> {
    if at.pairing.state != State::Active {
        return Err(Error::Conflict);
    }
    let mut errors = Errors::default();
    let words = ANSWERS.map(|(word, _, _)| (word, word));
    let Some(answer) = errors.one_of("answer", &typed.answer, &words) else {
        return Ok(Answer::Again(Rhythm::of(at, errors).await?));
    };
    let page = at.pairing.page("/rhythm");
    inbox::finish(&mut at.tx, &page, now).await?;
    let today = at.chrome.today();
    let pairing = at.pairing.clone();
    let next = match answer {
        "paused" => return Ok(Answer::Saved(exit::pause(at).await?)),
        "finished" => {
            clock::finish(&mut at.tx, &pairing, today, now).await?;
            "/close"
        }
        "stuck" => "/help",
        _ => "/sessions/log",
    };
    let next = at.tx.path(&pairing.page(next));
    Ok(Answer::Saved(at.tx.save(to(next)).await?))
}
