//! Inviting and joining, as HR, mentors and mentees meet them.

use chrono::NaiveDate;
use ithaca::{
    companies::{JobRole, JobRoleId, Topic, TopicId},
    enrollment::{Enrollment, Side},
    programs::{Program, ProgramId},
};
use uuid::Uuid;

use super::programs::draft;
use crate::support::{Browser, World, world};

fn id_of(address: &str) -> ProgramId {
    address.rsplit('/').next().expect("an id").parse().expect("an id")
}

/// A program that takes people; its address inside the company.
async fn enrolling(hr: &mut Browser, preset: &str, changed: &[(&str, &str)]) -> String {
    let address = draft(hr, preset, changed).await;
    let formal = !["sponsor", "open_guidance", "generations", "bridge", "blank_informal"].contains(&preset);
    let noun = if formal { "enrollment-opening" } else { "launch" };
    hr.post(&format!("{address}/{noun}"), &[]).await.must_be(303);
    address
}

async fn topic(world: &World, name: &str) -> TopicId {
    let mut tx = world.tx().await;
    let id = Topic::create(&mut tx, name, "work", false).await.expect("a topic");
    tx.commit().await.expect("committed");
    id
}

async fn role(world: &World, title: &str, level: i32, leads: bool) -> JobRoleId {
    let mut tx = world.tx().await;
    let id = JobRole::create(&mut tx, title, "Operations", level, leads).await.expect("a role");
    tx.commit().await.expect("committed");
    id
}

async fn set(world: &World, person: ithaca::kit::id::PersonId, role: Option<JobRoleId>, hired: Option<&str>) {
    let hired = hired.map(|day| day.parse::<NaiveDate>().expect("a day"));
    let mut tx = world.tx().await;
    sqlx::query(
        "update person set job_role_id = coalesce($2, job_role_id), hire_date = coalesce($3, hire_date) where id = $1",
    )
    .bind(person.0)
    .bind(role.map(|r| r.0))
    .bind(hired)
    .execute(tx.conn())
    .await
    .expect("changed");
    tx.commit().await.expect("committed");
}

async fn invite(hr: &mut Browser, address: &str, side: &str, person: &str) -> u16 {
    hr.post(&format!("{address}/invitations"), &[("side", side), ("person", person)]).await.status.as_u16()
}

fn mentor_form<'a>(topic: &'a str, changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    form(
        vec![
            ("side", "mentor"),
            ("success", "Opened a plant"),
            ("defeat", "Lost a year"),
            ("changed", "I ask earlier"),
            ("offer_topic", topic),
            ("offer_level", "3"),
            ("offer_proof", "Led the Porto migration"),
            ("style", "listen"),
            ("capacity", "2"),
            ("agree", "yes"),
        ],
        changed,
    )
}

fn mentee_form<'a>(topic: &'a str, changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    form(
        vec![
            ("side", "mentee"),
            ("why_now", "My team has doubled."),
            ("purpose", "effective"),
            ("wanted", topic),
            ("style", "advise"),
            ("can_teach", "Spreadsheets"),
            ("agree", "yes"),
        ],
        changed,
    )
}

fn form<'a>(mut fields: Vec<(&'a str, &'a str)>, changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    for (key, value) in changed {
        match fields.iter_mut().find(|(known, _)| known == key) {
            Some(field) if *key != "wish" => field.1 = value,
            _ => fields.push((key, value)),
        }
    }
    fields.retain(|(_, value)| *value != "-");
    fields
}

const RIGHT: &[(&str, &str)] = &[("q1", "b"), ("q2", "c"), ("q3", "a"), ("q4", "b")];

