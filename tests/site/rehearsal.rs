//! Every mail of a program before anybody gets one.

use ithaca::app::work;

use crate::support::world;

#[tokio::test]
async fn hr_sees_every_mail_of_the_next_ninety_days_and_nothing_of_it_happens() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let program = world.program_in("Leading", &["draft", "enrolling"]).await;
    let mut mentees = Vec::new();
    for (mentor, mentee) in
        [("Henrik Aalto", "Priya Raman"), ("Amara Okoye", "Jonas Berg"), ("Bruno Keller", "Mei Lin")]
    {
        let (mentor, mentee) = (world.person(mentor).await, world.person(mentee).await);
        world.enrolled(program, mentor.id, "mentor").await;
        world.enrolled(program, mentee.id, "mentee").await;
        mentees.push(mentee);
    }
    let page = format!("~/programs/{program}/rehearsal");
    mentees[0].get(&page).await.must_be(403);
    hr.get(&page).await.must_be(200).must_say("Not rehearsed yet");
    hr.post(&page, &[]).await.must_be(303);
    hr.get(&page).await.must_say("Ninety days are being played");
    work::run_due(&world.site).await.expect("played");
    let shown = hr.get(&page).await;
    shown
        .must_be(200)
        .must_say("emails to 6 people")
        .must_say("is proposed to you in Leading")
        .must_say("has said yes, and written why")
        .must_say("Friday, 13 March 2026");
    hr.get(&format!("{page}?q=priya")).await.must_say("Priya Raman").must_not_say("Jonas Berg");
    hr.get(&format!("{page}?day=2026-03-10")).await.must_say("is proposed to you").must_not_say("has said yes");

    // Each as it will look, with its own styles and nothing to click.
    let letter = shown
        .body
        .split("href=\"")
        .find(|h| h.contains("/rehearsal/"))
        .and_then(|h| h.split('"').next())
        .expect("a mail");
    let letter = hr.get(letter).await;
    letter.must_be(200).must_say("You get this because").must_not_say("href=");
    assert!(letter.headers["content-security-policy"].to_str().expect("text").contains("style-src 'unsafe-inline'"));

    // Nothing of it happened.
    assert!(world.mail().await.is_empty());
    let mut tx = world.tx().await;
    for sql in ["select count(*) from pairing", "select count(*) from notice", "select count(*) from session"] {
        let n: i64 = sqlx::query_scalar(sql).fetch_one(tx.conn()).await.expect("a count");
        assert_eq!(n, 0, "{sql}");
    }
    let state: String = sqlx::query_scalar("select state from program").fetch_one(tx.conn()).await.expect("a state");
    assert_eq!(state, "enrolling");
}
