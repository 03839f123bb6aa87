//! Questions that a program asks of its own, at most ten at a time: a scale, a choice or words. A question keeps its words; new words are
//! its next version, and answers stay with the words they answered.

use chrono::{DateTime, Utc};

use super::Moment;
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    programs::ProgramId,
};

crate::id!(
    /// One version of a question of a program's own.
    OwnQuestionId
);

/// So many at a time.
pub const MOST: usize = 10;

/// How it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum OwnKind {
    /// The five words of every rating.
    Scale,
    /// One of two to five options.
    Choice,
    Text,
}

/// One version of a question.
#[derive(Clone, Debug)]
pub struct OwnQuestion {
    pub id: OwnQuestionId,
    pub version: i32,
    pub kind: OwnKind,
    pub words: String,
    pub options: Vec<String>,
    /// "day_30", "midway", "close".
    pub moments: Vec<String>,
    /// When it was last asked; none while it is.
    pub retired_at: Option<DateTime<Utc>>,
}

/// What HR writes for a question.
pub struct Wording {
    pub kind: OwnKind,
    pub words: String,
    pub options: Vec<String>,
    pub moments: Vec<String>,
}

impl OwnKind {
    /// As the database and forms write it, with its text key.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Scale, "scale", "own-kind-scale"),
        (Self::Choice, "choice", "own-kind-choice"),
        (Self::Text, "text", "own-kind-text"),
    ];

    fn key(self) -> &'static str {
        Self::ALL.iter().find(|(kind, ..)| *kind == self).map_or("text", |(_, key, _)| key)
    }

    /// The text key of its name.
    pub fn label(self) -> &'static str {
        Self::ALL.iter().find(|(kind, ..)| *kind == self).map_or("own-kind-text", |(.., label)| label)
    }
}

impl OwnQuestion {
    /// Every question of a program, those asked now first; earlier versions and retired ones after them.
    pub async fn of(tx: &mut CompanyTx, program: ProgramId) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: OwnQuestionId", version, kind as "kind: OwnKind", words, options, moments, retired_at
               from own_question where program_id = $1 order by retired_at is not null, position, version desc, id limit 200"#,
            program.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The questions that are asked now.
    pub async fn asked(tx: &mut CompanyTx, program: ProgramId) -> Result<Vec<Self>> {
        Ok(Self::of(tx, program).await?.into_iter().filter(|q| q.retired_at.is_none()).collect())
    }

    /// Asks it from now on.
    ///
    /// # Errors
    /// `Conflict` where ten are asked already.
    pub async fn add(
        tx: &mut CompanyTx,
        program: ProgramId,
        wording: &Wording,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<OwnQuestionId> {
        if Self::asked(tx, program).await?.len() >= MOST {
            return Err(Error::Conflict);
        }
        let id = OwnQuestionId::new();
        sqlx::query!(
            "insert into own_question (company_id, id, program_id, root_id, position, kind, words, options, moments, written_at, written_by)
             values (current_company(), $1, $2, $1, (select coalesce(max(position), 0) + 1 from own_question where program_id = $2), $3, $4, $5, $6, $7, $8)",
            id.0,
            program.0,
            wording.kind.key(),
            wording.words,
            &wording.options,
            &wording.moments,
            now,
            by.0
        )
        .execute(tx.conn())
        .await?;
        Ok(id)
    }

    /// The same question in new words: what was answered stays with the old ones.
    ///
    /// # Errors
    /// `Conflict` where it is asked no more.
    pub async fn reword(
        tx: &mut CompanyTx,
        program: ProgramId,
        id: OwnQuestionId,
        words: &str,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        Self::retire(tx, program, id, now).await?;
        sqlx::query!(
            "insert into own_question (company_id, id, program_id, root_id, version, position, kind, words, options, moments, written_at, written_by)
             select company_id, $2, program_id, root_id, version + 1, position, kind, $3, options, moments, $4, $5 from own_question where id = $1",
            id.0,
            OwnQuestionId::new().0,
            words,
            now,
            by.0
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Asks it no more. What was answered stays.
    ///
    /// # Errors
    /// `NotFound` for a question of another program, or one that is not asked any more.
    pub async fn retire(tx: &mut CompanyTx, program: ProgramId, id: OwnQuestionId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update own_question set retired_at = $3 where id = $1 and program_id = $2 and retired_at is null returning id",
            id.0,
            program.0,
            now
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::NotFound)?;
        Ok(())
    }

    /// Whether it is asked at a moment.
    pub fn is_at(&self, moment: Moment) -> bool {
        self.moments.iter().any(|known| known == moment.key())
    }
}
