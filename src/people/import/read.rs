//! An uploaded file becomes a sheet of cells, whatever its separator and encoding, or the reason why it cannot.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::{safe_cell, workbook};

/// The most rows, columns and characters of a cell that are read.
pub(super) const MOST_ROWS: usize = 100_000;
pub(super) const MOST_COLUMNS: usize = 100;
pub(super) const LONGEST_CELL: usize = 2_000;

/// What `Sheet::encoding` says of a workbook.
pub const WORKBOOK: &str = "XLSX";

/// A file's cells. The first line with anything on it names the columns.
#[derive(Debug, PartialEq)]
pub struct Sheet {
    pub headers: Vec<String>,
    pub rows: Vec<Row>,
    pub separator: char,
    pub encoding: &'static str,
}

/// One row, with the line of the file on which it begins.
#[derive(Debug, PartialEq)]
pub struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

/// Why a file cannot be read, in the order in which it is found out.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Unreadable {
    Empty,
    /// A zip or an older workbook that cannot be read as .xlsx.
    Workbook,
    /// A workbook that unpacks to more than any directory needs.
    Unpacked,
    /// Not text at all.
    NotText,
    /// A quoted cell that begins on this line never ends.
    OpenQuote(u64),
    OneColumn,
    TooManyColumns,
    OnlyHeaders,
    TooManyRows,
    /// A cell on this line is longer than any name or title.
    LongCell(u64),
}

impl Sheet {
    /// Reads a file.
    ///
    /// # Errors
    /// With the first thing that keeps it from being read.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.starts_with(b"PK\x03\x04") {
            return Self::of(workbook::rows(bytes)?, ',', WORKBOOK);
        }
        let (text, encoding) = decode(bytes)?;
        let (separator, text, skipped) = match stated(&text) {
            Some((separator, rest)) => (separator, rest, 1),
            None => (guess(&text), text.as_str(), 0),
        };
        if let Some(line) = open_quote(text, separator) {
            return Err(Unreadable::OpenQuote(line + skipped));
        }
        Self::of(split(text, separator, skipped)?, char::from(separator), encoding)
    }

    /// The first row names the columns of the others.
    fn of(mut rows: Vec<Row>, separator: char, encoding: &'static str) -> Result<Self, Unreadable> {
        if rows.is_empty() {
            return Err(Unreadable::Empty);
        }
        let headers: Vec<String> = rows.remove(0).cells.into_iter().map(|h| h.trim().to_owned()).collect();
        match (headers.len(), rows.len()) {
            (0 | 1, _) => Err(Unreadable::OneColumn),
            (many, _) if many > MOST_COLUMNS => Err(Unreadable::TooManyColumns),
            (_, 0) => Err(Unreadable::OnlyHeaders),
            _ => Ok(Self { headers, rows, separator, encoding }),
        }
    }
}

/// The file as text, and what its bytes were.
fn decode(bytes: &[u8]) -> Result<(String, &'static str), Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK\x05\x06") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Unreadable::Workbook);
    }
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None => (WINDOWS_1252, bytes),
    };
    let (text, wrong) = encoding.decode_without_bom_handling(bytes);
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}');
    if wrong || text.chars().take(100_000).any(strange) || text.contains('\0') {
        return Err(Unreadable::NotText);
    }
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok((text.into_owned(), encoding.name()))
}

/// Some spreadsheets say on the first line what separates the cells: "sep=;".
fn stated(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let separator = first.trim_end().to_ascii_lowercase().strip_prefix("sep=")?.bytes().next()?;
    [b',', b';', b'\t'].contains(&separator).then_some((separator, rest))
}

/// The separator that cuts the first rows into the most columns, all rows alike.
fn guess(text: &str) -> u8 {
    let head: String = text.split_inclusive('\n').take(25).collect();
    let fit = |separator: u8| {
        let widths: Vec<usize> =
            reader(&head, separator).into_records().filter_map(Result::ok).map(|r| r.len()).collect();
        let first = widths.first().copied().unwrap_or_default();
        let alike = widths.iter().filter(|w| **w == first).count();
        if first < 2 { 0 } else { first.min(MOST_COLUMNS) * 100 * alike / widths.len().max(1) }
    };
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|s| fit(*s)).unwrap_or(b',')
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

fn split(text: &str, separator: u8, skipped: u64) -> Result<Vec<Row>, Unreadable> {
    let mut rows = Vec::new();
    for record in reader(text, separator).into_records() {
        let record = record.map_err(|_| Unreadable::NotText)?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let line = record.position().map_or(0, |at| line(text, at)) + skipped;
        if record.iter().any(|cell| cell.len() > LONGEST_CELL) {
            return Err(Unreadable::LongCell(line));
        }
        if rows.len() > MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        rows.push(Row { line, cells: record.iter().map(|cell| safe_cell::read(cell.trim()).to_owned()).collect() });
    }
    Ok(rows)
}

