//! The programs of the company: where each stands, how many pairs it has, and what comes next.

use askama::Template;
use axum::response::IntoResponse;
use serde::Deserialize;
use sqlx::types::Uuid;

use crate::{
    kit::{
        db::CompanyTx,
        error::Result,
        extract::Query,
        page::{Chrome, Page},
    },
    programs::{Preset, Program, State, access::Overseer},
};

#[derive(Template)]
#[template(path = "reports/programs.html")]
struct Programs {
    chrome: Chrome,
    lines: Vec<Line>,
    archived: bool,
    is_hr: bool,
    is_talent: bool,
}

/// A program with its numbers; none where the reader does not run it.
struct Line {
    program: Program,
    numbers: Option<Numbers>,
}

struct Numbers {
    pairs: i64,
    mentors: i64,
    mentees: i64,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    archived: Option<String>,
}

impl Line {
    /// The text key of the next step.
    fn next(&self) -> Option<&'static str> {
        if self.program.state == State::Running && !self.program.formal {
            return Some("home-next-goes-on");
        }
        self.program.steps().into_iter().find(|step| step.main).map(|step| step.label)
    }

    fn is_high_potentials(&self) -> bool {
        self.program.preset == Preset::HighPotentials
    }
}

pub async fn show(overseer: Overseer, Query(asked): Query<Asked>) -> Result<impl IntoResponse> {
    let Overseer { mut member, of_all } = overseer;
    let me = member.id();
    let archived = asked.archived.is_some();
    let programs = if of_all {
        Program::all(&mut member.tx, archived, None).await?
    } else {
        Program::coordinated_by(&mut member.tx, me).await?
    };
    let lines = lines(&mut member.tx, programs).await?;
    let (is_hr, is_talent) = (member.me.hr_admin, member.me.talent_admin);
    Ok(Page(Programs { chrome: member.chrome, lines, archived, is_hr, is_talent }))
}

async fn lines(tx: &mut CompanyTx, programs: Vec<Program>) -> Result<Vec<Line>> {
    let ids: Vec<Uuid> = programs.iter().map(|program| program.id.0).collect();
    let rows = sqlx::query!(
        r#"select p.id, runs_program(p.id) as "runs!",
             (select count(*) from pairing r where r.company_id = p.company_id and r.program_id = p.id
               and r.state in ('active', 'paused', 'closing', 'completed', 'closed_without_feedback')) as "pairs!",
             (select count(*) from enrollment e where e.company_id = p.company_id and e.program_id = p.id and e.side = 'mentor' and e.state in ('approved', 'placed')) as "mentors!",
             (select count(*) from enrollment e where e.company_id = p.company_id and e.program_id = p.id and e.side = 'mentee' and e.state in ('approved', 'placed')) as "mentees!"
           from program p where p.id = any($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(programs
        .into_iter()
        .map(|program| {
            let row = rows.iter().find(|row| row.id == program.id.0 && row.runs);
            Line { numbers: row.map(|r| Numbers { pairs: r.pairs, mentors: r.mentors, mentees: r.mentees }), program }
        })
        .collect())
}
