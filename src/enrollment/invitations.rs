//! Choosing whom to invite: the directory by rule and by name, some people or everybody whom a filter means.

use std::collections::HashMap;

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Enrollment, Side,
    fitness::{self, Unfit},
    invite::Uninvited,
};
use crate::{
    companies::{JobRole, JobRoleId},
    kit::{
        audit,
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::Errors,
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
    people::{
        Choices, Filter, Person,
        access::{Coordinator, Member},
    },
    programs::{Head, Preset, Program, Tab, access::ProgramPath},
};

const PAGE: i64 = 50;
/// More than this at once is a slip of the hand.
const MOST: usize = 20_000;

/// The question of the page and, on sending, the choice.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub side: String,
    pub q: String,
    pub family: String,
    pub level: String,
    pub department: String,
    pub site: String,
    pub tenure: String,
    pub after: String,
    pub person: Vec<String>,
    /// Everybody whom the filter means, on every page.
    pub all: Option<String>,
    /// How many the page said these are, once that was confirmed.
    pub sure: String,
    pub exception: String,
}

#[derive(Template)]
#[template(path = "enrollment/invitations.html")]
struct Invitations {
    chrome: Chrome,
    head: Head,
    asked: Asked,
    errors: Errors,
    side: Side,
    rows: Vec<Row>,
    total: i64,
    next: Option<PersonId>,
    choices: Choices,
    families: Vec<String>,
    /// S22: mentees of a program for high potentials come from the list.
    by_list: bool,
    is_talent: bool,
    whole: Option<Whole>,
}

/// A whole filter, before it is invited.
struct Whole {
    people: usize,
    left_out: usize,
}

struct Row {
    person: Person,
    line: String,
    /// The text key of where the person already stands.
    place: Option<&'static str>,
    unfit: Vec<Unfit>,
    picked: bool,
}

