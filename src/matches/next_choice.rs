//! The next choice: when a proposal falls through or a mentor leaves the company, the freed mentee alone is solved again; nobody else moves (M8, M10).

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{
    draft::stored,
    instance::{self, Kept},
    publish::{self, Outgoing},
};
use crate::{
    enrollment::EnrollmentId,
    inbox::{Kind as Notice, Words},
    kit::{
        audit,
        db::CompanyTx,
        error::{Error, Result},
    },
    matching::{self, Proposal},
    pairings::{Pairing, PairingId, State},
    people::Person,
    programs::Program,
};

/// The kind of the job; its payload names the pairing that fell through.
pub const NEXT_CHOICE: &str = "next_choice";

/// Proposes the next best mentor to the mentee of a pairing that was declined, not answered, or left. Done twice, it does nothing more.
///
/// # Errors
/// When the database does not answer; the job is tried again.
pub async fn next_choice(tx: &mut CompanyTx, payload: &Value, now: DateTime<Utc>) -> Result<()> {
    let id: PairingId =
        payload.get("pairing").and_then(Value::as_str).and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let pairing = Pairing::find(tx, id).await?;
    let program = Program::find(tx, pairing.program_id).await?;
    if !matches!(pairing.state, State::Declined | State::Expired | State::EndedEarly) || !program.takes_people() {
        return Ok(());
    }
    let freed = HashSet::from([pairing.mentee_enrollment]);
    tx.one_at_a_time(program.id.0).await?;
    let gathered = instance::gather(tx, &program, &Kept::default(), Some(&freed), now).await?;
    if gathered.instance.mentees.is_empty() {
        return Ok(());
    }
    let of_side = |mentor: bool| -> HashMap<String, EnrollmentId> {
        gathered.candidates.iter().filter(|c| c.mentor == mentor).map(|c| (c.key.clone(), c.enrollment)).collect()
    };
    let (mentees, mentors) = (of_side(false), of_side(true));
    let proposal = solve(gathered.instance).await?;
    let mut pairs = Vec::new();
    for pair in proposal.map(|p| p.pairs).unwrap_or_default() {
        let (Some(&mentee), Some(&mentor)) = (mentees.get(&pair.mentee), mentors.get(&pair.mentor)) else { continue };
        pairs.push(Outgoing {
            mentee,
            mentor,
            score: i32::try_from(pair.score).unwrap_or(0),
            reasons: stored(&pair.reasons)?,
        });
    }
    let sent = publish::propose(tx, &program, None, pairs, now.date_naive(), now).await?;
    audit::Entry::new(if sent > 0 { "proposed the next choice" } else { "found no next choice" }, "pairing")
        .id(id.0)
        .write(tx, now)
        .await?;
    if sent == 0 { nobody_left(tx, &program, &pairing, now).await } else { Ok(()) }
}

async fn solve(instance: matching::Instance) -> Result<Option<Proposal>> {
    if instance.mentors.is_empty() {
        return Ok(None);
    }
    let solved = tokio::task::spawn_blocking(move || matching::propose(&instance, &()))
        .await
        .map_err(|e| Error::internal("next choice", e))?;
    solved.map(Some).map_err(|e| Error::internal("next choice", e))
}

/// The coordinators hear that a mentee waits and nobody is left to ask; without coordinators, the HR admins do.
async fn nobody_left(tx: &mut CompanyTx, program: &Program, pairing: &Pairing, now: DateTime<Utc>) -> Result<()> {
    let mentee = Person::find(tx, pairing.mentee_id).await?.name();
    let path = format!("/programs/{}/match-runs", program.id);
    let words = Words::none().name("other", &mentee).name("program", &program.name);
    program.tell_runners(tx, Notice::NobodyLeft, &pairing.id.to_string(), words, &path, now).await
}
