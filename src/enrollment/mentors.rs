//! The mentors of a program with what they offer and the proof of it (S10): to find one by topic, and to know whom to wish for.

use std::collections::HashMap;

use askama::Template;
use axum::response::IntoResponse;
use serde::Deserialize;

use super::{Enrollment, EnrollmentId, Offer, STYLES, Side, State, Story};
use crate::{
    companies::{Topic, TopicId},
    kit::{
        audit,
        clock::Now,
        db::CompanyTx,
        error::{Error, Result},
        extract::{Path, Query},
        id::PersonId,
        page::{Chrome, Page},
    },
    people::{Person, access::Member},
    programs::{Program, access::ProgramPath},
};

/// Cards of a page.
const PAGE: i64 = 60;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    topic: String,
    after: String,
}

/// A mentor of a program, and how many mentees more there is room for.
struct Free {
    place: EnrollmentId,
    free: i64,
}

struct Card {
    person: Person,
    /// Topic, level key, proof.
    offers: Vec<(String, &'static str, String)>,
    styles: Vec<String>,
    can_teach: String,
    story: Option<Story>,
    free: i64,
}

#[derive(Template)]
#[template(path = "enrollment/mentors.html")]
struct Mentors {
    chrome: Chrome,
    program: Program,
    topics: Vec<Topic>,
    asked: Asked,
    cards: Vec<Card>,
    total: i64,
    next: Option<EnrollmentId>,
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
    Now(now): Now,
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
    let in_charge = !takes_part && program.is_run_by_me(tx).await?;
    if !takes_part && (program.formal || !program.takes_people()) && !in_charge {
        return Err(Error::Forbidden);
    }
    let topic: Option<TopicId> = asked.topic.parse().ok();
    let total = Free::count(tx, &program, me, topic).await?;
    let mut free = Free::page(tx, &program, me, topic, asked.after.parse().ok()).await?;
    let more = free.len() > PAGE as usize;
    free.truncate(PAGE as usize);
    let next = free.last().map(|one| one.place).filter(|_| more);
    let ids: Vec<EnrollmentId> = free.iter().map(|one| one.place).collect();
    let mut offers: HashMap<EnrollmentId, Vec<Offer>> = HashMap::new();
    for (place, offer) in Enrollment::offers_of(tx, &ids).await? {
        offers.entry(place).or_default().push(offer);
    }
    let mut shown = Enrollment::of_ids(tx, &ids).await?;
    shown.sort_by_key(|place| ids.iter().position(|id| *id == place.id));
    let people = Person::of(tx, &shown.iter().map(|place| place.person_id).collect::<Vec<_>>()).await?;
    if in_charge {
        audit::listed(tx, "enrollment", people.iter().map(|person| person.id), now).await?;
    }
    let mut stories: HashMap<EnrollmentId, Story> = Story::of_all(tx, &ids).await?.into_iter().collect();
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
                free: free.iter().find(|one| one.place == place.id).map_or(0, |one| one.free),
                story: stories.remove(&place.id),
                can_teach: place.can_teach,
            })
        })
        .collect();
    member.tx.commit().await?;
    Ok(Page(Mentors { chrome: member.chrome, program, topics, asked, cards, total, next, takes_part, may_ask }))
}

impl Free {
    /// A page of the mentors who offer this topic, those with a free place first; the cursor is the last one of the page before.
    async fn page(
        tx: &mut CompanyTx,
        program: &Program,
        but: PersonId,
        topic: Option<TopicId>,
        after: Option<EnrollmentId>,
    ) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"with mentor as (
                 select e.id, greatest(e.capacity - coalesce(t.taken, 0), 0) as free
                 from enrollment e left join places_taken($1) t on t.enrollment_id = e.id
                 where e.program_id = $1 and e.side = 'mentor' and e.state in ('approved', 'placed') and e.person_id <> $2
                   and ($3::uuid is null or exists (select from offer o where o.company_id = e.company_id and o.enrollment_id = e.id and o.topic_id = $3)))
               select id as "place: EnrollmentId", free as "free!" from mentor m
               where $4::uuid is null or (m.free = 0, m.id) > (select l.free = 0, l.id from mentor l where l.id = $4)
               order by m.free = 0, m.id limit $5"#,
            program.id.0,
            but.0,
            topic.map(|topic| topic.0),
            after.map(|id| id.0),
            PAGE + 1
        )
        .fetch_all(tx.conn())
        .await?)
    }

    async fn count(tx: &mut CompanyTx, program: &Program, but: PersonId, topic: Option<TopicId>) -> Result<i64> {
        Ok(sqlx::query_scalar!(
            r#"select count(*) as "n!" from enrollment e
               where e.program_id = $1 and e.side = 'mentor' and e.state in ('approved', 'placed') and e.person_id <> $2
                 and ($3::uuid is null or exists (select from offer o where o.company_id = e.company_id and o.enrollment_id = e.id and o.topic_id = $3))"#,
            program.id.0,
            but.0,
            topic.map(|topic| topic.0)
        )
        .fetch_one(tx.conn())
        .await?)
    }
}

fn level(level: i32) -> &'static str {
    match level {
        1 => "offer-level-1",
        2 => "offer-level-2",
        _ => "offer-level-3",
    }
}
