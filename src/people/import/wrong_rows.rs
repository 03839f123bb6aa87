//! The wrong rows of an import as a file to put right and upload again.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use serde::Deserialize;

use super::{Import, check::At, columns::File, preview::FileView, problem::Wrong, safe_cell};
use crate::{
    kit::{
        error::{Error, Result},
        extract::{Path, Query},
        text::Lang,
    },
    people::access::HrAdmin,
};

/// Which of the two files' rows.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    file: String,
}

/// The file: the columns as they were, and why each row is wrong. Put right, it can be uploaded as it is.
pub async fn show(HrAdmin(mut member): HrAdmin, Path(at): Path<At>, Query(asked): Query<Asked>) -> Result<Response> {
    let import = Import::find(&mut member.tx, at.import).await?;
    let preview = import.preview.ok_or(Error::NotFound)?;
    let lang = member.chrome.lang;
    let (file, view, name) = match asked.file.as_str() {
        "history" => (File::History, preview.history.as_ref().ok_or(Error::NotFound)?, "wrong-roles.csv"),
        _ => (File::People, &preview.people, "wrong-rows.csv"),
    };
    let mut writer =
        csv::WriterBuilder::new().flexible(true).delimiter(separator(view)).from_writer(b"\xEF\xBB\xBF".to_vec());
    let headers = view
        .columns
        .iter()
        .map(|c| safe_cell::write(&c.name))
        .chain([lang.get("import-row"), lang.get("import-what-is-wrong")]);
    writer.write_record(headers).map_err(|e| Error::internal("csv", e))?;
    for (wrong, cells) in preview.wrong_rows.iter().filter(|(wrong, _)| wrong.file == file) {
        writer.write_record(record(view, wrong, cells, lang)).map_err(|e| Error::internal("csv", e))?;
    }
    let bytes = writer.into_inner().map_err(|e| Error::internal("csv", e))?;
    let place =
        HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).map_err(|e| Error::internal("csv", e))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, place),
    ];
    Ok((headers, bytes).into_response())
}

fn record(view: &FileView, wrong: &Wrong, cells: &[String], lang: Lang) -> Vec<String> {
    let mut record: Vec<String> =
        (0..view.columns.len()).map(|at| cells.get(at).map(|c| safe_cell::write(c)).unwrap_or_default()).collect();
    record.push(wrong.line.to_string());
    record.push(safe_cell::write(&wrong.problem.words(lang)));
    record
}

fn separator(view: &FileView) -> u8 {
    u8::try_from(view.separator).unwrap_or(b',')
}
