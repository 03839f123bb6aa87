//! Everything about accounts that somebody may try to get around.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{body::Body, extract::ConnectInfo, http::header};
use ithaca::{
    accounts::{Account, password},
    app,
    people::Person,
};

use crate::support::{Browser, World, world};

const OLD: &str = "amber lantern over quiet fjords";
const NEW: &str = "copper kettle beside nine pines";

/// A person of the directory with an account and this password, signed in nowhere.
async fn with_password(world: &mut World, name: &str, words: &str) -> Person {
    let person = world.entry(name).await;
    world.sign_in(&person).await;
    let hash = password::hash(&world.site, words).await.expect("a hash");
    let mut tx = world.site.db.accounts().await.expect("a transaction");
    Account::prove(&mut tx, &person.email, Some(&hash), world.now()).await.expect("an account");
    tx.commit().await.expect("committed");
    person
}

async fn signs_in(world: &World, email: &str, words: &str) -> Browser {
    let mut browser = world.visitor();
    browser.post("/sign-in", &[("email", email), ("password", words)]).await.must_be(303);
    browser
}

/// The page without what was typed and without the request's number.
fn plain(body: &str, email: &str) -> String {
    body.replace(email, "EMAIL")
}

#[tokio::test]
async fn nobody_learns_from_signing_in_who_has_an_account() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let mut browser = world.visitor();
    let mut durations = [Duration::ZERO; 2];
    let mut pages = Vec::new();
    for _ in 0..4 {
        for (which, email) in [ada.email.as_str(), "ida.lovelace@nordlicht.example"].into_iter().enumerate() {
            let began = std::time::Instant::now();
            let answer = browser.post("/sign-in", &[("email", email), ("password", "not this one")]).await;
            durations[which] += began.elapsed();
            pages.push((answer.must_be(422).status, plain(&answer.body, email)));
        }
    }
    assert!(pages.windows(2).all(|two| two[0] == two[1]));
    let [known, unknown] = durations.map(|d| d.as_secs_f64());
    assert!(known < unknown * 3.0 && unknown < known * 3.0, "known {known}, unknown {unknown}");
}

#[tokio::test]
async fn nobody_learns_from_asking_for_a_password_who_has_an_account() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let mut browser = world.visitor();
    let known = browser.post("/reset", &[("email", &ada.email.to_uppercase())]).await;
    let unknown = browser.post("/reset", &[("email", "nobody@nordlicht.example")]).await;
    known.must_be(200).must_say("Look into your mail");
    assert_eq!(plain(&known.body, &ada.email), plain(&unknown.body, "nobody@nordlicht.example"));
    // Until the worker comes, both left the same: one row each, no mail, no link.
    assert!(world.mail().await.is_empty());
    app::work::run_due(&world.site).await.expect("worked");
    let mail = world.mail().await;
    assert_eq!(mail.len(), 1);
    assert_eq!(mail[0].address, ada.email);
    browser.post("/reset", &[("email", "")]).await.must_be(422).must_say("Please fill this in.");
    browser.post("/reset", &[("email", "no address")]).await.must_be(422);
}

#[tokio::test]
async fn a_new_password_ends_every_other_login_and_its_link_works_once() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let mut elsewhere = signs_in(&world, &ada.email, OLD).await;
    elsewhere.get("~/mentoring").await.must_be(200);
    let mut browser = world.visitor();
    let mut links = Vec::new();
    for _ in 0..2 {
        browser.post("/reset", &[("email", &ada.email)]).await.must_be(200);
        app::work::run_due(&world.site).await.expect("worked");
        links.push(world.last_mail(&ada.email).await.link().to_owned());
    }
    // The second link replaces the first; looking at it uses nothing up.
    browser.get(&links[0]).await.must_be(410).must_say("Send me a new link");
    browser.get(&links[1]).await.must_be(200).must_say(&ada.email);
    browser.get(&links[1]).await.must_be(200);
    browser.post(&links[1], &[("password", "1234567890")]).await.must_be(422);
    browser.post(&links[1], &[("password", NEW)]).await.must_be(303);
    browser.get("~/mentoring").await.must_be(200);
    elsewhere.get("~/mentoring").await.must_be(303);
    browser.post(&links[1], &[("password", OLD)]).await.must_be(410);
    world.visitor().post("/sign-in", &[("email", &ada.email), ("password", OLD)]).await.must_be(422);
    signs_in(&world, &ada.email, NEW).await;
}

#[tokio::test]
async fn a_link_for_a_new_password_ends_after_two_hours_and_is_no_invitation() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let mut browser = world.visitor();
    browser.post("/reset", &[("email", &ada.email)]).await.must_be(200);
    app::work::run_due(&world.site).await.expect("worked");
    let link = world.last_mail(&ada.email).await.link().to_owned();
    browser.get(&link.replace("/reset/", "/join/")).await.must_be(410);
    world.site.clock.advance(chrono::Duration::minutes(121));
    browser.get(&link).await.must_be(410);
    browser.post(&link, &[("password", NEW)]).await.must_be(410);
}

