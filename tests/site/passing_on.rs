//! What passes between the two: know-how, culture, chances, experiences; a journal for oneself; the company's own words.

use ithaca::companies::Topic;
use uuid::Uuid;

use crate::support::{Pair, pair};

async fn topic(p: &Pair, name: &str) -> Uuid {
    let mut tx = p.world.tx().await;
    let id = Topic::create(&mut tx, name, "work", true).await.expect("a topic");
    tx.commit().await.expect("committed");
    id.0
}

#[tokio::test]
async fn s24c_s25_both_generations_teach_and_the_page_counts_both_ways_without_an_age() {
    let mut p = pair().await;
    let (down, up) = (topic(&p, "Reading a cracked bearing").await, topic(&p, "Small tools from large sheets").await);
    p.mentor.post(&p.at("/know-how"), &[("topic", &down.to_string()), ("holder", "mentor")]).await.must_be(303);
    p.mentee.post(&p.at("/know-how"), &[("topic", &up.to_string()), ("holder", "mentee")]).await.must_be(303);
    let page = p.at("/passing-on");
    p.mentee.get(&page).await.must_be(200).must_not_say("Upward");
    let mut tx = p.world.tx().await;
    sqlx::query("update person set career_start_year = case when id = $1 then 1988 else 2014 end where id in ($1, $2)")
        .bind(p.mentor.id.0)
        .bind(p.mentee.id.0)
        .execute(tx.conn())
        .await
        .expect("years");
    tx.commit().await.expect("committed");
    for who in [&mut p.mentor, &mut p.mentee] {
        who.get(&format!("~/pairings/{}/passing-on", p.pairing))
            .await
            .must_say("Passed on downward: 1. Upward: 1.")
            .must_not_say("1988")
            .must_not_say("2014");
    }
}

async fn only(p: &Pair, sql: &'static str) -> Uuid {
    let mut raw = p.world.raw(Some(p.mentee.id)).await;
    sqlx::query_scalar(sql).fetch_one(&mut raw).await.expect("one")
}

#[tokio::test]
async fn s33_s24a_learning_becomes_held_only_when_both_say_so_and_the_topic_page_lists_holders_and_learners() {
    let mut p = pair().await;
    let welding = topic(&p, "Welding").await;
    let topic = topic(&p, "Reading a cracked bearing").await;
    let page = format!("~/topics/{topic}");
    p.mentor.post(&p.at("/know-how"), &[("topic", ""), ("holder", "mentor")]).await.must_be(422);
    p.mentor.post(&p.at("/know-how"), &[("topic", &topic.to_string()), ("holder", "mentor")]).await.must_be(303);
    p.mentee
        .get(&p.at("/passing-on"))
        .await
        .must_be(200)
        .must_say("Reading a cracked bearing")
        .must_say("Henrik passes it on to Priya");
    let again = p.mentee.post(&p.at("/know-how"), &[("topic", &topic.to_string()), ("holder", "mentee")]).await;
    again.must_be(422).must_say("You two have this topic already");

    let word = p.at(&format!("/know-how/{}/word", only(&p, "select id from know_how").await));
    p.mentee.post(&word, &[]).await.must_be(303);
    p.mentee.post(&word, &[]).await.must_be(303);
    p.mentee
        .get(&p.at("/passing-on"))
        .await
        .must_say("Henrik has not said so yet")
        .must_not_say("Priya can do it alone.");
    let mut somebody = p.world.person("Lea Berg").await;
    let before = somebody.get(&page).await;
    let (holders, learners) = before.body.split_once("Learning it").expect("two lists");
    assert!(holders.contains("Henrik Aalto") && !holders.contains("Priya") && learners.contains("Priya Raman"));

    p.mentor.post(&word, &[]).await.must_be(303);
    p.mentor.get(&p.at("/passing-on")).await.must_say("Priya can do it alone.");
    let after = somebody.get(&page).await;
    let (holders, learners) = after.body.split_once("Learning it").expect("two lists");
    assert!(holders.contains("Priya Raman") && !learners.contains("Priya"), "{}", after.body);

    // Nobody says it for the other, not by hand either.
    p.mentor.post(&p.at("/know-how"), &[("topic", &welding.to_string()), ("holder", "mentee")]).await.must_be(303);
    let said = p
        .refused_as(
            Some(p.mentee.id),
            "update know_how set learner_says_at = now() where pairing_id = $1 and learner_says_at is null",
        )
        .await;
    assert!(said.contains("each speaks for oneself"), "{said}");
}

