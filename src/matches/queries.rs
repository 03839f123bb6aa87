//! The SQL of match runs: requested, under way, finished.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{MatchRun, MatchRunId, Moves, State};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, OnConstraint, Result},
        id::PersonId,
    },
    matching::{Instance, Proposal, Settings},
    programs::{Program, ProgramId},
};

/// What a finished run leaves besides its pairs.
pub(super) struct Outcome<'a> {
    pub instance: &'a Instance,
    pub hash: String,
    pub proposal: &'a Proposal,
    pub remedies: Value,
    /// With those whom a coordinator left out.
    pub mentees: usize,
    pub look_below: i32,
    pub took_ms: i32,
}

impl MatchRun {
    /// A run of a program.
    ///
    /// # Errors
    /// `NotFound` for another program's.
    pub async fn find(tx: &mut CompanyTx, program: ProgramId, id: MatchRunId) -> Result<Self> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: MatchRunId", program_id as "program_id: ProgramId", number, state as "state: State", requested_at, finished_at,
                 published_at, progress, failure, keep_pairs, frees_proposals, mentees, mentors, matched, total, upper_bound, proven, best_possible, look_below,
                 took_ms, input_hash
               from match_run where id = $1 and program_id = $2"#,
            id.0,
            program.0
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// The runs of a program, the latest first.
    pub async fn of_program(tx: &mut CompanyTx, program: ProgramId) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: MatchRunId", program_id as "program_id: ProgramId", number, state as "state: State", requested_at, finished_at,
                 published_at, progress, failure, keep_pairs, frees_proposals, mentees, mentors, matched, total, upper_bound, proven, best_possible, look_below,
                 took_ms, input_hash
               from match_run where program_id = $1 order by number desc limit 50"#,
            program.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The draft under review, if there is one.
    pub async fn draft_of(tx: &mut CompanyTx, program: ProgramId) -> Result<Option<Self>> {
        Ok(Self::of_program(tx, program).await?.into_iter().find(|run| run.state == State::Draft))
    }

    /// Asks for a run; one at a time in a program.
    ///
    /// # Errors
    /// `Conflict` while another is under way.
    pub(super) async fn request(
        tx: &mut CompanyTx,
        program: ProgramId,
        moves: Moves,
        now: DateTime<Utc>,
    ) -> Result<MatchRunId> {
        let id = MatchRunId::new();
        let by = tx.person().map(|p| p.0);
        sqlx::query!(
            "insert into match_run (company_id, id, program_id, number, state, requested_by, requested_at, keep_pairs, frees_proposals)
             select current_company(), $1, $2, coalesce(max(number), 0) + 1, 'queued', $3, $4, $5, $6 from match_run where program_id = $2",
            id.0,
            program.0,
            by,
            now,
            moves == Moves::Nobody,
            moves == Moves::Asked
        )
        .execute(tx.conn())
        .await
        .on_constraint("match_run_one_at_a_time", || Error::Conflict)?;
        Ok(id)
    }

    /// Takes a queued run, or one that was killed on the way, and starts it. None when it is through or called off.
    pub(super) async fn begin(tx: &mut CompanyTx, id: MatchRunId) -> Result<Option<Self>> {
        let row = sqlx::query!(
            r#"update match_run set state = 'running', progress = 0 where id = $1 and state in ('queued', 'running')
               returning program_id as "program_id: ProgramId""#,
            id.0
        )
        .fetch_optional(tx.conn())
        .await?;
        match row {
            Some(row) => Ok(Some(Self::find(tx, row.program_id, id).await?)),
            None => Ok(None),
        }
    }

    /// Notes how far it is; false once it was called off.
    pub(super) async fn note_progress(tx: &mut CompanyTx, id: MatchRunId, thousandths: i32) -> Result<bool> {
        let row = sqlx::query!(
            "update match_run set progress = $2 where id = $1 and state = 'running' returning id",
            id.0,
            thousandths
        )
        .fetch_optional(tx.conn())
        .await?;
        Ok(row.is_some())
    }