/// The line on which a record begins; the reader notes where the one before ended, before any empty lines.
fn line(text: &str, at: &csv::Position) -> u64 {
    let rest = usize::try_from(at.byte()).ok().and_then(|byte| text.as_bytes().get(byte..)).unwrap_or_default();
    at.line()
        + rest
            .iter()
            .take_while(|b| b.is_ascii_whitespace() && **b != b'\t')
            .map(|b| u64::from(*b == b'\n'))
            .sum::<u64>()
}

/// The line on which a quoted cell begins that never ends.
fn open_quote(text: &str, separator: u8) -> Option<u64> {
    let (mut line, mut fresh, mut open) = (1, true, None);
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match (open, byte) {
            (Some(_), b'"') if bytes.peek() == Some(&b'"') => {
                bytes.next();
            }
            (Some(_), b'"') => open = None,
            (None, b'"') if fresh => open = Some(line),
            _ => {}
        }
        fresh = open.is_none() && (byte == separator || byte == b'\n' || byte == b'\r');
        line += u64::from(byte == b'\n');
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let sheet = Sheet::read(bytes).expect("readable");
        std::iter::once(sheet.headers).chain(sheet.rows.into_iter().map(|r| r.cells)).collect()
    }

    #[test]
    fn the_same_table_is_read_with_each_separator_and_encoding() {
        let wanted = cells("Nummer,Name,Ort\n1,Zoë Müller,Köln\n2,José,München\n".as_bytes());
        for separator in [",", ";", "\t"] {
            let text = format!("Nummer{0}Name{0}Ort\r\n1{0}Zoë Müller{0}Köln\r\n2{0}José{0}München\r\n", separator);
            assert_eq!(cells(text.as_bytes()), wanted);
            assert_eq!(cells(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), wanted, "with a mark");
            assert_eq!(cells(&WINDOWS_1252.encode(&text).0), wanted, "Windows-1252");
            let wide: Vec<u8> = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
            assert_eq!(cells(&wide), wanted, "UTF-16");
        }
        assert_eq!(
            cells("sep=;\nNummer;Name;Ort\n1;Zoë Müller;Köln\n2;José;München".as_bytes()),
            wanted,
            "said by the file"
        );
    }

    #[test]
    fn quotes_hold_separators_and_lines() {
        let sheet = Sheet::read(b"a,b\n\"x, \"\"y\"\"\nz\",2\n\n3,4\n").expect("readable");
        assert_eq!(sheet.rows.iter().map(|r| r.line).collect::<Vec<_>>(), [2, 5]);
        assert_eq!(sheet.rows[0].cells, ["x, \"y\"\nz", "2"]);
    }

    #[test]
    fn a_file_that_cannot_be_read_says_why() {
        for (bytes, why) in [
            (&b""[..], Unreadable::Empty),
            (b" \r\n\n", Unreadable::Empty),
            (b"\xEF\xBB\xBF", Unreadable::Empty),
            (b"PK\x03\x04\x14\x00", Unreadable::Workbook),
            (b"\xD0\xCF\x11\xE0\xA1", Unreadable::Workbook),
            (b"\x89PNG\r\n\x1a\n\0\0", Unreadable::NotText),
            (b"a,b\n1,\0\n", Unreadable::NotText),
            (b"name\nAda\nBen\n", Unreadable::OneColumn),
            (b"a,b\n", Unreadable::OnlyHeaders),
            (b"a,b\n1,2\n3,\"x\n4,5\n", Unreadable::OpenQuote(3)),
        ] {
            assert_eq!(Sheet::read(bytes), Err(why), "{bytes:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_fall_over(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let _ = Sheet::read(&bytes);
        }

        #[test]
        fn what_was_written_is_read(rows in proptest::collection::vec(proptest::collection::vec("[a-zé\",;\n]{1,8}x", 3), 1..20)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["a", "b", "c"]).expect("written");
            for row in &rows {
                writer.write_record(row).expect("written");
            }
            let sheet = Sheet::read(&writer.into_inner().expect("bytes")).expect("readable");
            let read: Vec<Vec<String>> = sheet.rows.into_iter().map(|r| r.cells).collect();
            let wanted: Vec<Vec<String>> = rows.iter().map(|r| r.iter().map(|c| c.trim().to_owned()).collect()).collect();
            proptest::prop_assert_eq!(read, wanted);
        }
    }
}
