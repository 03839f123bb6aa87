//! All sessions of the reader, to come and held.

use std::collections::HashMap;

use askama::Template;

use super::{
    Session,
    timeline::{facts, when},
};
use crate::{
    kit::{
        error::Result,
        id::PersonId,
        page::{Chrome, Page},
    },
    pairings::{Pairing, PairingId},
    people::{Person, access::Member},
};

#[derive(Template)]
#[template(path = "sessions/list.html")]
pub struct List {
    chrome: Chrome,
    to_come: Vec<Session>,
    past: Vec<Session>,
    living: Vec<(Pairing, String)>,
    with: HashMap<PairingId, String>,
}

/// Past sessions shown.
const MOST: usize = 60;

impl List {
    fn when(&self, session: &Session) -> String {
        when(&self.chrome, session)
    }

    fn facts(&self, session: &Session) -> String {
        facts(&self.chrome, session, &[])
    }

    fn with(&self, session: &Session) -> &str {
        self.with.get(&session.pairing_id).map_or("", String::as_str)
    }
}

/// The names of whom a person is paired with.
///
/// # Errors
/// When the database does not answer.
pub async fn others(member: &mut Member, pairings: &[Pairing]) -> Result<HashMap<PairingId, Person>> {
    let me = member.id();
    let other = |p: &Pairing| {
        if p.mentor_id == me { p.mentee_id } else { p.mentor_id }
    };
    let ids: Vec<PersonId> = pairings.iter().map(other).collect();
    let people: HashMap<PersonId, Person> =
        Person::of(&mut member.tx, &ids).await?.into_iter().map(|p| (p.id, p)).collect();
    Ok(pairings.iter().filter_map(|p| Some((p.id, people.get(&other(p))?.clone()))).collect())
}

pub async fn show(mut member: Member) -> Result<Page<List>> {
    let me = member.id();
    let all: Vec<Pairing> = Pairing::of_person(&mut member.tx, me)
        .await?
        .into_iter()
        .filter(|p| p.state.is_living() || p.state.is_over())
        .collect();
    let with: HashMap<PairingId, String> =
        others(&mut member, &all).await?.into_iter().map(|(id, p)| (id, p.name())).collect();
    let ids: Vec<PairingId> = all.iter().map(|p| p.id).collect();
    let (to_come, mut past): (Vec<Session>, Vec<Session>) =
        Session::of_pairings(&mut member.tx, &ids).await?.into_iter().partition(Session::is_planned);
    past.reverse();
    past.truncate(MOST);
    let living = all
        .into_iter()
        .filter(|p| p.is_living())
        .map(|p| {
            let name = with.get(&p.id).cloned().unwrap_or_default();
            (p, name)
        })
        .collect();
    Ok(Page(List { chrome: member.chrome, to_come, past, living, with }))
}