#[tokio::test]
async fn s17_a_nominee_who_does_nothing_is_never_matched() {
    let mut world = world().await;
    let topic = topic(&world, "Delegating").await.to_string();
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "blank", &[]).await;
    let silent = world.entry("Silvia Still").await;
    let mut ada = world.person("Ada Lovelace").await;
    for person in [silent.id.to_string(), ada.id.to_string()] {
        assert_eq!(invite(&mut katrin, &address, "mentee", &person).await, 303);
    }
    // Each is told once, with a link that needs an account where there is none.
    assert_eq!(world.mail().await.len(), 2);
    assert!(world.last_mail(&silent.email).await.link().contains("/join/"));
    ada.get(&format!("{address}/join")).await.must_be(200).must_say("You are invited").must_say("Why now?");
    ada.post(&format!("{address}/join"), &mentee_form(&topic, &[("why_now", " ")]))
        .await
        .must_be(422)
        .must_say("Spreadsheets");
    ada.post(&format!("{address}/join"), &mentee_form(&topic, &[])).await.must_be(303);
    let mut tx = world.tx().await;
    let program = Program::find(&mut tx, id_of(&address)).await.expect("the program");
    let mentees = Enrollment::approved(&mut tx, &program, Side::Mentee).await.expect("mentees");
    assert_eq!(mentees.iter().map(|m| m.enrollment.person_id).collect::<Vec<_>>(), [ada.id]);
    let first = mentees.first().expect("Ada");
    assert!(first.ready);
    assert_eq!((first.wanted.len(), first.enrollment.why_now.as_str()), (1, "My team has doubled."));
    katrin
        .get(&format!("{address}/people?side=mentee&stage=waiting"))
        .await
        .must_say("Silvia")
        .must_not_say("Lovelace");
    katrin.get(&address).await.must_say("Invited, not opened yet");
}

#[tokio::test]
async fn s1_whoever_wants_to_progress_says_where_to_and_whoever_does_not_is_not_asked() {
    let mut world = world().await;
    let topic = topic(&world, "Budgets").await.to_string();
    let target = role(&world, "Plant Controller", 4, false).await.to_string();
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut ada = world.person("Ada Lovelace").await;
    let effective =
        enrolling(&mut katrin, "sponsor", &[("name", "Now"), ("purpose", "effective"), ("joining", "open")]).await;
    ada.get(&format!("{effective}/join?side=mentee")).await.must_be(200).must_not_say("The role I aim at");
    let progress =
        enrolling(&mut katrin, "sponsor", &[("name", "Next"), ("purpose", "progress"), ("joining", "open")]).await;
    ada.get(&format!("{progress}/join?side=mentee")).await.must_say("The role I aim at").must_say("Plant Controller");
    ada.post(&format!("{progress}/join"), &mentee_form(&topic, &[]))
        .await
        .must_be(422)
        .must_say("Please choose the role you aim at");
    ada.post(&format!("{progress}/join"), &mentee_form(&topic, &[("target_role", &target)])).await.must_be(303);
    let both = enrolling(&mut katrin, "sponsor", &[("name", "Both"), ("purpose", "both"), ("joining", "open")]).await;
    ada.post(&format!("{both}/join"), &mentee_form(&topic, &[("purpose", "progress")])).await.must_be(422);
    ada.post(&format!("{both}/join"), &mentee_form(&topic, &[("purpose", "effective"), ("target_role", &target)]))
        .await
        .must_be(303);
    ada.get(&format!("{both}/join?side=mentee")).await.must_not_say(&format!(r#"value="{target}" selected"#));
}

#[tokio::test]
async fn s13_a_mentor_who_is_not_ready_is_not_matched_and_the_page_says_why() {
    let mut world = world().await;
    let topic = topic(&world, "Delegating").await.to_string();
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "blank", &[]).await;
    let mut grace = world.person("Grace Hopper").await;
    invite(&mut katrin, &address, "mentor", &grace.id.to_string()).await;
    let join = format!("{address}/join");
    grace
        .post(&join, &mentor_form(&topic, &[("agree", "-")]))
        .await
        .must_be(422)
        .must_say("Please agree to the role")
        .must_say("Led the Porto migration");
    let saved = grace.post(&join, &mentor_form(&topic, &[])).await;
    assert!(saved.location().ends_with("/orientation"), "{}", saved.location());
    grace.get(&join).await.must_say("Before you can be matched").must_say("The orientation is not done yet");
    katrin
        .get(&format!("{address}/people?side=mentor&stage=not_ready"))
        .await
        .must_say("Hopper")
        .must_say("The orientation is not done yet");
    let ready = |world: &World| {
        let (site, company, id) = (world.site.clone(), world.company, id_of(&address));
        async move {
            let mut tx = site.db.system(company).await.expect("a transaction");
            let program = Program::find(&mut tx, id).await.expect("the program");
            Enrollment::approved(&mut tx, &program, Side::Mentor)
                .await
                .expect("mentors")
                .first()
                .is_some_and(|m| m.ready)
        }
    };
    assert!(!ready(&world).await);
    let wrong = grace.post(&format!("{address}/orientation"), &[("q1", "a"), ("q2", "c"), ("q3", "a")]).await;
    wrong.must_be(422).must_say("A mentor does not cure");
    assert!(!ready(&world).await);
    grace.post(&format!("{address}/orientation"), RIGHT).await.must_be(303);
    assert!(ready(&world).await);
    katrin.get(&format!("{address}/people?side=mentor&stage=ready")).await.must_say("Hopper");
}

#[tokio::test]
async fn s15_a_formal_mentor_tells_a_story_that_mentees_read_and_hr_does_not() {
    let mut world = world().await;
    let topic = topic(&world, "Delegating").await.to_string();
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "blank", &[]).await;
    let mut grace = world.person("Grace Hopper").await;
    let mut ada = world.person("Ada Lovelace").await;
    invite(&mut katrin, &address, "mentor", &grace.id.to_string()).await;
    invite(&mut katrin, &address, "mentee", &ada.id.to_string()).await;
    grace
        .post(&format!("{address}/join"), &mentor_form(&topic, &[("defeat", "")]))
        .await
        .must_be(422)
        .must_say("Opened a plant");
    grace
        .post(&format!("{address}/join"), &mentor_form(&topic, &[("defeat", "The whole year was lost")]))
        .await
        .must_be(303);
    // Not yet a mentee of the program: the card without the story.
    ada.get(&format!("{address}/mentors"))
        .await
        .must_be(200)
        .must_say("Hopper")
        .must_not_say("The whole year was lost");
    ada.post(&format!("{address}/join"), &mentee_form(&topic, &[])).await.must_be(303);
    ada.get(&format!("{address}/mentors")).await.must_say("The whole year was lost");
    katrin.get(&format!("{address}/mentors")).await.must_be(200).must_not_say("The whole year was lost");
    let mut raw = world.raw(Some(katrin.id)).await;
    let seen: i64 = sqlx::query_scalar("select count(*) from mentor_story").fetch_one(&mut raw).await.expect("a count");
    assert_eq!(seen, 0);
}

