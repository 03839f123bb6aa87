//! What an import would write: added and changed people, roles held, leavers, wrong rows.

use chrono::NaiveDate;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{columns::Field, problem::Wrong, rows::PersonRow};
use crate::{companies::JobRoleId, kit::id::PersonId, people::Person};

/// Everything that an import would write, and what it would not.
#[derive(Default)]
pub struct Plan {
    pub new_roles: Vec<NewRole>,
    pub added: Vec<Person>,
    pub changed: Vec<Change>,
    pub unchanged: usize,
    /// Those among them whose leaving date is new.
    pub leaving: Vec<Leaver>,
    pub roles_added: Vec<Held>,
    pub roles_changed: Vec<HeldChange>,
    pub roles_unchanged: usize,
    pub wrong: Vec<Wrong>,
}

impl Plan {
    /// Whether there is anything to write.
    pub fn is_empty(&self) -> bool {
        self.new_roles.is_empty()
            && self.added.is_empty()
            && self.changed.is_empty()
            && self.roles_added.is_empty()
            && self.roles_changed.is_empty()
    }

    /// A short sum of what would be written: what was confirmed is what is done.
    pub fn digest(&self) -> String {
        let mut sum = Sha256::new();
        let mut note = |words: String| sum.update(words.as_bytes());
        note(format!("{}/{}/{}/", self.roles_added.len(), self.roles_changed.len(), self.new_roles.len()));
        self.added.iter().for_each(|p| note(format!("+{:?}", p.employee_number)));
        self.changed.iter().for_each(|c| note(format!("{:?}{:?}", c.person.employee_number, c.fields)));
        self.new_roles.iter().for_each(|r| note(format!("{:?}", r.title)));
        sum.finalize().iter().map(|b| format!("{b:02x}")).collect()
    }
}

/// Somebody whose leaving date is new.
#[derive(Clone, Debug)]
pub struct Leaver {
    pub id: PersonId,
    pub name: String,
    pub on: NaiveDate,
    /// Not in a file that is complete.
    pub absent: bool,
}

/// A job role that the catalogue gains.
#[derive(Clone, Debug, Serialize)]
pub struct NewRole {
    pub id: JobRoleId,
    pub title: String,
    pub family: String,
    pub level: i32,
    pub leads_people: bool,
}

/// A person whose record changes, as it will be, and which facts change.
#[derive(Clone)]
pub struct Change {
    pub person: Person,
    pub fields: Vec<Field>,
}

/// A role that somebody's history gains.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    pub person: PersonId,
    pub role: JobRoleId,
    pub department: String,
    pub employer: String,
    pub started_on: NaiveDate,
    pub ended_on: Option<NaiveDate>,
}

/// A role of somebody's history that ends otherwise, or was held elsewhere, than was known.
#[derive(Clone, Debug, Serialize)]
pub struct HeldChange {
    pub id: sqlx::types::Uuid,
    pub department: String,
    pub employer: String,
    pub ended_on: Option<NaiveDate>,
}

/// A row that is taken: the person as it will be, whether new, and who the manager cell names.
pub(super) struct Taken<'a> {
    pub row: &'a PersonRow,
    pub person: Person,
    pub known: Option<usize>,
}
