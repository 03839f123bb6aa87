//! One mentor and one mentee: the answer, the sealed exchange, the agreement, the plan, the exit.

use ithaca::{
    companies::JobRole,
    enrollment::EnrollmentId,
    kit::id::PersonId,
    pairings::{Pairing, PairingId, Proposal},
    programs::ProgramId,
};
use serde_json::json;
use sqlx::Row;
use uuid::Uuid;

use crate::support::{World, pair, world};

const BOXES: [(&str, &str); 4] = [
    ("the_way", "From Oulu to Hamburg"),
    ("defeat", "I kept a failing project alive"),
    ("success", "Three of them lead teams"),
    ("hope", "How forecasts are made"),
];

const TICKS: [(&str, &str); 4] = [
    ("boundaries", "no_cure"),
    ("boundaries", "no_promise"),
    ("boundaries", "confidential"),
    ("boundaries", "no_fault"),
];

/// A proposal that nobody has answered yet.
async fn proposed(
    world: &World,
    program: Uuid,
    mentor: PersonId,
    mentee: PersonId,
    reasons: serde_json::Value,
) -> PairingId {
    let mentor_place = world.enrolled(program, mentor, "mentor").await;
    let mentee_place = world.enrolled(program, mentee, "mentee").await;
    let mut tx = world.tx().await;
    let what = Proposal {
        program: ProgramId(program),
        run: None,
        mentor: (EnrollmentId(mentor_place), mentor),
        mentee: (EnrollmentId(mentee_place), mentee),
        purpose: "both",
        target_role: None,
        rhythm_days: 14,
        score: 840,
        reasons: &reasons,
        answer_due: world.now().date_naive() + chrono::Duration::days(7),
    };
    let id = Pairing::propose(&mut tx, what, world.now()).await.expect("a proposal");
    tx.commit().await.expect("committed");
    id
}

#[tokio::test]
async fn s3_a_pairing_with_a_third_person_cannot_be_stored() {
    let p = pair().await;
    let mut world = p.world;
    let third = world.person("Nomvula Dlamini").await;
    let mut tx = world.tx().await;
    let places = sqlx::query("select mentor_enrollment, mentee_enrollment from pairing where id = $1")
        .bind(p.pairing)
        .fetch_one(tx.conn())
        .await
        .expect("places");
    let (mentor_place, mentee_place): (Uuid, Uuid) = (places.get(0), places.get(1));
    let insert = |mentor: PersonId, mentee: PersonId, mentor_place: Uuid| {
        sqlx::query(
            "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose, rhythm_days, proposed_at, answer_due_on)
             values (current_company(), gen_random_uuid(), $1, $2, $3, $4, $5, 'proposed', 'both', 30, now(), now()::date)",
        )
        .bind(p.program)
        .bind(mentor.0)
        .bind(mentee.0)
        .bind(mentor_place)
    };
    let second = insert(p.mentor.id, p.mentee.id, mentor_place)
        .bind(mentee_place)
        .execute(tx.conn())
        .await
        .expect_err("the place is taken");
    assert!(second.to_string().contains("pairing_one_living"), "{second}");
    let mut tx = world.tx().await;
    let newcomer = world.enrolled(p.program, third.id, "mentee").await;
    let borrowed = insert(p.mentee.id, third.id, mentor_place)
        .bind(newcomer)
        .execute(tx.conn())
        .await
        .expect_err("the third has no place");
    assert!(borrowed.to_string().contains("pairing_mentor_enrollment"), "{borrowed}");
    let mut tx = world.tx().await;
    let alone = insert(third.id, third.id, newcomer).bind(newcomer).execute(tx.conn()).await.expect_err("two, not one");
    assert!(alone.to_string().contains("pairing"), "{alone}");
    let mut hr = world.raw(Some(p.hr.id)).await;
    let slipped = sqlx::query("update pairing set mentor_id = $1")
        .bind(p.hr.id.0)
        .execute(&mut hr)
        .await
        .expect_err("nobody slips in");
    assert!(slipped.to_string().contains("stay the same"), "{slipped}");
}

