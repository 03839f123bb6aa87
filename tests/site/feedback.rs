//! Check-ins and the sealed two-way close.

use ithaca::{
    feedback,
    kit::id::PersonId,
    programs::{Program, ProgramId},
};
use sqlx::Row;
use uuid::Uuid;

use crate::support::{Browser, World, forms, world};

/// HR, and Ada who mentors Grace in a program with the goals "knowledge" and "belonging".
struct Year {
    world: World,
    hr: Browser,
    ada: Browser,
    grace: Browser,
    program: Uuid,
    pairing: Uuid,
    goals: Vec<Uuid>,
}

async fn year() -> Year {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let ada = world.person("Ada Lovelace").await;
    let grace = world.person("Grace Hopper").await;
    let program = world.running_program("Expatriates 2025").await;
    let pairing = world.pairing(program, ada.id, grace.id).await;
    let mut tx = world.tx().await;
    let goals = sqlx::query_scalar("select id from program_goal where program_id = $1 order by position")
        .bind(program)
        .fetch_all(tx.conn())
        .await
        .expect("goals");
    Year { world, hr, ada, grace, program, pairing, goals }
}

impl Year {
    fn close(&self) -> String {
        format!("~/pairings/{}/close", self.pairing)
    }

    async fn closing_begins(&mut self) {
        let mut tx = self.world.tx().await;
        let program = Program::find(&mut tx, ProgramId(self.program)).await.expect("the program");
        feedback::begin_closing(&mut tx, &program, self.world.now()).await.expect("the close begins");
        tx.commit().await.expect("committed");
    }

    async fn day(&mut self, days: i64) {
        self.world.days_pass(days);
        let mut tx = self.world.tx().await;
        ithaca::app::clock::perform(&mut tx, "daily feedback", self.world.now()).await.expect("the clock runs");
        tx.commit().await.expect("committed");
    }

    async fn state(&self) -> String {
        let mut tx = self.world.tx().await;
        sqlx::query_scalar("select state from pairing where id = $1")
            .bind(self.pairing)
            .fetch_one(tx.conn())
            .await
            .expect("a state")
    }

    async fn told(&self, person: PersonId, kind: &str) -> i64 {
        let mut raw = self.world.raw(Some(person)).await;
        sqlx::query("select count(*) as n from notice where person_id = $1 and kind = $2")
            .bind(person.0)
            .bind(kind)
            .fetch_one(&mut raw)
            .await
            .expect("a count")
            .get("n")
    }

    /// What somebody reads of the closes by SQL, as the application.
    async fn reads(&self, person: PersonId) -> Vec<String> {
        let mut raw = self.world.raw(Some(person)).await;
        let answers = sqlx::query_scalar::<_, String>("select done from closing_answer where done <> ''")
            .fetch_all(&mut raw)
            .await
            .expect("answers");
        let thanks = sqlx::query_scalar::<_, String>("select thanks from closing where thanks <> ''")
            .fetch_all(&mut raw)
            .await
            .expect("thanks");
        answers.into_iter().chain(thanks).collect()
    }

    /// A filled form about the first goal.
    fn form(&self, who: &str, marked: bool) -> Vec<(String, String)> {
        let goal = self.goals[0];
        let mut fields: Vec<(String, String)> = [
            (format!("done-{goal}"), format!("{who} did much")),
            (format!("improve-{goal}"), format!("{who} waits less")),
            (format!("next-{goal}"), format!("{who} goes on")),
            (format!("rate-goal:{goal}"), "4".into()),
            ("rate-trust".into(), "5".into()),
            ("rate-courage".into(), "3".into()),
            ("thanks".into(), format!("Thank you from {who}")),
        ]
        .into();
        if marked {
            fields.push((format!("hr-{goal}"), "on".into()));
        }
        fields
    }
}

fn as_refs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
}

