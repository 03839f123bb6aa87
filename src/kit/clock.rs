//! The only caller of `Utc::now`: everything else is told what time it is.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::FromRequestParts;
use chrono::{DateTime, Duration, Utc};

use super::site::Site;

/// Real time, or a time that a test sets.
#[derive(Clone, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    Real,
    /// A clock that stands still until it is moved.
    Set(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn at(at: DateTime<Utc>) -> Self {
        Self::Set(Arc::new(Mutex::new(at)))
    }

    /// What time it is, in whole microseconds as the database keeps them.
    #[allow(clippy::disallowed_methods)]
    pub fn now(&self) -> DateTime<Utc> {
        use chrono::SubsecRound;
        match self {
            Self::Real => Utc::now().trunc_subsecs(6),
            Self::Set(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a set clock on; the real one moves by itself.
    pub fn advance(&self, by: Duration) {
        if let Self::Set(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }
}

/// The moment of the request.
pub struct Now(pub DateTime<Utc>);

impl FromRequestParts<Site> for Now {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(_: &mut axum::http::request::Parts, site: &Site) -> Result<Self, Self::Rejection> {
        Ok(Self(site.clock.now()))
    }
}
