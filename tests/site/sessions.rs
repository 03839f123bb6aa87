//! Planning and logging meetings: what HR sees of them, what only two see, what only one does.

use uuid::Uuid;

use crate::support::{forms, pair};

fn log<'a>(date: &'a str, talked: &'a str, private: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("date", date), ("minutes", "60"), ("kind", "in_person"), ("talked", talked), ("private", private)]
}

#[tokio::test]
async fn s24g_v1_a_private_note_is_its_authors_alone_and_v2_a_shared_one_is_for_both() {
    let mut p = pair().await;
    let mut fields = log("2026-03-10", "We rehearsed it twice", "She is hard on herself");
    fields.push(("learned", "How storms are forecast"));
    fields.push(("used", "listen"));
    p.mentor.post(&p.at("/sessions/log"), &fields).await.must_be(303);
    let (session, state) = p.only_session().await;
    assert_eq!(state, "held");
    let page = p.at(&format!("/sessions/{session}"));
    p.mentor
        .get(&page)
        .await
        .must_be(200)
        .must_say("We rehearsed it twice")
        .must_say("She is hard on herself")
        .must_say("Henrik learned:");
    p.mentee.get(&page).await.must_be(200).must_say("We rehearsed it twice").must_not_say("hard on herself");
    p.mentee.get(&p.at("")).await.must_say("We rehearsed it twice").must_not_say("hard on herself");
    p.hr.get(&page).await.must_be(403).must_not_say("rehearsed");
    const READ: &str = "select talked || body from session_note order by shared desc";
    assert_eq!(p.texts_as(Some(p.mentor.id), READ).await, ["We rehearsed it twice", "She is hard on herself"]);
    assert_eq!(p.texts_as(Some(p.mentee.id), READ).await, ["We rehearsed it twice"]);
    for nobody in [Some(p.hr.id), None] {
        assert!(p.texts_as(nobody, READ).await.is_empty(), "no admin, no system");
    }
    let mut raw = p.world.raw(Some(p.mentee.id)).await;
    let changed = sqlx::query("update session_note set talked = 'Nothing'")
        .execute(&mut raw)
        .await
        .expect("answered")
        .rows_affected();
    assert_eq!(changed, 0, "only its author changes a note");
}

#[tokio::test]
async fn v3_hr_sees_date_minutes_kind_and_goals_touched() {
    let mut p = pair().await;
    let (knowledge, made_up) = (p.goal("knowledge").await, Uuid::now_v7().to_string());
    let mut fields = log("2026-03-10", "Secret words", "");
    fields.push(("goals", &knowledge));
    fields.push(("goals", &made_up));
    p.mentor.post(&p.at("/sessions/log"), &fields).await.must_be(303);
    const FACTS: &str = "select concat_ws(' ', s.starts_at::date, s.minutes, s.kind, s.state, g.known)
      from session s join session_goal t on t.session_id = s.id join program_goal g on g.id = t.goal_id";
    for who in [Some(p.hr.id), Some(p.mentee.id), None] {
        assert_eq!(p.texts_as(who, FACTS).await, ["2026-03-10 60 in_person held knowledge"]);
    }
    let stranger = p.world.person("Jonas Weber").await;
    assert!(p.texts_as(Some(stranger.id), FACTS).await.is_empty());
    p.mentee.get(&p.at("")).await.must_say("Goal: Transfer of knowledge");
}

#[tokio::test]
async fn a_session_is_logged_from_a_filled_form_and_from_the_home_page() {
    let mut p = pair().await;
    p.mentor
        .get(&p.at("/sessions/log"))
        .await
        .must_be(200)
        .must_say("value=\"2026-03-10\"")
        .must_say("value=\"60\" checked")
        .must_say("value=\"in_person\" checked");
    let with = p.pairing.to_string();
    p.mentor.get("~/mentoring").await.must_be(200).must_say("Log a session").must_say(&with);
    p.world.days_pass(1);
    p.mentor
        .post(
            "~/sessions",
            &[("with", &with), ("when", "yesterday"), ("minutes", "45"), ("line", "A walk in the rain")],
        )
        .await
        .must_be(303);
    p.mentee
        .get(&p.at(""))
        .await
        .must_say("A walk in the rain")
        .must_say("45 minutes")
        .must_say("Tuesday, 10 March 2026");
    p.mentor.get(&p.at("/sessions/log")).await.must_say("value=\"45\" checked");
    p.mentor
        .post("~/sessions", &[("with", &with), ("when", "today"), ("minutes", "many"), ("line", "Kept words")])
        .await
        .must_be(422)
        .must_say("Kept words");
    let mut stranger = p.world.person("Jonas Weber").await;
    stranger.post("~/sessions", &[("with", &with), ("minutes", "45")]).await.must_be(404);
    stranger.get("~/sessions").await.must_be(200).must_say("No sessions yet").must_not_say("Henrik");
    p.mentee.get("~/sessions").await.must_be(200).must_say("Henrik Aalto");
}

