//! The pairs of a draft, a page at a time: filtered, searched, ordered.

use super::{Candidate, MatchRun};
use crate::{
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    matching::Reason,
};

/// Pairs on a page.
pub(super) const PAGE: i64 = 50;

/// What the address asks the review for.
#[derive(Clone, Default, serde::Deserialize)]
pub(super) struct Asked {
    /// "", "look", "changed", "locked", "exceptions".
    #[serde(default)]
    pub show: String,
    /// A person, role or department.
    #[serde(default)]
    pub q: String,
    /// "look", "fit", "department" or "name".
    #[serde(default)]
    pub order: String,
    /// Where the next page begins.
    #[serde(default)]
    pub after: String,
    /// The mentee whose other mentors are shown.
    #[serde(default)]
    pub swap: String,
    /// What is being considered for that mentee: "assign:ID", "swap:ID", "forbid", "leave_out".
    #[serde(default)]
    pub pick: String,
    /// Somebody else, by name.
    #[serde(default)]
    pub find: String,
}

impl Asked {
    /// The same question with nothing open, in words that an address takes: filter, search, order and place.
    pub fn query(&self) -> String {
        let known = [("show", &self.show), ("q", &self.q), ("order", &self.order), ("after", &self.after)];
        let pairs: Vec<String> =
            known.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| format!("{k}={}", escape(v))).collect();
        pairs.join("&")
    }

    /// The same with a mentee open.
    pub fn open(&self, mentee: EnrollmentId) -> String {
        format!("{}{}swap={mentee}", self.query(), if self.query().is_empty() { "" } else { "&" })
    }

    fn show(&self) -> &str {
        ["look", "changed", "locked", "exceptions"].into_iter().find(|s| *s == self.show).unwrap_or("")
    }

    /// The order in force.
    pub fn order(&self) -> &str {
        ["fit", "department", "name"].into_iter().find(|s| *s == self.order).unwrap_or("look")
    }

    fn cursor(&self) -> (String, uuid::Uuid) {
        let cut = self.after.rsplit_once('~').and_then(|(place, id)| Some((place.to_owned(), id.parse().ok()?)));
        cut.unwrap_or((String::new(), uuid::Uuid::nil()))
    }
}

