//! Meetings in people's calendars, read by a parser that is not ours.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use chrono::Duration;
use ithaca::app::work;
use secrecy::SecretString;
use serde_json::Value;

use crate::support::{Browser, PostOffice, World, world};

/// What a calendar program makes of it.
fn understood(file: &str) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/calendar.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node runs; tests/run installs what it needs");
    node.stdin.take().expect("its input").write_all(file.as_bytes()).expect("written");
    let said = node.wait_with_output().expect("it ends");
    assert!(said.status.success(), "not a calendar:\n{file}");
    serde_json::from_slice(&said.stdout).expect("what it understood")
}

async fn pair(world: &mut World) -> (uuid::Uuid, Browser, Browser) {
    let program = world.running_program("Leading").await;
    let (mentor, mentee) = (world.person("Henrik Aalto").await, world.person("Priya Raman").await);
    (world.pairing(program, mentor.id, mentee.id).await, mentor, mentee)
}

/// The calendars that went along in mails, first to last.
async fn invitations(world: &World) -> Vec<String> {
    let mut owner = world.owner().await;
    sqlx::query_scalar("select calendar from outbox where calendar is not null order by id")
        .fetch_all(&mut owner)
        .await
        .expect("mail")
}

#[tokio::test]
async fn an_invitation_its_update_and_its_cancelation_are_one_entry_in_a_calendar() {
    let mut world = world().await;
    let (pairing, mut mentor, _) = pair(&mut world).await;
    let plan = |date: &'static str, version: &'static str| {
        [
            ("date", date),
            ("time", "14:00"),
            ("minutes", "60"),
            ("kind", "in_person"),
            ("place", "Room Alster; 3.12, Hamburg"),
            ("version", version),
        ]
    };
    // Ten days before and one day after the clocks of Hamburg go forward.
    let planned = mentor.post(&format!("~/pairings/{pairing}/sessions"), &plan("2026-03-19", "")).await;
    let session = planned.must_be(303).location().trim_start_matches("/nordlicht").to_owned();
    mentor.post(&format!("~{session}/move"), &plan("2026-03-30", "1")).await.must_be(303);
    mentor.post(&format!("~{session}/cancelation"), &[]).await.must_be(303);
    let files = invitations(&world).await;
    assert_eq!(files.len(), 3);
    let seen: Vec<Value> = files.iter().map(|file| understood(file)).collect();
    let of = |at: usize| (seen[at]["method"].as_str(), &seen[at]["events"][0]);
    for (at, method, sequence, status, from) in [
        (0, "REQUEST", 0, "CONFIRMED", "2026-03-19T13:00:00.000Z"),
        (1, "REQUEST", 1, "CONFIRMED", "2026-03-30T12:00:00.000Z"),
        (2, "CANCEL", 2, "CANCELLED", "2026-03-30T12:00:00.000Z"),
    ] {
        let (said, event) = of(at);
        assert_eq!(said, Some(method));
        assert_eq!(
            (&event["sequence"], &event["status"], &event["from"]),
            (&sequence.into(), &status.into(), &from.into())
        );
        assert_eq!(event["uid"], of(0).1["uid"], "one entry");
        assert_eq!(event["place"], "Room Alster; 3.12, Hamburg");
        assert_eq!(event["attendees"].as_array().map(Vec::len), Some(2));
    }
}

