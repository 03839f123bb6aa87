//! Static files: embedded, named by their content, cached for a year.

use std::sync::LazyLock;

use axum::{Router, http::header, middleware::map_response, response::Response};
use memory_serve::{CacheControl, Manifest, MemoryServe};

use super::site::Site;

fn files() -> MemoryServe {
    memory_serve::load!()
        .index_file(None)
        .enable_gzip(true)
        .enable_brotli(true)
        .cache_control(CacheControl::Medium)
        .enable_hashed_routes(true)
}

static NAMES: LazyLock<Manifest> = LazyLock::new(|| files().manifest());

/// The address of a static file, with the hash of its content in its name.
pub fn asset(path: &str) -> String {
    format!("/static{}", NAMES.get(path).unwrap_or(path))
}

/// Everything under `/static`.
pub fn routes() -> Router<Site> {
    Router::new().nest("/static", files().into_router().layer(map_response(kept_for_a_year)))
}

/// Every address in use carries a hash (fonts in their file name), so what was fetched once stays true.
async fn kept_for_a_year(mut response: Response) -> Response {
    if response.status().is_success() {
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, header::HeaderValue::from_static("public, max-age=31536000, immutable"));
    }
    response
}
