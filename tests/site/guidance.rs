//! Asking for guidance: to whom, who reads it, and the clock.

use ithaca::kit::id::PersonId;
use sqlx::{Connection, Row};
use uuid::Uuid;

use crate::support::{Browser, World, forms, world};

/// Katrin (HR), Ada who mentors Grace, Henrik and Leila who held Grace's role, and an outsider.
struct Harbour {
    world: World,
    hr: Browser,
    ada: Browser,
    grace: Browser,
    henrik: Browser,
    leila: Browser,
    otto: Browser,
    program: Uuid,
    pairing: Uuid,
    topic: Uuid,
}

async fn harbour() -> Harbour {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let ada = world.person("Ada Lovelace").await;
    let grace = world.person("Grace Hopper").await;
    let henrik = world.person("Henrik Aalto").await;
    let leila = world.person("Leila Haddad").await;
    let otto = world.person("Otto Fremd").await;
    let program = world.running_program("First-time managers").await;
    let pairing = world.pairing(program, ada.id, grace.id).await;
    let (role, topic) = (Uuid::now_v7(), Uuid::now_v7());
    let mut tx = world.tx().await;
    sqlx::query(
        "insert into job_role (company_id, id, title) values (current_company(), $1, 'Team Lead, Forecasting')",
    )
    .bind(role)
    .execute(tx.conn())
    .await
    .expect("a role");
    sqlx::query(
        "insert into topic (company_id, id, name, family) values (current_company(), $1, 'Delegating', 'social')",
    )
    .bind(topic)
    .execute(tx.conn())
    .await
    .expect("a topic");
    sqlx::query("update person set job_role_id = $1 where id = $2")
        .bind(role)
        .bind(grace.id.0)
        .execute(tx.conn())
        .await
        .expect("holds it");
    for person in [henrik.id, leila.id, otto.id] {
        sqlx::query(
            "insert into role_history (company_id, id, person_id, job_role_id, started_on, ended_on) values (current_company(), $1, $2, $3, '2015-01-01', '2019-06-30')",
        )
        .bind(Uuid::now_v7()).bind(person.0).bind(role).execute(tx.conn()).await.expect("held it");
    }
    tx.commit().await.expect("committed");
    for person in [henrik.id, leila.id] {
        world.enrolled(program, person, "mentor").await;
    }
    Harbour { world, hr, ada, grace, henrik, leila, otto, program, pairing, topic }
}

impl Harbour {
    async fn ask_mentor(&mut self) -> String {
        let pairing = self.pairing.to_string();
        let sent = self
            .grace
            .post("~/guidance/new", &[("kind", "advise"), ("body", "How do I lead former peers?"), ("to", &pairing)])
            .await;
        sent.must_be(303).location().to_owned()
    }

    async fn day(&mut self, days: i64) {
        self.world.days_pass(days);
        let mut tx = self.world.tx().await;
        ithaca::app::clock::perform(&mut tx, "daily guidance", self.world.now()).await.expect("the clock runs");
        tx.commit().await.expect("committed");
    }

    async fn told(&self, person: PersonId, kind: &str) -> Vec<String> {
        let mut raw = self.world.raw(Some(person)).await;
        let rows =
            sqlx::query("select words::text as words from notice where person_id = $1 and kind = $2 order by told_at")
                .bind(person.0)
                .bind(kind)
                .fetch_all(&mut raw)
                .await
                .expect("notices");
        raw.close().await.expect("closed");
        rows.iter().map(|row| row.get("words")).collect()
    }

    async fn count(&self, table: &str) -> i64 {
        let mut owner = self.world.owner().await;
        sqlx::query("select set_config('app.company', $1, false)")
            .bind(self.world.company.to_string())
            .execute(&mut owner)
            .await
            .expect("fenced");
        let n = sqlx::query(sqlx::AssertSqlSafe(format!("select count(*) as n from {table}")))
            .fetch_one(&mut owner)
            .await
            .expect("a count")
            .get("n");
        owner.close().await.expect("closed");
        n
    }
}

