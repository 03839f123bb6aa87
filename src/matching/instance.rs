//! The people of a match run as plain values, and the file format that a person can write from a spreadsheet.

mod date;
mod hours;

use serde::{Deserialize, Serialize};

use super::settings::Settings;

pub use date::Date;
pub use hours::Hours;

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