#[tokio::test]
async fn s35_v5_the_close_stays_sealed_until_both_sides_are_in_and_hr_reads_only_what_is_marked() {
    let mut y = year().await;
    let close = y.close();
    y.ada.get(&close).await.must_be(404);
    y.closing_begins().await;
    assert_eq!((y.told(y.ada.id, "close_due").await, y.told(y.grace.id, "close_due").await), (1, 1));
    y.ada
        .get(&close)
        .await
        .must_be(200)
        .must_say("What has been done?")
        .must_say("Goal 1 of 2")
        .must_not_say("How you see yourself");
    y.grace.get(&close).await.must_be(200).must_say("How you see yourself today").must_say("Partly");

    // A draft is kept and read by nobody else.
    let (ada, grace) = (y.form("Ada", true), y.form("Grace", false));
    y.ada.post(&close, &as_refs(&ada)).await.must_be(303);
    y.ada.get(&close).await.must_say("Ada did much").must_say("Your draft is kept");
    y.grace.get(&close).await.must_not_say("Ada did much");
    let hand_in = format!("{close}/hand-in");
    y.ada.post(&hand_in, &as_refs(&ada)).await.must_be(303);
    assert_eq!(y.told(y.grace.id, "close_waits").await, 1);
    assert_eq!(y.state().await, "closing", "not completed with one side in");
    y.ada.get(&close).await.must_say("It stays sealed until Grace");
    y.grace.get(&close).await.must_be(200).must_not_say("Ada did much");
    assert_eq!(y.reads(y.grace.id).await, Vec::<String>::new());
    assert_eq!(y.reads(y.hr.id).await, Vec::<String>::new());
    y.ada.post(&close, &as_refs(&ada)).await.must_be(409);
    // A double tap is answered as the first was, and changes nothing.
    y.ada.post(&hand_in, &as_refs(&ada)).await.must_be(303);
    assert_eq!(y.told(y.grace.id, "close_waits").await, 1);

    y.grace.post(&hand_in, &as_refs(&grace)).await.must_be(303);
    assert_eq!(y.state().await, "completed");
    y.ada.get(&close).await.must_say("Grace did much").must_say("Thank you from Grace");
    y.grace.get(&close).await.must_say("Ada did much").must_say("Grace goes on");
    assert_eq!(y.reads(y.hr.id).await, ["Ada did much"], "HR reads what its author marked, nothing else");
    y.hr.get(&close).await.must_be(403);
    assert_eq!(y.told(y.ada.id, "close_open").await, 1);
    y.grace
        .get(&format!("~/pairings/{}", y.pairing))
        .await
        .must_be(200)
        .must_say("What Grace takes along")
        .must_say("Grace goes on");

    // Her next pairing offers it as a goal: one tap, and it is in the plan; not offered again, and never to anybody else.
    let mut rosa = y.world.person("Rosa Prim").await;
    let next = y.world.running_program("Leading").await;
    let goals = format!("~/pairings/{}/goals", y.world.pairing(next, rosa.id, y.grace.id).await);
    let page = y.grace.get(&goals).await;
    page.must_say("Taken along").must_say("Grace goes on");
    rosa.get(&goals).await.must_not_say("Grace goes on");
    let form = forms(&page.body, &goals).into_iter().find(|f| f.fields.iter().any(|(_, v, _)| v == "Grace goes on"));
    let form = form.expect("a form of one button");
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v, _)| (n.as_str(), v.as_str())).collect();
    assert!(fields.contains(&("nature", "personal")), "what HR was not to read stays between the two: {fields:?}");
    y.grace.post(&goals, &fields).await.must_be(303);
    y.grace.post(&goals, &fields).await.must_be(303);
    y.grace.get(&goals).await.must_say("Grace goes on").must_not_say("Taken along");
    let page = rosa.get(&goals).await;
    assert_eq!(page.body.matches("<h3>Grace goes on</h3>").count(), 1, "a double tap makes one goal");
}

