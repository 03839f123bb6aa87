//! The funnel of a program: the people behind each number, and one action for all of them that says first what will happen.

use chrono::Duration;
use ithaca::{app::work, kit::id::PersonId};
use uuid::Uuid;

use crate::support::{Browser, World, world};

/// A program that enrolls, and its HR admin.
struct Desk {
    world: World,
    hr: Browser,
    program: Uuid,
}

async fn desk() -> Desk {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let program = world.program_in("Grid mentors", &["draft", "enrolling"]).await;
    Desk { world, hr, program }
}

impl Desk {
    /// Somebody's place as a mentee, so many days old: "invited", "opened", "applied", "begun".
    async fn place(&mut self, name: &str, stage: &str, days: i64) -> PersonId {
        let person = self.world.entry(name).await.id;
        let then = self.world.now() - Duration::days(days);
        let mut tx = self.world.tx().await;
        sqlx::query(
            "insert into enrollment (company_id, id, program_id, person_id, side, state, invited_at, opened_at, created_at, updated_at)
             values (current_company(), $1, $2, $3, 'mentee', case when $4 = 'applied' then 'applied' else 'invited' end,
               case when $4 <> 'applied' then $5 end, case when $4 <> 'invited' then $5 end, $5, $5)",
        )
        .bind(Uuid::now_v7())
        .bind(self.program)
        .bind(person.0)
        .bind(stage)
        .bind(then)
        .execute(tx.conn())
        .await
        .expect("a place");
        if stage == "begun" {
            sqlx::query("update enrollment set state = 'approved', answered_at = $2 where person_id = $1")
                .bind(person.0)
                .bind(then)
                .execute(tx.conn())
                .await
                .expect("begun");
        }
        tx.commit().await.expect("committed");
        person
    }

    fn at(&self, rest: &str) -> String {
        format!("~/programs/{}{rest}", self.program)
    }

    async fn told(&self, kind: &'static str) -> Vec<PersonId> {
        let mut tx = self.world.tx().await;
        let rows: Vec<Uuid> = sqlx::query_scalar("select person_id from notice where kind = $1 order by id")
            .bind(kind)
            .fetch_all(tx.conn())
            .await
            .expect("notices");
        rows.into_iter().map(PersonId).collect()
    }
}

#[tokio::test]
async fn everybody_who_has_not_opened_is_reminded_at_once_and_the_page_says_what_they_hear_first() {
    let mut desk = desk().await;
    let mut long = Vec::new();
    for name in ["Ada Lovelace", "Ben Okri", "Cleo Moon"] {
        long.push(desk.place(name, "invited", 5).await);
    }
    desk.place("Dora Fresh", "invited", 1).await;
    desk.place("Emil Reads", "opened", 6).await;
    let page = desk.hr.get(&desk.at("")).await;
    page.must_be(200).must_say("/people/reminder?side=mentee&#38;stage=waiting").must_say("Remind them");
    let reminder = desk.at("/people/reminder?side=mentee&stage=waiting");
    let page = desk.hr.get(&reminder).await;
    page.must_be(200)
        .must_say("3 people are meant")
        .must_say("Ada")
        .must_say("Your invitation to Grid mentors is still open");
    page.must_say("One person was asked or reminded in the last three days")
        .must_say("Remind 3 people")
        .must_not_say("Emil");
    assert_eq!(desk.told("still_invited").await, [], "looking sends nothing");
    desk.hr.post(&reminder, &[]).await.must_be(303);
    desk.hr.get(&desk.at("/people?stage=waiting")).await.must_say("Reminded: 3");
    let mut told = desk.told("still_invited").await;
    told.sort_unstable();
    long.sort_unstable();
    assert_eq!(told, long);
    desk.hr.post(&reminder, &[]).await.must_be(409);
    desk.hr
        .get(&reminder)
        .await
        .must_say("all were asked or reminded in the last three days")
        .must_not_say("tick some people");
    // Whoever was reminded by hand is not reminded again by time (S17).
    desk.world.days_pass(4);
    work::run_due(&desk.world.site).await.expect("worked");
    assert_eq!(desk.told("still_invited").await.len(), 4, "only the one who had opened it is reminded by time");
}

