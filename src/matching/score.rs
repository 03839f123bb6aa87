//! The weighted terms: how much speaks for a pair, in twenty-fifths of each term, and the facts behind it.

mod facts;

use super::eligibility::{host_of, is_from};
use super::instance::Situation;
use super::model::{Held, MenteeFacts, Model, NONE, PersonFacts};
use super::proposal::{Nearness, Reason};
use super::settings::Term;
use facts::facts;

/// The score of a pair: the sum of its reasons' points. Defined for excluded pairs as well (a lock may break a rule).
pub(super) fn score(model: &Model, mentee: usize, mentor: usize) -> u32 {
    let weights = &model.settings.weights;
    Term::ALL
        .iter()
        .filter(|term| weights.get(**term).factor() > 0)
        .map(|&term| weights.get(term).factor() * strength(model, term, mentee, mentor))
        .sum()
}

/// One reason for each term that counts.
pub(super) fn reasons(model: &Model, mentee: usize, mentor: usize) -> Vec<Reason> {
    let weights = &model.settings.weights;
    let mut reasons = Vec::new();
    for term in Term::ALL {
        let weight = weights.get(term);
        if weight.factor() > 0 {
            let points = weight.factor() * strength(model, term, mentee, mentor);
            let facts = if points > 0 { facts(model, term, mentee, mentor) } else { Vec::new() };
            reasons.push(Reason { term, points, of: weight.points(), facts });
        }
    }
    reasons
}

/// How well a term speaks for a pair, 0 to 25.
fn strength(model: &Model, term: Term, mentee: usize, mentor: usize) -> u32 {
    let facts = &model.mentees[mentee];
    let (own, other) = (model.mentee_person(mentee), model.mentor_person(mentor));
    match term {
        Term::RoleHistory => best_role(model, facts, mentor).map_or(0, |(points, _, _)| points),
        Term::Goals => goals(model, facts, mentor),
        Term::Situation => situation(model, facts, mentor),
        Term::Exchange => {
            let (up, down) = exchange(model, facts, mentor);
            exchange_strength(up, down)
        }
        Term::Generation => generation(own.generation, other.generation),
        Term::Bridge => bridge_strength(bridge(own, other)),
        Term::Style => style(&facts.styles, &model.mentors[mentor].styles),
        Term::Wishes => {
            let (by_mentee, by_mentor) = wish_ranks(model, mentee, mentor);
            wish_strength(by_mentee, by_mentor)
        }
        Term::Location => location(own, other),
        Term::Language => languages(&own.languages, &other.languages),
    }
}

/// The past role of the mentor that speaks loudest, with its strength and whether it is the target role.
fn best_role(model: &Model, facts: &MenteeFacts, mentor: usize) -> Option<(u32, Held, bool)> {
    let mut best: Option<(u32, Held, bool)> = None;
    for (wanted, target) in [(facts.wanted[0], false), (facts.wanted[1], true)] {
        let found = role(model, wanted, mentor);
        if let Some((points, held)) = found.filter(|f| best.is_none_or(|b| f.0 > b.0)) {
            best = Some((points, held, target));
        }
    }
    best
}

/// The strength of role history for one wanted role: 18 for the role itself, 10 for one of its family and level, 2 for
/// its family; up to 4 more if recent and 3 more if long.
pub(super) fn role(model: &Model, wanted: u32, mentor: usize) -> Option<(u32, Held)> {
    if wanted == NONE {
        return None;
    }
    let as_of = model.settings.as_of;
    let mut best: Option<(u32, Held)> = None;
    for held in &model.mentor_person(mentor).history {
        let base = match nearness(model, wanted, held.role) {
            Some(Nearness::SameRole) => 18,
            Some(Nearness::SameFamilyAndLevel) => 10,
            Some(Nearness::SameFamily) => 2,
            None => continue,
        };
        let ended = held.to.unwrap_or(as_of);
        let recency = match as_of.months_since(ended) {
            ..60 => 4,
            60..120 => 2,
            _ => 0,
        };
        let tenure = match ended.months_since(held.from) {
            36.. => 3,
            12..36 => 2,
            _ => 0,
        };
        let points = base + recency + tenure;
        if best.is_none_or(|b| points > b.0) {
            best = Some((points, *held));
        }
    }
    best
}

fn nearness(model: &Model, wanted: u32, held: u32) -> Option<Nearness> {
    if wanted == held {
        return Some(Nearness::SameRole);
    }
    let (wanted, held) = (&model.roles[wanted as usize], &model.roles[held as usize]);
    if wanted.family == NONE || wanted.family != held.family {
        None
    } else if wanted.level >= 0 && wanted.level == held.level {
        Some(Nearness::SameFamilyAndLevel)
    } else {
        Some(Nearness::SameFamily)
    }
}

/// Points by rank for one to five goals; the first counts most, and each row sums to 25. Later goals do not count.
const GOAL_RANKS: [&[u32]; 5] = [&[25], &[15, 10], &[12, 8, 5], &[10, 7, 5, 3], &[9, 6, 5, 3, 2]];

/// What a goal is worth that a mentor offers at a level: all at level 3, four fifths at 2, three fifths at 1.
pub(super) fn goal_points(goals: usize, rank: usize, level: u8) -> u32 {
    let ranks = GOAL_RANKS[goals.clamp(1, 5) - 1];
    ranks.get(rank).map_or(0, |points| points * (u32::from(level) + 2) / 5)
}

