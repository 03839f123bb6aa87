//! What fills a notice's sentence: names, dates and numbers, put into the reader's language when read.

use chrono::{DateTime, NaiveDate, Utc};
use fluent_bundle::FluentArgs;
use jiff::tz::TimeZone;
use serde_json::{Map, Value, json};

use crate::kit::text::Lang;

/// The placeholders of a notice's sentence. Never what somebody wrote.
#[derive(Clone, Default)]
pub struct Words(Map<String, Value>);

impl Words {
    /// A sentence without placeholders.
    pub fn none() -> Self {
        Self::default()
    }

    /// `{ $other }`, `{ $program }`: a name as it is.
    pub fn name(self, placeholder: &str, name: &str) -> Self {
        self.with(placeholder, json!(name))
    }

    /// A number; it may choose a plural.
    pub fn number(self, placeholder: &str, number: i64) -> Self {
        self.with(placeholder, json!(number))
    }

    /// A date, written as the reader's language does.
    pub fn date(self, placeholder: &str, date: NaiveDate) -> Self {
        self.with(placeholder, json!({ "date": date }))
    }

    /// A day and time of day where the reader is.
    pub fn moment(self, placeholder: &str, at: DateTime<Utc>) -> Self {
        self.with(placeholder, json!({ "moment": at }))
    }

    fn with(mut self, placeholder: &str, value: Value) -> Self {
        self.0.insert(placeholder.to_owned(), value);
        self
    }

    /// Whether there is something to put for a placeholder.
    pub(super) fn has(&self, placeholder: &str) -> bool {
        self.0.get(placeholder).is_some_and(|value| value.as_str() != Some(""))
    }

    /// Whether the moment or day that they name has passed: nobody needs to hear of it any more.
    pub(super) fn are_past(&self, today: NaiveDate, now: DateTime<Utc>) -> bool {
        let of = |placeholder: &str, kind: &str| self.0.get(placeholder).and_then(|v| v.get(kind)?.as_str());
        of("when", "moment").and_then(|at| at.parse::<DateTime<Utc>>().ok()).is_some_and(|at| at < now)
            || of("due", "date").and_then(|day| day.parse::<NaiveDate>().ok()).is_some_and(|day| day < today)
    }

    /// As the database keeps them.
    pub(super) fn to_json(&self) -> Value {
        Value::Object(self.0.clone())
    }

    pub(super) fn from_json(kept: Value) -> Self {
        Self(if let Value::Object(map) = kept { map } else { Map::new() })
    }

    /// A company's own sentence, "{other}" and the like filled. A name put in is never looked at again.
    pub(super) fn fill(&self, sentence: &str, lang: Lang, zone: &TimeZone) -> String {
        let mut filled = String::new();
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            filled.push_str(before);
            match self.0.get(name.trim()) {
                Some(Value::Number(number)) => filled.push_str(&lang.number(number.as_i64().unwrap_or_default())),
                Some(Value::String(words)) => filled.push_str(words),
                Some(other) => filled.push_str(&in_words(other, lang, zone)),
                None => {}
            }
            rest = after;
        }
        filled + rest
    }

    /// For the sentence, in a language and zone.
    pub(super) fn args(&self, lang: Lang, zone: &TimeZone) -> FluentArgs<'static> {
        let mut args = FluentArgs::new();
        for (placeholder, value) in &self.0 {
            let placeholder = placeholder.clone();
            match value {
                Value::Number(number) => args.set(placeholder, number.as_f64().unwrap_or_default()),
                Value::String(name) => args.set(placeholder, name.clone()),
                other => args.set(placeholder, in_words(other, lang, zone)),
            }
        }
        args
    }
}

fn in_words(value: &Value, lang: Lang, zone: &TimeZone) -> String {
    let kept = |kind: &str| value.get(kind).and_then(Value::as_str);
    if let Some(date) = kept("date").and_then(|d| d.parse::<NaiveDate>().ok()) {
        return lang.date(date);
    }
    let Some(at) = kept("moment").and_then(|m| m.parse::<DateTime<Utc>>().ok()) else {
        return String::new();
    };
    lang.moment(at, zone)
}
