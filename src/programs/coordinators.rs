//! Who looks after a program: granted by HR, in the browser.

use serde::Deserialize;

use super::{Program, access::ProgramPath};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::Result,
        extract::{Form, Path},
        id::PersonId,
    },
    people::{Filter, Person, access::HrAdmin},
};

#[derive(Deserialize)]
pub struct Named {
    #[serde(default)]
    who: String,
}

#[derive(Deserialize)]
pub struct At {
    program: super::ProgramId,
    person: PersonId,
}

/// Adds the one person whom an email, number or name means.
pub async fn create(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(named): Form<Named>,
) -> Result<Saved> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let path = member.tx.path(&program.path("/settings"));
    let mut filter = Filter::on(member.chrome.today());
    filter.text = named.who.chars().take(200).collect();
    let found = Person::search(&mut member.tx, &filter, None, 2).await?.people;
    let exact = found.iter().find(|person| person.email.eq_ignore_ascii_case(named.who.trim()));
    let [only] = found.as_slice() else {
        return match exact {
            Some(person) => grant(member, &program, person.clone(), path, now).await,
            None => member.tx.save(to(path).notice("coordinator-nobody")).await,
        };
    };
    if named.who.trim().is_empty() {
        return member.tx.save(to(path).notice("coordinator-nobody")).await;
    }
    grant(member, &program, only.clone(), path, now).await
}

async fn grant(
    mut member: crate::people::access::Member,
    program: &Program,
    person: Person,
    path: String,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Saved> {
    program.add_coordinator(&mut member.tx, person.id).await?;
    audit::Entry::new("added", "coordinator").id(program.id.0).about(person.id).write(&mut member.tx, now).await?;
    member.tx.save(to(path).notice_with("coordinator-added", person.name())).await
}

/// Takes the coordination from a person.
pub async fn remove(HrAdmin(mut member): HrAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let program = Program::find(&mut member.tx, at.program).await?;
    program.remove_coordinator(&mut member.tx, at.person).await?;
    audit::Entry::new("removed", "coordinator").id(program.id.0).about(at.person).write(&mut member.tx, now).await?;
    let path = member.tx.path(&program.path("/settings"));
    member.tx.save(to(path).notice("coordinator-removed")).await
}
