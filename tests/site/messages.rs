//! What the two write to each other, with files; changed stories; going on.

use uuid::Uuid;

use crate::support::{Pair, pair};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and the rest";

async fn file_of(p: &Pair) -> Uuid {
    let mut raw = p.world.raw(Some(p.mentee.id)).await;
    sqlx::query_scalar("select id from attachment order by id desc limit 1").fetch_one(&mut raw).await.expect("a file")
}

#[tokio::test]
async fn v2_messages_and_their_files_are_read_by_the_two_and_by_nobody_else() {
    let mut p = pair().await;
    let messages = p.at("/messages");
    p.mentor.upload(&messages, &[("body", "", b"How did it go?"), ("files", "photo.html", PNG)]).await.must_be(303);
    let page = p.mentee.get(&messages).await;
    page.must_be(200).must_say("How did it go?").must_say("photo.html.png").must_say("Henrik");
    let file = p.at(&format!("/files/{}", file_of(&p).await));
    let got = p.mentee.get(&file).await;
    got.must_be(200);
    let header = |name: &str| got.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    assert_eq!(header("content-type"), "image/png");
    assert_eq!(header("content-disposition"), "attachment; filename*=UTF-8''photo.html.png");
    assert_eq!(header("content-security-policy"), "default-src 'none'; sandbox; frame-ancestors 'none'");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("cache-control"), "no-store");

    p.hr.get(&messages).await.must_be(403).must_not_say("How did it go?");
    p.hr.get(&file).await.must_be(403);
    let mut stranger = p.world.person("Otto Fern").await;
    stranger.get(&file).await.must_be(404);
    for nobody in [Some(p.hr.id), Some(stranger.id), None] {
        assert_eq!(p.count_as(nobody, "select count(*) from message where pairing_id = $1").await, 0);
        assert_eq!(p.count_as(nobody, "select count(*) from attachment where pairing_id = $1").await, 0);
    }
    let said = p
        .refused_as(
            Some(p.hr.id),
            "insert into message (company_id, id, pairing_id, author_id, body, sent_at, form_key)
             values (current_company(), gen_random_uuid(), $1, current_person(), 'I listen in', now(), gen_random_uuid())",
        )
        .await;
    assert!(said.contains("row-level security"), "{said}");
    let mail = p.world.mail().await;
    assert!(
        !mail.is_empty() && mail.iter().all(|m| !m.text.contains("How did it go") && !m.html.contains("How did it go"))
    );
}

#[tokio::test]
async fn v2_a_file_that_is_not_what_it_says_or_too_large_is_refused_and_the_words_stay() {
    let mut p = pair().await;
    let messages = p.at("/messages");
    let exe: &[u8] = b"MZ\x90\x00\x03";
    let refused = p.mentor.upload(&messages, &[("body", "", b"See this"), ("files", "notes.pdf", exe)]).await;
    refused.must_be(422).must_say("See this").must_say("Only PDF, pictures");
    let large = vec![b'a'; 10 * 1024 * 1024 + 1];
    let refused = p.mentor.upload(&messages, &[("body", "", b"See this"), ("files", "a.txt", &large)]).await;
    refused.must_be(422).must_say("See this").must_say("10 MB");
    p.mentor.upload(&messages, &[("body", "", b"  ")]).await.must_be(422).must_say("Please fill this in");
    p.mentor.upload(&messages, &[("body", "", b"a\0b")]).await.must_be(400);
    let whole = vec![b'a'; 10 * 1024 * 1024];
    p.mentor.upload(&messages, &[("body", "", b""), ("files", "a.txt", &whole)]).await.must_be(303);
    assert_eq!(p.count_as(Some(p.mentor.id), "select count(*) from message where pairing_id = $1").await, 1);
}

#[tokio::test]
async fn a_double_tap_sends_one_message_and_a_day_of_writing_tells_the_other_once() {
    let mut p = pair().await;
    let messages = p.at("/messages");
    let key = Uuid::now_v7().to_string();
    for _ in 0..2 {
        p.mentee.upload(&messages, &[("body", "", b"Once"), ("key", "", key.as_bytes())]).await.must_be(303);
    }
    p.mentee.upload(&messages, &[("body", "", b"And again")]).await.must_be(303);
    assert_eq!(p.count_as(Some(p.mentor.id), "select count(*) from message where pairing_id = $1").await, 2);
    assert_eq!(p.told("message_written").await, 1);
}

