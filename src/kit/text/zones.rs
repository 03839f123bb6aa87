//! Dates and moments in the time zones of the world.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use jiff::tz::TimeZone;

/// The date that a moment has in a zone.
pub fn date_in(at: DateTime<Utc>, zone: &TimeZone) -> NaiveDate {
    let Ok(stamp) = jiff::Timestamp::from_second(at.timestamp()) else {
        return at.date_naive();
    };
    let there = stamp.to_zoned(zone.clone());
    let (y, m, d) = (i32::from(there.year()), there.month().unsigned_abs(), there.day().unsigned_abs());
    NaiveDate::from_ymd_opt(y, m.into(), d.into()).unwrap_or(at.date_naive())
}

/// The moment at which the clocks of a zone show this date and time; in a gap of summer time, the moment after it.
pub fn moment_in(date: NaiveDate, hour: i8, minute: i8, zone: &TimeZone) -> Option<DateTime<Utc>> {
    let year = i16::try_from(date.year()).ok()?;
    let (month, day) = (i8::try_from(date.month()).ok()?, i8::try_from(date.day()).ok()?);
    let civil = jiff::civil::DateTime::new(year, month, day, hour, minute, 0, 0).ok()?;
    DateTime::from_timestamp(civil.to_zoned(zone.clone()).ok()?.timestamp().as_second(), 0)
}

/// A zone by name, else the fallback, else UTC.
pub fn zone(name: &str, fallback: &str) -> TimeZone {
    TimeZone::get(name).or_else(|_| TimeZone::get(fallback)).unwrap_or(TimeZone::UTC)
}

/// The names of the world's zones, "Europe/Berlin", for a choice.
pub fn zones() -> Vec<String> {
    let regions =
        ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];
    let mut names: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    names.retain(|name| name == "UTC" || regions.iter().any(|region| name.starts_with(region)));
    names.sort();
    names.dedup();
    names
}
