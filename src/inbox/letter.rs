//! How a mail to a person is laid out.

use std::collections::HashMap;

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

/// The secrets of the links with which those of these people who have no account make one.
pub(super) struct Keys(HashMap<PersonId, String>);

impl Keys {
    /// For everybody who is written to.
    pub(super) async fn of(
        tx: &mut CompanyTx,
        readers: impl Iterator<Item = (PersonId, &Reached)>,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let strangers: HashMap<PersonId, &str> =
            readers.filter(|(_, to)| !to.joined).map(|(person, to)| (person, to.address.as_str())).collect();
        let strangers: Vec<_> = strangers.into_iter().collect();
        let secrets = accounts::join_secrets(tx, &strangers, now).await?;
        Ok(Self(strangers.iter().map(|(person, _)| *person).zip(secrets).collect()))
    }
}

/// A mail to a person with this title and one button. For whoever has no account yet, the button is the one-time link that makes one.
/// It is stopped with others of its topic; without a topic it is the digest.
pub(super) fn sheet(
    tx: &CompanyTx,
    (person, to): (PersonId, &Reached),
    keys: &Keys,
    title: String,
    path: &str,
    (kind, topic): (Kind, Option<Topic>),
) -> Sheet {
    let lang = to.lang();
    let here = tx.path(path);
    let (link, promise) = match keys.0.get(&person) {
        None => (here, "mail-promise"),
        Some(secret) => (accounts::join_path(secret, &here), "mail-join-promise"),
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
    Sheet {
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
    }
}
