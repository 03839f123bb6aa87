//! Who writes what, asked of the database itself: statements under the application's role, as somebody of the company.

use ithaca::kit::id::PersonId;
use sqlx::Row;
use uuid::Uuid;

use crate::support::{Full, Pair, full, pair};

/// How many rows a statement touches as somebody; or how it was refused.
async fn tries(p: &Pair, who: PersonId, sql: &'static str, id: Uuid) -> Result<u64, String> {
    let mut raw = p.world.raw(Some(who)).await;
    sqlx::query(sql).bind(id).execute(&mut raw).await.map(|done| done.rows_affected()).map_err(|e| e.to_string())
}

#[tokio::test]
async fn s17_of_the_own_place_members_change_what_they_bring_and_of_anothers_nothing() {
    let mut p = pair().await;
    let stranger = p.world.person("Ada Able").await;
    let place = p.world.enrollment_of(p.program, p.mentor.id).await;
    let waiting = p.world.enrolled(p.program, stranger.id, "mentor").await;
    let own = "update enrollment set can_teach = 'Grids', capacity = 2, styles = '{listen}' where id = $1";
    assert_eq!(tries(&p, p.mentor.id, own, place).await, Ok(1));
    for sql in [
        "update enrollment set exception = 'me' where id = $1",
        "update enrollment set invited_at = now() where id = $1",
        "update enrollment set reminded_at = now() where id = $1",
        // Held by a pairing: it does not end by the side.
        "update enrollment set state = 'finished' where id = $1",
        "update enrollment set state = 'withdrawn' where id = $1",
        "update enrollment set state = 'approved' where id = $1",
    ] {
        let refused = tries(&p, p.mentor.id, sql, place).await.expect_err(sql);
        assert!(refused.contains("whoever runs the program decides that"), "{sql}: {refused}");
    }
    for sql in [
        "update enrollment set side = 'mentee' where id = $1",
        "update enrollment set person_id = current_person() where id = $1",
        "update enrollment set program_id = gen_random_uuid() where id = $1",
    ] {
        for who in [p.mentee.id, p.hr.id] {
            let refused = tries(&p, who, sql, place).await.expect_err(sql);
            assert!(refused.contains("a enrollment stays with its"), "{sql}: {refused}");
        }
    }
    let refused = tries(&p, stranger.id, "update enrollment set state = 'placed' where id = $1", waiting).await;
    assert!(refused.expect_err("no pairing").contains("whoever runs the program"));
    for sql in [
        "update enrollment set capacity = 9 where id = $1",
        "update enrollment set updated_at = now() where id = $1",
        "update enrollment set state = 'withdrawn' where id = $1",
    ] {
        for who in [p.mentor.id, p.mentee.id] {
            let refused = tries(&p, who, sql, waiting).await.expect_err(sql);
            assert!(refused.contains("whoever runs the program decides that"), "{sql}: {refused}");
        }
    }
    // What somebody offers is theirs as well; and one's own waiting place one may leave.
    let topic = "insert into topic (company_id, id, name, family) values (current_company(), $1, 'Grids', 'work')";
    let id = Uuid::now_v7();
    assert_eq!(tries(&p, p.hr.id, topic, id).await, Ok(1));
    let offer =
        "insert into offer (company_id, enrollment_id, topic_id, level) select company_id, $1, id, 3 from topic";
    for who in [p.mentee.id, p.mentor.id, p.hr.id] {
        assert!(tries(&p, who, offer, waiting).await.expect_err("refused").contains("row-level security"));
    }
    assert_eq!(tries(&p, stranger.id, offer, waiting).await, Ok(1));
    assert_eq!(tries(&p, p.mentor.id, "delete from offer where enrollment_id = $1", waiting).await, Ok(0));
    let leave = "update enrollment set state = 'withdrawn' where id = $1";
    assert_eq!(tries(&p, stranger.id, leave, waiting).await, Ok(1));
    let back = tries(&p, stranger.id, "update enrollment set state = 'applied' where id = $1", waiting).await;
    assert!(back.expect_err("only the invited come in").contains("whoever runs the program decides that"));
}

