//! The audit log: who did or read what. Auditors and HR admins read all of it, everybody the part about themselves.

use askama::Template;
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    kit::{
        db::CompanyTx,
        error::Result,
        extract::Query,
        form::Errors,
        page::{Chrome, Page},
        text::{self, Lang},
    },
    people::access::{Member, Reader},
};

/// Lines on one page.
const PAGE: i64 = 50;

/// One line of the log, with names.
pub struct Line {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub action: String,
    pub noun: String,
    pub actor: Option<String>,
    pub about: Option<String>,
}

/// Which lines.
#[derive(Default)]
struct Wanted {
    who: String,
    action: String,
    from: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
    before: Option<(DateTime<Utc>, Uuid)>,
    about_me: bool,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    who: String,
    #[serde(default)]
    action: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "reports/audit_log.html")]
pub struct Log {
    chrome: Chrome,
    asked: Asked,
    errors: Errors,
    lines: Vec<Line>,
    older: Option<String>,
}

#[derive(Template)]
#[template(path = "reports/read_about_me.html")]
pub struct AboutMe {
    chrome: Chrome,
    lines: Vec<Line>,
    older: Option<String>,
}

/// The deeds, as they are kept, with their text keys.
const DEEDS: [(&str, &str); 36] = [
    ("read", "audit-read"),
    ("listed", "audit-listed"),
    ("left", "audit-left"),
    ("exported", "audit-exported"),
    ("created", "audit-created"),
    ("added", "audit-added"),
    ("changed", "audit-changed"),
    ("removed", "audit-removed"),
    ("granted", "audit-granted"),
    ("took", "audit-took"),
    ("invited", "audit-invited"),
    ("reminded", "audit-reminded"),
    ("named", "audit-named"),
    ("approved", "audit-approved"),
    ("declined", "audit-declined"),
    ("confirmed", "audit-confirmed"),
    ("published", "audit-published"),
    ("overrode", "audit-overrode"),
    ("corrected", "audit-corrected"),
    ("dismissed", "audit-dismissed"),
    ("excepted", "audit-excepted"),
    ("kept as preset", "audit-kept-as-preset"),
    ("merged", "audit-merged"),
    ("moved on from", "audit-moved-on"),
    ("nominated", "audit-nominated"),
    ("requested", "audit-requested"),
    ("undid", "audit-undid"),
    ("withdrawn", "audit-withdrawn"),
    ("proposed the next choice", "audit-next-choice"),
    ("found no next choice", "audit-no-next-choice"),
    ("enrolling", "audit-enrolling"),
    ("matching", "audit-matching"),
    ("running", "audit-running"),
    ("closing", "audit-closing"),
    ("closed", "audit-closed"),
    ("archived", "audit-archived"),
];

const NOUNS: [(&str, &str); 22] = [
    ("person", "audit-person"),
    ("role", "audit-role"),
    ("company", "audit-company"),
    ("topic", "audit-topic"),
    ("guide", "audit-guide"),
    ("job_role", "audit-job-role"),
    ("program", "audit-program"),
    ("coordinator", "audit-coordinator"),
    ("enrollment", "audit-enrollment"),
    ("heir", "audit-heir"),
    ("pairing", "audit-pairing"),
    ("match_run", "audit-match-run"),
    ("feedback", "audit-feedback"),
    ("people_import", "audit-import"),
    ("session", "audit-session"),
    ("report", "audit-report"),
    ("program_goal", "audit-program-goal"),
    ("own_question", "audit-own-question"),
    ("nomination", "audit-nomination"),
    ("suggestion", "audit-suggestion"),
    ("company_preset", "audit-preset"),
    ("people", "audit-people"),
];

impl Line {
    /// "Read: the record of a person", in the reader's language; a deed without a text stands as it is kept.
    fn words(&self, lang: &Lang) -> String {
        let say = |known: &[(&str, &str)], kept: &str| {
            known
                .iter()
                .find(|(word, _)| *word == kept)
                .map_or_else(|| kept.replace('_', " "), |(_, key)| lang.get(key))
        };
        format!("{}: {}", say(&DEEDS, &self.action), say(&NOUNS, &self.noun))
    }