#[tokio::test]
async fn s10_a_mentee_finds_a_mentor_by_topic_and_sees_the_proof() {
    let mut world = world().await;
    let (delegating, budgets) =
        (topic(&world, "Delegating").await.to_string(), topic(&world, "Budgets").await.to_string());
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "open_guidance", &[("joining", "open")]).await;
    let mut grace = world.person("Grace Hopper").await;
    let mut rosa = world.person("Rosa Parks").await;
    let mut ada = world.person("Ada Lovelace").await;
    grace
        .post(&format!("{address}/join"), &mentor_form(&delegating, &[("offer_proof", "")]))
        .await
        .must_be(422)
        .must_say("one line of proof");
    grace.post(&format!("{address}/join"), &mentor_form(&delegating, &[])).await.must_be(303);
    rosa.post(&format!("{address}/join"), &mentor_form(&budgets, &[("offer_proof", "Ran three budgets")]))
        .await
        .must_be(303);
    let found = ada.get(&format!("{address}/mentors?topic={delegating}")).await;
    found.must_be(200).must_say("Grace").must_say("Led the Porto migration").must_not_say("Ran three budgets");
}

#[tokio::test]
async fn s20_a_colleague_of_three_years_can_be_a_sponsor_and_a_newcomer_cannot() {
    let mut world = world().await;
    let topic = topic(&world, "How things are done").await.to_string();
    let staff = role(&world, "Staff", 2, false).await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let (mut old, mut new) = (world.person("Olga Alt").await, world.person("Nils Neu").await);
    set(&world, old.id, Some(staff), Some("2023-03-09")).await;
    set(&world, new.id, Some(staff), Some("2025-03-09")).await;
    let address = enrolling(&mut katrin, "sponsor", &[("joining", "open"), ("rule", "mentor_tenure")]).await;
    old.post(&format!("{address}/join"), &mentor_form(&topic, &[])).await.must_be(303);
    new.get(&format!("{address}/join?side=mentor")).await.must_say("Fewer than 3 years in the company");
    new.post(&format!("{address}/join"), &mentor_form(&topic, &[])).await.must_be(422);
    katrin.get(&format!("{address}/invitations?side=mentor&q=Neu")).await.must_say("Fewer than 3 years in the company");
    assert_eq!(invite(&mut katrin, &address, "mentor", &new.id.to_string()).await, 422);
    let excepted =
        [("side", "mentor"), ("person", &new.id.to_string()), ("exception", "Knows the house from an earlier time")];
    katrin.post(&format!("{address}/invitations"), &excepted).await.must_be(303);
    katrin.get(&format!("{address}/people?side=mentor")).await.must_say("Knows the house from an earlier time");
}