#[tokio::test]
async fn s35_the_database_completes_no_pairing_without_feedback_and_unseals_nothing() {
    let mut y = year().await;
    y.closing_begins().await;
    let close = y.close();
    let ada = y.form("Ada", true);
    y.ada.post(&format!("{close}/hand-in"), &as_refs(&ada)).await.must_be(303);
    for person in [y.ada.id, y.grace.id, y.hr.id] {
        let mut raw = y.world.raw(Some(person)).await;
        let tried =
            sqlx::query("update pairing set state = 'completed' where id = $1").bind(y.pairing).execute(&mut raw).await;
        assert!(tried.is_err(), "completed without the other side");
        let tried = sqlx::query("update pairing set close_mentee_at = now() where id = $1")
            .bind(y.pairing)
            .execute(&mut raw)
            .await;
        assert!(tried.is_err(), "marked as in without handing in");
        let tried = sqlx::query("update closing set handed_in_at = null")
            .execute(&mut raw)
            .await
            .map(|done| done.rows_affected());
        assert!(!matches!(tried, Ok(1..)), "taken back");
        let tried = sqlx::query("update closing_answer set done = 'other words'")
            .execute(&mut raw)
            .await
            .map(|done| done.rows_affected());
        assert!(!matches!(tried, Ok(1..)), "rewritten after handing in");
    }
}

#[tokio::test]
async fn s35_at_the_deadline_it_closes_without_feedback_and_says_so() {
    let mut y = year().await;
    y.closing_begins().await;
    let close = y.close();
    let ada = y.form("Ada", true);
    y.ada.post(&format!("{close}/hand-in"), &as_refs(&ada)).await.must_be(303);
    y.day(13).await;
    assert_eq!(y.told(y.grace.id, "close_due").await, 1, "no reminder yet");
    y.day(1).await;
    assert_eq!(
        (y.told(y.ada.id, "close_due").await, y.told(y.grace.id, "close_due").await),
        (1, 2),
        "only who is not in is reminded"
    );
    y.day(7).await;
    assert_eq!(y.state().await, "closing", "open on the last day");
    y.day(1).await;
    let (ada, grace_again) = (y.world.sign_in_again(y.ada.id).await, y.world.sign_in_again(y.grace.id).await);
    (y.ada, y.grace) = (ada, grace_again);
    assert_eq!(y.state().await, "closed_without_feedback");
    y.grace.get(&close).await.must_say("Closed without feedback").must_not_say("Ada did much");
    y.ada.get(&close).await.must_say("Closed without feedback").must_say("Ada did much");
    assert_eq!(y.told(y.grace.id, "closed_without").await, 1);
    assert_eq!(y.reads(y.hr.id).await, Vec::<String>::new(), "what one side handed in stays sealed");
    let grace = y.form("Grace", false);
    y.grace.post(&format!("{close}/hand-in"), &as_refs(&grace)).await.must_be(409);
}

#[tokio::test]
async fn s35_a_coordinator_begins_the_close_of_a_program_and_every_pair_is_told() {
    let mut y = year().await;
    y.hr.post(&format!("~/programs/{}/closing", y.program), &[]).await.must_be(303);
    ithaca::app::work::run_due(&y.world.site).await.expect("the work is done");
    assert_eq!(y.state().await, "closing");
    assert_eq!((y.told(y.ada.id, "close_due").await, y.told(y.grace.id, "close_due").await), (1, 1));
    y.grace.get(&y.close()).await.must_be(200).must_say("Hand in");
}

#[tokio::test]
async fn s1_the_closing_questions_follow_the_purpose() {
    let mut y = year().await;
    y.closing_begins().await;
    let close = y.close();
    y.grace.get(&close).await.must_say("present role easier").must_say("next role closer");
    let mut tx = y.world.tx().await;
    sqlx::query("update pairing set purpose = 'effective' where id = $1")
        .bind(y.pairing)
        .execute(tx.conn())
        .await
        .expect("changed");
    tx.commit().await.expect("committed");
    y.grace.get(&close).await.must_say("present role easier").must_not_say("next role closer");
}

