//! The job roles that the files name: those of the catalogue, and those it will gain.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{
    directory::Directory,
    plan::{NewRole, Taken},
    rows::{HistoryRow, PersonRow},
    titles,
};
use crate::{companies::JobRoleId, kit::id::PersonId};

/// The id of every title that the files name, by its plain form; new ones get new ids, in the order of their names.
pub(super) fn ids(people: &[PersonRow], history: &[HistoryRow], directory: &Directory) -> HashMap<String, JobRoleId> {
    let named: BTreeSet<String> = people
        .iter()
        .filter_map(|r| r.title.as_deref())
        .chain(history.iter().map(|r| r.title.as_str()))
        .filter(|t| !t.is_empty())
        .map(|t| directory.key(t))
        .collect();
    named
        .into_iter()
        .map(|key| (key.clone(), directory.roles.get(&key).copied().unwrap_or_else(JobRoleId::new)))
        .collect()
}

/// The roles that the catalogue gains, with level and leading read from whoever holds them.
pub(super) fn new(
    ids: &HashMap<String, JobRoleId>,
    taken: &[Taken<'_>],
    history: &[HistoryRow],
    directory: &Directory,
) -> Vec<NewRole> {
    let mut spelled: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    let titles =
        taken.iter().filter_map(|one| one.row.title.as_deref()).chain(history.iter().map(|r| r.title.as_str()));
    for title in titles.filter(|t| !t.is_empty()) {
        let key = directory.key(title);
        if !directory.roles.contains_key(&key) {
            *spelled.entry(key).or_default().entry(title).or_default() += 1;
        }
    }
    let managers: HashSet<PersonId> = taken.iter().filter_map(|one| one.person.manager_id).collect();
    let mut holders: HashMap<JobRoleId, Vec<&Taken<'_>>> = HashMap::new();
    for one in taken {
        if let Some(role) = one.person.job_role_id {
            holders.entry(role).or_default().push(one);
        }
    }
    spelled
        .into_iter()
        .filter_map(|(key, spellings)| {
            let id = ids.get(&key).copied()?;
            // The most used spelling, the first by letter among equals.
            let (title, _) = spellings.into_iter().rev().max_by_key(|(_, times)| *times)?;
            let title = titles::written(title);
            let held = holders.get(&id).map(Vec::as_slice).unwrap_or_default();
            let lead = held.iter().filter(|one| managers.contains(&one.person.id)).count();
            Some(NewRole {
                id,
                family: titles::family(&title),
                level: usual_level(held).unwrap_or_else(|| titles::level(&title)),
                // A role leads people when its name says so, or when most who hold it do.
                leads_people: titles::leads_people(&title) || (lead > 0 && lead * 2 >= held.len()),
                title,
            })
        })
        .collect()
}

fn usual_level(held: &[&Taken<'_>]) -> Option<i32> {
    let mut times: BTreeMap<i32, usize> = BTreeMap::new();
    for level in held.iter().filter_map(|one| one.person.level) {
        *times.entry(level).or_default() += 1;
    }
    times.into_iter().max_by_key(|(_, n)| *n).map(|(level, _)| level)
}
