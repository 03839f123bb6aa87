//! Whoever leaves the company: what they still had ends that day, and nobody is left hanging.

use chrono::Duration;
use ithaca::{
    app::work,
    kit::{id::PersonId, jobs},
    people::{self, Endings, Person},
};
use uuid::Uuid;

use crate::support::{Browser, World, world};

/// Henrik mentors Priya and Ben in a running program; Olaf is a mentor with a free place.
struct Office {
    world: World,
    hr: Browser,
    henrik: Browser,
    priya: Browser,
    olaf: Browser,
    program: Uuid,
    pairing: Uuid,
}

async fn office() -> Office {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let henrik = world.person("Henrik Aalto").await;
    let priya = world.person("Priya Raman").await;
    let olaf = world.person("Olaf Open").await;
    let program = world.running_program("First-time managers").await;
    let pairing = world.pairing(program, henrik.id, priya.id).await;
    world.enrolled(program, olaf.id, "mentor").await;
    let mut tx = world.tx().await;
    sqlx::query("update person set languages = '{en}'").execute(tx.conn()).await.expect("languages");
    tx.commit().await.expect("committed");
    Office { world, hr, henrik, priya, olaf, program, pairing }
}

impl Office {
    /// HR writes a leaving date by hand, and the worker does what follows.
    async fn leaves(&mut self, person: PersonId, in_days: i64) {
        let day = (self.world.now() + Duration::days(in_days)).date_naive().to_string();
        let entry = {
            let mut tx = self.world.tx().await;
            Person::find(&mut tx, person).await.expect("the person")
        };
        let fields = [
            ("employee_number", entry.employee_number.as_str()),
            ("given_name", &entry.given_name),
            ("family_name", &entry.family_name),
            ("email", &entry.email),
            ("languages", "en"),
            ("leaving_date", &day),
        ];
        self.hr.post(&format!("~/people/{person}/edit"), &fields).await.must_be(303);
        work::run_due(&self.world.site).await.expect("worked");
    }

    async fn lines(&self, sql: &'static str) -> String {
        let mut tx = self.world.tx().await;
        let lines: Vec<String> = sqlx::query_scalar(sql).fetch_all(tx.conn()).await.expect("lines");
        lines.join(", ")
    }

    async fn pairings(&self) -> String {
        self.lines(
            "select e.given_name || '-' || o.given_name || ' ' || p.state from pairing p
             join person e on e.id = p.mentee_id join person o on o.id = p.mentor_id order by p.proposed_at, p.id",
        )
        .await
    }

    async fn places(&self) -> String {
        self.lines(
            "select p.given_name || ' ' || e.state from enrollment e join person p on p.id = e.person_id order by 1",
        )
        .await
    }

    async fn told(&self, person: PersonId) -> String {
        let mut raw = self.world.raw(Some(person)).await;
        let kinds: Vec<String> = sqlx::query_scalar("select kind from notice where person_id = $1 order by kind")
            .bind(person.0)
            .fetch_all(&mut raw)
            .await
            .expect("notices");
        kinds.join(", ")
    }

    /// What the audit log says of leavers, as HR reads it.
    async fn noted(&self) -> String {
        let mut raw = self.world.raw(Some(self.hr.id)).await;
        let lines: Vec<String> = sqlx::query_scalar(
            "select action || ' ' || (detail ->> 'pairings') || ' ' || (detail ->> 'places') from audit where action = 'left'",
        )
        .fetch_all(&mut raw)
        .await
        .expect("lines");
        lines.join(", ")
    }

    async fn plans_a_meeting(&self) -> Uuid {
        let id = Uuid::now_v7();
        let mut tx = self.world.tx().await;
        sqlx::query(
            "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, planned_by, planned_at)
             values (current_company(), $1, $2, 'planned', 'video', $4 + interval '3 days', 60, $3, $4)",
        )
        .bind(id)
        .bind(self.pairing)
        .bind(self.henrik.id.0)
        .bind(self.world.now())
        .execute(tx.conn())
        .await
        .expect("a session");
        tx.commit().await.expect("committed");
        id
    }

