//! Answering a proposal: the mentor first, with a welcome; then the mentee; or a no, and the next choice is asked (M10).

use chrono::{DateTime, Duration, Months, NaiveDate, Utc};
use serde_json::json;

use super::{Head, Pairing, Side, exit};
use crate::{
    enrollment::{self, Enrollment},
    inbox::{self, Kind, Words},
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        jobs, text,
    },
    programs::Program,
};

/// The mentor's "why I want to work with you" (S29).
pub struct Welcome {
    pub body: String,
    pub written_at: DateTime<Utc>,
}

impl Welcome {
    /// The welcome of a pairing, where one was written.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Option<Self>> {
        Ok(sqlx::query_as!(Self, "select body, written_at from welcome where pairing_id = $1", pairing.id.0)
            .fetch_optional(tx.conn())
            .await?)
    }
}

impl Pairing {
    /// The mentor says yes; the mentee is told, reads the welcome first, and has the program's days to answer as well.
    ///
    /// # Errors
    /// `Conflict` when it was answered already.
    pub async fn accept_as_mentor(
        &self,
        tx: &mut CompanyTx,
        head: &Head,
        welcome: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let today = text::date_in(now, &text::zone(&head.mentee.time_zone, "UTC"));
        let due = today + Duration::days(head.program.answer_days.into());
        sqlx::query!(
            "update pairing set mentor_accepted_at = $2, answer_due_on = greatest(answer_due_on, $3), version = version + 1
             where id = $1 and state = 'proposed' and mentor_accepted_at is null returning id",
            self.id.0,
            now,
            due
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        if !welcome.is_empty() {
            sqlx::query!(
                "insert into welcome (company_id, pairing_id, author_id, body, written_at) values (current_company(), $1, $2, $3, $4)",
                self.id.0,
                self.mentor_id.0,
                welcome,
                now
            )
            .execute(tx.conn())
            .await?;
        }
        let words = Words::none().name("other", &head.mentor.name());
        inbox::tell(tx, self.mentee_id, Kind::Welcomed, &self.id.to_string(), words, &self.page("/proposal"), now).await
    }

    /// The mentee says yes as well: the pairing begins today, and both have their places.
    ///
    /// # Errors
    /// `Conflict` when the mentor has not said yes, or it was answered already.
    pub async fn accept_as_mentee(
        &self,
        tx: &mut CompanyTx,
        head: &Head,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "update pairing set mentee_accepted_at = $2, state = 'active', started_on = $3, ends_on = $4, version = version + 1
             where id = $1 and state = 'proposed' and mentor_accepted_at is not null returning id",
            self.id.0,
            now,
            today,
            last_day(&head.program, today)
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        for place in Enrollment::of_ids(tx, &[self.mentor_enrollment, self.mentee_enrollment]).await? {
            place.step(tx, enrollment::State::Placed, now).await?;
        }
        for (person, other) in [(self.mentor_id, &head.mentee), (self.mentee_id, &head.mentor)] {
            let words = Words::none().name("other", &other.name());
            inbox::tell(tx, person, Kind::Begun, &self.id.to_string(), words, &self.page(""), now).await?;
        }
        Ok(())
    }

    /// One of the two says no: no fault, the reason only for the named contact, and the next choice is asked.
    ///
    /// # Errors
    /// `Conflict` when it was answered already.
    pub async fn decline(&self, tx: &mut CompanyTx, head: &Head, reason: &str, now: DateTime<Utc>) -> Result<()> {
        let me = head.me().id;
        sqlx::query!(
            "update pairing set state = 'declined', declined_by = $2, ended_at = $3, version = version + 1
             where id = $1 and state = 'proposed' and (mentor_accepted_at is not null or mentor_id = $2) returning id",
            self.id.0,
            me.0,
            now
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        if !reason.is_empty() {
            let contact = exit::contacts(tx, self, &head.program, now.date_naive()).await?.first().map(|c| c.id);
            exit::note(tx, self, me, contact, reason, now).await?;
        }
        // A mentor who was turned down is told so; a mentee never hears that somebody was asked and said no.
        if head.side == Side::Mentee {
            let words = Words::none().name("program", &head.program.name);
            inbox::tell(tx, self.mentor_id, Kind::NextChoice, &self.id.to_string(), words, "/mentoring", now).await?;
        }
        self.ask_next_choice(tx, now).await
    }

    /// The mentor, or the mentee, did not answer in time. Nothing for what was answered meanwhile.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn expire(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        let expired = sqlx::query!("update pairing set state = 'expired', ended_at = $2, version = version + 1 where id = $1 and state = 'proposed'", self.id.0, now)
            .execute(tx.conn())
            .await?;
        if expired.rows_affected() == 1 { self.ask_next_choice(tx, now).await } else { Ok(()) }
    }

    /// Matching stands below: it finds this job and proposes somebody else.
    pub(super) async fn ask_next_choice(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        jobs::enqueue(tx, "next_choice", &self.id.to_string(), json!({ "pairing": self.id }), now).await
    }
}

/// The program's last day where it leaves at least half of its length, else its length from today.
fn last_day(program: &Program, today: NaiveDate) -> NaiveDate {
    let months = u32::try_from(program.length_months).unwrap_or(12);
    let whole = today.checked_add_months(Months::new(months)).unwrap_or(today);
    program.ends_on.filter(|end| *end - today >= (whole - today) / 2).unwrap_or(whole)
}
