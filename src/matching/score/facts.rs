//! The facts behind the points of a pair.

use super::super::eligibility::{host_of, is_from};
use super::super::instance::Situation;
use super::super::model::{MenteeFacts, Model, NONE, PersonFacts, UNKNOWN};
use super::super::proposal::Fact;
use super::super::settings::Term;
use super::{best_role, bridge, nearness, wish_ranks};

pub(super) fn facts(model: &Model, term: Term, mentee: usize, mentor: usize) -> Vec<Fact> {
    let mine = &model.mentees[mentee];
    let (own, other) = (model.mentee_person(mentee), model.mentor_person(mentor));
    match term {
        Term::RoleHistory => role_facts(model, mine, mentor),
        Term::Goals => {
            let offers = &model.mentors[mentor].offers;
            let offered = |goal: &&u32| offers.binary_search_by_key(*goal, |o| o.0).is_ok();
            let covered = topics(model, mine.goals.iter().filter(offered));
            vec![Fact::GoalsCovered { covered, of: mine.goals.len() }]
        }
        Term::Situation => situation_facts(mine, own, other),
        Term::Exchange => exchange_facts(model, mine, mentor),
        Term::Generation => {
            vec![Fact::Generations { mentee: own.generation as u16, mentor: other.generation as u16 }]
        }
        Term::Bridge => {
            let [site, family, generation] = bridge(own, other);
            vec![Fact::Bridge { site, family, generation }]
        }
        Term::Style => style_facts(model, mentee, mentor),
        Term::Wishes => {
            let (by_mentee, by_mentor) = wish_ranks(model, mentee, mentor);
            let rank = |rank: u32| (rank > 0).then_some(rank);
            vec![Fact::Wished { by_mentee: rank(by_mentee), by_mentor: rank(by_mentor) }]
        }
        Term::Location if own.site != NONE && own.site == other.site => {
            vec![Fact::SameSite { site: other.source.site.clone().unwrap_or_default() }]
        }
        Term::Location => vec![Fact::SameCountry { country: other.source.country.clone().unwrap_or_default() }],
        Term::Language => {
            let spoken = |l: &&String| own.source.languages.iter().any(|m| m.trim() == l.trim());
            vec![Fact::SharedLanguages { languages: other.source.languages.iter().filter(spoken).cloned().collect() }]
        }
    }
}

fn role_facts(model: &Model, mine: &MenteeFacts, mentor: usize) -> Vec<Fact> {
    let Some((_, held, target)) = best_role(model, mine, mentor) else {
        return Vec::new();
    };
    let wanted = mine.wanted[usize::from(target)];
    let Some(nearness) = nearness(model, wanted, held.role) else {
        return Vec::new();
    };
    let id = |role: u32| model.instance.job_roles[role as usize].id.clone();
    vec![Fact::HeldRole { role: id(held.role), wanted: id(wanted), target, nearness, from: held.from, to: held.to }]
}

fn situation_facts(mine: &MenteeFacts, own: &PersonFacts, other: &PersonFacts) -> Vec<Fact> {
    let mut facts = Vec::new();
    for &situation in &mine.situations {
        let fact = match situation {
            Situation::NewHire if other.tenure != UNKNOWN && other.tenure >= 12 => {
                Some(Fact::Tenure { years: other.tenure as u32 / 12 })
            }
            Situation::NewHire => None,
            Situation::FirstTimeManager => other.first_team.map(|day| Fact::FirstTeam { year: day.year() }),
            Situation::Expatriate => {
                let host = host_of(own).unwrap_or(own.country);
                if host != NONE && is_from(other, host) {
                    Some(Fact::HostCountry { country: own.source.country.clone().unwrap_or_default() })
                } else {
                    let abroad = || Fact::WorksAbroad { country: other.source.country.clone().unwrap_or_default() };
                    host_of(other).map(|_| abroad())
                }
            }
        };
        if let Some(fact) = fact {
            facts.push(Fact::For { situation });
            facts.push(fact);
        }
    }
    facts
}

fn exchange_facts(model: &Model, mine: &MenteeFacts, mentor: usize) -> Vec<Fact> {
    let other = &model.mentors[mentor];
    let up = mine.teaches.iter().filter(|topic| other.learns.binary_search(topic).is_ok());
    let down = mine.learns.iter().filter(|topic| other.offers.binary_search_by_key(*topic, |o| o.0).is_ok());
    vec![Fact::TeachEachOther { mentee_teaches: topics(model, up), mentor_teaches: topics(model, down) }]
}

fn style_facts(model: &Model, mentee: usize, mentor: usize) -> Vec<Fact> {
    let wanted = &model.instance.mentees[mentee].styles;
    let offers = &model.instance.mentors[mentor].styles;
    let offered: Vec<String> = wanted.iter().filter(|s| offers.iter().any(|o| o.trim() == s.trim())).cloned().collect();
    vec![Fact::StylesOffered { offered, of: model.mentees[mentee].styles.len() }]
}

fn topics<'a>(model: &Model, list: impl Iterator<Item = &'a u32>) -> Vec<String> {
    list.map(|&topic| model.instance.topics[topic as usize].id.clone()).collect()
}