#[tokio::test]
async fn s29_the_mentor_writes_why_and_it_is_the_first_thing_the_mentee_sees() {
    let mut world = world().await;
    let mut mentor = world.person("Henrik Aalto").await;
    let mut mentee = world.person("Priya Raman").await;
    let mut stranger = world.person("Jonas Weber").await;
    let program = world.running_program("First-time managers").await;
    let reasons = json!([{ "term": "role_history", "points": 88, "of": 100, "facts": [
        { "fact": "held_role", "role": "Team Lead", "wanted": "Team Lead", "target": false, "nearness": "same_role", "from": "2011-01-01", "to": "2015-06-30" }] }]);
    let id = proposed(&world, program, mentor.id, mentee.id, reasons).await;
    let page = format!("~/pairings/{id}/proposal");

    mentee.get(&page).await.must_be(404);
    mentee.get("~/mentoring").await.must_be(200).must_not_say("Henrik");
    stranger.get(&page).await.must_be(404);
    mentor
        .get(&page)
        .await
        .must_be(200)
        .must_say("Priya Raman")
        .must_say("Team Lead 2011")
        .must_say("Why I want to work with you");
    mentor.get("~/mentoring").await.must_be(200).must_say("Priya Raman is proposed to you");

    let accept = format!("~/pairings/{id}/acceptance");
    mentee.post(&accept, &[]).await.must_be(409);
    mentor.post(&accept, &[("welcome", "  ")]).await.must_be(422).must_say("Please fill this in");
    mentor.post(&accept, &[("welcome", &"x".repeat(4001))]).await.must_be(422).must_say("4000").must_say("xxxx");
    mentor.post(&accept, &[("welcome", "You ask the <b>questions</b> I was afraid of.")]).await.must_be(303);
    mentor.post(&accept, &[("welcome", "Once more")]).await.must_be(409);

    let seen = mentee.get(&page).await;
    seen.must_be(200)
        .must_say("You ask the &#60;b&#62;questions&#60;/b&#62; I was afraid of.")
        .must_say("the role you hold");
    let welcome = seen.body.find("I was afraid of").expect("the welcome");
    assert!(welcome < seen.body.find("Why you two").expect("the reasons"), "the welcome comes first");
    mentee.get("~/mentoring").await.must_say("Henrik Aalto would like to work with you");

    mentee.post(&accept, &[]).await.must_be(303);
    mentee
        .get(&format!("~/pairings/{id}"))
        .await
        .must_be(200)
        .must_say("You have not met yet")
        .must_say("I was afraid of");
    let mut tx = world.tx().await;
    let row = sqlx::query("select p.state, p.started_on::text, p.ends_on::text, (select string_agg(e.state, ' ') from enrollment e where e.program_id = p.program_id) from pairing p where p.id = $1")
        .bind(id.0)
        .fetch_one(tx.conn())
        .await
        .expect("the pairing");
    assert_eq!(
        (row.get::<String, _>(0), row.get::<String, _>(1), row.get::<String, _>(2), row.get::<String, _>(3)),
        ("active".into(), "2026-03-10".into(), "2027-03-10".into(), "placed placed".into())
    );
    let told: i64 = sqlx::query_scalar("select count(*) from notice where kind in ('welcomed', 'begun')")
        .fetch_one(tx.conn())
        .await
        .expect("notices");
    assert_eq!(told, 3, "the mentee of the welcome, both of the beginning");
}

