//! Work that survives: the real binary is killed two hundred times while it tells people and sends mail to a real server.

use std::{
    collections::{HashMap, HashSet},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use rand::{Rng, SeedableRng, rngs::StdRng};
use serde_json::json;

use crate::support::{PostOffice, World, world};

const KILLS: usize = 200;
/// Two instances at once.
const INSTANCES: usize = 2;
/// People told in each job.
const TOLD: usize = 6;

fn start(database: &str, office: &PostOffice) -> Child {
    Command::new(env!("CARGO_BIN_EXE_ithaca"))
        .arg("serve")
        .env("DATABASE_URL", database)
        .env_remove("ITHACA_OWNER_DATABASE_URL")
        .env("ITHACA_LISTEN", "127.0.0.1:0")
        .env("ITHACA_PUBLIC_URL", "http://ithaca.test")
        .env("ITHACA_MAIL_FROM", "Ithaca <ithaca@ithaca.test>")
        .env("ITHACA_SMTP_URL", &office.url)
        .env("ITHACA_DATABASE_CONNECTIONS", "3")
        .env("RUST_LOG", "off")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary starts")
}

/// How often each mail arrived, by its Message-ID.
fn arrived(office: &PostOffice) -> HashMap<String, usize> {
    let mut times = HashMap::new();
    for mail in office.arrived() {
        let id = mail.split("Message-ID: <").nth(1).and_then(|rest| rest.split('@').next()).expect("an id").to_owned();
        *times.entry(id).or_default() += 1;
    }
    times
}

async fn job(world: &World, program: uuid::Uuid, people: &[uuid::Uuid], number: usize) {
    let mut tx = world.tx().await;
    let payload = json!({ "program": program, "side": "mentee", "people": people });
    let at = chrono::DateTime::UNIX_EPOCH;
    ithaca::kit::jobs::enqueue(&mut tx, ithaca::enrollment::TELL_INVITED, &number.to_string(), payload, at)
        .await
        .expect("queued");
    tx.commit().await.expect("committed");
}

/// The ids of the mails that the database knows to have left.
async fn known(owner: &mut sqlx::PgConnection) -> HashSet<String> {
    let ids: Vec<String> = sqlx::query_scalar("select id::text from outbox where sent_at is not null")
        .fetch_all(owner)
        .await
        .expect("ids");
    ids.into_iter().collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_kills_lose_no_notice_and_double_none_and_mail_doubles_only_what_the_server_had_taken() {
    let mut world = world().await;
    let program = world.program_in("Leading", &["draft", "enrolling"]).await;
    world.entry("Ada Lovelace").await;
    let jobs = KILLS / INSTANCES;
    let mut tx = world.tx().await;
    // Every hour is one in which mail may leave, whenever this test runs.
    sqlx::query("insert into site_calendar (company_id, site, workdays, mail_from, mail_till) values (current_company(), '', '{1,2,3,4,5,6,7}', 0, 24)")
        .execute(tx.conn()).await.expect("hours");
    let people: Vec<uuid::Uuid> = sqlx::query_scalar(
        "insert into person (company_id, id, employee_number, given_name, family_name, email, created_at, updated_at)
         select current_company(), gen_random_uuid(), 'k' || n, 'Nobody', 'Number' || n, 'nobody' || n || '@nordlicht.example', $2, $2
         from generate_series(1, $1) n returning id",
    )
    .bind(i32::try_from(jobs * TOLD).expect("a number"))
    .bind(world.now())
    .fetch_all(tx.conn())
    .await
    .expect("people");
    tx.commit().await.expect("committed");
    let office = PostOffice::open().await;
    office.takes(Duration::from_millis(4));
    let (app, _) = world.addresses();
    let mut owner = world.owner().await;
    let mut dice = StdRng::seed_from_u64(6);
    let mut taken_and_unknown: HashSet<String> = HashSet::new();
    let began = Instant::now();
    let (mut kills, mut while_working, mut under_fire) = (0, 0, 0);
    for (number, some) in people.chunks(TOLD).enumerate() {
        job(&world, program, some, number).await;
        let mut running: Vec<Child> = (0..INSTANCES).map(|_| start(&app, &office)).collect();
        for child in &mut running {
            // In the middle of it: some mails after it began to send, or after a while where there is nothing left to send.
            let (before, some) = (office.arrived().len(), dice.random_range(0..3));
            let started = Instant::now();
            while office.arrived().len() <= before + some && started.elapsed() < Duration::from_millis(400) {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            tokio::time::sleep(Duration::from_millis(dice.random_range(0..6))).await;
            under_fire += office.arrived().len() - before;
            child.kill().expect("kill -9");
            child.wait().expect("gone");
            kills += 1;
        }
        // The server may still be taking what was on its way.
        tokio::time::sleep(Duration::from_millis(10)).await;
        let known = known(&mut owner).await;
        let unknown: Vec<String> = arrived(&office).into_keys().filter(|id| !known.contains(id)).collect();
        taken_and_unknown.extend(unknown);
        // The holds of whoever was killed run out: minutes pass.
        let mail =
            sqlx::query("update outbox set claimed_until = null where sent_at is null and claimed_until is not null");
        let work = sqlx::query(
            "update job set claimed_until = now() - interval '1 second', attempts = least(attempts, 5) where done_at is null and claimed_until is not null",
        );
        let held = mail.execute(&mut owner).await.expect("passed").rows_affected()
            + work.execute(&mut owner).await.expect("passed").rows_affected();
        while_working += usize::from(held > 0);
    }
    assert_eq!(kills, KILLS);
    let mut last = start(&app, &office);
    let waited = Instant::now();
    loop {
        let open: i64 = sqlx::query_scalar(
            "select (select count(*) from outbox where sent_at is null) + (select count(*) from job where kind = 'tell_invited' and done_at is null)",
        )
        .fetch_one(&mut owner).await.expect("a count");
        if open == 0 || waited.elapsed() > Duration::from_secs(60) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    last.kill().expect("stopped");
    last.wait().expect("gone");

    sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    let notices: Vec<(uuid::Uuid, i64)> =
        sqlx::query_as("select person_id, count(*) from notice where kind = 'invited' group by person_id")
            .fetch_all(&mut owner)
            .await
            .expect("notices");
    assert_eq!(notices.len(), people.len(), "a notice was lost");
    assert!(notices.iter().all(|(_, n)| *n == 1), "a notice was doubled");
    let times = arrived(&office);
    let mails: Vec<String> =
        sqlx::query_scalar("select id::text from outbox").fetch_all(&mut owner).await.expect("mails");
    assert_eq!(mails.len(), people.len(), "one mail for each notice");
    assert!(mails.iter().all(|id| times.contains_key(id)), "a mail was lost");
    let doubled: Vec<&String> = times.iter().filter(|(_, n)| **n > 1).map(|(id, _)| id).collect();
    assert!(
        doubled.iter().all(|id| taken_and_unknown.contains(*id)),
        "a mail went twice though the database knew of the first time"
    );
    assert!(while_working >= 20, "only {while_working} rounds were killed at work");
    assert!(under_fire >= 100, "only {under_fire} mails went while workers were being killed");
    println!(
        "{kills} kills in {:.1} s, {while_working} of {jobs} rounds at work: {} notices, each once; {} mails ({under_fire} sent between kills), {} of them twice, the server had taken {} before a kill that the database did not hear of",
        began.elapsed().as_secs_f64(),
        notices.len(),
        mails.len(),
        doubled.len(),
        taken_and_unknown.len()
    );
}

#[tokio::test]
async fn the_operator_sees_what_was_given_up_and_has_it_tried_again() {
    let world = world().await;
    let mut tx = world.tx().await;
    ithaca::kit::jobs::enqueue(&mut tx, "nobody knows this", "1", json!({}), world.now()).await.expect("queued");
    tx.commit().await.expect("committed");
    for _ in 0..11 {
        ithaca::app::work::run_due(&world.site).await.expect("the worker lives on");
        world.site.clock.advance(chrono::Duration::hours(2));
    }
    let (app, owner) = world.addresses();
    let ithaca = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ithaca"));
        command.args(words).env("DATABASE_URL", &app).env("ITHACA_OWNER_DATABASE_URL", &owner);
        let done = command.output().expect("the command runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).into_owned()
    };
    let said = ithaca(&["jobs"]);
    assert!(said.contains("given up 1") && said.contains("nobody knows this") && said.contains("10 tries"), "{said}");
    let id = said
        .lines()
        .find(|line| line.contains("nobody knows this"))
        .and_then(|line| line.split(' ').next())
        .expect("an id")
        .to_owned();
    assert!(ithaca(&["jobs", "retry", &id]).contains("is tried again"));
    assert!(ithaca(&["jobs"]).contains("given up 0"));
}
