//! A session as an iCalendar file: the invitation, its updates and its cancellation carry the same UID.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Duration, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use serde::Deserialize;

use super::{Session, SessionId, State};
use crate::{
    kit::{clock::Now, db::CompanyTx, error::Result, extract::Path, text::Lang},
    pairings::{Head, access::OfPairing},
    people::Person,
};

/// The address of a session.
#[derive(Deserialize)]
pub struct SessionPath {
    pub session: SessionId,
}

/// Somebody who meets: name and address.
type Party = (String, String);

/// A meeting as calendars know it: who meets when and where, never why.
pub(super) struct Entry {
    id: SessionId,
    state: State,
    sequence: i32,
    starts_at: DateTime<Utc>,
    minutes: i32,
    place: String,
    mentor: Party,
    mentee: Party,
    /// Whether the mentor planned it.
    by_mentor: bool,
}

impl Entry {
    fn of(session: &Session, head: &Head) -> Self {
        let party = |person: &Person| (person.name(), person.email.clone());
        Self {
            id: session.id,
            state: session.state,
            sequence: session.sequence,
            starts_at: session.starts_at,
            minutes: session.minutes,
            place: session.place.clone(),
            mentor: party(&head.mentor),
            mentee: party(&head.mentee),
            by_mentor: session.planned_by == head.mentor.id,
        }
    }

    /// The asking person's meetings between two moments, canceled ones too: whoever subscribes sees them go.
    pub(super) async fn between(tx: &mut CompanyTx, from: DateTime<Utc>, till: DateTime<Utc>) -> Result<Vec<Self>> {
        let rows = sqlx::query!(
            r#"select s.id as "id: SessionId", s.state as "state: State", s.sequence, s.starts_at, s.minutes, s.place,
                 m.given_name || ' ' || m.family_name as "mentor!", m.email as mentor_email,
                 e.given_name || ' ' || e.family_name as "mentee!", e.email as mentee_email, s.planned_by = p.mentor_id as "by_mentor!"
               from session s
               join pairing p on p.company_id = s.company_id and p.id = s.pairing_id
               join person m on m.company_id = p.company_id and m.id = p.mentor_id
               join person e on e.company_id = p.company_id and e.id = p.mentee_id
               where (p.mentor_id = current_person() or p.mentee_id = current_person()) and s.starts_at between $1 and $2
               order by s.starts_at, s.id limit 1000"#,
            from,
            till
        )
        .fetch_all(tx.conn())
        .await?;
        let entries = rows.into_iter().map(|r| Self {
            id: r.id,
            state: r.state,
            sequence: r.sequence,
            starts_at: r.starts_at,
            minutes: r.minutes,
            place: r.place,
            mentor: (r.mentor.trim().to_owned(), r.mentor_email),
            mentee: (r.mentee.trim().to_owned(), r.mentee_email),
            by_mentor: r.by_mentor,
        });
        Ok(entries.collect())
    }
}

/// The event of a meeting. Moments are written in UTC: every calendar shows them in its own zone, and none needs ours.
pub(super) fn event(entry: &Entry, lang: Lang, now: DateTime<Utc>) -> Event {
    let canceled = entry.state == State::Canceled;
    let organizer = if entry.by_mentor { &entry.mentor } else { &entry.mentee };
    let title = t!(lang, "calendar-title", mentor = entry.mentor.0, mentee = entry.mentee.0);
    let mut event = Event::new();
    event
        .uid(&format!("{}@ithaca", entry.id))
        .timestamp(now)
        .sequence(u32::try_from(entry.sequence).unwrap_or_default())
        .summary(&one_line(&title))
        .description(&lang.get("calendar-description"))
        .starts(entry.starts_at)
        .ends(entry.starts_at + Duration::minutes(entry.minutes.into()))
        .status(if canceled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .append_property(party("ORGANIZER", organizer).done());
    if !entry.place.is_empty() {
        event.location(&one_line(&entry.place));
    }
    for (person, is_organizer) in [(&entry.mentor, entry.by_mentor), (&entry.mentee, !entry.by_mentor)] {
        let answer = if is_organizer { "ACCEPTED" } else { "NEEDS-ACTION" };
        let mut attendee = party("ATTENDEE", person);
        attendee
            .add_parameter("ROLE", "REQ-PARTICIPANT")
            .add_parameter("PARTSTAT", answer)
            .add_parameter("RSVP", "TRUE");
        event.append_multi_property(attendee.done());
    }
    event.done()
}

impl Session {
    /// The invitation that goes along in a mail, in the language that every calendar reads: names, place and time.
    pub fn invitation(&self, head: &Head, now: DateTime<Utc>) -> String {
        file(self, head, Lang::english(), now)
    }
}

/// The file that goes along in a mail.
pub fn file(session: &Session, head: &Head, lang: Lang, now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::new();
    let method = if session.state == State::Canceled { "CANCEL" } else { "REQUEST" };
    calendar.append_property(Property::new("METHOD", method));
    calendar.push(event(&Entry::of(session, head), lang, now));
    calendar.done().to_string()
}

fn party(key: &str, (name, email): &Party) -> Property {
    let mut property = Property::new(key, format!("mailto:{}", one_line(email)));
    property.add_parameter("CN", &one_line(name).replace('"', "'"));
    property
}

/// Line ends would begin a property of their own.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

pub async fn show(mut at: OfPairing, Path(place): Path<SessionPath>, Now(now): Now) -> Result<Response> {
    let session = Session::find(&mut at.tx, &at.pairing, place.session).await?;
    let head = Head::of(&mut at, "sessions").await?;
    let file = file(&session, &head, at.chrome.lang, now);
    let method = if session.state == State::Canceled { "CANCEL" } else { "REQUEST" };
    let kind = HeaderValue::from_str(&format!("text/calendar; charset=utf-8; method={method}"));
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, kind.unwrap_or(HeaderValue::from_static("text/calendar; charset=utf-8")));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"mentoring.ics\""));
    Ok(response)
}
