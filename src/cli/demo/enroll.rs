//! Who takes part in the demo's programs, and what they wrote when they joined.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{
    dice::Dice,
    words::{CAN_TEACH, CHANGED, DEFEATS, PROOFS, SUCCESSES, WHY_NOW},
};

/// Which people a program looks for on one side, most fitting first.
pub struct Search<'a> {
    pub program: Uuid,
    /// Only this one, where it is somebody in particular.
    pub person: Option<Uuid>,
    pub side: &'a str,
    /// Levels of the current role, from and to.
    pub levels: (i32, i32),
    /// Hired within so many days, or more than so many days ago where negative.
    pub hired_within: Option<i32>,
    pub most: i64,
    /// How far they have come: "approved" or "invited".
    pub state: &'a str,
    pub at: DateTime<Utc>,
}

struct Place {
    id: Uuid,
    person: Uuid,
}

/// Enrolls them with everything a match needs.
///
/// # Errors
/// When the database refuses.
pub async fn enroll(owner: &mut PgConnection, dice: &mut Dice, search: &Search<'_>) -> anyhow::Result<()> {
    let people = sqlx::query_scalar!(
        "select p.id from person p
         where p.level between $1 and $2 and ($7::uuid is null or p.id = $7)
           and ($3::int is null
             or ($3 >= 0 and p.hire_date > $4::timestamptz::date - $3)
             or ($3 < 0 and p.hire_date <= $4::timestamptz::date + $3))
           and not exists (select from enrollment e where e.person_id = p.id)
           and ($7::uuid is not null or p.account_id is null)
         order by md5(p.employee_number || $5::text) limit $6",
        search.levels.0,
        search.levels.1,
        search.hired_within,
        search.at,
        search.side,
        search.most,
        search.person
    )
    .fetch_all(&mut *owner)
    .await?;
    let topics = sqlx::query_scalar!("select id from topic order by lower(name)").fetch_all(&mut *owner).await?;
    for person in &people {
        let place = Place { id: Uuid::now_v7(), person: *person };
        invite(owner, &place, search).await?;
        if search.state == "invited" {
            continue;
        }
        approve(owner, dice, &place, search).await?;
        match search.side {
            "mentor" => offer(owner, dice, &place, search, &topics).await?,
            _ => want(owner, dice, &place, &topics).await?,
        }
    }
    Ok(())
}

async fn invite(owner: &mut PgConnection, place: &Place, search: &Search<'_>) -> anyhow::Result<()> {
    sqlx::query!(
        "insert into enrollment (company_id, id, program_id, person_id, side, state, invited_at, created_at, updated_at)
         values (current_company(), $1, $2, $3, $4, 'invited', $5, $5, $5)",
        place.id,
        search.program,
        place.person,
        search.side,
        search.at
    )
    .execute(owner)
    .await?;
    Ok(())
}

async fn approve(owner: &mut PgConnection, dice: &mut Dice, place: &Place, search: &Search<'_>) -> anyhow::Result<()> {
    let is_mentor = search.side == "mentor";
    let styles: Vec<String> =
        [["advise", "listen"], ["orient", "decide"], ["listen", "orient"]][dice.below(3)].map(str::to_owned).to_vec();
    sqlx::query!(
        "update enrollment set state = 'approved', purpose = 'effective', styles = $2, capacity = $3, can_teach = $4, why_now = $5,
           agreed_at = $6, oriented_at = $6, opened_at = $6, answered_at = $6, updated_at = $6,
           told_at = case when side = 'mentor' then $6::timestamptz end
         where id = $1",
        place.id,
        &styles,
        if is_mentor { 1 + i32::from(dice.one_in(3)) } else { 1 },
        CAN_TEACH[dice.below(CAN_TEACH.len())],
        if is_mentor { "" } else { WHY_NOW[dice.below(WHY_NOW.len())] },
        search.at
    )
    .execute(owner)
    .await?;
    Ok(())
}

/// Three topics of the eight or so that most people here ask about, so that offers and wishes meet.
fn three(dice: &mut Dice, topics: &[Uuid]) -> Vec<Uuid> {
    let first = dice.below(6);
    (0..3).filter_map(|n| topics.get((first + n * 2) % topics.len().max(1)).copied()).collect()
}

async fn offer(
    owner: &mut PgConnection,
    dice: &mut Dice,
    place: &Place,
    search: &Search<'_>,
    topics: &[Uuid],
) -> anyhow::Result<()> {
    for topic in three(dice, topics) {
        sqlx::query!(
            "insert into offer (company_id, enrollment_id, topic_id, level, proof) values (current_company(), $1, $2, $3, $4) on conflict do nothing",
            place.id,
            topic,
            1 + i32::try_from(dice.below(3))?,
            PROOFS[dice.below(PROOFS.len())]
        )
        .execute(&mut *owner)
        .await?;
    }
    sqlx::query!(
        "insert into mentor_story (company_id, enrollment_id, program_id, person_id, success, defeat, changed, written_at)
         values (current_company(), $1, $2, $3, $4, $5, $6, $7)",
        place.id,
        search.program,
        place.person,
        SUCCESSES[dice.below(SUCCESSES.len())],
        DEFEATS[dice.below(DEFEATS.len())],
        CHANGED[dice.below(CHANGED.len())],
        search.at
    )
    .execute(owner)
    .await?;
    Ok(())
}

async fn want(owner: &mut PgConnection, dice: &mut Dice, place: &Place, topics: &[Uuid]) -> anyhow::Result<()> {
    for (rank, topic) in three(dice, topics).into_iter().enumerate() {
        sqlx::query!(
            "insert into wanted_topic (company_id, enrollment_id, topic_id, rank) values (current_company(), $1, $2, $3) on conflict (company_id, enrollment_id, topic_id) do nothing",
            place.id,
            topic,
            1 + i32::try_from(rank)?
        )
        .execute(&mut *owner)
        .await?;
    }
    Ok(())
}
