//! One-time links in mail: what they open is a page with a button, so that a scanner that follows them uses nothing up.

use chrono::{DateTime, Duration, Utc};

use crate::kit::{
    db::{CompanyTx, Transact},
    error::Result,
    id::{CompanyId, PersonId},
    mail::{Letter, Reached, Sheet},
    token,
};

/// How long an invitation can be used.
const INVITATION: Duration = Duration::days(14);
/// How long a link for a new password can be used.
const RESET: Duration = Duration::hours(2);

/// A link that is still good.
pub struct OneTimeLink {
    pub email: String,
    /// Whom an invitation is for; none for a new password.
    pub person: Option<(CompanyId, PersonId)>,
}

/// A link with which this person makes an account and then comes to `next` ("" is the inbox). Address inside the site.
///
/// # Errors
/// When the database refuses.
pub async fn join_link(
    tx: &mut CompanyTx,
    person: PersonId,
    email: &str,
    next: &str,
    now: DateTime<Utc>,
) -> Result<String> {
    let secret = token::fresh()?;
    let owner = (tx.company(), person);
    OneTimeLink::add(tx, "invitation", &secret, email, Some(owner), now, now + INVITATION).await?;
    let next = if next.is_empty() { tx.path("/inbox") } else { next.to_owned() };
    Ok(format!("/join/{secret}?next={next}"))
}

/// Invites a person to make an account: the mail, and the link in it for whoever hands it over in another way.
/// None for whoever has an account already, has no address or has left.
///
/// # Errors
/// When the database refuses.
pub async fn invite(tx: &mut CompanyTx, person: PersonId, now: DateTime<Utc>) -> Result<Option<String>> {
    let Some(to) = Reached::find(tx, person, now).await?.filter(|to| !to.joined) else { return Ok(None) };
    let link = join_link(tx, person, &to.address, "", now).await?;
    let lang = to.lang();
    let letter = Sheet {
        title: crate::t!(lang, "mail-join-title", company = to.company_name),
        lines: vec![lang.get("mail-join-line")],
        items: Vec::new(),
        button: (lang.get("mail-join-go"), link.clone()),
        promise: lang.get("mail-join-promise"),
        why: crate::t!(lang, "mail-why-join", company = to.company_name),
        stop: None,
        company: to.company_name,
        given_name: to.given_name,
        lang,
    }
    .letter("join", &to.address)?;
    Letter::post_all(tx, &[(person, letter)], now).await?;
    Ok(Some(link))
}

/// A link with which the holder of this email chooses a new password.
pub(super) async fn reset_link(tx: &mut impl Transact, email: &str, now: DateTime<Utc>) -> Result<String> {
    let secret = token::fresh()?;
    OneTimeLink::add(tx, "password_reset", &secret, email, None, now, now + RESET).await?;
    Ok(format!("/reset/{secret}"))
}

impl OneTimeLink {
    async fn add(
        tx: &mut impl Transact,
        kind: &str,
        secret: &str,
        email: &str,
        person: Option<(CompanyId, PersonId)>,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "select add_one_time_link($1, $2, $3, $4, $5, $6, $7)",
            token::hash(secret),
            kind,
            email,
            person.map(|p| p.0.0),
            person.map(|p| p.1.0),
            now,
            until
        )
        .fetch_one(tx.connection())
        .await?;
        Ok(())
    }

    /// The link, without using it; none when it is used, over or of another kind.
    pub async fn see(tx: &mut impl Transact, kind: &str, secret: &str, now: DateTime<Utc>) -> Result<Option<Self>> {
        let row = sqlx::query!(
            r#"select kind as "kind!", email as "email!", company_id, person_id from see_one_time_link($1, $2)"#,
            token::hash(secret),
            now
        )
        .fetch_optional(tx.connection())
        .await?;
        Ok(row.filter(|r| r.kind == kind).map(|r| Self {
            email: r.email,
            person: r.company_id.zip(r.person_id).map(|(company, person)| (CompanyId(company), PersonId(person))),
        }))
    }

    /// Uses it, once for ever; false when somebody was quicker.
    pub async fn use_up(tx: &mut impl Transact, secret: &str, now: DateTime<Utc>) -> Result<bool> {
        let row = sqlx::query!(r#"select email as "email!" from use_one_time_link($1, $2)"#, token::hash(secret), now);
        Ok(row.fetch_optional(tx.connection()).await?.is_some())
    }
}