#[tokio::test]
async fn s13_whoever_is_not_ready_is_reminded_of_what_is_missing() {
    let mut desk = desk().await;
    let ada = desk.place("Ada Lovelace", "begun", 9).await;
    let reminder = desk.at("/people/reminder?side=mentee&stage=not_ready");
    desk.hr.get(&reminder).await.must_say("something is missing before you can be matched");
    desk.hr.post(&reminder, &[]).await.must_be(303);
    assert_eq!(desk.told("not_ready").await, [ada]);
    for nothing in ["?side=mentee&stage=ready", "?side=mentee&stage=out", "?side=boss&stage=waiting", ""] {
        desk.hr.get(&desk.at(&format!("/people/reminder{nothing}"))).await.must_be(404);
    }
}

#[tokio::test]
async fn everybody_who_applied_is_taken_in_at_once_and_nobody_unseen() {
    let mut desk = desk().await;
    let ada = desk.place("Ada Lovelace", "applied", 2).await;
    let ben = desk.place("Ben Okri", "applied", 1).await;
    let approval = desk.at("/people/approval?side=mentee");
    let page = desk.hr.get(&approval).await;
    page.must_be(200).must_say("Take in 2 people").must_say("You have a place in Grid mentors").must_say("Lovelace");
    desk.place("Late Comer", "applied", 0).await;
    desk.hr.post(&approval, &[("count", "2")]).await.must_be(409);
    assert_eq!(desk.told("approved").await, [], "somebody applied meanwhile: the page is looked at again");
    desk.hr.get(&approval).await.must_say("Take in 3 people");
    desk.hr.post(&approval, &[("count", "3")]).await.must_be(303);
    let told = desk.told("approved").await;
    assert!(told.len() == 3 && told.contains(&ada) && told.contains(&ben));
    desk.hr.get(&desk.at("/people?side=mentee")).await.must_say("Taken in: 3");
    desk.hr.get(&approval).await.must_say("Nobody waits for an answer now.");
    let mut mentee = desk.world.person("Priya Raman").await;
    mentee.get(&approval).await.must_be(403);
    mentee.post(&approval, &[("count", "1")]).await.must_be(403);
}

#[tokio::test]
async fn a_large_reminder_is_written_by_the_worker() {
    let mut desk = desk().await;
    for n in 0..61 {
        desk.place(&format!("Given{n} Family{n}"), "invited", 5).await;
    }
    desk.hr.post(&desk.at("/people/reminder?side=mentee&stage=waiting"), &[]).await.must_be(303);
    assert_eq!(desk.told("still_invited").await.len(), 0);
    work::run_due(&desk.world.site).await.expect("worked");
    assert_eq!(desk.told("still_invited").await.len(), 61);
}

#[tokio::test]
async fn the_matching_page_counts_who_is_ready_and_the_places_that_are_free() {
    let mut desk = desk().await;
    let mut mentors = Vec::new();
    for name in ["Henrik Aalto", "Olaf Open"] {
        mentors.push(desk.world.person(name).await);
    }
    let mentee = desk.world.person("Priya Raman").await;
    let running = desk.world.running_program("Leading").await;
    desk.world.pairing(running, mentors[0].id, mentee.id).await;
    desk.world.enrolled(running, mentors[1].id, "mentor").await;
    let waiting = desk.world.entry("Ben Okri").await.id;
    desk.world.enrolled(running, waiting, "mentee").await;
    let page = desk.hr.get(&format!("~/programs/{running}/match-runs")).await;
    page.must_say("One mentee is ready and waiting").must_say("One mentor is ready");
    // S10: whoever looks for a mentor sees who has a free place; the full ones come last.
    let page = desk.hr.get(&format!("~/programs/{running}/mentors")).await;
    page.must_say("One place is free.").must_say("No place is free at the moment.");
    let (free, full) = (page.body.find("Olaf").expect("Olaf"), page.body.find("Henrik").expect("Henrik"));
    assert!(free < full);
}
