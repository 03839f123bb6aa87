//! What came of a program: totals that give nobody away, growth from start to end, files, and numbers that another count confirms.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use ithaca::{
    feedback,
    kit::id::PersonId,
    programs::{Program, ProgramId},
};
use sqlx::Row;
use uuid::Uuid;

use crate::support::{Browser, World, world};

/// Pairs of a program, everybody at a browser of their own.
struct Pairs {
    world: World,
    hr: Browser,
    program: Uuid,
    goal: Uuid,
    pairs: Vec<(Uuid, Browser, Browser)>,
}

async fn pairs(n: usize) -> Pairs {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let program = world.running_program("Expatriates 2025").await;
    let mut pairs = Vec::new();
    for nth in 0..n {
        let mentor = world.person(&format!("Mentor Em{nth}")).await;
        let mentee = world.person(&format!("Mentee En{nth}")).await;
        pairs.push((world.pairing(program, mentor.id, mentee.id).await, mentor, mentee));
    }
    let mut tx = world.tx().await;
    let goal = sqlx::query_scalar("select id from program_goal where program_id = $1 order by position limit 1")
        .bind(program)
        .fetch_one(tx.conn())
        .await
        .expect("a goal");
    Pairs { world, hr, program, goal, pairs }
}

impl Pairs {
    fn page(&self, rest: &str) -> String {
        format!("~/programs/{}{rest}", self.program)
    }

    async fn name(&self, id: PersonId) -> String {
        let mut tx = self.world.tx().await;
        ithaca::people::Person::find(&mut tx, id).await.expect("a person").name()
    }

    async fn closing_begins(&self) {
        let mut tx = self.world.tx().await;
        let program = Program::find(&mut tx, ProgramId(self.program)).await.expect("the program");
        feedback::begin_closing(&mut tx, &program, self.world.now()).await.expect("the close begins");
        tx.commit().await.expect("committed");
    }

    /// A mentee says where they stand at the start.
    async fn starts(&mut self, nth: usize, confidence: &str) {
        let (pairing, _, mentee) = &mut self.pairs[nth];
        mentee
            .post(&format!("~/pairings/{pairing}/check-in/start"), &[("rate-confidence", confidence)])
            .await
            .must_be(303);
    }

    /// A mentee's close: kept as a draft, or handed in.
    async fn closes(&mut self, nth: usize, confidence: &str, in_hand: bool) {
        let (done, improve) = (format!("done-{}", self.goal), format!("improve-{}", self.goal));
        let far = format!("rate-goal:{}", self.goal);
        let (pairing, _, mentee) = &mut self.pairs[nth];
        let fields = [
            (done.as_str(), "much"),
            (improve.as_str(), "less haste"),
            ("rate-trust", "5"),
            (far.as_str(), "4"),
            ("rate-confidence", confidence),
        ];
        let address = format!("~/pairings/{pairing}/close{}", if in_hand { "/hand-in" } else { "" });
        mentee.post(&address, &fields).await.must_be(303);
    }
}

