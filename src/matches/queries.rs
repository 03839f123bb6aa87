//! The SQL of match runs: requested, under way, finished.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{Candidate, MatchRun, MatchRunId, State};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        db::CompanyTx,
        error::{Error, OnConstraint, Result},
        id::PersonId,
    },
    matching::{Instance, Proposal},
    programs::ProgramId,
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

/// One row of the draft, as it is written.
#[derive(serde::Serialize)]
pub(super) struct Row {
    pub mentee: EnrollmentId,
    pub mentor: EnrollmentId,
    pub score: u32,
    pub reasons: Value,
    pub runners_up: Value,
    pub locked_by: Option<PersonId>,
    pub by_hand: bool,
    pub changed: bool,
    pub broken_rules: Vec<&'static str>,
    pub reason: String,
}

/// Why somebody has no mentor, as it is written.
#[derive(serde::Serialize)]
pub(super) struct Without {
    pub mentee: EnrollmentId,
    pub eligible: usize,
    pub excluded: Value,
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
                 published_at, progress, failure, keep_pairs, mentees, mentors, matched, total, upper_bound, proven, best_possible, look_below,
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
                 published_at, progress, failure, keep_pairs, mentees, mentors, matched, total, upper_bound, proven, best_possible, look_below,
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
        keep_pairs: bool,
        now: DateTime<Utc>,
    ) -> Result<MatchRunId> {
        let id = MatchRunId::new();
        let by = tx.person().map(|p| p.0);
        sqlx::query!(
            "insert into match_run (company_id, id, program_id, number, state, requested_by, requested_at, keep_pairs)
             select current_company(), $1, $2, coalesce(max(number), 0) + 1, 'queued', $3, $4, $5 from match_run where program_id = $2",
            id.0,
            program.0,
            by,
            now,
            keep_pairs
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
        let instance = serde_json::to_value(outcome.instance).map_err(|e| Error::internal("instance", e))?;
        let proposal = serde_json::to_value(outcome.proposal).map_err(|e| Error::internal("proposal", e))?;
        let row = sqlx::query!(
            "update match_run set state = 'draft', progress = 1000, finished_at = $2, instance = $3, proposal = $4, input_hash = $5,
               mentees = $6, mentors = $7, matched = $8, total = $9, upper_bound = $10, proven = $11, best_possible = $12, look_below = $13,
               took_ms = $14, remedies = $15
             where id = $1 and state = 'running' returning id",
            self.id.0,
            now,
            instance,
            proposal,
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
        sqlx::query!(
            "update match_run set state = 'discarded' where program_id = $1 and id <> $2 and state = 'draft' and $3",
            self.program_id.0,
            self.id.0,
            row.is_some()
        )
        .execute(tx.conn())
        .await?;
        Ok(row.is_some())
    }

    /// Who takes part.
    pub(super) async fn add_candidates(&self, tx: &mut CompanyTx, candidates: &[Candidate]) -> Result<()> {
        let rows = serde_json::to_value(candidates).map_err(|e| Error::internal("candidates", e))?;
        sqlx::query!(
            "insert into match_candidate (company_id, run_id, enrollment_id, side, key, person_id, given_name, family_name, job_role, department,
               site, places)
             select current_company(), $1, c.enrollment, case when c.mentor then 'mentor' else 'mentee' end, c.key, c.person, c.given_name,
               c.family_name, c.job_role, c.department, c.site, c.places
             from jsonb_to_recordset($2) as c (enrollment uuid, mentor boolean, key text, person uuid, given_name text, family_name text,
               job_role text, department text, site text, places int)",
            self.id.0,
            rows
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Writes rows of the draft; a mentee's earlier row gives way.
    pub(super) async fn put_pairs(&self, tx: &mut CompanyTx, rows: &[Row]) -> Result<()> {
        let rows = serde_json::to_value(rows).map_err(|e| Error::internal("pairs", e))?;
        sqlx::query!(
            "insert into proposed_pair (company_id, run_id, mentee_enrollment, mentor_enrollment, score, reasons, runners_up, locked_by, by_hand,
               changed, broken_rules, reason)
             select current_company(), $1, p.mentee, p.mentor, p.score, p.reasons, p.runners_up, p.locked_by, p.by_hand, p.changed,
               p.broken_rules, p.reason
             from jsonb_to_recordset($2) as p (mentee uuid, mentor uuid, score int, reasons jsonb, runners_up jsonb, locked_by uuid,
               by_hand boolean, changed boolean, broken_rules text[], reason text)
             on conflict (company_id, run_id, mentee_enrollment) do update set mentor_enrollment = excluded.mentor_enrollment,
               score = excluded.score, reasons = excluded.reasons, runners_up = excluded.runners_up, locked_by = excluded.locked_by,
               by_hand = excluded.by_hand, changed = excluded.changed, broken_rules = excluded.broken_rules, reason = excluded.reason",
            self.id.0,
            rows
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// These mentees have no mentor (any more), for these reasons.
    pub(super) async fn put_without(&self, tx: &mut CompanyTx, without: &[Without]) -> Result<()> {
        let rows = serde_json::to_value(without).map_err(|e| Error::internal("people without", e))?;
        sqlx::query!(
            "update match_candidate c set eligible = w.eligible, excluded = w.excluded
             from jsonb_to_recordset($2) as w (mentee uuid, eligible int, excluded jsonb)
             where c.run_id = $1 and c.enrollment_id = w.mentee",
            self.id.0,
            rows
        )
        .execute(tx.conn())
        .await?;
        let ids: Vec<uuid::Uuid> = without.iter().map(|w| w.mentee.0).collect();
        sqlx::query!("delete from proposed_pair where run_id = $1 and mentee_enrollment = any($2)", self.id.0, &ids)
            .execute(tx.conn())
            .await?;
        Ok(())
    }

    /// Everybody of the run.
    pub async fn candidates(&self, tx: &mut CompanyTx) -> Result<Vec<Candidate>> {
        Ok(sqlx::query_as!(
            Candidate,
            r#"select enrollment_id as "enrollment: EnrollmentId", side = 'mentor' as "mentor!", key, person_id as "person: PersonId", given_name,
                 family_name, job_role, department, site, places
               from match_candidate where run_id = $1"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Mentee and mentor of every pair as it stands.
    pub async fn pairs(&self, tx: &mut CompanyTx) -> Result<Vec<(EnrollmentId, EnrollmentId)>> {
        let rows = sqlx::query!(
            r#"select mentee_enrollment as "mentee: EnrollmentId", mentor_enrollment as "mentor: EnrollmentId" from proposed_pair where run_id = $1"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.mentee, r.mentor)).collect())
    }

    /// What the run read and what it answered, for questions about it and to run it again (M11).
    ///
    /// # Errors
    /// `NotFound` for a run without a result.
    pub async fn record(&self, tx: &mut CompanyTx) -> Result<(Instance, Proposal)> {
        let row = sqlx::query!(
            r#"select instance as "instance!: sqlx::types::Json<Instance>", proposal as "proposal!: sqlx::types::Json<Proposal>"
               from match_run where id = $1 and instance is not null and proposal is not null"#,
            self.id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok((row.instance.0, row.proposal.0))
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
}
