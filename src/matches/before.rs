//! The draft before a run: what coordinators decided there stays (M7), and what the new one is compared with.

use std::collections::HashMap;

use super::{
    MatchRun,
    decisions::Decisions,
    draft::{Change, Kind},
    instance::Kept,
};
use crate::{
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result},
    pairings::past::Unanswered,
    programs::ProgramId,
};

/// The draft before this run: what of it stays, and what it is compared with.
pub(super) struct Before {
    pub pairs: HashMap<EnrollmentId, EnrollmentId>,
    pub changes: Vec<Change>,
    pub kept: Kept,
}

impl Before {
    /// The draft of a program; with `keep_pairs` every pair of it stays.
    pub async fn of(tx: &mut CompanyTx, program: ProgramId, keep_pairs: bool) -> Result<Self> {
        let mut before = Self { pairs: HashMap::new(), changes: Vec::new(), kept: Kept::default() };
        let Some(draft) = MatchRun::draft_of(tx, program).await? else { return Ok(before) };
        before.pairs = draft.pairs(tx).await?.into_iter().collect();
        before.changes = draft.changes(tx).await?;
        let kept = &mut before.kept;
        let Decisions { forbidden, decided } = Decisions::of(&before.changes);
        kept.forbidden = forbidden.iter().filter_map(|ban| Some((ban.mentee, ban.mentor?))).collect();
        for change in decided.values() {
            match change.mentor {
                Some(mentor) if change.kind != Kind::LeaveOut => {
                    kept.pairs.push((change.mentee, mentor, change.reason.clone()))
                }
                _ => drop(kept.left_out.insert(change.mentee)),
            }
        }
        if keep_pairs {
            let free = before.pairs.iter().filter(|(mentee, _)| !decided.contains_key(*mentee));
            kept.pairs.extend(free.map(|(mentee, mentor)| (*mentee, *mentor, String::new())));
        }
        kept.pairs.sort_unstable();
        Ok(before)
    }

    /// Whoever was proposed to a mentor that has not answered yet may get another: what was proposed is what the run is compared with.
    pub async fn free_proposals(&mut self, tx: &mut CompanyTx, program: ProgramId) -> Result<()> {
        self.kept.frees_proposals = true;
        let asked = Unanswered::in_program(tx, program).await?;
        self.pairs.extend(asked.into_iter().map(|one| (one.mentee, one.mentor)));
        Ok(())
    }

    /// The change that holds this pair, if one does.
    pub fn holds(&self, mentee: EnrollmentId, mentor: EnrollmentId) -> Option<&Change> {
        let decided = Decisions::of(&self.changes).decided.remove(&mentee)?;
        Some(decided).filter(|made| made.mentor == Some(mentor) && made.kind != Kind::LeaveOut)
    }
}
