//! Invitations: from the link in a mail to the inbox.

use ithaca::{
    accounts,
    inbox::{self, Kind, Words},
};

use crate::support::{World, world};

const GOOD: &str = "amber lantern over quiet fjords";

async fn invite(world: &World, person: ithaca::kit::id::PersonId) -> Option<String> {
    let mut tx = world.tx().await;
    let link = accounts::invite(&mut tx, person, world.now()).await.expect("invited");
    tx.commit().await.expect("committed");
    link
}

#[tokio::test]
async fn an_invited_person_chooses_a_password_and_is_in() {
    let mut world = world().await;
    let ada = world.entry("Ada Lovelace").await;
    let link = invite(&world, ada.id).await.expect("a link");
    let mail = world.last_mail(&ada.email).await;
    assert_eq!(mail.subject, "Nordlicht Energy invites you to Ithaca");
    assert_eq!(mail.link(), link);

    let mut browser = world.visitor();
    // Opening the link, even often, as mail scanners do, uses nothing up.
    for _ in 0..3 {
        browser
            .get(&link)
            .await
            .must_be(200)
            .must_say("Welcome, Ada")
            .must_say("Nordlicht Energy")
            .must_say(&ada.email);
    }
    let at = link.split('?').next().expect("a path");
    let weak = browser.post(at, &[("password", "short"), ("next", "/nordlicht/home")]).await;
    weak.must_be(422).must_say("at least 10 characters").must_say("/nordlicht/home");
    browser.post(at, &[("password", "passwordpassword")]).await.must_be(422);
    browser.post(at, &[("password", "nordlicht energy")]).await.must_be(422);
    let done = browser.post(at, &[("password", GOOD), ("next", "/nordlicht/home")]).await;
    assert_eq!(done.must_be(303).location(), "/nordlicht/home");
    browser.get("/nordlicht/guidance").await.must_be(200).must_say("Ada");

    // Used once, it is dead, and says what to do.
    world.visitor().get(&link).await.must_be(410).must_say("does not work any more").must_say("/sign-in");
    world.visitor().post(at, &[("password", GOOD)]).await.must_be(410);
    assert_eq!(invite(&world, ada.id).await, None);
    let again = world.visitor().post("/sign-in", &[("email", &ada.email), ("password", GOOD)]).await;
    again.must_be(303);
}

#[tokio::test]
async fn an_invitation_ends_after_fourteen_days_and_a_weak_password_is_explained_in_italian() {
    let mut world = world().await;
    let ada = world.entry("Ada Lovelace").await;
    let link = invite(&world, ada.id).await.expect("a link");
    let at = link.split('?').next().expect("a path").to_owned();
    let mut browser = world.visitor();
    browser.get("/language/it").await.must_be(303);
    browser.post(&at, &[("password", "qwertyuiop")]).await.must_be(422).must_say("Molte persone usano");
    world.days_pass(15);
    browser.get(&link).await.must_be(410).must_say("Questo link non funziona");
    browser.get("/join/nothing").await.must_be(410);
}

#[tokio::test]
async fn a_notice_to_somebody_without_an_account_carries_the_link_that_makes_one() {
    let mut world = world().await;
    let ada = world.entry("Ada Lovelace").await;
    for about in ["1", "2"] {
        let mut tx = world.tx().await;
        inbox::tell(
            &mut tx,
            ada.id,
            Kind::Invited,
            about,
            Words::none().name("program", "Spring"),
            "/home",
            world.now(),
        )
        .await
        .expect("told");
        tx.commit().await.expect("committed");
    }
    let mail = world.mail().await;
    // Both links are good until one is used; then both are dead.
    world.visitor().get(mail[0].link()).await.must_be(200).must_say("value=\"/nordlicht/home\"");
    let at = mail[1].link().split('?').next().expect("a path");
    world.visitor().post(at, &[("password", GOOD)]).await.must_be(303);
    world.visitor().get(mail[0].link()).await.must_be(410);
}

#[tokio::test]
async fn whoever_has_an_account_joins_a_second_company_with_its_password() {
    let mut world = world().await;
    let ada = world.entry("Ada Lovelace").await;
    let link = invite(&world, ada.id).await.expect("a link");
    world.visitor().post(link.split('?').next().expect("a path"), &[("password", GOOD)]).await.must_be(303);
    world.add_company("suedwind", "Suedwind").await;
    let mut there = world.entry("Ada Lovelace").await;
    let mut tx = world.tx().await;
    sqlx::query("update person set email = $2 where id = $1")
        .bind(there.id.0)
        .bind(&ada.email)
        .execute(tx.conn())
        .await
        .expect("the same email");
    tx.commit().await.expect("committed");
    there.email = ada.email.clone();
    let link = invite(&world, there.id).await.expect("a link");
    let at = link.split('?').next().expect("a path");
    let mut browser = world.visitor();
    browser.get(&link).await.must_be(200).must_say("You have an Ithaca account already");
    browser
        .post(at, &[("password", "a stranger found this link")])
        .await
        .must_be(422)
        .must_say("not the password of your account");
    browser.post(at, &[("password", GOOD)]).await.must_be(303);
    browser.get("/").await.must_be(200).must_say("Suedwind").must_say("Nordlicht Energy");
}

#[tokio::test]
async fn whoever_has_left_is_not_invited_and_an_old_link_is_dead() {
    let mut world = world().await;
    let ada = world.entry("Ada Lovelace").await;
    let link = invite(&world, ada.id).await.expect("a link");
    let mut tx = world.tx().await;
    sqlx::query("update person set leaving_date = '2026-03-09' where id = $1")
        .bind(ada.id.0)
        .execute(tx.conn())
        .await
        .expect("left");
    tx.commit().await.expect("committed");
    world.visitor().get(&link).await.must_be(410);
    assert_eq!(invite(&world, ada.id).await, None);
}
