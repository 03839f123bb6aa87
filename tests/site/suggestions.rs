//! Joiners and changes start things by themselves: S23, S30 to S33.

use ithaca::{app::work, kit::id::PersonId};
use uuid::Uuid;

use crate::{
    programs::draft,
    support::{Browser, World, world},
};

/// A company with an HR admin, and what the directory says of its people.
struct Place {
    world: World,
    hr: Browser,
}

async fn place() -> Place {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    Place { world, hr }
}

impl Place {
    async fn run_sql(&self, sql: &'static str, ids: &[Uuid], words: &[&str]) {
        let mut tx = self.world.tx().await;
        let mut query = sqlx::query(sql);
        for id in ids {
            query = query.bind(*id);
        }
        for word in words {
            query = query.bind((*word).to_owned());
        }
        query.execute(tx.conn()).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
        tx.commit().await.expect("committed");
    }

    async fn somebody(&mut self, name: &str) -> PersonId {
        self.world.entry(name).await.id
    }

    /// A hire, role or leaving date so many days from today.
    fn day(&self, days: i64) -> String {
        (self.world.now().date_naive() + chrono::Duration::days(days)).to_string()
    }

    async fn morning(&mut self) {
        self.world.days_pass(1);
        work::run_due(&self.world.site).await.expect("worked");
    }

    async fn count(&self, sql: &'static str) -> i64 {
        let mut tx = self.world.tx().await;
        sqlx::query_scalar(sql).fetch_one(tx.conn()).await.expect("a count")
    }

    async fn program(&mut self, preset: &'static str, name: &str, changed: &[(&str, &str)]) -> String {
        let mut fields = vec![("name", name), ("rule", "shared_language")];
        fields.extend(changed);
        let address = draft(&mut self.hr, preset, &fields).await;
        let noun = if preset == "sponsor" { "launch" } else { "enrollment-opening" };
        self.hr.post(&format!("{address}/{noun}"), &[]).await.must_be(303);
        address
    }
}

#[tokio::test]
async fn s30_a_hire_date_makes_one_suggestion_one_notice_and_no_flood_of_mail() {
    let mut place = place().await;
    let program = place.program("sponsor", "Welcome aboard", &[]).await;
    for n in 0..40 {
        let old = place.somebody(&format!("Olga Old{n}")).await;
        place.run_sql("update person set hire_date = '2019-01-01' where id = $1", &[old.0], &[]).await;
    }
    let new = place.somebody("Nils Neu").await;
    let tomorrow = place.day(1);
    place.run_sql("update person set hire_date = $2::date where id = $1", &[new.0], &[&tomorrow]).await;
    // Whoever has a sponsor's place already is not brought up again.
    let known = place.somebody("Kim Known").await;
    place.run_sql("update person set hire_date = $2::date where id = $1", &[known.0], &[&tomorrow]).await;
    let id = program.rsplit('/').next().expect("an id").parse().expect("an id");
    place.world.enrolled(id, known, "mentee").await;
    work::run_due(&place.world.site).await.expect("worked");
    assert_eq!(place.count("select count(*) from suggestion").await, 0, "not before day 0");
    place.morning().await;
    place.morning().await;
    assert_eq!(place.count("select count(*) from suggestion").await, 1, "one task, once");
    assert_eq!(place.count("select count(*) from notice where kind = 'suggested'").await, 1, "one notice");
    assert_eq!(place.count("select (due_on - occurred_on)::bigint from suggestion").await, 10, "a sponsor by day 10");
    assert_eq!(place.count("select count(*) from enrollment").await, 1, "a suggestion asks nobody");
    place.hr.get("~/home").await.must_say("One person is suggested for mentoring");
    let page = place.hr.get("~/suggestions").await;
    page.must_say("Nils Neu").must_say("A sponsor by").must_say("Invite to Welcome aboard").must_not_say("Olga");
    let id = page.body.split("/suggestions/").nth(1).and_then(|r| r.split('/').next()).expect("an id").to_owned();
    let chosen = program.rsplit('/').next().expect("an id").to_owned();
    let answer = place.hr.post(&format!("~/suggestions/{id}/invitation"), &[("program", &chosen)]).await;
    answer.must_be(303);
    place.hr.get("~/suggestions").await.must_say("Nils Neu is invited.").must_say("Nobody to invite today");
    assert_eq!(place.count("select count(*) from enrollment where state = 'invited' and side = 'mentee'").await, 1);
    place.hr.post(&format!("~/suggestions/{id}/dismissal"), &[]).await.must_be(409);
}

