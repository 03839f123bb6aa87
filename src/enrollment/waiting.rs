//! The wait list: who has no mentor since pairs were published, since when, and why (M6).

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::{Enrollment, EnrollmentId};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
        text::Lang,
    },
    matching::{Excluded, Rule},
    programs::ProgramId,
};

/// Somebody on the wait list.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub enrollment: EnrollmentId,
    pub person: PersonId,
    pub since: DateTime<Utc>,
    /// How many mentors the rules would allow.
    pub eligible: i32,
    pub excluded: Vec<Excluded>,
}

/// Why a mentor was not to be found, as it is kept.
#[derive(serde::Serialize)]
pub struct Reasons {
    pub enrollment: EnrollmentId,
    pub eligible: i32,
    /// Without what anybody marked in private.
    pub excluded: Vec<Excluded>,
}

impl Waiting {
    /// Puts mentees on the list; who stands there already keeps the place, with the newer reasons.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add(tx: &mut CompanyTx, reasons: &[Reasons], now: DateTime<Utc>) -> Result<Vec<PersonId>> {
        let rows = serde_json::to_value(reasons).map_err(|e| Error::internal("wait list", e))?;
        let people = sqlx::query_scalar!(
            r#"insert into waiting (company_id, enrollment_id, program_id, person_id, since, eligible, excluded)
               select e.company_id, e.id, e.program_id, e.person_id, $2, r.eligible, r.excluded
               from jsonb_to_recordset($1) as r (enrollment uuid, eligible int, excluded jsonb)
               join enrollment e on e.company_id = current_company() and e.id = r.enrollment and e.state = 'approved'
               on conflict (company_id, enrollment_id) do update set eligible = excluded.eligible, excluded = excluded.excluded
               returning person_id as "person: PersonId""#,
            rows,
            now
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(people)
    }

    /// A person's own line, where there is one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, place: &Enrollment) -> Result<Option<Self>> {
        let row = sqlx::query!(
            r#"select since, eligible, excluded as "excluded: Json<Vec<Excluded>>" from waiting where enrollment_id = $1"#,
            place.id.0
        )
        .fetch_optional(tx.conn())
        .await?;
        Ok(row.map(|r| Self {
            enrollment: place.id,
            person: place.person_id,
            since: r.since,
            eligible: r.eligible,
            excluded: r.excluded.0,
        }))
    }

    /// How many stand before this one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn before(&self, tx: &mut CompanyTx) -> Result<i64> {
        Ok(sqlx::query_scalar!(r#"select waiting_before($1) as "n!""#, self.enrollment.0).fetch_one(tx.conn()).await?)
    }

    /// The list of a program, who came first first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn in_program(tx: &mut CompanyTx, program: ProgramId, most: i64) -> Result<Vec<Self>> {
        let rows = sqlx::query!(
            r#"select enrollment_id as "enrollment: EnrollmentId", person_id as "person: PersonId", since, eligible,
                 excluded as "excluded: Json<Vec<Excluded>>"
               from waiting where program_id = $1 order by since, enrollment_id limit $2"#,
            program.0,
            most
        )
        .fetch_all(tx.conn())
        .await?;
        let list = rows.into_iter().map(|r| Self {
            enrollment: r.enrollment,
            person: r.person,
            since: r.since,
            eligible: r.eligible,
            excluded: r.excluded.0,
        });
        Ok(list.collect())
    }

    /// How many wait in a program.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count(tx: &mut CompanyTx, program: ProgramId) -> Result<i64> {
        Ok(sqlx::query_scalar!(r#"select count(*) as "n!" from waiting where program_id = $1"#, program.0)
            .fetch_one(tx.conn())
            .await?)
    }

    /// Takes those off the list who were asked for a pairing.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn remove(tx: &mut CompanyTx, places: &[EnrollmentId]) -> Result<()> {
        let ids = super::queries::uuids(places);
        sqlx::query!("delete from waiting where enrollment_id = any($1)", &ids).execute(tx.conn()).await?;
        Ok(())
    }

    /// Why, in at most three sentences.
    pub fn why(&self, lang: &Lang) -> Vec<String> {
        why_not(*lang, self.eligible, &self.excluded)
    }

    /// The same, said to whoever waits.
    pub fn why_you(&self, lang: &Lang) -> Vec<String> {
        let suited = usize::try_from(self.eligible).unwrap_or_default();
        if suited > 0 {
            vec![t!(lang, "join-waiting-full", n = suited)]
        } else {
            said(*lang, &self.excluded, "join-waiting-nobody")
        }
    }
}

/// Why somebody has no mentor, in at most three sentences. What one person marked in private is never among them.
pub fn why_not(lang: Lang, eligible: i32, excluded: &[Excluded]) -> Vec<String> {
    if eligible > 0 {
        return vec![t!(lang, "match-why-full", n = eligible)];
    }
    said(lang, excluded, "match-why-nobody")
}

fn said(lang: Lang, excluded: &[Excluded], nobody: &str) -> Vec<String> {
    let mut open: Vec<&Excluded> =
        excluded.iter().filter(|e| !e.rule.is_private() && e.rule != Rule::SamePerson).collect();
    open.sort_by_key(|e| std::cmp::Reverse((e.alone, e.mentors)));
    let said: Vec<String> = open
        .into_iter()
        .take(3)
        .map(|e| t!(lang, "match-why-rule", rule = e.rule.key(), n = e.mentors, alone = e.alone))
        .collect();
    if said.is_empty() { vec![lang.get(nobody)] } else { said }
}
