//! Charts as plain numbers for SVG: a template draws them, a table says the same beside them.

/// One column of a chart of months.
pub struct Column {
    pub label: String,
    /// The first day of the month.
    pub month: chrono::NaiveDate,
    pub done: i64,
    pub planned: i64,
    /// Left edge and top of the bar, its height, and the height of the line for what was planned.
    pub x: i64,
    pub y: i64,
    pub height: i64,
    pub planned_y: i64,
    /// The month that is not over yet.
    pub is_now: bool,
}

/// Months, what was done against what was planned.
pub struct Months {
    pub columns: Vec<Column>,
}

/// From one month to the next, and how wide a bar is.
const STEP: i64 = 63;
const BAR: i64 = 40;

/// The drawing ends here; 150 units above are the highest value.
const GROUND: i64 = 160;

impl Months {
    /// Columns of (label, first day, done, planned), oldest first; the last one is still under way.
    pub fn of(months: Vec<(String, chrono::NaiveDate, i64, i64)>) -> Self {
        let most = months.iter().map(|(_, _, done, planned)| *done.max(planned)).max().unwrap_or_default().max(1);
        let last = months.len().saturating_sub(1);
        let columns = months
            .into_iter()
            .enumerate()
            .map(|(at, (label, month, done, planned))| {
                let height = done * 150 / most;
                Column {
                    label,
                    month,
                    done,
                    planned,
                    x: 13 + STEP * i64::try_from(at).unwrap_or_default(),
                    y: GROUND - height,
                    height,
                    planned_y: GROUND - planned * 150 / most,
                    is_now: at == last,
                }
            })
            .collect();
        Self { columns }
    }

    /// How wide the drawing is.
    pub fn width(&self) -> i64 {
        2 + STEP * i64::try_from(self.columns.len()).unwrap_or_default()
    }

    /// Whether it has more columns than a phone is wide.
    pub fn is_long(&self) -> bool {
        self.columns.len() > 6
    }

    /// Done in all months.
    pub fn done(&self) -> i64 {
        self.columns.iter().map(|c| c.done).sum()
    }

    /// Planned in all months.
    pub fn planned(&self) -> i64 {
        self.columns.iter().map(|c| c.planned).sum()
    }
}

impl Column {
    /// The middle of the bar, for its words.
    pub fn middle(&self) -> i64 {
        self.x + BAR / 2
    }

    /// Where the number stands: inside a high bar, above a low one.
    pub fn number_y(&self) -> i64 {
        if self.is_inside() { self.y + 18 } else { self.y - 6 }
    }

    /// Whether the number stands inside the bar.
    pub fn is_inside(&self) -> bool {
        self.height >= 24
    }

    /// The left and the right end of the line for what was planned.
    pub fn line(&self) -> (i64, i64) {
        (self.x - 5, self.x + BAR + 5)
    }
}

/// What became of one session of a rhythm strip.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    Held,
    Missed,
    Planned,
}

/// A rhythm strip: sessions one after the other, then what is planned.
pub struct Strip {
    /// Each mark with its place.
    pub marks: Vec<(Mark, i64)>,
}

impl Strip {
    /// The marks in their order.
    pub fn of(marks: impl IntoIterator<Item = Mark>) -> Self {
        Self { marks: marks.into_iter().zip((0..).map(|at: i64| 6 + 16 * at)).collect() }
    }

    /// The width of the drawing.
    pub fn width(&self) -> i64 {
        self.marks.last().map_or(12, |(_, x)| x + 6)
    }

    /// Where the solid line ends: at the last session that took place or not.
    pub fn solid_till(&self) -> i64 {
        self.marks.iter().filter(|(mark, _)| *mark != Mark::Planned).map(|(_, x)| *x).next_back().unwrap_or(6)
    }

    /// Where the dotted line ends.
    pub fn dotted_till(&self) -> i64 {
        self.marks.last().map_or(6, |(_, x)| *x)
    }

    /// How many are held, missed and planned: the sentence beside it.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |wanted: Mark| self.marks.iter().filter(|(mark, _)| *mark == wanted).count();
        (count(Mark::Held), count(Mark::Missed), count(Mark::Planned))
    }
}

impl Mark {
    /// Its class in the stylesheet.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Missed => "missed",
            Self::Planned => "next",
        }
    }

    /// The cross of a session that did not take place, at its place.
    pub fn cross(x: &i64) -> String {
        format!("M{} 4l8 8m0-8l-8 8", x - 4)
    }
}

/// Three shares of a whole as (left, width) on a line of a hundred, with a gap between them.
pub fn shares(parts: [i64; 3]) -> [(i64, i64); 3] {
    let whole = parts.iter().sum::<i64>().max(1);
    let mut at = 0;
    parts.map(|part| {
        let width = part * 100 / whole;
        let share = (at, if width > 1 { width - 1 } else { width });
        at += width;
        share
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_on_the_ground_and_the_highest_value_fills_the_height() {
        let day = chrono::NaiveDate::default();
        let months = Months::of(vec![("Oct".into(), day, 10, 20), ("Nov".into(), day, 0, 0)]);
        assert_eq!((months.columns[0].y, months.columns[0].height, months.columns[0].planned_y), (85, 75, 10));
        assert_eq!((months.columns[1].y, months.columns[1].height), (160, 0));
        assert!(months.columns[1].is_now && !months.columns[0].is_now);
        assert_eq!(Months::of(Vec::new()).done(), 0);
    }

    #[test]
    fn shares_never_pass_a_hundred() {
        assert_eq!(shares([0, 0, 0]), [(0, 0), (0, 0), (0, 0)]);
        let drawn = shares([1, 1, 1]);
        assert!(drawn.iter().all(|(x, w)| x + w <= 100));
    }
}
