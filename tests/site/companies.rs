//! The company's settings, its topics, and what everybody may know.

use ithaca::companies::JobRole;

use crate::support::world;

const GOOD: [(&str, &str); 7] = [
    ("name", "Nordlicht Energie"),
    ("language", "it"),
    ("time_zone", "Europe/Rome"),
    ("anonymity_threshold", "8"),
    ("hr_contact", "Katrin Vogel, 4410"),
    ("health_contact", ""),
    ("ethics_contact", "<b>Otto</b>"),
];

fn with<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    GOOD.iter().map(|(name, good)| (*name, if *name == field { value } else { *good })).collect()
}

#[tokio::test]
async fn hr_changes_the_settings_and_everybody_else_only_what_is_theirs() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut audrey = world.with_role("Audrey Tester", "auditor").await;
    let mut ada = world.person("Ada Lovelace").await;
    katrin.get("~/settings").await.must_be(200).must_say("Nordlicht Energy");
    assert_eq!(katrin.post("~/settings", &GOOD).await.must_be(303).location(), "/nordlicht/settings");
    // The company speaks Italian now, and so do the pages of whoever has chosen nothing else.
    katrin
        .get("~/settings")
        .await
        .must_say("Salvato.")
        .must_say("Nordlicht Energie")
        .must_say("&#60;b&#62;Otto")
        .must_say("4410");
    audrey.get("~/settings").await.must_be(200).must_say("disabled").must_say("Katrin Vogel, 4410");
    audrey.post("~/settings", &GOOD).await.must_be(403);
    ada.get("~/settings").await.must_be(403);
    ada.post("~/settings", &GOOD).await.must_be(403);
}

#[tokio::test]
async fn v6_the_threshold_of_anonymity_is_never_under_five_and_bad_settings_are_named() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    for bad in ["4", "0", "-7", "", "many", "101"] {
        let answer = katrin.post("~/settings", &with("anonymity_threshold", bad)).await;
        answer.must_be(422).must_say("5–100").must_say("Nordlicht Energie");
    }
    katrin.post("~/settings", &with("name", " ")).await.must_be(422).must_say("Please fill this in.");
    katrin.post("~/settings", &with("language", "xx")).await.must_be(422);
    katrin.post("~/settings", &with("time_zone", "Mars/Olympus")).await.must_be(422);
    katrin.post("~/settings", &with("hr_contact", &"x".repeat(301))).await.must_be(422).must_say("300 characters");
    katrin.get("~/settings").await.must_say("Nordlicht Energy").must_not_say("Energie");
    let mut owner = world.owner().await;
    let refused = sqlx::query("select set_config('app.company', $1, false)")
        .bind(world.company.to_string())
        .execute(&mut owner)
        .await;
    refused.expect("fenced");
    assert!(
        sqlx::query("update company set anonymity_threshold = 4").execute(&mut owner).await.is_err(),
        "the database refuses it as well"
    );
}

#[tokio::test]
async fn hr_adds_and_renames_topics_of_both_families() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut ada = world.person("Ada Lovelace").await;
    katrin.get("~/settings/topics").await.must_be(200).must_say("No topics yet");
    katrin
        .post("~/settings/topics", &[("name", "Wind farms"), ("family", "work"), ("tacit", "yes")])
        .await
        .must_be(303);
    katrin.get("~/settings/topics").await.must_say("Added: Wind farms").must_say("side by side");
    katrin
        .post("~/settings/topics", &[("name", "wind FARMS"), ("family", "work")])
        .await
        .must_be(422)
        .must_say("already");
    katrin.post("~/settings/topics", &[("name", "Listening"), ("family", "hobby")]).await.must_be(422);
    let mut tx = world.tx().await;
    let topic = ithaca::companies::Topic::all(&mut tx).await.expect("topics").remove(0);
    drop(tx);
    let path = format!("~/settings/topics/{}", topic.id);
    katrin.get(&path).await.must_be(200).must_say("value=\"Wind farms\"").must_say("checked");
    katrin.post(&path, &[("name", "Wind parks"), ("family", "social")]).await.must_be(303);
    katrin
        .get("~/settings/topics")
        .await
        .must_say("Wind parks")
        .must_not_say("Wind farms")
        .must_not_say("side by side</span>");
    ada.get("~/settings/topics").await.must_be(403);
    ada.post(&path, &[("name", "Mine"), ("family", "work")]).await.must_be(403);
}

#[tokio::test]
async fn a_new_company_begins_with_topics_in_its_language() {
    let world = world().await;
    let mut tx = world.tx().await;
    ithaca::companies::starter_topics(&mut tx, ithaca::kit::text::Lang::of("it").expect("Italian"))
        .await
        .expect("topics");
    let topics = ithaca::companies::Topic::all(&mut tx).await.expect("topics");
    assert!(topics.len() >= 20 && topics.iter().any(|t| t.name == "Negoziare"));
    assert!(topics.iter().any(|t| t.tacit) && topics.iter().any(|t| t.family == "social"));
}

#[tokio::test]
async fn who_sees_what_is_told_to_everybody_in_their_language() {
    let mut world = world().await;
    world
        .visitor()
        .get("/who-sees-what")
        .await
        .must_be(200)
        .must_say("Private notes of a meeting")
        .must_say("Only totals of five people or more");
    world.visitor().speaking("it").get("/who-sees-what").await.must_be(200).must_say("Note private di un incontro");
    world.person("Ada Lovelace").await.get("/who-sees-what").await.must_be(200);
}

