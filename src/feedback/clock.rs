//! The clock of feedback: closes begin, are reminded of, and end; check-ins come at day 30 and midway, a question to quiet pairs when it is time.

use std::collections::HashMap;

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
pub const OPEN_DAYS: i64 = 21;

/// So many days before the deadline comes a reminder.
const REMINDER_DAYS: i64 = 7;

/// Closes whose deadline is older were ended long ago.
const LONGEST_DAYS: i64 = 3650;

/// A check-in is asked within so many days of its day; older ones are let be.
const LATE_DAYS: i32 = 7;

/// What one of the two is told about a close.
struct News<'a> {
    pairing: &'a Pairing,
    side: Side,
    kind: Kind,
    due: Option<NaiveDate>,
    /// Tells one notice of a kind from the next.
    about: &'static str,
}

impl<'a> News<'a> {
    /// The same for both.
    fn both(pairing: &'a Pairing, kind: Kind, due: Option<NaiveDate>, about: &'static str) -> [Self; 2] {
        [Side::Mentor, Side::Mentee].map(|side| Self { pairing, side, kind, due, about })
    }

    fn message(&self, other: &str) -> Message {
        let mut words = Words::none().name("other", other);
        if let Some(due) = self.due {
            words = words.date("due", due);
        }
        let (about, path) =
            (format!("{} {}", self.pairing.id, self.about), format!("/pairings/{}/close", self.pairing.id));
        Message::new(self.pairing.person(self.side), self.kind, about, words, path)
    }

    /// Tells them all.
    async fn tell(tx: &mut CompanyTx, news: &[Self], now: DateTime<Utc>) -> Result<()> {
        let others: Vec<PersonId> = news.iter().map(|n| n.pairing.person(n.side.other())).collect();
        let names: HashMap<PersonId, String> =
            Person::of(tx, &others).await?.into_iter().map(|p| (p.id, p.name())).collect();
        let name = |id: &PersonId| names.get(id).map_or("", String::as_str);
        let messages: Vec<Message> = news.iter().zip(&others).map(|(n, other)| n.message(name(other))).collect();
        inbox::tell_all(tx, &messages, now).await
    }
}

/// Opens the close of every pairing that the program has under way, and tells both sides.
///
/// # Errors
/// When the database refuses.
pub async fn begin_closing(tx: &mut CompanyTx, program: &Program, now: DateTime<Utc>) -> Result<()> {
    let today = today(tx, now).await?;
    let pairings = Pairing::under_way(tx, program).await?;
    begin(tx, &pairings, today, now).await
}

/// Closes begin where the agreed time is over.
///
/// # Errors
/// When the database refuses.
pub async fn begin_closes(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let pairings = Pairing::at_their_end(tx, today).await?;
    begin(tx, &pairings, today, now).await
}

/// A week before the deadline whoever is not in yet is reminded.
///
/// # Errors
/// When the database refuses.
pub async fn remind_closes(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let pairings = Pairing::closing_due(tx, today, today + Duration::days(REMINDER_DAYS)).await?;
    let is_in = |news: &News| match news.side {
        Side::Mentor => news.pairing.close_mentor_at.is_some(),
        Side::Mentee => news.pairing.close_mentee_at.is_some(),
    };
    let news = pairings.iter().flat_map(|p| News::both(p, Kind::CloseDue, p.close_due_on, "reminder"));
    News::tell(tx, &news.filter(|news| !is_in(news)).collect::<Vec<_>>(), now).await
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
    let over = Pairing::closing_due(tx, today - Duration::days(LONGEST_DAYS), today - Duration::days(1)).await?;
    Pairing::close_without_feedback(tx, &over, now).await?;
    let news: Vec<News> = over.iter().flat_map(|p| News::both(p, Kind::ClosedWithout, None, "closed")).collect();
    News::tell(tx, &news, now).await
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
           cross join lateral (select coalesce(p.met_at::date, p.started_on) as since) l
           cross join lateral (values (p.mentor_id, p.mentee_id), (p.mentee_id, p.mentor_id)) s(person_id, other_id)
           join person o on o.company_id = p.company_id and o.id = s.other_id
           where p.state = 'active' and $1::date - l.since > p.rhythm_days + greatest(7, p.rhythm_days / 2)
             and not exists (select from session m
               where m.company_id = p.company_id and m.pairing_id = p.id and m.state = 'planned' and m.starts_at >= $2)
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
    begin(tx, std::slice::from_ref(pairing), today, now).await
}

/// Their closes begin, and all of them hear of it.
async fn begin(tx: &mut CompanyTx, pairings: &[Pairing], today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let due = today + Duration::days(OPEN_DAYS);
    Pairing::begin_closing(tx, pairings, today, due).await?;
    let news: Vec<News> = pairings.iter().flat_map(|p| News::both(p, Kind::CloseDue, Some(due), "begins")).collect();
    News::tell(tx, &news, now).await
}

async fn today(tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<NaiveDate> {
    let company = Company::find(tx).await?;
    Ok(text::date_in(now, &text::zone(&company.time_zone, "UTC")))
}
