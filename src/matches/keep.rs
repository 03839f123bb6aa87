//! Keeping what a run found: the draft's rows, who is without, the changes that stay in force.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{
    Candidate, MatchRun,
    before::Before,
    draft::{Change, Kind, stored},
    instance,
    queries::Outcome,
    rows::{Row, Without},
    run::Solved,
};
use crate::{
    enrollment::EnrollmentId,
    kit::{db::CompanyTx, error::Result},
    matching::advice::{Remedy, RemedyKind},
};

/// Makes the answer the program's draft.
pub(super) async fn keep(
    tx: &mut CompanyTx,
    run: &MatchRun,
    solved: &Solved,
    candidates: &[Candidate],
    before: &Before,
    took_ms: i32,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let proposal = &solved.proposal;
    let average = proposal.totals.score.checked_div(proposal.totals.matched as u64).unwrap_or(0);
    let outcome = Outcome {
        hash: instance::hash(&solved.instance)?,
        instance: &solved.instance,
        proposal,
        remedies: Value::Array(solved.remedies.iter().map(remedy).collect()),
        mentees: candidates.iter().filter(|c| !c.mentor).count(),
        look_below: i32::try_from(average * 2 / 3).unwrap_or(0),
        took_ms,
    };
    if !run.finish(tx, &outcome, now).await? {
        return Ok(());
    }
    run.add_candidates(tx, candidates).await?;
    let of_side = |mentor: bool| {
        candidates.iter().filter(move |c| c.mentor == mentor).map(|c| (c.key.as_str(), c.enrollment)).collect()
    };
    let (mentees, mentors): (HashMap<&str, EnrollmentId>, HashMap<&str, EnrollmentId>) =
        (of_side(false), of_side(true));
    let mut rows = Vec::with_capacity(proposal.pairs.len());
    for pair in &proposal.pairs {
        let (Some(&mentee), Some(&mentor)) = (mentees.get(pair.mentee.as_str()), mentors.get(pair.mentor.as_str()))
        else {
            continue;
        };
        let held = before.holds(mentee, mentor);
        rows.push(Row {
            mentee,
            mentor,
            score: pair.score,
            reasons: stored(&pair.reasons)?,
            runners_up: pair
                .runners_up
                .iter()
                .filter_map(|r| Some(json!({"mentor": mentors.get(r.mentor.as_str())?, "score": r.score})))
                .collect(),
            locked_by: held.map(|c| c.made_by),
            by_hand: held.is_some_and(|c| c.kind != Kind::Lock),
            changed: !before.pairs.is_empty() && before.pairs.get(&mentee) != Some(&mentor),
            broken_rules: pair.broken_rules.iter().map(|r| r.key()).collect(),
            reason: held.map(|c| c.reason.clone()).unwrap_or_default(),
        });
    }
    run.put_pairs(tx, &rows).await?;
    let without = proposal
        .unmatched
        .iter()
        .filter_map(|u| Some(Without::new(*mentees.get(u.mentee.as_str())?, u.eligible, &u.excluded)));
    run.put_without(tx, &without.collect::<Result<Vec<_>>>()?).await?;
    let placed: Vec<&Change> = before
        .changes
        .iter()
        .filter(|c| {
            c.kind == Kind::Forbid
                || c.kind == Kind::LeaveOut
                || rows.iter().any(|r| r.mentee == c.mentee && Some(r.mentor) == c.mentor)
        })
        .collect();
    run.carry(tx, &placed).await
}

/// A remedy as the page reads it.
fn remedy(remedy: &Remedy) -> Value {
    let (kind, what) = match &remedy.kind {
        RemedyKind::RelaxRule(rule) => ("relax", rule.key().to_owned()),
        RemedyKind::OneMorePlace { mentor } => ("place", mentor.clone()),
        RemedyKind::TwoMoreMentorsLike { mentor } => ("mentors", mentor.clone()),
    };
    json!({"kind": kind, "what": what, "matched": remedy.matched, "helped": remedy.helped})
}
