//! What a program's own questions brought: averages, choices and comments, each from five people on, and without a name.

use uuid::Uuid;

use crate::{
    feedback::{OwnKind, OwnQuestion},
    kit::{db::CompanyTx, error::Result},
    programs::Program,
};

/// One version of a question with what may be shown of its answers.
pub struct OwnTotal {
    pub question: OwnQuestion,
    /// (people, average) of a scale.
    pub scale: Option<(i64, f64)>,
    /// Options with how many chose them; the last, without words, is several that too few chose.
    pub choices: Vec<(Option<String>, i64)>,
    pub comments: Vec<String>,
}

impl OwnTotal {
    /// Every question that is asked now, and every one with answers to show.
    pub async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Vec<Self>> {
        let questions = OwnQuestion::of(tx, program.id).await?;
        if questions.is_empty() {
            return Ok(Vec::new());
        }
        let scales = sqlx::query!(
            r#"select question, sum(people)::bigint as "people!", sum(total)::float8 / sum(answers)::float8 as "average!" from rating_batch
               where program_id = $1 and question like 'own:%' group by 1 having sum(people) >= (select anonymity_threshold from company)"#,
            program.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        let choices = sqlx::query!(
            r#"select question_id, option, sum(people)::bigint as "people!" from own_choice_batch where program_id = $1 group by 1, 2 order by 3 desc, 2"#,
            program.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        let comments = sqlx::query!(
            "select question_id, body from own_comment where program_id = $1 order by question_id, id limit 2000",
            program.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        let of = |question: OwnQuestion| {
            let id: Uuid = question.id.0;
            let key = format!("own:{id}");
            let chosen = choices.iter().filter(|c| c.question_id == id);
            let words = |option: i32| usize::try_from(option - 1).ok().and_then(|at| question.options.get(at)).cloned();
            Self {
                scale: scales.iter().find(|s| s.question == key).map(|s| (s.people, s.average)),
                choices: chosen.map(|c| (words(c.option), c.people)).collect(),
                comments: comments.iter().filter(|c| c.question_id == id).map(|c| c.body.clone()).collect(),
                question,
            }
        };
        Ok(questions.into_iter().map(of).filter(|t| t.question.retired_at.is_none() || !t.is_hidden()).collect())
    }

    /// Whether too few have answered.
    pub fn is_hidden(&self) -> bool {
        self.scale.is_none() && self.choices.is_empty() && self.comments.is_empty()
    }

    /// Whether it is answered in words.
    pub fn is_text(&self) -> bool {
        self.question.kind == OwnKind::Text
    }

    /// The average on a line of a hundred.
    pub fn percent(average: &f64) -> i64 {
        ((average - 1.0) * 25.0).round() as i64
    }

    /// How many of a hundred chose this.
    pub fn share(&self, people: &i64) -> i64 {
        people * 100 / self.choices.iter().map(|(_, n)| n).sum::<i64>().max(1)
    }
}
