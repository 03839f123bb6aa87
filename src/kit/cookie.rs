//! The cookies: the login, the sentence shown once after a change, and the language of a visitor.

use axum::http::{HeaderMap, HeaderValue, header};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use chrono::Duration;

use super::{config::Config, text::Lang};

const NOTICE: &str = "ithaca_notice";
const LANGUAGE: &str = "ithaca_language";

/// How long a login lasts at the most, used or not.
pub const ABSOLUTE: Duration = Duration::days(60);

fn name(config: &Config) -> &'static str {
    if config.secure() { "__Host-ithaca" } else { "ithaca" }
}

fn cookie(config: &Config, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value)).path("/").http_only(true).secure(config.secure()).same_site(SameSite::Lax).build()
}

/// The secret of the login, where the browser sent one.
pub fn login(config: &Config, headers: &HeaderMap) -> Option<String> {
    CookieJar::from_headers(headers).get(name(config)).map(|c| c.value().to_owned())
}

/// Gives the browser its login.
pub fn set_login(config: &Config, secret: &str) -> HeaderValue {
    let lasting = format!("{}; Max-Age={}", cookie(config, name(config), secret.to_owned()), ABSOLUTE.num_seconds());
    HeaderValue::try_from(lasting).unwrap_or(HeaderValue::from_static(""))
}

/// Takes the login away.
pub fn clear_login(config: &Config) -> HeaderValue {
    let mut gone = cookie(config, name(config), String::new());
    gone.make_removal();
    value(&gone)
}

/// The sentence for the next page: its key and one value.
pub fn notice(headers: &HeaderMap) -> Option<(String, String)> {
    let jar = CookieJar::from_headers(headers);
    let text = jar.get(NOTICE)?.value();
    let (key, what) = text.split_once('.').unwrap_or((text, ""));
    let bytes: Option<Vec<u8>> =
        (0..what.len() / 2).map(|i| u8::from_str_radix(what.get(2 * i..2 * i + 2)?, 16).ok()).collect();
    Some((key.to_owned(), String::from_utf8(bytes?).ok()?))
}

/// Leaves a sentence for the next page.
pub fn set_notice(config: &Config, key: &str, what: &str) -> HeaderValue {
    let hex: String = what.bytes().take(600).map(|b| format!("{b:02x}")).collect();
    value(&cookie(config, NOTICE, format!("{key}.{hex}")))
}

/// The sentence was shown.
pub fn clear_notice(config: &Config) -> HeaderValue {
    let mut gone = cookie(config, NOTICE, String::new());
    gone.make_removal();
    value(&gone)
}

/// The language that a visitor chose, where there is one.
pub fn language(headers: &HeaderMap) -> Option<Lang> {
    Lang::of(CookieJar::from_headers(headers).get(LANGUAGE)?.value())
}

/// Keeps a visitor's language for a year.
pub fn set_language(config: &Config, lang: Lang) -> HeaderValue {
    let kept = format!("{}; Max-Age=31536000", cookie(config, LANGUAGE, lang.tag().to_owned()));
    HeaderValue::try_from(kept).unwrap_or(HeaderValue::from_static(""))
}

fn value(cookie: &Cookie<'_>) -> HeaderValue {
    HeaderValue::try_from(cookie.to_string()).unwrap_or(HeaderValue::from_static(""))
}

/// Adds a cookie to an answer.
pub fn give(headers: &mut HeaderMap, cookie: HeaderValue) {
    headers.append(header::SET_COOKIE, cookie);
}