#[tokio::test]
async fn s21_the_culture_path_is_written_by_hr_and_progress_needs_both_ticks() {
    let mut p = pair().await;
    p.mentor.get(&p.at("/passing-on")).await.must_say("HR has not written the culture path yet");
    let list = [("points", "How we disagree\n\n  Who is asked first \nHow we disagree")];
    p.mentor.post("~/settings/guide/culture", &list).await.must_be(403);
    p.hr.post("~/settings/guide/culture", &list).await.must_be(303);
    p.hr.post("~/settings/guide/nonsense", &list).await.must_be(404);
    p.mentor.get(&p.at("/passing-on")).await.must_say("0 of 2 with both ticks").must_say("How we disagree");
    let step =
        p.at(&format!("/culture/{}", only(&p, "select id from guide_point where body = 'How we disagree'").await));
    p.mentor.post(&step, &[]).await.must_be(303);
    p.mentor.get(&p.at("/passing-on")).await.must_say("0 of 2").must_say("Henrik ticked it");
    p.mentee.post(&step, &[]).await.must_be(303);
    p.mentee.get(&p.at("/passing-on")).await.must_say("1 of 2 with both ticks");
    // A tick survives that HR takes the line off its list.
    p.hr.post("~/settings/guide/culture", &[("points", "Who is asked first")]).await.must_be(303);
    p.mentee.get(&p.at("/passing-on")).await.must_say("1 of 2 with both ticks").must_say("How we disagree");
    let said = p
        .refused_as(
            Some(p.mentor.id),
            "update culture_step set confirmed_at = now() - interval '1 day' where pairing_id = $1",
        )
        .await;
    assert!(said.contains("each ticks for oneself"), "{said}");
    for nobody in [Some(p.hr.id), None] {
        assert_eq!(p.count_as(nobody, "select count(*) from culture_step where pairing_id = $1").await, 0);
    }
}

#[tokio::test]
async fn s24f_s24j_a_chance_is_possible_never_promised_and_says_what_came_of_it() {
    let mut p = pair().await;
    p.mentor.post(&p.at("/chances"), &[("chance", " ")]).await.must_be(422).must_say("Please fill this in");
    p.mentor.post(&p.at("/chances"), &[("chance", "Present to the board in May")]).await.must_be(303);
    let page = p.mentee.get(&p.at("/passing-on")).await;
    page.must_say("Present to the board in May").must_say("Possible").must_say("Noted by Henrik");
    assert!(!page.body.to_lowercase().contains("promise"), "no page promises");
    let chance = p.at(&format!("/chances/{}", only(&p, "select id from chance").await));
    p.mentee.post(&chance, &[("state", "granted"), ("outcome", "")]).await.must_be(422);
    p.mentee.post(&chance, &[("state", "taken"), ("outcome", "It went well")]).await.must_be(303);
    p.mentor.get(&p.at("/passing-on")).await.must_say("Taken").must_say("It went well");
    p.hr.get(&p.at("/passing-on")).await.must_be(403).must_not_say("board");
    for nobody in [Some(p.hr.id), None] {
        assert_eq!(p.count_as(nobody, "select count(*) from chance where pairing_id = $1").await, 0);
    }
}

