//! The line above and below: managers of managers, and who reports to somebody.

use std::collections::HashMap;

use sqlx::types::Uuid;

use super::Person;
use crate::kit::{db::CompanyTx, error::Result, id::PersonId};

/// Deeper than any company; ends a circle that an import might bring.
const DEEPEST: i32 = 40;

/// The managers above each of these people, the nearest first; who has no manager is absent.
pub async fn lines_above(tx: &mut CompanyTx, people: &[PersonId]) -> Result<HashMap<PersonId, Vec<PersonId>>> {
    let ids: Vec<Uuid> = people.iter().map(|p| p.0).collect();
    let rows = sqlx::query!(
        r#"with recursive line (person_id, manager_id, depth) as (
             select id, manager_id, 1 from person where id = any ($1) and manager_id is not null
             union all
             select line.person_id, p.manager_id, line.depth + 1
             from line join person p on p.id = line.manager_id
             where p.manager_id is not null and line.depth < $2
           )
           select person_id as "person!", manager_id as "manager!" from line order by person_id, depth"#,
        &ids,
        DEEPEST
    )
    .fetch_all(tx.conn())
    .await?;
    let mut lines: HashMap<PersonId, Vec<PersonId>> = HashMap::new();
    for row in rows {
        let line = lines.entry(PersonId(row.person)).or_default();
        if !line.contains(&PersonId(row.manager)) {
            line.push(PersonId(row.manager));
        }
    }
    Ok(lines)
}

impl Person {
    /// Who reports to this person, by name.
    pub async fn reports(&self, tx: &mut CompanyTx) -> Result<Vec<Person>> {
        let ids = sqlx::query_scalar!(
            "select id from person where manager_id = $1 order by sort_name, id limit 200",
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        Self::of(tx, &ids.into_iter().map(PersonId).collect::<Vec<_>>()).await
    }
}
