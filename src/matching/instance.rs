//! The people of a match run as plain values, and the file format that a person can write from a spreadsheet.

use serde::{Deserialize, Serialize};

use super::settings::Settings;

/// One run's whole input. Ids are the caller's own words (employee numbers, UUIDs); inside, everything is an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instance {
    pub settings: Settings,
    /// The company's catalogue of job roles.
    #[serde(default)]
    pub job_roles: Vec<JobRole>,
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// Everybody whom this file names: the enrolled, and the managers between and above them.
    pub people: Vec<Person>,
    pub mentees: Vec<Mentee>,
    pub mentors: Vec<Mentor>,
    #[serde(default)]
    pub past_pairings: Vec<Pair>,
    /// Pairs that a coordinator has fixed. One that breaks a rule needs a reason.
    #[serde(default)]
    pub locks: Vec<Lock>,
    /// Pairs that a coordinator has forbidden.
    #[serde(default)]
    pub bans: Vec<Pair>,
}

impl Instance {
    /// An instance without people, to be filled.
    pub fn new(settings: Settings) -> Self {
        Instance {
            settings,
            job_roles: Vec::new(),
            topics: Vec::new(),
            people: Vec::new(),
            mentees: Vec::new(),
            mentors: Vec::new(),
            past_pairings: Vec::new(),
            locks: Vec::new(),
            bans: Vec::new(),
        }
    }
}

/// A job role of the company's catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JobRole {
    pub id: String,
    pub title: String,
    /// Roles of one family are near each other ("engineering").
    pub family: String,
    pub level: Option<u8>,
}

/// A skill or know-how of the company's catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Topic {
    pub id: String,
    pub title: String,
}

/// One entry of the directory, as far as matching reads it. Empty means "not recorded".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    pub id: String,
    /// Only repeated in the output; never used to decide.
    pub name: String,
    /// Id of the current job role.
    pub role: Option<String>,
    /// The person's own level; the role's where absent.
    pub level: Option<u8>,
    pub department: Option<String>,
    pub site: Option<String>,
    /// Where the person works.
    pub country: Option<String>,
    pub home_country: Option<String>,
    pub languages: Vec<String>,
    /// Working hours in UTC, on the run's day.
    pub hours: Option<Hours>,
    /// Id of the direct manager; the line above follows from `people`.
    pub manager: Option<String>,
    pub hired_on: Option<Date>,
    pub career_start: Option<u16>,
    pub history: Vec<PastRole>,
}

/// A dated job role that a person has held, in the company or before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastRole {
    pub role: String,
    pub from: Date,
    /// Absent: still held.
    #[serde(default)]
    pub to: Option<Date>,
    /// The person managed people in it.
    #[serde(default)]
    pub managed_people: bool,
}

/// A person who looks for a mentor in this program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mentee {
    pub person: String,
    pub purpose: Purpose,
    /// The role aimed at, for the purpose to progress.
    pub target_role: Option<String>,
    /// Topic ids, the most wanted first.
    pub goals: Vec<String>,
    /// Topics this person could teach a mentor.
    pub teaches: Vec<String>,
    /// Topics this person would like to learn from a mentor besides the goals.
    pub learns: Vec<String>,
    /// Wanted kinds of help, in the program's own words ("guide", "support", "challenge").
    pub styles: Vec<String>,
    /// Ids of people wished for as mentor, the most wished first.
    pub wishes: Vec<String>,
    /// Ids of people this person does not want. Private.
    pub not_with: Vec<String>,
    /// Given situations; `None` reads them from hire date, role history and countries.
    pub situations: Option<Vec<Situation>>,
    pub ready: bool,
}

impl Default for Mentee {
    fn default() -> Self {
        Mentee {
            person: String::new(),
            purpose: Purpose::default(),
            target_role: None,
            goals: Vec::new(),
            teaches: Vec::new(),
            learns: Vec::new(),
            styles: Vec::new(),
            wishes: Vec::new(),
            not_with: Vec::new(),
            situations: None,
            ready: true,
        }
    }
}

/// A person who offers to be a mentor in this program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mentor {
    pub person: String,
    pub offers: Vec<Offer>,
    /// Topics this person would like to learn from a mentee.
    pub learns: Vec<String>,
    /// Offered kinds of help, in the same words as the mentees' wanted ones.
    pub styles: Vec<String>,
    /// Ids of people wished for as mentee, the most wished first.
    pub wishes: Vec<String>,
    /// Ids of people this person does not want. Private.
    pub not_with: Vec<String>,
    /// How many mentees at most; 0 takes part in nothing.
    pub capacity: u32,
    pub ready: bool,
}

