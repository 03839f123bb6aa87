//! Workbooks, complete files, remembered layouts, stopping, dying in the middle, and taking a whole import back.

use std::io::Write;

use ithaca::{app::work, people::import};

use crate::support::{Answer, Browser, World, world};

const HEAD: &str = "Employee number,First name,Last name,Email,Job title,Department,Manager,Hire date\n";
const ROLF: &str = "100,Rolf,Petersen,rolf@nordlicht.example,Head of Grid,Grid,,2001-05-01\n";
const ANA: &str = "101,Ana,Popescu,ana@nordlicht.example,Grid Engineer,Grid,100,2021-04-03\n";
const ZOE: &str = "102,Zoë,Müller,zoe@nordlicht.example,Grid Engineer,Grid,100,2023-09-01\n";

async fn look(hr: &mut Browser, file: &[u8], complete: bool) -> String {
    let mut parts = vec![("people", "people.csv", file)];
    if complete {
        parts.push(("complete", "", b"yes"));
    }
    hr.upload("~/people/import", &parts).await.must_be(303).location().to_owned()
}

/// Confirms and waits until it is written.
async fn confirm(hr: &mut Browser, page: &str) -> Answer {
    hr.post(&format!("{page}/confirmation"), &[("sure", "yes")]).await.must_be(303);
    for _ in 0..400 {
        let answer = hr.get(page).await;
        if !answer.headers.contains_key("refresh") {
            return answer;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("the import does not end");
}

async fn bring_in(hr: &mut Browser, file: &str) -> String {
    let page = look(hr, file.as_bytes(), false).await;
    confirm(hr, &page).await.must_say("Imported");
    page
}

async fn count(world: &World, sql: &'static str) -> i64 {
    let mut tx = world.tx().await;
    sqlx::query_scalar(sql).fetch_one(tx.conn()).await.expect("a count")
}

/// Everything an import can touch, as one text.
async fn directory(world: &World) -> String {
    let mut tx = world.tx().await;
    sqlx::query_scalar(
        "select coalesce((select string_agg(import_facts(p)::text, '|' order by p.id) from person p), '')
           || coalesce((select string_agg(h::text, '|' order by h.id) from role_history h), '')
           || coalesce((select string_agg(r::text, '|' order by r.id) from job_role r), '')",
    )
    .fetch_one(tx.conn())
    .await
    .expect("the directory")
}

/// A workbook as Excel keeps it: shared words, numbers and dates as fractions, an empty sheet before the one that counts.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut words: Vec<String> = Vec::new();
    let mut sheet = String::new();
    for (line, row) in rows.iter().enumerate() {
        sheet += &format!("<row r=\"{}\">", line + 1);
        for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let place = format!("{}{}", char::from(b'A' + at as u8), line + 1);
            sheet += &match cell.strip_prefix('#') {
                Some(date) => format!("<c r=\"{place}\" s=\"1\"><v>{date}</v></c>"),
                None if cell.parse::<f64>().is_ok() => format!("<c r=\"{place}\"><v>{cell}</v></c>"),
                None => {
                    words.push((*cell).to_owned());
                    format!("<c r=\"{place}\" t=\"s\"><v>{}</v></c>", words.len() - 1)
                }
            };
        }
        sheet += "</row>";
    }
    let shared: String = words.iter().map(|w| format!("<si><t>{w}</t></si>")).collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let of_sheet = |rows: &str| format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>");
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{rel}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{rel}\"><sheets><sheet name=\"Empty\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"People\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{rel}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{rel}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"rId3\" Type=\"{rel}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId4\" Type=\"{rel}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        ("xl/sharedStrings.xml", format!("<sst xmlns=\"{main}\">{shared}</sst>")),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", of_sheet("")),
        ("xl/worksheets/sheet2.xml", of_sheet(&sheet)),
    ];
    zipped(parts.iter().map(|(name, text)| (*name, text.as_bytes())))
}

fn zipped<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

