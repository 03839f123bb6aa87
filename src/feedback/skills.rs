//! Social skills before and after (S24e): how the mentee sees them, beside how one observer of their choice does.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{form::Typed, questions::scale};
use crate::{
    companies::{Topic, TopicId},
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::Form,
        form::Errors,
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
    pairings::{PairingId, Phase, Side, access::OfPairing},
    people::Person,
};

/// How somebody saw one skill of a mentee, before or after.
pub struct SkillView {
    pub author_id: PersonId,
    pub topic_id: TopicId,
    pub moment: String,
    pub value: i32,
}

/// Who observes, and the mentee who chose them.
pub struct Observer {
    pub pairing_id: PairingId,
    pub mentee_id: PersonId,
    pub person_id: PersonId,
}

/// One skill on a page: the words chosen at each moment, and the form's field for the moment that is now.
pub struct Row {
    pub topic: Topic,
    pub field: String,
    pub chosen: i32,
    pub before: String,
    pub after: String,
    pub their_before: String,
    pub their_after: String,
}

#[derive(Template)]
#[template(path = "feedback/skills.html")]
pub struct Skills {
    chrome: Chrome,
    pairing: PairingId,
    other: Person,
    observer: Option<Person>,
    rows: Vec<Row>,
    moment: &'static str,
    scale: [(i32, String); 5],
    errors: Errors,
    email: String,
    living: bool,
}

#[derive(Deserialize, Default)]
pub struct Chosen {
    #[serde(default)]
    email: String,
}

/// Skills that a page shows at the most.
const MOST: usize = 12;

impl SkillView {
    /// Everything that was seen of a mentee in a pairing, as far as the asking person may read it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: PairingId) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select author_id as "author_id: PersonId", topic_id as "topic_id: TopicId", moment, value
               from skill_view where pairing_id = $1 limit 200"#,
            pairing.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Keeps how somebody sees a skill of a mentee; seen anew at the same moment, it takes the earlier one's place.
    ///
    /// # Errors
    /// `Forbidden` for whoever is neither mentee nor observer.
    pub async fn keep(
        &self,
        tx: &mut CompanyTx,
        pairing: PairingId,
        mentee: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into skill_view (company_id, pairing_id, mentee_id, author_id, topic_id, moment, value, seen_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7)
             on conflict (company_id, pairing_id, author_id, topic_id, moment) do update set value = excluded.value, seen_at = excluded.seen_at",
            pairing.0,
            mentee.0,
            self.author_id.0,
            self.topic_id.0,
            self.moment,
            self.value,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

impl Observer {
    /// The observer that the mentee of a pairing chose.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: PairingId) -> Result<Option<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select pairing_id as "pairing_id: PairingId", mentee_id as "mentee_id: PersonId", person_id as "person_id: PersonId"
               from observer where pairing_id = $1"#,
            pairing.0
        )
        .fetch_optional(tx.conn())
        .await?)
    }
}

/// The social skills of the catalogue.
///
/// # Errors
/// When the database does not answer.
pub async fn social(tx: &mut CompanyTx) -> Result<Vec<Topic>> {
    let mut topics: Vec<Topic> = Topic::all(tx).await?.into_iter().filter(|t| t.family == "social").collect();
    topics.truncate(MOST);
    Ok(topics)
}

/// The rows of a page: what `me` chose for this moment stands in the form.
pub fn rows(
    topics: Vec<Topic>,
    views: &[SkillView],
    me: PersonId,
    moment: &str,
    typed: Option<&Typed>,
    scale: &[(i32, String); 5],
) -> Vec<Row> {
    let seen = |topic: TopicId, mine: bool, at: &str| {
        views.iter().find(|v| v.topic_id == topic && (v.author_id == me) == mine && v.moment == at).map(|v| v.value)
    };
    let word = |value: Option<i32>| {
        value.and_then(|v| scale.iter().find(|(n, _)| *n == v)).map_or_else(String::new, |(_, word)| word.clone())
    };
    topics
        .into_iter()
        .map(|topic| {
            let field = format!("skill-{}", topic.id);
            let chosen = typed.map_or_else(|| seen(topic.id, true, moment), |t| t.get(&field).parse().ok());
            Row {
                chosen: chosen.unwrap_or_default(),
                before: word(seen(topic.id, true, "before")),
                after: word(seen(topic.id, true, "after")),
                their_before: word(seen(topic.id, false, "before")),
                their_after: word(seen(topic.id, false, "after")),
                field,
                topic,
            }
        })
        .collect()
}

/// Reads a form of skills: those that were given one of the five words.
pub fn read(typed: &Typed, errors: &mut Errors, topics: &[Topic], author: PersonId, moment: &str) -> Vec<SkillView> {
    let mut views = Vec::new();
    for topic in topics {
        let field = format!("skill-{}", topic.id);
        match typed.get(&field) {
            "" => {}
            word => match word.parse::<i32>().ok().filter(|v| (1..=5).contains(v)) {
                Some(value) => {
                    views.push(SkillView { author_id: author, topic_id: topic.id, moment: moment.to_owned(), value });
                }
                None => errors.add(field, "error-choose"),
            },
        }
    }
    views
}

