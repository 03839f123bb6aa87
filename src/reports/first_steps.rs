//! Five short screens for whoever begins (S13): what mentoring is, what it is not, who reads what. Nobody has to see them all.

use askama::Template;
use serde::Deserialize;

use crate::{
    kit::{
        error::Result,
        extract::Query,
        page::{Chrome, Page},
    },
    people::access::Member,
};

/// The screens: icon, title and text.
const SCREENS: [(&str, &str, &str); 5] = [
    ("handshake", "first-steps-1", "first-steps-1-text"),
    ("calendar", "first-steps-2", "first-steps-2-text"),
    ("arrow-left-right", "first-steps-3", "first-steps-3-text"),
    ("shield-check", "first-steps-4", "first-steps-4-text"),
    ("lock", "first-steps-5", "first-steps-5-text"),
];

#[derive(Template)]
#[template(path = "reports/first_steps.html")]
pub struct FirstSteps {
    chrome: Chrome,
    /// From 1.
    screen: usize,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    screen: Option<usize>,
}

impl FirstSteps {
    fn here(&self) -> (&'static str, String, String) {
        let (icon, title, text) = SCREENS.get(self.screen - 1).copied().unwrap_or(SCREENS[0]);
        (icon, self.chrome.lang.get(title), self.chrome.lang.get(text))
    }

    fn all(&self) -> usize {
        SCREENS.len()
    }

    fn path(&self, screen: usize) -> String {
        format!("{}?screen={screen}", self.chrome.at("/first-steps"))
    }
}

pub async fn show(member: Member, Query(asked): Query<Asked>) -> Result<Page<FirstSteps>> {
    let screen = asked.screen.unwrap_or(1).clamp(1, SCREENS.len());
    Ok(Page(FirstSteps { chrome: member.chrome, screen }))
}
