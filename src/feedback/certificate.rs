//! A page to print: who went a way together, how long and how often. It carries no word of what was said.

use askama::Template;

use super::closing::Frame;
use crate::{
    kit::{
        error::{Error, Result},
        page::{Chrome, Page},
        text,
    },
    pairings::{Side, State, access::OfPairing},
    people::Person,
    sessions::Session,
};

#[derive(Template)]
#[template(path = "feedback/certificate.html")]
pub struct Certificate {
    chrome: Chrome,
    frame: Frame,
    sessions: i64,
    hours: i64,
}

impl Certificate {
    fn mentor(&self) -> &Person {
        if self.frame.side == Side::Mentor { &self.frame.me } else { &self.frame.other }
    }

    fn mentee(&self) -> &Person {
        if self.frame.side == Side::Mentor { &self.frame.other } else { &self.frame.me }
    }

    /// "Six sessions, nine hours."
    fn figures(&self) -> String {
        t!(self.chrome, "certificate-figures", sessions = self.sessions, hours = self.hours)
    }

    /// "From 1 March 2025 to 28 February 2026."
    fn time(&self) -> String {
        let pairing = &self.frame.pairing;
        let till = pairing.ended_at.map(|at| text::date_in(at, &self.chrome.zone)).or(pairing.ends_on);
        match (pairing.started_on, till) {
            (Some(from), Some(till)) => t!(self.chrome, "certificate-time", from = from, till = till),
            _ => String::new(),
        }
    }
}

pub async fn show(mut at: OfPairing) -> Result<Page<Certificate>> {
    if at.pairing.state != State::Completed {
        return Err(Error::NotFound);
    }
    let frame = Frame::of(&mut at).await?;
    let (sessions, minutes) = Session::together(&mut at.tx, &frame.pairing).await?;
    Ok(Page(Certificate { chrome: at.chrome, frame, sessions, hours: (minutes + 30) / 60 }))
}
