//! What time does, row by row, under a clock that the tests move.

use chrono::Duration;
use ithaca::{
    app::{clock, work},
    kit::id::PersonId,
};
use uuid::Uuid;

use crate::support::{World, world};

/// What a person was told, oldest first.
async fn told(world: &World, person: PersonId) -> Vec<String> {
    let mut owner = world.owner().await;
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    sqlx::query_scalar("select kind from notice where person_id = $1 order by told_at, id")
        .bind(person.0)
        .fetch_all(&mut owner)
        .await
        .expect("notices")
}

/// How often a person was told something of this kind.
async fn times(world: &World, person: PersonId, kind: &str) -> usize {
    told(world, person).await.iter().filter(|known| *known == kind).count()
}

/// Each day passes with its morning.
async fn live(world: &World, days: i64) {
    for _ in 0..days {
        world.days_pass(1);
        work::run_due(&world.site).await.expect("a day");
    }
}

/// A meeting of a pairing.
async fn meeting(world: &World, pairing: Uuid, by: PersonId, state: &str, at: &str) -> Uuid {
    let id = Uuid::now_v7();
    let mut tx = world.tx().await;
    sqlx::query(
        "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, place, planned_by, planned_at)
         values (current_company(), $1, $2, $3, 'in_person', $4::timestamptz, 60, 'Room Alster 3.12', $5, $6)",
    )
    .bind(id)
    .bind(pairing)
    .bind(state)
    .bind(at.parse::<chrono::DateTime<chrono::Utc>>().expect("a time"))
    .bind(by.0)
    .bind(world.now())
    .execute(tx.conn())
    .await
    .expect("a session");
    tx.commit().await.expect("committed");
    id
}