#[tokio::test]
async fn s18_a_mentee_asks_the_mentor_answers_and_thanks_close_it() {
    let mut h = harbour().await;
    h.grace.get("~/guidance").await.must_be(200).must_say("Ask for guidance").must_say("No questions yet");
    h.grace
        .get("~/guidance/new")
        .await
        .must_be(200)
        .must_say("Ada Lovelace")
        .must_say("Was Team Lead, Forecasting (2015–2019), the role you hold");
    let page = h.ask_mentor().await;
    assert_eq!(h.told(h.ada.id, "guidance_asked").await.len(), 1);
    h.grace.get(&page).await.must_be(200).must_say("How do I lead former peers?").must_say("Waiting for an answer");
    h.ada.get("~/guidance").await.must_be(200).must_say("Waiting for your answer").must_say("Grace Hopper");
    h.ada.post(&format!("{page}/answer"), &[("body", "Name it once, openly.")]).await.must_be(303);
    assert_eq!(h.told(h.grace.id, "guidance_answered").await.len(), 1);
    h.grace.get(&page).await.must_say("Name it once, openly.").must_say("Did it help?");

    // S19: thanks when it closes.
    h.grace.post(&format!("{page}/thanks"), &[("thanks", "")]).await.must_be(422).must_say("Please fill this in");
    h.grace.post(&format!("{page}/thanks"), &[("thanks", "That night I slept well.")]).await.must_be(303);
    assert_eq!(h.told(h.ada.id, "guidance_thanked").await.len(), 1);
    h.ada.get(&page).await.must_say("That night I slept well.");
    h.grace.post(&format!("{page}/thanks"), &[("thanks", "Twice")]).await.must_be(409);
}

#[tokio::test]
async fn s14_health_shows_the_contact_keeps_nothing_and_tells_no_mentor() {
    let mut h = harbour().await;
    let mut tx = h.world.tx().await;
    sqlx::query("update company set health_contact = 'Dr. Ines Brandt, 4400'")
        .execute(tx.conn())
        .await
        .expect("a contact");
    tx.commit().await.expect("committed");
    let before = h.count("notice").await;
    let sent =
        h.grace.post("~/guidance/new", &[("kind", "listen"), ("body", "I cannot sleep."), ("to", "health")]).await;
    assert_eq!(sent.must_be(303).location(), "/nordlicht/guidance/outside/health");
    h.grace
        .get("~/guidance/outside/health")
        .await
        .must_be(200)
        .must_say("Dr. Ines Brandt, 4400")
        .must_say("A mentor does not cure");
    assert_eq!(h.count("guidance_request").await, 0, "no words about health are kept");
    assert_eq!(h.count("notice").await, before, "nobody is told");
    h.ada.get("~/guidance").await.must_not_say("sleep");
    h.grace.get("~/guidance/outside/hr").await.must_be(200).must_say("has not named this contact");
    h.grace.get("~/guidance/outside/nobody").await.must_be(404);
}

#[tokio::test]
async fn s18_unanswered_for_three_working_days_reminds_the_mentor_and_names_who_else_can_answer() {
    let mut h = harbour().await;
    // Thursday 12 March: three working days end on Tuesday 17.
    h.world.days_pass(2);
    let page = h.ask_mentor().await;
    for _ in 0..4 {
        h.day(1).await;
        assert!(h.told(h.ada.id, "guidance_waiting").await.is_empty(), "too early on {}", h.world.now());
    }
    h.day(1).await;
    assert_eq!(h.told(h.ada.id, "guidance_waiting").await.len(), 1);
    let others = h.told(h.grace.id, "guidance_others").await;
    assert!(
        others[0].contains("Henrik Aalto") && others[0].contains("Leila Haddad") && !others[0].contains("Otto"),
        "{others:?}"
    );
    h.day(0).await;
    h.day(1).await;
    assert_eq!(h.told(h.ada.id, "guidance_waiting").await.len(), 1, "reminded once");

    h.grace.get(&page).await.must_say("Who else can answer").must_say("Henrik Aalto");
    h.grace.post(&format!("{page}/ask"), &[("person", &h.otto.id.to_string())]).await.must_be(422);
    h.grace.post(&format!("{page}/ask"), &[("person", &h.henrik.id.to_string())]).await.must_be(303);
    h.henrik.get(&page).await.must_be(200).must_say("How do I lead former peers?");
    h.otto.get(&page).await.must_be(404);
}

