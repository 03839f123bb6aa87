//! Joining a program: the invited answer, others apply or come in; the same page changes it later.

use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Enrollment, EnrollmentId, Missing, Side, State,
    fitness::{self, Unfit},
    join_page::{in_words, names_in, saved, view},
    profile::{Profile, Typed},
};
use crate::{
    companies::{JobRole, Topic},
    kit::{
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::{Errors, Stored},
        id::PersonId,
        page::{Answer, Page},
    },
    people::{Person, access::Member},
    programs::{Joining, Preset, Program, access::ProgramPath},
};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    side: String,
}

impl Program {
    /// Whether somebody may come in without being invited.
    pub fn lets_in(&self, side: Side) -> bool {
        self.takes_people()
            && self.joining != Joining::Invited
            && !(self.preset == Preset::HighPotentials && side == Side::Mentee)
    }
}

/// Whose form it is: the side asked for, else the one place there is.
fn side_of(places: &[Enrollment], asked: &str) -> Option<Side> {
    Side::of(asked).or(match places {
        [only] => Some(only.side),
        [_, _] => places.iter().find(|place| place.state == State::Invited).map(|place| place.side),
        _ => None,
    })
}

/// Which rules of the program the person alone breaks.
pub(super) async fn broken(
    tx: &mut CompanyTx,
    program: &Program,
    side: Option<Side>,
    me: PersonId,
    today: chrono::NaiveDate,
) -> Result<Vec<Unfit>> {
    let Some(side) = side else { return Ok(Vec::new()) };
    let person = Person::find(tx, me).await?;
    Ok(fitness::unfit(tx, program, side, &[person], today).await?.remove(&me).unwrap_or_default())
}

pub async fn show(
    mut member: Member,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let me = member.id();
    let places = Enrollment::of_person_in(&mut member.tx, me, program.id).await?;
    if places.is_empty() && ![Side::Mentor, Side::Mentee].into_iter().any(|side| program.lets_in(side)) {
        return Err(Error::Forbidden);
    }
    let side = side_of(&places, &asked.side);
    if let Some(place) = places
        .iter()
        .find(|place| Some(place.side) == side && place.state == State::Invited && place.opened_at.is_none())
    {
        place.opened(&mut member.tx, now).await?;
    }
    let (page, tx) = view(member, program, places, side, Errors::default(), None).await?;
    tx.commit().await?;
    Ok(Page(page))
}

pub async fn create(
    mut member: Member,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let me = member.id();
    member.tx.one_at_a_time(me.0).await?;
    let side = Side::of(&typed.side).ok_or(Error::BadRequest("side"))?;
    let places = Enrollment::of_person_in(&mut member.tx, me, program.id).await?;
    let place = places.iter().find(|place| place.side == side);
    let state = state_after(&program, side, place)?;
    let mut errors = Errors::default();
    let profile = typed.read(&program, side, &mut errors);
    check(&mut member.tx, &program, &profile, &mut errors).await?;
    let today = member.chrome.today();
    if place.is_none() && !broken(&mut member.tx, &program, Some(side), me, today).await?.is_empty() {
        errors.add("side", "join-unfit");
    }
    let others = marked(&mut member.tx, &profile, &mut errors).await?;
    if !errors.is_empty() {
        let (page, _) = view(member, program, places, Some(side), errors, Some(typed)).await?;
        return Ok(Answer::Again(page).into_response());
    }
    let stored = saved(&mut member.tx, &program, place, me).await?;
    let names = names_in(&mut member.tx, &stored, member.chrome.lang).await?;
    if typed.overtaken(stored, &mut errors, |field, stands| in_words(&names, field, stands)) {
        let (page, _) = view(member, program, places, Some(side), errors, Some(typed)).await?;
        return Ok(Answer::Overtaken(page).into_response());
    }
    let id = match place.filter(|place| place.is_living()) {
        Some(place) => place.id,
        None => Enrollment::apply(&mut member.tx, &program, me, side, now).await?,
    };
    keep(&mut member.tx, &program, id, me, &profile, &others, state, now).await?;
    let place = Enrollment::find(&mut member.tx, id).await?;
    let oriented = !place.missing(&program).contains(&Missing::Orientation);
    let (path, notice) = match (state, oriented) {
        (_, false) => (program.path("/orientation"), "join-saved-orientation"),
        (State::Applied, _) => (program.path(&format!("/join?side={}", side.key())), "join-saved-applied"),
        _ => (program.path(&format!("/join?side={}", side.key())), "join-saved"),
    };
    let path = member.tx.path(&path);
    Ok(member.tx.save(to(path).notice(notice)).await?.into_response())
}

/// Where the place stands after the form is in.
fn state_after(program: &Program, side: Side, place: Option<&Enrollment>) -> Result<State> {
    match place.map(|place| place.state) {
        Some(State::Invited) if program.takes_people() => Ok(State::Approved),
        Some(state @ (State::Applied | State::Approved | State::Placed)) => Ok(state),
        None | Some(State::Withdrawn) if program.lets_in(side) => {
            Ok(if program.joining == Joining::Open { State::Approved } else { State::Applied })
        }
        None => Err(Error::Forbidden),
        Some(_) => Err(Error::Conflict),
    }
}

/// What only the database knows: chosen topics, roles and mentors exist.
async fn check(tx: &mut CompanyTx, program: &Program, profile: &Profile, errors: &mut Errors) -> Result<()> {
    let topics = Topic::all(tx).await?;
    let known = |topic: &crate::companies::TopicId| topics.iter().any(|t| t.id == *topic);
    if !profile.wanted.iter().all(known) {
        errors.add("wanted", "error-choose");
    }
    if !profile.offers.iter().all(|offer| known(&offer.topic)) {
        errors.add("offer_topic", "error-choose");
    }
    if let Some(role) = profile.target_role
        && !JobRole::all(tx).await?.iter().any(|known| known.id == role)
    {
        errors.add("target_role", "error-choose");
    }
    let places = Enrollment::places_of(tx, program.id, Side::Mentor, &profile.wishes).await?;
    if !profile.wishes.iter().all(|person| matches!(places.get(person), Some(State::Approved | State::Placed))) {
        errors.add("wish", "error-choose");
    }
    Ok(())
}

/// The people behind the emails of "not this person".
async fn marked(tx: &mut CompanyTx, profile: &Profile, errors: &mut Errors) -> Result<Vec<PersonId>> {
    let found = Person::of_emails(tx, &profile.not_these).await?;
    if found.len() < profile.not_these.iter().collect::<std::collections::HashSet<_>>().len() {
        errors.add("not_these", "join-not-these-unknown");
    }
    Ok(found)
}

#[allow(clippy::too_many_arguments)]
async fn keep(
    tx: &mut CompanyTx,
    program: &Program,
    id: EnrollmentId,
    me: PersonId,
    profile: &Profile,
    others: &[PersonId],
    state: State,
    now: DateTime<Utc>,
) -> Result<()> {
    Enrollment::fill(tx, id, profile, state, now).await?;
    Enrollment::set_wishes(tx, id, me, &profile.wishes).await?;
    Enrollment::set_not_these(tx, me, others, now).await?;
    if let Some(story) = &profile.story {
        story.set(tx, id, program, me, now).await?;
    }
    Ok(())
}
