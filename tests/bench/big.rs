//! A company of 50,000 people among 200, and its HR admin at a browser: what the benchmarks of pages stand on.

use ithaca::{
    accounts::Account,
    kit::{id::PersonId, token},
};

use crate::support::{Browser, World, world};

/// A world filled by `big.sql`, and person 1 ("000001", HR admin and talent admin) signed in at /nordwerk.
pub async fn big() -> (World, Browser) {
    let world = world().await;
    let mut owner = world.owner().await;
    sqlx::raw_sql(include_str!("big.sql")).execute(&mut owner).await.expect("the company is filled");
    sqlx::raw_sql("vacuum analyze").execute(&mut owner).await.expect("vacuumed and analyzed");
    let admin = PersonId(big_id(&world, "person 1").await);
    let mut tx = world.site.db.system_at("nordwerk").await.expect("a transaction");
    let person = ithaca::people::Person::find(&mut tx, admin).await.expect("person 1");
    drop(tx);
    let secret = token::fresh().expect("a secret");
    let mut tx = world.site.db.accounts().await.expect("a transaction");
    let account = Account::prove(&mut tx, &person.email, None, world.now()).await.expect("an account");
    account.add_login(&mut tx, &token::hash(&secret), "bench", world.now()).await.expect("a login");
    tx.commit().await.expect("committed");
    let mut tx = world.site.db.system_at("nordwerk").await.expect("a transaction");
    person.belongs_to(&mut tx, account.id).await.expect("linked");
    tx.commit().await.expect("committed");
    let mut browser = world.visitor().signed_in(admin, &person.email, &secret);
    browser.company = "nordwerk".into();
    (world, browser)
}

/// A draft of program 1, 3,000 mentees and as many mentors: the address of its review.
pub async fn draft(world: &World, browser: &mut Browser) -> String {
    let program = big_id(world, "program 1").await;
    let review =
        browser.post(&format!("~/programs/{program}/match-runs"), &[]).await.must_be(303).location().to_owned();
    let run = review.rsplit('/').next().expect("the run");
    let company = world.site.db.system_at("nordwerk").await.expect("a transaction").company();
    ithaca::matches::perform(&world.site, company, &serde_json::json!({ "run": run })).await.expect("it is solved");
    let mut owner = world.owner().await;
    sqlx::raw_sql("analyze").execute(&mut owner).await.expect("analyzed");
    browser.get(&review).await.must_be(200);
    review
}

/// The id that `big.sql` gives a thing: "program 1", "person 17", "role 20", "pairing 2/1", "topic 3", "place 1mentor5".
pub async fn big_id(world: &World, thing: &str) -> uuid::Uuid {
    let mut owner = world.owner().await;
    sqlx::query_scalar("select md5('nordwerk ' || $1)::uuid").bind(thing).fetch_one(&mut owner).await.expect("an id")
}
