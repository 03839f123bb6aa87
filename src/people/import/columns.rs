//! What a column of the file becomes: recognized by its name in English, German or Italian, or chosen.

use serde::{Deserialize, Serialize};

use super::{dates::Order, fold::fold, names};
use crate::kit::text::Lang;

/// A fact of a person or of a past role that a column can hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    EmployeeNumber,
    GivenName,
    FamilyName,
    /// "Ada Lovelace" or "Lovelace, Ada".
    FullName,
    Email,
    JobTitle,
    Level,
    Department,
    Site,
    Country,
    HomeCountry,
    TimeZone,
    Languages,
    Manager,
    HireDate,
    CareerStart,
    LeavingDate,
    Employer,
    StartedOn,
    EndedOn,
}

/// Which of the two files.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum File {
    People,
    History,
}

/// What one column becomes; for dates, in which order they are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Becomes {
    pub field: Option<Field>,
    pub order: Option<Order>,
}

impl File {
    /// The word in addresses, forms and tables.
    pub fn word(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::History => "history",
        }
    }
}

impl Field {
    /// What a file can hold, in the order in which it is offered.
    pub fn of(file: File) -> &'static [Self] {
        use Field::*;
        match file {
            File::People => &[
                EmployeeNumber,
                GivenName,
                FamilyName,
                FullName,
                Email,
                JobTitle,
                Level,
                Department,
                Site,
                Country,
                HomeCountry,
                TimeZone,
                Languages,
                Manager,
                HireDate,
                CareerStart,
                LeavingDate,
            ],
            File::History => &[EmployeeNumber, Email, FullName, JobTitle, Department, Employer, StartedOn, EndedOn],
        }
    }

    /// Whether its cells are dates.
    pub fn is_date(self) -> bool {
        matches!(self, Self::HireDate | Self::LeavingDate | Self::StartedOn | Self::EndedOn)
    }

    /// The word in forms and in the stored mapping.
    pub fn word(self) -> &'static str {
        names::word(self)
    }

    /// Its name for people.
    pub fn label(self, lang: Lang) -> String {
        lang.get(names::label(self))
    }
}

impl Becomes {
    /// The word of a choice: "hire_date", "hire_date.day", "hire_date.month"; "" leaves the column out.
    pub fn word(self) -> String {
        match (self.field, self.order) {
            (None, _) => String::new(),
            (Some(field), None) => field.word().to_owned(),
            (Some(field), Some(Order::DayFirst)) => format!("{}.day", field.word()),
            (Some(field), Some(Order::MonthFirst)) => format!("{}.month", field.word()),
        }
    }

    /// The choice of a word; what is not known leaves the column out.
    pub fn parse(word: &str, file: File) -> Self {
        let (name, order) = match word.split_once('.') {
            Some((name, "day")) => (name, Some(Order::DayFirst)),
            Some((name, "month")) => (name, Some(Order::MonthFirst)),
            _ => (word, None),
        };
        let field = Field::of(file).iter().copied().find(|f| f.word() == name);
        Self { field, order: order.filter(|_| field.is_some_and(Field::is_date)) }
    }

    /// Everything that can be chosen for a column, with its words.
    pub fn choices(file: File, lang: Lang) -> Vec<(String, String)> {
        let mut choices = vec![(String::new(), lang.get("import-leave-out"))];
        for field in Field::of(file) {
            let label = field.label(lang);
            choices.push((field.word().to_owned(), label.clone()));
            if field.is_date() {
                choices.push((format!("{}.day", field.word()), lang.get_with("import-day-first", &label)));
                choices.push((format!("{}.month", field.word()), lang.get_with("import-month-first", &label)));
            }
        }
        choices
    }
}

/// What the columns become by their names alone; each field once.
pub fn recognize(headers: &[String], file: File) -> Vec<Becomes> {
    let mut found: Vec<Option<Field>> = Vec::new();
    for header in headers {
        let name: String = fold(header).chars().filter(char::is_ascii_alphanumeric).collect();
        let field = Field::of(file).iter().copied().find(|f| names::known(*f).any(|known| known == name));
        found.push(field.filter(|f| !found.contains(&Some(*f))));
    }
    // "Name, Vorname" or "Nome, Cognome" in columns of their own: the plain "Name" is then the family's.
    if found.contains(&Some(Field::GivenName)) && !found.contains(&Some(Field::FamilyName)) {
        for field in found.iter_mut().filter(|f| **f == Some(Field::FullName)) {
            *field = Some(Field::FamilyName);
        }
    }
    found.into_iter().map(|field| Becomes { field, order: None }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(headers: &[&str], file: File) -> Vec<String> {
        recognize(&headers.iter().map(|h| (*h).to_owned()).collect::<Vec<_>>(), file)
            .into_iter()
            .map(Becomes::word)
            .collect()
    }

    #[test]
    fn columns_are_known_by_their_names_in_three_languages() {
        let wanted = [
            "employee_number",
            "given_name",
            "family_name",
            "email",
            "job_title",
            "department",
            "site",
            "manager",
            "hire_date",
        ];
        for headers in [
            [
                "Employee number",
                "First name",
                "Last name",
                "E-mail",
                "Job title",
                "Department",
                "Site",
                "Manager",
                "Hire date",
            ],
            [
                "Personalnummer",
                "Vorname",
                "Name",
                "E-Mail-Adresse",
                "Stellenbezeichnung",
                "Abteilung",
                "Standort",
                "Führungskraft",
                "Eintrittsdatum",
            ],
            [
                "Matricola",
                "Nome",
                "Cognome",
                "Indirizzo email",
                "Mansione",
                "Reparto",
                "Sede",
                "Responsabile",
                "Data di assunzione",
            ],
        ] {
            assert_eq!(names(&headers, File::People), wanted, "{headers:?}");
        }
        assert_eq!(
            names(&["MATRICOLA", "Ruolo", "Dal", "Al"], File::History),
            ["employee_number", "job_title", "started_on", "ended_on"]
        );
        assert_eq!(names(&["Email", "e-mail", "Shoe size"], File::People), ["email", "", ""]);
    }

    #[test]
    fn no_name_is_claimed_by_two_fields_of_a_file() {
        for file in [File::People, File::History] {
            let mut seen = std::collections::BTreeMap::new();
            for field in Field::of(file) {
                for name in names::known(*field) {
                    assert_eq!(seen.insert(name, field), None, "{name}");
                    assert!(name.chars().all(|c| c.is_ascii_lowercase()), "{name}");
                }
            }
        }
    }

    #[test]
    fn a_choice_survives_its_word() {
        for (word, _) in Becomes::choices(File::History, Lang::english()) {
            assert_eq!(Becomes::parse(&word, File::History).word(), word);
        }
        assert_eq!(Becomes::parse("password", File::People), Becomes::default());
        assert_eq!(Becomes::parse("email.day", File::People).word(), "email");
    }
}
