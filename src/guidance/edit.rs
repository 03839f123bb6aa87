//! Changing a request while nobody has answered.

use askama::Template;
use serde::{Deserialize, Serialize};

use super::{
    KINDS, Request,
    access::{Asker, Party},
    kind_words,
    new::{topic, wished},
};
use crate::{
    companies::Topic,
    kit::{
        db::to,
        error::{Error, Result},
        extract::Form,
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
    },
};

#[derive(Template)]
#[template(path = "guidance/edit.html")]
pub struct Edit {
    chrome: Chrome,
    errors: Errors,
    typed: Typed,
    topics: Vec<Topic>,
    path: String,
    edit_path: String,
}

#[derive(Deserialize, Serialize)]
pub struct Typed {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    topic: String,
    #[serde(default)]
    wished_by: String,
    #[serde(default)]
    body: String,
    #[serde(default, skip_serializing)]
    mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

impl Typed {
    fn of(asked: &Request) -> Self {
        Self {
            kind: asked.kind.clone(),
            topic: asked.topic_id.map(|t| t.to_string()).unwrap_or_default(),
            wished_by: asked.wished_by.map(|d| d.to_string()).unwrap_or_default(),
            body: asked.body.clone(),
            mark: String::new(),
        }
        .marked()
    }
}

impl Edit {
    /// The kinds with their words.
    fn kinds(&self) -> Vec<(&'static str, String)> {
        KINDS.iter().map(|(kind, _)| (*kind, kind_words(&self.chrome, kind))).collect()
    }

    fn topic_options(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.chrome.lang.get("guidance-any-topic"));
        std::iter::once(none).chain(self.topics.iter().map(|t| (t.id.to_string(), t.name.clone()))).collect()
    }

    async fn of(mut party: Party, errors: Errors, typed: Typed) -> Result<Self> {
        let topics = Topic::all(&mut party.member.tx).await?;
        Ok(Self {
            chrome: party.member.chrome,
            errors,
            typed,
            topics,
            path: party.request.path(),
            edit_path: party.request.at("/edit"),
        })
    }
}

pub async fn show(Asker(party): Asker) -> Result<Page<Edit>> {
    if !party.request.waits() {
        return Err(Error::Conflict);
    }
    let typed = Typed::of(&party.request);
    Ok(Page(Edit::of(party, Errors::default(), typed).await?))
}

pub async fn update(Asker(mut party): Asker, Form(mut typed): Form<Typed>) -> Result<Answer<Edit>> {
    if !party.request.waits() {
        return Err(Error::Conflict);
    }
    let mut errors = Errors::default();
    let today = party.member.chrome.today();
    let mut changed = party.request.clone();
    changed.kind = errors.one_of("kind", &typed.kind, &KINDS).unwrap_or_default().to_owned();
    changed.body = errors.required("body", &typed.body, 4000);
    changed.wished_by = wished(&mut errors, &typed.wished_by, today, party.request.wished_by);
    changed.topic_id = topic(&mut party.member.tx, &mut errors, &typed.topic).await?;
    if !errors.is_empty() {
        return Ok(Answer::Again(Edit::of(party, errors, typed).await?));
    }
    let topics = Topic::all(&mut party.member.tx).await?;
    let chrome = &party.member.chrome;
    let named = |field: &str, stands: String| match field {
        "kind" => kind_words(chrome, &stands),
        "topic" => topics.iter().find(|t| t.id.to_string() == stands).map(|t| t.name.clone()).unwrap_or_default(),
        _ => stands,
    };
    if typed.overtaken(Typed::of(&party.request), &mut errors, named) {
        return Ok(Answer::Overtaken(Edit::of(party, errors, typed).await?));
    }
    changed.save_words(&mut party.member.tx).await?;
    let path = party.member.tx.path(&changed.path());
    Ok(Answer::Saved(party.member.tx.save(to(path).notice("guidance-changed")).await?))
}
