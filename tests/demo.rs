//! `ithaca demo`: one command and there is a company to try things on, the same at every run.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use ithaca::kit::embedded::Postgres;
use sqlx::{ConnectOptions, query, query_scalar};

type Checked = Result<(), Box<dyn std::error::Error>>;

/// A data directory that is removed at the end of its test.
struct Data(PathBuf);

impl Data {
    fn new() -> Self {
        Self(std::env::temp_dir().join(format!("ithaca-demo-{}", uuid::Uuid::now_v7().simple())))
    }

    fn ithaca(&self, words: &[&str]) -> Command {
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|l| l.local_addr()).expect("a free port").port();
        let mut command = Command::new(env!("CARGO_BIN_EXE_ithaca"));
        command
            .args(words)
            .env_remove("DATABASE_URL")
            .env_remove("ITHACA_OWNER_DATABASE_URL")
            .env("ITHACA_DATA_DIR", &self.0)
            .env("ITHACA_LISTEN", format!("127.0.0.1:{port}"))
            .env("ITHACA_PUBLIC_URL", format!("http://127.0.0.1:{port}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        if let Ok(target) = std::fs::read_link(self.0.join("postgres")) {
            let _ = target.parent().map(std::fs::remove_dir_all);
        }
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A running demo; stopped in order.
struct Demo(Child);

impl Demo {
    /// Starts it and waits for the lines that tell how to sign in.
    fn start(data: &Data) -> (Self, Vec<String>) {
        let mut child = data.ithaca(&["demo"]).stderr(Stdio::null()).spawn().expect("the binary starts");
        let out = BufReader::new(child.stdout.take().expect("its words"));
        let lines = out.lines().map_while(Result::ok).take(5).collect();
        (Self(child), lines)
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}

/// Who is paired with whom, how far they are and what they did, without any id.
async fn story(data: &Path) -> Result<(i64, String), Box<dyn std::error::Error>> {
    let postgres = Postgres::start_or_share(data).await?;
    let mut owner = postgres.owner_options().connect().await?;
    query("select set_config('app.company', (select all_companies()::text limit 1), false)")
        .execute(&mut owner)
        .await?;
    let people = query_scalar("select count(*) from person").fetch_one(&mut owner).await?;
    let story = query_scalar(
        "select string_agg(concat_ws(' ', g.name, r.employee_number, e.employee_number, p.state,
             (select string_agg(concat(s.state, s.starts_at::date - current_date, s.minutes), ',' order by s.starts_at) from session s where s.pairing_id = p.id),
             (select string_agg(q.state || q.body, ',' order by q.asked_at) from guidance_request q where q.pairing_id = p.id)), E'\n' order by g.name, e.employee_number)
         from pairing p join program g on g.id = p.program_id join person r on r.id = p.mentor_id join person e on e.id = p.mentee_id",
    )
    .fetch_one(&mut owner)
    .await?;
    drop(owner);
    postgres.stop().await;
    Ok((people, story))
}

#[tokio::test]
async fn the_demo_tells_how_to_sign_in_and_is_the_same_at_every_run() -> Checked {
    let (one, two) = (Data::new(), Data::new());
    let mut told = Vec::new();
    for data in [&one, &one, &two] {
        let (demo, lines) = Demo::start(data);
        assert!(lines[0].starts_with("Nordlicht Energy is at http://127.0.0.1:"), "{lines:?}");
        for (line, who) in lines[1..].iter().zip(["HR admin", "coordinator", "mentor", "mentee"]) {
            assert!(line.trim().starts_with(who) && line.contains("@nordlicht.example  "), "{line}");
        }
        told.push(lines[1..].to_vec());
        drop(demo);
    }
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0], told[2]);
    let ((people, first), (_, second)) = (story(&one.0).await?, story(&two.0).await?);
    assert_eq!(people, 640);
    assert_eq!(first, second);
    let ours = first.lines().find(|line| line.starts_with("First-time managers 1002 1003 active")).expect("our two");
    assert!(ours.contains("held") && ours.contains("planned") && ours.contains("open"), "{ours}");
    Ok(())
}

#[test]
fn the_demo_leaves_the_database_of_another_company_alone() {
    let data = Data::new();
    let made = data
        .ithaca(&["company", "create", "other", "Other", "--admin", "Ada", "Berg", "ada@other.example"])
        .output()
        .expect("the command runs");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let refused = data.ithaca(&["demo"]).output().expect("the command runs");
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("the demo leaves them alone"), "{said}");
}
