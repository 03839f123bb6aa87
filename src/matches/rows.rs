//! The SQL of a draft's rows: who takes part, who is with whom, who is without.

use serde_json::Value;

use super::{Candidate, MatchRun};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    matching::Excluded,
};

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
    excluded: Value,
}

impl Without {
    /// What somebody marked in private is not among the reasons: whoever runs the program may read them.
    pub fn new(mentee: EnrollmentId, eligible: usize, excluded: &[Excluded]) -> Result<Self> {
        let told: Vec<&Excluded> = excluded.iter().filter(|e| !e.rule.is_private()).collect();
        let excluded = serde_json::to_value(told).map_err(|e| Error::internal("excluded", e))?;
        Ok(Self { mentee, eligible, excluded })
    }
}

impl MatchRun {
    /// Who takes part.
    pub(super) async fn add_candidates(&self, tx: &mut CompanyTx, candidates: &[Candidate]) -> Result<()> {
        let rows = serde_json::to_value(candidates).map_err(|e| Error::internal("candidates", e))?;
        sqlx::query!(
            "insert into match_candidate (company_id, run_id, enrollment_id, side, key, person_id, given_name, family_name, job_role, department,
               site, job_function, generation, places)
             select current_company(), $1, c.enrollment, case when c.mentor then 'mentor' else 'mentee' end, c.key, c.person, c.given_name,
               c.family_name, c.job_role, c.department, c.site, c.job_function, c.generation, c.places
             from jsonb_to_recordset($2) as c (enrollment uuid, mentor boolean, key text, person uuid, given_name text, family_name text,
               job_role text, department text, site text, job_function text, generation int, places int)",
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
                 family_name, job_role, department, site, job_function, generation, places
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
}
