//! The high-potential list (S22): read and kept by talent admins alone (V8). Nothing of it is written where the named person could read it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Enrollment, invite::Uninvited};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Form, Path},
        form::Errors,
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
    people::{
        Filter, Person,
        access::{Member, TalentAdmin},
    },
    programs::{Preset, Program, ProgramId, access::ProgramPath},
};

struct Nomination {
    person: Person,
    reason: String,
    nominated_at: DateTime<Utc>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    who: String,
    reason: String,
}

#[derive(Deserialize)]
pub struct At {
    program: ProgramId,
    person: PersonId,
}

#[derive(Template)]
#[template(path = "enrollment/nominations.html")]
struct Nominations {
    chrome: Chrome,
    program: Program,
    list: Vec<Nomination>,
    errors: Errors,
    typed: Typed,
    /// The same for whoever is invited past the list.
    exception: Typed,
    open: bool,
}

async fn nominated(tx: &mut CompanyTx) -> Result<Vec<Nomination>> {
    let rows = sqlx::query!(r#"select person_id as "person: PersonId", reason, nominated_at from nomination order by nominated_at desc, person_id limit 1000"#)
        .fetch_all(tx.conn())
        .await?;
    let ids: Vec<PersonId> = rows.iter().map(|row| row.person).collect();
    let people = Person::of(tx, &ids).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let person = people.iter().find(|person| person.id == row.person)?.clone();
            Some(Nomination { person, reason: row.reason, nominated_at: row.nominated_at })
        })
        .collect())
}

async fn program(tx: &mut CompanyTx, id: ProgramId) -> Result<Program> {
    let program = Program::find(tx, id).await?;
    if program.preset == Preset::HighPotentials { Ok(program) } else { Err(Error::NotFound) }
}

async fn view(
    mut member: Member,
    program: Program,
    errors: Errors,
    typed: Typed,
    exception: Typed,
) -> Result<Nominations> {
    let list = nominated(&mut member.tx).await?;
    member.tx.commit().await?;
    Ok(Nominations { chrome: member.chrome, open: program.takes_people(), program, list, errors, typed, exception })
}

/// The list. That it was read is on record; about whom is not, nor who is on it (V8).
pub async fn show(
    TalentAdmin(mut member): TalentAdmin,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
) -> Result<impl IntoResponse> {
    let program = program(&mut member.tx, at.program).await?;
    audit::Entry::new("read", "nomination").write(&mut member.tx, now).await?;
    Ok(Page(view(member, program, Errors::default(), Typed::default(), Typed::default()).await?))
}

/// The one person whom an email, a number or a name means.
async fn one(member: &mut Member, who: &str) -> Result<Option<Person>> {
    let mut filter = Filter::on(member.chrome.today());
    filter.text = who.trim().chars().take(200).collect();
    if filter.text.is_empty() {
        return Ok(None);
    }
    let found = Person::search(&mut member.tx, &filter, None, 2).await?.people;
    let exact = found.iter().find(|person| person.email.eq_ignore_ascii_case(&filter.text)).cloned();
    Ok(exact.or_else(|| if let [only] = found.as_slice() { Some(only.clone()) } else { None }))
}

/// Puts a person on the list.
pub async fn create(
    TalentAdmin(mut member): TalentAdmin,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let program = program(&mut member.tx, at.program).await?;
    let mut errors = Errors::default();
    let reason = errors.optional("reason", &typed.reason, 400);
    let person = one(&mut member, &typed.who).await?;
    if person.is_none() {
        errors.add("who", "nominate-nobody");
    }
    let Some(person) = person.filter(|_| errors.is_empty()) else {
        return Ok(Answer::Again(view(member, program, errors, typed, Typed::default()).await?).into_response());
    };
    let by = member.id();
    sqlx::query!(
        "insert into nomination (company_id, person_id, nominated_by, reason, nominated_at) values (current_company(), $1, $2, $3, $4)
         on conflict do nothing",
        person.id.0,
        by.0,
        reason,
        now
    )
    .execute(member.tx.conn())
    .await?;
    audit::Entry::new("nominated", "nomination").write(&mut member.tx, now).await?;
    back(member, &program, "nominated-done").await.map(IntoResponse::into_response)
}

/// Takes a person off the list; a place that exists stays.
pub async fn remove(TalentAdmin(mut member): TalentAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let program = program(&mut member.tx, at.program).await?;
    sqlx::query!("delete from nomination where person_id = $1", at.person.0).execute(member.tx.conn()).await?;
    audit::Entry::new("removed", "nomination").write(&mut member.tx, now).await?;
    back(member, &program, "nomination-removed").await
}

/// Invites a person of the list to the program.
pub async fn invite(TalentAdmin(mut member): TalentAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let program = program(&mut member.tx, at.program).await?;
    match Enrollment::invite_nominee(&mut member.tx, &program, at.person, "", now).await {
        Ok(true) => back(member, &program, "nominee-invited").await,
        Ok(false) => back(member, &program, "nominee-has-place").await,
        Err(Uninvited::NotOnTheList) => Err(Error::Conflict),
        Err(Uninvited::Other(error)) => Err(error),
    }
}

/// Invites somebody who is not on the list, with the reason on record (S22).
pub async fn except(
    TalentAdmin(mut member): TalentAdmin,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let program = program(&mut member.tx, at.program).await?;
    let mut errors = Errors::default();
    let exception = errors.optional("exception_reason", &typed.reason, 400);
    if exception.is_empty() {
        errors.add("exception_reason", "exception-asks");
    }
    let person = one(&mut member, &typed.who).await?;
    if person.is_none() {
        errors.add("exception_who", "nominate-nobody");
    }
    let Some(person) = person.filter(|_| errors.is_empty()) else {
        return Ok(Answer::Again(view(member, program, errors, Typed::default(), typed).await?).into_response());
    };
    match Enrollment::invite_nominee(&mut member.tx, &program, person.id, &exception, now).await {
        Ok(invited) => {
            audit::Entry::new("excepted", "enrollment").id(program.id.0).write(&mut member.tx, now).await?;
            let key = if invited { "nominee-invited" } else { "nominee-has-place" };
            back(member, &program, key).await.map(IntoResponse::into_response)
        }
        Err(Uninvited::NotOnTheList) => Err(Error::Conflict),
        Err(Uninvited::Other(error)) => Err(error),
    }
}

async fn back(member: Member, program: &Program, notice: &'static str) -> Result<Saved> {
    let path = member.tx.path(&program.path("/nominations"));
    member.tx.save(to(path).notice(notice)).await
}
