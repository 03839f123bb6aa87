//! What the demo's pairs passed between them: messages, know-how, chances, experiences, a first check-in. Each in its author's voice.

use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{
    dice::Dice,
    life::{Pair, speak_as},
    words::{ACTIONS, CHANCES, CHECK_INS, EXPERIENCES, MESSAGES},
};

/// How a mentee saw themselves at the start.
pub const ATTITUDES: [&str; 8] =
    ["confidence", "patience", "awareness", "limits", "consulting", "courage", "enthusiasm", "resilience"];

/// What the two wrote, noted and taught since they began.
///
/// # Errors
/// When the database refuses.
pub async fn pass(
    owner: &mut PgConnection,
    dice: &mut Dice,
    program: Uuid,
    pair: &Pair,
    nth: usize,
    began: DateTime<Utc>,
) -> anyhow::Result<()> {
    let topics =
        sqlx::query_scalar!("select id from topic order by tacit desc, name limit 6").fetch_all(&mut *owner).await?;
    let taught = topics.get(nth % topics.len().max(1)).copied();
    let taught_back = topics.get((nth + 1) % topics.len().max(1)).copied();
    let morning = began.date_naive().and_hms_opt(8, 40, 0).map_or(began, |naive| naive.and_utc());
    let day = |days: i64| morning + Duration::days(days) + Duration::minutes(17 * days);

    speak_as(owner, &pair.mentor.to_string()).await?;
    write(owner, pair, pair.mentor, MESSAGES[nth % MESSAGES.len()].0, day(21)).await?;
    teach(owner, pair, taught, (pair.mentor, pair.mentee), (Some(day(60)), None), day(15)).await?;
    chance(owner, pair, pair.mentor, CHANCES[nth % CHANCES.len()], day(40)).await?;
    let (situation, did, now) = EXPERIENCES[nth % EXPERIENCES.len()];
    sqlx::query!(
        "insert into experience (company_id, id, pairing_id, program_id, author_id, situation, did, now, written_at, published_at)
         values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8, $9)",
        Uuid::now_v7(),
        pair.id,
        program,
        pair.mentor,
        situation,
        did,
        now,
        day(33),
        nth.is_multiple_of(4).then(|| day(34))
    )
    .execute(&mut *owner)
    .await?;
    check_in(owner, pair, pair.mentor, nth, day(31)).await?;
    sqlx::query!(
        "insert into culture_step (company_id, pairing_id, point_id, ticked_at)
         select current_company(), $1, id, $2 from guide_point where kind = 'culture' and not retired order by position limit 5",
        pair.id,
        day(29)
    )
    .execute(&mut *owner)
    .await?;

    speak_as(owner, &pair.mentee.to_string()).await?;
    write(owner, pair, pair.mentee, MESSAGES[nth % MESSAGES.len()].1, day(22)).await?;
    let learner = nth.is_multiple_of(2).then(|| day(62));
    sqlx::query!("update know_how set learner_says_at = $2 where pairing_id = $1", pair.id, learner)
        .execute(&mut *owner)
        .await?;
    teach(owner, pair, taught_back, (pair.mentee, pair.mentor), (None, None), day(25)).await?;
    check_in(owner, pair, pair.mentee, nth, day(32)).await?;
    sqlx::query!(
        "update culture_step s set confirmed_at = $2 where s.pairing_id = $1
           and s.point_id in (select id from guide_point where kind = 'culture' and not retired order by position limit 3)",
        pair.id,
        day(30)
    )
    .execute(&mut *owner)
    .await?;
    let belonging = ["whom_to_ask", "be_myself", "belong"];
    rate(owner, pair, pair.mentee, "start", &ATTITUDES, &steps(dice, 2, ATTITUDES.len()), day(2)).await?;
    rate(owner, pair, pair.mentee, "day_30", &belonging, &steps(dice, 3, belonging.len()), day(32)).await?;
    act(owner, pair, nth, day(16)).await?;
    speak_as(owner, "").await
}

/// So many steps of the five words, near `around`.
pub fn steps(dice: &mut Dice, around: i32, n: usize) -> Vec<i32> {
    (0..n).map(|_| (around + i32::from(dice.one_in(2)) - i32::from(dice.one_in(3))).clamp(1, 5)).collect()
}

