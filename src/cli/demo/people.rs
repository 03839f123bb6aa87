//! Puts the demo's directory into the database.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{directory::Directory, names::LADDERS};
use crate::{
    companies::{JobRole, JobRoleId},
    kit::{db::CompanyTx, id::PersonId},
    people::Person,
};

/// Adds the catalogue of job roles and the people.
///
/// # Errors
/// When the database refuses.
pub async fn settle(tx: &mut CompanyTx, directory: &Directory, now: DateTime<Utc>) -> anyhow::Result<Vec<Person>> {
    let mut roles = BTreeMap::new();
    for ladder in LADDERS {
        for (step, title) in ladder.roles.iter().enumerate() {
            let leads = step >= 3;
            let id = JobRole::create(tx, title, ladder.department, i32::try_from(step)? + 1, leads).await?;
            roles.insert((*title).to_owned(), id);
        }
    }
    let people = people(directory, &roles)?;
    for person in &people {
        person.create(tx, now).await?;
    }
    Ok(people)
}

fn people(directory: &Directory, roles: &BTreeMap<String, JobRoleId>) -> anyhow::Result<Vec<Person>> {
    let mut reader = csv::Reader::from_reader(directory.people.as_bytes());
    let rows = reader.records().collect::<Result<Vec<_>, _>>()?;
    let ids: BTreeMap<String, PersonId> = rows.iter().map(|row| (row[0].to_owned(), PersonId::new())).collect();
    rows.iter()
        .map(|row| {
            let id = ids.get(&row[0]).copied().unwrap_or_else(PersonId::new);
            let mut person = Person::new_entry(id, &row[0], &row[1], &row[2], &row[3]);
            person.job_role_id = roles.get(&row[4]).copied();
            person.level = row[5].parse().ok();
            person.department = row[6].to_owned();
            person.site = row[7].to_owned();
            person.country = row[8].to_owned();
            person.home_country = row[9].to_owned();
            person.time_zone = row[10].to_owned();
            person.languages = row[11].split(' ').map(str::to_owned).collect();
            person.manager_id = ids.get(&row[12]).copied();
            person.hire_date = row[13].parse().ok();
            person.career_start_year = row[14].parse().ok();
            Ok(person)
        })
        .collect()
}

/// Adds the role history, once the people are there.
///
/// # Errors
/// When the database refuses.
pub async fn histories(owner: &mut PgConnection, directory: &Directory) -> anyhow::Result<()> {
    let mut reader = csv::Reader::from_reader(directory.history.as_bytes());
    let (mut ids, mut numbers, mut titles, mut departments) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut began, mut ended): (Vec<NaiveDate>, Vec<Option<NaiveDate>>) = (Vec::new(), Vec::new());
    for row in reader.records() {
        let row = row?;
        ids.push(Uuid::now_v7());
        numbers.push(row[0].to_owned());
        titles.push(row[1].to_owned());
        departments.push(row[2].to_owned());
        began.push(row[3].parse()?);
        ended.push(row[4].parse().ok());
    }
    sqlx::query!(
        "insert into role_history (company_id, id, person_id, job_role_id, department, started_on, ended_on)
         select current_company(), h.id, p.id, r.id, h.department, h.began, h.ended
         from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[]) as h(id, number, title, department, began, ended)
         join person p on p.employee_number = h.number
         join job_role r on r.title = h.title
         on conflict do nothing",
        &ids,
        &numbers,
        &titles,
        &departments,
        &began,
        &ended as &[Option<NaiveDate>]
    )
    .execute(owner)
    .await?;
    Ok(())
}