#[tokio::test]
async fn s18_nobody_answers_and_it_expires_after_the_wished_date_or_thirty_days() {
    let mut h = harbour().await;
    let open = h.ask_mentor().await;
    let pairing = h.pairing.to_string();
    let wished = h
        .grace
        .post(
            "~/guidance/new",
            &[("kind", "decide"), ("body", "Stay or go?"), ("to", &pairing), ("wished_by", "2026-03-20")],
        )
        .await;
    let wished = wished.must_be(303).location().to_owned();
    for _ in 0..3 {
        h.day(8).await;
        h.grace.get(&wished).await.must_say("Waiting for an answer");
        h.ada.get(&wished).await.must_be(200);
    }
    h.day(1).await;
    h.grace.get(&wished).await.must_say("Not answered in time");
    h.day(5).await;
    h.grace.get(&open).await.must_say("Waiting for an answer");
    h.day(1).await;
    h.grace.get(&open).await.must_say("Not answered in time");
    assert_eq!(h.told(h.grace.id, "guidance_expired").await.len(), 2);
    h.ada.post(&format!("{open}/answer"), &[("body", "Too late")]).await.must_be(409);
}

#[tokio::test]
async fn s18_asked_openly_passed_on_scheduled_and_taken_back() {
    let mut h = harbour().await;
    let (henrik, leila, otto) = (h.henrik.id.to_string(), h.leila.id.to_string(), h.otto.id.to_string());
    let fields = |who: &'static str| [("kind", "orient"), ("body", "Where to?"), ("to", who)];
    h.grace
        .post("~/guidance/new", &fields("others"))
        .await
        .must_be(422)
        .must_say("at least one person")
        .must_say("Where to?");
    h.grace.post("~/guidance/new", &[fields("others").as_slice(), &[("other", &otto)]].concat()).await.must_be(422);
    let sent = h.grace.post("~/guidance/new", &[fields("others").as_slice(), &[("other", &henrik)]].concat()).await;
    let page = sent.must_be(303).location().to_owned();
    h.ada.get(&page).await.must_be(404);
    h.henrik.get(&page).await.must_say("Somebody else knows more?").must_not_say("Talk it over in a session");
    h.henrik.post(&format!("{page}/schedule"), &[]).await.must_be(403);
    h.henrik.post(&format!("{page}/pass-on"), &[("person", &leila)]).await.must_be(303);
    assert!(h.told(h.grace.id, "guidance_passed_on").await[0].contains("Leila Haddad"));
    h.henrik.post(&format!("{page}/answer"), &[("body", "After all")]).await.must_be(403);
    h.leila.get("~/guidance").await.must_say("Where to?");
    h.grace.post(&format!("{page}/withdraw"), &[]).await.must_be(303);
    h.leila.post(&format!("{page}/answer"), &[("body", "South")]).await.must_be(409);
    h.grace.get(&page).await.must_say("Ask once more");
    let again = format!("~/guidance/new?again={}", page.rsplit('/').next().expect("an id"));
    h.grace.get(&again).await.must_be(200).must_say("Where to?");
    h.leila.get(&again).await.must_not_say("Where to?");

    let page = h.ask_mentor().await;
    let to = h.ada.post(&format!("{page}/schedule"), &[]).await;
    assert_eq!(to.must_be(303).location(), format!("/nordlicht/pairings/{}/sessions/new", h.pairing));
    h.grace.get(&page).await.must_say("To be talked over");
    h.grace.post(&format!("{page}/thanks"), &[("thanks", "Good talk.")]).await.must_be(303);
    h.grace.get(&page).await.must_say("Answered");
}

