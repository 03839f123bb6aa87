//! A phone on a slow line, against the demo: weight, taps, keyboard, no scripts, a lost connection. How soon a page shows something is
//! measured by `tests/bench/phone.mjs`.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::Path,
    process::{Command, Stdio},
};

#[test]
fn a_mentor_logs_on_a_phone_with_four_taps_and_one_text_and_a_train_loses_nothing() {
    let data = std::env::temp_dir().join(format!("ithaca-phone-{}", std::process::id()));
    let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|l| l.local_addr()).expect("a free port").port();
    let base = format!("http://127.0.0.1:{port}");
    let mut demo = Command::new(env!("CARGO_BIN_EXE_ithaca"))
        .arg("demo")
        .env_remove("DATABASE_URL")
        .env_remove("ITHACA_OWNER_DATABASE_URL")
        .env("ITHACA_DATA_DIR", &data)
        .env("ITHACA_LISTEN", format!("127.0.0.1:{port}"))
        .env("ITHACA_PUBLIC_URL", &base)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the demo starts");
    // Who can sign in: "  mentor  henrik.aalto@nordlicht.example  password".
    let mut lines = BufReader::new(demo.stdout.take().expect("its words")).lines().map_while(Result::ok);
    let mut account = |who: &str| {
        let line = lines.find(|line| line.trim_start().starts_with(who)).expect("an account that is printed");
        let mut words = line.split_whitespace().rev();
        (words.next().unwrap_or_default().to_owned(), words.next().unwrap_or_default().to_owned())
    };
    let (password, mentor) = account("mentor");
    let (_, mentee) = account("mentee");
    let began = std::time::Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(began.elapsed().as_secs() < 60, "the demo does not answer");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/phone.mjs");
    let done = Command::new("node")
        .arg(script)
        .env("ITHACA_BASE", base)
        .env("ITHACA_MENTOR", mentor)
        .env("ITHACA_MENTEE", mentee)
        .env("ITHACA_PASSWORD", password)
        .status()
        .expect("node runs; tests/run installs what it needs");
    let _ = Command::new("kill").args(["-TERM", &demo.id().to_string()]).status();
    let _ = demo.wait();
    let _ = std::fs::remove_dir_all(data);
    assert!(done.success(), "not as it should be; the words are above");
}
