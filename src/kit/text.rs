//! Languages: every sentence of a page or mail comes from `templates/text/<language>.ftl` (Fluent). Adding a language is adding a file.

mod italian;
mod word;
mod zones;

use std::{collections::BTreeSet, sync::LazyLock};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use icu_datetime::{
    DateTimeFormatter, fieldsets,
    input::{Date, Time},
};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_locale_core::Locale;
use jiff::tz::TimeZone;
use unic_langid::LanguageIdentifier;

pub use self::{
    word::Word,
    zones::{date_in, moment_in, zone, zones},
};

/// The text of a key in a language: `t!(lang, "sessions-held", n = 3)`. Anything with a `lang` will do: a `Lang`, a `Chrome`.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {{
        #[allow(unused_mut)]
        let mut args = ::fluent_bundle::FluentArgs::new();
        $( args.set(stringify!($name), $crate::kit::text::Word::word(&$value, $lang.lang())); )*
        $lang.lang().format($key, &args)
    }};
}

type Bundle = FluentBundle<FluentResource>;

/// One language with everything that follows it.
pub struct Language {
    /// The file's name: "en", "it".
    pub tag: &'static str,
    bundle: Bundle,
    keys: BTreeSet<String>,
    numbers: DecimalFormatter,
    date: DateTimeFormatter<fieldsets::YMD>,
    short_date: DateTimeFormatter<fieldsets::YMD>,
    day: DateTimeFormatter<fieldsets::YMDE>,
    month: DateTimeFormatter<fieldsets::YM>,
    weekday: DateTimeFormatter<fieldsets::E>,
    time: DateTimeFormatter<fieldsets::T>,
}

static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

static LANGUAGES: LazyLock<Vec<Language>> =
    LazyLock::new(|| FILES.iter().map(|(tag, text)| Language::load(tag, text)).collect());

impl Language {
    /// Files are compiled in: a fault in one is a fault of the build, found by every test.
    #[allow(clippy::expect_used)]
    fn load(tag: &'static str, text: &str) -> Self {
        let id: LanguageIdentifier = tag.parse().expect("a language file is named by its language tag");
        let resource = FluentResource::try_new(text.to_owned())
            .map_err(|(_, errors)| errors)
            .expect("a language file is well-formed Fluent");
        let keys = resource
            .entries()
            .filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            })
            .collect();
        let mut bundle = Bundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(word::in_digits));
        bundle.add_resource(resource).expect("a key stands once in a language file");
        // "12 March 2026, 14:00": English as read in Europe, where day comes first and clocks count to 24.
        let locale: Locale = if tag == "en" { "en-GB" } else { tag }.parse().expect("a locale");
        let data = "the language has data";
        Self {
            tag,
            bundle,
            keys,
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(data),
            date: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::long()).expect(data),
            short_date: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::medium()).expect(data),
            day: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMDE::long()).expect(data),
            month: DateTimeFormatter::try_new((&locale).into(), fieldsets::YM::long()).expect(data),
            weekday: DateTimeFormatter::try_new((&locale).into(), fieldsets::E::long()).expect(data),
            time: DateTimeFormatter::try_new((&locale).into(), fieldsets::T::hm()).expect(data),
        }
    }
}

