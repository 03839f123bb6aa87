//! The directory, as HR reads it.

use ithaca::{
    companies::JobRole,
    people::{Filter, Person, Sort, Standing, lines_above},
};

use crate::support::world;

#[tokio::test]
async fn people_are_found_by_pieces_of_name_number_email_and_role_with_or_without_accents() {
    let mut world = world().await;
    let zoe = world.entry("Zoé Müller").await;
    let ada = world.entry("Ada Lovelace").await;
    let mut tx = world.tx().await;
    let lead = JobRole::create(&mut tx, "Responsabile Qualità", "quality", 4, true).await.expect("a role");
    sqlx::query("insert into role_history (company_id, id, person_id, job_role_id, started_on, ended_on) values (current_company(), gen_random_uuid(), $1, $2, '2015-01-01', '2019-01-01')")
        .bind(ada.id.0)
        .bind(lead.0)
        .execute(tx.conn())
        .await
        .expect("a past role");
    for (typed, who) in [
        ("zoe muller", &zoe),
        ("MÜLL zo", &zoe),
        (&zoe.employee_number.clone(), &zoe),
        ("lovelace@nordlicht", &ada),
        ("qualita", &ada),
        ("responsabile QUALITÀ", &ada),
        ("ada qualita", &ada),
        ("qual love respon", &ada),
    ] {
        let filter = Filter { text: typed.to_owned(), ..Filter::on(world.now().date_naive()) };
        let found = Person::search(&mut tx, &filter, None, 50).await.expect("found");
        let ids: Vec<_> = found.people.iter().map(|p| p.id).collect();
        assert_eq!(ids, [who.id], "{typed}");
    }
    for nobody in ["%", "_", "\\", "zoe lovelace", "zoe qualita", "' or 1=1 --"] {
        let filter = Filter { text: nobody.to_owned(), ..Filter::on(world.now().date_naive()) };
        assert_eq!(Person::count(&mut tx, &filter).await.expect("counted"), 0, "{nobody}");
    }
}

#[tokio::test]
async fn a_long_list_comes_in_pages_that_neither_repeat_nor_skip_in_any_order() {
    let mut world = world().await;
    for n in 0..23 {
        world.entry(&format!("Person {}", ["Äbel", "Abel", "Zorn", "øst"][n % 4].to_owned() + &n.to_string())).await;
    }
    let mut tx = world.tx().await;
    sqlx::query("update person set department = 'D' || (employee_number::int % 3), site = case when employee_number::int % 2 = 0 then 'Hamburg' else '' end")
        .execute(tx.conn())
        .await
        .expect("departments");
    let filter = Filter::on(world.now().date_naive());
    for sort in [Sort::Name, Sort::Role, Sort::Department, Sort::Site] {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let found = Person::sorted(&mut tx, &filter, sort, after, 5).await.expect("a page");
            seen.extend(found.people.iter().map(|p| p.id));
            after = seen.last().copied();
            if !found.more {
                break;
            }
        }
        assert_eq!(seen.len(), 23, "{sort:?}");
        let once: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!(once.len(), 23, "{sort:?}");
    }
    let hamburg = Filter { sites: vec!["Hamburg".into()], ..filter.clone() };
    assert_eq!(Person::ids_of(&mut tx, &hamburg).await.expect("ids").len(), 11);
    assert_eq!(Person::count(&mut tx, &Filter { standing: Standing::Left, ..filter }).await.expect("counted"), 0);
}

#[tokio::test]
async fn the_line_above_ends_even_where_an_import_made_a_circle() {
    let mut world = world().await;
    let (ada, ben, cleo) =
        (world.entry("Ada Lovelace").await, world.entry("Ben Okri").await, world.entry("Cleo Rossi").await);
    let mut tx = world.tx().await;
    for (below, above) in [(&ada, &ben), (&ben, &cleo), (&cleo, &ben)] {
        sqlx::query("update person set manager_id = $2 where id = $1")
            .bind(below.id.0)
            .bind(above.id.0)
            .execute(tx.conn())
            .await
            .expect("a manager");
    }
    let lines = lines_above(&mut tx, &[ada.id]).await.expect("lines");
    assert_eq!(lines[&ada.id], [ben.id, cleo.id]);
}

