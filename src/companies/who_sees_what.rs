//! Who sees what: PRODUCT.md section 4 in plain words, for everybody.

use askama::Template;
use axum::{
    extract::{FromRequestParts, State},
    http::request::Parts,
};

use crate::{
    accounts::SignedIn,
    kit::{
        error::Result,
        page::{Chrome, Page},
        site::Site,
    },
};

#[derive(Template)]
#[template(path = "companies/who_sees_what.html")]
pub struct Show {
    chrome: Chrome,
}

/// One line of the table: what it is, and what each side sees, as text keys.
pub struct Line {
    pub what: &'static str,
    pub author: &'static str,
    pub other: &'static str,
    pub runners: &'static str,
    pub anybody: &'static str,
}

const LINES: [Line; 8] = [
    Line { what: "sees-private-note", author: "sees-yes", other: "sees-no", runners: "sees-no", anybody: "sees-no" },
    Line { what: "sees-shared-note", author: "sees-yes", other: "sees-yes", runners: "sees-no", anybody: "sees-no" },
    Line { what: "sees-dates", author: "sees-yes", other: "sees-yes", runners: "sees-yes", anybody: "sees-no" },
    Line { what: "sees-goals", author: "sees-yes", other: "sees-yes", runners: "sees-yes", anybody: "sees-no" },
    Line {
        what: "sees-closing",
        author: "sees-yes",
        other: "sees-both-in",
        runners: "sees-marked",
        anybody: "sees-no",
    },
    Line { what: "sees-ratings", author: "sees-own", other: "sees-no", runners: "sees-totals", anybody: "sees-no" },
    Line { what: "sees-wrong", author: "sees-yes", other: "sees-neutral", runners: "sees-contact", anybody: "sees-no" },
    Line { what: "sees-nomination", author: "sees-no", other: "sees-no", runners: "sees-talent", anybody: "sees-no" },
];

impl Show {
    fn lines(&self) -> &'static [Line] {
        &LINES
    }

    fn say(&self, key: &str) -> String {
        self.chrome.lang.get(key)
    }
}

/// For whoever is signed in, in their language; for everybody else, in the browser's.
pub async fn show(State(site): State<Site>, mut parts: Parts) -> Result<Page<Show>> {
    let chrome = match SignedIn::from_request_parts(&mut parts, &site).await {
        Ok(signed_in) => signed_in.chrome,
        Err(_) => Chrome::outside(&parts.headers, parts.uri.path(), site.clock.now()),
    };
    Ok(Page(Show { chrome }))
}
