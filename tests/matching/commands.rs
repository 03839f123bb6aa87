//! `ithaca match` and `ithaca verify` as a person runs them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use ithaca::matching::{Instance, Proposal};

use crate::world::{self, Size};

/// A folder of its own that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("ithaca-match-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder");
        Folder(path)
    }

    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn ithaca(args: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ithaca")).args(args).output().expect("ithaca runs")
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap_or(-1)
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn small() -> Instance {
    world::company(2, Size { mentees: 20, mentors: 10, roles: 6, topics: 6, capacity: 2 })
}

fn arg(text: &str) -> &Path {
    Path::new(text)
}

#[test]
fn a_proposal_is_written_and_verified_and_a_changed_one_is_refused() {
    let folder = Folder::new("verify");
    let instance = folder.file("instance.json", serde_json::to_vec(&small()).expect("json"));
    let proposal = folder.0.join("proposal.json");
    let output = ithaca(&[arg("match"), &instance, arg("--out"), &proposal]);
    assert_eq!(status(&output), 0, "{}", said(&output));
    let output = ithaca(&[arg("verify"), &instance, &proposal]);
    assert_eq!(status(&output), 0);
    assert!(said(&output).contains("no better assignment exists"));
    let text = std::fs::read_to_string(&proposal).expect("the proposal");
    let mut changed: Proposal = serde_json::from_str(&text).expect("a proposal");
    changed.certificate.mentor[0] += 1;
    std::fs::write(&proposal, serde_json::to_vec(&changed).expect("json")).expect("a file");
    let output = ithaca(&[arg("verify"), &instance, &proposal]);
    assert_eq!(status(&output), 1);
    assert!(said(&output).contains("refused:"), "{}", said(&output));
}

#[test]
fn the_answer_goes_to_the_standard_output_without_out() {
    let folder = Folder::new("stdout");
    let instance = folder.file("instance.json", serde_json::to_vec(&small()).expect("json"));
    let output = ithaca(&[arg("match"), &instance]);
    assert_eq!(status(&output), 0);
    let proposal: Proposal = serde_json::from_slice(&output.stdout).expect("a proposal");
    assert!(proposal.proven);
}

#[test]
fn the_example_of_the_documentation_can_be_matched() {
    let text = std::fs::read_to_string("docs/matching.md").expect("docs/matching.md");
    let example = text.split("```json").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let folder = Folder::new("docs");
    let instance = folder.file("instance.json", example);
    let output = ithaca(&[arg("match"), &instance, arg("--summary")]);
    assert_eq!(status(&output), 0, "{}", said(&output));
    assert!(said(&output).contains("\"matched\":2"), "{}", said(&output));
}

#[test]
fn plain_pairs_are_summed_up_in_one_line_and_verified() {
    let folder = Folder::new("mm1");
    let file = folder.file("a.mm", "mm1 3 2 5\n1 1\n2 0 5 1 9\n2 0 7 1 9\n1 1 3\n");
    let output = ithaca(&[arg("match"), &file, arg("--summary")]);
    let line: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a line of JSON");
    assert_eq!(
        (&line["file"], &line["matched"], &line["score"], &line["upper_bound"]),
        (&"a.mm".into(), &2.into(), &16.into(), &16.into())
    );
    let fields: Vec<&str> = line.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(fields, ["file", "matched", "peak_mb", "score", "solve_cpu_s", "total_s", "upper_bound"]);
    assert!(["solve_cpu_s", "total_s", "peak_mb"].iter().all(|field| line[field].is_number()), "{line}");
    let answer = folder.0.join("answer.json");
    assert_eq!(status(&ithaca(&[arg("match"), &file, arg("--out"), &answer])), 0);
    assert_eq!(status(&ithaca(&[arg("verify"), &file, &answer])), 0);
    let text = std::fs::read_to_string(&answer).expect("the answer");
    for (from, to) in
        [("\"score\":16", "\"score\":17"), ("\"matched\":2", "\"matched\":3"), ("\"mentee\":[", "\"mentee\":[1,")]
    {
        let changed = folder.file("changed.json", text.replacen(from, to, 1));
        assert_eq!(status(&ithaca(&[arg("verify"), &file, &changed])), 1, "{from}");
    }
}

#[test]
fn bad_plain_pairs_name_their_line_and_end_with_status_2() {
    let folder = Folder::new("bad-mm1");
    for (text, words) in [
        ("mm1", "line 1: the file ends where mentees should be"),
        ("mm1 2 1", "line 1: the file ends where pairs should be"),
        ("mm1 99999999999 1 1\n", "99999999999 mentees; at most"),
        ("mm1 1000000 1 1\n1\n", "shorter than its header says"),
        ("mm1 2 1 2\n1\n1 0 5\n", "ends where a number of mentors should be"),
        ("mm1 1 1 1\n-1\n1 0 5\n", "line 2: `-1` is not a capacity"),
        ("mm1 1 1 1\n1\n1 0 NaN\n", "line 3: `NaN` is not a score"),
        ("mm1 1 1 1\n1\n1 0 1.5\n", "line 3: `1.5` is not a score"),
        ("mm1 1 1 1\n1\n1 0 1000001\n", "line 3: score 1000001 is above 1000000"),
        ("mm1 1 1 1\n1\n1 0 99999999999999999999999\n", "line 3: `99999999999999999999999` is not a score"),
        ("mm1 1 1 1\n99999999999\n1 0 5\n", "line 2: 99999999999 is too large for a capacity"),
        ("mm1 1 1 1\n1\n1 7 5\n", "line 3: mentee 0: mentor 7 does not exist"),
        ("mm1 1 2 2\n1 1\n2 1 5 1 5\n", "mentor 1 is out of order"),
        ("mm1 1 1 1\n1\n5 0 5\n", "more pairs than the 1"),
        ("mm1 1 1 1\n1\n0\n", "1 pairs are announced, 0 follow"),
        ("mm1 1 1 1\n1\n1 0 5\n9\n", "line 4: more follows"),
    ] {
        let file = folder.file("bad.mm", text);
        let output = ithaca(&[arg("match"), &file, arg("--summary")]);
        assert_eq!(status(&output), 2, "{text:?}: {}", said(&output));
        assert!(said(&output).contains(words), "{text:?}: {}", said(&output));
    }
}

#[test]
fn bad_instances_name_the_place_and_end_with_status_2() {
    let folder = Folder::new("bad-json");
    let good = serde_json::to_value(small()).expect("json");
    type Change = fn(&mut serde_json::Value);
    let changes: [(Change, &str); 20] = [
        (|v| v["people"][1]["id"] = "p0".into(), "people[1].id: `p0` is there twice"),
        (|v| v["people"][1]["id"] = " ".into(), "people[1].id: is empty"),
        (|v| v["mentees"][1]["person"] = "p0".into(), "mentees[1].person: `p0` is a mentee twice"),
        (|v| v["mentees"][0]["person"] = "zz".into(), "mentees[0].person: `zz` is not known"),
        (|v| v["mentees"][0]["goals"] = serde_json::json!(["topic-0", "zz"]), "mentees[0].goals[1]: `zz` is not known"),
        (
            |v| v["mentees"][0]["goals"] = serde_json::json!(["topic-0", "topic-0"]),
            "mentees[0].goals[1]: `topic-0` is there twice",
        ),
        (|v| v["mentees"][0]["wishes"] = serde_json::json!(["zz"]), "mentees[0].wishes[0]: `zz` is not known"),
        (|v| v["people"][3]["manager"] = "zz".into(), "people[3].manager: `zz` is not known"),
        (|v| v["people"][3]["role"] = "zz".into(), "people[3].role: `zz` is not known"),
        (
            |v| v["mentors"][0]["offers"] = serde_json::json!([{"topic": "topic-0", "level": 9}]),
            "mentors[0].offers[0]: level 9",
        ),
        (|v| v["mentors"][0]["capacity"] = (-1).into(), "invalid value: integer `-1`"),
        (|v| v["mentors"][0]["capacity"] = 1.5.into(), "invalid type: floating point `1.5`"),
        (|v| v["mentors"][0]["capacity"] = 4_000_000_000u32.into(), "mentors[0].capacity: 4000000000 places"),
        (|v| v["settings"]["as_of"] = "2026-02-30".into(), "`2026-02-30` is not a date"),
        (|v| v["settings"]["weights"]["goals"] = "huge".into(), "unknown variant `huge`"),
        (|v| v["settings"]["rules"]["no_such_rule"] = true.into(), "unknown field `no_such_rule`"),
        (|v| v["people"][0]["career_start"] = 3000.into(), "people[0].career_start: 3000 is not between"),
        (
            |v| v["locks"] = serde_json::json!([{"mentee": "p0", "mentor": "p1"}]),
            "locks[0]: `p1` is not a mentor of this run",
        ),
        (|v| v["bans"] = serde_json::json!([{"mentee": "p0", "mentor": "zz"}]), "bans[0].mentor: `zz` is not known"),
        (
            |v| {
                v["people"][0]["history"] =
                    serde_json::json!([{"role": "role-0", "from": "2020-01-01", "to": "2019-01-01"}])
            },
            "ends before it begins",
        ),
    ];
    for (change, words) in changes {
        let mut value = good.clone();
        change(&mut value);
        let file = folder.file("bad.json", serde_json::to_vec_pretty(&value).expect("json"));
        let output = ithaca(&[arg("match"), &file]);
        assert_eq!(status(&output), 2, "{words}: {}", said(&output));
        assert!(said(&output).contains(words), "{words}: {}", said(&output));
        assert!(output.stdout.is_empty());
    }
    let text = serde_json::to_string(&good).expect("json");
    for cut in [0, 1, 100, text.len() / 2, text.len() - 1] {
        let file = folder.file("cut.json", &text[..cut]);
        let output = ithaca(&[arg("match"), &file]);
        assert_eq!(status(&output), 2);
        assert!(said(&output).contains("line 1 column"), "{}", said(&output));
    }
    let output = ithaca(&[arg("match"), &folder.0.join("nowhere.json")]);
    assert_eq!(status(&output), 2);
    assert!(said(&output).contains("nowhere.json"), "{}", said(&output));
    assert_eq!(status(&ithaca(&[arg("match")])), 2);
}

/// The file never comes: it is a pipe into which nobody writes, so that the run is stuck wherever the machine is slow or fast.
#[test]
fn ctrl_c_ends_a_run_with_status_130_and_leaves_no_file() {
    let folder = Folder::new("ctrl-c");
    let (pipe, out) = (folder.0.join("people.json"), folder.0.join("proposal.json"));
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let mut run = Command::new(env!("CARGO_BIN_EXE_ithaca"));
    run.arg("match").arg(&pipe).arg("--out").arg(&out).stderr(std::process::Stdio::piped());
    let run = run.spawn().expect("ithaca runs");
    // Opening the pipe waits for the other end: from then on the run is reading.
    let writer = std::fs::File::options().write(true).open(&pipe).expect("the pipe");
    let sent = Command::new("kill").arg("-INT").arg(run.id().to_string()).status().expect("kill");
    assert!(sent.success());
    let output = run.wait_with_output().expect("the end");
    drop(writer);
    assert_eq!(status(&output), 130, "{}", said(&output));
    assert_eq!(said(&output), "ithaca: canceled\n");
    let left: Vec<_> =
        std::fs::read_dir(&folder.0).expect("the folder").flatten().map(|file| file.file_name()).collect();
    assert_eq!(left, ["people.json"], "nothing is left half written");
}

#[test]
fn a_file_of_more_than_a_gibibyte_is_refused_unread() {
    let folder = Folder::new("huge");
    let path = folder.file("huge.json", "");
    std::fs::File::options().write(true).open(&path).expect("the file").set_len(3 << 30).expect("a long hole");
    let output = ithaca(&[arg("match"), &path]);
    assert_eq!(status(&output), 2);
    assert!(said(&output).contains("at most 1073741824 are read"), "{}", said(&output));
}

const EMPLOYEES: &str = "tests/data/employees-1000";

#[test]
fn real_employees_are_matched_from_three_spreadsheets_and_the_result_is_proven() {
    let folder = Folder::new("employees");
    let file = |name: &str| Path::new(EMPLOYEES).join(name);
    let (people, history, enrollments) = (file("people.csv"), file("role_history.csv"), file("enrollments.csv"));
    let day = [arg("--as-of"), arg("2026-11-23"), arg("--out"), &folder.0];
    let output = ithaca(&[&[arg("match"), arg("--csv"), &people, &history, &enrollments][..], &day[..]].concat());
    assert_eq!(status(&output), 0, "{}", said(&output));
    let (instance, proposal) = (folder.0.join("instance.json"), folder.0.join("proposal.json"));
    let output = ithaca(&[arg("verify"), &instance, &proposal]);
    assert_eq!(status(&output), 0, "{}", said(&output));
    let proposal: Proposal =
        serde_json::from_slice(&std::fs::read(&proposal).expect("the proposal")).expect("a proposal");
    assert_eq!((proposal.totals.mentees, proposal.totals.mentors), (400, 150));
    assert_eq!(proposal.totals.matched, proposal.pairs.len());
    let lines = |name: &str| csv::Reader::from_path(folder.0.join(name)).expect("a sheet").into_records().count();
    assert_eq!(lines("pairs.csv"), proposal.pairs.len());
    assert_eq!(lines("unmatched.csv"), proposal.unmatched.len());
    assert_eq!(lines("reasons.csv"), proposal.pairs.iter().map(|pair| pair.reasons.len()).sum::<usize>());
}

#[test]
fn spreadsheets_with_semicolons_and_a_mark_are_read_and_faults_name_line_and_column() {
    let folder = Folder::new("sheets");
    let people = "\u{feff}Employee Number;First Name;Last Name;Job Title;Languages;Time Zone\n\
        1;=cmd();Rossi;Engineer;it en;Europe/Rome\n2;Bo;Berg;Senior Engineer;en no;Europe/Oslo\n";
    let history = "employee_number;job_title;started_on;ended_on\n2;Engineer;2010-01-01;2015-01-01\n";
    let enrollments = "employee_number;as;goals;offers;capacity\n1;mentee;Python;;\n2;mentor;;python:3;1\n";
    let run = |people: &str, history: &str, enrollments: &str| {
        let files = [folder.file("p.csv", people), folder.file("h.csv", history), folder.file("e.csv", enrollments)];
        let args = [
            arg("match"),
            arg("--csv"),
            &files[0],
            &files[1],
            &files[2],
            arg("--as-of"),
            arg("2026-11-23"),
            arg("--out"),
            &folder.0,
        ];
        ithaca(&args)
    };
    let output = run(people, history, enrollments);
    assert_eq!(status(&output), 0, "{}", said(&output));
    let pairs = std::fs::read_to_string(folder.0.join("pairs.csv")).expect("pairs");
    assert!(pairs.contains("1,'=cmd() Rossi,2,Bo Berg"), "a formula is made harmless: {pairs}");
    let reasons = std::fs::read_to_string(folder.0.join("reasons.csv")).expect("reasons");
    assert!(reasons.contains("was Engineer 2010-2015, the role the mentee holds"), "{reasons}");
    assert!(reasons.contains("can help on 1 of 1 goals: python"), "{reasons}");
    for (people, history, enrollments, words) in [
        ("a;b\n", history, enrollments, "p.csv: line 1: there is no column `employee_number`"),
        (
            people,
            "employee_number;job_title;started_on\n2;Engineer;2010\n",
            enrollments,
            "h.csv: line 2, started_on: `2010` is not a date",
        ),
        (people, "employee_number;job_title;started_on\n9;Engineer;2010-01-01\n", enrollments, "employee `9`"),
        (people, history, "employee_number;as\n1;guru\n", "e.csv: line 2, as: `guru` is neither mentee nor mentor"),
        (
            people,
            history,
            "employee_number;as;capacity\n2;mentor;-3\n",
            "e.csv: line 2, capacity: `-3` is not a number of places",
        ),
        (people, history, "employee_number;as;offers\n2;mentor;python:x\n", "e.csv: line 2, offers: `python:x`"),
        (people, history, "employee_number;as\n7;mentee\n", "mentees[0].person: `7` is not known"),
    ] {
        let output = run(people, history, enrollments);
        assert_eq!(status(&output), 2, "{words}: {}", said(&output));
        assert!(said(&output).contains(words), "{words}: {}", said(&output));
    }
    let latin = [
        folder.file("p.csv", people),
        folder.file("h.csv", history),
        folder.file("e.csv", b"employee_number;as\n\xe9;mentee\n"),
    ];
    let output =
        ithaca(&[arg("match"), arg("--csv"), &latin[0], &latin[1], &latin[2], arg("--as-of"), arg("2026-11-23")]);
    assert!(said(&output).contains("e.csv: line 2 is not UTF-8"), "{}", said(&output));
}
