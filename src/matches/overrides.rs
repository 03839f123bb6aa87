//! Changes by hand: forbid, swap, assign, leave out; each with its price, each kept in the record, each can be taken back (M7).

use axum::response::{IntoResponse, Response};

use super::{
    At, Candidate, MatchRun, MatchRunId, OverrideId,
    draft::{self, Change},
    list::Asked,
    people::People,
    review::{self, Refused},
    swap::Pick,
};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::Errors,
        id::PersonId,
        page::Answer,
    },
    people::access::Coordinator,
    programs::ProgramId,
};

/// A change that the cost panel showed.
#[derive(Clone, Default, serde::Deserialize)]
pub(super) struct ChangeForm {
    #[serde(default)]
    pub mentee: String,
    /// The mentor whom the page showed for the mentee; empty for none.
    #[serde(default)]
    pub was: String,
    /// "assign:ID", "swap:ID", "forbid", "leave_out".
    #[serde(default)]
    pub pick: String,
    /// The price that was shown.
    #[serde(default)]
    pub price: String,
    #[serde(default)]
    pub reason: String,
}

/// Makes a change whose price was shown.
pub(super) async fn create(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Query(asked): Query<Asked>,
    Form(form): Form<ChangeForm>,
) -> Result<Response> {
    let run = MatchRun::hold(&mut member.tx, at.program, at.run).await?;
    let mentee: EnrollmentId = form.mentee.parse().map_err(|_| Error::BadRequest("mentee"))?;
    let people = People::of(&mut member.tx, &run).await?;
    let pairs = run.pairs(&mut member.tx).await?;
    let now_with = pairs.iter().find(|p| p.0 == mentee).map(|p| p.1);
    let pick = Pick::parse(&form.pick, &people).ok_or(Error::BadRequest("pick"))?;
    let seen = now_with.map(|m| m.to_string()).unwrap_or_default() == form.was;
    let Some(mut made) = pick.changes(mentee, &pairs, member.me.id, now).filter(|_| seen) else {
        let asked = Asked { swap: form.mentee, pick: form.pick, ..asked };
        return review::overtaken(member, run, asked, form.reason, now).await;
    };
    let before = run.changes(&mut member.tx).await?;
    let after: Vec<Change> = before.iter().cloned().chain(made.iter().cloned()).collect();
    let named: Vec<EnrollmentId> = made.iter().map(|c| c.mentee).collect();
    let effect = draft::effect(&mut member.tx, &run, &people, &pairs, (after.clone(), named)).await?;
    if effect.is_no_choice() {
        return Err(Error::BadRequest("pick"));
    }
    let mut errors = Errors::default();
    let reason = errors.optional("reason", &form.reason, 500);
    if !effect.broken.is_empty() && reason.is_empty() {
        errors.add("reason", "match-reason-needed");
    } else if effect.price() != form.price {
        errors.add("reason", "match-price-moved");
    }
    if !errors.is_empty() {
        let asked = Asked { swap: form.mentee.clone(), pick: form.pick.clone(), ..asked };
        let refused = Refused { errors, reason, overtaken: false };
        return Ok(Answer::Again(review::review(member, run, asked, refused, now).await?).into_response());
    }
    for change in &mut made {
        change.reason.clone_from(&reason);
        change.broken_rules = effect.broken.iter().map(|r| r.key().to_owned()).collect();
        run.add_change(&mut member.tx, change, Some(&effect)).await?;
    }
    let after: Vec<Change> = before.into_iter().chain(made).collect();
    run.apply(&mut member.tx, &people, &after, &effect).await?;
    audit::Entry::new("overrode", "match_run")
        .id(run.id.0)
        .about(person_of(&people, mentee)?)
        .write(&mut member.tx, now)
        .await?;
    let place = format!("{}?{}#pair-{mentee}", member.tx.path(&run.path("")), asked.query());
    Ok(member.tx.save(to(place).notice("match-changed-by-hand")).await?.into_response())
}

fn person_of(people: &People, place: EnrollmentId) -> Result<PersonId> {
    people.at(place).map(|c: &Candidate| c.person).ok_or(Error::NotFound)
}

/// The parts of a change's address.
#[derive(serde::Deserialize)]
pub(super) struct ChangeAt {
    program: ProgramId,
    run: MatchRunId,
    change: OverrideId,
}

/// Takes a change back: the draft is again what it would be without it. One of an earlier draft lets go with the next run.
pub(super) async fn withdraw(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ChangeAt>,
    Query(asked): Query<Asked>,
) -> Result<Saved> {
    let run = MatchRun::hold(&mut member.tx, at.program, at.run).await?;
    let before = run.changes(&mut member.tx).await?;
    let taken = before.iter().find(|c| c.id == at.change).ok_or(Error::Conflict)?.clone();
    let (gone, after): (Vec<Change>, Vec<Change>) =
        before.iter().cloned().partition(|c| c.made_at == taken.made_at && c.made_by == taken.made_by);
    let named: Vec<EnrollmentId> = gone.iter().map(|c| c.mentee).collect();
    for change in &gone {
        run.undo(&mut member.tx, change.id, now).await?;
    }
    let notice = if taken.carried {
        run.mark_locked(&mut member.tx, taken.mentee, None).await?;
        "match-taken-back-later"
    } else {
        let people = People::of(&mut member.tx, &run).await?;
        let pairs = run.pairs(&mut member.tx).await?;
        let effect = draft::effect(&mut member.tx, &run, &people, &pairs, (after.clone(), named)).await?;
        run.apply(&mut member.tx, &people, &after, &effect).await?;
        "match-taken-back"
    };
    let place = format!("{}?{}", member.tx.path(&run.path("")), asked.query());
    member.tx.save(to(place).notice(notice)).await
}
