//! Job roles and topics: near doubles, other names, levels and families in place, and two that are one.

use ithaca::companies::{JobRole, Topic};

use crate::support::{World, world};

async fn count(world: &World, sql: &'static str) -> i64 {
    let mut tx = world.tx().await;
    sqlx::query_scalar(sql).fetch_one(tx.conn()).await.expect("a count")
}

#[tokio::test]
async fn titles_that_may_mean_the_same_are_offered_and_merging_says_what_it_moves() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mut auditor = world.with_role("Anton Pruefer", "auditor").await;
    let ada = world.entry("Ada Lovelace").await;
    let mut tx = world.tx().await;
    let kept = JobRole::create(&mut tx, "Senior Software Engineer", "Software", 3, false).await.expect("a role");
    let gone = JobRole::create(&mut tx, "Sr. Software Eng.", "Software", 3, false).await.expect("a role");
    JobRole::create(&mut tx, "Software Engineer", "Software", 2, false).await.expect("a role");
    sqlx::query("update person set job_role_id = $2 where id = $1")
        .bind(ada.id.0)
        .bind(gone.0)
        .execute(tx.conn())
        .await
        .expect("held");
    tx.commit().await.expect("committed");
    let program = world.running_program("Grid mentors").await;
    let place = world.enrolled(program, ada.id, "mentee").await;
    let mut tx = world.tx().await;
    sqlx::query("update enrollment set target_role_id = $2 where id = $1")
        .bind(place)
        .bind(gone.0)
        .execute(tx.conn())
        .await
        .expect("aimed");
    tx.commit().await.expect("committed");

    auditor.get("~/settings/job-roles/alike").await.must_be(403);
    hr.get("~/settings/job-roles/alike")
        .await
        .must_be(200)
        .must_say("One pair to look at")
        .must_say(&format!("/settings/job-roles/{gone}/merge?into={kept}"));
    let page = format!("~/settings/job-roles/{gone}/merge");
    hr.get(&format!("{page}?into={kept}")).await.must_be(200).must_say("One place or pairing that aims at it");
    hr.post(&page, &[("into", &kept.to_string())]).await.must_be(303);
    assert_eq!(
        count(
            &world,
            "select count(*) from enrollment e join job_role r on r.id = e.target_role_id where r.title like 'Senior%'"
        )
        .await,
        1
    );
    assert_eq!(count(&world, "select count(*) from job_role_alias where alias = 'sr. software eng.'").await, 1);
    hr.get("~/settings/job-roles/alike").await.must_say("No two titles are alike");
}

#[tokio::test]
async fn levels_and_families_change_in_the_list_by_buttons_alone() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mut auditor = world.with_role("Anton Pruefer", "auditor").await;
    let mut tx = world.tx().await;
    let one = JobRole::create(&mut tx, "Grid Planner", "Planning", 2, false).await.expect("a role");
    let two = JobRole::create(&mut tx, "Plant Planner", "", 30, false).await.expect("a role");
    tx.commit().await.expect("committed");
    hr.get("~/settings/job-roles")
        .await
        .must_say("Grid Planner: one level up")
        .must_not_say("Plant Planner: one level up");
    let level = format!("~/settings/job-roles/{one}/level");
    hr.post(&level, &[("level", "3")]).await.must_be(303);
    hr.post(&level, &[("level", "31")]).await.must_be(400);
    auditor.post(&level, &[("level", "4")]).await.must_be(403);
    let (one, two) = (one.to_string(), two.to_string());
    hr.post("~/settings/job-roles/moves", &[("role", &one), ("role", &two), ("family", " Grid  design ")])
        .await
        .must_be(303);
    auditor.post("~/settings/job-roles/moves", &[("role", &one), ("family", "X")]).await.must_be(403);
    assert_eq!(
        count(&world, "select count(*) from job_role where family = 'Grid design' and level in (3, 30)").await,
        2
    );
    hr.get("~/settings/job-roles?family=Grid%20design&q=PLANT")
        .await
        .must_say("Plant Planner")
        .must_not_say("Grid Planner</a>");
    hr.get("~/settings/job-roles?q=nothing%25").await.must_say("No job role matches");
}

