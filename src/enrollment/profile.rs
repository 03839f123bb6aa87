//! What a person brings to a program: the form of joining, and the profile it means.

use serde::{Deserialize, Serialize};

use super::{Offer, Side, Story};
use crate::{
    companies::{JobRoleId, TopicId},
    kit::{
        form::{Errors, Stored},
        id::PersonId,
    },
    matching::Purpose,
    programs::Program,
};

/// How a mentor helps and a mentee wants to be helped (S9), with their text keys.
pub const STYLES: [(&str, &str); 4] =
    [("listen", "style-listen"), ("advise", "style-advise"), ("orient", "style-orient"), ("decide", "style-decide")];

/// The joining form as typed.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(default, into = "Said")]
pub struct Typed {
    pub side: String,
    pub why_now: String,
    pub purpose: String,
    pub target_role: String,
    pub wanted: Vec<String>,
    pub style: Vec<String>,
    pub capacity: String,
    pub can_teach: String,
    pub offer_topic: Vec<String>,
    pub offer_level: Vec<String>,
    pub offer_proof: Vec<String>,
    pub wish: Vec<String>,
    /// One email a line.
    pub not_these: String,
    pub agree: Option<String>,
    pub success: String,
    pub defeat: String,
    pub changed: String,
    pub mark: String,
}

/// What a joining form says, whatever order or empty rows it has: two that say the same are equal.
#[derive(Serialize)]
struct Said {
    why_now: String,
    purpose: String,
    target_role: String,
    wanted: String,
    style: Vec<String>,
    capacity: String,
    can_teach: String,
    offer_topic: String,
    wish: String,
    not_these: Vec<String>,
    success: String,
    defeat: String,
    changed: String,
}

impl From<Typed> for Said {
    fn from(typed: Typed) -> Self {
        let chosen =
            |list: &[String]| list.iter().filter(|one| !one.is_empty()).cloned().collect::<Vec<_>>().join(", ");
        let at = |list: &[String], row: usize| list.get(row).map(|word| word.trim().to_owned()).unwrap_or_default();
        let offers = typed.offer_topic.iter().enumerate().filter(|(_, topic)| !topic.is_empty());
        let offer_topic = offers
            .map(|(row, topic)| format!("{topic} ({}/3) {}", at(&typed.offer_level, row), at(&typed.offer_proof, row)))
            .collect::<Vec<_>>()
            .join("\n");
        Self {
            wanted: chosen(&typed.wanted),
            wish: chosen(&typed.wish),
            not_these: typed.not_these.split_whitespace().map(str::to_lowercase).collect(),
            offer_topic,
            why_now: typed.why_now,
            purpose: typed.purpose,
            target_role: typed.target_role,
            style: typed.style,
            capacity: typed.capacity,
            can_teach: typed.can_teach,
            success: typed.success,
            defeat: typed.defeat,
            changed: typed.changed,
        }
    }
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

/// What the form means.
#[derive(Clone, Debug)]
pub struct Profile {
    pub why_now: String,
    pub purpose: Option<Purpose>,
    pub target_role: Option<JobRoleId>,
    pub wanted: Vec<TopicId>,
    pub styles: Vec<String>,
    pub capacity: i32,
    pub can_teach: String,
    pub offers: Vec<Offer>,
    pub wishes: Vec<PersonId>,
    /// Emails of those whom this person does not want.
    pub not_these: Vec<String>,
    pub story: Option<Story>,
}

impl Typed {
    /// The profile that the form means for this side; what is wrong goes to `errors`.
    pub fn read(&self, program: &Program, side: Side, errors: &mut Errors) -> Profile {
        let mentee = side == Side::Mentee;
        let why_now = if mentee { errors.required("why_now", &self.why_now, 2000) } else { String::new() };
        let (purpose, target_role) = if mentee { self.read_purpose(program, errors) } else { (None, None) };
        let wanted = ids(&self.wanted, "wanted", errors);
        if mentee && wanted.is_empty() {
            errors.add("wanted", "join-wanted-asks");
        }
        let styles = STYLES.iter().map(|(key, _)| (*key).to_owned()).filter(|key| self.style.contains(key)).collect();
        let story = if mentee { None } else { self.read_story(program.formal, errors) };
        let offers = self.read_offers(side, errors);
        let capacity = if mentee { 1 } else { errors.number("capacity", &self.capacity, 1..=10) };
        let can_teach = errors.optional("can_teach", &self.can_teach, 1000);
        let wishes = if mentee { ids(&self.wish, "wish", errors) } else { Vec::new() };
        let not_these: Vec<String> = self.not_these.split_whitespace().map(str::to_lowercase).collect();
        if not_these.len() > 20 || not_these.iter().any(|email| email.len() > 250 || !email.contains('@')) {
            errors.add("not_these", "join-not-these-asks");
        }
        if self.agree.is_none() {
            errors.add("agree", if mentee { "join-agree-mentee-asks" } else { "join-agree-mentor-asks" });
        }
        Profile { why_now, purpose, target_role, wanted, styles, capacity, can_teach, offers, wishes, not_these, story }
    }

