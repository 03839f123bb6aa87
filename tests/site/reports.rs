//! What HR sees: what needs somebody, how programs run, and never what was said.

use chrono::Duration;
use ithaca::kit::id::PersonId;
use uuid::Uuid;

use crate::support::{Browser, World, world};

/// HR and a program with the goals "knowledge" and "belonging", in which Ada mentors Grace and Bea mentors Cai.
struct Company {
    world: World,
    hr: Browser,
    ada: Browser,
    grace: Browser,
    program: Uuid,
    first: Uuid,
    second: Uuid,
}

async fn company() -> Company {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let ada = world.person("Ada Lovelace").await;
    let grace = world.person("Grace Hopper").await;
    let (bea, cai) = (world.entry("Bea Alm").await, world.entry("Cai Brun").await);
    let program = world.running_program("First-time managers").await;
    let first = world.pairing(program, ada.id, grace.id).await;
    let second = world.pairing(program, bea.id, cai.id).await;
    Company { world, hr, ada, grace, program, first, second }
}

impl Company {
    fn page(&self, rest: &str) -> String {
        format!("~/programs/{}{rest}", self.program)
    }

    async fn goals(&self) -> Vec<Uuid> {
        let mut tx = self.world.tx().await;
        sqlx::query_scalar("select id from program_goal where program_id = $1 order by position")
            .bind(self.program)
            .fetch_all(tx.conn())
            .await
            .expect("goals")
    }

    /// A session of a pairing, so many days ago, serving a goal.
    async fn session(&self, pairing: Uuid, by: PersonId, state: &str, days_ago: i64, goal: Option<Uuid>) {
        let mut raw = self.world.raw(None).await;
        let id = Uuid::now_v7();
        sqlx::query(
            "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, planned_by, planned_at)
             values (current_company(), $1, $2, $3, 'video', $4, 60, $5, $4)",
        )
        .bind(id)
        .bind(pairing)
        .bind(state)
        .bind(self.world.now() - Duration::days(days_ago))
        .bind(by.0)
        .execute(&mut raw)
        .await
        .expect("a session");
        if let Some(goal) = goal {
            sqlx::query(
                "insert into session_goal (company_id, session_id, goal_id) values (current_company(), $1, $2)",
            )
            .bind(id)
            .bind(goal)
            .execute(&mut raw)
            .await
            .expect("a goal");
        }
    }

    /// A goal of a pairing's plan.
    async fn plan_goal(&self, pairing: Uuid, by: PersonId, goal: Option<Uuid>, family: &str, personal: bool) {
        let mut raw = self.world.raw(Some(by)).await;
        sqlx::query(
            "insert into plan_goal (company_id, id, pairing_id, program_goal_id, title, personal, family, step, created_by, created_at)
             values (current_company(), $1, $2, $3, 'Grow into it', $4, $5, 3, $6, now())",
        )
        .bind(Uuid::now_v7()).bind(pairing).bind(goal).bind(personal).bind(family).bind(by.0)
        .execute(&mut raw).await.expect("a plan goal");
    }
}

/// The row of a table that begins with these words, without markup.
fn row(body: &str, words: &str) -> String {
    let at = body.find(words).unwrap_or_else(|| panic!("{words:?} is not on the page"));
    let rest = &body[at..];
    let end = rest.find("</tr>").unwrap_or(rest.len());
    let mut text = String::new();
    let mut inside = false;
    for c in rest[..end].chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_fresh_company_is_shown_three_steps_and_whoever_runs_nothing_goes_to_their_mentoring() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    hr.get("~/home")
        .await
        .must_be(200)
        .must_say("1. Upload your people")
        .must_say("2. Create a program")
        .must_say("3. Invite people");
    let mut ada = world.person("Ada Lovelace").await;
    assert_eq!(ada.get("~/home").await.must_be(303).location(), "/nordlicht/mentoring");
    let mut tx = world.tx().await;
    sqlx::query("update company set language = 'it'").execute(tx.conn()).await.expect("Italian");
    tx.commit().await.expect("committed");
    hr.get("~/home").await.must_be(200).must_say("Carica le persone");
}

