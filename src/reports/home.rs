//! The page everybody begins at.

use askama::Template;

use crate::{
    kit::{
        error::Result,
        page::{Chrome, Me, Page},
    },
    people::access::Member,
};

#[derive(Template)]
#[template(path = "reports/home.html")]
pub struct Home {
    chrome: Chrome,
    me: Me,
}

pub async fn show(member: Member) -> Result<Page<Home>> {
    Ok(Page(Home {
        chrome: member.chrome,
        me: member.me,
    }))
}
