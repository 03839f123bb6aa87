//! The directory arrives as a file: looked at first, then written whole or not at all.

use std::fmt::Write;

use crate::support::{Browser, World, world};

const PEOPLE: &[u8] = include_bytes!("../data/employees-1000/people.csv");
const HISTORY: &[u8] = include_bytes!("../data/employees-1000/role_history.csv");

const SMALL: &str = "Employee number,First name,Last name,Email,Job title,Level,Department,Site,Country,Languages,Manager,Hire date,Leaving date\n\
    100,Rolf,Petersen,rolf@nordlicht.example,Head of Grid,6,Grid,Husum,DE,de en,,2001-05-01,\n\
    101,Ana,Popescu,ana@nordlicht.example,Grid Engineer,3,Grid,Hamburg,DE,de ro,100,2021-04-03,\n\
    102,Zoë,Müller,zoe@nordlicht.example,Grid Engineer,2,Grid,Hamburg,Germany,\"Deutsch, English\",Rolf Petersen,2023-09-01,\n";

/// Uploads; the address of the page that shows what it would do.
async fn look(hr: &mut Browser, people: &[u8], history: Option<&[u8]>) -> String {
    let mut parts = vec![("people", "people.csv", people)];
    parts.extend(history.map(|h| ("history", "history.csv", h)));
    hr.upload("~/people/import", &parts).await.must_be(303).location().to_owned()
}

/// Confirms and waits until it is written.
async fn confirm(hr: &mut Browser, page: &str) -> crate::support::Answer {
    hr.post(&format!("{page}/confirmation"), &[("sure", "yes")]).await.must_be(303);
    for _ in 0..200 {
        let answer = hr.get(page).await;
        if !answer.says("percent is written") {
            return answer;
        }
        assert!(answer.headers.contains_key("refresh"), "a page that waits looks again by itself");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the import does not end");
}

async fn import(hr: &mut Browser, people: &[u8], history: Option<&[u8]>) {
    let page = look(hr, people, history).await;
    confirm(hr, &page).await.must_be(200).must_say("Imported");
}

async fn count(world: &World, sql: &'static str) -> i64 {
    let mut tx = world.tx().await;
    sqlx::query_scalar(sql).fetch_one(tx.conn()).await.expect("a count")
}

async fn people(world: &World) -> i64 {
    count(world, "select count(*) from person").await
}

#[tokio::test]
async fn a_thousand_employees_arrive_with_their_histories_and_a_second_time_nothing_changes() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let page = look(&mut hr, PEOPLE, Some(HISTORY)).await;
    let check = hr.get(&page).await;
    check
        .must_be(200)
        .must_say("people.csv, 1,000 rows")
        .must_say("1,000 people are ready to import")
        .must_say("7 job roles are new")
        .must_not_say("rows need fixing</h2>");
    assert_eq!(people(&world).await, 1, "nothing is written before HR says so");

    let began = std::time::Instant::now();
    confirm(&mut hr, &page).await.must_be(200).must_say("1,000 people are new");
    println!("applied in {:?}", began.elapsed());
    assert_eq!(people(&world).await, 1001);
    assert_eq!(count(&world, "select count(*) from role_history").await, 1489);
    assert_eq!(count(&world, "select count(*) from job_role").await, 7);
    assert_eq!(
        count(&world, "select count(*) from job_role where leads_people").await,
        2,
        "Manager and Technique Leader"
    );
    assert_eq!(count(&world, "select count(distinct family) from job_role").await, 4);

    let again = look(&mut hr, PEOPLE, Some(HISTORY)).await;
    hr.get(&again).await.must_be(200).must_say("This file changes nothing").must_not_say("/confirmation");
    hr.post(&format!("{again}/confirmation"), &[]).await.must_be(409);
    assert_eq!(people(&world).await, 1001);
    hr.post(&format!("{again}/removal"), &[]).await.must_be(303);
    hr.get("~/people/import").await.must_be(200).must_say("people.csv").must_say("imported");
}

