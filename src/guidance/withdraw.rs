//! Taking a request back.

use super::access::Asker;
use crate::kit::{
    db::{Saved, to},
    error::Result,
};

pub async fn create(Asker(mut party): Asker) -> Result<Saved> {
    party.request.becomes(&mut party.member.tx, "withdrawn").await?;
    let path = party.member.tx.path("/guidance");
    party.member.tx.save(to(path).notice("guidance-withdrawn")).await
}
