//! The digest: what the cap or its reader's choice held back, in one mail.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{
    Kind, Notice,
    letter::{self, Keys},
    queries,
    tell::AT_ONCE,
    wording::{Wording, Wordings},
};
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
    for people in due.fetch_all(tx.conn()).await?.chunks(AT_ONCE) {
        send(tx, people, today, now).await?;
    }
    Ok(())
}

async fn send(tx: &mut CompanyTx, people: &[PersonId], today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let mut held = Notice::held(tx, people).await?;
    let all: Vec<Uuid> = held.values().flatten().map(|notice| notice.id).collect();
    queries::mails(tx, &all, "none").await?;
    let reached = Reached::of(tx, people, now).await?;
    let is_fresh = |n: &Notice| n.done_at.is_none() && n.read_at.is_none() && !n.words.are_past(today, now);
    let digests: Vec<(PersonId, &Reached, Vec<Notice>)> = people
        .iter()
        .filter_map(|person| {
            let to = reached.get(person).filter(|to| to.repeats)?;
            let fresh: Vec<Notice> = held.remove(person)?.into_iter().filter(is_fresh).collect();
            (!fresh.is_empty()).then_some((*person, to, fresh))
        })
        .collect();
    let keys = Keys::of(tx, digests.iter().map(|(person, to, _)| (*person, *to)), now).await?;
    let mut wordings = Wordings::default();
    let mut post = Vec::with_capacity(digests.len());
    for (person, to, fresh) in &digests {
        let wording = wordings.of(tx, to.lang()).await?;
        post.push((*person, write(tx, (*person, to), &keys, fresh, wording)?));
    }
    Letter::post_all(tx, &post, now).await?;
    let told: Vec<Uuid> = digests.iter().flat_map(|(.., fresh)| fresh).map(|notice| notice.id).collect();
    queries::mails(tx, &told, "digest").await
}

/// One mail that says all of this.
fn write(
    tx: &CompanyTx,
    (person, to): (PersonId, &Reached),
    keys: &Keys,
    fresh: &[Notice],
    wording: &Wording,
) -> Result<Letter> {
    let lang = to.lang();
    let zone = text::zone(&to.time_zone, "UTC");
    let title = crate::t!(lang, "mail-digest-title", n = fresh.len());
    let kind = fresh.iter().find_map(|n| n.kind).unwrap_or(Kind::Approved);
    let path = match fresh {
        [only] => &only.path,
        _ => "/inbox",
    };
    let mut sheet = letter::sheet(tx, (person, to), keys, title, path, (kind, None));
    sheet.lines = vec![lang.get("mail-digest-line")];
    sheet.button.0 = lang.get("mail-digest-go");
    sheet.items = fresh.iter().map(|n| (n.sentence(lang, &zone, wording), tx.path(&n.path))).collect();
    let signed = fresh.iter().any(|n| n.kind.is_some_and(Kind::opens_without_login));
    let letter = sheet.letter("digest", if signed { &to.proven } else { &to.address })?;
    Ok(Letter { weight: Weight::Digest, ..letter })
}
