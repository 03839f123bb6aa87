//! Asking one more person of those who can answer; at most three at once.

use serde::Deserialize;

use super::{access::Asker, clock::reminder_of, show::Show, suggest::suggest};
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

pub async fn create(Asker(mut party): Asker, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    if !party.request.waits() {
        return Err(Error::Conflict);
    }
    let today = party.member.chrome.today();
    let known: Vec<_> = party.recipients.iter().map(|r| r.person_id).collect();
    let tx = &mut party.member.tx;
    let others = suggest(tx, party.request.author_id, party.request.topic_id, &known, today).await?;
    let Some(next) = others.into_iter().find(|o| o.id.to_string() == typed.person) else {
        let mut errors = Errors::default();
        errors.add("person", "error-choose");
        return Ok(Answer::Again(Show::of(party, errors, String::new(), None).await?));
    };
    let request = &party.request;
    request.ask(tx, next.id, now).await?;
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
    let path = party.member.tx.path(&request.path());
    Ok(Answer::Saved(party.member.tx.save(to(path).notice_with("guidance-asked-too", next.name())).await?))
}
