//! Writing when a login is far: the signed link, what a browser keeps; planning that warns; the whole way on one page.

use chrono::Duration;

use crate::support::{Browser, Pair, forms, pair};

const WORDS: [(&str, &str); 6] = [
    ("date", "2026-03-12"),
    ("minutes", "60"),
    ("kind", "video"),
    ("talked", "We talked about Lisbon"),
    ("private", "She seemed tired"),
    ("version", "1"),
];

/// A session planned for 12 March, 14:00 in Berlin, whose end has passed; the mails have gone out.
async fn over(p: &mut Pair) {
    let plan = [("date", "2026-03-12"), ("time", "14:00"), ("minutes", "60"), ("kind", "video"), ("place", "")];
    p.mentor.post(&p.at("/sessions"), &plan).await.must_be(303);
    p.world.site.clock.advance(Duration::hours(55));
    ithaca::app::work::run_due(&p.world.site).await.expect("the worker's turn");
}

async fn link(p: &Pair, browser: &Browser) -> String {
    p.world.last_mail(&browser.email).await.link().to_owned()
}

#[tokio::test]
async fn a_session_is_logged_from_a_signed_link_without_signing_in_once_and_only_its_form_is_shown() {
    let mut p = pair().await;
    over(&mut p).await;
    let link = link(&p, &p.mentee).await;
    assert!(link.contains("/log/"), "{link}");
    let mut visitor = p.world.visitor();
    let page = visitor.get(&link).await;
    page.must_be(200).must_say("What did you talk about").must_not_say("/messages").must_not_say("/goals\"");
    // A link in the mail changes nothing by being followed.
    assert_eq!(p.only_session().await.1, "planned");
    visitor
        .post(
            &link,
            &[("date", "2026-03-12"), ("minutes", "7000"), ("kind", "video"), ("version", "1"), ("talked", "Kept")],
        )
        .await
        .must_be(422)
        .must_say("Kept");
    visitor.post(&link, &WORDS).await.must_be(303);
    assert_eq!(p.only_session().await.1, "held");
    p.mentor.get(&p.at("")).await.must_say("We talked about Lisbon").must_not_say("tired");
    visitor.get(&link).await.must_be(200).must_say("This link has done its work").must_not_say("Lisbon");
    visitor.post(&link, &WORDS).await.must_be(200).must_say("This link has done its work");
    // It opens nothing else.
    let (session, _) = p.only_session().await;
    assert!(visitor.get(&p.at(&format!("/sessions/{session}"))).await.location().starts_with("/sign-in"));
    visitor.get("~/log/0000000000000000000000000000000000000000000000000000000000000000").await.must_be(404);
}

#[tokio::test]
async fn v1_v2_a_signed_link_shows_no_stored_word_and_leads_to_sign_in_where_there_are_any() {
    let mut p = pair().await;
    over(&mut p).await;
    let (mentors, mentees) = (link(&p, &p.mentor).await, link(&p, &p.mentee).await);
    let (session, _) = p.only_session().await;
    p.mentor.post(&p.at(&format!("/sessions/{session}/log")), &WORDS).await.must_be(303);
    let mut visitor = p.world.visitor();
    let there = visitor.get(&mentors).await;
    there.must_be(303).must_not_say("Lisbon").must_not_say("tired");
    assert!(there.location().ends_with(&format!("/sessions/{session}/log")), "{}", there.location());
    assert!(visitor.get(there.location()).await.location().starts_with("/sign-in"));
    visitor.post(&mentors, &[("date", "2026-03-12"), ("minutes", "60"), ("kind", "video")]).await.must_be(303);
    p.mentor.get(&p.at(&format!("/sessions/{session}/log"))).await.must_say("Lisbon").must_say("tired");
    // The other of the two has written nothing yet: an empty form.
    visitor.get(&mentees).await.must_be(200).must_not_say("Lisbon").must_not_say("tired");
    let mine = [("date", "2026-03-12"), ("minutes", "60"), ("kind", "video"), ("talked", "Porto")];
    visitor.post(&mentees, &mine).await.must_be(303);
    p.mentor.get(&p.at(&format!("/sessions/{session}"))).await.must_say("Lisbon").must_say("Porto").must_say("tired");
}

