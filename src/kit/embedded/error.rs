//! What can keep the private Postgres from running, in words for the person at the terminal.

use std::io;
use std::path::PathBuf;

/// Why the private Postgres does not run; each text says what to do next.
#[derive(Debug, thiserror::Error)]
pub enum EmbeddedError {
    #[error(
        "No PostgreSQL server, version 15 or later, was found on this machine. Install one:\n  \
         Debian, Ubuntu:  apt-get install postgresql\n  \
         Fedora, RHEL:    dnf install postgresql-server postgresql-contrib\n  \
         macOS:           brew install postgresql@17\n\
         or name the folder of its programs in ITHACA_POSTGRES_BIN, or use a server of your own by DATABASE_URL."
    )]
    NoServer,
    #[error("ITHACA_POSTGRES_BIN is {0}, but there is no working `postgres` and `initdb`, version 15 or later, in it.")]
    BadFolder(PathBuf),
    #[error(
        "The data in {dir} was made by PostgreSQL {wanted}, and that version is not installed (found: {found}). \
         Install the package postgresql-{wanted}, or name the folder of its programs in ITHACA_POSTGRES_BIN."
    )]
    OtherVersion { dir: PathBuf, wanted: u32, found: String },
    #[error(
        "Another Ithaca (process {pid}) is already using the data directory {dir}. Stop it first, or use another ITHACA_DATA_DIR."
    )]
    Held { dir: PathBuf, pid: String },
    #[error(
        "PostgreSQL (process {pid}) is still running on {dir} and does not stop. End that process, then start Ithaca again."
    )]
    StillRunning { dir: PathBuf, pid: u32 },
    #[error(
        "PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody` to run it as. \
         Start Ithaca as an ordinary user."
    )]
    NoAccount,
    #[error(
        "The user with the number {0} has no name on this machine, and PostgreSQL needs one. Add the user, or use a server of your own by DATABASE_URL."
    )]
    NamelessUser(u32),
    #[error(
        "{dir} belongs to the user with the number {owner}. Start Ithaca as that user, or use another ITHACA_DATA_DIR."
    )]
    NotYours { dir: PathBuf, owner: u32 },
    #[error(
        "{dir} must be a private directory of the user with the number {owner} (mode 0700), and is not. Remove it, then start Ithaca again."
    )]
    NotPrivate { dir: PathBuf, owner: u32 },
    #[error(
        "Ithaca runs as root and PostgreSQL as the user with the number {user}, who may not enter {dir}. \
         Allow it to pass through the folders above (chmod o+x), or start Ithaca as an ordinary user."
    )]
    Unreachable { dir: PathBuf, user: u32 },
    #[error(
        "{link} says that the database is in {target}, which is gone. Bring it back, or remove {link} to begin with an empty database."
    )]
    Gone { link: PathBuf, target: PathBuf },
    #[error(
        "{0} holds files but no complete database. Bring it back from a backup, or move it away to begin with an empty database."
    )]
    Damaged(PathBuf),
    #[error(
        "No folder for the PostgreSQL socket is short enough. Use a data directory with a path of at most 70 letters."
    )]
    LongPath,
    #[error("PostgreSQL could not make its data directory:\n{0}")]
    Init(String),
    #[error("PostgreSQL did not start. The end of its log, {log}:\n{tail}")]
    DidNotStart { log: PathBuf, tail: String },
    #[error("PostgreSQL runs, but Ithaca cannot use it: {0}")]
    Connect(#[from] sqlx::Error),
    #[error("cannot {what} {path}: {source}")]
    Io { what: &'static str, path: PathBuf, source: io::Error },
}

impl EmbeddedError {
    /// For `map_err`: what was being done, and to which file.
    pub(super) fn io(what: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> EmbeddedError {
        let path = path.into();
        move |source| EmbeddedError::Io { what, path, source }
    }
}
