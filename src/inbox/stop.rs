//! The link at the foot of each mail: a page with a button, and the one click of mail programs (RFC 8058). It stops mail of that kind; all
//! mail only when asked on the page.

use askama::Template;
use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use uuid::Uuid;

use super::Topic;
use crate::{
    accounts::Visitor,
    kit::{
        cookie,
        error::{Error, Result},
        extract::{Form, Path, Query},
        page::{Chrome, Page},
        site::Site,
        text::Lang,
    },
};

#[derive(Template)]
#[template(path = "inbox/stop.html")]
struct Stop {
    chrome: Chrome,
    at: At,
    about: What,
    company: String,
    /// Whether any mail comes.
    repeats: bool,
    /// Whether mail of this kind does.
    comes: bool,
}

#[derive(Deserialize)]
pub struct At {
    company: String,
    token: Uuid,
}

#[derive(Deserialize)]
pub struct About {
    #[serde(default)]
    about: String,
}

#[derive(Deserialize)]
pub struct Wish {
    #[serde(default)]
    comes: String,
}

/// What a link is about.
#[derive(Clone, Copy)]
enum What {
    All,
    Digest,
    Topic(Topic),
}

impl What {
    fn of(key: &str) -> Result<Self> {
        match key {
            "" => Ok(Self::All),
            "digest" => Ok(Self::Digest),
            key => Topic::ALL.into_iter().find(|topic| topic.key() == key).map(Self::Topic).ok_or(Error::NotFound),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Digest => "digest",
            Self::Topic(topic) => topic.key(),
        }
    }
}

impl Stop {
    /// What the buttons speak of: "Guidance", "the digest", or nothing for all mail.
    fn name(&self) -> Option<String> {
        match self.about {
            What::All => None,
            What::Digest => Some(self.chrome.lang.get("stop-the-digest")),
            What::Topic(topic) => Some(topic.label(self.chrome.lang)),
        }
    }

    fn path(&self, rest: &str) -> String {
        format!("/{}{rest}", self.at.company)
    }

    /// Where the buttons lead that are about everything, or about this kind.
    fn action(&self, all: bool) -> String {
        let about = if all { "" } else { self.about.key() };
        self.path(&format!("/mail/{}?about={about}", self.at.token))
    }
}

async fn page(site: &Site, mut chrome: Chrome, headers: &HeaderMap, at: At, about: What) -> Result<Page<Stop>> {
    let mut tx = site.db.accounts().await?;
    let choice =
        super::queries::see_choice(&mut tx, &at.company, at.token, about.key()).await?.ok_or(Error::NotFound)?;
    chrome.lang = cookie::language(headers).or_else(|| Lang::of(&choice.language)).unwrap_or(chrome.lang);
    let (company, repeats, comes) = (choice.company_name, choice.repeats, choice.comes);
    Ok(Page(Stop { chrome, at, about, company, repeats, comes }))
}

pub async fn show(
    State(site): State<Site>,
    Visitor(chrome): Visitor,
    headers: HeaderMap,
    Path(at): Path<At>,
    Query(asked): Query<About>,
) -> Result<Response> {
    Ok(page(&site, chrome, &headers, at, What::of(&asked.about)?).await?.into_response())
}

/// Stops mail, or lets it come again. A mail program's click says neither, and means stop.
pub async fn create(
    State(site): State<Site>,
    Visitor(chrome): Visitor,
    headers: HeaderMap,
    Path(at): Path<At>,
    Query(asked): Query<About>,
    Form(wish): Form<Wish>,
) -> Result<Response> {
    let about = What::of(&asked.about)?;
    let mut tx = site.db.accounts().await?;
    super::queries::choose(&mut tx, &at.company, at.token, about.key(), wish.comes == "yes").await?;
    tx.commit().await?;
    Ok(page(&site, chrome, &headers, at, about).await?.into_response())
}
