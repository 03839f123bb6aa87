//! The people of a program by stage, with one action for each.

use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Enrollment, EnrollmentId, Funnel, Side, Stage, State};
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::Errors,
        page::{Answer, Chrome, Page},
    },
    people::{
        Person,
        access::{Coordinator, Member},
    },
    programs::{Head, Program, ProgramId, Tab, access::ProgramPath},
};

const PAGE: i64 = 50;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub side: String,
    pub stage: String,
    after: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    reason: String,
}

#[derive(Deserialize)]
pub struct At {
    program: ProgramId,
    place: EnrollmentId,
}

struct Row {
    person: Person,
    place: Enrollment,
    /// The text keys of what is missing.
    missing: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "enrollment/roster.html")]
struct Roster {
    chrome: Chrome,
    head: Head,
    funnel: Funnel,
    side: Side,
    stage: Stage,
    rows: Vec<Row>,
    next: Option<EnrollmentId>,
    errors: Errors,
    /// The place whose declining was not accepted, with what was typed.
    again: Option<EnrollmentId>,
    typed: Typed,
}

impl Roster {
    fn stages(&self) -> [Stage; 8] {
        Stage::ALL
    }

    fn is_again(&self, id: &EnrollmentId) -> bool {
        self.again == Some(*id)
    }
}

async fn view(
    mut member: Member,
    program: Program,
    asked: Asked,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(Roster, CompanyTx)> {
    let tx = &mut member.tx;
    let side = Side::of(&asked.side).unwrap_or(Side::Mentee);
    let stage = Stage::of(&asked.stage);
    let mut ids = Funnel::people(tx, &program, side, stage, asked.after.parse().ok(), PAGE + 1).await?;
    let more = ids.len() > PAGE as usize;
    ids.truncate(PAGE as usize);
    let next = ids.last().copied().filter(|_| more);
    let mut places = Enrollment::of_ids(tx, &ids).await?;
    places.sort_by_key(|place| place.id);
    let people = Person::of(tx, &places.iter().map(|place| place.person_id).collect::<Vec<_>>()).await?;
    for place in places.iter().filter(|place| place.state == State::Applied) {
        // What an applicant wrote is read here: they can see that it was.
        audit::Entry::new("read", "enrollment").id(place.id.0).about(place.person_id).write(tx, now).await?;
    }
    audit::listed(tx, "enrollment", people.iter().map(|person| person.id), now).await?;
    let rows = places
        .into_iter()
        .filter_map(|place| {
            let person = people.iter().find(|person| person.id == place.person_id)?.clone();
            let living = matches!(place.state, State::Approved | State::Placed);
            let missing = if living {
                place.missing(&program).into_iter().map(|missing| missing.label()).collect()
            } else {
                Vec::new()
            };
            Some(Row { person, place, missing })
        })
        .collect();
    let funnel = Funnel::of(tx, &program).await?;
    let head = Head::of(tx, program, Tab::People).await?;
    let roster = Roster {
        chrome: member.chrome,
        head,
        funnel,
        side,
        stage,
        rows,
        next,
        errors: Errors::default(),
        again: None,
        typed: Typed::default(),
    };
    Ok((roster, member.tx))
}

pub async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let (roster, tx) = view(member, program, asked, now).await?;
    tx.commit().await?;
    Ok(Page(roster))
}

async fn found(tx: &mut CompanyTx, at: &At) -> Result<(Program, Enrollment)> {
    let program = Program::find(tx, at.program).await?;
    let place = Enrollment::find(tx, at.place).await?;
    if place.program_id == program.id { Ok((program, place)) } else { Err(Error::NotFound) }
}

/// Takes an applicant in.
pub async fn approve(Coordinator(mut member): Coordinator, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let (program, place) = found(&mut member.tx, &at).await?;
    if place.state != State::Applied {
        return Err(Error::Conflict);
    }
    place.step(&mut member.tx, State::Approved, now).await?;
    audit::Entry::new("approved", "enrollment")
        .id(place.id.0)
        .about(place.person_id)
        .write(&mut member.tx, now)
        .await?;
    say(&mut member.tx, &program, &place, Kind::Approved, now).await?;
    back(member, &program, place.side, "roster-approved").await
}

/// Declines an applicant, with a reason that the applicant reads.
pub async fn decline(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (program, place) = found(&mut member.tx, &at).await?;
    if place.state != State::Applied {
        return Err(Error::Conflict);
    }
    let mut errors = Errors::default();
    let reason = errors.required("reason", &typed.reason, 400);
    if !errors.is_empty() {
        let asked = Asked { side: place.side.key().into(), stage: "applied".into(), after: String::new() };
        let (mut roster, _) = view(member, program, asked, now).await?;
        (roster.errors, roster.again, roster.typed) = (errors, Some(place.id), typed);
        return Ok(Answer::Again(roster).into_response());
    }
    place.decline(&mut member.tx, &reason, now).await?;
    audit::Entry::new("declined", "enrollment")
        .id(place.id.0)
        .about(place.person_id)
        .write(&mut member.tx, now)
        .await?;
    say(&mut member.tx, &program, &place, Kind::Declined, now).await?;
    back(member, &program, place.side, "roster-declined").await.map(IntoResponse::into_response)
}

/// Takes an invitation or a place back.
pub async fn withdraw(Coordinator(mut member): Coordinator, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let (program, place) = found(&mut member.tx, &at).await?;
    if !matches!(place.state, State::Invited | State::Applied | State::Approved) {
        return Err(Error::Conflict);
    }
    place.step(&mut member.tx, State::Withdrawn, now).await?;
    audit::Entry::new("withdrawn", "enrollment")
        .id(place.id.0)
        .about(place.person_id)
        .write(&mut member.tx, now)
        .await?;
    let notice = if place.state == State::Invited { "roster-taken-back" } else { "roster-place-ended" };
    let name = Person::find(&mut member.tx, place.person_id).await?.name();
    let path = member.tx.path(&program.path(&format!("/people?side={}", place.side.key())));
    member.tx.save(to(path).notice_with(notice, name)).await
}

async fn say(
    tx: &mut CompanyTx,
    program: &Program,
    place: &Enrollment,
    kind: Kind,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let words = Words::none().name("program", &program.name);
    let about = format!("{} {}", place.id, now.date_naive());
    inbox::tell(tx, place.person_id, kind, &about, words, &program.path("/join"), now).await
}

async fn back(member: Member, program: &Program, side: Side, notice: &'static str) -> Result<Saved> {
    let path = member.tx.path(&program.path(&format!("/people?side={}", side.key())));
    member.tx.save(to(path).notice(notice)).await
}
