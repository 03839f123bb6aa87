//! What stands above the pairs of a draft: the numbers, who is without a mentor, and what would help.

use super::{Candidate, MatchRun};
use crate::{
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    matching::Excluded,
};

/// How many pairs each filter shows, and the bars of the chart.
#[derive(Clone, Default)]
pub(super) struct Counts {
    pub all: i64,
    pub look: i64,
    pub changed: i64,
    pub locked: i64,
    pub exceptions: i64,
    pub mentors_used: i64,
    /// Pairs by fit: 0 to 9, 10 to 19 ... 90 to 100.
    pub tens: Vec<i64>,
}

/// Somebody without a mentor: how many the rules allow, and what excludes the others (M6).
pub(super) struct Alone {
    pub who: Candidate,
    pub eligible: i32,
    pub excluded: Vec<Excluded>,
}

impl MatchRun {
    /// The numbers above the list.
    pub(super) async fn counts(&self, tx: &mut CompanyTx) -> Result<Counts> {
        let row = sqlx::query!(
            r#"select count(*) as "all!", count(*) filter (where score < $2 or broken_rules <> '{}') as "look!",
                 count(*) filter (where changed) as "changed!", count(*) filter (where locked_by is not null) as "locked!",
                 count(*) filter (where broken_rules <> '{}') as "exceptions!", count(distinct mentor_enrollment) as "mentors_used!"
               from proposed_pair where run_id = $1"#,
            self.id.0,
            self.look_below
        )
        .fetch_one(tx.conn())
        .await?;
        let bars = sqlx::query!(
            r#"select least(9, (score * 200 + $2) / (greatest(1, $2) * 2) / 10) as "ten!", count(*) as "n!" from proposed_pair where run_id = $1 group by 1"#,
            self.id.0,
            self.best_possible
        )
        .fetch_all(tx.conn())
        .await?;
        let mut tens = vec![0; 10];
        for bar in bars {
            if let Some(ten) = usize::try_from(bar.ten).ok().and_then(|k| tens.get_mut(k)) {
                *ten = bar.n;
            }
        }
        Ok(Counts {
            all: row.all,
            look: row.look,
            changed: row.changed,
            locked: row.locked,
            exceptions: row.exceptions,
            mentors_used: row.mentors_used,
            tens,
        })
    }

    /// Mentees of the run without a mentor, by name, whom these words mean: a page after `after`.
    pub(super) async fn without(
        &self,
        tx: &mut CompanyTx,
        words: &str,
        after: &(String, uuid::Uuid),
        limit: i64,
    ) -> Result<Vec<Alone>> {
        let rows = sqlx::query!(
            r#"select c.enrollment_id, c.key, c.person_id, c.given_name, c.family_name, c.job_role, c.department, c.site, c.job_function, c.generation,
                 c.eligible,
                 c.excluded as "excluded: sqlx::types::Json<Vec<Excluded>>"
               from match_candidate c
               where c.run_id = $1 and c.side = 'mentee'
                 and not exists (select from proposed_pair p where p.run_id = $1 and p.mentee_enrollment = c.enrollment_id)
                 and ($2::text = '' or position(plain($2) in plain(concat_ws(' ', c.given_name, c.family_name, c.job_role, c.department))) > 0)
                 and (c.family_name, c.enrollment_id) > ($3, $4)
               order by c.family_name, c.enrollment_id limit $5"#,
            self.id.0,
            words.trim(),
            after.0,
            after.1,
            limit
        )
        .fetch_all(tx.conn())
        .await?;
        let without = rows.into_iter().map(|r| {
            let who = Candidate {
                enrollment: EnrollmentId(r.enrollment_id),
                mentor: false,
                key: r.key,
                person: PersonId(r.person_id),
                given_name: r.given_name,
                family_name: r.family_name,
                job_role: r.job_role,
                department: r.department,
                site: r.site,
                job_function: r.job_function,
                generation: r.generation,
                places: 0,
            };
            Alone { who, eligible: r.eligible, excluded: r.excluded.0 }
        });
        Ok(without.collect())
    }

    /// Which single change would match how many more people, as the run found (M6).
    pub(super) async fn remedies(&self, tx: &mut CompanyTx) -> Result<Vec<Remedy>> {
        let kept = sqlx::query_scalar!(
            r#"select remedies as "remedies: sqlx::types::Json<Vec<Remedy>>" from match_run where id = $1"#,
            self.id.0
        )
        .fetch_one(tx.conn())
        .await?;
        Ok(kept.0)
    }
}

/// A remedy as it is stored.
#[derive(Clone, serde::Deserialize)]
pub(super) struct Remedy {
    /// "relax", "place" or "mentors".
    pub kind: String,
    /// The rule, or the mentor's name in the instance.
    pub what: String,
    pub matched: i64,
    pub helped: Vec<String>,
}
