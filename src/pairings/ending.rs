//! Pairings that end before their time: one of the two wishes it, or one of the two has left the company.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Head, Pairing, Side, State};
use crate::{
    enrollment::Enrollment,
    inbox::{self, Kind, Words},
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        jobs,
    },
};

/// The job that calls off what a pairing had planned beyond its end; its payload names the pairing. Sessions stand below: they find it.
pub const ENDED: &str = "pairing_ended";

impl Pairing {
    /// One of the two ends it: no fault, neutral words to the other.
    ///
    /// # Errors
    /// `Conflict` when it is over already.
    pub async fn end_early(&self, tx: &mut CompanyTx, head: &Head, now: DateTime<Utc>) -> Result<()> {
        if !self.end(tx, now).await? {
            return Err(Error::Conflict);
        }
        let words = Words::none().name("other", &head.me().name());
        inbox::tell(tx, head.other().id, Kind::Ended, &self.id.to_string(), words, &self.page(""), now).await
    }

    /// One of the two has left: the other hears it in neutral words, and a mentee is offered somebody new. Nothing for what is over.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn ends_for_leaver(&self, tx: &mut CompanyTx, leaver: Side, now: DateTime<Utc>) -> Result<()> {
        let head = Head::seen_by(tx, self.clone(), leaver, "").await?;
        let about = self.id.to_string();
        let other = head.other().id;
        if self.state == State::Proposed {
            self.expire(tx, now).await?;
            // Neither hears of somebody they were never told of.
            if leaver == Side::Mentee || self.mentor_accepted_at.is_some() {
                let words = Words::none().name("program", &head.program.name);
                inbox::tell(tx, other, Kind::NextChoice, &about, words, "/mentoring", now).await?;
            }
            return Ok(());
        }
        if !self.end(tx, now).await? {
            return Ok(());
        }
        let words = Words::none().name("other", &head.me().name()).name("program", &head.program.name);
        let looks_on = leaver == Side::Mentor && head.program.takes_people();
        if looks_on {
            self.ask_next_choice(tx, now).await?;
        }
        let kind = if looks_on { Kind::EndedLookingOn } else { Kind::Ended };
        inbox::tell(tx, other, kind, &about, words, &self.page(""), now).await
    }

    /// It is over: both places are free, and what was planned is called off. False when it was over already.
    async fn end(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<bool> {
        let ended = sqlx::query!(
            "update pairing set state = 'ended_early', ended_at = $2, version = version + 1
             where id = $1 and state in ('active', 'paused', 'closing')",
            self.id.0,
            now
        )
        .execute(tx.conn())
        .await?;
        if ended.rows_affected() == 0 {
            return Ok(false);
        }
        Enrollment::free(tx, &[self.mentor_enrollment, self.mentee_enrollment], now).await?;
        self.call_off_planned(tx, now).await?;
        Ok(true)
    }

    /// What the two had planned beyond the end will be called off.
    pub(super) async fn call_off_planned(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        jobs::enqueue(tx, ENDED, &self.id.to_string(), json!({ "pairing": self.id }), now).await
    }
}
