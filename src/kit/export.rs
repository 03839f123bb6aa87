//! Tables as files: CSV and XLSX in the reader's language, with cells that no spreadsheet runs as a formula.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Workbook, XlsxError};

use super::{
    error::{Error, Result},
    text::Lang,
};

/// So many rows of a list at the most.
pub const MOST: i64 = 100_000;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    Day(NaiveDate),
    Empty,
}

/// One table.
pub struct Sheet {
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// How a file is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    Csv,
    Xlsx,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

/// To one place after the point: what a page shows.
impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number((number * 10.0).round() / 10.0)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl Format {
    /// "pairs.csv" as ("pairs", Csv).
    ///
    /// # Errors
    /// `NotFound` for any other ending.
    pub fn of(file: &str) -> Result<(&str, Self)> {
        let (name, ending) = file.rsplit_once('.').ok_or(Error::NotFound)?;
        match ending {
            "csv" => Ok((name, Self::Csv)),
            "xlsx" => Ok((name, Self::Xlsx)),
            _ => Err(Error::NotFound),
        }
    }

    /// The tables as a file to save. CSV holds one table after the other.
    ///
    /// # Errors
    /// When a table cannot be written.
    pub fn file(self, name: &str, sheets: &[Sheet], lang: Lang) -> Result<Response> {
        let (bytes, kind, ending) = match self {
            Self::Csv => (csv(sheets, lang)?, "text/csv; charset=utf-8", "csv"),
            Self::Xlsx => (
                xlsx(sheets).map_err(|e| Error::internal("xlsx", e))?,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "xlsx",
            ),
        };
        let plain: String =
            name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
        let saved = HeaderValue::from_str(&format!("attachment; filename=\"{plain}.{ending}\""))
            .map_err(|e| Error::internal("file name", e))?;
        let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, saved)];
        Ok((headers, bytes).into_response())
    }
}

/// A text that a spreadsheet would run as a formula is shown as text instead.
pub fn safe(cell: &str) -> String {
    let begins = cell.trim_start_matches([' ', '\u{a0}', '\u{feff}']);
    if begins.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// With the mark by which spreadsheets know UTF-8. Where numbers have a comma, a semicolon parts the cells.
fn csv(sheets: &[Sheet], lang: Lang) -> Result<Vec<u8>> {
    let comma = lang.decimal_comma();
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .delimiter(if comma { b';' } else { b',' })
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xEF\xBB\xBF".to_vec());
    let fault = |e: csv::Error| Error::internal("csv", e);
    for (at, sheet) in sheets.iter().enumerate() {
        if sheets.len() > 1 {
            if at > 0 {
                writer.write_record([""]).map_err(fault)?;
            }
            writer.write_record([safe(&sheet.name)]).map_err(fault)?;
        }
        writer.write_record(sheet.head.iter().map(|c| safe(c))).map_err(fault)?;
        for row in &sheet.rows {
            writer.write_record(row.iter().map(|cell| cell.csv(comma))).map_err(fault)?;
        }
    }
    writer.into_inner().map_err(|e| Error::internal("csv", e))
}

impl Cell {
    fn csv(&self, comma: bool) -> String {
        match self {
            Self::Text(text) => safe(text),
            Self::Number(number) if comma => number.to_string().replace('.', ","),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Empty => String::new(),
        }
    }
}

fn xlsx(sheets: &[Sheet]) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let (bold, date) = (Look::new().set_bold(), Look::new().set_num_format("yyyy-mm-dd"));
    for (at, sheet) in sheets.iter().enumerate() {
        let page = book.add_worksheet();
        page.set_name(tab_name(&sheet.name, at))?;
        page.set_freeze_panes(1, 0)?;
        for (column, words) in (0u16..).zip(&sheet.head) {
            page.write_string_with_format(0, column, words, &bold)?;
        }
        for (row, cells) in (1u32..).zip(&sheet.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                match cell {
                    // A string stays a string in this format: nothing is run.
                    Cell::Text(text) => {
                        page.write_string(row, column, text.chars().take(32_000).collect::<String>())?
                    }
                    Cell::Number(number) => page.write_number(row, column, *number)?,
                    Cell::Day(day) => {
                        let year = u16::try_from(day.year()).unwrap_or(1900);
                        let (month, of_month) = (day.month() as u8, day.day() as u8);
                        page.write_datetime_with_format(
                            row,
                            column,
                            ExcelDateTime::from_ymd(year, month, of_month)?,
                            &date,
                        )?
                    }
                    Cell::Empty => page,
                };
            }
        }
        page.autofit();
    }
    book.save_to_buffer()
}

/// A tab bears at most 31 characters, some never, and each name once.
fn tab_name(name: &str, at: usize) -> String {
    let plain: String = name.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).take(26).collect();
    format!("{} {}", at + 1, plain.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let rows = vec![vec![
            "=cmd|' /C calc'!A0".into(),
            Cell::from(3.25),
            NaiveDate::from_ymd_opt(2026, 3, 10).into(),
            Cell::Empty,
        ]];
        Sheet {
            name: "Pairs: [all]/x".into(),
            head: vec!["Name".into(), "Points".into(), "Day".into(), "Note".into()],
            rows,
        }
    }

    #[test]
    fn no_cell_of_a_csv_file_is_a_formula_and_numbers_are_the_readers() {
        let english = String::from_utf8(csv(&[sheet()], Lang::english()).expect("csv")).expect("utf-8");
        assert_eq!(english, "\u{feff}Name,Points,Day,Note\r\n'=cmd|' /C calc'!A0,3.3,2026-03-10,\r\n");
        let italian =
            String::from_utf8(csv(&[sheet()], Lang::of("it").expect("Italian")).expect("csv")).expect("utf-8");
        assert!(italian.contains("'=cmd|' /C calc'!A0;3,3;2026-03-10;"), "{italian}");
        for bad in ["=1", "+1", "-1", "@x", "\t=1", "  =1", "\u{feff}=1", "|x", "%x", "＝1"] {
            assert!(safe(bad).starts_with('\''), "{bad:?}");
        }
        assert_eq!((safe("Ada"), safe("3 - 1")), ("Ada".into(), "3 - 1".into()));
    }

    #[test]
    fn a_workbook_is_written_whatever_the_names() {
        let many: Vec<Sheet> = (0..3).map(|_| sheet()).collect();
        let bytes = xlsx(&many).expect("a workbook");
        assert!(bytes.starts_with(b"PK") && tab_name(&"é".repeat(90), 11).chars().count() <= 31);
    }

    #[test]
    fn any_other_ending_is_no_file() {
        assert!(Format::of("pairs.csv").is_ok_and(|(name, format)| name == "pairs" && format == Format::Csv));
        assert!(Format::of("pairs.exe").is_err() && Format::of("pairs").is_err());
    }
}
