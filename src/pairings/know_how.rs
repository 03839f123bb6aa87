//! Know-how that one of the two passes on to the other (S33): learning becomes held when both say the learner can do it alone.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Pairing, Side,
    access::OfPairing,
    passing_on::{self, PassingOn, Typed},
};
use crate::{
    companies::{Topic, TopicId},
    kit::{
        clock::Now,
        db::{CompanyTx, Saved},
        error::{Error, OnConstraint, Result},
        extract::{Form, Path},
        form::Errors,
        id::PersonId,
        page::Answer,
    },
};

crate::id!(
    /// One topic that is passed on in a pairing.
    KnowHowId
);

/// A topic on its way from its holder to its learner.
#[derive(Clone)]
pub struct KnowHow {
    pub id: KnowHowId,
    pub topic: String,
    pub tacit: bool,
    pub holder_id: PersonId,
    pub learner_id: PersonId,
    pub holder_says_at: Option<DateTime<Utc>>,
    pub learner_says_at: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
pub struct At {
    know_how: KnowHowId,
}

impl KnowHow {
    /// Whether the learner can do it alone, and both say so.
    pub fn is_held(&self) -> bool {
        self.holder_says_at.is_some() && self.learner_says_at.is_some()
    }

    /// Whether this one of the two has said so.
    pub fn is_said_by(&self, person: &PersonId) -> bool {
        (*person == self.holder_id && self.holder_says_at.is_some())
            || (*person == self.learner_id && self.learner_says_at.is_some())
    }

    /// What is passed on in a pairing, in the order it was begun.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select k.id as "id: KnowHowId", t.name as topic, t.tacit,
                 k.holder_id as "holder_id: PersonId", k.learner_id as "learner_id: PersonId", k.holder_says_at, k.learner_says_at
               from know_how k join topic t on t.company_id = k.company_id and t.id = k.topic_id
               where k.pairing_id = $1 order by k.id limit 100"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Everybody who holds or learns a topic, the newest first; `most` at the most.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of_topic(tx: &mut CompanyTx, topic: TopicId, most: i64) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select k.id as "id: KnowHowId", t.name as topic, t.tacit,
                 k.holder_id as "holder_id: PersonId", k.learner_id as "learner_id: PersonId", k.holder_says_at, k.learner_says_at
               from know_how k join topic t on t.company_id = k.company_id and t.id = k.topic_id
               where k.topic_id = $1 order by k.begun_at desc, k.id limit $2"#,
            topic.0,
            most
        )
        .fetch_all(tx.conn())
        .await?)
    }

    async fn begin(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        topic: TopicId,
        holder: Side,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into know_how (company_id, id, pairing_id, topic_id, holder_id, learner_id, begun_at)
             values (current_company(), $1, $2, $3, $4, $5, $6)",
            KnowHowId::new().0,
            pairing.id.0,
            topic.0,
            pairing.person(holder).0,
            pairing.person(holder.other()).0,
            now
        )
        .execute(tx.conn())
        .await
        .on_constraint("know_how_once", || Error::Conflict)?;
        Ok(())
    }

    /// One of the two says that the learner can do it alone; saying it twice changes nothing.
    async fn say(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        id: KnowHowId,
        me: PersonId,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let said = sqlx::query!(
            r#"update know_how set
                 holder_says_at = case when holder_id = $3 then coalesce(holder_says_at, $4) else holder_says_at end,
                 learner_says_at = case when learner_id = $3 then coalesce(learner_says_at, $4) else learner_says_at end
               where id = $1 and pairing_id = $2 returning holder_says_at is not null and learner_says_at is not null as "held!""#,
            id.0,
            pairing.id.0,
            me.0,
            now
        )
        .fetch_optional(tx.conn())
        .await?
        .ok_or(Error::NotFound)?;
        Ok(said.held)
    }
}

/// A topic begins its way.
pub async fn create(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<PassingOn>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let topics = Topic::all(&mut at.tx).await?;
    let topic = topics.iter().find(|t| t.id.to_string() == typed.topic).map(|t| t.id);
    if topic.is_none() {
        errors.add("topic", "error-choose");
    }
    let holder = errors.one_of("holder", &typed.holder, &[("mentor", Side::Mentor), ("mentee", Side::Mentee)]);
    let known = KnowHow::of(&mut at.tx, &at.pairing).await?;
    if topics.iter().any(|t| Some(t.id) == topic && known.iter().any(|k| k.topic == t.name)) {
        errors.add("topic", "know-how-already");
    }
    let (Some(topic), Some(holder), true) = (topic, holder, errors.is_empty()) else {
        return Ok(Answer::Again(PassingOn::of(at, errors, typed).await?));
    };
    let pairing = at.pairing.clone();
    KnowHow::begin(&mut at.tx, &pairing, topic, holder, now).await?;
    Ok(Answer::Saved(passing_on::saved(at, "know-how-begun").await?))
}

/// "Can do it alone", in the reader's own name.
pub async fn say(mut at: OfPairing, Path(place): Path<At>, Now(now): Now) -> Result<Saved> {
    at.must_be_living()?;
    let (me, pairing) = (at.me.id, at.pairing.clone());
    let held = KnowHow::say(&mut at.tx, &pairing, place.know_how, me, now).await?;
    passing_on::saved(at, if held { "know-how-held-now" } else { "know-how-said" }).await
}
