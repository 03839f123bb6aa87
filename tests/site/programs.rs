//! Presets, settings and the life cycle, as HR meets them.

use crate::support::{Browser, World, world};

/// The settings form as a browser would send it, some fields changed.
pub fn sheet<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = vec![
        ("name", "First steps"),
        ("description", "For those who lead their first team."),
        ("purpose", "both"),
        ("joining", "apply"),
        ("goal", "knowledge"),
        ("length_months", "12"),
        ("rhythm_days", "30"),
        ("answer_days", "7"),
        ("rule", "line_of_management"),
        ("rule", "readiness"),
        ("experience_gap", "3"),
        ("held_role", "either"),
        ("working_hours", "2"),
        ("mentor_level", "5"),
        ("mentor_tenure", "3"),
        ("objective", "most_then_total"),
        ("version", "1"),
    ];
    for term in [
        "role_history",
        "goals",
        "situation",
        "exchange",
        "generation",
        "bridge",
        "style",
        "wishes",
        "location",
        "language",
    ] {
        fields.push((term, "medium"));
    }
    for (key, value) in changed {
        match fields.iter_mut().find(|(known, _)| known == key) {
            Some(field) if *key != "goal" && *key != "rule" => field.1 = value,
            _ => fields.push((key, value)),
        }
    }
    fields
}

/// A saved draft; its address inside the company ("~/programs/...").
pub async fn draft(hr: &mut Browser, preset: &str, changed: &[(&str, &str)]) -> String {
    let answer = hr.post(&format!("~/programs/new/{preset}"), &sheet(changed)).await;
    answer.must_be(303);
    answer.location().replacen("/nordlicht", "~", 1)
}

async fn state(world: &World, address: &str) -> String {
    let id = address.rsplit('/').next().expect("an id").parse::<uuid::Uuid>().expect("an id");
    let mut tx = world.tx().await;
    sqlx::query_scalar("select state from program where id = $1")
        .bind(id)
        .fetch_one(tx.conn())
        .await
        .expect("a program")
}

