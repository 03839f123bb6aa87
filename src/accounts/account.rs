//! One's own account: language, time zone, appearance, password, and where it is signed in.

use askama::Template;
use axum::{extract::State, response::Response};
use serde::Deserialize;

use super::{
    Account, Login, SignedIn,
    attempts::{self, ClientAddress},
    password, sign_out, strength,
};
use crate::kit::{
    clock::Now,
    db::to,
    error::Result,
    extract::Form,
    form::Errors,
    page::{Answer, Chrome, Page},
    site::Site,
    text::{self, Lang},
};

#[derive(Template)]
#[template(path = "accounts/account.html")]
pub struct Show {
    chrome: Chrome,
    errors: Errors,
    typed: Typed,
    email: String,
    logins: Vec<Login>,
    companies: Vec<(String, String)>,
}

#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    language: String,
    #[serde(default)]
    time_zone: String,
    #[serde(default)]
    theme: String,
}

#[derive(Deserialize)]
pub struct TypedPassword {
    #[serde(default)]
    current: String,
    #[serde(default)]
    password: String,
}

impl Show {
    async fn new(
        mut signed_in: SignedIn,
        typed: Option<Typed>,
        errors: Errors,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Result<Self> {
        let logins = Login::own(&mut signed_in.tx, &signed_in.login, now).await?;
        let companies = Account::companies(&mut signed_in.tx, signed_in.opened.account, now).await?;
        let opened = signed_in.opened;
        let typed = typed.unwrap_or_else(|| Typed {
            language: opened.language.unwrap_or_default(),
            time_zone: opened.zone.unwrap_or_default(),
            theme: opened.theme.unwrap_or_default(),
        });
        Ok(Self { chrome: signed_in.chrome, errors, typed, email: opened.email, logins, companies })
    }

    fn languages(&self) -> Vec<(String, String)> {
        let as_company = (String::new(), self.chrome.lang.get("account-as-company"));
        std::iter::once(as_company).chain(Lang::all().into_iter().map(|(tag, name)| (tag.to_owned(), name))).collect()
    }

    fn zones(&self) -> Vec<(String, String)> {
        let as_company = (String::new(), self.chrome.lang.get("account-as-company"));
        std::iter::once(as_company).chain(text::zones().into_iter().map(|zone| (zone.clone(), zone))).collect()
    }

    fn themes(&self) -> Vec<(String, String)> {
        let lang = self.chrome.lang;
        [
            ("", lang.get("account-theme-system")),
            ("light", lang.get("account-theme-light")),
            ("dark", lang.get("account-theme-dark")),
        ]
        .map(|(key, words)| (key.to_owned(), words))
        .into()
    }

    /// "Firefox, Windows": enough to know one's own browsers apart.
    fn browser(&self, login: &Login) -> String {
        let find = |known: &[(&str, &str)]| {
            known.iter().find(|(mark, _)| login.browser.contains(mark)).map(|(_, name)| (*name).to_owned())
        };
        let program = find(&[
            ("Edg/", "Edge"),
            ("OPR/", "Opera"),
            ("Firefox/", "Firefox"),
            ("Chrome/", "Chrome"),
            ("Safari/", "Safari"),
        ]);
        let system = find(&[
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Android", "Android"),
            ("Windows", "Windows"),
            ("Mac OS", "macOS"),
            ("Linux", "Linux"),
        ]);
        match (program, system) {
            (Some(program), Some(system)) => format!("{program}, {system}"),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => self.chrome.lang.get("account-browser-unknown"),
        }
    }
}

pub async fn show(Now(now): Now, signed_in: SignedIn) -> Result<Page<Show>> {
    Ok(Page(Show::new(signed_in, None, Errors::default(), now).await?))
}

pub async fn update(Now(now): Now, mut signed_in: SignedIn, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    let mut errors = Errors::default();
    if !typed.language.is_empty() && Lang::of(&typed.language).is_none() {
        errors.add("language", "error-choose");
    }
    if !typed.time_zone.is_empty() && !text::zones().contains(&typed.time_zone) {
        errors.add("time_zone", "error-choose");
    }
    errors.one_of("theme", &typed.theme, &[("", ()), ("light", ()), ("dark", ())]);
    if !errors.is_empty() {
        return Ok(Answer::Again(Show::new(signed_in, Some(typed), errors, now).await?));
    }
    Account::change(&mut signed_in.tx, &typed.language, &typed.time_zone, &typed.theme).await?;
    Ok(Answer::Saved(signed_in.tx.save(to("/account").notice("account-saved")).await?))
}

pub async fn change_password(
    State(site): State<Site>,
    Now(now): Now,
    from: ClientAddress,
    signed_in: SignedIn,
    Form(typed): Form<TypedPassword>,
) -> Result<Answer<Show>> {
    let SignedIn { mut tx, opened, chrome, login } = signed_in;
    let account = Account::for_sign_in(&mut tx, &opened.email).await?;
    // Hashing waits for its turn: nobody holds a connection meanwhile.
    drop(tx);
    attempts::count(&site, "change", &opened.email, &from, now).await?;
    let mut errors = Errors::default();
    if !password::is_right(&site, &typed.current, account.and_then(|a| a.password_hash).as_deref()).await? {
        errors.add("current", "account-password-wrong");
    }
    strength::check(&mut errors, "password", &typed.password, &[&opened.email, "ithaca"]);
    let hash = if errors.is_empty() { password::hash(&site, &typed.password).await? } else { String::new() };
    let (mut tx, opened) = site.db.open(&login, "", now).await?;
    if !errors.is_empty() {
        return Ok(Answer::Again(Show::new(SignedIn { tx, opened, chrome, login }, None, errors, now).await?));
    }
    Account::change_password(&mut tx, &hash, &login).await?;
    Ok(Answer::Saved(tx.save(to("/account").notice("account-password-changed")).await?))
}

pub async fn sign_out_everywhere(State(site): State<Site>, mut signed_in: SignedIn) -> Result<Response> {
    Login::end_own(&mut signed_in.tx).await?;
    signed_in.tx.commit().await?;
    Ok(sign_out::out(&site))
}
