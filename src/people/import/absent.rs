//! A file that is declared complete: whoever works here and is not in it has left.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use super::{
    columns::{Field, File},
    directory::Directory,
    fold::fold,
    plan::{Change, Leaver, Plan, Taken},
};
use crate::kit::id::PersonId;

/// Gives today as leaving date to everybody who is in no row, right or wrong. HR admins stay, and so does whoever has
/// yet to begin: a file of today's staff says nothing about either.
pub(super) fn leave(plan: &mut Plan, taken: &[Taken<'_>], directory: &Directory, today: NaiveDate) {
    let there: HashSet<PersonId> = taken.iter().map(|one| one.person.id).collect();
    let wrong: BTreeSet<String> = plan
        .wrong
        .iter()
        .filter(|w| w.file == File::People)
        .flat_map(|w| w.called.iter().map(|called| fold(called)))
        .collect();
    let named = |words: &str| wrong.contains(&fold(words));
    for person in &directory.people {
        let gone = person.has_left(today);
        let to_come = person.hire_date.is_some_and(|day| day > today);
        let in_file = there.contains(&person.id)
            || named(&person.employee_number)
            || named(&person.email)
            || named(&person.name());
        if gone || to_come || in_file || directory.hr_admins.contains(&person.id) {
            continue;
        }
        let mut person = person.clone();
        person.leaving_date = Some(today);
        plan.leaving.push(Leaver { id: person.id, name: person.name(), on: today, absent: true });
        plan.changed.push(Change { person, fields: vec![Field::LeavingDate] });
    }
}
