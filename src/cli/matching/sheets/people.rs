//! The instance that three spreadsheets describe.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use super::super::Stop;
use super::super::tables::{Row, Table};
use super::titles::{family, leads, rank};
use crate::matching::{
    Date, Hours, Instance, JobRole, Mentee, Mentor, Offer, PastRole, Person, Purpose, Settings, Situation, Topic,
};

/// Reads the three. Titles are the ids of job roles, words the ids of topics.
pub fn instance(people: &Path, history: &Path, enrollments: &Path, settings: Settings) -> Result<Instance, Stop> {
    let people = Table::open(people, &["employee_number", "job_title"])?;
    let history = Table::open(history, &["employee_number", "job_title", "started_on"])?;
    let enrollments = Table::open(enrollments, &["employee_number", "as"])?;
    let mut instance = Instance::new(settings);
    let mut roles: BTreeMap<String, JobRole> = BTreeMap::new();
    let mut held = past_roles(&history, &mut roles)?;
    let mut left: HashMap<String, Date> = HashMap::new();
    for row in people.rows() {
        let mut person = person(row, instance.settings.as_of, &mut roles)?;
        person.history = held.remove(&person.id).unwrap_or_default();
        if let Some(day) = row.value("leaving_date", "a date like 2026-11-23", Date::parse)? {
            left.insert(person.id.clone(), day);
        }
        instance.people.push(person);
    }
    if let Some(stranger) = held.keys().min() {
        return Err(Stop::Bad(format!("the role history names employee `{stranger}`, who is not among the people")));
    }
    let mut topics: BTreeSet<String> = BTreeSet::new();
    for row in enrollments.rows() {
        let id = row.get("employee_number");
        if left.get(id).is_some_and(|day| *day <= instance.settings.as_of) {
            return Err(row.wrong("employee_number", &format!("`{id}` has left the company")));
        }
        enroll(row, &mut instance, &mut topics, &mut roles)?;
    }
    instance.topics = topics.into_iter().map(|id| Topic { title: id.clone(), id }).collect();
    instance.job_roles = roles.into_values().collect();
    Ok(instance)
}

fn past_roles(history: &Table, roles: &mut BTreeMap<String, JobRole>) -> Result<HashMap<String, Vec<PastRole>>, Stop> {
    let mut held: HashMap<String, Vec<PastRole>> = HashMap::new();
    for row in history.rows() {
        let role = role(row, "job_title", roles).ok_or_else(|| row.wrong("job_title", "is empty"))?;
        let from = row.value("started_on", "a date like 2026-11-23", Date::parse)?;
        let from = from.ok_or_else(|| row.wrong("started_on", "is empty"))?;
        let to = row.value("ended_on", "a date like 2026-11-23", Date::parse)?;
        let stated = row.value("managed_people", "yes or no", yes)?;
        let managed_people = stated.unwrap_or_else(|| leads(&role));
        held.entry(row.get("employee_number").to_owned()).or_default().push(PastRole {
            role,
            from,
            to,
            managed_people,
        });
    }
    Ok(held)
}

fn person(row: Row, as_of: Date, roles: &mut BTreeMap<String, JobRole>) -> Result<Person, Stop> {
    let number = |text: &str| text.parse::<u8>().ok();
    let day = "a date like 2026-11-23";
    let name = format!("{} {}", row.get("first_name"), row.get("last_name"));
    let languages = row.get("languages").split([' ', ';', ',', '|']).filter(|l| !l.is_empty());
    Ok(Person {
        id: row.get("employee_number").to_owned(),
        name: name.trim().to_owned(),
        role: role(row, "job_title", roles),
        level: row.value("level", "a level from 0 to 255", number)?,
        department: row.text("department"),
        site: row.text("site"),
        country: row.text("country"),
        home_country: row.text("home_country"),
        languages: languages.map(str::to_lowercase).collect(),
        hours: row.value("time_zone", "a time zone like Europe/Rome", |zone| office_hours(zone, as_of))?,
        manager: row.text("manager_employee_number"),
        hired_on: row.value("hire_date", day, Date::parse)?,
        career_start: row.value("career_start_year", "a year", |text| text.parse().ok())?,
        history: Vec::new(),
    })
}