#[tokio::test]
async fn hr_home_says_what_needs_somebody_and_a_coordinator_sees_their_own_programs_only() {
    let mut c = company().await;
    let draft = c.world.program_in("Know-how transfer", &["draft"]).await;
    c.session(c.first, c.ada.id, "held", 3, None).await;
    c.world.days_pass(50);
    let mut hr = c.world.sign_in_again(c.hr.id).await;
    hr.get("~/home")
        .await
        .must_be(200)
        .must_say("2 pairs have not met for more than six weeks")
        .must_say("Grace Hopper – Ada Lovelace")
        .must_say("Know-how transfer is still a draft")
        .must_say("0 on track, 0 slowing, 2 stalled");

    let coordinator = c.world.entry("Olaf Koord").await;
    let mut olaf = c.world.sign_in(&coordinator).await;
    assert_eq!(olaf.get("~/home").await.must_be(303).location(), "/nordlicht/mentoring");
    let mut tx = c.world.tx().await;
    sqlx::query("insert into coordinator (company_id, program_id, person_id) values (current_company(), $1, $2)")
        .bind(draft)
        .bind(coordinator.id.0)
        .execute(tx.conn())
        .await
        .expect("a coordinator");
    tx.commit().await.expect("committed");
    olaf.get("~/home")
        .await
        .must_be(200)
        .must_say("Know-how transfer")
        .must_not_say("First-time managers")
        .must_not_say("Grace Hopper");

    let mut auditor = c.world.with_role("Ines Prüf", "auditor").await;
    auditor
        .get("~/home")
        .await
        .must_be(200)
        .must_say("First-time managers")
        .must_not_say("Grace Hopper")
        .must_not_say("have not met")
        .must_not_say("stalled");
}

#[tokio::test]
async fn s24_each_goal_shows_pairs_sessions_and_answers_and_the_untouched_one_says_so() {
    let mut c = company().await;
    let mut tx = c.world.tx().await;
    sqlx::query("insert into program_goal (company_id, id, program_id, title, position) values (current_company(), $1, $2, 'Write it down', 3)")
        .bind(Uuid::now_v7()).bind(c.program).execute(tx.conn()).await.expect("a third goal");
    tx.commit().await.expect("committed");
    let goals = c.goals().await;
    c.session(c.first, c.ada.id, "held", 20, Some(goals[0])).await;
    c.session(c.first, c.ada.id, "held", 5, Some(goals[0])).await;
    c.session(c.first, c.ada.id, "missed", 4, Some(goals[2])).await;
    c.session(c.first, c.ada.id, "held", 3, Some(goals[1])).await;
    c.plan_goal(c.first, c.ada.id, Some(goals[0]), "work", false).await;
    let page = c.hr.get(&c.page("")).await;
    page.must_be(200);
    let table = &page.body[page.body.find("What serves which goal").expect("the goals")..];
    let young = "Transfer of knowledge 1 2 0 None marked for HR 1.0 to 3.0 of 5";
    assert_eq!(row(table, "Transfer of knowledge"), young, "a program of today has no days to be compared with");
    let mut tx = c.world.tx().await;
    let older = sqlx::query("update program set starts_on = starts_on - 180 where id = $1").bind(c.program);
    older.execute(tx.conn()).await.expect("an older program");
    tx.commit().await.expect("committed");
    let page = c.hr.get(&c.page("")).await;
    let table = &page.body[page.body.find("What serves which goal").expect("the goals")..];
    assert_eq!(
        row(table, "Transfer of knowledge"),
        "Transfer of knowledge 1 2 2 in 90 days, 0 in the 90 before: more 0 None marked for HR 1.0 to 3.0 of 5"
    );
    let address = |rest: &str| format!("/nordlicht/programs/{}{rest}={}", c.program, goals[0]);
    page.must_say(&address("/pairs?goal")).must_say(&address("/sessions?state=held&goal"));
    let (pairs, sessions) =
        (c.page(&format!("/pairs?goal={}", goals[0])), c.page(&format!("/sessions?state=held&goal={}", goals[0])));
    c.hr.get(&pairs).await.must_be(200).must_say("Grace Hopper").must_not_say("Cai Brun");
    let listed = c.hr.get(&sessions).await;
    listed.must_be(200).must_say("18 February 2026").must_say("5 March 2026").must_say("Transfer of knowledge");
    assert_eq!(listed.body.matches("<td role=\"cell\" data-label=\"Kind\">").count(), 2, "the two that touched it");
    assert!(row(table, "Write it down").ends_with("No activity yet"), "a missed session touches nothing");
    assert_eq!(table.matches("No activity yet").count(), 1);
    page.must_say("3 held of 4 planned").must_say("Show as a table");
}

