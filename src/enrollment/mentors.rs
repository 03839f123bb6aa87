//! The mentors of a program with what they offer and the proof of it (S10): to find one by topic, and to know whom to wish for.

use std::collections::HashMap;

use askama::Template;
use axum::response::IntoResponse;
use serde::Deserialize;

use super::{Enrollment, EnrollmentId, Offer, STYLES, Side, State, Story};
use crate::{
    companies::{Topic, TopicId},
    kit::{
        error::{Error, Result},
        extract::{Path, Query},
        page::{Chrome, Page},
    },
    people::{Person, access::Member},
    programs::{Program, access::ProgramPath},
};

/// Most cards of a page.
const PAGE: usize = 60;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    topic: String,
}

struct Card {
    person: Person,
    /// Topic, level key, proof.
    offers: Vec<(String, &'static str, String)>,
    styles: Vec<String>,
    can_teach: String,
    story: Option<Story>,
    capacity: i32,
}

#[derive(Template)]
#[template(path = "enrollment/mentors.html")]
struct Mentors {
    chrome: Chrome,
    program: Program,
    topics: Vec<Topic>,
    asked: Asked,
    cards: Vec<Card>,
    total: usize,
    takes_part: bool,
    /// A mentee of this informal program, ready and still without a mentor.
    may_ask: bool,
}

impl Mentors {
    fn is_asked(&self, topic: &Topic) -> bool {
        topic.id.to_string() == self.asked.topic
    }
}

pub async fn show(
    mut member: Member,
    Path(at): Path<ProgramPath>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let me = member.id();
    let tx = &mut member.tx;
    let mine = Enrollment::of_person_in(tx, me, program.id).await?;
    let takes_part = mine.iter().any(Enrollment::is_living);
    let ready =
        |place: &Enrollment| place.side == Side::Mentee && place.state == State::Approved && place.is_ready(&program);
    let may_ask = !program.formal && program.takes_people() && mine.iter().any(ready);
    // Informal programs are open all year: whoever is curious may look (S10).
    if !takes_part && (program.formal || !program.takes_people()) && !program.is_run_by_me(tx).await? {
        return Err(Error::Forbidden);
    }
    let places = Enrollment::matchable(tx, program.id, Side::Mentor).await?;
    let ids: Vec<EnrollmentId> = places.iter().map(|place| place.id).collect();
    let mut offers: HashMap<EnrollmentId, Vec<Offer>> = HashMap::new();
    for (place, offer) in Enrollment::offers_of(tx, &ids).await? {
        offers.entry(place).or_default().push(offer);
    }
    let wanted: Option<TopicId> = asked.topic.parse().ok();
    let fitting: Vec<&Enrollment> = places
        .iter()
        .filter(|place| {
            place.person_id != me
                && wanted.is_none_or(|topic| {
                    offers.get(&place.id).is_some_and(|all| all.iter().any(|offer| offer.topic == topic))
                })
        })
        .collect();
    let total = fitting.len();
    let shown: Vec<&Enrollment> = fitting.into_iter().take(PAGE).collect();
    let people = Person::of(tx, &shown.iter().map(|place| place.person_id).collect::<Vec<_>>()).await?;
    let mut stories: HashMap<EnrollmentId, Story> =
        Story::of_all(tx, &shown.iter().map(|place| place.id).collect::<Vec<_>>()).await?.into_iter().collect();
    let topics = Topic::all(tx).await?;
    let lang = member.chrome.lang;
    let cards = shown
        .into_iter()
        .filter_map(|place| {
            let person = people.iter().find(|person| person.id == place.person_id)?.clone();
            let own = offers.remove(&place.id).unwrap_or_default();
            let offers = own
                .into_iter()
                .filter_map(|offer| {
                    Some((
                        topics.iter().find(|topic| topic.id == offer.topic)?.name.clone(),
                        level(offer.level),
                        offer.proof,
                    ))
                })
                .collect();
            let styles = STYLES
                .iter()
                .filter(|(key, _)| place.styles.iter().any(|style| style == key))
                .map(|(_, label)| lang.get(label))
                .collect();
            Some(Card {
                person,
                offers,
                styles,
                can_teach: place.can_teach.clone(),
                story: stories.remove(&place.id),
                capacity: place.capacity,
            })
        })
        .collect();
    Ok(Page(Mentors { chrome: member.chrome, program, topics, asked, cards, total, takes_part, may_ask }))
}

fn level(level: i32) -> &'static str {
    match level {
        1 => "offer-level-1",
        2 => "offer-level-2",
        _ => "offer-level-3",
    }
}