    async fn asks(&self, of: PersonId) -> Uuid {
        let id = Uuid::now_v7();
        let mut raw = self.world.raw(Some(self.priya.id)).await;
        sqlx::query(
            "insert into guidance_request (company_id, id, program_id, pairing_id, author_id, kind, body, state, asked_at, remind_on)
             values (current_company(), $1, $2, $3, $4, 'advise', 'How did you begin?', 'open', $5, $5::date + 3)",
        )
        .bind(id)
        .bind(self.program)
        .bind(self.pairing)
        .bind(self.priya.id.0)
        .bind(self.world.now())
        .execute(&mut raw)
        .await
        .expect("a request");
        sqlx::query("insert into guidance_recipient (company_id, request_id, person_id, author_id, asked_at) values (current_company(), $1, $2, $3, $4)")
            .bind(id)
            .bind(of.0)
            .bind(self.priya.id.0)
            .bind(self.world.now())
            .execute(&mut raw)
            .await
            .expect("asked");
        id
    }
}

#[tokio::test]
async fn m8_a_mentor_who_leaves_frees_the_mentee_who_is_offered_somebody_new_the_same_day() {
    let mut o = office().await;
    o.plans_a_meeting().await;
    o.asks(o.henrik.id).await;
    let henrik = o.henrik.id;
    o.leaves(henrik, 0).await;
    assert_eq!(o.pairings().await, "Priya-Henrik ended_early, Priya-Olaf proposed");
    assert_eq!(o.places().await, "Henrik withdrawn, Olaf approved, Priya approved");
    assert_eq!(o.lines("select state from session").await, "canceled");
    let told = o.told(o.priya.id).await;
    assert!(told.contains("ended_looking_on") && told.contains("session_canceled"), "{told}");
    assert!(told.contains("guidance_others") || told.contains("guidance_unasked"), "{told}");
    assert_eq!(o.told(o.olaf.id).await, "proposed");
    let page = o.priya.get("~/inbox").await;
    page.must_say("Your mentoring with Henrik Aalto has ended. We are looking for somebody new for you");
    page.must_not_say("left the company");
    // The calendar's entry goes, too.
    let mut owner = o.world.owner().await;
    let entries: Vec<String> = sqlx::query_scalar("select calendar from outbox where calendar is not null")
        .fetch_all(&mut owner)
        .await
        .expect("mail");
    assert!(!entries.is_empty() && entries.iter().all(|e| e.contains("METHOD:CANCEL")), "{entries:?}");
    // What was done is on record, where Henrik and HR see it.
    assert_eq!(o.noted().await, "left 1 1");
    // Nothing more happens the next days.
    let before = o.told(o.priya.id).await;
    let mut tx = o.world.tx().await;
    jobs::enqueue(&mut tx, people::LEAVERS, "again", serde_json::json!({}), o.world.now()).await.expect("queued");
    tx.commit().await.expect("committed");
    work::run_due(&o.world.site).await.expect("worked");
    assert_eq!(o.told(o.priya.id).await, before);
    assert_eq!(o.noted().await, "left 1 1");
}

