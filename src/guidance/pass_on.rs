//! Passing a request on to somebody who can help more; the clock starts anew.

use serde::Deserialize;

use super::{access::Asked, clock::reminder_of, show::Show, suggest::suggest};
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::Form,
        form::Errors,
        page::Answer,
    },
};

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    person: String,
}

pub async fn create(Asked(mut party): Asked, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    if !party.request.waits() {
        return Err(Error::Conflict);
    }
    let (me, today) = (party.member.id(), party.member.chrome.today());
    let name = format!("{} {}", party.member.me.given_name, party.member.me.family_name);
    let known: Vec<_> = party.recipients.iter().map(|r| r.person_id).collect();
    let tx = &mut party.member.tx;
    let others = suggest(tx, party.request.author_id, party.request.topic_id, &known, today).await?;
    let Some(next) = others.into_iter().find(|o| o.id.to_string() == typed.person) else {
        let mut errors = Errors::default();
        errors.add("person", "error-choose");
        return Ok(Answer::Again(Show::of(party, errors, String::new(), None).await?));
    };
    let request = &party.request;
    request.leave(tx, me, now).await?;
    request.ask(tx, next.id, now).await?;
    request.becomes(tx, "passed_on").await?;
    let remind_on = reminder_of(tx, next.id, now).await?;
    request.waits_again(tx, remind_on).await?;
    let about = format!("{} {}", request.id, next.id);
    inbox::tell(
        tx,
        next.id,
        Kind::GuidanceAsked,
        &about,
        Words::none().name("other", &request.author()),
        &request.path(),
        now,
    )
    .await?;
    let words = Words::none().name("other", &name).name("next", &next.name());
    inbox::tell(tx, request.author_id, Kind::GuidancePassedOn, &about, words, &request.path(), now).await?;
    let path = party.member.tx.path("/guidance");
    Ok(Answer::Saved(party.member.tx.save(to(path).notice_with("guidance-passed-on", next.name())).await?))
}
