//! Asking one more person of those who can answer; at most three at once.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Request,
    access::{Asker, Party},
    clock::reminder_of,
    show::Show,
    suggest::{Suggestion, suggest},
};
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::{CompanyTx, to},
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
    let Some(next) = named(&mut party, &typed.person).await? else { return again(party).await };
    let tx = &mut party.member.tx;
    ask_also(tx, &party.request, &next, now).await?;
    let path = tx.path(&party.request.path());
    Ok(Answer::Saved(party.member.tx.save(to(path).notice_with("guidance-asked-too", next.name())).await?))
}

/// The one whom the form names, among those who can help; none for anybody else.
///
/// # Errors
/// `Conflict` where nobody is asked any more.
pub(super) async fn named(party: &mut Party, person: &str) -> Result<Option<Suggestion>> {
    if !party.request.waits() {
        return Err(Error::Conflict);
    }
    let today = party.member.chrome.today();
    let known: Vec<_> = party.recipients.iter().map(|r| r.person_id).collect();
    let request = &party.request;
    let others = suggest(&mut party.member.tx, request.author_id, request.topic_id, &known, today).await?;
    Ok(others.into_iter().find(|other| other.id.to_string() == person))
}

/// The page again, because nobody was chosen.
pub(super) async fn again(party: Party) -> Result<Answer<Show>> {
    let mut errors = Errors::default();
    errors.add("person", "error-choose");
    Ok(Answer::Again(Show::of(party, errors, String::new(), None).await?))
}

/// Asks one person more, who is told; the clock starts anew.
pub(super) async fn ask_also(
    tx: &mut CompanyTx,
    request: &Request,
    next: &Suggestion,
    now: DateTime<Utc>,
) -> Result<()> {
    request.ask(tx, next.id, now).await?;
    let remind_on = reminder_of(tx, next.id, now).await?;
    request.waits_again(tx, remind_on).await?;
    let about = format!("{} {}", request.id, next.id);
    let words = Words::none().name("other", &request.author());
    inbox::tell(tx, next.id, Kind::GuidanceAsked, &about, words, &request.path(), now).await
}
