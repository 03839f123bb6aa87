//! A question to the directory as an address or a form writes it: what is searched, and how it is narrowed.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Filter, Standing};
use crate::companies::JobRoleId;

/// What the address asks for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Question {
    pub q: String,
    pub role: String,
    pub family: String,
    pub level: String,
    pub department: String,
    pub site: String,
    pub country: String,
    /// Years with the company: "0-1", "10-".
    pub tenure: String,
    pub standing: String,
    /// Somebody's place in a program.
    pub program: String,
    pub tag: String,
}

impl Question {
    /// Whom it means on that day.
    pub fn filter(&self, today: NaiveDate) -> Filter {
        let one = |value: &str| if value.is_empty() { Vec::new() } else { vec![value.to_owned()] };
        let (least, most) = self.tenure.split_once('-').unwrap_or_default();
        Filter {
            text: self.q.chars().take(200).collect(),
            job_roles: self.role.parse::<JobRoleId>().into_iter().collect(),
            families: one(&self.family),
            levels: self.level.parse().into_iter().collect(),
            departments: one(&self.department),
            sites: one(&self.site),
            countries: one(&self.country),
            tenure_min: least.parse().ok(),
            tenure_max: most.parse().ok(),
            standing: Standing::of(&self.standing),
            program: self.program.parse().ok(),
            tag: self.tag.parse().ok(),
            ..Filter::on(today)
        }
    }

    /// Its parts that say something, as name and value: for hidden fields and addresses.
    pub fn parts(&self) -> Vec<(&'static str, &str)> {
        [
            ("q", self.q.as_str()),
            ("role", &self.role),
            ("family", &self.family),
            ("level", &self.level),
            ("department", &self.department),
            ("site", &self.site),
            ("country", &self.country),
            ("tenure", &self.tenure),
            ("standing", &self.standing),
            ("program", &self.program),
            ("tag", &self.tag),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
    }

    /// Whether anything narrows the list.
    pub fn narrows(&self) -> bool {
        !self.parts().is_empty()
    }

    /// The question of an address, with more parts behind it; those without a value are left out.
    pub fn address(&self, more: &[(&str, &str)]) -> String {
        let all: Vec<(&str, &str)> = self.parts().into_iter().chain(more.iter().copied()).collect();
        address(&all)
    }
}

/// The question of an address: "?q=ada&sort=name"; parts without a value are left out.
pub fn address(parts: &[(&str, &str)]) -> String {
    let said = parts.iter().filter(|(_, value)| !value.is_empty());
    let written: Vec<String> = said.map(|(name, value)| format!("{name}={}", encode(value))).collect();
    format!("?{}", written.join("&"))
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b == b'-' { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