#[tokio::test]
async fn a_mail_carries_the_invitation_for_programs_with_a_calendar_and_as_a_file_for_the_others() {
    let mut world = world().await;
    let (pairing, mut mentor, _) = pair(&mut world).await;
    let office = PostOffice::open().await;
    let mut config = (*world.site.config).clone();
    config.smtp_url = Some(SecretString::from(office.url.as_str()));
    let mut site = world.site.clone();
    site.config = Arc::new(config);
    let plan = [("date", "2026-03-19"), ("time", "14:00"), ("minutes", "60"), ("kind", "video"), ("place", "")];
    let planned = mentor.post(&format!("~/pairings/{pairing}/sessions"), &plan).await;
    let session = planned.must_be(303).location().trim_start_matches("/nordlicht").to_owned();
    mentor.post(&format!("~{session}/cancelation"), &[]).await.must_be(303);
    work::run_due(&site).await.expect("worked");
    let mail = office.arrived();
    let about: Vec<&String> = mail.iter().filter(|mail| mail.contains("text/calendar")).collect();
    assert_eq!(about.len(), 2, "{mail:?}");
    // Beside the text and as a file, in the one that invites and in the one that cancels.
    for part in ["method=REQUEST", "method=CANCEL"] {
        let mut times: Vec<usize> = about.iter().map(|mail| mail.matches(part).count()).collect();
        times.sort_unstable();
        assert_eq!(times, [0, 2], "{part}");
    }
    assert!(
        about.iter().all(|m| m.contains("filename=\"invite.ics\"") && m.contains("multipart/alternative")),
        "{about:?}"
    );
}

#[tokio::test]
async fn a_calendar_program_subscribes_to_a_private_address_that_is_shown_once_and_can_be_taken_away() {
    let mut world = world().await;
    let (pairing, mut mentor, mut mentee) = pair(&mut world).await;
    let plan = [("date", "2026-03-19"), ("time", "14:00"), ("minutes", "45"), ("kind", "video"), ("place", "")];
    mentor.post(&format!("~/pairings/{pairing}/sessions"), &plan).await.must_be(303);
    let mut stranger = world.person("Otto Fremd").await;

    let address = |page: &str| -> Option<String> {
        let at = page.find("http://ithaca.test/nordlicht/calendar/")?;
        page[at..].split('"').next().map(|a| a.trim_start_matches("http://ithaca.test").to_owned())
    };
    let made = mentee.post("~/calendar", &[]).await;
    let first = address(&made.must_be(200).body).expect("an address");
    assert!(address(&mentee.get("~/calendar").await.must_be(200).body).is_none(), "shown once");
    let mut own = world.raw(Some(mentee.id)).await;
    let kept: Vec<u8> =
        sqlx::query_scalar("select token_hash from calendar_feed").fetch_one(&mut own).await.expect("kept");
    assert_eq!(kept.len(), 32, "a hash");

    let feed = world.visitor().get(&first).await;
    assert_eq!(feed.must_be(200).headers["content-type"], "text/calendar; charset=utf-8");
    let seen = understood(&feed.body);
    assert_eq!(seen["method"], "PUBLISH");
    assert_eq!(seen["events"].as_array().map(Vec::len), Some(1));
    assert_eq!(seen["events"][0]["till"], "2026-03-19T13:45:00.000Z");
    mentee.get("~/calendar").await.must_say("A calendar program last read it on");
    assert_eq!(
        understood(&world.visitor().get(&invitation_address(&mut stranger, &address).await).await.body)["events"],
        serde_json::json!([])
    );

    // A new address ends the old one; taken away, there is none; whoever leaves has none.
    let second = address(&mentee.post("~/calendar", &[]).await.body).expect("an address");
    world.visitor().get(&first).await.must_be(404);
    world.visitor().get(&second).await.must_be(200);
    world.visitor().get(&second.replace("/nordlicht/", "/elsewhere/")).await.must_be(404);
    mentor.post("~/calendar/removal", &[]).await.must_be(303);
    world.visitor().get(&second).await.must_be(200);
    mentee.post("~/calendar/removal", &[]).await.must_be(303);
    world.visitor().get(&second).await.must_be(404);
    let third = address(&mentee.post("~/calendar", &[]).await.body).expect("an address");
    let mut tx = world.tx().await;
    sqlx::query("update person set leaving_date = $2 where id = $1")
        .bind(mentee.id.0)
        .bind((world.now() - Duration::days(1)).date_naive())
        .execute(tx.conn())
        .await
        .expect("gone");
    tx.commit().await.expect("committed");
    world.visitor().get(&third).await.must_be(404);
}

async fn invitation_address(browser: &mut Browser, address: &impl Fn(&str) -> Option<String>) -> String {
    address(&browser.post("~/calendar", &[]).await.body).expect("an address")
}