#[tokio::test]
async fn s6_v4_the_report_splits_professional_goals_by_family_and_leaves_out_personal_ones() {
    let mut c = company().await;
    c.plan_goal(c.first, c.ada.id, None, "work", false).await;
    c.plan_goal(c.first, c.ada.id, None, "social", false).await;
    c.plan_goal(c.first, c.grace.id, None, "social", false).await;
    c.plan_goal(c.first, c.grace.id, None, "social", true).await;
    c.hr.get(&c.page(""))
        .await
        .must_say("Skills for the job: one plan goal, 0 reached")
        .must_say("Skills with people: 2 plan goals, 0 reached");
    let mut raw = c.world.raw(Some(c.hr.id)).await;
    let seen: Vec<bool> =
        sqlx::query_scalar("select personal from plan_goal").fetch_all(&mut raw).await.expect("goals");
    assert_eq!(seen, [false, false, false], "a personal goal is not HR's to read");
}

#[tokio::test]
async fn s27_a_pair_without_a_second_meeting_by_day_30_is_on_the_coordinators_list() {
    let c = company().await;
    c.session(c.first, c.ada.id, "held", 0, None).await;
    c.session(c.second, c.ada.id, "held", 0, None).await;
    c.world.days_pass(9);
    c.session(c.second, c.ada.id, "held", 0, None).await;
    c.world.days_pass(20);
    let mut hr = c.world.sign_in_again(c.hr.id).await;
    hr.get("~/home").await.must_not_say("a second time");
    c.world.days_pass(1);
    let mut hr = c.world.sign_in_again(c.hr.id).await;
    hr.get("~/home")
        .await
        .must_say("One pair has not met a second time in its first 30 days")
        .must_say("Grace Hopper – Ada Lovelace")
        .must_not_say("Cai Brun");
    hr.get(&c.page("/pairs?show=met-once")).await.must_say("Grace Hopper").must_not_say("Cai Brun");
    c.session(c.first, c.ada.id, "missed", 0, None).await;
    hr.get("~/home").await.must_say("One pair has not met a second time");
    c.session(c.first, c.ada.id, "held", 0, None).await;
    hr.get("~/home").await.must_not_say("a second time");
}

#[tokio::test]
async fn s27_a_pair_that_lags_for_two_reasons_stands_on_hr_home_once_with_the_stronger() {
    let c = company().await;
    c.session(c.second, c.ada.id, "held", 0, None).await;
    c.world.days_pass(60);
    c.session(c.second, c.ada.id, "held", 0, None).await;
    let mut hr = c.world.sign_in_again(c.hr.id).await;
    let home = hr.get("~/home").await;
    home.must_say("One pair has not met for more than six weeks").must_not_say("a second time");
    assert_eq!(home.body.matches("Grace Hopper – Ada Lovelace").count(), 1, "the pair is named once");
    let mut tx = c.world.tx().await;
    sqlx::query("update company set language = 'it'").execute(tx.conn()).await.expect("Italian");
    tx.commit().await.expect("committed");
    let home = hr.get("~/home").await;
    home.must_say("Una coppia non si incontra da più di sei settimane").must_not_say("una seconda volta");
}

#[tokio::test]
async fn s30_a_new_hire_without_a_sponsor_and_rows_to_fix_stand_on_hr_home_with_their_action() {
    let mut c = company().await;
    let program = c.world.program_in("Welcome aboard", &["draft", "running"]).await;
    let newcomer = c.world.entry("Nils Neu").await;
    let mut tx = c.world.tx().await;
    sqlx::query("update program set preset = 'sponsor', formal = false where id = $1")
        .bind(program)
        .execute(tx.conn())
        .await
        .expect("a program for newcomers");
    sqlx::query("update person set hire_date = '2026-03-05' where id = $1")
        .bind(newcomer.id.0)
        .execute(tx.conn())
        .await
        .expect("hired");
    sqlx::query(
        "insert into people_import (company_id, id, state, uploaded_by, uploaded_at, people_name, preview)
         values (current_company(), $1, 'uploaded', $2, $3, 'staff.csv', '{\"wrong\": 12}')",
    )
    .bind(Uuid::now_v7())
    .bind(c.hr.id.0)
    .bind(c.world.now())
    .execute(tx.conn())
    .await
    .expect("an upload");
    tx.commit().await.expect("committed");
    c.hr.get("~/home")
        .await
        .must_say("One new hire has no sponsor yet")
        .must_say("A sponsor is found by day 10")
        .must_say("12 rows of the last people import need fixing")
        .must_say("staff.csv");
    c.world.days_pass(10);
    c.hr.get("~/home").await.must_say("For one of them day 10 has passed");
    let sponsor = c.world.entry("Sven Alt").await;
    c.world.pairing(program, sponsor.id, newcomer.id).await;
    c.hr.get("~/home").await.must_not_say("no sponsor yet");
}

