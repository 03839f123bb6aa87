//! Field errors: which field, what to do. What was typed stays in the form's own struct.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::text::Lang;

/// What is wrong with a form, by field, as text keys with at most one value each.
#[derive(Default, Debug)]
pub struct Errors(Vec<(Cow<'static, str>, &'static str, String)>);

impl Errors {
    /// Notes that `field` needs what the text of `key` says.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, key: &'static str) {
        self.0.push((field.into(), key, String::new()));
    }

    /// The same with a value for the text's `{ $what }`.
    pub fn add_with(&mut self, field: impl Into<Cow<'static, str>>, key: &'static str, what: impl std::fmt::Display) {
        self.0.push((field.into(), key, what.to_string()));
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sentence for a field, where something is wrong with it.
    pub fn of(&self, lang: &Lang, field: &str) -> Option<String> {
        self.0.iter().find(|(at, _, _)| *at == field).map(|(_, key, what)| lang.get_with(key, what))
    }

    /// Every field with its sentence, for the summary above the form.
    pub fn all(&self, lang: &Lang) -> Vec<(String, String)> {
        self.0.iter().map(|(field, key, what)| (field.to_string(), lang.get_with(key, what))).collect()
    }

    /// Text that must be there, of at most `most` characters; trimmed.
    pub fn required(&mut self, field: impl Into<Cow<'static, str>>, typed: &str, most: usize) -> String {
        let field = field.into();
        if typed.trim().is_empty() {
            self.add(field.clone(), "error-required");
        }
        self.optional(field, typed, most)
    }

    /// Text of at most `most` characters; trimmed, line ends as one kind.
    pub fn optional(&mut self, field: impl Into<Cow<'static, str>>, typed: &str, most: usize) -> String {
        let text = typed.trim().replace("\r\n", "\n");
        if text.chars().count() > most {
            self.add_with(field, "error-too-long", most);
        }
        text
    }

    /// A date as browsers send it; empty is none.
    pub fn date(&mut self, field: impl Into<Cow<'static, str>>, typed: &str) -> Option<NaiveDate> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let date = NaiveDate::parse_from_str(typed, "%Y-%m-%d")
            .ok()
            .filter(|d| (1900..=2200).contains(&chrono::Datelike::year(d)));
        if date.is_none() {
            self.add(field, "error-date");
        }
        date
    }

    /// A whole number within a range.
    pub fn number(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        typed: &str,
        range: std::ops::RangeInclusive<i32>,
    ) -> i32 {
        match typed.trim().parse::<i32>() {
            Ok(number) if range.contains(&number) => number,
            _ => {
                self.add_with(field, "error-number", format!("{}–{}", range.start(), range.end()));
                *range.start()
            }
        }
    }

    /// One of the words a choice offers; anything else is an error of that field.
    pub fn one_of<T: Copy>(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        typed: &str,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let found = choices.iter().find(|(word, _)| *word == typed).map(|(_, value)| *value);
        if found.is_none() {
            self.add(field, "error-choose");
        }
        found
    }
}
