//! Saying no, and leaving: at any time, without a reason of one's own.

use axum::response::IntoResponse;
use serde::Deserialize;

use super::{Enrollment, Side, State};
use crate::{
    kit::{
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path},
    },
    people::access::Member,
    programs::{Program, access::ProgramPath},
};

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    side: String,
    words: String,
}

async fn mine(member: &mut Member, at: ProgramPath, side: &str) -> Result<(Program, Enrollment)> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let side = Side::of(side).ok_or(Error::BadRequest("side"))?;
    let me = member.id();
    let place = Enrollment::of(&mut member.tx, program.id, me, side).await?.ok_or(Error::Forbidden)?;
    Ok((program, place))
}

/// Declines an invitation; the words reach whoever runs the program.
pub async fn decline(
    mut member: Member,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(typed): Form<Typed>,
) -> Result<Saved> {
    let (_, place) = mine(&mut member, at, &typed.side).await?;
    if place.state != State::Invited {
        return Err(Error::Conflict);
    }
    let words: String = typed.words.trim().chars().take(400).collect();
    place.decline(&mut member.tx, &words, now).await?;
    let path = member.tx.path("/story");
    member.tx.save(to(path).notice("join-declined")).await
}

/// Leaves before being in a pair; a pair is left from its own page.
pub async fn withdraw(
    mut member: Member,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Form(typed): Form<Typed>,
) -> Result<impl IntoResponse> {
    let (_, place) = mine(&mut member, at, &typed.side).await?;
    if !matches!(place.state, State::Invited | State::Applied | State::Approved) {
        return Err(Error::Conflict);
    }
    place.step(&mut member.tx, State::Withdrawn, now).await?;
    let path = member.tx.path("/story");
    member.tx.save(to(path).notice("join-withdrawn")).await
}
