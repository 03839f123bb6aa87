//! How every mail looks: a greeting, one sentence, perhaps a list, one button, and why it came. As text and as HTML.

use askama::Template;

use super::{Letter, SITE, Weight};
use crate::kit::{
    error::{Error, Result},
    text::Lang,
};

/// What a mail says. Paths begin with "/" and may stand in the outbox before anybody knows the site's address.
#[derive(Clone)]
pub struct Sheet {
    pub lang: Lang,
    /// The company's name; empty where a mail belongs to none.
    pub company: String,
    /// Whom it greets; empty for a plain greeting.
    pub given_name: String,
    /// The subject and the heading.
    pub title: String,
    /// What else there is to say, one paragraph each.
    pub lines: Vec<String>,
    /// A list of sentences, each with the path it leads to.
    pub items: Vec<(String, String)>,
    /// The words on the button and where it leads.
    pub button: (String, String),
    /// The sentence that says what the link does.
    pub promise: String,
    /// Why this person gets this mail.
    pub why: String,
    /// How mail like this is stopped; none where a person asked for it.
    pub stop: Option<Stop>,
}

/// How a reader stops mail like this one.
#[derive(Clone)]
pub struct Stop {
    /// The key of the topic, or "digest".
    pub topic: &'static str,
    /// The words of the link.
    pub words: String,
    /// Where one click does it.
    pub path: String,
    /// Where everything about mail is chosen.
    pub choices: String,
}

#[derive(Template)]
#[template(path = "mail/sheet.html")]
struct Html<'a> {
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "mail/sheet.txt")]
struct Text<'a> {
    sheet: &'a Sheet,
}

impl Sheet {
    /// The mail for this address.
    ///
    /// # Errors
    /// When the template fails.
    pub fn letter(&self, kind: &'static str, address: &str) -> Result<Letter> {
        Ok(Letter {
            kind,
            address: address.to_owned(),
            subject: self.title.clone(),
            text: Text { sheet: self }.render().map_err(|e| Error::internal("mail", e))?,
            html: Html { sheet: self }.render().map_err(|e| Error::internal("mail", e))?,
            calendar: None,
            topic: self.stop.as_ref().map_or("", |stop| stop.topic),
            stop: self.stop.as_ref().map(|stop| stop.path.clone()),
            weight: Weight::None,
            notice: None,
        })
    }

    /// For `t!`.
    fn lang(&self) -> Lang {
        self.lang
    }

    /// A link whose host the sender fills in.
    fn link(&self, path: &str) -> String {
        format!("{SITE}{path}")
    }
}
