//! What a killed run left: a server that is still ending, or a file that names a process of long ago.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::EmbeddedError;
use super::home::Home;

/// Waits for the server of a killed run (its guard is ending it), ends it where the guard was killed too, and removes a
/// `postmaster.pid` whose number belongs to some other program by now. We hold the lock of this home.
pub fn end(home: &Home) -> Result<(), EmbeddedError> {
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
            tracing::warn!(
                pid = main.pid,
                "ending the Postgres that an earlier run left behind"
            );
            let mut kill = home.account.command("/bin/sh");
            kill.args(["-c", "kill -s INT \"$1\"", "sh"])
                .arg(main.pid.to_string());
            kill.status().map_err(EmbeddedError::io("end", &pid_file))?;
        }
        if waited == 1199 {
            return Err(EmbeddedError::StillRunning {
                dir: home.cluster(),
                pid: first.pid,
            });
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
    let elsewhere = words
        .skip_while(|word| *word != "-D")
        .nth(1)
        .is_some_and(|dir| Path::new(dir) != cluster);
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
