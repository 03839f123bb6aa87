//! The whole way of a pairing, from its first promise to its newest session: filterable, a page at a time.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::{
    kit::{
        db::CompanyTx,
        error::Result,
        extract::Query,
        id::PersonId,
        page::{Chrome, Page},
    },
    pairings::{Head, Pairing, access::OfPairing},
};

/// Steps on a page.
const MOST: i64 = 40;

/// What a reader can look at alone: the address's word and its text key.
const PARTS: [(&str, &str); 5] = [
    ("together", "way-together"),
    ("sessions", "pairing-tab-sessions"),
    ("plan", "pairing-tab-goals"),
    ("passing-on", "pairing-tab-passing-on"),
    ("words", "pairing-tab-messages"),
];

/// One step of the way.
pub struct Step {
    pub kind: String,
    pub at: DateTime<Utc>,
    pub who: Option<PersonId>,
    /// A title, never a private word.
    pub what: String,
    /// The page below the pairing that shows it.
    pub page: String,
}

#[derive(Template)]
#[template(path = "reports/way.html")]
pub struct Way {
    chrome: Chrome,
    head: Head,
    steps: Vec<Step>,
    part: String,
    page: u16,
    more: bool,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    part: Option<String>,
    page: Option<u16>,
}

impl Step {
    /// The steps that the asking person may read, the newest first; a part of "" is all.
    ///
    /// # Errors
    /// When the database does not answer.
    async fn of(tx: &mut CompanyTx, pairing: &Pairing, part: &str, page: u16) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select kind as "kind!", at as "at!", who as "who: PersonId", what as "what!", page as "page!" from (
                 select 'together' as part, 'began' as kind, started_on::timestamp at time zone 'UTC' as at, null::uuid as who, '' as what, '' as page
                   from pairing where id = $1 and started_on is not null
                 union all select 'together', 'welcomed', written_at, author_id, '', '/stories' from welcome where pairing_id = $1
                 union all select 'together', 'agreed', greatest(mentor_signed_at, mentee_signed_at), null, '', '/agreement'
                   from agreement where pairing_id = $1 and mentor_signed_at is not null and mentee_signed_at is not null
                 union all select 'together', 'stories-opened', greatest(exchange_mentor_at, exchange_mentee_at), null, '', '/stories'
                   from pairing where id = $1 and exchange_mentor_at is not null and exchange_mentee_at is not null
                 union all select 'together', 'checked-in', written_at, author_id, '', '/check-in/' || moment from check_in where pairing_id = $1
                 union all select 'together', 'renewed', answered_at, asked_by, '', '/agreement' from renewal where pairing_id = $1 and accepted
                 union all select 'together', 'closed', greatest(close_mentor_at, close_mentee_at), null, '', '/close'
                   from pairing where id = $1 and close_mentor_at is not null and close_mentee_at is not null
                 union all select 'together', 'ended', ended_at, null, '', '' from pairing where id = $1 and ended_at is not null
                 union all select 'sessions', 'session-' || state, starts_at, null, '', '/sessions/' || id from session where pairing_id = $1 and state <> 'canceled'
                 union all select 'plan', 'goal-set', created_at, created_by, title, '/goals' from plan_goal where pairing_id = $1
                 union all select 'plan', 'action-done', done_on::timestamp at time zone 'UTC', owner_id, body, '/goals'
                   from plan_action where pairing_id = $1 and done_on is not null
                 union all select 'passing-on', 'know-how-begun', k.begun_at, k.holder_id, t.name, '/passing-on'
                   from know_how k join topic t on t.company_id = k.company_id and t.id = k.topic_id where k.pairing_id = $1
                 union all select 'passing-on', 'know-how-held', greatest(k.holder_says_at, k.learner_says_at), k.learner_id, t.name, '/passing-on'
                   from know_how k join topic t on t.company_id = k.company_id and t.id = k.topic_id
                   where k.pairing_id = $1 and k.holder_says_at is not null and k.learner_says_at is not null
                 union all select 'passing-on', 'culture', greatest(c.ticked_at, c.confirmed_at), null, g.body, '/passing-on'
                   from culture_step c join guide_point g on g.company_id = c.company_id and g.id = c.point_id
                   where c.pairing_id = $1 and c.ticked_at is not null and c.confirmed_at is not null
                 union all select 'passing-on', 'chance-noted', noted_at, noted_by, body, '/passing-on' from chance where pairing_id = $1
                 union all select 'passing-on', 'chance-taken', changed_at, null, body, '/passing-on' from chance where pairing_id = $1 and state = 'taken'
                 union all select 'passing-on', 'experience', written_at, author_id, left(situation, 120), '/passing-on' from experience where pairing_id = $1
                 union all select 'words', 'message', sent_at, author_id, left(body, 120), '/messages' from message where pairing_id = $1
               ) step where $2 = '' or part = $2 order by at desc, kind, page, what limit $3 offset $4"#,
            pairing.id.0,
            part,
            MOST + 1,
            i64::from(page) * MOST
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

impl Way {
    /// "Priya reached: Speak first in meetings"
    fn words(&self, step: &Step) -> String {
        let who = match step.who {
            Some(id) if id == self.head.mentor.id => self.head.mentor.given_name.as_str(),
            Some(_) => self.head.mentee.given_name.as_str(),
            None => "",
        };
        t!(self.chrome, "way-step", kind = step.kind, who = who, what = step.what)
    }

    fn parts(&self) -> Vec<(&'static str, String)> {
        std::iter::once(("", self.chrome.lang.get("way-all")))
            .chain(PARTS.into_iter().map(|(word, key)| (word, self.chrome.lang.get(key))))
            .collect()
    }

    fn is_part(&self, word: &str) -> bool {
        self.part == word
    }

    fn path(&self, step: &Step) -> String {
        self.chrome.at(self.head.pairing.page(&step.page))
    }

    fn only(&self, part: &str) -> String {
        format!("{}?part={part}", self.chrome.at(self.head.pairing.page("/way")))
    }

    fn older(&self) -> String {
        format!("{}&page={}", self.only(&self.part), self.page.saturating_add(1))
    }
}

pub async fn show(mut at: OfPairing, Query(asked): Query<Asked>) -> Result<Page<Way>> {
    at.must_be_agreed()?;
    let head = Head::of(&mut at, "sessions").await?;
    let part = asked.part.filter(|part| PARTS.iter().any(|(word, _)| word == part)).unwrap_or_default();
    let page = asked.page.unwrap_or_default().min(1000);
    let mut steps = Step::of(&mut at.tx, &head.pairing, &part, page).await?;
    let more = steps.len() as i64 > MOST;
    steps.truncate(MOST as usize);
    Ok(Page(Way { chrome: at.chrome, head, steps, part, page, more }))
}
