//! How a mail to a person is laid out.

use chrono::{DateTime, Utc};

use super::{Kind, Topic};
use crate::{
    accounts,
    kit::{
        db::CompanyTx,
        error::Result,
        id::PersonId,
        mail::{Reached, Sheet, Stop},
    },
};

/// A mail to a person with this title and one button. For whoever has no account yet, the button is the one-time link that makes one.
/// It is stopped with others of its topic; without a topic it is the digest.
pub(super) async fn sheet(
    tx: &mut CompanyTx,
    person: PersonId,
    to: &Reached,
    title: String,
    path: &str,
    (kind, topic): (Kind, Option<Topic>),
    now: DateTime<Utc>,
) -> Result<Sheet> {
    let lang = to.lang();
    let here = tx.path(path);
    let (link, promise) = if to.joined {
        (here, "mail-promise")
    } else {
        (accounts::join_link(tx, person, &to.address, &here, now).await?, "mail-join-promise")
    };
    let key = topic.map_or("digest", Topic::key);
    let words = match topic {
        Some(topic) => crate::t!(lang, "mail-stop", topic = topic.label(lang)),
        None => lang.get("mail-stop-digest"),
    };
    let stop = Stop {
        topic: key,
        words,
        path: tx.path(&format!("/mail/{}?about={key}", to.token)),
        choices: tx.path("/inbox/mail"),
    };
    Ok(Sheet {
        title,
        lines: Vec::new(),
        items: Vec::new(),
        button: (lang.get(kind.button()), link),
        promise: lang.get(promise),
        why: crate::t!(lang, kind.why(), company = to.company_name),
        stop: Some(stop),
        company: to.company_name.clone(),
        given_name: to.given_name.clone(),
        lang,
    })
}
