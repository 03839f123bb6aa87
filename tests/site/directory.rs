//! The directory of a large company: found, narrowed, kept, tagged, invited and nominated, many at a time.

use std::{fs, path::Path};

use ithaca::kit::id::PersonId;
use sqlx::Row;

use crate::support::{World, world};

/// People in three departments and two sites, twenty of each department.
async fn many(world: &World, people: i32) {
    let mut tx = world.tx().await;
    sqlx::query(
        "insert into job_role (company_id, id, title, family, level)
         select current_company(), md5('role ' || n)::uuid, 'Role ' || lpad(n::text, 2, '0'), 'Family ' || n % 5, n % 7 from generate_series(0, 39) n",
    )
    .execute(tx.conn())
    .await
    .expect("roles");
    sqlx::query(
        "insert into person (company_id, id, employee_number, given_name, family_name, email, job_role_id, department, site, country, hire_date, created_at, updated_at)
         select current_company(), md5('person ' || n)::uuid, 'N' || n, (array['Zoë', 'Ana', 'Ben', 'Cleo'])[n % 4 + 1], 'Müller' || lpad(n::text, 5, '0'), 'n' || n || '@nordlicht.example',
           case when n % 10 > 0 then md5('role ' || n % 40)::uuid end, 'Department ' || n % 3, (array['Husum', 'Wien'])[n % 2 + 1], (array['DE', 'AT'])[n % 2 + 1],
           date '2000-01-01' + n % 9000, $2, $2
         from generate_series(1, $1) n",
    )
    .bind(people)
    .bind(world.now())
    .execute(tx.conn())
    .await
    .expect("people");
    tx.commit().await.expect("committed");
}

#[tokio::test]
async fn people_are_narrowed_by_program_and_tag_and_sorted_by_who_came_last() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let (ada, ben) = (world.entry("Ada Lovelace").await, world.entry("Ben Okri").await);
    let program = world.running_program("Grid mentors").await;
    world.enrolled(program, ada.id, "mentee").await;
    world.enrolled(program, ben.id, "mentor").await;
    let list = hr.get("~/people").await;
    list.must_say("Waiting for a mentor").must_say("Mentor, one place free").must_say("Grid mentors");
    hr.get(&format!("~/people?program={program}"))
        .await
        .must_say("2 people")
        .must_not_say("aria-label=\"Choose Katrin");
    let mut tx = world.tx().await;
    sqlx::query("update person set hire_date = case family_name when 'Okri' then date '2026-01-01' when 'Lovelace' then '2001-01-01' end")
        .execute(tx.conn())
        .await
        .expect("hired");
    tx.commit().await.expect("committed");
    let list = hr.get("~/people?sort=hired").await;
    let at = |name: &str| list.body.find(&format!("Choose {name}")).expect("in the list");
    assert!(
        at("Ben Okri") < at("Ada Lovelace") && at("Ada Lovelace") < at("Katrin Vogel"),
        "who has no date comes last"
    );
}

#[tokio::test]
async fn a_filter_is_kept_by_one_person_under_a_name_and_forgotten_again() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mut other = world.hr("Otto Helm").await;
    many(&world, 30).await;
    hr.post("~/people/filters?site=Husum&q=m%C3%BCller", &[("name", "Husum")]).await.must_be(303);
    let kept = hr.get("~/people").await;
    kept.must_say("The filter is kept: Husum").must_say("?q=m%C3%BCller&#38;site=Husum");
    other.get("~/people").await.must_not_say(">Husum</a>");
    // The same name again means the new question; nothing is kept of a list that is not narrowed, or without a name.
    hr.post("~/people/filters?site=Wien", &[("name", "husum")]).await.must_be(303);
    hr.post("~/people/filters", &[("name", "All")]).await.must_be(303);
    hr.post("~/people/filters?site=Wien", &[("name", " ")]).await.must_be(303);
    let mut own = world.raw(Some(hr.id)).await;
    let rows: Vec<(uuid::Uuid, String)> =
        sqlx::query_as("select id, question from saved_filter").fetch_all(&mut own).await.expect("filters");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].1, "?site=Wien");
    let mut others = world.raw(Some(other.id)).await;
    let none: i64 = sqlx::query_scalar("select count(*) from saved_filter").fetch_one(&mut others).await.expect("none");
    assert_eq!(none, 0, "the database shows nobody else's");
    let path = format!("~/people/filters/{}/removal", rows[0].0);
    other.post(&path, &[]).await.must_be(404);
    hr.get("~/people?site=Wien").await.must_say("You keep this filter as “Husum”");
    hr.post(&path, &[]).await.must_be(303);
    hr.get("~/people").await.must_not_say("saved filters");
}