#[tokio::test]
async fn s20_the_line_manager_is_never_the_sponsor() {
    use ithaca::matching::{Instance, Mentee, Mentor, Person, Settings, propose};
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let page = katrin.get("~/programs/new/sponsor").await;
    page.must_say(r#"value="line_of_management" checked"#);
    let setup = ithaca::programs::Preset::Sponsor.setup(ithaca::kit::text::Lang::english(), 5);
    let mut settings = Settings::on(ithaca::matching::Date::new(2026, 3, 10).expect("a day"));
    (settings.rules, settings.weights) = (setup.rules, setup.weights);
    let mut instance = Instance::new(settings);
    let person = |id: &str, manager: Option<&str>, hired: &str| Person {
        id: id.into(),
        manager: manager.map(Into::into),
        languages: vec!["en".into()],
        hired_on: ithaca::matching::Date::parse(hired),
        ..Person::default()
    };
    instance.people = vec![
        person("boss", None, "2001-01-01"),
        person("peer", Some("boss"), "2023-01-01"),
        person("new", Some("boss"), "2026-03-01"),
    ];
    instance.mentors = ["boss", "peer"].map(|id| Mentor { person: id.into(), ..Mentor::default() }).into();
    instance.mentees = vec![Mentee { person: "new".into(), ..Mentee::default() }];
    let proposal = propose(&instance, &()).expect("a proposal");
    assert_eq!(proposal.pairs.iter().map(|pair| pair.mentor.as_str()).collect::<Vec<_>>(), ["peer"]);
}

#[tokio::test]
async fn s22_v8_only_the_list_leads_into_a_program_for_high_potentials() {
    let mut world = world().await;
    let staff = role(&world, "Staff", 2, false).await;
    role(&world, "Executive", 9, true).await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut tara = world.with_role("Tara Lent", "talent_admin").await;
    let mut ada = world.person("Ada Lovelace").await;
    let ben = world.entry("Ben Baker").await;
    set(&world, ada.id, Some(staff), None).await;
    let address = enrolling(&mut katrin, "high_potentials", &[("rule", "mentor_level"), ("mentor_level", "9")]).await;
    let list = format!("{address}/nominations");
    katrin.get(&list).await.must_be(403);
    ada.get(&list).await.must_be(403);
    katrin.post(&list, &[("who", "Ada Lovelace")]).await.must_be(403);
    tara.post(&list, &[("who", "nobody")]).await.must_be(422);
    tara.post(&list, &[("who", "ada.lovelace@nordlicht.example"), ("reason", "Leads without a title")])
        .await
        .must_be(303);
    tara.get(&list).await.must_be(200).must_say("Lovelace").must_say("Leads without a title");
    // V8: not HR, not the nominee, by no path.
    for person in [katrin.id, ada.id] {
        let mut raw = world.raw(Some(person)).await;
        let seen: i64 =
            sqlx::query_scalar("select count(*) from nomination").fetch_one(&mut raw).await.expect("a count");
        assert_eq!(seen, 0);
    }
    // HR is told the same for whoever is on the list and whoever is not.
    assert_eq!(invite(&mut katrin, &address, "mentee", &ada.id.to_string()).await, 422);
    assert_eq!(invite(&mut katrin, &address, "mentee", &ben.id.to_string()).await, 422);
    // Not even the database lets somebody in past the list.
    let mut raw = world.raw(None).await;
    let forced = sqlx::query(
        "insert into enrollment (company_id, id, program_id, person_id, side, state, created_at, updated_at)
         values (current_company(), $1, $2, $3, 'mentee', 'invited', now(), now())",
    )
    .bind(Uuid::now_v7())
    .bind(id_of(&address).0)
    .bind(ben.id.0)
    .execute(&mut raw)
    .await;
    assert!(forced.is_err());
    tara.post(&format!("{list}/{}/invitation", ben.id), &[]).await.must_be(409);
    tara.post(&format!("{list}/{}/invitation", ada.id), &[]).await.must_be(303);
    ada.get(&format!("{address}/join")).await.must_be(200).must_say("You are invited");
    // An exception is recorded with its reason.
    tara.post(&format!("{address}/exceptions"), &[("who", "Ben Baker")]).await.must_be(422);
    tara.post(&format!("{address}/exceptions"), &[("who", "Ben Baker"), ("reason", "Returned from parental leave")])
        .await
        .must_be(303);
    katrin
        .get(&format!("{address}/people?side=mentee"))
        .await
        .must_say("Baker")
        .must_say("Returned from parental leave");
    // Mentors come from executive level up.
    katrin.get(&format!("{address}/invitations?side=mentor&q=Lovelace")).await.must_say("Below level 9");
    assert_eq!(invite(&mut katrin, &address, "mentor", &ada.id.to_string()).await, 422);
}

#[tokio::test]
async fn an_application_is_approved_or_declined_with_a_reason() {
    let mut world = world().await;
    let topic = topic(&world, "Delegating").await.to_string();
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "blank", &[("joining", "apply")]).await;
    let (mut ada, mut ben) = (world.person("Ada Lovelace").await, world.person("Ben Baker").await);
    for browser in [&mut ada, &mut ben] {
        browser.get("~/story").await.must_be(200).must_say("First steps");
        browser.post(&format!("{address}/join"), &mentee_form(&topic, &[])).await.must_be(303);
    }
    let place = |world: &World, person: ithaca::kit::id::PersonId| {
        let (site, company, id) = (world.site.clone(), world.company, id_of(&address));
        async move {
            let mut tx = site.db.system(company).await.expect("a transaction");
            Enrollment::of(&mut tx, id, person, Side::Mentee).await.expect("asked").expect("a place")
        }
    };
    katrin
        .get(&format!("{address}/people?side=mentee&stage=applied"))
        .await
        .must_say("Lovelace")
        .must_say("My team has doubled.");
    let (hers, his) = (place(&world, ada.id).await.id, place(&world, ben.id).await.id);
    ada.post(&format!("{address}/people/{hers}/approval"), &[]).await.must_be(403);
    katrin.post(&format!("{address}/people/{hers}/approval"), &[]).await.must_be(303);
    katrin.post(&format!("{address}/people/{hers}/approval"), &[]).await.must_be(409);
    katrin.post(&format!("{address}/people/{his}/decline"), &[("reason", "")]).await.must_be(422);
    katrin
        .post(&format!("{address}/people/{his}/decline"), &[("reason", "All places are taken this year.")])
        .await
        .must_be(303);
    ben.get(&format!("{address}/join?side=mentee")).await.must_say("All places are taken this year.");
    ben.post(&format!("{address}/join"), &mentee_form(&topic, &[])).await.must_be(409);
    ada.get(&format!("{address}/join")).await.must_say("Taking part");
    // Leaving is possible at any time, and coming back while the program is open.
    ada.post(&format!("{address}/join/withdrawal"), &[("side", "mentee")]).await.must_be(303);
    ada.post(&format!("{address}/join/withdrawal"), &[("side", "mentee")]).await.must_be(409);
    ada.post(&format!("{address}/join"), &mentee_form(&topic, &[])).await.must_be(303);
    katrin.post(&format!("{address}/people/{hers}/withdrawal"), &[]).await.must_be(303);
}