#[tokio::test]
async fn v1_a_signed_link_goes_to_the_address_its_reader_has_proven_whatever_the_directory_says() {
    let mut p = pair().await;
    let mut tx = p.world.tx().await;
    sqlx::query("update person set email = 'katrins.other.box@nordlicht.example' where id = $1")
        .bind(p.mentee.id.0)
        .execute(tx.conn())
        .await
        .expect("another address");
    tx.commit().await.expect("committed");
    over(&mut p).await;
    let mail = p.world.mail().await;
    let signed: Vec<_> = mail.iter().filter(|m| m.text.contains("/log/")).map(|m| m.address.clone()).collect();
    assert_eq!(signed.len(), 2, "{mail:?}");
    assert!(signed.contains(&p.mentee.email) && signed.contains(&p.mentor.email), "{signed:?}");
}

#[tokio::test]
async fn a_link_is_over_after_three_days_and_with_whoever_leaves() {
    let mut p = pair().await;
    over(&mut p).await;
    let (mentors, mentees) = (link(&p, &p.mentor).await, link(&p, &p.mentee).await);
    assert_ne!(mentors, mentees);
    let mut tx = p.world.tx().await;
    sqlx::query("update person set leaving_date = $2::date - 1 where id = $1")
        .bind(p.mentor.id.0)
        .bind(p.world.now())
        .execute(tx.conn())
        .await
        .expect("left");
    tx.commit().await.expect("committed");
    let mut visitor = p.world.visitor();
    visitor.get(&mentors).await.must_say("This link has done its work");
    visitor.post(&mentors, &WORDS).await.must_say("This link has done its work");
    visitor.get(&mentees).await.must_say("What did you talk about");
    p.world.days_pass(4);
    visitor.post(&mentees, &WORDS).await.must_say("This link has done its work");
    assert_eq!(p.only_session().await.1, "planned");
}

#[tokio::test]
async fn a_session_that_was_moved_or_logged_asks_nobody() {
    let mut p = pair().await;
    let plan = [("date", "2026-03-12"), ("time", "14:00"), ("minutes", "60"), ("kind", "video"), ("place", "")];
    p.mentor.post(&p.at("/sessions"), &plan).await.must_be(303);
    let (session, _) = p.only_session().await;
    let moved = [("date", "2026-03-20"), ("time", "14:00"), ("minutes", "60"), ("kind", "video"), ("version", "1")];
    p.mentor.post(&p.at(&format!("/sessions/{session}/move")), &moved).await.must_be(303);
    p.world.site.clock.advance(Duration::hours(55));
    ithaca::app::work::run_due(&p.world.site).await.expect("the worker's turn");
    assert_eq!(p.told("session_to_log").await, 0);
    p.world.days_pass(9);
    ithaca::app::work::run_due(&p.world.site).await.expect("the worker's turn");
    assert_eq!(p.told("session_to_log").await, 2);
}

#[tokio::test]
async fn what_a_browser_keeps_is_sealed_with_its_writers_key_and_gone_at_sign_out() {
    let mut p = pair().await;
    let (mine, again, theirs) =
        (p.mentee.get("~/draft-key").await, p.mentee.get("~/draft-key").await, p.mentor.get("~/draft-key").await);
    mine.must_be(200);
    assert_eq!(mine.body, again.body);
    assert_ne!(mine.body, theirs.body);
    assert_eq!(mine.headers.get("cache-control").and_then(|v| v.to_str().ok()), Some("no-store"));
    assert!(p.world.visitor().get("~/draft-key").await.location().starts_with("/sign-in"));
    let form = p.mentee.get(&p.at("/sessions/log")).await;
    form.must_say("<kept-draft").must_say("kept-draft").must_not_say(&mine.body);
    let out = p.mentee.post("/sign-out", &[]).await;
    assert_eq!(out.headers.get("clear-site-data").and_then(|v| v.to_str().ok()), Some("\"storage\""));
}

