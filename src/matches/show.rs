//! The page of a run: the review of a draft, or how far the run is.

use axum::{
    http::{HeaderName, HeaderValue},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};

use super::{
    At, MatchRun,
    list::Asked,
    review::{Refused, review},
};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        audit,
        clock::Now,
        db::CompanyTx,
        error::Result,
        extract::{Path, Query},
        page::Page,
    },
    people::access::Coordinator,
};

/// A page looks for news of a run under way so often, in seconds.
const NEWS: &str = "2";

pub(super) async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let run = MatchRun::find(&mut member.tx, at.program, at.run).await?;
    let under_way = run.state.is_under_way();
    if let Ok(person) = asked.swap.parse() {
        note_reading(&mut member.tx, &run, person, now).await?;
    }
    let review = review(member, run, asked, Refused::default(), now).await?;
    let mut response = Page(review).into_response();
    if under_way {
        response.headers_mut().insert(HeaderName::from_static("refresh"), HeaderValue::from_static(NEWS));
    }
    Ok(response)
}

/// Whoever opens one pair's choices has read the records of the two.
async fn note_reading(tx: &mut CompanyTx, run: &MatchRun, place: EnrollmentId, now: DateTime<Utc>) -> Result<()> {
    let people = run.list(tx, &Asked::default(), Some(place)).await?;
    if let Some(pair) = people.first() {
        for person in [pair.mentee.person, pair.mentor.person] {
            audit::Entry::new("read", "match_run").id(run.id.0).about(person).write(tx, now).await?;
        }
    }
    Ok(())
}