#[tokio::test]
async fn s9_s15_the_match_card_shows_wanted_and_offered_together_and_the_mentors_story() {
    let mut world = world().await;
    let mut mentor = world.person("Henrik Aalto").await;
    let mut mentee = world.person("Priya Raman").await;
    let program = world.running_program("First-time managers").await;
    let id = proposed(&world, program, mentor.id, mentee.id, json!([])).await;
    let mut tx = world.tx().await;
    let topic = Uuid::now_v7();
    sqlx::query(
        "insert into topic (company_id, id, name, family) values (current_company(), $1, 'Giving feedback', 'social')",
    )
    .bind(topic)
    .execute(tx.conn())
    .await
    .expect("a topic");
    sqlx::query("update enrollment set styles = array['listen'] where side = 'mentee'")
        .execute(tx.conn())
        .await
        .expect("wanted");
    sqlx::query("update enrollment set styles = array['decide'] where side = 'mentor'")
        .execute(tx.conn())
        .await
        .expect("offered");
    sqlx::query("insert into wanted_topic (company_id, enrollment_id, topic_id, rank) select current_company(), id, $1, 1 from enrollment where side = 'mentee'").bind(topic).execute(tx.conn()).await.expect("wanted");
    sqlx::query("insert into offer (company_id, enrollment_id, topic_id, level, proof) select current_company(), id, $1, 3, 'Ran the Oulu review' from enrollment where side = 'mentor'").bind(topic).execute(tx.conn()).await.expect("offered");
    tx.commit().await.expect("committed");
    let mut own = world.raw(Some(mentor.id)).await;
    sqlx::query(
        "insert into mentor_story (company_id, enrollment_id, program_id, person_id, success, defeat, changed, written_at)
         select current_company(), id, program_id, person_id, 'Three lead teams now', 'I lost a friend', 'I speak early', now() from enrollment where side = 'mentor'",
    )
    .execute(&mut own)
    .await
    .expect("a story");
    let page = mentor.get(&format!("~/pairings/{id}/proposal")).await;
    page.must_say("I lost a friend");
    mentor.post(&format!("~/pairings/{id}/acceptance"), &[("welcome", "Let us begin")]).await.must_be(303);
    mentee.get(&format!("~/pairings/{id}/proposal")).await.must_say("I lost a friend").must_say("Let us begin");
    page.must_be(200)
        .must_say("Priya would like")
        .must_say("Henrik offers")
        .must_say("Giving feedback")
        .must_say("Ran the Oulu review");
}

#[tokio::test]
async fn m10_a_no_needs_no_reason_asks_the_next_choice_and_hurts_nobody() {
    let mut world = world().await;
    world.hr("Katrin Vogel").await;
    let mut mentor = world.person("Henrik Aalto").await;
    let mut mentee = world.person("Priya Raman").await;
    let program = world.running_program("First-time managers").await;
    let id = proposed(&world, program, mentor.id, mentee.id, json!([])).await;
    mentor.post(&format!("~/pairings/{id}/refusal"), &[("reason", "")]).await.must_be(303);
    mentor.post(&format!("~/pairings/{id}/refusal"), &[]).await.must_be(409);
    mentee.get(&format!("~/pairings/{id}/proposal")).await.must_be(404);
    let mut tx = world.tx().await;
    let jobs: i64 =
        sqlx::query_scalar("select count(*) from job where kind = 'next_choice' and payload->>'pairing' = $1")
            .bind(id.to_string())
            .fetch_one(tx.conn())
            .await
            .expect("jobs");
    assert_eq!(jobs, 1);
    let told: i64 = sqlx::query_scalar("select count(*) from notice where person_id = $1")
        .bind(mentee.id.0)
        .fetch_one(tx.conn())
        .await
        .expect("notices");
    assert_eq!(told, 0, "nobody hears that somebody was asked and said no");
}

#[tokio::test]
async fn m10_a_proposal_nobody_answers_in_time_expires_to_the_next_choice() {
    let mut world = world().await;
    let mentor = world.person("Henrik Aalto").await;
    let mentee = world.person("Priya Raman").await;
    let program = world.running_program("First-time managers").await;
    let id = proposed(&world, program, mentor.id, mentee.id, json!([])).await;
    for (days, state) in [(7, "proposed"), (1, "expired")] {
        world.days_pass(days);
        let mut tx = world.tx().await;
        ithaca::app::clock::perform(&mut tx, "daily pairings", world.now()).await.expect("a day");
        let kept: String = sqlx::query_scalar("select state from pairing where id = $1")
            .bind(id.0)
            .fetch_one(tx.conn())
            .await
            .expect("a state");
        assert_eq!(kept, state);
        tx.commit().await.expect("committed");
    }
}

