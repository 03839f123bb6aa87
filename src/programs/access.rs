//! Who oversees programs: HR admins, auditors and coordinators; talent admins see the list.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use serde::Deserialize;

use super::{Program, ProgramId};
use crate::{
    kit::{
        error::{Error, Result},
        site::Site,
    },
    people::access::Member,
};

/// The program of an address.
#[derive(Deserialize, Clone, Copy)]
pub struct ProgramPath {
    pub program: ProgramId,
}

/// Whoever sees the list of programs: all of them, or the ones this person coordinates.
pub struct Overseer {
    pub member: Member,
    /// HR admins, auditors and talent admins.
    pub of_all: bool,
}

/// Whoever reads the pages of the program in the address: its coordinators, HR admins and auditors.
pub struct ProgramReader {
    pub member: Member,
    pub program: Program,
}

impl FromRequestParts<Site> for Overseer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let mut member = Member::from_request_parts(parts, site).await?;
        let me = member.id();
        let of_all = member.me.hr_admin || member.me.auditor || member.me.talent_admin;
        if of_all || !Program::coordinated_by(&mut member.tx, me).await?.is_empty() {
            Ok(Self { member, of_all })
        } else {
            Err(Error::Forbidden)
        }
    }
}

impl FromRequestParts<Site> for ProgramReader {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| Error::NotFound)?;
        let id = params
            .iter()
            .find(|(key, _)| *key == "program")
            .and_then(|(_, value)| value.parse::<ProgramId>().ok())
            .ok_or(Error::NotFound)?;
        let mut member = Member::from_request_parts(parts, site).await?;
        let program = Program::find(&mut member.tx, id).await?;
        if member.me.auditor || program.is_run_by_me(&mut member.tx).await? {
            Ok(Self { member, program })
        } else {
            Err(Error::Forbidden)
        }
    }
}