#[tokio::test]
async fn s18_a_request_is_changed_while_nobody_has_answered() {
    let mut h = harbour().await;
    let page = h.ask_mentor().await;
    let edit = h.grace.get(&format!("{page}/edit")).await;
    edit.must_be(200).must_say("How do I lead former peers?");
    let topic = h.topic.to_string();
    let mark = |page: &str| {
        let found = forms(page, "").into_iter().flat_map(|f| f.fields).find(|(name, ..)| name == "mark");
        found.expect("the form is marked").1
    };
    let first = mark(&edit.body);
    let words = |body: &'static str| [("kind", "listen"), ("body", body)];
    let fields = [words("Just listen.").as_slice(), &[("topic", topic.as_str()), ("mark", first.as_str())]].concat();
    h.grace.post(&format!("{page}/edit"), &fields).await.must_be(303);
    h.grace.get(&page).await.must_say("Just listen.").must_say("Delegating");
    for stale in [first.as_str(), "2' or 1=1"] {
        let older = [("kind", "advise"), ("body", "Advise me."), ("mark", stale)];
        h.grace
            .post(&format!("{page}/edit"), &older)
            .await
            .must_be(409)
            .must_say("“Just listen.”")
            .must_say("Advise me.");
    }
    h.ada.post(&format!("{page}/edit"), &words("Mine now")).await.must_be(403);
    h.ada.post(&format!("{page}/answer"), &[("body", "I hear you.")]).await.must_be(303);
    h.grace.get(&format!("{page}/edit")).await.must_be(409);
    h.grace.post(&format!("{page}/edit"), &words("Too late")).await.must_be(409);
}

#[tokio::test]
async fn hostile_and_empty_words_in_a_request_are_refused_or_shown_as_words() {
    let mut h = harbour().await;
    let pairing = h.pairing.to_string();
    let long = "a".repeat(4001);
    let bad: [&[(&str, &str)]; 8] = [
        &[],
        &[("kind", "shout"), ("body", "x"), ("to", &pairing)],
        &[("kind", "listen"), ("body", &long), ("to", &pairing)],
        &[("kind", "listen"), ("body", "x"), ("to", "'; drop table person; --")],
        &[("kind", "listen"), ("body", "x"), ("to", &pairing), ("wished_by", "yesterday")],
        &[("kind", "listen"), ("body", "x"), ("to", &pairing), ("wished_by", "2020-01-01")],
        &[("kind", "listen"), ("body", "x"), ("to", &pairing), ("topic", "00000000-0000-0000-0000-000000000000")],
        &[("kind", "listen"), ("body", "x"), ("to", &pairing), ("goal", "../../etc/passwd")],
    ];
    for fields in bad {
        h.grace.post("~/guidance/new", fields).await.must_be(422);
    }
    assert_eq!(h.count("guidance_request").await, 0);
    let sent = h
        .grace
        .post("~/guidance/new", &[("kind", "listen"), ("body", "<script>alert(1)</script>"), ("to", &pairing)])
        .await;
    let page = sent.must_be(303).location().to_owned();
    h.ada.get(&page).await.must_not_say("<script>alert").must_say("&#60;script&#62;");
    h.ada.post(&format!("{page}/answer"), &[("body", "")]).await.must_be(422);
    h.ada.post(&format!("{page}/answer"), &[("body", &"b".repeat(8001))]).await.must_be(422);
    h.ada.post(&format!("{page}/pass-on"), &[("person", "nobody")]).await.must_be(422);
    h.otto
        .post("~/guidance/new", &[("kind", "listen"), ("body", "x"), ("to", &pairing)])
        .await
        .must_be(422)
        .must_say("once you are a mentee");
}

