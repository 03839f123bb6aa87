//! Asking a mentor oneself, in an informal program: a proposal like any other, which the mentor answers within the program's days (S10).

use std::collections::HashSet;

use axum::extract::State as OfSite;

use super::{
    draft::stored,
    instance::{self, Kept},
    proof::think,
    publish::{self, Outgoing},
};
use crate::{
    enrollment::{self, Enrollment, Side},
    kit::{
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::Path,
        id::PersonId,
        site::Site,
    },
    matching::{self, Lock},
    people::access::Member,
    programs::{Program, ProgramId},
};

/// The parts of the address.
#[derive(serde::Deserialize)]
pub(super) struct MentorAt {
    program: ProgramId,
    person: PersonId,
}

/// Proposes the asking mentee to one mentor; where a rule forbids the pair, or no place is free, says so and asks nobody.
pub(super) async fn create(
    OfSite(site): OfSite<Site>,
    mut member: Member,
    Now(now): Now,
    Path(at): Path<MentorAt>,
) -> Result<Saved> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let me = member.id();
    let mentee = Enrollment::of(&mut member.tx, program.id, me, Side::Mentee).await?.ok_or(Error::Forbidden)?;
    let mentor = Enrollment::of(&mut member.tx, program.id, at.person, Side::Mentor).await?.ok_or(Error::NotFound)?;
    if program.formal || !program.takes_people() {
        return Err(Error::Conflict);
    }
    let path = member.tx.path(&program.path("/mentors"));
    if mentee.state != enrollment::State::Approved || !mentee.is_ready(&program) {
        return member.tx.save(to(path).notice("ask-not-ready")).await;
    }
    // Marks and the other side's readiness are read as the system; only yes or no leaves.
    let mut tx = site.db.system(member.tx.company()).await?;
    // Several ask at once for a mentor's last place: each looks after the one before has asked.
    tx.one_at_a_time(program.id.0).await?;
    let gathered =
        instance::gather(&mut tx, &program, &Kept::default(), Some(&HashSet::from([mentee.id])), now).await?;
    let key = |place, mentor| {
        gathered.candidates.iter().find(|c| c.enrollment == place && c.mentor == mentor).map(|c| c.key.clone())
    };
    let Some(mine) = key(mentee.id, false) else {
        return member.tx.save(to(path).notice("ask-asked-already")).await;
    };
    let Some(theirs) = key(mentor.id, true) else {
        return member.tx.save(to(path).notice("ask-no-place")).await;
    };
    let mut instance = gathered.instance;
    instance.mentors.retain(|m| m.person == theirs && m.capacity > 0);
    if instance.mentors.is_empty() {
        return member.tx.save(to(path).notice("ask-no-place")).await;
    }
    instance.locks = vec![Lock { mentee: mine.clone(), mentor: theirs.clone(), reason: Some("asked".into()) }];
    let banned = instance.bans.iter().any(|b| b.mentee == mine && b.mentor == theirs);
    let solved = if banned { None } else { think(move |until| matching::propose(&instance, until)).await?.ok() };
    let Some(pair) = solved.and_then(|p| p.pairs.into_iter().next()).filter(|p| p.broken_rules.is_empty()) else {
        return member.tx.save(to(path).notice("ask-rules")).await;
    };
    let outgoing = Outgoing {
        mentee: mentee.id,
        mentor: mentor.id,
        score: i32::try_from(pair.score).unwrap_or(0),
        reasons: stored(&pair.reasons)?,
    };
    let sent = publish::propose(&mut tx, &program, None, vec![outgoing], member.chrome.today(), now).await?;
    tx.commit().await?;
    member.tx.save(to(path).notice(if sent == 1 { "ask-asked" } else { "ask-no-place" })).await
}
