//! Match runs: S2, S5, S17, M1 to M11, V9, as coordinators meet them.

use ithaca::{app::work, kit::id::PersonId, matches::MatchRun, matching, people::Person, programs::ProgramId};
use uuid::Uuid;

use crate::support::{Browser, World, browser::Answer, world};

/// A program that is being matched, and an HR admin who runs it.
struct Place {
    world: World,
    hr: Browser,
    program: Uuid,
}

/// Somebody who takes part.
#[derive(Clone)]
struct Who {
    person: PersonId,
    place: Uuid,
    name: String,
}

async fn place() -> Place {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let program = world.program_in("First steps", &["draft", "enrolling", "matching"]).await;
    Place { world, hr, program }
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

    async fn one(&mut self, name: &str, side: &str) -> Who {
        let entry: Person = self.world.entry(name).await;
        self.run_sql("update person set languages = '{en}' where id = $1", &[entry.id.0], &[]).await;
        self.enroll(entry.id, name, side).await
    }

    async fn sign_in(&self, who: &Who) -> Browser {
        let mut tx = self.world.tx().await;
        let person = Person::find(&mut tx, who.person).await.expect("a person");
        drop(tx);
        self.world.sign_in(&person).await
    }

    async fn enroll(&self, person: PersonId, name: &str, side: &str) -> Who {
        let place = self.world.enrolled(self.program, person, side).await;
        Who { person, place, name: name.to_owned() }
    }

    async fn role(&self, title: &str) -> Uuid {
        let id = Uuid::now_v7();
        self.run_sql(
            "insert into job_role (company_id, id, title, family, level) values (current_company(), $1, $2, $3, 3)",
            &[id],
            &[title, title],
        )
        .await;
        id
    }

    async fn holds(&self, who: &Who, role: Uuid) {
        self.run_sql("update person set job_role_id = $2 where id = $1", &[who.person.0, role], &[]).await;
    }

    async fn held(&self, who: &Who, role: Uuid, from: &str, to: &str) {
        self.run_sql(
            "insert into role_history (company_id, id, person_id, job_role_id, started_on, ended_on) values (current_company(), gen_random_uuid(), $1, $2, $3::date, $4::date)",
            &[who.person.0, role],
            &[from, to],
        )
        .await;
    }

    async fn topic(&self, name: &str) -> Uuid {
        let id = Uuid::now_v7();
        self.run_sql(
            "insert into topic (company_id, id, name, family) values (current_company(), $1, $2, 'work')",
            &[id],
            &[name],
        )
        .await;
        id
    }

    async fn offers(&self, who: &Who, topic: Uuid) {
        self.run_sql(
            "insert into offer (company_id, enrollment_id, topic_id, level) values (current_company(), $1, $2, 3)",
            &[who.place, topic],
            &[],
        )
        .await;
    }

    async fn wants(&self, who: &Who, topic: Uuid) {
        self.run_sql("insert into wanted_topic (company_id, enrollment_id, topic_id, rank) values (current_company(), $1, $2, 1)", &[who.place, topic], &[]).await;
    }

    async fn rules(&self, rules: &str, weights: &str) {
        self.run_sql(
            "update program set rules = $2::jsonb, weights = $3::jsonb where id = $1",
            &[self.program],
            &[rules, weights],
        )
        .await;
    }

    async fn places(&self, who: &Who, n: &str) {
        self.run_sql("update enrollment set capacity = $2::int where id = $1", &[who.place], &[n]).await;
    }

    fn at(&self, rest: &str) -> String {
        format!("~/programs/{}/match-runs{rest}", self.program)
    }

    /// Asks for a run as HR and lets the worker do it; its address.
    async fn run(&mut self) -> String {
        let at = self.at("");
        let asked = self.hr.post(&at, &[]).await;
        asked.must_be(303);
        let address = asked.location().replacen("/nordlicht", "~", 1);
        work::run_due(&self.world.site).await.expect("the worker works");
        address
    }

    async fn see(&mut self, address: &str) -> Answer {
        let page = self.hr.get(address).await;
        page.must_be(200);
        // Whoever is named on a page of a run finds that they were seen.
        let not_told = self.world.not_told(self.hr.id, &page.body).await;
        assert!(not_told.is_empty(), "{address} names {not_told:?}, and nobody tells them");
        page
    }

    async fn count(&self, sql: &'static str) -> i64 {
        let mut tx = self.world.tx().await;
        sqlx::query_scalar(sql).fetch_one(tx.conn()).await.expect("a count")
    }

    async fn text(&self, sql: &'static str) -> String {
        let mut tx = self.world.tx().await;
        sqlx::query_scalar::<_, Option<String>>(sql).fetch_one(tx.conn()).await.expect("text").unwrap_or_default()
    }

    /// "Mentee-Mentor" of every pair of the latest run.
    async fn pairs(&self) -> Vec<String> {
        let mut tx = self.world.tx().await;
        sqlx::query_scalar(
            "select e.given_name || '-' || o.given_name from proposed_pair p
             join match_candidate e on e.run_id = p.run_id and e.enrollment_id = p.mentee_enrollment
             join match_candidate o on o.run_id = p.run_id and o.enrollment_id = p.mentor_enrollment
             where p.run_id = (select id from match_run where state in ('draft', 'published') order by number desc limit 1) order by 1",
        )
        .fetch_all(tx.conn())
        .await
        .expect("pairs")
    }

    /// Shows the cost of a choice and makes it.
    async fn choose(&mut self, address: &str, mentee: &Who, was: Option<&Who>, pick: &str, reason: &str) -> Answer {
        let page = self.see(&format!("{address}?swap={}&pick={pick}", mentee.place)).await;
        let price = field(&page.body, "price");
        let was = was.map(|w| w.place.to_string()).unwrap_or_default();
        self.hr
            .post(
                &format!("{address}/overrides"),
                &[
                    ("mentee", &mentee.place.to_string()),
                    ("was", &was),
                    ("pick", pick),
                    ("price", &price),
                    ("reason", reason),
                ],
            )
            .await
    }

    /// Two mentees and two mentors: Ann fits Max best, and so does Ben; Ben fits nobody else as well.
    async fn four(&mut self) -> [Who; 4] {
        let (ann, ben) = (self.one("Ann Abel", "mentee").await, self.one("Ben Blau", "mentee").await);
        let (max, nora) = (self.one("Max Maier", "mentor").await, self.one("Nora Nast", "mentor").await);
        let (one, two) = (self.topic("Budgeting").await, self.topic("Hiring").await);
        self.wants(&ann, one).await;
        self.offers(&max, one).await;
        self.wants(&ben, two).await;
        self.offers(&nora, two).await;
        [ann, ben, max, nora]
    }
}

