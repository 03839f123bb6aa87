//! Tries are counted, per account and per address, in the database: every instance sees the same count.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};
use chrono::{DateTime, Utc};

use super::queries;
use crate::kit::{
    error::{Error, Result},
    site::Site,
    token,
};

/// Tries in a quarter of an hour for one account.
const PER_ACCOUNT: i64 = 10;
/// And from one address, where a whole office may sit.
const PER_ADDRESS: i64 = 100;

/// Where a request comes from: as the trusted proxy says, else the other end of the connection.
pub struct ClientAddress(String);

impl FromRequestParts<Site> for ClientAddress {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        // A proxy adds the address it saw at the end; what stands before it was sent by the client.
        let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back();
        let last = forwarded
            .and_then(|v| v.to_str().ok())
            .and_then(|v| v.rsplit(',').next())
            .and_then(|v| v.trim().parse().ok());
        let address = if site.config.trust_proxy { last.or(peer) } else { peer };
        Ok(Self(address.map_or_else(|| "unknown".to_owned(), subject)))
    }
}

/// One household or office has one IPv4 address, or a whole /64 of IPv6 ones.
fn subject(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            format!("{:x}:{:x}:{:x}:{:x}::/64", v6.segments()[0], v6.segments()[1], v6.segments()[2], v6.segments()[3])
        }
    }
}

/// What is counted for one account and deed; a success wipes it.
pub fn of_account(deed: &str, email: &str) -> Vec<u8> {
    token::hash(&format!("{deed} account {email}"))
}

/// Counts one try of this deed, before anything is looked up.
///
/// # Errors
/// `TooMany` when there were too many for the account or from the address.
pub async fn count(site: &Site, deed: &str, email: &str, from: &ClientAddress, now: DateTime<Utc>) -> Result<()> {
    let mut tx = site.db.accounts().await?;
    let of_account = queries::count_attempt(&mut tx, &of_account(deed, email), now).await?;
    let of_address = queries::count_attempt(&mut tx, &token::hash(&format!("{deed} address {}", from.0)), now).await?;
    tx.commit().await?;
    if of_account > PER_ACCOUNT || of_address > PER_ADDRESS { Err(Error::TooMany) } else { Ok(()) }
}
