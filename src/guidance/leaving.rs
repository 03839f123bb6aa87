//! Whoever left answers nothing any more, and asks nothing any more.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Request, clock, suggest::suggest};
use crate::{
    inbox::{self, Kind, Words},
    kit::{db::CompanyTx, error::Result, id::PersonId},
};

/// Takes back what these people asked, and frees what waits for them: where nobody else was asked, the mentee hears who else can answer.
///
/// # Errors
/// When the database refuses.
pub async fn end_all_of(tx: &mut CompanyTx, people: &[PersonId], today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    for request in Request::unsettled_of(tx, people).await? {
        request.becomes(tx, "withdrawn").await?;
    }
    for request in Request::waiting_for_any(tx, people).await? {
        let asked = request.recipients(tx).await?;
        let (left, there): (Vec<_>, Vec<_>) =
            asked.iter().filter(|r| r.passed_on_at.is_none()).partition(|r| people.contains(&r.person_id));
        for recipient in left {
            request.leave(tx, recipient.person_id, now).await?;
        }
        if there.is_empty() {
            let known: Vec<PersonId> = asked.iter().map(|r| r.person_id).collect();
            ask_for_another(tx, &request, &known, today, now).await?;
        }
    }
    Ok(())
}

async fn ask_for_another(
    tx: &mut CompanyTx,
    request: &Request,
    known: &[PersonId],
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<()> {
    let others = suggest(tx, request.author_id, request.topic_id, known, today).await?;
    let names = others.iter().take(3).map(super::suggest::Suggestion::name).collect::<Vec<_>>().join(", ");
    let (kind, words) = match names.as_str() {
        "" => (Kind::GuidanceUnasked, Words::none()),
        names => (Kind::GuidanceOthers, Words::none().name("names", names)),
    };
    let about = format!("{} {today} left", request.id);
    inbox::tell(tx, request.author_id, kind, &about, words, &request.path(), now).await?;
    let remind_on = clock::reminder_of(tx, request.author_id, now).await?;
    request.waits_again(tx, remind_on).await
}