#[tokio::test]
async fn the_same_people_arrive_whatever_the_separator_encoding_language_and_dates() {
    let german = "Personalnummer;Nachname, Vorname;E-Mail;Stellenbezeichnung;Vorgesetzte Person;Eintrittsdatum\r\n\
        100;Petersen, Rolf;rolf@nordlicht.example;Head of Grid;;01.05.2001\r\n\
        102;Müller, Zoë;zoe@nordlicht.example;Grid Engineer;Petersen, Rolf;01.09.2023\r\n";
    let italian = "Matricola\tNome\tCognome\tIndirizzo email\tMansione\tResponsabile\tData di assunzione\n\
        100\tRolf\tPetersen\trolf@nordlicht.example\tHead of Grid\t\t01/05/2001\n\
        102\tZoë\tMüller\tzoe@nordlicht.example\tGrid Engineer\trolf@nordlicht.example\t01/09/2023\n\
        103\tPia\tRossi\tpia@nordlicht.example\tGrid Engineer\t100\t25/09/2023\n";
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(german);
    let marked = [b"\xEF\xBB\xBF", german.as_bytes()].concat();
    for (file, says) in [
        (windows.as_ref(), "semicolons, windows-1252"),
        (&marked, "semicolons, UTF-8"),
        (italian.as_bytes(), "tabs, UTF-8"),
    ] {
        let mut world = world().await;
        let mut hr = world.hr("Katrin Vogel").await;
        let page = look(&mut hr, file, None).await;
        hr.get(&page).await.must_be(200).must_say(says).must_say("Day first");
        confirm(&mut hr, &page).await.must_say("Imported");
        let found = "select count(*) from person z join person r on r.id = z.manager_id and r.employee_number = '100'
                     where z.employee_number = '102' and z.given_name = 'Zoë' and z.family_name = 'Müller' and z.hire_date = '2023-09-01'";
        assert_eq!(count(&world, found).await, 1, "{says}");
    }
}

#[tokio::test]
async fn dates_that_make_sense_both_ways_are_asked_about() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let file = "Employee number,Name,Email,Hire date\n1001,Ana Popescu,ana@nordlicht.example,03/04/2021\n";
    let page = look(&mut hr, file.as_bytes(), None).await;
    hr.get(&page)
        .await
        .must_say("Day or month first? Please choose")
        .must_say("Hire date “03/04/2021”: day or month first?")
        .must_not_say("/confirmation");
    let columns =
        [("people", "employee_number"), ("people", "full_name"), ("people", "email"), ("people", "hire_date.day")];
    hr.post(&format!("{page}/columns"), &columns).await.must_be(303);
    hr.get(&page).await.must_say("Day first").must_say("One person is ready");
    confirm(&mut hr, &page).await.must_say("Imported");
    assert_eq!(
        count(&world, "select count(*) from person where hire_date = '2021-04-03' and given_name = 'Ana'").await,
        1
    );
}