#[tokio::test]
async fn an_invitation_can_be_declined_kindly_and_asked_anew() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "blank", &[("joining", "invited")]).await;
    let (mut ada, mut stranger) = (world.person("Ada Lovelace").await, world.person("Nina Berg").await);
    let id = ada.id.to_string();
    invite(&mut katrin, &address, "mentee", &id).await;
    stranger.get(&format!("{address}/join")).await.must_be(403);
    stranger.post(&format!("{address}/join"), &mentee_form("", &[])).await.must_be(403);
    ada.get(&format!("{address}/join")).await.must_say("It does not suit me at the moment");
    ada.post(&format!("{address}/join/decline"), &[("side", "mentee"), ("words", "Next year, gladly.")])
        .await
        .must_be(303);
    katrin.get(&format!("{address}/people?side=mentee&stage=out")).await.must_say("Next year, gladly.");
    world.days_pass(3);
    assert_eq!(invite(&mut katrin, &address, "mentee", &id).await, 303);
    ada.get(&format!("{address}/join")).await.must_say("You are invited");
}

#[tokio::test]
async fn m1_wishes_and_not_this_person_are_read_by_the_match_alone() {
    let mut world = world().await;
    let topic = topic(&world, "Delegating").await.to_string();
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "blank_informal", &[("joining", "open")]).await;
    let (mut grace, mut rosa, mut ada) =
        (world.person("Grace Hopper").await, world.person("Rosa Parks").await, world.person("Ada Lovelace").await);
    for mentor in [&mut grace, &mut rosa] {
        mentor.post(&format!("{address}/join"), &mentor_form(&topic, &[])).await.must_be(303);
    }
    let (first, second) = (rosa.id.to_string(), grace.id.to_string());
    let twice = [("wish", first.as_str()), ("wish", first.as_str())];
    ada.post(&format!("{address}/join"), &mentee_form(&topic, &twice)).await.must_be(422).must_say("only once");
    ada.post(&format!("{address}/join"), &mentee_form(&topic, &[("wish", &ada.id.to_string())])).await.must_be(422);
    let wishes = [("wish", first.as_str()), ("wish", second.as_str()), ("not_these", "katrin.vogel@nordlicht.example")];
    ada.post(&format!("{address}/join"), &mentee_form(&topic, &wishes)).await.must_be(303);
    ada.get(&format!("{address}/join"))
        .await
        .must_say("katrin.vogel@nordlicht.example")
        .must_say(&format!(r#"value="{first}" selected"#));
    let mut tx = world.tx().await;
    let program = Program::find(&mut tx, id_of(&address)).await.expect("the program");
    let mentees = Enrollment::approved(&mut tx, &program, Side::Mentee).await.expect("mentees");
    let hers = mentees.first().expect("Ada");
    assert_eq!((hers.wishes.clone(), hers.not_with.clone()), (vec![rosa.id, grace.id], vec![katrin.id]));
    for person in [katrin.id, rosa.id] {
        let mut raw = world.raw(Some(person)).await;
        let seen: i64 =
            sqlx::query_scalar("select (select count(*) from wish) + (select count(*) from not_this_person)")
                .fetch_one(&mut raw)
                .await
                .expect("a count");
        assert_eq!(seen, 0);
    }
    // Nobody's page says who marked whom.
    katrin.get(&format!("{address}/people?side=mentee")).await.must_not_say("katrin.vogel@nordlicht.example");
}

#[tokio::test]
async fn a_whole_filter_is_invited_at_once_and_the_worker_tells_them() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "blank", &[]).await;
    for n in 0..70 {
        world.entry(&format!("Person Filter{n}")).await;
    }
    katrin
        .get(&format!("{address}/invitations?side=mentee&q=filter"))
        .await
        .must_say("70 people")
        .must_say("Next page");
    let everybody = [("side", "mentee"), ("q", "filter"), ("all", "yes")];
    let asked = katrin.post(&format!("{address}/invitations"), &everybody).await;
    asked.must_be(200).must_say("Invite 70 people?").must_say("name=\"sure\" value=\"70\"");
    ithaca::app::work::run_due(&world.site).await.expect("worked");
    assert_eq!(world.mail().await.len(), 0, "asked first");
    let sure = [everybody.as_slice(), &[("sure", "70")]].concat();
    katrin.post(&format!("{address}/invitations"), &sure).await.must_be(303);
    ithaca::app::work::run_due(&world.site).await.expect("worked");
    katrin.get(&format!("{address}/people?side=mentee")).await.must_say("Invited, not opened yet (70)");
    assert_eq!(world.mail().await.len(), 70);
    // Asking again changes nothing and writes nobody a second time.
    katrin.post(&format!("{address}/invitations"), &sure).await.must_be(303);
    ithaca::app::work::run_due(&world.site).await.expect("worked");
    assert_eq!(world.mail().await.len(), 70);
    world.entry("Person Filter71").await;
    katrin.post(&format!("{address}/invitations"), &sure).await.must_be(200).must_say("Invite 71 people?");
}