#[tokio::test]
async fn s30_a_program_that_invites_by_itself_does_and_still_only_invites() {
    let mut place = place().await;
    place.program("sponsor", "Welcome aboard", &[("invites_alone", "yes")]).await;
    let new = place.somebody("Nils Neu").await;
    let tomorrow = place.day(1);
    place.run_sql("update person set hire_date = $2::date where id = $1", &[new.0], &[&tomorrow]).await;
    place.morning().await;
    assert_eq!(place.count("select count(*) from enrollment where state = 'invited' and side = 'mentee'").await, 1);
    assert_eq!(place.count("select count(*) from suggestion where state = 'invited'").await, 1);
    assert_eq!(place.count("select count(*) from notice where kind = 'suggested'").await, 0, "HR has nothing to do");
    place.hr.get("~/suggestions").await.must_say("Nobody to invite today");
}

#[tokio::test]
async fn s23_s31_a_person_promoted_to_a_first_team_this_quarter_is_suggested_and_an_old_hand_is_not() {
    let mut place = place().await;
    let (one, other) = (place.somebody("Fay First").await, place.somebody("Olga Old").await);
    let (lead, expert) = (Uuid::now_v7(), Uuid::now_v7());
    let role = "insert into job_role (company_id, id, title, family, level, leads_people) values (current_company(), $1, $2, 'Grid', 4, $3::boolean)";
    place.run_sql(role, &[lead], &["Team Lead", "true"]).await;
    place.run_sql(role, &[expert], &["Expert", "false"]).await;
    let held = "insert into role_history (company_id, id, person_id, job_role_id, started_on) values (current_company(), gen_random_uuid(), $1, $2, $3::date)";
    let (recent, long_ago) = (place.day(-60), place.day(-900));
    place.run_sql(held, &[one.0, expert], &[&long_ago]).await;
    place.run_sql(held, &[one.0, lead], &[&recent]).await;
    place.run_sql(held, &[other.0, lead], &[&long_ago]).await;
    place.morning().await;
    place
        .hr
        .get("~/suggestions")
        .await
        .must_say("Fay First")
        .must_say("for the first time since")
        .must_not_say("Olga Old");
}

#[tokio::test]
async fn s32_whoever_moves_to_another_country_is_suggested_and_who_comes_home_is_not() {
    let mut place = place().await;
    let (away, home) = (place.somebody("Ada Abroad").await, place.somebody("Hedi Home").await);
    for person in [away, home] {
        let sql = "update person set home_country = 'DE', country = $2, hire_date = '2019-01-01' where id = $1";
        place.run_sql(sql, &[person.0], &[if person == away { "DE" } else { "PT" }]).await;
    }
    place.morning().await;
    assert_eq!(place.count("select count(*) from suggestion").await, 0, "nothing has changed yet");
    place.run_sql("update person set country = 'PT' where id = $1", &[away.0], &[]).await;
    place.run_sql("update person set country = 'DE' where id = $1", &[home.0], &[]).await;
    place.morning().await;
    place.morning().await;
    let page = place.hr.get("~/suggestions").await;
    page.must_say("Ada Abroad").must_say("outside the home country").must_not_say("Hedi Home");
    page.must_say("Make a program for this");
    assert_eq!(place.count("select count(*) from suggestion").await, 1);
}

