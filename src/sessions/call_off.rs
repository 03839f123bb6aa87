//! A pairing is over: what it had planned is called off, in both calendars too.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{Session, calendar};
use crate::{
    companies::Company,
    inbox::{self, Kind, Message, Words},
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        text::Lang,
    },
    pairings::{Head, Pairing, PairingId, Side},
};

/// Cancels the planned meetings of a pairing that is over and tells both; two who went on informally keep theirs. Done twice, it does
/// nothing more.
///
/// # Errors
/// When the payload names no pairing or the database does not answer; the job is tried again.
pub async fn call_off(tx: &mut CompanyTx, payload: &Value, now: DateTime<Utc>) -> Result<()> {
    let id: PairingId =
        payload.get("pairing").and_then(Value::as_str).and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let pairing = Pairing::find(tx, id).await?;
    if !pairing.state.is_over() || pairing.is_living() {
        return Ok(());
    }
    let lang = Lang::choose(None, Some(&Company::find(tx).await?.language), None);
    let head = Head::seen_by(tx, pairing.clone(), Side::Mentor, "").await?;
    for planned in Session::to_come(tx, &pairing, now).await? {
        let canceled = planned.cancel(tx, &pairing).await?;
        let entry = calendar::file(&canceled, &head, lang, now);
        let about = format!("{} {}", canceled.id, canceled.sequence);
        for (person, other) in [(&head.mentor, &head.mentee), (&head.mentee, &head.mentor)] {
            let words = Words::none().name("other", &other.name()).moment("when", canceled.starts_at);
            let message = Message::new(person.id, Kind::SessionCanceled, about.clone(), words, pairing.page(""));
            inbox::tell_all(tx, &[message.with_calendar(entry.clone())], now).await?;
        }
    }
    Ok(())
}
