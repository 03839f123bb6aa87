//! The pairs of a program: when they met, never what they said.

use askama::Template;
use serde::Deserialize;

use super::rhythm::{Asked, Pair, strips};
use crate::{
    kit::{
        chart::Strip,
        clock::Now,
        error::Result,
        extract::{Path, Query},
        page::{Chrome, Page},
    },
    people::access::Coordinator,
    programs::{Head, Program, ProgramGoal, Tab, access::ProgramPath},
};

/// Rows of one page.
const PAGE: i64 = 50;

/// What the list can be asked for: (word, text key).
const SHOWS: [(&str, &str); 10] = [
    ("under-way", "pairs-under-way"),
    ("quiet", "pairs-quiet"),
    ("met-once", "pairs-met-once"),
    ("proposed", "pairs-proposed"),
    ("paused", "pair-state-paused"),
    ("closing", "pair-state-closing"),
    ("over", "pairs-over"),
    ("completed", "pair-state-completed"),
    ("without-feedback", "pair-state-without"),
    ("ended-early", "pair-state-ended"),
];

#[derive(Template)]
#[template(path = "reports/pairs.html")]
pub struct Pairs {
    chrome: Chrome,
    head: Head,
    pairs: Vec<(Pair, Strip)>,
    asked: Asked,
    /// The goal of the program that the pairs shown work on.
    goal: Option<ProgramGoal>,
    next: Option<i64>,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
    #[serde(default)]
    show: String,
    #[serde(default)]
    goal: String,
    #[serde(default)]
    after: String,
}

impl Pairs {
    fn shows(&self) -> [(&'static str, &'static str); 10] {
        SHOWS
    }

    fn is_shown(&self, show: &str) -> bool {
        self.asked.show == show
    }

    /// The address of the next page.
    fn next_path(&self, next: &i64) -> String {
        let name: String = self
            .asked
            .name
            .bytes()
            .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
            .collect();
        let goal = self.asked.goal.map(|goal| format!("&goal={goal}")).unwrap_or_default();
        self.head.program.path(&format!("/pairs?show={}&q={name}{goal}&after={next}", self.asked.show))
    }
}

pub async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(typed): Query<Typed>,
) -> Result<Page<Pairs>> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let head = Head::of(&mut member.tx, program, Tab::Pairs).await?;
    let after = typed.after.parse::<i64>().unwrap_or_default().clamp(0, 1_000_000);
    let show = SHOWS.into_iter().map(|(word, _)| word).find(|word| *word == typed.show).unwrap_or("under-way");
    let asked = Asked {
        name: typed.q.trim().chars().take(120).collect(),
        show: show.to_owned(),
        goal: typed.goal.parse().ok(),
        after,
        most: PAGE + 1,
    };
    let goal = match asked.goal {
        Some(id) => head.program.goals(&mut member.tx).await?.into_iter().find(|goal| goal.id.0 == id),
        None => None,
    };
    let mut pairs = Pair::of(&mut member.tx, &head.program, &asked, &member.chrome).await?;
    let more = pairs.len() > PAGE as usize;
    pairs.truncate(PAGE as usize);
    let strips = strips(&mut member.tx, &pairs, now).await?;
    member.tx.commit().await?;
    Ok(Page(Pairs {
        chrome: member.chrome,
        head,
        pairs: pairs.into_iter().zip(strips).collect(),
        next: more.then_some(after + PAGE),
        goal,
        asked,
    }))
}
