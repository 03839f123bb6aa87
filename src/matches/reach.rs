//! What the rules being chosen leave, before they are saved: "42 of 118 mentees have at least three possible mentors".

use askama::Template;
use axum::{
    extract::State as OfSite,
    response::{IntoResponse, Response},
};

use super::{create::ProgramAt, instance, proof::think};
use crate::{
    kit::{
        clock::Now,
        error::{Error, Result},
        extract::{Form, Path},
        form::Errors,
        page::{Answer, Chrome, Page},
        site::Site,
    },
    matching::{self, Reach, Refusal},
    people::access::Coordinator,
    programs::{Program, Sheet},
};

/// A choice of mentors begins with three.
const LEAST: usize = 3;

#[derive(Template)]
#[template(path = "matches/reach.html")]
struct Summary {
    chrome: Chrome,
    program: Program,
    errors: Errors,
    reach: Option<Reach>,
    too_long: bool,
}

pub(super) async fn create(
    OfSite(site): OfSite<Site>,
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramAt>,
    Form(sheet): Form<Sheet>,
) -> Result<Response> {
    let mut program = Program::find(&mut member.tx, at.program).await?;
    let mut errors = Errors::default();
    program.rules = sheet.read(&mut errors).rules;
    let company = member.tx.company();
    drop(member.tx);
    let mut page = Summary { chrome: member.chrome, program, errors, reach: None, too_long: false };
    if !page.errors.is_empty() {
        return Ok(Answer::Again(page).into_response());
    }
    // Marks and readiness are read as the system; a count is all that leaves.
    let mut tx = site.db.system(company).await?;
    let gathered = instance::gather(&mut tx, &page.program, &instance::Kept::default(), None, now).await?;
    drop(tx);
    match think(move |until| matching::reach(&gathered.instance, LEAST, until)).await? {
        Ok(reach) => page.reach = Some(reach),
        Err(Refusal::Canceled) => page.too_long = true,
        Err(refusal) => return Err(Error::internal("reach", refusal)),
    }
    Ok(Page(page).into_response())
}

impl Summary {
    /// The summary in a sentence or two.
    fn said(&self) -> String {
        let lang = self.chrome.lang;
        match &self.reach {
            _ if !self.errors.is_empty() => lang.get("reach-faults"),
            _ if self.too_long => lang.get("reach-too-long"),
            None => String::new(),
            Some(reach) if reach.mentees == 0 || reach.mentors == 0 => {
                t!(lang, "reach-nobody", mentees = reach.mentees, mentors = reach.mentors)
            }
            Some(reach) => t!(
                lang,
                "reach-said",
                enough = reach.enough,
                of = reach.looked_at,
                least = LEAST,
                none = reach.none,
                mentors = reach.mentors
            ),
        }
    }
}
