//! Dates as people write them: by year, or by day or month first as the column itself shows.

use chrono::{Datelike, NaiveDate};

/// The year with which exports write "no end".
pub const FOREVER: i32 = 9999;

/// What comes first where a date is written with the year last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    DayFirst,
    MonthFirst,
}

/// How the dates of a column are written, as its own cells show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// No dates at all.
    None,
    /// Year first; nothing to decide.
    Iso,
    Known(Order),
    /// Every date would make sense both ways: somebody has to say.
    Unclear,
}

/// Why a date cannot be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrong {
    NotADate,
    DayOrMonth,
}

/// A date's three numbers, as they stand.
struct Parts {
    numbers: [u32; 3],
    year_first: bool,
    dotted: bool,
    short_year: bool,
}

impl Style {
    /// The style of a column.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let (mut any, mut last, mut day, mut month) = (false, false, 0, 0);
        for parts in cells.filter_map(parts) {
            any = true;
            if parts.year_first {
                continue;
            }
            last = true;
            let [first, second, _] = parts.numbers;
            // Dots stand between day and month, never the other way.
            day += u32::from(parts.dotted || first > 12);
            month += u32::from(second > 12);
        }
        match (any, last) {
            (false, _) => Self::None,
            (true, false) => Self::Iso,
            _ if day == 0 && month == 0 => Self::Unclear,
            _ if day >= month => Self::Known(Order::DayFirst),
            _ => Self::Known(Order::MonthFirst),
        }
    }

    /// The order that the column itself shows.
    pub fn order(self) -> Option<Order> {
        match self {
            Self::Known(order) => Some(order),
            _ => None,
        }
    }
}

/// Reads a date. Without an order, one that makes sense both ways is refused.
///
/// # Errors
/// When it is no date, or day and month cannot be told apart.
pub fn date(cell: &str, order: Option<Order>, today: NaiveDate) -> Result<NaiveDate, Wrong> {
    let parts = parts(cell).ok_or(Wrong::NotADate)?;
    let [a, b, c] = parts.numbers;
    let (year, month, day) = match (parts.year_first, order) {
        (true, _) => (a, b, c),
        (false, _) if parts.dotted => (c, b, a),
        (false, Some(Order::DayFirst)) => (c, b, a),
        (false, Some(Order::MonthFirst)) => (c, a, b),
        (false, None) if a > 12 || a == b => (c, b, a),
        (false, None) if b > 12 => (c, a, b),
        (false, None) => return Err(Wrong::DayOrMonth),
    };
    let year = if parts.short_year { full(year, today) } else { year };
    let year = i32::try_from(year).map_err(|_| Wrong::NotADate)?;
    NaiveDate::from_ymd_opt(year, month, day)
        .filter(|_| (1900..=2200).contains(&year) || year == FOREVER)
        .ok_or(Wrong::NotADate)
}

/// "21" is 2021 and "98" is 1998: at most ten years from now.
fn full(short: u32, today: NaiveDate) -> u32 {
    let now = today.year().unsigned_abs();
    let near = now / 100 * 100 + short;
    if near > now + 10 { near - 100 } else { near }
}

fn parts(cell: &str) -> Option<Parts> {
    let cell = cell.trim();
    // "2021-04-03T00:00:00", "03.04.2021 00:00": the clock is of no interest.
    let cell = cell.split(['T', ' ']).next().unwrap_or(cell);
    let separator = cell.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let pieces: Vec<&str> = cell.split(separator).collect();
    let [a, b, c] = pieces.as_slice() else { return None };
    let number = |piece: &str| {
        piece.parse::<u32>().ok().filter(|_| piece.len() <= 4 && piece.bytes().all(|b| b.is_ascii_digit()))
    };
    let year_first = a.len() == 4;
    let short_year = !year_first && c.len() == 2;
    if !year_first && !short_year && c.len() != 4 {
        return None;
    }
    Some(Parts { numbers: [number(a)?, number(b)?, number(c)?], year_first, dotted: separator == '.', short_year })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a date")
    }

    fn read(cell: &str, order: Option<Order>) -> Result<NaiveDate, Wrong> {
        date(cell, order, ymd(2026, 3, 10))
    }

    #[test]
    fn a_date_is_read_in_each_style() {
        for (cell, order) in [
            ("2021-04-03", None),
            ("2021/04/03", None),
            ("2021-04-03T00:00:00", None),
            ("03.04.2021", None),
            ("3.4.21", None),
            ("3.4.2021 00:00:00", Some(Order::MonthFirst)),
            ("03/04/2021", Some(Order::DayFirst)),
            ("3-4-2021", Some(Order::DayFirst)),
            ("04/03/2021", Some(Order::MonthFirst)),
        ] {
            assert_eq!(read(cell, order), Ok(ymd(2021, 4, 3)), "{cell}");
        }
        assert_eq!(read("24/12/98", None), Ok(ymd(1998, 12, 24)));
        assert_eq!(read("03/04/2021", None), Err(Wrong::DayOrMonth));
        for nonsense in [
            "",
            "soon",
            "31.02.2021",
            "2021-13-01",
            "1/2",
            "12/2021",
            "1-2-3-4",
            "99999-1-1",
            "0000-01-01",
            "-1-2-2021",
            "４.5.2021",
        ] {
            assert_eq!(read(nonsense, Some(Order::DayFirst)), Err(Wrong::NotADate), "{nonsense}");
        }
    }

    #[test]
    fn the_column_shows_its_order_or_asks() {
        let style = |cells: &[&str]| Style::of(cells.iter().copied());
        assert_eq!(style(&["", "-"]), Style::None);
        assert_eq!(style(&["2021-04-03", ""]), Style::Iso);
        assert_eq!(style(&["03/04/2021", "05/06/2021"]), Style::Unclear);
        assert_eq!(style(&["03/04/2021", "25/06/2021"]), Style::Known(Order::DayFirst));
        assert_eq!(style(&["03/04/2021", "06/25/2021"]), Style::Known(Order::MonthFirst));
        assert_eq!(style(&["03.04.2021"]), Style::Known(Order::DayFirst));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_fall_over(cell in "\\PC{0,20}") {
            let _ = read(&cell, None);
        }

        #[test]
        fn every_day_is_read_back(y in 1930i32..2100, m in 1u32..13, d in 1u32..29) {
            let wanted = ymd(y, m, d);
            proptest::prop_assert_eq!(read(&wanted.format("%d/%m/%Y").to_string(), Some(Order::DayFirst)), Ok(wanted));
            proptest::prop_assert_eq!(read(&wanted.format("%m/%d/%Y").to_string(), Some(Order::MonthFirst)), Ok(wanted));
            proptest::prop_assert_eq!(read(&wanted.to_string(), None), Ok(wanted));
        }
    }
}
