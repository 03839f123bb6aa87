//! Leaving without fault, and "something is wrong": words for the named contact alone (V7).

use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::{Head, Pairing, State, access::OfPairing};
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, OnConstraint, Result},
        extract::Form,
        form::Errors,
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
    people::Person,
    programs::Program,
};

const MOST: usize = 4000;

#[derive(Template)]
#[template(path = "pairings/exit.html")]
pub struct Exit {
    chrome: Chrome,
    head: Head,
    contacts: Vec<Person>,
    errors: Errors,
    typed: Typed,
}

#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    pub contact: String,
    #[serde(default)]
    pub body: String,
    #[serde(default)]
    pub key: String,
}

/// Who can be told in confidence: the program's coordinators and the HR admins who are still here; never one of the two.
///
/// # Errors
/// When the database does not answer.
pub async fn contacts(
    tx: &mut CompanyTx,
    pairing: &Pairing,
    program: &Program,
    today: NaiveDate,
) -> Result<Vec<Person>> {
    let mut ids = program.coordinators(tx).await?;
    ids.extend(Person::hr_admins(tx).await?);
    let mut known = vec![pairing.mentor_id, pairing.mentee_id];
    ids.retain(|id| {
        let fresh = !known.contains(id);
        known.push(*id);
        fresh
    });
    let mut people = Person::of(tx, &ids).await?;
    people.retain(|p| !p.has_left(today));
    people.truncate(6);
    Ok(people)
}

/// Keeps why somebody left or said no, for the named contact and its author alone.
///
/// # Errors
/// `Conflict` when it is kept already.
pub async fn note(
    tx: &mut CompanyTx,
    pairing: &Pairing,
    me: PersonId,
    contact: Option<PersonId>,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into pairing_exit (company_id, pairing_id, author_id, contact_id, reason, left_at) values (current_company(), $1, $2, $3, $4, $5)",
        pairing.id.0,
        me.0,
        contact.map(|c| c.0),
        reason,
        now
    )
    .execute(tx.conn())
    .await
    .on_constraint("pairing_exit_pkey", || Error::Conflict)?;
    Ok(())
}

impl Typed {
    /// The contact chosen among those offered; none for an empty choice.
    pub fn contact<'a>(&self, errors: &mut Errors, contacts: &'a [Person]) -> Option<&'a Person> {
        if self.contact.is_empty() {
            return None;
        }
        let found = contacts.iter().find(|c| c.id.to_string() == self.contact);
        if found.is_none() {
            errors.add("contact", "error-choose");
        }
        found
    }
}

async fn view(mut at: OfPairing, errors: Errors, typed: Typed) -> Result<Exit> {
    let head = Head::of(&mut at, "").await?;
    let contacts = contacts(&mut at.tx, &head.pairing, &head.program, at.chrome.today()).await?;
    Ok(Exit { chrome: at.chrome, head, contacts, errors, typed })
}

pub async fn show(at: OfPairing) -> Result<Page<Exit>> {
    if !at.pairing.state.is_living() {
        return Err(Error::Conflict);
    }
    Ok(Page(view(at, Errors::default(), Typed::default()).await?))
}

pub async fn create(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Exit>> {
    let head = Head::of(&mut at, "").await?;
    let contacts = contacts(&mut at.tx, &head.pairing, &head.program, at.chrome.today()).await?;
    let mut errors = Errors::default();
    let reason = errors.optional("body", &typed.body, MOST);
    let contact = typed.contact(&mut errors, &contacts).map(|c| c.id);
    if !reason.is_empty() && contact.is_none() && !contacts.is_empty() && errors.is_empty() {
        errors.add("contact", "error-choose");
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(view(at, errors, typed).await?));
    }
    let pairing = at.pairing.clone();
    pairing.end_early(&mut at.tx, &head, now).await?;
    if !reason.is_empty() {
        note(&mut at.tx, &pairing, at.me.id, contact, &reason, now).await?;
    }
    if let Some(contact) = contact.filter(|_| !reason.is_empty()) {
        let words = Words::none().name("program", &head.program.name);
        inbox::tell(&mut at.tx, contact, Kind::Confided, &pairing.id.to_string(), words, "/confided", now).await?;
    }
    let next = at.tx.path("/mentoring");
    Ok(Answer::Saved(at.tx.save(to(next).notice("exit-done")).await?))
}

/// A rest that both can end.
pub async fn pause(mut at: OfPairing) -> Result<crate::kit::db::Saved> {
    step(&mut at, State::Active, "paused").await?;
    let next = at.tx.path(&at.pairing.page(""));
    at.tx.save(to(next).notice("pairing-now-paused")).await
}

/// On again.
pub async fn resume(mut at: OfPairing) -> Result<crate::kit::db::Saved> {
    step(&mut at, State::Paused, "active").await?;
    let next = at.tx.path(&at.pairing.page(""));
    at.tx.save(to(next).notice("pairing-now-resumed")).await
}

async fn step(at: &mut OfPairing, from: State, state: &str) -> Result<()> {
    if at.pairing.state != from {
        return Err(Error::Conflict);
    }
    sqlx::query!(
        "update pairing set state = $2, version = version + 1 where id = $1 and version = $3 returning id",
        at.pairing.id.0,
        state,
        at.pairing.version
    )
    .fetch_optional(at.tx.conn())
    .await?
    .ok_or(Error::Conflict)?;
    Ok(())
}
