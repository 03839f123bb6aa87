//! "My story": one's own places in programs, and the programs one can join.

use askama::Template;
use axum::response::IntoResponse;

use super::{Enrollment, Missing, Side, State};
use crate::{
    kit::{
        error::Result,
        page::{Chrome, Page},
    },
    people::access::Member,
    programs::Program,
};

#[derive(Template)]
#[template(path = "enrollment/story.html")]
struct MyStory {
    chrome: Chrome,
    places: Vec<Place>,
    open: Vec<Program>,
}

struct Place {
    program: Program,
    place: Enrollment,
    missing: Vec<Missing>,
}

impl Place {
    /// Whether there is something to open: a living place, or one that can be taken again.
    fn is_open(&self) -> bool {
        self.place.is_living() || self.program.lets_in(self.place.side)
    }
}

pub async fn show(mut member: Member) -> Result<impl IntoResponse> {
    let me = member.id();
    let tx = &mut member.tx;
    let mine = Enrollment::of_person(tx, me).await?;
    let programs = Program::of_ids(tx, &mine.iter().map(|place| place.program_id).collect::<Vec<_>>()).await?;
    let places = mine
        .iter()
        .filter_map(|place| {
            let program = programs.iter().find(|program| program.id == place.program_id)?.clone();
            let missing =
                if place.is_living() && place.state != State::Invited { place.missing(&program) } else { Vec::new() };
            Some(Place { program, missing, place: place.clone() })
        })
        .collect();
    let open = Program::all(tx, false, None)
        .await?
        .into_iter()
        .filter(|program| {
            program.lets_in(Side::Mentor)
                && !mine.iter().any(|place| place.program_id == program.id && place.is_living())
        })
        .collect();
    Ok(Page(MyStory { chrome: member.chrome, places, open }))
}
