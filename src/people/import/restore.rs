//! Taking a whole import back: every row as it was before, except what somebody has touched since.

use chrono::{DateTime, Duration, Utc};
use sqlx::types::Uuid;

use super::{Import, State};
use crate::kit::{
    db::CompanyTx,
    error::{Error, Result},
    id::PersonId,
};

/// So long an import can be taken back.
const WITHIN: Duration = Duration::days(1);

/// People who stay as they are, shown with the reason.
const SHOWN: usize = 60;

/// What taking an import back does.
#[derive(Default)]
pub struct Reach {
    /// People who are removed, and who get back what they were.
    pub removed: usize,
    pub restored: usize,
    /// Roles of histories that are removed or get back what they were.
    pub roles: usize,
    pub titles: usize,
    /// People who stay as they are now, and roles of histories.
    pub kept: usize,
    pub roles_kept: usize,
    pub first_kept: Vec<Kept>,
}

/// Somebody who stays as they are now, and the word for why.
pub struct Kept {
    pub id: PersonId,
    pub name: String,
    pub why: String,
}

struct Row {
    noun: String,
    id: Uuid,
    adds: bool,
    obstacle: Option<String>,
}

impl Import {
    /// Until when it can be taken back; none where it was never written.
    pub fn undo_until(&self) -> Option<DateTime<Utc>> {
        self.applied_at.map(|at| at + WITHIN)
    }

    /// What taking it back would do now.
    ///
    /// # Errors
    /// `Conflict` when it is too late, or nothing was written.
    pub async fn reach(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<Reach> {
        let rows = self.rows(tx, now).await?;
        let mut reach = Reach::default();
        let mut kept = Vec::new();
        for row in &rows {
            match (row.noun.as_str(), &row.obstacle) {
                ("person", None) if row.adds => reach.removed += 1,
                ("person", None) => reach.restored += 1,
                ("person", Some(why)) => kept.push((row.id, why.clone())),
                ("role_history", None) => reach.roles += 1,
                ("role_history", Some(_)) => reach.roles_kept += 1,
                (_, None) => reach.titles += 1,
                (_, Some(_)) => {}
            }
        }
        reach.kept = kept.len();
        kept.truncate(SHOWN);
        reach.first_kept = self.named(tx, &kept).await?;
        Ok(reach)
    }

    /// The kept, by name; whoever is gone is left out.
    async fn named(&self, tx: &mut CompanyTx, kept: &[(Uuid, String)]) -> Result<Vec<Kept>> {
        let (ids, whys): (Vec<Uuid>, Vec<String>) = kept.iter().cloned().unzip();
        Ok(sqlx::query_as!(
            Kept,
            r#"select p.id as "id: PersonId", p.given_name || ' ' || p.family_name as "name!", k.why as "why!"
               from unnest($1::uuid[], $2::text[]) as k (id, why) join person p on p.id = k.id order by p.sort_name, p.id"#,
            &ids,
            &whys
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Takes it back; answers how many people stay because they are used elsewhere by now.
    ///
    /// # Errors
    /// `Conflict` when it is too late or somebody else was quicker.
    pub async fn take_back(&self, tx: &mut CompanyTx, by: PersonId, now: DateTime<Utc>) -> Result<usize> {
        super::queries::wait_turn(tx).await?;
        let rows = self.rows(tx, now).await?;
        let ids = |noun: &str, adds: bool| -> Vec<Uuid> {
            rows.iter().filter(|r| r.noun == noun && r.adds == adds && r.obstacle.is_none()).map(|r| r.id).collect()
        };
        restore_roles(tx, self, &ids("role_history", false)).await?;
        sqlx::query!("delete from role_history where id = any ($1)", &ids("role_history", true))
            .execute(tx.conn())
            .await?;
        restore_people(tx, self, &ids("person", false), by, now).await?;
        let stay = remove(tx, "person", &ids("person", true)).await?;
        remove(tx, "job_role", &ids("job_role", true)).await?;
        sqlx::query!("delete from import_change where import_id = $1", self.id.0).execute(tx.conn()).await?;
        let undone = sqlx::query!(
            "update people_import set state = 'undone', undone_at = $2, undone_by = $3 where id = $1 and state = 'applied'",
            self.id.0,
            now,
            by.0
        )
        .execute(tx.conn())
        .await?;
        if undone.rows_affected() == 1 { Ok(stay) } else { Err(Error::Conflict) }
    }

    async fn rows(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<Vec<Row>> {
        if self.state != State::Applied || self.undo_until().is_none_or(|until| until <= now) {
            return Err(Error::Conflict);
        }
        Ok(sqlx::query_as!(
            Row,
            r#"select noun as "noun!", id as "id!", adds as "adds!", obstacle from import_reach($1)"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

/// What imports changed is kept for as long as it can be taken back.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_changes(tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "delete from import_change where import_id in (select id from people_import where applied_at <= $1)",
        now - WITHIN
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn restore_roles(tx: &mut CompanyTx, import: &Import, ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "update role_history h set department = b.department, employer = b.employer, ended_on = b.ended_on
         from import_change c cross join lateral jsonb_populate_record(null::role_history, c.before) b
         where c.import_id = $1 and c.noun = 'role_history' and c.id = any ($2) and h.company_id = c.company_id and h.id = c.id",
        import.id.0,
        ids
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Puts people back, with a line about each in the audit log.
async fn restore_people(
    tx: &mut CompanyTx,
    import: &Import,
    ids: &[Uuid],
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with back as (
           update person p set employee_number = b.employee_number, given_name = b.given_name, family_name = b.family_name, email = b.email,
             job_role_id = b.job_role_id, level = b.level, department = b.department, site = b.site, country = b.country, home_country = b.home_country,
             manager_id = b.manager_id, hire_date = b.hire_date, career_start_year = b.career_start_year, languages = b.languages,
             time_zone = b.time_zone, leaving_date = b.leaving_date, updated_at = $3
           from import_change c cross join lateral jsonb_populate_record(null::person, c.before) b
           where c.import_id = $1 and c.noun = 'person' and c.id = any ($2) and p.company_id = c.company_id and p.id = c.id
           returning p.id
         )
         insert into audit (company_id, id, at, actor_id, action, noun, noun_id, about_id, detail)
         select current_company(), gen_random_uuid(), $3, $4, 'changed', 'person', id, id, jsonb_build_object('import', $1::uuid, 'taken_back', true) from back",
        import.id.0,
        ids,
        now,
        by.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Removes what nothing refers to; answers how many stay.
async fn remove(tx: &mut CompanyTx, table: &str, ids: &[Uuid]) -> Result<usize> {
    let stay = sqlx::query_scalar!(r#"select remove_unused($1::text::regclass, $2) as "stay!""#, table, ids)
        .fetch_one(tx.conn())
        .await?;
    Ok(stay.len())
}
