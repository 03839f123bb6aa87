//! What a match run reads of everybody who takes part on one side.

use std::collections::HashMap;

use super::{Enrollment, EnrollmentId, Side};
use crate::{
    companies::TopicId,
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::Program,
};

/// A topic that somebody offers, with one line of proof (S10).
#[derive(Clone, Debug)]
pub struct Offer {
    pub topic: TopicId,
    /// 1 can help, 2 knows it well, 3 is an authority.
    pub level: i32,
    pub proof: String,
}

/// A place with everything it brings. Mentees' offers are what they can teach; mentors' wanted topics what they would learn (S19).
#[derive(Clone, Debug)]
pub struct Entrant {
    pub enrollment: Enrollment,
    pub offers: Vec<Offer>,
    /// First wish first.
    pub wanted: Vec<TopicId>,
    /// People wished for, first wish first. Empty unless the system or their author reads.
    pub wishes: Vec<PersonId>,
    /// "Not this person". Empty unless the system or their author reads.
    pub not_with: Vec<PersonId>,
    pub ready: bool,
}

impl Enrollment {
    /// Everybody approved or placed on one side, with offers, wanted topics, wishes and marks. Read as the system for a match run:
    /// wishes and "not this person" are readable by nobody else.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn approved(tx: &mut CompanyTx, program: &Program, side: Side) -> Result<Vec<Entrant>> {
        let places = Self::matchable(tx, program.id, side).await?;
        let ids: Vec<EnrollmentId> = places.iter().map(|p| p.id).collect();
        let people: Vec<PersonId> = places.iter().map(|p| p.person_id).collect();
        let mut offers = grouped(Self::offers_of(tx, &ids).await?);
        let mut wanted = grouped(Self::wanted_of(tx, &ids).await?);
        let mut wishes = grouped(Self::wishes_of(tx, &ids).await?);
        let marks = grouped(Self::not_these_of(tx, &people).await?);
        Ok(places
            .into_iter()
            .map(|place| Entrant {
                offers: offers.remove(&place.id).unwrap_or_default(),
                wanted: wanted.remove(&place.id).unwrap_or_default(),
                wishes: wishes.remove(&place.id).unwrap_or_default(),
                not_with: marks.get(&place.person_id).cloned().unwrap_or_default(),
                ready: place.is_ready(program),
                enrollment: place,
            })
            .collect())
    }
}

fn grouped<K: std::hash::Hash + Eq, V>(rows: Vec<(K, V)>) -> HashMap<K, Vec<V>> {
    let mut map: HashMap<K, Vec<V>> = HashMap::new();
    for (key, value) in rows {
        map.entry(key).or_default().push(value);
    }
    map
}
