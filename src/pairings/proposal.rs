//! The page of a proposal: who it is, why, what is wanted and offered, and the answer.

use askama::Template;
use serde::Deserialize;

use super::{
    Head, Side, State,
    access::OfPairing,
    answer::Welcome,
    reasons::{self, Reader, Said},
};
use crate::{
    companies::Topic,
    enrollment::{Enrollment, EnrollmentId, Story},
    kit::{
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::Form,
        form::Errors,
        page::{Answer, Chrome, Page},
        text,
    },
};

const MOST: usize = 4000;

/// What one side brings and the other looks for (S9).
pub struct Meeting {
    pub wanted_styles: Vec<String>,
    pub offered_styles: Vec<String>,
    pub wanted_topics: Vec<String>,
    /// Topic and its line of proof.
    pub offered_topics: Vec<(String, String)>,
    pub why_now: String,
    pub mentor_teaches: String,
    pub mentee_teaches: String,
    /// The mentor's success, defeat and what changed (S15): for the two alone.
    pub story: Option<Story>,
}

#[derive(Template)]
#[template(path = "pairings/proposal.html")]
pub struct Proposal {
    chrome: Chrome,
    head: Head,
    reasons: Vec<Said>,
    meeting: Meeting,
    welcome: Option<Welcome>,
    /// Whether the reader's answer is awaited.
    my_turn: bool,
    errors: Errors,
    typed: Typed,
}

#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    welcome: String,
    #[serde(default)]
    reason: String,
}

impl Meeting {
    /// What the two have said about themselves in this program.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, head: &Head, chrome: &Chrome) -> Result<Self> {
        let (mentor, mentee) = (head.pairing.mentor_enrollment, head.pairing.mentee_enrollment);
        let topics = Topic::all(tx).await?;
        let name = |id| topics.iter().find(|t| t.id == id).map_or_else(String::new, |t| t.name.clone());
        let mine = |places: &[Enrollment], id: EnrollmentId| places.iter().find(|p| p.id == id).cloned();
        let places = Enrollment::of_ids(tx, &[mentor, mentee]).await?;
        let (mentor_place, mentee_place) = (mine(&places, mentor), mine(&places, mentee));
        let styles = |place: &Option<Enrollment>| -> Vec<String> {
            place.as_ref().map_or_else(Vec::new, |p| {
                p.styles.iter().map(|s| t!(chrome, "reason-style-name", style = s)).collect()
            })
        };
        let offered =
            Enrollment::offers_of(tx, &[mentor]).await?.into_iter().map(|(_, o)| (name(o.topic), o.proof)).collect();
        let wanted = Enrollment::wanted_of(tx, &[mentee]).await?.into_iter().map(|(_, id)| name(id)).collect();
        let story = Story::of(tx, mentor).await?;
        Ok(Self {
            story,
            wanted_styles: styles(&mentee_place),
            offered_styles: styles(&mentor_place),
            wanted_topics: wanted,
            offered_topics: offered,
            why_now: mentee_place.as_ref().map_or_else(String::new, |p| p.why_now.clone()),
            mentor_teaches: mentor_place.map_or_else(String::new, |p| p.can_teach),
            mentee_teaches: mentee_place.map_or_else(String::new, |p| p.can_teach),
        })
    }
}

impl Proposal {
    /// The mentee sees nothing before the mentor has said yes.
    async fn of(mut at: OfPairing, errors: Errors, typed: Typed) -> Result<Self> {
        let head = Head::of(&mut at, "").await?;
        let pairing = &head.pairing;
        if head.side == Side::Mentee && pairing.mentor_accepted_at.is_none() {
            return Err(Error::NotFound);
        }
        let name = head.mentee.given_name.clone();
        let reader = if head.side == Side::Mentee { Reader::Mentee } else { Reader::Mentor(&name) };
        let kept = serde_json::from_value::<Vec<crate::matching::Reason>>(pairing.reasons.clone()).unwrap_or_default();
        let reasons = reasons::sentences(at.chrome.lang, &kept, reader);
        let my_turn =
            pairing.state == State::Proposed && (head.side == Side::Mentor) == pairing.mentor_accepted_at.is_none();
        let welcome = Welcome::of(&mut at.tx, pairing).await?;
        let meeting = Meeting::of(&mut at.tx, &head, &at.chrome).await?;
        Ok(Self { chrome: at.chrome, head, reasons, meeting, welcome, my_turn, errors, typed })
    }
}

impl Proposal {
    /// Where it stands, once the reader has nothing to answer.
    fn standing(&self) -> String {
        let name = &self.head.other().given_name;
        match self.head.pairing.state {
            State::Proposed => t!(self.chrome, "proposal-waits", name = name, date = self.head.pairing.answer_due_on),
            State::Declined | State::Expired => t!(self.chrome, "proposal-gone"),
            _ => t!(self.chrome, "proposal-agreed"),
        }
    }
}

pub async fn show(at: OfPairing) -> Result<Page<Proposal>> {
    Ok(Page(Proposal::of(at, Errors::default(), Typed::default()).await?))
}

/// A yes. The mentor's carries the welcome.
pub async fn accept(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Proposal>> {
    let head = Head::of(&mut at, "").await?;
    let mut errors = Errors::default();
    let pairing = at.pairing.clone();
    if head.side == Side::Mentee {
        let today = text::date_in(now, &at.chrome.zone);
        pairing.accept_as_mentee(&mut at.tx, &head, today, now).await?;
        let next = at.tx.path(&pairing.page(""));
        return Ok(Answer::Saved(at.tx.save(to(next).notice("proposal-begun")).await?));
    }
    let welcome = if head.program.welcome_required {
        errors.required("welcome", &typed.welcome, MOST)
    } else {
        errors.optional("welcome", &typed.welcome, MOST)
    };
    if !errors.is_empty() {
        return Ok(Answer::Again(Proposal::of(at, errors, typed).await?));
    }
    pairing.accept_as_mentor(&mut at.tx, &head, &welcome, now).await?;
    let next = at.tx.path(&pairing.page("/proposal"));
    Ok(Answer::Saved(at.tx.save(to(next).notice("proposal-accepted")).await?))
}

/// A no, without having to say why.
pub async fn decline(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Proposal>> {
    let mut errors = Errors::default();
    let reason = errors.optional("reason", &typed.reason, MOST);
    if !errors.is_empty() {
        return Ok(Answer::Again(Proposal::of(at, errors, typed).await?));
    }
    let head = Head::of(&mut at, "").await?;
    at.pairing.clone().decline(&mut at.tx, &head, &reason, now).await?;
    Ok(Answer::Saved(saved(at, "proposal-declined").await?))
}

async fn saved(at: OfPairing, notice: &'static str) -> Result<Saved> {
    let next = at.tx.path("/mentoring");
    at.tx.save(to(next).notice(notice)).await
}