#[tokio::test]
async fn wrong_rows_say_what_is_wrong_and_block_only_themselves() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mut file = SMALL.to_owned();
    for row in [
        "103,No,Mail,,Grid Engineer,2,Grid,Husum,DE,de,100,2020-01-01,",
        "101,Twice,Person,twice@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,100,2020-01-01,",
        "104,Bad,Date,bad@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,100,31.02.2020,",
        "105,Far,Future,far@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,100,2062-01-15,",
        "106,Lost,Report,lost@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,999,2020-01-01,",
        "107,Below,Wrong,below@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,104,2020-01-01,",
        "108,Short,Row,short@nordlicht.example",
        "109,High,Level,high@nordlicht.example,Grid Engineer,99,Grid,Husum,DE,de,100,2020-01-01,",
        "110,Left,Early,early@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,100,2020-01-01,2019-01-01",
        "111,Speaks,Odd,odd@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,klingon,100,2020-01-01,",
        "112,Round,About,round@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,113,2020-01-01,",
        "113,About,Round,about@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,112,2020-01-01,",
        "114,Own,Boss,own@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,114,2020-01-01,",
        "115,Other's,Mail,katrin.vogel@nordlicht.example,Grid Engineer,2,Grid,Husum,DE,de,100,2020-01-01,",
    ] {
        writeln!(file, "{row}").expect("written");
    }
    let page = look(&mut hr, file.as_bytes(), None).await;
    let check = hr.get(&page).await;
    for words in [
        "12 rows need fixing",
        "Work email is empty",
        "Employee number “101” stands in row 3 already",
        "“31.02.2020” is not a date",
        "lies far in the future",
        "Manager “999” is neither in this file nor in the directory",
        "This row has 4 cells, the first row has 13",
        "is not a whole number within 0–30",
        "The leaving date 2019-01-01 is before the hire date 2020-01-01",
        "“klingon” is not a language",
        "in their own line of managers",
        "Named as their own manager",
    ] {
        check.must_say(words);
    }
    let download = hr.get(&format!("{page}/wrong-rows.csv")).await;
    download.must_be(200).must_say("What is wrong").must_say("klingon").must_not_say("Ana,Popescu");
    confirm(&mut hr, &page).await.must_say("4 people are new, one person changed").must_say("12 rows were left out");
    // Number 115 is Katrin herself with a new number: the email says so.
    assert_eq!(people(&world).await, 1 + 4);
    assert_eq!(
        count(&world, "select count(*) from person where employee_number = '107' and manager_id is null").await,
        1,
        "the manager's row waits, this one does not"
    );
}

#[tokio::test]
async fn changes_and_leavers_are_shown_and_a_leaver_no_longer_signs_in() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    import(&mut hr, SMALL.as_bytes(), None).await;
    let mut tx = world.tx().await;
    let ana = sqlx::query_scalar::<_, uuid::Uuid>("select id from person where employee_number = '101'")
        .fetch_one(tx.conn())
        .await
        .expect("Ana");
    let ana = ithaca::people::Person::find(&mut tx, ithaca::kit::id::PersonId(ana)).await.expect("Ana");
    drop(tx);
    let mut browser = world.sign_in(&ana).await;
    browser.get("~/mentoring").await.must_be(200);

    let changed = SMALL
        .replace("Hamburg,DE,de ro", "Husum,DE,de ro")
        .replace("2021-04-03,", "2021-04-03,2026-03-09")
        .replace("Grid Engineer,2", "Head of Grid,5");
    let page = look(&mut hr, changed.as_bytes(), None).await;
    hr.get(&page)
        .await
        .must_say("2</dd>")
        .must_say("Site, Leaving date")
        .must_say("Job role, Level")
        .must_say("Who leaves")
        .must_say("9 March 2026");
    confirm(&mut hr, &page).await.must_say("One of them leaves");
    browser.get("~/mentoring").await.must_be(404);
    // Zoë's new role begins today; who became what, and when, is what later matches stand on.
    let moved = "select count(*) from role_history h join person p on p.id = h.person_id join job_role r on r.id = h.job_role_id
                 where p.employee_number = '102' and r.title = 'Head of Grid' and h.started_on = '2026-03-10' and h.ended_on is null";
    assert_eq!(count(&world, moved).await, 1);
    assert_eq!(count(&world, "select count(*) from person where employee_number = '101' and site = 'Husum'").await, 1);
    let read: i64 = sqlx::query_scalar(
        "select count(*) from audit where action in ('added', 'changed') and noun = 'person' and about_id = $1",
    )
    .bind(ana.id.0)
    .fetch_one(&mut world.raw(Some(ana.id)).await)
    .await
    .expect("the lines about Ana, as she may read them");
    assert_eq!(read, 2);
}