#[tokio::test]
async fn a_login_ends_after_fourteen_days_unused_and_after_sixty_in_any_case() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let mut used = signs_in(&world, &ada.email, OLD).await;
    let mut unused = used.clone();
    let mut idle = signs_in(&world, &ada.email, OLD).await;
    world.days_pass(13);
    used.get("~/mentoring").await.must_be(200);
    world.days_pass(2);
    used.get("~/mentoring").await.must_be(200);
    idle.get("~/mentoring").await.must_be(303);
    for _ in 0..4 {
        world.days_pass(10);
        used.get("~/mentoring").await.must_be(200);
    }
    world.days_pass(6);
    // The sixty-first day, though it was used five days ago.
    used.get("~/mentoring").await.must_be(303);
    unused.get("~/mentoring").await.must_be(303);
}

#[tokio::test]
async fn the_cookie_of_a_login_is_out_of_reach_of_scripts_and_other_sites() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let answer = world.visitor().post("/sign-in", &[("email", &ada.email), ("password", OLD)]).await;
    let cookie = answer.headers[header::SET_COOKIE].to_str().expect("a cookie").to_owned();
    assert!(
        cookie.starts_with("ithaca=")
            && cookie.contains("HttpOnly")
            && cookie.contains("SameSite=Lax")
            && cookie.contains("Path=/"),
        "{cookie}"
    );
    assert!(!cookie.contains("Secure"), "plain http on one's own machine: {cookie}");

    let mut config = (*world.site.config).clone();
    config.public_url = "https://mentoring.nordlicht.example".into();
    let mut site = world.site.clone();
    site.config = Arc::new(config);
    let mut browser = Browser::new(app::site(site), "nordlicht");
    let answer = browser.post("/sign-in", &[("email", &ada.email), ("password", OLD)]).await;
    let cookie = answer.headers[header::SET_COOKIE].to_str().expect("a cookie").to_owned();
    assert!(
        cookie.starts_with("__Host-ithaca=")
            && cookie.contains("Secure")
            && cookie.contains("HttpOnly")
            && !cookie.contains("Domain"),
        "{cookie}"
    );
    browser.get("~/mentoring").await.must_be(200);
    let secret = cookie.split(['=', ';']).nth(1).expect("a secret").to_owned();
    let kept = sqlx::query_as::<_, (Vec<u8>,)>("select token_hash from login")
        .fetch_all(&mut world.owner().await)
        .await
        .expect("logins");
    assert!(kept.iter().all(|(hash,)| *hash != secret.as_bytes()), "only hashes are kept");
}

#[tokio::test]
async fn every_page_says_what_a_browser_may_do_with_it() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    for page in ["/sign-in", "~/mentoring", "~/nothing-here", "/healthz"] {
        let answer = ada.get(page).await;
        let header = |name: &str| answer.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        let policy = header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'")
                && policy.contains("frame-ancestors 'none'")
                && !policy.contains("unsafe"),
            "{page}: {policy}"
        );
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("x-frame-options"), "DENY");
        assert_eq!(header("referrer-policy"), "same-origin");
        assert!(header("permissions-policy").contains("camera=()"));
        assert_eq!(header("cache-control"), "no-store", "{page}");
        assert!(!header("x-request-id").is_empty());
        assert!(header("strict-transport-security").is_empty(), "not over plain http");
    }
    let mut site = world.site.clone();
    let mut config = (*site.config).clone();
    config.public_url = "https://mentoring.nordlicht.example".into();
    site.config = Arc::new(config);
    let answer = Browser::new(app::site(site), "nordlicht").get("/sign-in").await;
    assert!(answer.headers["strict-transport-security"].to_str().expect("text").contains("max-age=63072000"));
}

#[tokio::test]
async fn a_nul_byte_is_refused_wherever_it_is_sent() {
    let mut world = world().await;
    let mut katrin = world.hr("Katrin Vogel").await;
    for path in ["/sign-in", "/reset", "/account", "~/settings", "~/settings/topics"] {
        let answer = katrin.post(path, &[("email", "a\0b@nordlicht.example"), ("name", "a\0b")]).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
    }
    for path in ["/sign-in?next=%00", "~/settings/roles?q=a%00b", "~/settings/audit?who=%00"] {
        assert!(katrin.get(path).await.status.is_client_error(), "{path}");
    }
}

