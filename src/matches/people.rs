//! The people of a run, found by name and by place.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
    time::{Duration, Instant},
};

use super::{
    Candidate, MatchRun, MatchRunId,
    decisions::Decisions,
    draft::{Change, Kind},
};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::CompanyId,
    },
    matching::advice::Override,
};

/// The people of a run by name and by place.
pub(super) struct People {
    all: Vec<Candidate>,
    by_enrollment: HashMap<EnrollmentId, usize>,
    by_key: HashMap<(bool, String), usize>,
}

/// The people of so many runs are kept at hand for so long, by company and run: who took part in a run never changes.
const KEPT: usize = 3;
const PATIENCE: Duration = Duration::from_secs(600);

struct Known {
    company: CompanyId,
    run: MatchRunId,
    since: Instant,
    people: Arc<People>,
}

static KNOWN: LazyLock<Mutex<Vec<Known>>> = LazyLock::new(Mutex::default);

impl People {
    /// Everybody of the run, which the asking person was allowed to open.
    pub async fn of(tx: &mut CompanyTx, run: &MatchRun) -> Result<Arc<Self>> {
        let company = tx.company();
        let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        known().retain(|one| one.since.elapsed() < PATIENCE);
        if let Some(one) = known().iter().find(|one| one.company == company && one.run == run.id) {
            return Ok(one.people.clone());
        }
        let people = Arc::new(Self::read(tx, run).await?);
        if people.all.is_empty() {
            // Not computed yet: whoever comes in the meantime must not be remembered as nobody.
            return Ok(people);
        }
        let mut known = known();
        known.retain(|one| one.run != run.id || one.company != company);
        known.push(Known { company, run: run.id, since: Instant::now(), people: people.clone() });
        let spare = known.len().saturating_sub(KEPT);
        known.drain(..spare);
        Ok(people)
    }

    async fn read(tx: &mut CompanyTx, run: &MatchRun) -> Result<Self> {
        let all = run.candidates(tx).await?;
        let by_enrollment = all.iter().enumerate().map(|(k, c)| (c.enrollment, k)).collect();
        let by_key = all.iter().enumerate().map(|(k, c)| ((c.mentor, c.key.clone()), k)).collect();
        Ok(Self { all, by_enrollment, by_key })
    }

    pub fn all(&self) -> &[Candidate] {
        &self.all
    }

    pub fn at(&self, place: EnrollmentId) -> Option<&Candidate> {
        self.all.get(*self.by_enrollment.get(&place)?)
    }

    pub fn mentee(&self, key: &str) -> Option<&Candidate> {
        self.all.get(*self.by_key.get(&(false, key.to_owned()))?)
    }

    pub fn mentor(&self, key: &str) -> Option<&Candidate> {
        self.all.get(*self.by_key.get(&(true, key.to_owned()))?)
    }

    /// What the advisor is asked for these changes: of those that decide about a mentee, the last.
    pub fn overrides(&self, changes: &[Change]) -> Result<Vec<Override>> {
        let Decisions { forbidden, decided } = Decisions::of(changes);
        let asked = forbidden.into_iter().chain(decided.into_values()).filter(|change| !change.carried);
        asked.map(|change| self.asked(change)).collect()
    }

    fn asked(&self, change: &Change) -> Result<Override> {
        let key = |place: EnrollmentId| self.at(place).map(|c| c.key.clone()).ok_or(Error::NotFound);
        let mentee = key(change.mentee)?;
        let mentor = change.mentor.map(key).transpose()?;
        Ok(match (change.kind, mentor) {
            (Kind::LeaveOut, _) | (_, None) => Override::LeaveOut { mentee },
            (Kind::Forbid, Some(mentor)) => Override::Forbid { mentee, mentor },
            (_, Some(mentor)) => Override::Pair { mentee, mentor },
        })
    }
}
