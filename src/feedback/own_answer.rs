//! Answers to a program's own questions: read from a form, kept, and shown again.

use chrono::{DateTime, Utc};

use super::{
    Moment, Question,
    form::Typed,
    own::{OwnKind, OwnQuestion},
};
use crate::{
    kit::{db::CompanyTx, error::Result, form::Errors, id::PersonId},
    pairings::Pairing,
};

/// The longest answer in words.
const LONGEST: usize = 1000;

/// What somebody answers.
pub enum OwnAnswer {
    /// A step of the scale or an option, from 1; none where nothing was chosen.
    Chosen(Option<i32>),
    Words(String),
}

impl OwnQuestion {
    /// Its name in a form.
    pub fn field(&self) -> String {
        format!("own-{}", self.id)
    }

    /// Where its answers lie among the ratings. Options are no steps, so they have a name of their own.
    fn key(&self) -> String {
        let kind = if self.kind == OwnKind::Choice { "choice" } else { "own" };
        format!("{kind}:{}", self.id)
    }

    /// How many steps or options there are.
    fn steps(&self) -> i32 {
        if self.kind == OwnKind::Choice { i32::try_from(self.options.len()).unwrap_or(5) } else { 5 }
    }

    /// The answer in a form.
    pub fn read(&self, errors: &mut Errors, typed: &Typed) -> OwnAnswer {
        let (field, value) = (self.field(), typed.get(&self.field()));
        if self.kind == OwnKind::Text {
            let words = errors.optional(field, value, LONGEST);
            return OwnAnswer::Words(words);
        }
        let chosen = value.parse::<i32>().ok().filter(|step| (1..=self.steps()).contains(step));
        if chosen.is_none() && !value.is_empty() {
            errors.add(field, "error-choose");
        }
        OwnAnswer::Chosen(chosen)
    }

    /// Keeps an answer; an empty one takes back what was kept.
    pub async fn keep(
        &self,
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        moment: Moment,
        answer: &OwnAnswer,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let words = match answer {
            OwnAnswer::Chosen(value) => {
                return Question::rate_as(tx, pairing, author, moment, &self.key(), *value, now).await;
            }
            OwnAnswer::Words(words) => words,
        };
        if words.is_empty() {
            sqlx::query!(
                "delete from own_text where pairing_id = $1 and author_id = $2 and moment = $3 and question_id = $4",
                pairing.id.0,
                author.0,
                moment.key(),
                self.id.0
            )
            .execute(tx.conn())
            .await?;
            return Ok(());
        }
        sqlx::query!(
            "insert into own_text (company_id, pairing_id, author_id, moment, question_id, body, written_at)
             values (current_company(), $1, $2, $3, $4, $5, $6)
             on conflict (company_id, pairing_id, author_id, moment, question_id) do update set body = excluded.body, written_at = excluded.written_at",
            pairing.id.0,
            author.0,
            moment.key(),
            self.id.0,
            words,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// What somebody answered before, as the form shows it.
    pub async fn kept(
        questions: &[Self],
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        moment: Moment,
        typed: &mut Typed,
    ) -> Result<()> {
        if questions.is_empty() {
            return Ok(());
        }
        let rows = sqlx::query!(
            r#"select question as "key!", value::text as "answer!" from rating where pairing_id = $1 and author_id = $2 and moment = $3
               union all select 'own:' || question_id, body from own_text where pairing_id = $1 and author_id = $2 and moment = $3"#,
            pairing.id.0,
            author.0,
            moment.key()
        )
        .fetch_all(tx.conn())
        .await?;
        for question in questions {
            if let Some(row) = rows.iter().find(|row| row.key == question.key()) {
                typed.with(question.field(), row.answer.clone());
            }
        }
        Ok(())
    }
}

/// A question as a form shows it.
pub struct OwnField {
    pub field: String,
    pub words: String,
    /// (value, words), empty where it is answered in words.
    pub options: Vec<(i32, String)>,
    pub chosen: i32,
    pub text: String,
}

/// The questions of a moment as a form shows them.
pub fn own_fields(
    questions: &[OwnQuestion],
    moment: Moment,
    typed: &Typed,
    scale: &[(i32, String); 5],
) -> Vec<OwnField> {
    questions
        .iter()
        .filter(|q| q.is_at(moment))
        .map(|q| OwnField {
            field: q.field(),
            words: q.words.clone(),
            options: match q.kind {
                OwnKind::Scale => scale.to_vec(),
                OwnKind::Choice => (1..).zip(q.options.iter().cloned()).collect(),
                OwnKind::Text => Vec::new(),
            },
            chosen: typed.get(&q.field()).parse().unwrap_or_default(),
            text: typed.get(&q.field()).to_owned(),
        })
        .collect()
}
