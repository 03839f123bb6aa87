//! The page of one import: what it would do, how far it is, or what it did.

use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    Import, ImportId, State,
    columns::{Becomes, Field, File},
    preview::{FileView, Preview},
    problem::Wrong,
};
use crate::{
    kit::{
        audit,
        clock::Now,
        error::Result,
        extract::Path,
        form::Errors,
        id::PersonId,
        page::{Chrome, Page},
    },
    people::access::HrAdmin,
};

/// Wrong rows on the page; all of them are in the download.
const ROWS: usize = 50;

#[derive(Deserialize)]
pub struct At {
    pub import: ImportId,
}

#[derive(Template)]
#[template(path = "people/import/check.html")]
pub struct Check {
    pub chrome: Chrome,
    pub import: Import,
    pub preview: Preview,
    pub errors: Errors,
}

#[derive(Template)]
#[template(path = "people/import/progress.html")]
struct Progress {
    chrome: Chrome,
    import: Import,
    preview: Preview,
}

/// The page.
pub async fn show(HrAdmin(mut member): HrAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Response> {
    let mut import = Import::find(&mut member.tx, at.import).await?;
    let preview = import.preview.take().unwrap_or_default();
    let chrome = member.chrome;
    if import.state == State::Uploaded {
        audit::listed(&mut member.tx, "person", preview.seen.iter().copied().map(PersonId), now).await?;
        member.tx.commit().await?;
        return Ok(Page(Check { chrome, import, preview, errors: Errors::default() }).into_response());
    }
    let waiting = import.state == State::Applying;
    let mut response = Page(Progress { chrome, import, preview }).into_response();
    if waiting {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
    }
    Ok(response)
}

impl Check {
    fn files(&self) -> Vec<(File, &'static str, &FileView)> {
        let people = (File::People, "people", &self.preview.people);
        std::iter::once(people).chain(self.preview.history.iter().map(|h| (File::History, "history", h))).collect()
    }

    fn file_name(&self, file: File) -> &str {
        if file == File::People { &self.import.people_name } else { &self.import.history_name }
    }

    fn choices(&self, file: &File) -> Vec<(String, String)> {
        Becomes::choices(*file, self.chrome.lang)
    }

    fn n(&self, number: &usize) -> String {
        self.chrome.number(*number)
    }

    fn wrong_of(&self, file: &File) -> bool {
        self.preview.wrong_rows.iter().any(|(wrong, _)| wrong.file == *file)
    }

    fn shown(&self) -> Vec<&Wrong> {
        self.preview.wrong_rows.iter().take(ROWS).map(|(wrong, _)| wrong).collect()
    }

    /// The columns without which nothing can be imported, in words.
    fn lacks(&self) -> String {
        self.labels(&self.preview.lacks())
    }

    fn labels(&self, fields: &[Field]) -> String {
        fields.iter().map(|f| f.label(self.chrome.lang)).collect::<Vec<_>>().join(", ")
    }

    fn may_import(&self) -> bool {
        self.preview.lacks().is_empty() && !self.preview.is_empty()
    }

    fn recognized(&self, file: &FileView) -> usize {
        file.columns.iter().filter(|c| !c.becomes.is_empty()).count()
    }

    fn ready(&self) -> String {
        let p = &self.preview;
        let people = p.added + p.changed;
        if people > 0 {
            t!(self.chrome, "import-go-people", n = people)
        } else {
            t!(self.chrome, "import-go-roles", n = p.roles_added + p.roles_changed)
        }
    }
}

impl Progress {
    fn applied(&self) -> bool {
        self.import.state == State::Applied
    }

    fn applying(&self) -> bool {
        self.import.state == State::Applying
    }

    fn failed(&self) -> bool {
        self.import.state == State::Failed
    }

    fn undone(&self) -> bool {
        self.import.state == State::Undone
    }

    /// Until when it can be taken back; none once that is over.
    fn undo_until(&self) -> Option<String> {
        let until = self.import.undo_until().filter(|until| self.applied() && *until > self.chrome.now)?;
        Some(self.chrome.moment(&until))
    }
}