#[tokio::test]
async fn s33_a_leaving_date_asks_who_inherits_each_tacit_topic() {
    let mut place = place().await;
    let leaver = place.somebody("Lena Leaver").await;
    let program = place.world.running_program("Know-how").await;
    let enrollment = place.world.enrolled(program, leaver, "mentor").await;
    let learner = place.somebody("Lars Learner").await;
    let learning = place.world.enrolled(program, learner, "mentee").await;
    let topics = [("Tuning the old turbine", "true"), ("Reading the grid by ear", "true"), ("Spreadsheets", "false")];
    for (k, (name, tacit)) in topics.into_iter().enumerate() {
        let topic = Uuid::now_v7();
        let sql = "insert into topic (company_id, id, name, family, tacit) values (current_company(), $1, $2, 'work', $3::boolean)";
        place.run_sql(sql, &[topic], &[name, tacit]).await;
        let sql =
            "insert into offer (company_id, enrollment_id, topic_id, level) values (current_company(), $1, $2, 3)";
        place.run_sql(sql, &[enrollment, topic], &[]).await;
        if k == 0 {
            let sql = "insert into wanted_topic (company_id, enrollment_id, topic_id, rank) values (current_company(), $1, $2, 1)";
            place.run_sql(sql, &[learning, topic], &[]).await;
        }
    }
    let last_day = place.day(60);
    place.run_sql("update person set leaving_date = $2::date where id = $1", &[leaver.0], &[&last_day]).await;
    place.morning().await;
    let page = place.hr.get("~/suggestions").await;
    page.must_say("Lena Leaver").must_say("Who inherits what they know?");
    page.must_say("Tuning the old turbine: one person learns it")
        .must_say("Reading the grid by ear: nobody learns it yet");
    page.must_not_say("Spreadsheets");
    // HR names who inherits each: recorded, told, and asked into the program for it.
    place.world.program_in("Farewell", &["draft", "enrolling"]).await;
    place.run_sql("update program set preset = 'know_how' where name = 'Farewell'", &[], &[]).await;
    let heirs = format!("~/people/{}/heirs", leaver);
    let page = place.hr.get(&heirs).await;
    page.must_say("Nobody inherits it yet").must_say("invited to Farewell").must_not_say("Spreadsheets");
    let topic = page
        .body
        .split("name=\"topic\" value=\"")
        .nth(1)
        .and_then(|r| r.split('"').next())
        .expect("a topic")
        .to_owned();
    for (who, why) in [
        ("", "Nobody in the directory"),
        ("Nobody Atall", "Nobody in the directory"),
        ("Lena Leaver", "the one who hands on"),
    ] {
        let again = place.hr.post(&heirs, &[("topic", &topic), ("heir", who)]).await;
        again.must_be(422).must_say(why).must_say(&format!("value=\"{who}\""));
    }
    place.hr.post(&heirs, &[("topic", &Uuid::now_v7().to_string()), ("heir", "Lars Learner")]).await.must_be(404);
    place.hr.post(&heirs, &[("topic", &topic), ("heir", "Lars Learner")]).await.must_be(303);
    place.hr.get(&heirs).await.must_say("Lars Learner inherits it");
    place.hr.get("~/suggestions").await.must_say("Lars Learner inherits it").must_say("Name who inherits each");
    let told = "select count(*) from notice n join person p on p.id = n.person_id where n.kind in ('heir_named', 'invited') and p.given_name = 'Lars'";
    assert_eq!(place.count(told).await, 2);
    let invited = "select count(*) from enrollment e join program g on g.id = e.program_id where g.name = 'Farewell' and e.state = 'invited' and e.side = 'mentee'";
    assert_eq!(place.count(invited).await, 1);
    // Others than HR and the two learn nothing of it.
    let other = place.world.person("Olga Other").await;
    let mut raw = place.world.raw(Some(other.id)).await;
    let seen: i64 = sqlx::query_scalar("select count(*) from heir").fetch_one(&mut raw).await.expect("fenced");
    assert_eq!(seen, 0);
    place.hr.post(&format!("{heirs}/removal"), &[("topic", &topic)]).await.must_be(303);
    place.hr.get(&heirs).await.must_not_say("Lars Learner inherits it");
    place.hr.post(&format!("{heirs}/removal"), &[("topic", &topic)]).await.must_be(404);
}

