//! The SQL that stores what a person brings to a program.

use chrono::{DateTime, Utc};
use sqlx::types::Uuid;

use super::{Enrollment, EnrollmentId, Offer, Side, State, profile::Profile};
use crate::{
    companies::TopicId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::{Program, purpose_key},
};

impl Enrollment {
    /// A new place of the asking person, as an application.
    pub(super) async fn apply(
        tx: &mut CompanyTx,
        program: &Program,
        person: PersonId,
        side: Side,
        now: DateTime<Utc>,
    ) -> Result<EnrollmentId> {
        let id = EnrollmentId::new();
        Ok(sqlx::query_scalar!(
            r#"insert into enrollment (company_id, id, program_id, person_id, side, state, created_at, updated_at)
               values (current_company(), $1, $2, $3, $4, 'applied', $5, $5)
               on conflict on constraint enrollment_once do update set state = 'applied', updated_at = excluded.updated_at
               returning id as "id: EnrollmentId""#,
            id.0,
            program.id.0,
            person.0,
            side.key(),
            now
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// Stores what the person brings; an invited or openly joining person takes part from now on.
    pub(super) async fn fill(
        tx: &mut CompanyTx,
        id: EnrollmentId,
        profile: &Profile,
        state: State,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "update enrollment set state = $2, why_now = $3, purpose = $4, target_role_id = $5, capacity = $6, can_teach = $7, styles = $8,
               agreed_at = coalesce(agreed_at, $9), told_at = case when $10 then $9 else told_at end, opened_at = coalesce(opened_at, $9),
               answered_at = $9, updated_at = $9
             where id = $1 returning id",
            id.0,
            state.key(),
            profile.why_now,
            profile.purpose.map(purpose_key),
            profile.target_role.map(|role| role.0),
            profile.capacity,
            profile.can_teach,
            &profile.styles,
            now,
            profile.story.is_some()
        )
        .fetch_one(tx.conn())
        .await?;
        Self::set_offers(tx, id, &profile.offers).await?;
        Self::set_wanted(tx, id, &profile.wanted).await
    }

    async fn set_offers(tx: &mut CompanyTx, id: EnrollmentId, offers: &[Offer]) -> Result<()> {
        let topics: Vec<Uuid> = offers.iter().map(|offer| offer.topic.0).collect();
        let levels: Vec<i32> = offers.iter().map(|offer| offer.level).collect();
        let proofs: Vec<String> = offers.iter().map(|offer| offer.proof.clone()).collect();
        sqlx::query!("delete from offer where enrollment_id = $1", id.0).execute(tx.conn()).await?;
        sqlx::query!(
            "insert into offer (company_id, enrollment_id, topic_id, level, proof)
             select current_company(), $1, t.topic, t.level, t.proof from unnest($2::uuid[], $3::int[], $4::text[]) as t(topic, level, proof)",
            id.0,
            &topics,
            &levels,
            &proofs
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    async fn set_wanted(tx: &mut CompanyTx, id: EnrollmentId, wanted: &[TopicId]) -> Result<()> {
        let topics: Vec<Uuid> = wanted.iter().map(|topic| topic.0).collect();
        sqlx::query!("delete from wanted_topic where enrollment_id = $1", id.0).execute(tx.conn()).await?;
        sqlx::query!(
            "insert into wanted_topic (company_id, enrollment_id, topic_id, rank)
             select current_company(), $1, t.topic, t.at::int from unnest($2::uuid[]) with ordinality as t(topic, at)",
            id.0,
            &topics
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Stores whom the asking person wishes for, first wish first.
    pub(super) async fn set_wishes(
        tx: &mut CompanyTx,
        id: EnrollmentId,
        me: PersonId,
        wishes: &[PersonId],
    ) -> Result<()> {
        let people: Vec<Uuid> = wishes.iter().filter(|person| **person != me).map(|person| person.0).collect();
        sqlx::query!("delete from wish where enrollment_id = $1", id.0).execute(tx.conn()).await?;
        sqlx::query!(
            "insert into wish (company_id, enrollment_id, person_id, wished_id, rank)
             select current_company(), $1, $2, t.person, t.at::int from unnest($3::uuid[]) with ordinality as t(person, at)",
            id.0,
            me.0,
            &people
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Stores whom the asking person does not want, in any program. Nobody else reads it; the match run keeps it.
    pub(super) async fn set_not_these(
        tx: &mut CompanyTx,
        me: PersonId,
        others: &[PersonId],
        now: DateTime<Utc>,
    ) -> Result<()> {
        let people: Vec<Uuid> = others.iter().filter(|person| **person != me).map(|person| person.0).collect();
        sqlx::query!("delete from not_this_person where person_id = $1", me.0).execute(tx.conn()).await?;
        sqlx::query!(
            "insert into not_this_person (company_id, person_id, other_id, marked_at)
             select current_company(), $1, t.person, $3 from unnest($2::uuid[]) as t(person) on conflict do nothing",
            me.0,
            &people,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
