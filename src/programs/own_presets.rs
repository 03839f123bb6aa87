//! The company's own presets: a program's settings kept under a name, to begin the next one from.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::types::Json;

use super::{
    Preset, Program, Setup, Sheet,
    access::ProgramPath,
    settings::{self, Settings},
};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, OnConstraint, Result},
        extract::{Form, Path},
        form::Errors,
        page::Answer,
    },
    people::access::HrAdmin,
};

crate::id!(
    /// A preset of the company's own.
    OwnPresetId
);

/// Most own presets of a page.
const MOST: i64 = 100;

/// Settings to begin from.
pub struct OwnPreset {
    pub id: OwnPresetId,
    pub name: String,
    /// Where those settings began themselves.
    pub preset: Preset,
    pub sheet: Sheet,
}

impl OwnPreset {
    /// All of them, by name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn all(tx: &mut CompanyTx) -> Result<Vec<Self>> {
        let rows = sqlx::query!(
            r#"select id as "id: OwnPresetId", name, preset, sheet as "sheet: Json<Sheet>" from company_preset order by lower(name) limit $1"#,
            MOST
        )
        .fetch_all(tx.conn())
        .await?;
        let known = rows
            .into_iter()
            .filter_map(|r| Some(Self { id: r.id, name: r.name, preset: Preset::of(&r.preset)?, sheet: r.sheet.0 }));
        Ok(known.collect())
    }

    /// One of them.
    ///
    /// # Errors
    /// `NotFound` where there is none.
    pub async fn find(tx: &mut CompanyTx, id: OwnPresetId) -> Result<Self> {
        let row = sqlx::query!(
            r#"select name, preset, sheet as "sheet: Json<Sheet>" from company_preset where id = $1"#,
            id.0
        )
        .fetch_one(tx.conn())
        .await?;
        let preset = Preset::of(&row.preset).ok_or(Error::NotFound)?;
        Ok(Self { id, name: row.name, preset, sheet: row.sheet.0 })
    }

    /// What whoever chooses reads of it: how long it lasts, how often the pairs meet.
    pub fn months(&self) -> i32 {
        self.sheet.length_months.parse().unwrap_or(0)
    }

    async fn keep(tx: &mut CompanyTx, name: &str, program: &Program, sheet: &Sheet, now: DateTime<Utc>) -> Result<()> {
        let by = tx.person().map(|p| p.0);
        sqlx::query!(
            "insert into company_preset (company_id, id, name, preset, sheet, created_by, created_at)
             values (current_company(), $1, $2, $3, $4, $5, $6)",
            OwnPresetId::new().0,
            name,
            program.preset.key(),
            Json(sheet) as _,
            by,
            now
        )
        .execute(tx.conn())
        .await
        .on_constraint("company_preset_name_once", || Error::Conflict)?;
        Ok(())
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Named {
    preset_name: String,
}

#[derive(Deserialize)]
pub struct At {
    own_preset: OwnPresetId,
}

/// Keeps a program's settings as an own preset.
pub async fn create(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(named): Form<Named>,
) -> Result<Answer<Settings>> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let goals = program.goals(&mut member.tx).await?;
    let mut setup = Setup::of(&program, &goals);
    setup.starts_on = None;
    let mut errors = Errors::default();
    let typed = errors.optional("preset_name", &named.preset_name, 120);
    let name = if typed.is_empty() { program.name.clone() } else { typed };
    if OwnPreset::all(&mut member.tx).await?.iter().any(|own| own.name.to_lowercase() == name.to_lowercase()) {
        errors.add_with("preset_name", "own-preset-name-taken", &name);
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(settings::with_preset(member, program, errors, named.preset_name).await?));
    }
    OwnPreset::keep(&mut member.tx, &name, &program, &Sheet::of(&setup, 1), now).await?;
    audit::Entry::new("kept as preset", "program").id(program.id.0).write(&mut member.tx, now).await?;
    let path = member.tx.path("/programs/new");
    Ok(Answer::Saved(member.tx.save(to(path).notice_with("own-preset-kept", name)).await?))
}

/// Takes an own preset away; programs made from it stay as they are.
pub async fn remove(HrAdmin(mut member): HrAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let own = OwnPreset::find(&mut member.tx, at.own_preset).await?;
    sqlx::query!("delete from company_preset where id = $1", own.id.0).execute(member.tx.conn()).await?;
    audit::Entry::new("removed", "company_preset").id(own.id.0).write(&mut member.tx, now).await?;
    let path = member.tx.path("/programs/new");
    member.tx.save(to(path).notice_with("own-preset-removed", own.name)).await
}
