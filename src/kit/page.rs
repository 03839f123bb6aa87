//! Pages: a template with its chrome, the answer to a form, and the pages of errors.

use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Redirect, Response},
};
use chrono::{DateTime, NaiveDate, Utc};
use jiff::tz::TimeZone;

use super::{
    assets, cookie,
    db::{Opened, Saved},
    error::{Error, NeedsPage},
    id::PersonId,
    site::Site,
    summary,
    text::{self, Lang},
};

/// A page, status 200.
pub struct Page<T>(pub T);

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(html) => Html(html).into_response(),
            Err(error) => Error::internal("template", error).into_response(),
        }
    }
}

/// The answer to a form: saved and off to the next page, or the same page again with what is wrong (status 422), or with what somebody
/// else saved meanwhile (409).
#[allow(clippy::large_enum_variant)]
pub enum Answer<T> {
    Saved(Saved),
    Again(T),
    Overtaken(T),
}

impl<T: Template> IntoResponse for Answer<T> {
    fn into_response(self) -> Response {
        match self {
            Self::Saved(saved) => saved.into_response(),
            Self::Again(view) => refused(StatusCode::UNPROCESSABLE_ENTITY, &view),
            Self::Overtaken(view) => refused(StatusCode::CONFLICT, &view),
        }
    }
}

/// The page of a form that was not saved, its summary of errors naming each field.
fn refused(status: StatusCode, view: &impl Template) -> Response {
    match view.render() {
        Ok(html) => (status, Html(summary::named(&html))).into_response(),
        Err(error) => Error::internal("template", error).into_response(),
    }
}

/// Left in the response for `once`, which knows how cookies are set here.
#[derive(Clone)]
struct Says(&'static str, String);

impl IntoResponse for Saved {
    fn into_response(self) -> Response {
        let mut response = Redirect::to(&self.0.path).into_response();
        if let Some((key, what)) = self.0.notice {
            response.extensions_mut().insert(Says(key, what));
        }
        response
    }
}

/// What surrounds every page: company, person, language, notice. Built by the access extractors.
pub struct Chrome {
    pub lang: Lang,
    pub zone: TimeZone,
    pub theme: Option<String>,
    /// Address and name of the company; none before one is known.
    pub company: Option<(String, String)>,
    pub me: Option<Me>,
    pub notice: Option<String>,
    /// The path of this page.
    pub path: String,
    pub now: DateTime<Utc>,
}

/// Who is looking.
#[derive(Clone)]
pub struct Me {
    pub id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub hr_admin: bool,
    pub talent_admin: bool,
    pub auditor: bool,
    pub coordinator: bool,
    /// Notices not looked at.
    pub unread: i64,
}

impl Chrome {
    /// The chrome of a page before sign-in.
    pub fn outside(headers: &HeaderMap, path: &str, now: DateTime<Utc>) -> Self {
        let lang = cookie::language(headers).unwrap_or_else(|| Lang::choose(None, None, browser(headers)));
        let notice = notice(headers, lang);
        Self { lang, zone: TimeZone::UTC, theme: None, company: None, me: None, notice, path: path.to_owned(), now }
    }

    /// The chrome of a signed-in account, with its company and person where known.
    pub fn inside(opened: &Opened, slug: &str, headers: &HeaderMap, path: &str, now: DateTime<Utc>) -> Self {
        let company = opened.company.as_ref();
        let lang = Lang::choose(opened.language.as_deref(), company.map(|c| c.language.as_str()), browser(headers));
        let person = opened.person.as_ref();
        let own_zone = opened.zone.as_deref().or(person.map(|p| p.zone.as_str())).unwrap_or_default();
        Self {
            lang,
            zone: text::zone(own_zone, company.map_or("UTC", |c| c.zone.as_str())),
            theme: opened.theme.clone(),
            company: company.filter(|_| person.is_some()).map(|c| (slug.to_owned(), c.name.clone())),
            me: person.map(|p| Me {
                id: p.id,
                given_name: p.given_name.clone(),
                family_name: p.family_name.clone(),
                hr_admin: p.hr_admin,
                talent_admin: p.talent_admin,
                auditor: p.auditor,
                coordinator: p.coordinator,
                unread: p.unread,
            }),
            notice: notice(headers, lang),
            path: path.to_owned(),
            now,
        }
    }

    /// For `t!`.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// An address inside the company.
    pub fn at(&self, rest: impl AsRef<str>) -> String {
        let rest = rest.as_ref();
        self.company.as_ref().map_or_else(|| rest.to_owned(), |(slug, _)| format!("/{slug}{rest}"))
    }

    /// Where the name of the site leads.
    pub fn home(&self) -> String {
        if self.company.is_some() { self.at("/home") } else { "/".to_owned() }
    }

    /// Whether this page belongs to the part of the site at `rest`; "page" or "false" for `aria-current`.
    pub fn is_at(&self, rest: &str) -> bool {
        let here = self.at(rest);
        self.path == here || (!rest.is_empty() && self.path.starts_with(&format!("{here}/")))
    }

    /// The address of a static file.
    pub fn asset(&self, path: &str) -> String {
        assets::asset(path)
    }

    /// An icon from the sprite; always beside text, never read out.
    pub fn icon(&self, name: &str) -> askama::filters::Safe<String> {
        askama::filters::Safe(format!(
            r##"<svg class="icon" aria-hidden="true"><use href="{}#{name}"/></svg>"##,
            assets::asset("/icons.svg")
        ))
    }

    /// Today, where the reader is.
    pub fn today(&self) -> NaiveDate {
        text::date_in(self.now, &self.zone)
    }

    /// "12 March 2026".
    pub fn date(&self, date: &NaiveDate) -> String {
        self.lang.date(*date)
    }

    /// The date of a moment where the reader is.
    pub fn date_of(&self, at: &DateTime<Utc>) -> String {
        self.lang.date(text::date_in(*at, &self.zone))
    }

    /// "Thursday 12 March 2026, 14:00" where the reader is.
    pub fn moment(&self, at: &DateTime<Utc>) -> String {
        self.lang.moment(*at, &self.zone)
    }

    /// A number as the language writes it.
    pub fn number(&self, number: impl TryInto<i64>) -> String {
        self.lang.number(number.try_into().unwrap_or_default())
    }
}

/// Two letters and a hue for the round picture of a person.
pub fn avatar(given: &str, family: &str, id: &PersonId) -> (String, u32) {
    let first = |name: &str| name.chars().find(|c| c.is_alphabetic());
    let letters: String = [first(given), first(family)].into_iter().flatten().flat_map(char::to_uppercase).collect();
    let hue = id.0.as_bytes().iter().map(|b| u32::from(*b)).sum::<u32>() % 6 + 1;
    (letters, hue)
}

fn browser(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()
}

fn notice(headers: &HeaderMap, lang: Lang) -> Option<String> {
    let (key, what) = cookie::notice(headers)?;
    lang.has(&key).then(|| lang.get_with(&key, &what))
}

#[derive(Template)]
#[template(path = "errors/error.html")]
struct Broken {
    chrome: Chrome,
    scene: &'static str,
    title: String,
    advice: String,
    request: String,
}

fn error_page(chrome: Chrome, status: StatusCode, request: String) -> Broken {
    let (scene, title, advice) = match status {
        StatusCode::FORBIDDEN => ("scene-chain", "error-forbidden-title", "error-forbidden-advice"),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
            ("scene-adrift", "error-not-found-title", "error-not-found-advice")
        }
        StatusCode::CONFLICT => ("scene-adrift", "error-conflict-title", "error-conflict-advice"),
        StatusCode::PAYLOAD_TOO_LARGE => ("scene-adrift", "error-too-large-title", "error-too-large-advice"),
        StatusCode::TOO_MANY_REQUESTS => ("scene-chain", "error-too-many-title", "error-too-many-advice"),
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => {
            ("scene-adrift", "error-busy-title", "error-busy-advice")
        }
        s if s.is_client_error() => ("scene-adrift", "error-bad-request-title", "error-bad-request-advice"),
        _ => ("scene-adrift", "error-internal-title", "error-internal-advice"),
    };
    let lang = chrome.lang;
    Broken { chrome, scene, title: lang.get(title), advice: lang.get(advice), request }
}

