//! The main job end to end: a real browser, the real binary, its own real Postgres.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// The running binary; stopped at the end of the test.
struct Ithaca {
    process: Child,
    data: PathBuf,
}

impl Drop for Ithaca {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.process.id().to_string()]).status();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.data);
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|l| l.local_addr()).expect("a free port").port()
}

fn command(data: &Path, port: u16, smtp: u16) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ithaca"));
    command
        .env_remove("DATABASE_URL")
        .env_remove("ITHACA_OWNER_DATABASE_URL")
        .env("ITHACA_DATA_DIR", data)
        .env("ITHACA_LISTEN", format!("127.0.0.1:{port}"))
        .env("ITHACA_PUBLIC_URL", format!("http://127.0.0.1:{port}"))
        .env("ITHACA_SMTP_URL", format!("smtp://127.0.0.1:{smtp}"));
    command
}

/// The binary, answering; and the port of the post office that it sends to.
fn start(data: PathBuf, doing: &[&str]) -> (Ithaca, u16, u16) {
    let (port, smtp) = (free_port(), free_port());
    let process = command(&data, port, smtp)
        .args(doing)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary starts");
    let ithaca = Ithaca { process, data };
    let began = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(began.elapsed() < Duration::from_secs(120), "the site does not answer");
        std::thread::sleep(Duration::from_millis(50));
    }
    (ithaca, port, smtp)
}

/// Plays a journey to its end; its words are shown where it fails.
fn play(script: &str, (ithaca, port, smtp): (Ithaca, u16, u16), more: (&str, &str)) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let mut journey = Command::new("node")
        .arg(folder.join(script))
        .env("ITHACA_BASE", format!("http://127.0.0.1:{port}"))
        .env("ITHACA_SMTP_PORT", smtp.to_string())
        .env("ITHACA_BINARY", env!("CARGO_BIN_EXE_ithaca"))
        .env("ITHACA_DATA", Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/employees-1000"))
        .env(more.0, more.1)
        .stdout(Stdio::piped())
        .spawn()
        .expect("node runs the journey; tests/run installs what it needs");
    for line in BufReader::new(journey.stdout.take().expect("its words")).lines() {
        println!("{}", line.expect("a line"));
    }
    let done = journey.wait().expect("the journey ends");
    drop(ithaca);
    assert!(done.success(), "the journey failed; its words are above");
}

fn folder(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("ithaca-{name}-{}", std::process::id()))
}

#[test]
fn a_company_goes_from_its_directory_to_closing_feedback_in_a_real_browser() {
    let data = folder("journey");
    let created = command(&data, free_port(), free_port())
        .args([
            "company",
            "create",
            "nordlicht",
            "Nordlicht Energy",
            "--admin",
            "Katrin",
            "Vogel",
            "katrin.vogel@nordlicht.example",
        ])
        .output()
        .expect("the command runs");
    let said = String::from_utf8_lossy(&created.stdout).into_owned();
    assert!(created.status.success(), "{said}{}", String::from_utf8_lossy(&created.stderr));
    // The address of the link is that of the site that serves it.
    let link = said.split_whitespace().find(|w| w.contains("/join/")).expect("a link for the first HR admin");
    let path = link.split_once("/join/").map(|(_, token)| format!("/join/{token}")).expect("a token");
    let site = start(data, &["serve"]);
    let link = format!("http://127.0.0.1:{}{path}", site.1);
    play("journey.mjs", site, ("ITHACA_LINK", &link));
}

#[test]
fn hr_reviews_the_demos_draft_by_mouse_by_keyboard_and_on_a_phone() {
    let site = start(folder("hr-pages"), &["demo"]);
    // As the demo prints it at its start.
    play("hr_pages.mjs", site, ("ITHACA_HR", "katrin.vogel@nordlicht.example harbor-lantern-compass"));
}
