//! What happens by itself: mail that leaves over a real connection, jobs that are done once, the daily round.

use std::{collections::HashMap, sync::Arc};

use chrono::Duration;
use ithaca::{
    app::work,
    enrollment::TELL_INVITED,
    inbox::{self, Kind, Message, Words},
    kit::{
        db::Db,
        id::PersonId,
        jobs::{self, Among, Job},
        site::Site,
    },
};
use secrecy::SecretString;

use crate::support::{Mood, PostOffice, World, world};

/// The same site with this mail server.
fn with_mail(world: &World, office: &PostOffice) -> Site {
    let mut site = world.site.clone();
    let mut config = (*site.config).clone();
    config.smtp_url = Some(SecretString::from(office.url.as_str()));
    config.public_url = "https://mentoring.nordlicht.example".into();
    site.config = Arc::new(config);
    site
}

async fn tell(world: &World, person: PersonId, about: &str) {
    let mut tx = world.tx().await;
    let words = Words::none().name("program", "Führung für Neue");
    inbox::tell(&mut tx, person, Kind::Invited, about, words, "/programs/1", world.now()).await.expect("told");
    tx.commit().await.expect("committed");
}

#[tokio::test]
async fn a_mail_reaches_a_real_server_with_text_html_and_one_click_to_stop() {
    let mut world = world().await;
    let ada = world.person("Ada Lovelace").await;
    let office = PostOffice::open().await;
    let site = with_mail(&world, &office);
    tell(&world, ada.id, "1").await;
    work::run_due(&site).await.expect("worked");
    work::run_due(&site).await.expect("worked");
    let mail = office.arrived();
    assert_eq!(mail.len(), 1, "{mail:?}");
    let mail = &mail[0];
    for part in [
        "To: ada.lovelace@nordlicht.example",
        "From: Ithaca <ithaca@ithaca.test>",
        "Subject: You are invited to take part in",
        "Message-ID: <",
        "Date: Tue, 10 Mar 2026 09:00:00 +0000",
        "Auto-Submitted: auto-generated",
        "List-Unsubscribe: <https://mentoring.nordlicht.example/nordlicht/mail/",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "multipart/alternative",
        "text/plain; charset=utf-8",
        "text/html; charset=utf-8",
    ] {
        assert!(mail.contains(part), "{part} is missing in\n{mail}");
    }
    let whole = mail.replace("=\n", "");
    assert!(whole.contains("https://mentoring.nordlicht.example/nordlicht/programs/1"), "{whole}");
    assert!(!whole.contains("ithaca:/"), "{whole}");
}

#[tokio::test]
async fn one_click_in_a_mail_stops_mail_of_that_kind_and_never_the_inbox() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    tell(&world, ada.id, "1").await;
    let mut owner = world.owner().await;
    let (stop,) =
        sqlx::query_as::<_, (String,)>("select stop_path from outbox").fetch_one(&mut owner).await.expect("a link");
    assert!(stop.ends_with("?about=program"), "{stop}");
    // A scanner that opens the link changes nothing.
    let page = world.visitor().get(&stop).await;
    page.must_be(200).must_say("Stop emails of the kind “Programs and invitations”?").must_say("/nordlicht/inbox/mail");
    tell(&world, ada.id, "2").await;
    assert_eq!(world.mail().await.len(), 2);
    let stopped = world.visitor().post(&stop, &[("List-Unsubscribe", "One-Click")]).await;
    stopped.must_be(200).must_say("No more emails of the kind “Programs and invitations”");
    tell(&world, ada.id, "3").await;
    assert_eq!(world.mail().await.len(), 2, "nothing of this kind any more");
    // What was written before the click and has not left does not leave either; other kinds go on.
    let id = ada.id;
    let guidance = async |about: &str| {
        let mut tx = world.tx().await;
        let words = Words::none().name("other", "Henrik");
        inbox::tell(&mut tx, id, Kind::GuidanceAsked, about, words, "/home", world.now()).await.expect("told");
        tx.commit().await.expect("committed");
    };
    guidance("1").await;
    let office = PostOffice::open().await;
    work::run_due(&with_mail(&world, &office)).await.expect("worked");
    let arrived = office.arrived();
    assert!(arrived.len() == 1 && arrived[0].contains("asks for your guidance"), "{arrived:?}");
    ada.get("~/inbox").await.must_say("4 new");
    // The reader takes it back, or stops everything.
    world.visitor().post(&stop, &[("comes", "yes")]).await.must_be(200).must_say("Stop emails of the kind");
    tell(&world, ada.id, "4").await;
    assert_eq!(world.mail().await.len(), 2);
    let everything = stop.replace("?about=program", "?about=");
    world.visitor().get(&everything).await.must_be(200).must_say("Stop all emails?");
    world.visitor().post(&everything, &[("comes", "no")]).await.must_be(200).must_say("No more emails");
    guidance("2").await;
    tell(&world, ada.id, "5").await;
    assert_eq!(world.mail().await.len(), 2);
    for wrong in [
        "/nordlicht/mail/00000000-0000-0000-0000-000000000000".to_owned(),
        stop.replace("nordlicht", "elsewhere"),
        stop.replace("about=program", "about=everything"),
    ] {
        world.visitor().get(&wrong).await.must_be(404);
    }
}

