//! The catalogue of topics: what mentors offer and mentees ask for.

use askama::Template;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Topic, TopicId, alike};
use crate::{
    accounts::access::{HrAdmin, Member, Reader},
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, OnConstraint, Result},
        extract::{Form, Path},
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
    },
};

#[derive(Template)]
#[template(path = "companies/topics.html")]
pub struct Topics {
    chrome: Chrome,
    topics: Vec<Topic>,
    errors: Errors,
    typed: Typed,
    /// The topic whose row is open for change.
    open: Option<TopicId>,
    may_change: bool,
}

#[derive(Deserialize, Serialize, Default)]
pub struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    family: String,
    #[serde(default)]
    tacit: String,
    /// Other names, one a line.
    #[serde(default)]
    aliases: String,
    #[serde(default, skip_serializing)]
    mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

#[derive(Deserialize)]
pub struct At {
    pub(super) topic: TopicId,
}

/// The most other names of one topic.
const MOST_ALIASES: usize = 40;

impl Typed {
    async fn of(tx: &mut CompanyTx, topic: &Topic) -> Result<Self> {
        let aliases = topic.aliases(tx).await?.join("\n");
        let tacit = if topic.tacit { "yes".into() } else { String::new() };
        let (name, family) = (topic.name.clone(), topic.family.clone());
        Ok(Self { name, family, tacit, aliases, mark: String::new() }.marked())
    }

    fn parse(&self, errors: &mut Errors) -> (String, &'static str, bool) {
        let name = errors.required("name", &self.name, 120);
        let family = errors.one_of("family", &self.family, &[("work", "work"), ("social", "social")]);
        (name, family.unwrap_or("work"), self.tacit == "yes")
    }
}

impl Typed {
    /// The other names, none of them another topic's.
    async fn aliases(&self, tx: &mut CompanyTx, of: Option<TopicId>, errors: &mut Errors) -> Result<Vec<String>> {
        let mut aliases: Vec<String> =
            self.aliases.lines().map(|line| line.trim().to_lowercase()).filter(|line| !line.is_empty()).collect();
        aliases.sort();
        aliases.dedup();
        if aliases.len() > MOST_ALIASES || aliases.iter().any(|alias| alias.chars().count() > 120) {
            errors.add("aliases", "job-role-aliases-too-many");
            return Ok(Vec::new());
        }
        for alias in &aliases {
            if Topic::is_taken(tx, alias, of).await? {
                errors.add("aliases", "topic-taken");
            }
        }
        Ok(aliases)
    }
}

impl Topics {
    async fn new(mut member: Member, errors: Errors, typed: Typed, open: Option<TopicId>) -> Result<Self> {
        let topics = Topic::all(&mut member.tx).await?;
        let may_change = member.me.hr_admin;
        Ok(Self { chrome: member.chrome, topics, errors, typed, open, may_change })
    }

    fn families(&self) -> Vec<(String, String)> {
        let lang = self.chrome.lang;
        vec![
            ("work".to_owned(), lang.get("topic-family-of-work")),
            ("social".to_owned(), lang.get("topic-family-of-social")),
        ]
    }

    fn of_family(&self, family: &str) -> Vec<&Topic> {
        self.topics.iter().filter(|topic| topic.family == family).collect()
    }

    /// The others to merge the open one into, those of a like name first.
    fn others(&self) -> Vec<(String, String)> {
        let Some(open) = self.topics.iter().find(|topic| self.is_open(topic)) else { return Vec::new() };
        let names: Vec<String> = self.topics.iter().map(|topic| topic.name.to_lowercase()).collect();
        let of = |at: usize| self.topics.get(at).map(|topic| topic.id);
        let like: Vec<TopicId> = alike(&names)
            .into_iter()
            .filter_map(|(a, b)| match (of(a)?, of(b)?) {
                (a, b) if a == open.id => Some(b),
                (a, b) if b == open.id => Some(a),
                _ => None,
            })
            .collect();
        let mut others: Vec<&Topic> = self.topics.iter().filter(|topic| topic.id != open.id).collect();
        others.sort_by_key(|topic| !like.contains(&topic.id));
        others.into_iter().map(|topic| (topic.id.to_string(), topic.name.clone())).collect()
    }

