//! The outbox: a mail is a row in the transaction of its cause; the sender takes it from there.

pub mod sender;
mod sheet;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

pub use self::{
    sender::{Sender, Waiting},
    sheet::Sheet,
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
    /// Where one click stops mail like this.
    pub stop: Option<String>,
}

/// Where mail reaches a person, and in which language.
pub struct Reached {
    pub address: String,
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
}

impl Reached {
    /// Where mail reaches this person; none for whoever has left or has no address.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(tx: &mut CompanyTx, person: PersonId, now: DateTime<Utc>) -> Result<Option<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select address as "address!", given_name as "given_name!", language as "language!", time_zone as "time_zone!",
                 company_name as "company_name!", token as "token!", repeats as "repeats!", joined as "joined!"
               from mail_to($1, $2)"#,
            person.0,
            now.date_naive()
        )
        .fetch_optional(tx.conn())
        .await?)
    }

    /// The person's language.
    pub fn lang(&self) -> Lang {
        Lang::of(&self.language).unwrap_or_else(Lang::english)
    }
}

impl Letter {
    /// Puts the mail into the outbox; it leaves when the transaction is committed.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn post(
        &self,
        conn: &mut PgConnection,
        to: Option<(CompanyId, PersonId)>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into outbox (id, company_id, person_id, kind, address, subject, text_body, html_body, calendar, stop_path, queued_at, send_after)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)",
            uuid::Uuid::now_v7(),
            to.map(|t| t.0.0),
            to.map(|t| t.1.0),
            self.kind,
            self.address,
            self.subject,
            self.text,
            self.html,
            self.calendar,
            self.stop,
            now
        )
        .execute(conn)
        .await?;
        Ok(())
    }
}