#[tokio::test]
async fn the_directory_searches_narrows_and_sorts_by_its_address_alone() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    hr.get("~/people").await.must_be(200).must_say("Nobody is here yet but you");
    for n in 0..60 {
        world.entry(&format!("Person Zahl{n:02}")).await;
    }
    world.entry("Zoé Müller").await;
    let all = hr.get("~/people").await;
    all.must_be(200)
        .must_say("62 people")
        .must_say("Person Zahl00")
        .must_not_say("Person Zahl59")
        .must_not_say("Nobody is here yet");
    let next = all
        .body
        .split("rel=\"next\"")
        .next()
        .and_then(|b| b.rsplit("href=\"").next())
        .and_then(|h| h.split('"').next())
        .expect("a next page")
        .replace("&#38;", "&");
    hr.get(&format!("~/people{next}"))
        .await
        .must_be(200)
        .must_say("Person Zahl59")
        .must_not_say("Person Zahl00")
        .must_say("First page");
    hr.get("~/people?q=zoe+mull").await.must_be(200).must_say("One person matches").must_say("Zoé Müller");
    hr.get("~/people?q=nobody&standing=left&tenure=5-10&level=3&sort=role")
        .await
        .must_be(200)
        .must_say("Nobody matches this search");
    for hostile in [
        "?q=%27%22%3Cscript%3E",
        "?after=1&sort=%27;drop",
        "?level=abc&tenure=-&role=x",
        "?q=%25%5F",
        "?after=00000000-0000-0000-0000-000000000000",
    ] {
        let answer = hr.get(&format!("~/people{hostile}")).await;
        assert!(!answer.status.is_server_error() && !answer.says("<script>"), "{hostile}: {}", answer.status);
    }
}

#[tokio::test]
async fn hr_adds_and_changes_a_person_by_hand_and_is_told_what_is_wrong() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let ben = world.entry("Ben Okri").await;
    let mut tx = world.tx().await;
    let lead = JobRole::create(&mut tx, "Team Lead", "Grid", 4, true).await.expect("a role");
    tx.commit().await.expect("committed");
    hr.get("~/people/new").await.must_be(200).must_say("Team Lead");
    let wrong = [
        ("employee_number", ben.employee_number.as_str()),
        ("given_name", "Ada"),
        ("family_name", ""),
        ("email", "ada"),
        ("manager", "Nobody Here"),
        ("level", "99"),
        ("languages", "klingon"),
        ("time_zone", "Mars/Olympus"),
        ("hire_date", "2020-01-01"),
        ("leaving_date", "2019-01-01"),
        ("job_role", "x"),
    ];
    let refused = hr.post("~/people", &wrong).await;
    refused
        .must_be(422)
        .must_say("Somebody else has this employee number")
        .must_say("Please give an email address")
        .must_say("klingon")
        .must_say("There is no such time zone");
    refused
        .must_say("The leaving date is before")
        .must_say("Nobody in the directory has this")
        .must_say("value=\"Ada\"");

    let role = lead.to_string();
    let right = [
        ("employee_number", "A-1"),
        ("given_name", "Ada"),
        ("family_name", "Lovelace"),
        ("email", "Ada@Nordlicht.Example"),
        ("manager", "Okri, Ben"),
        ("level", "4"),
        ("languages", "en, Italian"),
        ("time_zone", "Europe/Rome"),
        ("hire_date", "2020-01-01"),
        ("job_role", role.as_str()),
        ("role_since", "2021-05-01"),
    ];
    let page = hr.post("~/people", &right).await.must_be(303).location().to_owned();
    hr.get(&page)
        .await
        .must_be(200)
        .must_say("Ada Lovelace")
        .must_say("since 1 May 2021")
        .must_say("Ben Okri")
        .must_say("English, Italian")
        .must_say("ada@nordlicht.example");
    hr.get(&format!("{page}/edit")).await.must_be(200).must_say("value=\"A-1\"");
    let mut moved = right;
    moved[9].1 = "";
    moved[10].1 = "2026-03-01";
    hr.post(&format!("{page}/edit"), &moved).await.must_be(303);
    hr.get(&page).await.must_say("1 May 2021 to 1 March 2026");
    // Ben cannot report to Ada, who reports to Ben.
    let circle = [
        ("employee_number", ben.employee_number.as_str()),
        ("family_name", "Okri"),
        ("email", ben.email.as_str()),
        ("manager", "A-1"),
    ];
    hr.post(&format!("~/people/{}/edit", ben.id), &circle)
        .await
        .must_be(422)
        .must_say("This manager reports to the person");
}

#[tokio::test]
async fn a_person_opens_the_own_page_and_sees_who_of_hr_opened_it() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mut ada = world.person("Ada Lovelace").await;
    let mut ben = world.person("Ben Okri").await;
    let page = format!("~/people/{}", ada.id);
    ada.get(&page).await.must_be(200).must_say("Nobody yet").must_not_say("/edit");
    hr.get(&page).await.must_be(200).must_say("Ada sees this list too");
    ada.get(&page).await.must_be(200).must_say("Katrin Vogel opened this page");
    ben.get(&page).await.must_be(403);
    for path in ["~/people", "~/people/new", &format!("{page}/edit")] {
        ada.get(path).await.must_be(403);
    }
    ada.post(&format!("{page}/edit"), &[]).await.must_be(403);
}

