//! Ratings in totals of five people or more (V6); below that nothing leaves.

use crate::{
    feedback::{ATTITUDES, BELONGING, Question},
    kit::{db::CompanyTx, error::Result, text::Lang},
    programs::Program,
};

/// The total of one statement.
pub struct Total {
    moment: String,
    question: Question,
    pub people: i64,
    average: f64,
}

/// Every total of a program that may be shown.
pub struct Totals(Vec<Total>);

impl Totals {
    /// The totals of a program, for whoever runs it.
    pub async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Self> {
        let rows = sqlx::query!(
            r#"select moment as "moment!", question as "question!", people as "people!", average::float8 as "average!" from rating_totals($1)"#,
            program.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        let known = |r: &str| Question::of(r);
        Ok(Self(
            rows.into_iter()
                .filter_map(|r| {
                    Some(Total {
                        question: known(&r.question)?,
                        moment: r.moment,
                        people: r.people,
                        average: r.average,
                    })
                })
                .collect(),
        ))
    }

    fn find(&self, moment: &str, question: &Question) -> Option<&Total> {
        self.0.iter().find(|t| t.moment == moment && t.question == *question)
    }

    /// Statements of a moment in words; none where fewer than five answered.
    pub fn at(&self, moment: &str, words: &[&'static str], lang: Lang) -> Vec<(String, Option<&Total>)> {
        words.iter().map(|word| Question::Known(word)).map(|q| (q.words(lang), self.find(moment, &q))).collect()
    }

    /// How the two are doing, midway.
    pub fn midway(&self, lang: &Lang) -> Vec<(String, Option<&Total>)> {
        self.at("midway", &["trust", "worth", "often", "learned"], *lang)
    }

    /// How it was, at the close.
    pub fn close(&self, lang: &Lang) -> Vec<(String, Option<&Total>)> {
        self.at("close", &["trust", "example", "often", "learned", "effective", "progress", "again"], *lang)
    }

    /// How far a goal was reached.
    pub fn goal(&self, goal: &crate::programs::ProgramGoal) -> Option<&Total> {
        self.find("close", &Question::Goal(goal.id))
    }

    /// The eight attitudes at start, midway and end (S16).
    pub fn attitudes(&self, lang: &Lang) -> Vec<(String, [Option<&Total>; 3])> {
        ATTITUDES
            .iter()
            .map(|word| Question::Known(word))
            .map(|q| (q.words(*lang), ["start", "midway", "close"].map(|moment| self.find(moment, &q))))
            .collect()
    }

    /// Belonging at day 30, midway and end (S24h).
    pub fn belonging(&self, lang: &Lang) -> Vec<(String, [Option<&Total>; 3])> {
        BELONGING
            .iter()
            .map(|word| Question::Known(word))
            .map(|q| (q.words(*lang), ["day_30", "midway", "close"].map(|moment| self.find(moment, &q))))
            .collect()
    }

    /// Whether anything of this moment may be shown.
    pub fn has(&self, moment: &str) -> bool {
        self.0.iter().any(|t| t.moment == moment)
    }
}

impl Total {
    /// "3.6".
    pub fn average(&self) -> String {
        format!("{:.1}", self.average)
    }

    /// The average on a line of a hundred.
    pub fn percent(&self) -> i64 {
        ((self.average - 1.0) * 25.0).round() as i64
    }
}
