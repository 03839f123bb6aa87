//! How much mail says, when, in whose words; the inbox stays complete whatever mail does.

use chrono::Duration;
use ithaca::{
    app::work,
    inbox::{self, Kind, Words},
    kit::{id::PersonId, mail::sender::Sender},
};

use crate::support::{World, world};

async fn tell(world: &World, person: PersonId, kind: Kind, about: &str) {
    let mut tx = world.tx().await;
    let words = Words::none()
        .name("other", "Henrik Aalto")
        .name("program", "Leading")
        .moment("when", world.now() + Duration::days(9))
        .date("due", (world.now() + Duration::days(20)).date_naive());
    inbox::tell(&mut tx, person, kind, about, words, "/home", world.now()).await.expect("told");
    tx.commit().await.expect("committed");
}

/// The mails that have left so far: address, subject, kind, when.
async fn left(world: &World) -> Vec<(String, String, String, chrono::DateTime<chrono::Utc>)> {
    Sender::lay_out_due(&world.site.db, world.now()).await.expect("sent");
    let mut owner = world.owner().await;
    sqlx::query_as("select address, subject, kind, sent_at from outbox where sent_at is not null order by sent_at, id")
        .fetch_all(&mut owner)
        .await
        .expect("mail")
}

/// An hour passes at a time, with its work and its mail.
async fn hours_pass(world: &World, hours: i64) {
    for _ in 0..hours {
        world.site.clock.advance(Duration::hours(1));
        work::run_due(&world.site).await.expect("worked");
        Sender::lay_out_due(&world.site.db, world.now()).await.expect("sent");
    }
}

#[tokio::test]
async fn a_week_has_three_mails_and_the_rest_comes_in_a_digest_when_there_is_room() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    for n in 0..6 {
        tell(&world, ada.id, Kind::GuidanceAsked, &n.to_string()).await;
        world.site.clock.advance(Duration::minutes(10));
    }
    assert_eq!(left(&world).await.len(), 3);
    ada.get("~/inbox").await.must_say("6 new");
    // Six days on there is still no room; then there is, and one mail repeats the three that were held back.
    hours_pass(&world, 24 * 6).await;
    assert_eq!(left(&world).await.len(), 3);
    hours_pass(&world, 24 * 3).await;
    let mail = left(&world).await;
    assert_eq!(mail.len(), 4, "{mail:?}");
    assert_eq!(mail[3].1, "3 things are new for you");
    hours_pass(&world, 24 * 9).await;
    assert_eq!(left(&world).await.len(), 4, "a digest comes once");
}

#[tokio::test]
async fn news_leaves_the_last_mail_of_a_week_to_what_waits_for_an_answer() {
    let mut world = world().await;
    let ada = world.person("Ada Lovelace").await;
    for n in 0..4 {
        tell(&world, ada.id, Kind::GuidanceThanked, &n.to_string()).await;
    }
    assert_eq!(left(&world).await.len(), 2);
    // Something is held back now: its digest has the last place, and a change of a meeting comes all the same.
    tell(&world, ada.id, Kind::SessionCanceled, "1").await;
    assert_eq!(left(&world).await.last().map(|m| m.2.clone()).as_deref(), Some("session_canceled"));
}

#[tokio::test]
async fn the_cap_is_the_companys_and_what_was_dealt_with_meanwhile_is_not_mailed() {
    let mut world = world().await;
    let (mut hr, mut ada) = (world.hr("Katrin Vogel").await, world.person("Ada Lovelace").await);
    hr.post("~/settings/mail", &[("cap", "0")]).await.must_be(422);
    hr.post("~/settings/mail", &[("cap", "1")]).await.must_be(303);
    ada.post("~/settings/mail", &[("cap", "9")]).await.must_be(403);
    tell(&world, ada.id, Kind::GuidanceAsked, "1").await;
    let page = ada.get("~/inbox").await;
    let done =
        page.body.split("action=\"").find(|s| s.contains("/done\"")).and_then(|s| s.split('"').next()).expect("done");
    ada.post(done, &[]).await.must_be(303);
    assert!(left(&world).await.is_empty(), "nobody needs to hear of it any more");
    for n in 2..5 {
        tell(&world, ada.id, Kind::GuidanceAsked, &n.to_string()).await;
    }
    assert_eq!(left(&world).await.len(), 1);
    ada.get("~/inbox?show=open").await.must_say("3 new");
}