#[tokio::test]
async fn a_closed_program_ends_everybodys_place() {
    let mut world = world().await;
    let topic = topic(&world, "Delegating").await.to_string();
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "sponsor", &[("joining", "open")]).await;
    let mut ada = world.person("Ada Lovelace").await;
    ada.post(&format!("{address}/join"), &mentee_form(&topic, &[])).await.must_be(303);
    for noun in ["closing", "close"] {
        katrin.post(&format!("{address}/{noun}"), &[]).await.must_be(303);
    }
    ada.get("~/story").await.must_say("Finished");
    ada.post(&format!("{address}/join"), &mentee_form(&topic, &[])).await.must_be(409);
    assert_eq!(invite(&mut katrin, &address, "mentee", &ada.id.to_string()).await, 409);
}

#[tokio::test]
async fn hostile_joining_is_refused_and_changes_nothing() {
    let mut world = world().await;
    let topic = topic(&world, "Delegating").await.to_string();
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = enrolling(&mut katrin, "blank_informal", &[("joining", "open")]).await;
    let mut ada = world.person("Ada Lovelace").await;
    let join = format!("{address}/join");
    let long = "x".repeat(5000);
    let nobody = Uuid::now_v7().to_string();
    let wrong = [
        ("why_now", long.as_str()),
        ("purpose", "everything"),
        ("wanted", "'; drop table topic; --"),
        ("wanted", &nobody),
        ("wish", &nobody),
        ("not_these", "not an address"),
        ("not_these", "unknown@nordlicht.example"),
        ("can_teach", &long),
    ];
    for (field, value) in wrong {
        ada.post(&join, &mentee_form(&topic, &[(field, value)])).await.must_be(422);
    }
    for (field, value) in [
        ("capacity", "0"),
        ("capacity", "eleven"),
        ("offer_proof", long.as_str()),
        ("offer_topic", &nobody),
        ("success", &long),
    ] {
        ada.post(&join, &mentor_form(&topic, &[(field, value)])).await.must_be(422);
    }
    let script = "<script>alert(1)</script>";
    ada.post(&join, &mentee_form(&topic, &[("why_now", script), ("wanted", "-")]))
        .await
        .must_be(422)
        .must_not_say(script);
    ada.post(&join, &[("side", "boss")]).await.must_be(400);
    ada.post(&join, &[]).await.must_be(400);
    ada.post(&format!("{address}/join/decline"), &[("side", "mentee")]).await.must_be(403);
    let orphan = format!("~/programs/{nobody}/join");
    ada.get(&orphan).await.must_be(404);
    let mut tx = world.tx().await;
    let n: i64 = sqlx::query_scalar("select count(*) from enrollment").fetch_one(tx.conn()).await.expect("a count");
    assert_eq!(n, 0);
    for (field, value) in [("person", "nobody"), ("side", "'; --")] {
        katrin.post(&format!("{address}/invitations"), &[(field, value)]).await.must_be(422);
    }
    katrin.get(&format!("{address}/invitations?side=x&level=abc&tenure=-4&after=zzz&q=%25_%5C")).await.must_be(200);
}

