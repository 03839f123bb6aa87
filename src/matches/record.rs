//! The record of changes by hand: every one with its price, none ever deleted.

use chrono::{DateTime, Utc};

use super::{
    MatchRun, OverrideId,
    draft::{Change, Effect, Kind, stored},
    people::People,
    rows::{Row, Without},
};
use crate::{
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    matching::Rule,
};

impl Change {
    /// A change made now.
    pub fn new(
        kind: Kind,
        mentee: EnrollmentId,
        mentor: Option<EnrollmentId>,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id: OverrideId::new(),
            kind,
            mentee,
            mentor,
            total_change: 0,
            broken_rules: Vec::new(),
            reason: String::new(),
            made_by: by,
            made_at: now,
            carried: false,
        }
    }
}

impl MatchRun {
    /// Writes the draft after a change: the rows of everybody whom it moves or names, and the totals.
    pub(super) async fn apply(
        &self,
        tx: &mut CompanyTx,
        people: &People,
        changes: &[Change],
        effect: &Effect,
    ) -> Result<()> {
        let (mut rows, mut without) = (Vec::new(), Vec::new());
        for step in &effect.steps {
            let Some(mentee) = people.mentee(&step.mentee) else { continue };
            let (Some(pair), Some(mentor)) = (&step.after, step.to.as_deref().and_then(|key| people.mentor(key)))
            else {
                without.push(Without::new(mentee.enrollment, step.eligible, &step.excluded)?);
                continue;
            };
            let last = changes
                .iter()
                .rev()
                .find(|c| c.decides() && c.mentee == mentee.enrollment && c.mentor == Some(mentor.enrollment));
            let capacity = last.is_some_and(|c| c.broken_rules.iter().any(|r| r == Rule::Capacity.key()));
            let mut broken_rules: Vec<&'static str> = pair.broken_rules.iter().map(|r| r.key()).collect();
            broken_rules.extend(capacity.then_some(Rule::Capacity.key()));
            rows.push(Row {
                mentee: mentee.enrollment,
                mentor: mentor.enrollment,
                score: pair.score,
                reasons: stored(&pair.reasons)?,
                runners_up: serde_json::Value::Array(Vec::new()),
                locked_by: last.map(|c| c.made_by),
                by_hand: last.is_some_and(|c| c.kind != Kind::Lock),
                changed: true,
                broken_rules,
                reason: last.map(|c| c.reason.clone()).unwrap_or_default(),
            });
        }
        self.put_without(tx, &without).await?;
        self.put_pairs(tx, &rows).await?;
        self.note_totals(tx, i32::try_from(effect.after.matched).unwrap_or(0), effect.after.total).await
    }

    /// The changes in force, in the order in which they were made.
    pub(super) async fn changes(&self, tx: &mut CompanyTx) -> Result<Vec<Change>> {
        Ok(sqlx::query_as!(
            Change,
            r#"select id as "id: OverrideId", kind as "kind: Kind", mentee_enrollment as "mentee: EnrollmentId",
                 mentor_enrollment as "mentor: EnrollmentId", total_change, broken_rules, reason, made_by as "made_by: PersonId", made_at, carried
               from match_override where run_id = $1 and undone_at is null order by made_at, id"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Enters a change into the record, with its price.
    pub(super) async fn add_change(&self, tx: &mut CompanyTx, change: &Change, effect: Option<&Effect>) -> Result<()> {
        let (matched, total) = effect.map_or((0, 0), |e| (e.matched, e.total));
        sqlx::query!(
            "insert into match_override (company_id, id, run_id, kind, mentee_enrollment, mentor_enrollment, matched_change, total_change,
               broken_rules, reason, made_by, made_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            change.id.0,
            self.id.0,
            change.kind.key(),
            change.mentee.0,
            change.mentor.map(|m| m.0),
            i32::try_from(matched).unwrap_or(0),
            total,
            &change.broken_rules,
            change.reason,
            change.made_by.0,
            change.made_at
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Changes that the new run keeps.
    pub(super) async fn carry(&self, tx: &mut CompanyTx, changes: &[&Change]) -> Result<()> {
        let ids: Vec<uuid::Uuid> = changes.iter().map(|c| c.id.0).collect();
        sqlx::query!(
            "insert into match_override (company_id, id, run_id, kind, mentee_enrollment, mentor_enrollment, matched_change, total_change,
               broken_rules, reason, made_by, made_at, carried)
             select company_id, gen_random_uuid(), $2, kind, mentee_enrollment, mentor_enrollment, matched_change, total_change, broken_rules,
               reason, made_by, made_at, true
             from match_override where id = any($1)",
            &ids,
            self.id.0
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    pub(super) async fn undo(&self, tx: &mut CompanyTx, change: OverrideId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update match_override set undone_at = $3 where run_id = $1 and id = $2",
            self.id.0,
            change.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Every lock of a mentee is let go.
    pub(super) async fn take_back(&self, tx: &mut CompanyTx, mentee: EnrollmentId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update match_override set undone_at = $3 where run_id = $1 and mentee_enrollment = $2 and undone_at is null and kind = 'lock'",
            self.id.0,
            mentee.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    pub(super) async fn mark_locked(
        &self,
        tx: &mut CompanyTx,
        mentee: EnrollmentId,
        by: Option<PersonId>,
    ) -> Result<()> {
        sqlx::query!(
            "update proposed_pair set locked_by = $3 where run_id = $1 and mentee_enrollment = $2",
            self.id.0,
            mentee.0,
            by.map(|b| b.0)
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
