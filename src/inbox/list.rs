//! The inbox: everything a person was told, newest first, each with its one action.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::{Kind, Notice, Topic, Wording};
use crate::{
    accounts::access::Member,
    kit::{
        clock::Now,
        db::{Saved, to},
        error::Result,
        extract::{Path, Query},
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
    wording: Wording,
    /// Only what is still to do.
    open: bool,
    /// Only what belongs to this.
    topic: Option<Topic>,
    /// Where older ones begin.
    older: Option<String>,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    before: String,
    #[serde(default)]
    show: String,
    #[serde(default)]
    about: String,
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
        notice.sentence(self.chrome.lang, &self.chrome.zone, &self.wording)
    }

    fn button(&self, notice: &Notice) -> String {
        notice.button(self.chrome.lang)
    }

    /// What the list can be narrowed to: (key, name, chosen).
    fn topics(&self) -> Vec<(&'static str, String, bool)> {
        Topic::ALL.into_iter().map(|t| (t.key(), t.label(self.chrome.lang), self.topic == Some(t))).collect()
    }

    fn is_narrowed(&self) -> bool {
        self.open || self.topic.is_some()
    }

    /// The question of the page, for the next one's address.
    fn question(&self) -> String {
        let show = if self.open { "open" } else { "all" };
        format!("show={show}&about={}", self.topic.map_or("", Topic::key))
    }
}

/// "2026-03-10T09:00:00Z_id": where the last page ended.
fn cursor(text: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let (at, id) = text.split_once('_')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

pub async fn show(mut member: Member, Query(asked): Query<Asked>) -> Result<Page<List>> {
    let open = asked.show == "open";
    let topic = Topic::ALL.into_iter().find(|topic| topic.key() == asked.about);
    let kinds: Option<Vec<String>> = topic.map(|topic| {
        Kind::ALL.iter().filter(|kind| kind.topic() == topic).map(|kind| kind.name().to_owned()).collect()
    });
    let before = cursor(&asked.before);
    let mut notices = Notice::of(&mut member.tx, open, kinds.as_deref(), before, PAGE + 1).await?;
    let more = notices.len() > PAGE;
    notices.truncate(PAGE);
    let last = notices.last().filter(|_| more);
    let older = last.map(|n| format!("{}_{}", n.told_at.format("%Y-%m-%dT%H:%M:%S%.6fZ"), n.id));
    let wording = Wording::all(&mut member.tx, member.chrome.lang).await?;
    Ok(Page(List { chrome: member.chrome, notices, wording, open, topic, older }))
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
