//! How long HR's pages take in a large installation: `cargo bench --bench reports [-- NAME...]`.
//!
//! 200 companies; one has 50,000 people, 40 programs, 20,000 pairs and 500,000 sessions with their goals, plans and ratings. Each page is asked for through the
//! whole site, by the same door as a browser's, on a throwaway Postgres; wall milliseconds, median and worst of the asked times.

use std::time::{Duration, Instant};

use axum::{
    body::Body,
    http::{Request, header},
};
use chrono::{DateTime, Utc};
use ithaca::{
    accounts::Account,
    app,
    companies::Company,
    kit::{
        clock::Clock,
        config::Config,
        db::Db,
        embedded::Postgres,
        id::{CompanyId, PersonId},
        migrate::migrate,
        site::Site,
        token,
    },
    people::Person,
};
use sqlx::{Connection, PgConnection};
use tower::ServiceExt;

const TIMES: usize = 15;

/// A day like any other, so that two runs ask for the same.
fn now() -> DateTime<Utc> {
    "2026-03-10T09:00:00Z".parse().expect("a time")
}

/// Statements that fill the large company, in their order; $1 is now.
const LARGE: [(&str, &str); 15] = [
    ("job roles", "insert into job_role (company_id, id, title, family, level) select current_company(), gen_random_uuid(), 'Role ' || n, 'Family ' || n % 20, n % 10 from generate_series(1, 400) n"),
    ("people", "insert into person (company_id, id, employee_number, given_name, family_name, email, job_role_id, level, department, site, hire_date, career_start_year, created_at, updated_at)
       select current_company(), gen_random_uuid(), 'N' || n, 'Given' || n % 977, 'Family' || n, 'n' || n || '@large.example', r.ids[1 + n % 400], n % 8, 'Department ' || n % 60, 'Site ' || n % 25,
         $1::date - (n % 4000), 1975 + n % 45, $1, $1
       from generate_series(1, 50000) n, (select array_agg(id order by title) as ids from job_role) r"),
    ("role history", "insert into role_history (company_id, id, person_id, job_role_id, started_on)
       select current_company(), gen_random_uuid(), id, job_role_id, hire_date + 100 from person where hire_date < $1::date - 100"),
    ("programs", "insert into program (company_id, id, name, formal, preset, state, purpose, length_months, rhythm_days, welcome_required, rules, weights, starts_on, ends_on, created_at, updated_at)
       select current_company(), gen_random_uuid(), 'Program ' || n, n % 4 <> 0, case when n % 4 = 0 then 'sponsor' else 'first_time_managers' end, 'draft', 'both', 12, 14, true, '{}', '{}', $1::date - 360, $1::date + 60, $1, $1
       from generate_series(1, 40) n"),
    ("running", "update program set state = 'running' where $1::timestamptz is not null"),
    ("goals", "insert into program_goal (company_id, id, program_id, known, position)
       select current_company(), gen_random_uuid(), p.id, k.known, k.n from program p, unnest(array['knowledge', 'belonging', 'values', 'prospects']) with ordinality k(known, n) where $1::timestamptz is not null"),
    ("places", "insert into enrollment (company_id, id, program_id, person_id, side, state, purpose, created_at, updated_at, invited_at)
       select current_company(), gen_random_uuid(), g.id, p.id, case when p.n % 2 = 0 then 'mentor' else 'mentee' end, 'invited', 'both', $1, $1, $1
       from (select id, row_number() over (order by name) as n from program) g
       join (select id, row_number() over (order by employee_number) as n from person) p on p.n > (g.n - 1) * 1000 and p.n <= g.n * 1000"),
    ("approved", "update enrollment set state = 'approved' where $1::timestamptz is not null"),
    ("pairings", "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose, rhythm_days, score, proposed_at, answer_due_on,
         mentor_accepted_at, mentee_accepted_at, started_on, ends_on)
       select current_company(), gen_random_uuid(), m.program_id, m.person_id, e.person_id, m.id, e.id, 'proposed', 'both', 14, 300 + (m.n % 600), $1 - interval '360 days', $1::date, $1, $1, $1::date - 355, $1::date + 10
       from (select *, row_number() over (partition by program_id order by id) as n from enrollment where side = 'mentor') m
       join (select *, row_number() over (partition by program_id order by id) as n from enrollment where side = 'mentee') e using (program_id, n)"),
    ("under way", "update pairing set state = 'active' where $1::timestamptz is not null"),
    ("placed", "update enrollment set state = 'placed' where $1::timestamptz is not null and id in (select mentor_enrollment from pairing union all select mentee_enrollment from pairing)"),
    ("sessions", "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, planned_by, planned_at)
       select current_company(), gen_random_uuid(), p.id, case when s = 24 then 'planned' when s % 9 = 0 then 'missed' else 'held' end, 'video',
         $1 - make_interval(days => 350 - s * 14 - (hashtext(p.id::text) % 7 + 7)), 60, p.mentor_id, $1
       from pairing p, generate_series(0, 24) s"),
    ("touched", "insert into session_goal (company_id, session_id, goal_id)
       select s.company_id, s.id, g.id from session s join pairing p on p.company_id = s.company_id and p.id = s.pairing_id
       join program_goal g on g.program_id = p.program_id and g.position = 1 + abs(hashtext(s.id::text)) % 3 where s.state = 'held' and $1::timestamptz is not null"),
    ("plans", "insert into plan_goal (company_id, id, pairing_id, program_goal_id, title, personal, family, step, created_by, created_at)
       select p.company_id, gen_random_uuid(), p.id, g.id, 'Goal', g.position = 4, case when g.position % 2 = 0 then 'work' else 'social' end, 3, p.mentee_id, $1
       from pairing p join program_goal g on g.program_id = p.program_id and g.position in (1, 2, 4)"),
    ("ratings", "insert into rating (company_id, pairing_id, author_id, moment, question, value, rated_at)
       select p.company_id, p.id, w.id, 'midway', q.question, 1 + abs(hashtext(p.id::text || q.question)) % 5, $1
       from pairing p cross join lateral (values (p.mentor_id), (p.mentee_id)) w(id) cross join unnest(array['trust', 'worth', 'often', 'learned']) q(question)"),
];

#[tokio::main]
async fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    let server = Postgres::throwaway().await.expect("a throwaway Postgres");
    migrate(&server.owner_options()).await.expect("migrations run");
    let mut owner = PgConnection::connect_with(&server.owner_options()).await.expect("the owner connects");
    let company = fill(&mut owner).await;
    let db = Db::connect(server.app_options(), 4).await.expect("the application connects");
    let site = Site::new(db, Config::for_tests(), Clock::at(now()));
    let cookie = hr(&site, company).await;
    let program: uuid::Uuid = {
        fence(&mut owner, company).await;
        sqlx::query_scalar("select id from program order by name limit 1")
            .fetch_one(&mut owner)
            .await
            .expect("a program")
    };
    let router = app::site(site);
    let program = format!("/large/programs/{program}");
    let pages = [
        ("home", "/large/home".to_owned()),
        ("reports", "/large/reports".to_owned()),
        ("programs", "/large/programs".to_owned()),
        ("program", program.clone()),
        ("pairs", format!("{program}/pairs")),
        ("pairs by name", format!("{program}/pairs?q=family12")),
        ("quiet pairs", format!("{program}/pairs?show=quiet")),
        ("sessions", format!("{program}/sessions")),
        ("feedback", format!("{program}/feedback")),
        ("report", format!("{program}/report")),
        ("programs.csv", "/large/reports/programs.csv".to_owned()),
    ];
    println!("page\tmedian ms\tworst ms\tbytes");
    for (name, path) in
        pages.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|w| name.contains(w.as_str())))
    {
        let mut times = Vec::new();
        let mut bytes = 0;
        for at in 0..TIMES + 2 {
            let request = Request::get(path)
                .header(header::COOKIE, &cookie)
                .header(header::HOST, "bench")
                .body(Body::empty())
                .expect("a request");
            let began = Instant::now();
            let answer = router.clone().oneshot(request).await.expect("an answer");
            assert_eq!(answer.status().as_u16(), 200, "{path}");
            bytes = axum::body::to_bytes(answer.into_body(), 64 << 20).await.expect("a body").len();
            if at >= 2 {
                times.push(began.elapsed());
            }
        }
        times.sort_unstable();
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        println!("{name}\t{:.1}\t{:.1}\t{bytes}", ms(times[TIMES / 2]), ms(times[TIMES - 1]));
    }
}

/// 200 companies; the id of the large one.
async fn fill(owner: &mut PgConnection) -> CompanyId {
    let now = now();
    for n in 1..200 {
        let id = Company::create(owner, &format!("small-{n}"), &format!("Small {n}"), "en", "Europe/Berlin", now)
            .await
            .expect("a company");
        fence(owner, id).await;
        let people = "insert into person (company_id, id, employee_number, given_name, family_name, email, created_at, updated_at)
          select current_company(), gen_random_uuid(), 'N' || n, 'Given', 'Family' || n, 'n' || n || '@small.example', now(), now() from generate_series(1, 250) n";
        sqlx::query(people).execute(&mut *owner).await.expect("people");
    }
    let company = Company::create(owner, "large", "Large", "en", "Europe/Berlin", now).await.expect("a company");
    fence(owner, company).await;
    for sql in [
        "alter table session disable trigger counted",
        "alter table session disable trigger counted_by_month",
        "alter table enrollment disable trigger life_cycle",
        "alter table program disable trigger life_cycle",
    ] {
        sqlx::query(sql).execute(&mut *owner).await.expect("faster");
    }
    for (what, sql) in LARGE {
        let began = Instant::now();
        let rows = sqlx::query(sql).bind(now).execute(&mut *owner).await.expect(what).rows_affected();
        eprintln!("{what}: {rows} rows in {:.1} s", began.elapsed().as_secs_f64());
    }
    let counted = "update pairing p set held = s.held, missed = s.missed, minutes_held = s.minutes, met_at = s.met_at
      from (select pairing_id, count(*) filter (where state = 'held') as held, count(*) filter (where state = 'missed') as missed,
        coalesce(sum(minutes) filter (where state = 'held'), 0) as minutes, max(starts_at) filter (where state = 'held') as met_at from session group by 1) s
      where p.id = s.pairing_id";
    sqlx::query(counted).execute(&mut *owner).await.expect("counted");
    sqlx::query("select count_all_session_months($1)").bind(company.0).execute(&mut *owner).await.expect("months");
    sqlx::query("select count_all_answers($1)").bind(now).execute(&mut *owner).await.expect("batches");
    for sql in [
        "alter table session enable trigger counted",
        "alter table session enable trigger counted_by_month",
        "alter table enrollment enable trigger life_cycle",
        "alter table program enable trigger life_cycle",
        "vacuum analyze",
    ] {
        sqlx::query(sql).execute(&mut *owner).await.expect("as before");
    }
    company
}

async fn fence(owner: &mut PgConnection, company: CompanyId) {
    sqlx::query("select set_config('app.company', $1, false)")
        .bind(company.to_string())
        .execute(owner)
        .await
        .expect("fenced");
}

/// The cookie of an HR admin of the large company.
async fn hr(site: &Site, company: CompanyId) -> String {
    let now = site.clock.now();
    let mut tx = site.db.system(company).await.expect("a transaction");
    let person = Person::new_entry(PersonId::new(), "HR", "Katrin", "Vogel", "katrin@large.example");
    person.create(&mut tx, now).await.expect("a person");
    person.grant(&mut tx, "hr_admin", now).await.expect("a role");
    tx.commit().await.expect("committed");
    let secret = token::fresh().expect("a secret");
    let mut tx = site.db.accounts().await.expect("a transaction");
    let account = Account::prove(&mut tx, &person.email, None, now).await.expect("an account");
    account.add_login(&mut tx, &token::hash(&secret), "bench", now).await.expect("a login");
    tx.commit().await.expect("committed");
    let mut tx = site.db.system(company).await.expect("a transaction");
    person.belongs_to(&mut tx, account.id).await.expect("linked");
    tx.commit().await.expect("committed");
    format!("ithaca={secret}")
}
