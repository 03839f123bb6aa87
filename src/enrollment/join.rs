//! Joining a program: the invited answer, others apply or come in; the same page changes it later.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Enrollment, EnrollmentId, Missing, Side, State,
    fitness::{self, Unfit},
    profile::{Profile, STYLES, Story, Typed},
};
use crate::{
    companies::{JobRole, Topic},
    kit::{
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::Errors,
        page::{Answer, Chrome, Page},
    },
    matching::Purpose,
    people::{Person, access::Member},
    programs::{Joining, Preset, Program, ProgramGoal, access::ProgramPath},
};

/// So many mentors can be wished for from the list, those who offer what is wanted first.
const WISHABLE: usize = 120;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    side: String,
}

/// A row of the offers.
struct OfferRow {
    number: usize,
    topic: String,
    level: String,
    proof: String,
}

#[derive(Template)]
#[template(path = "enrollment/join.html")]
struct Join {
    chrome: Chrome,
    program: Program,
    goals: Vec<ProgramGoal>,
    places: Vec<Enrollment>,
    /// The side that the form is for; none while it is to be chosen, or where there is nothing to fill in.
    side: Option<Side>,
    place: Option<Enrollment>,
    missing: Vec<Missing>,
    unfit: Vec<Unfit>,
    errors: Errors,
    typed: Typed,
    topics: Vec<Topic>,
    roles: Vec<JobRole>,
    mentors: Vec<Person>,
}

impl Join {
    fn mentor_word(&self) -> String {
        self.program.mentor_word(self.chrome.lang)
    }

    fn is_mentor(&self) -> bool {
        self.side == Some(Side::Mentor)
    }

    fn asks_purpose(&self) -> bool {
        self.program.purpose == Purpose::Both
    }

    /// S1: a program for the current role does not ask for another one.
    fn asks_target(&self) -> bool {
        self.program.purpose != Purpose::Effective
    }

    fn is_invited(&self) -> bool {
        self.place.as_ref().is_some_and(|place| place.state == State::Invited)
    }

    fn is_over(&self) -> bool {
        self.place.as_ref().is_some_and(|place| matches!(place.state, State::Declined | State::Withdrawn | State::Finished))
    }

    /// The form is there for the living, and for those who may come (back) in.
    fn may_fill(&self) -> bool {
        !self.is_over() || self.side.is_some_and(|side| self.program.lets_in(side))
    }

    fn can_withdraw(&self) -> bool {
        self.place.as_ref().is_some_and(|place| matches!(place.state, State::Applied | State::Approved))
    }

    fn needs_orientation(&self) -> bool {
        self.missing.contains(&Missing::Orientation) && !self.is_invited()
    }

    fn styles(&self) -> Vec<(&'static str, String, bool)> {
        STYLES.iter().map(|(key, label)| (*key, self.chrome.lang.get(label), self.typed.style.iter().any(|typed| typed == key))).collect()
    }

    fn offer_rows(&self) -> Vec<OfferRow> {
        let least = if self.is_mentor() { 5 } else { 3 };
        let at = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
        (0..least.max(self.typed.offer_topic.len().min(20)))
            .map(|n| OfferRow { number: n + 1, topic: at(&self.typed.offer_topic, n), level: at(&self.typed.offer_level, n), proof: at(&self.typed.offer_proof, n) })
            .collect()
    }

    fn wanted_rows(&self) -> Vec<(usize, String)> {
        let most = if self.is_mentor() { 3 } else { 5 };
        (0..most).map(|n| (n + 1, self.typed.wanted.get(n).cloned().unwrap_or_default())).collect()
    }

    fn wish_rows(&self) -> Vec<(usize, String)> {
        (0..5).map(|n| (n + 1, self.typed.wish.get(n).cloned().unwrap_or_default())).collect()
    }