#[tokio::test]
async fn a_long_catalogue_comes_in_pages_that_neither_repeat_nor_skip() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mut tx = world.tx().await;
    for n in 0..130 {
        JobRole::create(&mut tx, &format!("Role {n:03}"), &format!("Family {}", n % 7), n % 4, false)
            .await
            .expect("a role");
    }
    tx.commit().await.expect("committed");
    let (mut page, mut seen) = ("~/settings/job-roles".to_owned(), std::collections::BTreeMap::new());
    loop {
        let list = hr.get(&page).await;
        for n in 0..130 {
            if list.says(&format!(">Role {n:03}</a>")) {
                *seen.entry(n).or_insert(0) += 1;
            }
        }
        let Some(next) = list.body.split("href=\"").find(|piece| piece.contains("rel=\"next\"")) else { break };
        page = format!("~/settings/job-roles{}", next.split('"').next().expect("an address").replace("&#38;", "&"));
    }
    assert_eq!(seen.len(), 130);
    assert!(seen.values().all(|times| *times == 1));
}

#[tokio::test]
async fn topics_have_other_names_and_two_that_are_one_are_merged_with_all_that_was_said_of_them() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    hr.post(
        "~/settings/topics",
        &[("name", "Giving feedback"), ("family", "social"), ("aliases", "Feedback geben\nfeedback GEBEN")],
    )
    .await
    .must_be(303);
    hr.post("~/settings/topics", &[("name", "feedback geben"), ("family", "social")])
        .await
        .must_be(422)
        .must_say("already");
    hr.post("~/settings/topics", &[("name", "Give feedback"), ("family", "work")]).await.must_be(303);
    hr.get("~/settings/topics").await.must_say("Topics that may be the same");
    let mut tx = world.tx().await;
    let topics = Topic::all(&mut tx).await.expect("topics");
    drop(tx);
    let id = |name: &str| topics.iter().find(|t| t.name == name).map(|t| t.id).expect("the topic");
    let (kept, gone) = (id("Giving feedback"), id("Give feedback"));
    let (ada, ben) = (world.entry("Ada Lovelace").await, world.entry("Ben Okri").await);
    let program = world.running_program("Grid mentors").await;
    let mentor = world.enrolled(program, ada.id, "mentor").await;
    let mentee = world.enrolled(program, ben.id, "mentee").await;
    let mut tx = world.tx().await;
    for (sql, place, topic) in [
        (
            "insert into offer (company_id, enrollment_id, topic_id, level) values (current_company(), $1, $2, 1)",
            mentor,
            kept,
        ),
        (
            "insert into offer (company_id, enrollment_id, topic_id, level, proof) values (current_company(), $1, $2, 3, 'Six years')",
            mentor,
            gone,
        ),
        (
            "insert into wanted_topic (company_id, enrollment_id, topic_id, rank) values (current_company(), $1, $2, 1)",
            mentee,
            gone,
        ),
    ] {
        sqlx::query(sql).bind(place).bind(topic.0).execute(tx.conn()).await.expect("said");
    }
    tx.commit().await.expect("committed");
    // A pairing passes on both as know-how, each line guarded by the word of the two: one line of it stays.
    let (cleo, dan) = (world.entry("Cleo Rossi").await, world.entry("Dan Weber").await);
    let pairing = world.pairing(program, cleo.id, dan.id).await;
    let mut owner = world.owner().await;
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    for topic in [kept, gone] {
        sqlx::query("insert into know_how (company_id, id, pairing_id, topic_id, holder_id, learner_id, begun_at) select company_id, gen_random_uuid(), id, $2, mentor_id, mentee_id, $3 from pairing where id = $1")
            .bind(pairing)
            .bind(topic.0)
            .bind(world.now())
            .execute(&mut owner)
            .await
            .expect("know-how");
    }
    let page = format!("~/settings/topics/{gone}/merge");
    hr.get(&format!("~/settings/topics/{gone}")).await.must_be(200).must_say("Merge with another topic");
    hr.get(&format!("{page}?into={kept}"))
        .await
        .must_be(200)
        .must_say("One mentor’s offer becomes")
        .must_say("One mentee’s wish becomes")
        .must_say("Family and kind are those of Giving feedback");
    hr.get(&format!("{page}?into={gone}")).await.must_be(404);
    hr.post(&page, &[("into", &kept.to_string())]).await.must_be(303);
    assert_eq!(
        count(&world, "select count(*) from offer where level = 3 and proof = 'Six years'").await,
        1,
        "the stronger offer stays"
    );
    assert_eq!(
        count(
            &world,
            "select count(*) from wanted_topic w join topic t on t.id = w.topic_id where t.name = 'Giving feedback'"
        )
        .await,
        1
    );
    assert_eq!(count(&world, "select count(*) from know_how").await, 1);
    assert_eq!(count(&world, "select count(*) from topic").await, 1);
    hr.post("~/settings/topics", &[("name", "Give feedback"), ("family", "work")]).await.must_be(422);
}
