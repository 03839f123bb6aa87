//! The clock of a request: three working days, then a reminder that names who else can answer; at last it expires.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Request, suggest::suggest};
use crate::{
    companies::{Company, SiteCalendar},
    inbox::{self, Kind, Words},
    kit::{db::CompanyTx, error::Result, id::PersonId, text},
    people::Person,
};

/// After so many working days without an answer comes the reminder.
const PATIENCE: usize = 3;

/// When a request of this moment to this person is reminded of, by the calendar of their site (S18).
pub async fn reminder_of(tx: &mut CompanyTx, asked: PersonId, now: DateTime<Utc>) -> Result<NaiveDate> {
    let company = Company::find(tx).await?;
    let asked = Person::find(tx, asked).await?;
    let calendar = SiteCalendar::of(tx, &asked.site).await?;
    Ok(calendar.working_days_after(text::date_in(now, &text::zone(&asked.time_zone, &company.time_zone)), PATIENCE))
}

/// Lets go of what nobody answered, and says so to who asked.
///
/// # Errors
/// When the database refuses.
pub async fn expire(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let company = Company::find(tx).await?;
    for request in Request::to_expire(tx, today, &company.time_zone).await? {
        request.becomes(tx, "expired").await?;
        let (about, path) = (request.id.to_string(), request.path());
        inbox::tell(tx, request.author_id, Kind::GuidanceExpired, &about, Words::none(), &path, now).await?;
    }
    Ok(())
}

/// Reminds whoever was asked, and names to who asked who else can answer.
///
/// # Errors
/// When the database refuses.
pub async fn remind_all(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    for request in Request::to_remind(tx, today).await? {
        remind(tx, &request, today, now).await?;
    }
    Ok(())
}

async fn remind(tx: &mut CompanyTx, request: &Request, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let about = format!("{} {today}", request.id);
    let recipients = request.recipients(tx).await?;
    for asked in recipients.iter().filter(|r| r.passed_on_at.is_none()) {
        let words = Words::none().name("other", &request.author());
        inbox::tell(tx, asked.person_id, Kind::GuidanceWaiting, &about, words, &request.path(), now).await?;
    }
    let known: Vec<_> = recipients.iter().map(|r| r.person_id).collect();
    let others = suggest(tx, request.author_id, request.topic_id, &known, today).await?;
    let names = others.iter().take(3).map(super::suggest::Suggestion::name).collect::<Vec<_>>().join(", ");
    let (kind, words) = match names.as_str() {
        "" => (Kind::GuidanceOpen, Words::none()),
        names => (Kind::GuidanceOthers, Words::none().name("names", names)),
    };
    inbox::tell(tx, request.author_id, kind, &about, words, &request.path(), now).await?;
    request.is_reminded(tx, now).await
}
