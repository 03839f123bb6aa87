//! Mail in numbers: `cargo bench --bench mail`. A year of a program with 500 pairs, and ten thousand notices told and mailed over a real
//! connection. Needs what the tests need: Postgres' programs.

use std::{sync::Arc, time::Instant};

use ithaca::{app::work, enrollment::TELL_INVITED, kit::jobs};
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

#[path = "../site/support/mod.rs"]
#[allow(dead_code, unused_imports, clippy::panic)]
mod support;
#[path = "../site/year.rs"]
#[allow(dead_code, unused_imports, clippy::panic)]
mod year;

use support::{PostOffice, world};

const NOTICES: i32 = 10_000;

fn main() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let began = Instant::now();
        let lived = year::live(&world().await, 500).await;
        println!(
            "a year of {} pairs: {:.1} s, {} notices, {} mails; {}",
            lived.pairs,
            began.elapsed().as_secs_f64(),
            lived.notices,
            lived.mails.len(),
            lived.slowest()
        );
        notices().await;
    });
}

async fn notices() {
    let world = world().await;
    let program = world.program_in("Leading", &["draft", "enrolling"]).await;
    let office = PostOffice::open().await;
    let mut site = world.site.clone();
    let mut config = (*site.config).clone();
    config.smtp_url = Some(SecretString::from(office.url.as_str()));
    site.config = Arc::new(config);
    let mut tx = world.tx().await;
    let people: Vec<Uuid> = sqlx::query_scalar(
        "insert into person (company_id, id, employee_number, given_name, family_name, email, created_at, updated_at)
         select current_company(), gen_random_uuid(), 'n' || n, 'Nobody', 'Number' || n, 'nobody' || n || '@nordlicht.example', $2, $2
         from generate_series(1, $1) n returning id",
    )
    .bind(NOTICES)
    .bind(world.now())
    .fetch_all(tx.conn())
    .await
    .expect("people");
    for (number, some) in people.chunks(250).enumerate() {
        let payload = json!({ "program": program, "side": "mentee", "people": some });
        jobs::enqueue(&mut tx, TELL_INVITED, &number.to_string(), payload, world.now()).await.expect("queued");
    }
    tx.commit().await.expect("committed");
    let began = Instant::now();
    work::run_due(&site).await.expect("worked");
    let seconds = began.elapsed().as_secs_f64();
    let arrived = office.arrived().len();
    println!("{arrived} notices told and mailed in {seconds:.1} s: {:.0} a minute", arrived as f64 / seconds * 60.0);
}