#[tokio::test]
async fn a_mail_that_failed_leaves_again_in_its_readers_hours_only() {
    let mut world = world().await;
    let ada = world.person("Ada Lovelace").await;
    let office = PostOffice::open().await;
    let site = with_mail(&world, &office);
    // Tuesday, an hour before the reader's evening.
    world.site.clock.advance(Duration::hours(8));
    tell(&world, ada.id, "1").await;
    office.is(Mood::Later);
    work::run_due(&site).await.expect("the worker lives on");
    office.is(Mood::Accept);
    for _ in 0..12 {
        world.site.clock.advance(Duration::hours(1));
        work::run_due(&site).await.expect("worked");
        assert!(office.arrived().is_empty(), "at {} in the night", world.now());
    }
    // Wednesday, 7:00 in Hamburg.
    world.site.clock.advance(Duration::hours(1));
    work::run_due(&site).await.expect("worked");
    assert_eq!(world.now().to_string(), "2026-03-11 06:00:00 UTC");
    assert_eq!(office.arrived().len(), 1);
}

#[tokio::test]
async fn a_failing_mail_server_delays_and_never_loses_or_doubles() {
    let mut world = world().await;
    let ada = world.person("Ada Lovelace").await;
    let office = PostOffice::open().await;
    let site = with_mail(&world, &office);
    tell(&world, ada.id, "1").await;
    for mood in [Mood::Later, Mood::HangUp, Mood::Later, Mood::HangUp] {
        office.is(mood);
        work::run_due(&site).await.expect("the worker lives on");
        assert!(office.arrived().is_empty());
        world.days_pass(1);
    }
    // Even after a month of trying.
    world.days_pass(30);
    office.is(Mood::Accept);
    work::run_due(&site).await.expect("worked");
    world.days_pass(1);
    work::run_due(&site).await.expect("worked");
    assert_eq!(office.arrived().len(), 1);
}

