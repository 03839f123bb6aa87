//! What is rated in five anchored words, never in stars: statements, by moment, side and purpose.

use super::Moment;
use crate::{
    companies::{GuidePoint, GuidePointId},
    kit::text::Lang,
    pairings::{Purpose, Side},
    programs::{ProgramGoal, ProgramGoalId},
};

/// The eight attitudes in which a mentee looks at themselves (S16).
pub const ATTITUDES: [&str; 8] =
    ["confidence", "patience", "awareness", "limits", "consulting", "courage", "enthusiasm", "resilience"];

/// Belonging, as the mentee feels it: at day 30, midway and at the end (S24h).
pub const BELONGING: [&str; 3] = ["whom_to_ask", "be_myself", "belong"];

/// Midway: how the two are doing.
const MIDWAY: [&str; 4] = ["trust", "worth", "often", "learned"];

/// At the close: how it was.
const CLOSE: [&str; 5] = ["trust", "example", "often", "learned", "again"];

/// A statement to be rated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Question {
    /// How far the two got with a goal of the program.
    Goal(ProgramGoalId),
    /// How far one of the company's values was lived (S24d), with its words where they are known.
    Value(GuidePointId, String),
    /// One of the known statements.
    Known(&'static str),
}

impl Question {
    /// As the database keeps it.
    pub fn key(&self) -> String {
        match self {
            Self::Goal(goal) => format!("goal:{goal}"),
            Self::Value(value, _) => format!("value:{value}"),
            Self::Known(word) => (*word).to_owned(),
        }
    }

    /// The question of a kept key.
    pub fn of(key: &str) -> Option<Self> {
        if let Some(goal) = key.strip_prefix("goal:") {
            return goal.parse().ok().map(Self::Goal);
        }
        if let Some(value) = key.strip_prefix("value:") {
            return value.parse().ok().map(|value| Self::Value(value, String::new()));
        }
        MIDWAY
            .iter()
            .chain(&CLOSE)
            .chain(&ATTITUDES)
            .chain(&BELONGING)
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
        let word = match self {
            Self::Known(word) => word,
            Self::Goal(_) => return lang.get("rate-goal"),
            Self::Value(_, value) => return t!(lang, "rate-value", value = value),
        };
        lang.get(match *word {
            "whom_to_ask" => "belonging-whom-to-ask",
            "be_myself" => "belonging-be-myself",
            "belong" => "belonging-belong",
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

    /// Belonging at day 30, midway and at the end (S24h); a mentor is not asked.
    pub fn of_belonging(moment: Moment, side: Side) -> Vec<Self> {
        if side == Side::Mentor || moment == Moment::Start {
            return Vec::new();
        }
        BELONGING.into_iter().map(Self::Known).collect()
    }

    /// The company's values, at the close (S24d).
    pub fn of_values(moment: Moment, values: &[GuidePoint]) -> Vec<Self> {
        if moment != Moment::Close {
            return Vec::new();
        }
        values.iter().map(|value| Self::Value(value.id, value.body.clone())).collect()
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