impl Invitations {
    /// The filter for the next page's address.
    fn question(&self) -> String {
        let a = &self.asked;
        let pairs = [
            ("side", &a.side),
            ("q", &a.q),
            ("family", &a.family),
            ("level", &a.level),
            ("department", &a.department),
            ("site", &a.site),
            ("tenure", &a.tenure),
        ];
        pairs
            .iter()
            .filter(|(_, v)| !v.is_empty())
            .map(|(k, v)| format!("{k}={}", encode(v)))
            .collect::<Vec<_>>()
            .join("&")
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

impl Asked {
    fn filter(&self, chrome: &Chrome) -> Filter {
        let some = |text: &String| if text.trim().is_empty() { Vec::new() } else { vec![text.trim().to_owned()] };
        let mut filter = Filter::on(chrome.today());
        filter.text = self.q.chars().take(200).collect();
        filter.families = some(&self.family);
        filter.levels = self.level.trim().parse().into_iter().collect();
        filter.departments = some(&self.department);
        filter.sites = some(&self.site);
        filter.tenure_min = self.tenure.trim().parse().ok().filter(|years| *years > 0 && *years < 80);
        filter
    }

    fn side(&self) -> Side {
        Side::of(&self.side).unwrap_or(Side::Mentor)
    }
}

async fn view(
    mut member: Member,
    program: Program,
    asked: Asked,
    errors: Errors,
    now: DateTime<Utc>,
) -> Result<Invitations> {
    let tx = &mut member.tx;
    let (side, today) = (asked.side(), member.chrome.today());
    let filter = asked.filter(&member.chrome);
    let after = asked.after.parse().ok();
    let found = Person::search(tx, &filter, after, PAGE).await?;
    let total = found.all(tx, &filter).await?;
    let unfit = fitness::unfit(tx, &program, side, &found.people, today).await?;
    let ids: Vec<PersonId> = found.people.iter().map(|person| person.id).collect();
    let places = Enrollment::places_of(tx, program.id, side, &ids).await?;
    let roles: HashMap<JobRoleId, JobRole> = JobRole::all(tx).await?.into_iter().map(|role| (role.id, role)).collect();
    let mut families: Vec<String> =
        roles.values().map(|role| role.family.clone()).filter(|family| !family.is_empty()).collect();
    families.sort();
    families.dedup();
    let next = found.people.last().map(|person| person.id).filter(|_| found.more);
    let rows = found.people.into_iter().map(|person| row(person, &roles, &places, &unfit, &asked)).collect();
    let choices = Choices::of(tx).await?;
    let by_list = program.preset == Preset::HighPotentials && side == Side::Mentee;
    let head = Head::of(tx, program, Tab::People).await?;
    let is_talent = member.me.talent_admin;
    audit::listed(tx, "person", ids, now).await?;
    member.tx.commit().await?;
    Ok(Invitations {
        chrome: member.chrome,
        head,
        asked,
        errors,
        side,
        rows,
        total,
        next,
        choices,
        families,
        by_list,
        is_talent,
        whole: None,
    })
}

fn row(
    person: Person,
    roles: &HashMap<JobRoleId, JobRole>,
    places: &HashMap<PersonId, super::State>,
    unfit: &HashMap<PersonId, Vec<Unfit>>,
    asked: &Asked,
) -> Row {
    let role = person.job_role_id.and_then(|id| roles.get(&id)).map(|role| role.title.as_str()).unwrap_or_default();
    let line = [role, &person.department, &person.site]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let id = person.id.to_string();
    Row {
        line,
        place: places.get(&person.id).map(|state| state.label()),
        unfit: unfit.get(&person.id).cloned().unwrap_or_default(),
        picked: asked.person.contains(&id),
        person,
    }
}

pub async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let program = Program::find(&mut member.tx, at.program).await?;
    Ok(Page(view(member, program, asked, Errors::default(), now).await?))
}

pub async fn create(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(asked): Form<Asked>,
) -> Result<Response> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let side = asked.side();
    let mut errors = Errors::default();
    let exception = errors.optional("exception", &asked.exception, 400);
    if program.preset == Preset::HighPotentials && side == Side::Mentee && exception.is_empty() {
        // Whether somebody is on the list is not answered here (V8): without an exception, talent admins invite from the list.
        errors.add("exception", "invite-needs-exception");
    }
    let (meant, left_out) = meant(&mut member, &program, &asked, !exception.is_empty()).await?;
    if meant.is_empty() {
        errors.add("person", if left_out == 0 { "invite-nobody" } else { "invite-all-unfit" });
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(view(member, program, asked, errors, now).await?).into_response());
    }
    if asked.all.is_some() && asked.sure != meant.len().to_string() {
        let mut page = view(member, program, asked, errors, now).await?;
        page.whole = Some(Whole { people: meant.len(), left_out });
        return Ok(Page(page).into_response());
    }
    let invited = match Enrollment::invite(&mut member.tx, &program, side, &meant, &exception, now).await {
        Ok(invited) => invited,
        Err(Uninvited::NotOnTheList) => return Err(Error::Conflict),
        Err(Uninvited::Other(error)) => return Err(error),
    };
    let detail = serde_json::json!({ "side": side.key(), "count": invited.len(), "exception": !exception.is_empty() });
    audit::Entry::new("invited", "program").id(program.id.0).detail(detail).write(&mut member.tx, now).await?;
    let path = member.tx.path(&program.path(&format!("/people?side={}", side.key())));
    let key = if invited.len() == meant.len() && left_out == 0 { "invitations-sent" } else { "invitations-sent-some" };
    Ok(member.tx.save(to(path).notice_with(key, invited.len())).await?.into_response())
}

/// Whom the form means, without those who break a rule by themselves unless an exception is on record; and how many were left out.
async fn meant(
    member: &mut Member,
    program: &Program,
    asked: &Asked,
    exception: bool,
) -> Result<(Vec<PersonId>, usize)> {
    let tx = &mut member.tx;
    let mut ids: Vec<PersonId> = if asked.all.is_some() {
        Person::ids_of(tx, &asked.filter(&member.chrome)).await?
    } else {
        asked.person.iter().filter_map(|id| id.parse().ok()).collect()
    };
    ids.truncate(MOST);
    let people = Person::of(tx, &ids).await?;
    if exception {
        return Ok((people.into_iter().map(|person| person.id).collect(), 0));
    }
    let unfit = fitness::unfit(tx, program, asked.side(), &people, member.chrome.today()).await?;
    let fit: Vec<PersonId> = people.into_iter().map(|person| person.id).filter(|id| !unfit.contains_key(id)).collect();
    Ok((fit, unfit.len()))
}