#[tokio::test]
async fn a_workbook_is_read_like_a_text_file_with_its_numbers_and_dates() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let file = workbook(&[
        &["Personalnummer", "Nachname, Vorname", "E-Mail", "Stellenbezeichnung", "Eintrittsdatum"],
        &["104412", "Müller, Zoë", "zoe@nordlicht.example", "Grid Engineer", "#45170"],
        &["104413", "Popescu, Ana", "ana@nordlicht.example", "", "#44289"],
    ]);
    let page =
        hr.upload("~/people/import", &[("people", "people.xlsx", &file)]).await.must_be(303).location().to_owned();
    hr.get(&page).await.must_be(200).must_say("2 rows of an Excel workbook").must_say("Year first");
    confirm(&mut hr, &page).await.must_say("2 people are new");
    let found = "select count(*) from person where employee_number = '104412' and given_name = 'Zoë' and hire_date = '2023-09-01'";
    assert_eq!(count(&world, found).await, 1);
}

#[tokio::test]
async fn what_unpacks_to_a_mountain_or_is_no_workbook_is_refused_in_words() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mountain = vec![b' '; 300 * 1024 * 1024];
    let bomb = zipped([("xl/workbook.xml", mountain.as_slice())].into_iter());
    assert!(bomb.len() < 1024 * 1024, "small outside, large inside");
    for (file, says) in [
        (bomb.as_slice(), "far larger inside"),
        (b"PK\x03\x04 and nothing behind it".as_slice(), "cannot be read as an Excel workbook"),
        (&zipped([("readme.txt", b"hello".as_slice())].into_iter()), "cannot be read as an Excel workbook"),
        (&workbook(&[]), "this one is empty"),
    ] {
        hr.upload("~/people/import", &[("people", "people.xlsx", file)]).await.must_be(422).must_say(says);
    }
    assert_eq!(count(&world, "select count(*) from people_import").await, 0);
}

#[tokio::test]
async fn whoever_is_missing_from_a_complete_file_leaves_once_hr_has_seen_what_ends_and_says_so() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    bring_in(&mut hr, &format!("{HEAD}{ROLF}{ANA}{ZOE}")).await;
    let id = async |number: &'static str| {
        let mut tx = world.tx().await;
        let id = sqlx::query_scalar::<_, uuid::Uuid>("select id from person where employee_number = $1").bind(number);
        ithaca::kit::id::PersonId(id.fetch_one(tx.conn()).await.expect("a person"))
    };
    let (rolf, ana) = (id("100").await, id("101").await);
    let program = world.running_program("Grid mentors").await;
    world.pairing(program, rolf, ana).await;

    // Zoë's row is wrong, which says nothing about her leaving; Rolf is not in the file.
    let file = format!(
        "{HEAD}{}102,Zoë,Müller,zoe@nordlicht.example,Grid Engineer,Grid,999,2023-09-01\n",
        ANA.replace(",100,", ",,")
    );
    let page = look(&mut hr, file.as_bytes(), true).await;
    hr.get(&page)
        .await
        .must_say("One person leaves")
        .must_say("not in this file")
        .must_say("One pairing ends with them")
        .must_say("Grid mentors")
        .must_say("Rolf Petersen");
    hr.post(&format!("{page}/confirmation"), &[]).await.must_be(422).must_say("Please say that these people leave");
    assert_eq!(count(&world, "select count(*) from person where leaving_date is not null").await, 0);
    confirm(&mut hr, &page).await.must_say("Imported");
    let left = "select count(*) from person where leaving_date = '2026-03-10' and employee_number = '100'";
    assert_eq!(count(&world, left).await, 1, "Rolf's last day is today");
    assert_eq!(
        count(&world, "select count(*) from person where leaving_date is null").await,
        3,
        "Katrin, Ana and Zoë stay"
    );
    work::run_due(&world.site).await.expect("the work is done");
    assert_eq!(count(&world, "select count(*) from pairing where state = 'ended_early'").await, 1);
}

