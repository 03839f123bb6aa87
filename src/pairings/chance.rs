//! Chances and opportunities (S24f, S24j): noted by either side, possible and never promised, with what came of them.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Pairing,
    access::OfPairing,
    passing_on::{self, PassingOn, Typed},
};
use crate::kit::{
    clock::Now,
    db::CompanyTx,
    error::{Error, Result},
    extract::{Form, Path},
    form::Errors,
    id::PersonId,
    page::Answer,
};

crate::id!(
    /// Something that one of the two may try.
    ChanceId
);

/// What may come: a project, an introduction, a talk.
pub struct Chance {
    pub id: ChanceId,
    pub noted_by: PersonId,
    pub body: String,
    /// "possible", "taken" or "let_go".
    pub state: String,
    pub outcome: String,
    pub noted_at: DateTime<Utc>,
}

#[derive(Deserialize)]
pub struct At {
    chance: ChanceId,
}

const STATES: [(&str, &str); 3] = [("possible", "possible"), ("taken", "taken"), ("let_go", "let_go")];

impl Chance {
    /// The chances of a pairing, the newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: ChanceId", noted_by as "noted_by: PersonId", body, state, outcome, noted_at
               from chance where pairing_id = $1 order by noted_at desc, id desc limit 100"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

/// One of the two notes a chance.
pub async fn create(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<PassingOn>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let body = errors.required("chance", &typed.chance, 400);
    if !errors.is_empty() {
        return Ok(Answer::Again(PassingOn::of(at, errors, typed).await?));
    }
    sqlx::query!(
        "insert into chance (company_id, id, pairing_id, noted_by, body, noted_at, changed_at) values (current_company(), $1, $2, $3, $4, $5, $5)",
        ChanceId::new().0,
        at.pairing.id.0,
        at.me.id.0,
        body,
        now
    )
    .execute(at.tx.conn())
    .await?;
    Ok(Answer::Saved(passing_on::saved(at, "chance-noted").await?))
}

/// What came of it.
pub async fn change(
    mut at: OfPairing,
    Path(place): Path<At>,
    Now(now): Now,
    Form(typed): Form<Typed>,
) -> Result<Answer<PassingOn>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let state = errors.one_of("state", &typed.state, &STATES);
    let outcome = errors.optional("outcome", &typed.outcome, 1000);
    let (Some(state), true) = (state, errors.is_empty()) else {
        return Ok(Answer::Again(PassingOn::of(at, errors, typed).await?));
    };
    sqlx::query!(
        "update chance set state = $3, outcome = $4, changed_at = $5 where id = $1 and pairing_id = $2 returning id",
        place.chance.0,
        at.pairing.id.0,
        state,
        outcome,
        now
    )
    .fetch_optional(at.tx.conn())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Answer::Saved(passing_on::saved(at, "chance-changed").await?))
}
