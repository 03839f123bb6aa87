//! The requests that wait for me, those I asked, and those I helped with.

use askama::Template;
use serde::Deserialize;

use super::{Request, RequestId, queries::PAGE};
use crate::{
    enrollment::Enrollment,
    kit::{
        error::Result,
        extract::Query,
        page::{Chrome, Page},
    },
    people::access::Member,
};

#[derive(Template)]
#[template(path = "guidance/index.html")]
pub struct Index {
    chrome: Chrome,
    may_ask: bool,
    waiting: Vec<Request>,
    mine: Vec<Request>,
    more_mine: Option<RequestId>,
    settled: Vec<Request>,
    more_settled: Option<RequestId>,
}

#[derive(Deserialize)]
pub struct Asked {
    mine: Option<RequestId>,
    settled: Option<RequestId>,
}

pub async fn show(mut member: Member, Query(asked): Query<Asked>) -> Result<Page<Index>> {
    let me = member.id();
    let may_ask = Enrollment::may_ask(&mut member.tx, me).await?;
    let waiting = Request::waiting_for(&mut member.tx, me).await?;
    let (mine, more_mine) = page(Request::asked_by(&mut member.tx, me, asked.mine).await?);
    let (settled, more_settled) = page(Request::settled_with(&mut member.tx, me, asked.settled).await?);
    Ok(Page(Index { chrome: member.chrome, may_ask, waiting, mine, more_mine, settled, more_settled }))
}

/// One page of a list that was read one row too far, and where the next one begins.
fn page(mut rows: Vec<Request>) -> (Vec<Request>, Option<RequestId>) {
    let more = i64::try_from(rows.len()).is_ok_and(|n| n > PAGE);
    rows.truncate(PAGE as usize);
    let next = rows.last().map(|r| r.id).filter(|_| more);
    (rows, next)
}