#[tokio::test]
async fn messages_are_paged() {
    let mut p = pair().await;
    for n in 0..31 {
        p.mentee.upload(&p.at("/messages"), &[("body", "", format!("Word {n}.").as_bytes())]).await.must_be(303);
        p.world.site.clock.advance(chrono::Duration::seconds(1));
    }
    let page = p.mentor.get(&p.at("/messages")).await;
    page.must_say("Word 30.").must_not_say("Word 0.");
    let (_, rest) = page.body.split_once("?before=").expect("a link to earlier ones");
    let before = rest.split('"').next().expect("an id");
    p.mentor.get(&p.at(&format!("/messages?before={before}"))).await.must_say("Word 0.").must_not_say("Word 30.");
}

#[tokio::test]
async fn s28_open_stories_can_be_changed_and_keep_what_they_said_before() {
    let mut p = pair().await;
    let change = p.at("/stories/change");
    let anew = [
        ("the_way", "From Oulu, by way of Turku"),
        ("defeat", "A defeat"),
        ("success", "A success"),
        ("hope", "A hope"),
    ];
    p.mentor.post(&change, &anew).await.must_be(409);
    p.open_the_exchange().await;
    p.mentor.post(&change, &anew[..2]).await.must_be(422).must_say("From Oulu, by way of Turku");
    p.mentor.post(&change, &anew).await.must_be(303);
    let page = p.mentee.get(&p.at("/stories")).await;
    page.must_say("by way of Turku").must_say("What was said before one change").must_say("From Oulu to Hamburg");
    let mut raw = p.world.raw(Some(p.mentee.id)).await;
    let touched = sqlx::query("update exchange set the_way = 'Not yours' where author_id <> current_person()")
        .execute(&mut raw)
        .await;
    assert_eq!(touched.expect("an answer").rows_affected(), 0);
    for nobody in [Some(p.hr.id), None] {
        assert_eq!(p.count_as(nobody, "select count(*) from exchange_history where pairing_id = $1").await, 0);
    }
}

#[tokio::test]
async fn s8_a_pairing_is_renewed_when_both_say_so() {
    let mut p = pair().await;
    let renewals = p.at("/renewals");
    p.mentee.post(&renewals, &[("months", "40")]).await.must_be(422);
    p.mentee.post(&renewals, &[("months", "6")]).await.must_be(303);
    p.mentee.post(&renewals, &[("months", "6")]).await.must_be(409);
    p.mentor.get(&p.at("/agreement")).await.must_say("Priya asks for 6 months more");
    let mut raw = p.world.raw(Some(p.mentee.id)).await;
    let id: Uuid = sqlx::query_scalar("select id from renewal").fetch_one(&mut raw).await.expect("a question");
    let answer = p.at(&format!("/renewals/{id}/answer"));
    p.mentee.post(&answer, &[("answer", "yes")]).await.must_be(409);
    p.mentor.post(&answer, &[("answer", "perhaps")]).await.must_be(400);
    p.mentor.post(&answer, &[("answer", "yes")]).await.must_be(303);
    let ends = "select (ends_on - started_on)::bigint from pairing where id = $1";
    assert_eq!(p.count_as(Some(p.mentor.id), ends).await, 365 + 184);
    p.mentor.post(&answer, &[("answer", "yes")]).await.must_be(409);
}

#[tokio::test]
async fn s8_after_the_close_two_who_both_want_to_go_on_informally() {
    let mut p = pair().await;
    let mut tx = p.world.tx().await;
    for step in [
        "update pairing set state = 'closing', closing_from = $1::timestamptz::date, close_due_on = $1::timestamptz::date",
        "update pairing set state = 'closed_without_feedback', ended_at = $1",
    ] {
        sqlx::query(step).bind(p.world.now()).execute(tx.conn()).await.expect("a step");
    }
    tx.commit().await.expect("committed");
    p.mentor.get(&p.at("/sessions/log")).await.must_be(409);
    let said = p.refused_as(Some(p.mentor.id), "update pairing set goes_on_since = now() where id = $1").await;
    assert!(said.contains("both say"), "{said}");
    p.mentor.post(&p.at("/renewals"), &[]).await.must_be(303);
    let mut raw = p.world.raw(Some(p.mentee.id)).await;
    let id: Uuid = sqlx::query_scalar("select id from renewal").fetch_one(&mut raw).await.expect("a question");
    p.mentee.post(&p.at(&format!("/renewals/{id}/answer")), &[("answer", "yes")]).await.must_be(303);
    p.mentor.get(&p.at("")).await.must_say("going on informally");
    p.mentor.get(&p.at("/sessions/log")).await.must_be(200);
    p.mentor.upload(&p.at("/messages"), &[("body", "", b"Lunch on Friday?")]).await.must_be(303);
    assert_eq!(p.told("renewal_asked").await, 1);
    assert_eq!(p.told("renewal_answered").await, 1);
}
