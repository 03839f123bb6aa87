//! Statements past the pages, under the application's role: what a person's transaction could try if a page had a hole.

use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use crate::support::{Pair, pair};

const BOXES: [(&str, &str); 4] =
    [("the_way", "From Oulu"), ("defeat", "A defeat"), ("success", "A success"), ("hope", "A hope")];

/// How many rows a statement about the pairing touches as somebody.
async fn touched(raw: &mut PgConnection, sql: &'static str, id: Uuid) -> u64 {
    sqlx::query(sql).bind(id).execute(raw).await.expect(sql).rows_affected()
}

async fn request(p: &Pair, by: &crate::support::Browser, of: &crate::support::Browser) -> Uuid {
    let id = Uuid::now_v7();
    let mut raw = p.world.raw(Some(by.id)).await;
    sqlx::query(
        "insert into guidance_request (company_id, id, program_id, author_id, kind, body, state, asked_at, remind_on)
         values (current_company(), $1, $2, $3, 'advise', 'How did you begin?', 'open', now(), now()::date + 3)",
    )
    .bind(id)
    .bind(p.program)
    .bind(by.id.0)
    .execute(&mut raw)
    .await
    .expect("a request");
    sqlx::query(
        "insert into guidance_recipient (company_id, request_id, person_id, author_id, asked_at) values (current_company(), $1, $2, $3, now())",
    )
    .bind(id)
    .bind(of.id.0)
    .bind(by.id.0)
    .execute(&mut raw)
    .await
    .expect("asked");
    id
}

#[tokio::test]
async fn v3_nobody_becomes_a_coordinator_by_changing_the_row_of_another() {
    let mut p = pair().await;
    let amara = p.world.person("Amara Okoye").await;
    let mut tx = p.world.tx().await;
    sqlx::query("insert into coordinator (company_id, program_id, person_id) values (current_company(), $1, $2)")
        .bind(p.program)
        .bind(amara.id.0)
        .execute(tx.conn())
        .await
        .expect("named");
    tx.commit().await.expect("committed");
    for who in [p.mentee.id, amara.id, p.hr.id] {
        let mut raw = p.world.raw(Some(who)).await;
        let sql = "update coordinator set person_id = current_person() where program_id = $1";
        assert_eq!(touched(&mut raw, sql, p.program).await, 0);
    }
    let runs = "select count(*) from coordinator where program_id = (select program_id from pairing where id = $1) and person_id = current_person()";
    assert_eq!(p.count_as(Some(p.mentee.id), runs).await, 0);
    assert_eq!(p.count_as(Some(amara.id), "select count(*) from coordinator where $1::uuid is not null").await, 1);
}

#[tokio::test]
async fn s18_whoever_was_asked_does_not_turn_to_the_request_of_a_stranger() {
    let mut p = pair().await;
    let (ada, bea) = (p.world.person("Ada Able").await, p.world.person("Bea Baker").await);
    request(&p, &p.mentee, &p.mentor).await;
    let theirs = request(&p, &ada, &bea).await;
    let mut raw = p.world.raw(Some(p.mentor.id)).await;
    let refused = sqlx::query("update guidance_recipient set request_id = $1 where person_id = current_person()")
        .bind(theirs)
        .execute(&mut raw)
        .await
        .expect_err("refused");
    assert!(refused.to_string().contains("stays with its request_id"), "{refused}");
    let seen: Vec<String> = p.texts_as(Some(p.mentor.id), "select author_id::text from guidance_request").await;
    assert_eq!(seen, [p.mentee.id.to_string()]);
}

