//! The demo's four programs: two in mid-life, one waiting to be matched, one in enrollment.

use anyhow::Context;
use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;

use super::{
    dice::Dice,
    enroll::{Search, enroll},
    life,
};
use crate::{
    kit::{id::CompanyId, site::Site, text::Lang},
    matches,
    people::Person,
    programs::{Preset, Program, ProgramId, Refused, State},
};

/// Makes the programs with everybody in them.
///
/// # Errors
/// When the database refuses.
pub async fn make(
    site: &Site,
    company: CompanyId,
    owner: &mut PgConnection,
    everybody: &[Person],
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let mut dice = Dice::new(0xC0_FFEE);
    let find = |given: &str| everybody.iter().find(|p| p.given_name == given).context("a known person");
    let amara = find("Amara")?;

    let began = now - Duration::days(170);
    let managers = create(site, company, Preset::FirstTimeManagers, "First-time managers", amara, began, began).await?;
    let (henrik, priya) = (find("Henrik")?, find("Priya")?);
    known(owner, &mut dice, managers, henrik, "mentor", began).await?;
    known(owner, &mut dice, managers, priya, "mentee", began).await?;
    suit_each_other(owner, managers, henrik, priya).await?;
    side(owner, &mut dice, managers, "mentor", (4, 5), None, 26, "approved", began).await?;
    side(owner, &mut dice, managers, "mentee", (4, 4), None, 28, "approved", began).await?;
    pair(site, company, owner, &mut dice, managers, began, now).await?;

    let began = now - Duration::days(80);
    let sponsor = create(site, company, Preset::Sponsor, "Sponsor for new hires", amara, began, began).await?;
    side(owner, &mut dice, sponsor, "mentor", (2, 4), Some(-1100), 30, "approved", began).await?;
    side(owner, &mut dice, sponsor, "mentee", (1, 2), Some(400), 34, "approved", began).await?;
    pair(site, company, owner, &mut dice, sponsor, began, now).await?;

    let (recently, soon) = (now - Duration::days(12), now + Duration::days(19));
    let potentials = create(site, company, Preset::KnowHow, "Know-how of the grid", amara, recently, soon).await?;
    side(owner, &mut dice, potentials, "mentor", (3, 6), None, 41, "approved", recently).await?;
    side(owner, &mut dice, potentials, "mentee", (1, 3), None, 48, "approved", recently).await?;
    step(site, company, potentials, &[State::Enrolling, State::Matching], recently).await?;

    let expatriates = create(site, company, Preset::Expatriates, "Expatriates", amara, recently, soon).await?;
    step(site, company, expatriates, &[State::Enrolling], recently).await?;
    side(owner, &mut dice, expatriates, "mentor", (3, 5), None, 12, "approved", recently).await?;
    side(owner, &mut dice, expatriates, "mentor", (3, 5), None, 10, "invited", recently).await?;
    side(owner, &mut dice, expatriates, "mentee", (1, 3), None, 9, "approved", recently).await?;
    side(owner, &mut dice, expatriates, "mentee", (1, 3), None, 15, "invited", recently).await?;
    Ok(())
}

async fn create(
    site: &Site,
    company: CompanyId,
    preset: Preset,
    name: &str,
    coordinator: &Person,
    at: DateTime<Utc>,
    starts: DateTime<Utc>,
) -> anyhow::Result<ProgramId> {
    let mut tx = site.db.system(company).await?;
    let mut setup = preset.setup(Lang::english(), 6);
    setup.name = name.to_owned();
    setup.starts_on = Some(starts.date_naive());
    let id = Program::create(&mut tx, preset, &setup, at).await.map_err(|refused| match refused {
        Refused::Other(error) => anyhow::Error::from(error),
        _ => anyhow::anyhow!("the program {name} was refused"),
    })?;
    let program = Program::find(&mut tx, id).await?;
    program.add_coordinator(&mut tx, coordinator.id).await?;
    tx.commit().await?;
    Ok(id)
}

async fn step(
    site: &Site,
    company: CompanyId,
    id: ProgramId,
    states: &[State],
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    for state in states {
        let mut tx = site.db.system(company).await?;
        let program = Program::find(&mut tx, id).await?;
        program.step(&mut tx, *state, at.date_naive(), at).await?;
        tx.commit().await?;
    }
    Ok(())
}

#[allow(clippy::too_many_arguments)]
async fn side(
    owner: &mut PgConnection,
    dice: &mut Dice,
    program: ProgramId,
    side: &str,
    levels: (i32, i32),
    hired_within: Option<i32>,
    most: i64,
    state: &str,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    enroll(owner, dice, &Search { program: program.0, person: None, side, levels, hired_within, most, state, at }).await
}

/// Somebody who signs in to the demo takes part.
async fn known(
    owner: &mut PgConnection,
    dice: &mut Dice,
    program: ProgramId,
    person: &Person,
    side: &str,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let search = Search {
        program: program.0,
        person: Some(person.id.0),
        side,
        levels: (0, 30),
        hired_within: None,
        most: 1,
        state: "approved",
        at,
    };
    enroll(owner, dice, &search).await
}

/// The two who sign in to the demo want and offer the same and wish for each other, so that the matching brings them together.
async fn suit_each_other(
    owner: &mut PgConnection,
    program: ProgramId,
    mentor: &Person,
    mentee: &Person,
) -> anyhow::Result<()> {
    sqlx::query!(
        "with pair as (
           select m.id as mentor_place, e.id as mentee_place, e.styles
           from enrollment m join enrollment e on e.program_id = m.program_id
           where m.program_id = $1 and m.person_id = $2 and e.person_id = $3),
         offered as (
           insert into offer (company_id, enrollment_id, topic_id, level, proof)
           select current_company(), pair.mentor_place, w.topic_id, 3, 'Led three teams, the first in 2008.'
           from pair join wanted_topic w on w.enrollment_id = pair.mentee_place on conflict do nothing),
         wished as (
           insert into wish (company_id, enrollment_id, person_id, wished_id, rank)
           select current_company(), place, by, whom, 1
           from pair, lateral (values (pair.mentor_place, $2::uuid, $3::uuid), (pair.mentee_place, $3, $2)) as v(place, by, whom))
         update enrollment set capacity = 2, styles = pair.styles from pair where id = pair.mentor_place",
        program.0,
        mentor.id.0,
        mentee.id.0
    )
    .execute(owner)
    .await?;
    Ok(())
}

/// Matches, publishes, and lets the pairs live until today.
async fn pair(
    site: &Site,
    company: CompanyId,
    owner: &mut PgConnection,
    dice: &mut Dice,
    program: ProgramId,
    began: DateTime<Utc>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let formal = {
        let mut tx = site.db.system(company).await?;
        Program::find(&mut tx, program).await?.formal
    };
    let states: &[State] = if formal { &[State::Enrolling, State::Matching] } else { &[State::Running] };
    step(site, company, program, states, began).await?;
    matches::run_and_publish(site, company, program, began).await?;
    life::live(owner, dice, program.0, began, now).await
}
