//! The overview of a program: where it stands, what comes next, who is on the way.

use askama::Template;
use axum::response::IntoResponse;

use crate::{
    enrollment::{Funnel, Side, Stage},
    kit::{
        error::Result,
        page::{Chrome, Page},
    },
    programs::{Head, ProgramGoal, Step, Tab, access::ProgramReader},
};

#[derive(Template)]
#[template(path = "reports/program.html")]
struct Overview {
    chrome: Chrome,
    head: Head,
    steps: Vec<Step>,
    goals: Vec<ProgramGoal>,
    funnel: Option<Funnel>,
}

impl Overview {
    fn sides(&self) -> [Side; 2] {
        [Side::Mentor, Side::Mentee]
    }

    fn stages(&self) -> [Stage; 7] {
        [Stage::Waiting, Stage::Opened, Stage::Applied, Stage::NotReady, Stage::Ready, Stage::Placed, Stage::Out]
    }
}

pub async fn show(reader: ProgramReader) -> Result<impl IntoResponse> {
    let ProgramReader { mut member, program } = reader;
    let goals = program.goals(&mut member.tx).await?;
    let head = Head::of(&mut member.tx, program, Tab::Overview).await?;
    let steps = if head.runs { head.program.steps() } else { Vec::new() };
    let funnel = if head.runs { Some(Funnel::of(&mut member.tx, &head.program).await?) } else { None };
    Ok(Page(Overview { chrome: member.chrome, head, steps, goals, funnel }))
}