#[tokio::test]
async fn signing_in_leads_only_to_pages_of_this_site() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    for (next, leads_to) in [
        ("/nordlicht/mentoring", "/nordlicht/mentoring"),
        ("//elsewhere.example/", "/"),
        ("/\\elsewhere.example", "/"),
        ("https://elsewhere.example", "/"),
        ("/\t/elsewhere.example", "/"),
        ("", "/"),
    ] {
        let answer =
            world.visitor().post("/sign-in", &[("email", &ada.email), ("password", OLD), ("next", next)]).await;
        assert_eq!(answer.must_be(303).location(), leads_to);
    }
}

async fn tries(browser: &mut Browser, email: &str, from: &str, forwarded: &str) -> u16 {
    let peer: SocketAddr = from.parse().expect("an address");
    let request = browser
        .request("POST", "/sign-in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-forwarded-for", forwarded)
        .extension(ConnectInfo(peer))
        .body(Body::from(format!("email={email}&password=x")))
        .expect("a request");
    browser.send(request).await.status.as_u16()
}

#[tokio::test]
async fn tries_are_limited_per_account_and_per_address_and_a_client_cannot_invent_its_address() {
    let world = world().await;
    let mut browser = world.visitor();
    // From many addresses at one account: ten.
    for n in 0..10 {
        assert_eq!(tries(&mut browser, "ada%40nordlicht.example", &format!("10.0.0.{n}:1"), "").await, 422);
    }
    assert_eq!(tries(&mut browser, "ada%40nordlicht.example", "10.0.1.1:1", "").await, 429);
    // From one address at many accounts: a hundred, whatever it claims about itself. Counted in the database; hashing is slow here.
    let subject = ithaca::kit::token::hash("sign-in address 10.9.9.9");
    let mut owner = world.owner().await;
    sqlx::query("insert into sign_in_attempt (subject, at) select $1, $2 from generate_series(1, 98)")
        .bind(&subject)
        .bind(world.now())
        .execute(&mut owner)
        .await
        .expect("tries");
    for n in 0..2 {
        assert_eq!(
            tries(&mut browser, &format!("p{n}%40nordlicht.example"), "10.9.9.9:5", &format!("10.1.1.{n}")).await,
            422
        );
    }
    assert_eq!(tries(&mut browser, "q%40nordlicht.example", "10.9.9.9:6", "10.1.1.9").await, 429);
    assert_eq!(tries(&mut browser, "q%40nordlicht.example", "10.9.9.8:6", "10.9.9.9").await, 422);
    // Behind a trusted proxy the last address counts, which the proxy itself saw.
    let mut site = world.site.clone();
    let mut config = (*site.config).clone();
    config.trust_proxy = true;
    site.config = Arc::new(config);
    let mut proxied = Browser::new(app::site(site), "nordlicht");
    assert_eq!(tries(&mut proxied, "r%40nordlicht.example", "127.0.0.1:6", "1.2.3.4, 10.9.9.9").await, 429);
    assert_eq!(tries(&mut proxied, "r%40nordlicht.example", "127.0.0.1:6", "10.9.9.9, 1.2.3.4").await, 422);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_burst_of_fifty_sign_ins_waits_its_turn_and_other_pages_answer_meanwhile() {
    let mut world = world().await;
    let mut ada = world.person("Ada Lovelace").await;
    let mut burst = tokio::task::JoinSet::new();
    for n in 0..50 {
        let mut browser = world.visitor();
        burst.spawn(async move {
            browser
                .post("/sign-in", &[("email", &format!("p{n}@nordlicht.example")), ("password", "guess")])
                .await
                .status
                .as_u16()
        });
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    // Four places of 19 MiB each, however many knock: what waits holds neither memory nor a connection.
    let mut most_at_once = 0;
    let mut slowest = Duration::ZERO;
    for _ in 0..20 {
        most_at_once = most_at_once.max(4 - world.site.hashing.available_permits());
        let began = std::time::Instant::now();
        ada.get("~/inbox").await.must_be(200);
        slowest = slowest.max(began.elapsed());
    }
    assert!(most_at_once <= 4);
    assert!(slowest < Duration::from_secs(4), "a page took {slowest:?}");
    let answers = burst.join_all().await;
    // Refused or told to come back, never a fault.
    assert!(answers.iter().all(|status| matches!(status, 422 | 429 | 503)), "{answers:?}");
    assert_eq!(world.site.hashing.available_permits(), 4);
}

#[tokio::test]
async fn a_visitor_chooses_a_language_by_a_link() {
    let world = world().await;
    let mut browser = world.visitor();
    browser.get("/sign-in").await.must_say("lang=\"en\"").must_say("href=\"/language/it\"");
    let request = browser
        .request("GET", "/language/it")
        .header(header::REFERER, "http://ithaca.test/sign-in?next=/nordlicht/home")
        .body(Body::empty())
        .expect("a request");
    assert_eq!(browser.send(request).await.must_be(303).location(), "/sign-in?next=/nordlicht/home");
    browser.get("/sign-in").await.must_say("lang=\"it\"").must_say("Accedi");
    let request = browser
        .request("GET", "/language/en")
        .header(header::REFERER, "http://elsewhere.example//evil.example")
        .body(Body::empty())
        .expect("a request");
    assert_eq!(browser.send(request).await.must_be(303).location(), "/");
    browser.get("/language/xx").await.must_be(404);
}

#[tokio::test]
async fn a_person_sees_and_changes_the_own_account() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let mut other = signs_in(&world, &ada.email, OLD).await;
    let mut here = signs_in(&world, &ada.email, OLD).await;
    here.get("/account").await.must_be(200).must_say(&ada.email).must_say("This browser").must_say("Europe/Berlin");
    here.post("/account", &[("language", "it"), ("time_zone", "Asia/Tokyo"), ("theme", "dark")]).await.must_be(303);
    here.get("~/mentoring").await.must_say("data-theme=\"dark\"").must_say("lang=\"it\"");
    here.post("/account", &[("language", "xx"), ("time_zone", ""), ("theme", "")]).await.must_be(422);
    here.post("/account", &[("language", ""), ("time_zone", "Mars/Olympus"), ("theme", "")]).await.must_be(422);
    here.post("/account", &[("language", ""), ("time_zone", ""), ("theme", "pink")]).await.must_be(422);
    here.post("/account", &[("language", ""), ("time_zone", ""), ("theme", "")]).await.must_be(303);
    here.get("~/mentoring").await.must_not_say("data-theme").must_say("lang=\"en\"");

    here.post("/account/password", &[("current", "wrong"), ("password", NEW)])
        .await
        .must_be(422)
        .must_say("This is not your password.");
    here.post("/account/password", &[("current", OLD), ("password", "nordlicht1")]).await.must_be(422);
    here.post("/account/password", &[("current", OLD), ("password", NEW)]).await.must_be(303);
    other.get("~/mentoring").await.must_be(303);
    here.get("~/mentoring").await.must_be(200);

    let mut third = signs_in(&world, &ada.email, NEW).await;
    let out = here.post("/account/sign-out-everywhere", &[]).await;
    assert_eq!(out.must_be(303).headers.get("clear-site-data").and_then(|v| v.to_str().ok()), Some("\"storage\""));
    third.get("~/mentoring").await.must_be(303);
    here.get("/account").await.must_be(303);
}

#[tokio::test]
async fn the_bare_address_of_a_company_leads_home_and_an_unknown_file_is_no_company() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let mut visitor = world.visitor();
    let bare = format!("/{}", visitor.company);
    let asked = visitor.get(&bare).await;
    assert_eq!(asked.must_be(303).location(), format!("/sign-in?next={bare}"));
    let mut hers = signs_in(&world, &ada.email, OLD).await;
    assert_eq!(hers.get(&bare).await.must_be(303).location(), format!("{bare}/home"));
    for file in ["/favicon.ico", "/robots.txt"] {
        visitor.get(file).await.must_be(404);
    }
    hers.get("/somebody-elses").await.must_be(404);
}

