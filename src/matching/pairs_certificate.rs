//! Checks a plain assignment (pairs with scores, no people) without the solver.

use super::proposal::Certificate;
use super::watch::Fault;

/// Checks a plain assignment with its prices: pairs from the list, places, and the proof. Answers matched and total.
///
/// # Errors
/// The first violation.
pub fn check_pairs<'g>(
    mentees: usize,
    capacities: &[u32],
    row: impl Fn(usize) -> (&'g [u32], &'g [u32]),
    mentor_of: &[Option<u32>],
    certificate: &Certificate,
) -> Result<(usize, u64), Fault> {
    let fault = |place: String, problem: &str| Err(Fault { place, problem: problem.to_owned() });
    let (mentee, mentor, bonus) = (&certificate.mentee, &certificate.mentor, certificate.bonus);
    if mentor_of.len() != mentees {
        return fault("mentor_of".into(), "does not have one entry for each mentee");
    }
    if mentee.len() != mentees || mentor.len() != capacities.len() {
        return fault("certificate".into(), "does not have one price for each person");
    }
    let mut used = vec![0u32; capacities.len()];
    let (mut matched, mut total, mut worth) = (0usize, 0u64, 0i128);
    for (i, (&of, &price)) in mentor_of.iter().zip(mentee).enumerate() {
        let (mentors, scores) = row(i);
        if price < 0 || (of.is_none() && price != 0) {
            return fault(format!("mentee {i}"), "is unmatched and has a price, or a negative one");
        }
        worth += i128::from(price);
        let spare = i128::from(price) - i128::from(bonus);
        if let Some(at) =
            (0..mentors.len()).find(|&k| spare + i128::from(mentor[mentors[k] as usize]) < i128::from(scores[k]))
        {
            return fault(format!("mentee {i} and mentor {}", mentors[at]), "beat the prices");
        }
        let Some(j) = of else { continue };
        let Ok(at) = mentors.binary_search(&j) else {
            return fault(format!("mentee {i} and mentor {j}"), "are not an eligible pair");
        };
        if spare + i128::from(mentor[j as usize]) != i128::from(scores[at]) {
            return fault(format!("mentee {i} and mentor {j}"), "do not meet their prices");
        }
        matched += 1;
        total += u64::from(scores[at]);
        used[j as usize] += 1;
    }
    for (j, (&places, &price)) in capacities.iter().zip(mentor).enumerate() {
        if used[j] > places {
            return fault(format!("mentor {j}"), "has more mentees than places");
        }
        if price < 0 || (used[j] < places && price != 0) {
            return fault(format!("mentor {j}"), "has a free place and a price, or a negative one");
        }
        worth += i128::from(price) * i128::from(places);
    }
    if i128::from(bonus) <= i128::from(total) {
        return fault("certificate.bonus".into(), "is not more than the total");
    }
    if worth != matched as i128 * i128::from(bonus) + i128::from(total) {
        return fault("certificate".into(), "the prices do not sum to the value of the pairs");
    }
    Ok((matched, total))
}
