//! The whole site on one screen: every feature's routes, then the layers every request passes, outermost last.

pub mod clock;
mod leaving;
mod rehearsal;
pub mod work;

use std::time::Duration;

use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{Next, from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
};

use crate::{
    accounts, companies, enrollment, feedback, guidance, inbox,
    kit::{
        assets,
        error::Error,
        extract::{LARGEST_FORM, whole_form},
        origin, page,
        site::Site,
    },
    matches, pairings, people, programs, reports, sessions,
};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Nothing inline, nothing from elsewhere, nowhere to be framed.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The addresses of every feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .merge(accounts::routes())
        .merge(companies::routes())
        .merge(people::routes())
        .merge(inbox::routes())
        .merge(programs::routes())
        .merge(enrollment::routes())
        .merge(pairings::routes())
        .merge(sessions::routes())
        .merge(guidance::routes())
        .merge(feedback::routes())
        .merge(matches::routes())
        .merge(reports::routes())
        .merge(rehearsal::routes())
        .route("/healthz", get(healthz))
}

/// The site, ready to serve.
pub fn site(site: Site) -> Router {
    let hsts = site.config.secure();
    routes()
        .fallback(|| async { Error::NotFound })
        .merge(assets::routes())
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(from_fn(whole_form))
        .layer(origin::same_site_only())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_secs(30)))
        .layer(CatchPanicLayer::custom(|_| Error::Internal("panic".into()).into_response()))
        .layer(from_fn_with_state(site.clone(), page::finish))
        .layer(from_fn(move |request, next| headers(hsts, request, next)))
        .layer(CompressionLayer::new())
        .layer(from_fn(log))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
        .with_state(site)
}

async fn healthz(axum::extract::State(site): axum::extract::State<Site>) -> Result<&'static str, Error> {
    if site.db.answers().await { Ok("ok") } else { Err(Error::Busy) }
}

async fn headers(hsts: bool, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::REFERRER_POLICY, "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), interest-cohort=()");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    if hsts {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
    // A file that somebody uploaded brings a stricter one, a mail that is shown as it will look its own.
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// One line a request: id, company, the route (never the address, which may hold what somebody typed), status, duration.
async fn log(route: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let began = std::time::Instant::now();
    let id = request.headers().get(REQUEST_ID).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let method = request.method().clone();
    let route = route.as_ref().map_or("none", MatchedPath::as_str).to_owned();
    let company = match route.starts_with("/{company}") {
        true => request.uri().path().split('/').nth(1).unwrap_or_default().to_owned(),
        false => String::new(),
    };
    let response = next.run(request).await;
    let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(id, company, %method, route, status = response.status().as_u16(), milliseconds, "request");
    response
}
