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

    /// The one thing to do for everybody at this stage: the text key of its words, and where it leads below the program.
    pub fn action(self, side: Side, program: &Program) -> Option<(&'static str, String)> {
        let here = format!("side={}&stage={}", side.key(), self.key());
        let open = program.takes_people();
        match self {
            Self::Waiting | Self::Opened | Self::NotReady if open => {
                Some(("funnel-remind", format!("/people/reminder?{here}")))
            }
            Self::Applied if open => Some(("funnel-approve", format!("/people/approval?side={}", side.key()))),
            Self::Ready if open => Some(("funnel-match", "/match-runs".to_owned())),
            Self::Placed => Some(("funnel-pairs", "/pairs".to_owned())),
            Self::Out => Some(("funnel-why", format!("/people?{here}"))),
            _ => None,
        }
    }
}

/// How many mentors and mentees stand at each stage.
#[derive(Clone, Debug, Default)]
pub struct Funnel {
    counts: Vec<(Side, String, i64)>,
}

/// Who could be matched at this moment.
pub struct Matchable {
    pub mentees: i64,
    /// Mentors with a free place, and how many places those are.
    pub mentors: i64,
    pub places: i64,
}

impl Matchable {
    /// Ready and free, counted in the database.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Self> {
        Ok(sqlx::query_as!(
            Self,
            r#"select count(*) filter (where side = 'mentee' and stage = 'ready') as "mentees!", count(*) filter (where free > 0) as "mentors!",
                 coalesce(sum(free) filter (where free > 0), 0)::bigint as "places!"
               from (select e.side, enrollment_stage(e, $2) as stage, case when e.side = 'mentor' then e.capacity - coalesce(t.taken, 0) end as free
                 from enrollment e left join places_taken($1) t on t.enrollment_id = e.id
                 where e.program_id = $1 and e.state in ('approved', 'placed') and (e.side = 'mentor' or not exists (
                   select from pairing p where p.company_id = e.company_id and p.mentee_enrollment = e.id and p.state = 'proposed'))) x
               where stage in ('ready', 'placed')"#,
            program.id.0,
            program.formal
        )
        .fetch_one(tx.conn())
        .await?)
    }
}

impl Funnel {
    /// The funnel of a program.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Self> {
        let rows = sqlx::query!(
            r#"select side as "side: Side", stage as "stage!", count(*) as "n!"
               from (select side, enrollment_stage(enrollment, $2) as stage from enrollment where program_id = $1) e
               group by side, stage"#,
            program.id.0,
            program.formal
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(Self { counts: rows.into_iter().map(|r| (r.side, r.stage, r.n)).collect() })
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
