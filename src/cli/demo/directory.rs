//! Nordlicht Energy's directory as two spreadsheets, the same at every run of the same day.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{
    dice::Dice,
    names::{FAMILY, GIVEN, LADDERS, PLACES},
};

/// How many people work there.
const PEOPLE: usize = 640;

/// The two files as HR would upload them.
pub struct Directory {
    pub people: String,
    pub history: String,
}

struct Entry {
    number: usize,
    given: String,
    family: String,
    ladder: usize,
    step: usize,
    place: usize,
    hired: NaiveDate,
    career_start: i32,
    /// (role, department, started, ended)
    history: Vec<(usize, usize, NaiveDate, Option<NaiveDate>)>,
}

/// People whom the demo's accounts belong to, with their place: given, family, department, step.
pub const KNOWN: &[(&str, &str, usize, usize)] =
    &[("Katrin", "Vogel", 7, 5), ("Amara", "Okoye", 7, 3), ("Henrik", "Aalto", 1, 5), ("Priya", "Raman", 4, 3)];

/// Makes the directory as of `today`.
pub fn make(today: NaiveDate) -> Directory {
    let mut dice = Dice::new(0x1_7ACA);
    let mut used = std::collections::BTreeSet::new();
    let mut people: Vec<Entry> = Vec::with_capacity(PEOPLE);
    for (given, family, ladder, step) in KNOWN {
        used.insert(format!("{given} {family}"));
        people.push(entry(&mut dice, people.len(), (given, family), *ladder, *step, today));
    }
    // One head for each department first: somebody leads it.
    for (ladder, _) in LADDERS.iter().enumerate() {
        if !people.iter().any(|p| p.ladder == ladder && p.step == 5) {
            let name = fresh_name(&mut dice, &mut used);
            people.push(entry(&mut dice, people.len(), (&name.0, &name.1), ladder, 5, today));
        }
    }
    while people.len() < PEOPLE {
        let name = fresh_name(&mut dice, &mut used);
        let ladder = dice.below(LADDERS.len());
        let step = [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4][dice.below(16)];
        people.push(entry(&mut dice, people.len(), (&name.0, &name.1), ladder, step, today));
    }
    Directory { people: people_csv(&mut dice, &people), history: history_csv(&people) }
}

fn fresh_name(dice: &mut Dice, used: &mut std::collections::BTreeSet<String>) -> (String, String) {
    loop {
        let (given, family) = (GIVEN[dice.below(GIVEN.len())], FAMILY[dice.below(FAMILY.len())]);
        if used.insert(format!("{given} {family}")) {
            return (given.to_owned(), family.to_owned());
        }
    }
}

/// A career that climbs from the first step to today's, a few years each, at times begun in another department.
fn entry(dice: &mut Dice, number: usize, name: (&str, &str), ladder: usize, step: usize, today: NaiveDate) -> Entry {
    let mut history = Vec::new();
    let mut until = None;
    let newcomer = step == 0 && dice.one_in(4);
    let mut began = today;
    for at in (0..=step).rev() {
        let months =
            if at == step { if newcomer { dice.below(3) } else { 4 + dice.below(60) } } else { 24 + dice.below(48) };
        began = began.checked_sub_months(Months::new(months as u32)).unwrap_or(began).with_day(1).unwrap_or(began);
        let department = if at + 2 <= step && dice.one_in(6) { dice.below(LADDERS.len()) } else { ladder };
        history.push((at, department, began, until));
        until = began.checked_sub_days(Days::new(1));
    }
    history.reverse();
    let career_start = began.year() - dice.below(6) as i32;
    Entry {
        number: 1000 + number,
        given: name.0.to_owned(),
        family: name.1.to_owned(),
        ladder,
        step,
        place: dice.below(PLACES.len()),
        hired: began,
        career_start,
        history,
    }
}

fn email(person: &Entry) -> String {
    format!("{}.{}@nordlicht.example", person.given, person.family).to_lowercase().replace(' ', "-")
}

/// The manager: somebody of the same department one or more steps up, at the same site where possible.
fn manager<'a>(people: &'a [Entry], person: &Entry) -> Option<&'a Entry> {
    let above = |p: &&Entry| p.ladder == person.ladder && p.step > person.step.max(2);
    let lowest = people.iter().filter(above).map(|p| p.step).min()?;
    let mut candidates: Vec<_> = people.iter().filter(above).filter(|p| p.step == lowest).collect();
    if candidates.iter().any(|p| PLACES[p.place].0 == PLACES[person.place].0) {
        candidates.retain(|p| PLACES[p.place].0 == PLACES[person.place].0);
    }
    candidates.get(person.number % candidates.len().max(1)).copied()
}

fn people_csv(dice: &mut Dice, people: &[Entry]) -> String {
    let mut csv = String::from(
        "employee_number,first_name,last_name,email,job_title,level,department,site,country,home_country,time_zone,languages,manager_employee_number,hire_date,career_start_year,leaving_date\n",
    );
    for person in people {
        let place = &PLACES[person.place];
        let home = if dice.one_in(9) { PLACES[dice.below(PLACES.len())].1 } else { place.1 };
        let languages = if dice.one_in(5) { format!("{} en fr", place.3) } else { format!("{} en", place.3) };
        let boss = manager(people, person).map(|m| m.number.to_string()).unwrap_or_default();
        csv.push_str(&format!(
            "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},\n",
            person.number,
            person.given,
            person.family,
            email(person),
            LADDERS[person.ladder].roles[person.step],
            person.step + 1,
            LADDERS[person.ladder].department,
            place.0,
            place.1,
            home,
            place.2,
            languages,
            boss,
            person.hired,
            person.career_start
        ));
    }
    csv
}

fn history_csv(people: &[Entry]) -> String {
    let mut csv = String::from("employee_number,job_title,department,started_on,ended_on\n");
    for person in people {
        for (step, department, began, ended) in &person.history {
            let ladder = &LADDERS[*department];
            let ended = ended.map(|d| d.to_string()).unwrap_or_default();
            csv.push_str(&format!("{},{},{},{began},{ended}\n", person.number, ladder.roles[*step], ladder.department));
        }
    }
    csv
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_directory_is_the_same_at_every_run_and_everybody_but_the_heads_has_a_manager() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap_or_default();
        let (one, two) = (make(today), make(today));
        assert_eq!(one.people, two.people);
        assert_eq!(one.history, two.history);
        assert_eq!(one.people.lines().count(), PEOPLE + 1);
        let heads = one.people.lines().skip(1).filter(|l| l.split(',').nth(12) == Some("")).count();
        assert!(heads <= LADDERS.len() + 3, "{heads} people without a manager");
    }
}
