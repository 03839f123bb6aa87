//! Experience notes (S24b): the situation, what I did, what I would do now. Their owner may publish them to the program.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Pairing,
    access::OfPairing,
    passing_on::{self, PassingOn, Typed},
};
use crate::{
    enrollment::access::Participant,
    kit::{
        clock::Now,
        db::{CompanyTx, Saved},
        error::{Error, Result},
        extract::{Form, Path},
        form::Errors,
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
    programs::Program,
};

crate::id!(
    /// One experience.
    ExperienceId
);

/// An experience as its author tells it.
pub struct Experience {
    pub id: ExperienceId,
    pub author_id: PersonId,
    pub author: String,
    pub situation: String,
    pub did: String,
    pub now: String,
    pub written_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
pub struct At {
    experience: ExperienceId,
}

/// What people of a program have published to it.
#[derive(Template)]
#[template(path = "pairings/experiences.html")]
pub struct Experiences {
    chrome: Chrome,
    program: Program,
    list: Vec<Experience>,
}

/// Experiences on the program's page: the newest.
const MOST: i64 = 100;

impl Experience {
    /// The experiences noted in a pairing, the newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select e.id as "id: ExperienceId", e.author_id as "author_id: PersonId", concat_ws(' ', p.given_name, p.family_name) as "author!",
                 e.situation, e.did, e.now, e.written_at, e.published_at
               from experience e join person p on p.company_id = e.company_id and p.id = e.author_id
               where e.pairing_id = $1 order by e.written_at desc, e.id desc limit 100"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// What was published to a program, the newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    async fn published(tx: &mut CompanyTx, program: &Program) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select e.id as "id: ExperienceId", e.author_id as "author_id: PersonId", concat_ws(' ', p.given_name, p.family_name) as "author!",
                 e.situation, e.did, e.now, e.written_at, e.published_at
               from experience e join person p on p.company_id = e.company_id and p.id = e.author_id
               where e.program_id = $1 and e.published_at is not null order by e.published_at desc, e.id limit $2"#,
            program.id.0,
            MOST
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

/// One of the two notes an experience; it stays between them.
pub async fn create(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<PassingOn>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let situation = errors.required("situation", &typed.situation, 2000);
    let did = errors.required("did", &typed.did, 2000);
    let today = errors.optional("now", &typed.now, 2000);
    if !errors.is_empty() {
        return Ok(Answer::Again(PassingOn::of(at, errors, typed).await?));
    }
    sqlx::query!(
        "insert into experience (company_id, id, pairing_id, program_id, author_id, situation, did, now, written_at)
         values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8)",
        ExperienceId::new().0,
        at.pairing.id.0,
        at.pairing.program_id.0,
        at.me.id.0,
        situation,
        did,
        today,
        now
    )
    .execute(at.tx.conn())
    .await?;
    Ok(Answer::Saved(passing_on::saved(at, "experience-noted").await?))
}

/// Its owner publishes it to everybody of the program.
pub async fn publish(at: OfPairing, Path(place): Path<At>, Now(now): Now) -> Result<Saved> {
    show_to(at, place.experience, Some(now), "experience-published").await
}

/// Its owner takes it back between the two.
pub async fn take_back(at: OfPairing, Path(place): Path<At>) -> Result<Saved> {
    show_to(at, place.experience, None, "experience-taken-back").await
}

async fn show_to(
    mut at: OfPairing,
    experience: ExperienceId,
    since: Option<DateTime<Utc>>,
    notice: &'static str,
) -> Result<Saved> {
    let (me, pairing) = (at.me.id, at.pairing.id);
    sqlx::query!(
        "update experience set published_at = $4 where id = $1 and pairing_id = $2 and author_id = $3 returning id",
        experience.0,
        pairing.0,
        me.0,
        since
    )
    .fetch_optional(at.tx.conn())
    .await?
    .ok_or(Error::NotFound)?;
    passing_on::saved(at, notice).await
}

/// The experiences of a program, for whoever takes part in it.
pub async fn list(mut part: Participant) -> Result<Page<Experiences>> {
    let list = Experience::published(&mut part.member.tx, &part.program).await?;
    Ok(Page(Experiences { chrome: part.member.chrome, program: part.program, list }))
}