#[tokio::test]
async fn s16_v6_ratings_are_ones_own_and_leave_in_totals_of_five_or_more() {
    let mut y = year().await;
    let start = format!("~/pairings/{}/check-in/start", y.pairing);
    y.ada.get(&start).await.must_be(404);
    y.grace
        .get(&start)
        .await
        .must_be(200)
        .must_say("I dare to do what I am a little afraid of")
        .must_say("yours alone");
    y.grace.post(&start, &[("rate-courage", "2"), ("rate-resilience", "5")]).await.must_be(303);
    y.grace.get(&start).await.must_say("name=\"rate-courage\" value=\"2\" checked");
    let midway = |pairing: Uuid| format!("~/pairings/{pairing}/check-in/midway");
    y.grace.post(&midway(y.pairing), &[("helps", "Time"), ("rate-trust", "2")]).await.must_be(303);
    for name in ["Bea Alm", "Cai Brun", "Dora Cohn", "Emil Dahl"] {
        let totals = trust(&y, y.hr.id).await;
        assert_eq!(totals, None, "fewer than five stay hidden");
        let mentor = y.world.entry(&format!("Mentor {name}")).await;
        let mut mentee = y.world.person(name).await;
        let pairing = y.world.pairing(y.program, mentor.id, mentee.id).await;
        mentee.post(&midway(pairing), &[("helps", "Time"), ("rate-trust", "4")]).await.must_be(303);
    }
    assert_eq!(trust(&y, y.hr.id).await, Some("3.6".into()));
    assert_eq!(trust(&y, y.ada.id).await, None, "whoever does not run the program gets no totals");
    for person in [y.hr.id, y.ada.id] {
        let mut raw = y.world.raw(Some(person)).await;
        let seen: i64 = sqlx::query_scalar("select count(*) from rating").fetch_one(&mut raw).await.expect("a count");
        assert_eq!(seen, 0, "a rating is read by its author alone");
    }
}

async fn trust(y: &Year, person: PersonId) -> Option<String> {
    let mut raw = y.world.raw(Some(person)).await;
    sqlx::query_scalar("select round(sum(total)::numeric / sum(answers), 1)::text from rating_batch where program_id = $1 and moment = 'midway' and question = 'trust' having count(*) > 0")
        .bind(y.program)
        .fetch_optional(&mut raw)
        .await
        .expect("totals")
}

#[tokio::test]
async fn check_ins_come_at_day_thirty_and_midway_and_stay_between_the_two() {
    let mut y = year().await;
    y.day(29).await;
    assert_eq!(y.told(y.grace.id, "check_in_due").await, 0);
    y.day(1).await;
    y.day(1).await;
    assert_eq!((y.told(y.grace.id, "check_in_due").await, y.told(y.ada.id, "check_in_due").await), (1, 1));
    let (ada, grace) = (y.world.sign_in_again(y.ada.id).await, y.world.sign_in_again(y.grace.id).await);
    (y.ada, y.grace) = (ada, grace);
    let page = format!("~/pairings/{}/check-in/day_30", y.pairing);
    y.grace.post(&page, &[("helps", "")]).await.must_be(422).must_say("at least one");
    y.grace.post(&page, &[("helps", "Her example"), ("hinders", "Time")]).await.must_be(303);
    y.ada.get(&page).await.must_say("Her example").must_say("What Grace says");
    y.hr.get(&page).await;
    let mut raw = y.world.raw(Some(y.hr.id)).await;
    let seen: i64 = sqlx::query_scalar("select count(*) from check_in").fetch_one(&mut raw).await.expect("a count");
    assert_eq!(seen, 0, "HR reads no check-in");
    y.grace.get(&format!("~/pairings/{}/check-in/christmas", y.pairing)).await.must_be(404);
    y.day(152).await;
    assert_eq!(y.told(y.grace.id, "check_in_due").await, 2, "and midway");
}

