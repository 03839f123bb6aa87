//! The company's settings: name, language, time zone, contacts, and below how many answers a figure is hidden.

use askama::Template;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Company, logo::Logo, look::Color};
use crate::{
    accounts::access::{HrAdmin, Member, Reader},
    kit::{
        audit,
        clock::Now,
        db::to,
        error::Result,
        extract::Form,
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
        text::{self, Lang},
    },
};

#[derive(Template)]
#[template(path = "companies/settings.html")]
pub struct Show {
    chrome: Chrome,
    errors: Errors,
    typed: Typed,
    has_logo: bool,
    /// Auditors read; only HR admins change.
    may_change: bool,
}

#[derive(Deserialize, Serialize, Default)]
pub struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    time_zone: String,
    #[serde(default)]
    anonymity_threshold: String,
    #[serde(default)]
    hr_contact: String,
    #[serde(default)]
    health_contact: String,
    #[serde(default)]
    ethics_contact: String,
    #[serde(default)]
    values: String,
    #[serde(default)]
    ladder: String,
    #[serde(default)]
    accent: String,
    #[serde(default, skip_serializing)]
    mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

impl From<Company> for Typed {
    fn from(company: Company) -> Self {
        Self {
            name: company.name,
            language: company.language,
            time_zone: company.time_zone,
            anonymity_threshold: company.anonymity_threshold.to_string(),
            hr_contact: company.hr_contact,
            health_contact: company.health_contact,
            ethics_contact: company.ethics_contact,
            values: company.values,
            ladder: company.ladder.join("\n"),
            accent: company.accent,
            mark: String::new(),
        }
        .marked()
    }
}

impl Typed {
    fn parse(&self, errors: &mut Errors, company: &mut Company) {
        company.name = errors.required("name", &self.name, 120);
        match Lang::all().into_iter().find(|(tag, _)| *tag == self.language) {
            Some((tag, _)) => company.language = tag.to_owned(),
            None => errors.add("language", "error-choose"),
        }
        if text::zones().contains(&self.time_zone) {
            company.time_zone.clone_from(&self.time_zone);
        } else {
            errors.add("time_zone", "error-choose");
        }
        company.anonymity_threshold = errors.number("anonymity_threshold", &self.anonymity_threshold, 5..=100);
        company.hr_contact = errors.optional("hr_contact", &self.hr_contact, 300);
        company.health_contact = errors.optional("health_contact", &self.health_contact, 300);
        company.ethics_contact = errors.optional("ethics_contact", &self.ethics_contact, 300);
        company.values = errors.optional("values", &self.values, 4000);
        company.ladder = self.ladder.lines().map(|line| line.trim().to_owned()).collect();
        while company.ladder.last().is_some_and(String::is_empty) {
            company.ladder.pop();
        }
        if company.ladder.len() > 31 || company.ladder.iter().any(|name| name.chars().count() > 60) {
            errors.add("ladder", "settings-ladder-too-long");
        }
        company.accent = self.accent(errors);
    }
}

impl Typed {
    /// The color, readable everywhere; or what is wrong with it and what to take instead.
    fn accent(&self, errors: &mut Errors) -> String {
        if self.accent.trim().is_empty() {
            return String::new();
        }
        let Some(color) = Color::parse(&self.accent) else {
            errors.add("accent", "settings-accent-shape");
            return String::new();
        };
        if let Err(instead) = color.readable() {
            errors.add_with("accent", "settings-accent-unreadable", instead.to_string());
        }
        color.to_string()
    }
}

impl Show {
    /// The page as it is kept, with what is wrong beside it.
    pub(super) async fn with(mut member: Member, errors: Errors) -> Result<Self> {
        let company = Company::find(&mut member.tx).await?;
        let has_logo = Logo::sum(&mut member.tx).await?.is_some();
        let may_change = member.me.hr_admin;
        Ok(Self { chrome: member.chrome, errors, typed: company.into(), has_logo, may_change })
    }

    /// Past what the browser has kept, so that a change shows at once.
    fn fresh_look(&self) -> String {
        self.chrome.at(format!("/look.css?{}", self.chrome.now.timestamp_micros()))
    }

    fn languages(&self) -> Vec<(String, String)> {
        Lang::all().into_iter().map(|(tag, name)| (tag.to_owned(), name)).collect()
    }

    fn zones(&self) -> Vec<(String, String)> {
        text::zones().into_iter().map(|zone| (zone.clone(), zone)).collect()
    }
}

pub async fn show(Reader(member): Reader) -> Result<Page<Show>> {
    Ok(Page(Show::with(member, Errors::default()).await?))
}

pub async fn update(HrAdmin(mut member): HrAdmin, Now(now): Now, Form(mut typed): Form<Typed>) -> Result<Answer<Show>> {
    let company = member.tx.company();
    member.tx.one_at_a_time(company.0).await?;
    let stored = Company::find(&mut member.tx).await?;
    let mut company = stored.clone();
    let mut errors = Errors::default();
    typed.parse(&mut errors, &mut company);
    if !errors.is_empty() {
        let has_logo = Logo::sum(&mut member.tx).await?.is_some();
        return Ok(Answer::Again(Show { chrome: member.chrome, errors, typed, has_logo, may_change: true }));
    }
    if typed.overtaken(stored.into(), &mut errors, |_, stands| stands) {
        let has_logo = Logo::sum(&mut member.tx).await?.is_some();
        return Ok(Answer::Overtaken(Show { chrome: member.chrome, errors, typed, has_logo, may_change: true }));
    }
    company.save(&mut member.tx).await?;
    let detail = json!({ "language": company.language, "time_zone": company.time_zone, "anonymity_threshold": company.anonymity_threshold });
    audit::Entry::new("changed", "company").id(company.id.0).detail(detail).write(&mut member.tx, now).await?;
    let path = member.tx.path("/settings");
    Ok(Answer::Saved(member.tx.save(to(path).notice("settings-saved")).await?))
}