fn field(body: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    body.split(&mark).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn s2_of_two_equal_mentors_the_one_who_held_the_role_is_chosen_and_says_so() {
    let mut place = place().await;
    let role = place.role("Plant Controller").await;
    let mentee = place.one("Ada Lind", "mentee").await;
    place.holds(&mentee, role).await;
    place.one("Otto Other", "mentor").await;
    let past = place.one("Paula Past", "mentor").await;
    place.held(&past, role, "2015-02-01", "2019-06-30").await;
    let address = place.run().await;
    let page = place.see(&address).await;
    assert_eq!(place.pairs().await, ["Ada-Paula"]);
    page.must_say("Was <").must_say("Plant Controller 2015–2019").must_say("the role Ada holds");
    place.rules("{}", r#"{"role_history": "off"}"#).await;
    place.run().await;
    let page = place.see(&address).await;
    page.must_be(200);
    assert_eq!(place.count("select count(distinct score) from proposed_pair where run_id = (select id from match_run where number = 2)").await, 1);
    let runner_up =
        place.text("select (proposal #>> '{pairs,0,runners_up,0,difference}') from match_record where run_id = (select id from match_run where number = 2)").await;
    assert_eq!(runner_up, "0", "without the weight it is a tie");
}

#[tokio::test]
async fn s5_experience_counts_not_rank() {
    let mut place = place().await;
    place.rules(r#"{"experience_gap_years": 3}"#, "{}").await;
    let mentee = place.one("Ada Lind", "mentee").await;
    let mentor = place.one("Ida Iversen", "mentor").await;
    place.run_sql("update person set level = 9, career_start_year = 2020 where id = $1", &[mentee.person.0], &[]).await;
    place.run_sql("update person set level = 2, career_start_year = 1998 where id = $1", &[mentor.person.0], &[]).await;
    place.run().await;
    assert_eq!(place.pairs().await, ["Ada-Ida"]);
}

#[tokio::test]
async fn s17_a_nominee_who_does_nothing_is_never_matched() {
    let mut place = place().await;
    place.one("Ada Lind", "mentee").await;
    place.one("Ida Iversen", "mentor").await;
    let silent = place.world.entry("Silvio Silent").await;
    place.run_sql(
        "insert into enrollment (company_id, id, program_id, person_id, side, state, created_at, updated_at) values (current_company(), gen_random_uuid(), $1, $2, 'mentee', 'invited', now(), now())",
        &[place.program, silent.id.0],
        &[],
    )
    .await;
    let address = place.run().await;
    place.see(&address).await.must_not_say("Silvio");
    assert_eq!(place.pairs().await, ["Ada-Ida"]);
}

#[tokio::test]
async fn m1_a_manager_in_the_line_and_a_mark_not_this_person_exclude_a_pair_and_the_mark_stays_private() {
    let mut place = place().await;
    let mentee = place.one("Ada Lind", "mentee").await;
    let boss = place.one("Berta Boss", "mentor").await;
    let unwanted = place.one("Udo Unwanted", "mentor").await;
    let between = place.world.entry("Bernd Between").await;
    place.run_sql("update person set manager_id = $2 where id = $1", &[mentee.person.0, between.id.0], &[]).await;
    place.run_sql("update person set manager_id = $2 where id = $1", &[between.id.0, boss.person.0], &[]).await;
    let mut raw = place.world.raw(Some(mentee.person)).await;
    sqlx::query("insert into not_this_person (company_id, person_id, other_id, marked_at) values (current_company(), $1, $2, now())")
        .bind(mentee.person.0)
        .bind(unwanted.person.0)
        .execute(&mut raw)
        .await
        .expect("marked");
    let address = place.run().await;
    let page = place.see(&address).await;
    assert!(place.pairs().await.is_empty());
    page.must_say("One person without a mentor").must_say("line of management").must_not_say("not this person");
    // Whoever runs the program may break the line of management with a reason, and is shown its price.
    let find = |words: &str, pick: &str| format!("{address}?swap={}&find={words}&pick={pick}", mentee.place);
    let by_hand = format!("assign:{}", boss.place);
    place
        .see(&find("Berta", &by_hand))
        .await
        .must_say("Berta Boss")
        .must_say("line of management")
        .must_say("overrides");
    // A mark is not told by a refusal of its own: its mentor is found as little as somebody who is not of the run, and chosen as little.
    let marked = format!("assign:{}", unwanted.place);
    let there = |page: &Answer| {
        let page = &page.body[page.body.find("<main").expect("a page")..];
        page.replace("Udo", "Nobody").replace(&unwanted.place.to_string(), "").replace(&Uuid::nil().to_string(), "")
    };
    let page = place.see(&find("Udo", &marked)).await;
    page.must_say("Nobody who can be chosen here has that name.").must_not_say("Udo Unwanted");
    let stranger = place.see(&find("Nobody", &format!("assign:{}", Uuid::nil()))).await;
    assert_eq!(there(&page), there(&stranger), "the two pages differ by what was typed alone");
    for pick in [marked, format!("assign:{}", Uuid::nil())] {
        let fields = [
            ("mentee", mentee.place.to_string()),
            ("was", String::new()),
            ("pick", pick),
            ("reason", "I insist".to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
        place.hr.post(&format!("{address}/overrides"), &fields).await.must_be(400);
    }
    assert_eq!(place.count("select count(*) from match_override").await, 0);
}

#[tokio::test]
async fn m1_m4_whoever_runs_a_program_reads_no_mark_and_no_wish_from_the_record_that_proves_a_run() {
    let mut place = place().await;
    let [ann, _, max, nora] = place.four().await;
    let mut raw = place.world.raw(Some(ann.person)).await;
    sqlx::query("insert into not_this_person (company_id, person_id, other_id, marked_at) values (current_company(), $1, $2, now())")
        .bind(ann.person.0)
        .bind(max.person.0)
        .execute(&mut raw)
        .await
        .expect("marked");
    sqlx::query("insert into wish (company_id, enrollment_id, person_id, wished_id, rank) values (current_company(), $1, $2, $3, 1)")
        .bind(ann.place)
        .bind(ann.person.0)
        .bind(nora.person.0)
        .execute(&mut raw)
        .await
        .expect("wished");
    let address = place.run().await;
    assert_eq!(place.count("select count(*) from match_record where instance::text like '%not_with%'").await, 1);
    let mut hr = place.world.raw(Some(place.hr.id)).await;
    let rows: i64 = sqlx::query_scalar("select count(*) from match_record").fetch_one(&mut hr).await.expect("a count");
    assert_eq!(rows, 0, "the record is the system's");
    let told: i64 = sqlx::query_scalar(
        "select count(*) from match_run r, match_candidate c where r::text || c::text like '%not_with%' or c.excluded::text like '%not_this_person%'",
    )
    .fetch_one(&mut hr)
    .await
    .expect("a count");
    assert_eq!(told, 0);
    // And still the page proves the run, tries other weights and prices a change.
    place.see(&format!("{address}/proof?again=yes")).await.must_say("The certificate holds").must_say("pair for pair");
    place.see(&format!("{address}/what-if?goals=off")).await.must_be(200);
    let rewritten = sqlx::query("insert into match_record (company_id, run_id, instance, proposal) select company_id, id, '{}', '{}' from match_run")
        .execute(&mut hr)
        .await
        .expect_err("refused");
    assert!(rewritten.to_string().contains("row-level security"), "{rewritten}");
}

#[tokio::test]
async fn m10_publishing_waits_for_whoever_is_asking_a_mentor_just_now() {
    let mut place = place().await;
    let [ann, ..] = place.four().await;
    let address = place.run().await;
    // Somebody else's transaction asks for Ann, under the program's lock, and takes its time.
    let mut asking = place.world.tx().await;
    asking.one_at_a_time(place.program).await.expect("the lock");
    let mut hr = place.hr.clone();
    let publication = format!("{address}/publication");
    let publishing = tokio::spawn(async move { hr.post(&publication, &[]).await.status });
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(!publishing.is_finished(), "it waits");
    sqlx::query(
        "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose, rhythm_days,
           proposed_at, answer_due_on)
         select e.company_id, gen_random_uuid(), e.program_id, o.person_id, e.person_id, o.id, e.id, 'proposed', 'both', 30, $2, $2::date + 7
         from enrollment e join enrollment o on o.program_id = e.program_id and o.side = 'mentor' where e.id = $1 order by o.id limit 1",
    )
    .bind(ann.place)
    .bind(place.world.now())
    .execute(asking.conn())
    .await
    .expect("asked");
    asking.commit().await.expect("committed");
    assert_eq!(publishing.await.expect("an answer"), 303);
    let of_ann = "select count(*) from pairing p join person e on e.id = p.mentee_id where e.given_name = 'Ann'";
    assert_eq!(place.count(of_ann).await, 1, "Ann is asked for once");
    assert_eq!(place.count("select count(*) from pairing").await, 2);
}

#[tokio::test]
async fn m2_a_pair_shows_the_points_of_every_term_and_they_sum_to_its_score() {
    let mut place = place().await;
    let [ann, ..] = place.four().await;
    let address = place.run().await;
    let page = place.see(&format!("{address}?swap={}", ann.place)).await;
    page.must_say("is made up").must_say("Can help with the goals").must_say("of 100.");
    assert_eq!(
        place
            .count("select count(*) from proposed_pair p where p.score <> (select sum((r ->> 'points')::int) from jsonb_array_elements(p.reasons) r)")
            .await,
        0
    );
}

#[tokio::test]
async fn m3_the_most_mentees_are_matched_before_the_total_counts() {
    let mut place = place().await;
    let (ann, ben) = (place.one("Ann Abel", "mentee").await, place.one("Ben Blau", "mentee").await);
    let (max, nora) = (place.one("Max Maier", "mentor").await, place.one("Nora Nast", "mentor").await);
    let topic = place.topic("Budgeting").await;
    place.wants(&ann, topic).await;
    place.offers(&max, topic).await;
    // Ben may have Max alone: Nora is in his line.
    place.run_sql("update person set manager_id = $2 where id = $1", &[ben.person.0, nora.person.0], &[]).await;
    place.run().await;
    assert_eq!(place.pairs().await, ["Ann-Nora", "Ben-Max"]);
}

#[tokio::test]
async fn m4_m5_the_proof_the_reasons_and_the_runners_up_stand_on_the_page() {
    let mut place = place().await;
    let [ann, ..] = place.four().await;
    let address = place.run().await;
    let page = place.see(&address).await;
    page.must_say("Optimal, proven").must_say("no better assignment exists").must_say("Can help on");
    let open = place.see(&format!("{address}?swap={}", ann.place)).await;
    open.must_say("Other mentors for Ann Abel").must_say("Nora Nast").must_say("points less overall");
}

#[tokio::test]
async fn m6_whoever_has_no_mentor_sees_why_and_hr_sees_which_single_change_helps() {
    let mut place = place().await;
    let _ann = place.one("Ann Abel", "mentee").await;
    let _ben = place.one("Ben Blau", "mentee").await;
    let max = place.one("Max Maier", "mentor").await;
    let address = place.run().await;
    let page = place.see(&address).await;
    page.must_say("One person without a mentor")
        .must_say("and is full")
        .must_say("With one more place with Max Maier, one more person has a mentor.");
    place.places(&max, "2").await;
    let address = place.run().await;
    place.see(&address).await.must_not_say("without a mentor</h2>");
    assert_eq!(place.pairs().await.len(), 2);
}

#[tokio::test]
async fn m7_the_cost_is_shown_before_a_change_is_made_and_it_can_be_taken_back() {
    let mut place = place().await;
    let [ann, ben, max, nora] = place.four().await;
    let address = place.run().await;
    assert_eq!(place.pairs().await, ["Ann-Max", "Ben-Nora"]);
    let before = place.text("select total::text from match_run").await;
    let pick = format!("assign:{}", nora.place);
    let shown = place.see(&format!("{address}?swap={}&pick={pick}", ann.place)).await;
    shown.must_say("If Nora Nast mentors Ann").must_say("points less overall").must_say("Ben Blau gets Max Maier");
    assert_eq!(place.count("select count(*) from match_override").await, 0, "looking changes nothing");
    let done = place.choose(&address, &ann, Some(&max), &pick, "").await;
    done.must_be(303);
    assert_eq!(place.pairs().await, ["Ann-Nora", "Ben-Max"]);
    let page = place.see(&address).await;
    page.must_say("Chosen by you").must_say("One change by hand").must_say("with the changes made by hand");
    assert_eq!(
        place.text("select (r.total - o.total_change)::text from match_run r, match_override o").await,
        before,
        "the price was exact"
    );
    let change = place.text("select id::text from match_override").await;
    place.hr.post(&format!("{address}/overrides/{change}/withdrawal"), &[]).await.must_be(303);
    assert_eq!(place.pairs().await, ["Ann-Max", "Ben-Nora"]);
    assert_eq!(place.text("select total::text from match_run").await, before);
    assert_eq!(
        place.count("select count(*) from match_override where undone_at is not null").await,
        1,
        "the record keeps it"
    );
    // Two change places.
    place.choose(&address, &ann, Some(&max), &format!("swap:{}", ben.place), "").await.must_be(303);
    assert_eq!(place.pairs().await, ["Ann-Nora", "Ben-Max"]);
}

#[tokio::test]
async fn m7_a_broken_rule_needs_a_reason_and_stands_among_the_exceptions() {
    let mut place = place().await;
    let [ann, ben, max, nora] = place.four().await;
    place.run_sql("update person set manager_id = $2 where id = $1", &[ann.person.0, nora.person.0], &[]).await;
    let address = place.run().await;
    let pick = format!("assign:{}", nora.place);
    let refused = place.choose(&address, &ann, Some(&max), &pick, "").await;
    refused.must_be(422).must_say("line of management").must_say("Please say why");
    assert_eq!(place.pairs().await, ["Ann-Max", "Ben-Nora"]);
    place.choose(&address, &ann, Some(&max), &pick, "They asked for it").await.must_be(303);
    assert_eq!(place.pairs().await, ["Ann-Nora", "Ben-Max"]);
    place
        .see(&format!("{address}?show=exceptions"))
        .await
        .must_say("Breaks the rule")
        .must_say("They asked for it")
        .must_not_say("Ben Blau</a>");
    // A third on one place is an exception as well.
    let again = place.choose(&address, &ben, Some(&max), &pick, "").await;
    again.must_be(422).must_say("has a place free");
}

#[tokio::test]
async fn m7_forbidding_and_leaving_out_hold_in_the_next_run_as_locks_do() {
    let mut place = place().await;
    let [ann, ben, max, nora] = place.four().await;
    let address = place.run().await;
    place.choose(&address, &ann, Some(&max), "forbid", "").await.must_be(303);
    assert_eq!(place.pairs().await, ["Ann-Nora", "Ben-Max"]);
    let next = place.run().await;
    assert_eq!(place.pairs().await, ["Ann-Nora", "Ben-Max"], "a forbidden pair does not come back");
    place.see(&next).await.must_say("Optimal, proven").must_say("forbade Ann Abel with Max Maier");
    place.choose(&next, &ben, Some(&max), "leave_out", "On leave").await.must_be(303);
    let last = place.run().await;
    assert_eq!(place.pairs().await, ["Ann-Nora"]);
    place.see(&last).await.must_say("left Ben Blau without a mentor for now");
    let pair = format!("{}:{}", ann.place, nora.place);
    place.hr.post(&format!("{last}/locks"), &[("lock", &pair)]).await.must_be(303);
    place.see(&last).await.must_say("Locked by you");
    let third = place.run().await;
    place.see(&format!("{third}?show=locked")).await.must_say("Ann Abel");
    place.hr.post(&format!("{third}/locks"), &[("unlock", &pair)]).await.must_be(303);
    place.see(&format!("{third}?show=locked")).await.must_not_say("Ann Abel</a>");
}

#[tokio::test]
async fn m7_the_last_word_about_a_pair_holds_in_the_next_run() {
    let mut place = place().await;
    let [ann, _, max, nora] = place.four().await;
    let address = place.run().await;
    let was = format!("assign:{}", max.place);
    place.choose(&address, &ann, Some(&max), &format!("assign:{}", nora.place), "They share a desk").await.must_be(303);
    place.choose(&address, &ann, Some(&nora), "forbid", "").await.must_be(303);
    let next = place.run().await;
    assert_eq!(place.pairs().await, ["Ann-Max", "Ben-Nora"], "chosen, then forbidden: it does not come back");
    place.see(&next).await.must_not_say("They share a desk");
    place.choose(&next, &ann, Some(&max), "forbid", "").await.must_be(303);
    place.choose(&next, &ann, None, &was, "They know each other").await.must_be(303);
    place.run().await;
    assert_eq!(place.pairs().await, ["Ann-Max", "Ben-Nora"], "forbidden, then chosen: it stays");
}

#[tokio::test]
async fn m7_two_coordinators_lock_at_once_and_neither_change_is_lost() {
    let mut place = place().await;
    let [ann, ben, max, nora] = place.four().await;
    let mut second = place.world.hr("Amara Okafor").await;
    let address = place.run().await;
    let locks = format!("{address}/locks");
    let (one, two) = (format!("{}:{}", ann.place, max.place), format!("{}:{}", ben.place, nora.place));
    let (first_form, second_form) = ([("lock", one.as_str())], [("lock", two.as_str())]);
    let (first, other) = tokio::join!(place.hr.post(&locks, &first_form), second.post(&locks, &second_form));
    first.must_be(303);
    other.must_be(303);
    assert_eq!(place.count("select count(*) from proposed_pair where locked_by is not null").await, 2);
    place.see(&address).await.must_say("Locked by you").must_say("Locked by Amara Okafor");
    // Who acts on what stands no more is told.
    place.choose(&address, &ann, Some(&max), &format!("assign:{}", nora.place), "Because").await.must_be(303);
    let late = second.post(&locks, &[("lock", &one)]).await;
    late.must_be(409).must_say("Ann Abel has Nora Nast as mentor").must_say("Max Maier as mentor of Ann Abel");
    let (mentee, was) = (ann.place.to_string(), max.place.to_string());
    let stale =
        [("mentee", mentee.as_str()), ("was", &was), ("pick", "leave_out"), ("price", "0:0"), ("reason", "On leave")];
    let both = second.post(&format!("{address}/overrides"), &stale).await;
    both.must_be(409)
        .must_say("somebody else decided first")
        .must_say("Katrin Vogel chose Nora Nast for Ann Abel. Ann Abel has Nora Nast as mentor.")
        .must_say("No mentor for Ann Abel for now")
        .must_say("value=\"On leave\"");
    assert_eq!(place.pairs().await, ["Ann-Nora", "Ben-Nora"], "theirs stands");
    // The same page holds the price as things stand now: mine can be made from there.
    let price = field(&both.body, "price");
    let (was, pick) = (nora.place.to_string(), "leave_out");
    let again = [("mentee", mentee.as_str()), ("was", &was), ("pick", pick), ("price", &price), ("reason", "On leave")];
    second.post(&format!("{address}/overrides"), &again).await.must_be(303);
    assert_eq!(
        place.count("select count(*) from match_override where undone_at is null and reason = 'On leave'").await,
        1
    );
}

#[tokio::test]
async fn a_run_is_filtered_searched_and_walked_by_its_unmatched_as_by_its_pairs() {
    let mut place = place().await;
    let _ = place.four().await;
    for name in ["Uma Ulm", "Vera Voss", "Wim Wolf"] {
        place.one(name, "mentee").await;
    }
    let address = place.run().await;
    let all = place.see(&format!("{address}?show=unmatched")).await;
    all.must_say("Uma Ulm").must_say("Vera Voss").must_say("Wim Wolf").must_not_say("Ann Abel</a>");
    all.must_say("mentors fit the rules, and all are full");
    let one = place.see(&format!("{address}?show=unmatched&q=voss")).await;
    one.must_say("Vera Voss</a>").must_not_say("Uma Ulm</a>");
    place.see(&format!("{address}?show=unmatched&after=~~&q=%25")).await;
}

#[tokio::test]
async fn s26_before_publishing_the_panel_shows_each_group_from_five_people() {
    let mut place = place().await;
    for (n, site) in ["Hamburg"; 6].into_iter().chain(["Berlin"; 5]).chain(["Porto"; 2]).enumerate() {
        let who = place.one(&format!("Mentee Number{n}"), "mentee").await;
        let year = if n < 6 { "1993" } else { "2014" };
        let sql = "update person set site = $2, career_start_year = $3::int, department = 'Grid' where id = $1";
        place.run_sql(sql, &[who.person.0], &[site, year]).await;
    }
    for n in 0..7 {
        place.one(&format!("Mentor Number{n}"), "mentor").await;
    }
    let address = place.run().await;
    let page = place.see(&format!("{address}/publication")).await;
    page.must_say("Mentees by site").must_say("Hamburg").must_say("Smaller groups together").must_not_say("Porto");
    page.must_not_say("Berlin</th>");
    page.must_say("Began to work in the 1990s").must_say("Began to work in the 2010s");
    page.must_say("7 mentors").must_say("6 mentees without a mentor").must_say("Publish 7 pairs");
    assert_eq!(place.count("select count(*) from notice where kind = 'proposed'").await, 0, "looking sends nothing");
}

#[tokio::test]
async fn mail_and_reminders_do_not_wait_for_a_match_run() {
    let mut place = place().await;
    let _ = place.four().await;
    place.hr.post(&place.at(""), &[]).await.must_be(303);
    // Somebody holds the run's row: it cannot begin.
    let mut held = place.world.tx().await;
    sqlx::query("select from match_run for update").execute(held.conn()).await.expect("held");
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let worker = tokio::spawn(work::Worker::new(&place.world.site).expect("a worker").run(stopping));
    let mut done = 0;
    for _ in 0..100 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        done = place.count("select count(*) from job where kind = 'daily guidance' and done_at is not null").await;
        if done > 0 {
            break;
        }
    }
    assert_eq!(done, 1, "the short work is done");
    assert_eq!(
        place.count("select count(*) from match_run where state = 'queued'").await,
        1,
        "and the run still waits"
    );
    drop(held);
    for _ in 0..100 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        if place.count("select count(*) from match_run where state = 'draft'").await == 1 {
            break;
        }
    }
    assert_eq!(place.pairs().await, ["Ann-Max", "Ben-Nora"]);
    stop.send_replace(true);
    worker.await.expect("the worker ends");
}

#[tokio::test]
async fn m8_late_joiners_are_placed_and_nobody_else_moves() {
    let mut place = place().await;
    let [ann, _ben, max, nora] = place.four().await;
    let address = place.run().await;
    place.hr.post(&format!("{address}/publication"), &[]).await.must_be(303);
    let late = place.one("Lena Late", "mentee").await;
    place.one("Olaf Open", "mentor").await;
    let _ = (&ann, &max, &nora, &late);
    place.run().await;
    assert_eq!(place.pairs().await, ["Lena-Olaf"]);
    assert_eq!(
        place.count("select count(*) from pairing where state = 'proposed'").await,
        2,
        "the others stay as they were asked"
    );
}

#[tokio::test]
async fn m8_in_a_running_program_the_page_shows_who_would_move_and_only_hr_lets_unanswered_proposals_move() {
    let mut place = place().await;
    let ann = place.one("Ann Abel", "mentee").await;
    let max = place.one("Max Maier", "mentor").await;
    let address = place.run().await;
    place.hr.post(&format!("{address}/publication"), &[]).await.must_be(303);
    // Zoe comes late, would fit Max better, and Ann could have Olaf.
    let zoe = place.one("Zoe Zahn", "mentee").await;
    place.one("Olaf Open", "mentor").await;
    let topic = place.topic("Budgeting").await;
    place.wants(&zoe, topic).await;
    place.offers(&max, topic).await;
    let program = place.at("").trim_end_matches("/match-runs").to_owned();
    place.hr.get(&place.at("")).await.must_say("Newcomers");
    let page = place.hr.get(&format!("{program}/newcomers")).await;
    page.must_be(200).must_say("One mentee is ready and has no mentor").must_say("Zoe Zahn gets Olaf Open.");
    page.must_say("Nobody else moves.").must_say("One mentee whose proposal is unanswered would get another mentor.");
    page.must_say("Proposals that no mentor has answered may change")
        .must_say("Ann Abel: Max Maier now, Olaf Open then.");
    place.hr.post(&place.at(""), &[("keep", "yes")]).await.must_be(303);
    work::run_due(&place.world.site).await.expect("worked");
    assert_eq!(place.pairs().await, ["Zoe-Olaf"], "solved for the late joiner only");
    place.hr.post(&place.at(""), &[("keep", "asked")]).await.must_be(303);
    work::run_due(&place.world.site).await.expect("worked");
    assert_eq!(place.pairs().await, ["Ann-Olaf", "Zoe-Max"], "HR has said so");
    let run = place.hr.get(&format!("{program}/newcomers")).await.must_be(303).location().to_owned();
    let run = run.trim_end_matches("/newcomers").to_owned();
    place.see(&run).await.must_say("Changed since last run");
    assert_eq!(
        place.count("select count(*) from pairing where state = 'proposed'").await,
        1,
        "nothing moves before publishing"
    );
    place.hr.post(&format!("{run}/publication"), &[]).await.must_be(303);
    let stands = "select string_agg(e.given_name || '-' || o.given_name || ' ' || p.state, ', ' order by e.given_name, p.state) from pairing p
      join person e on e.id = p.mentee_id join person o on o.id = p.mentor_id";
    assert_eq!(place.text(stands).await, "Ann-Max expired, Ann-Olaf proposed, Zoe-Max proposed");
    let told = "select count(*) from notice where kind = 'next_choice'";
    assert_eq!(place.count(told).await, 1, "Max hears that Ann's proposal is off; Ann never knew");
    let _ = ann;
}

#[tokio::test]
async fn m8_newcomers_to_a_draft_find_a_place_while_every_pair_stays() {
    let mut place = place().await;
    let ann = place.one("Ann Abel", "mentee").await;
    let max = place.one("Max Maier", "mentor").await;
    place.run().await;
    // Zoe would fit Max better, and Ann could have Olaf.
    let zoe = place.one("Zoe Zahn", "mentee").await;
    place.one("Olaf Open", "mentor").await;
    let topic = place.topic("Budgeting").await;
    place.wants(&zoe, topic).await;
    place.offers(&max, topic).await;
    let _ = ann;
    let at = place.at("");
    place.hr.post(&at, &[("keep", "yes")]).await.must_be(303);
    work::run_due(&place.world.site).await.expect("worked");
    assert_eq!(place.pairs().await, ["Ann-Max", "Zoe-Olaf"]);
    let address = place.run().await;
    assert_eq!(place.pairs().await, ["Ann-Olaf", "Zoe-Max"], "unless HR says so");
    place.see(&format!("{address}?show=changed")).await.must_say("Changed since last run");
}

#[tokio::test]
async fn m9_what_if_shows_what_would_change_and_saves_nothing() {
    let mut place = place().await;
    let role = place.role("Plant Controller").await;
    let [ann, _, _, nora] = place.four().await;
    place.holds(&ann, role).await;
    place.held(&nora, role, "2015-01-01", "2019-01-01").await;
    let address = place.run().await;
    assert_eq!(place.pairs().await, ["Ann-Max", "Ben-Nora"]);
    let page = place.see(&format!("{address}/what-if?role_history=high&goals=off")).await;
    page.must_say("2 mentees of 2 would have another mentor").must_say("Ann Abel");
    assert_eq!(place.pairs().await, ["Ann-Max", "Ben-Nora"]);
    place.see(&format!("{address}/what-if?goals=%3Cscript%3E&objective=fairest")).await;
    // Kept: the program has the weights from now on, and the next draft is made with them.
    page.must_say("Keep it and run again");
    let kept =
        place.hr.post(&format!("{address}/what-if"), &[("role_history", "high"), ("goals", "off"), ("x", "y")]).await;
    kept.must_be(303);
    let next = kept.location().replacen("/nordlicht", "~", 1);
    work::run_due(&place.world.site).await.expect("worked");
    assert_eq!(place.text("select weights ->> 'goals' from program").await, "off");
    assert_eq!(place.pairs().await, ["Ann-Nora", "Ben-Max"]);
    // The two stand side by side, with what differs.
    let both = place.see(&format!("{next}/comparison")).await;
    both.must_say("2 mentees have another mentor").must_say("Run 1").must_say("Run 2").must_say("Settings that differ");
    place.see(&format!("{address}/comparison?with=nonsense")).await.must_say("Run 1");
}

#[tokio::test]
async fn m10_a_draft_is_for_coordinators_and_publishing_asks_the_mentors_once() {
    let mut place = place().await;
    let [ann, ben, max, _] = place.four().await;
    let address = place.run().await;
    for who in [&ann, &max] {
        let person = {
            let mut tx = place.world.tx().await;
            Person::find(&mut tx, who.person).await.expect("a person")
        };
        let mut browser = place.world.sign_in(&person).await;
        browser.get(&address).await.must_be(403);
        browser.post(&format!("{address}/publication"), &[]).await.must_be(403);
    }
    let mut raw = place.world.raw(Some(max.person)).await;
    let seen: i64 = sqlx::query_scalar("select (select count(*) from proposed_pair) + (select count(*) from match_candidate) + (select count(*) from match_run)")
        .fetch_one(&mut raw)
        .await
        .expect("asked");
    assert_eq!(seen, 0, "the database shows a draft to coordinators alone");
    place.hr.post(&format!("{address}/publication"), &[]).await.must_be(303);
    assert_eq!(
        place.count("select count(*) from pairing where state = 'proposed' and answer_due_on = '2026-03-17'").await,
        2
    );
    assert_eq!(
        place.count("select count(*) from notice where kind = 'proposed'").await,
        2,
        "the mentors are told, the mentees not yet"
    );
    assert_eq!(place.text("select state from program").await, "running");
    place.hr.post(&format!("{address}/publication"), &[]).await.must_be(409);
    place.hr.post(&format!("{address}/locks"), &[("lock", &format!("{}:{}", ben.place, max.place))]).await.must_be(409);
    assert_eq!(place.count("select count(*) from pairing").await, 2);
}

#[tokio::test]
async fn m10_when_a_mentor_declines_the_next_choice_is_asked_and_nobody_else_moves() {
    let mut place = place().await;
    let [ann, _, max, _] = place.four().await;
    place.one("Olaf Open", "mentor").await;
    let address = place.run().await;
    place.hr.post(&format!("{address}/publication"), &[]).await.must_be(303);
    place
        .run_sql(
            "update pairing set state = 'declined', declined_by = $2 where mentee_id = $1",
            &[ann.person.0, max.person.0],
            &[],
        )
        .await;
    fall_through(&place, &ann).await;
    let now = "select string_agg(e.given_name || '-' || o.given_name || ' ' || p.state, ', ' order by e.given_name, p.proposed_at, p.id)
               from pairing p join person e on e.id = p.mentee_id join person o on o.id = p.mentor_id";
    assert_eq!(place.text(now).await, "Ann-Max declined, Ann-Olaf proposed, Ben-Nora proposed");
    // Olaf says no as well: nobody is left, and HR hears it.
    place
        .run_sql(
            "update pairing set state = 'declined' where mentee_id = $1 and state = 'proposed'",
            &[ann.person.0],
            &[],
        )
        .await;
    fall_through(&place, &ann).await;
    assert_eq!(place.count("select count(*) from pairing where state = 'proposed'").await, 1);
    assert_eq!(place.count("select count(*) from notice where kind = 'nobody_left'").await, 1);
}

/// Queues the job that a decline queues, for the mentee's last pairing.
async fn fall_through(place: &Place, mentee: &Who) {
    let mut tx = place.world.tx().await;
    let id: Uuid =
        sqlx::query_scalar("select id from pairing where mentee_id = $1 order by proposed_at desc, id desc limit 1")
            .bind(mentee.person.0)
            .fetch_one(tx.conn())
            .await
            .expect("a pairing");
    ithaca::kit::jobs::enqueue(
        &mut tx,
        ithaca::matches::NEXT_CHOICE,
        &id.to_string(),
        serde_json::json!({ "pairing": id }),
        place.world.now(),
    )
    .await
    .expect("queued");
    tx.commit().await.expect("committed");
    work::run_due(&place.world.site).await.expect("worked");
}

#[tokio::test]
async fn m11_a_run_keeps_its_inputs_and_answers_the_same_again() {
    let mut place = place().await;
    place.four().await;
    let address = place.run().await;
    let id = address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let mut tx = place.world.tx().await;
    let run = MatchRun::find(&mut tx, ProgramId(place.program), id).await.expect("the run");
    let (instance, proposal) = run.record(&mut tx).await.expect("its record");
    assert_eq!(ithaca::matches::instance::hash(&instance).expect("a hash"), run.input_hash);
    assert_eq!(run.input_hash.len(), 64);
    assert_eq!(matching::propose(&instance, &()).expect("a proposal"), proposal);
    assert!(matching::verify(&instance, &proposal, &()).is_ok());
    drop(tx);
    place.run().await;
    let hashes = place.count("select count(distinct input_hash) from match_run").await;
    assert_eq!(hashes, 1, "the same people and rules are the same inputs");
    assert_eq!(place.count("select count(*) from proposed_pair where changed").await, 0);
}

#[tokio::test]
async fn m4_m11_the_page_of_the_proof_answers_again_from_what_was_stored() {
    let mut place = place().await;
    let _ = place.four().await;
    let address = place.run().await;
    let hash = place.text("select input_hash from match_run").await;
    let page = place.see(&format!("{address}/proof")).await;
    page.must_say(&hash).must_not_say("the answer is the same");
    let page = place.see(&format!("{address}/proof?again=yes")).await;
    page.must_say("have this fingerprint")
        .must_say("The certificate holds")
        .must_say("the answer is the same, pair for pair");
    // Somebody who tampers with the record is found out.
    place.run_sql("update match_run set input_hash = 'other' where true", &[], &[]).await;
    place.see(&format!("{address}/proof?again=yes")).await.must_say("do not have this fingerprint");
}

#[tokio::test]
async fn m8_the_page_shows_who_would_move_if_everybody_might() {
    let mut place = place().await;
    place.one("Ann Abel", "mentee").await;
    let max = place.one("Max Maier", "mentor").await;
    let address = place.run().await;
    place.see(&format!("{address}/newcomers")).await.must_say("Nobody came or left");
    let zoe = place.one("Zoe Zahn", "mentee").await;
    place.one("Olaf Open", "mentor").await;
    let topic = place.topic("Budgeting").await;
    place.wants(&zoe, topic).await;
    place.offers(&max, topic).await;
    let page = place.see(&format!("{address}/newcomers")).await;
    page.must_say("Zoe Zahn, Olaf Open").must_say("Zoe Zahn gets Olaf Open").must_say("Nobody of the draft moves");
    page.must_say("Ann Abel: Max Maier now, Olaf Open then").must_say("Zoe Zahn gets Max Maier");
    assert_eq!(place.pairs().await, ["Ann-Max"], "looking changes nothing");
}

#[tokio::test]
async fn m10_the_board_shows_who_has_answered_who_is_waited_for_and_until_when() {
    let mut place = place().await;
    let [ann, ben, max, _nora] = place.four().await;
    let uma = place.one("Uma Ulm", "mentee").await;
    let address = place.run().await;
    place.hr.post(&format!("{address}/publication"), &[]).await.must_be(303);
    let board = format!("~/programs/{}/answers", place.program);
    let page = place.see(&board).await;
    page.must_say("Ann Abel").must_say("Waits for the mentor until").must_say("Uma Ulm").must_say("all are full");
    place.see(&format!("{board}?show=yes")).await.must_not_say("Ann Abel</b>");
    // Uma reads it as well: her place on the list, since when, and why.
    assert_eq!(place.count("select count(*) from notice where kind = 'unmatched'").await, 1);
    let mut her = place.sign_in(&uma).await;
    let own = her.get(&format!("~/programs/{}/join?side=mentee", place.program)).await;
    own.must_be(200)
        .must_say("You are number 1 on the wait list")
        .must_say("none of them has a place free at the moment");
    // Whoever is waited for in vain makes room: the next choice is asked.
    let pairing = place
        .text("select p.id::text from pairing p join person e on e.id = p.mentee_id where e.given_name = 'Ann'")
        .await;
    place.hr.post(&format!("{board}/{pairing}/end"), &[]).await.must_be(303);
    place.hr.post(&format!("{board}/{pairing}/end"), &[]).await.must_be(409);
    work::run_due(&place.world.site).await.expect("worked");
    place.see(&format!("{board}?show=expired")).await.must_say("Ann Abel").must_say("Taken back on");
    let _ = (ann, ben, max);
}

#[tokio::test]
async fn the_page_of_a_program_leads_to_what_it_needs_next() {
    let mut place = place().await;
    place.four().await;
    let overview = format!("~/programs/{}", place.program);
    let link = |label: &str| format!("btn--go\" href=\"/nordlicht/programs/{}{label}", place.program);
    let (runs, answers) = (link("/match-runs"), link("/answers"));
    place.see(&overview).await.must_say(&runs).must_say("Find the best pairs").must_not_say("btn--s btn--go\">");
    let address = place.run().await;
    place.see(&overview).await.must_say(&runs).must_say("Review the proposed pairs");
    place.hr.post(&format!("{address}/publication"), &[]).await.must_be(303);
    place.see(&overview).await.must_say(&answers).must_say("See who has answered").must_not_say(&runs);
}

#[tokio::test]
async fn the_settings_say_what_their_rules_leave_before_they_are_saved() {
    let mut place = place().await;
    let [_, _, max, nora] = place.four().await;
    place.one("Olaf Open", "mentor").await;
    let at = format!("~/programs/{}/reach", place.program);
    let form = crate::programs::sheet(&[]);
    let all = place.hr.post(&at, &form).await;
    all.must_be(200).must_say("2 of 2 mentees have at least 3 possible mentors").must_say("3 mentors take part");
    // The rules of the matching itself: nobody here has managed people.
    let none = place.hr.post(&at, &crate::programs::sheet(&[("rule", "people_manager")])).await;
    none.must_be(200).must_say("0 of 2 mentees have at least 3 possible mentors").must_say("2 have none");
    place.hr.post(&at, &crate::programs::sheet(&[("length_months", "")])).await.must_be(422);
    let settings = place.see(&format!("~/programs/{}/settings", place.program)).await;
    settings.must_say("<live-summary").must_say("Count with these rules");
    assert_ne!(place.text("select rules ->> 'people_manager' from program").await, "true", "nothing is saved");
    let _ = (max, nora);
}

#[tokio::test]
async fn s10_in_an_informal_program_a_mentee_asks_a_mentor_and_the_next_choice_follows() {
    let mut place = place().await;
    place.run_sql("update program set state = 'running', formal = false where id = $1", &[place.program], &[]).await;
    let ann = place.one("Ann Abel", "mentee").await;
    let (max, nora) = (place.one("Max Maier", "mentor").await, place.one("Nora Nast", "mentor").await);
    let topic = place.topic("Budgeting").await;
    place.offers(&max, topic).await;
    let mut her = place.sign_in(&ann).await;
    let list = format!("~/programs/{}/mentors", place.program);
    her.get(&list).await.must_say("Budgeting").must_say("Ask Max").must_say("One place is free");
    her.post(&format!("{list}/{}/request", max.person), &[]).await.must_be(303);
    assert_eq!(place.count("select count(*) from pairing where state = 'proposed'").await, 1);
    her.post(&format!("{list}/{}/request", nora.person), &[]).await.must_be(303);
    assert_eq!(place.count("select count(*) from pairing").await, 1, "one question at a time");
    place.world.days_pass(8);
    work::run_due(&place.world.site).await.expect("worked");
    work::run_due(&place.world.site).await.expect("worked");
    let asked = "select count(*) from pairing p join person m on m.id = p.mentor_id where p.state = 'proposed' and m.given_name = 'Nora'";
    assert_eq!(place.count(asked).await, 1, "the next choice is asked");
    let _ = ann;
}

#[tokio::test]
async fn m1_three_who_ask_at_once_for_one_place_make_one_proposal() {
    let mut place = place().await;
    place.run_sql("update program set state = 'running', formal = false where id = $1", &[place.program], &[]).await;
    let max = place.one("Max Maier", "mentor").await;
    let mut asking = Vec::new();
    for name in ["Ann Abel", "Ben Berg", "Cleo Cole"] {
        let mentee = place.one(name, "mentee").await;
        asking.push(place.sign_in(&mentee).await);
    }
    let at = format!("~/programs/{}/mentors/{}/request", place.program, max.person);
    let [ann, ben, cleo] = asking.as_mut_slice() else { panic!("three") };
    let (a, b, c) = tokio::join!(ann.post(&at, &[]), ben.post(&at, &[]), cleo.post(&at, &[]));
    for answer in [a, b, c] {
        answer.must_be(303);
    }
    assert_eq!(place.count("select count(*) from pairing where state = 'proposed'").await, 1);
}

#[tokio::test]
async fn a_run_can_be_called_off_and_one_that_was_killed_is_taken_up_again() {
    let mut place = place().await;
    place.four().await;
    let at = place.at("");
    let asked = place.hr.post(&at, &[]).await;
    let address = asked.location().replacen("/nordlicht", "~", 1);
    let waiting = place.see(&address).await;
    waiting.must_say("Waiting for its turn");
    assert!(waiting.headers.contains_key("refresh"), "the page looks for news by itself");
    let second = place.hr.post(&at, &[]).await;
    assert_eq!(second.location().replacen("/nordlicht", "~", 1), address, "two clicks make one run");
    place.hr.post(&format!("{address}/cancellation"), &[]).await.must_be(303);
    work::run_due(&place.world.site).await.expect("worked");
    place.see(&address).await.must_say("This run was canceled");
    place.hr.post(&format!("{address}/cancellation"), &[]).await.must_be(409);
    // The second is killed on the way: its job comes back.
    let asked = place.hr.post(&at, &[]).await;
    let address = asked.location().replacen("/nordlicht", "~", 1);
    place.run_sql("update match_run set state = 'running' where state = 'queued'", &[], &[]).await;
    work::run_due(&place.world.site).await.expect("worked");
    place.see(&address).await.must_say("Optimal, proven");
}

#[tokio::test]
async fn a_run_without_people_says_so_in_words() {
    let mut place = place().await;
    let address = place.run().await;
    place.see(&address).await.must_say("This run has no result").must_say("No mentee is approved");
    let at = place.at("");
    place.see(&at).await.must_say("No mentee is ready");
}

#[tokio::test]
async fn v9_another_company_finds_no_run_and_other_programs_do_not_either() {
    let mut place = place().await;
    place.four().await;
    let address = place.run().await;
    let company = place.world.company;
    place.world.add_company("suedwind", "Suedwind").await;
    let mut stranger = place.world.hr("Otto Fremd").await;
    let other = place.world.program_in("Theirs", &["draft", "enrolling"]).await;
    let run = address.rsplit('/').next().expect("an id").to_owned();
    stranger.get(&format!("~/programs/{other}/match-runs/{run}")).await.must_be(404);
    stranger.company = "nordlicht".into();
    stranger.get(&address).await.must_be(404);
    stranger.post(&format!("{address}/publication"), &[]).await.must_be(404);
    place.world.company = company;
    let mine = place.world.program_in("Another", &["draft", "enrolling"]).await;
    place.hr.get(&format!("~/programs/{mine}/match-runs/{run}")).await.must_be(404);
}

#[tokio::test]
async fn hostile_questions_and_forms_are_refused_or_ignored() {
    let mut place = place().await;
    let [ann, ..] = place.four().await;
    let address = place.run().await;
    let long = "x".repeat(5000);
    for query in [
        "?after=zzz",
        "?after=0001~not-an-id",
        "?show=%27;drop&order=%3Cscript%3E",
        "?swap=nobody&pick=assign:nobody",
        "?q=%25%5F%5C%27",
        "?swap=00000000-0000-0000-0000-000000000000",
    ] {
        place.see(&format!("{address}{query}")).await.must_not_say("<script>");
    }
    place
        .see(&format!("{address}?swap={}&pick=assign:{}&find=%3Cscript%3E{long}", ann.place, ann.place))
        .await
        .must_not_say("<script>");
    let mentee = ann.place.to_string();
    for fields in [
        vec![],
        vec![("mentee", "x")],
        vec![("mentee", mentee.as_str()), ("was", ""), ("pick", "forbid")],
        vec![("mentee", mentee.as_str()), ("pick", "assign:00000000-0000-0000-0000-000000000000")],
    ] {
        let answer = place.hr.post(&format!("{address}/overrides"), &fields).await;
        assert!(answer.status.is_client_error(), "{fields:?}: {}", answer.status);
    }
    for lock in ["", "x", "x:y", "00000000-0000-0000-0000-000000000000:00000000-0000-0000-0000-000000000000"] {
        let answer = place.hr.post(&format!("{address}/locks"), &[("lock", lock)]).await;
        assert!(answer.status.is_client_error(), "{lock}: {}", answer.status);
    }
    assert_eq!(place.count("select count(*) from match_override").await, 0);
    let mut italian = place.hr.clone().speaking("it");
    italian.get(&address).await.must_be(200);
}

#[tokio::test]
async fn m10_a_published_run_says_what_became_of_each_pair_and_compares_only_with_another_run() {
    let mut place = place().await;
    let [_, _, max, nora] = place.four().await;
    let address = place.run().await;
    place.see(&address).await.must_say("<small>Proposed</small>").must_not_say("/comparison");
    let address = place.run().await;
    place.see(&address).await.must_say("/comparison");
    place.hr.post(&format!("{address}/publication"), &[]).await.must_be(303);
    place.see(&address).await.must_say("<small>Mentor is asked</small>").must_not_say("<small>Proposed</small>");
    let pairing = place
        .text("select id::text from pairing p where mentor_id = (select id from person where given_name = 'Max')")
        .await;
    place.sign_in(&max).await.post(&format!("~/pairings/{pairing}/refusal"), &[]).await.must_be(303);
    let pairing = place
        .text("select id::text from pairing p where mentor_id = (select id from person where given_name = 'Nora')")
        .await;
    let why = [("welcome", "Because you ask good questions.")];
    place.sign_in(&nora).await.post(&format!("~/pairings/{pairing}/acceptance"), &why).await.must_be(303);
    place
        .see(&address)
        .await
        .must_say("<small>Declined</small>")
        .must_say("<small>Mentor said yes, mentee is asked</small>")
        .must_not_say("<small>Mentor is asked</small>");
    place.run_sql("update company set language = 'it'", &[], &[]).await;
    place.see(&address).await.must_say("<small>Il mentor ha detto sì, in attesa del mentee</small>");
}

#[tokio::test]
async fn m7_whoever_the_rules_leave_nobody_is_shown_the_mentors_who_come_closest_with_their_price() {
    let mut place = place().await;
    let ann = place.one("Ann Abel", "mentee").await;
    let max = place.one("Max Maier", "mentor").await;
    place.run_sql("update person set manager_id = $2 where id = $1", &[ann.person.0, max.person.0], &[]).await;
    let address = place.run().await;
    let home = place.hr.get("~/home").await;
    home.must_say("The match found no mentor for the one mentee").must_not_say("0 proposed pairs");
    let page = place.see(&format!("{address}?swap={}", ann.place)).await;
    page.must_say("Best mentors for Ann Abel").must_say("<b>Max Maier</b>").must_say("Breaks the rule that");
    page.must_say(&format!("value=\"assign:{}\"", max.place));
    let pick = format!("assign:{}", max.place);
    place.choose(&address, &ann, None, &pick, "Nobody else is here").await.must_be(303);
    assert_eq!(place.pairs().await, ["Ann-Max"]);
    place.run_sql("update company set language = 'it'", &[], &[]).await;
    place.see(&format!("{address}?swap={}", ann.place)).await.must_say("Altri mentor");
}
