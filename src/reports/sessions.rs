//! The sessions of a program: when, how long, of what kind and for which goals (V3); never what was said.

use askama::Template;
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::seen;
use crate::{
    kit::{
        audit,
        clock::Now,
        db::CompanyTx,
        error::Result,
        extract::{Path, Query},
        page::{Chrome, Page},
    },
    people::access::Coordinator,
    programs::{Head, Program, ProgramGoal, Tab, access::ProgramPath},
    sessions::{Kind, State},
};

/// Rows of one page.
const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "reports/sessions.html")]
pub struct Sessions {
    chrome: Chrome,
    head: Head,
    goals: Vec<ProgramGoal>,
    lines: Vec<Line>,
    asked: Asked,
    next: Option<i64>,
}

/// A session as HR may see it.
pub struct Line {
    pub starts_at: DateTime<Utc>,
    pub minutes: i32,
    pub kind: Kind,
    pub state: State,
    pub mentee: String,
    pub mentor: String,
    pub pairing: Uuid,
    pub goals: Vec<Uuid>,
}

/// Which sessions.
#[derive(Default, Clone)]
pub struct Asked {
    pub month: Option<NaiveDate>,
    pub goal: Option<Uuid>,
    /// "held", "missed" or "planned"; empty for all.
    pub state: &'static str,
    pub after: i64,
    pub most: i64,
}

impl Asked {
    fn is_state(&self, word: &str) -> bool {
        self.state == word
    }
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    month: String,
    #[serde(default)]
    goal: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    after: String,
}

impl Typed {
    /// What was asked, as far as it means anything.
    fn asked(&self) -> Asked {
        Asked {
            month: NaiveDate::parse_from_str(&format!("{}-01", self.month), "%Y-%m-%d")
                .ok()
                .filter(|month| (1900..=2200).contains(&month.year())),
            goal: self.goal.parse().ok(),
            state: STATES.into_iter().map(|(word, _)| word).find(|word| *word == self.state).unwrap_or_default(),
            after: self.after.parse::<i64>().unwrap_or_default().clamp(0, 1_000_000),
            most: PAGE + 1,
        }
    }
}

/// What the list can be asked for: (word, text key).
const STATES: [(&str, &str); 4] =
    [("", "sessions-all"), ("held", "chart-held"), ("missed", "sessions-missed"), ("planned", "chart-planned")];

impl Line {
    /// Sessions of a program, the latest first. Whose they are is told so.
    pub async fn of(tx: &mut CompanyTx, program: &Program, asked: &Asked, now: DateTime<Utc>) -> Result<Vec<Self>> {
        let after = asked.month.and_then(|month| month.checked_add_months(Months::new(1)));
        let lines = sqlx::query_as!(
            Self,
            r#"select s.starts_at, s.minutes, s.kind as "kind: Kind", s.state as "state: State",
                 e.given_name || ' ' || e.family_name as "mentee!", p.id as pairing, m.given_name || ' ' || m.family_name as "mentor!",
                 array(select sg.goal_id from session_goal sg where sg.company_id = s.company_id and sg.session_id = s.id) as "goals!"
               from company c
               cross join lateral listed_sessions($1, $2, $3::date::timestamp at time zone c.time_zone, $4::date::timestamp at time zone c.time_zone, $5, $6, $7) l(id)
               join session s on s.id = l.id
               join pairing p on p.company_id = s.company_id and p.id = s.pairing_id
               join person e on e.company_id = p.company_id and e.id = p.mentee_id
               join person m on m.company_id = p.company_id and m.id = p.mentor_id
               order by s.starts_at desc, s.id"#,
            program.id.0,
            asked.state,
            asked.month,
            after,
            asked.goal,
            asked.after,
            asked.most
        )
        .fetch_all(tx.conn())
        .await?;
        seen::note(tx, lines.iter().map(|line| line.pairing), now).await?;
        Ok(lines)
    }

    /// The text key of what became of it.
    pub fn state_key(&self) -> &'static str {
        match self.state {
            State::Held => "chart-held",
            State::Missed => "sessions-missed",
            State::Planned | State::Canceled => "chart-planned",
        }
    }
}

impl Sessions {
    fn states(&self) -> [(&'static str, &'static str); 4] {
        STATES
    }

    /// The month asked for, as the field holds it.
    fn month(&self) -> String {
        self.asked.month.map(|month| month.format("%Y-%m").to_string()).unwrap_or_default()
    }

    fn is_goal(&self, goal: &ProgramGoal) -> bool {
        self.asked.goal == Some(goal.id.0)
    }

    /// The goals that a session touched, in words.
    fn goals_of(&self, line: &Line) -> String {
        let touched = self.goals.iter().filter(|goal| line.goals.contains(&goal.id.0));
        touched.map(|goal| goal.label(self.chrome.lang)).collect::<Vec<_>>().join(", ")
    }

    /// The address of the list from so many rows on.
    fn next_path(&self, after: &i64) -> String {
        let goal = self.asked.goal.map(|goal| goal.to_string()).unwrap_or_default();
        let (month, state) = (self.month(), self.asked.state);
        self.head.program.path(&format!("/sessions?month={month}&goal={goal}&state={state}&after={after}"))
    }
}

pub async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(typed): Query<Typed>,
) -> Result<Page<Sessions>> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let goals = program.goals(&mut member.tx).await?;
    let head = Head::of(&mut member.tx, program, Tab::Overview).await?;
    let asked = typed.asked();
    let mut lines = Line::of(&mut member.tx, &head.program, &asked, now).await?;
    let more = lines.len() > PAGE as usize;
    lines.truncate(PAGE as usize);
    audit::Entry::new("read", "session").id(head.program.id.0).write(&mut member.tx, now).await?;
    member.tx.commit().await?;
    Ok(Page(Sessions { chrome: member.chrome, head, goals, next: more.then_some(asked.after + PAGE), lines, asked }))
}
