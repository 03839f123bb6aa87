//! Files of the same first line become what HR chose the last time.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::{
    Mapping,
    columns::{Becomes, File, recognize},
    fold::fold,
    prepare::Sheets,
    read::Sheet,
};
use crate::kit::{db::CompanyTx, error::Result};

/// What the columns become: as chosen before for this layout, else by their names. Says whether anything was remembered.
///
/// # Errors
/// When the database does not answer.
pub async fn recall(tx: &mut CompanyTx, sheets: &Sheets) -> Result<(Mapping, bool)> {
    let people = kept(tx, File::People, &sheets.people).await?;
    let history = match &sheets.history {
        Some(sheet) => kept(tx, File::History, sheet).await?,
        None => None,
    };
    let remembered = people.is_some() || history.is_some();
    let by_name = |sheet: &Sheet, file| recognize(&sheet.headers, file).into_iter().map(Becomes::word).collect();
    let mapping = Mapping {
        people: people.unwrap_or_else(|| by_name(&sheets.people, File::People)),
        history: match (history, &sheets.history) {
            (Some(words), _) => words,
            (None, Some(sheet)) => by_name(sheet, File::History),
            (None, None) => Vec::new(),
        },
    };
    Ok((mapping, remembered))
}

/// Keeps a choice for the next file of the same layout.
///
/// # Errors
/// When the database does not answer.
pub async fn remember(tx: &mut CompanyTx, sheets: &Sheets, mapping: &Mapping, now: DateTime<Utc>) -> Result<()> {
    let history = sheets.history.iter().map(|sheet| (File::History, sheet, &mapping.history));
    for (file, sheet, words) in std::iter::once((File::People, &sheets.people, &mapping.people)).chain(history) {
        sqlx::query!(
            "insert into import_layout (company_id, file, layout, columns, chosen_at) values (current_company(), $1, $2, $3, $4)
             on conflict (company_id, file, layout) do update set columns = excluded.columns, chosen_at = excluded.chosen_at",
            file.word(),
            sum(&sheet.headers),
            words,
            now
        )
        .execute(tx.conn())
        .await?;
    }
    Ok(())
}

async fn kept(tx: &mut CompanyTx, file: File, sheet: &Sheet) -> Result<Option<Vec<String>>> {
    let words = sqlx::query_scalar!(
        "select columns from import_layout where file = $1 and layout = $2",
        file.word(),
        sum(&sheet.headers)
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(words.filter(|words| words.len() == sheet.headers.len()))
}

/// Names of columns in their order, whatever case and accents.
fn sum(headers: &[String]) -> String {
    let mut sum = Sha256::new();
    for header in headers {
        sum.update(fold(header).as_bytes());
        sum.update(b"\n");
    }
    sum.finalize().iter().map(|b| format!("{b:02x}")).collect()
}
