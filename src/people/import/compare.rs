//! What an import would do: rows against the directory make a plan. Pure; nothing is written here.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::{
    absent,
    columns::{Field, File},
    directory::{Directory, Names},
    held, managers,
    plan::{Change, Leaver, Plan, Taken},
    problem::{Kind, Problem, Wrong},
    roles,
    rows::{HistoryRow, PersonRow},
};
use crate::{companies::JobRoleId, kit::id::PersonId, people::Person};

/// Compares the rows with the directory. In a complete file, whoever is missing has left.
pub fn compare(
    people: &[PersonRow],
    history: Option<&[HistoryRow]>,
    directory: &Directory,
    today: NaiveDate,
    wrong: Vec<Wrong>,
    complete: bool,
) -> Plan {
    let mut plan = Plan { wrong, ..Plan::default() };
    let mut known = Names::default();
    for (at, person) in directory.people.iter().enumerate() {
        known.add(at, person);
    }
    let ids = roles::ids(people, history.unwrap_or_default(), directory);
    let taken = take(people, directory, &known, &ids, &mut plan.wrong);
    let taken = managers::resolve(taken, directory, &known, &mut plan.wrong);
    let taken = keep_an_hr_admin(taken, directory, &mut plan.wrong);
    plan.new_roles = roles::new(&ids, &taken, history.unwrap_or_default(), directory);
    for one in &taken {
        settle(&mut plan, one, directory, history.is_none(), today);
    }
    if complete {
        absent::leave(&mut plan, &taken, directory, today);
    }
    if let Some(history) = history {
        held::remember(&mut plan, history, &taken, directory, &known, &ids);
    }
    plan.wrong.sort_by_key(|w| (w.file, w.line));
    plan
}

/// Matches each row to a person of the directory or makes a new one.
fn take<'a>(
    rows: &'a [PersonRow],
    directory: &Directory,
    known: &Names,
    ids: &HashMap<String, JobRoleId>,
    wrong: &mut Vec<Wrong>,
) -> Vec<Taken<'a>> {
    let (mut numbers, mut emails, mut seen) = (BTreeMap::new(), BTreeMap::new(), HashMap::new());
    let mut taken = Vec::with_capacity(rows.len());
    for row in rows {
        match one(row, directory, known, ids, &mut numbers, &mut emails) {
            Ok(one) => match seen.insert(one.person.id, row.line) {
                None => taken.push(one),
                Some(first) => wrong.push(refused(
                    row,
                    Kind::SameAsRow.of(Field::EmployeeNumber).value(&one.person.employee_number).other(first),
                )),
            },
            Err(problem) => wrong.push(refused(row, problem)),
        }
    }
    taken
}

fn one<'a>(
    row: &'a PersonRow,
    directory: &Directory,
    known: &Names,
    ids: &HashMap<String, JobRoleId>,
    numbers: &mut BTreeMap<&'a str, u64>,
    emails: &mut BTreeMap<&'a str, u64>,
) -> Result<Taken<'a>, Problem> {
    for (field, value, seen) in [(Field::EmployeeNumber, &row.number, numbers), (Field::Email, &row.email, emails)] {
        if let Some(value) = value.as_deref()
            && let Some(first) = seen.insert(value, row.line)
        {
            seen.insert(value, first);
            return Err(Kind::SameAsRow.of(field).value(value).other(first));
        }
    }
    let by_number = row.number.as_deref().and_then(|n| known.number(n));
    let by_email = row.email.as_deref().and_then(|e| known.email(e));
    if let (Some(at), Some(other)) = (by_number, by_email)
        && at != other
    {
        let holder =
            directory.people.get(other).map(|p| format!("{} ({})", p.name(), p.employee_number)).unwrap_or_default();
        return Err(Kind::EmailTaken.of(Field::Email).value(row.email.as_deref().unwrap_or_default()).other(holder));
    }
    let found = by_number.or(by_email);
    let before = found.and_then(|at| directory.people.get(at));
    let person = merge(row, before, directory, ids)?;
    Ok(Taken { row, person, known: found })
}

