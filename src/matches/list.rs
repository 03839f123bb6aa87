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
    /// "", "look", "changed", "locked", "exceptions", "unmatched".
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

    /// The filter in force.
    pub fn show(&self) -> &str {
        ["look", "changed", "locked", "exceptions", "unmatched"].into_iter().find(|s| *s == self.show).unwrap_or("")
    }

    /// The order in force.
    pub fn order(&self) -> &str {
        ["fit", "department", "name"].into_iter().find(|s| *s == self.order).unwrap_or("look")
    }

    /// Where the page begins: what it is ordered by, and whose row came last.
    pub fn cursor(&self) -> (String, uuid::Uuid) {
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

impl MatchRun {
    /// One page of pairs; one more than [`PAGE`] says that there is a next one. `only` is a mentee to show alone. Who stands on the page is
    /// decided from what decides it; then their rows are read in full.
    pub(super) async fn list(
        &self,
        tx: &mut CompanyTx,
        asked: &Asked,
        only: Option<EnrollmentId>,
    ) -> Result<Vec<Pair>> {
        let (place, id) = asked.cursor();
        let rows = sqlx::query!(
            r#"with page as materialized (
                 select * from (
                   select p.mentee_enrollment as mentee, case $3::text
                       when 'fit' then lpad((1000 - p.score)::text, 4, '0')
                       when 'department' then plain(e.department || ' ' || e.family_name)
                       when 'name' then plain(e.family_name || ' ' || e.given_name)
                       else lpad(p.score::text, 4, '0')
                     end as place
                   from proposed_pair p
                   join match_candidate e on e.company_id = p.company_id and e.run_id = p.run_id and e.enrollment_id = p.mentee_enrollment
                   join match_candidate o on o.company_id = p.company_id and o.run_id = p.run_id and o.enrollment_id = p.mentor_enrollment
                   where p.run_id = $1
                     and p.mentee_enrollment >= coalesce($7::uuid, '00000000-0000-0000-0000-000000000000')
                     and p.mentee_enrollment <= coalesce($7::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                     and case $2::text
                       when 'look' then p.score < $8 or p.broken_rules <> '{}'
                       when 'changed' then p.changed
                       when 'locked' then p.locked_by is not null
                       when 'exceptions' then p.broken_rules <> '{}'
                       else true
                     end
                     and ($4::text = '' or position(plain($4) in plain(concat_ws(' ', e.given_name, e.family_name, e.job_role, e.department,
                       o.given_name, o.family_name, o.job_role, o.department))) > 0)) placed
                 where (place, mentee) > ($5, $6) order by place, mentee limit $9)
               select p.mentee_enrollment, p.mentor_enrollment, p.score, p.reasons as "reasons!: sqlx::types::Json<Vec<Reason>>", p.locked_by,
                 p.by_hand, p.changed, p.broken_rules, p.reason,
                 (select count(*) from proposed_pair u where u.run_id = p.run_id and u.mentor_enrollment = p.mentor_enrollment) as "used!",
                 e.key as mentee_key, e.person_id as mentee_person, e.given_name as mentee_given, e.family_name as mentee_family,
                 e.job_role as mentee_role, e.department as mentee_department, e.site as mentee_site, e.job_function as mentee_function, e.generation as mentee_generation,
                 o.key as mentor_key, o.person_id as mentor_person, o.given_name as mentor_given, o.family_name as mentor_family,
                 o.job_role as mentor_role, o.department as mentor_department, o.site as mentor_site, o.job_function as mentor_function,
                 o.generation as mentor_generation, o.places, g.place as "place!"
               from page g
               join proposed_pair p on p.mentee_enrollment = g.mentee
               join match_candidate e on e.company_id = p.company_id and e.run_id = p.run_id and e.enrollment_id = p.mentee_enrollment
               join match_candidate o on o.company_id = p.company_id and o.run_id = p.run_id and o.enrollment_id = p.mentor_enrollment
               where p.run_id = $1
               order by g.place, g.mentee"#,
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
                job_function: r.mentee_function,
                generation: r.mentee_generation,
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
                job_function: r.mentor_function,
                generation: r.mentor_generation,
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
}