#[tokio::test]
async fn a_form_says_what_is_wrong_and_keeps_what_was_typed() {
    let mut p = pair().await;
    let page = p.at("/sessions/log");
    p.mentor
        .post(&page, &log("2026-05-12", "Kept words", "Kept private words"))
        .await
        .must_be(422)
        .must_say("today or an earlier day")
        .must_say("Kept words")
        .must_say("Kept private words");
    p.mentor.post(&page, &log("2026-02-31", "x", "")).await.must_be(422).must_say("2026-03-12");
    p.mentor.post(&page, &log("2020-01-01", "x", "")).await.must_be(422).must_say("since the two of you began");
    p.mentor.post(&page, &log("", "x", "")).await.must_be(422);
    let long = "z".repeat(8001);
    p.mentor.post(&page, &log("2026-03-10", &long, "")).await.must_be(422).must_say("8000");
    p.mentor
        .post(&page, &[("date", "2026-03-10"), ("minutes", "-7"), ("kind", "'; drop table session; --")])
        .await
        .must_be(422);
    p.mentor.post(&page, &log("2026-03-10", "<script>alert(1)</script>", "")).await.must_be(303);
    p.mentee.get(&p.at("")).await.must_not_say("<script>alert(1)").must_say("alert(1)");
}

#[tokio::test]
async fn s7_the_page_says_the_days_since_the_last_session_against_the_agreed_rhythm() {
    let mut p = pair().await;
    p.mentee.get(&p.at("")).await.must_say("the program’s holds: once a month");
    p.mentor.post(&p.at("/sessions/log"), &log("2026-03-10", "First", "")).await.must_be(303);
    p.mentee.get(&p.at("")).await.must_say("You met today; your rhythm is 30 days");
    p.world.days_pass(12);
    p.mentee.get(&p.at("")).await.must_say("12 days since you met; your rhythm is 30 days");
    p.mentee.get("~/mentoring").await.must_say("Met 12 days ago");
}

#[tokio::test]
async fn s27_the_first_thirty_days_have_a_checklist() {
    let mut p = pair().await;
    let page = p.mentee.get(&p.at("")).await;
    page.must_say("The first thirty days")
        .must_say("Meet twice")
        .must_say("Tell each other your stories")
        .must_not_say("(done)");
    p.mentor.post(&p.at("/sessions/log"), &log("2026-03-10", "First", "")).await.must_be(303);
    p.world.days_pass(3);
    p.mentor.post(&p.at("/sessions/log"), &log("2026-03-13", "Second", "")).await.must_be(303);
    let page = p.mentee.get(&p.at("")).await;
    assert_eq!(page.body.matches("(done)").count(), 2, "met, and met twice");
}

#[tokio::test]
async fn s12_the_form_for_session_three_says_what_is_missing_of_the_plan_and_links_to_it() {
    let mut p = pair().await;
    for (day, date) in [(1, "2026-03-10"), (2, "2026-03-11")] {
        p.mentee.get(&p.at("/sessions/log")).await.must_not_say("third session");
        p.mentor.post(&p.at("/sessions/log"), &log(date, "Words", "")).await.must_be(303);
        p.world.days_pass(day);
    }
    for form in ["/sessions/log", "/sessions/new"] {
        p.mentee
            .get(&p.at(form))
            .await
            .must_say("third session")
            .must_say("an action")
            .must_say(&format!("/pairings/{}/goals", p.pairing));
    }
    let mut tx = p.world.tx().await;
    sqlx::query("update program set formal = false").execute(tx.conn()).await.expect("informal");
    tx.commit().await.expect("committed");
    p.mentee.get(&p.at("/sessions/log")).await.must_not_say("third session");
}

#[tokio::test]
async fn s33_s34_a_session_opens_with_its_phases_agenda_and_has_kinds_for_tacit_skills() {
    let mut p = pair().await;
    p.mentor
        .get(&p.at("/sessions/new"))
        .await
        .must_say("The way each of you came here")
        .must_say("One told the story of it");
    p.world.days_pass(40);
    p.mentor = p.world.again(&p.mentor).await;
    p.mentor
        .get(&p.at("/sessions/new"))
        .await
        .must_say("What happened since last time")
        .must_not_say("The way each of you came here");
    p.world.days_pass(300);
    p.mentor = p.world.again(&p.mentor).await;
    p.mentor.get(&p.at("/sessions/new")).await.must_say("Goal by goal: what is done");
    for kind in ["shadow", "do_together", "tell_the_story"] {
        p.world.days_pass(1);
        let date = p.world.now().date_naive().to_string();
        p.mentor.post(&p.at("/sessions/log"), &[("date", &date), ("minutes", "60"), ("kind", kind)]).await.must_be(303);
    }
}

