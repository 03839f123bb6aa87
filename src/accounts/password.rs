//! Passwords: argon2id at OWASP's parameters (19 MiB, two passes, one lane), hashed off the async threads, a few at a time.

use std::time::Duration;

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

use crate::kit::{
    error::{Error, Result},
    site::Site,
};

/// A hash that nothing matches: an unknown email takes as long as a wrong password.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$aXRoYWNhLW5vYm9keS1zYWx0$1lOCNsmmbZ3NcF9wlHtRcRzYmYFpUFmG4VPXGrvbKKQ";

/// Waits for one of the few places in which passwords are hashed; a burst waits, a flood is told to come back.
async fn one_at_a_time<T: Send + 'static>(site: &Site, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let place = tokio::time::timeout(Duration::from_secs(8), site.hashing.clone().acquire_owned())
        .await
        .map_err(|_| Error::Busy)?
        .map_err(|e| Error::internal("hashing", e))?;
    tokio::task::spawn_blocking(move || {
        let done = work();
        drop(place);
        done
    })
    .await
    .map_err(|e| Error::internal("hashing", e))
}

/// The hash to keep of a new password.
///
/// # Errors
/// `Busy` when too many wait.
pub async fn hash(site: &Site, password: &str) -> Result<String> {
    let password = password.to_owned();
    one_at_a_time(site, move || hash_now(&password)).await?
}

/// The same on this thread: for commands.
///
/// # Errors
/// When there is no randomness for the salt.
pub fn hash_now(password: &str) -> Result<String> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|h| h.to_string())
        .map_err(|e| Error::internal("argon2", e))
}

/// Whether the password is right; takes the same time where there is no hash at all.
///
/// # Errors
/// `Busy` when too many wait.
pub async fn is_right(site: &Site, password: &str, hash: Option<&str>) -> Result<bool> {
    let (password, known) = (password.to_owned(), hash.is_some());
    let hash = hash.unwrap_or(NOBODY).to_owned();
    let right = one_at_a_time(site, move || {
        PasswordHash::new(&hash).is_ok_and(|h| Argon2::default().verify_password(password.as_bytes(), &h).is_ok())
    })
    .await?;
    Ok(right && known)
}