#[test]
fn the_page_about_time_is_the_table_that_runs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/clocks.md");
    if std::env::var_os("ITHACA_WRITE_CLOCKS").is_some() {
        std::fs::write(path, clock::page()).expect("written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == clock::page(), "docs/clocks.md is not as the table says: run this test with ITHACA_WRITE_CLOCKS=1");
}

#[tokio::test]
async fn m10_an_answer_is_asked_for_again_two_days_before_and_the_mentee_has_days_of_their_own() {
    let mut world = world().await;
    let program = world.running_program("Leading").await;
    let (mut mentor, mentee) = (world.person("Henrik Aalto").await, world.person("Priya Raman").await);
    let (mentors, mentees) =
        (world.enrolled(program, mentor.id, "mentor").await, world.enrolled(program, mentee.id, "mentee").await);
    let id = Uuid::now_v7();
    let mut tx = world.tx().await;
    sqlx::query(
        "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose, rhythm_days, proposed_at, answer_due_on)
         values (current_company(), $1, $2, $3, $4, $5, $6, 'proposed', 'both', 30, $7, $7::date + 7)",
    )
    .bind(id).bind(program).bind(mentor.id.0).bind(mentee.id.0).bind(mentors).bind(mentees).bind(world.now())
    .execute(tx.conn()).await.expect("a proposal");
    tx.commit().await.expect("committed");

    live(&world, 4).await;
    assert_eq!(times(&world, mentor.id, "answer_due").await, 0);
    live(&world, 2).await;
    assert_eq!(times(&world, mentor.id, "answer_due").await, 1);
    assert_eq!(times(&world, mentee.id, "answer_due").await, 0, "the mentee has not been asked yet");
    // The mentor says yes on the last day but one: the mentee has seven days from there.
    mentor.post(&format!("~/pairings/{id}/acceptance"), &[("welcome", "I know the way.")]).await.must_be(303);
    live(&world, 4).await;
    assert_eq!(times(&world, mentee.id, "answer_due").await, 0);
    live(&world, 2).await;
    assert_eq!(times(&world, mentee.id, "answer_due").await, 1);
    live(&world, 3).await;
    let mut tx = world.tx().await;
    let state: String = sqlx::query_scalar("select state from pairing where id = $1")
        .bind(id)
        .fetch_one(tx.conn())
        .await
        .expect("a state");
    assert_eq!(state, "expired");
}

#[tokio::test]
async fn s7_a_quiet_pair_is_asked_once_each_in_private_and_the_answer_does_what_it_says() {
    let mut world = world().await;
    let program = world.running_program("Leading").await;
    let (mentor, mentee) = (world.person("Henrik Aalto").await, world.person("Priya Raman").await);
    let pairing = world.pairing(program, mentor.id, mentee.id).await;
    meeting(&world, pairing, mentor.id, "held", "2026-03-10T08:00:00Z").await;
    let mut tx = world.tx().await;
    sqlx::query("update pairing set rhythm_days = 14 where id = $1")
        .bind(pairing)
        .execute(tx.conn())
        .await
        .expect("14");
    tx.commit().await.expect("committed");
    live(&world, 21).await;
    assert_eq!(times(&world, mentee.id, "rhythm_asked").await, 0);
    live(&world, 20).await;
    for person in [mentor.id, mentee.id] {
        assert_eq!(times(&world, person, "rhythm_asked").await, 1);
    }
    let mut mentee = world.again(&mentee).await;
    mentee
        .get("~/inbox")
        .await
        .must_be(200)
        .must_say("22 days without a meeting with Henrik Aalto, your rhythm is 14 days");
    let page = format!("~/pairings/{pairing}/rhythm");
    mentee
        .get(&page)
        .await
        .must_be(200)
        .must_say("41 days since you and Henrik last met")
        .must_say("Your answer is not kept");
    mentee.post(&page, &[]).await.must_be(422);
    mentee.post(&page, &[("answer", "stuck")]).await.must_be(303);
    assert_eq!(
        mentee.post(&page, &[("answer", "paused")]).await.must_be(303).location(),
        format!("/nordlicht/pairings/{pairing}")
    );
    live(&world, 30).await;
    assert_eq!(times(&world, mentor.id, "rhythm_asked").await, 1, "a pair that rests is not asked");
    world.sign_in_again(mentee.id).await.get(&page).await.must_be(409);
}

#[tokio::test]
async fn s7_a_quiet_pair_that_is_done_looks_back_together() {
    let mut world = world().await;
    let program = world.running_program("Leading").await;
    let (mentor, mut mentee) = (world.person("Henrik Aalto").await, world.person("Priya Raman").await);
    let pairing = world.pairing(program, mentor.id, mentee.id).await;
    let next = format!("/nordlicht/pairings/{pairing}/close");
    let answer = mentee.post(&format!("~/pairings/{pairing}/rhythm"), &[("answer", "finished")]).await;
    assert_eq!(answer.must_be(303).location(), next);
    mentee.get(&next).await.must_be(200);
    assert_eq!(times(&world, mentor.id, "close_due").await, 1);
}

#[tokio::test]
async fn s27_first_steps_are_asked_for_at_two_weeks_and_a_missing_second_meeting_is_on_the_coordinators_list() {
    let mut world = world().await;
    let program = world.running_program("Leading").await;
    let mut hr = world.hr("Katrin Vogel").await;
    let (mentor, mentee) = (world.person("Henrik Aalto").await, world.person("Priya Raman").await);
    let pairing = world.pairing(program, mentor.id, mentee.id).await;
    meeting(&world, pairing, mentor.id, "held", "2026-03-12T08:00:00Z").await;
    live(&world, 13).await;
    assert_eq!(times(&world, mentee.id, "first_steps").await, 0);
    hr.get(&format!("~/programs/{program}/pairs?show=met-once")).await.must_be(200).must_not_say("Priya");
    live(&world, 19).await;
    assert_eq!(times(&world, mentee.id, "first_steps").await, 1);
    assert_eq!(times(&world, mentor.id, "first_steps").await, 1);
    assert_eq!(times(&world, hr.id, "second_meeting_missing").await, 1);
    let mut hr = world.again(&hr).await;
    hr.get("~/inbox").await.must_say("One pair in Leading did not meet twice in its first 30 days");
    hr.get(&format!("~/programs/{program}/pairs?show=met-once")).await.must_be(200).must_say("Priya");
}

#[tokio::test]
async fn s30_joiners_are_one_notice_and_a_missing_sponsor_another() {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let program = world.program_in("Welcome", &["draft", "running"]).await;
    let mut people = Vec::new();
    for name in ["Ada Lovelace", "Grace Hopper", "Edith Clarke"] {
        people.push(world.entry(name).await);
    }
    let mut tx = world.tx().await;
    sqlx::query("update program set preset = 'sponsor', formal = false").execute(tx.conn()).await.expect("informal");
    for person in &people {
        sqlx::query("update person set hire_date = '2026-03-12' where id = $1")
            .bind(person.id.0)
            .execute(tx.conn())
            .await
            .expect("hired");
    }
    tx.commit().await.expect("committed");
    live(&world, 1).await;
    assert_eq!(times(&world, hr.id, "suggested").await, 0);
    live(&world, 5).await;
    assert_eq!(times(&world, hr.id, "suggested").await, 1, "one notice for three joiners");
    assert!(told(&world, people[0].id).await.is_empty(), "nobody new is flooded");
    world.enrolled(program, people[0].id, "mentee").await;
    live(&world, 8).await;
    assert_eq!(times(&world, hr.id, "sponsor_missing").await, 1);
}

#[tokio::test]
async fn s7_a_meeting_is_reminded_of_two_days_before_whatever_the_clocks_do() {
    let mut world = world().await;
    let program = world.running_program("Leading").await;
    let (mentor, mut mentee) = (world.person("Henrik Aalto").await, world.person("Priya Raman").await);
    let pairing = world.pairing(program, mentor.id, mentee.id).await;
    // Monday 30 March, 00:30 in Hamburg: summer time has begun the night before, in UTC it is still Sunday.
    meeting(&world, pairing, mentor.id, "planned", "2026-03-29T22:30:00Z").await;
    live(&world, 17).await;
    assert_eq!(times(&world, mentee.id, "session_soon").await, 0, "27 March is three days before");
    live(&world, 1).await;
    for person in [mentor.id, mentee.id] {
        assert_eq!(times(&world, person, "session_soon").await, 1);
    }
    mentee = world.again(&mentee).await;
    mentee.get("~/inbox").await.must_say("You and Henrik Aalto meet on Monday, 30 March 2026, 00:30");
    live(&world, 4).await;
    assert_eq!(times(&world, mentor.id, "session_soon").await, 1);
}

#[tokio::test]
async fn s8_each_stretch_of_the_way_is_announced_once_and_a_program_says_when_it_ends() {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let program = world.running_program("Leading").await;
    let (mentor, mentee) = (world.person("Henrik Aalto").await, world.person("Priya Raman").await);
    let pairing = world.pairing(program, mentor.id, mentee.id).await;
    let mut tx = world.tx().await;
    sqlx::query("update pairing set ends_on = started_on + 120 where id = $1")
        .bind(pairing)
        .execute(tx.conn())
        .await
        .expect("short");
    sqlx::query("update program set ends_on = starts_on + 120").execute(tx.conn()).await.expect("short");
    tx.commit().await.expect("committed");
    let mut heard = Vec::new();
    for day in 1..=122 {
        world.days_pass(1);
        let mut tx = world.tx().await;
        for job in clock::jobs() {
            clock::perform(&mut tx, job, world.now()).await.expect("a day");
        }
        tx.commit().await.expect("committed");
        for kind in told(&world, mentee.id).await.into_iter().skip(heard.len()) {
            heard.push((day, kind));
        }
    }
    let phases: Vec<_> =
        heard.iter().filter(|(_, kind)| kind.starts_with("phase")).map(|(d, k)| (*d, k.as_str())).collect();
    assert_eq!(phases, [(30, "phase_build"), (45, "phase_use"), (90, "phase_close")]);
    assert!(
        heard.contains(&(60, "check_in_due".to_owned())) && heard.contains(&(120, "close_due".to_owned())),
        "{heard:?}"
    );
    assert_eq!((times(&world, hr.id, "program_ends").await, times(&world, hr.id, "program_over").await), (1, 1));
}

#[tokio::test]
async fn s17_an_invitation_is_repeated_once_and_who_applied_is_not_forgotten() {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let (ada, grace) = (world.person("Ada Lovelace").await, world.person("Grace Hopper").await);
    let program = world.program_in("Leading", &["draft", "enrolling"]).await;
    let mut tx = world.tx().await;
    for (person, state) in [(ada.id, "invited"), (grace.id, "applied")] {
        sqlx::query(
            "insert into enrollment (company_id, id, program_id, person_id, side, state, invited_at, created_at, updated_at)
             values (current_company(), $1, $2, $3, 'mentee', $4, $5, $5, $5)",
        )
        .bind(Uuid::now_v7())
        .bind(program)
        .bind(person.0)
        .bind(state)
        .bind(world.now())
        .execute(tx.conn())
        .await
        .expect("a place");
    }
    tx.commit().await.expect("committed");
    live(&world, 2).await;
    assert_eq!(times(&world, hr.id, "applications_wait").await, 0);
    // Tuesday to Friday are three working days.
    live(&world, 1).await;
    assert_eq!(times(&world, hr.id, "applications_wait").await, 1);
    live(&world, 3).await;
    assert_eq!(times(&world, ada.id, "still_invited").await, 0);
    live(&world, 40).await;
    assert_eq!(times(&world, ada.id, "still_invited").await, 1);
    assert!(times(&world, hr.id, "applications_wait").await >= 6, "once a week");
}

#[tokio::test]
async fn after_a_standstill_nothing_is_told_twice_and_nothing_that_matters_is_lost() {
    let mut world = world().await;
    let program = world.running_program("Leading").await;
    let (mentor, mentee) = (world.person("Henrik Aalto").await, world.person("Priya Raman").await);
    world.pairing(program, mentor.id, mentee.id).await;
    live(&world, 28).await;
    // Four days without a worker, over day 30.
    world.site.clock.advance(Duration::days(4));
    for _ in 0..3 {
        work::run_due(&world.site).await.expect("worked");
    }
    live(&world, 2).await;
    for kind in ["phase_build", "check_in_due", "first_steps"] {
        assert_eq!(times(&world, mentee.id, kind).await, 1, "{kind}");
    }
}
