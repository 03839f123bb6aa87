//! The outbox: a mail is a row in the transaction of its cause; the sender takes it from there.

pub mod sender;
mod sheet;
mod waiting;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

pub use self::{
    sender::Sender,
    sheet::{Sheet, Stop},
    waiting::Waiting,
};
use super::{
    db::CompanyTx,
    error::Result,
    id::{CompanyId, PersonId},
    text::Lang,
};

/// Stands for the site's public address in what is written: only the sender knows it.
pub const SITE: &str = "ithaca:/";

/// One mail, ready to send.
pub struct Letter {
    pub kind: &'static str,
    pub address: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// An iCalendar invitation that goes along.
    pub calendar: Option<String>,
    /// What it is about: "digest" or a topic; empty where nothing stops it.
    pub topic: &'static str,
    /// Where one click stops mail of this topic.
    pub stop: Option<String>,
    /// What it counts for the cap of a week.
    pub weight: Weight,
    /// The notice that it repeats: a mail whose notice was dealt with meanwhile does not leave.
    pub notice: Option<uuid::Uuid>,
}

/// What a mail counts for the cap of its reader's week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Its reader asked for it, or cannot do without: a reset, an invitation to join. Counts nothing.
    None,
    /// Counts, and is never held back.
    Calendar,
    /// Waits for an answer.
    Answer,
    /// Good to know.
    News,
    /// What was held back, in one mail.
    Digest,
}

impl Weight {
    /// As the database keeps it.
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Calendar => "calendar",
            Self::Answer => "answer",
            Self::News => "news",
            Self::Digest => "digest",
        }
    }
}

/// Where mail reaches a person, and in which language.
pub struct Reached {
    pub address: String,
    /// The address of the person's own account, for what opens without a login; the same where nobody has joined.
    pub proven: String,
    pub given_name: String,
    pub language: String,
    pub time_zone: String,
    pub company_name: String,
    /// Stands in the link that stops mail.
    pub token: uuid::Uuid,
    /// Whether mail repeats what the inbox says.
    pub repeats: bool,
    /// Whether the person has an account to sign in with.
    pub joined: bool,
    /// Topics that mail repeats in the digest only.
    pub gathered: Vec<String>,
    /// Topics that mail leaves alone.
    pub silent: Vec<String>,
    /// Whether what is held back comes in a digest.
    pub digests: bool,
}

impl Reached {
    /// Where mail reaches these people; whoever has left or has no address is left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, people: &[PersonId], now: DateTime<Utc>) -> Result<HashMap<PersonId, Self>> {
        let ids: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
        let rows = sqlx::query!(
            r#"select person_id as "person!: PersonId", address as "address!", proven as "proven!", given_name as "given_name!", language as "language!",
                 time_zone as "time_zone!", company_name as "company_name!", token as "token!", repeats as "repeats!",
                 joined as "joined!", gathered as "gathered!", silent as "silent!", digest as "digest!"
               from mail_to($1, $2)"#,
            &ids,
            now.date_naive()
        )
        .fetch_all(tx.conn())
        .await?;
        let reached = rows.into_iter().map(|r| {
            let to = Self {
                address: r.address,
                proven: r.proven,
                given_name: r.given_name,
                language: r.language,
                time_zone: r.time_zone,
                company_name: r.company_name,
                token: r.token,
                repeats: r.repeats,
                joined: r.joined,
                gathered: r.gathered,
                silent: r.silent,
                digests: r.digest != "never",
            };
            (r.person, to)
        });
        Ok(reached.collect())
    }

    /// Where mail reaches this person; none for whoever has left or has no address.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(tx: &mut CompanyTx, person: PersonId, now: DateTime<Utc>) -> Result<Option<Self>> {
        Ok(Self::of(tx, &[person], now).await?.remove(&person))
    }

    /// The person's language.
    pub fn lang(&self) -> Lang {
        Lang::of(&self.language).unwrap_or_else(Lang::english)
    }
}

impl Letter {
    /// Puts a mail that belongs to no company into the outbox; it leaves when the transaction is committed.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn post(&self, conn: &mut PgConnection, now: DateTime<Utc>) -> Result<()> {
        Self::put(conn, None, &[(None, self)], now).await
    }

    /// The same for mails to people of the company.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn post_all(tx: &mut CompanyTx, letters: &[(PersonId, Self)], now: DateTime<Utc>) -> Result<()> {
        let letters: Vec<_> = letters.iter().map(|(person, letter)| (Some(person.0), letter)).collect();
        let company = tx.company();
        Self::put(tx.conn(), Some(company), &letters, now).await
    }

    async fn put(
        conn: &mut PgConnection,
        company: Option<CompanyId>,
        letters: &[(Option<uuid::Uuid>, &Self)],
        now: DateTime<Utc>,
    ) -> Result<()> {
        if letters.is_empty() {
            return Ok(());
        }
        let texts = |of: fn(&Self) -> &str| -> Vec<String> { letters.iter().map(|(_, l)| of(l).to_owned()).collect() };
        let ids: Vec<uuid::Uuid> = letters.iter().map(|_| uuid::Uuid::now_v7()).collect();
        let people: Vec<Option<uuid::Uuid>> = letters.iter().map(|(person, _)| *person).collect();
        let calendars: Vec<Option<String>> = letters.iter().map(|(_, l)| l.calendar.clone()).collect();
        let stops: Vec<Option<String>> = letters.iter().map(|(_, l)| l.stop.clone()).collect();
        let notices: Vec<Option<uuid::Uuid>> = letters.iter().map(|(_, l)| l.notice).collect();
        sqlx::query!(
            "insert into outbox (id, company_id, person_id, kind, address, subject, text_body, html_body, calendar, stop_path, topic,
               weight, notice_id, queued_at, send_after)
             select m.id, $1, m.person, m.kind, m.address, m.subject, m.text, m.html, m.calendar, m.stop, m.topic, m.weight, m.notice, $14, $14
             from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
               $11::text[], $12::text[], $13::uuid[])
               as m (id, person, kind, address, subject, text, html, calendar, stop, topic, weight, notice)",
            company.map(|c| c.0),
            &ids,
            &people as &[Option<uuid::Uuid>],
            &texts(|l| l.kind),
            &texts(|l| &l.address),
            &texts(|l| &l.subject),
            &texts(|l| &l.text),
            &texts(|l| &l.html),
            &calendars as &[Option<String>],
            &stops as &[Option<String>],
            &texts(|l| l.topic),
            &texts(|l| l.weight.key()),
            &notices as &[Option<uuid::Uuid>],
            now
        )
        .execute(conn)
        .await?;
        Ok(())
    }
}