#[tokio::test]
async fn columns_can_be_chosen_where_their_names_say_nothing() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let file = "Code;Who;Address\n7001;Ana Popescu;ana@nordlicht.example\n";
    let page = look(&mut hr, file.as_bytes(), None).await;
    hr.get(&page).await.must_say("No column gives Employee number").must_not_say("/confirmation");
    hr.post(&format!("{page}/confirmation"), &[]).await.must_be(409);
    hr.post(&format!("{page}/columns"), &[("people", "employee_number"), ("people", "full_name"), ("people", "email")])
        .await
        .must_be(303);
    confirm(&mut hr, &page).await.must_say("One person is new");
    let hostile = look(&mut hr, file.as_bytes(), None).await;
    hr.post(
        &format!("{hostile}/columns"),
        &[("people", "account_id"), ("people", "'; drop table person; --"), ("people", "email.day")],
    )
    .await
    .must_be(303);
    hr.get(&hostile).await.must_be(200);
}

#[tokio::test]
async fn titles_find_their_role_whatever_their_case_accents_and_aliases() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mut tx = world.tx().await;
    let quality =
        ithaca::companies::JobRole::create(&mut tx, "Responsabile Qualità", "quality", 4, true).await.expect("a role");
    sqlx::query(
        "insert into job_role_alias (company_id, alias, job_role_id) values (current_company(), 'quality boss', $1)",
    )
    .bind(quality.0)
    .execute(tx.conn())
    .await
    .expect("an alias");
    tx.commit().await.expect("committed");
    let file = "Matricola,Nome,Cognome,Email,Ruolo\n1,Ada,A,a@x.example,RESPONSABILE  QUALITA\n2,Bea,B,b@x.example,Quality Boss\n3,Cia,C,c@x.example,PROGETTISTA RETI\n4,Dia,D,d@x.example,Progettista reti\n";
    import(&mut hr, file.as_bytes(), None).await;
    assert_eq!(count(&world, "select count(*) from person p join job_role r on r.id = p.job_role_id where r.title = 'Responsabile Qualità'").await, 2);
    assert_eq!(count(&world, "select count(*) from job_role").await, 2, "one new role for both spellings");
}

#[tokio::test]
async fn files_that_cannot_be_read_are_refused_in_words_and_nothing_is_kept() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let zip_bomb = [b"PK\x03\x04".as_slice(), &[0; 4096]].concat();
    let long = format!("a,b\n1,{}\n", "x".repeat(5000));
    for (file, words) in [
        (&b""[..], "this one is empty"),
        (b"PK\x03\x04\x14\x00\x06\x00xl/workbook.xml", "cannot be read as an Excel workbook"),
        (&zip_bomb, "cannot be read as an Excel workbook"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "neither an Excel workbook (.xlsx) nor text"),
        (b"a,b\n1,\0\n", "neither an Excel workbook (.xlsx) nor text"),
        (b"name\nAda\nBen\n", "Only one column was found"),
        (b"name,email\n", "no rows below"),
        (b"name,email\nAda,\"a@x.example\nBen,b@x.example\n", "opens on line 2 is never closed"),
        (long.as_bytes(), "line 2 is longer than 2,000 characters"),
    ] {
        hr.upload("~/people/import", &[("people", "../../etc/passwd", file)]).await.must_be(422).must_say(words);
        hr.upload(
            "~/people/import",
            &[("people", "p.csv", SMALL.as_bytes()), ("history", "h.csv", if file.is_empty() { b" " } else { file })],
        )
        .await
        .must_be(422);
    }
    hr.upload("~/people/import", &[]).await.must_be(422).must_say("this one is empty");
    hr.post("~/people/import", &[("people", "x")]).await.must_be(400);
    assert_eq!(count(&world, "select count(*) from people_import").await, 0);
    assert_eq!(people(&world).await, 1);
}

#[tokio::test]
async fn too_large_a_file_is_refused_before_it_is_read() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let announced = hr
        .request("POST", "~/people/import")
        .header("content-type", "multipart/form-data; boundary=x")
        .header("content-length", 200 * 1024 * 1024)
        .header("sec-fetch-site", "same-origin")
        .body(axum::body::Body::from("--x\r\n"))
        .expect("a request");
    hr.send(announced).await.must_be(413).must_say("up to 20 MB");
    let big = vec![b'a'; 21 * 1024 * 1024];
    hr.upload("~/people/import", &[("people", "big.csv", &big)]).await.must_be(413).must_say("up to 20 MB");
    assert_eq!(count(&world, "select count(*) from people_import").await, 0);
}

