//! From people to a proposal, and the questions after it: `cargo bench --bench company [-- NAME...]`.
//!
//! Seconds are CPU seconds of the one thread that works (Linux; elsewhere they are wall seconds), so that a busy machine does
//! not count; questions are wall milliseconds, medians.

use std::time::{Duration, Instant};

use ithaca::matching::advice::{Advisor, Late, Override};
use ithaca::matching::{Instance, Proposal, Rules, Stage, Watch, Weight, WhichRole, propose, verify};

#[path = "../matching/world.rs"]
#[allow(dead_code)]
mod world;
use world::{Dice, Size};

struct Case {
    name: &'static str,
    size: Size,
    rules: fn(&mut Rules),
}

const CASES: [Case; 7] = [
    Case { name: "500x200", size: size(500, 200, 60, 60), rules: |_| () },
    Case { name: "1000x400", size: size(1000, 400, 60, 60), rules: |_| () },
    Case { name: "3000x3000-all", size: size(3000, 3000, 100, 100), rules: |rules| *rules = Rules::none() },
    Case { name: "20kx5k-held", size: size(20_000, 5_000, 300, 200), rules: held },
    Case { name: "20kx5k-cut", size: size(20_000, 5_000, 300, 200), rules: |_| () },
    Case { name: "100kx20k-goal", size: size(100_000, 20_000, 500, 300), rules: goal },
    Case { name: "100kx20k-held", size: size(100_000, 20_000, 500, 300), rules: held },
];

const fn size(mentees: usize, mentors: usize, roles: usize, topics: usize) -> Size {
    Size { mentees, mentors, roles, topics, capacity: 8 }
}

fn held(rules: &mut Rules) {
    rules.held_role = Some(WhichRole::Either);
}

/// Says on the standard error when each stage begins.
#[derive(Default)]
struct Stages(std::cell::Cell<Option<(Stage, usize)>>);

impl Watch for Stages {
    fn progress(&self, stage: Stage, done: usize, _of: usize) {
        let begins = self.0.get().is_none_or(|last| last.0 != stage || done < last.1);
        if begins {
            eprintln!("{stage:?} begins at {:.3} s of CPU", cpu().unwrap_or_default().as_secs_f64());
        }
        self.0.set(Some((stage, done)));
    }
}

/// As sparse as the plain benchmark "s100k": 45 eligible mentors for each mentee.
fn goal(rules: &mut Rules) {
    held(rules);
    rules.goal_in_common = true;
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    println!(
        "case\teligible\tmatched\tread s\tpropose s\twrite s\tall s\tverify s\tpeak MB\tprice ms\twhy-not ms\tlate ms\tremedies ms\tother weight s (anew)\tother rule s (anew)\trule let go s (anew)"
    );
    for case in &CASES {
        if wanted.is_empty() || wanted.iter().any(|name| case.name.contains(name.as_str())) {
            run(case);
        }
    }
}

fn run(case: &Case) {
    let mut instance = world::company(1, case.size);
    (case.rules)(&mut instance.settings.rules);
    let text = serde_json::to_vec(&instance).expect("json");
    drop(instance);
    let (instance, read) = worked(|| serde_json::from_slice::<Instance>(&text).expect("an instance"));
    drop(text);
    let (proposal, proposed) = worked(|| propose(&instance, &Stages::default()).expect("a proposal"));
    let (bytes, wrote) = worked(|| serde_json::to_vec(&proposal).expect("json").len());
    let peak = peak_mb();
    let (verified, checked) = worked(|| verify(&instance, &proposal, &()).expect("valid"));
    assert!(verified.proven && bytes > 0);
    let totals = &proposal.totals;
    print!("{}\t{}\t{}\t", case.name, totals.eligible_pairs, totals.matched);
    let all = read + proposed + wrote;
    for time in [read, proposed, wrote, all, checked] {
        print!("{:.3}\t", time.as_secs_f64());
    }
    println!("{peak}\t{}{}", questions(&instance, &proposal), other_settings(&instance, &proposal));
}

/// Another weight; another rule; a rule let go: from what is at hand, and a run with the last of them.
fn other_settings(instance: &Instance, proposal: &Proposal) -> String {
    let advisor = Advisor::new(instance, proposal, &()).expect("an advisor");
    let mut weight = instance.settings.clone();
    weight.weights.location = Weight::Medium;
    let mut rule = instance.settings.clone();
    rule.rules.different_department = !rule.rules.different_department;
    let mut relaxed = instance.settings.clone();
    relaxed.rules.shared_language = false;
    let mut told = String::new();
    for settings in [&weight, &rule, &relaxed] {
        let (other, took) = worked(|| advisor.what_if(settings, &()).expect("an answer"));
        let instance = Instance { settings: settings.clone(), ..instance.clone() };
        let (fresh, anew) = worked(|| propose(&instance, &()).expect("a proposal"));
        assert_eq!((other.matched, other.score), (fresh.totals.matched, fresh.totals.score));
        told += &format!("\t{:.4} ({:.3})", took.as_secs_f64(), anew.as_secs_f64());
    }
    told
}

/// Medians over random questions.
fn questions(instance: &Instance, proposal: &Proposal) -> String {
    let (advisor, _) = timed(|| Advisor::new(instance, proposal, &()).expect("an advisor"));
    let mut dice = Dice::new(9);
    let mut mentee = || instance.mentees[dice.below(instance.mentees.len())].person.clone();
    let mut dice = Dice::new(10);
    let mut mentor = || instance.mentors[dice.below(instance.mentors.len())].person.clone();
    let price = median(1000, || {
        let wish = [Override::Pair { mentee: mentee(), mentor: mentor() }];
        timed(|| advisor.price(&wish)).1
    });
    let why = median(200, || {
        let id = mentee();
        timed(|| advisor.why_not(&id)).1
    });
    let late = median(500, || {
        let event = [Late::MenteeLeaves { mentee: mentee() }];
        timed(|| advisor.late(&event)).1
    });
    let remedies = worked(|| advisor.remedies(&()).map(|list| list.len())).1;
    let ms = |time: Duration| format!("{:.3}", time.as_secs_f64() * 1e3);
    [price, why, late, remedies].map(ms).join("\t")
}

fn median(times: usize, mut ask: impl FnMut() -> Duration) -> Duration {
    let mut all: Vec<Duration> = (0..times).map(|_| ask()).collect();
    all.sort_unstable();
    all[times / 2]
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

fn worked<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let before = cpu();
    let (done, wall) = timed(work);
    (done, before.zip(cpu()).map_or(wall, |(before, after)| after - before))
}

fn cpu() -> Option<Duration> {
    std::thread::yield_now();
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split_whitespace().next()?.parse().ok()?))
}

fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
