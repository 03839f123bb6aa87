//! The digest: what the cap or its reader's choice held back, in one mail.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Kind, Notice, letter, queries, wording::Wording};
use crate::kit::{
    db::CompanyTx,
    error::Result,
    id::PersonId,
    mail::{Letter, Reached, Weight},
    text,
};

/// Writes the digest of everybody who has something held back and room in their week: daily or on Mondays, as they chose.
///
/// # Errors
/// When the database refuses.
pub async fn send_digests(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let due = sqlx::query_scalar!(r#"select digests_due($1, $2) as "id!: PersonId""#, today, now);
    for person in due.fetch_all(tx.conn()).await? {
        send(tx, person, today, now).await?;
    }
    Ok(())
}

async fn send(tx: &mut CompanyTx, person: PersonId, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let held = Notice::held(tx, person).await?;
    let all: Vec<Uuid> = held.iter().map(|notice| notice.id).collect();
    let fresh: Vec<Notice> = held
        .into_iter()
        .filter(|n| n.done_at.is_none() && n.read_at.is_none() && !n.words.are_past(today, now))
        .collect();
    queries::mails(tx, &all, "none").await?;
    let reached = Reached::find(tx, person, now).await?.filter(|to| to.repeats);
    let (Some(to), Some(first)) = (reached, fresh.first()) else { return Ok(()) };
    let lang = to.lang();
    let zone = text::zone(&to.time_zone, "UTC");
    let wording = Wording::all(tx, lang).await?;
    let title = crate::t!(lang, "mail-digest-title", n = fresh.len());
    let kind = fresh.iter().find_map(|n| n.kind).unwrap_or(Kind::Approved);
    let path = if fresh.len() == 1 { first.path.clone() } else { "/inbox".to_owned() };
    let mut sheet = letter::sheet(tx, person, &to, title, &path, (kind, None), now).await?;
    sheet.lines = vec![lang.get("mail-digest-line")];
    sheet.button.0 = lang.get("mail-digest-go");
    sheet.items = fresh.iter().map(|n| (n.sentence(lang, &zone, &wording), tx.path(&n.path))).collect();
    let signed = fresh.iter().any(|n| n.kind.is_some_and(Kind::opens_without_login));
    let mut letter = sheet.letter("digest", if signed { &to.proven } else { &to.address })?;
    letter.weight = Weight::Digest;
    Letter::post_all(tx, &[(person, letter)], now).await?;
    let told: Vec<Uuid> = fresh.iter().map(|notice| notice.id).collect();
    queries::mails(tx, &told, "digest").await
}
