//! Rows of cells become facts about people and past roles, or problems. Nothing here knows the directory.

use chrono::{Datelike, NaiveDate};

use super::{
    cells,
    columns::{Becomes, Field, File},
    dates::{self, Order, Style},
    problem::{Kind, Problem, Wrong},
    read::{Row, Sheet},
};

/// How far ahead a hire date may lie.
const AHEAD_YEARS: i32 = 2;

/// What a row says about a person. An outer none means that the file has no such column: the fact stays as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonRow {
    pub line: u64,
    pub number: Option<String>,
    pub email: Option<String>,
    pub given: Option<String>,
    pub family: Option<String>,
    pub title: Option<String>,
    pub level: Option<Option<i32>>,
    pub department: Option<String>,
    pub site: Option<String>,
    pub country: Option<String>,
    pub home_country: Option<String>,
    pub time_zone: Option<String>,
    pub languages: Option<Vec<String>>,
    pub manager: Option<String>,
    pub hire_date: Option<Option<NaiveDate>>,
    pub career_start: Option<Option<i32>>,
    pub leaving_date: Option<Option<NaiveDate>>,
}

/// What a row says about a past or current role of somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow {
    pub line: u64,
    pub number: Option<String>,
    pub email: Option<String>,
    pub name: Option<String>,
    pub title: String,
    pub department: Option<String>,
    pub employer: Option<String>,
    pub started_on: NaiveDate,
    pub ended_on: Option<Option<NaiveDate>>,
}

/// A sheet with what its columns become.
pub struct Reading<'a> {
    sheet: &'a Sheet,
    file: File,
    /// Where each field stands, and in which order its dates are.
    places: Vec<(Field, usize, Option<Order>)>,
    today: NaiveDate,
}

impl<'a> Reading<'a> {
    /// Dates are read in the order chosen, else in the one that the column shows.
    pub fn new(sheet: &'a Sheet, file: File, columns: &[Becomes], today: NaiveDate) -> Self {
        let mut places: Vec<(Field, usize, Option<Order>)> = Vec::new();
        for (at, becomes) in columns.iter().enumerate() {
            let Some(field) = becomes.field.filter(|f| !places.iter().any(|(known, _, _)| known == f)) else {
                continue;
            };
            let order = becomes.order.or_else(|| if field.is_date() { column_style(sheet, at).order() } else { None });
            places.push((field, at, order));
        }
        Self { sheet, file, places, today }
    }

    /// The people of the file; wrong rows go to the other list.
    pub fn people(&self, wrong: &mut Vec<Wrong>) -> Vec<PersonRow> {
        self.each(wrong, |cells| cells.person())
    }

    /// The roles of the file; wrong rows go to the other list.
    pub fn history(&self, wrong: &mut Vec<Wrong>) -> Vec<HistoryRow> {
        self.each(wrong, |cells| cells.role())
    }

    fn each<T>(&self, wrong: &mut Vec<Wrong>, read: impl Fn(&Cells<'_>) -> Result<T, Problem>) -> Vec<T> {
        let mut rows = Vec::with_capacity(self.sheet.rows.len());
        for row in &self.sheet.rows {
            let cells = Cells { reading: self, row };
            match cells.whole().and_then(|()| read(&cells)) {
                Ok(read) => rows.push(read),
                Err(problem) => wrong.push(Wrong {
                    file: self.file,
                    line: row.line,
                    who: cells.who(),
                    problem,
                    called: cells.called(),
                }),
            }
        }
        rows
    }
}

/// How the dates of a column are written.
pub fn column_style(sheet: &Sheet, at: usize) -> Style {
    Style::of(sheet.rows.iter().filter_map(|r| r.cells.get(at)).map(String::as_str))
}

/// Given and family name of "Ada Lovelace" or "Lovelace, Ada".
pub fn names(full: &str) -> (String, String) {
    match full.split_once(',') {
        Some((family, given)) => (given.trim().to_owned(), family.trim().to_owned()),
        None => match full.trim().rsplit_once(char::is_whitespace) {
            Some((given, family)) => (given.trim().to_owned(), family.to_owned()),
            None => (String::new(), full.trim().to_owned()),
        },
    }
}

struct Cells<'a> {
    reading: &'a Reading<'a>,
    row: &'a Row,
}