    /// S1: whoever wants to progress says where to; whoever wants to be effective is not asked.
    fn read_purpose(&self, program: &Program, errors: &mut Errors) -> (Option<Purpose>, Option<JobRoleId>) {
        let purposes = [("effective", Purpose::Effective), ("progress", Purpose::Progress), ("both", Purpose::Both)];
        let purpose = match program.purpose {
            Purpose::Both => errors.one_of("purpose", &self.purpose, &purposes),
            fixed => Some(fixed),
        };
        let typed = self.target_role.trim();
        let role: Option<JobRoleId> = typed.parse().ok();
        match purpose {
            Some(Purpose::Progress) if role.is_none() => errors.add("target_role", "join-target-asks"),
            Some(Purpose::Both) if !typed.is_empty() && role.is_none() => errors.add("target_role", "error-choose"),
            _ => {}
        }
        (purpose, role.filter(|_| purpose != Some(Purpose::Effective)))
    }

    /// Mentors prove what they offer (S10); what mentees can teach needs no proof (S19).
    fn read_offers(&self, side: Side, errors: &mut Errors) -> Vec<Offer> {
        let mut offers: Vec<Offer> = Vec::new();
        for (at, typed) in self.offer_topic.iter().enumerate().take(20) {
            let proof = self.offer_proof.get(at).map(|proof| proof.trim().to_owned()).unwrap_or_default();
            if typed.trim().is_empty() {
                if !proof.is_empty() {
                    errors.add("offer_topic", "join-offer-topic-asks");
                }
                continue;
            }
            let Ok(topic) = typed.trim().parse() else {
                errors.add("offer_topic", "error-choose");
                continue;
            };
            let level = self
                .offer_level
                .get(at)
                .and_then(|level| level.parse().ok())
                .filter(|level| (1..=3).contains(level))
                .unwrap_or(2);
            if proof.chars().count() > 240 {
                errors.add_with("offer_topic", "error-too-long", 240);
            }
            if side == Side::Mentor && proof.is_empty() {
                errors.add("offer_topic", "join-proof-asks");
            }
            if offers.iter().any(|known| known.topic == topic) {
                errors.add("offer_topic", "join-offer-twice");
            } else {
                offers.push(Offer { topic, level, proof });
            }
        }
        if side == Side::Mentor && offers.is_empty() {
            errors.add("offer_topic", "join-offers-asks");
        }
        offers
    }

    fn read_story(&self, formal: bool, errors: &mut Errors) -> Option<Story> {
        if !formal && [&self.success, &self.defeat, &self.changed].iter().all(|text| text.trim().is_empty()) {
            return None;
        }
        Some(Story {
            success: errors.required("success", &self.success, 4000),
            defeat: errors.required("defeat", &self.defeat, 4000),
            changed: errors.required("changed", &self.changed, 4000),
        })
    }
}

/// Ids in the order chosen, each once; empty choices do not count.
fn ids<T: std::str::FromStr + PartialEq>(typed: &[String], field: &'static str, errors: &mut Errors) -> Vec<T> {
    let mut chosen: Vec<T> = Vec::new();
    for word in typed.iter().map(|word| word.trim()).filter(|word| !word.is_empty()).take(10) {
        match word.parse() {
            Ok(id) if chosen.contains(&id) => errors.add(field, "join-chosen-twice"),
            Ok(id) => chosen.push(id),
            Err(_) => errors.add(field, "error-choose"),
        }
    }
    chosen
}