#[tokio::test]
async fn hostile_and_empty_words_in_a_close_are_refused_or_shown_as_words() {
    let mut y = year().await;
    y.closing_begins().await;
    let (close, goal) = (y.close(), y.goals[0]);
    let hand_in = format!("{close}/hand-in");
    y.grace.post(&hand_in, &[]).await.must_be(422).must_say("at least one goal");
    y.grace.post(&hand_in, &[(&format!("done-{goal}"), "Only this")]).await.must_be(422).must_say("Only this");
    y.grace.post(&close, &[(&format!("done-{goal}"), &"a".repeat(4001))]).await.must_be(422).must_say("4000");
    y.grace.post(&close, &[("rate-trust", "6")]).await.must_be(422);
    y.grace.post(&close, &[("rate-trust", "5; drop table rating")]).await.must_be(422);
    y.grace.post(&close, &[("thanks", "\u{0}")]).await.must_be(400);
    y.grace.post(&close, &[("unknown", "field"), ("thanks", "<b onclick=alert(1)>hi</b>")]).await.must_be(303);
    y.grace.get(&close).await.must_not_say("<b onclick").must_say("onclick=alert");
    let mut stranger = y.world.person("Otto Fremd").await;
    stranger.get(&close).await.must_be(404);
    stranger.post(&hand_in, &[("thanks", "x")]).await.must_be(404);
    let mut owner = y.world.raw(None).await;
    let n: i64 = sqlx::query_scalar("select count(*) from pairing where close_mentee_at is not null")
        .fetch_one(&mut owner)
        .await
        .expect("a count");
    assert_eq!(n, 0);
    y.world.add_company("suedwind", "Suedwind").await;
    let mut udo = y.world.hr("Udo Fremd").await;
    udo.get(&close.replace('~', "/nordlicht")).await.must_be(404);
}

#[tokio::test]
async fn s24h_belonging_is_asked_of_the_mentee_at_day_thirty_midway_and_end() {
    let mut y = year().await;
    let at = |moment: &str| format!("~/pairings/{}/check-in/{moment}", y.pairing);
    let (day_30, midway) = (at("day_30"), at("midway"));
    for page in [&day_30, &midway] {
        y.grace.get(page).await.must_be(200).must_say("I feel that I belong").must_say("I know whom to ask");
        y.ada.get(page).await.must_be(200).must_not_say("I feel that I belong");
    }
    y.grace.post(&day_30, &[("helps", "Lunch together"), ("rate-belong", "4")]).await.must_be(303);
    y.grace.post(&day_30, &[("helps", "Lunch together"), ("rate-belong", "9")]).await.must_be(422);
    let mut raw = y.world.raw(Some(y.hr.id)).await;
    let seen: i64 = sqlx::query_scalar("select count(*) from rating").fetch_one(&mut raw).await.expect("a count");
    assert_eq!(seen, 0);
    y.closing_begins().await;
    y.grace.get(&y.close()).await.must_say("I feel that I belong");
}

#[tokio::test]
async fn s24d_the_companys_values_come_back_at_the_close_in_five_words() {
    let mut y = year().await;
    y.hr.post("~/settings/guide/value", &[("points", "Safety before speed")]).await.must_be(303);
    y.closing_begins().await;
    let page = y.ada.get(&y.close()).await;
    page.must_say("We lived this value: Safety before speed");
    let (_, rest) = page.body.split_once("name=\"rate-value:").expect("a field");
    let field = format!("rate-value:{}", rest.split('"').next().expect("an id"));
    y.ada.post(&y.close(), &[(field.as_str(), "5")]).await.must_be(303);
    let again = y.ada.get(&y.close()).await;
    assert!(again.body.contains(&format!("name=\"{field}\" value=\"5\" checked")), "{}", again.body);
}

