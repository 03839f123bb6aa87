//! The links in mail: whoever opens them, and be it a mail scanner that opens every one, changes nothing; and each leads somewhere.

use std::collections::BTreeSet;

use chrono::Duration;
use ithaca::{
    app::{clock, work},
    enrollment::TELL_INVITED,
    kit::jobs,
};
use serde_json::json;

use crate::support::{Full, World, full};

/// A mail with everything in it that can be opened.
struct Opened {
    kind: String,
    address: String,
    links: BTreeSet<String>,
}

/// What stands behind "ithaca:/" in the text and in the HTML, and the one click.
fn links(words: &str) -> impl Iterator<Item = String> {
    words.split("ithaca:/").skip(1).filter_map(|rest| rest.split(['"', '\n', ' ', '<']).next()).map(|link| {
        let link = link.trim_end_matches('\r');
        link.replace("&#38;", "&").replace("&amp;", "&").replace("&#x2F;", "/")
    })
}

/// Whether it makes an account or a new password: once, for some days or hours.
fn once(link: &str) -> bool {
    link.starts_with("/join/") || link.starts_with("/reset/")
}

async fn mails(world: &World) -> Vec<Opened> {
    let mut owner = world.owner().await;
    let rows: Vec<(String, String, String, String, Option<String>)> =
        sqlx::query_as("select kind, address, text_body, html_body, stop_path from outbox order by id")
            .fetch_all(&mut owner)
            .await
            .expect("mail");
    rows.into_iter()
        .map(|(kind, address, text, html, stop)| {
            let found = links(&text).chain(links(&html)).chain(stop);
            Opened { kind, address, links: found.collect() }
        })
        .collect()
}

/// Seven weeks of a company in which something happens.
async fn seven_weeks() -> Full {
    let mut all = full().await;
    let (pairing, program) = (all.ids["pairing"].clone(), all.ids["program"].clone());
    let newcomer = all.world.entry("Nora Newcomer").await;
    let newcomer_place = all.world.entry("Nils Newcomer").await;
    all.world.enrolled(program.parse().expect("an id"), newcomer_place.id, "mentee").await;
    let mut tx = all.world.tx().await;
    sqlx::query(
        "insert into enrollment (company_id, id, program_id, person_id, side, state, created_at, updated_at, invited_at)
         values (current_company(), gen_random_uuid(), $1::uuid, $2, 'mentee', 'invited', $3, $3, $3)",
    )
    .bind(program.parse::<uuid::Uuid>().expect("an id"))
    .bind(newcomer.id.0)
    .bind(all.world.now())
    .execute(tx.conn())
    .await
    .expect("invited");
    let payload = json!({ "program": program, "side": "mentee", "people": [newcomer.id] });
    jobs::enqueue(&mut tx, TELL_INVITED, "links", payload, all.world.now()).await.expect("queued");
    tx.commit().await.expect("committed");
    let mentor = all.people[2].1.clone();
    for (day, move_to) in [("2026-03-20", Some("2026-03-24")), ("2026-03-27", None), ("2026-04-02", None)] {
        let mut mentor = mentor.clone();
        let plan = [("date", day), ("time", "14:00"), ("minutes", "60"), ("kind", "video"), ("place", "")];
        let planned = mentor.post(&format!("~/pairings/{pairing}/sessions"), &plan).await;
        let session = planned.must_be(303).location().trim_start_matches("/nordlicht").to_owned();
        if let Some(day) = move_to {
            let plan = [plan.as_slice(), &[("date", day), ("version", "1")]].concat();
            mentor.post(&format!("~{session}/move"), &plan[1..]).await.must_be(303);
        } else if day == "2026-04-02" {
            mentor.post(&format!("~{session}/cancelation"), &[]).await.must_be(303);
        }
    }
    all.world.visitor().post("/reset", &[("email", "henrik.aalto@nordlicht.example")]).await;
    for _ in 0..48 {
        work::run_due(&all.world.site).await.expect("worked");
        for job in clock::jobs() {
            let mut tx = all.world.tx().await;
            clock::perform(&mut tx, job, all.world.now()).await.expect("a morning");
            tx.commit().await.expect("committed");
        }
        all.world.days_pass(1);
    }
    work::run_due(&all.world.site).await.expect("worked");
    all
}