#[tokio::test]
async fn s24b_an_experience_stays_between_the_two_until_its_owner_publishes_it_to_the_program() {
    let mut p = pair().await;
    let third = p.world.person("Lea Berg").await;
    p.world.enrolled(p.program, third.id, "mentee").await;
    let (mut third, mut outsider) = (third, p.world.person("Otto Fern").await);
    let told = [("situation", "A late project"), ("did", "I kept it alive"), ("now", "I would stop it in March")];
    p.mentor.post(&p.at("/experiences"), &told[..1]).await.must_be(422).must_say("A late project");
    p.mentor.post(&p.at("/experiences"), &told).await.must_be(303);
    p.mentee.get(&p.at("/passing-on")).await.must_say("I would stop it in March");
    let list = format!("~/programs/{}/experiences", p.program);
    third.get(&list).await.must_be(200).must_not_say("A late project");
    let one = only(&p, "select id from experience").await;
    let publication = p.at(&format!("/experiences/{one}/publication"));
    p.mentee.post(&publication, &[]).await.must_be(404);
    p.mentor.post(&publication, &[]).await.must_be(303);
    third.get(&list).await.must_be(200).must_say("A late project").must_say("Henrik Aalto");
    outsider.get(&list).await.must_be(403).must_not_say("A late project");
    const READ: &str = "select count(*) from experience where pairing_id = $1";
    assert_eq!(p.count_as(Some(outsider.id), READ).await, 0);
    p.mentor.post(&p.at(&format!("/experiences/{one}/return")), &[]).await.must_be(303);
    third.get(&list).await.must_not_say("A late project");
    for nobody in [Some(third.id), Some(p.hr.id), None] {
        assert_eq!(p.count_as(nobody, READ).await, 0);
    }
}

#[tokio::test]
async fn v1_s24i_a_journal_is_for_its_author_alone() {
    let mut p = pair().await;
    p.mentee.post("~/journal", &[("body", "")]).await.must_be(422);
    p.mentee.post("~/journal", &[("body", "I was afraid to ask")]).await.must_be(303);
    p.mentee.get("~/journal").await.must_say("I was afraid to ask");
    for other in [&mut p.mentor, &mut p.hr] {
        other.get("~/journal").await.must_be(200).must_not_say("afraid");
    }
    let entry = only(&p, "select id from journal_entry").await;
    let removal = format!("~/journal/{entry}/removal");
    p.mentor.post(&removal, &[]).await.must_be(404);
    for nobody in [Some(p.mentor.id), Some(p.hr.id), None] {
        assert_eq!(p.texts_as(nobody, "select body from journal_entry").await, Vec::<String>::new());
    }
    p.mentee.post(&removal, &[]).await.must_be(303);
    p.mentee.get("~/journal").await.must_not_say("afraid");
}

#[tokio::test]
async fn s34_s24d_the_company_writes_its_agendas_and_its_values_come_back_as_prompts() {
    let mut p = pair().await;
    let plan = p.at("/sessions/new");
    p.mentor.get(&plan).await.must_say("Why now? What would be different in a year?");
    p.hr.get("~/settings/guide").await.must_be(200).must_say("Why now? What would be different in a year?");
    p.hr.post("~/settings/guide/start", &[("points", "Where do you eat lunch?")]).await.must_be(303);
    p.hr.post("~/settings/guide/value", &[("points", "We say what we see")]).await.must_be(303);
    let page = p.mentor.get(&plan).await;
    page.must_say("Where do you eat lunch?").must_not_say("Why now?").must_say("We say what we see");
    p.hr.post("~/settings/guide/start", &[("points", "")]).await.must_be(303);
    p.mentor.get(&plan).await.must_say("Why now?").must_not_say("lunch");
    let long = "x".repeat(300);
    p.hr.post("~/settings/guide/start", &[("points", &long)]).await.must_be(422).must_say(&long);
    let many = (0..40).map(|n| n.to_string()).collect::<Vec<_>>().join("\n");
    p.hr.post("~/settings/guide/start", &[("points", &many)]).await.must_be(422).must_say("at most 30 lines");
}