#[tokio::test]
async fn s28_an_exchange_stays_sealed_until_both_sides_are_in() {
    let mut p = pair().await;
    let (stories, seal) = (p.at("/stories"), p.at("/stories/seal"));
    p.mentor.post(&stories, &BOXES[..1]).await.must_be(303);
    p.mentor.get(&stories).await.must_be(200).must_say("From Oulu to Hamburg");
    p.mentor
        .post(&seal, &BOXES[..3])
        .await
        .must_be(422)
        .must_say("Please fill this in")
        .must_say("Three of them lead teams");
    p.mentor.post(&seal, &BOXES).await.must_be(303);

    p.mentee
        .get(&stories)
        .await
        .must_be(200)
        .must_say("Henrik has handed in")
        .must_not_say("Oulu")
        .must_not_say("failing project");
    p.hr.get(&stories).await.must_be(403).must_not_say("Oulu");
    const READ: &str = "select count(*) from exchange where pairing_id = $1 and the_way <> ''";
    assert_eq!(p.count_as(Some(p.mentor.id), READ).await, 1);
    for nobody in [Some(p.mentee.id), Some(p.hr.id), None] {
        assert_eq!(p.count_as(nobody, READ).await, 0, "sealed for everybody but its author");
    }

    // Neither side, nor an admin, nor the system breaks the seal by hand.
    for (who, sql) in [
        (Some(p.mentee.id), "update pairing set exchange_mentee_at = now() where id = $1"),
        (Some(p.hr.id), "update pairing set exchange_mentee_at = now() where id = $1"),
        (None, "update pairing set exchange_mentee_at = now(), exchange_mentor_at = now() where id = $1"),
        (Some(p.mentor.id), "update pairing set exchange_mentor_at = null where id = $1"),
        (Some(p.mentor.id), "update exchange set the_way = 'Another way' where pairing_id = $1"),
        (Some(p.mentor.id), "update exchange set handed_in_at = null where pairing_id = $1"),
    ] {
        let said = p.refused_as(who, sql).await;
        assert!(said.contains("hand"), "{sql}: {said}");
    }
    p.mentor.post(&stories, &[("the_way", "Rewritten")]).await.must_be(409);
    p.mentor.post(&seal, &BOXES).await.must_be(303);
    p.mentor.get(&stories).await.must_say("From Oulu to Hamburg").must_not_say("Rewritten");

    let mine = [
        ("the_way", "Pune, Delft"),
        ("defeat", "I redid everyone's work"),
        ("success", "The storm forecast"),
        ("hope", "To say the hard thing"),
    ];
    p.mentee.post(&seal, &mine).await.must_be(303);
    p.mentee.get(&stories).await.must_say("From Oulu to Hamburg").must_say("Pune, Delft");
    p.mentor.get(&stories).await.must_say("From Oulu to Hamburg").must_say("Pune, Delft");
    for nobody in [Some(p.hr.id), None] {
        assert_eq!(p.count_as(nobody, READ).await, 0, "open to the two, to nobody else (V2)");
    }
    let mut tx = p.world.tx().await;
    let told: i64 = sqlx::query_scalar("select count(*) from notice where kind = 'exchange_open'")
        .fetch_one(tx.conn())
        .await
        .expect("notices");
    assert_eq!(told, 2);
}

