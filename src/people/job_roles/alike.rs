//! Job roles whose titles may mean the same, offered for merging.

use askama::Template;

use super::queries;
use crate::{
    companies::{JobRole, alike},
    kit::{
        error::{Error, Result},
        page::{Chrome, Page},
    },
    people::access::HrAdmin,
};

#[derive(Template)]
#[template(path = "people/job_roles/alike.html")]
pub struct Alike {
    chrome: Chrome,
    pairs: Vec<(JobRole, JobRole)>,
}

/// The pairs, the most alike first.
pub async fn show(HrAdmin(mut member): HrAdmin) -> Result<Page<Alike>> {
    let roles = queries::plain_titles(&mut member.tx).await?;
    let (roles, found) = tokio::task::spawn_blocking(move || {
        let titles: Vec<String> = roles.iter().map(|(_, plain)| plain.clone()).collect();
        let found = alike(&titles);
        (roles, found)
    })
    .await
    .map_err(|e| Error::internal("alike", e))?;
    let role = |at: usize| roles.get(at).map(|(role, _)| role.clone());
    let pairs = found.into_iter().filter_map(|(a, b)| Some((role(a)?, role(b)?))).collect();
    Ok(Page(Alike { chrome: member.chrome, pairs }))
}
