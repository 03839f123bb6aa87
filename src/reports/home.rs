//! Where everybody begins: HR, coordinators and auditors see their programs here, everybody else their own mentoring.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    activity::{Activity, Guidance, first_of},
    todo::{Todo, todos},
};
use crate::{
    kit::{
        chart::shares,
        clock::Now,
        db::CompanyTx,
        error::Result,
        page::{Chrome, Me, Page},
    },
    people::access::Member,
    programs::{Head, Program, State, Tab},
};

#[derive(Template)]
#[template(path = "reports/home.html")]
struct Home {
    chrome: Chrome,
    me: Me,
    /// None for an auditor, who does nothing here.
    todos: Option<Vec<Todo>>,
    figures: Option<Figures>,
    lines: Vec<Line>,
    first: Option<FirstSteps>,
}

/// The company, or a coordinator's programs, in five numbers.
struct Figures {
    in_mentoring: i64,
    /// How many people there are; none for a coordinator.
    people: Option<i64>,
    pairs: i64,
    last_month: String,
    held_last_month: i64,
    kept: Option<i64>,
    /// Guidance requests of the last year, and those answered within three days.
    asked: i64,
    quickly: i64,
}

/// A program with its numbers; none where the reader does not run it.
struct Line {
    head: Head,
    activity: Option<Activity>,
}

/// What a fresh company still has to do.
struct FirstSteps {
    people: bool,
    program: bool,
}

impl Home {
    /// How many things wait.
    fn n(&self) -> usize {
        self.todos.as_ref().map_or(0, Vec::len)
    }
}

impl Line {
    fn shares(&self) -> Option<[(i64, i64); 3]> {
        self.activity
            .as_ref()
            .filter(|a| a.on_track + a.slowing + a.stalled > 0)
            .map(|a| shares([a.on_track, a.slowing, a.stalled]))
    }

    /// Whether its pairs look back: then what is handed in counts, not the rhythm.
    fn looks_back(&self) -> bool {
        self.head.program.state == State::Closing
    }

    /// The text key of the next step, and the date it belongs to.
    fn next(&self, chrome: &Chrome) -> String {
        let program = &self.head.program;
        match (program.state, program.starts_on, program.ends_on) {
            (State::Enrolling | State::Matching, Some(day), _) => t!(chrome, "home-next-start", day = day),
            (State::Running, _, Some(day)) => t!(chrome, "home-next-close", day = day),
            (State::Running, _, None) if !program.formal => chrome.lang.get("home-next-goes-on"),
            _ => program
                .steps()
                .into_iter()
                .find(|step| step.main)
                .map(|step| chrome.lang.get(step.label))
                .unwrap_or_default(),
        }
    }
}

/// The company's bare address, as it is printed and typed.
pub async fn front(member: Member) -> Redirect {
    Redirect::to(&member.chrome.at("/home"))
}

pub async fn show(mut member: Member, Now(now): Now) -> Result<Response> {
    let me = member.id();
    let (hr, auditor) = (member.me.hr_admin, member.me.auditor);
    let programs = if hr || auditor {
        Program::all(&mut member.tx, false, None).await?
    } else {
        Program::coordinated_by(&mut member.tx, me).await?
    };
    if !hr && !auditor && programs.is_empty() {
        return Ok(Redirect::to(&member.tx.path("/mentoring")).into_response());
    }
    let programs: Vec<Program> =
        programs.into_iter().filter(|p| !matches!(p.state, State::Closed | State::Archived)).collect();
    let (tx, chrome) = (&mut member.tx, &member.chrome);
    let coordinated = if hr || !auditor { Vec::new() } else { Program::coordinated_by(tx, me).await? };
    let runs = |program: &Program| hr || !auditor || coordinated.iter().any(|own| own.id == program.id);
    let run: Vec<Program> = programs.iter().filter(|p| runs(p)).cloned().collect();
    let reads_only = run.is_empty() && !hr;
    let todos = if reads_only { None } else { Some(todos(tx, chrome, &run, hr).await?) };
    let activity = Activity::of(tx, &run, chrome).await?;
    let figures = if reads_only { None } else { Some(Figures::of(tx, chrome, &run, &activity, hr, now).await?) };
    let first = if hr { FirstSteps::of(tx, &programs).await? } else { None };
    let mut lines = Vec::with_capacity(programs.len());
    let mut activity: Vec<_> = activity.into_iter().map(Some).collect();
    for program in programs {
        let numbers = activity
            .iter_mut()
            .find(|a| a.as_ref().is_some_and(|a| a.program_id == program.id.0))
            .and_then(Option::take);
        let runs = runs(&program);
        lines.push(Line { head: Head { program, tab: Tab::Overview, runs }, activity: numbers });
    }
    member.tx.commit().await?;
    Ok(Page(Home { me: member.me, todos, figures, lines, first, chrome: member.chrome }).into_response())
}

impl Figures {
    async fn of(
        tx: &mut CompanyTx,
        chrome: &Chrome,
        programs: &[Program],
        activity: &[Activity],
        hr: bool,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
        let today = chrome.today();
        let last = first_of(today, 1);
        let row = sqlx::query!(
            r#"select
                 (select count(distinct w.id) from pairing p cross join lateral (values (p.mentor_id), (p.mentee_id)) w(id)
                   where p.program_id = any($1) and p.state in ('active', 'paused', 'closing')) as "in_mentoring!",
                 (select count(*) from person) - (select count(*) from person where leaving_date <= $3) as "people!",
                 (select coalesce(sum(held), 0) from session_month where program_id = any($1) and month = $2)::bigint as "held!""#,
            &ids,
            last,
            today
        )
        .fetch_one(tx.conn())
        .await?;
        let guidance = Guidance::of(tx, programs, now).await?;
        let (held, due) = activity.iter().fold((0, 0), |(held, due), a| (held + a.held, due + a.due));
        Ok(Self {
            in_mentoring: row.in_mentoring,
            people: hr.then_some(row.people),
            pairs: activity.iter().map(|a| a.under_way).sum(),
            last_month: chrome.lang.month(last),
            held_last_month: row.held,
            kept: (due > 0).then(|| held * 100 / due),
            asked: guidance.iter().map(|g| g.asked).sum(),
            quickly: guidance.iter().map(|g| g.quickly).sum(),
        })
    }
}

impl FirstSteps {
    /// None once somebody has been invited.
    async fn of(tx: &mut CompanyTx, programs: &[Program]) -> Result<Option<Self>> {
        let row = sqlx::query!(
            r#"select (select count(*) from (select from person limit 2) p) > 1 as "people!", exists (select from enrollment) as "invited!""#
        )
        .fetch_one(tx.conn())
        .await?;
        Ok((!row.invited).then_some(Self { people: row.people, program: !programs.is_empty() }))
    }
}
