//! How a mentee and the observer of their choice see the mentee's social skills (S24e).

use chrono::{DateTime, Utc};

use super::form::Typed;
use crate::{
    companies::{Topic, TopicId},
    kit::{
        db::CompanyTx,
        error::Result,
        form::{Errors, Stored},
        id::PersonId,
    },
    pairings::PairingId,
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

    /// The mentee chooses this observer, in place of an earlier one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn choose(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "insert into observer (company_id, pairing_id, mentee_id, person_id, asked_at) values (current_company(), $1, $2, $3, $4)
         on conflict (company_id, pairing_id) do update set person_id = excluded.person_id, asked_at = excluded.asked_at",
            self.pairing_id.0,
            self.mentee_id.0,
            self.person_id.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
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

/// What somebody chose before for this moment, as the form shows it.
pub fn kept(topics: &[Topic], views: &[SkillView], me: PersonId, moment: &str) -> Typed {
    let mut typed = Typed::default();
    for view in views.iter().filter(|v| v.author_id == me && v.moment == moment) {
        if topics.iter().any(|topic| topic.id == view.topic_id) {
            typed.with(field(view.topic_id), view.value.to_string());
        }
    }
    typed.marked()
}

fn field(topic: TopicId) -> String {
    format!("skill-{topic}")
}

/// The rows of a page: what stands in the form, and how both saw each skill.
pub fn rows(
    topics: Vec<Topic>,
    views: &[SkillView],
    me: PersonId,
    typed: &Typed,
    scale: &[(i32, String); 5],
) -> Vec<Row> {
    let word = |topic: TopicId, mine: bool, at: &str| {
        let view = views.iter().find(|v| v.topic_id == topic && (v.author_id == me) == mine && v.moment == at);
        let step = view.and_then(|v| scale.iter().find(|(n, _)| *n == v.value));
        step.map_or_else(String::new, |(_, word)| word.clone())
    };
    topics
        .into_iter()
        .map(|topic| Row {
            field: field(topic.id),
            chosen: typed.get(&field(topic.id)).parse().unwrap_or_default(),
            before: word(topic.id, true, "before"),
            after: word(topic.id, true, "after"),
            their_before: word(topic.id, false, "before"),
            their_after: word(topic.id, false, "after"),
            topic,
        })
        .collect()
}

/// Reads a form of skills: those that were given one of the five words.
pub fn read(typed: &Typed, errors: &mut Errors, topics: &[Topic], author: PersonId, moment: &str) -> Vec<SkillView> {
    let mut views = Vec::new();
    for topic in topics {
        let field = field(topic.id);
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
