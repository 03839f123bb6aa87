//! How far everybody is: asked, opened, answered, ready, with the people behind each number.

use super::{EnrollmentId, Side};
use crate::{
    kit::{db::CompanyTx, error::Result},
    programs::Program,
};

/// A stage of the funnel that people can be listed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Everybody asked or applied, whatever came of it.
    All,
    /// Asked, and has not opened the invitation.
    Waiting,
    /// Has opened it, and not answered yet.
    Opened,
    /// Has applied: HR approves or declines.
    Applied,
    /// Takes part, with something missing before matching (S13).
    NotReady,
    /// Can be matched.
    Ready,
    /// In a pair.
    Placed,
    /// Declined, withdrawn or finished.
    Out,
}

impl Stage {
    pub const ALL: [Self; 8] =
        [Self::All, Self::Waiting, Self::Opened, Self::Applied, Self::NotReady, Self::Ready, Self::Placed, Self::Out];

    /// As addresses write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Waiting => "waiting",
            Self::Opened => "opened",
            Self::Applied => "applied",
            Self::NotReady => "not_ready",
            Self::Ready => "ready",
            Self::Placed => "placed",
            Self::Out => "out",
        }
    }

    /// The stage of a word; anything else is everybody.
    pub fn of(key: &str) -> Self {
        Self::ALL.into_iter().find(|stage| stage.key() == key).unwrap_or(Self::All)
    }

    /// The text key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::All => "stage-all",
            Self::Waiting => "stage-waiting",
            Self::Opened => "stage-opened",
            Self::Applied => "stage-applied",
            Self::NotReady => "stage-not-ready",
            Self::Ready => "stage-ready",
            Self::Placed => "stage-placed",
            Self::Out => "stage-out",
        }
    }
}

/// How many mentors and mentees stand at each stage.
#[derive(Clone, Debug, Default)]
pub struct Funnel {
    counts: Vec<(Side, String, i64)>,
    /// Places that ready mentors offer in all.
    pub capacity: i64,
}

impl Funnel {
    /// The funnel of a program.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Self> {
        let rows = sqlx::query!(
            r#"select side as "side: Side", stage as "stage!", count(*) as "n!", sum(capacity)::bigint as "capacity!"
               from (select side, capacity, enrollment_stage(enrollment, $2) as stage from enrollment where program_id = $1) e
               group by side, stage"#,
            program.id.0,
            program.formal
        )
        .fetch_all(tx.conn())
        .await?;
        let capacity = rows.iter().filter(|r| r.side == Side::Mentor && r.stage == "ready").map(|r| r.capacity).sum();
        Ok(Self { counts: rows.into_iter().map(|r| (r.side, r.stage, r.n)).collect(), capacity })
    }

    /// How many of one side stand at a stage.
    pub fn count(&self, side: Side, stage: Stage) -> i64 {
        self.counts
            .iter()
            .filter(|(at, word, _)| *at == side && (stage == Stage::All || word == stage.key()))
            .map(|(_, _, n)| n)
            .sum()
    }

    /// How many take part: approved, whether ready, placed or not yet.
    pub fn taking_part(&self, side: Side) -> i64 {
        [Stage::NotReady, Stage::Ready, Stage::Placed].into_iter().map(|stage| self.count(side, stage)).sum()
    }

    /// One side at a stage, a page of them, in the order they came.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn people(
        tx: &mut CompanyTx,
        program: &Program,
        side: Side,
        stage: Stage,
        after: Option<EnrollmentId>,
        most: i64,
    ) -> Result<Vec<EnrollmentId>> {
        Ok(sqlx::query_scalar!(
            r#"select id as "id: EnrollmentId" from enrollment
               where program_id = $1 and side = $2 and ($3 = 'all' or enrollment_stage(enrollment, $4) = $3) and ($5::uuid is null or id > $5)
               order by id limit $6"#,
            program.id.0,
            side.key(),
            stage.key(),
            program.formal,
            after.map(|id| id.0),
            most
        )
        .fetch_all(tx.conn())
        .await?)
    }
}
