//! Who takes part: a person with a living place in the program of the address.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};

use super::{Enrollment, Side};
use crate::{
    kit::{
        error::{Error, Result},
        site::Site,
    },
    people::access::Member,
    programs::{Program, ProgramId},
};

/// A person with a place in the program of the address: as mentor, as mentee, or both. Invited counts.
pub struct Participant {
    pub member: Member,
    pub program: Program,
    pub places: Vec<Enrollment>,
}

impl Participant {
    /// The place on one side, where there is one.
    pub fn place(&self, side: Side) -> Option<&Enrollment> {
        self.places.iter().find(|place| place.side == side)
    }
}

impl FromRequestParts<Site> for Participant {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| Error::NotFound)?;
        let id = params
            .iter()
            .find(|(key, _)| *key == "program")
            .and_then(|(_, v)| v.parse::<ProgramId>().ok())
            .ok_or(Error::NotFound)?;
        let mut member = Member::from_request_parts(parts, site).await?;
        let program = Program::find(&mut member.tx, id).await?;
        let me = member.id();
        let places: Vec<_> =
            Enrollment::of_person_in(&mut member.tx, me, id).await?.into_iter().filter(Enrollment::is_living).collect();
        if places.is_empty() { Err(Error::Forbidden) } else { Ok(Self { member, program, places }) }
    }
}