/// The person as the row says; what the file has no column for stays.
fn merge(
    row: &PersonRow,
    before: Option<&Person>,
    directory: &Directory,
    ids: &HashMap<String, JobRoleId>,
) -> Result<Person, Problem> {
    let mut person = match before {
        Some(person) => person.clone(),
        None => {
            let need = |value: &Option<String>, field: Field| {
                value.clone().filter(|v| !v.is_empty()).ok_or_else(|| Kind::Missing.of(field))
            };
            let (number, family, email) = (
                need(&row.number, Field::EmployeeNumber)?,
                need(&row.family, Field::FamilyName)?,
                need(&row.email, Field::Email)?,
            );
            Person::new_entry(PersonId::new(), &number, row.given.as_deref().unwrap_or_default(), &family, &email)
        }
    };
    fn put<T: Clone>(into: &mut T, from: &Option<T>) {
        if let Some(value) = from {
            *into = value.clone();
        }
    }
    put(&mut person.employee_number, &row.number);
    put(&mut person.email, &row.email);
    put(&mut person.given_name, &row.given);
    put(&mut person.family_name, &row.family);
    put(&mut person.level, &row.level);
    put(&mut person.department, &row.department);
    put(&mut person.site, &row.site);
    put(&mut person.country, &row.country);
    put(&mut person.home_country, &row.home_country);
    put(&mut person.time_zone, &row.time_zone);
    put(&mut person.languages, &row.languages);
    put(&mut person.hire_date, &row.hire_date);
    put(&mut person.career_start_year, &row.career_start);
    put(&mut person.leaving_date, &row.leaving_date);
    if let Some(title) = &row.title {
        person.job_role_id = ids.get(&directory.key(title)).copied().filter(|_| !title.is_empty());
    }
    if let (Some(hired), Some(leaves)) = (person.hire_date, person.leaving_date)
        && leaves < hired
    {
        return Err(Kind::LeavesBeforeHire.of(Field::LeavingDate).value(leaves).other(hired));
    }
    Ok(person)
}

/// Where the file lets every HR admin leave, none of them does: somebody has to look after the company.
fn keep_an_hr_admin<'a>(mut taken: Vec<Taken<'a>>, directory: &Directory, wrong: &mut Vec<Wrong>) -> Vec<Taken<'a>> {
    let staying = |one: &Person| one.leaving_date.is_none();
    let before = |one: &Taken<'_>| one.known.and_then(|at| directory.people.get(at)).is_some_and(staying);
    let rows: HashMap<PersonId, &Person> = taken.iter().map(|one| (one.person.id, &one.person)).collect();
    let mut admins = directory.people.iter().filter(|person| directory.hr_admins.contains(&person.id));
    if admins.any(|person| staying(rows.get(&person.id).copied().unwrap_or(person))) {
        return taken;
    }
    taken.retain(|one| {
        let leaves = directory.hr_admins.contains(&one.person.id) && before(one) && !staying(&one.person);
        if leaves {
            wrong.push(refused(one.row, Kind::LastHrAdmin.of(Field::LeavingDate)));
        }
        !leaves
    });
    taken
}

pub(super) fn refused(row: &PersonRow, problem: Problem) -> Wrong {
    let name = format!("{} {}", row.given.as_deref().unwrap_or_default(), row.family.as_deref().unwrap_or_default())
        .trim()
        .to_owned();
    let called: Vec<String> =
        [Some(name), row.email.clone(), row.number.clone()].into_iter().flatten().filter(|w| !w.is_empty()).collect();
    Wrong { file: File::People, line: row.line, who: called.first().cloned().unwrap_or_default(), problem, called }
}

/// Puts a taken row among the added, the changed or the unchanged.
fn settle(plan: &mut Plan, one: &Taken<'_>, directory: &Directory, alone: bool, today: NaiveDate) {
    let before = one.known.and_then(|at| directory.people.get(at));
    let person = &one.person;
    if let Some(leaves) = person.leaving_date.filter(|d| before.is_none_or(|b| b.leaving_date != Some(*d))) {
        plan.leaving.push(Leaver { id: person.id, name: person.name(), on: leaves, absent: false });
    }
    let Some(before) = before else {
        plan.added.push(person.clone());
        return;
    };
    let fields = differences(before, person);
    if fields.is_empty() {
        plan.unchanged += 1;
        return;
    }
    if alone && fields.contains(&Field::JobTitle) {
        held::move_on(plan, before, person, directory, today);
    }
    plan.changed.push(Change { person: person.clone(), fields });
}

fn differences(a: &Person, b: &Person) -> Vec<Field> {
    let all = [
        (Field::EmployeeNumber, a.employee_number != b.employee_number),
        (Field::GivenName, a.given_name != b.given_name),
        (Field::FamilyName, a.family_name != b.family_name),
        (Field::Email, a.email != b.email),
        (Field::JobTitle, a.job_role_id != b.job_role_id),
        (Field::Level, a.level != b.level),
        (Field::Department, a.department != b.department),
        (Field::Site, a.site != b.site),
        (Field::Country, a.country != b.country),
        (Field::HomeCountry, a.home_country != b.home_country),
        (Field::TimeZone, a.time_zone != b.time_zone),
        (Field::Languages, a.languages != b.languages),
        (Field::Manager, a.manager_id != b.manager_id),
        (Field::HireDate, a.hire_date != b.hire_date),
        (Field::CareerStart, a.career_start_year != b.career_start_year),
        (Field::LeavingDate, a.leaving_date != b.leaving_date),
    ];
    all.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}
