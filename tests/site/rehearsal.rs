//! Every mail of a program before anybody gets one.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use chrono::Duration;
use ithaca::app::work;
use sqlx::Row;

use crate::support::world;

#[tokio::test]
async fn hr_sees_every_mail_of_the_next_ninety_days_and_nothing_of_it_happens() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let program = world.program_in("Leading", &["draft", "enrolling"]).await;
    let mut mentees = Vec::new();
    for (mentor, mentee) in
        [("Henrik Aalto", "Priya Raman"), ("Amara Okoye", "Jonas Berg"), ("Bruno Keller", "Mei Lin")]
    {
        let (mentor, mentee) = (world.person(mentor).await, world.person(mentee).await);
        world.enrolled(program, mentor.id, "mentor").await;
        world.enrolled(program, mentee.id, "mentee").await;
        mentees.push(mentee);
    }
    let page = format!("~/programs/{program}/rehearsal");
    mentees[0].get(&page).await.must_be(403);
    hr.get(&page).await.must_be(200).must_say("Not rehearsed yet");
    hr.post(&page, &[]).await.must_be(303);
    hr.get(&page).await.must_say("Ninety days are being played");
    work::run_due(&world.site).await.expect("played");
    let shown = hr.get(&page).await;
    shown
        .must_be(200)
        .must_say("emails to 6 people")
        .must_say("is proposed to you in Leading")
        .must_say("has said yes, and written why")
        .must_say("Friday, 13 March 2026");
    hr.get(&format!("{page}?q=priya")).await.must_say("Priya Raman").must_not_say("Jonas Berg");
    hr.get(&format!("{page}?day=2026-03-10")).await.must_say("is proposed to you").must_not_say("has said yes");

    // Each as it will look, with its own styles and nothing to click.
    let letter = shown
        .body
        .split("href=\"")
        .find(|h| h.contains("/rehearsal/"))
        .and_then(|h| h.split('"').next())
        .expect("a mail");
    let letter = hr.get(letter).await;
    letter.must_be(200).must_say("You get this because").must_not_say("href=");
    assert!(letter.headers["content-security-policy"].to_str().expect("text").contains("style-src 'unsafe-inline'"));

    // Nothing of it happened.
    assert!(world.mail().await.is_empty());
    let mut tx = world.tx().await;
    for sql in ["select count(*) from pairing", "select count(*) from notice", "select count(*) from session"] {
        let n: i64 = sqlx::query_scalar(sql).fetch_one(tx.conn()).await.expect("a count");
        assert_eq!(n, 0, "{sql}");
    }
    let state: String = sqlx::query_scalar("select state from program").fetch_one(tx.conn()).await.expect("a state");
    assert_eq!(state, "enrolling");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_a_program_is_rehearsed_no_row_of_the_company_is_locked_and_its_mail_goes_on() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let program = world.program_in("Leading", &["draft", "enrolling"]).await;
    let running = world.running_program("Under way").await;
    for n in 0..8 {
        let (mentor, mentee) = (world.entry(&format!("Mentor M{n}")).await, world.entry(&format!("Mentee E{n}")).await);
        world.enrolled(program, mentor.id, "mentor").await;
        world.enrolled(program, mentee.id, "mentee").await;
        world.pairing(running, mentor.id, mentee.id).await;
    }
    hr.post(&format!("~/programs/{program}/rehearsal"), &[]).await.must_be(303);
    let mut owner = world.owner().await;
    // What the job itself keeps at the end is its own.
    let tables: Vec<String> = sqlx::query(
        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'
           and c.relname not in ('job', 'rehearsal', 'rehearsed_mail') order by 1",
    )
    .fetch_all(&mut owner)
    .await
    .expect("the catalogue")
    .iter()
    .map(|row| row.get(0))
    .collect();
    let site = world.site.clone();
    let over = Arc::new(AtomicBool::new(false));
    let says = over.clone();
    let play = tokio::spawn(async move {
        let played = work::run_due(&site).await;
        says.store(true, Ordering::SeqCst);
        played
    });
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    let mut looks = 0;
    while !over.load(Ordering::SeqCst) {
        for table in &tables {
            let sql = format!("select count(*) from (select from {table} for no key update nowait) free");
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut owner).await.unwrap_or_else(|e| panic!("{table}: {e}"));
        }
        looks += 1;
    }
    play.await.expect("it ends").expect("played");
    assert!(looks > 3, "looked only {looks} times while it played");
    hr.get(&format!("~/programs/{program}/rehearsal")).await.must_say("emails to 16 people");
}

#[tokio::test]
async fn the_copy_on_which_a_program_is_rehearsed_cannot_be_kept() {
    let world = world().await;
    let program = world.running_program("Leading").await;
    let copy = world.site.db.rehearsal(world.company, program, world.now() - Duration::days(7)).await.expect("a copy");
    assert_ne!(copy.company(), world.company);
    assert_eq!(copy.path("/home"), "/nordlicht/home", "its mails look like the company's");
    assert!(copy.commit().await.is_err());
    assert_eq!(world.site.db.companies().await.expect("companies").len(), 1);
}