#[tokio::test]
async fn v3_the_list_of_sessions_is_for_whoever_runs_the_program_and_in_the_audit_log() {
    let mut c = company().await;
    c.session(c.first, c.ada.id, "held", 20, None).await;
    c.session(c.second, c.ada.id, "missed", 2, None).await;
    c.hr.get(&c.page("/sessions"))
        .await
        .must_be(200)
        .must_say("18 February 2026")
        .must_say("8 March 2026")
        .must_say("Grace Hopper");
    c.hr.get(&c.page("/sessions?month=2026-03")).await.must_say("Cai Brun").must_not_say("Grace Hopper");
    c.hr.get(&c.page("/sessions?state=held")).await.must_say("Grace Hopper").must_not_say("Cai Brun");
    c.hr.get(&c.page("/sessions?month=%27&goal=x&state=%3Cb%3E&after=-9")).await.must_be(200);
    assert_eq!(
        reads_about(&c.world, None).await,
        4 + 4,
        "each look is in the audit log, and each of the four is told once that day"
    );
    let mut auditor = c.world.with_role("Ines Prüf", "auditor").await;
    auditor.get(&c.page("/sessions")).await.must_be(403);
    auditor.get("~/reports").await.must_be(200).must_say("First-time managers").must_not_say("sessions so far");
    c.ada.get("~/reports").await.must_be(403);
    c.hr.get("~/reports").await.must_be(200).must_say("sessions so far, one hour").must_say("50% took place");
}

#[tokio::test]
async fn what_a_pairing_counts_is_what_its_sessions_say_after_every_change() {
    let c = company().await;
    for (state, days) in [("held", 30), ("held", 12), ("missed", 20), ("planned", 1)] {
        c.session(c.first, c.ada.id, state, days, None).await;
    }
    let mut raw = c.world.raw(Some(c.ada.id)).await;
    for change in [
        "update session set state = 'missed' where state = 'held' and starts_at = (select max(starts_at) from session where state = 'held')",
        "update session set minutes = 45 where state = 'held'",
        "update session set state = 'held', starts_at = starts_at + interval '1 hour' where state = 'planned'",
    ] {
        sqlx::query(change).execute(&mut raw).await.expect("a change");
        let (counted, is): (String, String) = sqlx::query_as(
            "select concat_ws(' ', p.held, p.missed, p.minutes_held, p.met_at),
               (select concat_ws(' ', count(*) filter (where state = 'held'), count(*) filter (where state = 'missed'),
                  coalesce(sum(minutes) filter (where state = 'held'), 0), max(starts_at) filter (where state = 'held'))
                from session s where s.pairing_id = p.id)
             from pairing p where p.id = $1",
        )
        .bind(c.first)
        .fetch_one(&mut raw)
        .await
        .expect("both");
        assert_eq!(counted, is, "{change}");
    }
}

#[tokio::test]
async fn quiet_pairs_stand_as_facts_and_the_list_is_searched_filtered_and_paged() {
    let mut c = company().await;
    c.session(c.first, c.ada.id, "held", 0, None).await;
    c.world.days_pass(41);
    let mut hr = c.world.sign_in_again(c.hr.id).await;
    hr.get(&c.page(""))
        .await
        .must_be(200)
        .must_say("41 days since they met; their rhythm is 30 days")
        .must_say("Have not met in 41 days; their rhythm is 30 days");
    hr.get(&c.page("/pairs"))
        .await
        .must_be(200)
        .must_say("Grace Hopper")
        .must_say("Cai Brun")
        .must_say("1 held, 0 did not take place");
    hr.get(&c.page("/pairs?q=hopp")).await.must_say("Grace Hopper").must_not_say("Cai Brun");
    hr.get(&c.page("/pairs?q=%27%20or%201%3D1%20--&show=%3Cscript%3E&after=-5"))
        .await
        .must_be(200)
        .must_say("No pairs here")
        .must_not_say("<script>");
    hr.get(&c.page("/pairs?show=over")).await.must_say("No pairs here");
    assert!(
        reads_about(&c.world, Some(c.ada.id)).await > 0,
        "whoever stands in a list of pairs finds it in the audit log"
    );
    let (mut ada, mut grace) = (c.world.sign_in_again(c.ada.id).await, c.world.sign_in_again(c.grace.id).await);
    ada.get(&c.page("/pairs")).await.must_be(403);
    grace.get(&c.page("/feedback")).await.must_be(403);
    let mut auditor = c.world.with_role("Ines Prüf", "auditor").await;
    auditor.get(&c.page("")).await.must_be(200).must_not_say("Could use a hand");
    auditor.get(&c.page("/pairs")).await.must_be(403);
    auditor.get(&c.page("/feedback")).await.must_be(200).must_say("Only whoever runs this program");
    let address = c.page("/pairs").replace('~', "/nordlicht");
    c.world.add_company("suedwind", "Suedwind").await;
    let mut stranger = c.world.hr("Udo Fremd").await;
    stranger.get(&address).await.must_be(404);
    stranger.get(&address.replace("/pairs", "/feedback")).await.must_be(404);
}