#[tokio::test]
async fn s22_a_talent_admin_invites_to_a_program_for_high_potentials_and_approves_nobody() {
    let mut p = pair().await;
    let talent = p.world.with_role("Tala Ent", "talent_admin").await;
    let ada = p.world.person("Ada Able").await;
    let invite = "insert into enrollment (company_id, id, program_id, person_id, side, state, exception, created_at, updated_at)
                  select current_company(), gen_random_uuid(), $1, id, 'mentee', 'invited', 'asked', now(), now() from person where given_name = 'Ada'";
    let refused = tries(&p, talent.id, invite, p.program).await.expect_err("another program");
    assert!(refused.contains("row-level security"), "{refused}");
    let mut tx = p.world.tx().await;
    sqlx::query("update program set preset = 'high_potentials'").execute(tx.conn()).await.expect("a preset");
    tx.commit().await.expect("committed");
    assert_eq!(tries(&p, talent.id, invite, p.program).await, Ok(1));
    let approve = "update enrollment set state = 'approved' where program_id = $1 and state = 'invited'";
    // Nobody's place is hers to see, and so none to approve; the system shows that there is one.
    assert_eq!(tries(&p, talent.id, approve, p.program).await, Ok(0));
    let blind = tries(
        &p,
        talent.id,
        "update enrollment set state = case when $1::uuid is null then '' else 'approved' end",
        p.program,
    )
    .await;
    assert!(blind.is_err() || blind == Ok(0), "{blind:?}");
    assert_eq!(tries(&p, ada.id, approve, p.program).await, Ok(1), "the invited herself says yes");
}

#[tokio::test]
async fn v3_which_goals_a_meeting_touched_is_written_by_the_two_alone() {
    let mut p = pair().await;
    p.mentor
        .post(
            &p.at("/sessions/log"),
            &[("date", "2026-03-10"), ("minutes", "60"), ("kind", "video"), ("talked", "Lisbon")],
        )
        .await
        .must_be(303);
    let stranger = p.world.person("Ada Able").await;
    let touch = "insert into session_goal (company_id, session_id, goal_id)
                 select s.company_id, s.id, g.id from session s, program_goal g where s.pairing_id = $1 limit 1";
    assert!(tries(&p, p.hr.id, touch, p.pairing).await.expect_err("HR").contains("row-level security"));
    assert_eq!(tries(&p, stranger.id, touch, p.pairing).await, Ok(0), "who sees no session touches none");
    assert_eq!(tries(&p, p.mentor.id, touch, p.pairing).await, Ok(1));
    for who in [p.hr.id, stranger.id] {
        assert_eq!(tries(&p, who, "delete from session_goal where $1::uuid is not null", p.pairing).await, Ok(0));
    }
    let held =
        tries(&p, p.mentor.id, "update session_goal set held_at = now() where $1::uuid is not null", p.pairing).await;
    assert!(held.expect_err("the trigger keeps it").contains("permission denied"));
    assert_eq!(tries(&p, p.mentee.id, "delete from session_goal where $1::uuid is not null", p.pairing).await, Ok(1));
}

#[tokio::test]
async fn members_write_no_catalogue_no_program_no_match_run_and_no_line_in_anothers_name() {
    let p = pair().await;
    let (hr, mentee) = (p.hr.id, p.mentee.id);
    for sql in [
        "insert into topic (company_id, id, name, family) values (current_company(), $1, 'X', 'work')",
        "insert into job_role (company_id, id, title, family, level) values (current_company(), $1, 'X', 'X', 3)",
        "insert into role_history (company_id, id, person_id, job_role_id, started_on) values (current_company(), $1, current_person(), $1, now())",
        "insert into program_goal (company_id, id, program_id, title, position) select company_id, $1, id, 'X', 9 from program",
        "insert into match_run (company_id, id, program_id, number, state, requested_at) select company_id, $1, id, 9, 'queued', now() from program",
        "insert into waiting (company_id, enrollment_id, program_id, person_id, since) select company_id, id, program_id, person_id, now() from enrollment limit 1",
    ] {
        let refused = tries(&p, mentee, sql, Uuid::now_v7()).await.expect_err(sql);
        assert!(refused.contains("row-level security"), "{sql}: {refused}");
    }
    assert_eq!(tries(&p, mentee, "update program set rhythm_days = 14 where id = $1", p.program).await, Ok(0));
    assert_eq!(tries(&p, hr, "update program set rhythm_days = 14 where id = $1", p.program).await, Ok(1));
    for sql in ["select merge_topic($1, $1)", "select merge_job_role($1, $1)"] {
        assert!(tries(&p, mentee, sql, p.program).await.expect_err(sql).contains("HR keeps the catalogues"));
    }
    let line = "insert into audit (company_id, id, at, actor_id, action, noun) select current_company(), $1, now(), id, 'read', 'person' from person where given_name = 'Katrin'";
    assert!(tries(&p, mentee, line, Uuid::now_v7()).await.expect_err("not Katrin").contains("row-level security"));
    assert_eq!(tries(&p, hr, line, Uuid::now_v7()).await, Ok(1));
    for sql in [
        "delete from program where id = $1",
        "delete from agreement where pairing_id = $1",
        "delete from guidance_request where id = $1",
    ] {
        assert!(tries(&p, hr, sql, p.program).await.expect_err(sql).contains("permission denied"));
    }
}

