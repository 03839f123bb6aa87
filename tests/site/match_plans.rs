//! The lists of programs, enrollment and matching are read by an index, as the application's role, past the fence's conditions.

use sqlx::{AssertSqlSafe, Connection, Row};

use crate::support::world;

/// What begins a list's statement in `.sqlx`, and the table that it walks.
const LISTS: [(&str, &str); 12] = [
    ("with page as materialized (", "proposed_pair"),
    ("select c.enrollment_id, c.key", "match_candidate"),
    ("select enrollment_id as \"enrollment: EnrollmentId\", side = 'mentor'", "match_candidate"),
    (
        "select mentee_enrollment as \"mentee: EnrollmentId\", mentor_enrollment as \"mentor: EnrollmentId\" from proposed_pair",
        "proposed_pair",
    ),
    ("select id as \"id: OverrideId\"", "match_override"),
    ("select c.site, c.job_function as function", "match_candidate"),
    ("with mentor as (", "enrollment"),
    ("select count(*) filter (where side = 'mentee' and stage", "enrollment"),
    ("select enrollment_id as \"enrollment: EnrollmentId\", person_id", "waiting"),
    (
        "select id as \"id: SuggestionId\", person_id as \"person: PersonId\", kind as \"occasion: Occasion\", occurred_on, due_on",
        "suggestion",
    ),
    ("select id as \"id: EnrollmentId\" from enrollment", "enrollment"),
    ("select side as \"side: Side\", stage", "enrollment"),
];

fn statements() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(".sqlx");
    let files = std::fs::read_dir(folder).expect("the prepared queries");
    files
        .map(|file| {
            let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
            let kept: serde_json::Value = serde_json::from_str(&text).expect("json");
            kept["query"].as_str().expect("a query").to_owned()
        })
        .collect()
}

#[tokio::test]
async fn every_list_of_a_program_is_read_by_an_index() {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let statements = statements();
    let mut connection = world.raw(Some(hr.id)).await;
    for (begins, table) in LISTS {
        let statement = statements
            .iter()
            .find(|s| s.trim_start().starts_with(begins))
            .unwrap_or_else(|| panic!("no query begins with {begins}"));
        let holes = (1..20).take_while(|n| statement.contains(&format!("${n}"))).count();
        let nulls = vec!["null"; holes].join(", ");
        let mut tx = connection.begin().await.expect("a transaction");
        // With tables this small every plan would be a walk: what matters is that an index can carry it.
        for setting in ["set local enable_seqscan = off", "set local plan_cache_mode = force_generic_plan"] {
            sqlx::query(setting).execute(&mut *tx).await.expect("set");
        }
        sqlx::raw_sql(AssertSqlSafe(format!("prepare listed as {statement}")))
            .execute(&mut *tx)
            .await
            .expect("prepared");
        let plan = sqlx::query(AssertSqlSafe(format!("explain execute listed({nulls})")))
            .persistent(false)
            .fetch_all(&mut *tx)
            .await
            .unwrap_or_else(|e| panic!("{begins}: {e}"));
        let lines: Vec<String> = plan.iter().map(|row| row.get::<String, _>(0)).collect();
        let plan = lines.join("\n");
        assert!(!plan.contains(&format!("Seq Scan on {table} ")), "{begins} walks all of {table}:\n{plan}");
        sqlx::raw_sql("deallocate listed").execute(&mut *tx).await.expect("put away");
        tx.rollback().await.expect("undone");
    }
}
