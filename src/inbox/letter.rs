//! How a mail to a person is laid out.

use chrono::{DateTime, Utc};

use super::Kind;
use crate::{
    accounts,
    kit::{
        db::CompanyTx,
        error::Result,
        id::PersonId,
        mail::{Reached, Sheet},
    },
};

/// A mail to a person with this title and one button. For whoever has no account yet, the button is the one-time link that makes one.
pub(super) async fn sheet(
    tx: &mut CompanyTx,
    person: PersonId,
    to: &Reached,
    title: String,
    path: &str,
    kind: Kind,
    now: DateTime<Utc>,
) -> Result<Sheet> {
    let lang = to.lang();
    let here = tx.path(path);
    let (link, promise) = if to.joined {
        (here, "mail-promise")
    } else {
        (accounts::join_link(tx, person, &to.address, &here, now).await?, "mail-join-promise")
    };
    Ok(Sheet {
        title,
        lines: Vec::new(),
        items: Vec::new(),
        button: (lang.get(kind.button()), link),
        promise: lang.get(promise),
        why: crate::t!(lang, kind.why(), company = to.company_name),
        stop: Some(tx.path(&format!("/mail/{}", to.token))),
        company: to.company_name.clone(),
        given_name: to.given_name.clone(),
        lang,
    })
}
