//! What was read about me: every page on which somebody in charge sees a named person leaves its line where that person finds it.

use ithaca::kit::id::PersonId;

use crate::support::{Browser, Full, full, routes};

/// The lines about a person by somebody: "listed pairing".
async fn lines(all: &Full, about: PersonId, by: PersonId) -> Vec<String> {
    let mut raw = all.world.raw(Some(about)).await;
    sqlx::query_scalar(
        "select action || ' ' || noun from audit where about_id = $1 and actor_id = $2 and action in ('read', 'listed') order by 1",
    )
    .bind(about.0)
    .bind(by.0)
    .fetch_all(&mut raw)
    .await
    .expect("lines")
}

fn who<'a>(all: &'a mut Full, name: &str) -> &'a mut Browser {
    &mut all.people.iter_mut().find(|(known, _)| *known == name).expect("one of the seven").1
}

#[tokio::test]
async fn v9_every_reading_by_somebody_in_charge_is_found_by_whom_it_is_about() {
    let mut all = full().await;
    let (mentee, mentor) = (who(&mut all, "mentee").id, who(&mut all, "mentor").id);
    let hr = who(&mut all, "HR admin").id;
    let program = all.ids["program"].clone();
    let quiet_since =
        "update pairing set started_on = started_on - 90 where state = 'active' and started_on is not null";
    let mut tx = all.world.tx().await;
    sqlx::query(quiet_since).execute(tx.conn()).await.expect("a quiet pair");
    tx.commit().await.expect("committed");
    // Page, who opens it, whom it names, and what the named one finds.
    let table = [
        ("~/people".to_owned(), "HR admin", mentee, "listed person"),
        (format!("~/people/{mentee}"), "HR admin", mentee, "read person"),
        (format!("~/people/{mentor}/edit"), "HR admin", mentor, "read person"),
        (format!("~/programs/{program}"), "HR admin", mentor, "listed pairing"),
        (format!("~/programs/{program}"), "coordinator", mentee, "listed pairing"),
        (format!("~/programs/{program}/pairs"), "coordinator", mentor, "listed pairing"),
        (format!("~/programs/{program}/people"), "coordinator", mentee, "listed enrollment"),
        (format!("~/programs/{program}/people?side=mentor"), "HR admin", mentor, "listed enrollment"),
        (format!("~/programs/{program}/invitations"), "coordinator", mentee, "listed person"),
        ("~/settings/roles".to_owned(), "auditor", hr, "listed role"),
    ];
    for (page, reader, about, line) in &table {
        let by = who(&mut all, reader).id;
        who(&mut all, reader).get(page).await.must_be(200);
        let found = lines(&all, *about, by).await;
        assert!(found.iter().any(|l| l == line), "{page} by {reader}: {found:?}");
    }
    // A list that is opened again leaves no second line that day; the next day it does. A record leaves one each time.
    let coordinator = who(&mut all, "coordinator").id;
    let count = |found: Vec<String>, line: &str| found.iter().filter(|l| *l == line).count();
    for _ in 0..3 {
        who(&mut all, "coordinator").get(&format!("~/programs/{program}/pairs")).await.must_be(200);
        who(&mut all, "HR admin").get(&format!("~/people/{mentee}")).await.must_be(200);
    }
    assert_eq!(count(lines(&all, mentee, coordinator).await, "listed pairing"), 1);
    assert_eq!(count(lines(&all, mentee, hr).await, "read person"), 4);
    all.world.days_pass(1);
    who(&mut all, "coordinator").get(&format!("~/programs/{program}/pairs")).await.must_be(200);
    assert_eq!(count(lines(&all, mentee, coordinator).await, "listed pairing"), 2);
    // Oneself is not noted, and the person reads it on a page of their own.
    who(&mut all, "HR admin").get(&format!("~/people/{hr}")).await.must_be(200);
    assert!(lines(&all, hr, hr).await.is_empty());
    who(&mut all, "mentee")
        .get("~/read-about-me")
        .await
        .must_be(200)
        .must_say("Seen in a list: a pairing")
        .must_say("Katrin Vogel");
    who(&mut all, "mentee")
        .get(&format!("~/people/{mentee}"))
        .await
        .must_be(200)
        .must_say("Amara Okoye saw this person in a list");
}

/// Pages on which a name is no reading of somebody's record, and why.
const NO_READING: [(&str, &str); 5] = [
    ("/{company}/settings", "the named contacts, whom every pairing page names"),
    ("/{company}/topics/{topic}", "open to everybody of the company"),
    ("/{company}/settings/audit", "the log of readings itself"),
    ("/{company}/read-about-me", "what was read about the reader, and by whom"),
    ("/{company}/observing/{pairing}", "the mentee chose this reader to observe them"),
];

#[tokio::test]
async fn v9_no_page_of_the_site_names_anybody_to_whoever_is_in_charge_without_a_line_for_them() {
    let (mut named, mut silent) = (0, Vec::new());
    for visitor in ["coordinator", "HR admin", "auditor"] {
        let mut all = full().await;
        for way in routes().iter().filter(|way| way.method == "GET") {
            if NO_READING.iter().any(|(path, _)| *path == way.path) {
                continue;
            }
            // Lists leave one line a day: each page has a day of its own.
            all.world.days_pass(1);
            let address = way.address(&all.ids);
            let browser = who(&mut all, visitor).clone();
            let page = all.world.again(&browser).await.get(&address).await;
            if page.status != 200 || !page.says("</main>") && !address.ends_with(".csv") {
                continue;
            }
            named += usize::from(page.says("Priya Raman"));
            let not_told = all.world.not_told(browser.id, &page.body).await;
            if !not_told.is_empty() {
                silent.push(format!("{} names {not_told:?} to the {visitor}, and nobody tells them", way.path));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    assert!(named > 8, "only {named} pages named the mentee");
}

#[tokio::test]
async fn v8_who_reads_the_high_potential_list_is_on_record_and_about_whom_is_not() {
    let mut all = full().await;
    let mut talent = all.world.with_role("Tala Ent", "talent_admin").await;
    let mentee = who(&mut all, "mentee").id;
    let program = all.ids["program"].clone();
    let mut tx = all.world.tx().await;
    sqlx::query("update program set preset = 'high_potentials' where id = $1::uuid")
        .bind(&program)
        .execute(tx.conn())
        .await
        .expect("a preset");
    tx.commit().await.expect("committed");
    let mut raw = all.world.raw(Some(talent.id)).await;
    sqlx::query("insert into nomination (company_id, person_id, nominated_by, nominated_at) values (current_company(), $1, $2, now())")
        .bind(mentee.0)
        .bind(talent.id.0)
        .execute(&mut raw)
        .await
        .expect("nominated");
    talent.get(&format!("~/programs/{program}/nominations")).await.must_be(200).must_say("Priya Raman");
    assert!(lines(&all, mentee, talent.id).await.is_empty(), "the nominated person must not learn of it");
    who(&mut all, "HR admin").get("~/settings/audit").await.must_be(200).must_say("Tala Ent");
}
