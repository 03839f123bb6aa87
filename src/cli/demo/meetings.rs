//! The sessions of the demo's pairs, with what both wrote about them.

use chrono::{DateTime, Days, Duration, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{
    dice::Dice,
    life::Pair,
    words::{MENTEES, PRIVATE, SESSIONS},
};

/// Sessions about every agreed number of days, at two in the afternoon of a working day.
pub async fn meet(
    owner: &mut PgConnection,
    dice: &mut Dice,
    pair: &Pair,
    goals: &[Uuid],
    began: DateTime<Utc>,
    until: DateTime<Utc>,
) -> anyhow::Result<()> {
    let rhythm =
        sqlx::query_scalar!("select rhythm_days from pairing where id = $1", pair.id).fetch_one(&mut *owner).await?;
    let mut at = afternoon(began + Duration::days(6));
    let mut told = dice.below(SESSIONS.len());
    while at < until {
        let state = if dice.one_in(8) { "missed" } else { "held" };
        let session = Uuid::now_v7();
        sqlx::query!(
            "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, place, planned_by, planned_at, logged_by, logged_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, '', $7, $5, $7, $5)",
            session,
            pair.id,
            state,
            ["in_person", "video", "in_person", "phone"][dice.below(4)],
            at,
            [45, 60, 60, 75][dice.below(4)],
            pair.mentor
        )
        .execute(&mut *owner)
        .await?;
        if state == "held" {
            told += 1;
            note(owner, dice, pair, goals, (session, told), at).await?;
        }
        at = afternoon(at + Duration::days(i64::from(rhythm) - 3 + i64::try_from(dice.below(8))?));
    }
    Ok(())
}

async fn note(
    owner: &mut PgConnection,
    dice: &mut Dice,
    pair: &Pair,
    goals: &[Uuid],
    (session, told): (Uuid, usize),
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let (learned, talked, challenged) = SESSIONS[told % SESSIONS.len()];
    sqlx::query!(
        "insert into session_note (company_id, id, session_id, pairing_id, author_id, shared, learned, talked, challenged, used, written_at)
         values (current_company(), $1, $2, $3, $4, true, $5, $6, $7, '{advise}', $8)",
        Uuid::now_v7(),
        session,
        pair.id,
        pair.mentor,
        learned,
        talked,
        challenged,
        at
    )
    .execute(&mut *owner)
    .await?;
    if told.is_multiple_of(2) {
        let (talked, learned) = MENTEES[told / 2 % MENTEES.len()];
        sqlx::query!(
            "insert into session_note (company_id, id, session_id, pairing_id, author_id, shared, learned, talked, used, written_at)
             values (current_company(), $1, $2, $3, $4, true, $5, $6, '{listen}', $7)",
            Uuid::now_v7(),
            session,
            pair.id,
            pair.mentee,
            learned,
            talked,
            at + Duration::hours(2)
        )
        .execute(&mut *owner)
        .await?;
    }
    if dice.one_in(3) {
        sqlx::query!(
            "insert into session_note (company_id, id, session_id, pairing_id, author_id, shared, body, written_at)
             values (current_company(), $1, $2, $3, $4, false, $5, $6)",
            Uuid::now_v7(),
            session,
            pair.id,
            pair.mentor,
            PRIVATE[dice.below(PRIVATE.len())],
            at
        )
        .execute(&mut *owner)
        .await?;
    }
    // The last goal of a program is worked on by nobody yet: its row says so.
    let worked_on = goals.len().saturating_sub(1).max(1);
    if let Some(goal) = goals.get(dice.below(worked_on)) {
        sqlx::query!(
            "insert into session_goal (company_id, session_id, goal_id) values (current_company(), $1, $2)",
            session,
            goal
        )
        .execute(owner)
        .await?;
    }
    Ok(())
}

/// The next session is planned.
pub async fn ahead(owner: &mut PgConnection, dice: &mut Dice, pair: &Pair, now: DateTime<Utc>) -> anyhow::Result<()> {
    sqlx::query!(
        "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, place, planned_by, planned_at)
         values (current_company(), $1, $2, 'planned', 'in_person', $3, 60, 'Room Alster 3.12', $4, $5)",
        Uuid::now_v7(),
        pair.id,
        afternoon(now + Duration::days(2 + i64::try_from(dice.below(14))?)),
        pair.mentor,
        now
    )
    .execute(owner)
    .await?;
    Ok(())
}

/// Two in the afternoon in Hamburg's winter, on the next working day.
fn afternoon(at: DateTime<Utc>) -> DateTime<Utc> {
    use chrono::{Datelike, Weekday};
    let mut day = at.date_naive();
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day = day.checked_add_days(Days::new(1)).unwrap_or(day);
    }
    day.and_hms_opt(13, 0, 0).map_or(at, |naive| naive.and_utc())
}