/// A language, as cheap to pass as a number.
#[derive(Clone, Copy)]
pub struct Lang(&'static Language);

/// The keys of all languages, for the test that compares them: (language, keys).
pub fn all_keys() -> Vec<(&'static str, &'static BTreeSet<String>)> {
    LANGUAGES.iter().map(|l| (l.tag, &l.keys)).collect()
}

impl Lang {
    /// The language of a tag such as "it" or "it-CH", where there is one.
    pub fn of(tag: &str) -> Option<Self> {
        let short = tag.split(['-', '_']).next().unwrap_or_default();
        LANGUAGES.iter().find(|l| l.tag.eq_ignore_ascii_case(short)).map(Self)
    }

    /// English, which every key has.
    pub fn english() -> Self {
        Self(LANGUAGES.iter().find(|l| l.tag == "en").unwrap_or(&LANGUAGES[0]))
    }

    /// All languages: (tag, the language's own name).
    pub fn all() -> Vec<(&'static str, String)> {
        LANGUAGES.iter().map(|l| (l.tag, Self(l).get("language-name"))).collect()
    }

    /// The first language of a browser's Accept-Language header that there is.
    pub fn accepted(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, &str)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(";q=");
                let tag = pieces.next()?;
                Some((pieces.next().map_or(1.0, |q| q.trim().parse().unwrap_or(0.0)), tag))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.into_iter().find_map(|(_, tag)| Self::of(tag))
    }

    /// The person's choice, else the company's, else the browser's, else English.
    pub fn choose(person: Option<&str>, company: Option<&str>, browser: Option<&str>) -> Self {
        person
            .and_then(Self::of)
            .or_else(|| company.and_then(Self::of))
            .or_else(|| browser.and_then(Self::accepted))
            .unwrap_or_else(Self::english)
    }

    /// For `t!`, which takes whatever has a language.
    pub fn lang(self) -> Self {
        self
    }

    /// "en", "it": for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// Whether there is a text of this key.
    pub fn has(self, key: &str) -> bool {
        self.0.keys.contains(key)
    }

    /// The text of a key without placeholders.
    pub fn get(self, key: &str) -> String {
        self.format(key, &FluentArgs::new())
    }

    /// The text of a key whose only placeholder is `{ $what }`.
    pub fn get_with(self, key: &str, what: &str) -> String {
        let mut args = FluentArgs::new();
        args.set("what", what.to_owned());
        self.format(key, &args)
    }

    /// The text of a key with each placeholder as its name in braces: for lists of what can be said.
    pub fn pattern(self, key: &str) -> String {
        let Some(pattern) = self.0.bundle.get_message(key).and_then(|m| m.value()) else { return key.to_owned() };
        self.0.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned()
    }

    /// The text of a key, its placeholders filled. A missing key is a fault that tests find: see `tests/site/text.rs`.
    pub fn format(self, key: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.0.bundle.get_message(key).and_then(|m| m.value()) else {
            debug_assert!(false, "no text for {key} in {}", self.0.tag);
            tracing::error!(key, language = self.0.tag, "missing text");
            return key.to_owned();
        };
        let mut faults = Vec::new();
        let text = self.0.bundle.format_pattern(pattern, Some(args), &mut faults).into_owned();
        debug_assert!(faults.is_empty(), "text {key} in {}: {faults:?}", self.0.tag);
        self.spoken(text)
    }

    /// A sentence as the language says it once the numbers and dates are in it.
    fn spoken(self, text: String) -> String {
        if self.0.tag == "it" { italian::spoken(&text) } else { text }
    }

    /// "8,412" or "8.412".
    pub fn number(self, number: i64) -> String {
        self.0.numbers.format(&Decimal::from(number)).to_string()
    }

    /// "3.6" or "3,6": one place after the point.
    pub fn tenths(self, number: f64) -> String {
        let mut tenths = Decimal::from((number * 10.0).round() as i64);
        tenths.multiply_pow10(-1);
        self.0.numbers.format(&tenths).to_string()
    }

    /// Whether a comma stands before the tenths.
    pub fn decimal_comma(self) -> bool {
        self.tenths(0.5).contains(',')
    }

    /// "12 March 2026".
    pub fn date(self, date: NaiveDate) -> String {
        iso(date).map(|d| self.spoken(self.0.date.format(&d).to_string())).unwrap_or_default()
    }

    /// "12 Mar 2026".
    pub fn short_date(self, date: NaiveDate) -> String {
        iso(date).map(|d| self.spoken(self.0.short_date.format(&d).to_string())).unwrap_or_default()
    }

    /// "Thursday 12 March 2026".
    pub fn day(self, date: NaiveDate) -> String {
        iso(date).map(|d| self.spoken(self.0.day.format(&d).to_string())).unwrap_or_default()
    }

    /// "March 2026".
    pub fn month(self, date: NaiveDate) -> String {
        iso(date).map(|d| self.0.month.format(&d).to_string()).unwrap_or_default()
    }

    /// "Thursday".
    pub fn weekday(self, date: NaiveDate) -> String {
        iso(date).map(|d| self.0.weekday.format(&d).to_string()).unwrap_or_default()
    }

    /// "14:00", as the clocks of that zone show it.
    pub fn time(self, at: DateTime<Utc>, zone: &TimeZone) -> String {
        clock(at, zone).map(|t| self.0.time.format(&t).to_string()).unwrap_or_default()
    }

    /// "Thursday 12 March 2026, 14:00" in that zone.
    pub fn moment(self, at: DateTime<Utc>, zone: &TimeZone) -> String {
        format!("{}, {}", self.day(date_in(at, zone)), self.time(at, zone))
    }
}

fn iso(date: NaiveDate) -> Option<Date<icu_calendar::Iso>> {
    Date::try_new_iso(date.year(), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

fn clock(at: DateTime<Utc>, zone: &TimeZone) -> Option<Time> {
    let there = jiff::Timestamp::from_second(at.timestamp()).ok()?.to_zoned(zone.clone());
    Time::try_new(there.hour().unsigned_abs(), there.minute().unsigned_abs(), 0, 0).ok()
}