#[tokio::test]
async fn s17_taking_an_invitation_back_says_whose_it_was_and_that_no_mail_says_so() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let program = world.program_in("First steps", &["draft", "enrolling"]).await;
    for (name, state, says) in [
        ("Priya Raman", "invited", "The invitation of Priya Raman is taken back. No mail says so"),
        ("Ben Blau", "approved", "The place of Ben Blau has ended. No mail says so"),
    ] {
        let person = world.entry(name).await;
        let place = Uuid::now_v7();
        let mut tx = world.tx().await;
        sqlx::query(
            "insert into enrollment (company_id, id, program_id, person_id, side, state, purpose, why_now, created_at, updated_at)
             values (current_company(), $1, $2, $3, 'mentee', 'invited', 'both', '', $4, $4)",
        )
        .bind(place)
        .bind(program)
        .bind(person.id.0)
        .bind(world.now())
        .execute(tx.conn())
        .await
        .expect("a place");
        sqlx::query("update enrollment set state = $2 where id = $1 and state <> $2")
            .bind(place)
            .bind(state)
            .execute(tx.conn())
            .await
            .expect("so far");
        tx.commit().await.expect("committed");
        let back = katrin.post(&format!("~/programs/{program}/people/{place}/withdrawal"), &[]).await;
        let next = back.must_be(303).location().to_owned();
        katrin.get(&next).await.must_say(says);
    }
}
