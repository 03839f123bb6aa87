//! Inviting many people of the directory at once: whom, to which program, as what, and how many that means before it is done.

use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::{Enrollment, Side, fitness, invite::Uninvited};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Query},
        id::PersonId,
        page::{Chrome, Page},
    },
    people::{
        Meant, Person, Question, Together,
        access::{HrAdmin, Member},
    },
    programs::{Preset, Program, ProgramId},
};

/// To which program, and as what.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Chosen {
    to: String,
    side: String,
}

#[derive(Template)]
#[template(path = "enrollment/invite_together.html")]
pub struct InviteTogether {
    chrome: Chrome,
    question: Question,
    together: Together,
    meant: Meant,
    programs: Vec<Program>,
    chosen: Chosen,
    /// What the choice comes to, once there is one.
    outcome: Option<Outcome>,
}

/// What inviting them to the program comes to.
struct Outcome {
    program: Program,
    side: Side,
    invited: Vec<PersonId>,
    /// Who has a place already, and who breaks a rule of the program alone.
    placed: usize,
    unfit: usize,
    /// S22: mentees of a program for high potentials come from the list.
    by_list: bool,
}

/// The choice, and what it comes to.
pub async fn show(
    HrAdmin(mut member): HrAdmin,
    Query(question): Query<Question>,
    Query(together): Query<Together>,
    Query(chosen): Query<Chosen>,
) -> Result<Page<InviteTogether>> {
    let meant = together.people(&mut member.tx, &question, &member.chrome).await?;
    let outcome = outcome(&mut member, &meant, &chosen).await?;
    let mut programs = Program::all(&mut member.tx, false, None).await?;
    programs.retain(Program::takes_people);
    let chrome = member.chrome;
    Ok(Page(InviteTogether { chrome, question, together, meant, programs, chosen, outcome }))
}

/// Invites them.
pub async fn create(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Query(question): Query<Question>,
    Query(together): Query<Together>,
    Form(chosen): Form<Chosen>,
) -> Result<Saved> {
    let meant = together.people(&mut member.tx, &question, &member.chrome).await?;
    let outcome = outcome(&mut member, &meant, &chosen).await?.ok_or(Error::NotFound)?;
    if outcome.invited.is_empty() {
        return Err(Error::Conflict);
    }
    let tx = &mut member.tx;
    let (program, side) = (&outcome.program, outcome.side);
    let invited = match Enrollment::invite(tx, program, side, &outcome.invited, "", now).await {
        Ok(invited) => invited,
        Err(Uninvited::NotOnTheList) => return Err(Error::Conflict),
        Err(Uninvited::Other(error)) => return Err(error),
    };
    let detail = json!({ "side": side.key(), "count": invited.len(), "exception": false });
    audit::Entry::new("invited", "program").id(program.id.0).detail(detail).write(tx, now).await?;
    let next = to(tx.path(&program.path(&format!("/people?side={}", side.key()))));
    let key = if invited.len() == meant.count() { "invitations-sent" } else { "invitations-sent-some" };
    member.tx.save(next.notice_with(key, invited.len())).await
}

async fn outcome(member: &mut Member, meant: &Meant, chosen: &Chosen) -> Result<Option<Outcome>> {
    let (Ok(program), Some(side)) = (chosen.to.parse::<ProgramId>(), Side::of(&chosen.side)) else {
        return Ok(None);
    };
    let tx = &mut member.tx;
    let program = Program::find(tx, program).await?;
    if !program.takes_people() {
        return Err(Error::Conflict);
    }
    let by_list = program.preset == Preset::HighPotentials && side == Side::Mentee;
    let people = Person::of(tx, &meant.ids).await?;
    let unfit = fitness::unfit(tx, &program, side, &people, member.chrome.today()).await?;
    let places = Enrollment::places_of(tx, program.id, side, &meant.ids).await?;
    let holds = |id: &PersonId| {
        places.get(id).is_some_and(|state| !matches!(state, super::State::Declined | super::State::Withdrawn))
    };
    let placed = meant.ids.iter().filter(|id| holds(id)).count();
    let invited: Vec<PersonId> = if by_list {
        Vec::new()
    } else {
        meant.ids.iter().copied().filter(|id| !holds(id) && !unfit.contains_key(id)).collect()
    };
    let unfit = meant.ids.iter().filter(|id| !holds(id) && unfit.contains_key(id)).count();
    Ok(Some(Outcome { program, side, invited, placed, unfit, by_list }))
}

impl InviteTogether {
    fn programs_to_choose(&self) -> Vec<(String, String)> {
        self.programs.iter().map(|program| (program.id.to_string(), program.name.clone())).collect()
    }

    fn sides(&self) -> Vec<(String, String)> {
        let lang = self.chrome.lang;
        [Side::Mentee, Side::Mentor].map(|side| (side.key().to_owned(), lang.get(side.label()))).into()
    }
}
