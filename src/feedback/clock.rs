//! The clock of feedback: closes begin, are reminded of, and end; check-ins come at day 30 and midway, a question to quiet pairs when it is time.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::queries;
use crate::{
    companies::Company,
    inbox::{self, Kind, Message, Words},
    kit::{db::CompanyTx, error::Result, id::PersonId, text},
    pairings::{Pairing, PairingId, Side},
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
const LATE_DAYS: i32 = 7;

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

/// Closes begin where the agreed time is over.
///
/// # Errors
/// When the database refuses.
pub async fn begin_closes(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    for pairing in Pairing::at_their_end(tx, today).await? {
        begin(tx, &pairing, today, now).await?;
    }
    Ok(())
}

/// A week before the deadline whoever is not in yet is reminded.
///
/// # Errors
/// When the database refuses.
pub async fn remind_closes(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    for pairing in Pairing::closing_due(tx, today, today + Duration::days(REMINDER_DAYS)).await? {
        remind(tx, &pairing, now).await?;
    }
    Ok(())
}

/// Answers are counted for HR's totals, which never tell one from another.
///
/// # Errors
/// When the database refuses.
pub async fn count_answers(tx: &mut CompanyTx, _: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    queries::count_all_answers(tx, now).await
}

/// After the deadline a close ends without feedback, and says so.
///
/// # Errors
/// When the database refuses.
pub async fn end_closes(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    for pairing in Pairing::closing_due(tx, today - Duration::days(LONGEST_DAYS), today - Duration::days(1)).await? {
        pairing.close_without_feedback(tx, now).await?;
        tell_both(tx, &pairing, &news(Kind::ClosedWithout, "close", None, "closed"), now).await?;
    }
    Ok(())
}

/// A short look at how it goes, at day 30 and midway.
///
/// # Errors
/// When the database refuses.
pub async fn ask_check_ins(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let due = sqlx::query!(
        r#"select p.id as "pairing: PairingId", s.person_id as "person!: PersonId", concat_ws(' ', o.given_name, o.family_name) as "other!",
             h.moment as "moment!"
           from pairing p
           cross join lateral (values ('day_30', p.started_on + 30), ('midway', p.started_on + (p.ends_on - p.started_on) / 2)) h(moment, day)
           cross join lateral (values (p.mentor_id, p.mentee_id), (p.mentee_id, p.mentor_id)) s(person_id, other_id)
           join person o on o.company_id = p.company_id and o.id = s.other_id
           where p.state = 'active' and h.day between $1::date - $2::int and $1
             and not exists (select from notice n where n.person_id = s.person_id and n.kind = 'check_in_due' and n.about = p.id || ' ' || h.moment)
           order by p.id, h.day limit 4000"#,
        today,
        LATE_DAYS
    )
    .fetch_all(tx.conn())
    .await?;
    let messages = due.into_iter().map(|one| {
        let about = format!("{} {}", one.pairing, one.moment);
        let path = format!("/pairings/{}/check-in/{}", one.pairing, one.moment);
        Message::new(one.person, Kind::CheckInDue, about, Words::none().name("other", &one.other), path)
    });
    inbox::tell_all(tx, &messages.collect::<Vec<_>>(), now).await
}

/// One private question to each of a pair that has been quiet for half as long again as it agreed, at least a week longer, and has no
/// meeting ahead: paused, finished, stuck? Once for each quiet stretch.
///
/// # Errors
/// When the database refuses.
pub async fn ask_quiet_pairs(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let quiet = sqlx::query!(
        r#"select p.id as "pairing: PairingId", s.person_id as "person!: PersonId", concat_ws(' ', o.given_name, o.family_name) as "other!",
             p.rhythm_days, l.since as "since!"
           from pairing p
           cross join lateral (
             select coalesce(max(m.starts_at) filter (where m.state = 'held'), p.started_on)::date as since,
               coalesce(bool_or(m.state = 'planned' and m.starts_at >= $2), false) as ahead
             from session m where m.company_id = p.company_id and m.pairing_id = p.id) l
           cross join lateral (values (p.mentor_id, p.mentee_id), (p.mentee_id, p.mentor_id)) s(person_id, other_id)
           join person o on o.company_id = p.company_id and o.id = s.other_id
           where p.state = 'active' and not l.ahead and $1::date - l.since > p.rhythm_days + greatest(7, p.rhythm_days / 2)
             and not exists (select from notice n where n.person_id = s.person_id and n.kind = 'rhythm_asked' and n.about = p.id || ' ' || l.since)
           order by p.id limit 4000"#,
        today,
        now
    )
    .fetch_all(tx.conn())
    .await?;
    let messages = quiet.into_iter().map(|one| {
        let days = (today - one.since).num_days();
        let words =
            Words::none().name("other", &one.other).number("days", days).number("agreed", one.rhythm_days.into());
        let (about, path) = (format!("{} {}", one.pairing, one.since), format!("/pairings/{}/rhythm", one.pairing));
        Message::new(one.person, Kind::RhythmAsked, about, words, path)
    });
    inbox::tell_all(tx, &messages.collect::<Vec<_>>(), now).await
}

/// The two are done before their time: both look back from today.
///
/// # Errors
/// `Conflict` unless the pairing is under way.
pub(super) async fn finish(tx: &mut CompanyTx, pairing: &Pairing, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    begin(tx, pairing, today, now).await
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
