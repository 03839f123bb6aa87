//! One's own meetings as a calendar that programs subscribe to, at a private address that can be made anew or taken away.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Duration, Utc};
use icalendar::{Calendar, Property};
use serde::Deserialize;

use super::calendar::{self, Entry};
use crate::{
    accounts::access::Member,
    kit::{
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::Result,
        extract::{Form, Path},
        page::{Chrome, Page},
        site::Site,
        text::Lang,
        token,
    },
};

/// How far back and ahead a feed reaches, in days.
const REACH: (i64, i64) = (180, 400);

#[derive(Template)]
#[template(path = "sessions/feed.html")]
pub struct Show {
    chrome: Chrome,
    /// When the address was made, and when a program last read it.
    made: Option<(DateTime<Utc>, Option<DateTime<Utc>>)>,
    /// The address itself: shown once, when it is made.
    address: Option<String>,
}

#[derive(Deserialize)]
pub struct Secret {
    company: String,
    feed: String,
}

/// A form without fields.
#[derive(Deserialize)]
pub struct Button {}

async fn made(tx: &mut CompanyTx) -> Result<Option<(DateTime<Utc>, Option<DateTime<Utc>>)>> {
    let row = sqlx::query!("select made_at, read_at from calendar_feed where person_id = current_person()");
    Ok(row.fetch_optional(tx.conn()).await?.map(|row| (row.made_at, row.read_at)))
}

pub async fn show(mut member: Member) -> Result<Page<Show>> {
    let made = made(&mut member.tx).await?;
    Ok(Page(Show { chrome: member.chrome, made, address: None }))
}

/// Makes the address, or makes it anew: the old one ends with it. It is shown on this one page, and kept as a hash only.
pub async fn create(
    State(site): State<Site>,
    mut member: Member,
    Now(now): Now,
    Form(_): Form<Button>,
) -> Result<Page<Show>> {
    let secret = token::fresh()?;
    sqlx::query!(
        "insert into calendar_feed (company_id, person_id, token_hash, made_at) values (current_company(), current_person(), $1, $2)
         on conflict (company_id, person_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at, read_at = null",
        token::hash(&secret),
        now
    )
    .execute(member.tx.conn())
    .await?;
    let address = format!("{}{}", site.config.public_url, member.tx.path(&format!("/calendar/{secret}/mentoring.ics")));
    let made = made(&mut member.tx).await?;
    member.tx.commit().await?;
    Ok(Page(Show { chrome: member.chrome, made, address: Some(address) }))
}

/// Takes the address away.
pub async fn remove(mut member: Member) -> Result<Saved> {
    sqlx::query!("delete from calendar_feed where person_id = current_person()").execute(member.tx.conn()).await?;
    let path = member.tx.path("/calendar");
    member.tx.save(to(path).notice("feed-removed")).await
}

/// What calendar programs fetch.
pub async fn read(State(site): State<Site>, Now(now): Now, Path(at): Path<Secret>) -> Result<Response> {
    let (mut tx, lang) = site.db.open_feed(&at.company, &token::hash(&at.feed), now).await?;
    let lang = Lang::of(&lang).unwrap_or_else(Lang::english);
    let (back, ahead) = (now - Duration::days(REACH.0), now + Duration::days(REACH.1));
    let entries = Entry::between(&mut tx, back, ahead).await?;
    tx.commit().await?;
    let mut feed = Calendar::new();
    feed.append_property(Property::new("METHOD", "PUBLISH"));
    feed.append_property(Property::new("X-WR-CALNAME", lang.get("feed-name")));
    feed.append_property(Property::new("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"));
    for entry in &entries {
        feed.push(calendar::event(entry, lang, now));
    }
    let mut response = feed.done().to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"mentoring.ics\""));
    Ok(response)
}

impl Show {
    /// The address as programs that subscribe by a click understand it.
    fn subscribe(&self, address: &str) -> String {
        address.split_once("://").map_or_else(|| address.to_owned(), |(_, rest)| format!("webcal://{rest}"))
    }
}