#[tokio::test]
async fn a_mail_is_not_tried_again_at_once_and_a_mailbox_that_does_not_exist_is_left_alone() {
    let mut world = world().await;
    let ada = world.person("Ada Lovelace").await;
    let office = PostOffice::open().await;
    let site = with_mail(&world, &office);
    tell(&world, ada.id, "1").await;
    office.is(Mood::Later);
    work::run_due(&site).await.expect("worked");
    office.is(Mood::Accept);
    work::run_due(&site).await.expect("worked");
    assert!(office.arrived().is_empty(), "it waits half a minute first");
    site.clock.advance(Duration::seconds(31));
    work::run_due(&site).await.expect("worked");
    assert_eq!(office.arrived().len(), 1);

    office.is(Mood::NoSuchMailbox);
    tell(&world, ada.id, "2").await;
    work::run_due(&site).await.expect("worked");
    office.is(Mood::Accept);
    world.days_pass(3);
    work::run_due(&site).await.expect("worked");
    assert_eq!(office.arrived().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_instances_at_once_share_the_work_and_nothing_is_told_or_sent_twice_or_lost() {
    const PEOPLE: usize = 300;
    let world = world().await;
    let program = world.program_in("Leading", &["draft", "enrolling"]).await;
    let mut tx = world.tx().await;
    let people: Vec<uuid::Uuid> = sqlx::query_scalar(
        "insert into person (company_id, id, employee_number, given_name, family_name, email, created_at, updated_at)
         select current_company(), gen_random_uuid(), 'n' || n, 'Nobody', 'Number' || n, 'nobody' || n || '@nordlicht.example', $2, $2
         from generate_series(1, $1) n returning id",
    )
    .bind(i32::try_from(PEOPLE).expect("a number"))
    .bind(world.now())
    .fetch_all(tx.conn())
    .await
    .expect("people");
    // Three notices lie ready to be mailed to everybody, and jobs tell a fourth: one more than a week has room for.
    let asked = |person: &uuid::Uuid| {
        let words = Words::none().name("other", "Henrik Aalto");
        let of =
            move |n: usize| Message::new(PersonId(*person), Kind::GuidanceAsked, n.to_string(), words.clone(), "/home");
        (0..3).map(of).collect::<Vec<_>>()
    };
    let ready: Vec<Message> = people.iter().flat_map(asked).collect();
    inbox::tell_all(&mut tx, &ready, world.now()).await.expect("told");
    for (number, some) in people.chunks(10).enumerate() {
        let payload = serde_json::json!({ "program": program, "side": "mentee", "people": some });
        jobs::enqueue(&mut tx, TELL_INVITED, &number.to_string(), payload, world.now()).await.expect("queued");
    }
    tx.commit().await.expect("committed");
    // Each has connections of its own to the database, and a mail server of its own, so that we see who sent what.
    let offices = [PostOffice::open().await, PostOffice::open().await];
    let sites = offices.each_ref().map(|office| with_mail(&world, office));
    let [one, mut other] = sites;
    other.db =
        Db::connect(world.addresses().0.parse().expect("an address"), 4).await.expect("the application connects");
    let run = |site: Site| tokio::spawn(async move { work::run_due(&site).await.expect("worked") });
    let (first, second) = (run(one), run(other));
    first.await.expect("the first instance");
    second.await.expect("the second instance");
    let mut times: HashMap<String, usize> = HashMap::new();
    let mut readers: HashMap<String, usize> = HashMap::new();
    for mail in offices.iter().flat_map(PostOffice::arrived) {
        let of = |header: &str| mail.lines().find_map(|line| line.strip_prefix(header)).expect("a header").to_owned();
        *times.entry(of("Message-ID: ")).or_default() += 1;
        *readers.entry(of("To: ")).or_default() += 1;
    }
    assert!(times.values().all(|n| *n == 1), "a mail went twice");
    assert!(readers.len() == PEOPLE && readers.values().all(|n| *n == 3), "somebody got too little or too much");
    assert!(offices.iter().all(|office| office.arrived().len() > PEOPLE / 2), "one of the two did nearly all of it");
    let mut owner = world.owner().await;
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    let (told, held, waiting): (i64, i64, i64) = sqlx::query_as(
        "select count(*), count(*) filter (where mail = 'held'), (select count(*) from outbox where sent_at is null) from notice",
    )
    .fetch_one(&mut owner)
    .await
    .expect("counts");
    assert_eq!((told, held, waiting), (4 * PEOPLE as i64, PEOPLE as i64, 0));
}

#[tokio::test]
async fn a_job_queued_twice_and_claimed_by_two_workers_is_done_once() {
    let world = world().await;
    let mut tx = world.tx().await;
    for _ in 0..2 {
        jobs::enqueue(&mut tx, "test", "the same", serde_json::json!({}), world.now()).await.expect("queued");
    }
    tx.commit().await.expect("committed");
    let db = &world.site.db;
    let (one, other) =
        tokio::join!(Job::claim(db, Among::AllBut(&[]), world.now()), Job::claim(db, Among::AllBut(&[]), world.now()));
    let held: Vec<Job> = [one, other].into_iter().filter_map(|claimed| claimed.expect("an answer")).collect();
    assert_eq!(held.len(), 1, "one of two workers holds it");

    // It takes too long: another worker has it now, and the first one's effects are not saved.
    world.site.clock.advance(Duration::minutes(11));
    let second = Job::claim(db, Among::AllBut(&[]), world.now()).await.expect("an answer").expect("the job");
    let mut tx = world.tx().await;
    assert!(held[0].done(&mut tx, world.now()).await.is_err());
    drop(tx);
    let mut tx = world.tx().await;
    second.done(&mut tx, world.now()).await.expect("done");
    tx.commit().await.expect("committed");
    world.days_pass(1);
    assert!(Job::claim(db, Among::AllBut(&[]), world.now()).await.expect("an answer").is_none());
}

#[tokio::test]
async fn a_job_that_fails_is_tried_again_later_and_put_to_rest_after_ten_tries() {
    let world = world().await;
    let mut tx = world.tx().await;
    jobs::enqueue(&mut tx, "nobody knows this", "1", serde_json::json!({}), world.now()).await.expect("queued");
    tx.commit().await.expect("committed");
    let mut owner = world.owner().await;
    for _ in 0..12 {
        work::run_due(&world.site).await.expect("the worker lives on");
        world.site.clock.advance(Duration::hours(2));
    }
    let (attempts, dead, problem) = sqlx::query_as::<_, (i32, bool, String)>(
        "select attempts, dead_at is not null, last_error from job where kind = 'nobody knows this'",
    )
    .fetch_one(&mut owner)
    .await
    .expect("the job is kept");
    assert!(attempts == 10 && dead && problem.contains("nobody does this work"), "{attempts} {dead} {problem}");
}

#[tokio::test]
async fn the_daily_round_visits_each_company_once_a_day_in_its_own_morning() {
    let mut world = world().await;
    world.add_company("suedwind", "Suedwind").await;
    let mut owner = world.owner().await;
    let mut rounds = async || {
        let count = sqlx::query_scalar::<_, i64>(
            "select count(*) from job where kind = 'daily guidance' and done_at is not null",
        );
        count.fetch_one(&mut owner).await.expect("a count")
    };
    for _ in 0..3 {
        work::run_due(&world.site).await.expect("worked");
    }
    assert_eq!(rounds().await, 2);
    // At 22:30 UTC it is still the same day in Berlin; at 23:30 it is the next, but not yet morning.
    world.site.clock.advance(Duration::minutes(14 * 60 + 30));
    work::run_due(&world.site).await.expect("worked");
    assert_eq!(rounds().await, 2);
    world.site.clock.advance(Duration::hours(6));
    work::run_due(&world.site).await.expect("worked");
    assert_eq!(rounds().await, 4);
    // Three days of standstill are one round.
    world.days_pass(3);
    work::run_due(&world.site).await.expect("worked");
    assert_eq!(rounds().await, 6);
}
