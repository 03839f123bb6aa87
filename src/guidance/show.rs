//! One request: what was asked, what was answered, and what can be done next.

use askama::Template;

use super::{
    Recipient, Reply, Request,
    access::Party,
    places::goal_words,
    suggest::{Suggestion, suggest},
};
use crate::{
    enrollment::Enrollment,
    kit::{
        error::Result,
        form::Errors,
        page::{Chrome, Page},
    },
};

#[derive(Template)]
#[template(path = "guidance/show.html")]
pub struct Show {
    chrome: Chrome,
    errors: Errors,
    request: Request,
    recipients: Vec<Recipient>,
    replies: Vec<Reply>,
    is_author: bool,
    is_asked: bool,
    /// The reader may ask again.
    may_ask: bool,
    /// Who else can answer: to ask them too, or to pass it on.
    others: Vec<Suggestion>,
    /// The asking person mentors the author: a session can be planned.
    may_schedule: bool,
    typed_answer: String,
    typed_thanks: String,
}

impl Show {
    /// The goal that the request serves.
    fn goal(&self) -> Option<String> {
        self.request.goal_id?;
        Some(goal_words(self.chrome.lang, self.request.goal_known, self.request.goal_title.as_deref()))
    }

    /// Everybody who is asked now.
    fn asked(&self) -> impl Iterator<Item = &Recipient> {
        self.recipients.iter().filter(|r| r.passed_on_at.is_none())
    }

    /// Who asked, for everybody but themselves.
    fn asker(&self) -> Option<&str> {
        (!self.is_author).then_some(self.request.author_given.as_str())
    }

    fn names(&self) -> String {
        self.asked().map(Recipient::name).collect::<Vec<_>>().join(", ")
    }

    /// The page for one of its people, with what was typed where a form came back.
    pub async fn of(
        mut party: Party,
        errors: Errors,
        typed_answer: String,
        typed_thanks: Option<String>,
    ) -> Result<Self> {
        let (is_author, is_asked) = (party.is_author(), party.is_asked());
        let (me, today) = (party.member.id(), party.member.chrome.today());
        let tx = &mut party.member.tx;
        let may_ask = Enrollment::may_ask(tx, me).await?;
        let replies = party.request.replies(tx).await?;
        let may_ask_more = is_author
            && party.request.waits()
            && party.recipients.iter().filter(|r| r.passed_on_at.is_none()).count() < super::MOST_ASKED;
        let known: Vec<_> = party.recipients.iter().map(|r| r.person_id).collect();
        let wants_others = party.request.waits() && (is_asked || may_ask_more);
        let others = if wants_others {
            suggest(tx, party.request.author_id, party.request.topic_id, &known, today).await?
        } else {
            Vec::new()
        };
        let may_schedule = is_asked && party.request.waits() && party.request.pairing_with(tx, me).await?.is_some();
        Ok(Self {
            chrome: party.member.chrome,
            errors,
            is_author,
            is_asked,
            may_ask,
            others,
            may_schedule,
            typed_answer,
            typed_thanks: typed_thanks.unwrap_or_else(|| party.request.thanks.clone()),
            replies,
            recipients: party.recipients,
            request: party.request,
        })
    }
}

pub async fn show(party: Party) -> Result<Page<Show>> {
    Ok(Page(Show::of(party, Errors::default(), String::new(), None).await?))
}