#[tokio::test]
async fn whoever_opens_every_link_of_every_mail_changes_nothing_and_each_link_leads_somewhere() {
    let all = seven_weeks().await;
    let mails = mails(&all.world).await;
    let kinds: BTreeSet<&str> = mails.iter().map(|mail| mail.kind.as_str()).collect();
    for kind in [
        "invited",
        "reset",
        "session_planned",
        "session_moved",
        "session_canceled",
        "session_to_log",
        "session_soon",
        "guidance_waiting",
        "guidance_open",
        "first_steps",
        "check_in_due",
        "phase_build",
        "rhythm_asked",
        "second_meeting_missing",
    ] {
        assert!(kinds.contains(kind), "no mail of the kind {kind}, only {kinds:?}");
    }
    assert!(mails.iter().all(|mail| !mail.links.is_empty()));
    let stands = all.world.fingerprint().await;
    // A scanner, without anybody's login, by GET and by HEAD, twice.
    let mut opened = 0;
    for mail in &mails {
        for link in &mail.links {
            for method in ["GET", "HEAD", "GET", "HEAD"] {
                let mut scanner = all.world.visitor();
                let request = scanner.request(method, link).body(axum::body::Body::empty()).expect("a request");
                let answer = scanner.send(request).await;
                let status = answer.status.as_u16();
                let to_sign_in = status == 303 && answer.location().starts_with("/sign-in");
                // A link that works once says so when its days are over.
                let over = status == 410 && once(link);
                assert!(status == 200 || to_sign_in || over, "{method} {link} of a {} mail: {status}", mail.kind);
                opened += 1;
            }
        }
    }
    assert_eq!(all.world.fingerprint().await, stands, "opening a link changed something");
    assert!(opened > 300, "only {opened} links were opened");
    // And each opens for its reader, signed in.
    let who: Vec<_> = all.people.iter().map(|(_, browser)| browser.clone()).collect();
    for mail in &mails {
        let Some(reader) = who.iter().find(|b| b.email == mail.address) else { continue };
        let mut reader = all.world.again(reader).await;
        for link in &mail.links {
            let answer = reader.get(link).await;
            let status = answer.status.as_u16();
            assert!(
                status == 200 || status == 303 || (status == 410 && once(link)),
                "GET {link} of a {} mail to {}: {status}",
                mail.kind,
                mail.address
            );
        }
    }
}

#[tokio::test]
async fn a_link_that_works_once_still_works_after_a_scanner_was_there_and_then_no_more() {
    let mut all = full().await;
    let pairing = all.ids["pairing"].clone();
    let plan = [("date", "2026-03-12"), ("time", "14:00"), ("minutes", "60"), ("kind", "video"), ("place", "")];
    all.people[2].1.post(&format!("~/pairings/{pairing}/sessions"), &plan).await.must_be(303);
    all.world.site.clock.advance(Duration::hours(60));
    work::run_due(&all.world.site).await.expect("worked");
    all.world.visitor().post("/reset", &[("email", "henrik.aalto@nordlicht.example")]).await;
    work::run_due(&all.world.site).await.expect("worked");
    let mails = mails(&all.world).await;
    let reset = mails.iter().flat_map(|m| &m.links).find(|link| link.starts_with("/reset/")).expect("a new password");
    let mail = mails.iter().find(|m| m.kind == "session_to_log").expect("asked to log");
    let link = mail.links.iter().find(|link| link.contains("/log/")).expect("a link");
    for (method, link) in
        ["HEAD", "GET", "HEAD", "GET"].into_iter().flat_map(|method| [(method, link), (method, reset)])
    {
        let mut scanner = all.world.visitor();
        let request = scanner.request(method, link).body(axum::body::Body::empty()).expect("a request");
        assert_eq!(scanner.send(request).await.status.as_u16(), 200);
    }
    let page = all.world.visitor().get(link).await;
    page.must_be(200);
    let form = crate::support::forms(&page.body, link).into_iter().find(|f| f.is_post).expect("a form with a button");
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(name, value, _)| (name.as_str(), value.as_str())).collect();
    let fields: Vec<(&str, &str)> =
        fields.into_iter().filter(|(name, _)| *name != "state").chain([("state", "held")]).collect();
    all.world.visitor().post(&form.action, &fields).await.must_be(303);
    let again = all.world.visitor().post(&form.action, &fields).await;
    assert_ne!(again.status.as_u16(), 303, "a link works once");
}
