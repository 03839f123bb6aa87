//! A spreadsheet's own file (.xlsx) becomes rows of cells. What it unpacks to is counted before anything of it is kept.

use std::{
    io::{Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::read::{LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Row, Unreadable};

/// The most that a workbook may unpack to: a directory of 100,000 people with 30 columns stays far below.
const MOST_UNPACKED: u64 = 256 * 1024 * 1024;
/// The most that its list of distinct texts may unpack to: each takes several times its size in memory.
const MOST_TEXTS: u64 = 40 * 1024 * 1024;
/// The most files within one.
const MOST_PARTS: usize = 2_000;

/// The rows of the first visible sheet that has any.
///
/// # Errors
/// `Workbook` for anything that is not a readable .xlsx, `Unpacked` where it is too large inside.
pub fn rows(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    weigh(bytes)?;
    // A crooked file is the reader's to refuse, and it must not take this thread along.
    catch_unwind(AssertUnwindSafe(|| first_sheet(bytes))).unwrap_or(Err(Unreadable::Workbook))
}

/// Unpacks every part into nothing, counting: sizes that a file states about itself prove nothing.
fn weigh(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Workbook)?;
    if archive.len() > MOST_PARTS {
        return Err(Unreadable::Unpacked);
    }
    let mut left = MOST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Unreadable::Workbook)?;
        let texts = part.name().is_ok_and(|name| name.ends_with("sharedStrings.xml"));
        let most = if texts { left.min(MOST_TEXTS) } else { left };
        let size = std::io::copy(&mut part.take(most + 1), &mut std::io::sink()).map_err(|_| Unreadable::Workbook)?;
        if size > most {
            return Err(Unreadable::Unpacked);
        }
        left -= size;
    }
    Ok(())
}

fn first_sheet(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Workbook)?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in names {
        let rows = sheet(&mut book, &name)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Err(Unreadable::Empty)
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>, Unreadable> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| Unreadable::Workbook)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|_| Unreadable::Workbook)? {
        let (line, at) = cell.get_position();
        let words = words(cell.get_value());
        if words.is_empty() {
            continue;
        }
        let (line, at) = (u64::from(line) + 1, usize::try_from(at).unwrap_or(usize::MAX));
        if at >= MOST_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        if words.len() > LONGEST_CELL {
            return Err(Unreadable::LongCell(line));
        }
        if rows.last().is_none_or(|row| row.line != line) {
            if rows.len() > MOST_ROWS {
                return Err(Unreadable::TooManyRows);
            }
            rows.push(Row { line, cells: Vec::new() });
        }
        if let Some(row) = rows.last_mut() {
            row.cells.resize(at.max(row.cells.len()), String::new());
            row.cells.push(words);
        }
    }
    // A workbook keeps no empty cells at the end of a row: every row is as wide as the first.
    let width = rows.first().map_or(0, |row| row.cells.len());
    for row in &mut rows {
        row.cells.resize(width.max(row.cells.len()), String::new());
    }
    Ok(rows)
}

/// A cell as it would stand in a text file; dates with the year first.
fn words(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::String(words) => words.trim().to_owned(),
        DataRef::SharedString(words) => words.trim().to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_words(*number),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(moment) => number_words(moment.as_f64()),
        DataRef::DateTimeIso(moment) => moment.split('T').next().unwrap_or_default().to_owned(),
        DataRef::DurationIso(words) => words.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Spreadsheets keep every number as a fraction: 104412 is not 104412.0.
fn number_words(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}
