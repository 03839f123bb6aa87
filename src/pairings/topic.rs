//! The page of a topic (S33): who holds it and who learns it, open to everybody of the company.

use std::collections::HashMap;

use askama::Template;
use serde::Deserialize;

use super::know_how::KnowHow;
use crate::{
    companies::{Topic, TopicId},
    enrollment::Enrollment,
    kit::{
        error::Result,
        extract::Path,
        id::PersonId,
        page::{Chrome, Page},
    },
    people::{Person, access::Member},
};

#[derive(Template)]
#[template(path = "pairings/topic.html")]
pub struct TopicPage {
    chrome: Chrome,
    topic: Topic,
    holders: Vec<Person>,
    learners: Vec<Person>,
    may_ask: bool,
}

#[derive(Deserialize)]
pub struct At {
    topic: TopicId,
}

/// People on the page.
const MOST: i64 = 400;

pub async fn show(mut member: Member, Path(at): Path<At>) -> Result<Page<TopicPage>> {
    let topic = Topic::find(&mut member.tx, at.topic).await?;
    let ways = KnowHow::of_topic(&mut member.tx, at.topic, MOST).await?;
    let mut holders: Vec<PersonId> = Vec::new();
    let mut learners: Vec<PersonId> = Vec::new();
    for way in &ways {
        holders.push(way.holder_id);
        if way.is_held() { holders.push(way.learner_id) } else { learners.push(way.learner_id) }
    }
    for list in [&mut holders, &mut learners] {
        list.sort_unstable();
        list.dedup();
    }
    learners.retain(|person| !holders.contains(person));
    let both: Vec<PersonId> = holders.iter().chain(&learners).copied().collect();
    let known: HashMap<PersonId, Person> =
        Person::of(&mut member.tx, &both).await?.into_iter().map(|p| (p.id, p)).collect();
    let named = |ids: &[PersonId]| {
        let mut people: Vec<Person> = ids.iter().filter_map(|id| known.get(id).cloned()).collect();
        people.sort_by_key(Person::name);
        people
    };
    let may_ask = Enrollment::may_ask(&mut member.tx, member.me.id).await?;
    Ok(Page(TopicPage { holders: named(&holders), learners: named(&learners), may_ask, chrome: member.chrome, topic }))
}
