//! From two files to a plan: read, compare, and what to show. Heavy work leaves the async threads, two at a time.

use chrono::NaiveDate;
use tokio::sync::Semaphore;

use super::{
    Files, Mapping,
    columns::{Becomes, File},
    compare::compare,
    directory::Directory,
    plan::Plan,
    preview::Preview,
    problem::Wrong,
    read::{Sheet, Unreadable},
    rows::{HistoryRow, PersonRow, Reading},
};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
    },
    people::Endings,
};

/// Files that are read at once on this machine.
static READING: Semaphore = Semaphore::const_new(2);

/// The two files as cells.
pub struct Sheets {
    pub people: Sheet,
    pub history: Option<Sheet>,
}

/// A plan with the page that shows it.
pub struct Prepared {
    pub sheets: Sheets,
    pub plan: Plan,
    pub preview: Preview,
    pub mapping: Mapping,
}

/// Reads the files.
///
/// # Errors
/// The inner error names the file that cannot be read.
pub async fn read(files: Files) -> Result<(Files, std::result::Result<Sheets, (File, Unreadable)>)> {
    aside(move || {
        let read = || {
            let people = Sheet::read(&files.people).map_err(|why| (File::People, why))?;
            let history = files
                .history
                .as_deref()
                .map(|bytes| Sheet::read(bytes).map_err(|why| (File::History, why)))
                .transpose()?;
            Ok(Sheets { people, history })
        };
        let sheets = read();
        (files, sheets)
    })
    .await
}

/// Compares what the files say with the directory as it is now.
///
/// # Errors
/// When the database does not answer.
pub async fn prepare(
    tx: &mut CompanyTx,
    sheets: Sheets,
    mapping: Mapping,
    complete: bool,
    today: NaiveDate,
) -> Result<Prepared> {
    let typed = aside(move || Typed::of(sheets, mapping, today)).await?;
    let directory = Directory::load(tx, &typed.people, &typed.history).await?;
    let (typed, plan) = aside(move || {
        let history = typed.sheets.history.is_some().then_some(typed.history.as_slice());
        let plan = compare(&typed.people, history, &directory, today, typed.wrong.clone(), complete);
        (typed, plan)
    })
    .await?;
    let leavers: Vec<_> = plan.leaving.iter().map(|one| (one.id, one.on)).collect();
    let ends = Endings::of(tx, &leavers).await?;
    let preview = Preview::of(&plan, &typed.sheets, &typed.mapping, ends, today);
    Ok(Prepared { plan, preview, sheets: typed.sheets, mapping: typed.mapping })
}

struct Typed {
    sheets: Sheets,
    mapping: Mapping,
    people: Vec<PersonRow>,
    history: Vec<HistoryRow>,
    wrong: Vec<Wrong>,
}

impl Typed {
    fn of(sheets: Sheets, mapping: Mapping, today: NaiveDate) -> Self {
        let mut wrong = Vec::new();
        let columns = |words: &[String], file| words.iter().map(|w| Becomes::parse(w, file)).collect::<Vec<_>>();
        let people = Reading::new(&sheets.people, File::People, &columns(&mapping.people, File::People), today)
            .people(&mut wrong);
        let history = sheets
            .history
            .as_ref()
            .map(|sheet| {
                Reading::new(sheet, File::History, &columns(&mapping.history, File::History), today).history(&mut wrong)
            })
            .unwrap_or_default();
        Self { sheets, mapping, people, history, wrong }
    }
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = READING.acquire().await.map_err(|e| Error::internal("import", e))?;
    tokio::task::spawn_blocking(work).await.map_err(|e| Error::internal("import", e))
}
