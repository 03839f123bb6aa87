//! The operating-system user that Ithaca runs as, and the one that Postgres runs as (never root).

use std::os::unix::fs::{MetadataExt, lchown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::EmbeddedError;

/// The user of the server processes and files.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    pub uid: u32,
    gid: u32,
    /// We are root, and become this user for every server process.
    pub switches: bool,
}

impl Account {
    /// Ourselves; as root, the owner of an existing `home`, else `postgres`, else `nobody`.
    pub fn for_home(home: Option<&Path>) -> Result<Account, EmbeddedError> {
        let me = number(&["-u"]).ok_or(EmbeddedError::NoAccount)?;
        if me != 0 {
            let gid = number(&["-g"]).ok_or(EmbeddedError::NoAccount)?;
            return Ok(Account { uid: me, gid, switches: false });
        }
        let owner = home.and_then(|home| home.symlink_metadata().ok()).map(|found| (found.uid(), found.gid()));
        if let Some((uid, gid)) = owner.filter(|(uid, _)| *uid != 0) {
            return Ok(Account { uid, gid, switches: true });
        }
        let named = |name: &str| Some((number(&["-u", name])?, number(&["-g", name])?));
        let (uid, gid) = named("postgres").or_else(|| named("nobody")).ok_or(EmbeddedError::NoAccount)?;
        Ok(Account { uid, gid, switches: true })
    }

    /// A command that runs as this user, outside any directory and without `PG...` settings of ours.
    pub fn command(self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir("/").stdin(Stdio::null());
        for (name, _) in std::env::vars_os() {
            if name.as_encoded_bytes().starts_with(b"PG") {
                command.env_remove(name);
            }
        }
        if self.switches {
            command.uid(self.uid).gid(self.gid);
        }
        command
    }

    /// Whether this user may enter `dir`; asked of the system, so that access lists count.
    pub fn reaches(self, dir: &Path) -> bool {
        let mut shell = self.command("/bin/sh");
        shell.args(["-c", "cd -- \"$1\"", "sh"]).arg(dir).stdout(Stdio::null()).stderr(Stdio::null());
        shell.status().is_ok_and(|status| status.success())
    }

    /// Gives a directory of ours to this user; only root may.
    pub fn adopt(self, dir: &Path) -> Result<(), EmbeddedError> {
        lchown(dir, Some(self.uid), Some(self.gid)).map_err(EmbeddedError::io("hand over", dir))
    }
}

/// The name of the user that Ithaca runs as, which Postgres sees at the other end of the socket.
pub fn my_name() -> Result<String, EmbeddedError> {
    id(&["-un"]).ok_or_else(|| EmbeddedError::NamelessUser(number(&["-u"]).unwrap_or_default()))
}

fn number(args: &[&str]) -> Option<u32> {
    id(args)?.parse().ok()
}

fn id(args: &[&str]) -> Option<String> {
    let output = Command::new("id").args(args).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}
