//! The observer's page (S24e): how they see the mentee's social skills; they read nothing else of the pairing.

use askama::Template;
use serde::Deserialize;

use super::{
    form::{Typed, in_words},
    questions::scale,
    skill_view::{Observer, Row, SkillView, kept, read, rows, social},
};
use crate::{
    kit::{
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
    },
    pairings::PairingId,
    people::{Person, access::Member},
};

#[derive(Template)]
#[template(path = "feedback/observing.html")]
pub struct Observing {
    chrome: Chrome,
    pairing: PairingId,
    mentee: Person,
    rows: Vec<Row>,
    moment: String,
    scale: [(i32, String); 5],
    errors: Errors,
    mark: String,
}

#[derive(Deserialize)]
pub struct At {
    pairing: PairingId,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    moment: Option<String>,
}

/// The reader as the observer of this pairing's mentee; anybody else finds nothing.
async fn observer(member: &mut Member, pairing: PairingId) -> Result<Observer> {
    let me = member.id();
    Observer::of(&mut member.tx, pairing).await?.filter(|o| o.person_id == me).ok_or(Error::NotFound)
}

/// Whoever has looked once looks back the next time.
async fn moment(member: &mut Member, pairing: PairingId, asked: Option<&str>) -> Result<&'static str> {
    let seen = !SkillView::of(&mut member.tx, pairing).await?.is_empty();
    Ok(match asked {
        Some("before") => "before",
        Some("after") => "after",
        _ if seen => "after",
        _ => "before",
    })
}

impl Observing {
    async fn of(
        mut member: Member,
        observer: Observer,
        moment: &str,
        errors: Errors,
        typed: Option<&Typed>,
    ) -> Result<Self> {
        let scale = scale(member.chrome.lang);
        let me = member.id();
        let topics = social(&mut member.tx).await?;
        let views = SkillView::of(&mut member.tx, observer.pairing_id).await?;
        let typed = typed.cloned().unwrap_or_else(|| kept(&topics, &views, me, moment));
        Ok(Self {
            rows: rows(topics, &views, me, &typed, &scale),
            mark: typed.mark,
            mentee: Person::find(&mut member.tx, observer.mentee_id).await?,
            pairing: observer.pairing_id,
            moment: moment.to_owned(),
            chrome: member.chrome,
            scale,
            errors,
        })
    }

    fn path(&self) -> String {
        self.chrome.at(format!("/observing/{}?moment={}", self.pairing, self.moment))
    }

    fn is_after(&self) -> bool {
        self.moment == "after"
    }
}

pub async fn show(mut member: Member, Path(at): Path<At>, Query(asked): Query<Asked>) -> Result<Page<Observing>> {
    let observer = observer(&mut member, at.pairing).await?;
    let moment = moment(&mut member, at.pairing, asked.moment.as_deref()).await?;
    Ok(Page(Observing::of(member, observer, moment, Errors::default(), None).await?))
}

pub async fn keep(
    mut member: Member,
    Path(at): Path<At>,
    Now(now): Now,
    Query(asked): Query<Asked>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer<Observing>> {
    let observer = observer(&mut member, at.pairing).await?;
    let moment = moment(&mut member, at.pairing, asked.moment.as_deref()).await?;
    let mut typed = Typed::from(fields);
    let mut errors = Errors::default();
    let (me, topics) = (member.id(), social(&mut member.tx).await?);
    let views = read(&typed, &mut errors, &topics, me, moment);
    if !errors.is_empty() {
        return Ok(Answer::Again(Observing::of(member, observer, moment, errors, Some(&typed)).await?));
    }
    member.tx.one_at_a_time(me.0).await?;
    let stored = kept(&topics, &SkillView::of(&mut member.tx, observer.pairing_id).await?, me, moment);
    let lang = member.chrome.lang;
    if typed.overtaken(stored, &mut errors, |field, stands| in_words(&[], lang, field, stands)) {
        return Ok(Answer::Overtaken(Observing::of(member, observer, moment, errors, Some(&typed)).await?));
    }
    for view in &views {
        view.keep(&mut member.tx, observer.pairing_id, observer.mentee_id, now).await?;
    }
    let next = member.tx.path(&format!("/observing/{}?moment={moment}", at.pairing));
    Ok(Answer::Saved(member.tx.save(to(next).notice("skills-kept")).await?))
}