#[tokio::test]
async fn columns_chosen_once_are_remembered_for_the_next_file_of_the_same_layout() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let file = "Nr,Wer,Post,Kostenstelle\n100,Rolf Petersen,rolf@nordlicht.example,4410\n";
    let page = look(&mut hr, file.as_bytes(), false).await;
    hr.get(&page).await.must_say("No column gives").must_not_say("As you chose");
    let columns =
        [("people", "employee_number"), ("people", "full_name"), ("people", "email"), ("people", "department")];
    hr.post(&format!("{page}/columns"), &columns).await.must_be(303);
    confirm(&mut hr, &page).await.must_say("Imported");
    let next = "NR,wer,Post,Kostenstelle\n101,Ana Popescu,ana@nordlicht.example,4420\n";
    let page = look(&mut hr, next.as_bytes(), false).await;
    hr.get(&page).await.must_say("As you chose for a file with these columns before").must_say("One person is ready");
    let other = "Wer,Nr,Post,Kostenstelle\nBen Okri,102,ben@nordlicht.example,4420\n";
    let page = look(&mut hr, other.as_bytes(), false).await;
    hr.get(&page).await.must_say("No column gives");
}

#[tokio::test]
async fn wrong_rows_are_downloaded_put_right_and_uploaded_as_they_are() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let file = format!("{HEAD}{ROLF}101,-Ana,Popescu,ana@nordlicht.example,Grid Engineer,Grid,100,31.02.2021\n");
    let page = look(&mut hr, file.as_bytes(), false).await;
    confirm(&mut hr, &page).await.must_say("Imported");
    let wrong = hr.get(&format!("{page}/wrong-rows.csv?file=people")).await;
    wrong.must_be(200).must_say("'-Ana").must_say("is not a date").must_not_say("Rolf");
    let right = wrong.body.replace("31.02.2021", "2021-02-28");
    let page = look(&mut hr, right.as_bytes(), false).await;
    confirm(&mut hr, &page).await.must_say("One person is new");
    let ana = "select count(*) from person where given_name = '-Ana' and hire_date = '2021-02-28'";
    assert_eq!(count(&world, ana).await, 1, "and the mark against formulas is gone again");
}

#[tokio::test]
async fn a_whole_import_is_taken_back_within_a_day_and_everything_is_as_before() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    bring_in(&mut hr, &format!("{HEAD}{ROLF}{ANA}")).await;
    let before = directory(&world).await;
    // Ana moves, Zoë comes with a role that the catalogue lacks, Ben reports to Zoë.
    let page = bring_in(
        &mut hr,
        &format!(
            "{HEAD}{}{}103,Ben,Okri,ben@nordlicht.example,Storage Planner,Storage,102,2024-01-01\n",
            ANA.replace("Grid Engineer,Grid", "Lead Engineer,Storage"),
            ZOE.replace("Grid Engineer", "Storage Planner")
        ),
    )
    .await;
    assert_ne!(directory(&world).await, before);
    hr.get(&page).await.must_say("take the whole import back until");
    hr.get(&format!("{page}/undo"))
        .await
        .must_be(200)
        .must_say("2 people whom the import added are removed")
        .must_say("One person is again as before")
        .must_say("2 job roles that the import added leave");
    hr.post(&format!("{page}/undo"), &[]).await.must_be(303);
    assert_eq!(directory(&world).await, before, "exactly as before");
    hr.get(&page).await.must_say("Taken back");
    hr.get(&format!("{page}/undo")).await.must_be(409);
    hr.post(&format!("{page}/undo"), &[]).await.must_be(409);
}

#[tokio::test]
async fn what_was_changed_since_an_import_stays_and_taking_back_says_why() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let page = bring_in(&mut hr, &format!("{HEAD}{ROLF}{ANA}{ZOE}")).await;
    let mut tx = world.tx().await;
    sqlx::query("update person set site = 'Husum' where employee_number = '101'")
        .execute(tx.conn())
        .await
        .expect("changed");
    tx.commit().await.expect("committed");
    let mut tx = world.tx().await;
    let zoe = sqlx::query_scalar::<_, uuid::Uuid>("select id from person where employee_number = '102'");
    let zoe = ithaca::kit::id::PersonId(zoe.fetch_one(tx.conn()).await.expect("Zoë"));
    let zoe = ithaca::people::Person::find(&mut tx, zoe).await.expect("Zoë");
    drop(tx);
    world.sign_in(&zoe).await;
    hr.get(&format!("{page}/undo"))
        .await
        .must_say("2 people stay as they are now")
        .must_say("Was changed after the import")
        .must_say("Has signed in since");
    hr.post(&format!("{page}/undo"), &[]).await.must_be(303);
    // Rolf is Ana's and Zoë's manager: he cannot go while they stay.
    assert_eq!(count(&world, "select count(*) from person where employee_number in ('100', '101', '102')").await, 3);
    hr.get(&page).await.must_say("people who are used elsewhere by now stay: 1");
}

