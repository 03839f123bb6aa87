//! A person at a browser: the same door as everybody's, cookies kept.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use ithaca::kit::id::PersonId;
use tower::ServiceExt;

/// A browser, perhaps with somebody signed in.
#[derive(Clone)]
pub struct Browser {
    app: Router,
    /// Who sits here; the nil id for a visitor.
    pub id: PersonId,
    /// Name of the company in addresses.
    pub company: String,
    /// The account's email; empty for a visitor.
    pub email: String,
    cookies: Vec<(String, String)>,
    language: &'static str,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    /// Whether the page says this.
    pub fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    /// Fails unless the page says this, and shows the page.
    #[track_caller]
    pub fn must_say(&self, words: &str) -> &Self {
        assert!(self.says(words), "expected {words:?} in ({}):\n{}", self.status, self.body);
        self
    }

    /// Fails if the page says this.
    #[track_caller]
    pub fn must_not_say(&self, words: &str) -> &Self {
        assert!(!self.says(words), "did not expect {words:?} in ({}):\n{}", self.status, self.body);
        self
    }

    /// Fails unless the status is this.
    #[track_caller]
    pub fn must_be(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}\n{}", self.location(), self.body);
        self
    }
}

impl Browser {
    /// Nobody signed in.
    pub fn new(app: Router, company: &str) -> Self {
        Self {
            app,
            id: PersonId(uuid::Uuid::nil()),
            company: company.to_owned(),
            email: String::new(),
            cookies: Vec::new(),
            language: "en",
        }
    }

    /// The same browser with this login's cookie.
    pub fn signed_in(mut self, id: PersonId, email: &str, secret: &str) -> Self {
        self.id = id;
        self.email = email.to_owned();
        self.cookies.retain(|(name, _)| name != "ithaca");
        self.cookies.push(("ithaca".into(), secret.to_owned()));
        self
    }

    /// The same browser asking for another language.
    pub fn speaking(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// Opens a page. "~/x" is x inside the company.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.request("GET", path).body(Body::empty()).expect("a request");
        self.send(request).await
    }

    /// Sends a form as this site's own page would.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = fields.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect::<Vec<_>>().join("&");
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    /// Sends a form with files: (field, file name, content); a file name of "" is a plain field.
    pub async fn upload(&mut self, path: &str, parts: &[(&str, &str, &[u8])]) -> Answer {
        let boundary = "ithaca-boundary";
        let mut body = Vec::new();
        for (field, file, content) in parts {
            let name = if file.is_empty() { String::new() } else { format!("; filename=\"{file}\"") };
            body.extend(
                format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"{name}\r\n\r\n").bytes(),
            );
            body.extend(*content);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{boundary}--\r\n").bytes());
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={boundary}"))
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    /// Sends any request, for the unusual ones.
    pub async fn send(&mut self, request: Request<Body>) -> Answer {
        let response = self.app.clone().oneshot(request).await.expect("the site answers");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("a cookie");
            let (name, rest) = text.split_once('=').expect("a cookie has a name");
            let value = rest.split(';').next().unwrap_or_default();
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let bytes = axum::body::to_bytes(body, 64 << 20).await.expect("a body");
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// A request with this browser's cookies and language.
    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let path = path.replacen('~', &format!("/{}", self.company), 1);
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::HOST, "ithaca.test");
        if !self.cookies.is_empty() {
            let line = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("; ");
            request = request.header(header::COOKIE, line);
        }
        request
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
