//! A progress line on long runs, and Ctrl-C.

use std::cell::Cell;
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
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
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if runtime.is_ok_and(|runtime| runtime.block_on(tokio::signal::ctrl_c()).is_ok()) {
                flag.store(true, Ordering::Relaxed);
            }
        });
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
