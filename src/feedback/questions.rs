//! What is rated in five anchored words, never in stars: statements, by moment, side and purpose.

use super::Moment;
use crate::{
    kit::text::Lang,
    pairings::{Purpose, Side},
    programs::{ProgramGoal, ProgramGoalId},
};

/// The eight attitudes in which a mentee looks at themselves (S16).
pub const ATTITUDES: [&str; 8] =
    ["confidence", "patience", "awareness", "limits", "consulting", "courage", "enthusiasm", "resilience"];

/// Midway: how the two are doing.
const MIDWAY: [&str; 4] = ["trust", "worth", "often", "learned"];

/// At the close: how it was.
const CLOSE: [&str; 5] = ["trust", "example", "often", "learned", "again"];

/// A statement to be rated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Question {
    /// How far the two got with a goal of the program.
    Goal(ProgramGoalId),
    /// One of the known statements.
    Known(&'static str),
}

impl Question {
    /// As the database keeps it.
    pub fn key(&self) -> String {
        match self {
            Self::Goal(goal) => format!("goal:{goal}"),
            Self::Known(word) => (*word).to_owned(),
        }
    }

    /// The question of a kept key.
    pub fn of(key: &str) -> Option<Self> {
        if let Some(goal) = key.strip_prefix("goal:") {
            return goal.parse().ok().map(Self::Goal);
        }
        MIDWAY
            .iter()
            .chain(&CLOSE)
            .chain(&ATTITUDES)
            .chain(&["effective", "progress"])
            .find(|word| **word == key)
            .map(|word| Self::Known(word))
    }

    /// Its name in a form.
    pub fn field(&self) -> String {
        format!("rate-{}", self.key())
    }

    /// The statement in words.
    pub fn words(&self, lang: Lang) -> String {
        let Self::Known(word) = self else { return lang.get("rate-goal") };
        lang.get(match *word {
            "trust" => "rate-trust",
            "worth" => "rate-worth",
            "often" => "rate-often",
            "learned" => "rate-learned",
            "example" => "rate-example",
            "again" => "rate-again",
            "effective" => "rate-effective",
            "progress" => "rate-progress",
            "confidence" => "attitude-confidence",
            "patience" => "attitude-patience",
            "awareness" => "attitude-awareness",
            "limits" => "attitude-limits",
            "consulting" => "attitude-consulting",
            "courage" => "attitude-courage",
            "enthusiasm" => "attitude-enthusiasm",
            _ => "attitude-resilience",
        })
    }

    /// How far the two got, goal by goal.
    pub fn of_goals(goals: &[ProgramGoal]) -> Vec<Self> {
        goals.iter().map(|goal| Self::Goal(goal.id)).collect()
    }

    /// How it goes or went between the two; at the close, what the pairing was for (S1).
    pub fn of_relationship(moment: Moment, purpose: Purpose) -> Vec<Self> {
        let words: Vec<&'static str> = match moment {
            Moment::Start | Moment::Day30 => Vec::new(),
            Moment::Midway => MIDWAY.to_vec(),
            Moment::Close => CLOSE.to_vec(),
        };
        let purposes: &[&'static str] = match (moment, purpose) {
            (Moment::Close, Purpose::Effective) => &["effective"],
            (Moment::Close, Purpose::Progress) => &["progress"],
            (Moment::Close, Purpose::Both) => &["effective", "progress"],
            _ => &[],
        };
        words.into_iter().chain(purposes.iter().copied()).map(Self::Known).collect()
    }

    /// The mentee's look at themselves at start, middle and end (S16); a mentor is not asked.
    pub fn of_attitudes(moment: Moment, side: Side) -> Vec<Self> {
        if side == Side::Mentor || moment == Moment::Day30 {
            return Vec::new();
        }
        ATTITUDES.into_iter().map(Self::Known).collect()
    }
}

/// The five words of every rating, least first.
pub fn scale(lang: Lang) -> [(i32, String); 5] {
    let mut value = 0;
    ["rate-1", "rate-2", "rate-3", "rate-4", "rate-5"].map(|key| {
        value += 1;
        (value, lang.get(key))
    })
}
