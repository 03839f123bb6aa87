//! What is wrong with a row, as data that pages put into words.

use serde::{Deserialize, Serialize};

use super::columns::{Field, File};
use crate::kit::text::Lang;

/// A row that is not imported, and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wrong {
    pub file: File,
    pub line: u64,
    /// Whom the row is about, as far as it says.
    pub who: String,
    pub problem: Problem,
    /// Number, email and name: how other rows may call the one this row is about.
    #[serde(skip)]
    pub called: Vec<String>,
}

/// What is wrong, in which column, with which value; "other" is what it disagrees with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Problem {
    pub kind: Kind,
    pub field: Option<Field>,
    pub value: String,
    pub other: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Cells,
    Missing,
    TooLong,
    NotAnEmail,
    NotADate,
    DayOrMonth,
    InTheFuture,
    NotANumber,
    NotALanguage,
    NotAZone,
    NotACountry,
    LeavesBeforeHire,
    EndsBeforeStart,
    SameAsRow,
    EmailTaken,
    OwnManager,
    ManagerUnknown,
    ManagerUnclear,
    Circle,
    PersonUnknown,
    PersonUnclear,
    PersonWrong,
    LastHrAdmin,
}

impl Kind {
    /// A problem of this kind with a field.
    pub fn of(self, field: Field) -> Problem {
        Problem { kind: self, field: Some(field), value: String::new(), other: String::new() }
    }
}

impl Problem {
    /// With the value that stands there.
    pub fn value(mut self, value: impl std::fmt::Display) -> Self {
        self.value = value.to_string().chars().take(120).collect();
        self
    }

    /// With what it disagrees with.
    pub fn other(mut self, other: impl std::fmt::Display) -> Self {
        self.other = other.to_string();
        self
    }

    /// The sentence.
    pub fn words(&self, lang: Lang) -> String {
        let field = self.field.map(|f| f.label(lang)).unwrap_or_default();
        let (value, other) = (&self.value, &self.other);
        match self.kind {
            Kind::Cells => t!(lang, "import-wrong-cells", value = value, other = other),
            Kind::Missing => t!(lang, "import-wrong-missing", field = field),
            Kind::TooLong => t!(lang, "import-wrong-too-long", field = field, other = other),
            Kind::NotAnEmail => t!(lang, "import-wrong-email", value = value),
            Kind::NotADate => t!(lang, "import-wrong-date", field = field, value = value),
            Kind::DayOrMonth => t!(lang, "import-wrong-day-or-month", field = field, value = value),
            Kind::InTheFuture => t!(lang, "import-wrong-future", field = field, value = value),
            Kind::NotANumber => t!(lang, "import-wrong-number", field = field, value = value, other = other),
            Kind::NotALanguage => t!(lang, "import-wrong-language", value = value),
            Kind::NotACountry => t!(lang, "import-wrong-country", value = value),
            Kind::NotAZone => t!(lang, "import-wrong-zone", value = value),
            Kind::LeavesBeforeHire => t!(lang, "import-wrong-leaves-before-hire", value = value, other = other),
            Kind::EndsBeforeStart => t!(lang, "import-wrong-ends-before-start", value = value, other = other),
            Kind::SameAsRow => t!(lang, "import-wrong-same", field = field, value = value, other = other),
            Kind::EmailTaken => t!(lang, "import-wrong-email-taken", value = value, other = other),
            Kind::OwnManager => t!(lang, "import-wrong-own-manager"),
            Kind::ManagerUnknown => t!(lang, "import-wrong-manager-unknown", value = value),
            Kind::ManagerUnclear => t!(lang, "import-wrong-manager-unclear", value = value),
            Kind::Circle => t!(lang, "import-wrong-circle", value = value),
            Kind::PersonUnknown => t!(lang, "import-wrong-person-unknown", value = value),
            Kind::PersonUnclear => t!(lang, "import-wrong-person-unclear", value = value),
            Kind::LastHrAdmin => t!(lang, "import-wrong-last-hr-admin"),
            Kind::PersonWrong => t!(lang, "import-wrong-person-wrong", value = value, other = other),
        }
    }
}
