//! A progress line on long runs, and Ctrl-C.

use std::cell::Cell;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use crate::matching::{Stage, Watch};

/// Follows one run: says how far it is once a second after the first, and stops it on Ctrl-C.
pub struct Follow {
    stopped: Arc<AtomicBool>,
    next: Cell<Instant>,
    terminal: bool,
    told: Cell<bool>,
}

impl Follow {
    pub fn start() -> Follow {
        let stopped = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stopped);
        let (listening, listens) = mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if runtime.is_ok_and(|runtime| runtime.block_on(ctrl_c(listening))) {
                flag.store(true, Ordering::Relaxed);
                std::thread::sleep(PATIENCE);
                give_up();
            }
        });
        // From here on Ctrl-C is heard. Where nobody can listen, it ends the process as usual.
        let _ = listens.recv();
        let next = Cell::new(Instant::now() + Duration::from_secs(1));
        Follow { stopped, next, terminal: std::io::stderr().is_terminal(), told: Cell::new(false) }
    }

    /// Ends the progress line.
    pub fn end(&self) {
        if self.terminal && self.told.get() {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

/// How long a run may take to notice Ctrl-C; one that is stuck in reading or writing a file is then ended from outside.
const PATIENCE: Duration = Duration::from_millis(50);

/// The file that is being written, to be removed if the process ends before it is whole.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Notes which file is being written.
pub fn unfinished(file: Option<&Path>) {
    if let Ok(mut unfinished) = UNFINISHED.lock() {
        *unfinished = file.map(Path::to_owned);
    }
}

/// Waits for Ctrl-C, and says when it begins to.
async fn ctrl_c(listening: mpsc::Sender<()>) -> bool {
    let mut heard = std::pin::pin!(tokio::signal::ctrl_c());
    // The first look at the future installs the listener.
    match tokio::time::timeout(Duration::ZERO, &mut heard).await {
        Ok(heard) => heard.is_ok(),
        Err(_) => {
            let _ = listening.send(());
            heard.await.is_ok()
        }
    }
}

fn give_up() {
    if let Ok(unfinished) = UNFINISHED.lock() {
        if let Some(file) = &*unfinished {
            let _ = std::fs::remove_file(file);
        }
        let _ = writeln!(std::io::stderr(), "ithaca: canceled");
        std::process::exit(130);
    }
}

impl Watch for Follow {
    fn canceled(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    fn progress(&self, stage: Stage, done: usize, of: usize) {
        let now = Instant::now();
        if now < self.next.get() {
            return;
        }
        self.next.set(now + Duration::from_secs(1));
        self.told.set(true);
        let doing = match stage {
            Stage::Scoring => "comparing people",
            Stage::Solving => "finding the best pairs",
            Stage::Proving => "checking the proof",
            Stage::Explaining => "writing down the reasons",
        };
        let percent = 100 * done / of.max(1);
        let mut err = std::io::stderr();
        let _ = if self.terminal {
            write!(err, "\r\x1b[K{doing}, {percent} %")
        } else {
            writeln!(err, "{doing}, {percent} %")
        };
    }
}

/// Wall time since the start.
pub struct Clock(Instant);

impl Clock {
    pub fn start() -> Clock {
        Clock(Instant::now())
    }

    /// Seconds, to the microsecond.
    pub fn seconds(&self) -> f64 {
        rounded(self.0.elapsed().as_secs_f64())
    }
}

/// CPU seconds of this thread so far, from Linux; `None` elsewhere.
pub fn cpu_seconds() -> Option<f64> {
    // The count is brought up to date when the thread gives way.
    std::thread::yield_now();
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = text.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

pub fn rounded(seconds: f64) -> f64 {
    (seconds * 1e6).round() / 1e6
}

/// The most memory this process has held, in megabytes; `None` where Linux does not say.
pub fn peak_mb() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some((kilobytes / 1024.0 * 10.0).round() / 10.0)
}