/// The lines of an iCalendar file, unfolded, in pairs of name and value.
fn unfolded(file: &str) -> Vec<(String, String)> {
    assert!(
        file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')),
        "lines end in CRLF and are folded at 75"
    );
    file.replace("\r\n ", "")
        .split("\r\n")
        .filter(|l| !l.is_empty())
        .map(|line| {
            let (name, value) = line.split_once(':').expect("a property");
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

fn value<'a>(lines: &'a [(String, String)], name: &str) -> &'a str {
    lines
        .iter()
        .find(|(n, _)| n.split(';').next() == Some(name))
        .map(|(_, v)| v.as_str())
        .unwrap_or_else(|| panic!("{name} in {lines:?}"))
}

#[tokio::test]
async fn a_planned_session_invites_moves_and_is_called_off_in_everybodys_calendar() {
    let mut p = pair().await;
    let plan = |date: &'static str, place: &'static str, mark: &'static str| {
        [("date", date), ("time", "14:30"), ("minutes", "60"), ("kind", "video"), ("place", place), ("mark", mark)]
    };
    p.mentor.post(&p.at("/sessions"), &plan("2026-03-01", "", "")).await.must_be(422).must_say("still to come");
    p.mentor
        .post(&p.at("/sessions"), &[("date", "2026-03-20"), ("time", "25:99"), ("minutes", "60"), ("kind", "video")])
        .await
        .must_be(422)
        .must_say("14:30");
    let odd = "Room 3; left,\r\nATTENDEE:mailto:evil@example.com";
    p.mentor.post(&p.at("/sessions"), &plan("2026-03-20", odd, "")).await.must_be(303);
    let (session, state) = p.only_session().await;
    assert_eq!(state, "planned");
    p.mentee.get("~/mentoring").await.must_say("Your next session").must_say("Friday, 20 March 2026");
    p.mentee.get("~/inbox").await.must_say("Henrik Aalto meet on");
    let ics = p.at(&format!("/sessions/{session}/calendar.ics"));
    let first = unfolded(&p.mentee.get(&ics).await.must_be(200).body);
    assert_eq!(value(&first, "UID"), format!("{session}@ithaca"));
    assert_eq!(
        (value(&first, "METHOD"), value(&first, "SEQUENCE"), value(&first, "STATUS")),
        ("REQUEST", "0", "CONFIRMED")
    );
    assert_eq!((value(&first, "DTSTART"), value(&first, "DTEND")), ("20260320T133000Z", "20260320T143000Z"));
    assert_eq!(value(&first, "ORGANIZER"), "mailto:henrik.aalto@nordlicht.example");
    let attendees: Vec<&str> =
        first.iter().filter(|(n, _)| n.starts_with("ATTENDEE")).map(|(_, v)| v.as_str()).collect();
    assert_eq!(attendees.len(), 2, "{attendees:?}");
    assert!(!attendees.contains(&"mailto:evil@example.com"), "what is typed begins no line of its own");
    assert!(value(&first, "LOCATION").starts_with("Room 3\\; left\\,"));

    let move_it = p.at(&format!("/sessions/{session}/move"));
    p.mentee.get(&move_it).await.must_be(200).must_say("value=\"14:30\"");
    p.mentee
        .post(&move_it, &plan("2026-03-21", "Room 4", "stale"))
        .await
        .must_be(409)
        .must_say("Room 3; left,")
        .must_say("Room 4");
    p.mentee.post(&move_it, &plan("2026-03-21", "Room 4", "")).await.must_be(303);
    let second = unfolded(&p.mentor.get(&ics).await.body);
    assert_eq!((value(&second, "UID"), value(&second, "SEQUENCE")), (value(&first, "UID"), "1"));
    p.mentor.get("~/inbox").await.must_say("is now on");

    p.mentor.post(&p.at(&format!("/sessions/{session}/cancelation")), &[]).await.must_be(303);
    p.mentor.post(&p.at(&format!("/sessions/{session}/cancelation")), &[]).await.must_be(409);
    p.mentor.post(&move_it, &plan("2026-03-22", "", "")).await.must_be(409);
    let third = unfolded(&p.mentee.get(&ics).await.body);
    assert_eq!(
        (value(&third, "METHOD"), value(&third, "SEQUENCE"), value(&third, "STATUS")),
        ("CANCEL", "2", "CANCELLED")
    );
    let mut owner = p.world.owner().await;
    let sent: Vec<String> = sqlx::query_scalar("select calendar from outbox where calendar is not null order by id")
        .fetch_all(&mut owner)
        .await
        .expect("mail");
    let methods: Vec<_> = sent
        .iter()
        .map(|file| (value(&unfolded(file), "METHOD").to_owned(), value(&unfolded(file), "SEQUENCE").to_owned()))
        .collect();
    assert_eq!(
        methods,
        [("REQUEST".into(), "0".into()), ("REQUEST".into(), "1".into()), ("CANCEL".into(), "2".into())]
    );
}

