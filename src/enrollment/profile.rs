//! What a person brings to a program: the form of joining, and the profile it means.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::types::Uuid;

use super::{Enrollment, EnrollmentId, Offer, Side, State};
use crate::{
    companies::{JobRoleId, TopicId},
    kit::{
        db::CompanyTx,
        error::Result,
        form::Errors,
        id::PersonId,
    },
    matching::Purpose,
    programs::{Program, purpose_key},
};

/// How a mentor helps and a mentee wants to be helped (S9), with their text keys.
pub const STYLES: [(&str, &str); 4] = [("listen", "style-listen"), ("advise", "style-advise"), ("orient", "style-orient"), ("decide", "style-decide")];

/// The joining form as typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
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
}

/// A success, a defeat, what changed (S15).
#[derive(Clone, Debug, Default)]
pub struct Story {
    pub success: String,
    pub defeat: String,
    pub changed: String,
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
        if self.agree.is_none() {
            errors.add("agree", if mentee { "join-agree-mentee-asks" } else { "join-agree-mentor-asks" });
        }
        let why_now = if mentee { errors.required("why_now", &self.why_now, 2000) } else { String::new() };
        let (purpose, target_role) = if mentee { self.read_purpose(program, errors) } else { (None, None) };
        let wanted = ids(&self.wanted, "wanted", errors);
        if mentee && wanted.is_empty() {
            errors.add("wanted", "join-wanted-asks");
        }
        let not_these: Vec<String> = self.not_these.split_whitespace().map(str::to_lowercase).collect();
        if not_these.len() > 20 || not_these.iter().any(|email| email.len() > 250 || !email.contains('@')) {
            errors.add("not_these", "join-not-these-asks");
        }
        Profile {
            why_now,
            purpose,
            target_role,
            wanted,
            styles: STYLES.iter().map(|(key, _)| (*key).to_owned()).filter(|key| self.style.contains(key)).collect(),
            capacity: if mentee { 1 } else { errors.number("capacity", &self.capacity, 1..=10) },
            can_teach: errors.optional("can_teach", &self.can_teach, 1000),
            offers: self.read_offers(side, errors),
            wishes: if mentee { ids(&self.wish, "wish", errors) } else { Vec::new() },
            not_these,
            story: if mentee { None } else { self.read_story(program.formal, errors) },
        }
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
            let level = self.offer_level.get(at).and_then(|level| level.parse().ok()).filter(|level| (1..=3).contains(level)).unwrap_or(2);
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

impl Enrollment {
    /// A new place of the asking person, as an application.
    pub(super) async fn apply(tx: &mut CompanyTx, program: &Program, person: PersonId, side: Side, now: DateTime<Utc>) -> Result<EnrollmentId> {
        let id = EnrollmentId::new();
        Ok(sqlx::query_scalar!(
            r#"insert into enrollment (company_id, id, program_id, person_id, side, state, created_at, updated_at)
               values (current_company(), $1, $2, $3, $4, 'applied', $5, $5)
               on conflict on constraint enrollment_once do update set state = 'applied', updated_at = excluded.updated_at
               returning id as "id: EnrollmentId""#,
            id.0,
            program.id.0,
            person.0,
            side.key(),
            now
        )
        .fetch_one(tx.conn())
        .await?)
    }

    /// Stores what the person brings; an invited or openly joining person takes part from now on.
    pub(super) async fn fill(tx: &mut CompanyTx, id: EnrollmentId, profile: &Profile, state: State, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update enrollment set state = $2, why_now = $3, purpose = $4, target_role_id = $5, capacity = $6, can_teach = $7, styles = $8,
               agreed_at = coalesce(agreed_at, $9), told_at = case when $10 then $9 else told_at end, opened_at = coalesce(opened_at, $9),
               answered_at = $9, updated_at = $9
             where id = $1 returning id",
            id.0,
            state.key(),
            profile.why_now,
            profile.purpose.map(purpose_key),
            profile.target_role.map(|role| role.0),
            profile.capacity,
            profile.can_teach,
            &profile.styles,
            now,
            profile.story.is_some()
        )
        .fetch_one(tx.conn())
        .await?;
        Self::set_offers(tx, id, &profile.offers).await?;
        Self::set_wanted(tx, id, &profile.wanted).await
    }

