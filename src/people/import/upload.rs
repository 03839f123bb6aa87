//! The page where a directory is uploaded, and its arrival.

use askama::Template;
use axum::{
    extract::{FromRequestParts, Multipart, State, multipart::MultipartRejection},
    http::request::Parts,
};

use super::{Files, Import, LARGEST, columns::File, layout, prepare, queries::Line, read::Unreadable};
use crate::{
    kit::{
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::refuse_announced,
        form::Errors,
        page::{Answer, Chrome, Page},
        site::Site,
    },
    people::access::{HrAdmin, Member},
};

#[derive(Template)]
#[template(path = "people/import/upload.html")]
pub struct Upload {
    chrome: Chrome,
    errors: Errors,
    latest: Vec<Line>,
}

/// The page.
pub async fn new(HrAdmin(mut member): HrAdmin) -> Result<Page<Upload>> {
    let latest = Import::latest(&mut member.tx).await?;
    Ok(Page(Upload { chrome: member.chrome, errors: Errors::default(), latest }))
}

/// An upload arrives: read it, compare it, keep it for HR to look at. No transaction waits for a slow line.
pub async fn create(
    first: HrAdmin,
    mut parts: Parts,
    State(site): State<Site>,
    Now(now): Now,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Answer<Upload>> {
    let by = first.0.id();
    drop(first);
    refuse_announced(&parts.headers, 2 * LARGEST + 64 * 1024)?;
    let arrived = receive(body.map_err(|_| Error::BadRequest("multipart"))?).await?;
    let files = Files { people: arrived.people, history: arrived.history.filter(|bytes| !bytes.is_empty()) };
    let (files, sheets) = prepare::read(files).await?;
    let HrAdmin(Member { mut tx, chrome, .. }) = HrAdmin::from_request_parts(&mut parts, &site).await?;
    let sheets = match sheets {
        Ok(sheets) => sheets,
        Err((file, why)) => {
            let mut errors = Errors::default();
            refuse(&mut errors, file, why);
            let latest = Import::latest(&mut tx).await?;
            return Ok(Answer::Again(Upload { chrome, errors, latest }));
        }
    };
    let (mapping, remembered) = layout::recall(&mut tx, &sheets).await?;
    let mut prepared = prepare::prepare(&mut tx, sheets, mapping, arrived.complete, chrome.today()).await?;
    prepared.preview.remembered = remembered;
    let names = (arrived.people_name.as_str(), arrived.history_name.as_str());
    let shown = (&prepared.mapping, &prepared.preview);
    let id = Import::create(&mut tx, by, names, &files, arrived.complete, shown, now).await?;
    let next = to(tx.path(&format!("/people/import/{id}")));
    Ok(Answer::Saved(tx.save(next).await?))
}

#[derive(Default)]
struct Arrived {
    people: Vec<u8>,
    people_name: String,
    history: Option<Vec<u8>>,
    history_name: String,
    complete: bool,
}

async fn receive(mut form: Multipart) -> Result<Arrived> {
    let mut arrived = Arrived::default();
    while let Some(mut field) = form.next_field().await.map_err(|e| broken(&e))? {
        let name = field
            .file_name()
            .unwrap_or_default()
            .replace(['/', '\\'], " ")
            .chars()
            .filter(|c| !c.is_control())
            .take(120)
            .collect::<String>();
        let which = field.name().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|e| broken(&e))? {
            if bytes.len() + chunk.len() > LARGEST {
                return Err(Error::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        match which.as_str() {
            "people" => (arrived.people, arrived.people_name) = (bytes, name),
            "complete" => arrived.complete = bytes == b"yes",
            "history" => (arrived.history, arrived.history_name) = (Some(bytes), name),
            _ => {}
        }
    }
    Ok(arrived)
}

fn broken(error: &axum::extract::multipart::MultipartError) -> Error {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge
    } else {
        Error::BadRequest("multipart")
    }
}

fn refuse(errors: &mut Errors, file: File, why: Unreadable) {
    let field = if file == File::People { "people" } else { "history" };
    match why {
        Unreadable::Empty if file == File::People => errors.add(field, "import-file-empty"),
        Unreadable::Empty => errors.add(field, "import-file-blank"),
        Unreadable::Workbook => errors.add(field, "import-file-workbook"),
        Unreadable::Unpacked => errors.add(field, "import-file-unpacked"),
        Unreadable::NotText => errors.add(field, "import-file-not-text"),
        Unreadable::OpenQuote(line) => errors.add_with(field, "import-file-open-quote", line),
        Unreadable::OneColumn => errors.add(field, "import-file-one-column"),
        Unreadable::TooManyColumns => errors.add(field, "import-file-too-many-columns"),
        Unreadable::OnlyHeaders => errors.add(field, "import-file-only-headers"),
        Unreadable::TooManyRows => errors.add(field, "import-file-too-many-rows"),
        Unreadable::LongCell(line) => errors.add_with(field, "import-file-long-cell", line),
    }
}
