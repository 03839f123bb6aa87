//! Who did or read what, written in the same transaction as the deed.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{db::CompanyTx, error::Result, id::PersonId};

/// One line of the audit log, before it is written.
pub struct Entry<'a> {
    pub action: &'a str,
    pub noun: &'a str,
    pub noun_id: Option<uuid::Uuid>,
    pub about: Option<PersonId>,
    pub detail: Value,
}

impl<'a> Entry<'a> {
    /// "launched" a "program".
    pub fn new(action: &'a str, noun: &'a str) -> Self {
        Self { action, noun, noun_id: None, about: None, detail: Value::Object(serde_json::Map::new()) }
    }

    /// Which one.
    pub fn id(mut self, id: uuid::Uuid) -> Self {
        self.noun_id = Some(id);
        self
    }

    /// Whose record was read or changed: that person sees this line.
    pub fn about(mut self, person: PersonId) -> Self {
        self.about = Some(person);
        self
    }

    /// What else is worth keeping: counts and settings, never what somebody wrote.
    pub fn detail(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }

    /// Writes the line.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn write(self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        let actor = tx.person().map(|p| p.0);
        sqlx::query!(
            "insert into audit (company_id, id, at, actor_id, action, noun, noun_id, about_id, detail)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8)",
            uuid::Uuid::now_v7(),
            now,
            actor,
            self.action,
            self.noun,
            self.noun_id,
            self.about.map(|p| p.0),
            self.detail
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

/// Notes that the asking person saw these people in a list of some kind ("pairing"): each of them finds it among what was read about
/// them, once a day for each reader and kind, so that turning pages does not bury what matters. Oneself is not noted.
///
/// Not noted at all is what would betray what the noted person may not know, or another reader of the log may not: the high-potential
/// list (V8), and what somebody confided to a named contact (V7).
///
/// # Errors
/// When the database refuses.
pub async fn listed(
    tx: &mut CompanyTx,
    noun: &str,
    people: impl IntoIterator<Item = PersonId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let ids: Vec<uuid::Uuid> = people.into_iter().map(|p| p.0).collect();
    sqlx::query!(
        "insert into audit (company_id, id, at, actor_id, action, noun, about_id)
         select current_company(), gen_random_uuid(), $1, current_person(), 'listed', $2, p.id from (select distinct unnest($3::uuid[]) as id) p
         where p.id <> current_person() order by p.id
         on conflict do nothing",
        now,
        noun,
        &ids
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
