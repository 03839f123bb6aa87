//! What may stand in a sentence: words, dates, and numbers, which choose plurals and are written as the language writes them.

use chrono::NaiveDate;
use fluent_bundle::{FluentValue, memoizer::MemoizerKind};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::Lang;

/// How a language writes numbers: kept by Fluent beside its texts.
struct Numbers(DecimalFormatter);

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale: Locale = lang.to_string().parse().map_err(|_| ())?;
        DecimalFormatter::try_new((&locale).into(), Default::default()).map(Self).map_err(|_| ())
    }
}

/// "8,412" or "8.412": every whole number in a sentence. Years are words, not numbers.
pub(super) fn in_digits<M: MemoizerKind>(value: &FluentValue<'_>, kept: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let whole = number.value.trunc();
    if (number.value - whole).abs() > f64::EPSILON {
        return None;
    }
    let written =
        kept.with_try_get_threadsafe::<Numbers, _, _>((), |n| n.0.format(&Decimal::from(whole as i64)).to_string());
    written.ok()
}

/// What may stand in a placeholder.
pub trait Word {
    /// The value for Fluent; numbers choose plurals.
    fn word(&self, lang: Lang) -> FluentValue<'static>;
}

macro_rules! number_words {
    ($($kind:ty),*) => {$(
        impl Word for $kind {
            fn word(&self, _: Lang) -> FluentValue<'static> {
                FluentValue::from(*self as f64)
            }
        }
    )*};
}
number_words!(i16, i32, i64, u32, u64, usize, f64);

impl Word for str {
    fn word(&self, _: Lang) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}
impl Word for String {
    fn word(&self, lang: Lang) -> FluentValue<'static> {
        self.as_str().word(lang)
    }
}
impl Word for NaiveDate {
    fn word(&self, lang: Lang) -> FluentValue<'static> {
        FluentValue::from(lang.date(*self))
    }
}
impl<T: Word + ?Sized> Word for &T {
    fn word(&self, lang: Lang) -> FluentValue<'static> {
        (**self).word(lang)
    }
}
