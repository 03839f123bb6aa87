//! The pages on which HR changes what people are told, looks at it filled in, and goes back to the product's own words.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;

use super::{
    Kind, Topic, Words,
    wording::{Wording, placeholders, unknown_placeholder},
};
use crate::{
    accounts::access::HrAdmin,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::Errors,
        page::{Answer, Chrome, Page},
        text::Lang,
    },
};

#[derive(Template)]
#[template(path = "inbox/rewording.html")]
pub struct List {
    chrome: Chrome,
    /// The language that is changed.
    spoken: Lang,
    wording: Wording,
}

#[derive(Template)]
#[template(path = "inbox/sentence.html")]
pub struct Sentence {
    chrome: Chrome,
    spoken: Lang,
    kind: Kind,
    /// Whether the company has words of its own for it.
    changed: bool,
    errors: Errors,
    typed: Typed,
    /// What was typed, filled in.
    preview: Option<String>,
}

#[derive(Deserialize)]
pub struct At {
    kind: String,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    language: String,
}

#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    language: String,
    #[serde(default)]
    sentence: String,
    /// Only to look at it.
    #[serde(default)]
    preview: String,
}

impl List {
    fn languages(&self) -> Vec<(&'static str, String)> {
        Lang::all()
    }

    fn topics(&self) -> Vec<(String, Vec<Kind>)> {
        let of = |topic: Topic| Kind::ALL.iter().copied().filter(|kind| kind.topic() == topic).collect();
        Topic::ALL.into_iter().map(|topic| (topic.label(self.chrome.lang), of(topic))).collect()
    }

    fn says(&self, kind: &Kind) -> String {
        self.wording.own(*kind).map_or_else(|| in_braces(*kind, self.spoken), str::to_owned)
    }

    fn is_changed(&self, kind: &Kind) -> bool {
        self.wording.own(*kind).is_some()
    }
}

impl Sentence {
    fn usual(&self) -> String {
        in_braces(self.kind, self.spoken)
    }

    fn placeholders(&self) -> String {
        placeholders(self.kind, self.spoken).iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ")
    }

    fn address(&self) -> String {
        self.chrome.at(format!("/settings/wording/{}", self.kind.name()))
    }
}

/// The product's own sentence as HR types one: "{other}" for Fluent's "{$other}".
fn in_braces(kind: Kind, lang: Lang) -> String {
    kind.in_short(lang).replace("{$", "{")
}

fn spoken(language: &str, chrome: &Chrome) -> Lang {
    Lang::of(language).unwrap_or(chrome.lang)
}

pub async fn show(HrAdmin(mut member): HrAdmin, Query(asked): Query<Asked>) -> Result<Page<List>> {
    let spoken = spoken(&asked.language, &member.chrome);
    let wording = Wording::all(&mut member.tx, spoken).await?;
    Ok(Page(List { chrome: member.chrome, spoken, wording }))
}

async fn known(tx: &mut CompanyTx, at: &At, lang: Lang) -> Result<(Kind, Option<String>)> {
    let kind = Kind::of(&at.kind).ok_or(Error::NotFound)?;
    let own = Wording::of(tx, kind, lang).await?.own(kind).map(str::to_owned);
    Ok((kind, own))
}

pub async fn edit(
    HrAdmin(mut member): HrAdmin,
    Path(at): Path<At>,
    Query(asked): Query<Asked>,
) -> Result<Page<Sentence>> {
    let spoken = spoken(&asked.language, &member.chrome);
    let (kind, own) = known(&mut member.tx, &at, spoken).await?;
    let changed = own.is_some();
    let sentence = own.unwrap_or_else(|| in_braces(kind, spoken));
    let typed = Typed { language: spoken.tag().to_owned(), sentence, preview: String::new() };
    Ok(Page(Sentence { chrome: member.chrome, spoken, kind, changed, errors: Errors::default(), typed, preview: None }))
}

/// Keeps the sentence, or only shows it filled in.
pub async fn update(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let spoken = spoken(&typed.language, &member.chrome);
    let (kind, own) = known(&mut member.tx, &at, spoken).await?;
    let mut errors = Errors::default();
    let sentence = errors.required("sentence", &typed.sentence, 200);
    if sentence.chars().any(char::is_control) {
        errors.add("sentence", "wording-one-line");
    } else if let Some(unknown) = unknown_placeholder(kind, spoken, &sentence) {
        errors.add_with("sentence", "wording-unknown", unknown);
    }
    if !errors.is_empty() || !typed.preview.is_empty() {
        let wrong = !errors.is_empty();
        let preview = (!wrong).then(|| sample(now).fill(&sentence, spoken, &member.chrome.zone));
        let changed = own.is_some();
        let page = Sentence { chrome: member.chrome, spoken, kind, changed, errors, typed, preview };
        return Ok(if wrong { Answer::Again(page).into_response() } else { Page(page).into_response() });
    }
    Wording::set(&mut member.tx, kind, spoken, &sentence, now).await?;
    Ok(saved(member, kind, spoken, "wording-saved", now).await?.into_response())
}

/// Back to the product's own sentence.
pub async fn reset(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(typed): Form<Typed>,
) -> Result<Saved> {
    let kind = Kind::of(&at.kind).ok_or(Error::NotFound)?;
    let spoken = spoken(&typed.language, &member.chrome);
    Wording::reset(&mut member.tx, kind, spoken).await?;
    saved(member, kind, spoken, "wording-was-reset", now).await
}

async fn saved(
    mut member: crate::accounts::access::Member,
    kind: Kind,
    lang: Lang,
    notice: &'static str,
    now: DateTime<Utc>,
) -> Result<Saved> {
    let detail = json!({ "kind": kind.name(), "language": lang.tag() });
    audit::Entry::new("changed", "company").detail(detail).write(&mut member.tx, now).await?;
    let path = member.tx.path(&format!("/settings/wording?language={}", lang.tag()));
    member.tx.save(to(path).notice(notice)).await
}

/// Something for every placeholder there is.
fn sample(now: DateTime<Utc>) -> Words {
    let soon = now + chrono::Duration::days(2);
    Words::none()
        .name("other", "Henrik Aalto")
        .name("next", "Amara Okoye")
        .name("names", "Amara Okoye, Bruno Keller")
        .name("program", "Nordlicht Lead")
        .number("n", 3)
        .number("days", 41)
        .number("agreed", 14)
        .date("due", soon.date_naive())
        .moment("when", soon)
}
