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

/// The secrets of links with which people make an account, for these emails; [`join_path`] writes such a link.
///
/// # Errors
/// When the database refuses.
pub async fn join_secrets(tx: &mut CompanyTx, people: &[(PersonId, &str)], now: DateTime<Utc>) -> Result<Vec<String>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let secrets = people.iter().map(|_| token::fresh()).collect::<Result<Vec<_>>>()?;
    let links: Vec<_> =
        secrets.iter().zip(people).map(|(secret, (person, email))| (secret.as_str(), *email, Some(*person))).collect();
    let company = tx.company();
    OneTimeLink::add(tx, "invitation", Some(company), &links, now, now + INVITATION).await?;
    Ok(secrets)
}

/// A link with this secret that then leads to `next`. Address inside the site.
pub fn join_path(secret: &str, next: &str) -> String {
    format!("/join/{secret}?next={next}")
}

/// Invites a person to make an account: the mail, and the link in it for whoever hands it over in another way.
/// None for whoever has an account already, has no address or has left.
///
/// # Errors
/// When the database refuses.
pub async fn invite(tx: &mut CompanyTx, person: PersonId, now: DateTime<Utc>) -> Result<Option<String>> {
    let Some(to) = Reached::find(tx, person, now).await?.filter(|to| !to.joined) else { return Ok(None) };
    let secrets = join_secrets(tx, &[(person, &to.address)], now).await?;
    let link = join_path(&secrets.concat(), &tx.path("/inbox"));
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
    OneTimeLink::add(tx, "password_reset", None, &[(&secret, email, None)], now, now + RESET).await?;
    Ok(format!("/reset/{secret}"))
}

impl OneTimeLink {
    /// Keeps links of one kind: the secret, the email and the person of each.
    async fn add(
        tx: &mut impl Transact,
        kind: &str,
        company: Option<CompanyId>,
        links: &[(&str, &str, Option<PersonId>)],
        now: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<()> {
        let hashes: Vec<Vec<u8>> = links.iter().map(|(secret, ..)| token::hash(secret)).collect();
        let emails: Vec<String> = links.iter().map(|(_, email, _)| (*email).to_owned()).collect();
        let people: Vec<Option<uuid::Uuid>> = links.iter().map(|(.., person)| person.map(|p| p.0)).collect();
        sqlx::query!(
            "select add_one_time_links($1, $2, $3, $4, $5, $6, $7)",
            &hashes,
            kind,
            &emails,
            company.map(|c| c.0),
            &people as &[Option<uuid::Uuid>],
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
