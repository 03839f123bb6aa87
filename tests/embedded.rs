//! The private Postgres: made, stopped, killed, recovered, shared and kept private.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use ithaca::kit::embedded::{EmbeddedError, Postgres};
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection, query, query_scalar, raw_sql};

type Checked = Result<(), Box<dyn std::error::Error>>;

/// A data directory that is removed at the end of its test.
struct Data(PathBuf);

impl Data {
    fn new() -> Data {
        let data = Data(std::env::temp_dir().join(format!("ithaca test-{}", uuid::Uuid::now_v7().simple())));
        fs::create_dir_all(&data.0).expect("a data directory");
        data
    }

    fn cluster(&self) -> PathBuf {
        self.0.join("postgres/cluster")
    }

    /// The number of the main server process.
    fn pid(&self) -> u32 {
        let text = fs::read_to_string(self.cluster().join("postmaster.pid")).expect("a running server");
        text.lines().next().and_then(|line| line.parse().ok()).expect("its number")
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        if let Ok(target) = fs::read_link(self.0.join("postgres")) {
            let _ = target.parent().map(fs::remove_dir_all);
        }
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn number(options: PgConnectOptions, sql: &'static str) -> Result<i64, sqlx::Error> {
    let mut connection = options.connect().await?;
    let number = query_scalar(sql).fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(number)
}

async fn run(options: PgConnectOptions, sql: &'static str) -> Result<(), sqlx::Error> {
    let mut connection: PgConnection = options.connect().await?;
    raw_sql(sql).execute(&mut connection).await?;
    connection.close().await
}

fn kill(signal: &str, pid: u32) {
    let status = Command::new("sh").args(["-c", &format!("kill -s {signal} {pid}")]).status().expect("kill");
    assert!(status.success(), "no process {pid}");
}

fn lives(pid: u32) -> bool {
    let state = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    !state.is_empty() && !state.contains(") Z ")
}

fn eventually(what: &str, mut holds: impl FnMut() -> bool) -> Duration {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(60), "not within a minute: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
    begun.elapsed()
}

/// This same program as a second process; killed at the latest when its test ends.
struct Other(Child);

impl Other {
    fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A second process that starts a server in `dir` and waits to be killed.
fn other_process(dir: &Path) -> Other {
    let child = begin_other_process(dir);
    eventually("the other process is up", || dir.join("up").exists());
    child
}

fn begin_other_process(dir: &Path) -> Other {
    let mut me = Command::new(std::env::current_exe().expect("this program"));
    me.args(["--exact", "a_process_that_waits_to_be_killed", "--ignored", "--nocapture"]);
    me.env("ITHACA_TEST_DATA", dir).stdin(Stdio::null()).stdout(Stdio::null());
    Other(me.spawn().expect("a second process"))
}

#[tokio::test]
#[ignore = "run by other tests as a process of its own"]
async fn a_process_that_waits_to_be_killed() -> Checked {
    let dir = PathBuf::from(std::env::var("ITHACA_TEST_DATA")?);
    let throwaway = dir.join("throwaway").exists();
    let postgres = if throwaway { Postgres::throwaway().await? } else { Postgres::start(&dir).await? };
    fs::write(dir.join("up.new"), postgres.socket_dir().display().to_string())?;
    fs::rename(dir.join("up.new"), dir.join("up"))?;
    tokio::time::sleep(Duration::from_secs(180)).await;
    Ok(())
}

#[tokio::test]
async fn data_is_there_after_a_stop_and_a_second_start() -> Checked {
    let data = Data::new();
    let begun = Instant::now();
    let postgres = Postgres::start(&data.0).await?;
    println!("first start: {:?}", begun.elapsed());
    run(postgres.owner_options(), "create table pair (name text); insert into pair values ('Ada')").await?;
    let pid = data.pid();
    postgres.stop().await;
    assert!(!lives(pid), "stop waits for the server");

    let begun = Instant::now();
    let postgres = Postgres::start(&data.0).await?;
    println!("second start: {:?}", begun.elapsed());
    assert_eq!(number(postgres.owner_options(), "select count(*) from pair").await?, 1);
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn the_roles_can_do_no_more_than_they_must() -> Checked {
    let data = Data::new();
    let postgres = Postgres::start(&data.0).await?;
    let mighty = "select count(*) from pg_roles where rolname in ('ithaca_owner', 'ithaca_app')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)";
    assert_eq!(number(postgres.app_options(), mighty).await?, 0);
    let owned =
        "select count(*) from pg_database where pg_get_userbyid(datdba) = 'ithaca_owner' and datname = 'ithaca'";
    assert_eq!(number(postgres.app_options(), owned).await?, 1);
    run(postgres.owner_options(), "create extension if not exists pg_trgm; create table note (t text)").await?;
    let read = run(postgres.app_options(), "select * from note").await;
    assert!(read.is_err(), "the application's role has no right it was not given");
    let made = run(postgres.app_options(), "create table mine (t text)").await;
    assert!(made.is_err(), "the application's role makes no tables");
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn letters_of_every_language_have_an_upper_and_a_lower_case() -> Checked {
    let data = Data::new();
    let postgres = Postgres::start(&data.0).await?;
    let same = "select count(*) from (values ('ÄÖÈ')) v (t) where lower(t) = 'äöè' and t ilike '%öè'";
    assert_eq!(number(postgres.app_options(), same).await?, 1);
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn nobody_else_can_reach_the_server() -> Checked {
    let data = Data::new();
    let postgres = Postgres::start(&data.0).await?;
    assert_eq!(fs::metadata(postgres.socket_dir())?.permissions().mode() & 0o7777, 0o700);
    assert_eq!(fs::metadata(data.cluster())?.permissions().mode() & 0o7777, 0o700);
    let open = "select count(*) from pg_settings where name = 'listen_addresses' and setting <> ''";
    assert_eq!(number(postgres.app_options(), open).await?, 0);

    // The addresses that the server's processes listen at, from the system itself: socket files only.
    let sockets: Vec<String> = fs::read_dir(format!("/proc/{}/fd", data.pid()))?
        .filter_map(|entry| {
            fs::read_link(entry.ok()?.path()).ok()?.to_str()?.strip_prefix("socket:[").map(str::to_owned)
        })
        .map(|inode| inode.trim_end_matches(']').to_owned())
        .collect();
    assert!(!sockets.is_empty());
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        let lines = fs::read_to_string(table).unwrap_or_default();
        let listening = lines.lines().filter(|line| line.split_whitespace().nth(3) == Some("0A"));
        let inodes: Vec<&str> = listening.filter_map(|line| line.split_whitespace().nth(9)).collect();
        assert!(!sockets.iter().any(|socket| inodes.contains(&socket.as_str())), "a TCP port is open");
    }
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn the_server_never_runs_as_root_and_its_files_are_its_own() -> Checked {
    let data = Data::new();
    let postgres = Postgres::start(&data.0).await?;
    let user = fs::metadata(format!("/proc/{}", data.pid()))?.uid();
    assert_ne!(user, 0);
    assert_eq!(fs::metadata(data.cluster())?.uid(), user);
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn root_keeps_the_database_apart_where_its_user_may_not_enter() -> Checked {
    let data = Data::new();
    fs::set_permissions(&data.0, fs::Permissions::from_mode(0o700))?;
    if fs::metadata(&data.0)?.uid() != 0 {
        return Ok(());
    }
    for _ in 0..2 {
        let postgres = Postgres::start(&data.0).await?;
        let target = fs::read_link(data.0.join("postgres"))?;
        assert!(target.starts_with("/var/lib/ithaca"), "{}", target.display());
        run(postgres.owner_options(), "create table if not exists pair (name text)").await?;
        postgres.stop().await;
    }
    let target = fs::read_link(data.0.join("postgres"))?;
    fs::remove_dir_all(target)?;
    assert!(matches!(Postgres::start(&data.0).await, Err(EmbeddedError::Gone { .. })), "no silent empty database");
    Ok(())
}

#[tokio::test]
async fn committed_data_survives_a_killed_server() -> Checked {
    let data = Data::new();
    let postgres = Postgres::start(&data.0).await?;
    run(postgres.owner_options(), "create table pair (name text); insert into pair values ('Ada')").await?;
    kill("KILL", data.pid());
    let mut found = Err(sqlx::Error::PoolClosed);
    let begun = Instant::now();
    while found.is_err() && begun.elapsed() < Duration::from_secs(60) {
        tokio::time::sleep(Duration::from_millis(20)).await;
        found = number(postgres.app_options(), "select count(*) from pg_class where relname = 'pair'").await;
    }
    println!("up again by itself after {:?}", begun.elapsed());
    assert_eq!(found?, 1);
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn a_killed_program_takes_its_server_along() -> Checked {
    let data = Data::new();
    let mut other = other_process(&data.0);
    let pid = data.pid();
    other.kill();
    println!("server gone after {:?}", eventually("the server is gone", || !lives(pid)));
    let postgres = Postgres::start(&data.0).await?;
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn a_start_right_after_a_kill_waits_for_the_old_server() -> Checked {
    let data = Data::new();
    let mut other = other_process(&data.0);
    other.kill();
    let postgres = Postgres::start(&data.0).await?;
    assert_eq!(number(postgres.app_options(), "select count(*) from pg_database where datname = 'ithaca'").await?, 1);
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn everything_killed_at_once_is_taken_over() -> Checked {
    let data = Data::new();
    let mut other = other_process(&data.0);
    let pid = data.pid();
    kill("STOP", pid);
    other.kill();
    kill("KILL", pid);
    eventually("the server is gone", || !lives(pid));
    assert!(data.cluster().join("postmaster.pid").exists(), "this test needs a stale file");
    // The worst case: the number in the file belongs to some other process by now, here to this test.
    let stale = fs::read_to_string(data.cluster().join("postmaster.pid"))?;
    fs::write(
        data.cluster().join("postmaster.pid"),
        stale.replacen(&pid.to_string(), &std::process::id().to_string(), 1),
    )?;
    let postgres = Postgres::start(&data.0).await?;
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn a_half_made_directory_is_made_again() -> Checked {
    let data = Data::new();
    let half = data.0.join("postgres/making-0123");
    fs::create_dir_all(&half)?;
    fs::write(half.join("PG_VERSION"), "15\n")?;
    let postgres = Postgres::start(&data.0).await?;
    assert!(!half.exists());
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn a_first_start_that_is_killed_leaves_nothing_in_the_way() -> Checked {
    for millis in [50, 200, 600] {
        let data = Data::new();
        let mut other = begin_other_process(&data.0);
        std::thread::sleep(Duration::from_millis(millis));
        other.kill();
        let postgres = Postgres::start(&data.0).await?;
        postgres.stop().await;
    }
    Ok(())
}

#[tokio::test]
async fn a_second_program_is_refused_by_name_but_may_share() -> Checked {
    let data = Data::new();
    let mut other = other_process(&data.0);
    let Err(refusal) = Postgres::start(&data.0).await else { panic!("two servers on one directory") };
    let text = refusal.to_string();
    assert!(text.contains(&format!("process {}", other.0.id())), "{text}");

    let shared = Postgres::start_or_share(&data.0).await?;
    assert_eq!(number(shared.app_options(), "select 1::bigint").await?, 1);
    shared.stop().await;
    assert!(lives(data.pid()), "the sharing program does not stop the other's server");
    other.kill();
    Ok(())
}

#[tokio::test]
async fn a_program_started_while_the_one_before_still_stops_waits_for_it() -> Checked {
    let data = Data::new();
    let mut other = other_process(&data.0);
    let (dir, patience) = (data.0.clone(), Duration::from_secs(60));
    let waiting = tokio::spawn(async move { Postgres::start_after(&dir, patience).await });
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(!waiting.is_finished(), "neither refused nor shared");
    other.kill();
    let postgres = waiting.await??;
    assert_eq!(number(postgres.app_options(), "select 1::bigint").await?, 1);
    let Err(refusal) = Postgres::start_after(&data.0, Duration::from_millis(200)).await else { panic!("two servers") };
    assert!(matches!(refusal, EmbeddedError::Held { .. }), "{refusal}");
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn a_short_command_waits_while_the_server_shuts_down() -> Checked {
    let data = Data::new();
    let mut other = other_process(&data.0);
    // A smart shutdown waits for this connection and takes no others: "the database system is shutting down".
    let open = Postgres::start_or_share(&data.0).await?.app_options().connect().await?;
    kill("TERM", data.pid());
    let dir = data.0.clone();
    let waiting = tokio::spawn(async move { Postgres::start_or_share(&dir).await });
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(!waiting.is_finished(), "the refusal of a server that stops is not the last word");
    open.close().await?;
    other.kill();
    let postgres = waiting.await??;
    assert_eq!(number(postgres.app_options(), "select 1::bigint").await?, 1);
    postgres.stop().await;
    Ok(())
}

#[tokio::test]
async fn a_long_path_gets_its_socket_elsewhere() -> Checked {
    let mut data = Data::new();
    let top = data.0.clone();
    data.0 = top.join("a-folder-with-a-name-of-some-length/".repeat(4));
    let postgres = Postgres::start(&data.0).await?;
    assert!(!postgres.socket_dir().starts_with(&top));
    assert_eq!(fs::metadata(postgres.socket_dir())?.permissions().mode() & 0o7777, 0o700);
    let socket = postgres.socket_dir().to_path_buf();
    postgres.stop().await;
    fs::remove_dir_all(socket)?;
    data.0 = top;
    Ok(())
}

#[tokio::test]
async fn a_throwaway_server_leaves_nothing_behind() -> Checked {
    let postgres = Postgres::throwaway().await?;
    let home = postgres.socket_dir().parent().map(Path::to_path_buf).expect("a home");
    query("create database one").execute(&mut postgres.owner_options().connect().await?).await?;
    postgres.stop().await;
    assert!(!home.exists());
    Ok(())
}

#[tokio::test]
async fn a_throwaway_server_of_a_killed_program_leaves_nothing_behind() -> Checked {
    let data = Data::new();
    fs::write(data.0.join("throwaway"), "")?;
    let mut other = other_process(&data.0);
    let socket = PathBuf::from(fs::read_to_string(data.0.join("up"))?);
    let home = socket.parent().expect("a home");
    assert!(home.exists());
    other.kill();
    println!("all gone after {:?}", eventually("the directory is gone", || !home.exists()));
    Ok(())
}

#[test]
fn a_throwaway_server_outlives_the_runtime_that_started_it() -> Checked {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build();
    let postgres = runtime()?.block_on(Postgres::throwaway())?;
    let one = runtime()?.block_on(number(postgres.owner_options(), "select 1::bigint"))?;
    assert_eq!(one, 1);
    runtime()?.block_on(postgres.stop());
    Ok(())
}
