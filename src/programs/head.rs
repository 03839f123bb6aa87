//! The head and the tabs that all pages of a program share: a view has `chrome` and `head` and includes `programs/_head.html`.

use super::{Program, State};
use crate::kit::{db::CompanyTx, error::Result, text::Lang};

/// Which tab is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Overview,
    Pairs,
    Matching,
    Feedback,
    People,
    Rehearsal,
    Settings,
}

/// The program above the tabs.
pub struct Head {
    pub program: Program,
    pub tab: Tab,
    /// Coordinators and HR admins; readers see fewer tabs.
    pub runs: bool,
}

impl Head {
    /// The head for this tab.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, program: Program, tab: Tab) -> Result<Self> {
        let runs = program.is_run_by_me(tx).await?;
        Ok(Self { program, tab, runs })
    }

    /// The four stretches of a program's way: (text, "done", "now" or "").
    pub fn phases(&self, lang: &Lang) -> [(String, &'static str); 4] {
        let here = match self.program.state {
            State::Draft => 0,
            State::Enrolling => 1,
            State::Matching => 2,
            State::Running => 3,
            State::Closing => 4,
            State::Closed | State::Archived => 5,
        };
        let words = ["phase-invite", "phase-match", "phase-meet", "phase-close"].map(|key| lang.get(key));
        let mut at = 0;
        words.map(|word| {
            at += 1;
            (
                word,
                if at < here {
                    "done"
                } else if at == here {
                    "now"
                } else {
                    ""
                },
            )
        })
    }

    /// How long and how often, as a sentence.
    pub fn rhythm(&self, lang: &Lang) -> String {
        rhythm(lang, &self.program)
    }

    /// "page" where this tab is open.
    pub fn is(&self, tab: &str) -> bool {
        let open = match self.tab {
            Tab::Overview => "overview",
            Tab::Pairs => "pairs",
            Tab::Matching => "matching",
            Tab::Feedback => "feedback",
            Tab::People => "people",
            Tab::Rehearsal => "rehearsal",
            Tab::Settings => "settings",
        };
        open == tab
    }
}

/// How long a program lasts and how often its pairs meet, as a sentence.
pub fn rhythm(lang: &Lang, program: &Program) -> String {
    let lang = *lang;
    let months = t!(lang, "program-months", n = program.length_months);
    let often = rhythm_words(lang, program.rhythm_days);
    t!(lang, "program-lasts-meets", months = months, often = often)
}

/// How often, in words.
pub fn rhythm_words(lang: Lang, days: i32) -> String {
    match days {
        7 => lang.get("program-weekly"),
        14 => lang.get("program-fortnightly"),
        28..=31 => lang.get("program-monthly"),
        59..=62 => lang.get("program-two-monthly"),
        89..=92 => lang.get("program-quarterly"),
        n if n % 7 == 0 => t!(lang, "program-every-weeks", n = n / 7),
        n => t!(lang, "program-every-days", n = n),
    }
}
