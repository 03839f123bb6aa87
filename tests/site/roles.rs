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