impl Cells<'_> {
    /// Another number of cells than the first line: nothing in the row stands where it should.
    fn whole(&self) -> Result<(), Problem> {
        let (have, want) = (self.row.cells.len(), self.reading.sheet.headers.len());
        let spare = self.row.cells.get(want..).unwrap_or_default();
        if have < want || spare.iter().any(|c| !c.is_empty()) {
            return Err(Problem { kind: Kind::Cells, field: None, value: have.to_string(), other: want.to_string() });
        }
        Ok(())
    }

    fn place(&self, field: Field) -> Option<(&str, Option<Order>)> {
        let (_, at, order) = self.reading.places.iter().find(|(known, _, _)| *known == field)?;
        Some((self.row.cells.get(*at).map(String::as_str).unwrap_or_default(), *order))
    }

    fn called(&self) -> Vec<String> {
        let of = |field| self.place(field).map(|(cell, _)| cell.to_owned()).unwrap_or_default();
        let name = format!("{} {}", of(Field::GivenName), of(Field::FamilyName)).trim().to_owned();
        let all = [name, of(Field::FullName), of(Field::Email).to_lowercase(), of(Field::EmployeeNumber)];
        all.into_iter().filter(|w| !w.is_empty()).map(|w| w.chars().take(120).collect()).collect()
    }

    fn who(&self) -> String {
        self.called().into_iter().next().unwrap_or_default()
    }

    fn text(&self, field: Field, most: usize) -> Result<Option<String>, Problem> {
        let Some((cell, _)) = self.place(field) else { return Ok(None) };
        let words = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().count() > most {
            return Err(Kind::TooLong.of(field).value(cell).other(most));
        }
        Ok(Some(words))
    }

    /// The same, and where there is such a column it may not be empty.
    fn needed(&self, field: Field, most: usize) -> Result<Option<String>, Problem> {
        match self.text(field, most)? {
            Some(words) if words.is_empty() => Err(Kind::Missing.of(field)),
            found => Ok(found),
        }
    }

    fn email(&self) -> Result<Option<String>, Problem> {
        let Some(cell) = self.needed(Field::Email, 254)? else { return Ok(None) };
        cells::email(&cell).map(Some).ok_or_else(|| Kind::NotAnEmail.of(Field::Email).value(cell))
    }

    fn date(&self, field: Field) -> Result<Option<Option<NaiveDate>>, Problem> {
        let Some((cell, order)) = self.place(field) else { return Ok(None) };
        if cell.is_empty() || cell == "-" {
            return Ok(Some(None));
        }
        let date = dates::date(cell, order, self.reading.today).map_err(|wrong| match wrong {
            dates::Wrong::NotADate => Kind::NotADate.of(field).value(cell),
            dates::Wrong::DayOrMonth => Kind::DayOrMonth.of(field).value(cell),
        })?;
        if date.year() == dates::FOREVER {
            return Ok(Some(None));
        }
        if field != Field::LeavingDate
            && field != Field::EndedOn
            && date.year() > self.reading.today.year() + AHEAD_YEARS
        {
            return Err(Kind::InTheFuture.of(field).value(cell));
        }
        Ok(Some(Some(date)))
    }

    fn number(
        &self,
        field: Field,
        range: std::ops::RangeInclusive<i32>,
        read: impl Fn(&str) -> Option<i32>,
    ) -> Result<Option<Option<i32>>, Problem> {
        match self.place(field) {
            None => Ok(None),
            Some(("", _)) => Ok(Some(None)),
            Some((cell, _)) => match read(cell).filter(|n| range.contains(n)) {
                Some(number) => Ok(Some(Some(number))),
                None => Err(Kind::NotANumber.of(field).value(cell).other(format!("{}–{}", range.start(), range.end()))),
            },
        }
    }

    fn languages(&self) -> Result<Option<Vec<String>>, Problem> {
        let Some((cell, _)) = self.place(Field::Languages) else { return Ok(None) };
        cells::languages(cell).map(Some).map_err(|word| Kind::NotALanguage.of(Field::Languages).value(word))
    }

    fn zone(&self) -> Result<Option<String>, Problem> {
        let Some(zone) = self.text(Field::TimeZone, 60)? else { return Ok(None) };
        if zone.is_empty() || cells::is_zone(&zone) {
            Ok(Some(zone))
        } else {
            Err(Kind::NotAZone.of(Field::TimeZone).value(zone))
        }
    }

    fn country(&self, field: Field) -> Result<Option<String>, Problem> {
        match self.text(field, 60)? {
            Some(cell) if !cell.is_empty() => {
                cells::country(&cell).map(Some).ok_or_else(|| Kind::NotACountry.of(field).value(cell))
            }
            empty => Ok(empty),
        }
    }

    fn names(&self) -> Result<(Option<String>, Option<String>), Problem> {
        if let Some(full) = self.needed(Field::FullName, 240)? {
            let (given, family) = names(&full);
            return Ok((Some(given), Some(family)));
        }
        Ok((self.text(Field::GivenName, 120)?, self.needed(Field::FamilyName, 120)?))
    }

    fn person(&self) -> Result<PersonRow, Problem> {
        let (given, family) = self.names()?;
        let row = PersonRow {
            line: self.row.line,
            number: self.needed(Field::EmployeeNumber, 60)?,
            email: self.email()?,
            given,
            family,
            title: self.text(Field::JobTitle, 160)?,
            level: self.number(Field::Level, 0..=30, cells::level)?,
            department: self.text(Field::Department, 120)?,
            site: self.text(Field::Site, 120)?,
            country: self.country(Field::Country)?,
            home_country: self.country(Field::HomeCountry)?,
            time_zone: self.zone()?,
            languages: self.languages()?,
            manager: self.text(Field::Manager, 254)?,
            hire_date: self.date(Field::HireDate)?,
            career_start: self.number(
                Field::CareerStart,
                1930..=self.reading.today.year() + AHEAD_YEARS,
                cells::year,
            )?,
            leaving_date: self.date(Field::LeavingDate)?,
        };
        Ok(row)
    }

    fn role(&self) -> Result<HistoryRow, Problem> {
        let (started_on, ended_on) = (self.date(Field::StartedOn)?, self.date(Field::EndedOn)?);
        let started_on = started_on.flatten().ok_or_else(|| Kind::Missing.of(Field::StartedOn))?;
        if let Some(Some(end)) = ended_on
            && end < started_on
        {
            return Err(Kind::EndsBeforeStart.of(Field::EndedOn).value(end).other(started_on));
        }
        Ok(HistoryRow {
            line: self.row.line,
            number: self.needed(Field::EmployeeNumber, 60)?,
            email: self.email()?,
            name: self.needed(Field::FullName, 240)?,
            title: self.needed(Field::JobTitle, 160)?.unwrap_or_default(),
            department: self.text(Field::Department, 120)?,
            employer: self.text(Field::Employer, 120)?,
            started_on,
            ended_on,
        })
    }
}