    async fn set_offers(tx: &mut CompanyTx, id: EnrollmentId, offers: &[Offer]) -> Result<()> {
        let topics: Vec<Uuid> = offers.iter().map(|offer| offer.topic.0).collect();
        let levels: Vec<i32> = offers.iter().map(|offer| offer.level).collect();
        let proofs: Vec<String> = offers.iter().map(|offer| offer.proof.clone()).collect();
        sqlx::query!("delete from offer where enrollment_id = $1", id.0).execute(tx.conn()).await?;
        sqlx::query!(
            "insert into offer (company_id, enrollment_id, topic_id, level, proof)
             select current_company(), $1, t.topic, t.level, t.proof from unnest($2::uuid[], $3::int[], $4::text[]) as t(topic, level, proof)",
            id.0,
            &topics,
            &levels,
            &proofs
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    async fn set_wanted(tx: &mut CompanyTx, id: EnrollmentId, wanted: &[TopicId]) -> Result<()> {
        let topics: Vec<Uuid> = wanted.iter().map(|topic| topic.0).collect();
        sqlx::query!("delete from wanted_topic where enrollment_id = $1", id.0).execute(tx.conn()).await?;
        sqlx::query!(
            "insert into wanted_topic (company_id, enrollment_id, topic_id, rank)
             select current_company(), $1, t.topic, t.at::int from unnest($2::uuid[]) with ordinality as t(topic, at)",
            id.0,
            &topics
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Stores whom the asking person wishes for, first wish first.
    pub(super) async fn set_wishes(tx: &mut CompanyTx, id: EnrollmentId, me: PersonId, wishes: &[PersonId]) -> Result<()> {
        let people: Vec<Uuid> = wishes.iter().filter(|person| **person != me).map(|person| person.0).collect();
        sqlx::query!("delete from wish where enrollment_id = $1", id.0).execute(tx.conn()).await?;
        sqlx::query!(
            "insert into wish (company_id, enrollment_id, person_id, wished_id, rank)
             select current_company(), $1, $2, t.person, t.at::int from unnest($3::uuid[]) with ordinality as t(person, at)",
            id.0,
            me.0,
            &people
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Stores whom the asking person does not want, in any program. Nobody else reads it; the match run keeps it.
    pub(super) async fn set_not_these(tx: &mut CompanyTx, me: PersonId, others: &[PersonId], now: DateTime<Utc>) -> Result<()> {
        let people: Vec<Uuid> = others.iter().filter(|person| **person != me).map(|person| person.0).collect();
        sqlx::query!("delete from not_this_person where person_id = $1", me.0).execute(tx.conn()).await?;
        sqlx::query!(
            "insert into not_this_person (company_id, person_id, other_id, marked_at)
             select current_company(), $1, t.person, $3 from unnest($2::uuid[]) as t(person) on conflict do nothing",
            me.0,
            &people,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

impl Story {
    /// A mentor's story, for the mentor and the mentees of the program; none for anybody else.
    pub async fn of(tx: &mut CompanyTx, place: EnrollmentId) -> Result<Option<Self>> {
        Ok(sqlx::query_as!(Self, "select success, defeat, changed from mentor_story where enrollment_id = $1", place.0).fetch_optional(tx.conn()).await?)
    }

    /// The stories of some mentors, as far as the asking person may read them.
    pub async fn of_all(tx: &mut CompanyTx, places: &[EnrollmentId]) -> Result<Vec<(EnrollmentId, Self)>> {
        let ids: Vec<Uuid> = places.iter().map(|id| id.0).collect();
        let rows = sqlx::query!(
            r#"select enrollment_id as "place: EnrollmentId", success, defeat, changed from mentor_story where enrollment_id = any($1)"#,
            &ids
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().map(|r| (r.place, Self { success: r.success, defeat: r.defeat, changed: r.changed })).collect())
    }

    /// Stores the asking mentor's story.
    pub(super) async fn set(&self, tx: &mut CompanyTx, place: EnrollmentId, program: &Program, me: PersonId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "insert into mentor_story (company_id, enrollment_id, program_id, person_id, success, defeat, changed, written_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7)
             on conflict (company_id, enrollment_id) do update
               set success = excluded.success, defeat = excluded.defeat, changed = excluded.changed, written_at = excluded.written_at",
            place.0,
            program.id.0,
            me.0,
            self.success,
            self.defeat,
            self.changed,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