#[tokio::test]
async fn mail_rests_at_night_and_on_days_off_where_its_reader_is() {
    let mut world = world().await;
    let (mut hr, mut ada) = (world.hr("Katrin Vogel").await, world.person("Ada Lovelace").await);
    let mut tx = world.tx().await;
    sqlx::query("update person set site = 'Hamburg'").execute(tx.conn()).await.expect("a site");
    tx.commit().await.expect("committed");
    ada.post("/account", &[("language", ""), ("time_zone", "Asia/Tokyo"), ("theme", "")]).await.must_be(303);
    let days = [("site", "Hamburg"), ("day", "1"), ("day", "2"), ("day", "3"), ("mail_from", "8"), ("mail_till", "18")];
    let with = |holidays: &'static str| [days.as_slice(), &[("holidays", holidays)]].concat();
    hr.post("~/settings/working-days", &with("soon")).await.must_be(422).must_say("is not a date");
    hr.post("~/settings/working-days", &with("2026-03-11\r\n")).await.must_be(303);
    hr.get("~/settings/working-days?site=Hamburg").await.must_be(200).must_say("2026-03-11").must_say("its own");
    hr.get("~/settings/working-days?site=Atlantis").await.must_be(404);
    // Tuesday 18:00 in Tokyo; Wednesday is a day off, Thursday to Sunday nobody works: Monday at eight there.
    tell(&world, ada.id, Kind::GuidanceAsked, "1").await;
    tell(&world, ada.id, Kind::SessionMoved, "1").await;
    assert_eq!(left(&world).await.len(), 1, "only the change of the calendar");
    hours_pass(&world, 24 * 6).await;
    let mail = left(&world).await;
    assert_eq!(mail[1].3.to_string(), "2026-03-15 23:00:00 UTC");
    assert_eq!(mail.len(), 2);
}

#[tokio::test]
async fn mail_waits_for_the_morning_and_for_monday_whatever_the_clocks_do() {
    let mut world = world().await;
    let ada = world.person("Ada Lovelace").await;
    let hour = async |zone: &'static str, at: &str| -> String {
        let mut tx = world.tx().await;
        sqlx::query("update person set time_zone = $1").bind(zone).execute(tx.conn()).await.expect("a zone");
        let at = at.parse::<chrono::DateTime<chrono::Utc>>().expect("a moment");
        let hour = sqlx::query_scalar::<_, chrono::DateTime<chrono::Utc>>("select mail_hour($1, $2)");
        hour.bind(ada.id.0).bind(at).fetch_one(tx.conn()).await.expect("an hour").to_rfc3339()
    };
    assert_eq!(hour("", "2026-03-10T11:00:00Z").await, "2026-03-10T11:00:00+00:00");
    // 20:00 in Tokyo: tomorrow at seven there.
    assert_eq!(hour("Asia/Tokyo", "2026-03-10T11:00:00Z").await, "2026-03-10T22:00:00+00:00");
    // Friday evening: Monday at seven, and the clocks went forward on Sunday; and back again in October.
    assert_eq!(hour("", "2026-03-27T20:00:00Z").await, "2026-03-30T05:00:00+00:00");
    assert_eq!(hour("", "2026-10-23T20:00:00Z").await, "2026-10-26T06:00:00+00:00");
    assert_eq!(hour("Atlantis/Harbour", "2026-03-10T20:00:00Z").await, "2026-03-11T07:00:00+00:00");
}

#[tokio::test]
async fn whoever_wants_no_digest_gets_none_and_nothing_is_held_back_for_one() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    for n in 0..5 {
        tell(&world, ada.id, Kind::GuidanceAsked, &n.to_string()).await;
    }
    assert_eq!(left(&world).await.len(), 3);
    hours_pass(&world, 24 * 8).await;
    let digest = left(&world).await;
    assert_eq!(digest[3].2, "digest");
    let mut owner = world.owner().await;
    let stop: String = sqlx::query_scalar("select stop_path from outbox where kind = 'digest'")
        .fetch_one(&mut owner)
        .await
        .expect("a link");
    world.visitor().get(&stop).await.must_be(200).must_say("Digest of what was held back");
    world.visitor().post(&stop, &[]).await.must_be(200).must_say("No more emails of the kind");
    ada.get("~/inbox/mail").await.must_say("value=\"never\" checked>Not by email");
    for n in 5..12 {
        tell(&world, ada.id, Kind::GuidanceAsked, &n.to_string()).await;
    }
    hours_pass(&world, 24 * 16).await;
    let later = left(&world).await;
    assert!(later.len() > 4 && later[4..].iter().all(|mail| mail.2 != "digest"), "{later:?}");
    let mut ada = world.again(&ada).await;
    ada.get("~/inbox").await.must_say("12 new");
}

#[tokio::test]
async fn everybody_chooses_by_topic_what_mail_repeats() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    ada.get("~/inbox/mail").await.must_be(200).must_say("at most 3 in seven days");
    ada.post("~/inbox/mail", &[("repeats", "yes"), ("digest", "hourly")]).await.must_be(422);
    let wish = [("repeats", "yes"), ("digest", "daily"), ("guidance", "digest"), ("feedback", "never")];
    ada.post("~/inbox/mail", &wish).await.must_be(303);
    for (kind, about) in [(Kind::GuidanceAsked, "1"), (Kind::CloseDue, "1"), (Kind::Proposed, "1")] {
        tell(&world, ada.id, kind, about).await;
    }
    assert_eq!(left(&world).await.iter().map(|m| m.2.as_str()).collect::<Vec<_>>(), ["proposed"]);
    hours_pass(&world, 24).await;
    let mail = left(&world).await;
    assert_eq!(mail.iter().map(|m| m.2.as_str()).collect::<Vec<_>>(), ["proposed", "digest"]);
    assert_eq!(mail[1].1, "One thing is new for you");
    let mut ada = world.again(&ada).await;
    ada.get("~/inbox?about=feedback").await.must_say("Look back on your time").must_not_say("asks for your guidance");
    ada.get("~/inbox?about=duty").await.must_say("Nothing of this kind");
}

