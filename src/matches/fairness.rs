//! How well each group of mentees is served (S26): shown before publishing, never for fewer people than the company's threshold.

use super::MatchRun;
use crate::{
    companies::Company,
    kit::{
        db::CompanyTx,
        error::Result,
        suppression::{self, Cell},
        text::Lang,
    },
};

/// Everything the panel shows: what the groups go by, and each group with its fit.
#[derive(Default)]
pub(super) struct Fairness(pub Vec<(String, Vec<Line>)>);

/// One group in the panel.
pub(super) struct Line {
    pub name: String,
    pub people: i64,
    pub matched: i64,
    /// Of 100; the average of those who have a mentor.
    pub fit: i32,
    /// Against the average of everybody, in a few words.
    pub against: String,
}

impl Fairness {
    /// The groups of a run's mentees by site, function and generation; a way to go by that has one group only says nothing and is left out.
    pub async fn of(tx: &mut CompanyTx, run: &MatchRun, lang: Lang) -> Result<Self> {
        let threshold = Company::find(tx).await?.anonymity_threshold;
        let mentees = run.groups(tx).await?;
        let generation = |group: &Group| match group.generation {
            0 => String::new(),
            decade => t!(lang, "match-group-decade", decade = decade.to_string()),
        };
        let named = [
            mentees.iter().map(|group| group.site.clone()).collect(),
            mentees.iter().map(|group| group.function.clone()).collect(),
            mentees.iter().map(generation).collect(),
        ];
        let cells = suppression::named_cells(usize::try_from(threshold).unwrap_or(suppression::FEWEST), &named);
        let names = ["match-by-site", "match-by-function", "match-by-generation"];
        let shown = names.into_iter().zip(cells.unwrap_or_default()).filter(|(_, cells)| cells.len() > 1);
        let line = |cell: &Cell| Line::of(cell, &mentees, run, lang);
        Ok(Self(shown.map(|(name, cells)| (lang.get(name), cells.iter().map(line).collect())).collect()))
    }
}

impl Line {
    fn of(cell: &Cell, mentees: &[Group], run: &MatchRun, lang: Lang) -> Self {
        let scores: Vec<i32> = cell.people.iter().filter_map(|at| mentees[*at].score).collect();
        let count = |n: usize| i64::try_from(n).unwrap_or_default();
        let points = scores.iter().map(|score| i64::from(*score)).sum::<i64>().checked_div(count(scores.len()));
        let fit = run.fit(i32::try_from(points.unwrap_or(0)).unwrap_or(0));
        let off = fit - run.overall_fit();
        let name = match cell.names.as_slice() {
            [name] if !name.is_empty() => name.clone(),
            [_] => lang.get("fairness-unknown"),
            _ => lang.get("match-group-others"),
        };
        Self {
            name,
            people: count(cell.people.len()),
            matched: count(scores.len()),
            fit,
            against: t!(lang, "match-group-against", n = off.abs(), way = way(off)),
        }
    }
}

fn way(difference: i32) -> &'static str {
    match difference {
        ..0 => "less",
        0 => "same",
        _ => "more",
    }
}

/// Where a mentee belongs, and the points of the pair, if there is one.
struct Group {
    site: String,
    function: String,
    /// The decade in which somebody began to work; zero where nobody recorded it.
    generation: i32,
    score: Option<i32>,
}

impl MatchRun {
    async fn groups(&self, tx: &mut CompanyTx) -> Result<Vec<Group>> {
        Ok(sqlx::query_as!(
            Group,
            r#"select c.site, c.job_function as function, c.generation, p.score as "score?" from match_candidate c
               left join proposed_pair p on p.company_id = c.company_id and p.run_id = c.run_id and p.mentee_enrollment = c.enrollment_id
               where c.run_id = $1 and c.side = 'mentee' order by c.enrollment_id"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }
}
