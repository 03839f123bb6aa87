//! Field errors: which field, what to do. What was typed stays in the form's own struct.

use std::{borrow::Cow, collections::BTreeMap};

use chrono::NaiveDate;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::text::Lang;

/// So much of a text stands in the summary above a form.
const LINE: usize = 80;

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

    /// Every field with its sentence, for the summary above the form: of a long text its beginning.
    pub fn all(&self, lang: &Lang) -> Vec<(String, String)> {
        let begin = |what: &str| match what.char_indices().nth(LINE) {
            Some((end, _)) => format!("{}…", &what[..end]),
            None => what.to_owned(),
        };
        self.0.iter().map(|(field, key, what)| (field.to_string(), lang.get_with(key, &begin(what)))).collect()
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

/// Letters for a name, and for a value, in the mark of a form.
const MARK: usize = 6;

/// A form that changes what is stored already. It carries the mark of what it showed, so that two who save at once, or one in two windows,
/// lose nothing: the second gets the page back (`Answer::Overtaken`) with what was typed, and beside each field what the first has saved.
pub trait Stored: Serialize + Sized {
    /// The hidden field in which the mark travels; not serialized.
    fn mark(&mut self) -> &mut String;

    /// The form as it goes out.
    fn marked(mut self) -> Self {
        let said = fields(&self).into_iter().map(|(field, value)| short(&field) + &short(&value));
        *self.mark() = said.fold("=".to_owned(), |mark, field| mark + &field);
        self
    }

    /// Whether somebody saved since this form went out. Each field that they changed, and that is typed otherwise, then says what
    /// stands there, as `words` puts it; the mark is renewed, so that saving once more is a decision. A form that went out without a
    /// mark, a script's, is taken at its word.
    fn overtaken(&mut self, stored: Self, errors: &mut Errors, words: impl Fn(&str, String) -> String) -> bool {
        let mut stored = stored.marked();
        let seen = std::mem::replace(self.mark(), stored.mark().clone());
        if seen.is_empty() || seen == *stored.mark() {
            return false;
        }
        let (stands, typed) = (fields(&stored), fields(self));
        let mut lost = false;
        for field in stands.keys().chain(typed.keys().filter(|field| !stands.contains_key(*field))) {
            let of = |form: &BTreeMap<String, String>| form.get(field).cloned().unwrap_or_default();
            let (stands, typed) = (of(&stands), of(&typed));
            if stands == typed || was(&seen, field) == short(&stands) {
                continue;
            }
            lost = true;
            match words(field, stands) {
                empty if empty.is_empty() => errors.add(field.clone(), "error-emptied-meanwhile"),
                stands => errors.add_with(field.clone(), "error-stands-meanwhile", stands),
            }
        }
        lost
    }
}

/// Every field that holds something, by its name. Several choices are one value.
fn fields(form: &impl Serialize) -> BTreeMap<String, String> {
    let Ok(serde_json::Value::Object(map)) = serde_json::to_value(form) else { return BTreeMap::new() };
    let plain = |value| match value {
        serde_json::Value::String(text) => text.trim().replace("\r\n", "\n"),
        serde_json::Value::Array(several) => {
            let mut several: Vec<&str> =
                several.iter().filter_map(|one| one.as_str()).filter(|one| !one.is_empty()).collect();
            several.sort_unstable();
            several.join(", ")
        }
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    };
    map.into_iter().map(|(field, value)| (field, plain(value))).filter(|(_, value)| !value.is_empty()).collect()
}

/// What the mark says of a field, as `short` has it.
fn was(mark: &str, field: &str) -> String {
    let name = short(field);
    let mut at = 1;
    while let Some(known) = mark.get(at..at + MARK) {
        if known == name {
            return mark.get(at + MARK..at + 2 * MARK).unwrap_or_default().to_owned();
        }
        at += 2 * MARK;
    }
    short("")
}

fn short(value: &str) -> String {
    let mut hex: String = Sha256::digest(value).iter().take(MARK).map(|b| format!("{b:02x}")).collect();
    hex.truncate(MARK);
    hex
}

/// The key of one showing of a form, as it came back: what is sent twice with the same is kept once. A form that lost it counts as new.
pub fn form_key(typed: &str) -> uuid::Uuid {
    typed.parse().unwrap_or_else(|_| uuid::Uuid::now_v7())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize, Clone, Default)]
    struct Form {
        name: String,
        place: String,
        #[serde(skip_serializing)]
        mark: String,
    }

    impl Stored for Form {
        fn mark(&mut self) -> &mut String {
            &mut self.mark
        }
    }

    fn form(name: &str, place: &str) -> Form {
        Form { name: name.into(), place: place.into(), mark: String::new() }
    }

    #[test]
    fn what_somebody_else_saved_is_said_beside_the_field_once() {
        let opened = form("Nord", "Kiel").marked();
        let mut typed = Form { name: "Nordlicht".into(), ..opened.clone() };
        let mut errors = Errors::default();
        assert!(!typed.clone().overtaken(form("Nord", "Kiel"), &mut errors, |_, w| w));
        // Another field was changed: this one is not at odds, that one is.
        assert!(typed.overtaken(form("Nord", "Bergen"), &mut errors, |_, w| w));
        let said: Vec<_> = errors.all(&Lang::english());
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].0 == "place" && said[0].1.contains("Bergen"), "{said:?}");
        // Once more is a decision.
        assert!(!typed.overtaken(form("Nord", "Bergen"), &mut Errors::default(), |_, w| w));
        // An empty form is a state too: what came into it meanwhile is said.
        let mut second = Form { place: "Kiel".into(), ..form("", "").marked() };
        assert!(second.overtaken(form("", "Bergen"), &mut Errors::default(), |_, w| w));
        // Both typed the same: nothing is lost.
        let mut same = Form { name: "Süd".into(), ..opened };
        assert!(!same.overtaken(form("Süd", "Kiel"), &mut Errors::default(), |_, w| w));
    }
}