#[tokio::test]
async fn a_burst_of_people_back_from_lunch_waits_for_nobody() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let hers = signs_in(&world, &ada.email, OLD).await;
    world.days_pass(1);
    // More at once than there are connections, each with a login whose last use is to be noted.
    for path in ["/", "/account", "~/home"] {
        let at_once = (0..24).map(|_| {
            let mut browser = hers.clone();
            async move { browser.get(path).await.status.as_u16() }
        });
        let statuses = futures_util::future::join_all(at_once).await;
        assert!(statuses.iter().all(|status| matches!(status, 200 | 303)), "{path}: {statuses:?}");
        world.days_pass(1);
    }
}

#[tokio::test]
async fn a_form_that_arrives_slowly_keeps_no_connection_from_others() {
    let mut world = world().await;
    let ada = with_password(&mut world, "Ada Lovelace", OLD).await;
    let mut hers = signs_in(&world, &ada.email, OLD).await;
    let forms =
        [("~/inbox/mail", "application/x-www-form-urlencoded"), ("~/settings/logo", "multipart/form-data; boundary=b")];
    for (path, kind) in forms {
        let halves: Vec<_> = (0..8)
            .map(|_| {
                let mut browser = hers.clone();
                let half = futures_util::stream::pending::<Result<axum::body::Bytes, std::convert::Infallible>>();
                let request = browser
                    .request("POST", path)
                    .header(header::CONTENT_TYPE, kind)
                    .header("sec-fetch-site", "same-origin")
                    .body(Body::from_stream(half))
                    .expect("a request");
                tokio::spawn(async move { browser.send(request).await })
            })
            .collect();
        tokio::task::yield_now().await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        hers.get("~/home").await.must_be(303);
        halves.iter().for_each(tokio::task::JoinHandle::abort);
    }
}
