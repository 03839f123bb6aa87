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

    /// As the database keeps them.
    pub(super) fn to_json(&self) -> Value {
        Value::Object(self.0.clone())
    }

    pub(super) fn from_json(kept: Value) -> Self {
        Self(if let Value::Object(map) = kept { map } else { Map::new() })
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