/// Rates statements in one voice.
///
/// # Errors
/// When the database refuses.
pub async fn rate(
    owner: &mut PgConnection,
    pair: &Pair,
    author: Uuid,
    moment: &str,
    questions: &[&str],
    values: &[i32],
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let questions: Vec<String> = questions.iter().map(|word| (*word).to_owned()).collect();
    sqlx::query!(
        "insert into rating (company_id, pairing_id, author_id, moment, question, value, rated_at)
         select current_company(), $1, $2, $3, question, value, $6 from unnest($4::text[], $5::int[]) q(question, value)",
        pair.id,
        author,
        moment,
        &questions,
        values,
        at
    )
    .execute(owner)
    .await?;
    Ok(())
}

async fn write(
    owner: &mut PgConnection,
    pair: &Pair,
    author: Uuid,
    body: &str,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    sqlx::query!(
        "insert into message (company_id, id, pairing_id, author_id, body, sent_at, form_key) values (current_company(), $1, $2, $3, $4, $5, $1)",
        Uuid::now_v7(),
        pair.id,
        author,
        body,
        at
    )
    .execute(owner)
    .await?;
    Ok(())
}

/// One side teaches the other; each may have said that the learner can do it alone.
async fn teach(
    owner: &mut PgConnection,
    pair: &Pair,
    topic: Option<Uuid>,
    (holder, learner): (Uuid, Uuid),
    (holder_says, learner_says): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    sqlx::query!(
        "insert into know_how (company_id, id, pairing_id, topic_id, holder_id, learner_id, begun_at, holder_says_at, learner_says_at)
         select current_company(), $1, $2, topic, $4, $5, $6, $7, $8 from (select $3::uuid as topic) t where topic is not null",
        Uuid::now_v7(),
        pair.id,
        topic,
        holder,
        learner,
        at,
        holder_says,
        learner_says
    )
    .execute(owner)
    .await?;
    Ok(())
}

async fn chance(
    owner: &mut PgConnection,
    pair: &Pair,
    author: Uuid,
    (body, state, outcome): (&str, &str, &str),
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    sqlx::query!(
        "insert into chance (company_id, id, pairing_id, noted_by, body, state, outcome, noted_at, changed_at)
         values (current_company(), $1, $2, $3, $4, $5, $6, $7, $7)",
        Uuid::now_v7(),
        pair.id,
        author,
        body,
        state,
        outcome,
        at
    )
    .execute(owner)
    .await?;
    Ok(())
}

async fn check_in(
    owner: &mut PgConnection,
    pair: &Pair,
    author: Uuid,
    nth: usize,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let (helps, hinders, wish) = CHECK_INS[(nth + usize::from(author == pair.mentee)) % CHECK_INS.len()];
    sqlx::query!(
        "insert into check_in (company_id, pairing_id, author_id, moment, helps, hinders, wish, written_at)
         values (current_company(), $1, $2, 'day_30', $3, $4, $5, $6)",
        pair.id,
        author,
        helps,
        hinders,
        wish,
        at
    )
    .execute(owner)
    .await?;
    Ok(())
}

/// Somebody does something for each goal of the plan; the first of it is done and shown.
async fn act(owner: &mut PgConnection, pair: &Pair, nth: usize, at: DateTime<Utc>) -> anyhow::Result<()> {
    let goals = sqlx::query_scalar!("select id from plan_goal where pairing_id = $1 order by position", pair.id)
        .fetch_all(&mut *owner)
        .await?;
    for (n, goal) in goals.into_iter().enumerate() {
        let (body, evidence) = ACTIONS[(nth + n) % ACTIONS.len()];
        let due = (at + Duration::days(30 + 20 * i64::try_from(n)?)).date_naive();
        sqlx::query!(
            "insert into plan_action (company_id, id, goal_id, pairing_id, owner_id, body, due_on, done_on, evidence, created_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8, $9)",
            Uuid::now_v7(),
            goal,
            pair.id,
            if n == 0 { pair.mentee } else { pair.mentor },
            body,
            due,
            (n == 0).then_some(due),
            evidence,
            at
        )
        .execute(&mut *owner)
        .await?;
    }
    Ok(())
}