#[tokio::test]
async fn s16_v6_how_mentees_see_themselves_is_hidden_under_five_and_then_never_moves_by_one() {
    let mut all = pairs(6).await;
    for nth in 0..6 {
        all.starts(nth, "2").await;
    }
    all.closing_begins().await;
    for nth in 0..4 {
        all.closes(nth, "4", true).await;
    }
    let report = all.page("/report");
    all.hr
        .get(&report)
        .await
        .must_be(200)
        .must_say("Hidden: fewer than five people have given both ends")
        .must_say("Hidden: fewer than five answers")
        .must_not_say("+2.0");
    all.closes(4, "4", false).await;
    all.hr.get(&report).await.must_not_say("+2.0");
    all.closes(4, "4", true).await;
    let page = all.hr.get(&report).await;
    page.must_say("2.0 to 4.0 of 5").must_say("+2.0").must_not_say("+2.0 (").must_say("4.0 of 5, from 5 people");
    let shown = between(&page.body, "id=\"attitudes\"", "</section>");
    // The sixth, whose answers differ, moves nothing: one person's answer would be the difference.
    all.closes(5, "1", true).await;
    let page = all.hr.get(&report).await;
    assert_eq!(between(&page.body, "id=\"attitudes\"", "</section>"), shown);
    // Whoever may look sees the same: two roles' reports cannot be subtracted either.
    let mut auditor = all.world.with_role("Ines Prüf", "auditor").await;
    let theirs = auditor.get(&report).await;
    theirs.must_be(200).must_not_say("sessions so far").must_not_say("By site");
    assert_eq!(between(&theirs.body, "id=\"attitudes\"", "</section>"), shown);
    let (_, mentor, mentee) = &mut all.pairs[0];
    mentor.get(&report).await.must_be(403);
    mentee.get(&report).await.must_be(403);
    // And by SQL, whoever asks gets no single answer.
    for person in [all.hr.id, auditor.id] {
        let mut raw = all.world.raw(Some(person)).await;
        for table in ["rating", "rating_counted"] {
            let sql = format!("select count(*) from {table}");
            let n: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut raw).await.expect("a count");
            assert_eq!(n, 0, "{table}");
        }
        let refused = sqlx::query("update rating_batch set total = 0").execute(&mut raw).await;
        assert!(refused.is_err(), "a batch never changes");
    }
}

