//! The clock of a request: three working days, then a reminder that names who else can answer; at last it expires.

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};

use super::{Request, suggest::suggest};
use crate::{
    companies::Company,
    inbox::{self, Kind, Words},
    kit::{db::CompanyTx, error::Result, text},
};

/// After so many working days without an answer comes the reminder.
const PATIENCE: u32 = 3;

/// The day that is `count` working days after `day`; Saturdays and Sundays do not count.
pub fn working_days_after(day: NaiveDate, count: u32) -> NaiveDate {
    day.iter_days()
        .skip(1)
        .filter(|d| !matches!(d.weekday(), Weekday::Sat | Weekday::Sun))
        .nth(count.saturating_sub(1) as usize)
        .unwrap_or(day)
}

/// When a request of this moment is reminded of.
pub async fn reminder_of(tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<NaiveDate> {
    let company = Company::find(tx).await?;
    Ok(working_days_after(text::date_in(now, &text::zone(&company.time_zone, "UTC")), PATIENCE))
}

/// The day's work on every request of the company: reminds, names who else can answer, lets go of what nobody answered.
///
/// # Errors
/// When the database refuses.
pub async fn daily(tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
    let company = Company::find(tx).await?;
    let today = text::date_in(now, &text::zone(&company.time_zone, "UTC"));
    for request in Request::to_expire(tx, today, &company.time_zone).await? {
        request.becomes(tx, "expired").await?;
        inbox::tell(
            tx,
            request.author_id,
            Kind::GuidanceExpired,
            &request.id.to_string(),
            Words::none(),
            &request.path(),
            now,
        )
        .await?;
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s18_three_working_days_skip_the_weekend() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        assert_eq!(working_days_after(day("2026-03-10"), 3), day("2026-03-13"));
        assert_eq!(working_days_after(day("2026-03-12"), 3), day("2026-03-17"));
        assert_eq!(working_days_after(day("2026-03-14"), 3), day("2026-03-18"));
        assert_eq!(working_days_after(day("2026-03-13"), 3), day("2026-03-18"));
    }
}
