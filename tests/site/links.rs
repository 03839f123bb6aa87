//! Every link that somebody is shown leads somewhere they may go.

use std::collections::{BTreeMap, VecDeque};

use crate::support::{full, links};

/// Pages of one shape differ only by what they are about: this many of each are opened.
const OF_A_SHAPE: usize = 3;

/// This world's match run was written, not computed: there is nothing to try what-if on.
const NOT_COMPUTED: &str = "/what-if";

/// The address without its ids and values.
fn shape(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let parts = path.split('/').map(|part| if part.parse::<uuid::Uuid>().is_ok() { "*" } else { part });
    let keys = query.split('&').filter_map(|pair| pair.split('=').next());
    parts.chain(keys).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn no_link_on_any_page_leads_nowhere_or_to_a_refusal() {
    let mut all = full().await;
    let mut broken = BTreeMap::new();
    let mut opened = 0;
    for (who, browser) in &mut all.people {
        let mut seen = BTreeMap::<String, usize>::new();
        let mut ahead: VecDeque<(String, String)> = [("a first look".into(), "/".into())].into();
        while let Some((page, address)) = ahead.pop_front() {
            let answer = browser.get(&address).await;
            opened += 1;
            match answer.status.as_u16() {
                200 => {}
                303 if browser.email.is_empty() || !answer.location().starts_with("/sign-in") => {
                    ahead.push_back((address.clone(), answer.location().to_owned()));
                }
                404 if address.ends_with(NOT_COMPUTED) => {}
                status => drop(broken.insert((*who, shape(&address)), (status, page))),
            }
            for link in links(&answer.body) {
                if let Some(part) = link.strip_prefix('#') {
                    if !part.is_empty() && !answer.body.contains(&format!("id=\"{part}\"")) {
                        broken.insert((*who, format!("{} #{part}", shape(&address))), (200, address.clone()));
                    }
                    continue;
                }
                let link = link.split('#').next().unwrap_or_default();
                let here = address.split('?').next().unwrap_or_default();
                let link = if link.starts_with('?') { format!("{here}{link}") } else { link.to_owned() };
                if link.starts_with('/') {
                    let times = seen.entry(shape(&link)).or_default();
                    *times += 1;
                    if *times <= OF_A_SHAPE {
                        ahead.push_back((address.clone(), link));
                    }
                }
            }
        }
    }
    println!("{opened} links followed");
    assert!(broken.is_empty(), "who, link, status, page it stands on: {broken:#?}");
}
