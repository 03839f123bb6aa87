//! Two people who save at once: the second sees what the first saved, and loses nothing of what was typed.

use ithaca::{
    feedback,
    programs::{Program, ProgramId},
};

use crate::support::{Browser, forms, full, pair, world};

/// The form of a page that leads to an address, as it stands: name and value of each field.
async fn form(browser: &mut Browser, page: &str, action: &str) -> Vec<(String, String)> {
    let answer = browser.get(page).await;
    answer.must_be(200);
    let action = action.replacen('~', &format!("/{}", browser.company), 1);
    let form = forms(&answer.body, page).into_iter().find(|f| f.is_post && f.action == action).expect("the form");
    form.fields.into_iter().map(|(name, value, _)| (name, value)).collect()
}

fn with<'a>(fields: &'a [(String, String)], field: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, stands)| (name.as_str(), if name == field { value } else { stands.as_str() })).collect()
}

/// The first saves; the second, whose form is older, gets both versions; saving once more is a decision.
async fn overtaken(
    first: &mut Browser,
    second: &mut Browser,
    page: &str,
    action: &str,
    field: &str,
    values: [&str; 2],
) {
    let (one, two) = (form(first, page, action).await, form(second, page, action).await);
    first.post(action, &with(&one, field, values[0])).await.must_be(303);
    let again = second.post(action, &with(&two, field, values[1])).await;
    again.must_be(409).must_say(&format!("“{}”", values[0])).must_say(values[1]);
    let action_at = action.replacen('~', &format!("/{}", second.company), 1);
    let shown =
        forms(&again.body, page).into_iter().find(|f| f.is_post && f.action == action_at).expect("the form again");
    let fields: Vec<(&str, &str)> = shown.fields.iter().map(|(n, v, _)| (n.as_str(), v.as_str())).collect();
    assert!(fields.contains(&(field, values[1])), "what was typed is kept: {fields:?}");
    second.post(action, &fields).await.must_be(303);
}

#[tokio::test]
async fn two_who_save_the_same_form_at_once_lose_nothing() {
    let mut all = full().await;
    let (mut hr, mentor, mentee) = (all.people[4].1.clone(), all.people[2].1.clone(), all.people[1].1.clone());
    let mut other = all.world.hr("Zweite Personalerin").await;
    let id = |name: &str| all.ids[name].clone();
    overtaken(&mut hr, &mut other, "~/settings", "~/settings", "hr_contact", ["HR desk, 4711", "Desk 9"]).await;
    let topic = format!("~/settings/topics/{}", id("topic"));
    overtaken(&mut hr, &mut other, &topic, &topic, "name", ["Giving good feedback", "Feedback that helps"]).await;
    let role = format!("~/settings/job-roles/{}", id("job_role"));
    overtaken(&mut hr, &mut other, &role, &role, "title", ["Controller of plants", "Plant Controlling"]).await;
    let person = format!("~/people/{}/edit", id("person"));
    overtaken(&mut hr, &mut other, &person, &person, "site", ["Bergen", "Kiel"]).await;
    let (mut mentor, mut mentee) = (mentor, mentee);
    let session = format!("~/pairings/{}/sessions/{}/move", id("pairing"), id("session"));
    overtaken(&mut mentor, &mut mentee, &session, &session, "place", ["Canteen", "Library"]).await;
    let plan = format!("~/pairings/{}/goals", id("pairing"));
    let goal = format!("{plan}/{}", id("goal"));
    overtaken(&mut mentor, &mut mentee, &plan, &goal, "title", ["Lead the morning round", "Run the morning round"])
        .await;
}

/// One person with a page open in two windows: what the second would overwrite is said, and what was typed there is kept.
async fn two_windows(who: &Browser, page: &str, action: &str, field: &str, values: [&str; 2]) {
    overtaken(&mut who.clone(), &mut who.clone(), page, action, field, values).await;
}

