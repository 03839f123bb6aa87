//! Secrets for cookies and links: 256 random bits for the holder, their SHA-256 for the database.

use rand::TryRngCore;
use sha2::{Digest, Sha256};

use super::error::{Error, Result};

/// A new secret as 64 hex digits.
///
/// # Errors
/// When the operating system gives no randomness.
pub fn fresh() -> Result<String> {
    let mut bytes = [0u8; 32];
    rand::rngs::OsRng.try_fill_bytes(&mut bytes).map_err(|e| Error::internal("no randomness", e))?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}

/// What the database keeps of a secret.
pub fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
