//! Asking: the form, whom it suggests, and sending it off.

use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    KINDS, MOST_ASKED, Request, RequestId,
    clock::reminder_of,
    kind_words, outside,
    places::{Goal, Place},
    suggest::{Suggestion, suggest},
};
use crate::{
    companies::{Topic, TopicId},
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::to,
        error::Result,
        extract::{Form, Query},
        form::{Errors, form_key},
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
    people::access::Member,
};

#[derive(Template)]
#[template(path = "guidance/new.html")]
pub struct New {
    chrome: Chrome,
    errors: Errors,
    typed: Typed,
    places: Vec<Place>,
    goals: Vec<Goal>,
    topics: Vec<Topic>,
    suggestions: Vec<Suggestion>,
    key: Uuid,
}

/// The form as it was typed.
#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    topic: String,
    #[serde(default)]
    goal: String,
    #[serde(default)]
    wished_by: String,
    #[serde(default)]
    body: String,
    /// A pairing's id, "others", or a contact outside mentoring.
    #[serde(default)]
    to: String,
    #[serde(default)]
    other: Vec<String>,
    #[serde(default)]
    key: String,
}

#[derive(Deserialize)]
pub struct Asked {
    topic: Option<String>,
    /// Whom to ask: from somebody's page.
    person: Option<String>,
    /// An earlier request of one's own that is asked once more.
    again: Option<RequestId>,
}

impl New {
    /// The kinds with their words.
    fn kinds(&self) -> Vec<(&'static str, String)> {
        KINDS.iter().map(|(kind, _)| (*kind, kind_words(&self.chrome, kind))).collect()
    }

    fn topic_options(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.chrome.lang.get("guidance-any-topic"));
        std::iter::once(none).chain(self.topics.iter().map(|t| (t.id.to_string(), t.name.clone()))).collect()
    }

    fn goal_options(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.chrome.lang.get("guidance-any-goal"));
        std::iter::once(none).chain(self.goals.iter().map(|g| (g.id.to_string(), g.label(self.chrome.lang)))).collect()
    }

    fn is_picked(&self, person: &PersonId) -> bool {
        self.typed.other.contains(&person.to_string())
    }

    async fn of(mut member: Member, errors: Errors, typed: Typed) -> Result<Self> {
        let (me, today) = (member.id(), member.chrome.today());
        let places = Place::of(&mut member.tx, me).await?;
        let goals = Goal::of(&mut member.tx, &places).await?;
        let topics = Topic::all(&mut member.tx).await?;
        let mentors: Vec<_> = places.iter().filter_map(|p| p.mentor_id).collect();
        let suggestions = suggest(&mut member.tx, me, typed.topic.parse::<TopicId>().ok(), &mentors, today).await?;
        Ok(Self { chrome: member.chrome, errors, typed, places, goals, topics, suggestions, key: Uuid::now_v7() })
    }
}

pub async fn show(mut member: Member, Query(asked): Query<Asked>) -> Result<Page<New>> {
    let other: Vec<String> = asked.person.into_iter().collect();
    let to = if other.is_empty() { String::new() } else { "others".to_owned() };
    let mut typed = Typed { topic: asked.topic.unwrap_or_default(), to, other, ..Typed::default() };
    if let Some(earlier) = asked.again {
        let earlier = Request::find(&mut member.tx, earlier).await?;
        if earlier.author_id == member.id() {
            typed.kind = earlier.kind;
            typed.topic = earlier.topic_id.map(|t| t.to_string()).unwrap_or_default();
            typed.goal = earlier.goal_id.map(|g| g.to_string()).unwrap_or_default();
            typed.body = earlier.body;
        }
    }
    Ok(Page(New::of(member, Errors::default(), typed).await?))
}

/// A request whose every field holds.
struct Wanted {
    request: Request,
    people: Vec<PersonId>,
}

