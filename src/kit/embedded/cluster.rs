//! The data directory: made once and whole, and taken over from a run that was killed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use super::binaries::Binaries;
use super::home::Home;
use super::{EmbeddedError, Mode, guard};

/// Makes the data directory where it is missing, ends what is left of an earlier run, and finds the programs to run it.
pub fn prepare(home: &Home, mode: Mode) -> Result<Binaries, EmbeddedError> {
    let cluster = home.cluster();
    if !cluster.exists() {
        let binaries = Binaries::find(home.account, None)?;
        remove_half_made(home)?;
        make(home, &binaries, mode)?;
        return Ok(binaries);
    }
    let version = fs::read_to_string(cluster.join("PG_VERSION")).ok();
    let major =
        version.and_then(|text| text.trim().parse().ok()).ok_or_else(|| EmbeddedError::Damaged(cluster.clone()))?;
    let binaries = Binaries::find(home.account, Some((major, &cluster)))?;
    end_earlier_run(home)?;
    Ok(binaries)
}

/// Removes what a killed first start left; such a directory never got the final name.
fn remove_half_made(home: &Home) -> Result<(), EmbeddedError> {
    let entries = fs::read_dir(home.dir()).map_err(EmbeddedError::io("read", home.dir()))?;
    for entry in entries.flatten().filter(|entry| entry.file_name().as_encoded_bytes().starts_with(b"making-")) {
        tracing::info!(path = %entry.path().display(), "removing a half-made database");
        remove_slowly(&entry.path())?;
    }
    Ok(())
}

/// Removes a directory that an `initdb` of a killed run may still be writing to for a moment.
fn remove_slowly(dir: &Path) -> Result<(), EmbeddedError> {
    let mut tries = 0;
    loop {
        match fs::remove_dir_all(dir) {
            Ok(()) => return Ok(()),
            Err(_) if !dir.exists() => return Ok(()),
            Err(error) if tries == 200 => return Err(EmbeddedError::io("remove", dir)(error)),
            Err(_) => sleep(Duration::from_millis(50)),
        }
        tries += 1;
    }
}

/// `initdb` under another name, then one rename.
fn make(home: &Home, binaries: &Binaries, mode: Mode) -> Result<(), EmbeddedError> {
    if mode == Mode::Durable {
        tracing::info!(path = %home.dir().display(), version = binaries.major, "making the database");
    }
    let half = home.dir().join(format!("making-{}", uuid::Uuid::now_v7().simple()));
    let mut failure = String::new();
    for locale in locales(binaries.major) {
        match initdb(home, binaries, mode, locale, &half)? {
            None => {
                fs::rename(&half, home.cluster()).map_err(EmbeddedError::io("name", &half))?;
                return sync(home.dir(), mode);
            }
            Some(text) if text.contains("locale") => failure = text,
            Some(text) => return Err(EmbeddedError::Init(text)),
        }
    }
    Err(EmbeddedError::Init(failure))
}