/// The last phase looks back; all others look at where it began.
pub fn moment(phase: Phase) -> &'static str {
    if phase == Phase::Close { "after" } else { "before" }
}

impl Skills {
    async fn of(mut at: OfPairing, errors: Errors, typed: Option<&Typed>, email: String) -> Result<Self> {
        let (me, pairing, other) = (at.me.id, at.pairing.clone(), at.other());
        let scale = scale(at.chrome.lang);
        let moment = moment(pairing.phase(at.chrome.today()));
        let topics = social(&mut at.tx).await?;
        let views = SkillView::of(&mut at.tx, pairing.id).await?;
        let observer = match Observer::of(&mut at.tx, pairing.id).await? {
            Some(one) => Some(Person::find(&mut at.tx, one.person_id).await?),
            None => None,
        };
        Ok(Self {
            rows: rows(topics, &views, me, moment, typed, &scale),
            other: Person::find(&mut at.tx, other).await?,
            living: pairing.is_living(),
            pairing: pairing.id,
            chrome: at.chrome,
            observer,
            moment,
            scale,
            errors,
            email,
        })
    }

    fn path(&self, rest: &str) -> String {
        self.chrome.at(format!("/pairings/{}{rest}", self.pairing))
    }

    fn is_after(&self) -> bool {
        self.moment == "after"
    }
}

async fn of_email(tx: &mut CompanyTx, email: &str) -> Result<Option<Person>> {
    let found = Person::of_emails(tx, &[email.to_lowercase()]).await?;
    Ok(Person::of(tx, &found).await?.into_iter().next())
}

/// The page is the mentee's alone.
fn mentees(at: &OfPairing) -> Result<()> {
    at.must_be_agreed()?;
    if at.side == Side::Mentee { Ok(()) } else { Err(Error::Forbidden) }
}

pub async fn show(at: OfPairing) -> Result<Page<Skills>> {
    mentees(&at)?;
    Ok(Page(Skills::of(at, Errors::default(), None, String::new()).await?))
}

pub async fn keep(
    mut at: OfPairing,
    Now(now): Now,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer<Skills>> {
    mentees(&at)?;
    at.must_be_living()?;
    let typed = Typed(fields);
    let mut errors = Errors::default();
    let (me, pairing) = (at.me.id, at.pairing.clone());
    let topics = social(&mut at.tx).await?;
    let views = read(&typed, &mut errors, &topics, me, moment(pairing.phase(at.chrome.today())));
    if !errors.is_empty() {
        return Ok(Answer::Again(Skills::of(at, errors, Some(&typed), String::new()).await?));
    }
    for view in &views {
        view.keep(&mut at.tx, pairing.id, me, now).await?;
    }
    let next = at.tx.path(&pairing.page("/skills"));
    Ok(Answer::Saved(at.tx.save(to(next).notice("skills-kept")).await?))
}

/// The mentee chooses the one who observes, by their email at work.
pub async fn choose(mut at: OfPairing, Now(now): Now, Form(chosen): Form<Chosen>) -> Result<Answer<Skills>> {
    mentees(&at)?;
    at.must_be_living()?;
    let mut errors = Errors::default();
    let email = errors.required("email", &chosen.email, 254);
    let found = if errors.is_empty() { of_email(&mut at.tx, &email).await? } else { None };
    let (me, other) = (at.me.id, at.other());
    let Some(person) = found.filter(|p| p.id != me && p.id != other) else {
        if errors.is_empty() {
            errors.add("email", "observer-unknown");
        }
        return Ok(Answer::Again(Skills::of(at, errors, None, chosen.email).await?));
    };
    sqlx::query!(
        "insert into observer (company_id, pairing_id, mentee_id, person_id, asked_at) values (current_company(), $1, $2, $3, $4)
         on conflict (company_id, pairing_id) do update set person_id = excluded.person_id, asked_at = excluded.asked_at",
        at.pairing.id.0,
        me.0,
        person.id.0,
        now
    )
    .execute(at.tx.conn())
    .await?;
    let words = Words::none().name("other", &format!("{} {}", at.me.given_name, at.me.family_name));
    let about = format!("{} {}", at.pairing.id, person.id);
    let page = format!("/observing/{}", at.pairing.id);
    inbox::tell(&mut at.tx, person.id, Kind::ObserverAsked, &about, words, &page, now).await?;
    let next = at.tx.path(&at.pairing.page("/skills"));
    Ok(Answer::Saved(at.tx.save(to(next).notice_with("observer-asked", person.name())).await?))
}