#[tokio::test]
async fn a_planned_session_is_logged_as_held_or_missed_and_its_life_cycle_is_held_by_the_database() {
    let mut p = pair().await;
    p.mentor
        .post(&p.at("/sessions"), &[("date", "2026-03-12"), ("time", "14:30"), ("minutes", "45"), ("kind", "phone")])
        .await
        .must_be(303);
    p.world.days_pass(3);
    let (session, _) = p.only_session().await;
    p.mentee.get("~/mentoring").await.must_say("Did you meet Henrik on 12 March 2026?");
    let form = p.at(&format!("/sessions/{session}/log"));
    p.mentee
        .get(&form)
        .await
        .must_be(200)
        .must_say("value=\"2026-03-12\"")
        .must_say("value=\"45\" checked")
        .must_say("value=\"phone\" checked");
    p.mentee.post(&form, &[("date", "2026-03-12"), ("minutes", "45"), ("kind", "missed")]).await.must_be(303);
    assert_eq!(p.only_session().await.1, "missed");
    p.mentor.get(&p.at("")).await.must_say("It did not take place");
    for state in ["planned", "canceled"] {
        let mut tx = p.world.tx().await;
        let refused =
            sqlx::query("update session set state = $1").bind(state).execute(tx.conn()).await.expect_err("refused");
        assert!(refused.to_string().contains("a session cannot go from missed"), "{refused}");
    }
    let mut raw = p.world.raw(Some(p.hr.id)).await;
    let changed =
        sqlx::query("update session set minutes = 5").execute(&mut raw).await.expect("answered").rows_affected();
    assert_eq!(changed, 0, "HR reads sessions and changes none");
}

#[tokio::test]
async fn a_held_session_can_be_corrected_and_the_correction_keeps_what_was_said() {
    let mut p = pair().await;
    p.mentor.post(&p.at("/sessions/log"), &log("2026-03-10", "First words", "First private")).await.must_be(303);
    let (session, _) = p.only_session().await;
    let form = p.at(&format!("/sessions/{session}/log"));
    p.mentor.get(&form).await.must_say("First words").must_say("First private");
    let fields = log("2026-03-10", "Better words", "Better private");
    p.world.days_pass(1);
    p.mentor.post(&form, &fields).await.must_be(303);
    let page = p.at(&format!("/sessions/{session}"));
    p.mentor.get(&page).await.must_say("Better words").must_say("First words").must_say("First private");
    p.mentee
        .get(&page)
        .await
        .must_say("Better words")
        .must_say("First words")
        .must_not_say("private\">")
        .must_not_say("First private");
    const READ: &str = "select talked || body from session_note_history order by shared desc";
    assert_eq!(p.texts_as(Some(p.mentor.id), READ).await, ["First words", "First private"]);
    assert_eq!(p.texts_as(Some(p.mentee.id), READ).await, ["First words"]);
    assert!(p.texts_as(Some(p.hr.id), READ).await.is_empty());
}

#[tokio::test]
async fn two_who_save_at_once_and_a_double_tap_lose_nothing_and_make_one_session() {
    let mut p = pair().await;
    let page = p.at("/sessions/log");
    p.mentor.post(&page, &log("2026-03-10", "The mentor's words", "")).await.must_be(303);
    p.mentor.post(&page, &log("2026-03-10", "The mentor's words", "")).await.must_be(303);
    let (session, _) = p.only_session().await;

    let again = p.mentee.post(&page, &log("2026-03-10", "The mentee's words", "Private words")).await;
    again
        .must_be(422)
        .must_say("logged already")
        .must_say("The mentee&#39;s words")
        .must_say("Private words")
        .must_say(&format!("/sessions/{session}/log"));
    let form = p.at(&format!("/sessions/{session}/log"));
    let shown: Vec<_> = forms(&again.body, &form).into_iter().flat_map(|form| form.fields).collect();
    let mark = shown.iter().find(|(name, ..)| name == "mark").expect("a mark").1.clone();
    let mut fields = log("2026-03-10", "The mentee's words", "Private words");
    fields.push(("mark", &mark));
    p.mentee.post(&form, &fields).await.must_be(303);
    // A second window, opened before: both versions.
    fields[3] = ("talked", "What the mentee wrote elsewhere");
    p.mentee
        .post(&form, &fields)
        .await
        .must_be(409)
        .must_say("“The mentee&#39;s words” was saved here")
        .must_say("What the mentee wrote elsewhere");
    p.mentor.get(&p.at("")).await.must_say("The mentor&#39;s words").must_say("The mentee&#39;s words");
    p.only_session().await;
}
