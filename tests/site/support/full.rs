//! A company in which one of everything exists, and the seven who may look at it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Browser, World, world};

/// The world with one of everything, and what stands in the addresses' placeholders.
pub struct Full {
    pub world: World,
    /// `{program}` and so on: the id of the one there is.
    pub ids: BTreeMap<&'static str, String>,
    /// visitor, mentee, mentor, coordinator, HR admin, auditor, stranger: in this order.
    pub people: Vec<(&'static str, Browser)>,
}

/// One of everything in "nordlicht", and an HR admin of "suedwind" who has no business there.
pub async fn full() -> Full {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let auditor = world.with_role("Anton Pruefer", "auditor").await;
    let coordinator = world.person("Amara Okoye").await;
    let mentor = world.person("Henrik Aalto").await;
    let mentee = world.person("Priya Raman").await;

    let program = world.running_program("First-time managers").await;
    let pairing = world.pairing(program, mentor.id, mentee.id).await;
    let (point, know_how, chance, experience, entry, message, file, renewal) = (
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
    );
    let question = Uuid::now_v7();
    let (session, topic, job_role, request, run, import, goal, action) = (
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
        Uuid::now_v7(),
    );
    let (suggestion, own_preset) = (Uuid::now_v7(), Uuid::now_v7());
    let mut tx = world.tx().await;
    let now = world.now();
    let c = tx.conn();
    let run_sql = async |sql: &'static str, c: &mut sqlx::PgConnection, ids: &[Uuid]| {
        let mut query = sqlx::query(sql);
        for id in ids {
            query = query.bind(*id);
        }
        query.bind(now).execute(c).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
    };
    run_sql("insert into coordinator (company_id, program_id, person_id) select current_company(), $1, $2 where $3::timestamptz is not null", c, &[program, coordinator.id.0]).await;
    run_sql("insert into topic (company_id, id, name, family) select current_company(), $1, 'Giving feedback', 'social' where $2::timestamptz is not null", c, &[topic]).await;
    run_sql("insert into job_role (company_id, id, title, family, level) select current_company(), $1, 'Plant Controller', 'Finance', 4 where $2::timestamptz is not null", c, &[job_role]).await;
    run_sql(
        "insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, planned_by, planned_at)
         values (current_company(), $1, $2, 'planned', 'video', $4 + interval '3 days', 60, $3, $4)",
        c,
        &[session, pairing, mentor.id.0],
    )
    .await;
    run_sql(
        "insert into match_run (company_id, id, program_id, number, state, requested_by, requested_at) values (current_company(), $1, $2, 1, 'queued', $3, $4)",
        c,
        &[run, program, hr.id.0],
    )
    .await;
    run_sql("update match_run set state = 'running' where id = $1 and $2::timestamptz is not null", c, &[run]).await;
    run_sql("update match_run set state = 'draft' where id = $1 and $2::timestamptz is not null", c, &[run]).await;
    run_sql(
        "insert into people_import (company_id, id, state, uploaded_by, uploaded_at, people_name, people_file) values (current_company(), $1, 'uploaded', $2, $3, 'people.csv', '')",
        c,
        &[import, hr.id.0],
    )
    .await;
    run_sql(
        "insert into suggestion (company_id, id, person_id, kind, mark, occurred_on, due_on, made_at)
         values (current_company(), $1, $2, 'new_hire', 'full', $3::date, $3::date, $3)",
        c,
        &[suggestion, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into company_preset (company_id, id, name, preset, sheet, created_at) values (current_company(), $1, 'Ours', 'sponsor', '{}', $2)",
        c,
        &[own_preset],
    )
    .await;
    run_sql("insert into guide_point (company_id, id, kind, body, position) select current_company(), $1, 'culture', 'How we disagree', 1 where $2::timestamptz is not null", c, &[point]).await;
    run_sql(
        "insert into own_question (company_id, id, program_id, root_id, position, kind, words, moments, written_at, written_by)
         values (current_company(), $1, $2, $1, 1, 'scale', 'Was the pace right?', '{close}', $4, $3)",
        c,
        &[question, program, hr.id.0],
    )
    .await;
    tx.commit().await.expect("committed");
    let filter = Uuid::now_v7();
    run_sql(
        "insert into saved_filter (company_id, id, person_id, name, question, saved_at) values (current_company(), $1, $2, 'Hamburg', '?site=Hamburg', $3)",
        &mut world.raw(Some(hr.id)).await,
        &[filter, hr.id.0],
    )
    .await;

    // What only its author may add is added by its author.
    let mut own = world.raw(Some(mentee.id)).await;
    run_sql(
        "insert into guidance_request (company_id, id, program_id, pairing_id, author_id, kind, body, state, asked_at, remind_on)
         values (current_company(), $1, $2, $3, $4, 'advise', 'How did you begin?', 'open', $5, $5::date + 3)",
        &mut own,
        &[request, program, pairing, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into guidance_recipient (company_id, request_id, person_id, author_id, asked_at) values (current_company(), $1, $2, $3, $4)",
        &mut own,
        &[request, mentor.id.0, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into plan_goal (company_id, id, pairing_id, title, personal, family, created_by, created_at) values (current_company(), $1, $2, 'Speak up', true, 'social', $3, $4)",
        &mut own,
        &[goal, pairing, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into plan_action (company_id, id, goal_id, pairing_id, owner_id, body, created_at) values (current_company(), $1, $2, $3, $4, 'Rehearse', $5)",
        &mut own,
        &[action, goal, pairing, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into know_how (company_id, id, pairing_id, topic_id, holder_id, learner_id, begun_at) values (current_company(), $1, $2, $3, $4, $5, $6)",
        &mut own,
        &[know_how, pairing, topic, mentor.id.0, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into chance (company_id, id, pairing_id, noted_by, body, noted_at, changed_at) values (current_company(), $1, $2, $3, 'The spring project', $4, $4)",
        &mut own,
        &[chance, pairing, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into experience (company_id, id, pairing_id, program_id, author_id, situation, did, written_at) values (current_company(), $1, $2, $3, $4, 'A late project', 'I stopped it', $5)",
        &mut own,
        &[experience, pairing, program, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into journal_entry (company_id, id, author_id, body, written_at) values (current_company(), $1, $2, 'Today was hard', $3)",
        &mut own,
        &[entry, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into message (company_id, id, pairing_id, author_id, body, sent_at, form_key) values (current_company(), $1, $2, $3, 'How did it go?', $4, $1)",
        &mut own,
        &[message, pairing, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into attachment (company_id, id, message_id, pairing_id, author_id, name, media_type, content)
         select current_company(), $1, $2, $3, $4, 'notes.txt', 'text/plain', 'hello' where $5::timestamptz is not null",
        &mut own,
        &[file, message, pairing, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into renewal (company_id, id, pairing_id, months, asked_by, asked_at) values (current_company(), $1, $2, 3, $3, $4)",
        &mut own,
        &[renewal, pairing, mentee.id.0],
    )
    .await;
    run_sql(
        "insert into observer (company_id, pairing_id, mentee_id, person_id, asked_at) values (current_company(), $1, $2, $3, $4)",
        &mut own,
        &[pairing, mentee.id.0, coordinator.id.0],
    )
    .await;

    world.add_company("suedwind", "Suedwind").await;
    let mut stranger = world.hr("Otto Fremd").await;
    world.back_to("nordlicht").await;
    stranger.company = "nordlicht".into();
    let mut visitor = world.visitor();
    visitor.company = "nordlicht".into();

    let notice = world.notice_of(mentee.id).await;
    let mentee_enrollment = world.enrollment_of(program, mentee.id).await;
    let mentor_enrollment = world.enrollment_of(program, mentor.id).await;
    let ids = BTreeMap::from([
        ("company", "nordlicht".to_owned()),
        ("program", program.to_string()),
        ("pairing", pairing.to_string()),
        ("session", session.to_string()),
        ("topic", topic.to_string()),
        ("role", job_role.to_string()),
        ("job_role", job_role.to_string()),
        ("request", request.to_string()),
        ("run", run.to_string()),
        ("import", import.to_string()),
        ("suggestion", suggestion.to_string()),
        ("own_preset", own_preset.to_string()),
        ("goal", goal.to_string()),
        ("action", action.to_string()),
        ("person", mentee.id.to_string()),
        ("enrollment", mentor_enrollment.to_string()),
        ("preset", "first_time_managers".to_owned()),
        ("filter", filter.to_string()),
        ("moment", "day_30".to_owned()),
        ("feed", "0".repeat(64)),
        ("kind", "invited".to_owned()),
        ("mail", Uuid::nil().to_string()),
        ("contact", "hr".to_owned()),
        ("place", mentor_enrollment.to_string()),
        ("tag", "en".to_owned()),
        ("notice", notice.to_string()),
        ("change", notice.to_string()),
        ("mentee", mentee_enrollment.to_string()),
        ("table", "pairs.csv".to_owned()),
        ("question", question.to_string()),
        ("token", "0".repeat(64)),
        ("point", point.to_string()),
        ("know_how", know_how.to_string()),
        ("chance", chance.to_string()),
        ("experience", experience.to_string()),
        ("entry", entry.to_string()),
        ("file", file.to_string()),
        ("renewal", renewal.to_string()),
        ("list", "culture".to_owned()),
        ("notice", Uuid::nil().to_string()),
        ("tag", "it".to_owned()),
    ]);
    let people = vec![
        ("visitor", visitor),
        ("mentee", mentee),
        ("mentor", mentor),
        ("coordinator", coordinator),
        ("HR admin", hr),
        ("auditor", auditor),
        ("stranger", stranger),
    ];
    Full { world, ids, people }
}

impl World {
    /// The enrollment of a person in a program.
    pub async fn enrollment_of(&self, program: Uuid, person: ithaca::kit::id::PersonId) -> Uuid {
        let mut tx = self.tx().await;
        sqlx::query_scalar("select id from enrollment where program_id = $1 and person_id = $2")
            .bind(program)
            .bind(person.0)
            .fetch_one(tx.conn())
            .await
            .expect("an enrollment")
    }

    /// A notice that a person has, told by the system.
    async fn notice_of(&self, person: ithaca::kit::id::PersonId) -> Uuid {
        let id = Uuid::now_v7();
        let mut tx = self.tx().await;
        sqlx::query(
            "insert into notice (company_id, id, person_id, kind, words, path, about, told_at)
             values (current_company(), $1, $2, 'invited', '{\"program\": \"First-time managers\"}', '/home', 'full', $3)",
        )
        .bind(id)
        .bind(person.0)
        .bind(self.now())
        .execute(tx.conn())
        .await
        .expect("a notice");
        tx.commit().await.expect("committed");
        id
    }

    /// A fingerprint of everything the company has: the same while nothing changed.
    pub async fn fingerprint(&self) -> String {
        use sqlx::Row;
        let mut owner = self.owner().await;
        sqlx::query("select set_config('app.company', $1, false)")
            .bind(self.company.to_string())
            .execute(&mut owner)
            .await
            .expect("fenced");
        // Logins and attempts move by themselves; a page read for somebody leaves its line in the audit log.
        let tables = sqlx::query(
            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('login', 'sign_in_attempt', 'audit', '_sqlx_migrations') order by 1",
        )
        .fetch_all(&mut owner)
        .await
        .expect("the catalogue");
        let parts: Vec<String> = tables
            .iter()
            .map(|table| {
                let name: String = table.get(0);
                format!(
                    "select '{name} ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from {name} t"
                )
            })
            .collect();
        let sql = parts.join(" union all ");
        let lines: Vec<String> =
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&mut owner).await.expect("sums");
        lines.join("\n")
    }
}
