//! Roles and the audit log.

use ithaca::kit::audit;

use crate::support::world;

#[tokio::test]
async fn hr_finds_somebody_and_gives_and_takes_a_role() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut grace = world.person("Grace Hopper").await;
    let id = grace.id.to_string();
    grace.get("~/settings").await.must_be(403);
    katrin.get("~/settings/roles?q=hopp").await.must_be(200).must_say("Grace").must_say("Make Auditor");
    katrin.get("~/settings/roles?q=nobody").await.must_say("Nobody of that name");
    katrin.post("~/settings/roles", &[("person", &id), ("role", "auditor")]).await.must_be(303);
    katrin.get("~/settings/roles").await.must_say("Grace Hopper has the role now.");
    grace.get("~/settings/roles").await.must_be(200).must_not_say("Remove");
    grace.get("~/inbox").await.must_say("You now help to look after mentoring here");
    grace.post("~/settings/roles", &[("person", &id), ("role", "hr_admin")]).await.must_be(403);
    grace.post("~/settings/roles/take", &[("person", &katrin.id.to_string()), ("role", "hr_admin")]).await.must_be(403);
    katrin.post("~/settings/roles/take", &[("person", &id), ("role", "auditor")]).await.must_be(303);
    grace.get("~/settings").await.must_be(403);
    katrin.post("~/settings/roles", &[("person", &id), ("role", "emperor")]).await.must_be(422);
    katrin.post("~/settings/roles", &[("person", "nobody"), ("role", "auditor")]).await.must_be(422);
    katrin
        .post("~/settings/roles", &[("person", "00000000-0000-0000-0000-000000000000"), ("role", "auditor")])
        .await
        .must_be(404);
}

#[tokio::test]
async fn the_last_hr_admin_cannot_be_removed() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let me = katrin.id.to_string();
    let refused = katrin.post("~/settings/roles/take", &[("person", &me), ("role", "hr_admin")]).await;
    refused.must_be(422).must_say("The last HR admin cannot be removed.");
    let second = world.hr("Otto Braun").await;
    let left = katrin.post("~/settings/roles/take", &[("person", &me), ("role", "hr_admin")]).await;
    assert_eq!(left.must_be(303).location(), "/nordlicht/home");
    katrin.get("~/settings").await.must_be(403);
    // Two who take each other's role at the same moment: the database keeps one.
    let mut tx = world.tx().await;
    let gone = ithaca::people::Person::take(&mut tx, second.id, "hr_admin").await;
    assert!(matches!(gone, Err(ithaca::kit::error::Error::Conflict)), "{gone:?}");
}

#[tokio::test]
async fn everybody_sees_who_read_their_record_and_only_readers_see_the_whole_log() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut audrey = world.with_role("Audrey Tester", "auditor").await;
    let mut ada = world.person("Ada Lovelace").await;
    let mut grace = world.person("Grace Hopper").await;
    for (reader, about) in [(&katrin, &ada), (&katrin, &grace), (&ada, &ada)] {
        let mut raw = world.raw(Some(reader.id)).await;
        sqlx::query("insert into audit (company_id, id, at, actor_id, action, noun, about_id) values (current_company(), gen_random_uuid(), $1, $2, 'read', 'person', $3)")
            .bind(world.now()).bind(reader.id.0).bind(about.id.0).execute(&mut raw).await.expect("a line");
    }
    ada.get("~/read-about-me")
        .await
        .must_be(200)
        .must_say("Katrin Vogel")
        .must_say("Read: a person’s record")
        .must_not_say("Grace");
    grace.get("~/read-about-me").await.must_say("Katrin Vogel").must_not_say("Ada Lovelace");
    audrey.get("~/read-about-me").await.must_say("Nobody has opened your record");
    ada.get("~/settings/audit").await.must_be(403);
    audrey.get("~/settings/audit").await.must_be(200).must_say("Ada Lovelace").must_say("Grace Hopper");
    katrin
        .get("~/settings/audit?who=hopper")
        .await
        .must_say("Grace Hopper")
        .must_not_say("<td role=\"cell\" data-label=\"About\">Ada Lovelace");
    katrin.get("~/settings/audit?who=100%25_").await.must_be(200);
    katrin.get("~/settings/audit?action=changed").await.must_say("Nothing of this kind");
    katrin.get("~/settings/audit?from=2026-03-11").await.must_say("Nothing of this kind");
    katrin.get("~/settings/audit?until=2026-03-09").await.must_say("Nothing of this kind");
    katrin.get("~/settings/audit?from=2026-03-10&until=2026-03-10").await.must_say("Grace Hopper");
    katrin.get("~/settings/audit?from=nonsense").await.must_be(200).must_say("Please give a date");
    // Added to, never changed: not even by whoever wrote it.
    let mut raw = world.raw(Some(katrin.id)).await;
    assert!(sqlx::query("delete from audit").execute(&mut raw).await.is_err());
    assert!(sqlx::query("update audit set action = 'nothing'").execute(&mut raw).await.is_err());
}

