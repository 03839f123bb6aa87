//! How long the pages of a large company take at the server: `cargo bench --bench pages [-- WORD...]`.
//!
//! One company of 50,000 people and 40 programs among 200 (`big.sql`). Each page is opened once to warm up and then `TIMES` times, one
//! after the other, through everything but the socket. Printed: median and 99th percentile in milliseconds, size in KB before compression.
//! Ends with status 1 when a page is slower than 100 ms at either, or larger than 200 KB. With words, only pages whose name holds one.
//!
//! A feature adds its pages to `PAGES`; `{program 1}` in an address is the id that `big.sql` gives that thing.
#![allow(dead_code, unused_imports, clippy::panic)]

mod big;
mod import;
#[path = "../site/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use support::{Answer, Browser, World, forms};

const TIMES: usize = 200;
const SLOWEST: Duration = Duration::from_millis(100);
const LARGEST: usize = 200 * 1024;

/// What a page is called here, and its address.
const PAGES: [(&str, &str); 43] = [
    ("people", "~/people"),
    ("people by role", "~/people?sort=role"),
    ("people by department", "~/people?sort=department"),
    ("people by hire date", "~/people?sort=hired"),
    ("people: a name", "~/people?q=mul"),
    ("people: name and role", "~/people?q=zoe+engineer"),
    ("people: nobody", "~/people?q=qqqq"),
    ("people: filters", "~/people?site=Hamburg&level=3&tenure=5-10&sort=department"),
    ("people: in a program", "~/people?program={program 1}"),
    ("people: far down", "~/people?after={person 25000}"),
    ("person", "~/people/{person 17}"),
    ("person: edit", "~/people/{person 17}/edit"),
    ("import", "~/people/import"),
    ("job roles", "~/settings/job-roles"),
    ("job role", "~/settings/job-roles/{role 24}"),
    ("topics", "~/settings/topics"),
    ("home", "~/home"),
    ("suggestions", "~/suggestions"),
    ("heirs", "~/people/{person 97}/heirs"),
    ("programs", "~/programs"),
    ("program that gathers", "~/programs/{program 1}"),
    ("program that runs", "~/programs/{program 2}"),
    ("program: settings", "~/programs/{program 1}/settings"),
    ("program: roster", "~/programs/{program 1}/people"),
    ("program: roster, ready", "~/programs/{program 1}/people?side=mentor&stage=ready"),
    ("program: roster, far down", "~/programs/{program 1}/people?side=mentee&after={place 1mentee1500}"),
    ("program: reminder", "~/programs/{program 1}/people/reminder?side=mentee&stage=not_ready"),
    ("program: invitations", "~/programs/{program 1}/invitations"),
    ("program: invitations, filter", "~/programs/{program 1}/invitations?side=mentee&q=mul&site=Hamburg"),
    ("program: mentors", "~/programs/{program 1}/mentors"),
    ("program: mentors of a topic", "~/programs/{program 1}/mentors?topic={topic 3}"),
    ("program: answers", "~/programs/{program 2}/answers"),
    ("matching", "~/programs/{program 1}/match-runs"),
    ("review", "{run}"),
    ("review: locked", "{run}?show=locked"),
    ("review: changed", "{run}?show=changed"),
    ("review: without a mentor", "{run}?show=unmatched"),
    ("review: by department", "{run}?order=department"),
    ("review: a name", "{run}?q=muller"),
    ("review: a swap", "{run}?swap={place 1mentee5}"),
    ("review: what if", "{run}/what-if"),
    ("review: comparison", "{run}/comparison"),
    ("review: before publishing", "{run}/publication"),
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let slow = runtime.block_on(async {
        let (world, mut browser) = big::big().await;
        let run = big::draft(&world, &mut browser).await;
        let mut slow = false;
        println!("{:32} {:>9} {:>9} {:>7}", "page", "median ms", "p99 ms", "KB");
        for (name, address) in PAGES {
            if wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str())) {
                let address = filled(&world, &address.replace("{run}", &run)).await;
                slow |= !open(&mut browser, name, &address).await;
            }
        }
        if wanted.is_empty() || wanted.iter().any(|word| SUMMARY.contains(word.as_str())) {
            slow |= !summary(&world, &mut browser).await;
        }
        if wanted.is_empty() || wanted.iter().any(|word| word == "import") {
            slow |= !import::fifty_thousand(world).await;
        }
        slow
    });
    std::process::exit(i32::from(slow));
}

/// Opens a page again and again; whether it stayed within the limits.
async fn open(browser: &mut Browser, name: &str, address: &str) -> bool {
    measured(name, async || browser.get(address).await).await
}

/// What the form of settings says by itself while rules are chosen: 3,000 mentees against as many mentors.
const SUMMARY: &str = "program: settings, live summary";

async fn summary(world: &World, browser: &mut Browser) -> bool {
    let program = filled(world, "~/programs/{program 1}").await;
    let settings = browser.get(&format!("{program}/settings")).await;
    let form =
        forms(&settings.body, "").into_iter().find(|form| form.fields.iter().any(|(name, ..)| name == "rhythm_days"));
    let form = form.expect("the form of settings");
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(name, value, _)| (name.as_str(), value.as_str())).collect();
    measured(SUMMARY, async || browser.post(&format!("{program}/reach"), &fields).await).await
}

/// Asks again and again; whether the answers stayed within the limits.
async fn measured(name: &str, mut ask: impl AsyncFnMut() -> Answer) -> bool {
    let mut times = Vec::with_capacity(TIMES);
    let mut size = 0;
    for turn in 0..=TIMES {
        let began = Instant::now();
        let answer = ask().await;
        if turn > 0 {
            times.push(began.elapsed());
        }
        assert_eq!(answer.status.as_u16(), 200, "{name}");
        size = answer.body.len();
    }
    times.sort_unstable();
    let (median, p99) = (times[TIMES / 2], times[TIMES * 99 / 100]);
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let within = median <= SLOWEST && p99 <= SLOWEST && size <= LARGEST;
    let mark = if within { "" } else { "  over the limit" };
    println!("{name:32} {:9.1} {:9.1} {:7.0}{mark}", ms(median), ms(p99), size as f64 / 1024.0);
    within
}

/// The address with the ids of what stands in braces.
async fn filled(world: &World, address: &str) -> String {
    let mut filled = String::new();
    for piece in address.split('{') {
        match piece.split_once('}') {
            Some((thing, rest)) => {
                filled += &big::big_id(world, thing).await.to_string();
                filled += rest;
            }
            None => filled += piece,
        }
    }
    filled
}
