//! What mentees of the demo asked and what their mentors answered.

use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{
    life::{Pair, speak_as},
    words::{ANSWERS, QUESTIONS, THANKS},
};

/// Long answered with thanks; and, for the first pair of a program, one that waits.
///
/// # Errors
/// When the database refuses.
pub async fn ask(
    owner: &mut PgConnection,
    program: Uuid,
    pair: &Pair,
    nth: usize,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let asked_at = now - Duration::days(33);
    let past = question(owner, program, pair, nth, asked_at).await?;
    let answered_at = asked_at + Duration::days(1 + i64::from(nth % 2 == 1) * 4);
    speak_as(owner, &pair.mentor.to_string()).await?;
    sqlx::query!(
        "insert into guidance_answer (company_id, id, request_id, author_id, body, written_at) values (current_company(), $1, $2, $3, $4, $5)",
        Uuid::now_v7(),
        past,
        pair.mentor,
        ANSWERS[nth % ANSWERS.len()],
        answered_at
    )
    .execute(&mut *owner)
    .await?;
    speak_as(owner, &pair.mentee.to_string()).await?;
    sqlx::query!(
        "update guidance_request set state = 'answered', answered_at = $2, thanks = $3 where id = $1",
        past,
        answered_at,
        THANKS
    )
    .execute(&mut *owner)
    .await?;
    speak_as(owner, "").await?;
    if nth == 0 {
        question(owner, program, pair, nth + 1, now - Duration::hours(20)).await?;
    }
    Ok(())
}

async fn question(
    owner: &mut PgConnection,
    program: Uuid,
    pair: &Pair,
    nth: usize,
    at: DateTime<Utc>,
) -> anyhow::Result<Uuid> {
    let id = Uuid::now_v7();
    let (kind, body) = QUESTIONS[nth % QUESTIONS.len()];
    sqlx::query!(
        "insert into guidance_request (company_id, id, program_id, pairing_id, author_id, kind, body, wished_by, state, asked_at, remind_on)
         values (current_company(), $1, $2, $3, $4, $5, $6, $7, 'open', $8, $9)",
        id,
        program,
        pair.id,
        pair.mentee,
        kind,
        body,
        (at + Duration::days(6)).date_naive(),
        at,
        (at + Duration::days(5)).date_naive()
    )
    .execute(&mut *owner)
    .await?;
    sqlx::query!(
        "insert into guidance_recipient (company_id, request_id, person_id, author_id, asked_at) values (current_company(), $1, $2, $3, $4)",
        id,
        pair.mentor,
        pair.mentee,
        at
    )
    .execute(owner)
    .await?;
    Ok(id)
}
