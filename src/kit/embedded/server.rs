//! The running server process, and the thread that starts it again if it ends by itself.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::binaries::Binaries;
use super::home::Home;
use super::{EmbeddedError, Mode, account, guard};

/// Writes who may connect, as the server's user, then becomes the server.
const RUN: &str = r#"
umask 077
printf '%s\n' "$2" >"$1/pg_hba.conf" && printf '%s\n' "$3" >"$1/pg_ident.conf" || exit 1
log=$4
shift 4
exec "$@" >>"$log" 2>&1
"#;

/// Only the socket, only by the name of the user at its other end, and only what the map below allows.
const HBA: &str = "local all all peer map=ithaca";

/// A server that ends this often before it ever answers will not come up.
const ENOUGH_ENDS: u32 = 6;

/// A server under watch. Dropping it stops the server without waiting.
#[derive(Debug)]
pub struct Server {
    hold: Arc<Hold>,
    watcher: Option<JoinHandle<()>>,
    log: PathBuf,
}

/// What the watching thread and the owner share.
#[derive(Debug, Default)]
struct Hold {
    wanted: Mutex<Wanted>,
    ends: AtomicU32,
}

#[derive(Debug, Default)]
struct Wanted {
    stopping: bool,
    pipe: Option<ChildStdin>,
}

impl Server {
    /// Starts the server; it may take a while until it answers.
    pub fn spawn(home: Home, binaries: Binaries, mode: Mode) -> Result<Server, EmbeddedError> {
        let log = home.log();
        if std::fs::rename(&log, log.with_extension("old")).is_ok() {
            tracing::debug!("kept the log of the last run");
        }
        let command = command(&home, &binaries, mode)?;
        let launch = move || {
            guard::spawn(home.account, &command, |shell| {
                shell.stdout(Stdio::null()).stderr(Stdio::null());
            })
        };
        let (child, pipe) = launch().map_err(EmbeddedError::io("start", binaries.program("postgres")))?;
        let hold = Arc::new(Hold { wanted: Mutex::new(Wanted { stopping: false, pipe }), ends: AtomicU32::new(0) });
        let shared = hold.clone();
        let again = mode == Mode::Durable;
        let watch = move || shared.watch(child, again.then_some(launch));
        let watcher = thread::Builder::new().name("postgres".into()).spawn(watch);
        let watcher = Some(watcher.map_err(EmbeddedError::io("watch", binaries.program("postgres")))?);
        Ok(Server { hold, watcher, log })
    }

    /// Whether the server ended so often by itself that it will not come up.
    pub fn is_hopeless(&self) -> bool {
        self.hold.ends.load(Ordering::Relaxed) >= ENOUGH_ENDS
    }

    /// The error for a server that does not come up, with the end of its log.
    pub fn did_not_start(&self) -> EmbeddedError {
        let text = std::fs::read(&self.log).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let mut last: Vec<&str> = text.lines().rev().take(12).collect();
        last.reverse();
        EmbeddedError::DidNotStart { log: self.log.clone(), tail: last.join("\n") }
    }

    /// Stops the server and waits for it.
    pub fn stop(mut self) {
        self.hold.let_go();
        if self.watcher.take().is_some_and(|watcher| watcher.join().is_err()) {
            tracing::error!("the thread that watches Postgres failed");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.hold.let_go();
    }
}

impl Hold {
    /// Closes the pipe, which makes the guard stop the server.
    fn let_go(&self) {
        let mut wanted = self.wanted();
        wanted.stopping = true;
        wanted.pipe = None;
    }

    fn give_up(&self) {
        self.ends.store(ENOUGH_ENDS, Ordering::Relaxed);
    }

    fn wanted(&self) -> MutexGuard<'_, Wanted> {
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the server's end; if nobody asked for it, starts it `again`, a little later each time.
    fn watch(&self, mut child: Child, again: Option<impl Fn() -> io::Result<(Child, Option<ChildStdin>)>>) {
        loop {
            let status = child.wait();
            if self.wanted().stopping {
                return;
            }
            let ends = self.ends.fetch_add(1, Ordering::Relaxed);
            tracing::error!(?status, "the private Postgres ended by itself");
            let Some(again) = &again else {
                return self.give_up();
            };
            thread::sleep(Duration::from_millis(100) * ends.min(50));
            let mut wanted = self.wanted();
            if wanted.stopping {
                return;
            }
            match again() {
                Ok((next, pipe)) => (child, wanted.pipe) = (next, pipe),
                Err(error) => {
                    tracing::error!(%error, "the private Postgres cannot be started again");
                    return self.give_up();
                }
            }
        }
    }
}

fn command(home: &Home, binaries: &Binaries, mode: Mode) -> Result<Command, EmbeddedError> {
    let me = account::my_name()?.replace('"', "\"\"");
    let map = ["postgres", "ithaca_owner", "ithaca_app"].map(|role| format!("ithaca \"{me}\" {role}")).join("\n");
    let mut command = Command::new("/bin/sh");
    command.args(["-c", RUN, "ithaca-postgres"]).arg(home.cluster()).args([HBA, &map]).arg(home.log());
    command.arg(binaries.program("postgres")).arg("-D").arg(home.cluster());
    for setting in settings(home, mode) {
        command.arg("-c").arg(setting);
    }
    Ok(command)
}

fn settings(home: &Home, mode: Mode) -> Vec<String> {
    let own = [
        format!("cluster_name={}", home.server_name()),
        format!("unix_socket_directories={}", quoted(home.socket_dir())),
    ];
    let always = [
        "listen_addresses=",
        "port=5432",
        "unix_socket_permissions=0700",
        "logging_collector=off",
        "log_destination=stderr",
        // Details and hints repeat what people wrote; notes must not reach a log.
        "log_error_verbosity=terse",
        "log_min_error_statement=panic",
    ];
    let by_mode: &[&str] = match mode {
        Mode::Durable => &["fsync=on", "full_page_writes=on", "synchronous_commit=on", "max_connections=100"],
        Mode::Throwaway => &[
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=4GB",
            "checkpoint_timeout=1h",
            "autovacuum=off",
            "jit=off",
            "max_connections=200",
            "shared_buffers=96MB",
        ],
    };
    own.into_iter().chain(always.iter().chain(by_mode).map(|setting| (*setting).to_owned())).collect()
}

/// A path as one entry of a list.
fn quoted(path: &Path) -> String {
    format!("\"{}\"", path.display().to_string().replace('"', "\"\""))
}