    fn levels(&self) -> [(&'static str, String); 3] {
        [("1", "offer-level-1"), ("2", "offer-level-2"), ("3", "offer-level-3")].map(|(key, label)| (key, self.chrome.lang.get(label)))
    }

    fn is_topic(&self, topic: &Topic, typed: &str) -> bool {
        topic.id.to_string() == typed
    }

    fn is_role(&self, role: &JobRole) -> bool {
        role.id.to_string() == self.typed.target_role
    }

    fn is_person(&self, person: &Person, typed: &str) -> bool {
        person.id.to_string() == typed
    }
}

impl Program {
    /// Whether somebody may come in without being invited.
    pub fn lets_in(&self, side: Side) -> bool {
        self.takes_people() && self.joining != Joining::Invited && !(self.preset == Preset::HighPotentials && side == Side::Mentee)
    }
}

/// What is saved already, as the form shows it.
async fn saved(tx: &mut CompanyTx, place: &Enrollment, me: crate::kit::id::PersonId) -> Result<Typed> {
    let offers = Enrollment::offers_of(tx, &[place.id]).await?;
    let wanted = Enrollment::wanted_of(tx, &[place.id]).await?;
    let wishes = Enrollment::wishes_of(tx, &[place.id]).await?;
    let marked: Vec<_> = Enrollment::not_these_of(tx, &[me]).await?.into_iter().map(|(_, other)| other).collect();
    let emails: Vec<String> = Person::of(tx, &marked).await?.into_iter().map(|person| person.email).collect();
    let story = if place.side == Side::Mentor { Story::of(tx, place.id).await?.unwrap_or_default() } else { Story::default() };
    Ok(Typed {
        side: place.side.key().to_owned(),
        why_now: place.why_now.clone(),
        purpose: place.purpose.map(crate::programs::purpose_key).unwrap_or_default().to_owned(),
        target_role: place.target_role_id.map(|id| id.to_string()).unwrap_or_default(),
        wanted: wanted.into_iter().map(|(_, topic)| topic.to_string()).collect(),
        style: place.styles.clone(),
        capacity: place.capacity.to_string(),
        can_teach: place.can_teach.clone(),
        offer_topic: offers.iter().map(|(_, offer)| offer.topic.to_string()).collect(),
        offer_level: offers.iter().map(|(_, offer)| offer.level.to_string()).collect(),
        offer_proof: offers.iter().map(|(_, offer)| offer.proof.clone()).collect(),
        wish: wishes.into_iter().map(|(_, person)| person.to_string()).collect(),
        not_these: emails.join("\n"),
        agree: place.agreed_at.map(|_| "yes".to_owned()),
        success: story.success,
        defeat: story.defeat,
        changed: story.changed,
    })
}

/// Whom a mentee can wish for: those who offer what is wanted first.
async fn wishable(tx: &mut CompanyTx, program: &Program, typed: &Typed, me: crate::kit::id::PersonId) -> Result<Vec<Person>> {
    let places: Vec<Enrollment> = Enrollment::matchable(tx, program.id, Side::Mentor).await?.into_iter().filter(|place| place.person_id != me).collect();
    let ids: Vec<EnrollmentId> = places.iter().map(|place| place.id).collect();
    let offers = Enrollment::offers_of(tx, &ids).await?;
    let fits = |place: &Enrollment| offers.iter().filter(|(id, offer)| *id == place.id && typed.wanted.contains(&offer.topic.to_string())).count();
    let mut ranked: Vec<_> = places.iter().map(|place| (!typed.wish.contains(&place.person_id.to_string()), usize::MAX - fits(place), place.person_id)).collect();
    ranked.sort();
    let people: Vec<_> = ranked.into_iter().take(WISHABLE).map(|(_, _, person)| person).collect();
    let mut people = Person::of(tx, &people).await?;
    people.sort_by_key(|person| (person.family_name.to_lowercase(), person.given_name.to_lowercase()));
    Ok(people)
}

/// Whose form it is: the side asked for, else the one place there is.
fn side_of(places: &[Enrollment], asked: &str) -> Option<Side> {
    Side::of(asked).or(match places {
        [only] => Some(only.side),
        [_, _] => places.iter().find(|place| place.state == State::Invited).map(|place| place.side),
        _ => None,
    })
}

async fn view(mut member: Member, program: Program, places: Vec<Enrollment>, side: Option<Side>, errors: Errors, typed: Option<Typed>) -> Result<(Join, CompanyTx)> {
    let me = member.id();
    let tx = &mut member.tx;
    let place = places.iter().find(|place| Some(place.side) == side).cloned();
    let typed = match (typed, &place) {
        (Some(typed), _) => typed,
        (None, Some(place)) => saved(tx, place, me).await?,
        (None, None) => Typed { capacity: "1".into(), ..Typed::default() },
    };
    let goals = program.goals(tx).await?;
    let topics = Topic::all(tx).await?;
    let mentee = side == Some(Side::Mentee);
    let roles = if mentee && program.purpose != Purpose::Effective { JobRole::all(tx).await? } else { Vec::new() };
    let mentors = if mentee { wishable(tx, &program, &typed, me).await? } else { Vec::new() };
    let unfit = if place.is_none() { broken(tx, &program, side, me, member.chrome.today()).await? } else { Vec::new() };
    let missing = place.as_ref().filter(|place| place.is_living()).map(|place| place.missing(&program)).unwrap_or_default();
    Ok((Join { chrome: member.chrome, program, goals, places, side, place, missing, unfit, errors, typed, topics, roles, mentors }, member.tx))
}

/// Which rules of the program the person alone breaks.
async fn broken(tx: &mut CompanyTx, program: &Program, side: Option<Side>, me: crate::kit::id::PersonId, today: chrono::NaiveDate) -> Result<Vec<Unfit>> {
    let Some(side) = side else { return Ok(Vec::new()) };
    let person = Person::find(tx, me).await?;
    Ok(fitness::unfit(tx, program, side, &[person], today).await?.remove(&me).unwrap_or_default())
}

pub async fn show(mut member: Member, Now(now): Now, Path(at): Path<ProgramPath>, Query(asked): Query<Asked>) -> Result<impl IntoResponse> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let me = member.id();
    let places = Enrollment::of_person_in(&mut member.tx, me, program.id).await?;
    if places.is_empty() && ![Side::Mentor, Side::Mentee].into_iter().any(|side| program.lets_in(side)) {
        return Err(Error::Forbidden);
    }
    let side = side_of(&places, &asked.side);
    if let Some(place) = places.iter().find(|place| Some(place.side) == side && place.state == State::Invited && place.opened_at.is_none()) {
        place.opened(&mut member.tx, now).await?;
    }
    let (page, tx) = view(member, program, places, side, Errors::default(), None).await?;
    tx.commit().await?;
    Ok(Page(page))
}

pub async fn create(mut member: Member, Now(now): Now, Path(at): Path<ProgramPath>, Form(typed): Form<Typed>) -> Result<Response> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let me = member.id();
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
        None | Some(State::Withdrawn) if program.lets_in(side) => Ok(if program.joining == Joining::Open { State::Approved } else { State::Applied }),
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
async fn marked(tx: &mut CompanyTx, profile: &Profile, errors: &mut Errors) -> Result<Vec<crate::kit::id::PersonId>> {
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
    me: crate::kit::id::PersonId,
    profile: &Profile,
    others: &[crate::kit::id::PersonId],
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
