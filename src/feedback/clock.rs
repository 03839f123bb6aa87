//! The clock of feedback: closes begin, are reminded of, and end; check-ins come at day 30 and midway.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::queries;
use crate::{
    companies::Company,
    inbox::{self, Kind, Words},
    kit::{db::CompanyTx, error::Result, text},
    pairings::{Pairing, Side},
    people::Person,
    programs::Program,
};

/// How many days the two have for their close.
const OPEN_DAYS: i64 = 21;

/// So many days before the deadline comes a reminder.
const REMINDER_DAYS: i64 = 7;

/// Closes whose deadline is older were ended long ago.
const LONGEST_DAYS: i64 = 3650;

/// A check-in is asked within so many days of its day; older ones are let be.
const LATE_DAYS: i64 = 7;

/// What one of the two is told, and the page it opens.
struct News {
    kind: Kind,
    page: &'static str,
    due: Option<NaiveDate>,
    /// Tells one notice of a kind from the next.
    about: &'static str,
}

const fn news(kind: Kind, page: &'static str, due: Option<NaiveDate>, about: &'static str) -> News {
    News { kind, page, due, about }
}

/// Opens the close of every pairing that the program has under way, and tells both sides.
///
/// # Errors
/// When the database refuses.
pub async fn begin_closing(tx: &mut CompanyTx, program: &Program, now: DateTime<Utc>) -> Result<()> {
    let today = today(tx, now).await?;
    for pairing in Pairing::under_way(tx, program).await? {
        begin(tx, &pairing, today, now).await?;
    }
    Ok(())
}

/// The day's work: closes begin where the agreed time is over, are reminded of, and end without feedback after the deadline.
///
/// # Errors
/// When the database refuses.
pub async fn daily(tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
    let today = today(tx, now).await?;
    let days = Duration::days;
    for pairing in Pairing::closing_due(tx, today - days(LONGEST_DAYS), today - days(1)).await? {
        pairing.close_without_feedback(tx, now).await?;
        tell_both(tx, &pairing, &news(Kind::ClosedWithout, "close", None, "closed"), now).await?;
    }
    for pairing in Pairing::closing_due(tx, today, today + days(REMINDER_DAYS)).await? {
        remind(tx, &pairing, now).await?;
    }
    for pairing in Pairing::at_their_end(tx, today).await? {
        begin(tx, &pairing, today, now).await?;
    }
    for pairing in Pairing::begun_between(tx, today - days(30 + LATE_DAYS), today - days(30)).await? {
        tell_both(tx, &pairing, &news(Kind::CheckInDue, "check-in/day_30", None, "day 30"), now).await?;
    }
    for pairing in Pairing::midway_between(tx, today - days(LATE_DAYS), today).await? {
        tell_both(tx, &pairing, &news(Kind::CheckInDue, "check-in/midway", None, "midway"), now).await?;
    }
    queries::count_all_answers(tx, now).await
}

async fn begin(tx: &mut CompanyTx, pairing: &Pairing, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let due = today + Duration::days(OPEN_DAYS);
    pairing.begin_closing(tx, today, due).await?;
    tell_both(tx, pairing, &news(Kind::CloseDue, "close", Some(due), "begins"), now).await
}

/// Reminds whoever is not in yet.
async fn remind(tx: &mut CompanyTx, pairing: &Pairing, now: DateTime<Utc>) -> Result<()> {
    let news = news(Kind::CloseDue, "close", pairing.close_due_on, "reminder");
    for (side, is_in) in
        [(Side::Mentor, pairing.close_mentor_at.is_some()), (Side::Mentee, pairing.close_mentee_at.is_some())]
    {
        if !is_in {
            tell(tx, pairing, side, &news, now).await?;
        }
    }
    Ok(())
}

async fn tell_both(tx: &mut CompanyTx, pairing: &Pairing, news: &News, now: DateTime<Utc>) -> Result<()> {
    tell(tx, pairing, Side::Mentor, news, now).await?;
    tell(tx, pairing, Side::Mentee, news, now).await
}

async fn tell(tx: &mut CompanyTx, pairing: &Pairing, side: Side, news: &News, now: DateTime<Utc>) -> Result<()> {
    let other = Person::find(tx, pairing.person(side.other())).await?;
    let mut words = Words::none().name("other", &other.name());
    if let Some(due) = news.due {
        words = words.date("due", due);
    }
    let (about, path) = (format!("{} {}", pairing.id, news.about), format!("/pairings/{}/{}", pairing.id, news.page));
    inbox::tell(tx, pairing.person(side), news.kind, &about, words, &path, now).await
}

async fn today(tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<NaiveDate> {
    let company = Company::find(tx).await?;
    Ok(text::date_in(now, &text::zone(&company.time_zone, "UTC")))
}