pub async fn create(mut member: Member, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<New>> {
    if let Some((contact, _)) = outside::CONTACTS.iter().find(|(word, _)| *word == typed.to) {
        let path = member.tx.path(&format!("/guidance/outside/{contact}"));
        return Ok(Answer::Saved(member.tx.save(to(path)).await?));
    }
    let mut errors = Errors::default();
    let Some(wanted) = read(&mut member, &typed, &mut errors, now).await? else {
        return Ok(Answer::Again(New::of(member, errors, typed).await?));
    };
    let tx = &mut member.tx;
    let first = wanted.people.first().copied().unwrap_or(wanted.request.author_id);
    let remind_on = reminder_of(tx, first, now).await?;
    let kept = wanted.request.create(tx, remind_on, form_key(&typed.key)).await?;
    if kept != wanted.request.id {
        // A double tap: it is asked already.
        let path = tx.path(&format!("/guidance/{kept}"));
        return Ok(Answer::Saved(member.tx.save(to(path).notice("guidance-sent")).await?));
    }
    for person in &wanted.people {
        wanted.request.ask(tx, *person, now).await?;
        let words = Words::none().name("other", &wanted.request.author());
        inbox::tell(
            tx,
            *person,
            Kind::GuidanceAsked,
            &wanted.request.id.to_string(),
            words,
            &wanted.request.path(),
            now,
        )
        .await?;
    }
    let path = member.tx.path(&wanted.request.path());
    Ok(Answer::Saved(member.tx.save(to(path).notice("guidance-sent")).await?))
}

/// The request that the form describes; none where something in it needs another look.
async fn read(member: &mut Member, typed: &Typed, errors: &mut Errors, now: DateTime<Utc>) -> Result<Option<Wanted>> {
    let (me, today) = (member.id(), member.chrome.today());
    let places = Place::of(&mut member.tx, me).await?;
    let kind = errors.one_of("kind", &typed.kind, &KINDS);
    let body = errors.required("body", &typed.body, 4000);
    let wished_by = wished(errors, &typed.wished_by, today, None);
    let topic_id = topic(&mut member.tx, errors, &typed.topic).await?;
    let place =
        places.iter().find(|p| p.mentor_id.is_some() && p.pairing_id.is_some_and(|id| id.to_string() == typed.to));
    let people = match (place.and_then(|p| p.mentor_id), typed.to.as_str()) {
        (Some(mentor), _) => vec![mentor],
        (None, "others") => others(member, errors, typed, topic_id, &places, today).await?,
        _ => {
            errors.add("to", "error-choose");
            Vec::new()
        }
    };
    let Some(place) = place.or(places.first()) else {
        errors.add("to", "guidance-no-program");
        return Ok(None);
    };
    let goals = Goal::of(&mut member.tx, std::slice::from_ref(place)).await?;
    let goal = goals.iter().find(|g| g.id.to_string() == typed.goal);
    if !typed.goal.is_empty() && goal.is_none() {
        errors.add("goal", "error-choose");
    }
    let (Some(kind), true) = (kind, errors.is_empty()) else { return Ok(None) };
    let request = Request {
        id: RequestId::new(),
        program_id: place.program_id,
        program: place.program.clone(),
        pairing_id: place.pairing_id,
        author_id: me,
        author_given: member.me.given_name.clone(),
        author_family: member.me.family_name.clone(),
        kind: kind.to_owned(),
        topic_id,
        topic: None,
        goal_id: goal.map(|g| g.id),
        goal_known: None,
        goal_title: None,
        body,
        wished_by,
        state: "open".to_owned(),
        asked_at: now,
        reminded_at: None,
        thanks: String::new(),
        version: 1,
    };
    Ok(Some(Wanted { request, people }))
}

/// The date by which an answer is wished: today or later, within a year; or the one it had before.
pub fn wished(errors: &mut Errors, typed: &str, today: NaiveDate, before: Option<NaiveDate>) -> Option<NaiveDate> {
    let date = errors.date("wished_by", typed)?;
    if Some(date) != before && (date < today || date > today + chrono::Duration::days(366)) {
        errors.add("wished_by", "guidance-wished-range");
    }
    Some(date)
}

/// A topic of the catalogue; nothing chosen is none.
pub async fn topic(tx: &mut crate::kit::db::CompanyTx, errors: &mut Errors, typed: &str) -> Result<Option<TopicId>> {
    if typed.is_empty() {
        return Ok(None);
    }
    let found = Topic::all(tx).await?.into_iter().find(|t| t.id.to_string() == typed).map(|t| t.id);
    if found.is_none() {
        errors.add("topic", "error-choose");
    }
    Ok(found)
}

/// The others that were picked: one to three of those suggested.
async fn others(
    member: &mut Member,
    errors: &mut Errors,
    typed: &Typed,
    topic: Option<TopicId>,
    places: &[Place],
    today: NaiveDate,
) -> Result<Vec<PersonId>> {
    let mentors: Vec<_> = places.iter().filter_map(|p| p.mentor_id).collect();
    let me = member.id();
    let known: Vec<Uuid> = suggest(&mut member.tx, me, topic, &mentors, today).await?.iter().map(|s| s.id.0).collect();
    let mut people = Vec::new();
    for other in &typed.other {
        match other.parse::<Uuid>().ok().filter(|id| known.contains(id)) {
            Some(id) if !people.contains(&PersonId(id)) => people.push(PersonId(id)),
            Some(_) => {}
            None => errors.add("other", "error-choose"),
        }
    }
    if people.is_empty() {
        errors.add("other", "guidance-choose-somebody");
    } else if people.len() > MOST_ASKED {
        errors.add_with("other", "guidance-at-most", MOST_ASKED);
    }
    Ok(people)
}
