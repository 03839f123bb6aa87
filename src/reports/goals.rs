//! From the program's goals to evidence (S24): what serves each, as numbers that open what the reader may see.

use chrono::{DateTime, Duration, Utc};

use crate::{
    kit::{db::CompanyTx, error::Result, page::Chrome, text::Lang},
    programs::{Program, ProgramGoal},
};

/// So many days are "lately"; the same stretch before is what they are compared with.
const LATELY: i64 = 90;

/// A goal of the program with what serves it.
pub struct GoalLine {
    pub goal: ProgramGoal,
    /// Pairs whose plan works on it.
    pub pairings: i64,
    /// Sessions held that touched it; in the last ninety days, and in the ninety before.
    pub sessions: i64,
    pub recently: i64,
    pub before: i64,
    /// Whether the program is old enough for the two to be compared.
    pub compared: bool,
    /// Actions of its plan goals that are done and say by what one sees it.
    pub evidence: i64,
    /// Closing answers marked for HR that say what was done, and what to improve.
    pub done: i64,
    pub to_improve: i64,
    /// The average step of the plans' goals at the start and now, one to five.
    pub steps: Option<(f64, f64)>,
}

impl GoalLine {
    /// Every goal of a program, for whoever runs it.
    pub async fn of(
        tx: &mut CompanyTx,
        program: &Program,
        goals: Vec<ProgramGoal>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Self>> {
        let rows = sqlx::query!(
            r#"select goal_id as "goal_id!", pairings as "pairings!", started_at, stands_at, sessions as "sessions!", recently as "recently!",
                 before as "before!", evidence as "evidence!", done as "done!", to_improve as "to_improve!"
               from goal_facts($1, $2, $3)"#,
            program.id.0,
            now - Duration::days(LATELY),
            now - Duration::days(2 * LATELY)
        )
        .fetch_all(tx.conn())
        .await?;
        let compared = program.starts_on.is_some_and(|from| from <= (now - Duration::days(2 * LATELY)).date_naive());
        Ok(goals
            .into_iter()
            .filter_map(|goal| {
                let row = rows.iter().find(|r| r.goal_id == goal.id.0)?;
                Some(Self {
                    goal,
                    pairings: row.pairings,
                    sessions: row.sessions,
                    recently: row.recently,
                    before: row.before,
                    compared,
                    evidence: row.evidence,
                    done: row.done,
                    to_improve: row.to_improve,
                    steps: row.started_at.zip(row.stands_at),
                })
            })
            .collect())
    }

    /// Whether nothing has served it so far.
    pub fn is_quiet(&self) -> bool {
        self.pairings + self.sessions + self.evidence + self.done + self.to_improve == 0
    }

    /// The steps as places on a line and in words.
    pub fn climb(&self, lang: &Lang) -> Option<(i64, i64, String, String)> {
        let x = |step: f64| 8 + ((step - 1.0) * 36.0).round() as i64;
        self.steps.map(|(from, now)| (x(from), x(now), lang.tenths(from), lang.tenths(now)))
    }

    /// Lately against the stretch before: facts, no forecast, and nothing while there is no such stretch.
    pub fn trend(&self, chrome: &Chrome) -> Option<String> {
        let key = match self.recently.cmp(&self.before) {
            std::cmp::Ordering::Greater => "goals-trend-more",
            std::cmp::Ordering::Equal => "goals-trend-same",
            std::cmp::Ordering::Less => "goals-trend-less",
        };
        self.compared.then(|| t!(chrome, key, now = self.recently, before = self.before))
    }
}