#[tokio::test]
async fn an_address_that_takes_no_mail_is_noted_and_hr_can_have_it_tried_again() {
    let mut world = world().await;
    let (mut hr, ada) = (world.hr("Katrin Vogel").await, world.person("Ada Lovelace").await);
    tell(&world, ada.id, Kind::GuidanceAsked, "1").await;
    let mut owner = world.owner().await;
    sqlx::query("select mail_failed(id, queued_at, '550 no such mailbox', true) from outbox")
        .execute(&mut owner)
        .await
        .expect("bounced");
    hr.get("~/settings/mail").await.must_be(200).must_say("Ada Lovelace").must_say("ada.lovelace@nordlicht.example");
    world.again(&ada).await.get("~/inbox/mail").await.must_say("does not take emails for your address");
    tell(&world, ada.id, Kind::GuidanceAsked, "2").await;
    assert!(left(&world).await.is_empty());
    hr.post(&format!("~/settings/mail/bounces/{}", ada.id), &[]).await.must_be(303);
    hr.get("~/settings/mail").await.must_say("Every address took its last email");
    tell(&world, ada.id, Kind::GuidanceAsked, "3").await;
    assert_eq!(left(&world).await.len(), 1);
}

#[tokio::test]
async fn hr_says_it_in_the_companys_words_with_safe_placeholders_and_can_go_back() {
    let mut world = world().await;
    let (mut hr, mut ada) = (world.hr("Katrin Vogel").await, world.person("Ada Lovelace").await);
    hr.get("~/settings/wording").await.must_be(200).must_say("{other} asks for your guidance");
    let page = "~/settings/wording/guidance_asked";
    hr.get(&format!("{page}?language=it")).await.must_be(200).must_say("{other}");
    hr.get("~/settings/wording/nothing").await.must_be(404);
    let typed = |sentence: &'static str| [("language", "en"), ("sentence", sentence)];
    hr.post(page, &typed("{password}")).await.must_be(422).must_say("nothing to put for {password}");
    hr.post(page, &typed("Half {other")).await.must_be(422);
    let look = [("language", "en"), ("sentence", "{other} würde dich gern etwas fragen"), ("preview", "yes")];
    hr.post(page, &look).await.must_be(200).must_say("Henrik Aalto würde dich gern etwas fragen");
    hr.post(page, &look[..2]).await.must_be(303);
    tell(&world, ada.id, Kind::GuidanceAsked, "1").await;
    assert_eq!(world.mail().await[0].subject, "Henrik Aalto würde dich gern etwas fragen");
    ada.get("~/inbox").await.must_say("Henrik Aalto würde dich gern etwas fragen");
    hr.post(&format!("{page}/reset"), &[("language", "en")]).await.must_be(303);
    ada.get("~/inbox").await.must_say("Henrik Aalto asks for your guidance");
    ada.post(page, &look[..2]).await.must_be(403);
}

#[tokio::test]
async fn a_mail_never_carries_what_people_write_and_says_why_it_came_and_how_to_stop_it() {
    for kind in Kind::ALL {
        let sentence = kind.in_short(ithaca::kit::text::Lang::english());
        let names: Vec<&str> = sentence.split("{$").skip(1).filter_map(|p| p.split('}').next()).collect();
        // A topic is a word of the company's catalogue.
        let facts = ["other", "program", "topic", "due", "when", "names", "next", "n", "days", "agreed"];
        assert!(names.iter().all(|name| facts.contains(name)), "{kind:?} carries {names:?}");
    }
    let mut world = world().await;
    let ada = world.person("Ada Lovelace").await;
    for kind in Kind::ALL {
        let mut tx = world.tx().await;
        let words = ["other", "program", "topic", "names", "next", "place"]
            .iter()
            .fold(Words::none(), |w, name| w.name(name, "Facts"));
        let words = words.number("n", 2).number("days", 41).number("agreed", 14);
        let words = words.date("due", world.now().date_naive()).moment("when", world.now());
        inbox::tell(&mut tx, ada.id, *kind, "1", words, "/home", world.now()).await.expect("told");
        tx.commit().await.expect("committed");
    }
    let mail = world.mail().await;
    assert_eq!(mail.len(), Kind::ALL.len());
    for mail in mail {
        assert!(
            mail.text.contains("You get this because") && mail.html.contains("You get this because"),
            "{}",
            mail.text
        );
        assert!(mail.text.contains("/mail/") && mail.html.contains("/mail/"), "{}", mail.text);
    }
}