fn goals(model: &Model, facts: &MenteeFacts, mentor: usize) -> u32 {
    let offers = &model.mentors[mentor].offers;
    let mut points = 0;
    for (rank, goal) in facts.goals.iter().enumerate() {
        if let Ok(at) = offers.binary_search_by_key(goal, |offer| offer.0) {
            points += goal_points(facts.goals.len(), rank, offers[at].1);
        }
    }
    points
}

/// The mean over the mentee's situations of what this mentor brings to each.
pub(super) fn situation(model: &Model, facts: &MenteeFacts, mentor: usize) -> u32 {
    if facts.situations.is_empty() {
        return 0;
    }
    let mentee = &model.people[facts.person as usize];
    let other = model.mentor_person(mentor);
    let sum: u32 = facts.situations.iter().map(|&s| situation_strength(model, s, mentee, other)).sum();
    sum / facts.situations.len() as u32
}

fn situation_strength(model: &Model, situation: Situation, mentee: &PersonFacts, mentor: &PersonFacts) -> u32 {
    match situation {
        Situation::NewHire => match mentor.tenure {
            60.. => 25,
            36..60 => 20,
            12..36 => 10,
            _ => 0,
        },
        Situation::FirstTimeManager => match mentor.first_team {
            Some(day) if model.settings.as_of.months_since(day) >= 24 => 25,
            Some(_) => 15,
            None => 0,
        },
        Situation::Expatriate => {
            let host = host_of(mentee).unwrap_or(mentee.country);
            if host != NONE && is_from(mentor, host) {
                25
            } else if host_of(mentor).is_some() {
                15
            } else {
                0
            }
        }
    }
}

/// How many topics the mentee could teach the mentor, and the mentor the mentee (besides the goals).
fn exchange(model: &Model, facts: &MenteeFacts, mentor: usize) -> (usize, usize) {
    let mentor = &model.mentors[mentor];
    let up = facts.teaches.iter().filter(|topic| mentor.learns.binary_search(topic).is_ok()).count();
    let down = facts.learns.iter().filter(|topic| mentor.offers.binary_search_by_key(*topic, |o| o.0).is_ok()).count();
    (up, down)
}

/// 8 for a topic in one direction, 10 for more, 5 on top when both directions have one.
pub(super) fn exchange_strength(up: usize, down: usize) -> u32 {
    let way = |topics: usize| [0, 8, 10][topics.min(2)];
    way(up) + way(down) + if up > 0 && down > 0 { 5 } else { 0 }
}

/// Decades between the starts of two careers: 10, 20, 25.
pub(super) fn generation(mentee: u32, mentor: u32) -> u32 {
    if mentee == NONE || mentor == NONE {
        return 0;
    }
    [0, 10, 20, 25][(mentee.abs_diff(mentor) / 10).min(3) as usize]
}

/// What differs: site, job family, generation. What is not recorded does not differ.
fn bridge(mentee: &PersonFacts, mentor: &PersonFacts) -> [bool; 3] {
    [
        differs(mentee.site, mentor.site),
        differs(mentee.family, mentor.family),
        differs(mentee.generation, mentor.generation),
    ]
}

pub(super) fn differs(a: u32, b: u32) -> bool {
    a != NONE && b != NONE && a != b
}

fn bridge_strength(differs: [bool; 3]) -> u32 {
    BRIDGE[differs.iter().filter(|d| **d).count()]
}

/// Strength of the bridge term by the number of differences.
pub(super) const BRIDGE: [u32; 4] = [0, 8, 16, 25];

/// The part of the wanted kinds of help that is offered.
pub(super) fn style(wanted: &[u32], offered: &[u32]) -> u32 {
    if wanted.is_empty() {
        return 0;
    }
    let met = wanted.iter().filter(|style| offered.binary_search(style).is_ok()).count();
    (25 * met / wanted.len()) as u32
}

fn wish_ranks(model: &Model, mentee: usize, mentor: usize) -> (u32, u32) {
    let wished = &model.wished[mentee];
    match wished.binary_search_by_key(&(mentor as u32), |&(j, _, _)| j) {
        Ok(at) => (wished[at].1, wished[at].2),
        Err(_) => (0, 0),
    }
}

/// The mentee's wish gives 15, 12, 10, then 8; the mentor's 10, 8, 6, then 5.
pub(super) fn wish_strength(by_mentee: u32, by_mentor: u32) -> u32 {
    [0, 15, 12, 10, 8][by_mentee.min(4) as usize] + [0, 10, 8, 6, 5][by_mentor.min(4) as usize]
}

/// 25 for one site, 12 for one country.
pub(super) fn location(mentee: &PersonFacts, mentor: &PersonFacts) -> u32 {
    if mentee.site != NONE && mentee.site == mentor.site {
        25
    } else if mentee.country != NONE && mentee.country == mentor.country {
        12
    } else {
        0
    }
}

/// 10 for one language in common, 18 for two, 25 for more.
pub(super) fn languages(mentee: &[u32], mentor: &[u32]) -> u32 {
    [0, 10, 18, 25][mentee.iter().filter(|l| mentor.binary_search(l).is_ok()).count().min(3)]
}
