//! Bad input: every form of every page with values nobody should send. Never a fault of ours, and a refusal changes nothing.

use std::collections::BTreeSet;

use crate::support::{FormOnPage, Full, forms, full, routes};

const HOSTILE: &[(&str, &str)] = &[
    ("nothing", ""),
    ("a script", "<script>alert('ithaca-hostile')</script>"),
    ("an SQL end", "'; drop table person; --"),
    ("a path", "../../../../etc/passwd"),
    ("a number too large", "99999999999999999999"),
    ("a negative number", "-7"),
    ("a date that is none", "2026-02-31"),
    ("an id of nothing", "00000000-0000-0000-0000-000000000000"),
    ("letters turned around", "\u{202e}dlrow\u{202c} \u{1F9ED} e\u{0301}"),
];

/// Every form that the people of the company find on the pages they may open, once each.
async fn forms_found(all: &mut Full) -> Vec<(usize, String, FormOnPage)> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let ways = routes();
    for visitor in 0..all.people.len() - 1 {
        for way in ways.iter().filter(|w| w.method == "GET") {
            let address = way.address(&all.ids);
            let page = all.people[visitor].1.get(&address).await;
            if page.status.as_u16() != 200 {
                continue;
            }
            for form in forms(&page.body, &address) {
                let names: Vec<_> = form.fields.iter().map(|(n, ..)| n.clone()).collect();
                if form.is_post && seen.insert((form.action.clone(), names)) {
                    found.push((visitor, address.clone(), form));
                }
            }
        }
    }
    found
}

#[tokio::test]
async fn no_form_breaks_and_a_refused_form_changes_nothing_whatever_is_typed() {
    let mut all = full().await;
    let found = forms_found(&mut all).await;
    assert!(!found.is_empty());
    let long = "a".repeat(100_000);
    let mut tried = 0;
    let mut stands = all.world.fingerprint().await;
    for (visitor, page, form) in &found {
        if form.action.ends_with("/sign-out") || form.multipart {
            continue;
        }
        let typed = form.fields.iter().filter(|(.., typed)| *typed).count();
        // Every value in all fields at once, and in each field alone the two that refuse most.
        let alone =
            (0..typed).flat_map(|at| [(Some(at), ("nothing", "")), (Some(at), ("far too long", long.as_str()))]);
        for (at, (what, value)) in HOSTILE.iter().map(|h| (None, *h)).chain(alone) {
            let mut place = 0;
            let fields: Vec<(&str, &str)> = form
                .fields
                .iter()
                .map(|(name, stands, typed)| {
                    let here = *typed && at.is_none_or(|at| at == place);
                    place += usize::from(*typed);
                    (name.as_str(), if here { value } else { stands.as_str() })
                })
                .collect();
            let mut browser = all.people[*visitor].1.clone();
            let answer = browser.post(&form.action, &fields).await;
            tried += 1;
            let said = format!("{what} in field {at:?} of {} (on {page})", form.action);
            assert!(!answer.status.is_server_error(), "{said}: {}", answer.status);
            answer.must_not_say("<script>alert(");
            let now = all.world.fingerprint().await;
            if answer.status.is_client_error() {
                assert_eq!(stands, now, "{said}: refused, and yet something changed");
            }
            stands = now;
        }
    }
    println!("{} forms, {tried} submissions", found.len());
}

#[tokio::test]
async fn a_nul_byte_is_refused_in_every_form() {
    let mut all = full().await;
    let (_, hr) = &mut all.people[4];
    for way in routes().iter().filter(|w| w.method == "POST" && w.path.starts_with("/{company}")) {
        let answer = hr.post(&way.address(&all.ids), &[("name", "a\0b"), ("q", "\0")]).await;
        assert!(answer.status.is_client_error() || answer.status.is_redirection(), "{}: {}", way.path, answer.status);
    }
}