#[tokio::test]
async fn a_long_log_comes_in_pages_that_keep_the_question() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut tx = world.tx().await;
    for n in 0..60 {
        let at = world.now() - chrono::Duration::minutes(n);
        audit::Entry::new("changed", "topic").about(katrin.id).write(&mut tx, at).await.expect("a line");
    }
    tx.commit().await.expect("committed");
    let first = katrin.get("~/settings/audit?who=vogel&action=changed").await;
    assert_eq!(first.body.matches("a topic</td>").count(), 50);
    let older = first
        .body
        .split("href=\"")
        .find(|s| s.contains("before="))
        .and_then(|s| s.split('"').next())
        .expect("older lines");
    let older = older.replace("&#38;", "&").replace("&amp;", "&");
    assert!(older.contains("who=vogel&action=changed"), "{older}");
    assert_eq!(katrin.get(&older).await.must_be(200).body.matches("a topic</td>").count(), 10);
}

#[tokio::test]
async fn the_last_hr_admin_neither_loses_the_role_nor_leaves_whoever_tries() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut otto = world.hr("Otto Helm").await;
    // Both take the other's role at the same moment: one of them stays.
    let mut one = world.raw(Some(katrin.id)).await;
    let mut two = world.raw(Some(otto.id)).await;
    sqlx::query("begin").execute(&mut one).await.expect("begun");
    sqlx::query("begin").execute(&mut two).await.expect("begun");
    let take = "delete from company_role where person_id = $1 and role = 'hr_admin'";
    sqlx::query(take).bind(otto.id.0).execute(&mut one).await.expect("Otto's is taken");
    let second = tokio::spawn(async move {
        let taken = sqlx::query(take).bind(katrin.id.0).execute(&mut two).await;
        let kept = sqlx::query("commit").execute(&mut two).await;
        (taken.is_ok() && kept.is_ok(), two)
    });
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    sqlx::query("commit").execute(&mut one).await.expect("committed");
    let (taken, _) = second.await.expect("an answer");
    assert!(!taken, "the second waits for the first and is refused");
    otto.get("~/settings").await.must_be(403);
    // Nor does she leave, by hand or past every page.
    let form = katrin.get(&format!("~/people/{}/edit", katrin.id)).await;
    form.must_be(200);
    let fields = [
        ("employee_number", "00001"),
        ("family_name", "Vogel"),
        ("given_name", "Katrin"),
        ("email", "katrin.vogel@nordlicht.example"),
        ("leaving_date", "2026-04-01"),
    ];
    katrin.post(&format!("~/people/{}/edit", katrin.id), &fields).await.must_be(422).must_say("the only HR admin");
    let mut owner = world.owner().await;
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    for (sql, what) in [
        ("update person set leaving_date = '2026-04-01' where employee_number = '00001'", "leaves"),
        ("delete from company_role where role = 'hr_admin'", "is removed"),
        ("update company_role set role = 'auditor' where role = 'hr_admin'", "becomes something else"),
    ] {
        assert!(sqlx::query(sql).execute(&mut owner).await.is_err(), "the last HR admin {what}");
    }
    let file =
        "Employee number,Name,Email,Leaving date\n00001,Katrin Vogel,katrin.vogel@nordlicht.example,2026-04-01\n";
    let page = katrin
        .upload("~/people/import", &[("people", "people.csv", file.as_bytes())])
        .await
        .must_be(303)
        .location()
        .to_owned();
    katrin.get(&page).await.must_say("no HR admin would stay");
}
