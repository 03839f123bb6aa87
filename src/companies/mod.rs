//! The tenant: its settings, catalogues of job roles and topics, contacts.

mod alike;
mod calendar;
mod guide;
mod logo;
mod look;
mod queries;
mod settings;
mod starter;
mod topic_merge;
mod topics;
mod who_sees_what;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

pub use self::{
    alike::alike,
    calendar::SiteCalendar,
    guide::{GuideKind, GuidePoint, GuidePointId, starter_guide},
    starter::starter_topics,
};
use crate::kit::{id::CompanyId, site::Site};

crate::id!(
    /// A job role of the catalogue.
    JobRoleId
);
crate::id!(
    /// A topic of the catalogue.
    TopicId
);

/// The tenant and its settings.
#[derive(Clone)]
pub struct Company {
    pub id: CompanyId,
    pub slug: String,
    pub name: String,
    pub language: String,
    pub time_zone: String,
    pub anonymity_threshold: i32,
    /// Mails of a person's week at the most.
    pub mail_cap: i32,
    pub hr_contact: String,
    pub health_contact: String,
    pub ethics_contact: String,
    /// What the company stands for (S24), one value a line.
    pub values: String,
    /// What each level is called, the lowest first.
    pub ladder: Vec<String>,
    /// "#rrggbb"; empty: the product's own.
    pub accent: String,
}

impl Company {
    /// What a level is called: "4, Lead", or its number where the company has no word for it.
    pub fn level(&self, level: &i32) -> String {
        let name = usize::try_from(*level).ok().and_then(|at| self.ladder.get(at)).filter(|name| !name.is_empty());
        name.map_or_else(|| level.to_string(), |name| format!("{level}, {name}"))
    }

    /// Whether the company has a word for a level.
    pub fn names(&self, level: &i32) -> bool {
        self.level(level) != level.to_string()
    }

    /// What the company stands for, one value each.
    pub fn own_values(&self) -> Vec<&str> {
        self.values.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    }
}

/// A job role of the company's catalogue.
#[derive(Clone)]
pub struct JobRole {
    pub id: JobRoleId,
    pub title: String,
    pub family: String,
    pub level: i32,
    pub leads_people: bool,
}

/// A skill or know-how of the company's catalogue.
#[derive(Clone)]
pub struct Topic {
    pub id: TopicId,
    pub name: String,
    /// "work" or "social".
    pub family: String,
    pub tacit: bool,
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/settings", get(settings::show).post(settings::update))
        .route("/{company}/settings/logo", post(logo::create).layer(DefaultBodyLimit::max(logo::LARGEST + 64 * 1024)))
        .route("/{company}/settings/logo/removal", post(logo::remove))
        .route("/{company}/look.css", get(look::show))
        .route("/{company}/logo.png", get(look::logo))
        .route("/{company}/settings/topics", get(topics::show).post(topics::create))
        .route("/{company}/settings/topics/{topic}/merge", get(topic_merge::show).post(topic_merge::create))
        .route("/{company}/settings/topics/{topic}", get(topics::edit).post(topics::update))
        .route("/{company}/settings/guide", get(guide::show))
        .route("/{company}/settings/guide/{list}", post(guide::update))
        .route("/who-sees-what", get(who_sees_what::show))
}
