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

#[test]
fn a_company_goes_from_its_directory_to_closing_feedback_in_a_real_browser() {
    let data = std::env::temp_dir().join(format!("ithaca-journey-{}", std::process::id()));
    let (port, smtp) = (free_port(), free_port());
    let created = command(&data, port, smtp)
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
    let link =
        said.split_whitespace().find(|w| w.contains("/join/")).expect("a link for the first HR admin").to_owned();

    let process = command(&data, port, smtp).arg("serve").stderr(Stdio::null()).spawn().expect("the binary starts");
    let ithaca = Ithaca { process, data };
    let began = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(began.elapsed() < Duration::from_secs(60), "the site does not answer");
        std::thread::sleep(Duration::from_millis(50));
    }

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let mut journey = Command::new("node")
        .arg(folder.join("journey.mjs"))
        .env("ITHACA_BASE", format!("http://127.0.0.1:{port}"))
        .env("ITHACA_LINK", link)
        .env("ITHACA_SMTP_PORT", smtp.to_string())
        .env("ITHACA_BINARY", env!("CARGO_BIN_EXE_ithaca"))
        .env("ITHACA_DATA", Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/employees-1000"))
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