#[tokio::test]
async fn whoever_leaves_today_is_out_the_same_day_by_the_companys_clock_wherever_they_look_in() {
    let mut o = office().await;
    let henrik = o.henrik.id;
    o.henrik.get("~/mentoring").await.must_be(200);
    let mut mine = o.world.raw(Some(henrik)).await;
    let feed = "insert into calendar_feed (company_id, person_id, token_hash, made_at) values (current_company(), $1, sha256('feed'), $2)";
    sqlx::query(feed).bind(henrik.0).bind(o.world.now()).execute(&mut mine).await.expect("a feed");
    let link = "insert into signed_link (company_id, token_hash, person_id, subject_id, expires_at)
                values (current_company(), sha256('link'), $1, gen_random_uuid(), $2 + interval '9 days')";
    let mut tx = o.world.tx().await;
    sqlx::query(link).bind(henrik.0).bind(o.world.now()).execute(tx.conn()).await.expect("a link");
    tx.commit().await.expect("committed");
    let opens = "select (select count(*) from open_calendar_feed('nordlicht', sha256('feed'), $1))
                   + (select count(*) from open_signed_link(sha256('link'), 'nordlicht', $1) where usable)";
    let mut raw = o.world.raw(None).await;
    let open: i64 = sqlx::query_scalar(opens).bind(o.world.now()).fetch_one(&mut raw).await.expect("asked");
    assert_eq!(open, 2, "both open while Henrik works here");
    o.leaves(henrik, 0).await;
    o.henrik.get("~/mentoring").await.must_be(404);
    let mut raw = o.world.raw(None).await;
    let open: i64 = sqlx::query_scalar(opens).bind(o.world.now()).fetch_one(&mut raw).await.expect("asked");
    assert_eq!(open, 0);
    // Tomorrow is Priya's day: by the company's clock.
    let priya = o.priya.id;
    o.leaves(priya, 1).await;
    o.priya.get("~/mentoring").await.must_be(200);
    let mut tx = o.world.tx().await;
    sqlx::query("update company set time_zone = 'Pacific/Auckland'").execute(tx.conn()).await.expect("a clock");
    tx.commit().await.expect("committed");
    o.world.site.clock.advance(Duration::hours(12));
    o.priya.get("~/mentoring").await.must_be(404);
}

#[tokio::test]
async fn m8_a_leaving_date_to_come_ends_nothing_until_the_day_and_then_by_itself() {
    let mut o = office().await;
    let henrik = o.henrik.id;
    o.leaves(henrik, 5).await;
    assert_eq!(o.pairings().await, "Priya-Henrik active");
    o.world.days_pass(4);
    work::run_due(&o.world.site).await.expect("worked");
    assert_eq!(o.pairings().await, "Priya-Henrik active");
    o.world.days_pass(1);
    work::run_due(&o.world.site).await.expect("worked");
    assert_eq!(o.pairings().await, "Priya-Henrik ended_early, Priya-Olaf proposed");
}

#[tokio::test]
async fn m8_a_mentee_who_leaves_frees_the_mentors_place_and_takes_back_what_was_asked() {
    let mut o = office().await;
    o.asks(o.henrik.id).await;
    let priya = o.priya.id;
    o.leaves(priya, 0).await;
    assert_eq!(o.pairings().await, "Priya-Henrik ended_early");
    assert_eq!(o.places().await, "Henrik approved, Olaf approved, Priya withdrawn");
    assert_eq!(o.told(o.henrik.id).await, "ended");
    assert_eq!(o.lines("select state from guidance_request").await, "withdrawn");
    o.henrik.get("~/inbox").await.must_say("Your mentoring with Priya Raman has ended").must_not_say("somebody new");
}

#[tokio::test]
async fn a_mentor_with_another_pairing_keeps_the_place_when_one_mentee_leaves() {
    let mut o = office().await;
    let ben = o.world.entry("Ben Okri").await;
    let place = o.world.enrolled(o.program, ben.id, "mentee").await;
    let mut tx = o.world.tx().await;
    sqlx::query(
        "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose, rhythm_days,
           proposed_at, answer_due_on, mentor_accepted_at, mentee_accepted_at, started_on, ends_on)
         select company_id, gen_random_uuid(), program_id, mentor_id, $1, mentor_enrollment, $2, 'proposed', purpose, rhythm_days,
           proposed_at, answer_due_on, mentor_accepted_at, mentee_accepted_at, started_on, ends_on from pairing",
    )
    .bind(ben.id.0)
    .bind(place)
    .execute(tx.conn())
    .await
    .expect("a second pairing");
    sqlx::query("update pairing set state = 'active' where mentee_id = $1")
        .bind(ben.id.0)
        .execute(tx.conn())
        .await
        .expect("active");
    tx.commit().await.expect("committed");
    let priya = o.priya.id;
    o.leaves(priya, 0).await;
    assert_eq!(o.places().await, "Ben approved, Henrik placed, Olaf approved, Priya withdrawn");
}