#[tokio::test]
async fn s28_s35_no_pairing_begins_unsealed_and_what_is_handed_in_is_not_taken_out() {
    let mut p = pair().await;
    let seal = p.at("/stories/seal");
    p.mentor.post(&seal, &BOXES).await.must_be(303);
    let mut raw = p.world.raw(Some(p.hr.id)).await;
    for column in ["exchange_mentor_at", "exchange_mentee_at", "close_mentor_at", "close_mentee_at"] {
        let sql = format!(
            "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose,
               rhythm_days, proposed_at, answer_due_on, {column})
             select company_id, gen_random_uuid(), program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, 'proposed', purpose,
               rhythm_days, now(), now()::date, now() from pairing"
        );
        let refused = sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut raw).await.expect_err("refused");
        assert!(refused.to_string().contains("row-level security"), "{column}: {refused}");
    }
    raw.close().await.expect("closed");
    let mut raw = p.world.raw(Some(p.mentor.id)).await;
    let sql = "delete from exchange where pairing_id = $1 and author_id = current_person()";
    assert_eq!(touched(&mut raw, sql, p.pairing).await, 0, "handed in");
    let moved = p
        .refused_as(Some(p.mentor.id), "update exchange set pairing_id = gen_random_uuid() where pairing_id = $1")
        .await;
    assert!(moved.contains("stays with its pairing_id"), "{moved}");
    // A draft is its author's to throw away.
    let mut raw = p.world.raw(Some(p.mentee.id)).await;
    p.mentee.post(&p.at("/stories"), &[("the_way", "Pune")]).await.must_be(303);
    assert_eq!(touched(&mut raw, sql, p.pairing).await, 1, "a draft");
}

#[tokio::test]
async fn v2_nobody_deletes_a_session_and_with_it_what_two_people_wrote() {
    let mut p = pair().await;
    p.mentor
        .post(
            &p.at("/sessions/log"),
            &[("date", "2026-03-10"), ("minutes", "60"), ("kind", "video"), ("talked", "Lisbon")],
        )
        .await
        .must_be(303);
    for who in [Some(p.hr.id), Some(p.mentor.id), None] {
        let mut raw = p.world.raw(who).await;
        assert_eq!(touched(&mut raw, "delete from session where pairing_id = $1", p.pairing).await, 0);
        assert_eq!(touched(&mut raw, "delete from pairing where id = $1", p.pairing).await, 0);
        assert_eq!(touched(&mut raw, "delete from enrollment where program_id = $1", p.program).await, 0);
    }
    p.mentee.get(&p.at("")).await.must_say("Lisbon");
}

#[tokio::test]
async fn s15_v9_members_change_neither_company_nor_directory_nor_whose_account_it_is_nor_let_themselves_in() {
    let mut p = pair().await;
    let ada = p.world.person("Ada Able").await;
    let mut raw = p.world.raw(Some(ada.id)).await;
    assert_eq!(
        touched(&mut raw, "update company set anonymity_threshold = 6 where $1::uuid is not null", p.pairing).await,
        0
    );
    assert_eq!(touched(&mut raw, "update person set given_name = 'X' where $1::uuid is not null", p.pairing).await, 0);
    let mut hr = p.world.raw(Some(p.hr.id)).await;
    let taken =
        "update person set account_id = (select account_id from person where id = current_person()) where id = $1";
    let refused = sqlx::query(taken).bind(p.mentee.id.0).execute(&mut hr).await.expect_err("refused");
    assert!(refused.to_string().contains("proves their email"), "{refused}");
    let join = "insert into enrollment (company_id, id, program_id, person_id, side, state, created_at, updated_at)
       values (current_company(), gen_random_uuid(), $1, current_person(), 'mentee', 'applied', now(), now())";
    let refused = sqlx::query(join).bind(p.program).execute(&mut raw).await.expect_err("only the invited come in");
    assert!(refused.to_string().contains("row-level security"), "{refused}");
    let mut tx = p.world.tx().await;
    sqlx::query("update program set joining = 'apply'").execute(tx.conn()).await.expect("whoever applies");
    tx.commit().await.expect("committed");
    sqlx::query(join).bind(p.program).execute(&mut raw).await.expect("applied");
    let approve = "update enrollment set state = 'approved' where program_id = $1 and person_id = current_person()";
    let refused = sqlx::query(approve).bind(p.program).execute(&mut raw).await.expect_err("not by oneself");
    assert!(refused.to_string().contains("lets people in"), "{refused}");
}
