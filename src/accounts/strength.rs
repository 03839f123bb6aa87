//! Whether a new password is good enough: long, and hard to guess; and what to do where it is not.

use zxcvbn::{Score, feedback::Warning, zxcvbn};

use crate::kit::form::Errors;

const SHORTEST: usize = 10;
const LONGEST: usize = 200;

/// Checks a new password; `known` are words that an attacker tries first: names, the email, the company.
pub fn check(errors: &mut Errors, field: &'static str, password: &str, known: &[&str]) {
    let length = password.chars().count();
    if length < SHORTEST {
        return errors.add_with(field, "password-short", SHORTEST);
    }
    if length > LONGEST {
        return errors.add_with(field, "error-too-long", LONGEST);
    }
    // An email's parts are words of their own, too.
    let mut words: Vec<&str> =
        known.iter().flat_map(|k| k.split(|c: char| !c.is_alphanumeric())).filter(|w| w.len() > 2).collect();
    words.extend(known);
    let found = zxcvbn(password, &words);
    if found.score() < Score::Three {
        errors.add(field, found.feedback().and_then(|f| f.warning()).map_or("password-more-words", hint));
    }
}

/// What is wrong with it and what would help.
fn hint(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => "password-keyboard",
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            "password-repeats"
        }
        Warning::SequencesLikeAbcAreEasyToGuess => "password-sequence",
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => "password-date",
        Warning::AWordByItselfIsEasyToGuess => "password-more-words",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => {
            "password-name"
        }
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => "password-common",
    }
}
