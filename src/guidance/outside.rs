//! What mentoring does not cure (S14): the company's contact for it. Nothing is sent, nothing is kept.

use askama::Template;
use serde::Deserialize;

use crate::{
    companies::Company,
    kit::{
        error::{Error, Result},
        extract::Path,
        page::{Chrome, Page},
    },
    people::access::Member,
};

/// The contacts of a company by the word in the address.
pub const CONTACTS: [(&str, &str); 3] = [("hr", "hr"), ("health", "health"), ("ethics", "ethics")];

#[derive(Template)]
#[template(path = "guidance/outside.html")]
pub struct Outside {
    chrome: Chrome,
    about: String,
    contact: String,
}

#[derive(Deserialize)]
pub struct At {
    contact: String,
}

pub async fn show(mut member: Member, Path(at): Path<At>) -> Result<Page<Outside>> {
    let company = Company::find(&mut member.tx).await?;
    let (about, contact) = match at.contact.as_str() {
        "hr" => ("guidance-outside-hr-about", company.hr_contact),
        "health" => ("guidance-outside-health-about", company.health_contact),
        "ethics" => ("guidance-outside-ethics-about", company.ethics_contact),
        _ => return Err(Error::NotFound),
    };
    Ok(Page(Outside { about: member.chrome.lang.get(about), contact, chrome: member.chrome }))
}
