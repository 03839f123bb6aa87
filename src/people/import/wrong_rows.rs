//! The wrong rows of an import as a file to put right and upload again.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use super::{Import, check::At, columns::File, preview::FileView, problem::Wrong};
use crate::{
    kit::{
        error::{Error, Result},
        extract::Path,
        text::Lang,
    },
    people::access::HrAdmin,
};

/// The file: the columns as they were, and why each row is wrong.
pub async fn show(HrAdmin(mut member): HrAdmin, Path(at): Path<At>) -> Result<Response> {
    let import = Import::find(&mut member.tx, at.import).await?;
    let preview = import.preview.ok_or(Error::NotFound)?;
    let lang = member.chrome.lang;
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .delimiter(separator(&preview.people))
        .from_writer(b"\xEF\xBB\xBF".to_vec());
    for (file, view) in [(File::People, Some(&preview.people)), (File::History, preview.history.as_ref())] {
        let rows: Vec<_> = preview.wrong_rows.iter().filter(|(wrong, _)| wrong.file == file).collect();
        let Some(view) = view.filter(|_| !rows.is_empty()) else { continue };
        let headers = view
            .columns
            .iter()
            .map(|c| safe(&c.name))
            .chain([lang.get("import-row"), lang.get("import-what-is-wrong")]);
        writer.write_record(headers).map_err(|e| Error::internal("csv", e))?;
        for (wrong, cells) in rows {
            writer.write_record(record(view, wrong, cells, lang)).map_err(|e| Error::internal("csv", e))?;
        }
    }
    let bytes = writer.into_inner().map_err(|e| Error::internal("csv", e))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"wrong-rows.csv\"")),
    ];
    Ok((headers, bytes).into_response())
}

fn record(view: &FileView, wrong: &Wrong, cells: &[String], lang: Lang) -> Vec<String> {
    let mut record: Vec<String> =
        (0..view.columns.len()).map(|at| cells.get(at).map(|c| safe(c)).unwrap_or_default()).collect();
    record.push(wrong.line.to_string());
    record.push(safe(&wrong.problem.words(lang)));
    record
}

fn separator(view: &FileView) -> u8 {
    u8::try_from(view.separator).unwrap_or(b',')
}

/// A cell that a spreadsheet would run as a formula is shown as text instead.
fn safe(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']) { format!("'{cell}") } else { cell.to_owned() }
}