#[tokio::test]
async fn s4_formal_and_informal_show_different_preset_rules_before_saving() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    katrin
        .get("~/programs/new")
        .await
        .must_be(200)
        .must_say("First-time managers")
        .must_say("Sponsor for new hires")
        .must_say("Bridge");
    let formal = katrin.get("~/programs/new/first_time_managers").await;
    formal.must_be(200).must_say("The mentor has managed people").must_say(r#"value="12""#);
    formal.must_say(r#"value="people_manager" checked"#).must_not_say(r#"value="mentor_tenure" checked"#);
    let informal = katrin.get("~/programs/new/sponsor").await;
    informal
        .must_be(200)
        .must_say(r#"value="mentor_tenure" checked"#)
        .must_not_say(r#"value="people_manager" checked"#);
    informal.must_say(r#"name="length_months" type="number" value="6""#).must_say("Sponsor");
    // Nothing is stored by looking.
    katrin.get("~/programs").await.must_say("No program yet");
    katrin.get("~/programs/new/nonsense").await.must_be(404);
}

#[tokio::test]
async fn s4_every_preset_can_be_saved_as_it_is_shown() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    for preset in [
        "high_potentials",
        "first_time_managers",
        "expatriates",
        "know_how",
        "sponsor",
        "open_guidance",
        "generations",
        "bridge",
        "blank",
        "blank_informal",
    ] {
        katrin.get(&format!("~/programs/new/{preset}")).await.must_be(200);
        let name = format!("Program {preset}");
        let address = draft(&mut katrin, preset, &[("name", &name)]).await;
        katrin.get(&address).await.must_be(200).must_say(&name);
        katrin.get(&format!("{address}/settings")).await.must_be(200);
    }
    katrin.get("~/programs").await.must_say("Program sponsor").must_say("Open enrollment");
}

#[tokio::test]
async fn s8_a_program_under_three_months_asks_for_a_reason_and_is_marked_short() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let again = katrin.post("~/programs/new/blank", &sheet(&[("name", "Sprint"), ("length_months", "2")])).await;
    again.must_be(422).must_say("under three months is short").must_say(r#"value="Sprint""#);
    let address = draft(
        &mut katrin,
        "blank",
        &[("name", "Sprint"), ("length_months", "2"), ("short_reason", "The site closes in May.")],
    )
    .await;
    katrin.get(&address).await.must_say("Shorter than three months: The site closes in May.");
    katrin.get("~/programs").await.must_say("Short program");
}

#[tokio::test]
async fn s24_a_program_picks_from_the_ten_goals_and_its_own() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let none = sheet(&[]).into_iter().filter(|(key, _)| *key != "goal").collect::<Vec<_>>();
    katrin.post("~/programs/new/blank", &none).await.must_be(422).must_say("Pick at least one goal");
    let address = draft(
        &mut katrin,
        "blank",
        &[("goal", "belonging"), ("own_goals", "Speak to the board\r\nspeak to the board\r\nBuild a network")],
    )
    .await;
    katrin
        .get(&address)
        .await
        .must_say("Transfer of knowledge")
        .must_say("Belonging")
        .must_say("Speak to the board")
        .must_say("Build a network")
        .must_not_say("Passing on values");
    // A goal that stays keeps its id.
    let id = address.rsplit('/').next().expect("an id").parse::<uuid::Uuid>().expect("an id");
    let goal = |world: &World| {
        let site = world.site.clone();
        let company = world.company;
        async move {
            let mut tx = site.db.system(company).await.expect("a transaction");
            sqlx::query_scalar::<_, uuid::Uuid>(
                "select id from program_goal where program_id = $1 and known = 'knowledge'",
            )
            .bind(id)
            .fetch_one(tx.conn())
            .await
            .expect("the goal")
        }
    };
    let before = goal(&world).await;
    katrin.post(&format!("{address}/settings"), &sheet(&[("goal", "values")])).await.must_be(303);
    assert_eq!(before, goal(&world).await);
    katrin.get(&address).await.must_say("Passing on values").must_not_say("Belonging").must_not_say("Build a network");
}

#[tokio::test]
async fn two_people_saving_at_once_lose_nothing() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut jonas = world.hr("Jonas Brandt").await;
    let address = draft(&mut katrin, "blank", &[]).await;
    let settings = format!("{address}/settings");
    jonas.post(&settings, &sheet(&[("name", "Jonas was here"), ("version", "1")])).await.must_be(303);
    let late = katrin.post(&settings, &sheet(&[("name", "Katrin was here"), ("version", "1")])).await;
    late.must_be(409)
        .must_say("Somebody else saved these settings")
        .must_say(r#"value="Katrin was here""#)
        .must_say(r#"name="version" value="2""#);
    katrin.get(&settings).await.must_say("Jonas was here");
    katrin.post(&settings, &sheet(&[("name", "Katrin was here"), ("version", "2")])).await.must_be(303);
    katrin.get(&settings).await.must_say("Katrin was here");
}

#[tokio::test]
async fn a_name_is_given_to_one_program() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    draft(&mut katrin, "blank", &[("name", "North")]).await;
    katrin
        .post("~/programs/new/sponsor", &sheet(&[("name", "north")]))
        .await
        .must_be(422)
        .must_say("Another program has this name");
    let other = draft(&mut katrin, "sponsor", &[("name", "South")]).await;
    katrin
        .post(&format!("{other}/settings"), &sheet(&[("name", "NORTH")]))
        .await
        .must_be(422)
        .must_say("Another program has this name");
}

#[tokio::test]
async fn a_formal_program_walks_its_life_cycle_and_refuses_shortcuts() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = draft(&mut katrin, "first_time_managers", &[]).await;
    for noun in ["launch", "matching-opening", "closing", "close"] {
        katrin.post(&format!("{address}/{noun}"), &[]).await.must_be(409);
    }
    let walk = [
        ("enrollment-opening", "enrolling", "Start matching"),
        ("matching-opening", "matching", "Start the program"),
        ("launch", "running", "Begin closing"),
        ("closing", "closing", "Close the program"),
        ("close", "closed", "Archive"),
        ("archiving", "archived", "The way"),
    ];
    for (noun, after, next) in walk {
        katrin.post(&format!("{address}/{noun}"), &[]).await.must_be(303);
        assert_eq!(state(&world, &address).await, after);
        let page = katrin.get(&address).await;
        if after != "archived" {
            page.must_say(next);
        }
        katrin.post(&format!("{address}/{noun}"), &[]).await.must_be(409);
    }
    katrin.get("~/programs").await.must_not_say("First steps");
    katrin.get("~/programs?archived=1").await.must_say("First steps");
}

#[tokio::test]
async fn an_informal_program_runs_and_enrolls_at_once() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = draft(&mut katrin, "sponsor", &[]).await;
    katrin.post(&format!("{address}/enrollment-opening"), &[]).await.must_be(409);
    katrin.post(&format!("{address}/launch"), &[]).await.must_be(303);
    katrin.get(&address).await.must_say("Invite people").must_say("Running");
}

#[tokio::test]
async fn a_running_formal_program_has_its_dates() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = draft(&mut katrin, "blank", &[("starts_on", "2026-04-01")]).await;
    for noun in ["enrollment-opening", "matching-opening", "launch"] {
        katrin.post(&format!("{address}/{noun}"), &[]).await.must_be(303);
    }
    katrin.get(&address).await.must_say("From 1 April 2026 to 1 April 2027.");
}

#[tokio::test]
async fn a_copy_takes_the_settings_and_no_people() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let address = draft(&mut katrin, "bridge", &[("own_goals", "Meet the other site")]).await;
    let copy = katrin.post(&format!("{address}/copy"), &[]).await;
    copy.must_be(303);
    let settings = copy.location().to_owned();
    katrin.get(&settings).await.must_say("Copy of First steps").must_say("Meet the other site");
    katrin.post(&format!("{address}/copy"), &[]).await.must_be(303);
    katrin.get("~/programs").await.must_say("Copy of First steps 2");
}