#[tokio::test]
async fn s14_boundaries_are_ticked_by_both_and_a_new_version_needs_both_again() {
    let mut p = pair().await;
    let (page, sign) = (p.at("/agreement"), p.at("/agreement/signature"));
    let draft = |version: &'static str, days: &'static str| {
        let mut fields = vec![
            ("rhythm_days", days),
            ("place", "Room Alster"),
            ("own_words", "Priya brings the topic"),
            ("version", version),
        ];
        fields.extend(TICKS);
        fields
    };
    p.mentee
        .post(&page, &draft("0", "14")[..6])
        .await
        .must_be(422)
        .must_say("tick all four")
        .must_say("Priya brings the topic");
    p.mentee.post(&page, &draft("0", "14")).await.must_be(303);
    p.mentee.get(&page).await.must_say("Henrik has yet to sign");
    p.mentee.get(&p.at("")).await.must_say("Nothing agreed yet");
    p.mentor.post(&sign, &[("version", "1")]).await.must_be(422).must_say("tick all four");
    let forged =
        p.refused_as(Some(p.mentee.id), "update agreement set mentor_signed_at = now() where pairing_id = $1").await;
    assert!(forged.contains("each signs for oneself"), "{forged}");
    let mut signature = vec![("version", "1")];
    signature.extend(TICKS);
    p.mentor.post(&sign, &signature).await.must_be(303);
    p.mentor.get(&p.at("")).await.must_say("every two weeks: Room Alster").must_say("10 March 2026");

    p.mentor.post(&page, &draft("1", "30")).await.must_be(303);
    p.mentor.get(&p.at("")).await.must_say("every two weeks");
    let mut second = vec![("version", "2")];
    second.extend(TICKS);
    p.mentee.post(&sign, &second).await.must_be(303);
    p.mentee.get(&p.at("")).await.must_say("once a month").must_not_say("every two weeks");
    p.hr.get(&page).await.must_be(403);
    assert_eq!(p.count_as(Some(p.hr.id), "select count(*) from agreement where pairing_id = $1").await, 0);
}

#[tokio::test]
async fn s14_the_contacts_of_the_company_stand_on_the_pairing_page() {
    let mut p = pair().await;
    let mut tx = p.world.tx().await;
    sqlx::query("update company set health_contact = 'Dr. Berta Brandt, +49 40 1234'")
        .execute(tx.conn())
        .await
        .expect("a contact");
    tx.commit().await.expect("committed");
    p.mentee.get(&p.at("")).await.must_be(200).must_say("Dr. Berta Brandt").must_say("promises no job");
}

#[tokio::test]
async fn two_who_draw_up_an_agreement_at_once_lose_no_words() {
    let mut p = pair().await;
    let page = p.at("/agreement");
    let draft = |words: &'static str| {
        let mut fields = vec![("rhythm_days", "14"), ("own_words", words), ("version", "0")];
        fields.extend(TICKS);
        fields
    };
    p.mentor.post(&page, &draft("No ready answers")).await.must_be(303);
    p.mentee
        .post(&page, &draft("I bring the topic"))
        .await
        .must_be(409)
        .must_say("saved something meanwhile")
        .must_say("I bring the topic")
        .must_say("No ready answers");
}

#[tokio::test]
async fn s11_personal_goals_stay_between_the_two_and_professional_ones_hr_may_see() {
    let mut p = pair().await;
    let goals = p.at("/goals");
    let goal = |title: &'static str, nature: &'static str| {
        [("title", title), ("nature", nature), ("family", "social"), ("step", "2")]
    };
    p.mentee.post(&goals, &goal("To be less afraid", "personal")).await.must_be(303);
    p.mentee.post(&goals, &goal("Give hard feedback", "professional")).await.must_be(303);
    p.mentor
        .get(&goals)
        .await
        .must_say("To be less afraid")
        .must_say("Give hard feedback")
        .must_say("Is there one about the work itself");
    p.hr.get(&goals).await.must_be(403);
    let mut raw = p.world.raw(Some(p.hr.id)).await;
    let seen: Vec<String> = sqlx::query_scalar("select title from plan_goal").fetch_all(&mut raw).await.expect("goals");
    assert_eq!(seen, ["Give hard feedback"], "V2, V4");
    p.mentee
        .post(&goals, &[("title", ""), ("nature", "secret"), ("family", "social"), ("step", "9")])
        .await
        .must_be(422);
}

