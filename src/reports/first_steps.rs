//! Five short screens for whoever begins (S13): what mentoring is, what it is not, who reads what. Whoever is called away goes on where
//! they were; a mentee may skip them.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::{
    enrollment::{Enrollment, Side},
    kit::{
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Form, Query},
        id::PersonId,
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

/// How far somebody came.
pub struct Reached {
    pub screen: i32,
    /// Seen to the end, or skipped.
    pub done: bool,
}

#[derive(Template)]
#[template(path = "reports/first_steps.html")]
pub struct FirstSteps {
    chrome: Chrome,
    /// From 1.
    screen: usize,
    may_skip: bool,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    screen: Option<usize>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    /// The screen to go to, or "done".
    screen: String,
}

impl Reached {
    /// How far somebody came; the first screen for whoever has not begun.
    pub async fn of(tx: &mut CompanyTx, person: PersonId) -> Result<Self> {
        let kept = sqlx::query_as!(
            Self,
            r#"select screen, done_at is not null as "done!" from first_steps where person_id = $1"#,
            person.0
        )
        .fetch_optional(tx.conn())
        .await?;
        Ok(kept.unwrap_or(Self { screen: 1, done: false }))
    }

    /// Keeps how far somebody is; none is to the end.
    async fn keep(tx: &mut CompanyTx, person: PersonId, screen: Option<i32>, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "insert into first_steps (company_id, person_id, screen, done_at) values (current_company(), $1, coalesce($2, 1), $3)
             on conflict (company_id, person_id) do update set screen = excluded.screen, done_at = coalesce(first_steps.done_at, excluded.done_at)",
            person.0,
            screen,
            screen.is_none().then_some(now)
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// "Begin", or where to go on.
    pub fn open(&self, chrome: &Chrome) -> String {
        match self.screen {
            1 => chrome.lang.get("first-steps-open"),
            n => t!(chrome, "first-steps-go-on", n = n, all = SCREENS.len()),
        }
    }
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

/// A mentor sees all five.
async fn may_skip(tx: &mut CompanyTx, me: PersonId) -> Result<bool> {
    let places = Enrollment::of_person(tx, me).await?;
    Ok(!places.iter().any(|place| place.side == Side::Mentor && place.is_living()))
}

pub async fn show(mut member: Member, Query(asked): Query<Asked>) -> Result<Page<FirstSteps>> {
    let me = member.id();
    let reached = Reached::of(&mut member.tx, me).await?.screen;
    let screen = asked.screen.unwrap_or(reached.unsigned_abs() as usize).clamp(1, SCREENS.len());
    let may_skip = may_skip(&mut member.tx, me).await?;
    Ok(Page(FirstSteps { chrome: member.chrome, screen, may_skip }))
}

pub async fn create(mut member: Member, Now(now): Now, Form(typed): Form<Typed>) -> Result<Saved> {
    let me = member.id();
    if typed.screen == "done" {
        Reached::keep(&mut member.tx, me, None, now).await?;
        let path = member.tx.path("/mentoring");
        return member.tx.save(to(path)).await;
    }
    let screen =
        typed.screen.parse().ok().filter(|screen| (1..=5).contains(screen)).ok_or(Error::BadRequest("screen"))?;
    Reached::keep(&mut member.tx, me, Some(screen), now).await?;
    let path = member.tx.path("/first-steps");
    member.tx.save(to(path)).await
}
