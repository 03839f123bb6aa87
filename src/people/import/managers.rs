//! Managers named by number, email or name become people; nobody ends up in their own line.

use std::collections::{HashMap, HashSet};

use super::{
    columns::Field,
    compare::refused,
    directory::{Called, Directory, Names},
    plan::Taken,
    problem::{Kind, Problem, Wrong},
    rows::PersonRow,
};
use crate::kit::id::PersonId;

/// Gives every taken row its manager. Rows whose manager is unclear go to the wrong ones; a manager whose own row is
/// wrong is left out for now, so that a wrong row blocks nobody but itself.
pub(super) fn resolve<'a>(
    mut taken: Vec<Taken<'a>>,
    directory: &Directory,
    known: &Names,
    wrong: &mut Vec<Wrong>,
) -> Vec<Taken<'a>> {
    let mut names = Names::default();
    for (at, one) in taken.iter().enumerate() {
        names.add(at, &one.person);
    }
    let ids: Vec<PersonId> = taken.iter().map(|one| one.person.id).collect();
    let blocked: HashSet<String> = wrong.iter().flat_map(|w| w.called.iter().cloned()).collect();
    let mut bad: HashMap<PersonId, Problem> = HashMap::new();
    for one in &mut taken {
        let Some(cell) = one.row.manager.as_deref() else { continue };
        match manager(cell, &names, &ids, directory, known, &blocked) {
            Ok(Some(manager)) if manager == one.person.id => {
                bad.insert(one.person.id, Kind::OwnManager.of(Field::Manager));
            }
            Ok(manager) => one.person.manager_id = manager,
            Err(problem) => {
                bad.insert(one.person.id, problem);
            }
        }
    }
    refuse(&mut taken, &bad, wrong);
    let circles = circles(&taken, directory);
    refuse(&mut taken, &circles, wrong);
    taken
}

fn manager(
    cell: &str,
    names: &Names,
    ids: &[PersonId],
    directory: &Directory,
    known: &Names,
    blocked: &HashSet<String>,
) -> Result<Option<PersonId>, Problem> {
    if cell.is_empty() || cell == "-" {
        return Ok(None);
    }
    let problem = |kind: Kind| kind.of(Field::Manager).value(cell);
    match (names.called(cell), known.called(cell)) {
        (Called::One(at), _) => Ok(ids.get(at).copied()),
        (Called::Nobody, Called::One(at)) => Ok(directory.people.get(at).map(|p| p.id)),
        (Called::Several, _) | (_, Called::Several) => Err(problem(Kind::ManagerUnclear)),
        _ if blocked.contains(cell) => Ok(None),
        _ => Err(problem(Kind::ManagerUnknown)),
    }
}

/// Takes the bad rows out, and with them whoever would have been new as a manager.
fn refuse(taken: &mut Vec<Taken<'_>>, bad: &HashMap<PersonId, Problem>, wrong: &mut Vec<Wrong>) {
    let mut gone = HashSet::new();
    taken.retain(|one| match bad.get(&one.person.id) {
        None => true,
        Some(problem) => {
            wrong.push(refused(one.row, problem.clone()));
            if one.known.is_none() {
                gone.insert(one.person.id);
            }
            false
        }
    });
    for one in taken.iter_mut() {
        one.person.manager_id = one.person.manager_id.filter(|m| !gone.contains(m));
    }
}

/// Everybody of the rows who would stand in their own line above.
fn circles(taken: &[Taken<'_>], directory: &Directory) -> HashMap<PersonId, Problem> {
    let mut above: HashMap<PersonId, PersonId> =
        directory.people.iter().filter_map(|p| Some((p.id, p.manager_id?))).collect();
    for one in taken {
        match one.person.manager_id {
            Some(manager) => above.insert(one.person.id, manager),
            None => above.remove(&one.person.id),
        };
    }
    let mut walked: HashMap<PersonId, usize> = HashMap::new();
    let mut around: HashSet<PersonId> = HashSet::new();
    for (walk, one) in taken.iter().enumerate() {
        let mut at = one.person.id;
        while walked.insert(at, *walked.get(&at).unwrap_or(&walk)).is_none() {
            match above.get(&at) {
                Some(next) => at = *next,
                None => break,
            }
        }
        // Back at somebody of this same walk who has a manager: that is a circle, once around.
        if walked.get(&at) == Some(&walk) && above.contains_key(&at) {
            while around.insert(at) {
                match above.get(&at) {
                    Some(next) => at = *next,
                    None => break,
                }
            }
        }
    }
    let problem = |row: &PersonRow| Kind::Circle.of(Field::Manager).value(row.manager.as_deref().unwrap_or_default());
    taken.iter().filter(|one| around.contains(&one.person.id)).map(|one| (one.person.id, problem(one.row))).collect()
}