#[tokio::test]
async fn planning_two_sessions_at_once_warns_first_and_keeps_what_was_typed() {
    let mut p = pair().await;
    let other = p.world.person("Lea Berg").await;
    let second = {
        let places = p.world.enrolled(p.program, other.id, "mentee").await;
        let _ = places;
        p.world.program_in("Another", &["draft", "enrolling", "matching", "running"]).await
    };
    let pairing = p.world.pairing(second, p.mentor.id, other.id).await;
    let plan = [("date", "2026-03-12"), ("time", "14:00"), ("minutes", "60"), ("kind", "video"), ("place", "Room 3")];
    p.mentor.post(&p.at("/sessions"), &plan).await.must_be(303);
    let there = format!("~/pairings/{pairing}/sessions");
    let at_half =
        [("date", "2026-03-12"), ("time", "14:30"), ("minutes", "60"), ("kind", "video"), ("place", "Room 4")];
    p.mentor.post(&there, &at_half).await.must_be(422).must_say("You meet Priya Raman at that time").must_say("Room 4");
    let mut anyway = at_half.to_vec();
    anyway.push(("anyway", "2026-03-12 14:30"));
    p.mentor.post(&there, &anyway).await.must_be(303);
    // Of the other side one learns that they are busy, not with whom.
    p.mentee.post(&p.at("/sessions"), &at_half).await.must_be(422).must_say("You meet Henrik Aalto");
    let sixteen =
        [("date", "2026-03-12"), ("time", "16:00"), ("minutes", "60"), ("kind", "video"), ("place", "Secret room")];
    p.mentor.post(&there, &sixteen).await.must_be(303);
    let half = [("date", "2026-03-12"), ("time", "16:30"), ("minutes", "60"), ("kind", "video"), ("place", "")];
    p.mentee
        .post(&p.at("/sessions"), &half)
        .await
        .must_be(422)
        .must_say("Henrik is busy at that time")
        .must_not_say("Lea Berg")
        .must_not_say("Secret room");
    let ask = "select count(*) from (select other_is_busy($1, '2026-03-12 15:30+00', 30, null) as busy) b where busy";
    assert_eq!(p.count_as(Some(p.mentee.id), ask).await, 1);
    assert_eq!(p.count_as(Some(p.hr.id), ask).await, 0, "nobody else may ask");
}

#[tokio::test]
async fn both_see_their_own_time_of_a_planned_session() {
    let mut p = pair().await;
    let mut tx = p.world.tx().await;
    sqlx::query("update person set time_zone = case when id = $1 then 'Europe/London' else 'Europe/Berlin' end")
        .bind(p.mentee.id.0)
        .execute(tx.conn())
        .await
        .expect("zones");
    tx.commit().await.expect("committed");
    let plan = [("date", "2026-03-12"), ("time", "14:00"), ("minutes", "60"), ("kind", "video"), ("place", "")];
    p.mentor.post(&p.at("/sessions"), &plan).await.must_be(303);
    let (session, _) = p.only_session().await;
    let page = p.at(&format!("/sessions/{session}"));
    p.mentor.get(&page).await.must_say("14:00").must_say("For Priya that is").must_say("13:00");
    p.mentee.get(&page).await.must_say("13:00").must_say("For Henrik that is").must_say("14:00");
}