#[tokio::test]
async fn s24e_social_skills_are_seen_before_and_after_by_the_mentee_and_one_observer_of_their_choice() {
    let mut y = year().await;
    let mut eve = y.world.person("Eve Keller").await;
    let mut tx = y.world.tx().await;
    let topic = ithaca::companies::Topic::create(&mut tx, "Giving feedback", "social", false).await.expect("a topic");
    tx.commit().await.expect("committed");
    let (skills, observer) = (format!("~/pairings/{}/skills", y.pairing), format!("~/pairings/{}/observer", y.pairing));
    let observing = format!("~/observing/{}", y.pairing);
    let field = format!("skill-{}", topic.0);
    y.ada.get(&skills).await.must_be(403);
    y.grace.post(&skills, &[(field.as_str(), "2")]).await.must_be(303);
    y.grace.post(&skills, &[(field.as_str(), "7")]).await.must_be(422);
    eve.get(&observing).await.must_be(404);
    y.grace
        .post(&observer, &[("email", "nobody@nordlicht.example")])
        .await
        .must_be(422)
        .must_say("nobody@nordlicht.example");
    y.grace.post(&observer, &[("email", &y.ada.email.clone())]).await.must_be(422);
    y.grace.post(&observer, &[("email", &eve.email.clone())]).await.must_be(303);
    assert_eq!(y.told(eve.id, "observer_asked").await, 1);
    eve.get(&observing).await.must_be(200).must_say("Giving feedback").must_say("Grace");
    eve.post(&format!("{observing}?moment=before"), &[(field.as_str(), "3")]).await.must_be(303);
    eve.post(&format!("{observing}?moment=after"), &[(field.as_str(), "5")]).await.must_be(303);
    let page = y.grace.get(&skills).await;
    let (_, table) = page.body.split_once("<tbody>").expect("side by side");
    let words: Vec<&str> =
        table.split("data-label").skip(1).filter_map(|c| c.split_once('>')?.1.split('<').next()).collect();
    assert_eq!(words.len(), 4, "{table}");
    assert!(!words[0].is_empty() && words[1].is_empty() && !words[2].is_empty() && !words[3].is_empty(), "{words:?}");
    for (who, count) in [(y.grace.id, 3_i64), (eve.id, 2), (y.ada.id, 0), (y.hr.id, 0)] {
        let mut raw = y.world.raw(Some(who)).await;
        let seen: i64 =
            sqlx::query_scalar("select count(*) from skill_view").fetch_one(&mut raw).await.expect("a count");
        assert_eq!(seen, count);
    }
    // Nobody makes themselves an observer.
    let mut raw = y.world.raw(Some(y.hr.id)).await;
    let refused = sqlx::query("insert into skill_view (company_id, pairing_id, mentee_id, author_id, topic_id, moment, value, seen_at) values (current_company(), $1, $2, $3, $4, 'before', 1, now())")
        .bind(y.pairing)
        .bind(y.grace.id.0)
        .bind(y.hr.id.0)
        .bind(topic.0)
        .execute(&mut raw)
        .await;
    assert!(refused.expect_err("refused").to_string().contains("row-level security"));
}

#[tokio::test]
async fn a_completed_pairing_has_a_certificate_to_print_with_no_word_of_what_was_said() {
    let mut y = year().await;
    let certificate = format!("~/pairings/{}/certificate", y.pairing);
    let log = [("date", "2026-03-10"), ("minutes", "90"), ("kind", "video"), ("talked", "Lisbon")];
    y.ada.post(&format!("~/pairings/{}/sessions/log", y.pairing), &log).await.must_be(303);
    y.grace.get(&certificate).await.must_be(404);
    y.closing_begins().await;
    let hand_in = format!("{}/hand-in", y.close());
    let (ada, grace) = (y.form("Ada", false), y.form("Grace", false));
    y.ada.post(&hand_in, &as_refs(&ada)).await.must_be(303);
    y.grace.post(&hand_in, &as_refs(&grace)).await.must_be(303);
    y.grace.get(&y.close()).await.must_say("/certificate");
    let page = y.grace.get(&certificate).await;
    page.must_be(200).must_say("Ada Lovelace").must_say("Grace Hopper").must_say("One session").must_say("2 hours");
    page.must_not_say("did much").must_not_say("Lisbon");
    y.hr.get(&certificate).await.must_be(403);
}

