//! Saying thank you, which closes a request (S19).

use serde::Deserialize;

use super::{access::Asker, show::Show};
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
    thanks: String,
}

pub async fn create(Asker(mut party): Asker, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    if !party.request.may_be_thanked() {
        return Err(Error::Conflict);
    }
    let mut errors = Errors::default();
    let thanks = errors.required("thanks", &typed.thanks, 1000);
    if !errors.is_empty() {
        return Ok(Answer::Again(Show::of(party, errors, String::new(), Some(typed.thanks)).await?));
    }
    let tx = &mut party.member.tx;
    party.request.give_thanks(tx, &thanks).await?;
    party.request.is_taken_care_of(tx, "answered", now).await?;
    for helper in party.recipients.iter().filter(|r| r.passed_on_at.is_none()) {
        let words = Words::none().name("other", &party.request.author());
        inbox::tell(
            tx,
            helper.person_id,
            Kind::GuidanceThanked,
            &party.request.id.to_string(),
            words,
            &party.request.path(),
            now,
        )
        .await?;
    }
    let path = party.member.tx.path(&party.request.path());
    Ok(Answer::Saved(party.member.tx.save(to(path).notice("guidance-thanked")).await?))
}
