//! Who may open a request: who asked and who was asked. For everybody else there is nothing here.

use axum::{extract::FromRequestParts, http::request::Parts};
use serde::Deserialize;

use super::{Recipient, Request, RequestId};
use crate::{
    kit::{
        error::{Error, Result},
        extract::Path,
        site::Site,
    },
    people::access::Member,
};

/// Who asked, or one of those who were asked.
pub struct Party {
    pub member: Member,
    pub request: Request,
    pub recipients: Vec<Recipient>,
}

/// Who asked.
pub struct Asker(pub Party);

/// One of those who were asked and did not pass it on.
pub struct Asked(pub Party);

#[derive(Deserialize)]
struct At {
    request: RequestId,
}

impl Party {
    /// Whether the asking person is the request's author.
    pub fn is_author(&self) -> bool {
        self.request.author_id == self.member.id()
    }

    /// Whether an answer is awaited from the asking person.
    pub fn is_asked(&self) -> bool {
        self.recipients.iter().any(|r| r.person_id == self.member.id() && r.passed_on_at.is_none())
    }
}

impl FromRequestParts<Site> for Party {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let mut member = Member::from_request_parts(parts, site).await?;
        let Path(At { request }) = Path::from_request_parts(parts, site).await?;
        let request = Request::find(&mut member.tx, request).await?;
        let recipients = request.recipients(&mut member.tx).await?;
        Ok(Self { member, request, recipients })
    }
}

impl FromRequestParts<Site> for Asker {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let party = Party::from_request_parts(parts, site).await?;
        if party.is_author() { Ok(Self(party)) } else { Err(Error::Forbidden) }
    }
}

impl FromRequestParts<Site> for Asked {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let party = Party::from_request_parts(parts, site).await?;
        if party.is_asked() { Ok(Self(party)) } else { Err(Error::Forbidden) }
    }
}