#[tokio::test]
async fn v1_the_secret_that_seals_drafts_is_its_owners_and_no_import_carries_it() {
    let p = pair().await;
    for who in [p.mentor.id, p.hr.id] {
        let mut raw = p.world.raw(Some(who)).await;
        let owners: Vec<Uuid> =
            sqlx::query_scalar("select person_id from draft_secret").fetch_all(&mut raw).await.expect("asked");
        assert_eq!(owners, [who.0]);
        let facts: String = sqlx::query_scalar("select string_agg(import_facts(p)::text, '') from person p")
            .fetch_one(&mut raw)
            .await
            .expect("facts");
        assert!(facts.contains("given_name") && !facts.contains("secret"), "{facts}");
    }
}

#[tokio::test]
async fn m10_each_answers_a_proposal_for_oneself_and_what_was_proposed_stays() {
    let mut p = pair().await;
    let ada = p.world.person("Ada Able").await;
    let mut tx = p.world.tx().await;
    sqlx::query("update pairing set state = 'ended_early' where id = $1")
        .bind(p.pairing)
        .execute(tx.conn())
        .await
        .expect("over");
    tx.commit().await.expect("committed");
    let ada_place = p.world.enrolled(p.program, ada.id, "mentee").await;
    let propose = "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose,
                     rhythm_days, proposed_at, answer_due_on)
                   select p.company_id, gen_random_uuid(), p.program_id, p.mentor_id, e.person_id, p.mentor_enrollment, e.id, 'proposed', 'both', 30,
                     now(), now()::date + 7 from pairing p join enrollment e on e.id = $1";
    assert_eq!(tries(&p, p.hr.id, propose, ada_place).await, Ok(1));
    assert!(tries(&p, p.mentor.id, propose, ada_place).await.is_err(), "only runners propose");
    let mentors = "update pairing set mentor_accepted_at = now() where mentee_enrollment = $1";
    let both = "update pairing set mentor_accepted_at = now(), mentee_accepted_at = now(), state = 'active' where mentee_enrollment = $1";
    let declined = "update pairing set state = 'declined', declined_by = mentor_id where mentee_enrollment = $1";
    for (who, sql) in [
        (ada.id, mentors),
        (p.hr.id, mentors),
        (ada.id, both),
        (p.hr.id, both),
        (p.mentor.id, both),
        (ada.id, declined),
    ] {
        let refused = tries(&p, who, sql, ada_place).await.expect_err(sql);
        assert!(refused.contains("each answers for oneself"), "{sql}: {refused}");
    }
    let better = "update pairing set score = 1000 where mentee_enrollment = $1";
    for who in [ada.id, p.hr.id] {
        assert!(tries(&p, who, better, ada_place).await.expect_err("stays").contains("what was proposed stays"));
    }
    let met = tries(&p, ada.id, "update pairing set held = 12 where mentee_enrollment = $1", ada_place).await;
    assert!(met.expect_err("counted").contains("permission denied"));
    assert_eq!(tries(&p, p.mentor.id, mentors, ada_place).await, Ok(1));
    // What was written to others is nobody's to read.
    let mut raw = p.world.raw(Some(ada.id)).await;
    let mail: i64 =
        sqlx::query_scalar("select count(*) from mail_of_company(100)").fetch_one(&mut raw).await.expect("asked");
    assert_eq!(mail, 0);
}