#[tokio::test]
async fn v9_a_person_of_another_company_is_not_found_nor_named_as_manager() {
    let mut world = world().await;
    let ada = world.entry("Ada Lovelace").await;
    world.add_company("suedwind", "Suedwind").await;
    let mut stranger = world.hr("Otto Fremd").await;
    for path in [
        format!("~/people/{}", ada.id),
        format!("~/people/{}/edit", ada.id),
        format!("/nordlicht/people/{}", ada.id),
        "/nordlicht/people".into(),
    ] {
        stranger.get(&path).await.must_be(404).must_not_say("Lovelace");
    }
    stranger.get("~/people?q=lovelace").await.must_be(200).must_not_say("Ada Lovelace");
    let form = [
        ("employee_number", "9"),
        ("family_name", "X"),
        ("email", "x@suedwind.example"),
        ("manager", ada.email.as_str()),
    ];
    stranger.post("~/people", &form).await.must_be(422).must_say("Nobody in the directory has this");
    stranger.post(&format!("~/people/{}/edit", ada.id), &form).await.must_be(404);
}

#[tokio::test]
async fn hr_gives_a_role_other_names_and_merges_two_that_are_one() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let ada = world.entry("Ada Lovelace").await;
    hr.get("~/settings/job-roles").await.must_be(200).must_say("No job roles yet");
    let role = |title: &'static str, aliases: &'static str| {
        vec![("title", title), ("family", "Engineering"), ("level", "3"), ("aliases", aliases)]
    };
    hr.post("~/settings/job-roles", &role("Senior Software Engineer", "Sr. SWE\nSSE")).await.must_be(303);
    hr.post("~/settings/job-roles", &role("Senior Softwareengineer", "")).await.must_be(303);
    hr.post("~/settings/job-roles", &role("SENIOR SOFTWARE ENGINEER", ""))
        .await
        .must_be(422)
        .must_say("is already a role");
    hr.post("~/settings/job-roles", &role("Something", "sse")).await.must_be(422).must_say("“sse” is already a role");
    hr.post("~/settings/job-roles", &[("title", ""), ("level", "99")])
        .await
        .must_be(422)
        .must_say("Please fill this in");

    let mut tx = world.tx().await;
    let roles = JobRole::all(&mut tx).await.expect("roles");
    let (kept, gone) = (
        &roles.iter().find(|r| r.title.contains("Software E")).expect("kept"),
        &roles.iter().find(|r| r.title.contains("Softwaree")).expect("gone"),
    );
    for (role, from) in [(kept, "2019-01-01"), (gone, "2019-01-01"), (gone, "2015-01-01")] {
        sqlx::query("insert into role_history (company_id, id, person_id, job_role_id, started_on) values (current_company(), gen_random_uuid(), $1, $2, $3::date)")
            .bind(ada.id.0).bind(role.id.0).bind(from).execute(tx.conn()).await.expect("held");
    }
    sqlx::query("update person set job_role_id = $2 where id = $1")
        .bind(ada.id.0)
        .bind(gone.id.0)
        .execute(tx.conn())
        .await
        .expect("a role");
    tx.commit().await.expect("committed");

    let page = format!("~/settings/job-roles/{}", gone.id);
    hr.get(&page).await.must_be(200).must_say("Is it the same as another role?");
    hr.get(&format!("{page}/merge?into={}", kept.id))
        .await
        .must_be(200)
        .must_say("One person who holds it now")
        .must_say("2 entries in histories");
    hr.get(&format!("{page}/merge?into={}", gone.id)).await.must_be(404);
    hr.post(&format!("{page}/merge"), &[("into", &kept.id.to_string())]).await.must_be(303);
    hr.get("~/settings/job-roles").await.must_say("senior softwareengineer").must_say("One job role");
    hr.get(&page).await.must_be(404);
    hr.get(&format!("~/people/{}", ada.id)).await.must_say("since 1 January 2015").must_say("Senior Software Engineer");
    let mut auditor = world.with_role("Anton Pruefer", "auditor").await;
    auditor.get("~/settings/job-roles").await.must_be(200).must_not_say("<form class=\"panel");
    auditor.post("~/settings/job-roles", &role("X", "")).await.must_be(403);
}
