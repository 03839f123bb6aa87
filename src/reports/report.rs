//! The report of a program: what it took, what came of it, who was served how well. Made to be printed and passed on: totals only.

use askama::Template;
use axum::response::Response;
use serde::Deserialize;

use super::{
    activity::Activity, comparison::Comparison, fairness::Fairness, goals::GoalLine, own::OwnTotal, totals::Totals,
};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::CompanyTx,
        error::Result,
        export::{Cell, Format, Sheet},
        extract::Path,
        page::{Chrome, Page},
    },
    programs::{Change, Head, ProgramGoal, State, Tab, access::ProgramReader},
};

#[derive(Template)]
#[template(path = "reports/report.html")]
pub struct Report {
    chrome: Chrome,
    head: Head,
    goals: Vec<ProgramGoal>,
    totals: Totals,
    own: Vec<OwnTotal>,
    /// None for an auditor, who sees the published totals alone.
    numbers: Option<Numbers>,
}

/// What whoever runs the program sees besides.
struct Numbers {
    activity: Activity,
    lines: Vec<GoalLine>,
    fairness: Option<Fairness>,
    comparison: Option<Comparison>,
}

#[derive(Deserialize)]
pub struct File {
    table: String,
}

impl Report {
    async fn of(reader: ProgramReader) -> Result<(Self, CompanyTx)> {
        let ProgramReader { mut member, program } = reader;
        let (tx, chrome) = (&mut member.tx, &member.chrome);
        let goals = program.goals(tx).await?;
        let totals = Totals::of(tx, &program).await?;
        let mut own = OwnTotal::of(tx, &program).await?;
        own.retain(|total| !total.is_text());
        let head = Head::of(tx, program, Tab::Feedback).await?;
        let activity = Activity::of(tx, std::slice::from_ref(&head.program), chrome).await?.pop();
        let numbers = match activity.filter(|_| head.runs) {
            None => None,
            Some(activity) => Some(Numbers {
                activity,
                lines: GoalLine::of(tx, &head.program, goals.clone(), chrome.now).await?,
                fairness: Fairness::of(tx, &head.program, chrome).await?,
                comparison: Comparison::of(tx, &head.program, chrome.today()).await?,
            }),
        };
        Ok((Self { chrome: member.chrome, head, goals, totals, own, numbers }, member.tx))
    }

    /// What the next round of the program could change, for HR admins once it has run.
    fn changes(&self) -> Vec<Change> {
        let begun = !matches!(self.head.program.state, State::Draft | State::Enrolling | State::Matching);
        let may = self.chrome.me.as_ref().is_some_and(|me| me.hr_admin);
        if begun && may { Change::offered(&self.head.program) } else { Vec::new() }
    }

    /// What people said that speaks to a change.
    fn heard(&self, change: &Change) -> Option<String> {
        let total = self.totals.close(&self.chrome.lang).into_iter().nth(2).filter(|_| *change == Change::Often);
        let (words, total) = total.and_then(|(words, total)| Some((words, total?)))?;
        let average = total.average(&self.chrome.lang);
        Some(t!(self.chrome, "next-heard", words = words, average = average, people = total.people))
    }

    /// The activity line of a goal.
    fn line(&self, goal: &ProgramGoal) -> Option<&GoalLine> {
        self.numbers.as_ref()?.lines.iter().find(|line| line.goal.id == goal.id)
    }

    /// The same as tables for a file.
    fn sheets(&self) -> Vec<Sheet> {
        let head = |keys: &[&str]| keys.iter().map(|key| self.chrome.lang.get(key)).collect::<Vec<_>>();
        let name = |key: &str| self.chrome.lang.get(key);
        let mut sheets = Vec::new();
        if let Some(n) = &self.numbers {
            let a = &n.activity;
            let figures = [
                ("reports-pairs-begun", a.begun().into()),
                ("chart-held", a.held.into()),
                ("reports-hours", (a.minutes / 60).into()),
                ("export-kept", Cell::from(a.kept().map(|kept| kept as f64))),
                ("export-feedback", a.sides_in.into()),
                ("pair-state-ended", a.ended_early.into()),
            ];
            let rows = figures.into_iter().map(|(key, value)| vec![name(key).into(), value]).collect();
            sheets.push(Sheet { name: name("report-figures"), head: head(&["report-figure", "report-value"]), rows });
        }
        let goals = self.goals.iter().map(|goal| {
            let (line, total) = (self.line(goal), self.totals.goal(goal));
            let mut row = vec![Cell::from(goal.label(self.chrome.lang))];
            row.extend(match line {
                Some(l) => [l.pairings, l.sessions, l.evidence, l.done, l.to_improve].map(Cell::from),
                None => [const { Cell::Empty }; 5],
            });
            row.extend([total.map(|t| t.people).into(), total.map(super::totals::Total::value).into()]);
            row
        });
        sheets.push(Sheet {
            name: name("goals-title"),
            head: head(&[
                "goals-goal",
                "goals-pairings",
                "goals-sessions",
                "goals-evidence",
                "told-done",
                "told-improve",
                "growth-people",
                "report-far",
            ]),
            rows: goals.collect(),
        });
        let close = self.totals.close(&self.chrome.lang).into_iter();
        let close = close.map(|(words, total)| {
            vec![words.into(), total.map(|t| t.people).into(), total.map(super::totals::Total::value).into()]
        });
        sheets.push(Sheet {
            name: name("rated-relationship"),
            head: head(&["rated-statement", "growth-people", "report-average"]),
            rows: close.collect(),
        });
        let growth = self.totals.attitudes(&self.chrome.lang).into_iter().map(|(words, growth)| {
            let mut row = vec![Cell::from(words)];
            row.extend(match growth {
                Some(g) => {
                    let (low, high) = g.interval().unzip();
                    [g.people.into(), g.at_start.into(), g.at_end.into(), g.change().into(), low.into(), high.into()]
                }
                None => [const { Cell::Empty }; 6],
            });
            row
        });
        sheets.push(Sheet {
            name: name("rated-attitudes"),
            head: head(&[
                "rated-statement",
                "growth-people",
                "rated-start",
                "rated-end",
                "growth-changed",
                "growth-low",
                "growth-high",
            ]),
            rows: growth.collect(),
        });
        for table in self.numbers.iter().filter_map(|n| n.fairness.as_ref()).flat_map(|f| &f.tables) {
            let rows = table.lines.iter().map(|l| {
                vec![l.name.as_str().into(), l.people.into(), l.quality.into(), l.wished.into(), l.sessions.into()]
            });
            sheets.push(Sheet {
                name: name(table.title),
                head: head(&[table.title, "growth-people", "fairness-quality", "fairness-wished", "fairness-sessions"]),
                rows: rows.collect(),
            });
        }
        sheets
    }
}

pub async fn show(reader: ProgramReader, Now(now): Now) -> Result<Page<Report>> {
    let (report, mut tx) = Report::of(reader).await?;
    audit::Entry::new("read", "report").id(report.head.program.id.0).write(&mut tx, now).await?;
    tx.commit().await?;
    Ok(Page(report))
}

/// The report as a file; that it left is in the audit log.
pub async fn save(reader: ProgramReader, Now(now): Now, Path(asked): Path<File>) -> Result<Response> {
    let (_, format) = Format::of(&asked.table)?;
    let (report, mut tx) = Report::of(reader).await?;
    audit::Entry::new("exported", "report").id(report.head.program.id.0).write(&mut tx, now).await?;
    tx.commit().await?;
    format.file(&report.head.program.name, &report.sheets(), report.chrome.lang)
}