#[tokio::test]
async fn everybody_of_a_filter_is_tagged_at_once_after_hr_sees_how_many() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let ada = world.entry("Ada Lovelace").await;
    many(&world, 200).await;
    hr.get("~/people/tags").await.must_be(200).must_say("Nobody is chosen");
    hr.post("~/people/tags", &[("name", "Crew")]).await.must_be(422).must_say("Nobody is chosen");
    hr.get("~/people/tags?site=Husum&all=yes")
        .await
        .must_be(200)
        .must_say("100 people are meant")
        .must_say("Do it for 100 people");
    hr.post("~/people/tags?site=Husum&all=yes", &[("name", "")]).await.must_be(422);
    hr.post("~/people/tags?site=Husum&all=yes", &[("name", "Night shift")]).await.must_be(303);
    hr.get("~/people?site=Husum").await.must_say("Tagged now: 100").must_say("Night shift (100)");
    let ticked = format!("~/people/tags?person={}", ada.id);
    hr.get(&ticked).await.must_say("One person is meant").must_say("Ada");
    hr.post(&ticked, &[("name", "night SHIFT")]).await.must_be(303);
    let mut own = world.sign_in(&ada).await;
    own.get(&format!("~/people/{}", ada.id)).await.must_be(200).must_say("Night shift");
    let mut tx = world.tx().await;
    let tag: uuid::Uuid = sqlx::query_scalar("select id from tag").fetch_one(tx.conn()).await.expect("one tag");
    drop(tx);
    hr.get(&format!("~/people?tag={tag}")).await.must_say("101 people");
    hr.post(&format!("~/people/tags?tag={tag}&all=yes"), &[("name", "Night shift"), ("deed", "remove")])
        .await
        .must_be(303);
    let mut tx = world.tx().await;
    let left: i64 = sqlx::query_scalar("select count(*) from tag").fetch_one(tx.conn()).await.expect("none");
    assert_eq!(left, 0, "a tag that nobody bears is gone");
}

#[tokio::test]
async fn s17_people_of_a_list_are_invited_at_once_and_the_page_says_how_many_first() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    many(&world, 90).await;
    let program = world.program_in("Grid mentors", &["draft", "enrolling"]).await;
    let person = PersonId(uuid::Uuid::from_bytes(md5_of(&world, "person 1").await));
    world.enrolled(program, person, "mentee").await;
    let question = "department=Department%201&all=yes";
    hr.get(&format!("~/people/invitation?{question}")).await.must_be(200).must_say("30 people are meant");
    let look = hr.get(&format!("~/people/invitation?{question}&to={program}&side=mentee")).await;
    look.must_be(200)
        .must_say("29 people are invited")
        .must_say("One person has a place already")
        .must_say("Invite 29 people");
    hr.post(&format!("~/people/invitation?{question}"), &[("to", &program.to_string()), ("side", "mentee")])
        .await
        .must_be(303);
    let mut tx = world.tx().await;
    let invited: i64 =
        sqlx::query_scalar("select count(*) from enrollment where state = 'invited' and side = 'mentee'")
            .fetch_one(tx.conn())
            .await
            .expect("invited");
    assert_eq!(invited, 29);
    hr.post("~/people/invitation", &[("to", &program.to_string()), ("side", "mentee")]).await.must_be(409);
    hr.post(&format!("~/people/invitation?{question}"), &[("to", "nothing"), ("side", "mentee")]).await.must_be(404);
}

