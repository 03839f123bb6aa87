//! What HR takes away and takes up: the directory and a program's people as files, what needs somebody today, the next round.

use crate::support::world;

#[tokio::test]
async fn the_directory_is_a_file_as_its_filter_means_it_for_hr_alone_and_everybody_in_it_sees_that_it_left() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mut ada = world.person("Ada Lovelace").await;
    let evil = world.entry("Eve Formula").await;
    let mut tx = world.tx().await;
    sqlx::query("update person set site = case when id = $1 then 'Husum' else 'Hamburg' end, department = case when id = $1 then '=1+1' else '' end, manager_id = case when id = $1 then $2 end")
        .bind(evil.id.0)
        .bind(ada.id.0)
        .execute(tx.conn())
        .await
        .expect("sites");
    tx.commit().await.expect("committed");
    let file = hr.get("~/people/lists/directory.csv").await;
    file.must_be(200)
        .must_say("Employee number,Given name,Family name,Work email")
        .must_say("Ada,Lovelace,ada.lovelace@nordlicht.example")
        .must_say(",'=1+1,");
    assert_eq!(file.body.lines().count(), 4);
    assert!(file.headers["content-disposition"].to_str().expect("text").contains("directory.csv"));
    let narrowed = hr.get("~/people/lists/directory.csv?site=Husum").await;
    narrowed.must_be(200).must_say("Eve,Formula").must_not_say("Lovelace");
    assert_eq!(narrowed.body.lines().count(), 2);
    hr.get("~/people?site=Husum").await.must_say("/people/lists/directory.xlsx?site=Husum");
    let book = hr.get("~/people/lists/directory.xlsx").await;
    assert!(book.must_be(200).headers["content-type"].to_str().expect("text").contains("spreadsheetml"));
    hr.get("~/people/lists/nothing.csv").await.must_be(404);
    hr.get("~/people/lists/directory.exe").await.must_be(404);
    hr.get("~/settings/audit").await.must_say("Exported");
    ada.get("~/read-about-me").await.must_say("Katrin Vogel");
    for mut other in [ada, world.with_role("Anton Pruefer", "auditor").await, world.visitor()] {
        let refused = other.get("~/people/lists/directory.csv").await.status.as_u16();
        assert!(refused == 403 || refused == 303, "{refused}");
    }
}

#[tokio::test]
async fn the_people_of_a_program_are_a_file_for_whoever_runs_it_without_a_word_that_they_wrote() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let program = world.running_program("Leading").await;
    let (mut mentor, mentee) = (world.person("Henrik Aalto").await, world.person("Priya Raman").await);
    world.pairing(program, mentor.id, mentee.id).await;
    let mut tx = world.tx().await;
    sqlx::query("update enrollment set why_now = 'My own reasons', capacity = 2")
        .execute(tx.conn())
        .await
        .expect("words");
    tx.commit().await.expect("committed");
    let page = format!("~/programs/{program}/lists/people.csv");
    let file = hr.get(&page).await;
    file.must_be(200)
        .must_say("Takes part as")
        .must_say("Priya Raman,priya.raman@nordlicht.example,Mentee,In a pair,,")
        .must_say("Henrik Aalto,henrik.aalto@nordlicht.example,Mentor,In a pair,2,")
        .must_not_say("My own reasons");
    hr.get(&page.replace(".csv", ".xlsx")).await.must_be(200);
    hr.get(&format!("~/programs/{program}/people")).await.must_say("/lists/people.xlsx");
    mentor.get(&page).await.must_be(403);
}

#[tokio::test]
async fn hr_home_says_who_waits_to_be_matched_and_which_mentee_lost_a_mentor() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let matching = world.program_in("Autumn", &["draft", "enrolling", "matching"]).await;
    for name in ["Ada Lovelace", "Grace Hopper"] {
        let person = world.entry(name).await;
        world.enrolled(matching, person.id, "mentee").await;
    }
    let running = world.running_program("Spring").await;
    let (mentor, mentee) = (world.entry("Henrik Aalto").await, world.entry("Priya Raman").await);
    world.pairing(running, mentor.id, mentee.id).await;
    let late = world.entry("Jonas Berg").await;
    hr.get("~/home").await.must_say("2 mentees are ready to be matched").must_not_say("no mentor");
    world.enrolled(running, late.id, "mentee").await;
    hr.get("~/home").await.must_say("One mentee has no mentor").must_not_say("had a mentor before");
    let mut tx = world.tx().await;
    sqlx::query("update pairing set state = 'ended_early'").execute(tx.conn()).await.expect("ended");
    sqlx::query("update enrollment set state = 'approved' where state = 'placed'")
        .execute(tx.conn())
        .await
        .expect("free");
    tx.commit().await.expect("committed");
    let home = hr.get("~/home").await;
    home.must_say("2 mentees have no mentor")
        .must_say("Spring. One of them had a mentor before.")
        .must_say(&format!("/programs/{running}/match-runs"));
    // A draft that waits for a look says enough.
    let mut tx = world.tx().await;
    for state in ["queued", "running", "draft"] {
        let sql = if state == "queued" {
            "insert into match_run (company_id, id, program_id, number, state, requested_at) values (current_company(), gen_random_uuid(), $1, 1, $2, now())"
        } else {
            "update match_run set state = $2 where program_id = $1"
        };
        sqlx::query(sql).bind(matching).bind(state).execute(tx.conn()).await.expect("a run");
    }
    tx.commit().await.expect("committed");
    hr.get("~/home").await.must_not_say("ready to be matched");
}

#[tokio::test]
async fn the_next_round_of_a_program_is_a_draft_with_what_was_ticked_and_all_else_as_it_was() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let program = world.running_program("Expatriates 2026").await;
    let mut auditor = world.with_role("Anton Pruefer", "auditor").await;
    let report = format!("~/programs/{program}/report");
    hr.get(&report)
        .await
        .must_be(200)
        .must_say("For the next round")
        .must_say("Meet every 15 days")
        .must_say("Now: 30 days.")
        .must_say("15 months for each pair")
        .must_say("<print-button>");
    auditor.get(&report).await.must_be(200).must_not_say("For the next round");
    let made = hr.post(&format!("~/programs/{program}/copy"), &[("change", "often"), ("change", "nonsense")]).await;
    let settings = made.must_be(303).location().to_owned();
    hr.get(&settings).await.must_be(200).must_say("Copy of Expatriates 2026");
    let mut tx = world.tx().await;
    let rows: Vec<(String, i32, i32, i32)> = sqlx::query_as(
        "select state, rhythm_days, length_months, answer_days from program order by created_at, name desc",
    )
    .fetch_all(tx.conn())
    .await
    .expect("programs");
    assert_eq!(rows.len(), 2);
    let (was, next) = (&rows[0], &rows[1]);
    assert_eq!((next.0.as_str(), next.1), ("draft", was.1 / 2), "{rows:?}");
    assert_eq!((next.2, next.3), (was.2, was.3), "{rows:?}");
    auditor.post(&format!("~/programs/{program}/copy"), &[]).await.must_be(403);
}
