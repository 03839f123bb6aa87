//! What mail repeats of one's own inbox: by topic at once, in the digest or never, and how often the digest comes.

use askama::Template;
use serde::Deserialize;

use super::Topic;
use crate::{
    accounts::access::Member,
    kit::{
        db::to,
        error::Result,
        extract::Form,
        form::Errors,
        page::{Answer, Chrome, Page},
    },
};

/// What a person chose.
pub struct Choices {
    /// Whether mail repeats the inbox at all.
    pub repeats: bool,
    pub digest: Digest,
    pub gathered: Vec<String>,
    pub silent: Vec<String>,
    /// The mail server does not take mail for this address.
    pub bounces: bool,
}

/// When the digest comes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Digest {
    Weekly,
    /// Each day there is something.
    Daily,
    /// What is held back stays in the inbox.
    Never,
}

impl Digest {
    const ALL: [Self; 3] = [Self::Weekly, Self::Daily, Self::Never];

    /// As the database and a form write it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::Daily => "daily",
            Self::Never => "never",
        }
    }

    /// The one that is kept.
    pub(super) fn of(key: &str) -> Self {
        Self::ALL.into_iter().find(|digest| digest.key() == key).unwrap_or(Self::Weekly)
    }
}

impl Default for Choices {
    fn default() -> Self {
        Self { repeats: true, digest: Digest::Weekly, gathered: Vec::new(), silent: Vec::new(), bounces: false }
    }
}

#[derive(Template)]
#[template(path = "inbox/choices.html")]
pub struct Show {
    chrome: Chrome,
    choices: Choices,
    /// Most mails of a week.
    cap: i32,
    errors: Errors,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    repeats: String,
    #[serde(default)]
    digest: String,
    #[serde(default)]
    program: String,
    #[serde(default)]
    pairing: String,
    #[serde(default)]
    session: String,
    #[serde(default)]
    guidance: String,
    #[serde(default)]
    feedback: String,
    #[serde(default)]
    duty: String,
}

/// A topic on the form.
struct Row {
    key: &'static str,
    name: String,
    /// (way, words, chosen)
    ways: Vec<(&'static str, String, bool)>,
}

const WAYS: [(&str, &str); 3] = [("now", "mail-way-now"), ("digest", "mail-way-digest"), ("never", "mail-way-never")];

impl Typed {
    fn of(&self, topic: Topic) -> &str {
        match topic {
            Topic::Program => &self.program,
            Topic::Pairing => &self.pairing,
            Topic::Session => &self.session,
            Topic::Guidance => &self.guidance,
            Topic::Feedback => &self.feedback,
            Topic::Duty => &self.duty,
        }
    }

    fn parse(&self, errors: &mut Errors) -> Choices {
        let mut choices = Choices { repeats: self.repeats == "yes", ..Choices::default() };
        let digests = Digest::ALL.map(|digest| (digest.key(), digest));
        choices.digest = errors.one_of("digest", &self.digest, &digests).unwrap_or(Digest::Weekly);
        for topic in Topic::ALL {
            // Who has no duty is not asked about it.
            let typed = if self.of(topic).is_empty() { "now" } else { self.of(topic) };
            match errors.one_of(topic.key(), typed, &WAYS.map(|(way, _)| (way, way))) {
                Some("digest") => choices.gathered.push(topic.key().to_owned()),
                Some("never") => choices.silent.push(topic.key().to_owned()),
                _ => {}
            }
        }
        choices
    }
}

impl Show {
    async fn of(mut member: Member, choices: Option<Choices>, errors: Errors) -> Result<Self> {
        let cap = crate::companies::Company::find(&mut member.tx).await?.mail_cap;
        let choices = match choices {
            Some(typed) => typed,
            None => Choices::own(&mut member.tx).await?,
        };
        Ok(Self { chrome: member.chrome, choices, cap, errors })
    }

    /// When the digest may come: (key, words, chosen).
    fn digests(&self) -> [(&'static str, String, bool); 3] {
        let words = |digest| match digest {
            Digest::Weekly => "choices-weekly",
            Digest::Daily => "choices-daily",
            Digest::Never => "mail-way-never",
        };
        Digest::ALL.map(|d| (d.key(), self.chrome.lang.get(words(d)), d == self.choices.digest))
    }

    fn topics(&self) -> Vec<Row> {
        Topic::ALL
            .into_iter()
            .map(|topic| {
                let key = topic.key();
                let is = |list: &[String]| list.iter().any(|known| known == key);
                let chosen = match (is(&self.choices.silent), is(&self.choices.gathered)) {
                    (true, _) => "never",
                    (_, true) => "digest",
                    _ => "now",
                };
                let ways = WAYS.map(|(way, words)| (way, self.chrome.lang.get(words), way == chosen)).into();
                Row { key, name: topic.label(self.chrome.lang), ways }
            })
            .collect()
    }
}

pub async fn show(member: Member) -> Result<Page<Show>> {
    Ok(Page(Show::of(member, None, Errors::default()).await?))
}

pub async fn update(mut member: Member, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    let mut errors = Errors::default();
    let choices = typed.parse(&mut errors);
    if !errors.is_empty() {
        return Ok(Answer::Again(Show::of(member, Some(choices), errors).await?));
    }
    choices.save(&mut member.tx).await?;
    let path = member.tx.path("/inbox/mail");
    let notice = if choices.repeats { "inbox-mail-on" } else { "inbox-mail-off" };
    Ok(Answer::Saved(member.tx.save(to(path).notice(notice)).await?))
}