#[tokio::test]
async fn s16_v6_how_changes_are_spread_is_told_of_twenty_people_more_or_not_at_all() {
    let all = pairs(1).await;
    let mut owner = all.world.owner().await;
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(all.world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    let mut hr = all.world.raw(Some(all.hr.id)).await;
    let (mut dice, mut before, mut sum) = (Dice(3), 0, 0);
    for number in 1..60 {
        let people = 5 + dice.below(9) as i32;
        sqlx::query(
            "insert into growth_spread (company_id, program_id, question, number, people, changes)
             values (current_company(), $1, 'courage', $2, $3, array[0, 0, 0, 0, 1, $3 - 2, 1, 0, 0])",
        )
        .bind(all.program)
        .bind(number)
        .bind(people)
        .execute(&mut owner)
        .await
        .expect("a batch");
        sum += i64::from(people);
        let told: Option<(i64, Vec<i64>)> = sqlx::query_as("select people, changes from growth_changes($1)")
            .bind(all.program)
            .fetch_optional(&mut hr)
            .await
            .expect("asked");
        let now = told.map_or(0, |(people, changes)| {
            assert_eq!(changes.iter().sum::<i64>(), people);
            people
        });
        assert!(now == before || now >= before + 20, "{before} and then {now}");
        assert!(sum - now < 20 + 13, "nobody waits for ever: {now} of {sum}");
        before = now;
    }
    assert!(before > 100);
    // The batches themselves are nobody's, and another person's program tells nothing.
    let rows: i64 = sqlx::query_scalar("select count(*) from growth_spread").fetch_one(&mut hr).await.expect("a count");
    let mut mentee = all.world.raw(Some(all.pairs[0].2.id)).await;
    let told: i64 = sqlx::query_scalar("select count(*) from growth_changes($1)")
        .bind(all.program)
        .fetch_one(&mut mentee)
        .await
        .expect("asked");
    assert_eq!((rows, told), (0, 0));
}

fn between(body: &str, from: &str, till: &str) -> String {
    let rest = &body[body.find(from).expect("the part is on the page")..];
    rest[..rest.find(till).unwrap_or(rest.len())].to_owned()
}

/// Small numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// What the test itself knows of one question.
#[derive(Default)]
struct Known {
    given: BTreeMap<(Uuid, Uuid), i32>,
    counted: std::collections::BTreeSet<(Uuid, Uuid)>,
    people: i64,
    total: i64,
}

#[tokio::test]
async fn v6_no_two_looks_differ_by_the_answers_of_fewer_than_five_people() {
    let mut all = pairs(7).await;
    let now = all.world.now();
    // One mentor has three pairs: three answers of one person are one person.
    for nth in 0..2 {
        let mentee = all.world.person(&format!("More Er{nth}")).await;
        let mentor = all.pairs[0].1.clone();
        all.pairs.push((all.world.pairing_again(all.program, mentor.id, mentee.id).await, mentor, mentee));
    }
    let authors: Vec<(Uuid, Uuid)> = all
        .pairs
        .iter()
        .flat_map(|(pairing, mentor, mentee)| [(*pairing, mentor.id.0), (*pairing, mentee.id.0)])
        .collect();
    let mut owner = all.world.owner().await;
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(all.world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    let mut dice = Dice(11);
    let questions: Vec<String> = (0..300).map(|n| format!("q{n}")).collect();
    let mut known: Vec<Known> = questions.iter().map(|_| Known::default()).collect();
    for look in 0..25 {
        let (mut pairings, mut who, mut what, mut values) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut gone = Vec::new();
        for (question, known) in questions.iter().zip(&mut known) {
            for _ in 0..dice.below(4) {
                let author = authors[dice.below(authors.len())];
                // Once a look: what is taken back in it is not given in it as well.
                if gone.iter().any(|(a, q)| *a == author && q == question)
                    || (0..what.len()).any(|at| &what[at] == question && (pairings[at], who[at]) == author)
                {
                    continue;
                }
                if dice.below(6) == 0 && known.given.remove(&author).is_some() {
                    gone.push((author, question.clone()));
                    continue;
                }
                let value = 1 + dice.below(5) as i32;
                known.given.insert(author, value);
                pairings.push(author.0);
                who.push(author.1);
                what.push(question.clone());
                values.push(value);
            }
        }
        for ((pairing, author), question) in gone {
            sqlx::query("delete from rating where pairing_id = $1 and author_id = $2 and question = $3")
                .bind(pairing)
                .bind(author)
                .bind(question)
                .execute(&mut owner)
                .await
                .expect("taken back");
        }
        sqlx::query(
            "insert into rating (company_id, pairing_id, author_id, moment, question, value, rated_at)
             select current_company(), p, a, 'midway', q, v, $5 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) n (p, a, q, v)
             on conflict (company_id, pairing_id, author_id, moment, question) do update set value = excluded.value",
        )
        .bind(pairings).bind(who).bind(what).bind(values).bind(now).execute(&mut owner).await.expect("answers");
        sqlx::query("select count_answers($1, $2)")
            .bind(all.program)
            .bind(now)
            .execute(&mut owner)
            .await
            .expect("counted");
        let rows = sqlx::query(
            "select question, sum(people)::bigint as people, sum(total)::bigint as total from rating_batch group by 1",
        )
        .fetch_all(&mut owner)
        .await
        .expect("totals");
        for (question, known) in questions.iter().zip(&mut known) {
            let row = rows.iter().find(|row| row.get::<&str, _>("question") == question);
            let (people, total): (i64, i64) = row.map_or((0, 0), |row| (row.get("people"), row.get("total")));
            let fresh: BTreeMap<(Uuid, Uuid), i32> = known
                .given
                .iter()
                .filter(|(author, _)| !known.counted.contains(*author))
                .map(|(a, v)| (*a, *v))
                .collect();
            let persons: std::collections::BTreeSet<Uuid> = fresh.keys().map(|(_, author)| *author).collect();
            let differs = people - known.people;
            if persons.len() < 5 {
                assert_eq!(
                    (differs, total - known.total),
                    (0, 0),
                    "{question} at look {look}: {} persons",
                    persons.len()
                );
            } else {
                assert_eq!(differs, persons.len() as i64, "{question} at look {look}");
                assert_eq!(
                    total - known.total,
                    fresh.values().map(|v| i64::from(*v)).sum::<i64>(),
                    "{question} at look {look}"
                );
                known.counted.extend(fresh.into_keys());
            }
            (known.people, known.total) = (people, total);
        }
    }
    assert!(known.iter().filter(|k| k.people > 5).count() > 100, "many questions were counted more than once");
}

/// The cells of a CSV file, without the mark at its beginning.
fn cells(file: &str) -> Vec<Vec<String>> {
    file.trim_start_matches('\u{feff}')
        .lines()
        .map(|line| line.split(',').map(|c| c.trim_matches('"').to_owned()).collect())
        .collect()
}

/// A session as it lies in the table.
struct Raw {
    pairing: Uuid,
    state: String,
    starts_at: DateTime<Utc>,
    minutes: i32,
}

#[tokio::test]
async fn the_numbers_are_what_another_count_of_the_raw_rows_says() {
    let mut all = pairs(8).await;
    let mut dice = Dice(5);
    for (pairing, mentor, _) in &all.pairs {
        let mut raw = all.world.raw(Some(mentor.id)).await;
        for _ in 0..dice.below(7) {
            let state = ["held", "held", "missed", "planned"][dice.below(4)];
            sqlx::query(
                "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, planned_by, planned_at)
                 values (current_company(), $1, $2, $3, 'video', $4, $5, $6, $4)",
            )
            .bind(Uuid::now_v7()).bind(pairing).bind(state)
            .bind(all.world.now() - Duration::hours(dice.below(90 * 24) as i64)).bind([30, 45, 60][dice.below(3)]).bind(mentor.id.0)
            .execute(&mut raw).await.expect("a session");
        }
    }
    let mut tx = all.world.tx().await;
    let raw: Vec<Raw> = sqlx::query("select pairing_id, state, starts_at, minutes from session")
        .fetch_all(tx.conn())
        .await
        .expect("sessions")
        .into_iter()
        .map(|r| Raw { pairing: r.get(0), state: r.get(1), starts_at: r.get(2), minutes: r.get(3) })
        .collect();
    let held: Vec<&Raw> = raw.iter().filter(|s| s.state == "held").collect();
    let due =
        raw.iter().filter(|s| s.state != "canceled" && (s.state != "planned" || s.starts_at < all.world.now())).count();
    let programs = cells(&all.hr.get("~/reports/programs.csv").await.must_be(200).body);
    let hours = held.iter().map(|s| s.minutes).sum::<i32>() / 60;
    let kept = held.len() * 100 / due;
    assert_eq!(
        programs[1][2..7],
        ["8", "8", &held.len().to_string(), &hours.to_string(), &kept.to_string()],
        "{programs:?}"
    );

    let file = cells(&all.hr.get(&all.page("/lists/pairs.csv")).await.must_be(200).body);
    assert_eq!(file.len(), 9);
    for (pairing, mentor, mentee) in &all.pairs {
        let mine: Vec<&Raw> = raw.iter().filter(|s| s.pairing == *pairing).collect();
        let count = |state: &str| mine.iter().filter(|s| s.state == state).count().to_string();
        let last = mine.iter().filter(|s| s.state == "held").map(|s| s.starts_at).max();
        let berlin = last.map_or(String::new(), |at| (at + Duration::hours(1)).date_naive().to_string());
        let mentee = all.name(mentee.id).await;
        let row = file.iter().find(|row| row[0] == mentee).unwrap_or_else(|| panic!("{mentee} is in {file:?}"));
        assert_eq!(row[1], all.name(mentor.id).await);
        assert_eq!(row[5..8], [count("held"), count("missed"), berlin], "{mentee}");
    }
    let page = all.hr.get(&all.page("")).await;
    for ago in 0..3 {
        let month = ["2026-03", "2026-02", "2026-01"][ago];
        let n = held.iter().filter(|s| (s.starts_at + Duration::hours(1)).format("%Y-%m").to_string() == month).count();
        page.must_say(&format!("state=held&month={month}\">{n}</a>"));
    }
    let mut days: Vec<i64> = all
        .pairs
        .iter()
        .map(|(pairing, ..)| {
            let last = held
                .iter()
                .filter(|s| s.pairing == *pairing)
                .map(|s| (s.starts_at + Duration::hours(1)).date_naive())
                .max();
            last.map_or(0, |last| (all.world.now().date_naive() - last).num_days().max(0))
        })
        .collect();
    days.sort_unstable();
    page.must_say(&format!("days since a typical pair met</dt><dd>{}</dd>", days[3]));
}

#[tokio::test]
async fn s11_v4_files_hold_what_the_reader_may_see_no_formula_and_only_the_count_of_personal_goals() {
    let mut all = pairs(1).await;
    let (pairing, mentor, _) = (&all.pairs[0].0, &all.pairs[0].1, &all.pairs[0].2);
    let mut raw = all.world.raw(Some(mentor.id)).await;
    for (title, personal) in [("Win the tender", false), ("Feel at home", true), ("Sleep better", true)] {
        sqlx::query(
            "insert into plan_goal (company_id, id, pairing_id, program_goal_id, title, personal, family, step, created_by, created_at)
             values (current_company(), $1, $2, $3, $4, $5, 'work', 3, $6, now())",
        )
        .bind(Uuid::now_v7()).bind(pairing).bind(all.goal).bind(title).bind(personal).bind(mentor.id.0)
        .execute(&mut raw).await.expect("a plan goal");
    }
    let mut tx = all.world.tx().await;
    sqlx::query("update person set given_name = '=HYPERLINK(1)' where id = $1")
        .bind(mentor.id.0)
        .execute(tx.conn())
        .await
        .expect("renamed");
    tx.commit().await.expect("committed");
    let goals = all.hr.get(&all.page("/lists/goals.csv")).await;
    goals
        .must_be(200)
        .must_say("Transfer of knowledge,1,")
        .must_say("Personal goals (their number only),2")
        .must_not_say("Sleep better")
        .must_not_say("Feel at home");
    assert_eq!(goals.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(goals.headers["content-disposition"], "attachment; filename=\"expatriates-2025-goals.csv\"");
    all.hr.get(&all.page("/lists/pairs.csv")).await.must_say("'=HYPERLINK(1)").must_not_say(",=HYPERLINK");
    for file in ["/lists/pairs.xlsx", "/lists/sessions.xlsx", "/report/report.xlsx"] {
        assert!(all.hr.get(&all.page(file)).await.must_be(200).body.starts_with("PK"), "{file}");
    }
    all.hr.get(&all.page("/lists/secrets.csv")).await.must_be(404);
    all.hr.get(&all.page("/lists/pairs.exe")).await.must_be(404);
    let mut auditor = all.world.with_role("Ines Prüf", "auditor").await;
    auditor.get(&all.page("/lists/pairs.csv")).await.must_be(403);
    auditor.get(&all.page("/report/report.csv")).await.must_be(200).must_not_say("Em0");
    let mentee = &mut all.pairs[0].2;
    mentee.get(&format!("~/programs/{}/lists/pairs.csv", all.program)).await.must_be(403);
    let mut owner = all.world.owner().await;
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(all.world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    let left: i64 = sqlx::query_scalar("select count(*) from audit where action = 'exported'")
        .fetch_one(&mut owner)
        .await
        .expect("a count");
    assert_eq!(left, 6, "every file that left is in the audit log");
    let mut tx = all.world.tx().await;
    sqlx::query("update company set language = 'it'").execute(tx.conn()).await.expect("Italian");
    tx.commit().await.expect("committed");
    all.hr
        .get(&all.page("/lists/goals.csv"))
        .await
        .must_say("Obiettivi personali (solo il numero);2")
        .must_say(";0;1;3");
}

#[tokio::test]
async fn s25_s26_fairness_is_shown_by_site_function_and_generation_from_five_people() {
    let mut all = pairs(10).await;
    let mut tx = all.world.tx().await;
    for (nth, (pairing, _, mentee)) in all.pairs.iter().enumerate() {
        let (site, year) = if nth < 7 { ("Hamburg", 1994) } else { ("Porto", 2011) };
        sqlx::query("update person set site = $2, department = 'Sales', career_start_year = $3 where id = $1")
            .bind(mentee.id.0)
            .bind(site)
            .bind(year)
            .execute(tx.conn())
            .await
            .expect("a person");
        let wish = if nth == 0 {
            "[{\"term\": \"wishes\", \"points\": 9, \"of\": 10, \"facts\": [{\"fact\": \"wished\", \"by_mentee\": 1, \"by_mentor\": null}]}]"
        } else {
            "[]"
        };
        sqlx::query("update pairing set score = $2, reasons = $3::jsonb where id = $1")
            .bind(pairing)
            .bind(500 + 10 * nth as i32)
            .bind(wish)
            .execute(tx.conn())
            .await
            .expect("a score");
    }
    tx.commit().await.expect("committed");
    let report = all.page("/report");
    let page = all.hr.get(&report).await;
    // Seven and three: the three would be alone, so there is one line for all ten.
    page.must_be(200).must_say("Hamburg, Porto").must_say("Sales").must_say("10%").must_not_say(">Porto<");
    let mut tx = all.world.tx().await;
    for (_, _, mentee) in all.pairs.iter().skip(5).take(2) {
        sqlx::query("update person set site = 'Porto', career_start_year = 2011 where id = $1")
            .bind(mentee.id.0)
            .execute(tx.conn())
            .await
            .expect("moved");
    }
    tx.commit().await.expect("committed");
    let page = all.hr.get(&report).await;
    page.must_say(">Hamburg<").must_say(">Porto<").must_say("Career begun 1990 to 1999");
    let hamburg = between(&page.body, ">Hamburg<", "</tr>");
    assert!(hamburg.contains(">5<") && hamburg.contains("<small>520</small>") && hamburg.contains("20%"), "{hamburg}");
    let mut few = pairs(4).await;
    few.hr.get(&few.page("/report")).await.must_say("Hidden: fewer than five mentees");
}

#[tokio::test]
async fn mentees_stand_beside_people_alike_who_took_part_in_nothing() {
    let mut all = pairs(5).await;
    all.world.days_pass(100);
    let mut others = Vec::new();
    for nth in 0..10 {
        others.push(all.world.entry(&format!("Other Ot{nth}")).await.id);
    }
    let mentees: Vec<PersonId> = all.pairs.iter().map(|(_, _, mentee)| mentee.id).collect();
    let mut tx = all.world.tx().await;
    let role = Uuid::now_v7();
    sqlx::query("insert into job_role (company_id, id, title) values (current_company(), $1, 'Lead')")
        .bind(role)
        .execute(tx.conn())
        .await
        .expect("a role");
    for id in mentees.iter().chain(&others) {
        sqlx::query("update person set department = 'Sales', level = 3, hire_date = '2020-01-01' where id = $1")
            .bind(id.0)
            .execute(tx.conn())
            .await
            .expect("alike");
    }
    for id in mentees.iter().take(2).chain(others.iter().take(1)) {
        sqlx::query("insert into role_history (company_id, id, person_id, job_role_id, started_on) values (current_company(), $1, $2, $3, '2026-05-01')")
            .bind(Uuid::now_v7()).bind(id.0).bind(role).execute(tx.conn()).await.expect("a new role");
    }
    for id in others.iter().skip(7) {
        sqlx::query("update person set leaving_date = '2026-06-01' where id = $1")
            .bind(id.0)
            .execute(tx.conn())
            .await
            .expect("left");
    }
    tx.commit().await.expect("committed");
    let mut hr = all.world.sign_in_again(all.hr.id).await;
    let page = hr.get(&all.page("/report")).await;
    page.must_say("5 mentees, and 10 others").must_say("A comparison, no proof of a cause");
    let table = between(&page.body, "Changed job role", "</tbody>");
    assert!(
        table.contains(">40%<") && table.contains(">10%<") && table.contains(">0%<") && table.contains(">30%<"),
        "{table}"
    );
}

#[tokio::test]
async fn a_program_asks_up_to_ten_questions_of_its_own_and_a_question_keeps_its_words() {
    let mut all = pairs(1).await;
    let page = all.page("/questions");
    all.hr
        .post(&page, &[("words", "Would you join again?"), ("kind", "choice"), ("options", "Yes"), ("moment", "close")])
        .await
        .must_be(422)
        .must_say("two to five options");
    all.hr.post(&page, &[("words", ""), ("kind", "scale"), ("moment", "close")]).await.must_be(422);
    all.hr.post(&page, &[("words", "Was the pace right?"), ("kind", "scale")]).await.must_be(422);
    for nth in 0..10 {
        let words = format!("Question {nth}?");
        let fields = [("words", words.as_str()), ("kind", "scale"), ("moment", "close"), ("moment", "midway")];
        all.hr.post(&page, &fields).await.must_be(303);
    }
    all.hr.get(&page).await.must_say("Question 9?").must_say("Ten questions are asked");
    all.hr.post(&page, &[("words", "One more?"), ("kind", "text"), ("moment", "close")]).await.must_be(409);
    let mut tx = all.world.tx().await;
    let first: Uuid = sqlx::query_scalar("select id from own_question order by position limit 1")
        .fetch_one(tx.conn())
        .await
        .expect("a question");
    let spoiled =
        sqlx::query("update own_question set words = 'Other words' where id = $1").bind(first).execute(tx.conn()).await;
    assert!(spoiled.is_err(), "a question keeps its words");
    drop(tx);
    all.hr
        .post(&all.page(&format!("/questions/{first}/rewording")), &[("words", "Question zero, better?")])
        .await
        .must_be(303);
    all.hr.get(&page).await.must_say("Question zero, better?").must_say("Version 2.").must_say("Asked before");
    all.hr.post(&all.page(&format!("/questions/{first}/retirement")), &[]).await.must_be(404);
    let (pairing, mentor, mentee) = &mut all.pairs[0];
    mentee
        .get(&format!("~/pairings/{pairing}/check-in/midway"))
        .await
        .must_say("Question zero, better?")
        .must_say("Question 9?");
    mentee.get(&format!("~/pairings/{pairing}/check-in/day_30")).await.must_not_say("Question 9?");
    let address = format!("~/programs/{}/questions", all.program);
    mentor.get(&address).await.must_be(403);
}

#[tokio::test]
async fn v6_answers_to_a_programs_own_questions_count_from_five_people_without_a_name() {
    let mut all = pairs(6).await;
    let page = all.page("/questions");
    for (words, kind, options) in [
        ("Was the pace right?", "scale", ""),
        ("Where did you meet?", "choice", "Office\nOnline\nOutside"),
        ("What would you tell the next ones?", "text", ""),
    ] {
        all.hr
            .post(&page, &[("words", words), ("kind", kind), ("options", options), ("moment", "midway")])
            .await
            .must_be(303);
    }
    let mut tx = all.world.tx().await;
    let ids: Vec<Uuid> = sqlx::query_scalar("select id from own_question order by position")
        .fetch_all(tx.conn())
        .await
        .expect("questions");
    drop(tx);
    let (scale, choice, text) = (format!("own-{}", ids[0]), format!("own-{}", ids[1]), format!("own-{}", ids[2]));
    let (feedback, report) = (all.page("/feedback"), all.page("/report"));
    for nth in 0..6 {
        let place = if nth < 5 { "1" } else { "2" };
        let words = format!("Advice {nth}");
        let (pairing, _, mentee) = &mut all.pairs[nth];
        let address = format!("~/pairings/{pairing}/check-in/midway");
        mentee.post(&address, &[("helps", "talk"), (scale.as_str(), "9")]).await.must_be(422);
        mentee
            .post(
                &address,
                &[("helps", "talk"), (scale.as_str(), "4"), (choice.as_str(), place), (text.as_str(), words.as_str())],
            )
            .await
            .must_be(303);
        mentee.get(&address).await.must_say(&words);
        let read = all.hr.get(&feedback).await;
        if nth < 4 {
            read.must_say("Hidden: fewer than five answers").must_not_say("Advice").must_not_say("from 5 people");
        } else {
            // The sixth, alone, adds nothing: neither a comment nor a choice.
            read.must_say("Advice 0")
                .must_say("Advice 4")
                .must_not_say("Advice 5")
                .must_say("4.0 of 5, from 5 people")
                .must_say("Office")
                .must_not_say(">Online<");
        }
    }
    all.hr.get(&report).await.must_say("4.0 of 5, from 5 people").must_not_say("Advice");
    let mut raw = all.world.raw(Some(all.hr.id)).await;
    let texts: i64 = sqlx::query_scalar("select count(*) from own_text").fetch_one(&mut raw).await.expect("a count");
    assert_eq!(texts, 0, "whose words they were is nobody's to read");
}