#[tokio::test]
async fn v8_only_talent_admins_nominate_from_the_list_and_hr_does_not_see_whom() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    many(&world, 30).await;
    hr.get("~/people").await.must_not_say("/people/nomination");
    hr.get("~/people/nomination?all=yes").await.must_be(403);
    hr.post("~/people/nomination?all=yes", &[]).await.must_be(403);
    let mut talent = world.with_role("Tara Lente", "talent_admin").await;
    let question = "department=Department%202&all=yes";
    talent.get(&format!("~/people/nomination?{question}")).await.must_be(200).must_say("Put 10 people on the list");
    talent.post(&format!("~/people/nomination?{question}"), &[("reason", "Ready for more")]).await.must_be(303);
    let mut as_hr = world.raw(Some(hr.id)).await;
    let seen: i64 = sqlx::query_scalar("select count(*) from nomination").fetch_one(&mut as_hr).await.expect("fenced");
    assert_eq!(seen, 0);
    let mut as_talent = world.raw(Some(talent.id)).await;
    let seen: i64 =
        sqlx::query_scalar("select count(*) from nomination").fetch_one(&mut as_talent).await.expect("the list");
    assert_eq!(seen, 10);
}

async fn md5_of(world: &World, what: &str) -> [u8; 16] {
    let mut owner = world.owner().await;
    let id: uuid::Uuid =
        sqlx::query_scalar("select md5($1)::uuid").bind(what).fetch_one(&mut owner).await.expect("an id");
    *id.as_bytes()
}

/// The statements of the sources as they are kept for compiling without a database.
fn statements() -> Vec<(String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".sqlx");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a statement");
        let kept: serde_json::Value = serde_json::from_str(&text).expect("json");
        let sql = kept["query"].as_str().expect("sql").to_owned();
        let types = kept["describe"]["parameters"]["Left"].as_array().cloned().unwrap_or_default();
        let types = types.iter().map(|t| t.as_str().unwrap_or("custom").to_owned()).collect();
        found.push((sql, types));
    }
    found
}

#[tokio::test]
async fn every_list_of_people_and_roles_is_read_by_an_index_from_the_cursor_on() {
    let world = world().await;
    many(&world, 20_000).await;
    let mut owner = world.owner().await;
    sqlx::query("analyze").execute(&mut owner).await.expect("analyzed");
    let mut raw = world.raw(None).await;
    sqlx::query("set plan_cache_mode = force_custom_plan").execute(&mut raw).await.expect("set");
    let lists: Vec<_> = statements()
        .into_iter()
        .filter(|(sql, _)| sql.contains("limit $"))
        // Words are looked for in everybody, once, for the page and the count.
        .filter(|(sql, _)| !sql.contains("with hit as"))
        .filter(|(sql, _)| sql.contains("people_of_program") || sql.contains("from job_role r\n"))
        .collect();
    // By name, role, without a role, department, site and hire date; the catalogue.
    assert_eq!(lists.len(), 7, "{lists:#?}");
    for (sql, types) in lists {
        let filter = sql.contains("people_of_program");
        let values: Vec<String> = types
            .iter()
            .enumerate()
            .map(|(at, kind)| match (kind.as_str(), at) {
                ("TextArray" | "UuidArray" | "Int4Array", _) => "'{}'".to_owned(),
                ("Text", 10) if filter => "'here'".to_owned(),
                ("Date", 11) if filter => "'2026-03-10'".to_owned(),
                ("Uuid", 16) if filter => "md5('person 9000')::uuid".to_owned(),
                ("Text", _) if filter => "'muller09000 ana'".to_owned(),
                ("Int4", _) => "73000".to_owned(),
                ("Int8", _) => "51".to_owned(),
                ("Text", 0) => "''".to_owned(),
                _ => "null".to_owned(),
            })
            .collect();
        sqlx::raw_sql(sqlx::AssertSqlSafe(format!("prepare list as {sql}"))).execute(&mut raw).await.expect("prepared");
        let asked = format!("explain execute list({})", values.join(", "));
        let plan: Vec<String> = sqlx::raw_sql(sqlx::AssertSqlSafe(asked))
            .fetch_all(&mut raw)
            .await
            .expect("a plan")
            .iter()
            .map(|row| row.get::<String, _>(0))
            .collect();
        let plan = plan.join("\n");
        assert!(plan.contains("Index"), "{sql}\n{plan}");
        assert!(!plan.contains("Seq Scan on person"), "{sql}\n{plan}");
        if filter {
            let cursor = plan.lines().any(|line| line.contains("Index Cond") && line.contains("ROW("));
            assert!(cursor || plan.contains("Incremental Sort"), "not from the cursor on: {sql}\n{plan}");
            assert!(!plan.contains("->  Sort") && !plan.contains("\nSort"), "sorts everything: {sql}\n{plan}");
        }
        sqlx::raw_sql("deallocate list").execute(&mut raw).await.expect("done");
    }
}
