//! Locking a pair where it is, and letting it go.

use axum::response::{IntoResponse, Response};

use super::{
    At, MatchRun,
    draft::{Change, Kind},
    list::Asked,
    review,
};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::{Form, Path, Query},
    },
    people::access::Coordinator,
};

/// The buttons of the list: "mentee:mentor" as the page showed them.
#[derive(Default, serde::Deserialize)]
pub(super) struct LockForm {
    #[serde(default)]
    lock: String,
    #[serde(default)]
    unlock: String,
}

/// Locks a pair where it is, or lets it go.
pub(super) async fn create(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Query(asked): Query<Asked>,
    Form(form): Form<LockForm>,
) -> Result<Response> {
    let run = MatchRun::hold(&mut member.tx, at.program, at.run).await?;
    let locks = form.unlock.is_empty();
    let (mentee, mentor) = two(if locks { &form.lock } else { &form.unlock })?;
    let pair = run.list(&mut member.tx, &Asked::default(), Some(mentee)).await?.into_iter().next();
    let Some(pair) = pair.filter(|pair| pair.mentor.enrollment == mentor && (locks || !pair.by_hand)) else {
        let asked = Asked { swap: mentee.to_string(), pick: format!("assign:{mentor}"), ..asked };
        return review::overtaken(member, run, asked, String::new(), now).await;
    };
    if locks && pair.locked_by.is_none() {
        let change = Change::new(Kind::Lock, mentee, Some(mentor), member.me.id, now);
        run.add_change(&mut member.tx, &change, None).await?;
        run.mark_locked(&mut member.tx, mentee, Some(member.me.id)).await?;
    } else if !locks {
        run.take_back(&mut member.tx, mentee, now).await?;
        run.mark_locked(&mut member.tx, mentee, None).await?;
    }
    let notice = if locks { "match-locked" } else { "match-unlocked" };
    let place = format!("{}?{}#pair-{mentee}", member.tx.path(&run.path("")), asked.query());
    Ok(member.tx.save(to(place).notice(notice)).await?.into_response())
}

fn two(typed: &str) -> Result<(EnrollmentId, EnrollmentId)> {
    let cut = typed.split_once(':').and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
    cut.ok_or(Error::BadRequest("pair"))
}