#[tokio::test]
async fn s12_a_plan_has_goals_actions_and_evidence_with_an_owner_and_a_date() {
    let mut p = pair().await;
    let goals = p.at("/goals");
    p.mentee
        .get(&goals)
        .await
        .must_say("a goal")
        .must_say("who does what by when")
        .must_say("how you will see that it worked");
    p.mentee
        .post(&goals, &[("title", "Delegate"), ("nature", "professional"), ("family", "work"), ("step", "1")])
        .await
        .must_be(303);
    let mut tx = p.world.tx().await;
    let goal: Uuid = sqlx::query_scalar("select id from plan_goal").fetch_one(tx.conn()).await.expect("a goal");
    drop(tx);
    let actions = format!("{goals}/{goal}/actions");
    p.mentor.post(&actions, &[("body", ""), ("owner", "mentee")]).await.must_be(422);
    p.mentor
        .post(&actions, &[("body", "Hand over the forecast"), ("owner", "somebody")])
        .await
        .must_be(422)
        .must_say("Hand over the forecast");
    p.mentor
        .post(
            &actions,
            &[
                ("body", "Hand over the forecast"),
                ("owner", "mentee"),
                ("due_on", "2026-04-01"),
                ("evidence", "A week without a call"),
            ],
        )
        .await
        .must_be(303);
    p.mentee
        .get(&goals)
        .await
        .must_say("Priya: Hand over the forecast")
        .must_say("1 April 2026")
        .must_say("A week without a call")
        .must_not_say("Still missing");
    let mut raw = p.world.raw(Some(p.mentee.id)).await;
    let action: Uuid = sqlx::query_scalar("select id from plan_action").fetch_one(&mut raw).await.expect("an action");
    p.mentee
        .post(&p.at(&format!("/actions/{action}")), &[("done", "yes"), ("evidence", "Two weeks, even")])
        .await
        .must_be(303);
    p.mentee.get(&goals).await.must_say("Done 10 March 2026").must_say("Two weeks, even");
    let change =
        [("title", "Delegate more"), ("nature", "professional"), ("family", "work"), ("step", "4"), ("state", "open")];
    p.mentee.post(&format!("{goals}/{goal}"), &change).await.must_be(303);
    p.mentee.get(&p.at("")).await.must_say("Delegate more").must_say("1 to 4 of 5");
    p.mentee.post(&format!("{goals}/{}", Uuid::now_v7()), &change).await.must_be(404);
}

#[tokio::test]
async fn s1_a_progress_pairing_names_its_target_role_and_an_effective_one_does_not() {
    let mut p = pair().await;
    let mut tx = p.world.tx().await;
    let role = JobRole::create(&mut tx, "Head of Grid", "Engineering", 7, true).await.expect("a role");
    tx.commit().await.expect("committed");
    for (purpose, says) in [("progress", true), ("effective", false), ("both", true)] {
        let mut tx = p.world.tx().await;
        sqlx::query("update pairing set purpose = $1, target_role_id = $2")
            .bind(purpose)
            .bind(role.0)
            .execute(tx.conn())
            .await
            .expect("changed");
        tx.commit().await.expect("committed");
        let page = p.mentee.get(&p.at("/goals")).await;
        assert_eq!(page.must_be(200).says("Head of Grid"), says, "{purpose}");
    }
}

#[tokio::test]
async fn s19_what_each_can_teach_stands_side_by_side() {
    let mut p = pair().await;
    p.mentor.post(&p.at("/teaching"), &[("can_teach", "Reading a budget")]).await.must_be(303);
    p.mentee.post(&p.at("/teaching"), &[("can_teach", "Reading a forecast")]).await.must_be(303);
    p.mentee.post(&p.at("/teaching"), &[("can_teach", &"y".repeat(1001))]).await.must_be(422);
    p.mentee.get(&p.at("/stories")).await.must_say("Reading a budget").must_say("Reading a forecast");
}