#[tokio::test]
async fn a_program_is_kept_as_the_companys_own_preset_and_begins_the_next_one() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let address =
        draft(&mut katrin, "sponsor", &[("length_months", "9"), ("mentor_label", "Pate"), ("generation", "high")])
            .await;
    let kept = katrin.post(&format!("{address}/preset"), &[("preset_name", "Patenschaft")]).await;
    kept.must_be(303);
    let page = katrin.get("~/programs/new").await;
    page.must_say("Patenschaft").must_say("lasts 9 months");
    let own = page.body.split("/programs/new/").find(|part| part.contains(">Patenschaft<")).expect("a link");
    let id = own.split('"').next().expect("an id").to_owned();
    let filled = katrin.get(&format!("~/programs/new/{id}")).await;
    filled.must_say("value=\"Pate\"").must_say("value=\"9\"");
    draft(&mut katrin, &id, &[("name", "Second round")]).await;
    // A name is given once; what it is taken for is said, and nothing is lost.
    katrin
        .post(&format!("{address}/preset"), &[("preset_name", "patenschaft")])
        .await
        .must_be(422)
        .must_say("id=\"preset_name-err\"")
        .must_say("a preset “patenschaft” already");
    let mut tx = world.tx().await;
    let count: i64 =
        sqlx::query_scalar("select count(*) from company_preset").fetch_one(tx.conn()).await.expect("a count");
    assert_eq!(count, 1);
    drop(tx);
    let mut mentee = world.person("Priya Raman").await;
    mentee.post(&format!("~/programs/presets/{id}/removal"), &[]).await.must_be(403);
    katrin.post(&format!("~/programs/presets/{id}/removal"), &[]).await.must_be(303);
    katrin.get("~/programs/new").await.must_not_say("lasts 9 months");
    katrin.get(&format!("~/programs/new/{id}")).await.must_be(404);
}

#[tokio::test]
async fn a_coordinator_runs_one_program_and_an_auditor_only_reads() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut lena = world.person("Lena Kraft").await;
    let mut otto = world.with_role("Otto Prüfer", "auditor").await;
    let mut nobody = world.person("Nina Berg").await;
    let address = draft(&mut katrin, "blank", &[("name", "Hers")]).await;
    let other = draft(&mut katrin, "blank", &[("name", "Not hers")]).await;
    lena.get(&format!("{address}/settings")).await.must_be(403);
    katrin.post(&format!("{address}/coordinators"), &[("who", "nobody at all")]).await.must_be(303);
    katrin.post(&format!("{address}/coordinators"), &[("who", "lena.kraft@nordlicht.example")]).await.must_be(303);
    lena.get("~/programs").await.must_be(200).must_say("Hers").must_not_say("Not hers");
    lena.get(&format!("{other}/settings")).await.must_be(403);
    lena.post(&format!("{address}/settings"), &sheet(&[("name", "Hers now")])).await.must_be(303);
    lena.post(&format!("{address}/enrollment-opening"), &[]).await.must_be(303);
    lena.post(&format!("{address}/coordinators"), &[("who", "Nina Berg")]).await.must_be(403);
    otto.get(&format!("{address}/settings")).await.must_be(200).must_say("<fieldset disabled");
    otto.post(&format!("{address}/settings"), &sheet(&[])).await.must_be(403);
    otto.get("~/programs/new").await.must_be(403);
    nobody.get("~/programs").await.must_be(403);
    katrin.post(&format!("{address}/coordinators/{}/removal", lena.id), &[]).await.must_be(303);
    lena.get(&address).await.must_be(403);
}

#[tokio::test]
async fn hostile_settings_are_refused_and_kept_as_typed() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let long = "x".repeat(3000);
    let wrong: &[(&str, &str)] = &[
        ("name", ""),
        ("name", &long),
        ("description", &long),
        ("length_months", "many"),
        ("length_months", "-3"),
        ("rhythm_days", "99999999999999"),
        ("answer_days", ""),
        ("purpose", "'; drop table program; --"),
        ("objective", "all"),
        ("starts_on", "31.12.2026"),
        ("role_history", "enormous"),
        ("capacity", "0"),
        ("mentor_label", &long),
    ];
    for (field, value) in wrong {
        katrin.post("~/programs/new/blank", &sheet(&[(field, value)])).await.must_be(422);
    }
    for (rule, field) in
        [("experience_gap", "999"), ("working_hours", "x"), ("mentor_level", ""), ("held_role", "both")]
    {
        katrin.post("~/programs/new/blank", &sheet(&[("rule", rule), (rule, field)])).await.must_be(422);
    }
    katrin.post("~/programs/new/blank", &[]).await.must_be(422);
    katrin.get("~/programs").await.must_say("No program yet");
    let script = "<script>alert(1)</script>";
    katrin
        .post("~/programs/new/blank", &sheet(&[("name", script), ("rhythm_days", "1")]))
        .await
        .must_be(422)
        .must_not_say(script)
        .must_say("&#60;script&#62;");
}