#[tokio::test]
async fn what_would_end_is_said_before_and_an_exit_calls_off_what_was_planned() {
    let mut o = office().await;
    o.plans_a_meeting().await;
    let mut tx = o.world.tx().await;
    let today = o.world.now().date_naive();
    let together = [(o.henrik.id, today), (o.olaf.id, today), (o.priya.id, today)];
    for (who, counts) in [(&together[..1], (1, 1, 1)), (&together[1..2], (0, 1, 0)), (&together[..], (1, 3, 1))] {
        let ends = Endings::of(&mut tx, who).await.expect("read");
        assert_eq!((ends.pairings, ends.places, ends.meetings), counts);
    }
    drop(tx);
    o.hr.get(&format!("~/people/{}/edit", o.henrik.id))
        .await
        .must_say("Today that would be one place, one pairing and one planned meeting.");
    // The mentee ends it without fault: the meeting goes, nobody new is asked for unasked.
    o.priya.post(&format!("~/pairings/{}/exit", o.pairing), &[]).await.must_be(303);
    work::run_due(&o.world.site).await.expect("worked");
    assert_eq!(o.lines("select state from session").await, "canceled");
    assert_eq!(o.pairings().await, "Priya-Henrik ended_early");
    assert_eq!(o.places().await, "Henrik approved, Olaf approved, Priya approved");
}

#[tokio::test]
async fn whoever_leaves_gives_up_their_rights_the_same_day_and_hr_sees_it_before() {
    let mut office = office().await;
    let mut other = office.world.with_role("Otto Other", "hr_admin").await;
    let henrik = office.henrik.id;
    let mut tx = office.world.tx().await;
    sqlx::query("insert into coordinator (company_id, program_id, person_id) values (current_company(), $1, $2), (current_company(), $1, $3)")
        .bind(office.program)
        .bind(henrik.0)
        .bind(other.id.0)
        .execute(tx.conn())
        .await
        .expect("coordinators");
    tx.commit().await.expect("committed");
    office.hr.get(&format!("~/people/{}/edit", other.id)).await.must_say("and 2 rights in the company are taken back");
    let file = format!(
        "Employee number,First name,Last name,Email,Leaving date\n{},Otto,Other,otto.other@nordlicht.example,{}\n",
        {
            let mut tx = office.world.tx().await;
            Person::find(&mut tx, other.id).await.expect("Otto").employee_number
        },
        office.world.now().date_naive()
    );
    let page = office.hr.upload("~/people/import", &[("people", "people.csv", file.as_bytes())]).await;
    let page = page.must_be(303).location().to_owned();
    office.hr.get(&page).await.must_say("2 rights in the company (HR, coordinator and the like) are taken back");
    other.get("~/people").await.must_be(200);
    office.leaves(other.id, 0).await;
    office.leaves(henrik, 0).await;
    assert_eq!(office.lines("select role from company_role order by 1").await, "hr_admin");
    assert_eq!(office.lines("select person_id::text from coordinator").await, "");
    // The last HR admin cannot leave: the form says so, and an import leaves that row out.
    let katrin = office.hr.id;
    let entry = {
        let mut tx = office.world.tx().await;
        Person::find(&mut tx, katrin).await.expect("Katrin")
    };
    let day = office.world.now().date_naive().to_string();
    let fields = [
        ("employee_number", entry.employee_number.as_str()),
        ("given_name", "Katrin"),
        ("family_name", "Vogel"),
        ("email", &entry.email),
        ("leaving_date", &day),
    ];
    office.hr.post(&format!("~/people/{katrin}/edit"), &fields).await.must_be(422);
}
