//! Columns and files in words.

use super::{
    State,
    preview::{Column, FileView, Fit},
    queries::Line,
    read::WORKBOOK,
};
use crate::kit::text::Lang;

impl Column {
    /// The tone of the check: "ok", "slow" or "idle".
    pub fn tone(&self) -> &'static str {
        match self.fit {
            Fit::LeftOut => "idle",
            Fit::Twice | Fit::Unclear => "slow",
            Fit::Filled if self.filled == 0 => "slow",
            _ => "ok",
        }
    }

    /// The icon of the check.
    pub fn icon(&self) -> &'static str {
        if self.tone() == "ok" { "check" } else { "circle-alert" }
    }

    /// The check in words, of so many rows.
    pub fn words(&self, lang: &Lang, rows: &usize) -> String {
        match self.fit {
            Fit::LeftOut => t!(lang, "import-fit-left-out"),
            Fit::Twice => t!(lang, "import-fit-twice"),
            Fit::Unique => t!(lang, "import-fit-unique"),
            Fit::Filled => t!(lang, "import-fit-filled", filled = self.filled, rows = *rows),
            Fit::YearFirst => t!(lang, "import-fit-year-first"),
            Fit::DayFirst => t!(lang, "import-fit-day-first"),
            Fit::MonthFirst => t!(lang, "import-fit-month-first"),
            Fit::Unclear => t!(lang, "import-fit-unclear"),
        }
    }
}

impl FileView {
    /// How the file was read: separator and encoding.
    pub fn words(&self, lang: &Lang) -> String {
        if self.encoding == WORKBOOK {
            return t!(lang, "import-read-as-workbook", rows = self.rows);
        }
        let separator = match self.separator {
            ';' => lang.get("import-semicolon"),
            '\t' => lang.get("import-tab"),
            _ => lang.get("import-comma"),
        };
        t!(lang, "import-read-as", rows = self.rows, separator = separator, encoding = self.encoding)
    }
}

impl Line {
    /// Where it stands, in words.
    pub fn words(&self, lang: &Lang) -> String {
        match self.state {
            State::Uploaded => t!(lang, "import-state-uploaded"),
            State::Applying => t!(lang, "import-state-applying"),
            State::Applied => t!(lang, "import-state-applied"),
            State::Dropped => t!(lang, "import-state-dropped"),
            State::Failed => t!(lang, "import-state-failed"),
            State::Undone => t!(lang, "import-state-undone"),
        }
    }
}