async fn reads_about(world: &World, person: Option<PersonId>) -> i64 {
    let mut owner = world.owner().await;
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    sqlx::query_scalar(
        "select count(*) from audit where action in ('read', 'listed') and ($1::uuid is null or about_id = $1)",
    )
    .bind(person.map(|p| p.0))
    .fetch_one(&mut owner)
    .await
    .expect("a count")
}

#[tokio::test]
async fn v5_v6_hr_reads_only_marked_texts_of_both_in_and_its_reading_is_recorded() {
    let mut c = company().await;
    let goal = c.goals().await[0];
    let mut tx = c.world.tx().await;
    let program =
        ithaca::programs::Program::find(&mut tx, ithaca::programs::ProgramId(c.program)).await.expect("the program");
    ithaca::feedback::begin_closing(&mut tx, &program, c.world.now()).await.expect("the close begins");
    tx.commit().await.expect("committed");
    let address = format!("~/pairings/{}/close/hand-in", c.first);
    let (done, improve, hr) = (format!("done-{goal}"), format!("improve-{goal}"), format!("hr-{goal}"));
    let words = |who: &'static str| {
        vec![(done.as_str(), who), (improve.as_str(), "less haste"), ("rate-trust", "5"), ("thanks", "Between us")]
    };
    let mut marked = words("Ada opened doors");
    marked.push((hr.as_str(), "on"));
    c.ada.post(&address, &marked).await.must_be(303);
    c.hr.get(&c.page("/feedback"))
        .await
        .must_be(200)
        .must_not_say("Ada opened doors")
        .must_say("gave feedback: 0 mentees, one mentor")
        .must_say("Hidden: fewer than five answers");
    c.grace.post(&address, &words("Grace grew")).await.must_be(303);
    c.hr.get(&c.page("/feedback"))
        .await
        .must_say("Ada opened doors")
        .must_not_say("Grace grew")
        .must_not_say("Between us");
    assert_eq!((reads_about(&c.world, Some(c.ada.id)).await, reads_about(&c.world, Some(c.grace.id)).await), (1, 0));
    c.hr.get(&c.page("")).await.must_say("Completed with feedback");
}

#[tokio::test]
async fn before_the_close_begins_hr_reads_how_many_people_will_be_asked() {
    let mut c = company().await;
    c.hr.get(&c.page("")).await.must_say("4 people in 2 pairs are asked at once and have 21 days.");
    let mut tx = c.world.tx().await;
    sqlx::query("update pairing set state = 'ended_early' where id = $1")
        .bind(c.second)
        .execute(tx.conn())
        .await
        .expect("ended");
    sqlx::query("update company set language = 'it'").execute(tx.conn()).await.expect("Italian");
    tx.commit().await.expect("committed");
    c.hr.get(&c.page("")).await.must_say("Si chiede subito a 2 persone in una coppia, che hanno 21 giorni.");
}

#[tokio::test]
async fn the_page_of_a_program_lists_its_pairs_and_offers_to_write_to_each_quiet_one() {
    let c = company().await;
    c.session(c.second, c.ada.id, "held", 0, None).await;
    c.world.days_pass(50);
    c.session(c.second, c.ada.id, "held", 0, None).await;
    let mut hr = c.world.sign_in_again(c.hr.id).await;
    let page = hr.get(&c.page("")).await;
    page.must_say("Could use a hand").must_say("All pairs").must_say("Showing 2 of 2 pairs");
    page.must_say("href=\"mailto:grace.hopper@nordlicht.example,ada.lovelace@nordlicht.example\">Write to both");
    assert_eq!(page.body.matches("mailto:").count(), 1, "one action for the one quiet pair");
    let all = page.body.split("id=\"all-pairs\"").nth(1).expect("all pairs");
    assert!(all.find("Hopper") < all.find("Brun"), "longest since they met stands first");
    let mut tx = c.world.tx().await;
    sqlx::query("update company set language = 'it'").execute(tx.conn()).await.expect("Italian");
    tx.commit().await.expect("committed");
    hr.get(&c.page("")).await.must_say("Tutte le coppie").must_say("Scrivi a entrambi");
}
