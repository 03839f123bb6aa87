//! The inbox: everything a person was told, newest first, each with its one action.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::Notice;
use crate::{
    accounts::access::Member,
    kit::{
        clock::Now,
        db::{Saved, to},
        error::Result,
        extract::{Form, Path, Query},
        page::{Chrome, Page},
    },
};

/// Notices on one page.
const PAGE: usize = 30;

#[derive(Template)]
#[template(path = "inbox/list.html")]
pub struct List {
    chrome: Chrome,
    notices: Vec<Notice>,
    /// Where older ones begin.
    older: Option<String>,
    /// Whether mail repeats the inbox.
    repeats: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    before: String,
}

#[derive(Deserialize)]
pub struct Wish {
    #[serde(default)]
    repeats: String,
}

#[derive(Deserialize)]
pub struct At {
    pub notice: Uuid,
}

impl List {
    fn unread(&self) -> bool {
        self.notices.iter().any(Notice::is_new)
    }

    fn sentence(&self, notice: &Notice) -> String {
        notice.sentence(self.chrome.lang, &self.chrome.zone)
    }

    fn button(&self, notice: &Notice) -> String {
        notice.button(self.chrome.lang)
    }
}

/// "2026-03-10T09:00:00Z_id": where the last page ended.
fn cursor(text: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let (at, id) = text.split_once('_')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

pub async fn show(mut member: Member, Query(asked): Query<Asked>) -> Result<Page<List>> {
    let mut notices = Notice::of(&mut member.tx, cursor(&asked.before), PAGE + 1).await?;
    let more = notices.len() > PAGE;
    notices.truncate(PAGE);
    let last = notices.last().filter(|_| more);
    let older = last.map(|n| format!("{}_{}", n.told_at.format("%Y-%m-%dT%H:%M:%S%.6fZ"), n.id));
    let repeats = super::queries::repeats(&mut member.tx).await?;
    Ok(Page(List { chrome: member.chrome, notices, older, repeats }))
}

/// Opens what a notice is about; it is read from now on.
pub async fn open(mut member: Member, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let notice = Notice::find(&mut member.tx, at.notice).await?;
    notice.read(&mut member.tx, now).await?;
    let path = member.tx.path(&notice.path);
    member.tx.save(to(path)).await
}

/// Puts a notice away.
pub async fn done(mut member: Member, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let notice = Notice::find(&mut member.tx, at.notice).await?;
    notice.done(&mut member.tx, now).await?;
    let path = member.tx.path("/inbox");
    member.tx.save(to(path).notice("inbox-done-notice")).await
}

/// Marks everything read.
pub async fn read_all(mut member: Member, Now(now): Now) -> Result<Saved> {
    super::queries::read_all(&mut member.tx, now).await?;
    let path = member.tx.path("/inbox");
    member.tx.save(to(path)).await
}

/// Whether mail repeats the inbox, from now on.
pub async fn choose_mail(mut member: Member, Form(wish): Form<Wish>) -> Result<Saved> {
    let repeats = wish.repeats == "yes";
    super::queries::choose_repeats(&mut member.tx, repeats).await?;
    let path = member.tx.path("/inbox");
    member.tx.save(to(path).notice(if repeats { "inbox-mail-on" } else { "inbox-mail-off" })).await
}
