//! Where a server keeps its files, and who holds them.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, symlink};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::EmbeddedError;
use super::account::Account;

/// The longest path of a socket that every system takes, without the name that Postgres adds (`/.s.PGSQL.5432`).
const LONGEST_SOCKET_DIR: usize = 103 - 15;

/// Where root keeps servers whose data directory the server's user may not enter.
const FOR_ROOT: &str = "/var/lib/ithaca";

/// The private directory of one server: `cluster`, `socket` and `log` are in it, the lock is beside it.
#[derive(Clone, Debug)]
pub struct Home {
    dir: PathBuf,
    socket: PathBuf,
    pub account: Account,
}

/// Held by the one process that runs the server of a home; the system lets go of it however that process ends.
#[derive(Debug)]
pub struct Claim {
    _locked: File,
}

impl Home {
    /// `<data_dir>/postgres`, or what that links to; made where missing.
    pub fn in_data_dir(data_dir: &Path) -> Result<Home, EmbeddedError> {
        fs::create_dir_all(data_dir).map_err(EmbeddedError::io("make", data_dir))?;
        let data_dir = data_dir.canonicalize().map_err(EmbeddedError::io("find", data_dir))?;
        let dir = place(&data_dir)?;
        let account = Account::for_home(Some(&dir))?;
        Self::settle(dir, account)
    }

    /// A fresh directory for a throwaway server.
    pub fn temporary() -> Result<Home, EmbeddedError> {
        let account = Account::for_home(None)?;
        let unique = uuid::Uuid::now_v7().simple().to_string();
        let name = format!("ithaca-{}", unique.get(16..).unwrap_or(&unique));
        let parent = [std::env::temp_dir(), PathBuf::from("/tmp")].into_iter().find(|dir| account.reaches(dir));
        let parent = parent.ok_or(EmbeddedError::LongPath)?;
        Self::settle(parent.join(name), account)
    }

    fn settle(dir: PathBuf, account: Account) -> Result<Home, EmbeddedError> {
        let found = private_dir(&dir, account)?;
        if found != account.uid {
            return Err(EmbeddedError::NotYours { dir, owner: found });
        }
        if !account.reaches(&dir) {
            return Err(EmbeddedError::Unreachable { dir, user: account.uid });
        }
        let socket = socket_dir(&dir, account)?;
        Ok(Home { dir, socket, account })
    }

    pub fn dir(&self) -> &Path {
        &self.dir
    }

    pub fn cluster(&self) -> PathBuf {
        self.dir.join("cluster")
    }

    pub fn log(&self) -> PathBuf {
        self.dir.join("log")
    }

    pub fn socket_dir(&self) -> &Path {
        &self.socket
    }

    /// A name for this server in process lists, different for every home.
    pub fn server_name(&self) -> String {
        format!("ithaca-{}", digest(&self.dir))
    }

    /// Takes the home for this process, or says which process has it.
    pub fn claim(&self) -> Result<Claim, EmbeddedError> {
        let path = self.dir.with_extension("lock");
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = open.map_err(EmbeddedError::io("open", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut pid = String::new();
                file.read_to_string(&mut pid).map_err(EmbeddedError::io("read", &path))?;
                return Err(EmbeddedError::Held { dir: self.dir.clone(), pid: pid.trim().to_owned() });
            }
            Err(TryLockError::Error(error)) => return Err(EmbeddedError::io("lock", &path)(error)),
        }
        let written =
            file.set_len(0).and_then(|()| file.rewind()).and_then(|()| writeln!(file, "{}", std::process::id()));
        written.map_err(EmbeddedError::io("write", &path))?;
        Ok(Claim { _locked: file })
    }
}

/// `<data_dir>/postgres`; for root, a folder under `/var/lib` where the server's user may not enter the data directory.
///
/// A link at `<data_dir>/postgres` remembers that choice.
fn place(data_dir: &Path) -> Result<PathBuf, EmbeddedError> {
    let inside = data_dir.join("postgres");
    match inside.symlink_metadata() {
        Ok(found) if found.is_symlink() => {
            let target = fs::read_link(&inside).map_err(EmbeddedError::io("read", &inside))?;
            let exists = target.is_dir();
            return if exists { Ok(target) } else { Err(EmbeddedError::Gone { link: inside, target }) };
        }
        Ok(_) => return Ok(inside),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(EmbeddedError::io("find", &inside)(error)),
    }
    let account = Account::for_home(None)?;
    if account.reaches(data_dir) {
        return Ok(inside);
    }
    let apart = Path::new(FOR_ROOT).join(digest(data_dir));
    fs::create_dir_all(&apart).map_err(EmbeddedError::io("make", &apart))?;
    let apart = apart.join("postgres");
    private_dir(&apart, account)?;
    symlink(&apart, &inside).map_err(EmbeddedError::io("link", &inside))?;
    tracing::info!(data_dir = %data_dir.display(), database = %apart.display(), "the database is kept apart: its user may not enter the data directory");
    Ok(apart)
}

/// Beside the data, or in a short private directory where that path is too long for a socket.
fn socket_dir(home: &Path, account: Account) -> Result<PathBuf, EmbeddedError> {
    let name = format!("ithaca-{}-{}", account.uid, digest(home));
    let short =
        [std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from), Some(std::env::temp_dir()), Some("/tmp".into())];
    let mut candidates = std::iter::once(home.join("socket"))
        .chain(short.into_iter().flatten().filter(|dir| account.reaches(dir)).map(|dir| dir.join(&name)));
    let fits = |dir: &PathBuf| dir.is_absolute() && dir.as_os_str().len() <= LONGEST_SOCKET_DIR;
    let dir = candidates.find(fits).ok_or(EmbeddedError::LongPath)?;
    let owner = private_dir(&dir, account)?;
    let found = dir.symlink_metadata().map_err(EmbeddedError::io("find", &dir))?;
    if owner != account.uid || found.mode() & 0o077 != 0 {
        return Err(EmbeddedError::NotPrivate { dir, owner: account.uid });
    }
    Ok(dir)
}

/// Makes a directory that only `account` may enter, where it is missing; yields the number of its owner.
fn private_dir(dir: &Path, account: Account) -> Result<u32, EmbeddedError> {
    match DirBuilder::new().mode(0o700).create(dir) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            return Err(EmbeddedError::io("make", dir)(error));
        }
        _ => {}
    }
    let found = dir.symlink_metadata().map_err(EmbeddedError::io("find", dir))?;
    if !found.is_dir() {
        return Err(EmbeddedError::NotPrivate { dir: dir.to_path_buf(), owner: account.uid });
    }
    if account.switches && found.uid() == 0 {
        account.adopt(dir)?;
        return Ok(account.uid);
    }
    Ok(found.uid())
}

fn digest(path: &Path) -> String {
    Sha256::digest(path.as_os_str().as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