#[tokio::test]
async fn an_import_of_yesterday_stays_and_what_it_changed_is_forgotten() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let page = bring_in(&mut hr, &format!("{HEAD}{ROLF}")).await;
    world.days_pass(1);
    hr.get(&page).await.must_be(200).must_not_say("take the whole import back");
    hr.get(&format!("{page}/undo")).await.must_be(409);
    work::run_due(&world.site).await.expect("the day's round");
    assert_eq!(count(&world, "select count(*) from import_change").await, 0);
}

/// Holds what the import writes last, so that it stands still with people written and roles not.
async fn hold_roles(world: &World) -> sqlx::PgConnection {
    let mut other = world.owner().await;
    sqlx::query("begin").execute(&mut other).await.expect("begun");
    sqlx::query("lock table role_history in share row exclusive mode").execute(&mut other).await.expect("held");
    other
}

async fn stands_still(world: &World) {
    for _ in 0..400 {
        if count(world, "select count(*)::bigint from people_import where progress > 40").await == 1 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the import does not come as far as the roles");
}

/// An upload with one role of a history, confirmed in the database alone: whoever calls `apply` is the process.
async fn confirmed(world: &World, hr: &mut Browser) -> import::ImportId {
    let people = format!("{HEAD}{ROLF}{ANA}");
    let history = "Employee number,Job title,From,To\n100,Grid Planner,1995-01-01,2001-04-30\n";
    let parts = [("people", "people.csv", people.as_bytes()), ("history", "history.csv", history.as_bytes())];
    let page = hr.upload("~/people/import", &parts).await.must_be(303).location().to_owned();
    let id: import::ImportId = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let mut tx = world.tx().await;
    sqlx::query("update people_import set state = 'applying'").execute(tx.conn()).await.expect("applying");
    let payload = serde_json::json!({ "import": id });
    ithaca::kit::jobs::enqueue(&mut tx, import::JOB, "test", payload, world.now()).await.expect("queued");
    tx.commit().await.expect("committed");
    id
}

#[tokio::test]
async fn an_import_that_dies_in_the_middle_leaves_nothing_and_is_taken_up_again() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let before = directory(&world).await;
    let id = confirmed(&world, &mut hr).await;
    let held = hold_roles(&world).await;
    let (db, company, now) = (world.site.db.clone(), world.company, world.now());
    let process = tokio::spawn(async move { import::apply(&db, company, id, now).await });
    stands_still(&world).await;
    process.abort();
    process.await.expect_err("it died");
    drop(held);
    assert_eq!(directory(&world).await, before, "as if nothing had been");
    work::run_due(&world.site).await.expect("the worker takes it up");
    assert_eq!(count(&world, "select count(*) from person").await, 3);
    assert_eq!(count(&world, "select count(*) from role_history").await, 1);
    assert_eq!(count(&world, "select count(*) from people_import where state = 'applied'").await, 1);
}

/// The real binary with its worker, on the test's database.
fn serve(world: &World) -> std::process::Child {
    std::process::Command::new(env!("CARGO_BIN_EXE_ithaca"))
        .arg("serve")
        .env("DATABASE_URL", world.addresses().0)
        .env_remove("ITHACA_OWNER_DATABASE_URL")
        .env("ITHACA_LISTEN", "127.0.0.1:0")
        .env("ITHACA_PUBLIC_URL", "http://ithaca.test")
        .env("RUST_LOG", "off")
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the binary starts")
}

