//! The directory as an import finds it: everybody, their roles, and the catalogue, in memory and by every name.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use sqlx::types::Uuid;

use super::{
    fold::fold,
    rows::{HistoryRow, PersonRow},
};
use crate::{
    companies::JobRoleId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    people::Person,
};

/// A role that the directory already knows somebody held.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownRole {
    pub id: Uuid,
    pub department: String,
    pub employer: String,
    pub ended_on: Option<NaiveDate>,
}

/// Everything that an import compares with.
#[derive(Default)]
pub struct Directory {
    pub people: Vec<Person>,
    /// Roles held, by person, job role and first day.
    pub held: HashMap<(PersonId, JobRoleId, NaiveDate), KnownRole>,
    /// The roles among them that have not ended, by person.
    pub open: HashMap<PersonId, Vec<(JobRoleId, NaiveDate)>>,
    /// Who looks after this directory.
    pub hr_admins: HashSet<PersonId>,
    /// The catalogue by plain title and by alias.
    pub roles: HashMap<String, JobRoleId>,
    /// The plain form of every title that the files name.
    pub plain: HashMap<String, String>,
}

impl Directory {
    /// The company's directory, with the plain form of every title in these rows.
    pub async fn load(tx: &mut CompanyTx, people: &[PersonRow], history: &[HistoryRow]) -> Result<Self> {
        let titles: BTreeSet<&str> = people
            .iter()
            .filter_map(|r| r.title.as_deref())
            .chain(history.iter().map(|r| r.title.as_str()))
            .filter(|t| !t.is_empty())
            .collect();
        let titles: Vec<String> = titles.into_iter().map(str::to_owned).collect();
        let plain = sqlx::query!(
            r#"select title as "title!", plain(title) as "plain!" from unnest($1::text[]) as title"#,
            &titles
        )
        .fetch_all(tx.conn())
        .await?;
        let roles = sqlx::query!(
            r#"select sort_title as "name!", id as "id!" from job_role
               union all select plain(alias), job_role_id from job_role_alias a where not exists (select from job_role r where r.sort_title = plain(a.alias))"#
        )
        .fetch_all(tx.conn())
        .await?;
        let held = sqlx::query!(
            "select id, person_id, job_role_id, department, employer, started_on, ended_on from role_history"
        )
        .fetch_all(tx.conn())
        .await?;
        let mut open: HashMap<PersonId, Vec<(JobRoleId, NaiveDate)>> = HashMap::new();
        for h in held.iter().filter(|h| h.ended_on.is_none()) {
            open.entry(PersonId(h.person_id)).or_default().push((JobRoleId(h.job_role_id), h.started_on));
        }
        Ok(Self {
            people: Self::everybody(tx).await?,
            hr_admins: Person::with_role(tx, "hr_admin").await?.into_iter().collect(),
            open,
            held: held
                .into_iter()
                .map(|h| {
                    let known =
                        KnownRole { id: h.id, department: h.department, employer: h.employer, ended_on: h.ended_on };
                    ((PersonId(h.person_id), JobRoleId(h.job_role_id), h.started_on), known)
                })
                .collect(),
            roles: roles.into_iter().map(|r| (r.name, JobRoleId(r.id))).collect(),
            plain: plain.into_iter().map(|p| (p.title, p.plain)).collect(),
        })
    }

    async fn everybody(tx: &mut CompanyTx) -> Result<Vec<Person>> {
        Ok(sqlx::query_as!(
            Person,
            r#"select id as "id: PersonId", employee_number, given_name, family_name, email, job_role_id as "job_role_id: JobRoleId", level,
                 department, site, country, home_country, manager_id as "manager_id: PersonId", hire_date, career_start_year,
                 languages, time_zone, leaving_date
               from person order by id"#
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The plain form of a title.
    pub fn key(&self, title: &str) -> String {
        self.plain.get(title).cloned().unwrap_or_else(|| fold(title))
    }
}

/// People by what a cell may call them. Values are places in a list of the caller's.
#[derive(Default)]
pub struct Names {
    numbers: HashMap<String, usize>,
    emails: HashMap<String, usize>,
    /// Two people of one name make the name useless.
    full: HashMap<String, Option<usize>>,
}

/// What a cell that names somebody comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Called {
    One(usize),
    Several,
    Nobody,
}

impl Names {
    /// Adds somebody under all their names.
    pub fn add(&mut self, at: usize, person: &Person) {
        self.numbers.insert(person.employee_number.clone(), at);
        self.emails.insert(person.email.clone(), at);
        self.full
            .entry(fold(&person.name()))
            .and_modify(|known| *known = known.filter(|k| *k == at))
            .or_insert(Some(at));
    }

    /// Whoever has this number.
    pub fn number(&self, number: &str) -> Option<usize> {
        self.numbers.get(number).copied()
    }

    /// Whoever has this email.
    pub fn email(&self, email: &str) -> Option<usize> {
        self.emails.get(email).copied()
    }

    /// Whoever a cell means: by number, by email, or by name either way round.
    pub fn called(&self, cell: &str) -> Called {
        if let Some(at) = self.number(cell).or_else(|| self.email(&cell.to_lowercase())) {
            return Called::One(at);
        }
        let (given, family) = super::rows::names(cell);
        let turned = fold(&format!("{family} {given}"));
        for name in [fold(&format!("{given} {family}")), turned] {
            match self.full.get(&name) {
                Some(Some(at)) => return Called::One(*at),
                Some(None) => return Called::Several,
                None => {}
            }
        }
        // "Okri Ben Chidi": the family name may come first without a comma.
        let folded = fold(cell);
        let swapped =
            folded.split_once(' ').map(|(family, given)| format!("{given} {family}")).and_then(|n| self.full.get(&n));
        match swapped {
            Some(Some(at)) => Called::One(*at),
            Some(None) => Called::Several,
            None => Called::Nobody,
        }
    }
}
