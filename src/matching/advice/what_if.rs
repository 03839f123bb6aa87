//! What other rules or weights would change, before they are chosen.

use super::super::instance::Instance;
use super::super::proposal::Proposal;
use super::super::propose::propose_again;
use super::super::settings::Settings;
use super::super::watch::{Refusal, Watch};

/// The answer under other settings beside the one at hand (M9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    pub proposal: Proposal,
    /// Mentees whose mentor would differ, with the mentor now and then.
    pub changed: Vec<(String, Option<String>, Option<String>)>,
    /// Change of the number of matched people.
    pub matched: i64,
}

/// Proposes under other settings, starting from the prices at hand, and compares. Exact, like every proposal.
pub fn what_if(instance: &Instance, now: &Proposal, settings: Settings, watch: &dyn Watch) -> Result<WhatIf, Refusal> {
    let other = Instance { settings, ..instance.clone() };
    let proposal = propose_again(&other, now, watch)?;
    let mentor_in = |proposal: &Proposal| -> std::collections::HashMap<String, String> {
        proposal.pairs.iter().map(|pair| (pair.mentee.clone(), pair.mentor.clone())).collect()
    };
    let (before, after) = (mentor_in(now), mentor_in(&proposal));
    let ids = instance.mentees.iter().map(|mentee| &mentee.person);
    let both = ids.map(|id| (id.clone(), before.get(id).cloned(), after.get(id).cloned()));
    let changed = both.filter(|(_, before, after)| before != after).collect();
    let matched = proposal.totals.matched as i64 - now.totals.matched as i64;
    Ok(WhatIf { proposal, changed, matched })
}
