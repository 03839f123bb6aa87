//! Two topics that are one: what merging changes, then the deed.

use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::{Topic, topics::At};
use crate::{
    accounts::access::HrAdmin,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        page::{Chrome, Page},
    },
};

#[derive(Deserialize)]
pub struct Into {
    #[serde(default)]
    into: String,
}

/// How often a topic is used.
pub struct Uses {
    pub offers: i64,
    pub wishes: i64,
    pub requests: i64,
}

#[derive(Template)]
#[template(path = "companies/topic_merge.html")]
pub struct Merge {
    chrome: Chrome,
    gone: Topic,
    kept: Topic,
    uses: Uses,
}

/// What merging would change, before anything does.
pub async fn show(HrAdmin(mut member): HrAdmin, Path(at): Path<At>, Query(into): Query<Into>) -> Result<Page<Merge>> {
    let (gone, kept) = pair(&mut member.tx, &at, &into).await?;
    let uses = gone.uses(&mut member.tx).await?;
    Ok(Page(Merge { chrome: member.chrome, gone, kept, uses }))
}

/// Merges the topic into another.
pub async fn create(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(into): Form<Into>,
) -> Result<Saved> {
    let tx = &mut member.tx;
    let (gone, kept) = pair(tx, &at, &into).await?;
    let uses = gone.uses(tx).await?;
    kept.absorb(tx, &gone).await?;
    let detail = json!({ "gone": gone.name, "offers": uses.offers, "wishes": uses.wishes, "requests": uses.requests });
    audit::Entry::new("merged", "topic").id(kept.id.0).detail(detail).write(tx, now).await?;
    let next = to(tx.path("/settings/topics")).notice_with("topic-merged", kept.name);
    member.tx.save(next).await
}

async fn pair(tx: &mut CompanyTx, at: &At, into: &Into) -> Result<(Topic, Topic)> {
    let kept = into.into.parse().map_err(|_| Error::NotFound)?;
    if at.topic == kept {
        return Err(Error::NotFound);
    }
    Ok((Topic::find(tx, at.topic).await?, Topic::find(tx, kept).await?))
}