/// Nine to five in a time zone on a day, in UTC.
fn office_hours(zone: &str, day: Date) -> Option<Hours> {
    let zone = jiff::tz::TimeZone::get(zone).ok()?;
    let (year, month, day) = (day.year() as i16, day.month() as i8, day.day() as i8);
    let minute = |hour: i8| {
        let local = jiff::civil::date(year, month, day).at(hour, 0, 0, 0);
        let utc = zone.to_ambiguous_zoned(local).compatible().ok()?.with_time_zone(jiff::tz::TimeZone::UTC);
        Some(utc.hour() as u16 * 60 + utc.minute() as u16)
    };
    Hours::new(minute(9)?, minute(17)?)
}

/// Notes a title in the catalogue, and answers its id.
fn role(row: Row, column: &str, roles: &mut BTreeMap<String, JobRole>) -> Option<String> {
    let title = row.text(column)?;
    let entry = roles.entry(title.clone());
    entry.or_insert_with(|| JobRole {
        id: title.clone(),
        family: family(&title),
        title: title.clone(),
        level: rank(&title),
    });
    Some(title)
}

fn yes(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "x" => Some(true),
        "no" | "n" | "false" | "0" => Some(false),
        _ => None,
    }
}

fn enroll(
    row: Row,
    instance: &mut Instance,
    topics: &mut BTreeSet<String>,
    roles: &mut BTreeMap<String, JobRole>,
) -> Result<(), Stop> {
    let person = row.get("employee_number").to_owned();
    let ready = row.value("ready", "yes or no", yes)?.unwrap_or(true);
    let mut words = |column: &str| {
        let words: Vec<String> = row.list(column).iter().map(|word| word.to_lowercase()).collect();
        topics.extend(words.iter().cloned());
        words
    };
    match row.get("as").to_lowercase().as_str() {
        "mentee" => instance.mentees.push(Mentee {
            goals: words("goals"),
            teaches: words("teaches"),
            learns: words("learns"),
            styles: row.list("styles"),
            wishes: row.list("wishes"),
            not_with: row.list("not_with"),
            purpose: row.value("purpose", "effective, progress or both", purpose)?.unwrap_or_default(),
            target_role: role(row, "target_role", roles),
            situations: situations(row)?,
            person,
            ready,
        }),
        "mentor" => instance.mentors.push(Mentor {
            learns: words("learns"),
            offers: offers(row, topics)?,
            styles: row.list("styles"),
            wishes: row.list("wishes"),
            not_with: row.list("not_with"),
            capacity: row.value("capacity", "a number of places", |text| text.parse().ok())?.unwrap_or(1),
            person,
            ready,
        }),
        other => return Err(row.wrong("as", &format!("`{other}` is neither mentee nor mentor"))),
    }
    Ok(())
}

fn purpose(text: &str) -> Option<Purpose> {
    match text.to_lowercase().as_str() {
        "effective" => Some(Purpose::Effective),
        "progress" => Some(Purpose::Progress),
        "both" => Some(Purpose::Both),
        _ => None,
    }
}

fn situations(row: Row) -> Result<Option<Vec<Situation>>, Stop> {
    let list = row.list("situations");
    let situation = |word: &String| match word.to_lowercase().replace([' ', '-'], "_").as_str() {
        "new_hire" => Ok(Situation::NewHire),
        "first_time_manager" => Ok(Situation::FirstTimeManager),
        "expatriate" => Ok(Situation::Expatriate),
        _ => Err(row.wrong("situations", &format!("`{word}` is not new_hire, first_time_manager or expatriate"))),
    };
    if list.is_empty() { Ok(None) } else { list.iter().map(situation).collect::<Result<_, _>>().map(Some) }
}

/// Topics with an optional level: `negotiation:3; python`.
fn offers(row: Row, topics: &mut BTreeSet<String>) -> Result<Vec<Offer>, Stop> {
    let mut offers = Vec::new();
    for word in row.list("offers") {
        let (topic, level) = match word.rsplit_once(':') {
            Some((topic, level)) => (topic.trim().to_lowercase(), level.trim().parse().ok()),
            None => (word.to_lowercase(), Some(2)),
        };
        let level =
            level.ok_or_else(|| row.wrong("offers", &format!("`{word}` does not end in a level of 1, 2 or 3")))?;
        topics.insert(topic.clone());
        offers.push(Offer { topic, level });
    }
    Ok(offers)
}