    /// Ends without a result: "failed" with a word that says why.
    pub(super) async fn fail(&self, tx: &mut CompanyTx, why: &str, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update match_run set state = 'failed', failure = $2, finished_at = $3 where id = $1 and state = 'running'",
            self.id.0,
            why,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Calls it off.
    ///
    /// # Errors
    /// `Conflict` when it is through already.
    pub(super) async fn cancel(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!("update match_run set state = 'canceled', finished_at = $2 where id = $1 and state in ('queued', 'running') returning id", self.id.0, now)
            .fetch_optional(tx.conn())
            .await?
            .map(|_| ())
            .ok_or(Error::Conflict)
    }

    /// Keeps the result and makes it the draft; the draft before it is discarded. False when it was called off meanwhile.
    pub(super) async fn finish(&self, tx: &mut CompanyTx, outcome: &Outcome<'_>, now: DateTime<Utc>) -> Result<bool> {
        let totals = &outcome.proposal.totals;
        let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
        let settings = serde_json::to_value(&outcome.instance.settings).map_err(|e| Error::internal("settings", e))?;
        let row = sqlx::query!(
            "update match_run set state = 'draft', progress = 1000, finished_at = $2, settings = $3, input_hash = $4, mentees = $5, mentors = $6,
               matched = $7, total = $8, upper_bound = $9, proven = $10, best_possible = $11, look_below = $12, took_ms = $13, remedies = $14
             where id = $1 and state = 'running' returning id",
            self.id.0,
            now,
            settings,
            outcome.hash,
            count(outcome.mentees),
            count(totals.mentors),
            count(totals.matched),
            totals.score.min(i64::MAX as u64) as i64,
            totals.upper_bound.min(i64::MAX as u64) as i64,
            outcome.proposal.proven,
            totals.best_possible as i32,
            outcome.look_below,
            outcome.took_ms,
            outcome.remedies
        )
        .fetch_optional(tx.conn())
        .await?;
        if row.is_none() {
            return Ok(false);
        }
        sqlx::query!(
            "insert into match_record (company_id, run_id, instance, proposal) values (current_company(), $1, $2, $3)",
            self.id.0,
            sqlx::types::Json(outcome.instance) as _,
            sqlx::types::Json(outcome.proposal) as _
        )
        .execute(tx.conn())
        .await?;
        sqlx::query!(
            "update match_run set state = 'discarded' where program_id = $1 and id <> $2 and state = 'draft'",
            self.program_id.0,
            self.id.0
        )
        .execute(tx.conn())
        .await?;
        Ok(true)
    }

    /// What the run read and what it answered, for questions about it and to run it again (M11). It holds what people keep from whoever runs
    /// the program: no page shows it.
    ///
    /// # Errors
    /// `NotFound` for a run without a result.
    pub async fn record(&self, tx: &mut CompanyTx) -> Result<(Instance, Proposal)> {
        let run = self.id.0;
        tx.as_system(move |conn| {
            Box::pin(async move {
                let row = sqlx::query!(
                    r#"select instance as "instance: sqlx::types::Json<Instance>", proposal as "proposal: sqlx::types::Json<Proposal>"
                       from match_record where run_id = $1"#,
                    run
                )
                .fetch_one(conn)
                .await?;
                Ok((row.instance.0, row.proposal.0))
            })
        })
        .await
    }

    /// What the run went by: rules, weights, objective.
    ///
    /// # Errors
    /// `NotFound` for a run without a result.
    pub(super) async fn settings(&self, tx: &mut CompanyTx) -> Result<Settings> {
        let row = sqlx::query_scalar!(
            r#"select settings as "settings!: sqlx::types::Json<Settings>" from match_run where id = $1 and settings is not null"#,
            self.id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(row.0)
    }

    /// Holds the draft for a change: two coordinators take turns.
    ///
    /// # Errors
    /// `Conflict` when it is a draft no more, or a new run is under way.
    pub(super) async fn hold(tx: &mut CompanyTx, program: ProgramId, id: MatchRunId) -> Result<Self> {
        let free = sqlx::query_scalar!(
            r#"select r.state = 'draft' and not exists (
                 select from match_run o where o.program_id = r.program_id and o.state in ('queued', 'running')) as "free!"
               from match_run r where r.id = $1 and r.program_id = $2 for update"#,
            id.0,
            program.0
        )
        .fetch_one(tx.conn())
        .await?;
        if free { Self::find(tx, program, id).await } else { Err(Error::Conflict) }
    }

    /// Numbers of the draft after a change.
    pub(super) async fn note_totals(&self, tx: &mut CompanyTx, matched: i32, total: i64) -> Result<()> {
        sqlx::query!("update match_run set matched = $2, total = $3 where id = $1", self.id.0, matched, total)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// The draft goes out.
    ///
    /// # Errors
    /// `Conflict` when it went out before.
    pub(super) async fn publish(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!("update match_run set state = 'published', published_at = $2 where id = $1 and state = 'draft' returning id", self.id.0, now)
            .fetch_optional(tx.conn())
            .await?
            .map(|_| ())
            .ok_or(Error::Conflict)
    }

    /// Whoever asked for the run, and the program's coordinators.
    pub(super) async fn audience(&self, tx: &mut CompanyTx, program: &Program) -> Result<Vec<PersonId>> {
        let mut people = program.coordinators(tx).await?;
        let asked =
            sqlx::query_scalar!(r#"select requested_by as "by: PersonId" from match_run where id = $1"#, self.id.0)
                .fetch_one(tx.conn())
                .await?;
        people.extend(asked.filter(|by| !people.contains(by)));
        Ok(people)
    }
}
