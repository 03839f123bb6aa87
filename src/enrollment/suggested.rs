//! The page of suggestions: who has a reason to be asked, by when, and one button each.

use askama::Template;
use axum::response::IntoResponse;
use serde::Deserialize;

use super::{
    heirs::Inheritance,
    suggestions::{self, Suggestion, SuggestionId},
};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        id::PersonId,
        page::{Chrome, Page},
    },
    people::{Person, access::HrAdmin, occasions::Occasion},
    programs::{Program, ProgramId},
};

const PAGE: i64 = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// "due~id" of the last one shown.
    after: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    program: String,
}

#[derive(Deserialize)]
pub struct At {
    suggestion: SuggestionId,
}

#[derive(Template)]
#[template(path = "enrollment/suggested.html")]
struct Suggested {
    chrome: Chrome,
    rows: Vec<Suggestion>,
    next: Option<String>,
    total: i64,
    people: Vec<Person>,
    /// Programs for each occasion of this page.
    programs: Vec<(Occasion, Vec<Program>)>,
    tacit: Vec<Inheritance>,
}

pub async fn show(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let tx = &mut member.tx;
    let after = asked.after.split_once('~').and_then(|(due, id)| Some((due.parse().ok()?, id.parse().ok()?)));
    let mut rows = Suggestion::open(tx, after, PAGE + 1).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let next = rows.last().map(|s| format!("{}~{}", s.due_on, s.id)).filter(|_| more);
    let total = Suggestion::count(tx).await?;
    let ids: Vec<PersonId> = rows.iter().map(|s| s.person).collect();
    let people = Person::of(tx, &ids).await?;
    let leaving: Vec<PersonId> = rows.iter().filter(|s| s.occasion == Occasion::Leaving).map(|s| s.person).collect();
    let tacit = Inheritance::of(tx, &leaving).await?;
    let mut programs = Vec::new();
    for occasion in [Occasion::NewHire, Occasion::FirstTeam, Occasion::Abroad, Occasion::Leaving] {
        if rows.iter().any(|s| s.occasion == occasion) {
            programs.push((occasion, suggestions::programs_for(tx, occasion).await?));
        }
    }
    audit::listed(tx, "suggestion", ids, now).await?;
    let page = Suggested { chrome: member.chrome, rows, next, total, people, programs, tacit };
    member.tx.commit().await?;
    Ok(Page(page))
}

/// Invites the person to the chosen program.
pub async fn invite(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(typed): Form<Typed>,
) -> Result<Saved> {
    let tx = &mut member.tx;
    let suggestion = Suggestion::find(tx, at.suggestion).await?;
    let id: ProgramId = typed.program.parse().map_err(|_| Error::BadRequest("program"))?;
    let program = Program::find(tx, id).await?;
    let side = suggestion.occasion.side();
    let invited = suggestions::invite(tx, &program, side, suggestion.person, now).await?;
    Suggestion::settle(tx, suggestion.id, "invited", Some(program.id), now).await?;
    audit::Entry::new("invited", "program").id(program.id.0).about(suggestion.person).write(tx, now).await?;
    let name = Person::find(tx, suggestion.person).await?.name();
    let path = tx.path("/suggestions");
    let notice = if invited { "suggestion-invited" } else { "suggestion-was-in" };
    member.tx.save(to(path).notice_with(notice, name)).await
}

/// Lets it be.
pub async fn dismiss(HrAdmin(mut member): HrAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let suggestion = Suggestion::find(&mut member.tx, at.suggestion).await?;
    Suggestion::settle(&mut member.tx, suggestion.id, "dismissed", None, now).await?;
    audit::Entry::new("dismissed", "suggestion")
        .id(suggestion.id.0)
        .about(suggestion.person)
        .write(&mut member.tx, now)
        .await?;
    let path = member.tx.path("/suggestions");
    member.tx.save(to(path).notice("suggestion-dismissed")).await
}

impl Suggested {
    fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|p| p.id == *id)
    }

    fn page_of(&self, who: &Person) -> String {
        self.chrome.at(format!("/people/{}", who.id))
    }

    fn choices(&self, occasion: &Occasion) -> &[Program] {
        self.programs.iter().find(|(of, _)| of == occasion).map(|(_, list)| list.as_slice()).unwrap_or_default()
    }

    /// "Began on 3 March 2026. A sponsor by 13 March 2026."
    fn why(&self, one: &Suggestion) -> String {
        t!(self.chrome, "suggestion-why", kind = one.occasion.key(), on = one.occurred_on, due = one.due_on)
    }

    fn is_late(&self, one: &Suggestion) -> bool {
        one.due_on < self.chrome.today()
    }

    /// The topics that go with whoever leaves, and who inherits or learns them.
    fn topics(&self, one: &Suggestion) -> Vec<String> {
        let said = |it: &Inheritance| match it.heir {
            Some(_) => t!(self.chrome, "suggestion-heir", topic = it.name, heir = it.heir_name),
            None => t!(self.chrome, "suggestion-tacit", topic = it.name, n = it.learners),
        };
        self.tacit.iter().filter(|it| it.leaver == one.person).map(said).collect()
    }
}
