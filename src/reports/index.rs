//! Where reports begin: the whole company in numbers, month by month, and every program with what came of it so far.

use askama::Template;

use super::activity::{Activity, months};
use crate::{
    kit::{
        chart::Months,
        error::Result,
        page::{Chrome, Page},
    },
    programs::{Program, State, access::Overseer},
};

/// Months of the chart.
const MONTHS: u32 = 12;

#[derive(Template)]
#[template(path = "reports/index.html")]
pub struct Reports {
    chrome: Chrome,
    lines: Vec<Line>,
    months: Option<Months>,
}

/// A program with its numbers; none where the reader does not run it.
struct Line {
    program: Program,
    runs: bool,
    activity: Option<Activity>,
}

impl Reports {
    /// Every program's number of one kind together.
    fn sum(&self, of: fn(&Activity) -> i64) -> i64 {
        self.lines.iter().filter_map(|line| line.activity.as_ref()).map(of).sum()
    }

    fn pairs(&self) -> i64 {
        self.sum(Activity::begun)
    }

    fn held(&self) -> i64 {
        self.sum(|a| a.held)
    }

    fn hours(&self) -> i64 {
        self.sum(|a| a.minutes) / 60
    }

    /// How much of what was planned took place, in a hundred.
    fn kept(&self) -> Option<i64> {
        let due = self.sum(|a| a.due);
        (due > 0).then(|| self.held() * 100 / due)
    }

    /// Sides that gave feedback, of those asked.
    fn sides_in(&self) -> i64 {
        self.sum(|a| a.sides_in)
    }

    fn sides(&self) -> i64 {
        self.sum(|a| a.sides)
    }
}

pub async fn show(overseer: Overseer) -> Result<Page<Reports>> {
    let Overseer { mut member, of_all } = overseer;
    let me = member.id();
    let tx = &mut member.tx;
    let coordinated = Program::coordinated_by(tx, me).await?;
    let programs = if of_all { Program::all(tx, false, None).await? } else { coordinated.clone() };
    let programs: Vec<Program> = programs.into_iter().filter(|p| p.state != State::Draft).collect();
    let runs = |program: &Program| member.me.hr_admin || coordinated.iter().any(|own| own.id == program.id);
    let run: Vec<Program> = programs.iter().filter(|p| runs(p)).cloned().collect();
    let mut activity = Activity::of(tx, &run, &member.chrome).await?;
    let months = if run.is_empty() { None } else { Some(months(tx, &run, MONTHS, &member.chrome).await?) };
    let lines = programs
        .into_iter()
        .map(|program| {
            let at = activity.iter().position(|a| a.program_id == program.id.0);
            Line { activity: at.map(|at| activity.swap_remove(at)), runs: runs(&program), program }
        })
        .collect();
    Ok(Page(Reports { chrome: member.chrome, lines, months }))
}
