//! Answering a request.

use serde::Deserialize;

use super::{access::Asked, show::Show};
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
    body: String,
}

pub async fn create(Asked(mut party): Asked, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    if !party.request.takes_answers() {
        return Err(Error::Conflict);
    }
    let mut errors = Errors::default();
    let body = errors.required("body", &typed.body, 8000);
    if !errors.is_empty() {
        return Ok(Answer::Again(Show::of(party, errors, typed.body, None).await?));
    }
    let (me, name) = (party.member.id(), format!("{} {}", party.member.me.given_name, party.member.me.family_name));
    let tx = &mut party.member.tx;
    party.request.reply(tx, me, &body, now).await?;
    party.request.is_taken_care_of(tx, "answered", now).await?;
    let about = format!("{} {now}", party.request.id);
    inbox::tell(
        tx,
        party.request.author_id,
        Kind::GuidanceAnswered,
        &about,
        Words::none().name("other", &name),
        &party.request.path(),
        now,
    )
    .await?;
    let path = party.member.tx.path(&party.request.path());
    Ok(Answer::Saved(party.member.tx.save(to(path).notice("guidance-answered")).await?))
}
