//! Who may open a pairing: the two, nobody else.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};

use super::{Pairing, PairingId, Side};
use crate::{
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
        page::{Chrome, Me},
        site::Site,
    },
    people::access::Member,
};

/// One of the two of the pairing in the address. Whoever runs the program is told why not (403), everybody else finds nothing.
pub struct OfPairing {
    pub tx: CompanyTx,
    pub me: Me,
    pub chrome: Chrome,
    pub pairing: Pairing,
    pub side: Side,
}

impl OfPairing {
    /// The same for a pairing that a form names.
    ///
    /// # Errors
    /// `NotFound` for strangers, `Forbidden` for whoever runs the program.
    pub async fn open(member: Member, pairing: PairingId) -> Result<Self> {
        let Member { mut tx, me, chrome } = member;
        let pairing = Pairing::find(&mut tx, pairing).await?;
        let side = pairing.side_of(me.id).ok_or(Error::Forbidden)?;
        Ok(Self { tx, me, chrome, pairing, side })
    }

    /// The person on the other side.
    pub fn other(&self) -> PersonId {
        self.pairing.person(self.side.other())
    }
}

impl FromRequestParts<Site> for OfPairing {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| Error::NotFound)?;
        let asked =
            params.iter().find(|(key, _)| *key == "pairing").and_then(|(_, value)| value.parse::<PairingId>().ok());
        let member = Member::from_request_parts(parts, site).await?;
        Self::open(member, asked.ok_or(Error::NotFound)?).await
    }
}

impl OfPairing {
    /// Refuses what needs two who are on the way together.
    ///
    /// # Errors
    /// `Conflict` when it is proposed, or over.
    pub fn must_be_living(&self) -> Result<()> {
        if self.pairing.is_living() { Ok(()) } else { Err(Error::Conflict) }
    }

    /// Refuses what needs a pairing that was agreed by both once.
    ///
    /// # Errors
    /// `NotFound` while it is only proposed.
    pub fn must_be_agreed(&self) -> Result<()> {
        if self.pairing.state.is_living() || self.pairing.state.is_over() { Ok(()) } else { Err(Error::NotFound) }
    }
}
