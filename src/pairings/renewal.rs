//! Going on (S8): some months more while the two are under way, or informally once the pairing is closed. One asks, the other answers.

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::Deserialize;

use super::{Pairing, State, access::OfPairing, agreement};
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, OnConstraint, Result},
        extract::{Form, Path},
        form::Errors,
        id::PersonId,
        page::Answer,
    },
};

crate::id!(
    /// A question whether to go on.
    RenewalId
);

/// A question that waits for its answer.
pub struct Renewal {
    pub id: RenewalId,
    /// Months more; none is to go on informally.
    pub months: Option<i32>,
    pub asked_by: PersonId,
}

#[derive(Deserialize)]
pub struct At {
    renewal: RenewalId,
}

#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    months: String,
}

#[derive(Deserialize, Default)]
pub struct Word {
    #[serde(default)]
    answer: String,
}

impl Pairing {
    /// Whether more months can be asked for: under way, and nobody has handed in the close.
    pub fn can_be_renewed(&self) -> bool {
        self.state.is_living() && self.close_mentor_at.is_none() && self.close_mentee_at.is_none()
    }

    /// Whether the two can go on informally: the program is done with them, and they are not on their own yet.
    pub fn can_go_on(&self) -> bool {
        matches!(self.state, State::Completed | State::ClosedWithoutFeedback) && self.goes_on_since.is_none()
    }

    async fn renew(&self, tx: &mut CompanyTx, till: NaiveDate) -> Result<()> {
        sqlx::query!(
            "update pairing set ends_on = $2, state = case when state = 'closing' then 'active' else state end, closing_from = null,
               close_due_on = null, version = version + 1
             where id = $1 and state in ('active', 'paused', 'closing') and close_mentor_at is null and close_mentee_at is null returning id",
            self.id.0,
            till
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Ok(())
    }

    async fn go_on(&self, tx: &mut CompanyTx, since: NaiveDate) -> Result<()> {
        sqlx::query!(
            "update pairing set goes_on_since = $2, version = version + 1
             where id = $1 and state in ('completed', 'closed_without_feedback') and goes_on_since is null returning id",
            self.id.0,
            since
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Ok(())
    }
}

impl Renewal {
    /// The question that waits, where there is one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn open(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Option<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: RenewalId", months, asked_by as "asked_by: PersonId"
               from renewal where pairing_id = $1 and answered_at is null"#,
            pairing.id.0
        )
        .fetch_optional(tx.conn())
        .await?)
    }

    async fn ask(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        months: Option<i32>,
        me: PersonId,
        now: DateTime<Utc>,
    ) -> Result<RenewalId> {
        let id = RenewalId::new();
        sqlx::query!(
            "insert into renewal (company_id, id, pairing_id, months, asked_by, asked_at) values (current_company(), $1, $2, $3, $4, $5)",
            id.0,
            pairing.id.0,
            months,
            me.0,
            now
        )
        .execute(tx.conn())
        .await
        .on_constraint("renewal_one_open", || Error::Conflict)?;
        Ok(id)
    }

    async fn answer(&self, tx: &mut CompanyTx, yes: bool, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update renewal set answered_at = $2, accepted = $3 where id = $1 and answered_at is null returning id",
            self.id.0,
            now,
            yes
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::Conflict)?;
        Ok(())
    }
}

/// One of the two asks: months more, or none of them to go on informally.
pub async fn create(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<agreement::Show>> {
    let pairing = at.pairing.clone();
    let months = if pairing.can_be_renewed() {
        let mut errors = Errors::default();
        let months = errors.number("months", &typed.months, 1..=12);
        if !errors.is_empty() {
            return Ok(Answer::Again(agreement::Show::of(at, errors, None).await?));
        }
        Some(months)
    } else if pairing.can_go_on() {
        None
    } else {
        return Err(Error::Conflict);
    };
    let (me, other) = (at.me.id, at.other());
    let id = Renewal::ask(&mut at.tx, &pairing, months, me, now).await?;
    let words = Words::none().name("other", &format!("{} {}", at.me.given_name, at.me.family_name));
    inbox::tell(&mut at.tx, other, Kind::RenewalAsked, &id.to_string(), words, &pairing.page("/agreement"), now)
        .await?;
    Ok(Answer::Saved(saved(at, "renewal-asked").await?))
}

/// The other one answers; a yes takes effect at once, a no changes nothing.
pub async fn answer(mut at: OfPairing, Path(place): Path<At>, Now(now): Now, Form(word): Form<Word>) -> Result<Saved> {
    let pairing = at.pairing.clone();
    let open = Renewal::open(&mut at.tx, &pairing).await?.filter(|open| open.id == place.renewal);
    let open = open.ok_or(Error::Conflict)?;
    let yes = match word.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::BadRequest("answer")),
    };
    if yes && open.asked_by == at.me.id {
        return Err(Error::Conflict);
    }
    open.answer(&mut at.tx, yes, now).await?;
    let today = at.chrome.today();
    match (yes, open.months) {
        (true, Some(months)) => {
            let from = pairing.ends_on.unwrap_or(today).max(today);
            let till = from.checked_add_months(Months::new(months.unsigned_abs())).unwrap_or(from);
            pairing.renew(&mut at.tx, till).await?;
        }
        (true, None) => pairing.go_on(&mut at.tx, today).await?,
        (false, _) => {}
    }
    if open.asked_by != at.me.id {
        let words = Words::none().name("other", &format!("{} {}", at.me.given_name, at.me.family_name));
        let page = pairing.page("/agreement");
        inbox::tell(&mut at.tx, open.asked_by, Kind::RenewalAnswered, &open.id.to_string(), words, &page, now).await?;
    }
    saved(at, if yes { "renewal-agreed" } else { "renewal-left" }).await
}

async fn saved(at: OfPairing, notice: &'static str) -> Result<Saved> {
    let next = at.tx.path(&at.pairing.page("/agreement"));
    at.tx.save(to(next).notice(notice)).await
}