/// The layer that draws the page of an error, sets the cookie of a notice and takes it away once shown.
pub async fn finish(State(site): State<Site>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let path = request.uri().path().to_owned();
    let asked = request.uri().path_and_query().map_or(path.clone(), ToString::to_string);
    let is_get = request.method() == axum::http::Method::GET;
    let id = headers.get("x-request-id").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let mut response = next.run(request).await;
    if let Some(Says(key, what)) = response.extensions_mut().remove::<Says>() {
        cookie::give(response.headers_mut(), cookie::set_notice(&site.config, key, &what));
    } else if cookie::notice(&headers).is_some()
        && response.status() == StatusCode::OK
        && is_get
        && !path.starts_with("/static")
    {
        cookie::give(response.headers_mut(), cookie::clear_notice(&site.config));
    }
    let status = response.status();
    if status == StatusCode::SEE_OTHER
        && is_get
        && response.headers().get(header::LOCATION).is_some_and(|l| l == "/sign-in")
        && path != "/"
    {
        let back: String = asked
            .bytes()
            .map(|b| {
                if b.is_ascii_alphanumeric() || b"/-_.".contains(&b) {
                    char::from(b).to_string()
                } else {
                    format!("%{b:02X}")
                }
            })
            .collect();
        if let Ok(location) = format!("/sign-in?next={back}").parse() {
            response.headers_mut().insert(header::LOCATION, location);
        }
    }
    let bare = response.headers().get(header::CONTENT_TYPE).is_none();
    if response.extensions().get::<NeedsPage>().is_some()
        || (bare && (status.is_client_error() || status.is_server_error()))
    {
        let chrome = Chrome::outside(&headers, &path, site.clock.now());
        let mut drawn = (status, Page(error_page(chrome, status, id))).into_response();
        std::mem::swap(drawn.headers_mut(), response.headers_mut());
        drawn.headers_mut().remove(header::CONTENT_LENGTH);
        drawn.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/html; charset=utf-8"));
        return drawn;
    }
    response
}