#[tokio::test]
async fn hostile_values_are_only_words() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let file = "Employee number,First name,Last name,Email,Job title,Department,Manager\n\
        =1+1,<script>alert(1)</script>,'); drop table person; --,x@x.example,\"=HYPERLINK(\"\"http://evil\"\")\",../../etc/passwd,\n\
        @SUM(A1),+49,-2+3,not an email,=cmd|' /C calc'!A0,,\n";
    let page = look(&mut hr, file.as_bytes(), None).await;
    hr.get(&page).await.must_be(200).must_not_say("<script>alert").must_say("&#60;script&#62;");
    let download = hr.get(&format!("{page}/wrong-rows.csv")).await;
    download.must_be(200).must_say("'@SUM(A1)").must_say("'-2+3").must_say("'=cmd");
    assert!(!download.body.contains(",=cmd"), "no cell begins a formula");
    confirm(&mut hr, &page).await.must_say("One person is new");
    assert_eq!(people(&world).await, 2);
}

#[tokio::test]
async fn two_imports_at_once_are_written_one_after_the_other() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let (first, second) = (look(&mut hr, SMALL.as_bytes(), None).await, look(&mut hr, SMALL.as_bytes(), None).await);
    let mut other = hr.clone();
    let (one, two) = tokio::join!(confirm(&mut hr, &first), confirm(&mut other, &second));
    assert!(one.says("Imported") != two.says("Imported"), "one is written, the other looks again");
    let waiting = if one.says("Imported") { &two } else { &one };
    waiting.must_say("The directory changed after you looked").must_say("This file changes nothing");
    assert_eq!(people(&world).await, 1 + 3);
    // Pressing the same button twice writes once.
    hr.post(&format!("{first}/confirmation"), &[]).await;
    assert_eq!(people(&world).await, 1 + 3);
}

#[tokio::test]
async fn s30_an_import_with_one_joiner_makes_no_flood_of_mail() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    import(&mut hr, SMALL.as_bytes(), None).await;
    let joiner =
        format!("{SMALL}103,Emeka,Nwosu,emeka@nordlicht.example,Grid Engineer,1,Grid,Husum,DE,en,100,2026-03-10,\n");
    let page = look(&mut hr, joiner.as_bytes(), None).await;
    hr.get(&page).await.must_say("Emeka Nwosu");
    confirm(&mut hr, &page).await.must_say("One person is new, nobody else changed");
    let mail: i64 =
        sqlx::query_scalar("select count(*) from outbox").fetch_one(&mut world.owner().await).await.expect("the mail");
    assert_eq!(mail, 0);
}

#[tokio::test]
async fn v9_an_import_belongs_to_its_company_and_to_hr() {
    let mut world = world().await;
    let mut hr = world.hr("Katrin Vogel").await;
    let mut ada = world.person("Ada Lovelace").await;
    let page = look(&mut hr, SMALL.as_bytes(), None).await;
    world.add_company("suedwind", "Suedwind").await;
    let mut stranger = world.hr("Otto Fremd").await;
    for path in ["", "/wrong-rows.csv"] {
        stranger.get(&format!("{page}{path}")).await.must_be(404);
        stranger.get(&format!("{page}{path}").replace("nordlicht", "suedwind")).await.must_be(404);
        ada.get(&format!("{page}{path}")).await.must_be(403);
    }
    for step in ["/columns", "/confirmation", "/removal"] {
        stranger.post(&format!("{page}{step}").replace("nordlicht", "suedwind"), &[]).await.must_be(404);
        ada.post(&format!("{page}{step}"), &[]).await.must_be(403);
    }
    ada.get("~/people/import").await.must_be(403);
    ada.upload("~/people/import", &[("people", "p.csv", SMALL.as_bytes())]).await.must_be(403);
    hr.get(&page).await.must_say("3 people are ready");
}
