//! The settings of a program on one page; two people saving at once lose nothing.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{
    Head, Program, Refused, Setup, Sheet, Tab,
    access::{ProgramPath, ProgramReader},
    form,
};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, to},
        error::Result,
        extract::{Form, Path},
        form::Errors,
        page::{Answer, Chrome, Page},
    },
    people::{
        Person,
        access::{Coordinator, Member},
    },
};

#[derive(Template)]
#[template(path = "programs/settings.html")]
pub(super) struct Settings {
    chrome: Chrome,
    head: Head,
    /// The saved rules and weights, in words.
    rules: Vec<String>,
    terms: Vec<(String, u32)>,
    errors: Errors,
    sheet: Sheet,
    /// The name of an own preset, as it was typed.
    preset_name: String,
    coordinators: Vec<Person>,
    readonly: bool,
    is_hr: bool,
    /// Somebody else saved while this form was open.
    overtaken: bool,
}

async fn view(
    tx: &mut CompanyTx,
    chrome: Chrome,
    program: Program,
    errors: Errors,
    sheet: Option<Sheet>,
) -> Result<Settings> {
    let goals = program.goals(tx).await?;
    let ids = program.coordinators(tx).await?;
    let coordinators = Person::of(tx, &ids).await?;
    let (rules, terms) = form::in_words(&chrome.lang, &program.rules, &program.weights);
    let filled = sheet.unwrap_or_else(|| Sheet::of(&Setup::of(&program, &goals), program.version));
    let head = Head::of(tx, program, Tab::Settings).await?;
    let preset_name = head.program.name.clone();
    let is_hr = chrome.me.as_ref().is_some_and(|me| me.hr_admin);
    Ok(Settings {
        chrome,
        is_hr,
        readonly: !head.runs,
        head,
        rules,
        terms,
        errors,
        sheet: filled,
        preset_name,
        coordinators,
        overtaken: false,
    })
}

/// The page once more, because no own preset can be kept under this name.
pub(super) async fn with_preset(
    mut member: Member,
    program: Program,
    errors: Errors,
    name: String,
) -> Result<Settings> {
    let page = view(&mut member.tx, member.chrome, program, errors, None).await?;
    Ok(Settings { preset_name: name, ..page })
}

pub async fn show(reader: ProgramReader, Now(now): Now) -> Result<impl IntoResponse> {
    let ProgramReader { mut member, program } = reader;
    let page = view(&mut member.tx, member.chrome, program, Errors::default(), None).await?;
    audit::listed(&mut member.tx, "role", page.coordinators.iter().map(|person| person.id), now).await?;
    member.tx.commit().await?;
    Ok(Page(page))
}

pub async fn update(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(sheet): Form<Sheet>,
) -> Result<Response> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let mut errors = Errors::default();
    let setup = sheet.read(&mut errors);
    let version = sheet.version.trim().parse().unwrap_or_default();
    // Drawn before the save is tried: a refused statement ends the transaction's usefulness.
    let mut page = view(&mut member.tx, member.chrome, program.clone(), errors, Some(sheet)).await?;
    if !page.errors.is_empty() {
        return Ok(Answer::Again(page).into_response());
    }
    match program.change(&mut member.tx, &setup, version, now).await {
        Ok(()) => {
            audit::Entry::new("changed", "program").id(program.id.0).write(&mut member.tx, now).await?;
            let path = member.tx.path(&program.path("/settings"));
            return Ok(member.tx.save(to(path).notice("program-settings-saved")).await?.into_response());
        }
        Err(Refused::NameTaken) => page.errors.add("name", "program-name-taken"),
        Err(Refused::GoalInUse) => page.errors.add("goal", "program-goal-in-use"),
        Err(Refused::SomebodyElseSaved) => {
            page.sheet.version = program.version.to_string();
            page.overtaken = true;
            return Ok((StatusCode::CONFLICT, Page(page)).into_response());
        }
        Err(Refused::Other(error)) => return Err(error),
    }
    Ok(Answer::Again(page).into_response())
}