    async fn list(tx: &mut CompanyTx, wanted: &Wanted) -> Result<Vec<Self>> {
        let who = wanted.who.replace(['%', '_', '\\'], " ");
        Ok(sqlx::query_as!(
            Self,
            r#"select a.id, a.at, a.action, a.noun,
                 actor.given_name || ' ' || actor.family_name as actor, about.given_name || ' ' || about.family_name as about
               from audit a
               left join person actor on actor.id = a.actor_id
               left join person about on about.id = a.about_id
               where ($1 = '' or plain(concat_ws(' ', actor.given_name, actor.family_name, about.given_name, about.family_name)) like '%' || plain($1) || '%')
                 and ($2 = '' or a.action = $2)
                 and ($3::timestamptz is null or a.at >= $3) and ($4::timestamptz is null or a.at < $4)
                 and ($5::timestamptz is null or (a.at, a.id) < ($5, $6::uuid))
                 and (not $7::boolean or a.about_id = current_person() and a.actor_id is distinct from current_person())
               order by a.at desc, a.id desc limit $8"#,
            who.trim(),
            wanted.action,
            wanted.from,
            wanted.until,
            wanted.before.map(|b| b.0),
            wanted.before.map(|b| b.1),
            wanted.about_me,
            PAGE + 1
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

impl Log {
    fn deeds(&self) -> Vec<(String, String)> {
        let lang = self.chrome.lang;
        let any = (String::new(), lang.get("audit-any"));
        std::iter::once(any).chain(DEEDS.iter().map(|(kept, key)| ((*kept).to_owned(), lang.get(key)))).collect()
    }

    /// The question of this page again, with where the next one begins.
    fn next(&self, older: &str) -> String {
        let encode = |text: &str| {
            text.bytes()
                .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
                .collect::<String>()
        };
        let asked = [
            ("who", &self.asked.who),
            ("action", &self.asked.action),
            ("from", &self.asked.from),
            ("until", &self.asked.until),
        ];
        let kept: String = asked.iter().map(|(name, value)| format!("{name}={}&", encode(value))).collect();
        format!("{}?{kept}before={older}", self.chrome.at("/settings/audit"))
    }
}

fn cursor(text: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let (at, id) = text.split_once('_')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

/// Cuts the page off and says where the next one begins.
fn cut(lines: &mut Vec<Line>) -> Option<String> {
    let most = usize::try_from(PAGE).unwrap_or_default();
    let more = lines.len() > most;
    lines.truncate(most);
    lines.last().filter(|_| more).map(|line| format!("{}_{}", line.at.format("%Y-%m-%dT%H:%M:%S%.6fZ"), line.id))
}

pub async fn show(Reader(mut member): Reader, Query(asked): Query<Asked>) -> Result<Page<Log>> {
    let mut errors = Errors::default();
    let zone = member.chrome.zone.clone();
    let midnight = |date: NaiveDate| text::moment_in(date, 0, 0, &zone);
    let wanted = Wanted {
        who: asked.who.chars().take(100).collect(),
        action: asked.action.clone(),
        from: errors.date("from", &asked.from).and_then(midnight),
        until: errors.date("until", &asked.until).and_then(|d| d.checked_add_days(Days::new(1))).and_then(midnight),
        before: cursor(&asked.before),
        about_me: false,
    };
    let mut lines = Line::list(&mut member.tx, &wanted).await?;
    let older = cut(&mut lines);
    Ok(Page(Log { chrome: member.chrome, asked, errors, lines, older }))
}

/// What others read or changed of the asking person's record.
pub async fn about_me(mut member: Member, Query(asked): Query<Asked>) -> Result<Page<AboutMe>> {
    let wanted = Wanted { about_me: true, before: cursor(&asked.before), ..Wanted::default() };
    let mut lines = Line::list(&mut member.tx, &wanted).await?;
    let older = cut(&mut lines);
    Ok(Page(AboutMe { chrome: member.chrome, lines, older }))
}
