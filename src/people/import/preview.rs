//! What an import would do, small enough to keep and to show: counts, first names, every wrong row.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::types::Uuid;

use super::{
    Mapping,
    columns::{Becomes, Field, File},
    dates::{Order, Style},
    plan::Plan,
    prepare::Sheets,
    problem::Wrong,
    read::Sheet,
    rows::column_style,
};
use crate::people::{Endings, Person};

/// Names shown of each kind, and wrong rows kept for the download.
const SHOWN: usize = 40;
const KEPT: usize = 5_000;

/// What HR decides on.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Preview {
    pub people: FileView,
    pub history: Option<FileView>,
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub leaving: usize,
    /// Those among the leaving whose last day has passed.
    #[serde(default)]
    pub gone: usize,
    /// Those among the leaving who are not in a complete file.
    #[serde(default)]
    pub absent: usize,
    /// What ends with them.
    #[serde(default)]
    pub ends: Endings,
    pub roles_added: usize,
    pub roles_changed: usize,
    pub roles_unchanged: usize,
    pub wrong: usize,
    pub first_added: Vec<Named>,
    pub first_changed: Vec<Named>,
    pub first_leaving: Vec<(String, NaiveDate)>,
    pub new_roles: Vec<(String, bool)>,
    pub new_role_count: usize,
    /// Wrong rows with their cells, as many as are kept.
    pub wrong_rows: Vec<(Wrong, Vec<String>)>,
    pub digest: String,
    /// The columns were chosen for a file of this layout before.
    #[serde(default)]
    pub remembered: bool,
    /// Whose record is named: each of them finds it among what was read about them.
    #[serde(default)]
    pub seen: Vec<Uuid>,
}

/// A person in a list of the preview.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Named {
    pub name: String,
    pub number: String,
    pub fields: Vec<Field>,
}

/// A file as it was understood.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FileView {
    pub rows: usize,
    pub separator: char,
    pub encoding: String,
    pub columns: Vec<Column>,
    /// Fields without which nothing can be imported, and that no column becomes.
    pub missing: Vec<Field>,
}

/// A column: its name, an example, and how well it fits.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Column {
    pub name: String,
    pub example: String,
    pub becomes: String,
    pub filled: usize,
    pub fit: Fit,
}

/// How well a column fits what it becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    LeftOut,
    /// Another column already becomes the same.
    Twice,
    Unique,
    Filled,
    YearFirst,
    DayFirst,
    MonthFirst,
    /// Day or month first: somebody has to say.
    Unclear,
}

impl Preview {
    /// Whether those who leave have already left, for the sentences about them.
    pub fn when(&self) -> &'static str {
        match self.gone {
            0 => "to-come",
            n if n == self.leaving => "past",
            _ => "both",
        }
    }

    /// The preview of a plan.
    pub fn of(plan: &Plan, sheets: &Sheets, mapping: &Mapping, ends: Endings, today: NaiveDate) -> Self {
        let named = |person: &Person, fields: &[Field]| Named {
            name: person.name(),
            number: person.employee_number.clone(),
            fields: fields.to_vec(),
        };
        let known = plan.changed.iter().take(SHOWN).map(|change| change.person.id.0);
        let leave = plan.leaving.iter().take(SHOWN).map(|one| one.id.0);
        let pairs = ends.first.iter().flat_map(|end| end.people.iter().copied());
        let seen = known.chain(leave).chain(pairs).collect();
        Self {
            people: FileView::of(&sheets.people, &mapping.people, File::People),
            history: sheets.history.as_ref().map(|s| FileView::of(s, &mapping.history, File::History)),
            added: plan.added.len(),
            changed: plan.changed.len(),
            unchanged: plan.unchanged,
            leaving: plan.leaving.len(),
            gone: plan.leaving.iter().filter(|one| one.on < today).count(),
            absent: plan.leaving.iter().filter(|one| one.absent).count(),
            ends,
            roles_added: plan.roles_added.len(),
            roles_changed: plan.roles_changed.len(),
            roles_unchanged: plan.roles_unchanged,
            wrong: plan.wrong.len(),
            first_added: plan.added.iter().take(SHOWN).map(|p| named(p, &[])).collect(),
            first_changed: plan.changed.iter().take(SHOWN).map(|c| named(&c.person, &c.fields)).collect(),
            first_leaving: plan.leaving.iter().take(SHOWN).map(|one| (one.name.clone(), one.on)).collect(),
            new_roles: plan.new_roles.iter().take(SHOWN).map(|r| (r.title.clone(), r.leads_people)).collect(),
            new_role_count: plan.new_roles.len(),
            wrong_rows: with_cells(&plan.wrong, sheets),
            digest: plan.digest(),
            remembered: false,
            seen,
        }
    }

    /// Whether confirming would write anything.
    pub fn is_empty(&self) -> bool {
        self.added + self.changed + self.roles_added + self.roles_changed + self.new_role_count == 0
    }

    /// Whether columns are missing without which nothing can be imported.
    pub fn lacks(&self) -> Vec<Field> {
        self.people.missing.iter().chain(self.history.iter().flat_map(|h| &h.missing)).copied().collect()
    }
}