#[tokio::test]
async fn one_person_who_writes_in_two_windows_loses_no_words_of_either() {
    let mut p = pair().await;
    let (mentor, mentee) = (p.mentor.clone(), p.mentee.clone());
    // The exchange: an empty draft, one that is kept, and the open boxes.
    let (stories, change) = (p.at("/stories"), p.at("/stories/change"));
    let seal = p.at("/stories/seal");
    let draft = form(&mut p.mentor, &stories, &seal).await;
    p.mentor.post(&stories, &with(&draft, "the_way", "From Oulu")).await.must_be(303);
    let typed = with(&draft, "the_way", "By way of Turku");
    let again = p.mentor.post(&stories, &typed).await;
    again.must_be(409).must_say("“From Oulu” was saved here").must_say("By way of Turku");
    // A double tap says the same twice, and asks nothing.
    p.mentor.post(&stories, &with(&draft, "the_way", "From Oulu")).await.must_be(303);
    two_windows(&mentor, &stories, &p.at("/teaching"), "can_teach", ["Budgets", "Calm"]).await;
    p.open_the_exchange().await;
    two_windows(&mentor, &stories, &change, "defeat", ["The first plant", "The second plant"]).await;
    // Check-ins, the look at oneself and at one's skills.
    let check_in = p.at("/check-in/day_30");
    two_windows(&mentee, &check_in, &check_in, "helps", ["Your questions", "Your patience"]).await;
    // What was said about a session.
    let new =
        [("date", "2026-03-10"), ("minutes", "60"), ("kind", "video"), ("talked", "Lisbon"), ("private", "Tired")];
    p.mentor.post(&p.at("/sessions/log"), &new).await.must_be(303);
    let log = p.at(&format!("/sessions/{}/log", p.only_session().await.0));
    two_windows(&mentor, &log, &log, "private", ["Tired, or bored", "She found it long"]).await;
    two_windows(&mentor, &log, &log, "minutes", ["45", "90"]).await;
    // The close, handed in from a window that knows nothing of the other one's draft.
    let mut tx = p.world.tx().await;
    let program = Program::find(&mut tx, ProgramId(p.program)).await.expect("the program");
    feedback::begin_closing(&mut tx, &program, p.world.now()).await.expect("the close begins");
    tx.commit().await.expect("committed");
    let close = p.at("/close");
    two_windows(&mentee, &close, &close, "thanks", ["For your time", "For your patience"]).await;
    let old = form(&mut p.mentee, &close, &close).await;
    let done = format!("done-{}", old.iter().find_map(|(name, _)| name.strip_prefix("done-")).expect("a goal"));
    let improve = done.replace("done", "improve");
    let filled = |words: &'static str| {
        let mut fields = with(&old, &done, words);
        fields.iter_mut().filter(|(name, _)| *name == improve).for_each(|(_, value)| *value = "More often");
        fields
    };
    p.mentee.post(&close, &filled("We met every week")).await.must_be(303);
    p.mentee
        .post(&p.at("/close/hand-in"), &filled("We met"))
        .await
        .must_be(409)
        .must_say("“We met every week” was saved here");
}

#[tokio::test]
async fn s15_a_mentors_story_written_in_two_windows_loses_no_words_of_either() {
    let all = full().await;
    let mut mentor = all.people[2].1.clone();
    let (program, topic) = (all.ids["program"].clone(), all.ids["topic"].clone());
    let (page, action) = (format!("~/programs/{program}/join?side=mentor"), format!("~/programs/{program}/join"));
    let mut fields = form(&mut mentor, &page, &action).await;
    for (field, value) in [
        ("success", "A plant on time"),
        ("defeat", "A lost year"),
        ("changed", "I ask first"),
        ("offer_topic", topic.as_str()),
    ] {
        fields.iter_mut().find(|(name, _)| name == field).expect("the field").1 = value.to_owned();
    }
    fields.iter_mut().find(|(name, _)| name == "offer_proof").expect("the proof").1 = "Led five teams".into();
    fields.retain(|(name, _)| name != "agree");
    fields.push(("agree".into(), "yes".into()));
    mentor.post(&action, &with(&fields, "success", "A plant on time")).await.must_be(303);
    mentor.post(&action, &with(&fields, "success", "A plant on time")).await.must_be(303);
    mentor
        .post(&action, &with(&fields, "success", "A plant below its budget"))
        .await
        .must_be(409)
        .must_say("“A plant on time” was saved here")
        .must_say("A plant below its budget");
    two_windows(&mentor, &page, &action, "defeat", ["The year I lost", "Two years"]).await;
}

#[tokio::test]
async fn another_field_that_somebody_changed_meanwhile_is_said_and_not_undone() {
    let mut world = world().await;
    let (mut one, mut two) = (world.hr("Katrin Vogel").await, world.hr("Otto Zwei").await);
    let ben = world.entry("Ben Okri").await;
    let page = format!("~/people/{}/edit", ben.id);
    let older = form(&mut two, &page, &page).await;
    let fields = form(&mut one, &page, &page).await;
    one.post(&page, &with(&fields, "department", "Grid")).await.must_be(303);
    two.post(&page, &with(&older, "site", "Kiel")).await.must_be(409).must_say("“Grid”");
    let mut tx = world.tx().await;
    let kept: String = sqlx::query_scalar("select department || site from person where id = $1")
        .bind(ben.id.0)
        .fetch_one(tx.conn())
        .await
        .expect("the person");
    assert_eq!(kept, "Grid");
}

#[tokio::test]
async fn of_two_requests_at_the_same_moment_one_is_saved_and_the_other_is_asked() {
    let mut world = world().await;
    let (mut one, mut two) = (world.hr("Katrin Vogel").await, world.hr("Otto Zwei").await);
    let (a, b) = (form(&mut one, "~/settings", "~/settings").await, form(&mut two, "~/settings", "~/settings").await);
    let (a, b) = (with(&a, "name", "Nordlicht A"), with(&b, "name", "Nordlicht B"));
    let (first, second) = tokio::join!(one.post("~/settings", &a), two.post("~/settings", &b));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}

#[tokio::test]
async fn a_coordinator_who_is_not_hr_finds_their_programs_in_the_navigation() {
    let mut all = full().await;
    let link = "href=\"/nordlicht/programs\"";
    all.people[3].1.get("~/home").await.must_be(200).must_say(link);
    all.people[3].1.get("~/programs").await.must_be(200).must_say("First-time managers");
    all.people[1].1.get("~/inbox").await.must_be(200).must_not_say(link);
}