fn picture(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

#[tokio::test]
async fn a_logo_is_drawn_anew_small_and_nothing_else_of_the_file_stays() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut ada = world.person("Ada Lovelace").await;
    katrin.get("~/logo.png").await.must_be(404);
    let mut hidden = picture(600, 300, image::ImageFormat::Jpeg);
    hidden.extend(b"<script>alert(1)</script>");
    katrin.upload("~/settings/logo", &[("logo", "logo.svg", &hidden)]).await.must_be(303);
    let logo = ada.get("~/logo.png").await;
    logo.must_be(200).must_not_say("script");
    assert_eq!(logo.headers["content-type"], "image/png");
    assert_eq!(logo.headers["x-content-type-options"], "nosniff");
    let mut tx = world.tx().await;
    let (width, height): (i32, i32) =
        sqlx::query_as("select width, height from company_logo").fetch_one(tx.conn()).await.expect("a logo");
    assert_eq!((width, height), (256, 128));
    drop(tx);
    ada.get("~/look.css").await.must_be(200).must_say("/nordlicht/logo.png?");
    for bad in [
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec(),
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec(),
        Vec::new(),
        picture(5000, 2, image::ImageFormat::Png),
        picture(64, 64, image::ImageFormat::Png)[..40].to_vec(),
    ] {
        katrin
            .upload("~/settings/logo", &[("logo", "logo.png", &bad)])
            .await
            .must_be(422)
            .must_say("cannot be read as a PNG");
    }
    katrin.upload("~/settings/logo", &[("logo", "logo.png", &vec![0; 1024 * 1024 + 1])]).await.must_be(413);
    ada.upload("~/settings/logo", &[("logo", "logo.png", &picture(9, 9, image::ImageFormat::Png))]).await.must_be(403);
    katrin.post("~/settings/logo/removal", &[]).await.must_be(303);
    ada.get("~/logo.png").await.must_be(404);
    ada.get("~/look.css").await.must_be(200).must_not_say("logo");
}

#[tokio::test]
async fn an_accent_that_cannot_be_read_is_refused_with_the_reason_and_a_better_one() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let mut ada = world.person("Ada Lovelace").await;
    let with = |accent| {
        GOOD.iter()
            .copied()
            .chain([("accent", accent), ("language", "en")])
            .skip(2)
            .chain([("name", "Nordlicht")])
            .collect::<Vec<_>>()
    };
    let refused = katrin.post("~/settings", &with("#ffcc00")).await;
    refused.must_be(422).must_say("Please take a darker one, for example #").must_say("value=\"#ffcc00\"");
    let better = refused
        .body
        .split("darker one, for example ")
        .nth(1)
        .and_then(|rest| rest.get(..7))
        .expect("a color")
        .to_owned();
    for bad in ["yellow", "#12345", "#gggggg", "red;}body{display:none"] {
        katrin.post("~/settings", &with(bad)).await.must_be(422).must_say("six digits");
    }
    ada.get("~/look.css").await.must_be(200).must_not_say("--sea");
    katrin.post("~/settings", &with(&better)).await.must_be(303);
    let look = ada.get("~/look.css").await;
    look.must_be(200).must_say(&format!("--sea:light-dark({better}"));
    assert_eq!(look.headers["content-type"], "text/css; charset=utf-8");
    ada.get("~/mentoring").await.must_say("href=\"/nordlicht/look.css\"");
}

#[tokio::test]
async fn s24_values_and_the_ladder_of_levels_are_the_companys_own_words() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    let with = |values, ladder| {
        GOOD.iter()
            .copied()
            .filter(|(name, _)| *name != "language")
            .chain([("language", "en"), ("values", values), ("ladder", ladder)])
            .collect::<Vec<_>>()
    };
    katrin.post("~/settings", &with("We say what we see\nWe share", "Trainee\nJunior\n\nLead\n\n")).await.must_be(303);
    katrin.get("~/settings").await.must_say("We say what we see").must_say("Trainee\nJunior\n\nLead<");
    // They stand where HR and people meet them: the directory, a person's page, the catalogue, programs that pass on values.
    let mut tx = world.tx().await;
    JobRole::create(&mut tx, "Team Lead", "Grid", 3, true).await.expect("a role");
    sqlx::query("update person set level = 3 where id = $1")
        .bind(katrin.id.0)
        .execute(tx.conn())
        .await
        .expect("a level");
    tx.commit().await.expect("committed");
    katrin.get("~/settings/job-roles").await.must_say("3, Lead").must_say("Name the levels");
    katrin.get("~/people").await.must_say(">3, Lead</option>");
    katrin.get(&format!("~/people/{}", katrin.id)).await.must_say("3, Lead");
    let program = world.running_program("Values").await;
    let mut tx = world.tx().await;
    sqlx::query("update program_goal set known = 'values' where program_id = $1 and known = 'belonging'")
        .bind(program)
        .execute(tx.conn())
        .await
        .expect("a goal");
    tx.commit().await.expect("committed");
    let mut priya = world.person("Priya Raman").await;
    world.enrolled(program, priya.id, "mentee").await;
    priya
        .get(&format!("~/programs/{program}/join?side=mentee"))
        .await
        .must_say("What the company stands for")
        .must_say("We say what we see");
    let (levels, words) = ("x\n".repeat(32), "x".repeat(4001));
    katrin.post("~/settings", &with("", levels.as_str())).await.must_be(422).must_say("At most 31 levels");
    katrin.post("~/settings", &with(words.as_str(), "")).await.must_be(422);
}