impl Default for Mentor {
    fn default() -> Self {
        Mentor {
            person: String::new(),
            offers: Vec::new(),
            learns: Vec::new(),
            styles: Vec::new(),
            wishes: Vec::new(),
            not_with: Vec::new(),
            capacity: 1,
            ready: true,
        }
    }
}

/// A topic that a mentor offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    pub topic: String,
    /// 1 can help, 2 knows it well, 3 is an authority.
    #[serde(default = "well")]
    pub level: u8,
}

fn well() -> u8 {
    2
}

/// What the pairing is for (S1); it decides whose role history counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Effective in the current role.
    Effective,
    /// Progress to the target role.
    Progress,
    #[default]
    Both,
}

/// A special situation of a mentee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    /// Hired within the last six months.
    NewHire,
    /// The first role with people began within the last year.
    FirstTimeManager,
    /// Works outside the home country.
    Expatriate,
}

/// A mentee and a mentor, by person id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    pub mentee: String,
    pub mentor: String,
}

/// A pair that must be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    pub mentee: String,
    pub mentor: String,
    /// Why a rule may be broken; needed when one is.
    #[serde(default)]
    pub reason: Option<String>,
}

/// A calendar day, written `2026-11-23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

impl Date {
    /// A day between 1900 and 2200 that exists in the calendar.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        let fits = (1900..=2200).contains(&year) && (1..=days).contains(&day);
        fits.then_some(Date { year: year as i16, month: month as u8, day: day as u8 })
    }

    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let shaped = year.len() == 4 && month.len() == 2 && day.len() == 2;
        let digits = text.bytes().all(|b| b == b'-' || b.is_ascii_digit());
        if !shaped || !digits {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    pub fn year(self) -> i32 {
        i32::from(self.year)
    }

    pub fn month(self) -> u32 {
        u32::from(self.month)
    }

    pub fn day(self) -> u32 {
        u32::from(self.day)
    }

    /// Whole months from `earlier` to this day; negative if it is later.
    pub(super) fn months_since(self, earlier: Date) -> i32 {
        let months = (self.year() - earlier.year()) * 12 + i32::from(self.month) - i32::from(earlier.month);
        months - i32::from(self.day < earlier.day)
    }
}

impl TryFrom<String> for Date {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Date::parse(&text).ok_or_else(|| format!("`{text}` is not a date like 2026-11-23"))
    }
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Working hours of one day in UTC, written `07:00-15:30`; they may run over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hours {
    start: u16,
    end: u16,
}

const DAY: u16 = 24 * 60;

impl Hours {
    /// Minutes after midnight UTC, both below 24 hours.
    pub fn new(start: u16, end: u16) -> Option<Hours> {
        (start < DAY && end < DAY).then_some(Hours { start, end })
    }

    pub fn parse(text: &str) -> Option<Hours> {
        let (start, end) = text.split_once('-')?;
        Hours::new(minutes(start)?, minutes(end)?)
    }

    pub(super) fn key(self) -> Vec<u32> {
        vec![self.start.into(), self.end.into()]
    }

    /// Minutes that two working days have in common.
    pub(super) fn overlap(self, other: Hours) -> u16 {
        let length = |h: Hours| (h.end + DAY - h.start) % DAY;
        let (a, b) = (i32::from(self.start), i32::from(other.start));
        let (a_end, b_end) = (a + i32::from(length(self)), b + i32::from(length(other)));
        let common = |shift: i32| (a_end.min(b_end + shift) - a.max(b + shift)).max(0);
        let day = i32::from(DAY);
        (common(-day) + common(0) + common(day)) as u16
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let small = |s: &str| {
        if s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit()) { s.parse::<u16>().ok() } else { None }
    };
    let (hour, minute) = (small(hour)?, small(minute)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

impl TryFrom<String> for Hours {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Hours::parse(&text).ok_or_else(|| format!("`{text}` is not a range of hours like 07:00-15:30"))
    }
}

impl From<Hours> for String {
    fn from(hours: Hours) -> String {
        let at = |m: u16| format!("{:02}:{:02}", m / 60, m % 60);
        format!("{}-{}", at(hours.start), at(hours.end))
    }
}
