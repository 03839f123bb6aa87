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
    kit::{clock::Now, error::Result, extract::Path, text::Lang},
    pairings::{Head, access::OfPairing},
    people::Person,
};

/// The address of a session.
#[derive(Deserialize)]
pub struct SessionPath {
    pub session: SessionId,
}

/// The file that goes into calendars; it says who meets when and where, never why.
pub fn file(session: &Session, head: &Head, lang: Lang, now: DateTime<Utc>) -> String {
    let canceled = session.state == State::Canceled;
    let organizer = if session.planned_by == head.mentor.id { &head.mentor } else { &head.mentee };
    let title = t!(lang, "calendar-title", mentor = head.mentor.name(), mentee = head.mentee.name());
    let mut event = Event::new();
    event
        .uid(&format!("{}@ithaca", session.id))
        .timestamp(now)
        .sequence(u32::try_from(session.sequence).unwrap_or_default())
        .summary(&one_line(&title))
        .description(&lang.get("calendar-description"))
        .starts(session.starts_at)
        .ends(session.starts_at + Duration::minutes(session.minutes.into()))
        .status(if canceled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .append_property(party("ORGANIZER", organizer).done());
    if !session.place.is_empty() {
        event.location(&one_line(&session.place));
    }
    for person in [&head.mentor, &head.mentee] {
        let answer = if person.id == organizer.id { "ACCEPTED" } else { "NEEDS-ACTION" };
        let mut attendee = party("ATTENDEE", person);
        attendee
            .add_parameter("ROLE", "REQ-PARTICIPANT")
            .add_parameter("PARTSTAT", answer)
            .add_parameter("RSVP", "TRUE");
        event.append_multi_property(attendee.done());
    }
    let mut calendar = Calendar::new();
    calendar.append_property(Property::new("METHOD", if canceled { "CANCEL" } else { "REQUEST" }));
    calendar.push(event.done());
    calendar.done().to_string()
}

fn party(key: &str, person: &Person) -> Property {
    let mut property = Property::new(key, format!("mailto:{}", one_line(&person.email)));
    property.add_parameter("CN", &one_line(&person.name()).replace('"', "'"));
    property
}

/// Line ends would begin a property of their own.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

pub async fn show(mut at: OfPairing, Path(place): Path<SessionPath>, Now(now): Now) -> Result<Response> {
    let session = Session::find(&mut at.tx, &at.pairing, place.session).await?;
    let head = Head::of(&mut at, "sessions").await?;
    let mut response = file(&session, &head, at.chrome.lang, now).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8; method=REQUEST"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"mentoring.ics\""));
    Ok(response)
}
