//! A stored proposal as the solver knows it: by position instead of id.

use std::collections::HashMap;

use super::assign::{Assignment, Cover, Duals, FairestProof};
use super::candidates::Orders;
use super::model::Model;
use super::proposal::{self, Proposal};
use super::watch::{Fault, Refusal};

/// Pairs and prices of a proposal. Whoever came after it stands behind the others in the orders.
pub(super) fn assignment(model: &Model, orders: &Orders, proposal: &Proposal) -> Result<Assignment, Refusal> {
    let certificate = &proposal.certificate;
    let (mentees, mentors) = (certificate.mentee.len(), certificate.mentor.len());
    if mentees > model.mentees.len() || mentors > model.mentors.len() {
        let problem = "has fewer people than the proposal".to_owned();
        return Err(Refusal::Faults(vec![Fault { place: "instance".into(), problem }]));
    }
    let (mentor_of, matched, total) = pairs(model, orders, proposal)?;
    let cover = |cover: &proposal::Cover| Cover {
        mentees: cover.mentees.iter().filter_map(|&i| orders.mentees.position.get(i as usize).copied()).collect(),
        mentors: cover.mentors.iter().filter_map(|&j| orders.mentors.position.get(j as usize).copied()).collect(),
    };
    let duals = Duals {
        bonus: certificate.bonus,
        mentee: orders.mentees.at[..mentees].iter().map(|&i| price(&certificate.mentee, i)).collect(),
        mentor: orders.mentors.at[..mentors].iter().map(|&j| price(&certificate.mentor, j)).collect(),
        fairest: certificate.floor.as_ref().map(|floor| FairestProof {
            floor: floor.score,
            most: cover(&floor.all),
            higher: cover(&floor.above),
        }),
    };
    Ok(Assignment { mentor_of, matched, total, duals })
}

fn price(prices: &[i64], person: u32) -> i64 {
    prices.get(person as usize).copied().unwrap_or(0)
}

type Pairs = (Vec<Option<u32>>, usize, u64);

/// The pairs that are not locked.
fn pairs(model: &Model, orders: &Orders, proposal: &Proposal) -> Result<Pairs, Refusal> {
    let known = (proposal.certificate.mentee.len(), proposal.certificate.mentor.len());
    let mentees: HashMap<&str, usize> = (0..known.0).map(|i| (model.mentee_id(i), i)).collect();
    let mentors: HashMap<&str, usize> = (0..known.1).map(|j| (model.mentor_id(j), j)).collect();
    let unknown = |place: String| Refusal::Faults(vec![Fault { place, problem: "is not in the instance".into() }]);
    let mut mentor_of = vec![None; known.0];
    let (mut matched, mut total) = (0, 0);
    for (k, pair) in proposal.pairs.iter().enumerate() {
        let i = *mentees.get(pair.mentee.as_str()).ok_or_else(|| unknown(format!("pairs[{k}].mentee")))?;
        let j = *mentors.get(pair.mentor.as_str()).ok_or_else(|| unknown(format!("pairs[{k}].mentor")))?;
        if model.locked[i].is_none() {
            mentor_of[orders.mentees.position[i] as usize] = Some(orders.mentors.position[j]);
            matched += 1;
            total += u64::from(pair.score);
        }
    }
    Ok((mentor_of, matched, total))
}
