//! One session: what was said, its agenda while it is to come, and what notes said before they were corrected.

use askama::Template;

use super::{
    Note, Session, agenda,
    calendar::SessionPath,
    note::Earlier,
    timeline::{facts, when},
};
use crate::{
    kit::{
        error::Result,
        extract::Path,
        id::PersonId,
        page::{Chrome, Page},
        text,
    },
    pairings::{Head, access::OfPairing},
};

#[derive(Template)]
#[template(path = "sessions/show.html")]
pub struct Show {
    chrome: Chrome,
    head: Head,
    session: Session,
    goals: Vec<String>,
    notes: Vec<Note>,
    earlier: Vec<Earlier>,
    agenda: Vec<String>,
}

impl Show {
    fn when(&self) -> String {
        when(&self.chrome, &self.session)
    }

    /// "For Priya it is 13:00", where the two live by different clocks.
    fn their_time(&self) -> Option<String> {
        let other = self.head.other();
        let differs = !other.time_zone.is_empty() && self.chrome.zone.iana_name() != Some(other.time_zone.as_str());
        let zone = text::zone(&other.time_zone, "UTC");
        let when = self.chrome.lang.moment(self.session.starts_at, &zone);
        differs.then(|| t!(self.chrome, "session-their-time", name = other.given_name, when = when))
    }

    fn facts(&self) -> String {
        facts(&self.chrome, &self.session, &self.goals)
    }

    fn name(&self, person: &PersonId) -> &str {
        if *person == self.head.mentor.id { &self.head.mentor.given_name } else { &self.head.mentee.given_name }
    }

    fn used(&self, note: &Note) -> String {
        note.used.iter().map(|s| t!(self.chrome, "reason-style-name", style = s)).collect::<Vec<_>>().join(", ")
    }
}

pub async fn show(mut at: OfPairing, Path(place): Path<SessionPath>) -> Result<Page<Show>> {
    let session = Session::find(&mut at.tx, &at.pairing, place.session).await?;
    let head = Head::of(&mut at, "sessions").await?;
    let touched = session.goals(&mut at.tx).await?;
    let goals = head
        .program
        .goals(&mut at.tx)
        .await?
        .into_iter()
        .filter(|g| touched.contains(&g.id))
        .map(|g| g.label(at.chrome.lang))
        .collect();
    let notes = Note::of(&mut at.tx, &head.pairing).await?.into_iter().filter(|n| n.session_id == session.id).collect();
    let earlier = Note::earlier(&mut at.tx, &session).await?;
    let agenda = agenda::of(&mut at.tx, head.pairing.phase(at.chrome.today()), at.chrome.lang).await?;
    Ok(Page(Show { chrome: at.chrome, head, session, goals, notes, earlier, agenda }))
}
