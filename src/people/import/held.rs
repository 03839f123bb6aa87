//! Roles held: the second file against the histories that are known; without one, what a new title says.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    columns::{Field, File},
    directory::{Called, Directory, Names},
    plan::{Held, HeldChange, Plan, Taken},
    problem::{Kind, Problem, Wrong},
    rows::HistoryRow,
};
use crate::{companies::JobRoleId, kit::id::PersonId, people::Person};

/// Compares the roles of the second file with those known.
pub(super) fn remember(
    plan: &mut Plan,
    history: &[HistoryRow],
    taken: &[Taken<'_>],
    directory: &Directory,
    known: &Names,
    ids: &HashMap<String, JobRoleId>,
) {
    let mut names = Names::default();
    for (at, one) in taken.iter().enumerate() {
        names.add(at, &one.person);
    }
    let blocked: HashMap<String, u64> = plan
        .wrong
        .iter()
        .filter(|w| w.file == File::People)
        .flat_map(|w| w.called.iter().map(|c| (c.clone(), w.line)))
        .collect();
    let mut seen: HashMap<(PersonId, JobRoleId, NaiveDate), u64> = HashMap::new();
    let mut wrong = Vec::new();
    for row in history {
        let cell = row.number.as_deref().or(row.email.as_deref()).or(row.name.as_deref()).unwrap_or_default();
        let refuse = |problem: Problem| Wrong {
            file: File::History,
            line: row.line,
            who: cell.to_owned(),
            problem,
            called: Vec::new(),
        };
        let person = match names.called(cell) {
            Called::One(at) => taken.get(at).map(|one| one.person.id),
            Called::Several => {
                wrong.push(refuse(Kind::PersonUnclear.of(Field::EmployeeNumber).value(cell)));
                continue;
            }
            Called::Nobody => match known.called(cell) {
                Called::One(at) => directory.people.get(at).map(|p| p.id),
                _ => None,
            },
        };
        let (Some(person), Some(role)) = (person, ids.get(&directory.key(&row.title)).copied()) else {
            wrong.push(refuse(match blocked.get(cell) {
                Some(line) => Kind::PersonWrong.of(Field::EmployeeNumber).value(cell).other(line),
                None if row.title.is_empty() => Kind::Missing.of(Field::JobTitle),
                None => Kind::PersonUnknown.of(Field::EmployeeNumber).value(cell),
            }));
            continue;
        };
        let key = (person, role, row.started_on);
        if let Some(first) = seen.insert(key, row.line) {
            wrong.push(refuse(Kind::SameAsRow.of(Field::StartedOn).value(row.started_on).other(first)));
            continue;
        }
        hold(plan, row, key, directory);
    }
    plan.wrong.extend(wrong);
}

fn hold(plan: &mut Plan, row: &HistoryRow, key: (PersonId, JobRoleId, NaiveDate), directory: &Directory) {
    let Some(known) = directory.held.get(&key) else {
        let (person, role, started_on) = key;
        let (department, employer) =
            (row.department.clone().unwrap_or_default(), row.employer.clone().unwrap_or_default());
        plan.roles_added.push(Held {
            person,
            role,
            department,
            employer,
            started_on,
            ended_on: row.ended_on.flatten(),
        });
        return;
    };
    let department = row.department.as_ref().unwrap_or(&known.department);
    let employer = row.employer.as_ref().unwrap_or(&known.employer);
    let ended_on = row.ended_on.unwrap_or(known.ended_on);
    if (department, employer, ended_on) == (&known.department, &known.employer, known.ended_on) {
        plan.roles_unchanged += 1;
    } else {
        plan.roles_changed.push(HeldChange {
            id: known.id,
            department: department.clone(),
            employer: employer.clone(),
            ended_on,
        });
    }
}

/// Without a file of roles, a new title ends the role held until now and begins the next one today.
pub(super) fn move_on(plan: &mut Plan, before: &Person, person: &Person, directory: &Directory, today: NaiveDate) {
    let open = directory.open.get(&before.id).map(Vec::as_slice).unwrap_or_default();
    for (role, started_on) in open.iter().filter(|(role, _)| Some(*role) == before.job_role_id) {
        let Some(held) = directory.held.get(&(before.id, *role, *started_on)) else { continue };
        let ended_on = Some(today.max(*started_on));
        plan.roles_changed.push(HeldChange {
            id: held.id,
            department: held.department.clone(),
            employer: held.employer.clone(),
            ended_on,
        });
    }
    if let Some(role) = person.job_role_id
        && !directory.held.contains_key(&(person.id, role, today))
    {
        plan.roles_added.push(Held {
            person: person.id,
            role,
            department: person.department.clone(),
            employer: String::new(),
            started_on: today,
            ended_on: None,
        });
    }
}
