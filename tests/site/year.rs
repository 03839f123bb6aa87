//! A year of a program under a simulated clock: what everybody hears, and what mail repeats of it.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use ithaca::{
    app::clock,
    inbox::{self, Kind, Message, Words},
    kit::{id::PersonId, mail::sender::Sender},
};
use uuid::Uuid;

use crate::support::{World, world};

/// How a pair lives: most keep their rhythm, some fall quiet, some never meet twice.
fn meets(pair: i64, day: i64) -> bool {
    let due = (day + pair) % 28 == 0 && day < 337;
    match pair % 10 {
        8 => due && day < 90,
        9 => due && day < 28,
        _ => due,
    }
}

/// What a year left behind.
pub struct Year {
    pub pairs: i64,
    pub notices: i64,
    /// Who, what it weighed, and when it left.
    pub mails: Vec<(Uuid, String, DateTime<Utc>)>,
    /// How long each part of the days took, in all.
    pub took: BTreeMap<&'static str, std::time::Duration>,
}

impl Year {
    /// The parts that took longest.
    pub fn slowest(&self) -> String {
        let mut parts: Vec<_> = self.took.iter().collect();
        parts.sort_by_key(|(_, took)| std::cmp::Reverse(**took));
        parts
            .iter()
            .take(6)
            .map(|(part, took)| format!("{part} {:.1} s", took.as_secs_f64()))
            .collect::<Vec<_>>()
            .join(", ")
    }
}

struct Two {
    id: Uuid,
    mentor: Uuid,
    mentee: Uuid,
}

/// Founds a program with its pairs, all of them begun today, everybody with an account.
async fn found(world: &World, pairs: i64) -> Vec<Two> {
    let program = world.running_program("Leading").await;
    let mut owner = world.owner().await;
    let begin = [
        "insert into account (id, email, created_at) select gen_random_uuid(), 'year' || n || '@nordlicht.example', $2 from generate_series(1, $1 * 2) n",
        "insert into person (company_id, id, account_id, employee_number, given_name, family_name, email, created_at, updated_at)
         select current_company(), gen_random_uuid(), a.id, substr(a.email, 5, 8), 'Somebody', split_part(a.email, '@', 1), a.email, $2, $2
         from account a where a.email like 'year%' and $1 > 0",
    ];
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    for sql in begin {
        sqlx::query(sql).bind(pairs).bind(world.now()).execute(&mut owner).await.expect("people");
    }
    let mut tx = world.tx().await;
    let places = "insert into enrollment (company_id, id, program_id, person_id, side, state, created_at, updated_at)
        select current_company(), gen_random_uuid(), $1, id, case when row_number() over (order by email) % 2 = 1 then 'mentor' else 'mentee' end, 'invited', $2, $2
        from person where email like 'year%'";
    sqlx::query(places).bind(program).bind(world.now()).execute(tx.conn()).await.expect("places");
    for state in ["approved", "placed"] {
        sqlx::query("update enrollment set state = $1").bind(state).execute(tx.conn()).await.expect("a step");
    }
    sqlx::query(
        "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose, rhythm_days,
           proposed_at, answer_due_on, mentor_accepted_at, mentee_accepted_at, started_on, ends_on)
         select current_company(), gen_random_uuid(), $1, m.person_id, e.person_id, m.id, e.id, 'proposed', 'both', 28, $2, $2::date + 7, $2, $2, $2::date, $2::date + 364
         from (select *, row_number() over (order by id) n from enrollment where side = 'mentor') m
         join (select *, row_number() over (order by id) n from enrollment where side = 'mentee') e using (n)",
    )
    .bind(program)
    .bind(world.now())
    .execute(tx.conn())
    .await
    .expect("pairs");
    sqlx::query("update pairing set state = 'active'").execute(tx.conn()).await.expect("begun");
    let two: Vec<(Uuid, Uuid, Uuid)> = sqlx::query_as("select id, mentor_id, mentee_id from pairing order by id")
        .fetch_all(tx.conn())
        .await
        .expect("pairs");
    tx.commit().await.expect("committed");
    two.into_iter().map(|(id, mentor, mentee)| Two { id, mentor, mentee }).collect()
}

/// What people do on a day: a meeting is planned a week before, and logged the day after, one in ten never.
async fn act(world: &World, all: &[Two], day: i64) {
    let now = world.now();
    let mut tx = world.tx().await;
    let planned: Vec<&Two> = (0..).zip(all).filter(|(n, _)| meets(*n, day + 7)).map(|(_, two)| two).collect();
    let at = now.date_naive().and_hms_opt(13, 0, 0).expect("an hour").and_utc() + Duration::days(7);
    let ids: Vec<Uuid> = planned.iter().map(|_| Uuid::now_v7()).collect();
    let (pairs, mentors): (Vec<Uuid>, Vec<Uuid>) = planned.iter().map(|two| (two.id, two.mentor)).unzip();
    sqlx::query(
        "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, place, planned_by, planned_at)
         select current_company(), s.id, s.pair, 'planned', 'video', $4, 60, '', s.mentor, $5 from unnest($1::uuid[], $2::uuid[], $3::uuid[]) s(id, pair, mentor)",
    )
    .bind(&ids)
    .bind(&pairs)
    .bind(&mentors)
    .bind(at)
    .bind(now)
    .execute(tx.conn())
    .await
    .expect("planned");
    let messages: Vec<Message> = planned
        .iter()
        .zip(&ids)
        .map(|(two, id)| {
            let words = Words::none().name("other", "Somebody").moment("when", at);
            let path = format!("/pairings/{}/sessions/{id}", two.id);
            Message::new(PersonId(two.mentee), Kind::SessionPlanned, format!("{id} 0"), words, path)
                .with_calendar("BEGIN:VCALENDAR".into())
        })
        .collect();
    inbox::tell_all(&mut tx, &messages, now).await.expect("told");
    sqlx::query(
        "update session set state = 'held', logged_by = planned_by, logged_at = $1
         where state = 'planned' and starts_at < $1::timestamptz - interval '20 hours' and hashtext(id::text) % 10 <> 0",
    )
    .bind(now)
    .execute(tx.conn())
    .await
    .expect("logged");
    tx.commit().await.expect("committed");
}

