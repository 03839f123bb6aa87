//! Reasons as plain sentences, for spreadsheets.

use std::collections::HashMap;

use crate::matching::{Date, Fact, Instance, Nearness, Reason, Situation, Unmatched};

/// Names and titles by id.
pub struct Speech<'i> {
    names: HashMap<&'i str, &'i str>,
    roles: HashMap<&'i str, &'i str>,
    topics: HashMap<&'i str, &'i str>,
}

impl<'i> Speech<'i> {
    pub fn of(instance: &'i Instance) -> Speech<'i> {
        Speech {
            names: instance.people.iter().map(|p| (p.id.as_str(), p.name.as_str())).collect(),
            roles: instance.job_roles.iter().map(|r| (r.id.as_str(), r.title.as_str())).collect(),
            topics: instance.topics.iter().map(|t| (t.id.as_str(), t.title.as_str())).collect(),
        }
    }

    pub fn name(&self, id: &str) -> &'i str {
        self.names.get(id).copied().unwrap_or_default()
    }

    pub fn sentence(&self, reason: &Reason) -> String {
        reason.facts.iter().map(|fact| self.fact(fact)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
    }

    /// Private rules are counted among "other reasons".
    pub fn why_not(&self, alone: &Unmatched) -> String {
        if alone.eligible > 0 {
            return format!("all places of the {} possible mentors went to others", alone.eligible);
        }
        let (private, public): (Vec<_>, Vec<_>) =
            alone.excluded.iter().partition(|excluded| excluded.rule.is_private());
        let mut told: Vec<String> =
            public.iter().map(|excluded| format!("{} excludes {}", excluded.rule.key(), excluded.mentors)).collect();
        if !private.is_empty() {
            told.push("other reasons".into());
        }
        told.join("; ")
    }

    fn list(&self, topics: &[String]) -> String {
        topics.iter().map(|id| self.topics.get(id.as_str()).copied().unwrap_or(id)).collect::<Vec<_>>().join(", ")
    }

    fn fact(&self, fact: &Fact) -> String {
        match fact {
            Fact::HeldRole { role, wanted, target, nearness, from, to } => {
                self.held(role, wanted, *target, *nearness, (*from, *to))
            }
            Fact::GoalsCovered { covered, of } => {
                format!("can help on {} of {of} goals: {}", covered.len(), self.list(covered))
            }
            Fact::Tenure { years } => format!("{years} years in the company"),
            Fact::FirstTeam { year } => format!("managed a first team in {year}"),
            Fact::HostCountry { country } => format!("from {country}, the host country"),
            Fact::WorksAbroad { country } => format!("works abroad as well, in {country}"),
            Fact::For { situation } => match situation {
                Situation::NewHire => "for a new hire".into(),
                Situation::FirstTimeManager => "for a first-time manager".into(),
                Situation::Expatriate => "for an expatriate".into(),
            },
            Fact::TeachEachOther { mentee_teaches, mentor_teaches } => {
                let up = format!("the mentee can teach {}", self.list(mentee_teaches));
                let down = format!("the mentor can also teach {}", self.list(mentor_teaches));
                let told = [(mentee_teaches, up), (mentor_teaches, down)].into_iter().filter(|way| !way.0.is_empty());
                told.map(|way| way.1).collect::<Vec<_>>().join(", ")
            }
            Fact::Generations { mentee, mentor } => {
                format!("careers began in the {mentee}s and the {mentor}s")
            }
            Fact::Bridge { site, family, generation } => {
                let parts = [(*site, "site"), (*family, "function"), (*generation, "generation")];
                let told: Vec<&str> = parts.iter().filter(|part| part.0).map(|part| part.1).collect();
                format!("another {}", told.join(" and "))
            }
            Fact::StylesOffered { offered, of } => {
                format!("offers {} of {of} wanted: {}", offered.len(), offered.join(", "))
            }
            Fact::Wished { by_mentee, by_mentor } => {
                let by = |rank: &Option<u32>, who: &str| rank.map(|rank| format!("wish {rank} of the {who}"));
                [by(by_mentee, "mentee"), by(by_mentor, "mentor")].into_iter().flatten().collect::<Vec<_>>().join(", ")
            }
            Fact::SameSite { site } => format!("same site, {site}"),
            Fact::SameCountry { country } => format!("same country, {country}"),
            Fact::SharedLanguages { languages } => format!("both speak {}", languages.join(", ")),
        }
    }

    fn held(
        &self,
        role: &str,
        wanted: &str,
        target: bool,
        nearness: Nearness,
        (from, to): (Date, Option<Date>),
    ) -> String {
        let title = |id: &str| self.roles.get(id).map_or_else(|| id.to_owned(), |title| (*title).to_owned());
        let span = match to {
            Some(to) => format!("was {} {}-{}", title(role), from.year(), to.year()),
            None => format!("has been {} since {}", title(role), from.year()),
        };
        let whose = if target { "the mentee aims at" } else { "the mentee holds" };
        match nearness {
            Nearness::SameRole => format!("{span}, the role {whose}"),
            Nearness::SameFamilyAndLevel => {
                format!("{span}, same family and level as {}, the role {whose}", title(wanted))
            }
            Nearness::SameFamily => {
                format!("{span}, same family as {}, the role {whose}", title(wanted))
            }
        }
    }
}