/// Text for an address.
pub(super) fn escape(text: &str) -> String {
    text.bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b"-_.~".contains(&b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect()
}

/// A proposed pair as the review shows it.
#[derive(Clone)]
pub(super) struct Pair {
    pub mentee: Candidate,
    pub mentor: Candidate,
    /// Mentees whom the mentor has in this draft.
    pub used: i64,
    pub score: i32,
    pub reasons: Vec<Reason>,
    pub locked_by: Option<PersonId>,
    pub by_hand: bool,
    pub changed: bool,
    pub broken_rules: Vec<String>,
    pub reason: String,
    place: String,
}

impl Pair {
    /// Where the page after this pair begins.
    pub fn cursor(&self) -> String {
        format!("{}~{}", self.place, self.mentee.enrollment)
    }
}

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

impl MatchRun {
    /// One page of pairs; one more than [`PAGE`] says that there is a next one. `only` is a mentee to show alone.
    pub(super) async fn list(
        &self,
        tx: &mut CompanyTx,
        asked: &Asked,
        only: Option<EnrollmentId>,
    ) -> Result<Vec<Pair>> {
        let (place, id) = asked.cursor();
        let rows = sqlx::query!(
            r#"select * from (
                 select p.mentee_enrollment, p.mentor_enrollment, p.score, p.reasons as "reasons!: sqlx::types::Json<Vec<Reason>>", p.locked_by,
                   p.by_hand, p.changed, p.broken_rules, p.reason,
                   (select count(*) from proposed_pair u where u.run_id = p.run_id and u.mentor_enrollment = p.mentor_enrollment) as "used!",
                   e.key as mentee_key, e.person_id as mentee_person, e.given_name as mentee_given, e.family_name as mentee_family,
                   e.job_role as mentee_role, e.department as mentee_department, e.site as mentee_site,
                   o.key as mentor_key, o.person_id as mentor_person, o.given_name as mentor_given, o.family_name as mentor_family,
                   o.job_role as mentor_role, o.department as mentor_department, o.site as mentor_site, o.places,
                   case $3::text
                     when 'fit' then lpad((1000 - p.score)::text, 4, '0')
                     when 'department' then plain(e.department || ' ' || e.family_name)
                     when 'name' then plain(e.family_name || ' ' || e.given_name)
                     else lpad(p.score::text, 4, '0')
                   end as "place!"
                 from proposed_pair p
                 join match_candidate e on e.company_id = p.company_id and e.run_id = p.run_id and e.enrollment_id = p.mentee_enrollment
                 join match_candidate o on o.company_id = p.company_id and o.run_id = p.run_id and o.enrollment_id = p.mentor_enrollment
                 where p.run_id = $1
                   and ($7::uuid is null or p.mentee_enrollment = $7)
                   and case $2::text
                     when 'look' then p.score < $8 or p.broken_rules <> '{}'
                     when 'changed' then p.changed
                     when 'locked' then p.locked_by is not null
                     when 'exceptions' then p.broken_rules <> '{}'
                     else true
                   end
                   and ($4::text = '' or position(plain($4) in plain(concat_ws(' ', e.given_name, e.family_name, e.job_role, e.department,
                     o.given_name, o.family_name, o.job_role, o.department))) > 0)
               ) x
               where ("place!", mentee_enrollment) > ($5, $6)
               order by "place!", mentee_enrollment
               limit $9"#,
            self.id.0,
            asked.show(),
            asked.order(),
            asked.q.trim(),
            place,
            id,
            only.map(|o| o.0),
            self.look_below,
            PAGE + 1
        )
        .fetch_all(tx.conn())
        .await?;
        let pairs = rows.into_iter().map(|r| Pair {
            mentee: Candidate {
                enrollment: EnrollmentId(r.mentee_enrollment),
                mentor: false,
                key: r.mentee_key,
                person: PersonId(r.mentee_person),
                given_name: r.mentee_given,
                family_name: r.mentee_family,
                job_role: r.mentee_role,
                department: r.mentee_department,
                site: r.mentee_site,
                places: 0,
            },
            mentor: Candidate {
                enrollment: EnrollmentId(r.mentor_enrollment),
                mentor: true,
                key: r.mentor_key,
                person: PersonId(r.mentor_person),
                given_name: r.mentor_given,
                family_name: r.mentor_family,
                job_role: r.mentor_role,
                department: r.mentor_department,
                site: r.mentor_site,
                places: r.places,
            },
            used: r.used,
            score: r.score,
            reasons: r.reasons.0,
            locked_by: r.locked_by.map(PersonId),
            by_hand: r.by_hand,
            changed: r.changed,
            broken_rules: r.broken_rules,
            reason: r.reason,
            place: r.place,
        });
        Ok(pairs.collect())
    }

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

    /// Mentees of the run without a mentor, by name: with how many the rules allow and what excludes the others.
    pub(super) async fn without(
        &self,
        tx: &mut CompanyTx,
        limit: i64,
    ) -> Result<Vec<(Candidate, i32, Vec<crate::matching::Excluded>)>> {
        let rows = sqlx::query!(
            r#"select c.enrollment_id, c.key, c.person_id, c.given_name, c.family_name, c.job_role, c.department, c.site, c.eligible,
                 c.excluded as "excluded: sqlx::types::Json<Vec<crate::matching::Excluded>>"
               from match_candidate c
               where c.run_id = $1 and c.side = 'mentee'
                 and not exists (select from proposed_pair p where p.run_id = $1 and p.mentee_enrollment = c.enrollment_id)
               order by c.family_name, c.enrollment_id limit $2"#,
            self.id.0,
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
                places: 0,
            };
            (who, r.eligible, r.excluded.0)
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
