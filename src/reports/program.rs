//! The overview of a program: where it stands, what comes next, who could use a hand, and what came of it so far.

use askama::Template;
use axum::response::IntoResponse;
use chrono::Duration;

use super::{
    activity::{Activity, Family, Guidance, months},
    ahead::Ahead,
    goals::GoalLine,
    rhythm::{Asked, Pair, strips},
    totals::Totals,
};
use crate::{
    enrollment::{Funnel, Side, Stage},
    feedback,
    kit::{
        chart::{Months, Strip},
        clock::Now,
        error::Result,
        page::{Chrome, Page},
    },
    pairings::Pairing,
    programs::{Head, ProgramGoal, Step, Tab, access::ProgramReader},
};

/// So many quiet pairs stand on the page, and so many of those under way; the list has all.
const QUIET: i64 = 6;
const PAIRS: i64 = 12;
/// To close is what comes next from so many days before the end on.
const CLOSING_DAYS: i64 = 30;

#[derive(Template)]
#[template(path = "reports/program.html")]
struct Overview {
    chrome: Chrome,
    head: Head,
    ahead: Option<Ahead>,
    steps: Vec<Step>,
    /// Pairs and people that are asked to look back when the close begins.
    asked: (i64, i64),
    goals: Vec<ProgramGoal>,
    funnel: Option<Funnel>,
    numbers: Option<Numbers>,
}

/// What whoever runs the program sees of it.
struct Numbers {
    activity: Activity,
    quiet: Vec<Pair>,
    /// Those under way that met longest ago.
    pairs: Vec<(Pair, Strip)>,
    months: Months,
    goals: Vec<GoalLine>,
    families: Vec<Family>,
    guidance: Guidance,
    totals: Totals,
}

impl Overview {
    /// What a step will do; before many people are asked, how many.
    fn explains(&self, step: &Step) -> String {
        let explains = self.chrome.lang.get(step.explains);
        if step.noun != "closing" {
            return explains;
        }
        let (pairs, people) = self.asked;
        let asks = t!(self.chrome, "step-closing-asks", people = people, pairs = pairs, days = feedback::OPEN_DAYS);
        format!("{explains} {asks}")
    }

    fn sides(&self) -> [Side; 2] {
        [Side::Mentor, Side::Mentee]
    }

    fn stages(&self) -> [Stage; 7] {
        [Stage::Waiting, Stage::Opened, Stage::Applied, Stage::NotReady, Stage::Ready, Stage::Placed, Stage::Out]
    }
}

impl Numbers {
    /// Pairs by phase as (text key, count, what the list is asked for).
    fn phases(&self) -> [(&'static str, i64, &'static str); 7] {
        let a = &self.activity;
        let active = a.under_way - a.paused - a.closing;
        [
            ("pair-state-proposed", a.proposed, "proposed"),
            ("pair-state-active", active, "under-way"),
            ("pair-state-paused", a.paused, "paused"),
            ("pair-state-closing", a.closing, "closing"),
            ("pair-state-completed", a.completed, "completed"),
            ("pair-state-without", a.without_feedback, "without-feedback"),
            ("pair-state-ended", a.ended_early, "ended-early"),
        ]
    }

    /// Full hours of all sessions.
    fn hours(&self) -> i64 {
        self.activity.minutes / 60
    }
}

pub async fn show(reader: ProgramReader, Now(now): Now) -> Result<impl IntoResponse> {
    let ProgramReader { mut member, program } = reader;
    let (tx, chrome) = (&mut member.tx, &member.chrome);
    let goals = program.goals(tx).await?;
    let head = Head::of(tx, program, Tab::Overview).await?;
    let funnel = if head.runs { Some(Funnel::of(tx, &head.program).await?) } else { None };
    let programs = std::slice::from_ref(&head.program);
    let activity = if head.runs { Activity::of(tx, programs, chrome).await?.pop() } else { None };
    let proposed = activity.as_ref().map_or(0, |activity| activity.proposed);
    let ahead = match &funnel {
        Some(funnel) => Ahead::of(tx, &head.program, funnel, proposed).await?,
        None => None,
    };
    let mut steps = if head.runs { head.program.steps() } else { Vec::new() };
    let early = head.program.ends_on.is_some_and(|end| end > chrome.today() + Duration::days(CLOSING_DAYS));
    for step in &mut steps {
        step.main &= ahead.is_none() && !(early && step.noun == "closing");
    }
    let closes = steps.iter().any(|step| step.noun == "closing");
    let asked = if closes { Pairing::to_be_asked(tx, &head.program).await? } else { (0, 0) };
    let numbers = match activity {
        None => None,
        Some(activity) => {
            let quiet = Asked { show: "quiet".to_owned(), most: QUIET, ..Asked::default() };
            let quiet = Pair::of(tx, &head.program, &quiet, chrome).await?;
            let under_way = Asked { most: PAIRS, ..Asked::default() };
            let under_way = Pair::of(tx, &head.program, &under_way, chrome).await?;
            let strips = strips(tx, &under_way, now).await?;
            Some(Numbers {
                activity,
                quiet,
                pairs: under_way.into_iter().zip(strips).collect(),
                months: months(tx, programs, 6, chrome).await?,
                goals: GoalLine::of(tx, &head.program, goals.clone(), now).await?,
                families: Family::of(tx, &head.program).await?,
                guidance: Guidance::of(tx, programs, now).await?.pop().unwrap_or_default(),
                totals: Totals::of(tx, &head.program).await?,
            })
        }
    };
    member.tx.commit().await?;
    Ok(Page(Overview { chrome: member.chrome, head, ahead, steps, asked, goals, funnel, numbers }))
}
