//! PRODUCT.md section 4 as a whole: one of everything confidential is written through the pages with a mark in it; then whoever must not
//! read it opens every address there is, and asks the database by hand.

use sqlx::Row;

use crate::support::{full, routes};

/// Stands in every confidential text that is written here.
const MARK: &str = "Geheimnis-7f3a";

/// Who writes (their place among the people), where, and the fields.
type Writing = (usize, String, Vec<(String, String)>);

/// What no admin, coordinator, auditor or job finds a row of, whatever they ask (V1, V2, V6, V7); the named contact is nobody of them here.
const CLOSED: [&str; 19] = [
    "welcome",
    "exchange",
    "exchange_history",
    "agreement",
    "plan_action",
    "session_note",
    "session_note_history",
    "rating",
    "check_in",
    "culture_step",
    "chance",
    "experience",
    "journal_entry",
    "message",
    "attachment",
    "renewal",
    "skill_view",
    "concern",
    "pairing_exit",
];

#[tokio::test]
async fn v1_v2_v5_v6_v7_no_page_no_export_and_no_statement_shows_hr_what_two_people_share() {
    let mut all = full().await;
    let at = |rest: &str| format!("~/pairings/{}{rest}", all.ids["pairing"]);
    let (goal, point, chance) = (all.ids["goal"].clone(), all.ids["point"].clone(), all.ids["chance"].clone());
    let (mentee, mentor) = (all.people[1].1.id, all.people[2].1.id);
    let program_goal: uuid::Uuid = {
        let mut tx = all.world.tx().await;
        sqlx::query_scalar("select id from program_goal limit 1").fetch_one(tx.conn()).await.expect("a goal")
    };
    let mut write: Vec<Writing> = Vec::new();
    let mut say = |who: usize, path: String, fields: &[(&str, &str)]| {
        write.push((who, path, fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()));
    };
    for who in [1, 2] {
        say(who, at("/stories/seal"), &[("the_way", MARK), ("defeat", MARK), ("success", MARK), ("hope", MARK)]);
        say(who, at("/check-in/midway"), &[("helps", MARK), ("rate-trust", "4")]);
        say(who, "~/journal".into(), &[("body", MARK)]);
    }
    say(1, at("/stories/change"), &[("the_way", MARK), ("defeat", "Anew"), ("success", MARK), ("hope", MARK)]);
    say(
        2,
        at("/agreement"),
        &[
            ("rhythm_days", "14"),
            ("own_words", MARK),
            ("version", "0"),
            ("boundaries", "no_cure"),
            ("boundaries", "no_promise"),
            ("boundaries", "confidential"),
            ("boundaries", "no_fault"),
        ],
    );
    say(1, at(&format!("/goals/{goal}/actions")), &[("body", MARK), ("owner", "mentee"), ("evidence", MARK)]);
    say(
        2,
        at("/sessions/log"),
        &[
            ("date", "2026-03-10"),
            ("minutes", "60"),
            ("kind", "video"),
            ("talked", MARK),
            ("learned", MARK),
            ("private", MARK),
        ],
    );
    say(2, at(&format!("/culture/{point}")), &[]);
    say(2, at(&format!("/chances/{chance}")), &[("state", "taken"), ("outcome", MARK)]);
    say(1, at("/experiences"), &[("situation", MARK), ("did", MARK)]);
    for (who, path, fields) in &write {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let answer = all.people[*who].1.post(path, &fields).await;
        assert_eq!(answer.status.as_u16(), 303, "{path}: {}", answer.body);
    }
    all.people[1]
        .1
        .upload(&at("/messages"), &[("body", "", MARK.as_bytes()), ("files", "a.txt", MARK.as_bytes())])
        .await
        .must_be(303);
    // A personal goal's title is for the two (S11, V2).
    let mut raw = all.world.raw(Some(mentee)).await;
    sqlx::query("update plan_goal set title = $1 where personal").bind(MARK).execute(&mut raw).await.expect("a title");
    sqlx::query(
        "insert into skill_view (company_id, pairing_id, mentee_id, author_id, topic_id, moment, value, seen_at)
         values (current_company(), $1, $2, $2, $3, 'before', 2, now())",
    )
    .bind(all.ids["pairing"].parse::<uuid::Uuid>().expect("an id"))
    .bind(mentee.0)
    .bind(all.ids["topic"].parse::<uuid::Uuid>().expect("an id"))
    .execute(&mut raw)
    .await
    .expect("a view");
    // The close: handed in by one side, sealed; marked for HR, which must wait for the other.
    let mut tx = all.world.tx().await;
    sqlx::query("update pairing set state = 'closing', closing_from = $1::timestamptz::date, close_due_on = $1::timestamptz::date + 21")
        .bind(all.world.now())
        .execute(tx.conn())
        .await
        .expect("closing");
    tx.commit().await.expect("committed");
    let (done, improve, hr) =
        (format!("done-{program_goal}"), format!("improve-{program_goal}"), format!("hr-{program_goal}"));
    let close =
        [(done.as_str(), MARK), (improve.as_str(), MARK), (hr.as_str(), "on"), ("thanks", MARK), ("hr-thanks", "on")];
    all.people[1].1.post(&at("/close/hand-in"), &close).await.must_be(303);

    // The two see the mark, so the crawl below can find it at all.
    all.people[1].1.get(&at("/messages")).await.must_say(MARK);
    all.people[2].1.get(&at("/passing-on")).await.must_say(MARK);

    for who in [0, 3, 4, 5, 6] {
        let name = all.people[who].0;
        for way in routes().iter().filter(|w| w.method == "GET") {
            let mut browser = all.people[who].1.clone();
            let answer = browser.get(&way.address(&all.ids)).await;
            assert!(!answer.says(MARK), "{name} reads it at {}:\n{}", way.path, answer.body);
        }
    }
    for (name, person) in [
        ("HR", Some(all.people[4].1.id)),
        ("coordinator", Some(all.people[3].1.id)),
        ("auditor", Some(all.people[5].1.id)),
        ("system", None),
    ] {
        let mut raw = all.world.raw(person).await;
        for table in CLOSED {
            let count: i64 = sqlx::query(sqlx::AssertSqlSafe(format!("select count(*) from {table}")))
                .fetch_one(&mut raw)
                .await
                .expect(table)
                .get(0);
            assert_eq!(count, 0, "{name} finds rows of {table}");
        }
        let told: i64 =
            sqlx::query_scalar("select (select count(*) from closing) + (select count(*) from closing_answer)")
                .fetch_one(&mut raw)
                .await
                .expect("closings");
        assert_eq!(told, 0, "{name} reads a close before both are in");
        let personal: i64 = sqlx::query_scalar("select count(*) from plan_goal where personal")
            .fetch_one(&mut raw)
            .await
            .expect("goals");
        assert_eq!(personal, 0, "{name} reads a personal goal");
    }
    // Private is private between the two as well (V1, V6).
    for (person, other) in [(mentee, mentor), (mentor, mentee)] {
        let mut raw = all.world.raw(Some(person)).await;
        for sql in [
            "select count(*) from session_note where not shared and author_id = $1",
            "select count(*) from journal_entry where author_id = $1",
            "select count(*) from rating where author_id = $1",
        ] {
            let count: i64 = sqlx::query_scalar(sql).bind(other.0).fetch_one(&mut raw).await.expect("an answer");
            assert_eq!(count, 0, "{sql}");
        }
    }
    // V3: that they met, HR does see.
    let mut raw = all.world.raw(Some(all.people[4].1.id)).await;
    let held: i64 = sqlx::query_scalar("select count(*) from session where state = 'held'")
        .fetch_one(&mut raw)
        .await
        .expect("sessions");
    assert_eq!(held, 1);
}
