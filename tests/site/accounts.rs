//! Signing in and out.

use ithaca::accounts::{Account, password};

use crate::support::world;

#[tokio::test]
async fn a_person_signs_in_with_email_and_password_and_out_again() {
    let mut world = world().await;
    let ada = world.entry("Ada Lovelace").await;
    world.sign_in(&ada).await;
    let hash = password::hash(&world.site, "a calm harbour at dawn").await.expect("a hash");
    let mut tx = world.site.db.accounts().await.expect("a transaction");
    Account::prove(&mut tx, &ada.email, Some(&hash), world.now()).await.expect("an account");
    tx.commit().await.expect("committed");

    let mut browser = world.visitor();
    let wrong = browser.post("/sign-in", &[("email", &ada.email), ("password", "not this")]).await;
    wrong.must_be(422).must_say("do not belong together").must_say(&ada.email);
    let unknown = browser.post("/sign-in", &[("email", "nobody@nordlicht.example"), ("password", "not this")]).await;
    unknown.must_be(422).must_say("do not belong together");

    let right =
        browser.post("/sign-in", &[("email", &ada.email.to_uppercase()), ("password", "a calm harbour at dawn")]).await;
    assert_eq!(right.must_be(303).location(), "/");
    assert_eq!(browser.get("/").await.must_be(303).location(), "/nordlicht/home");

    browser.post("/sign-out", &[]).await.must_be(303);
    assert_eq!(browser.get("/nordlicht/home").await.must_be(303).location(), "/sign-in?next=/nordlicht/home");
}

#[tokio::test]
async fn ten_wrong_tries_close_the_door_for_a_while() {
    let world = world().await;
    let mut browser = world.visitor();
    for _ in 0..10 {
        browser.post("/sign-in", &[("email", "ada@nordlicht.example"), ("password", "guess")]).await.must_be(422);
    }
    browser
        .post("/sign-in", &[("email", "ada@nordlicht.example"), ("password", "guess")])
        .await
        .must_be(429)
        .must_say("Please wait");
    world.days_pass(1);
    browser.post("/sign-in", &[("email", "ada@nordlicht.example"), ("password", "guess")]).await.must_be(422);
}

#[tokio::test]
async fn a_write_from_another_site_is_refused() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    let request = ada
        .request("POST", "/sign-out")
        .header("sec-fetch-site", "cross-site")
        .header("origin", "https://elsewhere.example")
        .body(axum::body::Body::empty())
        .expect("a request");
    ada.send(request).await.must_be(403);
    ada.get("~/guidance").await.must_be(200);
}