#[tokio::test]
async fn s24g_v7_leaving_needs_no_reason_and_a_reason_goes_to_the_named_contact_alone() {
    let mut p = pair().await;
    let mut other_hr = p.world.hr("Ingrid Holm").await;
    p.mentee.get(&p.at("/exit")).await.must_be(200).must_say("without blame").must_say("Katrin Vogel");
    p.mentee
        .post(&p.at("/exit"), &[("body", "He never listens"), ("contact", "")])
        .await
        .must_be(422)
        .must_say("He never listens");
    let stranger = p.mentor.id.to_string();
    p.mentee.post(&p.at("/exit"), &[("body", "He never listens"), ("contact", &stranger)]).await.must_be(422);
    let contact = p.hr.id.to_string();
    p.mentee.post(&p.at("/exit"), &[("body", "He never listens"), ("contact", &contact)]).await.must_be(303);
    p.hr.get("~/confided").await.must_be(200).must_say("He never listens").must_say("Priya Raman");
    other_hr.get("~/confided").await.must_be(200).must_not_say("never listens");
    p.mentor.get("~/confided").await.must_be(200).must_not_say("never listens");
    p.mentor.get(&p.at("")).await.must_be(200).must_not_say("never listens");
    p.mentor.get("~/inbox").await.must_say("has ended").must_not_say("never listens");
    const READ: &str = "select count(*) from pairing_exit where pairing_id = $1";
    for (who, sees) in
        [(Some(p.mentee.id), 1), (Some(p.hr.id), 1), (Some(other_hr.id), 0), (Some(p.mentor.id), 0), (None, 0)]
    {
        assert_eq!(p.count_as(who, READ).await, sees, "V7");
    }
    p.mentor.post(&p.at("/exit"), &[]).await.must_be(409);
}

#[tokio::test]
async fn s24g_v7_something_is_wrong_reaches_one_person_and_nobody_else() {
    let mut p = pair().await;
    let other_hr = p.world.hr("Ingrid Holm").await;
    let contact = p.hr.id.to_string();
    p.mentee.post(&p.at("/help"), &[("body", " "), ("contact", &contact)]).await.must_be(422);
    p.mentee.post(&p.at("/help"), &[("body", "He cancels every time"), ("contact", &contact)]).await.must_be(303);
    p.hr.get("~/confided").await.must_say("He cancels every time").must_say("New");
    p.hr.post("~/confided", &[]).await.must_be(303);
    p.hr.get("~/confided").await.must_say("He cancels every time").must_not_say(">New<");
    const READ: &str = "select count(*) from concern where pairing_id = $1";
    for (who, sees) in
        [(Some(p.mentee.id), 1), (Some(p.hr.id), 1), (Some(other_hr.id), 0), (Some(p.mentor.id), 0), (None, 0)]
    {
        assert_eq!(p.count_as(who, READ).await, sees, "V7");
    }
    let mut owner = p.world.owner().await;
    let words: Vec<String> =
        sqlx::query_scalar("select text_body from outbox").fetch_all(&mut owner).await.expect("mail");
    assert!(!words.is_empty(), "the contact is told by mail as well");
    assert!(words.iter().all(|w| !w.contains("cancels")), "mail never carries what people wrote");
}

#[tokio::test]
async fn a_pairing_rests_and_goes_on_and_its_life_cycle_is_held_by_the_database() {
    let mut p = pair().await;
    p.mentee.post(&p.at("/resumption"), &[]).await.must_be(409);
    p.mentee.post(&p.at("/pause"), &[]).await.must_be(303);
    p.mentor.get(&p.at("/agreement")).await.must_say("You two have paused");
    p.mentor.post(&p.at("/resumption"), &[]).await.must_be(303);
    for state in ["proposed", "completed", "declined", "expired"] {
        let mut tx = p.world.tx().await;
        let refused =
            sqlx::query("update pairing set state = $1").bind(state).execute(tx.conn()).await.expect_err("refused");
        assert!(
            refused.to_string().contains("cannot go") || refused.to_string().contains("pairing_completed"),
            "{state}: {refused}"
        );
    }
    p.mentor.post(&p.at("/exit"), &[]).await.must_be(303);
    for path in ["/pause", "/resumption", "/exit", "/stories/seal", "/goals", "/agreement"] {
        p.mentee.post(&p.at(path), &[]).await.must_be(409);
    }
}