    /// Pairs of topics whose names may mean the same.
    fn doubles(&self) -> Vec<(&Topic, &Topic)> {
        let names: Vec<String> = self.topics.iter().map(|topic| topic.name.to_lowercase()).collect();
        let of = |(a, b)| Some((self.topics.get(a)?, self.topics.get(b)?));
        alike(&names).into_iter().take(8).filter_map(of).collect()
    }

    fn is_open(&self, topic: &Topic) -> bool {
        self.open == Some(topic.id)
    }
}

pub async fn show(Reader(member): Reader) -> Result<Page<Topics>> {
    Ok(Page(Topics::new(member, Errors::default(), Typed::default(), None).await?))
}

/// The same page with one row open for change.
pub async fn edit(HrAdmin(mut member): HrAdmin, Path(at): Path<At>) -> Result<Page<Topics>> {
    let topic = Topic::find(&mut member.tx, at.topic).await?;
    let typed = Typed::of(&mut member.tx, &topic).await?;
    Ok(Page(Topics::new(member, Errors::default(), typed, Some(at.topic)).await?))
}

pub async fn create(HrAdmin(mut member): HrAdmin, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Topics>> {
    let mut errors = Errors::default();
    let (name, family, tacit) = typed.parse(&mut errors);
    if errors.is_empty() && Topic::is_taken(&mut member.tx, &name, None).await? {
        errors.add("name", "topic-taken");
    }
    let aliases = typed.aliases(&mut member.tx, None, &mut errors).await?;
    if !errors.is_empty() {
        return Ok(Answer::Again(Topics::new(member, errors, typed, None).await?));
    }
    let id = Topic::create(&mut member.tx, &name, family, tacit).await?;
    Topic::find(&mut member.tx, id).await?.set_aliases(&mut member.tx, &aliases).await?;
    audit::Entry::new("added", "topic").id(id.0).detail(json!({ "name": name })).write(&mut member.tx, now).await?;
    let path = member.tx.path("/settings/topics");
    Ok(Answer::Saved(member.tx.save(to(path).notice_with("topic-added", name)).await?))
}

pub async fn update(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(mut typed): Form<Typed>,
) -> Result<Answer<Topics>> {
    member.tx.one_at_a_time(at.topic.0).await?;
    let mut topic = Topic::find(&mut member.tx, at.topic).await?;
    let mut errors = Errors::default();
    let (name, family, tacit) = typed.parse(&mut errors);
    if errors.is_empty() && Topic::is_taken(&mut member.tx, &name, Some(topic.id)).await? {
        errors.add("name", "topic-taken");
    }
    let aliases = typed.aliases(&mut member.tx, Some(topic.id), &mut errors).await?;
    if !errors.is_empty() {
        return Ok(Answer::Again(Topics::new(member, errors, typed, Some(at.topic)).await?));
    }
    let stored = Typed::of(&mut member.tx, &topic).await?;
    if typed.overtaken(stored, &mut errors, |_, stands| stands) {
        return Ok(Answer::Overtaken(Topics::new(member, errors, typed, Some(at.topic)).await?));
    }
    topic.set_aliases(&mut member.tx, &aliases).await?;
    (topic.name, topic.family, topic.tacit) = (name, family.to_owned(), tacit);
    topic.save(&mut member.tx).await.on_constraint("topic_name_once", || Error::Conflict)?;
    audit::Entry::new("changed", "topic")
        .id(topic.id.0)
        .detail(json!({ "name": topic.name }))
        .write(&mut member.tx, now)
        .await?;
    let path = member.tx.path("/settings/topics");
    Ok(Answer::Saved(member.tx.save(to(path).notice("settings-saved")).await?))
}