/// Lives through it: each morning the clock's table, at eight and at five the mail, at noon what people do.
pub async fn live(world: &World, pairs: i64) -> Year {
    let all = found(world, pairs).await;
    let first: NaiveDate = world.now().date_naive();
    let mut took = BTreeMap::new();
    for day in 1..=390 {
        if day % 30 == 2 {
            // What a server does by itself where it is not made for tests, with what has grown.
            let grown = "analyze notice, outbox, mail_choice, session, session_month, pairing";
            sqlx::query(grown).execute(&mut world.owner().await).await.expect("analyzed");
        }
        for hour in [5, 8, 12, 17] {
            let at = (first + Duration::days(day)).and_hms_opt(hour, 0, 0).expect("an hour").and_utc();
            world.site.clock.advance(at - world.now());
            let began = std::time::Instant::now();
            let part = match hour {
                5 => {
                    for job in clock::jobs() {
                        let began = std::time::Instant::now();
                        let mut tx = world.tx().await;
                        clock::perform(&mut tx, job, at).await.expect("a morning");
                        tx.commit().await.expect("committed");
                        *took.entry(job).or_default() += began.elapsed();
                    }
                    continue;
                }
                12 => {
                    act(world, &all, day).await;
                    "what people do"
                }
                _ => {
                    Sender::lay_out_due(&world.site.db, at).await.expect("mail");
                    "mail leaves"
                }
            };
            *took.entry(part).or_default() += began.elapsed();
        }
    }
    let mut owner = world.owner().await;
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await
        .expect("fenced");
    let mails = sqlx::query_as(
        "select person_id, weight, sent_at from outbox where sent_at is not null order by person_id, sent_at",
    )
    .fetch_all(&mut owner)
    .await
    .expect("mail");
    let notices = sqlx::query_scalar("select count(*) from notice").fetch_one(&mut owner).await.expect("a count");
    check(world, &mut owner, &mails, pairs).await;
    Year { pairs, notices, mails, took }
}

async fn check(world: &World, owner: &mut sqlx::PgConnection, mails: &[(Uuid, String, DateTime<Utc>)], pairs: i64) {
    // The cap: in no seven days more than three, changes of the calendar aside.
    let mut of: HashMap<Uuid, Vec<DateTime<Utc>>> = HashMap::new();
    for (person, weight, at) in mails {
        if weight != "calendar" {
            of.entry(*person).or_default().push(*at);
        }
    }
    for (person, at) in &of {
        for window in at.windows(4) {
            assert!(
                window[3] - window[0] >= Duration::days(7),
                "{person} got four mails from {} to {}",
                window[0],
                window[3]
            );
        }
    }
    let count = async |owner: &mut sqlx::PgConnection, sql: &'static str| -> i64 {
        sqlx::query_scalar(sql).fetch_one(owner).await.expect("a count")
    };
    // Nothing is told twice, nothing waits for ever.
    assert_eq!(count(owner, "select count(*) from (select person_id, kind, about from notice group by 1, 2, 3 having count(*) > 1) twice").await, 0);
    assert_eq!(count(owner, "select count(*) from (select notice_id from outbox where notice_id is not null group by 1 having count(*) > 1) twice").await, 0);
    let old = "select count(*) from notice where mail = 'held' and told_at < $1::timestamptz - interval '15 days'";
    let old: i64 = sqlx::query_scalar(old).bind(world.now()).fetch_one(&mut *owner).await.expect("a count");
    assert_eq!(old, 0, "held back for more than two weeks");
    // Nobody is left silent: everybody heard, in the inbox and by mail; every quiet pair was asked; every close opened and ended.
    assert_eq!(of.len(), usize::try_from(pairs * 2).expect("people"), "somebody got no mail at all");
    let silent = "select count(*) from pairing p cross join lateral (values (p.mentor_id), (p.mentee_id)) s(person)
        where (select count(*) from notice n where n.person_id = s.person) < 8";
    assert_eq!(count(owner, silent).await, 0);
    let quiet = "select count(*) from pairing p where (select count(*) from session s where s.pairing_id = p.id and s.state = 'held') < 6
        and (select count(distinct n.person_id) from notice n where n.kind = 'rhythm_asked' and n.person_id in (p.mentor_id, p.mentee_id)) < 2";
    assert_eq!(count(owner, quiet).await, 0, "a quiet pair was not asked");
    for kind in ["phase_build", "phase_use", "phase_close", "close_due", "closed_without"] {
        let told: i64 = sqlx::query_scalar("select count(distinct person_id) from notice where kind = $1")
            .bind(kind)
            .fetch_one(&mut *owner)
            .await
            .expect("a count");
        assert_eq!(told, pairs * 2, "{kind}");
    }
}

/// As many as a program of a large company has.
const PAIRS: i64 = 500;

#[tokio::test]
async fn in_a_year_nobody_gets_too_much_mail_nobody_is_left_silent_and_nothing_comes_twice() {
    let world = world().await;
    let began = std::time::Instant::now();
    let year = live(&world, PAIRS).await;
    println!(
        "{} pairs, 390 days in {:.1} s: {} notices, {} mails; {}",
        year.pairs,
        began.elapsed().as_secs_f64(),
        year.notices,
        year.mails.len(),
        year.slowest()
    );
}
