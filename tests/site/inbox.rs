//! What people are told.

use ithaca::inbox::{self, Kind, Words};

use crate::support::{World, world};

async fn tell(world: &World, person: ithaca::kit::id::PersonId, kind: Kind, about: &str, words: Words) {
    let mut tx = world.tx().await;
    inbox::tell(&mut tx, person, kind, about, words, "/home", world.now()).await.expect("told");
    tx.commit().await.expect("committed");
}

#[tokio::test]
async fn the_same_thing_is_told_once_and_mail_repeats_it() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    for _ in 0..2 {
        tell(&world, ada.id, Kind::Invited, "spring", Words::none().name("program", "Spring <b>")).await;
    }
    let mail = world.mail().await;
    assert_eq!(mail.len(), 1);
    assert_eq!(mail[0].subject, "You are invited to take part in Spring <b>");
    assert!(mail[0].text.contains("Hello Ada,") && mail[0].text.contains("You get this because"), "{}", mail[0].text);
    assert!(
        mail[0].html.contains("Spring &#60;b&#62;") && mail[0].html.contains("See the invitation"),
        "{}",
        mail[0].html
    );
    let inbox = ada.get("~/inbox").await;
    inbox
        .must_be(200)
        .must_say("You are invited to take part in Spring &#60;b&#62;")
        .must_say("See the invitation")
        .must_say("1 new");
    assert_eq!(inbox.body.matches("You are invited").count(), 2, "once to see, once for the name of the button");
}

#[tokio::test]
async fn a_notice_and_its_mail_speak_the_readers_language_and_zone() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    ada.post("/account", &[("language", "it"), ("time_zone", "Asia/Tokyo"), ("theme", "")]).await.must_be(303);
    let when = "2026-03-12T14:00:00Z".parse().expect("a time");
    tell(&world, ada.id, Kind::SessionPlanned, "1", Words::none().name("other", "Henrik").moment("when", when)).await;
    let due = "2026-04-01".parse().expect("a date");
    tell(&world, ada.id, Kind::CloseDue, "1", Words::none().name("other", "Henrik").date("due", due)).await;
    tell(&world, ada.id, Kind::ImportDone, "1", Words::none().number("n", 1200)).await;
    let subjects: Vec<String> = world.mail().await.into_iter().map(|m| m.subject).collect();
    assert_eq!(subjects[0], "Tu e Henrik vi incontrate giovedì 12 marzo 2026, 23:00");
    assert_eq!(subjects[1], "Ripensa al percorso con Henrik entro il 1º aprile 2026");
    ada.get("~/inbox").await.must_be(200).must_say("23:00").must_say("L’importazione è finita: 1200 persone");
}

#[tokio::test]
async fn a_notice_is_read_by_its_action_and_put_away_and_nobody_elses_business() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    let mut otto = world.hr("Otto Fremd").await;
    tell(&world, ada.id, Kind::GuidanceAsked, "1", Words::none().name("other", "Grace")).await;
    let page = ada.get("~/inbox").await;
    let open = page
        .body
        .split("action=\"")
        .find(|s| s.contains("/open\""))
        .and_then(|s| s.split('"').next())
        .expect("an action")
        .to_owned();
    otto.get("~/inbox").await.must_be(200).must_say("Nothing is waiting for you");
    otto.post(&open, &[]).await.must_be(404);
    otto.post(&open.replace("/open", "/done"), &[]).await.must_be(404);
    ada.get("~/inbox").await.must_say("1 new");
    assert_eq!(ada.post(&open, &[]).await.must_be(303).location(), "/nordlicht/home");
    ada.get("~/inbox").await.must_not_say("1 new").must_say("Grace asks for your guidance");
    ada.post(&open.replace("/open", "/done"), &[]).await.must_be(303);
    ada.get("~/inbox").await.must_say("Put away.");
}

#[tokio::test]
async fn a_long_inbox_comes_in_pages() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    for n in 0..35 {
        tell(&world, ada.id, Kind::Invited, &n.to_string(), Words::none().name("program", &format!("Program {n:02}.")))
            .await;
    }
    let first = ada.get("~/inbox").await;
    first.must_say("Program 34.").must_say("Program 05.").must_not_say("Program 04.").must_say("35 new");
    let older = first
        .body
        .split("href=\"")
        .find(|s| s.contains("before="))
        .and_then(|s| s.split('"').next())
        .expect("older ones")
        .replace("&amp;", "&")
        .replace("&#38;", "&");
    ada.get(&older).await.must_be(200).must_say("Program 04.").must_say("Program 00.").must_not_say("Program 05.");
    ada.get("~/inbox?before=nonsense").await.must_be(200);
    ada.post("~/inbox/read", &[]).await.must_be(303);
    ada.get("~/inbox").await.must_not_say("35 new");
}

#[tokio::test]
async fn the_demos_mail_is_shown_in_the_demo_only() {
    let mut world = world().await;
    let ada = world.person("Ada Lovelace").await;
    tell(&world, ada.id, Kind::Invited, "1", Words::none().name("program", "Spring")).await;
    world.visitor().get("/demo/mail").await.must_be(404);
    let mut config = (*world.site.config).clone();
    config.demo = Some("nordlicht".into());
    world.site.config = std::sync::Arc::new(config);
    let mut demo = ithaca_site(&world);
    demo.get("/demo/mail")
        .await
        .must_be(200)
        .must_say("You are invited to take part in Spring")
        .must_say("href=\"/nordlicht/home\"");
    world.add_company("suedwind", "Suedwind").await;
    let other = world.person("Otto Fremd").await;
    tell(&world, other.id, Kind::Invited, "1", Words::none().name("program", "Autumn")).await;
    demo.get("/demo/mail").await.must_be(200).must_not_say("Autumn");
}

fn ithaca_site(world: &World) -> crate::support::Browser {
    crate::support::Browser::new(ithaca::app::site(world.site.clone()), "nordlicht")
}
