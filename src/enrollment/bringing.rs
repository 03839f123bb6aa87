//! What many places bring, read at once: offers, wanted topics, wishes, marks.

use std::collections::HashMap;

use super::{Enrollment, EnrollmentId, Offer, Side, State, queries::uuids};
use crate::{
    companies::TopicId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::ProgramId,
};

impl Enrollment {
    /// Where some people stand on one side of a program; who has no place is absent.
    pub async fn places_of(
        tx: &mut CompanyTx,
        program: ProgramId,
        side: Side,
        people: &[PersonId],
    ) -> Result<HashMap<PersonId, State>> {
        let people: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
        let rows = sqlx::query!(
            r#"select person_id as "person: PersonId", state as "state: State" from enrollment
               where program_id = $1 and side = $2 and person_id = any($3) and state not in ('declined', 'withdrawn')"#,
            program.0,
            side.key(),
            &people
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.person, r.state)).collect())
    }

    /// What these places offer.
    pub async fn offers_of(tx: &mut CompanyTx, ids: &[EnrollmentId]) -> Result<Vec<(EnrollmentId, Offer)>> {
        let rows = sqlx::query!(
            r#"select enrollment_id as "place: EnrollmentId", topic_id as "topic: TopicId", level, proof
               from offer where enrollment_id = any($1) order by enrollment_id, level desc, topic_id limit 200000"#,
            &uuids(ids)
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.place, Offer { topic: r.topic, level: r.level, proof: r.proof })).collect())
    }

    /// What these places want to learn, first wish first.
    pub async fn wanted_of(tx: &mut CompanyTx, ids: &[EnrollmentId]) -> Result<Vec<(EnrollmentId, TopicId)>> {
        let rows = sqlx::query!(
            r#"select enrollment_id as "place: EnrollmentId", topic_id as "topic: TopicId"
               from wanted_topic where enrollment_id = any($1) order by enrollment_id, rank limit 200000"#,
            &uuids(ids)
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.place, r.topic)).collect())
    }

    /// Whom these places wish for, first wish first. Only the system and their author read any.
    pub async fn wishes_of(tx: &mut CompanyTx, ids: &[EnrollmentId]) -> Result<Vec<(EnrollmentId, PersonId)>> {
        let rows = sqlx::query!(
            r#"select enrollment_id as "place: EnrollmentId", wished_id as "wished: PersonId"
               from wish where enrollment_id = any($1) order by enrollment_id, rank limit 200000"#,
            &uuids(ids)
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.place, r.wished)).collect())
    }

    /// Who has marked whom as "not this person". Only the system and their author read any.
    pub async fn not_these_of(tx: &mut CompanyTx, people: &[PersonId]) -> Result<Vec<(PersonId, PersonId)>> {
        let people: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
        let rows = sqlx::query!(
            r#"select person_id as "person: PersonId", other_id as "other: PersonId"
               from not_this_person where person_id = any($1) order by person_id, other_id limit 200000"#,
            &people
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.person, r.other)).collect())
    }
}
