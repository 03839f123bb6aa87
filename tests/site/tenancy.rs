//! The fence between companies, read from the catalogue and tried from outside.

use sqlx::Row;

use crate::support::world;

#[tokio::test]
async fn v9_every_tenant_table_is_fenced_and_forced_and_every_inner_key_carries_the_company() {
    let world = world().await;
    let mut owner = world.owner().await;
    let tables = sqlx::query(
        "select c.relname, c.relrowsecurity, c.relforcerowsecurity,
           exists (select from pg_policies p where p.tablename = c.relname and p.policyname = 'company') as fenced,
           (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
             where i.indrelid = c.oid and i.indisprimary) as leads
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute k on k.attrelid = c.oid and k.attname = 'company_id' and k.attnotnull
         where n.nspname = 'public' and c.relkind = 'r'",
    )
    .fetch_all(&mut owner)
    .await
    .expect("the catalogue");
    assert!(tables.len() > 25, "only {} tenant tables", tables.len());
    // These two know only which company there is; job is claimed across companies by the owner's function.
    let outside = ["company_address", "account_company"];
    for table in &tables {
        let name: String = table.get("relname");
        if outside.contains(&name.as_str()) {
            continue;
        }
        assert!(table.get::<bool, _>("relrowsecurity"), "{name} has no row security");
        assert!(table.get::<bool, _>("fenced"), "{name} has no fence");
        if name != "job" {
            assert!(table.get::<bool, _>("relforcerowsecurity"), "{name} is not forced");
            assert_eq!(table.get::<String, _>("leads"), "company_id", "the key of {name}");
        }
    }
    let keys = sqlx::query(
        "select k.conname, t.relname as here, f.relname as there
         from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class f on f.oid = k.confrelid
         where k.contype = 'f'
           and exists (select from pg_attribute a where a.attrelid = f.oid and a.attname = 'company_id' and a.attnotnull)
           and not exists (
             select from unnest(k.conkey) with ordinality c(n, at) join unnest(k.confkey) with ordinality r(n, at) using (at)
             join pg_attribute a on a.attrelid = t.oid and a.attnum = c.n join pg_attribute b on b.attrelid = f.oid and b.attnum = r.n
             where a.attname = 'company_id' and b.attname = 'company_id')",
    )
    .fetch_all(&mut owner)
    .await
    .expect("the catalogue");
    let loose: Vec<String> =
        keys.iter().map(|k| format!("{} of {}", k.get::<String, _>("conname"), k.get::<String, _>("here"))).collect();
    assert!(loose.is_empty(), "keys without the company: {loose:?}");
}

#[tokio::test]
async fn v9_a_person_of_another_company_finds_nothing_here() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    world.add_company("suedwind", "Suedwind").await;
    let mut stranger = world.hr("Otto Fremd").await;
    katrin.get("/nordlicht/home").await.must_be(200);
    stranger.get("/suedwind/home").await.must_be(200);
    stranger.get("/nordlicht/home").await.must_be(404).must_not_say("Katrin");
    stranger.get("/nowhere/home").await.must_be(404);
}

#[tokio::test]
async fn nobody_but_an_hr_admin_grants_roles_even_past_the_pages() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let ada = world.person("Ada Lovelace").await;
    let grant = "insert into company_role (company_id, person_id, role, granted_at) values (current_company(), $1, 'hr_admin', now())";
    let mut as_ada = world.raw(Some(ada.id)).await;
    let refused = sqlx::query(grant).bind(ada.id.0).execute(&mut as_ada).await.expect_err("refused");
    assert!(refused.to_string().contains("row-level security"), "{refused}");
    let mut as_hr = world.raw(Some(hr.id)).await;
    sqlx::query(grant).bind(ada.id.0).execute(&mut as_hr).await.expect("granted");
    hr.get("~/home").await.must_be(200);
}
