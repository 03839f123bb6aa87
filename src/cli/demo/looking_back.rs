//! Pairs of the demo that went their way to the end: both looked back, and the totals of their answers are counted.

use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{
    between::{ATTITUDES, rate, steps},
    dice::Dice,
    life::{Pair, speak_as},
    words::CLOSES,
};

/// How it was between the two.
const RELATIONSHIP: [&str; 5] = ["trust", "example", "often", "learned", "again"];

/// Both hand in their close, and the pairing is completed.
///
/// # Errors
/// When the database refuses.
pub async fn look_back(
    owner: &mut PgConnection,
    dice: &mut Dice,
    pair: &Pair,
    nth: usize,
    goals: &[Uuid],
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let at = now - Duration::days(12);
    sqlx::query!(
        "update pairing set state = 'closing', closing_from = $2, close_due_on = $2::date + 28, ends_on = $2 where id = $1",
        pair.id,
        (at - Duration::days(5)).date_naive()
    )
    .execute(&mut *owner)
    .await?;
    for author in [pair.mentor, pair.mentee] {
        speak_as(owner, &author.to_string()).await?;
        write(owner, pair, author, nth, goals, at).await?;
        let reached: Vec<String> = goals.iter().take(2).map(|goal| format!("goal:{goal}")).collect();
        let mut questions: Vec<&str> = reached.iter().map(String::as_str).chain(RELATIONSHIP).collect();
        if author == pair.mentee {
            questions.extend(ATTITUDES);
        }
        rate(owner, pair, author, "close", &questions, &steps(dice, 4, questions.len()), at).await?;
        sqlx::query!(
            "update closing set handed_in_at = $3 where pairing_id = $1 and author_id = $2",
            pair.id,
            author,
            at
        )
        .execute(&mut *owner)
        .await?;
    }
    speak_as(owner, "").await?;
    sqlx::query!(
        "with p as (update pairing set state = 'completed', ended_at = $2 where id = $1 returning mentee_enrollment)
         update enrollment e set state = 'finished', updated_at = $2 from p where e.id = p.mentee_enrollment",
        pair.id,
        at
    )
    .execute(owner)
    .await?;
    Ok(())
}

/// Done, to improve and next for a goal, and thanks; every second author lets HR read.
async fn write(
    owner: &mut PgConnection,
    pair: &Pair,
    author: Uuid,
    nth: usize,
    goals: &[Uuid],
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let (done, improve, next, thanks) = CLOSES[(nth + usize::from(author == pair.mentee)) % CLOSES.len()];
    sqlx::query!(
        "insert into closing (company_id, pairing_id, author_id, thanks, hr_may_read, saved_at) values (current_company(), $1, $2, $3, false, $4)",
        pair.id,
        author,
        thanks,
        at
    )
    .execute(&mut *owner)
    .await?;
    if let Some(goal) = goals.first() {
        sqlx::query!(
            "insert into closing_answer (company_id, pairing_id, author_id, goal_id, done, to_improve, next, hr_may_read)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7)",
            pair.id,
            author,
            goal,
            done,
            improve,
            next,
            nth % 2 == 1
        )
        .execute(owner)
        .await?;
    }
    Ok(())
}

/// The answers of a program's pairs become totals, five people and more at a time.
///
/// # Errors
/// When the database refuses.
pub async fn count(owner: &mut PgConnection, program: Uuid, now: DateTime<Utc>) -> anyhow::Result<()> {
    sqlx::query!("select count_answers($1, $2)", program, now).execute(owner).await?;
    Ok(())
}