#[tokio::test]
async fn an_import_whose_process_is_killed_in_the_middle_leaves_the_database_as_before() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let before = directory(&world).await;
    confirmed(&world, &mut hr).await;
    let held = hold_roles(&world).await;
    let mut process = serve(&world);
    stands_still(&world).await;
    process.kill().expect("kill -9");
    process.wait().expect("gone");
    drop(held);
    assert_eq!(directory(&world).await, before, "as if nothing had been");
    // What the dead process had claimed is free again after ten minutes; the process that comes next takes it up.
    let mut tx = world.tx().await;
    sqlx::query("update job set claimed_until = null").execute(tx.conn()).await.expect("free");
    tx.commit().await.expect("committed");
    let mut next = serve(&world);
    for _ in 0..400 {
        if count(&world, "select count(*) from people_import where state = 'applied'").await == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    next.kill().expect("stopped");
    next.wait().expect("gone");
    assert_eq!(count(&world, "select count(*) from person").await, 3);
    assert_eq!(count(&world, "select count(*) from role_history").await, 1);
    assert_eq!(count(&world, "select count(*) from people_import where state = 'applied'").await, 1);
}

#[tokio::test]
async fn hr_stops_an_import_under_way_and_nothing_is_written() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let before = directory(&world).await;
    let id = confirmed(&world, &mut hr).await;
    let mut tx = world.tx().await;
    sqlx::query("update people_import set stop_asked = false").execute(tx.conn()).await.expect("a row");
    tx.commit().await.expect("committed");
    let page = format!("~/people/import/{id}");
    hr.get(&page).await.must_say("percent is written").must_say("Stop and write nothing");
    hr.post(&format!("{page}/stop"), &[]).await.must_be(303);
    import::apply(&world.site.db, world.company, id, world.now()).await.expect("it stops in order");
    assert_eq!(directory(&world).await, before);
    hr.get(&page).await.must_be(200).must_say("You stopped the import");
    confirm(&mut hr, &page).await.must_say("Imported");
    hr.post(&format!("{page}/stop"), &[]).await.must_be(409);
}

const PLACED: &str = "Employee number,First name,Last name,Email,Country,Home country\n";

#[tokio::test]
async fn a_country_that_does_not_exist_is_named_on_its_row_and_an_upload_without_a_change_is_no_task() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let rows = "100,Rolf,Petersen,rolf@nordlicht.example,Atlantis,DE\n101,Ana,Popescu,ana@nordlicht.example,Kenya,RO\n";
    let page = look(&mut hr, format!("{PLACED}{rows}").as_bytes(), false).await;
    hr.get(&page).await.must_say("“Atlantis” is not a country Ithaca knows").must_not_say("“Kenya”");
    hr.get("~/home").await.must_say("of the last people import needs fixing");
    confirm(&mut hr, &page).await.must_say("Imported");
    assert_eq!(count(&world, "select count(*) from person where country = 'KE' and home_country = 'RO'").await, 1);
    let again = format!("{PLACED}101,Ana,Popescu,ana@nordlicht.example,KE,RO\n");
    let page = look(&mut hr, again.as_bytes(), false).await;
    hr.get(&page).await.must_say("This file changes nothing");
    hr.get("~/home").await.must_not_say("people.csv");
    let mut tx = world.tx().await;
    sqlx::query("update company set language = 'it'").execute(tx.conn()).await.expect("Italian");
    tx.commit().await.expect("committed");
    let page = look(&mut hr, format!("{PLACED}{rows}").as_bytes(), false).await;
    hr.get(&page).await.must_say("“Atlantis” non è un paese che Ithaca conosce");
}

#[tokio::test]
async fn whoever_is_named_in_the_preview_of_an_import_finds_that_they_were_seen() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    bring_in(&mut hr, &format!("{HEAD}{ROLF}{ANA}{ZOE}")).await;
    world.days_pass(1);
    let file = format!("{HEAD}{}{ROLF}", ANA.replace("Popescu", "Pop"));
    let page = look(&mut hr, file.as_bytes(), true).await;
    let check = hr.get(&page).await;
    check.must_say("Ana Pop").must_say("Zoë Müller");
    let mut raw = world.raw(Some(hr.id)).await;
    let told: Vec<String> = sqlx::query_scalar(
        "select p.given_name from audit a join person p on p.id = a.about_id where a.action = 'listed' and a.noun = 'person' order by 1",
    )
    .fetch_all(&mut raw)
    .await
    .expect("lines");
    assert_eq!(told, ["Ana", "Zoë"], "Rolf stays as he is, and is not named");
}