#[tokio::test]
async fn only_the_two_open_a_pairing_and_hr_is_told_why_not() {
    let mut p = pair().await;
    let mut stranger = p.world.person("Jonas Weber").await;
    for rest in
        ["", "/goals", "/stories", "/agreement", "/exit", "/help", "/proposal", "/sessions/new", "/sessions/log"]
    {
        stranger.get(&p.at(rest)).await.must_be(404);
        p.hr.get(&p.at(rest)).await.must_be(403).must_say("words between two people");
        p.mentor.get(&p.at(rest)).await.must_be(200);
    }
    p.mentor.get(&format!("~/pairings/{}", Uuid::now_v7())).await.must_be(404);
    p.mentor.get("~/pairings/not-an-id").await.must_be(404);
}

#[tokio::test]
async fn the_pages_of_a_pairing_speak_italian_too() {
    let p = pair().await;
    let mut mentor = p.mentor.clone().speaking("it");
    let mut tx = p.world.tx().await;
    sqlx::query("update company set language = 'it'").execute(tx.conn()).await.expect("Italian");
    tx.commit().await.expect("committed");
    for (rest, says) in [
        ("", "I primi trenta giorni"),
        ("/goals", "Aggiungi un obiettivo"),
        ("/stories", "Una sconfitta"),
        ("/agreement", "Dove finisce il mentoring"),
        ("/help", "qualcosa che non va"),
        ("/sessions/log", "Solo per te"),
    ] {
        mentor.get(&p.at(rest)).await.must_be(200).must_say(says);
    }
}

#[tokio::test]
async fn s28_not_even_the_owner_of_the_tables_marks_a_side_as_in_signs_for_somebody_or_reads_across() {
    let mut p = pair().await;
    let stories = p.at("/stories");
    p.mentor.post(&stories, &BOXES).await.must_be(303);
    p.mentor.post(&p.at("/stories/seal"), &BOXES).await.must_be(303);
    let mut owner = p.world.owner().await;
    for person in [String::new(), p.mentor.id.to_string(), p.mentee.id.to_string(), p.hr.id.to_string()] {
        sqlx::query("select set_config('app.company', $1, false), set_config('app.person', $2, false)")
            .bind(p.world.company.to_string())
            .bind(&person)
            .execute(&mut owner)
            .await
            .expect("fenced");
        for mark in [
            "update pairing set exchange_mentee_at = now() where id = $1",
            "update pairing set exchange_mentor_at = null where id = $1",
            "update pairing set exchange_mentor_at = now() where id = $1",
        ] {
            let refused = sqlx::query(mark).bind(p.pairing).execute(&mut owner).await.expect_err(mark).to_string();
            assert!(refused.contains("marked by handing in"), "{refused}");
        }
        let read: i64 = sqlx::query_scalar("select count(*) from exchange where pairing_id = $1")
            .bind(p.pairing)
            .fetch_one(&mut owner)
            .await
            .expect("counted");
        assert_eq!(read, i64::from(person == p.mentor.id.to_string()), "as {person:?}");
        let signed = "insert into agreement (company_id, pairing_id, version, rhythm_days, confidential, boundaries, written_by, written_at, mentor_signed_at, mentee_signed_at)
                      select company_id, id, 7, 30, true, true, mentor_id, now(), now(), now() from pairing where id = $1";
        let refused = sqlx::query(signed).bind(p.pairing).execute(&mut owner).await.expect_err("refused").to_string();
        assert!(refused.contains("each signs for oneself"), "{refused}");
    }
}
