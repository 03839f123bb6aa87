//! Spreadsheets as rows of named cells: comma, semicolon or tab, with or without a mark of UTF-8.

use std::collections::HashMap;
use std::path::Path;

use super::{Stop, read};

/// One spreadsheet in memory.
pub struct Table {
    name: String,
    columns: HashMap<String, usize>,
    rows: Vec<csv::StringRecord>,
}

/// One row; cells are trimmed, and an absent cell is empty.
#[derive(Clone, Copy)]
pub struct Row<'t> {
    table: &'t Table,
    cells: &'t csv::StringRecord,
}

impl Table {
    pub fn open(file: &Path, needed: &[&str]) -> Result<Table, Stop> {
        let bytes = read(file)?;
        let name = file.display().to_string();
        let text = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)).map_err(|error| {
            let line = 1 + bytes.iter().take(error.valid_up_to()).filter(|b| **b == b'\n').count();
            Stop::Bad(format!("{name}: line {line} is not UTF-8; save the sheet as \"CSV UTF-8\""))
        })?;
        let head = text.lines().next().unwrap_or_default();
        let count = |mark: char| head.matches(mark).count();
        let delimiter =
            [';', '\t'].into_iter().fold(',', |best, mark| if count(mark) > count(best) { mark } else { best });
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter as u8).from_reader(text.as_bytes());
        let bad = |error: csv::Error| Stop::Bad(format!("{name}: {error}"));
        let heads = reader.headers().map_err(bad)?.clone();
        let columns: HashMap<String, usize> =
            heads.iter().enumerate().map(|(k, head)| (head.trim().to_lowercase().replace(' ', "_"), k)).collect();
        if let Some(missing) = needed.iter().find(|column| !columns.contains_key(**column)) {
            return Err(Stop::Bad(format!("{name}: line 1: there is no column `{missing}`")));
        }
        let rows = reader.records().collect::<Result<Vec<_>, _>>().map_err(bad)?;
        Ok(Table { name, columns, rows })
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let rows = self.rows.iter().map(|cells| Row { table: self, cells });
        rows.filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
    }
}

impl<'t> Row<'t> {
    pub fn get(&self, column: &str) -> &'t str {
        let at = self.table.columns.get(column);
        at.and_then(|&k| self.cells.get(k)).unwrap_or_default().trim()
    }

    pub fn text(&self, column: &str) -> Option<String> {
        let cell = self.get(column);
        (!cell.is_empty()).then(|| cell.to_owned())
    }

    /// Words between semicolons, bars or commas.
    pub fn list(&self, column: &str) -> Vec<String> {
        let words = self.get(column).split([';', '|', ',']).map(str::trim);
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    /// A cell as a value; empty is `None`, and one that does not read is a fault with its place.
    pub fn value<T>(&self, column: &str, what: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Stop> {
        let cell = self.get(column);
        if cell.is_empty() {
            return Ok(None);
        }
        parse(cell).map(Some).ok_or_else(|| self.wrong(column, &format!("`{cell}` is not {what}")))
    }

    pub fn wrong(&self, column: &str, problem: &str) -> Stop {
        let line = self.cells.position().map_or(0, csv::Position::line);
        Stop::Bad(format!("{}: line {line}, {column}: {problem}", self.table.name))
    }
}