#[tokio::test]
async fn s30_after_an_import_the_suggestion_is_there_at_once_and_not_with_the_next_morning() {
    let mut place = place().await;
    place.program("sponsor", "Welcome aboard", &[]).await;
    // The day's round is over.
    work::run_due(&place.world.site).await.expect("worked");
    let today = place.day(0);
    let file = format!(
        "Employee number,First name,Last name,Email,Hire date\n900,Nils,Neu,nils.neu@nordlicht.example,{today}\n"
    );
    let page = place.hr.upload("~/people/import", &[("people", "people.csv", file.as_bytes())]).await;
    let page = page.must_be(303).location().to_owned();
    place.hr.post(&format!("{page}/confirmation"), &[("sure", "yes")]).await.must_be(303);
    for _ in 0..200 {
        if !place.hr.get(&page).await.headers.contains_key("refresh") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    work::run_due(&place.world.site).await.expect("worked");
    place.hr.get("~/suggestions").await.must_say("Nils Neu").must_say("Invite to Welcome aboard");
    assert_eq!(place.count("select count(*) from notice where kind = 'suggested'").await, 1);
}

#[tokio::test]
async fn s30_a_sponsor_is_missed_on_day_ten_and_the_pairing_closes_at_month_six() {
    let mut place = place().await;
    let program: Uuid = place
        .program("sponsor", "Welcome aboard", &[("length_months", "6")])
        .await
        .rsplit('/')
        .next()
        .expect("an id")
        .parse()
        .expect("an id");
    let new = place.world.person("Nils Neu").await;
    let today = place.day(0);
    place.run_sql("update person set hire_date = $2::date where id = $1", &[new.id.0], &[&today]).await;
    let mentee = place.world.enrolled(program, new.id, "mentee").await;
    let missing = "select count(*) from notice where kind = 'sponsor_missing'";
    for _ in 0..9 {
        place.morning().await;
    }
    assert_eq!(place.count(missing).await, 0);
    place.morning().await;
    assert_eq!(place.count(missing).await, 1, "by day 10");
    let mut sponsor = place.world.person("Senta Sponsor").await;
    let mentor = place.world.enrolled(program, sponsor.id, "mentor").await;
    let pairing = Uuid::now_v7();
    place.run_sql(
        "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose, rhythm_days, proposed_at, answer_due_on)
         values (current_company(), $1, $2, $3, $4, $5, $6, 'proposed', 'both', 14, '2026-03-20', '2026-12-31')",
        &[pairing, program, sponsor.id.0, new.id.0, mentor, mentee],
        &[],
    )
    .await;
    sponsor = place.world.again(&sponsor).await;
    sponsor
        .post(&format!("~/pairings/{pairing}/acceptance"), &[("welcome", "I was new here once.")])
        .await
        .must_be(303);
    let mut new = place.world.again(&new).await;
    new.post(&format!("~/pairings/{pairing}/acceptance"), &[]).await.must_be(303);
    assert_eq!(
        place.count("select count(*) from pairing where ends_on = (started_on + interval '6 months')::date").await,
        1
    );
    let closing = "select count(*) from pairing where state = 'closing'";
    place.world.days_pass(183);
    work::run_due(&place.world.site).await.expect("worked");
    assert_eq!(place.count(closing).await, 0, "not before its last day");
    place.morning().await;
    place.morning().await;
    assert_eq!(place.count(closing).await, 1, "the close opens by itself");
}
