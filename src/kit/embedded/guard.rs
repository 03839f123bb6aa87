//! Ends what we started when we end, in whatever way: shells that watch a pipe which only this process holds open.

use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, Command, Stdio};

use super::EmbeddedError;
use super::account::Account;
use super::home::Home;

/// Runs a command; when the pipe closes, asks it to end (Postgres: a fast shutdown), and insists after a minute.
///
/// The end of the pipe is the only signal it heeds, so that Ctrl-C and a service manager reach Ithaca first.
const GUARD: &str = r#"
exec 3<&0 </dev/null
"$@" 3<&- & child=$!
trap '' HUP INT TERM
{
  read -r _ <&3
  kill -s INT "$child"
  waited=0
  while kill -s 0 "$child" && [ "$waited" -lt 300 ]; do sleep 0.2; waited=$((waited + 1)); done
  kill -s QUIT "$child"
} 2>/dev/null & watcher=$!
exec 3<&-
wait "$child"
status=$?
kill -s KILL "$watcher" 2>/dev/null
exit "$status"
"#;

/// Waits for the pipe to close and for the server to end, then removes the given directories.
const SWEEPER: &str = r#"
trap '' HUP INT TERM
read -r _
waited=0
while [ -e "$1/cluster/postmaster.pid" ] && [ "$waited" -lt 200 ]; do sleep 0.05; waited=$((waited + 1)); done
tries=0
while [ -e "$1" ] && [ "$tries" -lt 50 ]; do rm -rf -- "$@" 2>/dev/null || sleep 0.1; tries=$((tries + 1)); done
"#;

/// A command under guard, and the pipe that keeps it running.
pub fn spawn(
    account: Account,
    command: &Command,
    shape: impl FnOnce(&mut Command),
) -> io::Result<(Child, Option<ChildStdin>)> {
    let mut shell = watcher(account, GUARD);
    shell.arg(command.get_program()).args(command.get_args());
    shape(&mut shell);
    let mut child = shell.spawn()?;
    let pipe = child.stdin.take();
    Ok((child, pipe))
}

/// Removes a throwaway home when this process ends, however it does.
#[derive(Debug)]
pub struct Sweeper {
    child: Child,
}

impl Sweeper {
    pub fn spawn(home: &Home) -> Result<Sweeper, EmbeddedError> {
        let mut shell = watcher(home.account, SWEEPER);
        shell.arg(home.dir()).arg(home.socket_dir()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = shell.spawn().map_err(EmbeddedError::io("watch", home.dir()))?;
        Ok(Sweeper { child })
    }

    /// Removes it now. (When only dropped, the sweeper works on by itself.)
    pub fn finish(mut self) {
        if let Err(error) = self.child.wait() {
            tracing::warn!(%error, "a throwaway database may be left behind");
        }
    }
}

/// A shell that outlives us long enough to clean up: in a process group of its own, its input a pipe of ours.
fn watcher(account: Account, script: &str) -> Command {
    let mut shell = account.command("/bin/sh");
    shell.arg("-c").arg(script).arg("ithaca-guard").stdin(Stdio::piped()).process_group(0);
    shell
}
