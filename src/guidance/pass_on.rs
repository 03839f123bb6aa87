//! Passing a request on to somebody who can help more; the clock starts anew.

use serde::Deserialize;

use super::{
    access::Asked,
    ask::{again, ask_also, named},
    show::Show,
};
use crate::{
    inbox::{self, Kind, Words},
    kit::{clock::Now, db::to, error::Result, extract::Form, page::Answer},
};

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    person: String,
}

pub async fn create(Asked(mut party): Asked, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    let Some(next) = named(&mut party, &typed.person).await? else { return again(party).await };
    let me = party.member.id();
    let name = format!("{} {}", party.member.me.given_name, party.member.me.family_name);
    let (tx, request) = (&mut party.member.tx, &party.request);
    request.leave(tx, me, now).await?;
    request.becomes(tx, "passed_on").await?;
    ask_also(tx, request, &next, now).await?;
    let about = format!("{} {}", request.id, next.id);
    let words = Words::none().name("other", &name).name("next", &next.name());
    inbox::tell(tx, request.author_id, Kind::GuidancePassedOn, &about, words, &request.path(), now).await?;
    let path = tx.path("/guidance");
    Ok(Answer::Saved(party.member.tx.save(to(path).notice_with("guidance-passed-on", next.name())).await?))
}
