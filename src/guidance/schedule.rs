//! Taking a request into a session: it counts as scheduled, and the page that plans the session opens.

use super::access::Asked;
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
    },
};

pub async fn create(Asked(mut party): Asked, Now(now): Now) -> Result<Saved> {
    let (me, name) = (party.member.id(), format!("{} {}", party.member.me.given_name, party.member.me.family_name));
    let tx = &mut party.member.tx;
    let pairing = party.request.pairing_with(tx, me).await?.ok_or(Error::Forbidden)?;
    if !party.request.waits() {
        return Err(Error::Conflict);
    }
    party.request.is_taken_care_of(tx, "scheduled", now).await?;
    let about = party.request.id.to_string();
    inbox::tell(
        tx,
        party.request.author_id,
        Kind::GuidanceScheduled,
        &about,
        Words::none().name("other", &name),
        &party.request.path(),
        now,
    )
    .await?;
    let path = party.member.tx.path(&format!("/pairings/{pairing}/sessions/new"));
    party.member.tx.save(to(path).notice("guidance-scheduled")).await
}
