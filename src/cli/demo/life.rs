//! Months of mentoring: what pairs of the demo did since they began. Written as the owner of the tables, who alone may write for others.

use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{
    between,
    dice::Dice,
    guidance, looking_back,
    meetings::{ahead, meet},
    words::{EXCHANGES, GOALS, WELCOMES},
};

/// Two of the demo's people.
pub struct Pair {
    pub id: Uuid,
    pub mentor: Uuid,
    pub mentee: Uuid,
}

/// Lets every proposed pair of a program accept, and live until today.
///
/// # Errors
/// When the database refuses.
pub async fn live(
    owner: &mut PgConnection,
    dice: &mut Dice,
    program: Uuid,
    began: DateTime<Utc>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let pairs = sqlx::query_as!(
        Pair,
        r#"select g.id, g.mentor_id as mentor, g.mentee_id as mentee from pairing g join person m on m.id = g.mentee_id
           where g.program_id = $1 and g.state = 'proposed' order by m.employee_number"#,
        program
    )
    .fetch_all(&mut *owner)
    .await?;
    let goals = sqlx::query_scalar!("select id from program_goal where program_id = $1 order by position", program)
        .fetch_all(&mut *owner)
        .await?;
    for (nth, pair) in pairs.iter().enumerate() {
        accept(owner, dice, pair, began).await?;
        exchange(owner, pair, began, nth % 5 == 4).await?;
        agree(owner, pair, began).await?;
        plan(owner, dice, pair, &goals, began).await?;
        // One in nine has gone quiet, one in nine never met a second time.
        let last = match nth % 9 {
            7 => now - Duration::days(75),
            8 => began + Duration::days(20),
            _ => now,
        };
        meet(owner, dice, pair, &goals, began, last).await?;
        between::pass(owner, dice, program, pair, nth, began).await?;
        if nth % 3 == 0 {
            guidance::ask(owner, program, pair, nth, now).await?;
        }
        // One in four of those who began long ago has reached the end.
        if nth % 4 == 3 && now - began > Duration::days(120) {
            looking_back::look_back(owner, dice, pair, nth, &goals, now).await?;
        } else if nth % 9 < 7 {
            ahead(owner, dice, pair, now).await?;
        }
    }
    looking_back::count(owner, program, now).await
}

async fn accept(owner: &mut PgConnection, dice: &mut Dice, pair: &Pair, began: DateTime<Utc>) -> anyhow::Result<()> {
    sqlx::query!(
        "insert into welcome (company_id, pairing_id, author_id, body, written_at) values (current_company(), $1, $2, $3, $4)",
        pair.id,
        pair.mentor,
        WELCOMES[dice.below(WELCOMES.len())],
        began
    )
    .execute(&mut *owner)
    .await?;
    sqlx::query!(
        "with p as (
           update pairing set mentor_accepted_at = $2, mentee_accepted_at = $2, state = 'active', started_on = $2::timestamptz::date,
             ends_on = ($2::timestamptz + make_interval(months => (select length_months from program where id = program_id)))::date
           where id = $1 returning mentor_enrollment, mentee_enrollment)
         update enrollment e set state = 'placed', updated_at = $2 from p
         where e.id in (p.mentor_enrollment, p.mentee_enrollment) and e.state = 'approved'",
        pair.id,
        began
    )
    .execute(&mut *owner)
    .await?;
    sqlx::query!(
        "update notice set read_at = $2, done_at = $2 where path like '/pairings/' || $1::text || '%'",
        pair.id.to_string(),
        began
    )
    .execute(owner)
    .await?;
    Ok(())
}

/// Both boxes, or for some only the mentor's: the seal holds.
async fn exchange(owner: &mut PgConnection, pair: &Pair, began: DateTime<Utc>, one_side: bool) -> anyhow::Result<()> {
    for (author, words) in [pair.mentor, pair.mentee].iter().zip(EXCHANGES) {
        if one_side && *author == pair.mentee {
            continue;
        }
        speak_as(owner, &author.to_string()).await?;
        sqlx::query!(
            "insert into exchange (company_id, pairing_id, author_id, the_way, defeat, success, hope, saved_at, handed_in_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, $7)",
            pair.id,
            author,
            words.0,
            words.1,
            words.2,
            words.3,
            began + Duration::days(9)
        )
        .execute(&mut *owner)
        .await?;
    }
    speak_as(owner, "").await
}

/// Sealed text is taken from its author only, from the owner of the tables as well; nobody ("") is the system.
pub async fn speak_as(owner: &mut PgConnection, person: &str) -> anyhow::Result<()> {
    sqlx::query!("select set_config('app.person', $1, false)", person).fetch_one(owner).await?;
    Ok(())
}

/// The mentor writes it down and signs, then the mentee does.
async fn agree(owner: &mut PgConnection, pair: &Pair, began: DateTime<Utc>) -> anyhow::Result<()> {
    speak_as(owner, &pair.mentor.to_string()).await?;
    sqlx::query!(
        "insert into agreement (company_id, pairing_id, version, rhythm_days, place, own_words, confidential, boundaries, written_by, written_at,
           mentor_signed_at)
         select current_company(), id, 1, rhythm_days, 'In person when we can', 'The mentee brings the topic. The mentor brings no ready answers.',
           true, true, mentor_id, $2, $2
         from pairing where id = $1",
        pair.id,
        began + Duration::days(10)
    )
    .execute(&mut *owner)
    .await?;
    speak_as(owner, &pair.mentee.to_string()).await?;
    sqlx::query!(
        "update agreement set mentee_signed_at = $2 where pairing_id = $1",
        pair.id,
        began + Duration::days(10)
    )
    .execute(&mut *owner)
    .await?;
    speak_as(owner, "").await
}

async fn plan(
    owner: &mut PgConnection,
    dice: &mut Dice,
    pair: &Pair,
    goals: &[Uuid],
    began: DateTime<Utc>,
) -> anyhow::Result<()> {
    let first = dice.below(GOALS.len());
    for n in 0..2 {
        let (title, personal, family) = GOALS[(first + n) % GOALS.len()];
        sqlx::query!(
            "insert into plan_goal (company_id, id, pairing_id, program_goal_id, title, personal, family, started_at_step, step, position, created_by, created_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, 2, $7, $8, $9, $10)",
            Uuid::now_v7(),
            pair.id,
            goals.get(n % goals.len().max(1)),
            title,
            personal,
            family,
            2 + i32::try_from(dice.below(3))?,
            i32::try_from(n)?,
            pair.mentee,
            began + Duration::days(14)
        )
        .execute(&mut *owner)
        .await?;
    }
    Ok(())
}
