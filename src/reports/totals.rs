//! Ratings in batches of five people or more (V6): what is shown is always a sum of whole batches.

use super::outcomes::Growth;
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
pub struct Totals {
    statements: Vec<Total>,
    growth: Vec<(Question, Growth)>,
}

impl Totals {
    /// The totals of a program, for whoever reads its reports.
    pub async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Self> {
        let rows = sqlx::query!(
            r#"select moment, question, sum(people)::bigint as "people!", sum(total)::float8 / sum(answers)::float8 as "average!"
               from rating_batch where program_id = $1 group by 1, 2
               having sum(people) >= (select anonymity_threshold from company)"#,
            program.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        let statements = rows
            .into_iter()
            .filter_map(|r| {
                let question = Question::of(&r.question)?;
                Some(Total { question, moment: r.moment, people: r.people, average: r.average })
            })
            .collect();
        Ok(Self { statements, growth: Growth::of(tx, program).await? })
    }

    fn find(&self, moment: &str, question: &Question) -> Option<&Total> {
        self.statements.iter().find(|t| t.moment == moment && t.question == *question)
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

    /// The eight attitudes, of those who gave both ends (S16).
    pub fn attitudes(&self, lang: &Lang) -> Vec<(String, Option<&Growth>)> {
        let growth = |question: &Question| self.growth.iter().find(|(q, _)| q == question).map(|(_, growth)| growth);
        ATTITUDES.iter().map(|word| Question::Known(word)).map(|q| (q.words(*lang), growth(&q))).collect()
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
        self.statements.iter().any(|t| t.moment == moment)
    }
}

impl Total {
    /// "3.6".
    pub fn average(&self, lang: &Lang) -> String {
        lang.tenths(self.average)
    }

    /// The average itself, for a file.
    pub fn value(&self) -> f64 {
        self.average
    }

    /// The average on a line of a hundred.
    pub fn percent(&self) -> i64 {
        ((self.average - 1.0) * 25.0).round() as i64
    }
}
