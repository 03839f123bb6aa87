//! An import of 50,000 people with 75,000 role rows, from the click to the last row written.

use std::{
    fmt::Write,
    time::{Duration, Instant},
};

use crate::support::World;

const SLOWEST: Duration = Duration::from_secs(20);

/// Imports into an empty company of the same server; whether it stayed within the limit.
pub async fn fifty_thousand(mut world: World) -> bool {
    world.add_company("empty", "Empty").await;
    let mut hr = world.hr("Katrin Vogel").await;
    let (people, history) = files();
    let began = Instant::now();
    let parts = [("people", "people.csv", people.as_bytes()), ("history", "history.csv", history.as_bytes())];
    let page = hr.upload("~/people/import", &parts).await.must_be(303).location().to_owned();
    let looked = began.elapsed();
    hr.post(&format!("{page}/confirmation"), &[("sure", "yes")]).await.must_be(303);
    loop {
        let answer = hr.get(&page).await;
        if answer.says("Imported") {
            break;
        }
        assert!(answer.headers.contains_key("refresh"), "{}", answer.body);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let all = began.elapsed();
    let mut tx = world.tx().await;
    let counts: (i64, i64) =
        sqlx::query_as("select (select count(*) from person), (select count(*) from role_history)")
            .fetch_one(tx.conn())
            .await
            .expect("counts");
    assert_eq!(counts, (50_001, 75_000));
    let within = all <= SLOWEST;
    let mark = if within { "" } else { "  over the limit of 20 s" };
    println!(
        "import of 50,000 people and 75,000 roles: read and compared {:.1} s, all {:.1} s{mark}",
        looked.as_secs_f64(),
        all.as_secs_f64()
    );
    within
}

fn files() -> (String, String) {
    let mut people = String::from(
        "Employee number,First name,Last name,Email,Job title,Level,Department,Site,Country,Languages,Manager,Hire date\n",
    );
    let mut history = String::from("Employee number,Job title,From,To\n");
    for n in 1..=50_000_u32 {
        let (family, level) = (n * 37 % 60, n % 7 + 1);
        let manager = if n == 1 { String::new() } else { (n / 8).max(1).to_string() };
        let year = 1995 + n % 30;
        writeln!(
            people,
            "{n},Given{},Family{},person{n}@empty.example,Family {family} grade {level},{level},Department {},Site {},DE,de en,{manager},{year}-03-01",
            n % 400,
            n % 900,
            n % 40,
            n % 25
        )
        .expect("written");
        writeln!(history, "{n},Family {family} grade {level},{year}-03-01,").expect("written");
        if n % 2 == 0 {
            writeln!(history, "{n},Family {family} grade {},{}-01-01,{year}-02-01", level % 7 + 1, year - 4)
                .expect("written");
        }
    }
    (people, history)
}