#[tokio::test]
async fn a_mentor_of_two_keeps_the_place_when_one_of_the_mentees_ends_it() {
    let mut p = pair().await;
    let ben = p.world.person("Ben Okri").await;
    p.world.pairing_again(p.program, p.mentor.id, ben.id).await;
    p.mentee.post(&p.at("/exit"), &[("body", "")]).await.must_be(303);
    let mut tx = p.world.tx().await;
    let places: Vec<String> = sqlx::query_scalar(
        "select p.given_name || ' ' || e.state from enrollment e join person p on p.id = e.person_id order by 1",
    )
    .fetch_all(tx.conn())
    .await
    .expect("places");
    assert_eq!(places, ["Ben placed", "Henrik placed", "Priya approved"]);
}

/// Functions of the owner that read tenants' rows without asking which company is meant, and why that is right.
const OF_NO_COMPANY: [(&str, &str); 11] = [
    ("add_one_time_links", "links are used before a company is known: the company is its argument"),
    ("companies_of_account", "before a company is known: names each company of the account, one after the other"),
    ("open_login", "opens the company of the address"),
    ("open_calendar_feed", "opens the company of the address"),
    ("open_signed_link", "opens the company of the address"),
    ("see_mail_choice", "opens the company of the address"),
    ("choose_mail", "opens the company of the address"),
    ("claim_mail", "the sender takes mail of all companies, and names each one's company for its rows"),
    ("mail_sent", "names the company of the mail"),
    ("mail_failed", "names the company of the mail"),
    ("count_all_session_months", "for triggers of the owner: the company is its argument"),
];

#[tokio::test]
async fn v9_every_function_of_the_owner_that_touches_tenants_rows_names_the_company() {
    let Full { world, .. } = full().await;
    let mut owner = world.owner().await;
    let functions = sqlx::query(
        "select p.proname, p.prosrc, p.prorettype = 'trigger'::regtype as is_trigger, array(
           select c.relname::text from pg_class c
           join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id'
           where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
             and p.prosrc ~ ('\\m' || c.relname || '\\M')) as tables
         from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1",
    )
    .fetch_all(&mut owner)
    .await
    .expect("the catalogue");
    assert!(functions.len() > 40, "only {} functions of the owner", functions.len());
    // Known before any company, or queues of all of them: rows of these belong to nobody alone.
    let outside = ["company_address", "account_company", "one_time_link", "outbox", "job"];
    let mut loose = Vec::new();
    for function in &functions {
        let (name, source): (String, String) = (function.get("proname"), function.get("prosrc"));
        let tables: Vec<String> = function.get("tables");
        if !tables.iter().any(|table| !outside.contains(&table.as_str())) {
            continue;
        }
        let asks = source.contains("current_company()");
        let of_its_row = function.get::<bool, _>("is_trigger")
            && ["new.company_id", "old.company_id", "select company_id, id from added"]
                .iter()
                .any(|word| source.contains(word));
        if !asks && !of_its_row {
            loose.push(name);
        }
    }
    let mut known = OF_NO_COMPANY.map(|(name, _)| name);
    known.sort_unstable();
    assert_eq!(loose, known, "those that do not ask which company it is, and those that may not ask");
}

/// Tables that anybody of the company may write without a policy that says who, and why.
const ANYBODYS: [(&str, &str); 3] = [
    ("job: INSERT", "every change may queue work; what the work does is asked again when it is done"),
    ("job: UPDATE", "workers take work of any company"),
    ("enrollment: UPDATE", "three write places, and a trigger says which of them may change what (keep_place)"),
];

#[tokio::test]
async fn v9_every_tenant_table_says_who_writes_it() {
    let Full { world, .. } = full().await;
    let mut owner = world.owner().await;
    let open: Vec<String> = sqlx::query_scalar(
        "select c.relname || ': ' || w.what
         from pg_class c
         join pg_attribute k on k.attrelid = c.oid and k.attname = 'company_id' and k.attnotnull
         cross join unnest(array['INSERT', 'UPDATE', 'DELETE']) w (what)
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege('ithaca_app', c.oid, w.what)
           and not exists (select from pg_policies p where p.tablename = c.relname and p.permissive = 'RESTRICTIVE' and p.cmd = w.what)
         order by 1",
    )
    .fetch_all(&mut owner)
    .await
    .expect("the catalogue");
    let mut known = ANYBODYS.map(|(what, _)| what);
    known.sort_unstable();
    assert_eq!(open, known);
}