#[tokio::test]
async fn v9_hr_counts_requests_and_reads_none_and_nobody_makes_themselves_a_reader() {
    let mut h = harbour().await;
    let page = h.ask_mentor().await;
    let id: Uuid = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    h.hr.get(&page).await.must_be(404);
    let mut raw = h.world.raw(Some(h.hr.id)).await;
    let seen: i64 =
        sqlx::query_scalar("select count(*) from guidance_request").fetch_one(&mut raw).await.expect("a count");
    assert_eq!(seen, 0, "HR reads no request");
    let asked: i64 = sqlx::query_scalar(
        "select coalesce((select asked from guidance_facts(array[$1::uuid], '2026-01-01', now())), 0)",
    )
    .bind(h.program)
    .fetch_one(&mut raw)
    .await
    .expect("counts");
    assert_eq!(asked, 1, "HR counts them");

    let mut raw = h.world.raw(Some(h.otto.id)).await;
    let asked: i64 = sqlx::query_scalar(
        "select coalesce((select asked from guidance_facts(array[$1::uuid], '2026-01-01', now())), 0)",
    )
    .bind(h.program)
    .fetch_one(&mut raw)
    .await
    .expect("counts");
    assert_eq!(asked, 0, "whoever does not run the program counts nothing");
    let pushed = sqlx::query("insert into guidance_recipient (company_id, request_id, person_id, author_id, asked_at) values (current_company(), $1, $2, $3, now())")
        .bind(id).bind(h.otto.id.0).bind(h.grace.id.0).execute(&mut raw).await;
    assert!(pushed.is_err(), "nobody makes themselves a reader");

    let mut raw = h.world.raw(Some(h.ada.id)).await;
    let changed =
        sqlx::query("update guidance_request set body = 'never said' where id = $1").bind(id).execute(&mut raw).await;
    assert!(changed.is_err(), "whoever was asked cannot change the words");
    let spoken = sqlx::query("insert into guidance_answer (company_id, id, request_id, author_id, body, written_at) values (current_company(), $1, $2, $3, 'x', now())")
        .bind(Uuid::now_v7()).bind(id).bind(h.grace.id.0).execute(&mut raw).await;
    assert!(spoken.is_err(), "nobody answers in another's name");

    h.world.add_company("suedwind", "Suedwind").await;
    let mut stranger = h.world.hr("Udo Fremd").await;
    stranger.get(&page).await.must_be(404);
    stranger.post(&format!("{page}/withdraw"), &[]).await.must_be(404);
}

#[tokio::test]
async fn s18_reasons_name_the_asker_to_whoever_was_asked_and_nobody_is_offered_to_ask_who_may_not() {
    let mut h = harbour().await;
    let request = h.ask_mentor().await;
    h.ada.get(&request).await.must_say("the role Grace holds").must_not_say("the role you hold");
    h.grace.get("~/guidance/new").await.must_say("the role you hold");
    h.grace.get("~/guidance").await.must_say("/guidance/new");
    h.ada.get("~/guidance").await.must_not_say("/guidance/new");
    h.ada.get("~/mentoring").await.must_not_say("/guidance/new");
    h.ada.get(&format!("~/topics/{}", h.topic)).await.must_not_say("/guidance/new");
    h.henrik.get("~/guidance").await.must_say("When a mentee asks you something").must_not_say("/guidance/new");
    let mut tx = h.world.tx().await;
    sqlx::query("update company set language = 'it'").execute(tx.conn()).await.expect("Italian");
    tx.commit().await.expect("committed");
    h.ada.get(&request).await.must_say("che oggi è quello di Grace");
    h.henrik.get("~/guidance").await.must_say("Quando un mentee ti chiede qualcosa");
}

#[tokio::test]
async fn s18_a_request_sent_twice_is_kept_and_told_once_and_one_changed_since_is_another() {
    let mut h = harbour().await;
    let page = h.grace.get("~/guidance/new").await;
    let key =
        forms(&page.body, "").into_iter().flat_map(|f| f.fields).find(|(name, ..)| name == "key").expect("a key").1;
    let pairing = h.pairing.to_string();
    let form =
        |body: &'static str| [("kind", "advise"), ("body", body), ("to", pairing.as_str()), ("key", key.as_str())];
    let first = h.grace.post("~/guidance/new", &form("How do I lead former peers?")).await;
    let again = h.grace.post("~/guidance/new", &form("How do I lead former peers?")).await;
    assert_eq!(first.must_be(303).location(), again.must_be(303).location());
    assert_eq!(h.count("guidance_request").await, 1);
    assert_eq!(h.told(h.ada.id, "guidance_asked").await.len(), 1);
    h.grace.post("~/guidance/new", &form("And how do I say no to them?")).await.must_be(303);
    assert_eq!(h.count("guidance_request").await, 2);
}
