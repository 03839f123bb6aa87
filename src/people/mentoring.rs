//! How people of the directory take part in mentoring, for HR's list: read beside the list, never sorted by.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::types::Uuid;

use crate::kit::{db::CompanyTx, error::Result, id::PersonId, text::Lang};

/// What somebody does in programs that live.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Mentoring {
    /// Mentees accompanied, and places for more.
    pub mentees: i64,
    pub places: i64,
    /// Places as mentor that are approved.
    pub mentor: i64,
    pub mentee: i64,
    pub waiting: i64,
    pub asked: i64,
}

/// Somebody's place in a program.
pub struct Taking {
    pub program_id: Uuid,
    pub program: String,
    pub side: String,
    pub state: String,
    pub since: DateTime<Utc>,
}

/// A program that can be chosen in a filter.
pub struct Choice {
    pub id: Uuid,
    pub name: String,
}

impl Mentoring {
    /// Of these people; who takes no part is absent.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of_all(tx: &mut CompanyTx, people: &[PersonId]) -> Result<HashMap<PersonId, Self>> {
        let ids: Vec<Uuid> = people.iter().map(|p| p.0).collect();
        let rows = sqlx::query!(
            r#"select e.person_id as "person: PersonId",
                 count(*) filter (where e.side = 'mentor' and e.state in ('approved', 'placed')) as "mentor!",
                 coalesce(sum(e.capacity) filter (where e.side = 'mentor' and e.state in ('approved', 'placed')), 0) as "places!",
                 count(*) filter (where e.side = 'mentee' and e.state = 'placed') as "mentee!",
                 count(*) filter (where e.side = 'mentee' and e.state = 'approved') as "waiting!",
                 count(*) filter (where e.state in ('invited', 'applied')) as "asked!",
                 (select count(*) from pairing p where p.mentor_id = e.person_id and p.state in ('proposed', 'active', 'paused', 'closing')) as "mentees!"
               from enrollment e where e.person_id = any ($1) and e.state in ('invited', 'applied', 'approved', 'placed')
               group by e.person_id"#,
            &ids
        )
        .fetch_all(tx.conn())
        .await?;
        let one = |places: i64, mentees: i64| (places - mentees).max(0);
        Ok(rows
            .into_iter()
            .map(|r| {
                let said = Self {
                    mentees: r.mentees,
                    places: one(r.places, r.mentees),
                    mentor: r.mentor,
                    mentee: r.mentee,
                    waiting: r.waiting,
                    asked: r.asked,
                };
                (r.person, said)
            })
            .collect())
    }

    /// In words: "Mentor, 1 place free", "Waiting for a mentor".
    pub fn words(&self, lang: Lang) -> String {
        let mut all = Vec::new();
        if self.mentor > 0 {
            all.push(if self.places > 0 {
                t!(lang, "mentoring-mentor-free", n = self.places)
            } else {
                t!(lang, "mentoring-mentor-full")
            });
        }
        for (n, key) in
            [(self.mentee, "mentoring-mentee"), (self.waiting, "mentoring-waiting"), (self.asked, "mentoring-asked")]
        {
            if n > 0 {
                all.push(lang.get(key));
            }
        }
        all.join("; ")
    }
}

impl Taking {
    /// A person's places, the latest first, as far as the asking one may know.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, person: PersonId) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            "select e.program_id, g.name as program, e.side, e.state, e.created_at as since
             from enrollment e join program g on g.company_id = e.company_id and g.id = e.program_id
             where e.person_id = $1 order by e.created_at desc, e.id limit 60",
            person.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// "Mentor, placed".
    pub fn words(&self, lang: &Lang) -> String {
        let side = if self.side == "mentor" { "side-mentor" } else { "side-mentee" };
        let state = match self.state.as_str() {
            "invited" => "enrollment-state-invited",
            "applied" => "enrollment-state-applied",
            "approved" => "enrollment-state-approved",
            "declined" => "enrollment-state-declined",
            "withdrawn" => "enrollment-state-withdrawn",
            "placed" => "enrollment-state-placed",
            _ => "enrollment-state-finished",
        };
        format!("{}, {}", lang.get(side), lang.get(state))
    }
}

impl Choice {
    /// The programs that are not archived, by name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn all(tx: &mut CompanyTx) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            "select id, name from program where state <> 'archived' order by lower(name), id limit 200"
        )
        .fetch_all(tx.conn())
        .await?)
    }
}