#[tokio::test]
async fn s35_a_completed_pair_keeps_a_finished_entry_on_both_homes_and_its_pages_only_read() {
    let mut y = year().await;
    let pairing = y.pairing;
    let at = |rest: &str| format!("~/pairings/{pairing}{rest}");
    let (page, goals, move_to) = (at(""), at("/goals"), at("/sessions"));
    let plan = [("date", "2026-03-20"), ("time", "10:00"), ("minutes", "60"), ("kind", "video")];
    let planned = y.ada.post(&move_to, &plan).await.must_be(303).location().to_owned();
    y.ada.get(&page).await.must_say(&format!("{planned}/move")).must_say("Change<span");
    y.closing_begins().await;
    y.ada.get(&page).await.must_say("Open until");
    let hand_in = format!("{}/hand-in", y.close());
    let (ada, grace) = (y.form("Ada", false), y.form("Grace", false));
    y.ada.post(&hand_in, &as_refs(&ada)).await.must_be(303);
    y.grace.post(&hand_in, &as_refs(&grace)).await.must_be(303);
    // Before and after the worker calls the meeting off, nobody is asked to move or log it.
    y.ada.get(&page).await.must_not_say(&format!("{planned}/move")).must_not_say(&format!("{planned}/log"));
    ithaca::app::work::run_due(&y.world.site).await.expect("worked");
    assert_eq!((y.told(y.ada.id, "session_canceled").await, y.told(y.grace.id, "session_canceled").await), (1, 1));
    y.ada.get(&format!("{planned}/move")).await.must_be(409);
    let read = y.ada.get(&page).await;
    read.must_be(200)
        .must_not_say("Open until")
        .must_not_say("Change<span")
        .must_say("See<span")
        .must_not_say("20 March");
    y.ada.get(&goals).await.must_not_say("A plan is due").must_not_say("Add a goal");

    let mut tx = y.world.tx().await;
    sqlx::query("update company set language = 'it'").execute(tx.conn()).await.expect("Italian");
    let links = ["", "/close", "/certificate", "/goals", "/agreement"]
        .map(|rest| format!("href=\"/nordlicht{}\"", &at(rest)[1..]));
    for (home, other) in
        [(y.ada.get("~/mentoring").await, "Grace Hopper"), (y.grace.get("~/mentoring").await, "Ada Lovelace")]
    {
        home.must_not_say("You take part in no program yet").must_say("Completed with feedback on").must_say(other);
        for link in &links {
            home.must_say(link);
        }
    }
    tx.commit().await.expect("committed");
    y.grace.get("~/mentoring").await.must_say("Percorsi conclusi").must_say("Continuare informalmente");
}

#[tokio::test]
async fn s35_a_pair_closed_at_its_deadline_stays_on_the_home_and_what_it_had_planned_is_called_off() {
    let mut y = year().await;
    let plan = [("date", "2026-04-20"), ("time", "10:00"), ("minutes", "60"), ("kind", "video")];
    y.ada.post(&format!("~/pairings/{}/sessions", y.pairing), &plan).await.must_be(303);
    y.closing_begins().await;
    y.day(22).await;
    ithaca::app::work::run_due(&y.world.site).await.expect("worked");
    assert_eq!(y.told(y.grace.id, "session_canceled").await, 1);
    let mut grace = y.world.sign_in_again(y.grace.id).await;
    grace
        .get("~/mentoring")
        .await
        .must_say("Closed without feedback on")
        .must_say("Go on informally")
        .must_not_say("/certificate");
}
