//! The company's settings: name, language, time zone, contacts, and below how many answers a figure is hidden.

use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::Company;
use crate::{
    accounts::access::{HrAdmin, Reader},
    kit::{
        audit,
        clock::Now,
        db::to,
        error::Result,
        extract::Form,
        form::Errors,
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
    /// Auditors read; only HR admins change.
    may_change: bool,
}

#[derive(Deserialize, Default)]
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
        }
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
    }
}

impl Show {
    fn languages(&self) -> Vec<(String, String)> {
        Lang::all().into_iter().map(|(tag, name)| (tag.to_owned(), name)).collect()
    }

    fn zones(&self) -> Vec<(String, String)> {
        text::zones().into_iter().map(|zone| (zone.clone(), zone)).collect()
    }
}

pub async fn show(Reader(mut member): Reader) -> Result<Page<Show>> {
    let company = Company::find(&mut member.tx).await?;
    let may_change = member.me.hr_admin;
    Ok(Page(Show { chrome: member.chrome, errors: Errors::default(), typed: company.into(), may_change }))
}

pub async fn update(HrAdmin(mut member): HrAdmin, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    let mut company = Company::find(&mut member.tx).await?;
    let mut errors = Errors::default();
    typed.parse(&mut errors, &mut company);
    if !errors.is_empty() {
        return Ok(Answer::Again(Show { chrome: member.chrome, errors, typed, may_change: true }));
    }
    company.save(&mut member.tx).await?;
    let detail = json!({ "language": company.language, "time_zone": company.time_zone, "anonymity_threshold": company.anonymity_threshold });
    audit::Entry::new("changed", "company").id(company.id.0).detail(detail).write(&mut member.tx, now).await?;
    let path = member.tx.path("/settings");
    Ok(Answer::Saved(member.tx.save(to(path).notice("settings-saved")).await?))
}
