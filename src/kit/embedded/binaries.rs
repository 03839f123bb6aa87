//! Finds the server programs that are installed on this machine.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::EmbeddedError;
use super::account::Account;

const OLDEST: u32 = 15;

/// Folders that packages use, as parent, start of the version's folder, and the rest.
const USUAL: [(&str, &str, &str); 7] = [
    ("/usr/lib/postgresql", "", "bin"),
    ("/usr", "pgsql-", "bin"),
    ("/opt/homebrew/opt", "postgresql", "bin"),
    ("/usr/local/opt", "postgresql", "bin"),
    ("/home/linuxbrew/.linuxbrew/opt", "postgresql", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
    ("/usr/libexec", "postgresql", ""),
];

/// One installed server.
#[derive(Clone, Debug)]
pub struct Binaries {
    dir: PathBuf,
    pub major: u32,
}

impl Binaries {
    /// The newest installed server, or the one of version `wanted` for data that exists already.
    pub fn find(account: Account, wanted: Option<(u32, &Path)>) -> Result<Binaries, EmbeddedError> {
        let mut found = match env::var_os("ITHACA_POSTGRES_BIN").filter(|dir| !dir.is_empty()) {
            Some(dir) => {
                let dir = PathBuf::from(dir);
                vec![Self::probe(&dir, account).ok_or(EmbeddedError::BadFolder(dir))?]
            }
            None => folders().iter().filter_map(|dir| Self::probe(dir, account)).collect(),
        };
        found.sort_by_key(|one| std::cmp::Reverse(one.major));
        let majors = found.iter().map(|one| one.major.to_string()).collect::<Vec<_>>().join(", ");
        match wanted {
            _ if found.is_empty() => Err(EmbeddedError::NoServer),
            None => found.into_iter().next().ok_or(EmbeddedError::NoServer),
            Some((wanted, dir)) => found
                .into_iter()
                .find(|one| one.major == wanted)
                .ok_or_else(|| EmbeddedError::OtherVersion { dir: dir.to_path_buf(), wanted, found: majors }),
        }
    }

    /// The path of one program, such as `initdb`.
    pub fn program(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// Asks the server for its version, as the user who shall run it.
    fn probe(dir: &Path, account: Account) -> Option<Binaries> {
        let initdb = dir.join("initdb").canonicalize().ok()?;
        let dir = initdb.parent()?.to_path_buf();
        let output = account.command(dir.join("postgres")).arg("--version").output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        let version = text.strip_prefix("postgres (PostgreSQL) ")?;
        let digits: String = version.chars().take_while(char::is_ascii_digit).collect();
        let major = digits.parse().ok().filter(|major| *major >= OLDEST)?;
        Some(Binaries { dir, major })
    }
}

/// Every folder that may hold server programs, each once.
fn folders() -> BTreeSet<PathBuf> {
    let mut folders = BTreeSet::new();
    if let Ok(output) = Command::new("pg_config").arg("--bindir").output()
        && let Ok(dir) = String::from_utf8(output.stdout)
    {
        folders.insert(PathBuf::from(dir.trim()));
    }
    for (parent, start, rest) in USUAL {
        let entries = fs::read_dir(parent).into_iter().flatten().flatten();
        let versions = entries.filter(|entry| entry.file_name().as_encoded_bytes().starts_with(start.as_bytes()));
        folders.extend(versions.map(|entry| entry.path().join(rest)));
    }
    folders.extend(env::split_paths(env::var_os("PATH").as_deref().unwrap_or(OsStr::new(""))));
    let real = folders.iter().filter_map(|dir| dir.join("initdb").canonicalize().ok());
    real.filter_map(|initdb| initdb.parent().map(Path::to_path_buf)).collect()
}