/// Locales that know every letter's upper and lower case but sort by code point, so that a system update cannot spoil
/// an index; the first that this server has.
fn locales(major: u32) -> &'static [&'static [&'static str]] {
    const LIBC: &[&[&str]] = &[&["--locale=C.UTF-8"], &["--locale=C.utf8"], &["--locale=en_US.UTF-8"], &["--locale=C"]];
    const BUILT_IN: &[&[&str]] = &[&["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]];
    if major >= 17 { BUILT_IN } else { LIBC }
}

/// What `initdb` complained about, if it did.
fn initdb(
    home: &Home,
    binaries: &Binaries,
    mode: Mode,
    locale: &[&str],
    dir: &Path,
) -> Result<Option<String>, EmbeddedError> {
    let mut initdb = std::process::Command::new(binaries.program("initdb"));
    initdb.args([
        "--username=postgres",
        "--encoding=UTF8",
        "--text-search-config=simple",
        "--lc-messages=C",
        "--auth=peer",
        "--no-instructions",
    ]);
    initdb.args(locale).arg(if mode == Mode::Durable { "--data-checksums" } else { "--no-sync" }).arg("-D").arg(dir);
    let failed = |error: io::Error| EmbeddedError::Init(format!("{}: {error}", binaries.program("initdb").display()));
    let (child, pipe) = guard::spawn(home.account, &initdb, |shell| {
        shell.stdout(Stdio::null()).stderr(Stdio::piped());
    })
    .map_err(failed)?;
    let output = child.wait_with_output().map_err(failed)?;
    drop(pipe);
    Ok((!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).trim().to_owned()))
}

fn sync(dir: &Path, mode: Mode) -> Result<(), EmbeddedError> {
    if mode == Mode::Throwaway {
        return Ok(());
    }
    fs::File::open(dir).and_then(|dir| dir.sync_all()).map_err(EmbeddedError::io("sync", dir))
}

/// Waits for the server of a killed run (its guard is ending it), ends it where the guard was killed too, and removes a
/// `postmaster.pid` whose number belongs to some other program by now. We hold the lock of this home.
fn end_earlier_run(home: &Home) -> Result<(), EmbeddedError> {
    let pid_file = home.cluster().join("postmaster.pid");
    let name = home.server_name();
    for waited in 0..1200 {
        let processes = processes_of(&name);
        let Some(first) = processes.first() else {
            break;
        };
        if waited == 60
            && let Some(main) = processes.iter().find(|one| one.main)
        {
            tracing::warn!(pid = main.pid, "ending the Postgres that an earlier run left behind");
            let mut kill = home.account.command("/bin/sh");
            kill.args(["-c", "kill -s INT \"$1\"", "sh"]).arg(main.pid.to_string());
            kill.status().map_err(EmbeddedError::io("end", &pid_file))?;
        }
        if waited == 1199 {
            return Err(EmbeddedError::StillRunning { dir: home.cluster(), pid: first.pid });
        }
        sleep(Duration::from_millis(50));
    }
    if pid_file.exists() && !may_be_running(&pid_file, &home.cluster()) {
        fs::remove_file(&pid_file).map_err(EmbeddedError::io("remove", &pid_file))?;
    }
    Ok(())
}

/// Whether the process that `postmaster.pid` names can be a server on this directory. Where that is unsure, or nothing
/// has the number, the file stays and Postgres judges for itself.
fn may_be_running(pid_file: &Path, cluster: &Path) -> bool {
    let text = fs::read_to_string(pid_file).unwrap_or_default();
    let pid = text.lines().next().unwrap_or_default();
    let Ok(words) = fs::read(format!("/proc/{pid}/cmdline")) else {
        return true;
    };
    let words = String::from_utf8_lossy(&words);
    let mut words = words.split('\0');
    let program = words.next().map(Path::new).and_then(Path::file_name);
    let server = program.is_some_and(|name| name == "postgres" || name == "postmaster");
    let elsewhere = words.skip_while(|word| *word != "-D").nth(1).is_some_and(|dir| Path::new(dir) != cluster);
    server && !elsewhere
}

struct Process {
    pid: u32,
    /// The one that started the others.
    main: bool,
}

/// The server processes that carry this name. (None where there is no `/proc`; there Postgres looks for itself.)
fn processes_of(name: &str) -> Vec<Process> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    pids.filter_map(|pid| {
        let words = fs::read(PathBuf::from(format!("/proc/{pid}/cmdline"))).ok()?;
        let words = String::from_utf8_lossy(&words);
        let (program, rest) = words.split_once('\0').unwrap_or((&words, ""));
        let main = program.ends_with("/postgres") && rest.contains(&format!("cluster_name={name}"));
        let child = program.starts_with(&format!("postgres: {name}:"));
        (main || child).then_some(Process { pid, main })
    })
    .collect()
}
