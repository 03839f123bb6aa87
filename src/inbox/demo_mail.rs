//! The demo's mail: what would have been sent, for whoever tries Ithaca out. Elsewhere there is no such page.

use askama::Template;
use axum::{extract::State, response::IntoResponse};

use crate::{
    accounts::Visitor,
    kit::{
        error::{Error, Result},
        mail::{SITE, Waiting},
        page::{Chrome, Page},
        site::Site,
    },
};

#[derive(Template)]
#[template(path = "inbox/demo_mail.html")]
struct DemoMail {
    chrome: Chrome,
    mail: Vec<Waiting>,
}

impl DemoMail {
    /// The words of a mail without its links, and its one link inside this site.
    fn parts(&self, mail: &Waiting) -> (String, String) {
        let mut lines: Vec<&str> = mail.text.lines().collect();
        let at = lines.iter().position(|l| l.starts_with(SITE));
        let link = at.and_then(|i| lines.get(i)).and_then(|l| l.strip_prefix(SITE)).unwrap_or_default().to_owned();
        lines.truncate(at.map_or(lines.len(), |i| i.saturating_sub(1)));
        (lines.join("\n"), link)
    }
}

pub async fn show(State(site): State<Site>, Visitor(chrome): Visitor) -> Result<impl IntoResponse> {
    let slug = site.config.demo.as_deref().ok_or(Error::NotFound)?;
    let mut tx = site.db.system_at(slug).await?;
    let mail = Waiting::of_company(&mut tx).await?;
    Ok(Page(DemoMail { chrome, mail }))
}