#[tokio::test]
async fn the_whole_way_stands_on_one_page_filtered_and_paged() {
    let mut p = pair().await;
    p.open_the_exchange().await;
    p.mentor.post(&p.at("/chances"), &[("chance", "Present to the board")]).await.must_be(303);
    p.mentee.upload(&p.at("/messages"), &[("body", "", b"Thank you for today")]).await.must_be(303);
    p.mentor
        .post(
            &p.at("/sessions/log"),
            &[
                ("date", "2026-03-10"),
                ("minutes", "60"),
                ("kind", "video"),
                ("talked", "Lisbon"),
                ("private", "Secret doubt"),
            ],
        )
        .await
        .must_be(303);
    let way = p.at("/way");
    let page = p.mentee.get(&way).await;
    for words in [
        "You two began",
        "Your stories opened to both",
        "Henrik noted a chance: Present to the board",
        "Priya wrote: Thank you for today",
        "You met",
    ] {
        page.must_say(words);
    }
    page.must_not_say("Secret doubt");
    p.mentee.get(&format!("{way}?part=sessions")).await.must_say("You met").must_not_say("Present to the board");
    p.mentee.get(&format!("{way}?part=nonsense&page=3")).await.must_be(200).must_say("Nothing of this kind yet");
    for n in 0..45 {
        p.mentor.post(&p.at("/chances"), &[("chance", &format!("Number {n}."))]).await.must_be(303);
    }
    p.mentor.get(&format!("{way}?part=passing-on")).await.must_say("page=1").must_not_say("Present to the board");
    p.mentor.get(&format!("{way}?part=passing-on&page=1")).await.must_say("Present to the board");
    p.hr.get(&way).await.must_be(403);
}

#[tokio::test]
async fn s13_five_short_screens_are_offered_to_whoever_begins_and_can_be_skipped() {
    let mut p = pair().await;
    p.mentee.get("~/mentoring").await.must_say("Five short screens");
    p.mentee.get("~/first-steps").await.must_be(200).must_say("1 of 5").must_say(">Skip</button>");
    p.mentee.get("~/first-steps?screen=5").await.must_say("What stays between you");
    p.mentee.get("~/first-steps?screen=99").await.must_say("5 of 5");
    // Called away in the middle, one goes on where one was; a skipped one is not offered again.
    p.mentee.post("~/first-steps", &[("screen", "2")]).await.must_be(303);
    p.mentee.post("~/first-steps", &[("screen", "3")]).await.must_be(303);
    p.mentee.get("~/mentoring").await.must_say("Go on at 3 of 5");
    p.mentee.get("~/first-steps").await.must_say("3 of 5").must_say("Both give");
    p.mentor.get("~/first-steps").await.must_say("1 of 5").must_not_say(">Skip</button>");
    p.mentor.post("~/first-steps", &[("screen", "nonsense")]).await.must_be(400);
    p.mentee.post("~/first-steps", &[("screen", "done")]).await.must_be(303);
    p.mentee.get("~/mentoring").await.must_not_say("Five short screens");
    p.mentor.get("~/mentoring").await.must_say("Five short screens");
    p.mentee
        .post(&p.at("/sessions/log"), &[("date", "2026-03-10"), ("minutes", "60"), ("kind", "video")])
        .await
        .must_be(303);
    p.mentor.get("~/mentoring").await.must_not_say("Five short screens");
}

#[tokio::test]
async fn a_concern_and_a_journal_entry_sent_twice_are_kept_once() {
    let mut p = pair().await;
    let contact = p.hr.id.to_string();
    for (address, table) in [(p.at("/help"), "concern"), ("~/journal".to_owned(), "journal_entry")] {
        let page = p.mentee.get(&address).await;
        let all = forms(&page.body, "").into_iter().flat_map(|form| form.fields);
        let key = all.into_iter().find(|(name, ..)| name == "key").expect("a key").1;
        let form = [("body", "He cancels every time"), ("contact", &contact), ("key", &key)];
        p.mentee.post(&address, &form).await.must_be(303);
        p.mentee.post(&address, &form).await.must_be(303);
        let mut raw = p.world.raw(Some(p.mentee.id)).await;
        let count = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
        let kept: i64 = sqlx::query_scalar(count).fetch_one(&mut raw).await.expect("counted");
        assert_eq!(kept, 1, "{table}");
        // Gone back to and written anew, it is another one.
        let anew = [("body", "And now he has gone"), ("contact", &contact), ("key", &key)];
        p.mentee.post(&address, &anew).await.must_be(303);
    }
    assert_eq!(p.told("confided").await, 2);
    p.hr.get("~/confided").await.must_say("He cancels every time").must_say("And now he has gone");
}
