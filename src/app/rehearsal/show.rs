//! The page of the rehearsal: every mail by day and by person, and each as it will look.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::REHEARSAL;
use crate::{
    accounts::access::Coordinator,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::Result,
        extract::{Path, Query},
        id::PersonId,
        jobs,
        mail::SITE,
        page::{Chrome, Page},
        site::Site,
        text,
    },
    programs::{Head, Program, ProgramId, Tab, access::ProgramPath},
};

/// Mails of one page.
const PAGE: i64 = 50;

/// What is known of the last rehearsal.
struct Rehearsal {
    made_at: Option<DateTime<Utc>>,
    begins_on: Option<NaiveDate>,
    people: i64,
    gathered: i64,
    mails: i64,
    /// The most that anybody gets in seven days, changes of the calendar aside.
    most: i64,
}

/// A mail that would leave.
struct Mail {
    id: Uuid,
    person: PersonId,
    name: String,
    leaves_at: DateTime<Utc>,
    subject: String,
    text: String,
}

#[derive(Template)]
#[template(path = "app/rehearsal.html")]
pub struct Show {
    chrome: Chrome,
    head: Head,
    last: Option<Rehearsal>,
    mails: Vec<Mail>,
    asked: Asked,
    next: Option<i64>,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    after: String,
}

#[derive(Deserialize)]
pub struct At {
    program: ProgramId,
    mail: Uuid,
}

impl Show {
    /// The day of a mail, where the mail before it left on another.
    fn new_day(&self, at: &usize) -> Option<String> {
        let day = |mail: &Mail| text::date_in(mail.leaves_at, &self.chrome.zone);
        let this = day(self.mails.get(*at)?);
        let before = at.checked_sub(1).and_then(|before| self.mails.get(before)).map(day);
        (before != Some(this)).then(|| self.chrome.lang.day(this))
    }

    fn number(&self, number: &i64) -> String {
        self.chrome.number(*number)
    }

    fn time(&self, mail: &Mail) -> String {
        self.chrome.lang.time(mail.leaves_at, &self.chrome.zone)
    }

    /// The text of a mail, line by line, as it stands before its first link.
    fn lines<'a>(&self, mail: &'a Mail) -> Vec<&'a str> {
        mail.text.lines().filter(|line| !line.is_empty() && !line.trim_start().starts_with(SITE)).collect()
    }

    fn next_path(&self, next: &i64) -> String {
        let encode = |text: &str| -> String {
            text.bytes()
                .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
                .collect()
        };
        let (q, day) = (encode(&self.asked.q), encode(&self.asked.day));
        self.head.program.path(&format!("/rehearsal?q={q}&day={day}&after={next}"))
    }
}

async fn last(tx: &mut CompanyTx, program: ProgramId) -> Result<Option<Rehearsal>> {
    Ok(sqlx::query_as!(
        Rehearsal,
        r#"select made_at, begins_on, people::bigint as "people!", gathered::bigint as "gathered!",
             (select count(*) from rehearsed_mail m where m.program_id = r.program_id) as "mails!",
             coalesce((select max(n) from (select count(*) over (partition by m.person_id order by m.leaves_at
               range between interval '7 days' - interval '1 second' preceding and current row) as n
               from rehearsed_mail m where m.program_id = r.program_id and not m.calendar) w), 0) as "most!"
           from rehearsal r where program_id = $1"#,
        program.0
    )
    .fetch_optional(tx.conn())
    .await?)
}

pub async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
    Query(mut asked): Query<Asked>,
) -> Result<Page<Show>> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let last = last(&mut member.tx, program.id).await?;
    asked.q = asked.q.trim().chars().take(120).collect();
    let day = NaiveDate::parse_from_str(&asked.day, "%Y-%m-%d").ok();
    let after = asked.after.parse::<i64>().unwrap_or_default().clamp(0, 1_000_000);
    let zone = member.chrome.zone.iana_name().unwrap_or("UTC").to_owned();
    let mut mails = sqlx::query_as!(
        Mail,
        r#"select m.id, m.person_id as "person: PersonId", concat_ws(' ', p.given_name, p.family_name) as "name!", m.leaves_at, m.subject, m.text_body as text
           from rehearsed_mail m join person p on p.company_id = m.company_id and p.id = m.person_id
           where m.program_id = $1 and ($2 = '' or position(plain($2) in p.search_text) > 0)
             and ($3::date is null or (m.leaves_at at time zone $4)::date = $3)
           order by m.leaves_at, m.id offset $5 limit $6"#,
        program.id.0,
        asked.q,
        day,
        zone,
        after,
        PAGE + 1
    )
    .fetch_all(member.tx.conn())
    .await?;
    let more = mails.len() > PAGE as usize;
    mails.truncate(PAGE as usize);
    let head = Head::of(&mut member.tx, program, Tab::Rehearsal).await?;
    audit::listed(&mut member.tx, "enrollment", mails.iter().map(|mail| mail.person), now).await?;
    member.tx.commit().await?;
    Ok(Page(Show { chrome: member.chrome, head, last, mails, asked, next: more.then_some(after + PAGE) }))
}

/// Has it played by a worker.
pub async fn create(
    State(site): State<Site>,
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramPath>,
) -> Result<Saved> {
    let program = Program::find(&mut member.tx, at.program).await?;
    sqlx::query!(
        "insert into rehearsal (company_id, program_id, asked_at) values (current_company(), $1, $2)
         on conflict (company_id, program_id) do update set asked_at = excluded.asked_at, made_at = null",
        program.id.0,
        now
    )
    .execute(member.tx.conn())
    .await?;
    let key = format!("{} {}", program.id, now.timestamp_micros());
    jobs::enqueue(&mut member.tx, REHEARSAL, &key, json!({ "program": program.id }), now).await?;
    let path = member.tx.path(&program.path("/rehearsal"));
    let saved = member.tx.save(to(path)).await?;
    site.wake.notify_one();
    Ok(saved)
}

/// One mail as mail programs show it. It brings its own styles, and nothing from elsewhere.
pub async fn letter(Coordinator(mut member): Coordinator, Path(at): Path<At>) -> Result<Response> {
    let html = sqlx::query_scalar!(
        "select html_body from rehearsed_mail where program_id = $1 and id = $2",
        at.program.0,
        at.mail
    )
    .fetch_one(member.tx.conn())
    .await?;
    // Its links lead nowhere: what they would open does not exist.
    let html = html.replace(&format!("href=\"{SITE}"), "data-link=\"");
    let mut response = Html(html).into_response();
    let policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    Ok(response)
}