fn with_cells(wrong: &[Wrong], sheets: &Sheets) -> Vec<(Wrong, Vec<String>)> {
    let lines =
        |sheet: &Sheet| sheet.rows.iter().enumerate().map(|(at, row)| (row.line, at)).collect::<BTreeMap<u64, usize>>();
    let (people, history) = (lines(&sheets.people), sheets.history.as_ref().map(lines).unwrap_or_default());
    let cells = |wrong: &Wrong| {
        let (sheet, places) = match wrong.file {
            File::People => (Some(&sheets.people), &people),
            File::History => (sheets.history.as_ref(), &history),
        };
        let row = places.get(&wrong.line).and_then(|at| sheet?.rows.get(*at));
        row.map(|r| r.cells.iter().map(|c| c.chars().take(300).collect()).collect()).unwrap_or_default()
    };
    wrong.iter().take(KEPT).map(|w| (w.clone(), cells(w))).collect()
}

impl FileView {
    fn of(sheet: &Sheet, mapping: &[String], file: File) -> Self {
        let becomes: Vec<Becomes> = mapping.iter().map(|w| Becomes::parse(w, file)).collect();
        let has = |field| becomes.iter().any(|b| b.field == Some(field));
        let named = has(Field::EmployeeNumber) || has(Field::Email) || (file == File::History && has(Field::FullName));
        let mut missing = Vec::new();
        if !named {
            missing.push(Field::EmployeeNumber);
        }
        if file == File::History {
            missing.extend([Field::JobTitle, Field::StartedOn].into_iter().filter(|f| !has(*f)));
        }
        let columns =
            sheet.headers.iter().enumerate().map(|(at, name)| Column::of(sheet, at, name, &becomes)).collect();
        Self {
            rows: sheet.rows.len(),
            separator: sheet.separator,
            encoding: sheet.encoding.to_owned(),
            columns,
            missing,
        }
    }
}

impl Column {
    fn of(sheet: &Sheet, at: usize, name: &str, all: &[Becomes]) -> Self {
        let becomes = all.get(at).copied().unwrap_or_default();
        let cells: Vec<&str> =
            sheet.rows.iter().filter_map(|r| r.cells.get(at)).map(String::as_str).filter(|c| !c.is_empty()).collect();
        let twice = all.iter().take(at).any(|b| b.field.is_some() && b.field == becomes.field);
        let fit = match becomes.field {
            None => Fit::LeftOut,
            Some(_) if twice => Fit::Twice,
            Some(field) if field.is_date() => match becomes.order.map_or_else(|| column_style(sheet, at), Style::Known)
            {
                Style::None => Fit::Filled,
                Style::Iso => Fit::YearFirst,
                Style::Known(Order::DayFirst) => Fit::DayFirst,
                Style::Known(Order::MonthFirst) => Fit::MonthFirst,
                Style::Unclear => Fit::Unclear,
            },
            Some(Field::EmployeeNumber | Field::Email)
                if cells.len() == sheet.rows.len() && cells.iter().collect::<BTreeSet<_>>().len() == cells.len() =>
            {
                Fit::Unique
            }
            Some(_) => Fit::Filled,
        };
        Self {
            name: name.chars().take(120).collect(),
            example: cells.first().map(|c| c.chars().take(80).collect()).unwrap_or_default(),
            becomes: becomes.word(),
            filled: cells.len(),
            fit,
        }
    }
}
